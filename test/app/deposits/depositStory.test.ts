/** The life of a report of deposits: previewed, written, a driver changed, a top-up arrived, taken back. On the genuine Office.js over the stand-in. */
import type { DepositLine, DepositsPlan } from '../../../src/app/deposits/depositsPlan';
import { revertRun } from '../../../src/app/runs';
import { dateFromSerial } from '../../../src/domain/calendar/plainDate';
import { DEPOSIT_COLUMNS, type DepositColumn } from '../../../src/sheets/deposits/depositColumns';
import { columnLetters } from '../../../src/tables/a1';
import type { OpenExcel } from '../../support/excel';
import { worldUse } from '../../support/depositWorld';
import { addDays, date, serialFromDate } from '../../../src/domain/calendar/plainDate';
import { type } from '../../support/smallContracts';
import { openSmallDeposits, previewDeposits, writeDeposits } from '../../support/smallDeposits';
import { bookText, cellAt, WHO } from '../../support/smallMonth';

let excel: OpenExcel;
afterEach(() => excel.close());

const SHEETS = [
  'Deposits',
  'Deposit ledger',
  'Deposit top-ups',
  'Deposit forecast',
  'Deposit back-test',
  'Deposit calendar',
  'Tieout Rules',
];
const FIRST_ROW = 5;
const AMBER = FIRST_ROW;

const address = (heading: DepositColumn, row: number): string =>
  `${columnLetters(DEPOSIT_COLUMNS.findIndex(({ name }) => name === heading))}${row}`;
const shown = (heading: DepositColumn, row: number): unknown => cellAt(excel.host.book, 'Deposits', address(heading, row));
const dayShown = (heading: DepositColumn, row: number): string => {
  const value = shown(heading, row);
  return typeof value === 'number' ? (dateFromSerial(value) ?? '') : '';
};
const amountShown = (heading: DepositColumn, row: number, decimals: number): string => {
  const value = shown(heading, row);
  return typeof value === 'number' ? value.toFixed(decimals) : '';
};

/** A row of the sheet as the plan tells it: all by formula. */
function onSheet(row: number, currency: string): Partial<DepositLine> {
  const decimals = currency === 'JPY' ? 0 : 2;
  return {
    state: shown('State', row) as DepositLine['state'], // A wrong word makes the test red.
    closing: amountShown('Balance', row, decimals),
    pendingTopUps: amountShown('On its way', row, decimals),
    dailyUse: amountShown('Daily use', row, decimals),
    runsOutOn: dayShown('Runs out', row),
    runsOutEarly: dayShown('Runs out early', row),
    runsOutLate: dayShown('Runs out late', row),
    topUpBy: dayShown('Top up by', row),
    topUpAmount: amountShown('Top-up', row, decimals),
    idle: amountShown('Idle cash', row, decimals),
  };
}

/** The sheet, which stands on formulas, says what the plan has computed. */
function expectAgreement({ deposits }: DepositsPlan): void {
  expect(deposits.map(({ currency }, index) => onSheet(FIRST_ROW + index, currency))).toEqual(
    deposits.map((line) =>
      Object.fromEntries(Object.keys(onSheet(FIRST_ROW, 'EUR')).map((name) => [name, line[name as keyof DepositLine]])),
    ),
  );
}

test('no formula needs a function that Excel 2019 and other spreadsheets lack', async () => {
  excel = await openSmallDeposits();
  await writeDeposits(await previewDeposits(), WHO);
  expect(bookText(excel.host.book)).not.toMatch(/(LET|LAMBDA|XLOOKUP|FILTER|SORT|UNIQUE)\(/);
});

const differing = (plan: {
  readonly differences: readonly { readonly added: number; readonly changed: number; readonly removed: number }[];
}): boolean => plan.differences.some(({ added, changed, removed }) => added + changed + removed > 0);

test('deposits are written as previewed, a second time nothing is written, and revert leaves the workbook as it was', async () => {
  excel = await openSmallDeposits();
  const before = bookText(excel.host.book);
  const preview = await previewDeposits();
  expect(bookText(excel.host.book)).toBe(before);
  expect(preview.differences.map(({ sheet, isNew }) => [sheet, isNew])).toEqual(SHEETS.map((sheet) => [sheet, true]));
  expect(preview.plan.deposits[0]).toEqual({
    ...{ partner: 'Amber', currency: 'EUR', state: 'fine', opening: '1100.00', topUps: '20000.00', consumption: '18100.00' },
    ...{ adjustments: '-50.00', closing: '2950.00', statement: '6050.00', statementDifference: '0.00', dailyUse: '105.00' },
    // 2,950.00 and 500.00 from 3 November on; 100.00 a day, 150.00 on 20 to 22 November.
    ...{ runsOutOn: '2026-12-03', runsOutLate: '2026-12-03', runsOutEarly: '2026-12-03', pendingTopUps: '500.00', idle: '0.00' },
    // Below 500.00 on Sunday the 29th; credited on Friday, ordered on Wednesday: 30 days over 500.00, less the 600.00 that are left.
    ...{ topUpBy: '2026-11-25', topUpAmount: '3000.00' },
  });
  expect(preview.plan.deposits.slice(1).map(({ partner, state, statementDifference }) => [partner, state, statementDifference])).toEqual([
    ['Basalt', 'idle cash', '-500'],
    ['Coral', 'not enough history', ''],
  ]);

  expect(await writeDeposits(preview, WHO)).toMatchObject({ kind: 'written', runId: 'R0001' });
  expectAgreement(preview.plan);
  const written = bookText(excel.host.book);
  const again = await previewDeposits();
  expect(differing(again)).toBe(false);
  expect(await writeDeposits(again, WHO)).toEqual({ kind: 'alreadyDone' });
  expect(bookText(excel.host.book)).toBe(written);

  await revertRun('R0001', WHO);
  expect(bookText(excel.host.book)).toBe(before);
});

test('the ledger is a sum over the table, and ends in differences that read 0.00; what is not explained is red', async () => {
  excel = await openSmallDeposits();
  await writeDeposits(await previewDeposits(), WHO);
  const row = (of: number): unknown[] => [...'ABCDEFGHIJ'].map((column) => cellAt(excel.host.book, 'Deposit ledger', `${column}${of}`));
  expect(row(9)).toEqual(['Amber', 'EUR', 1100, 20_000, 18_100, -50, 2950, 2950, null, 0]);
  expect(row(10)).toEqual(['Basalt', 'JPY', 200_000, 0, 130_000, 0, 70_000, 70_000, null, 0]);
  expect(row(15)).toEqual(['Amber', 'EUR', serialFromDate(date('2026-09-30')), 6050, -3100, -3100, 0, 0, 0, 0]);
  expect(row(16)).toEqual(['Basalt', 'JPY', serialFromDate(date('2026-10-31')), 70_500, -500, 0, 0, 0, 0, -500]);
  expect(row(20)).toEqual(['Amber', 'EUR', 500, 500, 0, 0, null, null, null, 0]);
  expect(row(24).slice(2)).toEqual([319, 319, 0, null, null, null, null, 0]);
  expect(cellAt(excel.host.book, 'Deposit ledger', 'B4')).toBe(500);

  // A use that the analyst enters now counts at once, in the ledger, the balance and the run-out day.
  await type('DepositMovements', 'G10', 350); // the first use of Amber: 100.00
  expect(row(9).slice(4)).toEqual([18_350, -50, 2700, 2950, null, -250]);
  expect(shown('Balance', AMBER)).toBe(2700);
  expect(dayShown('Runs out', AMBER)).toBe('2026-12-01');
});

describe('drivers', () => {
  test.each<[DepositColumn, number, Partial<DepositLine>]>([
    ['Growth %', 50, { runsOutOn: '2026-11-22', topUpBy: '2026-11-17' }],
    ['Your lead days', 5, { topUpBy: '2026-11-20' }],
    ['Your cover days', 10, { topUpAmount: '1000.00' }],
    ['Your target', 9000, { topUpAmount: '8500.00' }],
  ])('%s moves the sheet at once, is kept, and the next run says the same', async (heading, figure, expected) => {
    excel = await openSmallDeposits();
    await writeDeposits(await previewDeposits(), WHO);
    await type('Deposits', address(heading, AMBER), figure);
    expect(onSheet(AMBER, 'EUR')).toMatchObject(expected);
    const next = await previewDeposits();
    expect(next.plan.deposits[0]).toMatchObject(expected);
    expectAgreement(next.plan);
    await writeDeposits(next, WHO);
    expect(shown(heading, AMBER)).toBe(figure);
    expect(differing(await previewDeposits())).toBe(false);
  });

  test.each<[DepositColumn, number | string]>([
    ['Your lead days', 'soon'],
    ['Your lead days', 2.5],
    ['Your lead days', 367],
    ['Your cover days', -1],
    ['Your cover days', 10.5],
    ['Your target', 1e14],
    ['Growth %', -150],
    ['Growth %', 1001],
  ])('%s of %p cannot be: it is told and kept, and the terms count', async (heading, figure) => {
    excel = await openSmallDeposits();
    await writeDeposits(await previewDeposits(), WHO);
    await type('Deposits', address(heading, AMBER), figure);
    const next = await previewDeposits();
    expect(next.plan.findings).toContainEqual(
      expect.objectContaining({ code: 'deposit-driver-unreadable', title: expect.stringContaining(`"${figure}" for Amber, EUR`) }),
    );
    expect(next.plan.deposits[0]?.topUpBy).toBe('2026-11-25');
    expectAgreement(next.plan);
    await writeDeposits(next, WHO);
    expect(shown(heading, AMBER)).toBe(figure);
    expectAgreement(next.plan);
  });
});

test('a use with seasons and noise: the formulas agree with the plan, also for other drivers and in the next week', async () => {
  const { use } = worldUse(
    { seed: 3, level: 100_000, weekday: [1.1, 1.05, 1, 1, 1.2, 0.9, 0.75], firstOfMonth: 2, noise: 0.3, drift: 0.02 },
    addDays(date('2026-11-07'), -299),
    300,
  );
  const first = addDays(date('2026-11-07'), -299);
  const rows = use.map((minor, index) => [
    `D${index}`,
    'Dolomite',
    serialFromDate(addDays(first, index)),
    'Usage',
    'posted',
    'EUR',
    minor / 100,
    '',
    '',
  ]);
  const opening = [
    'D',
    'Dolomite',
    serialFromDate(first),
    'Opening balance',
    'posted',
    'EUR',
    use.reduce((all, minor) => all + minor, 0) / 100 + 25_000,
    '',
    '',
  ];
  excel = await openSmallDeposits([], { DepositMovements: [opening, ...rows] });
  const preview = await previewDeposits();
  await writeDeposits(preview, WHO);
  expectAgreement(preview.plan);
  const dolomite = FIRST_ROW + 3;
  expect(shown('Partner', dolomite)).toBe('Dolomite');
  const { runsOutEarly, runsOutOn, runsOutLate } = onSheet(dolomite, 'EUR');
  expect([runsOutEarly, runsOutOn, runsOutLate]).toEqual([runsOutEarly, runsOutOn, runsOutLate].toSorted());
  expect(runsOutEarly).not.toBe(runsOutLate);

  await type('Deposits', address('Growth %', dolomite), -20);
  await type('Deposits', address('Your cover days', dolomite), 200);
  const next = await previewDeposits('2026-11-07');
  await writeDeposits(next, WHO);
  expectAgreement(next.plan);
});

test('the back-test stands on the sheet with what was used as a sum over the table', async () => {
  excel = await openSmallDeposits();
  await writeDeposits(await previewDeposits(), WHO);
  const row = [...'ABCDEFGHIJ'].map((column) => cellAt(excel.host.book, 'Deposit back-test', `${column}5`));
  expect(row).toEqual(['Amber', 'EUR', 7, serialFromDate(date('2026-10-25')), serialFromDate(date('2026-10-31')), 700, 700, 0, 0, 0]);
  await type('DepositMovements', 'G320', 170); // Amber's last use, 31 October
  expect(cellAt(excel.host.book, 'Deposit back-test', 'G5')).toBe(770);
  expect(shown('Bias', AMBER)).toBeLessThan(0);
});

test('without statements, terms and campaigns the deposits are reported by the rules, and it is said', async () => {
  excel = await openSmallDeposits(['DepositStatements', 'DepositTerms', 'Campaigns']);
  const { plan } = await previewDeposits();
  expect(plan.deposits.map(({ partner, state, topUpBy, topUpAmount }) => [partner, state, topUpBy, topUpAmount])).toEqual([
    ['Amber', 'fine', '2026-12-02', '2950.00'],
    ['Basalt', 'idle cash', '2027-02-03', '19900'],
    ['Coral', 'not enough history', '', ''],
  ]);
  await writeDeposits(await previewDeposits(), WHO);
  expectAgreement(plan);
});

test('a new partner gets its row and its chart, and what was entered beside the others stays with them', async () => {
  excel = await openSmallDeposits();
  await writeDeposits(await previewDeposits(), WHO);
  await type('Deposits', address('Growth %', AMBER + 1), 7); // Basalt
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('DepositMovements');
    table.rows.add(undefined, [['N-1', 'Aurora', 46_300, 'Opening balance', 'posted', 'EUR', 50, '', '']]);
    await context.sync();
  });
  const next = await previewDeposits();
  await writeDeposits(next, WHO);
  expect([0, 1, 2, 3].map((index) => shown('Partner', FIRST_ROW + index))).toEqual(['Amber', 'Aurora', 'Basalt', 'Coral']);
  expect([0, 1, 2, 3].map((index) => shown('Growth %', FIRST_ROW + index))).toEqual([null, null, 7, null]);
  expectAgreement(next.plan);
  expect(differing(await previewDeposits())).toBe(false);
});
