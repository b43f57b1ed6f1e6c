import type { ReceiptResult } from '../../src/domain/cash/application';
import type { Receipt, RemittanceLine } from '../../src/domain/cash/ledger';
import { matchCash } from '../../src/domain/cash/matching';
import { exponentOf } from '../../src/domain/money/currency';
import { Decimal } from '../../src/domain/money/decimal';
import { fromMinor } from '../../src/domain/money/money';
import { type AnswerLine, answersOf } from '../../src/sample/answers';
import { makeMonth, type SampleMonth } from '../../src/sample/month';
import type { SampleTransaction } from '../../src/sample/stories/story';

function receiptOf({ id, bookedOn, minor, currency, payer, payerAccount, reference, method }: SampleTransaction): Receipt {
  return { id, bookedOn, amount: fromMinor(minor, currency), payer, payerAccount, reference, method };
}

function adviceOf({ remittance, currency }: SampleTransaction): RemittanceLine[] {
  const amount = (minor: number): Decimal => new Decimal(minor).div(10 ** exponentOf(currency));
  return remittance.map(({ receiptId, document, paid, deduction, reason }) => ({
    receiptId,
    document,
    paid: amount(paid),
    deduction: amount(deduction),
    reason,
  }));
}

function matched(month: SampleMonth): readonly ReceiptResult[] {
  const { items, customers, closed, rates, transactions } = month;
  return matchCash({ items, customers, closed, rates, receipts: transactions.map(receiptOf), remittance: transactions.flatMap(adviceOf) })
    .results;
}

/** Which documents got how much, as one line. */
const spoken = (lines: readonly { readonly document: string; readonly cash: Decimal | string }[]): string =>
  lines
    .map(({ document, cash }) => `${document} ${new Decimal(cash).toString()}`)
    .sort()
    .join(', ');

const said = ({ allocations }: ReceiptResult): string => spoken(allocations);
const meant = ({ allocations }: AnswerLine): string => spoken(allocations.map(({ document, amount }) => ({ document, cash: amount })));

/** Ten months of a smaller company beside the sample itself: luck does not last so long. */
const SEEDS = Array.from({ length: 10 }, (_, index) => 100 + index);
const MONTHS: readonly (readonly [string, SampleMonth])[] = [
  ['the sample month', makeMonth()],
  ...SEEDS.map((seed) => [`a month with seed ${seed}`, makeMonth({ seed, customers: 40, documents: 500, receipts: 220 })] as const),
];

test.each(MONTHS)('%s: nothing is applied that the payer did not mean', (_, month) => {
  const answers = new Map(answersOf(month).map((answer) => [answer.receipt, answer]));
  const wrong = matched(month)
    .filter(({ outcome }) => outcome === 'applied')
    .map((result) => ({ result, answer: answers.get(result.receipt.id) as AnswerLine }))
    .filter(({ result, answer }) => said(result) !== meant(answer) && answer.knowable !== 'unknowable')
    .map(({ result, answer }) => `${result.receipt.id} (${answer.story}, ${result.rule}): applied ${said(result)}; meant ${meant(answer)}`);
  expect(wrong).toEqual([]);
});

test.each(MONTHS)('%s: what a careful analyst would post is posted, nearly always', (_, month) => {
  const results = new Map(matched(month).map((result) => [result.receipt.id, result]));
  const certain = answersOf(month).filter(({ knowable, kind }) => knowable === 'certain' && kind === 'pays');
  const posted = certain.filter((answer) => {
    const result = results.get(answer.receipt);
    return result?.outcome === 'applied' && said(result) === meant(answer);
  });
  expect(certain.length).toBeGreaterThan(50);
  expect(posted.length / certain.length).toBeGreaterThanOrEqual(0.97);
});

test.each(MONTHS)('%s: money that pays no document is never applied', (_, month) => {
  const results = new Map(matched(month).map((result) => [result.receipt.id, result]));
  const applied = answersOf(month).filter(({ kind, receipt }) => kind !== 'pays' && results.get(receipt)?.outcome === 'applied');
  expect(applied.map(({ receipt, story }) => `${receipt} ${story}`)).toEqual([]);
});
