/** Tables and columns on one screen: read for all jobs, corrected, kept by a run, noticed when a heading is gone. */
import { MAPPING_LOG, previewMappings, readAllTables } from '../../../src/app/mapping/mapTables';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { revertRun } from '../../../src/app/runs';
import { writeJob } from '../../../src/app/writeJob';
import { findingText } from '../../../src/domain/finding';
import { cellAddress } from '../../../src/tables/a1';
import { CASH_KINDS } from '../../../src/tables/columns';
import { mappingFrom } from '../../../src/tables/mapping';
import type { OpenExcel } from '../../support/excel';
import { bookText, openSmallMonth, WHO } from '../../support/smallMonth';

let month: OpenExcel;
beforeEach(async () => {
  month = await openSmallMonth();
});
afterEach(() => month.close());

const DAY = '2026-10-31';
const proposed = async () => {
  const reading = await readAllTables();
  return { reading, mappings: reading.proposals.map((proposal) => mappingFrom(proposal)) };
};

async function save(change: (columns: Record<string, string | null>) => Record<string, string | null> = (columns) => columns) {
  const { reading, mappings } = await proposed();
  const chosen = mappings.map((mapping) =>
    mapping.kind === 'openItems' ? { ...mapping, columns: change({ ...mapping.columns }) } : mapping,
  );
  return writeJob(await previewMappings(reading, chosen, DAY), MAPPING_LOG, WHO);
}

async function rename(address: string, heading: string): Promise<void> {
  await month.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Open items').getRange(address).values = [[heading]];
    await context.sync();
  });
}
const headings = async () => (await readAllTables()).proposals.find(({ kind }) => kind === 'openItems');
const columnOf = async (ours: string) => (await headings())?.columns.find((column) => column.ours === ours);

test('what is saved is remembered by every job; saved again it changes nothing; taken back it is forgotten', async () => {
  const before = bookText(month.host.book);
  expect(await save((columns) => ({ ...columns, Terms: null }))).toMatchObject({ kind: 'written' });
  const { proposals } = await readWorkbook(CASH_KINDS);
  expect(proposals.map(({ kind, remembered }) => [kind, remembered])).toEqual([
    ['openItems', true],
    ['customers', true],
  ]);
  expect((await columnOf('Terms'))?.theirs).toBeNull();
  expect(await save()).toEqual({ kind: 'alreadyDone' });
  expect(await revertRun('R0001', WHO)).toMatchObject({ kind: 'written' });
  expect(bookText(month.host.book)).toBe(before);
});

test('a kind that is no longer used is forgotten, the others stay', async () => {
  await save();
  const { reading, mappings } = await proposed();
  const kept = mappings.filter(({ kind }) => kind !== 'customers');
  await writeJob(await previewMappings(reading, kept, DAY), MAPPING_LOG, WHO);
  const { proposals } = await readAllTables();
  expect(proposals.map(({ kind, remembered }) => [kind, remembered])).toContainEqual(['customers', false]);
  expect(proposals.map(({ kind, remembered }) => [kind, remembered])).toContainEqual(['openItems', true]);
});

test('a heading that is gone is said with the likely new one, and the other choices stay', async () => {
  await save();
  const was = (await headings())?.columns.find(({ ours }) => ours === 'Open amount')?.theirs ?? '';
  const address = await addressOf(was);
  await rename(address, 'Outstanding amount');
  const { findings } = await readWorkbook(CASH_KINDS);
  expect(findings.map(({ code }) => code)).toEqual(['heading-gone']);
  expect(findings.map(findingText)[0]).toContain(`“${was}”`);
  expect(findings[0]?.remedy).toContain('Open amount → “Outstanding amount”');
  const column = await columnOf('Open amount');
  expect(column).toMatchObject({ theirs: 'Outstanding amount', because: `You chose “${was}” before, which is no longer there.` });
  expect(column?.confidence).toBeLessThan(0.8); // It opens, to be looked at.
  expect(await columnOf('Document')).toMatchObject({ confidence: 1 });
  await save(); // Confirmed: from now on it is the heading.
  expect((await readWorkbook(CASH_KINDS)).findings).toEqual([]);
});

test('a heading that nothing is like is asked for, never guessed', async () => {
  await save();
  const was = (await columnOf('Open amount'))?.theirs ?? '';
  await rename(await addressOf(was), 'Zebra');
  const { findings } = await readWorkbook(CASH_KINDS);
  expect(findings[0]?.remedy).toBe('Choose the column that holds it now.');
  expect((await columnOf('Open amount'))?.theirs).toBeNull();
});

test('a table that is gone is said by its name', async () => {
  await save();
  await month.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Customers').delete();
    await context.sync();
  });
  const { findings } = await readWorkbook(CASH_KINDS);
  expect(findings.map(({ code }) => code)).toEqual(['chosen-table-gone']);
});

async function addressOf(heading: string): Promise<string> {
  const { tables } = await readAllTables();
  const table = tables.find(({ headers }) => headers.includes(heading));
  if (table?.home.kind !== 'sheet') throw new Error(`No table has the heading ${heading}.`);
  const column = table.home.column + table.headers.indexOf(heading);
  return `${String.fromCharCode(65 + column)}${table.home.row + 1}`;
}

test('a heading of a bare list that stands twice is said: which column is read is nobody’s guess', async () => {
  month.close();
  month = await openSmallMonth(false);
  await save();
  const was = (await columnOf('Open amount'))?.theirs ?? '';
  const beside = async (heading: string) => {
    const table = (await readAllTables()).tables.find(({ name }) => name === 'Open items');
    if (table?.home.kind !== 'sheet') throw new Error('The open items are on no sheet.');
    await rename(cellAddress(table.home.row, table.home.column + table.headers.length), heading);
    return (await readWorkbook(CASH_KINDS)).findings;
  };
  expect((await beside(was)).map(findingText)).toEqual([expect.stringContaining(`two columns with the heading “${was}”`)]);
});
