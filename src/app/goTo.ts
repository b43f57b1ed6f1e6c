/** The pane leads the grid, and the grid leads the pane. */
import { HEADING_ROW } from '../sheets/frame';
import { CASH_SHEET } from '../sheets/cash/cashRows';
import { rectangleFrom } from '../tables/a1';
import { watchChanges } from '../workbook/changes';
import { select, selectedCell as activeCell, textAt, watch } from '../workbook/selection';

/** Shows a cell to the person at the grid. Throws a Refusal when the sheet is gone. */
export async function goToCell(sheet: string, address: string): Promise<void> {
  await select(sheet, address);
}

/** Told of every selection; `receipt` when the selected row is a line of the cash application. */
export type SelectionListener = (sheet: string, address: string, receipt: string | undefined) => void;

/** Answers how to stop listening. */
export async function watchSelection(listener: SelectionListener): Promise<() => Promise<void>> {
  return watch(async (sheet, address) => {
    const isLine = sheet === CASH_SHEET && /^[A-Z]+\d/.test(address) && rectangleFrom(address).row > HEADING_ROW;
    const receipt = isLine ? await textAt(sheet, rectangleFrom(address).row, 0) : '';
    listener(sheet, address, receipt === '' ? undefined : receipt);
  });
}

/** Tells that cells were changed, by whomever; what a formula gives anew is not told. Answers how to stop listening. */
export const watchWorkbook = (listener: () => void): Promise<() => Promise<void>> => watchChanges(listener);

/** Where the person at the grid is now. Throws a Refusal while a cell is being edited. */
export const selectedCell = activeCell;
