/** The true answers about contracts, for the tests: what the review must find, and what each line's invoices add up to. */
import type { SampleMonth } from '../month';
import { contractDocuments, type Difference } from './contractTexts';
import { agreementsOf } from './sampleAgreements';

export interface ReviewAnswer {
  readonly agreement: string;
  readonly story: string;
  /** Ids of the rules that fire without a look at the document, sorted. */
  readonly fires: readonly string[];
  /** Its file, where it has one, and where its text says something else than its row. */
  readonly document?: string;
  readonly differs?: readonly Difference[];
}

export interface ScheduleAnswer {
  readonly contract: string;
  readonly line: number;
  readonly currency: string;
  /** Plain decimal text; what the net amounts of its invoices add up to. */
  readonly value: string;
}

/** By the name of the file that keeps them. */
export function agreementAnswers(month: SampleMonth): {
  readonly 'review.json': readonly ReviewAnswer[];
  readonly 'schedule.json': readonly ScheduleAnswer[];
} {
  const { agreed, spend } = agreementsOf(month);
  const documents = new Map(contractDocuments(agreed.contracts, spend.sows).map((document) => [document.agreement, document]));
  const answer = (agreement: string, story: string, fires: readonly string[]): ReviewAnswer => {
    const document = documents.get(agreement);
    const said = document === undefined ? {} : { document: document.file, differs: document.differs };
    return { agreement, story, fires: [...fires].sort(), ...said };
  };
  return {
    'review.json': [
      ...agreed.contracts.map(({ id, story }) => answer(id, story.tells, story.fires)),
      ...spend.sows.map(({ id, tells, fires }) => answer(id, tells, fires)),
    ],
    'schedule.json': agreed.contracts.flatMap(({ id, customer, lines }) =>
      lines.flatMap(({ value, cells }, index): ScheduleAnswer[] =>
        value === undefined
          ? []
          : [{ contract: id, line: index + 1, currency: String(cells['Curr.'] ?? customer.currency), value: String(value) }],
      ),
    ),
  };
}
