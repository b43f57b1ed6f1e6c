/**
 * A month small enough to check by eye: two customers, six documents, four transactions on one statement. What a
 * test needs besides, it writes into the workbook itself.
 */
import { CASH_LOG } from '../../src/app/cash/applyCash';
import type { CashPlan } from '../../src/app/cash/cashPlan';
import type { Preview, WriteResult } from '../../src/app/jobs';
import { planCash } from '../../src/app/cash/planCash';
import { previewJob } from '../../src/app/previewJob';
import { readWorkbook } from '../../src/app/readWorkbook';
import { writeJob, type WriteOptions } from '../../src/app/writeJob';
import type { Book } from '../../src/host/book/book';
import { CASH_KINDS } from '../../src/tables/columns';
import { mappingFrom } from '../../src/tables/mapping';
import { openExcel, type OpenExcel } from './excel';

export const AS_OF = '2026-10-31';
export const WHO = { who: 'Ada Analyst', at: '2026-11-01T08:00:00.000Z' };

// prettier-ignore
export const OPEN_ITEMS = [
  ['Document', 'Type',        'Customer ID', 'Customer',          'Document date', 'Due date', 'Currency', 'Amount', 'Open amount', 'Terms',  'PO number'],
  ['INV-1001', 'invoice',     'C1',          'Alder Media GmbH',  46266,           46296,      'EUR',      119,      119,           'net 30', ''],
  ['INV-1002', 'invoice',     'C1',          'Alder Media GmbH',  46267,           46297,      'EUR',      238,      238,           'net 30', ''],
  ['CRN-1003', 'credit note', 'C1',          'Alder Media GmbH',  46268,           46298,      'EUR',      -19,      -19,           '',       ''],
  ['INV-2001', 'invoice',     'C2',          'Birch Games Ltd',   46269,           46299,      'EUR',      500,      500,           'net 30', ''],
  ['INV-2002', 'invoice',     'C2',          'Birch Games Ltd',   46270,           46300,      'EUR',      500,      500,           'net 30', ''],
  ['INV-3001', 'invoice',     'C2',          'Birch Games Ltd',   46271,           46301,      'JPY',      40000,    40000,         'net 30', ''],
];
const CUSTOMERS = [
  ['Customer ID', 'Name', 'Aliases', 'Parent ID', 'Bank accounts'],
  ['C1', 'Alder Media GmbH', '', '', 'DE89370400440532013000'],
  ['C2', 'Birch Games Ltd', '', '', 'GB29NWBK60161331926819'],
];

interface Booking {
  readonly id: string;
  /** `C119,00`: credit or debit, decimal comma. */
  readonly amount: string;
  readonly text: string;
  readonly payer?: string;
  readonly account?: string;
}

export const BOOKINGS: readonly Booking[] = [
  { id: 'B1', amount: 'C119,00', text: 'INV-1001', payer: 'Alder Media GmbH', account: 'DE89370400440532013000' },
  { id: 'B2', amount: 'C500,00', text: 'thank you', payer: 'Birch Games Ltd', account: 'GB29NWBK60161331926819' },
  { id: 'B3', amount: 'D12,50', text: 'account maintenance fee', payer: 'House Bank' },
  { id: 'B4', amount: 'C77,00', text: '=1+1 lottery', payer: '+Unknown', account: '' },
];

/** An MT940 statement whose balances add up. */
export function statement(bookings: readonly Booking[], number: string, opening: number): Uint8Array {
  const minor = bookings.reduce(
    (all, { amount }) => all + (amount.startsWith('D') ? -1 : 1) * Math.round(Number(amount.slice(1).replace(',', '.')) * 100),
    0,
  );
  const balance = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
  const lines = bookings.flatMap(({ id, amount, text, payer = '', account = '' }) => [
    `:61:2610051005${amount}NTRFNONREF//${id}`,
    `:86:166?00TRANSFER?20${text}?31${account}?32${payer}`,
  ]);
  const body = [':20:STMT', ':25:DE12500105170648489890', `:28C:${number}`, `:60F:C261001EUR${balance(opening * 100)}`, ...lines];
  return new TextEncoder().encode([...body, `:62F:C261031EUR${balance(opening * 100 + minor)}`, '-'].join('\r\n'));
}

export const STATEMENT = { name: 'october.sta', bytes: statement(BOOKINGS, '10/1', 1000) };

/** `asTables`: the analyst's lists are Excel tables; otherwise bare cells under a title, as other programs leave them. */
export async function openSmallMonth(asTables = true): Promise<OpenExcel> {
  const opened = await openExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const lists = [
      { sheet: worksheets.getItem('Sheet1'), name: 'OpenItems', rows: OPEN_ITEMS },
      { sheet: worksheets.add('Customers'), name: 'CustomerList', rows: CUSTOMERS },
    ];
    for (const { sheet, name, rows } of lists) {
      sheet.getRange('A1').values = [[`${name} of the month`]];
      const range = sheet.getRangeByIndexes(2, 0, rows.length, rows[0]?.length ?? 0);
      range.values = rows;
      if (asTables) sheet.tables.add(range, true).name = name;
    }
    worksheets.getItem('Sheet1').name = 'Open items';
    worksheets.getItem('Open items').getRange('E4:F9').numberFormat = 'yyyy-mm-dd' as unknown as string[][]; // One format for all of them.
    await context.sync();
  });
  return opened;
}

/** Reads, takes every proposal as it is, and previews. */
export async function previewMonth(bankFiles = [STATEMENT], asOf = AS_OF): Promise<Preview<CashPlan>> {
  const reading = await readWorkbook(CASH_KINDS);
  const mappings = reading.proposals.map((proposal) => mappingFrom(proposal));
  return previewJob({ asOf, mappings, files: bankFiles, reading }, async (request) => planCash(request));
}

export const writeCash = (preview: Preview<CashPlan>, options: WriteOptions): Promise<WriteResult> => writeJob(preview, CASH_LOG, options);

/** Every cell of a workbook with its look, sheet by sheet, log and journal left out: equal texts are equal workbooks. */
export function bookText(book: Book, leaveOut: readonly string[] = ['Tieout Log', 'Tieout Journal']): string {
  const sheets = book.sheets.filter(({ name }) => !leaveOut.includes(name));
  return sheets.map((sheet) => [`# ${sheet.name} ${sheet.visibility}`, ...sheetLines(book, sheet)].join('\n')).join('\n');
}

function sheetLines(book: Book, sheet: Book['sheets'][number]): string[] {
  const lines: string[] = [];
  const used = sheet.cells.usedArea(true);
  for (let row = 0; row < (used === undefined ? 0 : used.row + used.rows); row += 1) {
    for (let column = 0; column < (used === undefined ? 0 : used.column + used.columns); column += 1) {
      const value = sheet.cells.value(row, column);
      const formula = sheet.cells.formula(row, column);
      const style = book.styles.style(sheet.cells.style(row, column));
      const look = JSON.stringify({ ...style, fileFormat: undefined });
      lines.push(`${row},${column} ${JSON.stringify(value)} ${formula ?? ''} ${look}`);
    }
  }
  const tables = sheet.tables.map(({ name, area }) => `table ${name} ${JSON.stringify(area)}`);
  const widths = [...sheet.columns].map(([column, { size, hidden }]) => `column ${column} ${size} ${hidden}`);
  const heights = [...sheet.rows]
    .filter(([, { size, hidden }]) => size !== undefined || hidden)
    .map(([row, { size, hidden }]) => `row ${row} ${size} ${hidden}`);
  const rules = [
    ...sheet.conditionalFormats.map(({ areas }) => `rule ${JSON.stringify(areas)}`),
    ...sheet.validations.map(({ areas }) => `choice ${JSON.stringify(areas)}`),
  ];
  return [...lines, ...tables, ...widths, ...heights, ...rules];
}

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Value of a cell by its address. */
export function cellAt(book: Book, sheet: string, address: string): unknown {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return book.sheet(sheet)?.cells.value(Number(row) - 1, columnNumber(letters));
}

/** Values of a column, rows from 1, both ends included. */
export const columnOf = (book: Book, sheet: string, letters: string, from: number, to: number): unknown[] =>
  Array.from({ length: to - from + 1 }, (_, index) => cellAt(book, sheet, `${letters}${from + index}`));
