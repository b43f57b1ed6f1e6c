/** Rows of a lane that share a reference or a batch text. A side that names no product takes part in any. */
import { matchPair, type ReconciliationBook } from './book';
import { batchOf, entriesOf, type Entry, familiesBy, type Family, isFree, type Lane } from './entries';
import { type GroupEnd, settleGroup } from './groups';
import { tiesByAmount } from './matchKey';

/** Rows of one reference. Most are one of ours and one of theirs, so lists are made only where there are more. */
export interface Tied {
  our: Entry | undefined;
  their: Entry | undefined;
  others: Entry[] | undefined;
}

export function tiedByReference({ ours, theirs }: Lane): Map<string, Tied> {
  const tied = new Map<string, Tied>();
  for (const entry of ours) {
    if (entry.reference === '') continue;
    const known = tied.get(entry.reference);
    if (known === undefined) tied.set(entry.reference, { our: entry, their: undefined, others: undefined });
    else (known.others ??= []).push(entry);
  }
  for (const entry of theirs) {
    if (entry.reference === '') continue;
    const known = tied.get(entry.reference);
    if (known === undefined) tied.set(entry.reference, { our: undefined, their: entry, others: undefined });
    else if (known.their === undefined) known.their = entry;
    else (known.others ??= []).push(entry);
  }
  return tied;
}

export function familyOf({ our, their, others = [] }: Tied): Family {
  const all = [...(our === undefined ? [] : [our]), ...(their === undefined ? [] : [their]), ...others].filter(isFree);
  return { ours: all.filter(({ side }) => side === 'ours'), theirs: all.filter(({ side }) => side === 'theirs') };
}

const REFERENCE = 'reference';
const amountTies = ({ treatment }: Entry): boolean => tiesByAmount(treatment.key);

/** With the key `amount+date` a reference ties rows only where it stands once on either side: it may be any text. */
export function settleTied(book: ReconciliationBook, tied: Iterable<Tied>): void {
  for (const each of tied) {
    const { our, their, others } = each;
    if (our === undefined || their === undefined) continue;
    if (others === undefined) {
      if (isFree(our) && isFree(their)) matchPair(book, our, their, REFERENCE);
      continue;
    }
    const family = familyOf(each);
    if (mayGroup(family)) settleGroup(book, family, REFERENCE, 'open');
  }
}

const mayGroup = ({ ours, theirs }: Family): boolean =>
  ![...ours, ...theirs].some(amountTies) || (ours.length === 1 && theirs.length === 1);

/** What is left of shared references, with a side that names no product; and what differs, at the end. */
export function settleReferences(book: ReconciliationBook, lanes: readonly Lane[], end: GroupEnd): void {
  if (end === 'closed') {
    for (const lane of lanes)
      for (const family of familiesBy(entriesOf([lane]), referenceOf).values())
        if (mayGroup(family)) settleGroup(book, family, REFERENCE, end);
  }
  const tiedOnly = (entry: Entry): string | undefined => (amountTies(entry) ? undefined : referenceOf(entry));
  acrossProducts(book, lanes, tiedOnly, REFERENCE, end);
}

const referenceOf = ({ reference }: Entry): string | undefined => (reference === '' ? undefined : reference);

/** Families of one partner and currency in which one side names no product. */
function acrossProducts(
  book: ReconciliationBook,
  lanes: readonly Lane[],
  textOf: (entry: Entry) => string | undefined,
  rule: string,
  end: GroupEnd,
): void {
  if (lanes.length < 2 || lanes.every(({ product }) => product !== '')) return;
  for (const family of familiesBy(entriesOf(lanes), textOf).values()) if (hasOpenProduct(family)) settleGroup(book, family, rule, end);
}

const hasOpenProduct = ({ ours, theirs }: Family): boolean =>
  [ours, theirs].some((side) => side.length > 0 && side.every(({ lane }) => lane.product === ''));

/** Does its treatment speak of sums? */
export const isGrouped = ({ treatment }: Entry): boolean => treatment.grouping !== 'detail';
const groupedText = (entry: Entry): string | undefined => (isGrouped(entry) ? batchOf(entry) || undefined : undefined);

export function settleBatches(book: ReconciliationBook, lanes: readonly Lane[], end: GroupEnd): void {
  for (const lane of lanes)
    for (const family of familiesBy(entriesOf([lane]), groupedText).values()) settleGroup(book, family, 'batch text', end);
  acrossProducts(book, lanes, groupedText, 'batch text', end);
}
