/** The answer of `reconcile` as JSON. Amounts are decimal text with the currency's decimals; the order is that of the ids. */
import { plainMinorText } from '../domain/billing/figures';
import { type Finding, placeText } from '../domain/finding';
import type { LedgerRecord, Side } from '../domain/reconciliation/ledgerRecord';
import type { Reconciliation, ReconciliationException, ReconciliationMatch } from '../domain/reconciliation/reconciliation';
import { type CountAndSum, SIDES } from '../domain/reconciliation/totals';

/** The whole answer as lines of JSON text, one match or exception a line: they are many, and people compare two answers. */
export function reconciliationJson(reconciliation: Reconciliation, findings: readonly Finding[]): string {
  const found = findings.map(({ code, severity, place, title, remedy }) =>
    JSON.stringify({ code, severity, place: placeText(place), title, remedy }),
  );
  return [
    `{"matches":${listed(reconciliation.matches.map((match) => JSON.stringify(matchJson(match))))},`,
    `"exceptions":${listed(reconciliation.exceptions.map((exception) => JSON.stringify(exceptionJson(exception))))},`,
    `"totals":${JSON.stringify(totalsJson(reconciliation))},`,
    `"findings":${listed(found)}}\n`,
  ].join('\n');
}

const listed = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);
const idsOf = (records: readonly LedgerRecord[]): string[] => records.map(({ id }) => id);

function matchJson({ ours, theirs, rule, currency, difference, reason, evidence }: ReconciliationMatch): unknown {
  return { ours: idsOf(ours), theirs: idsOf(theirs), rule, currency, difference: plainMinorText(difference, currency), reason, evidence };
}

/** `ids` are those of our side, then of theirs; they stand once more by side, because both sides may use the same ids. */
function exceptionJson({ side, code, ours, theirs, malformed, currency, amount, evidence }: ReconciliationException): unknown {
  const unread = malformed.flatMap(({ id }) => (id === '' ? [] : [id]));
  const bySide = (of: Side, records: readonly LedgerRecord[]): string[] => [...idsOf(records), ...(side === of ? unread : [])];
  return {
    ...{ side, ids: [...idsOf(ours), ...idsOf(theirs), ...unread], code },
    amount: currency === undefined || amount === undefined ? null : plainMinorText(amount, currency),
    ...{ currency: currency ?? null, evidence, ours: bySide('ours', ours), theirs: bySide('theirs', theirs) },
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
