/**
 * Texts that name things in formulas: one thing, one text.
 *
 * SUMIFS reads `1`, `01` and `1 ` as the same, `1-2` as a day and `*` as anything, compares without case, and takes no more than 255
 * characters. So a key begins with a word, is free of signs that mean something, and names that are still alike are told apart by
 * a fingerprint.
 */
import { textHash } from '../domain/textHash';

const LONGEST = 120;

/**
 * A key for each thing; the same thing has the same key as long as nothing else is named alike.
 * @param idOf Tells the things apart.
 * @param nameOf What the key says, beginning with a word.
 */
export function criterionKeys<T>(things: Iterable<T>, idOf: (of: T) => string, nameOf: (of: T) => string): (of: T) => string {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const of of things) {
    const id = idOf(of);
    if (keys.has(id)) continue;
    const plain = nameOf(of)
      .replace(/[*?~\s]+/g, ' ')
      .trim()
      .slice(0, LONGEST);
    const key = taken.has(plain.toUpperCase()) ? `${plain} #${textHash(id)}` : plain;
    taken.add(key.toUpperCase());
    keys.set(id, key);
  }
  return (of) => keys.get(idOf(of)) ?? nameOf(of);
}

/** A key as a criterion inside a formula: in quotes. */
export const quotedKey = (key: string): string => `"${key.replaceAll('"', '""')}"`;
