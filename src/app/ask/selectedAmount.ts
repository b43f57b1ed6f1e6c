/**
 * The amount of a selected cell, and what its row says of it: in which currency, whose. A cell outside of every table has an amount alone.
 *
 * An open item does not answer for itself: its own row is left out, and of a credit or of money on account it is asked which invoices it covers.
 */
import type { OpenItem } from '../../domain/cash/ledger';
import { comparableName } from '../../domain/cash/names';
import { amountFrom, writtenAmount } from '../../domain/money/amountText';
import { isCurrencyCode } from '../../domain/money/currency';
import { Decimal } from '../../domain/money/decimal';
import { nameKey } from '../../domain/nameKey';
import { rectangleFrom } from '../../tables/a1';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { readBlock } from '../../workbook/readBlock';
import type { CellLink } from '../jobs';

export interface SelectedAmount {
  /** Plain decimal text; undefined where the cell holds no number. */
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  readonly customerId: string | undefined;
}

/** A sum of cells has binary dust behind its last decimal: more decimals than any currency has are none. */
const DECIMALS = 6;
const textOf = (cell: RawCell): string => (cell === null || typeof cell === 'object' ? '' : String(cell).trim());

function amountOf(cell: RawCell): string | undefined {
  if (typeof cell === 'number') return new Decimal(cell).toDecimalPlaces(DECIMALS).toString();
  const written = typeof cell === 'string' ? writtenAmount(cell) : undefined;
  return written && amountFrom(written, undefined)?.toString();
}

/** @param items who may owe it. Throws a Refusal when Excel does not let us read. */
export async function readSelectedAmount(
  tables: readonly SourceTable[],
  items: readonly OpenItem[],
  { sheet, address }: CellLink,
): Promise<SelectedAmount> {
  const { row, column } = rectangleFrom(address);
  const block = await readBlock(sheet, { row, column, rows: 1, columns: 1 }, ['values']);
  const amount = amountOf((block.values[0]?.[0] ?? null) as RawCell); // Errors come as text and are no amount.
  const texts = rowAround(tables, sheet, row, column).map(textOf);
  const currencies = [...new Set(texts.filter((text) => /^[A-Z]{3}$/.test(text) && isCurrencyCode(text)))];
  return { amount, currency: currencies.length === 1 ? currencies[0] : undefined, customerId: customerIn(texts, items) };
}

function rowAround(tables: readonly SourceTable[], sheet: string, row: number, column: number): readonly RawCell[] {
  for (const { home, headers, rows } of tables) {
    if (home.kind !== 'sheet' || home.sheet !== sheet || column < home.column || column >= home.column + headers.length) continue;
    const cells = row > home.row ? rows[row - home.row - 1] : undefined;
    if (cells !== undefined) return cells;
  }
  return [];
}

/** The one customer whose number or name stands in the row. */
function customerIn(texts: readonly string[], items: readonly OpenItem[]): string | undefined {
  const keys = new Set(texts.filter((text) => text !== '').map(nameKey));
  const cores = new Set(texts.map((text) => comparableName(text).core).filter((core) => core.length > 1));
  const byNumber = new Set(items.filter(({ customerId }) => keys.has(nameKey(customerId))).map(({ customerId }) => customerId));
  if (byNumber.size === 1) return [...byNumber][0];
  const byName = new Set(items.filter(({ customer }) => cores.has(comparableName(customer).core)).map(({ customerId }) => customerId));
  return byNumber.size === 0 && byName.size === 1 ? [...byName][0] : undefined;
}
