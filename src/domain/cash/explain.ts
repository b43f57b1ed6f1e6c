/**
 * What explains the difference between what documents come to and what was paid for them.
 *
 * Asked in this order: nothing to explain; a discount that was earned; a tolerance; a fee or a tax that
 * the payer mentions; and only then what is merely possible. A discount taken late is no discount: the
 * document stays open for it until somebody grants it.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';
import { amountText, fromMinor } from '../money/money';
import { ruleMinor } from '../policy/policyFigure';
import type { DeductionCode, Evidence } from './application';
import type { BookLine } from './book';
import { discountsOf, percentOf, type PossibleDiscount } from './discounts';
import { type AmountState, cashPiece, evidence, type Piece, type Proposal, settlingPiece } from './proposal';
import type { CashRules } from './rules';
import type { Signal } from './signals';
import { sumsOf } from './sums';

/** What is asked of a receipt here. Amounts in minor units. */
export interface Payment {
  readonly minor: number;
  readonly currency: Currency;
  readonly bookedOn: PlainDate;
  readonly signals: ReadonlySet<Signal>;
}

/** A proposal without the words for payer and reference, which whoever asks knows. */
export type Explanation = Pick<Proposal, 'amount' | 'pieces' | 'residual' | 'treatment' | 'evidence'>;

const explanation = (amount: AmountState, pieces: readonly Piece[], says: readonly Evidence[], residual = 0): Explanation => ({
  amount,
  pieces,
  residual,
  treatment: residual === 0 ? 'none' : 'on account',
  evidence: says,
});

const text = (minor: number, currency: Currency): string => `${amountText(fromMinor(minor, currency))} ${currency}`;
const listed = (lines: readonly BookLine[]): string => lines.map(({ item }) => item.document).join(', ');

/** Every explanation of a payment of these documents, the best first. None for documents of nothing or of less than nothing. */
export function explain(lines: readonly BookLine[], payment: Payment, rules: CashRules): Explanation[] {
  const due = lines.reduce((all, { left }) => all + left, 0);
  const short = due - payment.minor;
  if (short === 0) return [equalTo(lines, payment)];
  if (due <= 0 || payment.minor <= 0) return [];
  const found = short > 0 ? shortage(lines, payment, short, rules) : [excess(lines, payment, -short, rules)];
  return found.filter((each): each is Explanation => each !== undefined);
}

function equalTo(lines: readonly BookLine[], payment: Payment): Explanation {
  const says =
    lines.length === 1
      ? `The amount is what is open on ${listed(lines)}.`
      : `${listed(lines)} together are ${text(payment.minor, payment.currency)}.`;
  return explanation(
    'equal',
    lines.map((line) => cashPiece(line, line.left)),
    [evidence('amount', says)],
  );
}

function shortage(lines: readonly BookLine[], payment: Payment, short: number, rules: CashRules): (Explanation | undefined)[] {
  return [
    discountTaken(lines, payment, short, rules, 'discount earned'),
    withinTolerance(lines, payment, short, rules),
    discountTaken(lines, payment, short, rules, 'discount late'),
    discountTaken(lines, payment, short, rules, 'discount granted'),
    ...withholding(lines, payment, short, rules),
    bankFee(lines, payment, short, rules),
    ...shortOrInPart(lines, payment, short),
  ];
}

type DiscountState = Extract<AmountState, 'discount earned' | 'discount late' | 'discount granted'>;

/** The shortage is the discounts of all documents, or of the only set of them that makes it. */
function discountTaken(
  lines: readonly BookLine[],
  payment: Payment,
  short: number,
  rules: CashRules,
  state: DiscountState,
): Explanation | undefined {
  const earned = state === 'discount earned';
  const every = lines.map((line) => discountsOf(line, payment.bookedOn, rules.discountGraceDays));
  const alike = every.map((each) => each.filter((discount) => discount.earned === earned));
  const taken = discountsMaking(alike, lines, short) ?? (earned ? undefined : discountsMaking(every, lines, short));
  if (taken === undefined || (!earned && taken.every((discount) => discount.earned))) return undefined;
  const byLine = new Map(taken.map((each) => [each.line, each]));
  const pieces = lines.map((line) => {
    const discount = byLine.get(line);
    const minor = discount?.minor ?? 0;
    return state === 'discount late' && discount?.earned === false ? cashPiece(line, line.left - minor) : settlingPiece(line, minor, 0);
  });
  const says = taken.map((discount) =>
    evidence(
      'discount',
      `${discount.percent} % of ${discount.line.item.document} ${DISCOUNT_SAYS[discount.earned ? 'discount earned' : state]} on ${payment.bookedOn}, due by ${discount.until}.`,
    ),
  );
  return explanation(state, pieces, says);
}

const DISCOUNT_SAYS: Readonly<Record<DiscountState, string>> = {
  'discount earned': 'was earned: paid in time',
  'discount late': 'was taken late and is not earned: paid',
  'discount granted': 'was taken late, and could be granted: paid',
};

/** The discounts that make a shortage: of every document, of the only set of them, or of what is left after credits. */
function discountsMaking(
  possible: readonly (readonly PossibleDiscount[])[],
  lines: readonly BookLine[],
  short: number,
): PossibleDiscount[] | undefined {
  const best = possible.flatMap(([first]) => first ?? []);
  return sameTierOfAll(possible, short) ?? someOf(best, short) ?? onNetOfCredits(best, lines, short);
}

/** Each line's discount of the same rank adds up; the last takes the rounding, at most a minor unit a document. */
function sameTierOfAll(possible: readonly (readonly PossibleDiscount[])[], short: number): PossibleDiscount[] | undefined {
  const ranks = Math.max(0, ...possible.map((each) => each.length));
  for (let rank = 0; rank < ranks; rank += 1) {
    const taken = possible.flatMap((each) => each[rank] ?? []);
    const rounding = short - taken.reduce((all, { minor }) => all + minor, 0);
    const last = taken.at(-1);
    if (last !== undefined && Math.abs(rounding) <= taken.length && last.minor + rounding > 0)
      return [...taken.slice(0, -1), { ...last, minor: last.minor + rounding }];
  }
  return undefined;
}

/** The discount of a single invoice reckoned on what is left after the credits that are set off against it. */
function onNetOfCredits(best: readonly PossibleDiscount[], lines: readonly BookLine[], short: number): PossibleDiscount[] | undefined {
  const [only] = best;
  const due = lines.reduce((all, { left }) => all + left, 0);
  const setOff = best.length === 1 && lines.some(({ left }) => left < 0);
  return setOff && only !== undefined && percentOf(due, only.percent) === short ? [{ ...only, minor: short }] : undefined;
}

function someOf(possible: readonly PossibleDiscount[], short: number): PossibleDiscount[] | undefined {
  const { answers, complete } = sumsOf(
    possible.map(({ minor }) => minor || 1),
    short,
    { largestSum: possible.length, steps: 2000, answers: 2 },
  );
  const [only] = answers;
  return answers.length === 1 && complete && only !== undefined ? only.flatMap((at) => possible[at] ?? []) : undefined;
}

/** The whole difference on the largest document. */
function withDeduction(lines: readonly BookLine[], short: number, code: DeductionCode): Piece[] | undefined {
  const largest = lines.reduce((best, line) => (line.left > best.left ? line : best), lines[0] as BookLine); // explain is never asked about no lines: due > 0
  if (largest.left <= short) return undefined;
  return lines.map((line) => (line === largest ? settlingPiece(line, 0, short, code) : cashPiece(line, line.left)));
}

function toleranceOf(due: number, currency: Currency, rules: CashRules): number {
  return Math.min(ruleMinor(rules.toleranceAmount, currency), Math.floor((Math.abs(due) * rules.tolerancePercent) / 100));
}

function withinTolerance(
  lines: readonly BookLine[],
  { minor, currency }: Payment,
  short: number,
  rules: CashRules,
): Explanation | undefined {
  if (short > toleranceOf(minor + short, currency, rules)) return undefined;
  const pieces = withDeduction(lines, short, 'short payment');
  return (
    pieces &&
    explanation('within tolerance', pieces, [
      evidence('amount', `${text(short, currency)} less than ${listed(lines)}, within the tolerance.`),
    ])
  );
}

/** A known rate on every document. Mentioned by the payer it explains; unmentioned it is only possible. */
function withholding(lines: readonly BookLine[], { minor, currency, signals }: Payment, short: number, rules: CashRules): Explanation[] {
  const invoices = lines.filter(({ left }) => left > 0);
  const gross = invoices.reduce((all, { left }) => all + left, 0);
  const percent = rules.withholdingPercents
    .filter((rate) => Math.abs((gross * rate) / 100 - short) <= invoices.length + 1) // near enough to be worth exact figures
    .find((rate) => Math.abs(invoices.reduce((all, { left }) => all + percentOf(left, rate), 0) - short) <= invoices.length);
  if (percent === undefined) return [];
  let rest = short;
  const pieces = lines.map((line) => {
    if (line.left <= 0) return cashPiece(line, line.left);
    const withheld = line === invoices.at(-1) ? rest : percentOf(line.left, percent);
    rest -= withheld;
    return settlingPiece(line, 0, withheld, 'withholding tax');
  });
  const said = signals.has('withholding tax');
  const says = `${text(short, currency)} is ${percent} % of ${text(minor + short, currency)}${said ? ', and the payer mentions withholding tax' : ', a rate of withholding tax'}.`;
  return [explanation(said ? 'withholding said' : 'withholding possible', pieces, [evidence('withholding tax', says)])].filter(
    () => said || !signals.has('bank fee'),
  );
}

/** Is a shortage small enough, as money and beside what was due, for a bank to have kept it? */
export function couldBeFee(short: number, due: number, currency: Currency, rules: CashRules): boolean {
  return short <= Math.min(ruleMinor(rules.bankFeeLimit, currency), Math.floor((due * rules.bankFeePercent) / 100));
}

function bankFee(
  lines: readonly BookLine[],
  { minor, currency, signals }: Payment,
  short: number,
  rules: CashRules,
): Explanation | undefined {
  const otherReason = signals.has('claim') || signals.has('rebate') || signals.has('withholding tax') || signals.has('part payment');
  if (!couldBeFee(short, minor + short, currency, rules) || otherReason) return undefined;
  const pieces = withDeduction(lines, short, 'bank fee');
  const said = signals.has('bank fee');
  const says = `${text(short, currency)} is missing, ${said ? 'and the payment speaks of charges' : 'about what a bank takes for a transfer'}.`;
  return pieces && explanation(said ? 'fee said' : 'fee possible', pieces, [evidence('bank fee', says)]);
}

/** A reason that the payer gives, a part payment, or nothing at all: then the documents stay open for what is missing. */
function shortOrInPart(lines: readonly BookLine[], payment: Payment, short: number): (Explanation | undefined)[] {
  const { minor, currency, signals } = payment;
  const missing = `${text(short, currency)} is missing`;
  const code = (['withholding tax', 'claim', 'rebate'] as const).find((signal) => signals.has(signal));
  const reason = code === undefined ? 'without a reason' : `and the payer speaks of a ${code}`;
  const deducted = withDeduction(lines, short, code ?? 'short payment');
  const said = signals.has('part payment') ? ', and the payer speaks of a part payment' : '';
  const part = explanation(said === '' ? 'in part' : 'part said', paidInOrder(lines, minor), [
    evidence('amount', `${missing}${said}; the documents stay open for it.`),
  ]);
  if (said !== '') return [part];
  return [
    part,
    deducted && explanation(code === undefined ? 'short' : 'deduction said', deducted, [evidence('amount', `${missing}, ${reason}.`)]),
  ];
}

/** Credits are used, then the oldest documents are paid first until the money is gone. */
function paidInOrder(lines: readonly BookLine[], minor: number): Piece[] {
  let rest = minor - lines.reduce((all, { left }) => all + Math.min(0, left), 0);
  return lines.flatMap((line) => {
    if (line.left < 0) return [cashPiece(line, line.left)];
    const cash = Math.min(rest, line.left);
    rest -= cash;
    return cash === 0 ? [] : [cashPiece(line, cash)];
  });
}

function excess(lines: readonly BookLine[], { minor, currency, signals }: Payment, over: number, rules: CashRules): Explanation {
  const small = over <= toleranceOf(minor - over, currency, rules);
  const pieces = lines.map((line) => cashPiece(line, line.left));
  const says = `${text(over, currency)} more than ${listed(lines)}${small ? ', within the tolerance' : ''}.`;
  const result = explanation(small ? 'within tolerance' : 'over', pieces, [evidence('amount', says)], over);
  return { ...result, treatment: signals.has('refund') ? 'refund due' : signals.has('prepayment') ? 'prepayment' : 'on account' };
}
