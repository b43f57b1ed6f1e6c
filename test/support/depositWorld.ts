/**
 * Prepaid balances for tests: movements in few words, and worlds whose use of each day is known, because it was made by a formula and
 * a seed.
 */
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { dayOfNumber, numberOfDay } from '../../src/domain/calendar/dayNumbers';
import { date, type PlainDate } from '../../src/domain/calendar/plainDate';
import type { Campaign, DepositMovement, DepositStatement, DepositTerms, MovementType } from '../../src/domain/deposits/deposit';
import type { DepositsReport, DepositsRequest } from '../../src/domain/deposits/depositReport';
import { STANDARD_DEPOSIT_RULES } from '../../src/domain/deposits/depositRules';
import { reportDeposits } from '../../src/domain/deposits/reportDeposits';
import { Decimal } from '../../src/domain/money/decimal';
import { fromMinor, money } from '../../src/domain/money/money';

const NOWHERE = { kind: 'workbook' } as const;

/** `movement('2026-10-01', 'top-up', 500)`: of Amber in euros, completed, as it changes the balance. */
export function movement(on: string, type: MovementType, amount: number | string, change: Partial<DepositMovement> = {}): DepositMovement {
  const amountOf = typeof amount === 'number' ? String(amount) : amount;
  return {
    ...{ id: '', partner: 'Amber', on: date(on), type, status: 'completed', amount: money(amountOf, 'EUR'), reference: '' },
    ...{ expectedOn: undefined, place: NOWHERE },
    ...change,
  };
}

export const pendingTopUp = (on: string, amount: number, reference = '', expectedOn?: string): DepositMovement =>
  movement(on, 'top-up', amount, { status: 'pending', reference, expectedOn: expectedOn === undefined ? undefined : date(expectedOn) });

export const statement = (on: string, balance: number | string, partner = 'Amber'): DepositStatement => ({
  partner,
  on: date(on),
  balance: money(String(balance), 'EUR'),
  place: NOWHERE,
});

export const terms = (change: Partial<DepositTerms> = {}): DepositTerms => ({
  ...{ partner: 'Amber', currency: 'EUR', minimum: undefined, target: undefined, coverDays: undefined, leadDays: 2, cutOff: undefined },
  ...{ calendar: '', smallestTopUp: undefined, multipleOf: undefined, idleAbove: undefined, place: NOWHERE },
  ...change,
});

export const eur = (amount: number | string) => money(String(amount), 'EUR');

export const campaign = (from: string, to: string, upliftPercent?: number, extraADay?: number): Campaign => ({
  ...{ name: 'Sale', partner: 'Amber', from: date(from), to: date(to), place: NOWHERE },
  upliftPercent: upliftPercent === undefined ? undefined : new Decimal(upliftPercent),
  extraADay: extraADay === undefined ? undefined : new Decimal(extraADay),
});

/** Consumption of so many days up to the last one; `use` says the minor units of a day by its number, from 0. */
export function usedDaily(last: string, days: number, use: (index: number, dayNumber: number) => number): DepositMovement[] {
  const first = numberOfDay(date(last)) - days + 1;
  return Array.from({ length: days }, (_, index) => ({
    ...movement('2026-01-01', 'consumption', 0),
    on: dayOfNumber(first + index),
    amount: fromMinor(-Math.round(use(index, first + index)), 'EUR'),
  })).filter(({ amount }) => !amount.amount.isZero());
}

export const report = (movements: readonly DepositMovement[], change: Partial<DepositsRequest> = {}): DepositsReport =>
  reportDeposits({
    ...{ asOf: date('2026-10-31'), minuteOfDay: undefined, movements, statements: [], terms: [], campaigns: [] },
    ...{ drivers: new Map(), calendarOf: () => WEEKENDS_ONLY, rules: STANDARD_DEPOSIT_RULES },
    ...change,
  });

/** A generator of shares of one, from a seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A normal variable from two even ones: Box and Muller. */
export const normalOf = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export interface WorldSpec {
  readonly seed: number;
  /** Minor units of a usual day. */
  readonly level: number;
  /** Monday to Sunday. */
  readonly weekday: readonly number[];
  /** Factor of the first day of a month. */
  readonly firstOfMonth: number;
  /** Spread of a single day, as a share of it. */
  readonly noise: number;
  /** Spread of the step that the level takes from day to day, as a share of it. */
  readonly drift: number;
}

/** Use of each day in minor units, and the level that the world had on it. */
export function worldUse(spec: WorldSpec, firstDay: PlainDate, days: number): { readonly use: number[]; readonly levels: number[] } {
  const random = seeded(spec.seed);
  const [use, levels]: [number[], number[]] = [[], []];
  let level = spec.level;
  const first = numberOfDay(firstDay);
  for (let index = 0; index < days; index += 1) {
    level *= Math.exp(spec.drift * normalOf(random) - (spec.drift * spec.drift) / 2);
    const day = dayOfNumber(first + index);
    const season = (spec.weekday[(first + index + 3) % 7] ?? 1) * (day.endsWith('-01') ? spec.firstOfMonth : 1);
    levels.push(level);
    use.push(Math.max(0, Math.round(level * season * (1 + spec.noise * normalOf(random)))));
  }
  return { use, levels };
}
