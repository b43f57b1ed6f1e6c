/** What has been settled so far. A row that stands in a match or an exception is taken, and no later pass sees it. */
import { plainMinorText } from '../billing/figures';
import { copyKey, type Entry } from './entries';
import { judge, sumOf, type Verdict } from './judge';
import type { LedgerRecord } from './ledgerRecord';
import type { ExceptionCode, MatchReason, ReconciliationException, ReconciliationMatch } from './reconciliation';

export interface ReconciliationBook {
  readonly entries: readonly Entry[];
  readonly matches: ReconciliationMatch[];
  readonly exceptions: ReconciliationException[];
  /** Copies among the rows that stand in a match or a pair: what is left of them is a duplicate. */
  readonly settledCopies: Set<string>;
  readonly taken: Set<Entry>;
}

export const openBook = (entries: readonly Entry[]): ReconciliationBook => ({
  entries,
  matches: [],
  exceptions: [],
  settledCopies: new Set(),
  taken: new Set(),
});

export const freeOf = ({ taken }: ReconciliationBook, entries: readonly Entry[]): Entry[] => entries.filter((entry) => !taken.has(entry));

const recordsOf = (entries: readonly Entry[]): LedgerRecord[] => entries.map(({ record }) => record);

function take(book: ReconciliationBook, entries: readonly Entry[]): void {
  for (const entry of entries) book.taken.add(entry);
}

function noteCopies(book: ReconciliationBook, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const key = copyKey(entry);
    if (key !== undefined) book.settledCopies.add(`${entry.side}\n${key}`);
  }
}

export interface MatchNote {
  readonly rule: string;
  readonly reason: MatchReason;
  readonly difference: number;
  readonly evidence: string;
}

export function addMatch(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[], note: MatchNote): void {
  const all = [...ours, ...theirs];
  take(book, all);
  noteCopies(book, all);
  const currency = all[0]?.record.currency ?? '';
  book.matches.push({ ours: recordsOf(ours), theirs: recordsOf(theirs), currency, ...note });
}

export function addException(
  book: ReconciliationBook,
  code: ExceptionCode,
  ours: readonly Entry[],
  theirs: readonly Entry[],
  evidence: string,
): void {
  take(book, [...ours, ...theirs]);
  const side = theirs.length === 0 ? 'ours' : ours.length === 0 ? 'theirs' : 'both';
  if (side === 'both') noteCopies(book, [...ours, ...theirs]);
  const written = (entries: readonly Entry[]): number => entries.reduce((all, { record }) => all + record.minor, 0);
  const amount = side === 'both' ? sumOf(ours) - sumOf(theirs) : written([...ours, ...theirs]);
  book.exceptions.push({
    ...{ side, code, ours: recordsOf(ours), theirs: recordsOf(theirs), malformed: [] },
    ...{ currency: (ours[0] ?? theirs[0])?.record.currency, amount, evidence },
  });
}

/** Puts a verdict into the book. */
export function settle(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[], rule: string, verdict: Verdict): void {
  if (verdict.kind === 'exception') addException(book, verdict.code, ours, theirs, `By ${rule}: ${verdict.evidence}`);
  else addMatch(book, ours, theirs, { rule, reason: verdict.reason, difference: verdict.difference, evidence: verdict.evidence });
}

/** Matches the rows if they agree under their treatment; says whether they did. */
export function matchIfAgreed(book: ReconciliationBook, ours: readonly Entry[], theirs: readonly Entry[], rule: string): boolean {
  if (ours.length === 0 || theirs.length === 0) return false;
  const verdict = judge(ours, theirs);
  if (verdict.kind === 'match') settle(book, ours, theirs, rule, verdict);
  return verdict.kind === 'match';
}

/** `A1 (100.00), A2 (60.00)`: at most a few. */
export function named(entries: readonly Entry[]): string {
  const shown = entries.slice(0, 5).map(({ record }) => `${record.id} (${plainMinorText(record.minor, record.currency)})`);
  return entries.length > shown.length ? `${shown.join(', ')} and ${entries.length - shown.length} more` : shown.join(', ');
}
