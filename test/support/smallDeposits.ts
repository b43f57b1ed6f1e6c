/**
 * Prepaid balances small enough to check by eye: Amber uses 100.00 a day in euros, Basalt 1,000 yen on weekdays, Coral began last week.
 * What a test needs besides, it writes into the workbook itself.
 */
import { DEPOSIT_KINDS, type DepositsJobRequest, type DepositsPlan } from '../../src/app/deposits/depositsPlan';
import type { Preview, WriteResult } from '../../src/app/jobs';
import { planDeposits } from '../../src/app/deposits/planDeposits';
import { previewJob } from '../../src/app/previewJob';
import { readWorkbook } from '../../src/app/readWorkbook';
import { DEPOSITS_LOG } from '../../src/app/deposits/reportDeposits';
import { writeJob, type WriteOptions } from '../../src/app/writeJob';
import { weekday } from '../../src/domain/calendar/months';
import { addDays, date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { mappingFrom } from '../../src/tables/mapping';
import { openExcel, type OpenExcel } from './excel';
import { addDayList } from './dayLists';

type Cell = string | number;
const on = (day: string): number => serialFromDate(date(day));

const FIRST = date('2026-05-04');
const DAYS = 181; // up to 31 October

// prettier-ignore
const MOVEMENT_HEADINGS = ['Movement', 'Partner', 'Date', 'Type', 'Status', 'Currency', 'Amount', 'Reference', 'Expected on'];

function movementRows(): Cell[][] {
  const rows: Cell[][] = [
    ['O-1', 'Amber', on('2026-05-03'), 'Opening balance', 'posted', 'EUR', 1100, '', ''],
    ['T-1', 'Amber', on('2026-07-01'), 'Top-up', 'posted', 'EUR', 20_000, 'WIRE-1', ''],
    ['A-1', 'Amber', on('2026-08-03'), 'Correction', 'posted', 'EUR', -50, '', ''],
    ['T-2', 'Amber', on('2026-10-30'), 'Top-up', 'pending', 'EUR', 500, 'WIRE-2', on('2026-11-03')],
    ['T-3', 'Amber', on('2026-10-05'), 'Top-up', 'failed', 'EUR', 9999, 'WIRE-X', ''],
    ['O-2', 'Basalt', on('2026-05-03'), 'Opening balance', 'posted', 'JPY', 200_000, '', ''],
    ['O-3', 'Coral', on('2026-10-25'), 'Opening balance', 'posted', 'EUR', 300, '', ''],
    ['U-C', 'Coral', on('2026-10-28'), 'Usage', 'posted', 'EUR', 25, '', ''],
  ];
  for (let day = 0; day < DAYS; day += 1) {
    const today = addDays(FIRST, day);
    rows.push([`U-A${day}`, 'Amber', on(today), 'Usage', 'posted', 'EUR', 100, '', '']);
    if (weekday(today) < 6) rows.push([`U-B${day}`, 'Basalt', on(today), 'Usage', 'posted', 'JPY', -1000, '', '']);
  }
  return rows;
}

// prettier-ignore
export const TABLES: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  DepositMovements: [MOVEMENT_HEADINGS, ...movementRows()],
  DepositStatements: [
    ['Partner', 'Statement date',  'Currency', 'Balance'],
    ['Amber',   on('2026-09-30'),  'EUR',      6050],
    ['Basalt',  on('2026-10-31'),  'JPY',      70_500],
  ],
  DepositTerms: [
    ['Partner', 'Currency', 'Minimum', 'Target', 'Cover days', 'Lead days', 'Cut-off', 'Calendar', 'Smallest top-up', 'Multiple of', 'Idle above'],
    ['Amber',   'EUR',      500,       '',       30,           2,           '14:00',   'DE',       1000,              500,           ''],
    ['Basalt',  'JPY',      '',        80_000,   '',           3,           '',        '',         '',                '',            60_000],
  ],
  Campaigns: [
    ['Campaign', 'Partner', 'From',           'To',             'Uplift percent', 'Extra a day'],
    ['Autumn',   'Amber',   on('2026-11-20'), on('2026-11-22'), '50%',            ''],
  ],
};

/** `without`: tables that are not there; `add`: rows under a table. */
export async function openSmallDeposits(
  without: readonly string[] = [],
  add: Readonly<Record<string, readonly (readonly Cell[])[]>> = {},
): Promise<OpenExcel> {
  const opened = await openExcel();
  for (const [name, rows] of Object.entries(TABLES)) {
    if (!without.includes(name)) await addDayList(name, [...rows, ...(add[name] ?? [])]);
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  return opened;
}

type Choices = Omit<DepositsJobRequest, 'asOf' | 'tables' | 'mappings' | 'own' | 'files'>;

/** Reads, takes every proposal as it is, and previews. */
export async function previewDeposits(asOf = '2026-10-31', choices: Choices = { holidayCountries: [] }): Promise<Preview<DepositsPlan>> {
  const reading = await readWorkbook(DEPOSIT_KINDS);
  const mappings = reading.proposals.map((proposal) => mappingFrom(proposal));
  return previewJob({ asOf, mappings, files: [], reading }, (request) => planDeposits({ ...request, ...choices }));
}

export const writeDeposits = (preview: Preview<DepositsPlan>, options: WriteOptions): Promise<WriteResult> =>
  writeJob(preview, DEPOSITS_LOG, options);
