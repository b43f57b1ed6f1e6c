/** Two months of exceptions: a person decides on the sheet; then some clear, one is carried, one vanishes, and what was decided stays. */
import { readOwnTables } from '../../../src/workbook/readTables';
import type { OpenExcel } from '../../support/excel';
import { cellAt, WHO } from '../../support/smallMonth';
import { csvOf, file, OCTOBER, openPartners, previewPartners, writePartners } from '../../support/smallPartners';

let excel: OpenExcel;
afterEach(() => excel.close());

const sale = (id: string, day: number, amount: number, reference: string) => [
  id,
  'Amber',
  'Gold',
  day,
  'sale',
  'completed',
  'EUR',
  amount,
  reference,
];
/** Days of October and November 2026. */
const [OCT_5, OCT_6, OCT_25, OCT_28, NOV_2] = [46_300, 46_301, 46_320, 46_323, 46_328];

const october = [
  file(
    'ours-10.csv',
    csvOf([
      sale('O-1', OCT_5, 100, 'R-1'),
      sale('O-2', OCT_6, 200, 'R-2'),
      sale('O-3', OCT_28, 300, 'R-3'),
      sale('O-4', OCT_25, 400, 'R-4'),
      sale('O-5', OCT_5, 500, 'R-5'),
    ]),
  ),
  file('theirs-10.csv', csvOf([sale('T-1', OCT_5, 97, 'R-1')], ';')),
];
/** Begins on 25 October: it has O-3 once more, and O-4 no more. */
const november = [
  file('ours-11.csv', csvOf([sale('O-3', OCT_28, 300, 'R-3'), sale('O-0', OCT_25, 10, 'R-0'), sale('O-6', NOV_2, 50, 'R-6')])),
  file('theirs-11.csv', csvOf([sale('T-3', OCT_28, 291, 'R-3'), sale('T-0', OCT_25, 9.7, 'R-0'), sale('T-6', NOV_2, 48.5, 'R-6')])),
];

async function exceptions(): Promise<Record<string, unknown>[]> {
  const table = (await readOwnTables()).find(({ name }) => name === 'TieoutExceptions');
  return (table?.rows ?? []).map((row) => Object.fromEntries((table?.headers ?? []).map((heading, at) => [heading, row[at] ?? null])));
}

async function decide(key: string, entries: Readonly<Record<string, string>>): Promise<void> {
  const at = (await exceptions()).findIndex(({ Key }) => Key === key);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('TieoutExceptions');
    for (const [heading, entry] of Object.entries(entries)) columns.getItem(heading).getDataBodyRange().getCell(at, 0).values = [[entry]];
    await context.sync();
  });
}

const lines = async () =>
  (await exceptions()).map((row) => ['Key', 'Kind', 'Status', 'Reason', 'Age', 'Stands in'].map((heading) => row[heading]));

test('month after month nothing is forgotten, and nothing leaves in silence', async () => {
  excel = await openPartners([]);
  await writePartners(await previewPartners(october), WHO);
  await decide('ours O-2', { Decision: 'write off', Reason: 'goodwill', 'Decided by': 'Grace' });
  await decide('ours O-5', { Owner: 'Linus' });
  expect(await lines()).toEqual([
    ['ours O-2', 'missing theirs', 'written off', 'goodwill', 0, 'accepted'],
    ['ours O-3', 'missing theirs', 'open', null, 0, 'unexplained'],
    ['ours O-4', 'missing theirs', 'open', null, 0, 'unexplained'],
    ['ours O-5', 'missing theirs', 'assigned', null, 0, 'unexplained'],
  ]);

  const preview = await previewPartners(november, { ...OCTOBER, periodFrom: '2026-11-01' }, '2026-11-30');
  expect(await writePartners(preview, WHO)).toMatchObject({ kind: 'written' });
  expect(await lines()).toEqual([
    ['ours O-2', 'missing theirs', 'written off', 'goodwill', 30, null],
    ['ours O-4', 'vanished', 'open', null, 30, null],
    ['ours O-5', 'missing theirs', 'assigned', null, 30, 'unexplained'],
    ['ours O-3', 'missing theirs', 'cleared', null, 30, null],
  ]);
  // The 500.00 of O-5, on the line of its partner and on that of the euro.
  expect(cellAt(excel.host.book, 'Reconciliation', 'B4')).toBe(1000);
  const again = await previewPartners(november, { ...OCTOBER, periodFrom: '2026-11-01' }, '2026-11-30');
  expect(await writePartners(again, WHO)).toEqual({ kind: 'alreadyDone' });
});
