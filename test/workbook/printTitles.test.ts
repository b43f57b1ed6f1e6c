/** What stands on every printed page of a report of ours. */
import type { SheetModel } from '../../src/tables/workbookChange';
import { addSheet } from '../../src/workbook/layout';
import { type OpenExcel, openExcel } from '../support/excel';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
});
afterEach(() => open.close());

const report = (widths: readonly number[], frozenColumns: number): SheetModel => ({
  ...{ name: 'Report', columns: widths.map((width) => ({ width })), blocks: [], tables: [], rules: [] },
  ...{ frozenRows: 4, frozenColumns, landscape: true },
});
const pageOf = async (model: SheetModel) => {
  await addSheet(model);
  return open.host.book.sheets.find(({ name }) => name === 'Report')?.page;
};
const TWO_PAGES = new Array<number>(24).fill(18);

test.each([
  ['two pages across repeat what is frozen on the left', TWO_PAGES, 2, '$A:$B'],
  ['one page across has it once', TWO_PAGES.slice(0, 6), 2, undefined],
  ['where nothing is frozen on the left nothing is repeated', TWO_PAGES, 0, undefined],
])('%s', async (_, widths, frozenColumns, titleColumns) => {
  expect(await pageOf(report(widths, frozenColumns))).toMatchObject({ titleRows: '$1:$4', titleColumns });
});

test('columns that are hidden take no page', async () => {
  const hidden = { ...report(TWO_PAGES, 2), columns: TWO_PAGES.map((width, at) => ({ width, hidden: at > 5 })) };
  expect(await pageOf(hidden)).toMatchObject({ fitToWidth: 1, titleColumns: undefined });
});
