/** Bank accounts of the sample: invented, with check digits that hold. */
import type { Chance } from './seeded';

/** The two check digits of an IBAN. Source: ISO 13616, mod 97-10 of ISO 7064. */
export function ibanCheckDigits(country: string, account: string): string {
  const digits = [...`${account}${country}00`]
    .map((letter) => (/[A-Z]/.test(letter) ? String(letter.charCodeAt(0) - 55) : letter))
    .join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, '0');
}

/** Length and bank codes of the account part. The codes are made up: no such banks. */
// prettier-ignore
const IBAN_SHAPES: Readonly<Record<string, { readonly bank: string; readonly digits: number }>> = {
  DE: { bank: '99990', digits: 13 },
  FR: { bank: '99999', digits: 18 },
  NL: { bank: 'ZZZZ',  digits: 10 },
  CH: { bank: '09999', digits: 12 },
  GB: { bank: 'ZZZZ',  digits: 14 },
};

/** An account in a country: an IBAN where it has them, otherwise a plain number. */
export function accountIn(country: string, chance: Chance): string {
  const shape = IBAN_SHAPES[country];
  if (shape === undefined) return chance.digits(country === 'US' ? 10 : 7);
  const account = shape.bank + chance.digits(shape.digits);
  return `${country}${ibanCheckDigits(country, account)}${account}`;
}
