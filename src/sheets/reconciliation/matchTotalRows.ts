/** The table of summed matches: by partner, product, currency and reason, under the headings of the table of matches. */
import { MATCH_PARTS, type MatchReason, type ReconciliationMatch } from '../../domain/reconciliation/reconciliation';
import type { CellContent } from '../../tables/workbookChange';
import { minorCell } from '../cells';
import { type Lane, laneId, laneOfMatch } from './lanes';
import { type MatchRow, PART_COLUMNS } from './matchRows';
import { cellsOf, column, hiddenColumn } from '../ownTable';

export const MATCH_TOTALS_TABLE = 'TieoutMatchTotals';

// prettier-ignore
export const MATCH_TOTAL_COLUMNS = [
  column('Partner',     'text',   24),
  column('Product',     'text',   18),
  column('Currency',    'text',    8),
  column('Reason',      'text',   12),
  column('Matches',     'number', 12),
  column('Our rows',    'number', 12),
  column('Their rows',  'number', 12),
  column('Ours',        'money',  18),
  column('Theirs',      'money',  18),
  column('Difference',  'money',  16),
  ...MATCH_PARTS.map((part) => column(PART_COLUMNS[part], 'money', 14)),
  hiddenColumn('Lane',           'text', 30),
  hiddenColumn('Their amount',   'money', 14),
  hiddenColumn('Amount currency', 'text'),
] as const;

interface Total {
  readonly lane: Lane;
  readonly reason: MatchReason;
  readonly theirCurrency: string;
  matches: number;
  ourRows: number;
  theirRows: number;
  ours: number;
  theirAmount: number;
  difference: number;
  readonly parts: Record<(typeof MATCH_PARTS)[number], number>;
}

const emptyTotal = (lane: Lane, reason: MatchReason, theirCurrency: string): Total => ({
  lane,
  reason,
  theirCurrency,
  matches: 0,
  ourRows: 0,
  theirRows: 0,
  ours: 0,
  theirAmount: 0,
  difference: 0,
  parts: { fee: 0, tax: 0, reserve: 0, fx: 0, rounding: 0, tolerance: 0 },
});

function add(total: Total, { ours, theirs, difference, parts }: ReconciliationMatch): void {
  total.matches += 1;
  total.ourRows += ours.length;
  total.theirRows += theirs.length;
  for (const { minor } of ours) total.ours += minor;
  for (const { minor } of theirs) total.theirAmount += minor;
  total.difference += difference;
  for (const part of MATCH_PARTS) total.parts[part] += parts[part];
}

function totalsOf(matches: readonly ReconciliationMatch[]): Total[] {
  const totals = new Map<string, Total>();
  for (const match of matches) {
    const lane = laneOfMatch(match);
    const theirCurrency = match.theirs[0]?.currency ?? match.currency;
    const id = `${laneId(lane)}\n${match.reason}\n${theirCurrency}`;
    const total = totals.get(id) ?? emptyTotal(lane, match.reason, theirCurrency);
    totals.set(id, total);
    add(total, match);
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

function cellsFor(total: Total, keyOf: (lane: Lane) => string): CellContent[] {
  const { lane, theirCurrency } = total;
  const money = (minor: number): CellContent => minorCell(minor, lane.currency);
  return cellsOf(MATCH_TOTAL_COLUMNS, {
    Partner: lane.partner,
    Product: lane.product,
    Currency: lane.currency,
    Reason: total.reason,
    Matches: total.matches,
    'Our rows': total.ourRows,
    'Their rows': total.theirRows,
    Ours: money(total.ours),
    Theirs: money(total.ours - total.difference),
    Difference: money(total.difference),
    ...Object.fromEntries(MATCH_PARTS.map((part) => [PART_COLUMNS[part], money(total.parts[part])])),
    Lane: keyOf(lane),
    'Their amount': minorCell(total.theirAmount, theirCurrency),
    'Amount currency': theirCurrency,
  });
}

export const matchTotalRows = (matches: readonly ReconciliationMatch[], keyOf: (lane: Lane) => string): MatchRow[] =>
  totalsOf(matches).map((total) => ({ currency: total.lane.currency, cells: cellsFor(total, keyOf) }));
