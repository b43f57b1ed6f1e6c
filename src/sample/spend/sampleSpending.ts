/** What the sample company settles with partners and spends with vendors. Nothing of it is read by the jobs on customers and contracts. */
import type { SampleAgreements } from '../contracts/sampleAgreements';
import { makeDeposits, type SampleDeposits } from '../partners/depositRows';
import { makePartners, type SamplePartners } from '../partners/makePartners';
import { seeded } from '../seeded';
import { makeBudget, type SampleBudget } from './budgetRows';
import { makeInvoices, type SampleInvoices } from './vendorInvoices';

export interface SampleSpending {
  readonly partners: SamplePartners;
  readonly deposits: SampleDeposits;
  readonly invoices: SampleInvoices;
  readonly budget: SampleBudget;
}

/** Same agreements, same spending. */
export const spendingOf = ({ spend }: SampleAgreements): SampleSpending => ({
  partners: makePartners(seeded(17)),
  deposits: makeDeposits(seeded(19)),
  invoices: makeInvoices(spend, seeded(23)),
  budget: makeBudget(seeded(29)),
});
