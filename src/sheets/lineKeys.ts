/**
 * One text that names a contract line in formulas: `line CT-1 / 2`.
 *
 * SUMIFS reads `1`, `01` and `1 ` as the same, `1-2` as a day and `*` as anything, compares without case, and takes no more than 255
 * characters. So the key begins with a word, is free of signs that mean something, and names that are still alike are told apart by
 * a fingerprint.
 */
import { textHash } from './textHash';

interface OfLine {
  readonly contract: string;
  readonly line: string;
}

const LONGEST = 120;
const nameOf = ({ contract, line }: OfLine): string => `line ${contract} / ${line}`;
const idOf = ({ contract, line }: OfLine): string => JSON.stringify([contract, line]);

/** A key for each line; the same line has the same key as long as no other line is named alike. */
export function lineKeys(lines: Iterable<OfLine>): (of: OfLine) => string {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const of of lines) {
    if (keys.has(idOf(of))) continue;
    const plain = nameOf(of)
      .replace(/[*?~\s]+/g, ' ')
      .trim()
      .slice(0, LONGEST);
    const key = taken.has(plain.toUpperCase()) ? `${plain} #${textHash(idOf(of))}` : plain;
    taken.add(key.toUpperCase());
    keys.set(idOf(of), key);
  }
  return (of) => keys.get(idOf(of)) ?? nameOf(of);
}
