/** Two partners small enough to check by eye: their tables in a workbook, exports of either side as files, and the job over them. */
import { planReconciliation } from '../../src/app/reconciliation/planReconciliation';
import { previewJob } from '../../src/app/previewJob';
import type { Preview, WriteResult } from '../../src/app/jobs';
import { readWorkbook } from '../../src/app/readWorkbook';
import { RECONCILIATION_LOG } from '../../src/app/reconciliation/reconcilePartner';
import {
  RECONCILIATION_KINDS,
  type ReconciliationJobRequest,
  type ReconciliationPlan,
} from '../../src/app/reconciliation/reconciliationPlan';
import { writeJob, type WriteOptions } from '../../src/app/writeJob';
import { date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { mappingFrom } from '../../src/tables/mapping';
import { openExcel, type OpenExcel } from './excel';
import { addList } from './smallContracts';

type Cell = string | number;
const on = (day: string): number => serialFromDate(date(day));

export const HEADINGS = ['ID', 'Partner', 'Product', 'Booked on', 'Type', 'Status', 'Currency', 'Amount', 'Reference'] as const;

// prettier-ignore
export const OURS: readonly (readonly Cell[])[] = [
  ['O-1', 'Amber', 'Gold', on('2026-10-05'), 'sale',   'completed', 'EUR', 100,   'R-1'],
  ['O-2', 'Amber', 'Gold', on('2026-10-06'), 'sale',   'completed', 'EUR', 200,   'R-2'],
  ['O-3', 'Amber', 'Gold', on('2026-10-09'), 'refund', 'completed', 'EUR', -20,   'R-3'],
  ['O-4', 'Birch', 'Gold', on('2026-10-12'), 'sale',   'completed', 'USD', 50.25, 'R-4'],
];
// prettier-ignore
export const THEIRS: readonly (readonly Cell[])[] = [
  ['T-1', 'Amber', 'Gold', on('2026-10-05'), 'sale',   'completed', 'EUR', 97,    'R-1'],
  ['T-2', 'Amber', 'Gold', on('2026-10-07'), 'sale',   'completed', 'EUR', 194,   'R-2'],
  ['T-4', 'Birch', 'Gold', on('2026-10-12'), 'sale',   'completed', 'USD', 50.25, 'R-4'],
];
// prettier-ignore
export const TREATMENTS: readonly (readonly Cell[])[] = [
  ['Partner', 'Product', 'Key',       'Days after', 'Fee percent', 'Settles after', 'Calendar'],
  ['Amber',   '*',       'reference', 2,            3,             2,               'DE'],
  ['Birch',   '*',       'reference', 2,            0,             '',              ''],
];

/** The tables that are named; a side that is left out comes as a file. */
export async function openPartners(sides: readonly ('Ours' | 'Theirs')[] = ['Ours', 'Theirs']): Promise<OpenExcel> {
  const opened = await openExcel();
  if (sides.includes('Ours')) await addList('Ours', [[...HEADINGS], ...OURS]);
  if (sides.includes('Theirs')) await addList('Theirs', [[...HEADINGS], ...THEIRS]);
  await addList('Treatments', TREATMENTS);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  return opened;
}

const dayText = (serial: Cell): string => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);

/** Rows as an export of delimited text. */
export const csvOf = (rows: readonly (readonly Cell[])[], delimiter = ','): string =>
  [HEADINGS, ...rows.map((row) => row.map((cell, at) => (at === 3 ? dayText(cell) : cell)))].map((row) => row.join(delimiter)).join('\n');

export const file = (name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(text),
});

export type PartnerChoices = Omit<ReconciliationJobRequest, 'asOf' | 'tables' | 'mappings' | 'own' | 'files'>;
export const OCTOBER: PartnerChoices = { sideOf: {}, periodFrom: '2026-10-01', mostMatches: 0 };

/** Reads, takes every proposal as it is, and previews. */
export async function previewPartners(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
  choices: PartnerChoices = OCTOBER,
  asOf = '2026-10-31',
): Promise<Preview<ReconciliationPlan>> {
  const reading = await readWorkbook(RECONCILIATION_KINDS);
  const mappings = reading.proposals.map((proposal) => mappingFrom(proposal));
  return previewJob({ asOf, mappings, files, reading }, (request) => planReconciliation({ ...request, ...choices }));
}

export const writePartners = (preview: Preview<ReconciliationPlan>, options: WriteOptions): Promise<WriteResult> =>
  writeJob(preview, RECONCILIATION_LOG, options);
