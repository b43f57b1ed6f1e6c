/**
 * Where the plan and what stands agree, day by day. The terms are the same when the price of now, at the share that was
 * invoiced, comes to what was invoiced: then those days are kept, whatever became of the days around them.
 */
import { Decimal } from '../money/decimal';
import type { Proration } from './contractLine';
import { shareOfPrice } from './figures';
import type { Stretch } from './periods';
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

/** Both are in the order of their days, so one pass finds it. */
export function agreeing(proration: Proration, planned: readonly PlannedCharge[], pieces: readonly StandingPiece[]): Agreement {
  const kept = new Map<PlannedCharge | StandingPiece, Kept[]>();
  const touched = new Map<PlannedCharge, StandingPiece[]>();
  const keptOf = (of: PlannedCharge | StandingPiece): Kept[] => kept.get(of) ?? [];
  let first = 0;
  for (const piece of pieces) {
    const [begin, end] = [piece.spans[0]?.from ?? 0, piece.spans.at(-1)?.to ?? 0];
    while (first < planned.length && (planned[first]?.service.to ?? 0) < begin) first += 1;
    for (let index = first; index < planned.length && (planned[index]?.service.from ?? 0) <= end; index += 1) {
      const charge = planned[index];
      if (charge === undefined) continue;
      touched.set(charge, [...(touched.get(charge) ?? []), piece]);
      if (!sameTerms(charge, piece)) continue;
      const open = changedDays([charge.service], keptOf(charge));
      const common = open.flatMap((free) => piece.spans.flatMap((span) => overlap(free, span) ?? []));
      const parts = common.map((stretch) => keptPart(proration, piece, charge, stretch));
      kept.set(piece, [...keptOf(piece), ...parts]);
      kept.set(charge, [...keptOf(charge), ...parts]);
    }
    settleCent(piece, keptOf(piece));
  }
  return { keptOf, piecesAt: (charge) => touched.get(charge) ?? [] };
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
