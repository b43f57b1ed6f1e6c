/** Hearing that cells were changed, by whomever: a person, another add-in, somebody who edits with us. */
import { inExcel } from './excelRun';

/** Calls the listener after every change of cells, until the answer is called. Results of formulas and sorted rows are not told. */
export async function watchChanges(listener: () => void): Promise<() => Promise<void>> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async () => listener());
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (same) => {
        handler.remove();
        await same.sync();
      });
    };
  });
}
