/** Does the value add up: price times term, lines, milestones. To the cent, always. */
import { addMonths } from '../../calendar/months';
import { addDays, daysBetween, type PlainDate } from '../../calendar/plainDate';
import { ZERO } from '../../money/decimal';
import { equals, formatMoney, type Money, roundToCurrency } from '../../money/money';
import { absolute, minus, sumOf } from '../amounts';
import type { Agreement, AgreementLine, Deliverable } from '../contract';
import { breach, notChecked, type Outcome, type Risk, type RuleCheck } from '../outcome';
import { cell, evidence, type ReviewCase } from '../reviewCase';
import { grouped } from '../../grouped';

const differenceOf = (a: Money, b: Money): Risk | undefined => {
  const difference = minus(a, b);
  return difference && { atRisk: absolute(difference), says: 'difference between the two' };
};

/** Whole billing periods from the first to the last day; undefined when the last one is broken. */
function wholePeriods(from: PlainDate, to: PlainDate, frequency: NonNullable<Agreement['frequency']>): number | undefined {
  if (frequency === 'once') return 1;
  const next = addDays(to, 1);
  if (frequency.unit === 'week') {
    const days = daysBetween(from, next);
    return days % (7 * frequency.every) === 0 ? days / (7 * frequency.every) : undefined;
  }
  let periods = 0;
  while (addMonths(from, periods * frequency.every) < next) periods += 1;
  return addMonths(from, periods * frequency.every) === next ? periods : undefined;
}

export const termTimesPrice: RuleCheck = (c) => {
  const { periodPrice, totalValue, effectiveOn, endsOn, frequency } = c.agreement;
  const stands = evidence(c, ['Period price', 'Billing frequency', 'Total value'], 'totalValue');
  if (periodPrice === undefined) return []; // Not every contract has one: then the lines alone make the value.
  if (totalValue === undefined || effectiveOn === undefined || endsOn === undefined || frequency === undefined)
    return [notChecked('frequency, term or total value is missing.', 'Enter what is empty.', stands)];
  if (endsOn < effectiveOn) return []; // Said by its own rule.
  const periods = wholePeriods(effectiveOn, endsOn, frequency);
  if (periods === undefined)
    return [
      notChecked('the term is not a whole number of billing periods.', 'Build the invoice schedule: it prices the broken period.', stands),
    ];
  const computed = { amount: periodPrice.amount.times(periods), currency: periodPrice.currency };
  if (equals(roundToCurrency(computed), totalValue)) return [];
  const title = `${periods} periods of ${formatMoney(periodPrice)} make ${formatMoney(computed)}, but the total value is ${formatMoney(totalValue)}.`;
  return [breach(title, 'Correct price, term or total value.', stands, differenceOf(computed, totalValue))];
};

const noTable = (): Outcome => notChecked('no table of lines was chosen.', 'Choose the table of lines.', []);

export const linesDifferFromTotal: RuleCheck = (c) => {
  const { totalValue } = c.agreement;
  const stands = evidence(c, ['Total value'], 'totalValue');
  if (c.lines.length === 0) return c.books.has.lines ? [] : [noTable()];
  const total = sumOf(c.lines.map(({ value }) => value));
  if (totalValue === undefined) return [notChecked('no total value is stated.', 'Enter the total value.', stands)];
  if (total === undefined || total.currency !== totalValue.currency)
    return [
      notChecked('a line has no value, or another currency.', 'Enter the value of each line in the currency of the contract.', stands),
    ];
  if (equals(total, totalValue)) return [];
  const title = `${countOf(c.lines)} to ${formatMoney(total)}, but the total value is ${formatMoney(totalValue)}.`;
  return [
    breach(title, 'Correct the line or the total that is wrong.', [...stands, ...lineCells(c.lines)], differenceOf(total, totalValue)),
  ];
};

const countOf = (lines: readonly AgreementLine[]): string =>
  lines.length === 1 ? 'Its one line adds up' : `Its ${lines.length} lines add up`;
const LINES_SHOWN = 3;
const lineCells = (lines: readonly AgreementLine[]) =>
  lines
    .slice(0, LINES_SHOWN)
    .map(({ line, value, place }) => cell(place, `line ${line}: ${value === undefined ? 'empty' : formatMoney(value)}`));

export const noLines: RuleCheck = (c) =>
  c.lines.length > 0 || !c.books.has.lines
    ? []
    : [breach('It has no lines.', 'Enter its lines, or take the contract out.', evidence(c, ['Total value']))];

export const negativeQuantity: RuleCheck = (c) =>
  c.lines
    .filter(({ quantity, value }) => quantity?.lessThan(0) === true || value?.amount.lessThan(0) === true)
    .map(({ line, quantity, value, place }) => {
      const says =
        quantity?.lessThan(0) === true ? `quantity ${quantity.toString()}` : `value ${value === undefined ? '' : formatMoney(value)}`;
      return breach(`Line ${line} has the ${says}.`, 'Correct it; a credit is a credit note.', [cell(place, says)]);
    });

export const milestonesIncomplete: RuleCheck = (c) =>
  [...grouped(c.deliverables, ({ line }) => line ?? '')].flatMap(([line, milestones]) => incomplete(c, line, milestones));

/** What the milestones of a line have to reach: the line's value; without a line, the total or the value of one line. */
function targetsOf({ agreement, lines }: ReviewCase, line: string): Money[] {
  const values = lines.filter((candidate) => line === '' || candidate.line === line).map(({ value }) => value);
  return [line === '' || values.length === 0 ? agreement.totalValue : undefined, ...values].filter((value) => value !== undefined);
}

function incomplete(c: ReviewCase, line: string, milestones: readonly Deliverable[]): Outcome[] {
  const stands = milestones.map(({ name, percent, amount, place }) =>
    cell(place, `${name}: ${percent === undefined ? (amount === undefined ? 'empty' : formatMoney(amount)) : `${percent.toString()} %`}`),
  );
  const of = line === '' ? 'The milestones' : `The milestones of line ${line}`;
  if (milestones.every(({ percent }) => percent !== undefined)) {
    const percent = milestones.reduce((all, milestone) => all.plus(milestone.percent ?? ZERO), ZERO);
    return percent.equals(100)
      ? []
      : [breach(`${of} add up to ${percent.toString()} %.`, 'Let them add up to 100 %.', stands, shareAtRisk(c, line, percent))];
  }
  const amount = sumOf(milestones.map((milestone) => milestone.amount));
  const targets = targetsOf(c, line);
  const [target] = targets;
  if (amount === undefined || target === undefined)
    return [
      notChecked(
        `${of.toLowerCase()} have neither all a share nor all an amount, or there is no total.`,
        'Enter a share for each, or an amount for each.',
        stands,
      ),
    ];
  if (targets.some((candidate) => equals(candidate, amount))) return [];
  return [
    breach(
      `${of} add up to ${formatMoney(amount)} of ${formatMoney(target)}.`,
      'Let them add up to the total.',
      stands,
      differenceOf(amount, target),
    ),
  ];
}

function shareAtRisk(c: ReviewCase, line: string, percent: typeof ZERO): Risk | undefined {
  const [target] = targetsOf(c, line);
  if (target === undefined) return undefined;
  const amount = { amount: target.amount.times(percent.minus(100).abs()).div(100), currency: target.currency };
  return { atRisk: roundToCurrency(amount), says: 'share of the value that is missing or too much' };
}
