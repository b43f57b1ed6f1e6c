/**
 * The table of matches: a row for each match, with what its difference is made of. Values, because a match never changes; what is
 * summed over them is formulas.
 *
 * A match with more ids than a cell holds goes on in further rows under the same name, without amounts, so that each id can be filtered
 * for and each sum counts once.
 */
import { numberOfDay } from '../../domain/calendar/dayNumbers';
import type { LedgerRecord } from '../../domain/reconciliation/ledgerRecord';
import { MATCH_PARTS, type ReconciliationMatch } from '../../domain/reconciliation/reconciliation';
import type { CellContent } from '../../tables/workbookChange';
import { minorCell } from '../cells';
import { idPieces, idsText } from './idLists';
import { type Lane, laneOfMatch } from './lanes';
import { cellsOf, column, hiddenColumn } from '../ownTable';

export const MATCHES_TABLE = 'TieoutMatches';

/** The columns of what a difference is made of. */
export const PART_COLUMNS = {
  fee: 'Fee',
  tax: 'Tax on fee',
  reserve: 'Reserve',
  fx: 'FX',
  rounding: 'Rounding',
  tolerance: 'Tolerance',
} as const;

// prettier-ignore
export const MATCH_COLUMNS = [
  column('Match',       'text',   20),
  column('Partner',     'text',   18),
  column('Product',     'text',   14),
  column('Currency',    'text',    8),
  column('Reason',      'text',   10),
  column('Rule',        'text',   20),
  column('Our IDs',     'text',   24),
  column('Their IDs',   'text',   24),
  column('Our rows',    'number',  9),
  column('Their rows',  'number',  9),
  column('Ours',        'money',  14),
  column('Theirs',      'money',  14),
  column('Difference',  'money',  13),
  ...MATCH_PARTS.map((part) => column(PART_COLUMNS[part], 'money', 11)),
  column('Days',        'number',  6),
  column('Evidence',    'text',   70),
  hiddenColumn('Line',           'number'),
  hiddenColumn('Lane',           'text', 30),
  hiddenColumn('Their amount',    'money', 14),
  hiddenColumn('Amount currency', 'text'),
] as const;

export const MATCH_MONEY: ReadonlySet<string> = new Set(['Ours', 'Theirs', 'Difference', ...Object.values(PART_COLUMNS)]);

const minorSum = (records: readonly LedgerRecord[]): number => records.reduce((all, { minor }) => all + minor, 0);
const lastDay = (records: readonly LedgerRecord[]): number =>
  records.reduce((last, { bookedOn }) => Math.max(last, numberOfDay(bookedOn)), 0);
const idsOf = (records: readonly LedgerRecord[]): string[] => records.map(({ id }) => id);

/** Days by which theirs is later than ours; nothing where a side has no rows. */
function daysCell({ ours, theirs }: ReconciliationMatch): CellContent {
  return ours.length === 0 || theirs.length === 0 ? null : lastDay(theirs) - lastDay(ours);
}

/** Nothing is an empty cell: of six parts a match has one or two. */
const partCell = (minor: number, currency: string): CellContent => (minor === 0 ? null : minorCell(minor, currency));

export interface MatchRow {
  readonly currency: string;
  readonly cells: readonly CellContent[];
}

/** A name for each match: its first id of ours, or of theirs, told apart where two begin alike. */
function matchNames(): (match: ReconciliationMatch) => string {
  const seen = new Map<string, number>();
  return ({ ours, theirs }) => {
    const name = ours[0]?.id ?? `theirs ${theirs[0]?.id ?? ''}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  };
}

/** The row of a match, with as many of its ids as cells hold. Written out, because there are very many of them. */
function firstRow(
  match: ReconciliationMatch,
  name: string,
  ours: readonly string[],
  theirs: readonly string[],
  laneKey: string,
): CellContent[] {
  const { currency, difference, parts } = match;
  const our = minorSum(match.ours);
  const [first] = match.ours.length > 0 ? match.ours : match.theirs;
  const theirCurrency = match.theirs[0]?.currency ?? currency;
  return cellsOf(MATCH_COLUMNS, {
    Match: name,
    Partner: first?.partner ?? '',
    Product: first?.product ?? '',
    Currency: currency,
    Reason: match.reason,
    Rule: match.rule,
    'Our IDs': idsText(ours),
    'Their IDs': idsText(theirs),
    'Our rows': match.ours.length,
    'Their rows': match.theirs.length,
    Ours: minorCell(our, currency),
    Theirs: minorCell(our - difference, currency),
    Difference: minorCell(difference, currency),
    [PART_COLUMNS.fee]: partCell(parts.fee, currency),
    [PART_COLUMNS.tax]: partCell(parts.tax, currency),
    [PART_COLUMNS.reserve]: partCell(parts.reserve, currency),
    [PART_COLUMNS.fx]: partCell(parts.fx, currency),
    [PART_COLUMNS.rounding]: partCell(parts.rounding, currency),
    [PART_COLUMNS.tolerance]: partCell(parts.tolerance, currency),
    Days: daysCell(match),
    Evidence: match.evidence,
    Line: 1,
    Lane: laneKey,
    'Their amount': minorCell(minorSum(match.theirs), theirCurrency),
    'Amount currency': theirCurrency,
  });
}

const NAMES: ReadonlySet<string> = new Set(['Match', 'Partner', 'Product', 'Currency', 'Reason', 'Rule']);
const NOTHING: Readonly<Record<string, CellContent>> = Object.fromEntries(MATCH_COLUMNS.map(({ name }) => [name, null]));

/** A row for ids that had no room: under the names of its match, and without its figures. */
function nextRow(first: readonly CellContent[], line: number, ours: readonly string[], theirs: readonly string[]): CellContent[] {
  const names = MATCH_COLUMNS.flatMap(({ name }, index) => (NAMES.has(name) ? [[name, first[index] ?? null] as const] : []));
  return cellsOf(MATCH_COLUMNS, {
    ...NOTHING,
    ...Object.fromEntries(names),
    'Our IDs': idsText(ours),
    'Their IDs': idsText(theirs),
    Evidence: 'More rows of the same match.',
    Line: line,
  });
}

function rowsOf(match: ReconciliationMatch, name: string, keyOf: (lane: Lane) => string): MatchRow[] {
  const [ours, theirs] = [idPieces(idsOf(match.ours)), idPieces(idsOf(match.theirs))];
  const { currency } = match;
  const first = firstRow(match, name, ours[0] ?? [], theirs[0] ?? [], keyOf(laneOfMatch(match)));
  if (ours.length === 1 && theirs.length === 1) return [{ currency, cells: first }];
  const more = Array.from({ length: Math.max(ours.length, theirs.length) - 1 }, (_, at) =>
    nextRow(first, at + 2, ours[at + 1] ?? [], theirs[at + 1] ?? []),
  );
  return [first, ...more].map((cells) => ({ currency, cells }));
}

export function matchRows(matches: readonly ReconciliationMatch[], keyOf: (lane: Lane) => string): MatchRow[] {
  const nameOf = matchNames();
  return matches.flatMap((match) => rowsOf(match, nameOf(match), keyOf));
}
