/** The remainder by 97 of ISO 7064 (MOD 97-10): letters count as two digits, A = 10 … Z = 35. Right check digits leave 1. */
export function mod97(text: string): number {
  let rest = 0;
  for (const letter of text) {
    const value = parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** IBANs and creditor references carry their check digits at the third and fourth place; they are checked with the first four moved to the end. */
export const hasCheckDigits = (compact: string): boolean => mod97(compact.slice(4) + compact.slice(0, 4)) === 1;
