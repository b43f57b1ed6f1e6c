/** Vendor invoices small enough to check by eye: three vendors, two of them one group, a statement of work, payments of every kind. */
import { planPayments } from '../../src/app/payables/planPayments';
import { PAYMENT_KINDS, type PaymentsPlan } from '../../src/app/payables/paymentsPlan';
import { PAYMENTS_LOG } from '../../src/app/payables/trackPayments';
import type { Preview, WriteResult } from '../../src/app/jobs';
import { previewJob } from '../../src/app/previewJob';
import { readWorkbook } from '../../src/app/readWorkbook';
import { writeJob } from '../../src/app/writeJob';
import { date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { mappingFrom } from '../../src/tables/mapping';
import { openExcel, type OpenExcel } from './excel';
import { addList } from './smallContracts';

type Cell = string | number;
const on = (day: string): number => serialFromDate(date(day));

// prettier-ignore
const TABLES: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  VendorInvoices: [
    ['Invoice',  'Vendor ID', 'Vendor',     'SOW', 'Project', 'Invoice date',   'Received on',    'Due date',       'Currency', 'Net', 'Tax', 'Amount', 'Bank account', 'Stage',        'Stage since',    'Approved on',    'Disputed'],
    ['PX-0041',  'V1',        'Pixel',      'S-1', 'Games',   on('2026-08-31'), on('2026-09-02'), on('2026-10-15'), 'EUR',      1000,  190,   1190,     'DE01',         'approved',     on('2026-09-08'), on('2026-09-08'), ''],
    ['PX-0042',  'V1',        'Pixel',      'S-1', 'Games',   on('2026-09-30'), on('2026-10-02'), on('2026-11-20'), 'EUR',      1000,  190,   1190,     'DE01',         'approved',     on('2026-10-08'), on('2026-10-08'), ''],
    ['PX-OO42',  'V1',        'Pixel',      'S-1', 'Games',   on('2026-09-30'), on('2026-10-20'), on('2026-11-20'), 'EUR',      1000,  190,   1190,     'DE01',         'project lead', on('2026-10-21'), '',               ''],
    ['PX-0044',  'V1',        'Pixel',      'S-1', 'Games',   on('2026-10-25'), on('2026-10-27'), on('2026-11-30'), 'EUR',      500,   95,    595,      'DE01',         'project lead', on('2026-10-28'), '',               ''],
    ['LX-9',     'V2',        'Lux',        '',    'Music',   on('2026-10-01'), on('2026-10-05'), on('2026-11-05'), 'JPY',      50000, 0,     50000,    'DE02',         'approved',     on('2026-10-07'), on('2026-10-07'), ''],
    ['LX-10',    'V2',        'Lux',        '',    'Music',   on('2026-10-09'), on('2026-10-12'), on('2026-11-12'), 'EUR',      300,   0,     300,      'DE02',         'finance',      on('2026-10-13'), '',               'wrong hours'],
  ],
  Vendors: [['Vendor ID', 'Name', 'Terms', 'Bank account', 'Group'], ['V1', 'Pixel', 'Net 45', 'DE01', ''], ['V2', 'Lux', '', 'DE02', '']],
  SOWs: [
    ['SOW', 'Vendor ID', 'Vendor', 'Effective',      'End',            'Currency', 'Total value', 'Project', 'Signed on'],
    ['S-1', 'V1',        'Pixel',  on('2026-07-01'), on('2026-12-31'), 'EUR',      6000,          'Games',   on('2026-06-20')],
  ],
  Payments: [
    ['Payment', 'Vendor ID', 'Invoice', 'Paid on',        'Currency', 'Amount', 'Bank account', 'Status'],
    ['P1',      'V1',        'PX-0041', on('2026-10-15'), 'EUR',      1190,     'DE01',         'bezahlt'],
    ['P2',      'V1',        'PX-0042', on('2026-11-19'), 'EUR',      1190,     'DE01',         'geplant'],
    ['P3',      'V2',        'LX-9',    on('2026-10-22'), 'JPY',      20000,    'DE02',         ''],
    ['P4',      'V2',        'LX-8',    on('2026-10-22'), 'EUR',      77,       'DE02',         'bezahlt'],
  ],
};

export async function openSmallPayables(asTables = true): Promise<OpenExcel> {
  const opened = await openExcel();
  for (const [name, rows] of Object.entries(TABLES)) await addList(name, rows, asTables);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  return opened;
}

/** Reads, takes every proposal as it is, and previews. */
export async function previewPayments(asOf = '2026-10-31'): Promise<Preview<PaymentsPlan>> {
  const reading = await readWorkbook(PAYMENT_KINDS);
  const mappings = reading.proposals.map((proposal) => mappingFrom(proposal));
  return previewJob({ asOf, mappings, files: [], reading }, (request) => planPayments({ ...request, holidayCountries: [] }));
}

export const writePayments = (preview: Preview<PaymentsPlan>): Promise<WriteResult> =>
  writeJob(preview, PAYMENTS_LOG, { who: 'Ada', at: '2026-11-01T08:00:00Z', despiteFindings: true });
