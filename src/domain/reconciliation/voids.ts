/**
 * Clean-up within a side: a row and its reversal cancel each other.
 *
 * They have the same partner, product, currency and reference (or, without one, the same day) and amounts that add up to nothing; and
 * they are of one type, or an adjustment, or say that they are a void. A refund is a business event of its own: it cancels a sale only on the same day, and
 * only when the other side has nothing of that reference.
 */
import { addMatch, type ReconciliationBook } from './book';
import { familyOf, type Tied } from './byReference';
import { entriesOf, type Entry, familiesBy, type Lane } from './entries';
import { tiesByAmount } from './matchKey';
import { NO_PARTS } from './reconciliation';

const VOID_WORDS =
  /\b(void|voided|reversal|reversed|reverses|reversing|cancel|cancelled|cancellation|storno|storniert|annul\w*|anul\w*|extourne)\b/i;

const saysVoid = ({ record }: Entry): boolean => VOID_WORDS.test(record.description) || record.type === 'adjustment';

function cancelEachOther(a: Entry, b: Entry, refundsToo: boolean): boolean {
  if (a.value + b.value !== 0 || a.value === 0) return false;
  if (a.record.type === b.record.type || saysVoid(a) || saysVoid(b)) return true;
  return refundsToo && a.day === b.day && [a, b].some(({ record }) => record.type === 'refund');
}

/** Before matching: pairs whose reference the other side does not have at all. */
export function voidUnknown(book: ReconciliationBook, tied: Iterable<Tied>): void {
  for (const each of tied) {
    if (each.others?.length !== 1 || (each.our !== undefined && each.their !== undefined)) continue;
    const { ours, theirs } = familyOf(each);
    cancelPairs(book, ours.length > 0 ? ours : theirs, true);
  }
}

/** After matching: pairs among what is left of each side, those without a reference by amount and day. */
export function voidLeftOver(book: ReconciliationBook, lanes: readonly Lane[]): void {
  for (const lane of lanes) {
    voidWithoutReference(book, lane);
    for (const { ours, theirs } of familiesBy(entriesOf([lane]), ({ reference }) => reference || undefined).values()) {
      cancelPairs(book, ours, false);
      cancelPairs(book, theirs, false);
    }
  }
}

/** Two rows of one day without a reference, if no other row has the amount; where references tie, one must say what it is. */
function voidWithoutReference(book: ReconciliationBook, lane: Lane): void {
  const keyOf = ({ reference, day, value }: Entry): string | undefined => (reference === '' ? `${day} ${Math.abs(value)}` : undefined);
  for (const { ours, theirs } of familiesBy(entriesOf([lane]), keyOf).values()) {
    for (const side of [ours, theirs]) {
      const isTied = side.some((entry) => tiesByAmount(entry.treatment.key) || saysVoid(entry));
      if (side.length === 2 && isTied) cancelPairs(book, side, false);
    }
  }
}

/** Each row takes the first that cancels it, looked up by its amount. */
function cancelPairs(book: ReconciliationBook, entries: readonly Entry[], refundsToo: boolean): void {
  if (entries.length < 2) return;
  const waiting = new Map<number, Entry[]>();
  for (const entry of entries) {
    const opposite = waiting.get(-entry.value) ?? [];
    const at = opposite.findIndex((other) => cancelEachOther(other, entry, refundsToo));
    const [partner] = at < 0 ? [] : opposite.splice(at, 1);
    if (partner === undefined) {
      const same = waiting.get(entry.value);
      if (same === undefined) waiting.set(entry.value, [entry]);
      else same.push(entry);
      continue;
    }
    const pair = [partner, entry];
    const tie = entry.reference === '' ? 'day and no reference' : 'reference';
    const evidence = `${partner.record.id} and ${entry.record.id} have the same ${tie} and cancel each other.`;
    const note = { rule: 'void', reason: 'void', difference: 0, parts: NO_PARTS, evidence } as const;
    if (entry.side === 'ours') addMatch(book, pair, [], note);
    else addMatch(book, [], pair, note);
  }
}
