/**
 * Rows to values, the part that every table shares. Rows in = rows read + rows reported: a row that is
 * not read leaves a finding, a wholly blank row is no row.
 */
import { BadInput } from '../domain/badInput';
import { type Finding, type Place } from '../domain/finding';
import { currency, exponentOf } from '../domain/money/currency';
import type { Decimal } from '../domain/money/decimal';
import { isCountable, type Money } from '../domain/money/money';
import { type CellReading, cellsOf, type CreditMeaning, type TableCells } from './cells';
import { textOf } from './cellSource';
import type { SettledColumns } from './columnEvidence';
import { type TableKind, TABLES } from './columns';
import { headerKey } from '../domain/headerKey';
import type { TableMapping } from './mapping';
import type { SourceTable } from './sourceTable';
import { placeOf, tableFinding } from './tableAdvice';

/** What a table was read to. `rows[i]` is the row, from 0, that `values[i]` stands in. */
export interface TableReading<T> {
  readonly values: readonly T[];
  readonly rows: readonly number[];
  readonly findings: readonly Finding[];
  /** Rows that are not blank. */
  readonly rowsIn: number;
  /** Rows that were not read; each has a finding. */
  readonly rowsReported: number;
}

/** Reads one row; undefined when it was not read, and then there is a finding. */
export type RowReader<T> = (cells: TableCells, row: number) => T | undefined;

/**
 * Reads every row of a table of a kind. A piece of a table has its columns settled by the whole of it.
 * @throws BadInput when the mapping is of another table.
 */
export function readRows<Kind extends TableKind, T>(
  table: SourceTable,
  mapping: TableMapping<Kind>,
  key: string,
  credit: CreditMeaning,
  read: RowReader<T>,
  settled?: SettledColumns,
): TableReading<T> {
  if (mapping.table !== table.name)
    throw new BadInput(`The columns were chosen for table ${mapping.table}, not for ${table.name}. Choose them again.`);
  const cells = cellsOf(table, mapping, credit, settled);
  const values: T[] = [];
  const rows: number[] = [];
  let rowsIn = 0;
  for (let row = 0; row < table.rows.length; row += 1) {
    if (isBlank(table, row)) continue;
    rowsIn += 1;
    const value = isNoData(table, cells, row, key) ? undefined : read(cells, row);
    if (value === undefined) continue;
    values.push(value);
    rows.push(row);
  }
  const findings = [...hiddenFinding(table), ...textAmounts(table, cells, mapping), ...cells.findings];
  return { values, rows, findings, rowsIn, rowsReported: rowsIn - values.length };
}

/** The place of each mapped cell of a row, by our column. */
export function placesIn(table: SourceTable, { kind, columns }: TableMapping): (row: number) => Readonly<Record<string, Place>> {
  const at = TABLES[kind].columns.flatMap(({ name }): [string, number][] => {
    const index = table.headers.indexOf(columns[name] ?? '');
    return index < 0 ? [] : [[name, index]];
  });
  return (row) => Object.fromEntries(at.map(([name, index]) => [name, placeOf(table, row, index)]));
}

const isBlank = (table: SourceTable, row: number): boolean =>
  (table.rows[row] ?? []).every((cell) => cell === null || textOf(cell) === '') &&
  !(table.rows[row] ?? []).some((cell) => typeof cell === 'object' && cell !== null);

const TOTAL_WORDS =
  /^(grand total|sub ?total|total|totals|summe|zwischensumme|gesamt|gesamtsumme|endsumme|sous total|total general|suma|subtotaal|totaal|eindtotaal|saldo)\b/;

/** One of them is in every total word; with it most texts need not be folded. */
const NO_TOTAL = /^(?!.*(?:tot|sum|saldo|gesam))[ -~]*$/i;
export const isTotalWord = (text: string): boolean => !NO_TOTAL.test(text) && TOTAL_WORDS.test(headerKey(text));

/** Totals, repeated headers, remarks and rows without their key: each is reported and not read. */
function isNoData(table: SourceTable, cells: TableCells, row: number, key: string): boolean {
  const raw = table.rows[row] ?? [];
  const keyText = cells.text(row, key);
  if (raw.length > 1 && raw.every((cell, index) => textOf(cell) === textOf(table.headers[index] ?? ''))) {
    cells.note('row-repeats-header', row, undefined, {});
    return true;
  }
  if (keyText !== '' && !isTotalWord(keyText)) return false;
  const texts = raw.map((cell) => textOf(cell));
  const shown = texts
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 80);
  if (texts.some((text, index) => typeof raw[index] === 'string' && isTotalWord(text))) {
    cells.note('row-is-total', row, undefined, { text: shown });
    return true;
  }
  const words = raw.filter((cell) => typeof cell === 'string' && !/^[\d.,\s()+-]+$/.test(cell)).length;
  const numbers = texts.filter((text) => /\d/.test(text)).length;
  if (words === 0 && numbers > 0 && texts.filter((text) => text !== '').length <= 3)
    cells.note('row-is-total', row, undefined, { text: shown });
  else if (words === 1 && texts.filter((text) => text !== '').length === 1) cells.note('row-unused', row, undefined, { text: shown });
  else cells.note('key-missing', row, key, { column: key, text: shown });
  return true;
}

function hiddenFinding(table: SourceTable): Finding[] {
  const [first] = table.hiddenRows;
  return first === undefined ? [] : [tableFinding('rows-hidden', table, { row: first }, { count: table.hiddenRows.length })];
}

/** In a sheet, an amount that is text is worth a word: formulas do not count it. In a text file everything is text. */
function textAmounts(table: SourceTable, cells: TableCells, { kind, columns }: TableMapping): Finding[] {
  if (table.home.kind === 'file') return [];
  return amountColumns(kind).flatMap((column) => {
    const at = table.headers.indexOf(columns[column] ?? '');
    const written =
      at < 0 ? [] : table.rows.flatMap((row, index) => (typeof row[at] === 'string' && cells.text(index, column) !== '' ? [index] : []));
    const [first] = written;
    if (first === undefined) return [];
    const before = cells.findings.length;
    const reading = cells.amount(first, column);
    cells.findings.length = before; // read again only to be quoted: its own finding stands already
    const text = cells.text(first, column);
    return reading.kind !== 'value'
      ? []
      : [
          tableFinding(
            'amount-is-text',
            table,
            { row: first, column: at },
            { text, amount: reading.value.toString(), count: written.length, column },
          ),
        ];
  });
}

/** Rates are of type amount, but are no money. */
const amountColumns = (kind: TableKind): string[] =>
  kind === 'rates' ? [] : TABLES[kind].columns.filter(({ type }) => type === 'amount').map(({ name }) => name);

/** The currency of a row: its own, or the only one of all other rows, which is then said. */
export function rowCurrency(cells: TableCells, row: number, only: string | undefined): string | undefined {
  const text = cells.text(row, 'Currency');
  if (text !== '') return currencyOrNote(cells, row, text);
  if (only === undefined) {
    cells.note('currency-unreadable', row, 'Currency', { text });
    return undefined;
  }
  cells.note('currency-assumed', row, 'Currency', { currency: only });
  return only;
}

/** A currency from its text, or a finding. */
export function currencyOrNote(cells: TableCells, row: number, text: string, column = 'Currency'): string | undefined {
  if (/^\s*[A-Za-z]{3}\s*$/.test(text)) return currency(text);
  const symbol = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' }[text];
  if (symbol === undefined) cells.note('currency-unreadable', row, column, { text });
  return symbol;
}

/** The one currency that every row with a currency names; undefined when there are several, or none. */
export function onlyCurrency(table: SourceTable, mapping: TableMapping): string | undefined {
  const at = table.headers.indexOf(mapping.columns.Currency ?? '');
  const named = new Set(table.rows.map((row) => textOf(row[at] ?? null).toUpperCase()).filter((text) => /^[A-Z]{3}$/.test(text)));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** An amount as money of its row's currency: in its decimals, not in another currency. A finding when it is not. */
export function moneyOrNote(cells: TableCells, row: number, column: string, reading: CellReading<Decimal>, of: string): Money | undefined {
  if (reading.kind === 'unreadable') return undefined;
  if (reading.kind === 'empty') {
    cells.note('amount-missing', row, column, { column });
    return undefined;
  }
  const text = cells.text(row, column);
  const written = cells.amountCurrency(row, column);
  if (written !== undefined && written !== of && !(written === 'USD' && text.includes('$'))) {
    cells.note('amount-in-other-currency', row, column, { text, currency: of });
    return undefined;
  }
  if (reading.value.decimalPlaces() > exponentOf(of)) {
    const rounded = reading.value.toDecimalPlaces(exponentOf(of));
    if (reading.value.minus(rounded).abs().lessThan('0.000001')) return { amount: rounded, currency: of };
    cells.note('amount-too-fine', row, column, { text, currency: of });
    return undefined;
  }
  if (!isCountable({ amount: reading.value, currency: of })) {
    cells.note('amount-too-large', row, column, { text, currency: of });
    return undefined;
  }
  if (cells.markIsOpen(row, column, exponentOf(of)))
    cells.note('amount-mark-unknown', row, column, { text, amount: reading.value.toString(), column });
  return { amount: reading.value, currency: of };
}
