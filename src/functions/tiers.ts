/**
 * TIERPRICE and REBATE: what a quantity costs and what a volume earns by tiers in a range. The heading row may be there or not;
 * the order of columns is fixed, because a formula names no columns.
 */
import { BadInput } from '../domain/badInput';
import type { PriceTier, TierMethod } from '../domain/billing/contractLine';
import { readTierTables, tierPrice, type TierTable } from '../domain/billing/tiers';
import { type Decimal, ZERO } from '../domain/money/decimal';
import { roundToCurrency } from '../domain/money/money';
import { percentReached, rebateOn } from '../domain/rebates/rebateTiers';
import type { RebateDeal, RebateTier } from '../domain/rebates/deal';
import { METHOD_WORDS, TIER_WORDS } from '../domain/termWords';
import { asCellError, NothingFound } from './asCellError';
import { type Cell, figureRowsOf, isGiven, optional, required } from './cellInput';
import { currencyFrom, plainNumber } from './cellMoney';
import { asDecimal, percentsFrom, wordOf } from './cellValues';
import { eachCell } from './eachCell';

const PLACE = { kind: 'table', table: 'tiers' } as const;

type Step = Omit<PriceTier, 'table' | 'place'>;

/** From and price; or from, up to and price, then a flat price and the size of a package. */
function priceTiers(tiers: unknown): PriceTier[] {
  const rows = figureRowsOf(tiers);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 1)
    throw new BadInput('tiers takes two columns at least: from and unit price, or from, up to, unit price, flat price, package size.');
  const steps = rows.map((row, index) => stepFrom(row, columns > 2, `tiers, row ${index + 1}`));
  return (columns > 2 ? steps : withEnds(steps)).map((step) => ({ table: 'tiers', ...step, place: PLACE }));
}

function stepFrom(row: readonly Cell[], saysEnd: boolean, parameter: string): Step {
  const figure = (column: number): Decimal | undefined => {
    const cell = row[column] ?? null;
    return cell === null ? undefined : asDecimal(cell, parameter);
  };
  return {
    from: figure(0) ?? ZERO,
    upTo: saysEnd ? figure(1) : undefined,
    unitPrice: figure(saysEnd ? 2 : 1) ?? ZERO,
    flatPrice: figure(3) ?? ZERO,
    packageSize: figure(4),
  };
}

/** Without a column for it, a tier ends where the next begins: 0, 100, 500, or one before where they are listed as 1, 101, 501. */
function withEnds(steps: readonly Step[]): Step[] {
  const ordered = [...steps].sort((a, b) => a.from.comparedTo(b.from));
  const listed = ordered[0]?.from.equals(1) === true;
  return ordered.map((step, index) => ({ ...step, upTo: listed ? ordered[index + 1]?.from.minus(1) : ordered[index + 1]?.from }));
}

function tierTable(tiers: unknown): TierTable {
  const rows = priceTiers(tiers);
  const table = readTierTables(new Map([['tiers', rows]])).get('tiers');
  if (table === undefined || rows.length === 0) throw new BadInput('tiers is empty. Give from and unit price, a row for each tier.');
  if (table.problem !== undefined) throw new BadInput(`The tiers cannot be used: ${table.problem.says}`);
  return table;
}

function priced(method: TierMethod, table: TierTable, quantity: Decimal): Decimal {
  if (quantity.isNegative()) throw new BadInput(`quantity is ${quantity.toString()}. Give a quantity that is not negative.`);
  const { amount, beyond } = tierPrice(method, table, quantity);
  if (beyond.isZero()) return amount;
  throw new NothingFound(
    `${beyond.toString()} of ${quantity.toString()} lie above the last tier, which has an end. Leave its end empty, or add a tier.`,
  );
}

/**
 * What a quantity costs by price tiers.
 * @customfunction TIERPRICE
 * @param quantity Quantity used. A range answers for each of its cells.
 * @param tiers Cells with a row for each tier: from, unit price; or from, up to, unit price, flat price, package size. A heading row may be included. The first unit at a price is the one after from.
 * @param method graduated: each unit in its own tier; volume: all at the price of the tier reached; package: whole packages; stair-step: one price for the step.
 * @param [currency] Three letters: the answer is rounded to their decimals. Left out: not rounded.
 * @returns The price of the whole quantity.
 * @helpurl https://localhost:3000/assets/help/functions.html#tierprice
 */
export function tierPriceFunction(quantity: unknown[][], tiers: unknown[][], method: unknown[][], currency?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const table = tierTable(tiers);
    const how = required(method, 'method', wordOf(TIER_WORDS));
    const coin = currencyFrom(currency);
    return eachCell([quantity], (used) => {
      const amount = priced(how, table, asDecimal(used, 'quantity'));
      return isGiven(currency) ? plainNumber(roundToCurrency({ amount, currency: coin })) : amount.toNumber() + 0;
    });
  });
}

function rebateTiers(tiers: unknown): RebateTier[] {
  const rows = figureRowsOf(tiers);
  if (rows.length === 0) throw new BadInput('tiers is empty. Give from and per cent, a row for each tier.');
  const percents = percentsFrom(rows.map((row) => row[1] ?? null), 'tiers, second column'); // prettier-ignore
  const read = rows.map((row, index) => ({ from: asDecimal(row[0] ?? null, `tiers, row ${index + 1}`), percent: percents[index] ?? ZERO }));
  const ordered = [...read].sort((a, b) => a.from.comparedTo(b.from));
  const twice = ordered.find(({ from }, index) => ordered[index + 1]?.from.equals(from));
  if (twice !== undefined) throw new BadInput(`tiers has two rows from ${twice.from.toString()}. Give each tier once.`);
  return ordered;
}

const asRebateMethod = wordOf<RebateDeal['method']>(METHOD_WORDS);

/**
 * What a volume earns by rebate tiers, rounded to the cent, half away from zero. A tier counts from its first unit on: at exactly 100,000 the tier from 100,000 is reached.
 * @customfunction REBATE
 * @param volume Volume of the period. A range answers for each of its cells.
 * @param tiers Cells with a row for each tier: volume from which on it counts, and per cent. A heading row may be included.
 * @param [method] retroactive (left out): the tier reached counts for the whole volume; incremental: each part of the volume at its own tier.
 * @param [currency] Three letters; they say how many decimals the rebate has. Left out: two.
 * @returns The rebate.
 * @helpurl https://localhost:3000/assets/help/functions.html#rebate
 */
export function rebateFunction(volume: unknown[][], tiers: unknown[][], method?: unknown[][], currency?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const deal = { tiers: rebateTiers(tiers), method: optional(method, 'method', asRebateMethod, 'retroactive') };
    const coin = currencyFrom(currency);
    return eachCell([volume], (sold) => {
      const reached = asDecimal(sold, 'volume');
      const amount = rebateOn(deal, reached, percentReached(deal.tiers, reached));
      return plainNumber(roundToCurrency({ amount, currency: coin }));
    });
  });
}
