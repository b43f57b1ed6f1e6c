/** Rows of a partner, product and currency that share a reference, a batch text, or a day. A side that names no product takes part in any. */
import { freeOf, type ReconciliationBook } from './book';
import { type Entry, familiesBy, type Family } from './entries';
import { type GroupEnd, settleGroup } from './groups';
import { judge } from './judge';

const keyed = (entry: Entry, text: string, withProduct: boolean): string | undefined =>
  text === '' ? undefined : `${withProduct ? entry.lane : `${entry.partner}\n${entry.record.currency}`}\n${text}`;

/** Families by a text: of the same product first, then those in which one side names no product. */
function settleBy(book: ReconciliationBook, textOf: (entry: Entry) => string, rule: string, end: GroupEnd): void {
  for (const withProduct of [true, false]) {
    const families = familiesBy(freeOf(book, book.entries), (entry) => keyed(entry, textOf(entry), withProduct));
    for (const family of families.values()) if (withProduct || hasOpenProduct(family)) settleGroup(book, family, rule, end);
  }
}

const hasOpenProduct = ({ ours, theirs }: Family): boolean =>
  [ours, theirs].some((side) => side.length > 0 && side.every(({ product }) => product === ''));

/** With the key `amount+date` a reference ties rows only where it stands once on either side: it may be any text. */
export function settleReferences(book: ReconciliationBook, end: GroupEnd): void {
  const isKey = ({ treatment }: Entry): boolean => treatment.key !== 'amount+date';
  settleBy(book, (entry) => (isKey(entry) ? entry.reference : ''), 'reference', end);
  for (const family of familiesBy(freeOf(book, book.entries), (entry) =>
    isKey(entry) ? undefined : keyed(entry, entry.reference, true),
  ).values()) {
    if (family.ours.length === 1 && family.theirs.length === 1) settleGroup(book, family, 'reference', end);
  }
}

const isGrouped = ({ treatment }: Entry): boolean => treatment.grouping !== 'detail';

export function settleBatches(book: ReconciliationBook, end: GroupEnd): void {
  settleBy(book, (entry) => (isGrouped(entry) ? entry.batch : ''), 'batch text', end);
}

/** Of each day, first with the other side's same day, then with the one day of the window that agrees. */
export function settleDays(book: ReconciliationBook, end: GroupEnd): void {
  const dayKey = (entry: Entry): string | undefined =>
    isGrouped(entry) && !entry.isCancelled ? keyed(entry, String(entry.day), true) : undefined;
  const families = familiesBy(freeOf(book, book.entries), dayKey);
  for (const family of families.values()) settleGroup(book, family, 'partner, product and day', 'open');
  for (const family of families.values()) nextDays(book, family, families);
  if (end === 'closed') for (const family of families.values()) settleGroup(book, family, 'partner, product and day', 'closed');
}

function nextDays(book: ReconciliationBook, family: Family, families: ReadonlyMap<string, Family>): void {
  const ours = freeOf(book, family.ours);
  const [first] = ours;
  if (first === undefined) return;
  const { daysBefore, daysAfter } = first.treatment;
  const fitting: Entry[][] = [];
  for (let day = first.day - daysBefore; day <= first.day + daysAfter; day += 1) {
    const theirs = freeOf(book, families.get(keyed(first, String(day), true) ?? '')?.theirs ?? []);
    if (theirs.length > 0 && judge(ours, theirs).kind === 'match') fitting.push(theirs);
  }
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) settleGroup(book, { ours, theirs: only }, 'partner, product and day', 'open');
}
