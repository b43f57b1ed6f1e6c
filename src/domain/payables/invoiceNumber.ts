/**
 * How two invoice numbers agree. People type `INV 2026/0045`, `inv-2026-45` and `INV20260045` for one document; a scanner reads O
 * for 0 and I for 1; whoever gets a document twice adds `-A`, `R` or `copy` so that the system takes it.
 *
 * The same beginning with another count at the end is another document: `1001` and `1002` are neighbours, not a typing mistake,
 * and so are the parts `1045-A` and `1045-B`.
 */

/** Upper case letters and digits in runs, without accents: the marks between them are gone. */
const runsOf = (number: string): string[] =>
  withoutAccents(number)
    .toUpperCase()
    .match(/[A-Z]+|\d+/g) ?? [];

/** Most numbers are plain ASCII, and taking accents off costs more than all the rest. */
const withoutAccents = (number: string): string => (/^[ -~]*$/.test(number) ? number : number.normalize('NFKD').replace(/\p{M}/gu, ''));

/** Words for an invoice: they stand before the number or are left out. */
const NAMES = new Set('INVOICE INV RECHNUNG RG RE FACTURE FACT FA FACTURA FACTUUR NO NR BILL'.split(' '));
/** What is put behind a number that was there already. */
const ADDED = new Set('A B R REV COPY DUP DUPLICATE KOPIE COPIE COPIA NEW NEU BIS KORR CORR RESEND'.split(' '));
/** Letters that are read for digits, and digits for letters. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', G: '6' };

export interface NumberKeys {
  readonly written: string;
  /** Runs without their leading zeros: `INV-2026-0045` → `2026|45`. */
  readonly spaced: string;
  /** Runs without the marks between them: `20260045`. */
  readonly glued: string;
  /** The spaced key without what was added at the end. */
  readonly bare: string;
  /** Letters that look like digits taken for them. */
  readonly lookalike: string;
  /** The glued key as a beginning and the count at its end; no count where it ends in letters. */
  readonly head: string;
  readonly count: number | undefined;
}

const COUNTED = /^(.*?)(\d{1,6})$/;

const spacedOf = (runs: readonly string[]): string => runs.map((run) => run.replace(/^0+(?=\d)/, '')).join('|');

function withoutNames(runs: readonly string[]): readonly string[] {
  const kept = runs.filter((run) => !NAMES.has(run));
  return kept.length === 0 ? runs : kept;
}

const LEAST_DIGITS_BEFORE = 3;

/** `1045-R`, `1045 copy`, and `1045-2`, where a single digit stands behind a number that was whole without it. */
function withoutAdded(runs: readonly string[]): readonly string[] {
  let end = runs.length;
  while (end > 1 && ADDED.has(runs[end - 1] ?? '')) end -= 1;
  const [before = '', last = ''] = runs.slice(end - 2, end);
  const isCounted = end > 1 && /^\d$/.test(last) && /^\d+$/.test(before) && before.length >= LEAST_DIGITS_BEFORE;
  return runs.slice(0, isCounted ? end - 1 : end);
}

/** Of the whole text, so that the O of `INVO045` is seen too. */
const lookalikeOf = (runs: readonly string[]): string =>
  runs
    .join('')
    .replace(/[A-Z]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/(^|\D)0+(?=\d)/g, '$1');

export function numberKeys(number: string): NumberKeys {
  const all = runsOf(number);
  const runs = withoutNames(all);
  const [, head = '', tail] = COUNTED.exec(runs.join('')) ?? [];
  return {
    head,
    count: tail === undefined ? undefined : Number(tail),
    written: number.trim(),
    spaced: spacedOf(runs),
    glued: runs.join(''),
    bare: spacedOf(withoutAdded(runs)),
    lookalike: lookalikeOf(runs.length < all.length ? runs : all.map((run) => run.replace(/^INV(?=.)/, ''))),
  };
}

/** The number as it is told apart from others of one vendor: case, marks, leading zeros and the word for invoice do not count. */
export const plainNumber = (number: string): string => spacedOf(withoutNames(runsOf(number)));

/** How two numbers agree, the surest first. */
export type NumberAgreement = 'written' | 'spelled' | 'lookalike' | 'added' | 'mistyped' | 'neighbours' | 'other';

export function numberAgreement(a: NumberKeys, b: NumberKeys): NumberAgreement {
  if (a.glued === '' || b.glued === '') return 'other';
  if (a.written === b.written) return 'written';
  if (a.spaced === b.spaced || a.glued === b.glued) return 'spelled';
  if (a.bare === b.bare) return a.bare === a.spaced || b.bare === b.spaced ? 'added' : 'neighbours';
  if (a.lookalike === b.lookalike) return 'lookalike';
  if (areNeighbours(a, b)) return 'neighbours';
  return isMistyped(a.glued, b.glued) ? 'mistyped' : 'other';
}

/** So near to each other, two numbers of one pattern were counted. */
const NEAR_COUNT = 30;

const areNeighbours = (a: NumberKeys, b: NumberKeys): boolean =>
  a.count !== undefined && b.count !== undefined && a.head === b.head && Math.abs(a.count - b.count) <= NEAR_COUNT;

/** Shorter numbers differ by one sign all the time. */
const LEAST_MISTYPED = 5;

/** One sign changed, left out, put in, or swapped with its neighbour. */
export function isMistyped(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_MISTYPED || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length === b.length)
    return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.slice(at) === longer.slice(at + 1);
}
