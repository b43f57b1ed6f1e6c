/** The exceptions of the sheet Exceptions as they stand there, with what people have decided. Nothing is decided here. */
import { isCurrencyCode } from '../../domain/money/currency';
import { amountText, money } from '../../domain/money/money';
import { CASE_STATUSES } from '../../domain/reconciliation/control/control';
import { NEEDS_REASON } from '../../sheets/reconciliation/caseDecisions';
import { amountFrom, dayFrom } from '../../sheets/cells';
import { EXCEPTIONS_TABLE } from '../../sheets/reconciliation/exceptionRows';
import { type OwnRow, textIn } from '../../sheets/ownTable';
import { cellAddress, rectangleFrom } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import { readOwnTables } from '../../workbook/readTables';
import { type PlacedRow, placedRows } from '../ownCells';
import type { WrittenCase } from './reconciliationPlan';

const STATUSES = [...CASE_STATUSES, NEEDS_REASON] as const;

/** With the decimals of its currency; what is no amount, as it stands. */
function differenceIn(row: OwnRow): string {
  const text = amountFrom(row['Difference'] ?? null);
  const currency = textIn(row, 'Currency');
  return isCurrencyCode(currency) && /^-?\d+(\.\d+)?$/.test(text) ? amountText(money(text, currency)) : text;
}

function caseFrom({ row, cell: first }: PlacedRow, decisionAt: number, { dateSystem }: SourceTable): WrittenCase {
  const day = (name: string): string => dayFrom(row[name] ?? null, dateSystem);
  const { row: at, column } = rectangleFrom(first.address);
  return {
    key: textIn(row, 'Key'),
    kind: textIn(row, 'Kind'),
    partner: textIn(row, 'Partner'),
    product: textIn(row, 'Product'),
    currency: textIn(row, 'Currency'),
    difference: differenceIn(row),
    rows: [textIn(row, 'Our IDs'), textIn(row, 'Their IDs')].filter((ids) => ids !== '').join(' / '),
    firstSeen: day('First seen'),
    dueOn: day('Due'),
    ageDays: Number(amountFrom(row['Age'] ?? null)) || 0,
    owner: textIn(row, 'Owner'),
    nextStep: textIn(row, 'Next step'),
    evidence: textIn(row, 'Evidence'),
    // A status that somebody has written over is none of ours: the case waits until it is looked at.
    status: STATUSES.find((status) => status === textIn(row, 'Status')) ?? 'open',
    cell: { sheet: first.sheet, address: cellAddress(at, column + decisionAt) },
  };
}

/** Pure. Each exception with the cell where it is decided. */
export function casesIn(own: readonly SourceTable[]): readonly WrittenCase[] {
  const table = own.find(({ name }) => name === EXCEPTIONS_TABLE);
  if (table === undefined) return [];
  const decisionAt = Math.max(0, table.headers.indexOf('Decision'));
  return placedRows(own, EXCEPTIONS_TABLE).map((placed) => caseFrom(placed, decisionAt, table));
}

/** None while no reconciliation is written. Throws a Refusal when Excel does not let us read. */
export const readCases = async (): Promise<readonly WrittenCase[]> => casesIn(await readOwnTables(EXCEPTIONS_TABLE));
