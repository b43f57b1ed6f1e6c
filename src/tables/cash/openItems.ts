/**
 * Open items from a table. Credits are negative here whatever the ledger's habit: a credit note that is
 * written positive is turned around, and said.
 */
import type { DocumentType, OpenItem } from '../../domain/cash/ledger';
import { formatMoney, type Money, negate } from '../../domain/money/money';
import type { TableCells } from '../cells';
import { documentType } from './documentTypes';
import type { TableMapping } from '../mapping';
import { moneyOrNote, onlyCurrency, readRows, rowCurrency, type TableReading } from '../rows';
import { placeText } from '../../domain/finding';
import type { SourceTable } from '../sourceTable';
import { placeOf, tableFinding } from '../tableAdvice';

/**
 * Reads open items; an amount or a currency that cannot be read leaves its row out and is a blocking finding.
 * @throws BadInput when the mapping is of another table.
 */
export function openItemsFrom(table: SourceTable, mapping: TableMapping<'openItems'>): TableReading<OpenItem> {
  const only = onlyCurrency(table, mapping);
  const seen = new Map<string, number>();
  const reading = readRows(table, mapping, 'Document', 'owed less', (cells, row) => {
    const item = itemFromRow(cells, row, only);
    if (item !== undefined) noteTwice(table, cells, row, item.document, seen);
    return item;
  });
  const currencies = [...new Set(reading.values.map(({ open }) => open.currency))].sort();
  const mixed = currencies.length > 1 ? [tableFinding('currencies-mixed', table, undefined, { currencies: currencies.join(', ') })] : [];
  return { ...reading, findings: [...mixed, ...reading.findings] };
}

function itemFromRow(cells: TableCells, row: number, only: string | undefined): OpenItem | undefined {
  const document = cells.text(row, 'Document');
  const customerId = cells.text(row, 'Customer ID');
  if (customerId === '') {
    cells.note('key-missing', row, 'Customer ID', { column: 'Customer ID', text: document });
    return undefined;
  }
  const amounts = amountsFromRow(cells, row, only);
  if (amounts === undefined) return undefined;
  const type = typeFromRow(cells, row, amounts.open);
  const signed = signedLike(cells, row, document, type, amounts);
  const dueOn = cells.day(row, 'Due date');
  if (dueOn === undefined && cells.has('Due date') && type === 'invoice' && cells.text(row, 'Due date') === '')
    cells.note('due-date-missing', row, 'Due date', { document });
  return {
    document,
    ...signed,
    customerId,
    customer: cells.has('Customer') ? cells.text(row, 'Customer') : customerId, // a list without numbers has the name in its place

    documentOn: cells.day(row, 'Document date'),
    dueOn,
    terms: cells.text(row, 'Terms'),
    poNumber: cells.text(row, 'PO number'),
  };
}

interface Amounts {
  readonly amount: Money;
  readonly open: Money;
}

/** Where one of the two columns is not there, the other stands for both. */
function amountsFromRow(cells: TableCells, row: number, only: string | undefined): Amounts | undefined {
  const currency = rowCurrency(cells, row, only);
  if (currency === undefined) return undefined;
  const openColumn = cells.has('Open amount') ? 'Open amount' : 'Amount';
  const open = moneyOrNote(cells, row, openColumn, cells.amount(row, openColumn), currency);
  if (open === undefined) return undefined;
  const stated =
    cells.has('Amount') && cells.text(row, 'Amount') !== ''
      ? moneyOrNote(cells, row, 'Amount', cells.amount(row, 'Amount'), currency)
      : open;
  return stated === undefined ? undefined : { amount: stated, open };
}

function typeFromRow(cells: TableCells, row: number, open: Money): DocumentType {
  const text = cells.text(row, 'Type');
  const known = documentType(text);
  if (known !== undefined) return known;
  const taken = open.amount.isNegative() ? 'credit note' : 'invoice';
  if (text !== '') cells.note('type-unknown', row, 'Type', { text, taken });
  return taken;
}

function signedLike(
  cells: TableCells,
  row: number,
  document: string,
  type: DocumentType,
  { amount, open }: Amounts,
): Amounts & { type: DocumentType } {
  const size = formatMoney(open);
  if (type === 'invoice' && open.amount.isNegative() && !open.amount.isZero()) {
    cells.note('invoice-negative', row, 'Open amount', { document, amount: size });
    return { amount, open, type: 'credit note' };
  }
  if (type !== 'invoice' && open.amount.greaterThan(0)) {
    cells.note('credit-positive', row, 'Open amount', { document, amount: size, type });
    return { amount: amount.amount.greaterThan(0) ? negate(amount) : amount, open: negate(open), type };
  }
  const facts = { document, open: size, amount: formatMoney(amount) };
  const differentSigns = !open.amount.isZero() && !amount.amount.isZero() && open.amount.isNegative() !== amount.amount.isNegative();
  if (differentSigns) cells.note('open-sign-differs', row, 'Open amount', facts);
  else if (open.amount.abs().greaterThan(amount.amount.abs())) cells.note('open-exceeds-amount', row, 'Open amount', facts);
  return { amount, open, type };
}

function noteTwice(table: SourceTable, cells: TableCells, row: number, document: string, seen: Map<string, number>): void {
  const first = seen.get(document);
  if (first === undefined) seen.set(document, row);
  else cells.note('document-twice', row, 'Document', { document, first: placeText(placeOf(table, first)) });
}
