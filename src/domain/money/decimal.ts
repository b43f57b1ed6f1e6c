import { Decimal as SharedDecimal } from 'decimal.js';

/**
 * Our own Decimal: 40 digits, banker's rounding. A private clone, so nobody else's `Decimal.set`
 * reaches it, and nobody here calls `set`.
 */
export const Decimal = SharedDecimal.clone({ precision: 40, rounding: SharedDecimal.ROUND_HALF_EVEN });
export type Decimal = SharedDecimal;

export const ZERO: Decimal = new Decimal(0);

/** Half away from zero: the rounding printed on invoices in most countries. */
export const HALF_UP = SharedDecimal.ROUND_HALF_UP;
/** Half to the even neighbour: unbiased over many lines. */
export const HALF_EVEN = SharedDecimal.ROUND_HALF_EVEN;
export type Rounding = typeof HALF_UP | typeof HALF_EVEN;
