/**
 * What stands of the invoices that were issued: each issued charge with its days and money, less what credits took back.
 * Credits name the row that they correct, so the order in which they were issued does not matter.
 */
import { numberOfDay } from '../calendar/dayNumbers';
import { before, since } from './amendments';
import { Decimal } from '../money/decimal';
import type { Stretch } from './periods';
import type { PlannedCharge } from './planned';
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

/** Rows of periods are known by their day; so are rows that a person entered, also where the line has no periods. */
const isOfPeriod =
  (planned: readonly PlannedCharge[]) =>
  ({ key }: IssuedRow): boolean =>
    DAY_KEY.test(key) && (planned.length === 0 || planned.some(({ period }) => period !== undefined));

export const serviceStretch = ({ serviceFrom, serviceTo }: IssuedRow): Stretch => ({
  from: numberOfDay(serviceFrom),
  to: numberOfDay(serviceTo),
});

export const without = (spans: readonly Stretch[], gone: Stretch): Stretch[] => [...before(spans, gone.from), ...since(spans, gone.to + 1)];

/** In the order of their days. */
export function standingPieces(issued: readonly IssuedRow[], planned: readonly PlannedCharge[]): StandingPiece[] {
  const periodic = issued.filter(isOfPeriod(planned));
  const pieces = new Map<string, StandingPiece>();
  for (const row of periodic) {
    if (row.kind !== 'credit') pieces.set(row.key, { row, spans: [serviceStretch(row)], minor: row.netMinor });
  }
  for (const row of periodic) {
    const piece = row.kind === 'credit' ? pieces.get(row.corrects ?? '') : undefined;
    if (piece !== undefined)
      pieces.set(piece.row.key, { ...piece, spans: without(piece.spans, serviceStretch(row)), minor: piece.minor + row.netMinor });
  }
  return [...pieces.values()].filter(({ spans }) => spans.length > 0).sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0));
}

/** By the key of the row that was issued first; a row that a person entered is the planned one of its day, or else of its amount. */
export function standingEvents(issued: readonly IssuedRow[], planned: readonly PlannedCharge[]): Map<string, StandingEvent> {
  const ofPeriod = isOfPeriod(planned);
  const rows = new Map(issued.map((row) => [row.key, row]));
  const rootOf = (row: IssuedRow): string => {
    const corrected = row.corrects === undefined || row.corrects === row.key ? undefined : rows.get(row.corrects);
    return corrected === undefined ? row.key : rootOf(corrected);
  };
  const events = new Map<string, StandingEvent>();
  for (const row of issued.filter((each) => !ofPeriod(each))) {
    const root = rootOf(row);
    const key = DAY_KEY.test(root) ? (plannedAs(row, planned, events) ?? root) : root;
    const known = events.get(key);
    const latest = known === undefined || row.kind !== 'credit' ? row : known.latest;
    events.set(key, { minor: (known?.minor ?? 0) + row.netMinor, latest });
  }
  return events;
}

function plannedAs(row: IssuedRow, planned: readonly PlannedCharge[], taken: ReadonlyMap<string, unknown>): string | undefined {
  const free = planned.filter(({ key, minor }) => !taken.has(key) && minor === row.netMinor);
  return (free.find(({ service }) => service.from === numberOfDay(row.serviceFrom)) ?? free[0])?.key;
}

/** The rate a row was taxed at; where a person entered the tax alone, the rate that it comes to. */
export function taxPercentOf({ taxPercent, netMinor, taxMinor }: IssuedRow): string {
  if (taxPercent !== '') return taxPercent;
  return netMinor === 0 ? '0' : new Decimal(taxMinor).times(100).div(netMinor).toDecimalPlaces(4).toString();
}
