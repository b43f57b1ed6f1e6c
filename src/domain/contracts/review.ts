/**
 * A contract review as values: what goes in, what was found, and what is left to a person.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { OpenItem } from '../cash/ledger';
import type { PriceTier } from '../billing/contractLine';
import type { Finding, Place } from '../finding';
import type { Money } from '../money/money';
import type { Clause, DocumentText, Topic } from './clause';
import type { Agreement, AgreementLine, Authority, CardRate, CostObject, Deliverable, Party, Vendor } from './contract';

/** What a breach means, the gravest first: it `blocks` a signature, it `needs approval`, or it is a `note`. */
export const REVIEW_SEVERITIES = ['blocks', 'needs approval', 'note'] as const;
export type ReviewSeverity = (typeof REVIEW_SEVERITIES)[number];

/** A row of the rule sheet: people change it, so parameter and dates are theirs. */
export interface ReviewRule {
  /** Id in CONTRACT_RULES. */
  readonly id: string;
  readonly checks: string;
  readonly appliesTo: 'contract' | 'SOW' | 'both';
  /** As the rule reads it; empty where it takes none. */
  readonly parameter: string;
  readonly severity: ReviewSeverity;
  /** The day of review must lie in between; undefined is open. */
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly why: string;
}

/** What a finding stands on: a cell, or words of the document with their page. */
export type ReviewEvidence =
  | { readonly kind: 'cell'; readonly place: Place; readonly says: string }
  | { readonly kind: 'quote'; readonly document: string; readonly page: number; readonly quote: string };

export interface ReviewFinding {
  readonly agreement: string;
  readonly rule: string;
  readonly topic: Topic | undefined;
  readonly severity: ReviewSeverity;
  /** `breach`: it is so. `not checked`: the figures or the clause for it are missing or were not understood. */
  readonly state: 'breach' | 'not checked';
  readonly title: string;
  readonly evidence: readonly ReviewEvidence[];
  /** What it costs or puts at risk, where that can be computed. */
  readonly atRisk: Money | undefined;
  readonly atRiskSays: string;
  readonly remedy: string;
}

/** `not fully reviewed`: a clause was not understood, or a rule could not be checked. Never `clean` then. */
export type ReviewState = 'clean' | 'findings' | 'not fully reviewed';

export interface ReviewSummary {
  readonly agreement: Agreement;
  readonly state: ReviewState;
  /** `low`, `medium`, `high`: by the gravest findings. */
  readonly riskGrade: 'low' | 'medium' | 'high';
  readonly blocks: number;
  readonly approvals: number;
  readonly notes: number;
  readonly notChecked: number;
  /** The largest amount at risk in its currency: risks overlap, so they are not added up. */
  readonly atRisk: Money | undefined;
  /** The last day to give notice, where it renews by itself. */
  readonly lastNoticeOn: PlainDate | undefined;
  readonly documents: readonly string[];
  /** Its own, even where another has the same number. */
  readonly findings: readonly ReviewFinding[];
}

/** One line of the term sheet: what each of four sources says of a topic. Empty: it does not say. */
export interface TermSheetRow {
  readonly agreement: string;
  readonly topic: Topic;
  readonly policy: string;
  readonly master: string;
  readonly row: string;
  readonly document: string;
  /** Sources that say something else than the contract row; or the document was not understood. */
  readonly differs: 'same' | 'differs' | 'unsure' | 'only one says';
}

export interface ReviewRequest {
  readonly asOf: PlainDate;
  readonly agreements: readonly Agreement[];
  readonly lines: readonly AgreementLine[];
  readonly deliverables: readonly Deliverable[];
  readonly customers: readonly Party[];
  readonly vendors: readonly Vendor[];
  readonly authorities: readonly Authority[];
  readonly cardRates: readonly CardRate[];
  readonly costObjects: readonly CostObject[];
  readonly rebateTiers: readonly PriceTier[];
  readonly openItems: readonly OpenItem[];
  /** Each document with the agreement it belongs to. */
  readonly documents: readonly { readonly agreement: string; readonly text: DocumentText; readonly clauses: readonly Clause[] }[];
  /** The rules of the sheet, every version of them. */
  readonly rules: readonly ReviewRule[];
}

export interface Review {
  readonly summaries: readonly ReviewSummary[];
  readonly findings: readonly ReviewFinding[];
  readonly termSheet: readonly TermSheetRow[];
  /** The rules that were in force on the day of review. */
  readonly policy: readonly ReviewRule[];
  /** About the input: a document that belongs to no contract, a parameter that cannot be read. */
  readonly inputFindings: readonly Finding[];
}
