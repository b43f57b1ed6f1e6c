/**
 * The sheet "Matches"; and where there are more matches than a workbook should hold, an extract of it beside "Match totals", in which all of
 * them are summed by partner, product, currency and reason. The statement then reads the sums: both tables have the same headings.
 */
import type { MatchReason, ReconciliationMatch } from '../../domain/reconciliation/reconciliation';
import type { CellStyle, SheetModel } from '../../tables/workbookChange';
import { moneyStyle } from '../cells';
import { tableSheet } from '../frame';
import type { Lane } from './lanes';
import { MATCH_COLUMNS, MATCH_MONEY, matchRows, MATCHES_TABLE } from './matchRows';
import { MATCH_TOTAL_COLUMNS, MATCH_TOTALS_TABLE, matchTotalRows } from './matchTotalRows';
import type { OwnColumn } from '../ownTable';

/** How much of a reconciliation stands in the workbook when it is too large for it. */
export interface Extract {
  /** The first so many matches of each reason. */
  readonly perReason: number;
}

export interface MatchesInput {
  readonly matches: readonly ReconciliationMatch[];
  readonly keyOf: (lane: Lane) => string;
  readonly asOf: string;
  readonly extract: Extract | undefined;
}

/** The table that the statement's formulas go over. */
export const matchSource = (extract: Extract | undefined): string => (extract === undefined ? MATCHES_TABLE : MATCH_TOTALS_TABLE);

/** The looks of a row by its currency; rows of one currency share them. */
function stylesByCurrency(columns: readonly OwnColumn[]): (currency: string) => (CellStyle | undefined)[] {
  const known = new Map<string, (CellStyle | undefined)[]>();
  return (currency) => {
    const styles = known.get(currency) ?? columns.map(({ name }) => (MATCH_MONEY.has(name) ? moneyStyle(currency) : undefined));
    known.set(currency, styles);
    return styles;
  };
}

/** The first of each reason, in the order of the matches. */
function firstOfEach(matches: readonly ReconciliationMatch[], { perReason }: Extract): ReconciliationMatch[] {
  const taken = new Map<MatchReason, number>();
  return matches.filter(({ reason }) => {
    const count = (taken.get(reason) ?? 0) + 1;
    taken.set(reason, count);
    return count <= perReason;
  });
}

const plainCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function whatStandsHere(shown: number, all: number, extract: Extract | undefined): string {
  if (extract === undefined) return 'every row of either side stands here or in Exceptions; filter an id column by «contains»';
  return `an extract: ${plainCount(shown)} of ${plainCount(all)} matches, the first ${plainCount(extract.perReason)} of each reason; Match totals has the sums of all`;
}

function matchesSheet({ matches, keyOf, asOf, extract }: MatchesInput): SheetModel {
  const shown = extract === undefined ? matches : firstOfEach(matches, extract);
  const rows = matchRows(shown, keyOf);
  const stylesOf = stylesByCurrency(MATCH_COLUMNS);
  return tableSheet({
    name: 'Matches',
    says: `as of ${asOf} · ${whatStandsHere(shown.length, matches.length, extract)}`,
    table: MATCHES_TABLE,
    columns: MATCH_COLUMNS,
    keyColumns: ['Match', 'Line'],
    rows: rows.map(({ cells }) => cells),
    cellStyles: rows.map(({ currency }) => stylesOf(currency)),
    rules: [],
    frozenColumns: 1,
  });
}

function matchTotalsSheet({ matches, keyOf, asOf }: MatchesInput): SheetModel {
  const rows = matchTotalRows(matches, keyOf);
  const stylesOf = stylesByCurrency(MATCH_TOTAL_COLUMNS);
  return tableSheet({
    name: 'Match totals',
    says: `as of ${asOf} · all ${plainCount(matches.length)} matches, summed; the statement reads these sums`,
    table: MATCH_TOTALS_TABLE,
    columns: MATCH_TOTAL_COLUMNS,
    keyColumns: ['Lane', 'Reason', 'Amount currency'],
    rows: rows.map(({ cells }) => cells),
    cellStyles: rows.map(({ currency }) => stylesOf(currency)),
    rules: [],
    frozenColumns: 3,
  });
}

export const matchSheets = (input: MatchesInput): SheetModel[] =>
  input.extract === undefined ? [matchesSheet(input)] : [matchesSheet(input), matchTotalsSheet(input)];
