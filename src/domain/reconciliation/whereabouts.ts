/**
 * Where the rows of earlier cases are now: in a match, in an exception, or in neither file.
 *
 * A row that a file no longer has is missed only where the file covers its day: a file of October says nothing of September. Such rows are
 * carried: joined to the rows of their side before matching, so that what arrives later finds them.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { OpenRow, StandingCase } from './control';
import { identitiesOf, identityOf } from './foundCases';
import type { LedgerRecord, Side } from './ledgerRecord';
import type { Reconciliation, ReconciliationMatch } from './reconciliation';
import { SIDES } from './totals';
import { nameKey } from './treatment';

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

/** Open rows that are in no file of this run because it begins after their day: to be matched with the others, by side. */
export function carriedRows(
  openRows: readonly OpenRow[],
  records: Readonly<Record<Side, readonly LedgerRecord[]>>,
  asOf: PlainDate,
): Readonly<Record<Side, readonly LedgerRecord[]>> {
  const isOpen = new Set(openRows.map(({ side, record }) => identityOf(side, record.id)));
  const present = new Set<string>();
  const covered = coverage();
  if (isOpen.size === 0) return { ours: [], theirs: [] };
  for (const side of SIDES) {
    for (const record of records[side]) {
      covered.note(side, record);
      const identity = identityOf(side, record.id);
      if (isOpen.has(identity)) present.add(identity);
    }
  }
  const carried = openRows.filter(
    ({ side, record }) =>
      !present.has(identityOf(side, record.id)) && record.bookedOn <= asOf && !covered.covers(side, record.partner, record.bookedOn, asOf),
  );
  const of = (side: Side): LedgerRecord[] => carried.filter((row) => row.side === side).map(({ record }) => record);
  return { ours: of('ours'), theirs: of('theirs') };
}

export interface Whereabouts extends Coverage {
  /** The match that a row of an earlier case stands in now. */
  matchOf(identity: string): ReconciliationMatch | undefined;
}

/** Looks for the rows of earlier cases among the matches: one walk over all rows. */
export function whereabouts(
  { matches, exceptions }: Pick<Reconciliation, 'matches' | 'exceptions'>,
  standing: readonly StandingCase[],
): Whereabouts {
  const wanted = new Set(standing.flatMap(identitiesOf));
  const found = new Map<string, ReconciliationMatch>();
  const covered = coverage();
  for (const match of wanted.size === 0 ? [] : matches) {
    for (const side of SIDES) {
      for (const record of match[side]) {
        covered.note(side, record);
        const identity = identityOf(side, record.id);
        if (wanted.has(identity)) found.set(identity, match);
      }
    }
  }
  for (const exception of exceptions) for (const side of SIDES) for (const record of exception[side]) covered.note(side, record);
  return { covers: covered.covers, matchOf: (identity) => found.get(identity) };
}
