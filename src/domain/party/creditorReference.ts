/**
 * References that a creditor prints on an invoice and that carry check digits, so that a bank can refuse a mistyped one.
 *
 * - International: RF, two check digits, up to 21 letters and digits. ISO 11649.
 * - Belgium: twelve digits between plus signs, the last two the remainder of the others by 97, 97 where it is 0. Febelfin, structured communication.
 * - Switzerland: 27 digits, the last a check digit. SIX, Swiss Implementation Guidelines QR-bill, QR reference.
 */
import { hasCheckDigits } from './mod97';

export type ReferenceStandard = 'ISO 11649' | 'Belgium' | 'Switzerland';

export type CreditorReferenceAnswer =
  /** `reference`: capitals and digits alone. */
  | { readonly kind: 'valid'; readonly standard: ReferenceStandard; readonly reference: string }
  | { readonly kind: 'invalid'; readonly because: string };

const invalid = (because: string): CreditorReferenceAnswer => ({ kind: 'invalid', because });
const WRONG_CHECK = 'Its check digits are wrong: a digit is mistyped or two are swapped.';

/** `RF18 5390 0754 7034`, `+++090/9337/55493+++`, `21 00000 00003 13947 14300 09017`: case, spaces and marks do not count. */
export function checkCreditorReference(text: string): CreditorReferenceAnswer {
  const reference = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s+*/.-]+/g, '');
  if (reference.startsWith('RF')) return international(reference);
  if (/^\d{12}$/.test(reference)) return checked('Belgium', reference, hasBelgianCheck(reference));
  if (/^\d{27}$/.test(reference)) return checked('Switzerland', reference, hasSwissCheck(reference));
  return invalid('A creditor reference begins with RF, or has twelve digits (Belgium) or 27 (Switzerland).');
}

function international(reference: string): CreditorReferenceAnswer {
  if (!/^RF\d{2}[A-Z0-9]+$/.test(reference)) return invalid('Behind RF stand two check digits, then letters and digits.');
  if (reference.length > 25) return invalid(`It has ${reference.length} letters and digits; there are 25 at most.`);
  return checked('ISO 11649', reference, hasCheckDigits(reference));
}

const checked = (standard: ReferenceStandard, reference: string, isRight: boolean): CreditorReferenceAnswer =>
  isRight ? { kind: 'valid', standard, reference } : invalid(WRONG_CHECK);

const hasBelgianCheck = (digits: string): boolean => (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10));

/** Modulo 10, recursive: each digit with what is carried looks up what is carried on. */
const CARRIES = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
function hasSwissCheck(digits: string): boolean {
  let carried = 0;
  for (const digit of digits.slice(0, -1)) carried = CARRIES[(carried + Number(digit)) % 10] ?? 0;
  return (10 - carried) % 10 === Number(digits.slice(-1));
}
