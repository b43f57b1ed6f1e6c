/**
 * Tiers: what a quantity costs.
 *
 * Graduated prices each unit in its own tier, volume prices all units in the tier that is reached, a package is bought
 * whole, a stair-step costs one price however much of it is used: its first step is owed even when nothing was used.
 */
import { Decimal, ZERO } from '../money/decimal';
import type { PriceTier, TierMethod } from './contractLine';

/** Tiers in order. */
export interface TierTable {
  readonly name: string;
  readonly tiers: readonly PriceTier[];
  /** A hole or an overlap: then nothing is priced with them. */
  readonly problem: { readonly tier: PriceTier; readonly says: string } | undefined;
}

export interface TierPrice {
  readonly amount: Decimal;
  /** `1000 × 0.1 + 500 × 0.08` */
  readonly says: string;
  /** Units above the last tier, which has an end: they have no price. */
  readonly beyond: Decimal;
}

type Priced = Pick<TierPrice, 'amount' | 'says'>;

/** The tiers of each table in order, with what is wrong with those that cannot be priced with. */
export function readTierTables(groups: ReadonlyMap<string, readonly PriceTier[]>): Map<string, TierTable> {
  return new Map(
    [...groups].map(([key, group]) => {
      const tiers = fromZero([...group].sort((a, b) => a.from.comparedTo(b.from)));
      return [key, { name: tiers[0]?.table ?? key, tiers, problem: problemOf(tiers) }];
    }),
  );
}

/** Whole units are often listed as 1–100, 101–200: the same as above 0 up to 100, above 100 up to 200. */
function fromZero(tiers: readonly PriceTier[]): PriceTier[] {
  const listed = tiers.every(({ from }, index) => from.equals(index === 0 ? 1 : (tiers[index - 1]?.upTo?.plus(1) ?? Number.NaN)));
  return listed ? tiers.map((tier) => ({ ...tier, from: tier.from.minus(1) })) : [...tiers];
}

function problemOf(tiers: readonly PriceTier[]): TierTable['problem'] {
  let reached: Decimal | undefined = ZERO;
  for (const tier of tiers) {
    if (reached === undefined) return { tier, says: `the tier from ${tier.from.toString()} lies above one without an end.` };
    if (tier.from.greaterThan(reached)) return { tier, says: `there is a hole from ${reached.toString()} to ${tier.from.toString()}.` };
    if (tier.from.lessThan(reached))
      return { tier, says: `the tier from ${tier.from.toString()} begins below ${reached.toString()}, where the one before ends.` };
    if (tier.upTo?.lessThanOrEqualTo(tier.from)) return { tier, says: `the tier from ${tier.from.toString()} ends before it begins.` };
    reached = tier.upTo;
  }
  return undefined;
}

const top = (tiers: readonly PriceTier[]): PriceTier | undefined => tiers.at(-1);

/** The tier that a quantity reaches: the last unit of it lies there. */
const reachedBy = (tiers: readonly PriceTier[], quantity: Decimal): PriceTier | undefined =>
  tiers.find(({ upTo }) => upTo === undefined || quantity.lessThanOrEqualTo(upTo)) ?? top(tiers);

const product = (units: Decimal, price: Decimal): string => `${units.toString()} × ${price.toString()}`;

/** `1000 × 0.1 + 50`: the flat price only where there is one. */
function unitsAndFlat(units: Decimal, { unitPrice, flatPrice }: PriceTier): Priced {
  const says = [...(unitPrice.isZero() ? [] : [product(units, unitPrice)]), ...(flatPrice.isZero() ? [] : [flatPrice.toString()])].join(
    ' + ',
  );
  return { amount: units.times(unitPrice).plus(flatPrice), says: says === '' ? product(units, unitPrice) : says };
}

function graduated(tiers: readonly PriceTier[], quantity: Decimal): Priced {
  const parts = tiers
    .filter(({ from }) => quantity.greaterThan(from))
    .map((tier) => unitsAndFlat(Decimal.min(quantity, tier.upTo ?? quantity).minus(tier.from), tier));
  return { amount: parts.reduce((all, { amount }) => all.plus(amount), ZERO), says: parts.map(({ says }) => says).join(' + ') };
}

/** By whole packages, at the price of a package in the tier that is reached. */
function packages(tier: PriceTier, quantity: Decimal): Priced {
  const size = tier.packageSize ?? new Decimal(1);
  const count = quantity.div(size).ceil();
  const price = tier.flatPrice.isZero() ? tier.unitPrice.times(size) : tier.flatPrice;
  return { amount: count.times(price), says: `${count.toString()} packages of ${size.toString()} × ${price.toString()}` };
}

const METHODS: Readonly<Record<TierMethod, (tiers: readonly PriceTier[], tier: PriceTier, quantity: Decimal) => Priced>> = {
  graduated: (tiers, _, quantity) => graduated(tiers, quantity),
  volume: (_, tier, quantity) => unitsAndFlat(quantity, tier),
  package: (_, tier, quantity) => packages(tier, quantity),
  'stair-step': (_, { flatPrice, unitPrice, upTo }) => {
    const price = flatPrice.isZero() ? unitPrice : flatPrice;
    return {
      amount: price,
      says: upTo === undefined ? `the last step, ${price.toString()}` : `the step up to ${upTo.toString()}, ${price.toString()}`,
    };
  },
};

/** What a quantity costs by an unbroken table. Nothing used costs nothing, except for a stair-step. */
export function tierPrice(method: TierMethod, { tiers }: TierTable, quantity: Decimal): TierPrice {
  const end = top(tiers)?.upTo;
  const beyond = end === undefined ? ZERO : Decimal.max(ZERO, quantity.minus(end));
  const priced = quantity.minus(beyond);
  const tier = reachedBy(tiers, priced);
  if (tier === undefined || (priced.isZero() && method !== 'stair-step')) return { amount: ZERO, says: 'nothing used', beyond };
  return { ...METHODS[method](tiers, tier, priced), beyond };
}
