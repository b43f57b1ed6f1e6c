/**
 * Settlements of earlier months that this month's files begin after: what was sold in them is in no file any more, and the money, or the
 * reserve, comes now. They stand as the last run left them, without what stood on rows that the partner did not have yet: those are carried
 * as exceptions, and belong to the day on which the partner reports them.
 *
 * One that was received is done with, but for a second run over the same bank records: it must find the same payment for the same line.
 */
import { earliest, type PlainDate } from '../calendar/plainDate';
import type { Receipt } from '../cash/ledger';
import type { SettlementState, StandingSettlement } from '../reconciliation/control/control';
import { identityOf } from '../reconciliation/control/foundCases';
import type { LedgerRecord, Side } from '../reconciliation/ledgerRecord';
import type { Reconciliation } from '../reconciliation/reconciliation';
import { SIDES } from '../reconciliation/totals';
import { nameKey } from '../reconciliation/treatment';
import type { CarriedOn } from './expected';
import type { Tied } from './soldRows';

type Rows = Pick<Reconciliation, 'matches' | 'exceptions'>;

/** What the last run left. */
export interface EarlierSettlements {
  readonly lines: readonly StandingSettlement[];
  /** Rows that were carried into this run: the others are of its files. */
  readonly carried: Readonly<Record<Side, readonly LedgerRecord[]>>;
}

export const NOTHING_EARLIER: EarlierSettlements = { lines: [], carried: { ours: [], theirs: [] } };

export const isStillOpen: Readonly<Record<SettlementState, boolean>> = {
  pending: true,
  announced: true,
  overdue: true,
  short: true,
  received: false,
  over: false,
  unexpected: false,
  'not covered': false,
};

/** States that are found anew by every run, or that nobody can say more of. */
const FORGOTTEN: ReadonlySet<SettlementState> = new Set(['unexpected', 'not covered']);

/** A pair of rows that were both carried was tied in the run that found them, and counted there. */
export function settledBefore({ lines, carried }: EarlierSettlements): (tied: Tied) => boolean {
  if (lines.length === 0) return () => false;
  const known = carriedIds(carried);
  const wereAll = (side: Side, records: readonly LedgerRecord[]): boolean =>
    records.length > 0 && records.every(({ id }) => known.has(identityOf(side, id)));
  return ({ ours, theirs }) => wereAll('theirs', theirs) && wereAll('ours', ours);
}

const carriedIds = ({ ours, theirs }: EarlierSettlements['carried']): ReadonlySet<string> =>
  new Set([...ours.map(({ id }) => identityOf('ours', id)), ...theirs.map(({ id }) => identityOf('theirs', id))]);

/** Those that go on; what the files of this run cover is worked out from their rows. */
export function carriedSettlements({ lines, carried }: EarlierSettlements, rows: Rows, receipts: readonly Receipt[]): CarriedOn {
  const known = carriedIds(carried);
  const isCarried = ({ id }: LedgerRecord): boolean => known.has(identityOf('ours', id));
  return { lines: lines.length === 0 ? [] : linesGoingOn(lines, known, rows, receipts), isCarried };
}

function linesGoingOn(
  lines: readonly StandingSettlement[],
  known: ReadonlySet<string>,
  rows: Rows,
  receipts: readonly Receipt[],
): StandingSettlement[] {
  const begins = firstDays(rows, known);
  const announcing = new Set(rowsOfTheirs(rows));
  const paying = new Set(receipts.map(({ id }) => id));
  return lines
    .filter((line) => {
      const first = begins.get(partnerKey(line));
      const isCovered = line.lastRowOn === undefined || (first !== undefined && first <= line.lastRowOn);
      return !isCovered && line.expectedOn !== undefined && !FORGOTTEN.has(line.state) && worth(line) > 0;
    })
    .map((line) => ({
      ...line,
      ...(line.announcedBy.some((id) => announcing.has(id)) && { announced: 0, announcedBy: [], state: 'pending' }),
      ...(line.receipts.some((id) => paying.has(id)) && { received: 0, receipts: [], state: 'pending' }),
    }));
}

const worth = ({ sales, refunds, adjustments, fees, reserve, released }: StandingSettlement): number =>
  sales + refunds + adjustments - fees - reserve + released;

const partnerKey = ({ partner, currency }: Pick<LedgerRecord, 'partner' | 'currency'>): string => `${nameKey(partner)}\n${currency}`;

/** The first day of each partner's rows in the files of this run. One late row of a month that is over does not make it a file of that month. */
function firstDays({ matches, exceptions }: Rows, known: ReadonlySet<string>): ReadonlyMap<string, PlainDate> {
  const first = new Map<string, PlainDate>();
  for (const results of [matches, exceptions.filter(({ kind }) => kind !== 'prior period')])
    for (const result of results)
      for (const side of SIDES)
        for (const record of result[side]) {
          if (known.has(identityOf(side, record.id))) continue;
          const key = partnerKey(record);
          first.set(key, earliest(first.get(key) ?? record.bookedOn, record.bookedOn));
        }
  return first;
}

function* rowsOfTheirs({ matches, exceptions }: Rows): Generator<string> {
  for (const results of [matches, exceptions]) for (const { theirs } of results) for (const { id } of theirs) yield id;
}
