/** What Ask answers: one story, a choice of subjects, or that the workbook knows nothing of it. Plain data. */
import type { Story, StorySubject } from '../../domain/story/story';
import type { SumFacts } from '../../domain/sums/findInvoices';
import type { CellLink } from '../jobs';

export type Answer =
  | { readonly kind: 'story'; readonly story: Story }
  /** Several things go by that name or have that amount, or some are only near it; best first. */
  | { readonly kind: 'choose'; readonly because: 'several' | 'amount' | 'near'; readonly subjects: readonly StorySubject[] }
  /** Nothing was asked; nothing goes by it; the selected cell is in no row that is about anything. */
  | { readonly kind: 'nothing'; readonly because: 'empty' | 'unknown' | 'cell'; readonly asked: string };

/** One set of open items that adds up to the amount asked for. */
export interface InvoiceSet {
  readonly items: readonly {
    readonly document: string;
    readonly party: string;
    readonly amount: string;
    readonly cell: CellLink | undefined;
  }[];
  readonly total: string;
  /** Its total less the amount asked for, within the tolerance; `0.00` when it fits exactly. */
  readonly difference: string;
}

/** Why there was nothing to search; `searched` when there was. */
export type AmountQuestion = 'searched' | 'no amount' | 'no table' | 'no items' | 'currency unknown';

export interface AmountAnswer {
  readonly question: AmountQuestion;
  /** Plain decimal text, or what the cell says where that is no amount. */
  readonly target: string;
  readonly currency: string | undefined;
  /** The currencies of the open items, where the amount names none of them. */
  readonly currencies: readonly string[];
  /** Whose open items make it; undefined when those of all customers were looked at. */
  readonly customer: string | undefined;
  /** Best first, at most twenty. */
  readonly sets: readonly InvoiceSet[];
  /** What the sets are worth, with the figures to say it. */
  readonly facts: SumFacts;
  /** More than one minimal answer: nothing may be booked from it alone. */
  readonly isAmbiguous: boolean;
  /** The search ended before it had seen everything. */
  readonly isPartial: boolean;
  /** All that, in English. */
  readonly sentence: string;
}
