/**
 * Currencies that are mixed where nobody can tell them apart. Several currencies in a list that names the currency of each row are
 * no fault; an amount that shows another currency than its row names is, and so is a total across all of them.
 */
import { isCurrencyCode } from '../../domain/money/currency';
import { remembered } from '../../domain/remembered';
import { writtenAmount } from '../../domain/money/amountText';
import { textOf } from '../cellSource';
import type { LintBook, LintColumn, LintTable } from './lintBook';
import { BREATH, columnHit, type Found, putRow } from './lintHit';
import { hasTotalWord } from './neighbours';

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', US$: 'USD', '£': 'GBP', '¥': 'JPY', CHF: 'CHF' };

/** `#,##0.00 [$€-407]` → EUR, `"USD" #,##0` → USD, `$#,##0.00` → USD; undefined: it shows no currency. */
const currencyOfFormat = remembered((format: string): string | undefined => {
  const [first = ''] = format.split(';');
  const bracket = /\[\$([^\-\]]+)/.exec(first)?.[1]?.trim();
  const quoted = [...first.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.trim());
  const bare = /[€£¥$]/.exec(first.replace(/\[[^\]]*\]|"[^"]*"/g, ''))?.[0];
  for (const text of [bracket, ...quoted, bare]) {
    if (text === undefined || text === '') continue;
    const code = SYMBOLS[text] ?? text.toUpperCase();
    if (/^[A-Z]{3}$/.test(code) && isCurrencyCode(code)) return code;
  }
  return undefined;
});

/** `$` is written for many dollars. */
const DOLLARS: ReadonlySet<string> = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']);
const agree = (shown: string, named: string): boolean => shown === named || (DOLLARS.has(shown) && DOLLARS.has(named));

/** The currency that a cell shows, by its format or its own text. */
function shownAt({ cells, formats }: LintColumn, row: number): string | undefined {
  const cell = cells[row];
  if (typeof cell === 'number') return currencyOfFormat(formats[row] ?? '');
  return typeof cell === 'string' ? writtenAmount(cell)?.currency : undefined;
}

export function* currencies(table: LintTable): Found {
  const naming = table.columns.filter(({ kind }) => kind === 'currency');
  for (const column of table.columns.filter(({ kind }) => kind === 'amount' || kind === 'number')) {
    yield undefined;
    yield* naming.length === 0 ? mixed(table, column) : differing(table, column, naming);
    yield* scaled(table, column);
  }
  for (const column of naming) yield* unknown(table, column);
}

function* mixed(table: LintTable, column: LintColumn): Found {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const shown = shownAt(column, row);
    if (shown !== undefined) putRow(rows, shown, row);
  }
  if (rows.size < 2) return;
  const [, ...others] = [...rows].sort(([, a], [, b]) => b.length - a.length);
  const odd = others.flatMap(([, at]) => at).sort((a, b) => a - b);
  const facts = { column: column.heading, currencies: [...rows.keys()].sort().join(', '), count: odd.length };
  yield columnHit('currencies-in-column', table, column, odd, facts);
}

/** With two columns of currencies, of the document and of the company, either may be meant. */
function* differing(table: LintTable, column: LintColumn, naming: readonly LintColumn[]): Found {
  const rows: number[] = [];
  const namedAt = (row: number): string[] => naming.map(({ cells }) => textOf(cells[row] ?? null).toUpperCase()).filter(isCurrencyCode);
  for (let row = 0; row < table.rows; row += 1) {
    if (row % BREATH === 0) yield undefined;
    const shown = shownAt(column, row);
    const named = shown === undefined ? [] : namedAt(row);
    if (shown !== undefined && named.length > 0 && !named.some((code) => agree(shown, code))) rows.push(row);
  }
  const [first] = rows;
  // One format over a whole column of several currencies is a look, not a statement about each row.
  if (first === undefined || isOneLook(column, rows)) return;
  const facts = { column: column.heading, shown: shownAt(column, first) ?? '', named: namedAt(first).join(', '), count: rows.length };
  yield columnHit('currency-format-differs', table, column, rows, facts);
}

const isOneLook = (column: LintColumn, rows: readonly number[]): boolean =>
  rows.length > 1 && column.cells.every((cell, row) => typeof cell !== 'number' || column.formats[row] === column.formats[rows[0] ?? 0]);

/** `#,##0,` shows thousands; among others it shows another amount than they do. */
const IN_THOUSANDS = /[0#],+(?![0#])/;

function* scaled(table: LintTable, column: LintColumn): Found {
  const rows: number[] = [];
  let others = 0;
  for (let row = 0; row < table.rows; row += 1) {
    if (typeof column.cells[row] !== 'number') continue;
    const [format = ''] = (column.formats[row] ?? '').split(';');
    if (IN_THOUSANDS.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) rows.push(row);
    else others += 1;
  }
  const [first] = rows;
  if (first === undefined || others <= rows.length) return;
  yield columnHit('scale-differs', table, column, rows, {
    column: column.heading,
    format: column.formats[first] ?? '',
    count: rows.length,
  });
}

function* unknown(table: LintTable, column: LintColumn): Found {
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const text = textOf(column.cells[row] ?? null);
    if (text !== '' && !isCurrencyCode(text.toUpperCase()) && !hasTotalWord(table, row)) rows.push(row);
  }
  const [first] = rows;
  if (first === undefined) return;
  const facts = { column: column.heading, text: textOf(column.cells[first] ?? null), count: rows.length };
  yield columnHit('currency-unknown', table, column, rows, facts);
}

const MONEY = /^=\s*(?:SUM|SUBTOTAL\s*\(\s*\d+\s*,|AGGREGATE\s*\(\s*\d+\s*,\s*\d+\s*,)\s*\(?/i;

/** A total row of an Excel table, or a total below a bare list, that adds up a column of several currencies. */
export function* addedCurrencies(table: LintTable, book: LintBook): Found {
  const [naming] = table.columns.filter(({ kind }) => kind === 'currency');
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  if (naming === undefined || sheet === undefined) return;
  const named = [...new Set(naming.cells.map((cell) => textOf(cell).toUpperCase()).filter(isCurrencyCode))].sort();
  if (named.length < 2) return;
  for (const column of table.columns.filter(({ kind }) => kind === 'amount')) {
    yield undefined;
    const formulas = sheet.formulas.get(column.at - sheet.area.column) ?? [];
    const below = table.top - sheet.area.row + (table.isExcelTable ? table.rows : lastDataRow(table));
    const at = formulas.findIndex(
      (formula, row) => row >= below && formula !== undefined && MONEY.test(formula) && !formula.includes('IFS'),
    );
    const formula = formulas[at];
    if (formula === undefined || !coversColumn(formula, table, column)) continue;
    const row = sheet.area.row + at - table.top;
    yield columnHit('currencies-added', table, column, [row], { formula, currencies: named.join(', ') });
  }
}

/** The row after the last one whose currency is named. */
function lastDataRow({ columns, rows }: LintTable): number {
  const naming = columns.find(({ kind }) => kind === 'currency');
  let last = rows;
  while (last > 0 && textOf(naming?.cells[last - 1] ?? null) === '') last -= 1;
  return last;
}

/** The whole column by its name, or by a range from its first row on. */
const coversColumn = (formula: string, table: LintTable, column: LintColumn): boolean =>
  formula.toLowerCase().includes(`[${column.heading.toLowerCase()}]`) ||
  [...formula.matchAll(/\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/gi)].some(([, , from]) => Number(from) === table.top + 1);
