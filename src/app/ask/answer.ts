/** What Ask answers: one story, a choice of subjects, or that the workbook knows nothing of it. Plain data. */
import type { Story, StorySubject } from '../../domain/story/story';
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
  /** What the set lacks or has too much, within the tolerance; `0.00` when it fits exactly. */
  readonly difference: string;
}

export interface AmountAnswer {
  readonly target: string;
  readonly currency: string | undefined;
  readonly sets: readonly InvoiceSet[];
  /** More than one minimal answer: nothing may be booked from it alone. */
  readonly isAmbiguous: boolean;
  /** The search ended before it had seen everything. */
  readonly isPartial: boolean;
  readonly sentence: string;
}
