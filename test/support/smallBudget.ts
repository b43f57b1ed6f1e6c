/** A budget small enough to check by eye: two owners, one of them in dollars, with one document on each rung. */
import type { BurnJobRequest, BurnPlan } from '../../src/app/budget/burnPlan';
import { BURN_KINDS } from '../../src/app/budget/burnPlan';
import type { Preview, WriteResult } from '../../src/app/jobs';
import { planBurn } from '../../src/app/budget/planBurn';
import { previewJob } from '../../src/app/previewJob';
import { readWorkbook } from '../../src/app/readWorkbook';
import { BURN_LOG } from '../../src/app/budget/reportBurn';
import { writeJob, type WriteOptions } from '../../src/app/writeJob';
import { date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { mappingFrom } from '../../src/tables/mapping';
import { openExcel, type OpenExcel } from './excel';
import { MONTHS } from './burnWorld';
import { addList } from './smallContracts';

type Cell = string | number;
const on = (day: string): number => serialFromDate(date(day));
const year = (owner: string, project: string, currency: string, amount: number): Cell[][] =>
  MONTHS.map((month) => [owner, project, on(`${month}-01`), currency, amount]);

// prettier-ignore
export const TABLES: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Budget: [['Owner', 'Project', 'Month', 'Currency', 'Budget'], ...year('Ada', 'Games', 'EUR', 1000), ...year('Bo', 'Music', 'USD', 500), ['Ada', 'Games', on('2027-01-01'), 'EUR', 1100]],
  Actuals: [
    ['Posting', 'Owner', 'Project', 'Date',           'Vendor ID', 'Invoice', 'Currency', 'Amount'],
    ['GL-1',    'Ada',   'Games',   on('2026-01-31'), '',          '',        'EUR',      900],
    ['GL-2',    'Ada',   'Games',   on('2026-05-31'), 'V1',        'F-1',     'EUR',      2000],
    ['GL-3',    'Ada',   'Games',   on('2025-05-31'), '',          '',        'EUR',      700],
    ['GL-4',    'Bo',    'Music',   on('2026-09-30'), '',          '',        'USD',      6500],
    ['GL-5',    'Bo',    'Music',   on('2026-11-30'), '',          '',        'USD',      100],
  ],
  VendorInvoices: [
    ['Invoice', 'Vendor ID', 'SOW', 'PO number', 'Owner', 'Project', 'Invoice date',   'Received on',    'Currency', 'Net', 'Amount', 'Stage'],
    ['F-1',     'V1',        'S-1', '',          'Ada',   'Games',   on('2026-05-20'), on('2026-05-22'), 'EUR',      2000,  2380,     'paid'],
    ['F-2',     'V1',        'S-1', '',          'Ada',   'Games',   on('2026-09-20'), on('2026-09-22'), 'EUR',      1000,  1190,     'approved'],
    ['F-3',     'V2',        '',    '',          'Ada',   'Games',   on('2026-10-20'), on('2026-10-22'), 'USD',      '',    500,      'project lead'],
    ['F-4',     'V2',        '',    '',          '',      '',        on('2026-10-20'), on('2026-10-22'), 'EUR',      '',    50,       'project lead'],
  ],
  Payments: [['Payment', 'Vendor ID', 'Invoice', 'Paid on', 'Currency', 'Amount'], ['P-1', 'V1', 'F-1', on('2026-06-01'), 'EUR', 2380], ['P-2', 'V1', 'F-2', on('2026-10-15'), 'EUR', 595]],
  SOWs: [
    ['SOW', 'Vendor ID', 'Vendor', 'Effective',      'End',            'Currency', 'Total value', 'Project', 'Signed on'],
    ['S-1', 'V1',        'Pixel',  on('2026-01-01'), on('2026-12-31'), 'EUR',      6000,          'Games',   on('2025-12-01')],
  ],
  SOWLines: [['SOW', 'Line', 'Description', 'From', 'To', 'Currency', 'Planned amount'], ['S-1', '1', 'Build', on('2026-05-01'), on('2026-12-31'), 'EUR', 6000]],
  PurchaseOrders: [['PO number', 'Vendor ID', 'SOW', 'Owner', 'Project', 'Currency', 'Amount'], ['PO-1', 'V1', 'S-1', 'Ada', 'Games', 'EUR', 6000], ['PO-2', 'V3', '', 'Bo', 'Music', 'USD', 300]],
  UsagePlan: [['Owner', 'Project', 'Month', 'Currency', 'Expected'], ['Ada', 'Games', on('2026-11-01'), 'EUR', 9000]],
  FX: [['Date', 'From', 'To', 'Rate'], [on('2026-01-01'), 'USD', 'EUR', 0.9], [on('2026-10-15'), 'USD', 'EUR', 0.92]],
};

export async function openSmallBudget(asTables = true): Promise<OpenExcel> {
  const opened = await openExcel();
  for (const [name, rows] of Object.entries(TABLES)) await addList(name, rows, asTables);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  return opened;
}

export type BurnChoices = Pick<BurnJobRequest, 'method' | 'yearEnds'>;
const USUAL: BurnChoices = { method: 'straight line', yearEnds: '2026-12' };

/** Reads, takes every proposal as it is, and previews. */
export async function previewBurn(choices: Partial<BurnChoices> = {}, asOf = '2026-10-31'): Promise<Preview<BurnPlan>> {
  const reading = await readWorkbook(BURN_KINDS);
  const mappings = reading.proposals.map((proposal) => mappingFrom(proposal));
  return previewJob({ asOf, mappings, files: [], reading }, (request) => planBurn({ ...request, ...USUAL, ...choices }));
}

export const writeBurn = (preview: Preview<BurnPlan>, options: WriteOptions): Promise<WriteResult> => writeJob(preview, BURN_LOG, options);
