/**
 * References in one spelling, and which of them are nearly the same.
 *
 * Case, spaces and marks do not count: `inv-001` is `INV001`. Another digit makes another number, so `INV1002` is not a garbled
 * `INV1001`; two neighbours in the wrong order, a letter that looks like a digit, one sign too few or a cut-off end are.
 */

/** What people write where they have none. */
const PLACEHOLDER = /^(?:NA|NONE|NULL|NIL|UNKNOWN|TBD|TBA|KEINE|OHNE|0+)$/;

/** A reference in its one spelling; empty where there is none. */
export function referenceKey(text: string): string {
  const key = /^[A-Z0-9]*$/.test(text) ? text : plain(text).replace(/[^\p{L}\p{N}]/gu, '');
  return key.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(key) ? '' : key;
}
const LONGEST_PLACEHOLDER = 7;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();

const BATCH =
  /\b(?:BATCH|PAYOUT|SETTLEMENT|LOT|SAMMLER|STAPEL|REMISE|LOTE)(?:\s+(?:NO|NR|ID|REF|OF|VOM|DU))?[\s.:#_-]*([A-Z0-9][A-Z0-9./_-]*)/;

/** The name of a batch in a text, `Payout no. P-77` → `P77`; empty when it names none. A name has a digit in it. */
export function batchKey(text: string): string {
  if (text === '') return '';
  const name = BATCH.exec(plain(text))?.[1] ?? '';
  return /\d/.test(name) ? referenceKey(name) : '';
}

const LEAST_LENGTH = 5;
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', G: '6' };

/** The same text for what looks the same, leading zeros of its numbers left out. */
const shape = (reference: string): string =>
  reference.replace(/[OQILZSBG]/g, (letter) => LOOKALIKES[letter] ?? letter).replace(/(?<!\d)0+(?=\d)/g, '');

/** Rows that share an amount or a part of a reference beyond this number say nothing about each other. */
export const MOST_SHARING = 40;

export type Resemblance = 'garbled' | 'truncated' | 'one digit off';

/** How two different references resemble each other; undefined when they do not. The order of the two does not matter. */
export function resemblance(a: string, b: string): Resemblance | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_LENGTH) return undefined;
  if (shape(a) === shape(b)) return 'garbled';
  if (short.length * 2 >= long.length && long.length > short.length && (long.startsWith(short) || long.endsWith(short))) return 'truncated';
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let [shortEnd, longEnd] = [short.length, long.length];
  while (shortEnd > from && short[shortEnd - 1] === long[longEnd - 1]) [shortEnd, longEnd] = [shortEnd - 1, longEnd - 1];
  const [left, right] = [short.slice(from, shortEnd), long.slice(from, longEnd)];
  if (left === '' && right.length === 1) return 'garbled';
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) return 'garbled';
  if (left.length !== 1 || right.length !== 1) return undefined;
  return /\d/.test(left) && /\d/.test(right) ? 'one digit off' : 'garbled';
}

/** Keys of which two references that resemble each other share at least one: so they are found without comparing all with all. */
export function resemblanceKeys(reference: string): Set<string> {
  const keys = new Set<string>();
  if (reference.length < LEAST_LENGTH) return keys;
  keys.add(`=${shape(reference)}`);
  for (let at = 0; at < reference.length; at += 1) keys.add(`-${reference.slice(0, at)}${reference.slice(at + 1)}`);
  keys.add(`-${reference}`);
  for (let length = Math.max(LEAST_LENGTH, Math.ceil(reference.length / 2)); length <= reference.length; length += 1) {
    keys.add(`<${reference.slice(0, length)}`);
    keys.add(`>${reference.slice(-length)}`);
  }
  return keys;
}

/** At most this share of the longer reference may differ. */
const MOST_DIFFERING = 0.5;
const LEAST_CONTAINED = 3;

/** Do two references look alike where something else ties them already? One is a part of the other, or at most half of it differs. */
export function looksLike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_CONTAINED) return false;
  return long.includes(short) || editsBetween(short, long) <= long.length * MOST_DIFFERING;
}

/** Signs to put in, take out or change to make one text of the other (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
