/**
 * Contracts small enough to check by eye: two customers, three contracts with four lines, a contract without lines, the open
 * items of one. What a test needs besides, it writes into the workbook itself.
 */
import { SCHEDULE_LOG } from '../../src/app/billing/buildSchedule';
import type { Preview, WriteResult } from '../../src/app/jobs';
import { planReview } from '../../src/app/contracts/planReview';
import { planSchedule } from '../../src/app/billing/planSchedule';
import { previewJob } from '../../src/app/previewJob';
import { readWorkbook } from '../../src/app/readWorkbook';
import { REVIEW_LOG } from '../../src/app/contracts/reviewContracts';
import { REVIEW_KINDS, type ReviewPlan } from '../../src/app/contracts/reviewPlan';
import { SCHEDULE_KINDS, type ScheduleJobRequest, type SchedulePlan } from '../../src/app/billing/schedulePlan';
import { writeJob, type WriteOptions } from '../../src/app/writeJob';
import { date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { mappingFrom } from '../../src/tables/mapping';
import { openExcel, type OpenExcel } from './excel';

type Cell = string | number;
const on = (day: string): number => serialFromDate(date(day));

// prettier-ignore
export const TABLES: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Contracts: [
    ['Contract', 'Customer ID', 'Customer',         'Effective',      'End',            'Currency', 'Total value', 'Terms',  'Signatory', 'Signed on'],
    ['CT-100',   'C1',          'Alder Media GmbH', on('2026-01-01'), on('2026-12-31'), 'EUR',      13000,         'Net 30', 'A. Alder',  on('2025-12-20')],
    ['CT-200',   'C2',          'Birch Games Ltd',  on('2026-07-01'), on('2027-06-30'), 'EUR',      6000,          'Net 60', 'B. Birch',  on('2026-06-20')],
    ['CT-300',   'C2',          'Birch Games Ltd',  on('2026-01-01'), on('2026-12-31'), 'JPY',      100000,        'Net 30', 'B. Birch',  on('2025-12-20')],
    ['CT-400',   'C2',          'Birch Games Ltd',  on('2026-10-01'), on('2027-09-30'), 'EUR',      0,             'Net 30', 'B. Birch',  on('2026-09-20')],
  ],
  ContractLines: [
    ['Contract', 'Line', 'Description', 'Kind',      'Currency', 'Amount', 'Quantity', 'Start',          'End',            'Frequency', 'Timing',  'Alignment',   'Proration', 'Terms',  'Tax rate'],
    ['CT-100',   '1',    'Licence',     'recurring', 'EUR',      1000,     1,          on('2026-01-01'), on('2026-12-31'), 'monthly',   'advance', 'calendar',    'actual',    'Net 30', '19%'],
    ['CT-100',   '2',    'Set-up',      'one-time',  'EUR',      1000,     1,          on('2026-01-01'), on('2026-01-31'), 'once',      'advance', 'anniversary', 'actual',    'Net 30', '19%'],
    ['CT-200',   '1',    'Support',     'recurring', 'EUR',      1500,     1,          on('2026-07-01'), on('2027-06-30'), 'quarterly', 'arrears', 'anniversary', 'actual',    'Net 60', '0%'],
    ['CT-300',   '1',    'Report',      'fixed',     'JPY',      100000,   1,          on('2026-01-01'), on('2026-12-31'), 'once',      'arrears', 'anniversary', 'actual',    'Net 30', '10%'],
  ],
  Customers: [
    ['Customer ID', 'Name',             'Country', 'Currency', 'Terms',  'Tax ID',      'Risk grade', 'Credit limit', 'Status'],
    ['C1',          'Alder Media GmbH', 'DE',      'EUR',      'Net 30', 'DE136695976', 'A',          50000,          'active'],
    ['C2',          'Birch Games Ltd',  'GB',      'EUR',      'Net 30', 'GB980780684', 'B',          20000,          'active'],
  ],
  OpenItems: [
    ['Document', 'Type',    'Customer ID', 'Customer',         'Document date',  'Due date',       'Currency', 'Amount', 'Open amount', 'Terms',  'PO number'],
    ['INV-1001', 'invoice', 'C1',          'Alder Media GmbH', on('2026-09-01'), on('2026-10-01'), 'EUR',      1190,     1190,          'Net 30', ''],
  ],
};

const AMENDMENTS: readonly (readonly Cell[])[] = [['Amendment', 'Contract', 'Line', 'From', 'Change', 'Amount', 'Quantity', 'To']];

const DAY_HEADINGS = /^(Effective|End|Start|Signed on|Document date|Due date|From|To)$/;

/** Writes a list to a new sheet from A1, as an Excel table or as bare cells. */
export async function addList(name: string, rows: readonly (readonly Cell[])[], asTable = true): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
    range.values = rows.map((row) => [...row]);
    rows[0]?.forEach((heading, column) => {
      if (!DAY_HEADINGS.test(String(heading)) || rows.length < 2) return;
      const days = sheet.getRangeByIndexes(1, column, rows.length - 1, 1);
      days.numberFormat = 'yyyy-mm-dd' as unknown as string[][]; // One format for all of them.
    });
    if (asTable) sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

/** `amendments`: rows of that table; none for no such table. */
export async function openSmallContracts(amendments: readonly (readonly Cell[])[] = [], asTables = true): Promise<OpenExcel> {
  const opened = await openExcel();
  for (const [name, rows] of Object.entries(TABLES)) await addList(name, rows, asTables);
  if (amendments.length > 0) await addList('Amendments', [...AMENDMENTS, ...amendments], asTables);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  return opened;
}

/** `n` monthly lines of three years, ten to a contract: for measuring. */
export async function openLines(n: number): Promise<OpenExcel> {
  const opened = await openExcel();
  const [headings = []] = TABLES['ContractLines'] ?? [];
  const rows = Array.from({ length: n }, (_, index): Cell[] => [
    ...[`CT-${1000 + Math.floor(index / 10)}`, String((index % 10) + 1), `Service ${index}`, 'recurring', 'EUR', 100 + (index % 97), 1],
    ...[on('2026-01-15'), on('2029-01-14'), 'monthly', 'advance', 'calendar', 'actual', 'Net 30', '19%'],
  ]);
  await addList('ContractLines', [headings, ...rows]);
  return opened;
}

export type ScheduleChoices = Omit<ScheduleJobRequest, 'asOf' | 'tables' | 'mappings' | 'own' | 'files'>;

export const OCTOBER: ScheduleChoices = {
  month: '2026-10',
  holidayCountries: [],
  roll: 'none',
  taxRounding: 'line',
  appendOpenItems: false,
  invoicedBefore: '',
};

/** Reads, takes every proposal as it is, and previews. */
export async function previewSchedule(choices: ScheduleChoices = OCTOBER, asOf = '2026-10-31'): Promise<Preview<SchedulePlan>> {
  const reading = await readWorkbook(SCHEDULE_KINDS);
  const mappings = reading.proposals.map((proposal) => mappingFrom(proposal));
  return previewJob({ asOf, mappings, files: [], reading }, (request) => planSchedule({ ...request, ...choices }));
}

export const writeSchedule = (preview: Preview<SchedulePlan>, options: WriteOptions): Promise<WriteResult> =>
  writeJob(preview, SCHEDULE_LOG, options);

/** Writes a value into a cell, as a person would. */
export const type = (sheet: string, address: string, value: Cell): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

/** A contract as text: agrees with the row of CT-100, but for its terms. */
export const CONTRACT_TEXT = [
  'SERVICE AGREEMENT CT-100',
  'This Agreement is made between Northwind Services GmbH and Alder Media GmbH ("Customer").',
  '1. Term. This Agreement begins on 1 January 2026 and continues until 31 December 2026.',
  '2. Fees. The total contract value is EUR 13,000.00.',
  '3. Payment. The Customer shall pay each invoice within sixty (60) days after the invoice date.',
].join('\n\n');

export const document = (name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** Reads, takes every proposal as it is, and previews a review. */
export async function previewReview(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
  documentOf: Readonly<Record<string, string>> = {},
  asOf = '2026-10-31',
): Promise<Preview<ReviewPlan>> {
  const reading = await readWorkbook(REVIEW_KINDS);
  const mappings = reading.proposals.map((proposal) => mappingFrom(proposal));
  return previewJob({ asOf, mappings, files, reading }, (request) => planReview({ ...request, documentOf }));
}

export const writeReview = (preview: Preview<ReviewPlan>, options: WriteOptions): Promise<WriteResult> =>
  writeJob(preview, REVIEW_LOG, options);
