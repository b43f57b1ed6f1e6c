/**
 * Currencies and their minor units. Source: ISO 4217 list one, the exponents that differ from 2.
 * Everything else has two decimals: 1 EUR = 100 cents, 1 JPY = 1 yen, 1 BHD = 1000 fils.
 */
import { BadInput } from '../badInput';

/** Three capital letters as ISO 4217 writes them. */
export type Currency = string & { readonly __currency?: true };

// prettier-ignore
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0,
  RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
};

/** Number of decimals of the currency's minor unit. */
export const exponentOf = (currency: Currency): number => EXPONENTS[currency] ?? 2;

/** ` eur ` → `EUR`. Throws BadInput for anything but three letters. */
export function currency(text: string): Currency {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw new BadInput(`Not a currency: "${text}". Write its three letters, such as EUR.`);
  return code;
}
