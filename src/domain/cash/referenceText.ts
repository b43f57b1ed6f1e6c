/**
 * Free text as atoms: runs of letters, runs of digits, and what stands between them.
 *
 * What looks like a number of ours and is something else is taken out first: account numbers, days,
 * amounts, addresses. `IBAN DE89 3704 0044 0532 0130 00` names no invoice 3704.
 */
import { hasCheckDigits } from '../party/mod97';

export interface Atom {
  readonly kind: 'letters' | 'digits';
  readonly text: string;
  /** What stands between the atom before and this one; empty when they are glued. */
  readonly before: string;
  /** A day, an amount or an account stood directly before: nothing reaches across it. */
  readonly cut: boolean;
}

/** Stands where something was taken out. */
const HOLE = '\u0001';

/** Upper case Latin letters, digits and marks: accents and full-width forms are gone. */
export const plainReference = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();

/** `DE89 3704 …` is an account number if its check digits say so (ISO 13616: mod 97 is 1). */
function withoutIbans(text: string): string {
  return text.replace(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/g, (found) => {
    for (let length = found.length; length >= 15; length -= 1) {
      const candidate = found.slice(0, length);
      if (hasIbanCheck(candidate.replaceAll(' ', ''))) return HOLE + found.slice(length);
    }
    return found;
  });
}

const hasIbanCheck = (iban: string): boolean => iban.length >= 15 && iban.length <= 34 && hasCheckDigits(iban);

const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:20\\d{2}|\\d{2})';

/** What is taken out, in this order. Each is a whole word: nothing of a longer number goes. */
// prettier-ignore
const HOLES: readonly RegExp[] = [
  /\b(?:IBAN|KONTO|KTO|ACCOUNT|ACCT|A\/C|BLZ|SORT CODE|ABA|BIC|SWIFT)(?:[ .:-]*(?:NR|NO|NUMBER|CODE)?[ .:#-]*)(?=[A-Z]*\d)[A-Z0-9]{6,}\b/g,
  /\S+@\S+\.\w+|\b(?:HTTPS?:\/\/|WWW\.)\S+/g,
  new RegExp(`(?<![A-Z0-9][-/._]?)20\\d{2}-${MONTH}-${DAY}(?![-/.]?[A-Z0-9])`, 'g'),
  new RegExp(`(?<![A-Z0-9][-/._]?|\\d)${DAY}\\.${MONTH}\\.${YEAR}(?!\\d)`, 'g'),
  new RegExp(`(?<![A-Z0-9][-/._]?|\\d)(?:${DAY}/${MONTH}|${MONTH}/${DAY})/${YEAR}(?![/\\d])`, 'g'),
  new RegExp(`(?<![A-Z0-9][-/._]?|\\d)${DAY}-${MONTH}-20\\d{2}(?![-/\\d])`, 'g'),
  /(?<![A-Z0-9.,/-])\d{1,3}(?:[.,' ]\d{3})*[.,]\d{2}(?![\d/-]|[.,]\d)/g,
  /(?<![A-Z0-9.,/-])\d+[.,]\d{2}(?![\d/-]|[.,]\d)/g,
  /\b(?:EUR|USD|GBP|CHF|JPY)\s?\d[\d.,']*|[€$£¥]\s?\d[\d.,']*|(?<![A-Z0-9-])\d[\d.,']*\s?(?:EUR|USD|GBP|CHF|JPY|€|£|¥|%)(?![A-Z0-9])/g,
  /\b(?:TEL|PHONE|FAX|MOBILE?|MOBIL|TELEFON|CALL|RUF|DIAL|HANDY|PORTABLE|MOVIL)[ .:]*\+?[\d ()/-]{6,}/g,
  /\+\d[\d ()/-]{6,}/g,
];

/** Splits text into atoms, what is no reference taken out. */
export function atomsOf(text: string): readonly Atom[] {
  const cleaned = HOLES.reduce((rest, hole) => rest.replace(hole, HOLE), withoutIbans(plainReference(text)));
  const atoms: Atom[] = [];
  let end = 0;
  for (const found of cleaned.matchAll(/[A-Z]+|\d+/g)) {
    const before = cleaned.slice(end, found.index);
    atoms.push({
      kind: /\d/.test(found[0]) ? 'digits' : 'letters',
      text: found[0],
      before: before.replaceAll(HOLE, ' '),
      cut: before.includes(HOLE),
    });
    end = found.index + found[0].length;
  }
  return atoms;
}
