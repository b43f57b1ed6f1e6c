/** What has been settled so far. A row that stands in a match or an exception is taken, and no later pass sees it. */
import { plainMinorText } from '../billing/figures';
import { copyKey, entriesOf, type Entry, isFree, type Lane } from './entries';
import { codeOf, type ExceptionKind } from './exceptionKinds';
import { EXACT, isInWindow, judge, sumOf, type Verdict } from './judge';
import type { LedgerRecord } from './ledgerRecord';
import type { MatchParts, MatchReason, ReconciliationException, ReconciliationMatch } from './reconciliation';

export interface ReconciliationBook {
  readonly entries: readonly Entry[];
  /** By the place of their first row in the order of ids. */
  readonly matches: (ReconciliationMatch | undefined)[];
  readonly exceptions: (ReconciliationException | undefined)[];
  /** Copies of these are duplicates. */
  readonly settledCopies: Set<string>;
  /** While what differs is closed: what is settled then is noted at once, what was settled before by `keepCopies`. */
  isClosing: boolean;
}

/** `rows` counts those as well that take no part. */
export const openBook = (entries: readonly Entry[], rows: number): ReconciliationBook => ({
  entries,
  matches: new Array<ReconciliationMatch | undefined>(rows),
  exceptions: new Array<ReconciliationException | undefined>(rows),
  settledCopies: new Set(),
  isClosing: false,
});

/** The list itself where all of it is free. */
export const freeOf = (entries: readonly Entry[]): readonly Entry[] => (entries.every(isFree) ? entries : entries.filter(isFree));

function recordsOf(entries: readonly Entry[]): LedgerRecord[] {
  const [first] = entries;
  return entries.length === 1 && first !== undefined ? [first.record] : entries.map(({ record }) => record);
}

function take(book: ReconciliationBook, entries: readonly Entry[], state: Entry['state']): void {
  for (const entry of entries) {
    entry.state = state;
    if (!book.isClosing || state !== 'settled') continue;
    const key = copyKey(entry);
    if (key !== undefined) book.settledCopies.add(key);
  }
}

/** From here on copies of what is settled are known. Only references of which something is left are looked at. */
export function keepCopies(book: ReconciliationBook, lanes: readonly Lane[], left: readonly Lane[]): void {
  const references = new Set<string>();
  for (const { reference } of entriesOf(left)) if (reference !== '') references.add(reference);
  if (references.size === 0) return;
  for (const { ours, theirs } of lanes) {
    addCopies(book.settledCopies, ours, references);
    addCopies(book.settledCopies, theirs, references);
  }
}

function addCopies(copies: Set<string>, entries: readonly Entry[], references: ReadonlySet<string>): void {
  for (const entry of entries) {
    const key = entry.state === 'settled' && references.has(entry.reference) ? copyKey(entry) : undefined;
    if (key !== undefined) copies.add(key);
  }
}

export interface MatchNote {
  readonly rule: string;
  readonly reason: MatchReason;
  readonly difference: number;
  readonly parts: MatchParts;
  readonly evidence: string;
}

export function addMatch(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[], note: MatchNote): void {
  take(book, ours, 'settled');
  take(book, theirs, 'settled');
  const first = ours[0] ?? theirs[0];
  if (first === undefined) return;
  const { rule, difference, reason, parts, evidence } = note;
  const currency = first.record.currency;
  book.matches[first.order] = { ours: recordsOf(ours), theirs: recordsOf(theirs), rule, currency, difference, reason, parts, evidence };
}

export function addException(
  book: ReconciliationBook,
  kind: ExceptionKind,
  ours: readonly Entry[],
  theirs: readonly Entry[],
  evidence: string,
): void {
  const first = ours[0] ?? theirs[0];
  if (first === undefined) return;
  const side = theirs.length === 0 ? 'ours' : ours.length === 0 ? 'theirs' : 'both';
  for (const entries of [ours, theirs]) take(book, entries, side === 'both' ? 'settled' : 'listed');
  const written = [...ours, ...theirs].reduce((all, { record }) => all + record.minor, 0);
  book.exceptions[first.order] = {
    side,
    kind,
    code: codeOf(kind, side),
    ours: recordsOf(ours),
    theirs: recordsOf(theirs),
    malformed: [],
    currency: first.record.currency,
    amount: side === 'both' ? sumOf(ours) - sumOf(theirs) : written,
    evidence,
  };
}

/** Puts a verdict into the book. */
export function settle(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[], rule: string, verdict: Verdict): void {
  if (verdict.kind === 'exception') addException(book, verdict.exception, ours, theirs, `By ${rule}: ${verdict.evidence}`);
  else addMatch(book, ours, theirs, { rule, ...verdict });
}

/** Matches the rows if they agree under their treatment; says whether they did. */
export function matchIfAgreed(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[], rule: string): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  const verdict = judge(ours, theirs);
  if (verdict.kind === 'match') settle(book, ours, theirs, rule, verdict);
  return verdict.kind === 'match';
}

/** One of each side, which is what most matches are: amount and day are looked at before anything else. */
export function matchPair(book: ReconciliationBook, our: Entry, their: Entry, rule: string): boolean {
  const ours = [our];
  const theirs = [their];
  if (our.value !== their.value || our.day !== their.day || our.isCancelled !== their.isCancelled || !isInWindow(ours, theirs))
    return matchIfAgreed(book, ours, theirs, rule);
  addMatch(book, ours, theirs, { rule, difference: 0, ...EXACT });
  return true;
}

/** `A1 (100.00), A2 (60.00)`: at most a few. */
export function named(entries: readonly Entry[]): string {
  const shown = entries.slice(0, 5).map(({ record }) => `${record.id} (${plainMinorText(record.minor, record.currency)})`);
  return entries.length > shown.length ? `${shown.join(', ')} and ${entries.length - shown.length} more` : shown.join(', ');
}
