/**
 * Clauses as values: what a contract's text says of money, word for word and with its place.
 *
 * A clause that was found and not understood says so (`unsure`): a contract with such a clause is not fully reviewed.
 */
import type { Frequency } from '../billing/contractLine';
import type { PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';

/**
 * A document as text, the way it was read: pages (of a PDF) with their paragraphs. A Word file or pasted text is one page.
 * A row of a table is a paragraph, its cells set apart by a tab. A paragraph that runs over a page's end stands whole on the page where it begins.
 */
export interface DocumentText {
  readonly name: string;
  readonly pages: readonly { readonly page: number; readonly paragraphs: readonly string[] }[];
  /** Numbers of those among `pages` that hold something and hardly any text, such as scans: what stands there was not read. */
  readonly unreadPages?: readonly number[];
}

export const TOPICS = [
  'paymentTerms',
  'lateInterest',
  'billingFrequency',
  'currency',
  'totalValue',
  'start',
  'term',
  'renewal',
  'notice',
  'terminationCredit',
  'rebate',
  'priceUplift',
  'minimumCommitment',
  'liabilityCap',
  'auditRight',
  'mostFavoured',
  'exclusivity',
  'volumeRestriction',
  'signature',
  'notToExceed',
  'acceptance',
  'expensesCap',
  'usageRights',
  'withholding',
] as const;
export type Topic = (typeof TOPICS)[number];

export type ClauseValue =
  /** Payment terms in the words of the terms reader: `Net 60`. */
  | { readonly kind: 'terms'; readonly terms: string }
  | { readonly kind: 'money'; readonly amount: string; readonly currency: Currency }
  /** `per` year or month for interest, `year` for an uplift, undefined otherwise. */
  | { readonly kind: 'percent'; readonly percent: string; readonly per: 'year' | 'month' | undefined }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'period'; readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' }
  | { readonly kind: 'day'; readonly on: PlainDate }
  | { readonly kind: 'span'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'frequency'; readonly frequency: Frequency; readonly timing: 'advance' | 'arrears' | undefined }
  | { readonly kind: 'currency'; readonly currency: Currency }
  | { readonly kind: 'tiers'; readonly tiers: readonly { readonly from: string; readonly percent: string }[] }
  /** Renewal: `true` by itself; liability: `true` capped; a right: `true` granted, `false` expressly not. */
  | { readonly kind: 'yesNo'; readonly is: boolean }
  | { readonly kind: 'words'; readonly words: string };

export interface Clause {
  readonly topic: Topic;
  /** The figures and words taken from it; several for a clause that says several (renewal by itself, for 12 months). None when it was not understood. */
  readonly values: readonly ClauseValue[];
  /** The sentence or sentences, as they stand. */
  readonly quote: string;
  readonly document: string;
  readonly page: number;
  /** From 1, on its page. */
  readonly paragraph: number;
  readonly certainty: 'stated' | 'unsure';
  /** Why it is taken for this clause, or what is not clear. */
  readonly because: string;
}
