/** The true answers of the stories between the company, its partners and its vendors, as files of the golden tests. */
import { agreementsOf } from '../contracts/sampleAgreements';
import type { SampleMonth } from '../month';
import { spendingOf } from './sampleSpending';

/** By file name, each a list of lines. Ordinary sales are told too: what is not a story must match. */
export function spendingAnswers(month: SampleMonth): Readonly<Record<string, readonly unknown[]>> {
  const { partners, deposits, invoices, budget } = spendingOf(agreementsOf(month));
  return {
    'partners.json': partners.answers,
    'deposits.json': deposits.answers,
    'invoices.json': invoices.answers,
    'missing-invoices.json': invoices.missing,
    'budget.json': budget.answers,
  };
}
