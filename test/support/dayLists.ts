/** Lists with days among their columns, written to new sheets as Excel tables. */
type Cell = string | number;

const DAY_HEADING = /date|^(From|To)$| on$/i;

export async function addDayList(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
    range.values = rows.map((row) => [...row]);
    rows[0]?.forEach((heading, column) => {
      if (!DAY_HEADING.test(String(heading)) || rows.length < 2) return;
      const days = sheet.getRangeByIndexes(1, column, rows.length - 1, 1);
      days.numberFormat = 'yyyy-mm-dd' as unknown as string[][]; // One format for all of them.
    });
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}
