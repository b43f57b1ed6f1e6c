/**
 * What stands of the invoices that were issued: each issued charge with its days and money, less what credits took back.
 * Credits name the row that they correct, so the order in which they were issued does not matter.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import { before, since } from './amendments';
import type { Stretch } from './periods';
import type { IssuedRow } from './schedule';

export interface StandingPiece {
  readonly row: IssuedRow;
  /** What credits have left of it. */
  readonly spans: readonly Stretch[];
  readonly minor: number;
}

/** What falls on a day and was issued: a milestone, a one-time charge, with everything that corrected it since. */
export interface StandingEvent {
  readonly minor: number;
  /** The last row that bills it: what a further credit corrects. */
  readonly latest: IssuedRow;
}

const DAY_KEY = /^(?:(?:credit|rebill) )?\d{4}-\d{2}-\d{2}/;
const isOfPeriod = ({ key }: IssuedRow): boolean => DAY_KEY.test(key);

export const serviceStretch = ({ serviceFrom, serviceTo }: IssuedRow): Stretch => ({
  from: numberOfDay(serviceFrom),
  to: numberOfDay(serviceTo),
});

export const without = (spans: readonly Stretch[], gone: Stretch): Stretch[] => [...before(spans, gone.from), ...since(spans, gone.to + 1)];

/** In the order of their days. */
export function standingPieces(issued: readonly IssuedRow[]): StandingPiece[] {
  const pieces = new Map<string, StandingPiece>();
  for (const row of issued.filter(isOfPeriod)) {
    if (row.kind !== 'credit') pieces.set(row.key, { row, spans: [serviceStretch(row)], minor: row.netMinor });
  }
  for (const row of issued.filter(isOfPeriod)) {
    const piece = row.kind === 'credit' ? pieces.get(row.corrects ?? '') : undefined;
    if (piece !== undefined)
      pieces.set(piece.row.key, { ...piece, spans: without(piece.spans, serviceStretch(row)), minor: piece.minor + row.netMinor });
  }
  return [...pieces.values()].filter(({ spans }) => spans.length > 0).sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0));
}

/** By the key of the row that was issued first. */
export function standingEvents(issued: readonly IssuedRow[]): Map<string, StandingEvent> {
  const rows = new Map(issued.map((row) => [row.key, row]));
  const rootOf = (row: IssuedRow): string => {
    const corrected = row.corrects === undefined || row.corrects === row.key ? undefined : rows.get(row.corrects);
    return corrected === undefined ? row.key : rootOf(corrected);
  };
  const events = new Map<string, StandingEvent>();
  for (const row of issued.filter((each) => !isOfPeriod(each))) {
    const root = rootOf(row);
    const known = events.get(root);
    const latest = known === undefined || row.kind !== 'credit' ? row : known.latest;
    events.set(root, { minor: (known?.minor ?? 0) + row.netMinor, latest });
  }
  return events;
}
