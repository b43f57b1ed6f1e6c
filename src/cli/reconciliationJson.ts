/** The answer of `reconcile` as JSON. Amounts are decimal text with the currency's decimals; the order is that of the ids. */
import { plainMinorText } from '../domain/billing/figures';
import { type Finding, placeText } from '../domain/finding';
import type { LedgerRecord, Side } from '../domain/reconciliation/ledgerRecord';
import type { Reconciliation, ReconciliationException, ReconciliationMatch } from '../domain/reconciliation/reconciliation';
import type { CountAndSum } from '../domain/reconciliation/reconciliation';
import { SIDES } from '../domain/reconciliation/totals';

/**
 * The whole answer as JSON text in pieces, one match or exception a line: they are many, people compare two answers, and a million of
 * them are more than one text can hold.
 */
export function* reconciliationJson(reconciliation: Reconciliation, findings: readonly Finding[]): Generator<string> {
  yield '{"matches":';
  yield* listed(reconciliation.matches, matchJson);
  yield ',\n"exceptions":';
  yield* listed(reconciliation.exceptions, exceptionJson);
  yield `,\n"totals":${JSON.stringify(totalsJson(reconciliation))},\n"findings":`;
  yield* listed(findings, ({ code, severity, place, title, remedy }) => ({ code, severity, place: placeText(place), title, remedy }));
  yield '}\n';
}

const LINES_A_PIECE = 500;

function* listed<T>(items: readonly T[], json: (item: T) => unknown): Generator<string> {
  if (items.length === 0) return yield '[]';
  for (let from = 0; from < items.length; from += LINES_A_PIECE) {
    const lines = items.slice(from, from + LINES_A_PIECE).map((item) => JSON.stringify(json(item)));
    yield `${from === 0 ? '[\n' : ',\n'}${lines.join(',\n')}`;
  }
  yield '\n]';
}

const idsOf = (records: readonly LedgerRecord[]): string[] => records.map(({ id }) => id);

/** Of the parts that make up the difference only those that are not zero. */
function matchJson({ ours, theirs, rule, currency, difference, reason, parts, evidence }: ReconciliationMatch): unknown {
  const text = (minor: number): string => plainMinorText(minor, currency);
  const some = Object.entries(parts).filter(([, minor]) => minor !== 0);
  return {
    ours: idsOf(ours),
    theirs: idsOf(theirs),
    rule,
    currency,
    difference: text(difference),
    reason,
    ...(some.length > 0 && { parts: Object.fromEntries(some.map(([part, minor]) => [part, text(minor)])) }),
    evidence,
  };
}

/** `ids` are those of our side, then of theirs; they stand once more by side, because both sides may use the same ids. */
function exceptionJson({ side, code, kind, ours, theirs, malformed, currency, amount, evidence }: ReconciliationException): unknown {
  const unread = malformed.flatMap(({ id }) => (id === '' ? [] : [id]));
  const bySide = (of: Side, records: readonly LedgerRecord[]): string[] => [...idsOf(records), ...(side === of ? unread : [])];
  return {
    side,
    ids: [...idsOf(ours), ...idsOf(theirs), ...unread],
    code,
    kind,
    amount: currency === undefined || amount === undefined ? null : plainMinorText(amount, currency),
    currency: currency ?? null,
    evidence,
    ours: bySide('ours', ours),
    theirs: bySide('theirs', theirs),
  };
}

function totalsJson({ totals, exceptions }: Reconciliation): unknown {
  return Object.fromEntries(
    SIDES.map((side) => [
      side,
      {
        malformed: exceptions.filter(({ code, side: of }) => code === 'malformed' && of === side).length,
        currencies: totals
          .filter(({ side: of }) => of === side)
          .map(({ currency, rowsIn, matched, excepted, difference }) => {
            const text = ({ count, minor }: CountAndSum): unknown => ({ count, amount: plainMinorText(minor, currency) });
            return { currency, in: text(rowsIn), matched: text(matched), exceptions: text(excepted), difference: text(difference) };
          }),
      },
    ]),
  );
}
