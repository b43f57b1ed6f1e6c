/** Tax ids of the sample: invented numbers, with check digits that hold. */
import type { Chance } from './seeded';

const digitsOf = (text: string): number[] => [...text].map(Number);
const weighted = (digits: string, weights: readonly number[]): number =>
  digitsOf(digits).reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);

/** The tenth digit of a sum. Source: ISO 7064, MOD 11,10. */
function mod11And10(digits: string): number {
  const product = digitsOf(digits).reduce((carried, digit) => {
    const sum = (digit + carried) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (11 - product) % 10;
}

/** Luhn's digit. Source: ISO/IEC 7812-1, annex B. */
function luhn(digits: string): number {
  const sum = digitsOf(digits)
    .reverse()
    .reduce((all, digit, index) => all + (index % 2 === 0 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit), 0);
  return (10 - (sum % 10)) % 10;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function germanVat(chance: Chance): string {
  const stem = String(chance.int(10_000_000, 99_999_999));
  return `DE${stem}${mod11And10(stem)}`;
}

/** The number of the company, and two digits made from it: 12 + 3 × number, mod 97. */
function frenchVat(chance: Chance): string {
  const stem = String(chance.int(10_000_000, 99_999_999));
  const company = `${stem}${luhn(stem)}`;
  return `FR${twoDigits((12 + 3 * (Number(company) % 97)) % 97)}${company}`;
}

/** A citizen's number by the eleven test, and the number of the business behind the B. */
function dutchVat(chance: Chance): string {
  for (;;) {
    const stem = String(chance.int(10_000_000, 99_999_999));
    const check = weighted(stem, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    if (check < 10) return `NL${stem}${check}B01`;
  }
}

/** Weighted sum and check number together make a multiple of 97. */
function britishVat(chance: Chance): string {
  const stem = String(chance.int(1_000_000, 9_999_999));
  return `GB${stem}${twoDigits(97 - (weighted(stem, [8, 7, 6, 5, 4, 3, 2]) % 97))}`;
}

function swissVat(chance: Chance): string {
  for (;;) {
    const stem = String(chance.int(10_000_000, 99_999_999));
    const check = (11 - (weighted(stem, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11;
    if (check < 10) return `CHE-${stem.slice(0, 3)}.${stem.slice(3, 6)}.${stem.slice(6)}${check} MWST`;
  }
}

/** The corporate number: the check digit stands first. */
function japaneseNumber(chance: Chance): string {
  const stem = chance.digits(12);
  const sum = digitsOf(stem)
    .reverse()
    .reduce((all, digit, index) => all + digit * (index % 2 === 0 ? 1 : 2), 0);
  return `${9 - (sum % 9)}${stem}`;
}

/** Area 12 is one that the tax office gives out. */
const americanNumber = (chance: Chance): string => `12-${chance.digits(7)}`;

const MAKERS: Readonly<Record<string, (chance: Chance) => string>> = {
  DE: germanVat,
  FR: frenchVat,
  NL: dutchVat,
  GB: britishVat,
  CH: swissVat,
  JP: japaneseNumber,
  US: americanNumber,
};

/** A tax id of that country; empty where the sample knows none. */
export const taxIdIn = (country: string, chance: Chance): string => MAKERS[country]?.(chance) ?? '';

/** The same id with its last digit changed: the check fails. */
export const misspelt = (id: string): string => id.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
