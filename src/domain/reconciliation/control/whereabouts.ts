/**
 * Where the rows of earlier cases are now: in a match, in an exception, or in neither file.
 *
 * A row that a file no longer has is missed only where the file covers its day: a file of October says nothing of September. Such rows are
 * carried: joined to the rows of their side before matching, so that what arrives later finds them.
 */
import type { PlainDate } from '../../calendar/plainDate';
import type { OpenRow, StandingCase } from './control';
import { type FoundCase, identitiesOf, identityOf } from './foundCases';
import type { LedgerRecord, Side } from '../ledgerRecord';
import type { Reconciliation, ReconciliationMatch } from '../reconciliation';
import { SIDES } from '../totals';
import { nameKey } from '../treatment';

/** The first day of each partner's rows, by side. A partner without a row has no file in this run. */
export interface Coverage {
  covers(side: Side, partner: string, day: PlainDate | undefined, asOf: PlainDate): boolean;
}

/** Of rows one by one: `note` them all, then ask. */
function coverage(): Coverage & { note(side: Side, record: LedgerRecord): void } {
  const begins = { ours: new Map<string, PlainDate>(), theirs: new Map<string, PlainDate>() };
  return {
    note(side, { partner, bookedOn }) {
      const first = begins[side].get(partner);
      if (first === undefined || bookedOn < first) begins[side].set(partner, bookedOn);
    },
    covers(side, partner, day, asOf) {
      const key = nameKey(partner);
      const days = [...begins[side]].filter(([name]) => nameKey(name) === key).map(([, first]) => first);
      if (days.length === 0) return false;
      return day === undefined || (day <= asOf && days.some((first) => first <= day));
    },
  };
}

/**
 * Open rows that are in no file of this run because it begins after their day: to be matched with the others, by side. Those that a match
 * has taken come along only with what they were matched with.
 */
export function carriedRows(
  openRows: readonly OpenRow[],
  records: Readonly<Record<Side, readonly LedgerRecord[]>>,
  asOf: PlainDate,
): Readonly<Record<Side, readonly LedgerRecord[]>> {
  const asked = new Set(openRows.flatMap(({ side, record, matchedWith }) => [identityOf(side, record.id), ...matchedWith]));
  const present = new Set<string>();
  const covered = coverage();
  if (asked.size === 0) return { ours: [], theirs: [] };
  for (const side of SIDES) {
    for (const record of records[side]) {
      covered.note(side, record);
      const identity = identityOf(side, record.id);
      if (asked.has(identity)) present.add(identity);
    }
  }
  const isCarried = ({ side, record, matchedWith }: OpenRow): boolean => {
    if (present.has(identityOf(side, record.id)) || record.bookedOn > asOf) return false;
    if (matchedWith.length > 0 && !matchedWith.some((identity) => present.has(identity))) return false;
    return !covered.covers(side, record.partner, record.bookedOn, asOf);
  };
  const carried = openRows.filter(isCarried);
  const of = (side: Side): LedgerRecord[] => carried.filter((row) => row.side === side).map(({ record }) => record);
  return { ours: of('ours'), theirs: of('theirs') };
}

/** Enough to find a match again: rows of either side that are in it beside the row, theirs of ours first. */
const MOST_OTHERS = 10;

/** Rows of earlier cases that a match has taken. */
export function takenRows(standingRows: readonly OpenRow[], { matchOf }: Whereabouts): OpenRow[] {
  return standingRows.flatMap((row): OpenRow[] => {
    const own = identityOf(row.side, row.record.id);
    const match = matchOf(own);
    if (match === undefined) return [];
    const other: Side = row.side === 'ours' ? 'theirs' : 'ours';
    const others = [other, row.side].flatMap((side) => match[side].slice(0, MOST_OTHERS).map(({ id }) => identityOf(side, id)));
    return [{ ...row, matchedWith: others.filter((identity) => identity !== own).slice(0, MOST_OTHERS) }];
  });
}

export interface Whereabouts extends Coverage {
  /** The match that a row of an earlier case stands in now. */
  matchOf(identity: string): ReconciliationMatch | undefined;
  /** It stands in an exception of this run. */
  isOpen(identity: string): boolean;
}

interface Earlier {
  readonly standing: readonly StandingCase[];
  readonly standingRows: readonly OpenRow[];
}

/** Looks for the rows of earlier cases among matches and exceptions: one walk over all rows. */
export function whereabouts(
  { matches, exceptions }: Pick<Reconciliation, 'matches' | 'exceptions'>,
  found: readonly FoundCase[],
  { standing, standingRows }: Earlier,
): Whereabouts {
  const wanted = new Set([...standing.flatMap(identitiesOf), ...standingRows.map(({ side, record }) => identityOf(side, record.id))]);
  const covered = coverage();
  const matched = new Map<string, ReconciliationMatch>();
  for (const match of wanted.size === 0 ? [] : matches) {
    for (const side of SIDES) {
      for (const record of match[side]) {
        covered.note(side, record);
        const identity = identityOf(side, record.id);
        if (wanted.has(identity)) matched.set(identity, match);
      }
    }
  }
  for (const exception of wanted.size === 0 ? [] : exceptions)
    for (const side of SIDES) for (const record of exception[side]) covered.note(side, record);
  const open = new Set(wanted.size === 0 ? [] : found.flatMap(({ identities }) => identities.filter((identity) => wanted.has(identity))));
  return { covers: covered.covers, matchOf: (identity) => matched.get(identity), isOpen: (identity) => open.has(identity) };
}
