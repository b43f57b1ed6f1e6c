/** A reconciliation in plain text amounts, for the pane and the command line. */
import { plainMinorText } from '../../domain/billing/figures';
import type { Currency } from '../../domain/money/currency';
import type { ControlTotal, ExceptionCase, SettlementReport, StatementLine } from '../../domain/reconciliation/control/control';
import { MATCH_REASONS, type MatchReason, type Reconciliation, type SideTotal } from '../../domain/reconciliation/reconciliation';
import type { CellLink, Proof } from '../jobs';
import type { CaseLine, ReconciliationPlan, SettlementTotal, StatementTotal } from './reconciliationPlan';

/** How many matches each reason has, in the order of the reasons; those without are left out. */
export function matchedByReason({ matches }: Reconciliation): ReconciliationPlan['matched'][number][] {
  const counts = new Map<MatchReason, number>();
  for (const { reason } of matches) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = Object.keys(MATCH_REASONS) as MatchReason[]; // The table's own keys.
  return reasons.flatMap((reason) => {
    const count = counts.get(reason);
    return count === undefined ? [] : [{ reason, count }];
  });
}

/** Every row of a side stands in a match or an exception. */
export const rowsProof = ({ side, currency, rowsIn, matched, excepted, difference }: SideTotal): Proof => ({
  name: `${side}: rows in = matched + exceptions (${rowsIn.count} = ${matched.count} + ${excepted.count})`,
  currency,
  terms: [
    { label: 'rows in', amount: plainMinorText(rowsIn.minor, currency) },
    { label: 'matched', amount: plainMinorText(-matched.minor, currency) },
    { label: 'exceptions', amount: plainMinorText(-excepted.minor, currency) },
  ],
  difference: difference.count === 0 ? plainMinorText(difference.minor, currency) : `${difference.count} rows`,
});

/** What the difference of both sides consists of, in the order of the statement's columns. */
const STATEMENT_PARTS = ['timing', 'fees', 'fx', 'rounding', 'reserve', 'accepted', 'unexplained'] as const;
const STATEMENT_FIGURES = ['ours', 'theirs', ...STATEMENT_PARTS] as const;
type StatementFigure = (typeof STATEMENT_FIGURES)[number];

export function statementTotal(line: StatementLine): StatementTotal {
  const { partner, product, currency } = line;
  const figures = STATEMENT_FIGURES.map((figure): [StatementFigure, string] => [figure, plainMinorText(line[figure], currency)]);
  return { partner, product, currency, ...(Object.fromEntries(figures) as Record<StatementFigure, string>) }; // Every figure has its entry.
}

/** Ours − theirs is what the statement explains and what it cannot, for each currency. */
export function statementProofs(lines: readonly StatementLine[]): Proof[] {
  const sums = new Map<Currency, Record<StatementFigure, number>>();
  for (const line of lines) {
    const sum =
      sums.get(line.currency) ?? (Object.fromEntries(STATEMENT_FIGURES.map((figure) => [figure, 0])) as Record<StatementFigure, number>);
    for (const figure of STATEMENT_FIGURES) sum[figure] += line[figure];
    sums.set(line.currency, sum);
  }
  return [...sums].map(([currency, sum]) => ({
    name: 'ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained',
    currency,
    terms: STATEMENT_FIGURES.map((figure) => ({
      label: figure,
      amount: plainMinorText(figure === 'ours' ? sum[figure] : -sum[figure], currency),
    })),
    difference: plainMinorText(
      STATEMENT_PARTS.reduce((rest, part) => rest - sum[part], sum.ours - sum.theirs),
      currency,
    ),
  }));
}

const SHOWN_ROWS = 5;

/** `A1, A2 ↔ B1`: a few ids of either side. */
function rowsText({ ours, theirs }: Pick<ExceptionCase, 'ours' | 'theirs'>): string {
  const few = (ids: readonly string[]): string =>
    ids.length > SHOWN_ROWS ? `${ids.slice(0, SHOWN_ROWS).join(', ')} and ${ids.length - SHOWN_ROWS} more` : ids.join(', ');
  return ours.length > 0 && theirs.length > 0 ? `${few(ours)} ↔ ${few(theirs)}` : few([...ours, ...theirs]);
}

/** `cellOf`: where the case stands on the sheet that is to be written. */
export function caseLine(each: ExceptionCase, cellOf: (key: string) => CellLink): CaseLine {
  const { key, kind, currency, firstSeen, ageDays, owner, dueOn, nextStep, evidence } = each;
  return {
    key,
    kind,
    firstSeen,
    ageDays,
    owner,
    dueOn,
    nextStep,
    evidence,
    status: each.decision.status,
    rows: rowsText(each),
    partner: each.partner === '' ? each.theirPartner : each.partner,
    product: each.product === '' ? each.theirProduct : each.product,
    currency: currency ?? '',
    difference: currency === undefined ? '' : plainMinorText(each.difference, currency),
    cell: cellOf(key),
  };
}

/** Settlements by partner, currency and state. */
export function settlementTotals({ lines }: SettlementReport): SettlementTotal[] {
  const totals = new Map<string, { first: SettlementReport['lines'][number]; count: number; expected: number; received: number }>();
  for (const line of lines) {
    const key = [line.partner, line.currency, line.state].join('\n');
    const total = totals.get(key) ?? { first: line, count: 0, expected: 0, received: 0 };
    total.count += 1;
    total.expected += line.expected;
    total.received += line.received;
    totals.set(key, total);
  }
  return [...totals.values()].map(({ first: { partner, currency, state }, count, expected, received }) => ({
    partner,
    currency,
    state,
    count,
    expected: plainMinorText(expected, currency),
    received: plainMinorText(received, currency),
  }));
}

/** Control totals that came with a file, each against the rows that were read of it. */
export const totalProofs = (totals: readonly ControlTotal[]): Proof[] =>
  totals.flatMap(({ source, partner, currency, minor, minorStated }) =>
    minorStated === undefined
      ? []
      : [
          {
            name: `${partner === '' ? source : `${source}, ${partner}`}: control total = rows read`,
            currency,
            terms: [
              { label: 'stated', amount: plainMinorText(minorStated, currency) },
              { label: 'read', amount: plainMinorText(-minor, currency) },
            ],
            difference: plainMinorText(minorStated - minor, currency),
          },
        ],
  );
