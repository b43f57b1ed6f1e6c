/** The true answers of the month, a line a receipt, for the tests to hold the matching against. */
import { amountText, fromMinor } from '../domain/money/money';
import type { SampleMonth } from './month';

export interface AnswerLine {
  readonly receipt: string;
  readonly story: string;
  readonly kind: string;
  readonly knowable: string;
  readonly treatment: string;
  readonly allocations: readonly {
    readonly document: string;
    readonly amount: string;
    readonly discount: string;
    readonly deduction: string;
    readonly deductionCode?: string;
  }[];
}

export function answersOf(month: SampleMonth): AnswerLine[] {
  return month.transactions.map(({ id, currency, answer }) => {
    const text = (minor: number): string => amountText(fromMinor(minor, currency));
    const allocations = answer.allocations.map(({ document, cash, discount, deduction, deductionCode }) => ({
      document,
      amount: text(cash),
      discount: text(discount),
      deduction: text(deduction),
      ...(deductionCode === undefined ? {} : { deductionCode }),
    }));
    return { receipt: id, story: answer.story, kind: answer.kind, knowable: answer.knowable, treatment: answer.treatment, allocations };
  });
}
