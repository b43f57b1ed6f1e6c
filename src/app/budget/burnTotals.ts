/** Budget burn in plain text amounts, for the pane and the command line. */
import { type BudgetBurn, type BurnLine as DomainLine, incurredIn } from '../../domain/budget/budgetBurn';
import { grouped } from '../../domain/grouped';
import type { Currency } from '../../domain/money/currency';
import { amountText, fromMinor } from '../../domain/money/money';
import type { BurnLine } from './burnPlan';
import type { Proof } from '../jobs';

const text = (minor: number, currency: Currency): string => amountText(fromMinor(minor, currency));

const LEVELS = ['75 %', '90 %', '100 %'] as const;

/** The highest threshold is the last level, whatever its figure; the lowest levels stay unused where there are fewer than three. */
function levelOf(reached: number | undefined, thresholds: readonly number[]): BurnLine['threshold'] {
  const above = thresholds.filter((threshold) => reached !== undefined && threshold > reached).length;
  return reached === undefined ? 'below' : (LEVELS[Math.max(0, LEVELS.length - 1 - above)] ?? 'below');
}

const burnLineText = ({ home, forecast, ...line }: DomainLine, method: BudgetBurn['method'], thresholds: readonly number[]): BurnLine => {
  const amount = (minor: number): string => text(minor, home.currency);
  return {
    ...home,
    budget: amount(line.budget),
    actual: amount(line.actual),
    approved: amount(line.approved),
    committed: amount(line.committed),
    accrued: amount(line.accrued),
    available: amount(line.available),
    burntPercent: line.burntPercent === undefined ? '' : line.burntPercent.toFixed(1),
    estimateAtCompletion: amount(forecast.byMethod[method].estimate),
    runsOutIn: forecast.runsOutIn ?? '',
    runsOutEarly: forecast.runsOutEarly ?? '',
    runsOutLate: forecast.runsOutLate ?? '',
    threshold: levelOf(line.threshold, thresholds),
    thresholdPercent: line.threshold === undefined ? '' : String(line.threshold),
    proposal: line.reallocation === undefined ? '' : amount(line.reallocation.proposal),
  };
};

export const burnLines = ({ lines, method }: BudgetBurn, thresholds: readonly number[]): BurnLine[] =>
  lines.map((line) => burnLineText(line, method, thresholds));

const sumOf = (lines: readonly DomainLine[], amount: (line: DomainLine) => number): number =>
  lines.reduce((all, line) => all + amount(line), 0);

/** The identity of each currency, its available from the months and its parts from the lines. */
export function burnProofs({ lines }: BudgetBurn): Proof[] {
  return [...grouped(lines, ({ home }) => home.currency)].map(([currency, of]) => {
    const terms = [
      { label: 'budget', minor: sumOf(of, ({ budget }) => budget) },
      { label: 'less actual', minor: -sumOf(of, ({ actual }) => actual) },
      { label: 'less approved', minor: -sumOf(of, ({ approved }) => approved) },
      { label: 'less committed', minor: -sumOf(of, ({ committed }) => committed) },
      { label: 'less accrued', minor: -sumOf(of, ({ accrued }) => accrued) },
      {
        label: 'less available',
        minor: -sumOf(of, ({ months }) => months.reduce((all, month) => all + month.budget - incurredIn(month) - month.committed, 0)),
      },
    ];
    return {
      name: 'budget − actual − approved − committed − accrued = available',
      currency,
      terms: terms.map(({ label, minor }) => ({ label, amount: text(minor, currency) })),
      difference: text(
        terms.reduce((all, { minor }) => all + minor, 0),
        currency,
      ),
    };
  });
}
