/**
 * Where a schedule's figure comes from in the contract's text: what the term sheet and the review hold of its payment, its
 * price and its days. The quotes are those of our own sheets, as the last review wrote them.
 */
import type { Topic } from '../../domain/contracts/clause';
import { TOPIC_TITLES } from '../../domain/contracts/topicTitles';
import { textIn } from '../../sheets/ownTable';
import { FINDINGS_TABLE } from '../../sheets/contracts/reviewFindingRows';
import { TERM_SHEET_TABLE } from '../../sheets/contracts/termSheet';
import type { SourceTable } from '../../tables/sourceTable';
import { placedRows } from '../ownCells';
import type { TraceStation } from '../billing/schedulePlan';

/** The clauses that an invoice stands on, in the order in which they are told. */
const BILLING_TOPICS: readonly Topic[] = ['paymentTerms', 'billingFrequency', 'totalValue', 'currency', 'start', 'term', 'priceUplift'];

const station = (says: string, cell: TraceStation['cell']): TraceStation => ({
  about: 'clause',
  says,
  missing: false,
  ...(cell && { cell }),
});

/** What the last review has of the contract's document; what is missing, and how it comes, when it has nothing. */
export function clauseStations(own: readonly SourceTable[], contract: string): TraceStation[] {
  const isOwn = ({ row }: { readonly row: Parameters<typeof textIn>[0] }): boolean => textIn(row, 'Contract') === contract;
  const terms = placedRows(own, TERM_SHEET_TABLE).filter(isOwn);
  if (terms.length === 0)
    return [
      {
        about: 'clause',
        says: `Contract ${contract} has not been reviewed, so its clauses are not known. Review it with its document.`,
        missing: true,
      },
    ];
  const quotes = placedRows(own, FINDINGS_TABLE).filter((placed) => isOwn(placed) && textIn(placed.row, 'Document text') !== '');
  const told = BILLING_TOPICS.flatMap((topic): TraceStation[] => {
    const title = TOPIC_TITLES[topic];
    const term = terms.find(({ row }) => textIn(row, 'Topic') === title && textIn(row, 'Document text') !== '');
    const quote = quotes.find(({ row }) => textIn(row, 'Clause') === title);
    if (quote !== undefined) return [station(`${title}: ${textIn(quote.row, 'Document text')}`, quote.cell)];
    return term === undefined ? [] : [station(`${title}, in the document: ${textIn(term.row, 'Document text')}`, term.cell)];
  });
  if (told.length > 0) return told;
  return [
    {
      about: 'clause',
      says: `The review of ${contract} had no document with clauses on billing. Review it with its document.`,
      missing: true,
    },
  ];
}
