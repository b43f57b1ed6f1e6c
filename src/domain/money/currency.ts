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

/** Active codes of ISO 4217 list one, without funds and metals: tells `USD 5` from `INV 5`. */
// prettier-ignore
const CODES = new Set((
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD ' +
  'EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR ' +
  'LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR ' +
  'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
).split(' '));

/** Is it the code of a currency in use, in capitals? */
export const isCurrencyCode = (code: string): boolean => CODES.has(code);

/** ISO 4217's code for «no currency»: stands where nobody names one. */
export const NO_CURRENCY: Currency = 'XXX';

/** Number of decimals of the currency's minor unit. */
export const exponentOf = (currency: Currency): number => EXPONENTS[currency] ?? 2;

/** ` eur ` → `EUR`. Throws BadInput for anything but three letters. */
export function currency(text: string): Currency {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw new BadInput(`Not a currency: "${text}". Write its three letters, such as EUR.`);
  return code;
}
