/**
 * Where the plan and what stands agree, day by day. The terms are the same when the price of now, at the share that was
 * invoiced, comes to what was invoiced: then those days are kept, whatever became of the days around them.
 */
import { Decimal } from '../money/decimal';
import type { Proration } from './contractLine';
import { shareOfPrice } from './figures';
import { daysOf, type Stretch } from './periods';
import type { PlannedCharge } from './planned';
import { shareOf } from './proration';
import { serviceStretch, type StandingPiece, without } from './standing';

/** Days that are kept as they were invoiced, by the piece and by the planned charge alike. */
export interface Kept {
  readonly stretch: Stretch;
  minor: number;
}

export interface Agreement {
  readonly keptOf: (of: PlannedCharge | StandingPiece) => readonly Kept[];
  /** What was invoiced for days of a planned charge. */
  readonly piecesAt: (charge: PlannedCharge) => readonly StandingPiece[];
}

export const overlap = (a: Stretch, b: Stretch): Stretch | undefined => {
  const common = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return common.from <= common.to ? common : undefined;
};
export const same = (a: Stretch, b: Stretch): boolean => a.from === b.from && a.to === b.to;

/** Days of service that are not kept. */
export const changedDays = (service: readonly Stretch[], kept: readonly Kept[]): Stretch[] =>
  kept.reduce((left, { stretch }) => without(left, stretch), [...service]);
export const keptMinor = (kept: readonly Kept[]): number => kept.reduce((all, { minor }) => all + minor, 0);

export function agreeing(proration: Proration, planned: readonly PlannedCharge[], pieces: readonly StandingPiece[]): Agreement {
  const kept = new Map<PlannedCharge | StandingPiece, Kept[]>();
  const keptOf = (of: PlannedCharge | StandingPiece): Kept[] => kept.get(of) ?? [];
  const keep = (charge: PlannedCharge, piece: StandingPiece, parts: readonly Kept[]): void => {
    kept.set(piece, [...keptOf(piece), ...parts]);
    kept.set(charge, [...keptOf(charge), ...parts]);
  };
  const touched = touching(planned, pieces);
  for (const [charge, of] of touched) {
    if (addsUp(charge, of)) for (const piece of of) keep(charge, piece, [{ stretch: hullOf(piece), minor: piece.minor }]);
  }
  for (const [charge, of] of touched) {
    for (const piece of of.filter((each) => sameTerms(charge, each))) {
      const open = changedDays([charge.service], keptOf(charge));
      const common = open.flatMap((free) => piece.spans.flatMap((span) => overlap(free, span) ?? []));
      keep(
        charge,
        piece,
        common.map((stretch) => keptPart(proration, piece, charge, stretch)),
      );
    }
  }
  for (const piece of pieces) settleCent(piece, keptOf(piece));
  return { keptOf, piecesAt: (charge) => touched.get(charge) ?? [] };
}

const hullOf = ({ spans }: StandingPiece): Stretch => ({ from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 });

/** What was invoiced for days of each planned charge. Both are in the order of their days, so one pass finds it. */
function touching(planned: readonly PlannedCharge[], pieces: readonly StandingPiece[]): Map<PlannedCharge, StandingPiece[]> {
  const touched = new Map<PlannedCharge, StandingPiece[]>();
  let first = 0;
  for (const piece of pieces) {
    const { from, to } = hullOf(piece);
    while (first < planned.length && (planned[first]?.service.to ?? 0) < from) first += 1;
    for (let index = first; index < planned.length && (planned[index]?.service.from ?? 0) <= to; index += 1) {
      const charge = planned[index];
      if (charge !== undefined) touched.set(charge, [...(touched.get(charge) ?? []), piece]);
    }
  }
  return touched;
}

/** Several invoices for all days of a charge and no other, that come to it together: shares that were rounded or counted apart. */
function addsUp({ service, minor }: PlannedCharge, pieces: readonly StandingPiece[]): boolean {
  const spans = pieces.flatMap((piece) => piece.spans);
  if (pieces.length < 2 || spans.length !== pieces.length) return false;
  const sum = pieces.reduce((all, piece) => all + piece.minor, 0);
  const within = spans.every(({ from, to }) => from >= service.from && to <= service.to);
  return sum === minor && within && spans.reduce((all, span) => all + daysOf(span), 0) === daysOf(service);
}

/**
 * Would what is planned have been invoiced with the same amount? A row that a person entered has no share: its days and amount
 * count. What was measured counts by its amount alone.
 */
function sameTerms(charge: PlannedCharge, { row }: StandingPiece): boolean {
  const { factor, minor, service } = charge;
  if (row.netMinor === minor && (charge.measured || same(serviceStretch(row), service))) return true;
  if (charge.measured) return false;
  if (row.factor.numerator === 0 || factor.numerator === 0) return row.factor.numerator === factor.numerator && row.netMinor === minor;
  return shareOfPrice(fullPriceOf(charge), row.factor) === row.netMinor;
}

const fullPriceOf = ({ fullPrice, minor, factor }: PlannedCharge): Decimal =>
  fullPrice ?? new Decimal(minor).times(factor.denominator).div(factor.numerator);

/** What the kept days were invoiced at: all that is left of the piece, or the price of their share. */
function keptPart(proration: Proration, piece: StandingPiece, charge: PlannedCharge, stretch: Stretch): Kept {
  const [only, another] = piece.spans;
  if (only !== undefined && another === undefined && same(only, stretch)) return { stretch, minor: piece.minor };
  const { period } = charge;
  if (same(charge.service, stretch) || period === undefined || charge.factor.numerator === 0) return { stretch, minor: charge.minor };
  return { stretch, minor: shareOfPrice(fullPriceOf(charge), shareOf(proration, stretch, period)) };
}

/** A piece that is kept whole is kept to the cent, even where its parts, each rounded by itself, would come to another one. */
function settleCent(piece: StandingPiece, kept: readonly Kept[]): void {
  const last = kept.at(-1);
  if (last !== undefined && changedDays(piece.spans, kept).length === 0) last.minor += piece.minor - keptMinor(kept);
}
