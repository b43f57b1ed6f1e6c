/** A contract as long as lawyers make them, for benches and for what only shows in a long text. */
import type { SampleDocument } from '../../src/sample/contracts/contractTexts';

const CLAUSES = [
  'Payment. Invoices are payable within forty-five (45) days of the invoice date. The Customer may withhold an amount that it disputes in good faith, if it says why within ten (10) days of receipt.',
  'Late payment. Overdue amounts bear interest at a rate of nine per cent (9%) per year from the due date until the day of payment, whether before or after judgment.',
  'Confidentiality. Each party keeps secret what it learns of the business of the other, uses it for this agreement only, and returns or destroys it within thirty (30) days of the end of the term.',
  'Warranty. Northlight warrants that it holds the rights that it grants, that the services are performed with reasonable skill and care, and that no claim of a third party is known to it.',
  'Force majeure. Neither party is liable for a delay that it did not cause, for as long as the cause lasts; after sixty (60) days either party may end the agreement in writing.',
  'Assignment. Neither party may assign this agreement without the consent of the other, which may not be withheld without a reason; an affiliate of the party is no third party in this sense.',
  'Notices. Notices are given in writing to the addresses at the head of this agreement, and take effect on the third working day after they were sent.',
];

/** Of the PDF that the sample writes: lines of a page, and lines that a clause takes with the blank one behind it. */
const [LINES_A_PAGE, LINES_A_CLAUSE] = [51, 25 / 7];

/** @param pages how many pages its PDF has. */
export function longContract(pages: number): SampleDocument {
  const count = Math.ceil(((pages - 0.5) * LINES_A_PAGE) / LINES_A_CLAUSE);
  const clauses = Array.from({ length: count }, (_, index) => `${index + 1}. ${CLAUSES[index % CLAUSES.length]}`);
  return { agreement: 'CT-1', file: 'CT-1.pdf', title: 'Master Agreement No. CT-1', blocks: clauses, differs: [] };
}
