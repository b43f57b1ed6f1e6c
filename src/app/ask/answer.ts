/** What Ask answers: one story, a choice of subjects, or that the workbook knows nothing of it. Plain data. */
import type { Story, StorySubject } from '../../domain/story/story';
import type { CellLink } from '../jobs';

export type Answer =
  | { readonly kind: 'story'; readonly story: Story }
  /** Several things go by that name; best first. */
  | { readonly kind: 'choose'; readonly subjects: readonly StorySubject[] }
  /** Nothing goes by it; the nearest names, if any are near. */
  | { readonly kind: 'nothing'; readonly nearest: readonly StorySubject[]; readonly sentence: string };

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
