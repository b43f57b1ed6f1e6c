/** What the sample company has agreed to with customers and vendors. Nothing of it is read by the cash job. */
import type { SampleMonth } from '../month';
import { seeded } from '../seeded';
import { makeContracts, type SampleContracts } from './makeContracts';
import { makeSpend, type SampleSpend } from './sowStories';

export interface SampleAgreements {
  readonly agreed: SampleContracts;
  readonly spend: SampleSpend;
}

/** Same month, same agreements. A month of fewer than fifty customers has too few for all stories. */
export const agreementsOf = ({ customers, items }: SampleMonth): SampleAgreements => ({
  agreed: makeContracts(customers, items, seeded(7)),
  spend: makeSpend(seeded(11)),
});
