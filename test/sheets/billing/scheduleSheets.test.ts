/** The sheets of invoice schedules, written through the real Office.js and calculated by the stand-in. */
import { date, serialFromDate } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { accrueRebates } from '../../../src/domain/rebates/accrueRebates';
import { contractLinesFrom } from '../../../src/tables/contracts/contractLines';
import { proposeColumns, mappingFrom } from '../../../src/tables/mapping';
import { applyChanges } from '../../../src/workbook/applyChanges';
import { readOwnTables, readTables } from '../../../src/workbook/readTables';
import {
  agreement,
  customer,
  earlyEnd,
  line,
  milestone,
  openInvoice,
  priceChange,
  sheetsOf,
  type World,
  YEARLY,
} from '../../support/billingWorld';
import { openExcel, type OpenExcel } from '../../support/excel';
import { convert, withLibreOffice } from '../../support/libreOffice';
import { bookText, cellAt } from '../../support/smallMonth';

const LOG = {
  at: '2026-11-01T08:00:00.000Z',
  who: 'Ada Analyst',
  step: 'invoice schedule',
  inputs: [],
  rows: '',
  proofs: '',
  version: 'test',
};

const world: World = {
  lines: [
    line('CT-1', '1', '2026-01-01', '2026-12-31', '1200'),
    line('CT-1', '2', '2026-01-15', '2027-01-14', '12000', { kind: 'fixed', frequency: YEARLY }),
    line('CT-1', '3', '2026-06-01', '2026-12-31', '10000.01', { kind: 'milestone', frequency: 'once', recognition: 'point in time' }),
    line('CT-2', '1', '2026-09-01', '2027-08-31', '100000', { currency: 'JPY', taxPercent: undefined, timing: 'arrears' }),
    line('CT-2', '2', '2026-10-01', '2026-12-31', '10.125', { currency: 'BHD', kind: 'one-time', frequency: 'once' }),
  ],
  milestones: [milestone('CT-1', '3', 'Design', 40, '2026-09-15', '2026-09-20'), milestone('CT-1', '3', 'Go-live', 60, '2026-11-30')],
  agreements: [agreement('CT-1', 'C1', 'Alder Media GmbH'), agreement('CT-2', 'C2', 'Birch Games Ltd')],
  customers: [customer('C1', 'Alder Media GmbH'), customer('C2', 'Birch Games Ltd')],
};

let excel: OpenExcel;
afterEach(() => excel.close());
const book = () => excel.host.book;

const apply = async (of: World, system: 1900 | 1904 = 1900, source?: Parameters<typeof sheetsOf>[3]) =>
  applyChanges(
    sheetsOf(of, await readOwnTables(), system, source).map((sheet) => ({ kind: 'writeSheet', sheet })),
    LOG,
  );

/** All differences together, of both sheets of proofs. */
const verdicts = () => [cellAt(book(), 'Schedule proof', 'B4'), cellAt(book(), 'Revenue schedule', 'B4')];

type Rows = Record<string, unknown>[];
/** Rows of one of our tables by heading. */
async function rowsOf(table: string): Promise<Rows> {
  const found = (await readOwnTables()).find(({ name }) => name === table);
  return (found?.rows ?? []).map((row) => Object.fromEntries((found?.headers ?? []).map((header, index) => [header, row[index]])));
}

/** A person types into a row of one of our tables. */
async function type(table: string, row: number, heading: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(heading).getDataBodyRange();
    column.getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

const schedule = () => rowsOf('TieoutSchedule');
const run = () => rowsOf('TieoutRun_2026_10');
const rowAt = (rows: Rows, of: Record<string, unknown>): number =>
  rows.findIndex((row) => Object.entries(of).every(([heading, value]) => row[heading] === value));

test('every closing identity is a formula that reads 0, in three currencies, and a second run writes nothing', async () => {
  excel = await openExcel();
  expect(await apply(world)).toMatchObject({ kind: 'written' });
  expect(verdicts()).toEqual([0, 0]);
  expect(book().sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Invoice schedule', 'Billing run 2026-10', 'Revenue schedule', 'Revenue by line', 'Schedule proof']),
  );
  const written = bookText(book());
  expect(await apply(world)).toEqual({ kind: 'alreadyDone' });
  expect(bookText(book())).toBe(written);
});

test('a proof that does not hold says so', async () => {
  excel = await openExcel();
  await apply(world);
  const at = rowAt(await schedule(), { Contract: 'CT-1', Line: '2' });
  await type('TieoutSchedule', at, 'Net', 11_999.99);
  expect(verdicts()).toEqual([0.02, 0]); // The line and its currency; the roll-forward stands on the same cells.
  expect(cellAt(book(), 'Schedule proof', 'C4')).toBe('look at the red differences');
});

test('a number beside a row is an invoice that is out: status, proof and roll-forward follow at once, and the next run keeps the row', async () => {
  excel = await openExcel();
  await apply(world);
  expect(
    (await schedule())
      .filter(({ Line: of }) => of === '1')
      .map(({ Status }) => Status)
      .slice(7, 12),
  ).toEqual([...['overdue', 'overdue', 'due', 'planned', 'planned']]);
  await type('TieoutSchedule', 0, 'Invoice no.', 'INV-77');
  const [first] = await schedule();
  expect(first).toMatchObject({ Status: 'issued', Gross: 1428 });
  expect(verdicts()).toEqual([0, 0]);
  const eur = book().sheet('Schedule proof');
  expect([5, 6].map((column) => eur?.cells.value(9, column))).toEqual([1200, 35_200.01]); // invoiced, remaining of all EUR

  const dearer = priceChange('A-1', 'CT-1', '1', '2026-01-11', '1500');
  await apply({ ...world, amendments: [dearer] });
  const rows = await schedule();
  expect(rows[rowAt(rows, { 'Invoice no.': 'INV-77' })]).toEqual(first);
  // 21 of 31 days: 1200 × 21/31 = 812.90 is taken back, 1500 × 21/31 = 1016.13 is billed.
  expect(rows.filter(({ Kind }) => Kind === 'credit' || Kind === 'rebill').map(({ Kind, Net, Status }) => [Kind, Net, Status])).toEqual([
    ['credit', -812.9, 'credit'],
    ['rebill', 1016.13, 'due'],
  ]);
  expect(verdicts()).toEqual([0, 0]);
  const runRows = await run();
  expect(
    runRows
      .filter(({ What }) => What === 'credit note')
      .map(({ Corrects, Reason, Net, Tax, Credit }) => [Corrects, Reason, Net, Tax, Credit]),
  ).toEqual([['INV-77', 'price change', 812.9, 154.45, 967.35]]);
});

test('closed months keep what the sheet says, a person’s correction as well, and the open month catches up', async () => {
  excel = await openExcel();
  await apply({ ...world, month: '2026-09' });
  await type('TieoutRevenue', 0, 'Revenue', 1000);
  await apply({ ...world, month: '2026-10' });
  const rows = (await rowsOf('TieoutRevenue')).filter(({ Contract, Line }) => Contract === 'CT-1' && Line === '1');
  expect(rows.map(({ Revenue, 'Caught up': caughtUp }) => [Revenue, caughtUp]).filter(([revenue]) => revenue !== 1200)).toEqual([
    [1000, null],
    [1400, 200],
  ]);
  expect(verdicts()).toEqual([0, 0]);
});

describe('a credit note', () => {
  const ended: World = {
    ...world,
    lines: [line('CT-1', '1', '2026-01-01', '2026-12-31', '1200', { frequency: YEARLY })],
    openItems: [openInvoice('INV-77', 'C1', '50', '2026-01-31')],
    milestones: [],
  };
  const withEnd = (id: string, from: string): World => ({ ...ended, amendments: [earlyEnd(id, 'CT-1', '1', from)] });
  const creditNotes = async () => (await run()).filter(({ What }) => What === 'credit note');

  async function credited(): Promise<number> {
    excel = await openExcel();
    await apply(ended);
    await type('TieoutSchedule', 0, 'Invoice no.', 'INV-77');
    await apply(withEnd('A-1', '2026-10-01'));
    return rowAt(await run(), { What: 'credit note' });
  }

  test('is split into offset, refund and credit; what a person fills in is kept', async () => {
    const at = await credited();
    // 92 of 365 days: 302.47 net, 57.47 tax, 359.94 gross; 50.00 are still owed.
    expect(await creditNotes()).toMatchObject([{ Net: 302.47, Gross: 359.94, Offset: 50, Refund: 0, Credit: 309.94, State: 'to approve' }]);
    await type('TieoutRun_2026_10', at, 'Refund', 100);
    await type('TieoutRun_2026_10', at, 'Approved by', 'Grace');
    expect(await creditNotes()).toMatchObject([{ Credit: 209.94, State: 'approved' }]);
    expect(await apply(withEnd('A-1', '2026-10-01'))).toEqual({ kind: 'alreadyDone' });
  });

  test('that is approved stays word for word on a later day too, and is done when its number stands in the schedule', async () => {
    const at = await credited();
    await type('TieoutRun_2026_10', at, 'Approved by', 'Grace');
    const approved = await creditNotes();
    await apply({ ...withEnd('A-1', '2026-10-01'), asOf: '2026-10-20' });
    expect(await creditNotes()).toEqual(approved);
    await type('TieoutSchedule', rowAt(await schedule(), { Kind: 'credit' }), 'Invoice no.', 'CRN-5');
    await apply({ ...withEnd('A-1', '2026-10-01'), asOf: '2026-10-21' });
    expect((await creditNotes()).map(({ Number: number, State }) => [number, State])).toEqual([
      ['CRN-5', 'issued'],
      ['CN-INV-77-A-1', 'done'],
    ]);
    expect((await run()).some(({ Reason }) => Reason === 'approved-differs')).toBe(false);
    expect([7, 8].map((row) => cellAt(book(), 'Billing run 2026-10', `B${row + 1}`))).toEqual([0, 1]); // credit notes to do, issued
  });

  test('that is approved stays word for word, and what is computed by now is told beside it', async () => {
    const at = await credited();
    await type('TieoutRun_2026_10', at, 'Approved by', 'Grace');
    const approved = await creditNotes();
    await apply(withEnd('A-1', '2026-10-05'));
    expect(await creditNotes()).toEqual(approved);
    const told = (await run()).find(({ Reason }) => Reason === 'approved-differs');
    expect(told?.['Why']).toBe(
      'Credit note CN-INV-77-A-1 was approved by Grace and is now computed at 289.32 EUR net. The approved line stays as it is.',
    );
  });
});

test('a credit note that a person added to the run and approved is kept, and is nobody’s exception', async () => {
  excel = await openExcel();
  await apply(world);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('TieoutRun_2026_10');
    const given: Record<string, string | number> = {
      ...{
        What: 'credit note',
        Number: 'CN-1',
        Contract: 'CT-1',
        Currency: 'EUR',
        Net: 50,
        Tax: 9.5,
        Reason: 'goodwill',
        'Approved by': 'Grace',
      },
    };
    const headers = table.getHeaderRowRange().load('values');
    await context.sync();
    table.rows.add(undefined, [headers.values[0]!.map((heading) => given[String(heading)] ?? '')]);
    await context.sync();
  });
  await apply(world);
  const rows = await run();
  expect(rows.filter(({ What }) => What === 'credit note')).toMatchObject([
    { Number: 'CN-1', Gross: 59.5, Credit: 59.5, State: 'approved' },
  ]);
  expect(rows.some(({ Reason }) => Reason === 'approved-differs')).toBe(false);
  expect(await apply(world)).toEqual({ kind: 'alreadyDone' });
});

describe('the analyst’s own amounts', () => {
  const LINES = [
    ['Contract', 'Pos', 'Art', 'Währung', 'Betrag', 'Beginn', 'Ende', 'Turnus'],
    ['CT-1', '1', 'recurring', 'EUR', 1200, 46_023, 46_387, 'monthly'],
    ['CT-1', '2', 'fixed', 'EUR', 12_000, 46_023, 46_387, 'annual'],
    ['CT-1', '2-1', 'fixed', 'EUR', 500, 46_023, 46_387, 'annual'],
    ['CT-01', '2', 'fixed', 'EUR', 70, 46_023, 46_387, 'annual'],
    ['CT-2', '7', 'fixed', 'EUR', '80,00', 46_023, 46_387, 'annual'],
  ];

  async function withTable(): Promise<void> {
    excel = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRangeByIndexes(2, 1, LINES.length, 8);
      sheet.getRange('B4:C8').numberFormat = '@' as unknown as string[][]; // One format for all of them.
      range.values = LINES;
      sheet.tables.add(range, true).name = 'Lines';
      sheet.getRange('G4:H8').numberFormat = 'yyyy-mm-dd' as unknown as string[][]; // One format for all of them.
      await context.sync();
    });
    const table = (await readTables()).tables[0]!;
    const columns = { ...mappingFrom(proposeColumns('contractLines', table)).columns };
    const theirs = {
      Contract: 'Contract',
      Line: 'Pos',
      Kind: 'Art',
      Currency: 'Währung',
      Amount: 'Betrag',
      Start: 'Beginn',
      End: 'Ende',
      Frequency: 'Turnus',
    };
    const mapping = { kind: 'contractLines', table: table.name, columns: { ...columns, ...theirs } } as const;
    const { values, rowsReported } = contractLinesFrom(table, mapping);
    expect(await apply({ lines: values }, 1900, { table, mapping, rowsReported })).toMatchObject({ kind: 'written' });
  }

  test('are the contract value where they are the line’s total and a formula can find them', async () => {
    await withTable();
    const proof = book().sheet('Schedule proof');
    const lines = Array.from({ length: 30 }, (_, row) => row).filter((row) => String(proof?.cells.value(row, 0)).startsWith('CT-'));
    expect(
      lines.map((row) => [proof?.cells.value(row, 1), proof?.cells.formula(row, 3)?.slice(0, 19) ?? 'a value', proof?.cells.value(row, 3)]),
    ).toEqual([
      ['1', 'a value', 14_400], // a price for each period
      ['2', 'SUMIFS(Lines[Betrag', 12_000],
      ['2-1', 'a value', 500], // SUMIFS would read it as a day
      ['2', 'SUMIFS(Lines[Betrag', 70],
      ['7', 'a value', 80], // text: Excel does not add it up
    ]);
    expect(verdicts()).toEqual([0, 0]);
  });

  test('differ from the schedule as soon as somebody changes them', async () => {
    await withTable();
    await type('Lines', 1, 'Betrag', 13_000);
    expect(cellAt(book(), 'Schedule proof', 'C4')).toBe('look at the red differences');
  });

  test('rows in are rows out', async () => {
    await withTable();
    const proof = book().sheet('Schedule proof');
    const row = Array.from({ length: 30 }, (_, index) => index).find((index) => proof?.cells.value(index, 0) === 'Lines' && index > 10)!;
    expect([3, 4, 5, 12].map((column) => proof?.cells.value(row, column))).toEqual([5, 5, 0, 0]);
  });
});

test('in a workbook that counts its days from 1904 the same days and months come back', async () => {
  const days = async (system: 1900 | 1904): Promise<unknown[]> => {
    excel = await openExcel();
    const rows =
      sheetsOf(world, [], system)
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === 'TieoutSchedule')?.rows ?? [];
    excel.close();
    return rows.map((row) => row[4]);
  };
  const [from1900, from1904] = [await days(1900), await days(1904)];
  expect(from1904).toEqual(from1900.map((serial) => Number(serial) - 1462));
  excel = await openExcel();
});

test('a customer has one name in all sheets: that of the master data', async () => {
  excel = await openExcel();
  const agreements = [agreement('CT-1', 'C1', 'Alder'), agreement('CT-2', 'C2', 'Birch')];
  await apply({ ...world, agreements });
  for (const table of ['TieoutSchedule', 'TieoutRun_2026_10', 'TieoutRevenue']) {
    const named = (await rowsOf(table)).map(({ Contract, Customer }) => [Contract, Customer]);
    expect([table, ...new Set(named.map(String))]).toEqual([table, 'CT-1,Alder Media GmbH', 'CT-2,Birch Games Ltd']);
  }
});

test('rebates have a roll-forward and a settlement that agree', async () => {
  excel = await openExcel();
  const place = { kind: 'workbook' } as const;
  const rebates = accrueRebates({
    deals: [
      {
        ...{
          deal: 'D-1',
          party: 'C1',
          currency: 'EUR',
          from: date('2026-01-01'),
          to: date('2026-03-31'),
          method: 'retroactive',
          settledOn: date('2026-04-30'),
          place,
        },
        tiers: [
          { from: new Decimal(0), percent: new Decimal(2) },
          { from: new Decimal(1000), percent: new Decimal(3) },
        ],
        expectedVolume: undefined,
      },
    ],
    volumes: [
      { deal: 'D-1', on: date('2026-01-10'), volume: new Decimal(900), place },
      { deal: 'D-1', on: date('2026-02-10'), volume: new Decimal(600), place },
    ],
    claims: [{ deal: 'D-1', on: date('2026-04-10'), claimedMinor: 5000, settledMinor: 4500, place }],
    asOf: date('2026-10-15'),
  });
  await apply({ ...world, rebates });
  expect(
    (await rowsOf('TieoutRebates')).map((row) => [row['Opening'], row['Accrued'], row['True-up'], row['Settled'], row['Closing']]),
  ).toEqual([
    [0, 18, 0, 0, 18],
    [18, 18, 9, 0, 45],
    [45, 0, 0, 0, 45],
    [45, 0, 0, 45, 0],
  ]);
  expect(await rowsOf('TieoutRebateSettlement')).toMatchObject([
    {
      Party: 'C1',
      'Settle on': serialFromDate(date('2026-04-30')),
      Computed: 45,
      Claimed: 50,
      'Claimed − computed': 5,
      Settled: 45,
      Proposed: 0,
      'Roll-forward differs': 0,
    },
  ]);
  await type('TieoutRebateSettlement', 0, 'Approved by', 'Grace');
  expect(await apply({ ...world, rebates })).toEqual({ kind: 'alreadyDone' });
});

withLibreOffice('LibreOffice calculates the same proofs', async () => {
  excel = await openExcel();
  await apply({ ...world, lines: [...world.lines, line('CT-1*', '01', '2026-01-01', '2026-12-31', '7')] });
  const { bytes } = excel.host.save();
  const calculated = convert(bytes, 'schedule.xlsx', 'xlsx');
  excel.close();
  excel = await openExcel(calculated, { fileName: 'schedule.xlsx' });
  expect(verdicts()).toEqual([0, 0]);
  expect(cellAt(book(), 'Schedule proof', 'C4')).toBe('everything ties out');
  expect(cellAt(book(), 'Billing run 2026-10', 'B5')).toBe(16 + 10 - 1);
});

test('amounts have the decimals of their currency', async () => {
  excel = await openExcel();
  await apply(world);
  const rows = await schedule();
  expect(rows.find(({ Currency }) => Currency === 'BHD')).toMatchObject({ Net: 10.125, Tax: 1.924, Gross: 12.049 });
  expect(rows.filter(({ Currency }) => Currency === 'JPY').every(({ Gross }) => Gross === 100_000)).toBe(true);
});
