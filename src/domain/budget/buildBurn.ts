/**
 * Budget burn: for each owner, project and currency and each month of the year, budget − actual − approved − committed − accrued = available;
 * with a forecast, the walk from budget to actual, and a proposal for the months to come.
 *
 * Items of other years stand in the list and burn nothing here; last year's give the season.
 */
import { monthOf } from '../calendar/months';
import type { Finding, Place } from '../finding';
import { grouped } from '../grouped';
import { type Decimal, ZERO } from '../money/decimal';
import { formatMoney, fromMinor, toMinor } from '../money/money';
import { ruleMinor } from '../policy/policyFigure';
import { budgetFinding } from './budgetAdvice';
import {
  type BudgetBurn,
  type BurnLine,
  type BurnMonth,
  type BurnRequest,
  incurredIn,
  type LineForecast,
  type VarianceWalk,
} from './budgetBurn';
import { burnItems } from './burnItems';
import { ratesFor } from './conversion';
import { lineForecast } from './forecast';
import { type BudgetHome, type BudgetHomes, budgetHomes, homeKey, NO_PROJECT } from './homes';
import { type BudgetItem, isRung } from './ladder';
import { incurredOf, type LineBook, lineBooks, monthOfBook, rungsOf } from './lineBooks';
import { type NeedOfLine, reallocations } from './reallocation';
import { varianceWalk } from './variance';
import { firstDay, monthsOfYear, sameMonthLastYear } from './yearMonths';

const WORKBOOK: Place = { kind: 'workbook' };

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A line before it is known what others give it. */
type PlannedLine = Omit<BurnLine, 'reallocation'>;

interface Totals {
  readonly budget: number;
  readonly actual: number;
  readonly approved: number;
  readonly committed: number;
  readonly accrued: number;
}

const totalsOf = (months: readonly BurnMonth[]): Totals => ({
  budget: sum(months.map(({ budget }) => budget)),
  actual: sum(months.map(({ actual }) => actual)),
  approved: sum(months.map(({ approved }) => approved)),
  committed: sum(months.map(({ committed }) => committed)),
  accrued: sum(months.map(({ accrued }) => accrued)),
});

/** All that is used or bound up, on whatever rung it stands. */
const usedOf = ({ actual, approved, committed, accrued }: Totals): number => actual + approved + committed + accrued;

/** Undefined where there is no budget to have a share of. */
const burntPercentOf = (totals: Totals): number | undefined => (totals.budget > 0 ? (usedOf(totals) / totals.budget) * 100 : undefined);

/** The highest that is reached. What is used without any budget has reached them all. */
function thresholdOf(totals: Totals, thresholds: readonly number[]): number | undefined {
  const percent = burntPercentOf(totals);
  const reached = thresholds.filter((threshold) => (percent === undefined ? usedOf(totals) > 0 : percent >= threshold));
  return reached.length === 0 ? undefined : Math.max(...reached);
}

function forecastOf(book: LineBook, months: readonly string[], budget: number, request: BurnRequest): LineForecast {
  return lineForecast(
    {
      months,
      budget,
      asOf: request.asOf,
      trailingMonths: request.rules.trailingMonths,
      incurred: (month) => incurredOf(book, month),
      uncommitted: (month) => book.uncommitted.get(month) ?? 0,
      committed: (month) => rungsOf(book, month).committed,
      hasLastYear: months.some((month) => incurredOf(book, sameMonthLastYear(month)) !== 0),
    },
    request.method,
  );
}

/** All quantities of the months, undefined as soon as one month has something without. */
function quantityOf(quantities: ReadonlyMap<string, Decimal | undefined>, months: readonly string[]): Decimal | undefined {
  let all: Decimal | undefined = ZERO;
  let isKnown = false;
  for (const month of months) {
    if (!quantities.has(month)) continue;
    const quantity = quantities.get(month);
    isKnown = true;
    all = all === undefined || quantity === undefined ? undefined : all.plus(quantity);
  }
  return isKnown ? all : undefined;
}

function walkOf(book: LineBook, months: readonly BurnMonth[], forecast: LineForecast, request: BurnRequest): VarianceWalk {
  const isOver = ({ month }: BurnMonth): boolean => month <= monthOf(request.asOf);
  const [past, later] = [months.filter(isOver), months.filter((month) => !isOver(month))];
  const names = past.map(({ month }) => month);
  const expected = forecast.byMethod[request.method].toCome;
  return varianceWalk({
    budget: sum(past.map(({ budget }) => budget)),
    incurred: sum(past.map(incurredIn)),
    incurredAtBudgetRates: sum(names.map((month) => book.atBudgetRates.get(month) ?? 0)),
    isBudgeted: months.some(({ budget }) => budget !== 0),
    plannedQuantity: quantityOf(book.plannedQuantities, names),
    quantity: quantityOf(book.quantities, names),
    laterVariance: sum(expected) - sum(later.map(({ budget }) => budget)),
  });
}

function plannedLine(book: LineBook, months: readonly string[], request: BurnRequest): PlannedLine {
  const byMonth = months.map((month) => monthOfBook(book, month));
  const totals = totalsOf(byMonth);
  const forecast = forecastOf(book, months, totals.budget, request);
  return {
    ...totals,
    home: book.home,
    months: byMonth,
    forecast,
    lastYear: months.map((month) => incurredOf(book, sameMonthLastYear(month))),
    available: totals.budget - totals.actual - totals.approved - totals.committed - totals.accrued,
    burntPercent: burntPercentOf(totals),
    threshold: thresholdOf(totals, request.rules.thresholdPercents),
    walk: walkOf(book, byMonth, forecast, request),
  };
}

/** What a line needs in the months after the current one, by the surest word there is; what is ordered at the least. */
function needOf(line: PlannedLine, later: readonly string[], planned: number | undefined, method: BurnRequest['method']): NeedOfLine {
  const { home, budget, months, forecast } = line;
  const isLater = ({ month }: BurnMonth): boolean => later.includes(month);
  const committed = sum(months.filter(isLater).map((month) => month.committed));
  const toCome = sum(forecast.byMethod[method].toCome);
  const wanted = planned ?? toCome;
  return {
    key: homeKey(home),
    currency: home.currency,
    left: budget - sum(months.map(incurredIn)),
    need: Math.max(wanted, committed),
    needFrom: committed > wanted ? 'commitments' : planned === undefined ? 'forecast' : 'planned usage',
  };
}

function withReallocations(lines: readonly PlannedLine[], months: readonly string[], homes: BudgetHomes, request: BurnRequest): BurnLine[] {
  const { asOf, usagePlans, rules, method } = request;
  const later = months.filter((month) => month > monthOf(asOf));
  if (later.length === 0) return lines.map((line) => ({ ...line, reallocation: undefined }));
  const plans = usagePlans.filter(({ month }) => later.includes(month));
  const planned = grouped(plans, ({ owner, project, expected }) =>
    homeKey({ ...homes.named(owner, project), currency: expected.currency }),
  );
  // Lines that nobody budgeted are to be put right, not to be given money.
  const budgeted = lines.filter(({ budget }) => budget !== 0);
  const needs = budgeted.map((line) => {
    const own = planned.get(homeKey(line.home));
    return needOf(line, later, own && sum(own.map(({ expected }) => toMinor(expected))), method);
  });
  const moved = reallocations(needs, {
    keepPercent: rules.keepPercent,
    smallestMove: (currency) => ruleMinor(rules.smallestMove, currency),
    envelope: (currency) => ruleMinor(rules.reallocationEnvelope, currency),
  });
  return lines.map((line) => ({ ...line, reallocation: moved.get(homeKey(line.home)) }));
}

const lineName = ({ owner, project, currency }: BudgetHome): string => `${owner} / ${project} in ${currency}`;

function lineFindings({ home, budget, actual, approved, committed, accrued, available, burntPercent }: BurnLine): Finding[] {
  const text = (minor: number): string => formatMoney(fromMinor(minor, home.currency));
  const used = actual + approved + committed + accrued;
  if (budget === 0 && used !== 0 && home.project !== NO_PROJECT)
    return [budgetFinding('line-without-budget', WORKBOOK, { ...home, amount: text(used) })];
  if (burntPercent === undefined || burntPercent <= 100) return [];
  return [budgetFinding('budget-exceeded', WORKBOOK, { line: lineName(home), percent: burntPercent.toFixed(1), over: text(-available) })];
}

/** Documents in this year that stand in no project, told once; an owner who budgets without projects wants them there. */
function withoutProject(items: readonly BudgetItem[], months: readonly string[], lines: readonly BurnLine[]): Finding[] {
  const budgeted = new Set(lines.filter(({ budget }) => budget !== 0).map(({ home }) => homeKey(home)));
  const lost = items.filter(
    ({ home, stands, month }) => home.project === NO_PROJECT && isRung(stands) && months.includes(month) && !budgeted.has(homeKey(home)),
  );
  const [first] = lost;
  if (first === undefined) return [];
  const amounts = [...grouped(lost, ({ home }) => home.currency)].map(([currency, of]) =>
    formatMoney(fromMinor(sum(of.map(({ homeMinor }) => homeMinor)), currency)),
  );
  const count = new Set(lost.map(({ source, vendorId, document }) => `${source}\n${vendorId}\n${document}`)).size;
  return [budgetFinding('invoice-without-project', first.place, { count, amounts: amounts.join(', ') })];
}

/** The same request always gives the same answer; the order of rows does not matter but for the order of lines. */
export function buildBurn(request: BurnRequest): BudgetBurn {
  const { asOf, budgets, method, rates, rules, yearEnds } = request;
  const months = monthsOfYear(yearEnds);
  const [first = yearEnds] = months;
  const homes = budgetHomes(budgets);
  const made = burnItems(request, { homes, rateFor: ratesFor(rates, rules.rateAgeDays), yearFrom: firstDay(first) });
  const isInYear = (month: string): boolean => month >= first && month <= yearEnds;
  const budgetsOutside = budgets.filter(({ month }) => !isInYear(month));
  const books = [...lineBooks(budgets, made.items, homes).values()];
  const shown = books.filter((book) => [...book.budgets.keys(), ...book.rungs.keys()].some(isInYear));
  const lines = withReallocations(
    shown.map((book) => plannedLine(book, months, request)),
    months,
    homes,
    request,
  );
  return {
    asOf,
    months,
    method,
    lines,
    budgetsOutside,
    items: made.items,
    commitments: made.commitments,
    findings: [
      ...made.findings,
      ...withoutProject(made.items, months, lines),
      ...lines.flatMap(lineFindings),
      ...(budgetsOutside.length === 0
        ? []
        : [budgetFinding('budget-outside-year', WORKBOOK, { count: budgetsOutside.length, from: first, to: yearEnds })]),
      ...(months.some((month) => month > monthOf(asOf)) ? [] : [budgetFinding('no-next-period', WORKBOOK, { yearEnds })]),
    ],
  };
}
