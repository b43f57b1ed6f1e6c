/**
 * Every word of the pane, once, in each language; those of a room in words/, its German in words/de. Sentences about the books come from
 * the rooms that found them; the words around them stand here. Numbers and days are the culture's, whatever the language.
 */
import { type Culture, EN_US, type PaneLanguage } from '../app/culture';
import type { Outcome } from '../domain/cash/application';
import { type Finding, placeText } from '../domain/finding';
import { type TableKind, TABLES } from '../tables/columns';
import { CELL_WORDS } from './words/cell';
import { CHANGES_WORDS } from './words/changes';
import { COCKPIT_WORDS } from './words/cockpit';
import { ASK_WORDS } from './words/ask';
import { BURN_JOB_WORDS, BURN_WORDS } from './words/burn';
import { CASH_JOB_WORDS, CASH_WORDS } from './words/cash';
import { CONTRACTS_JOB_WORDS, CONTRACTS_WORDS, DECISION_WORDS } from './words/contracts';
import { ASK_WORDS_DE } from './words/de/ask';
import { BURN_JOB_WORDS_DE, BURN_WORDS_DE } from './words/de/burn';
import { CELL_WORDS_DE } from './words/de/cell';
import { CHANGES_WORDS_DE } from './words/de/changes';
import { COCKPIT_WORDS_DE } from './words/de/cockpit';
import { MONTH_WORDS_DE } from './words/de/month';
import { TABLES_WORDS_DE } from './words/de/tables';
import { CASH_JOB_WORDS_DE, CASH_WORDS_DE } from './words/de/cash';
import { CONTRACTS_JOB_WORDS_DE, CONTRACTS_WORDS_DE, DECISION_WORDS_DE } from './words/de/contracts';
import { DEPOSITS_JOB_WORDS_DE, DEPOSITS_WORDS_DE } from './words/de/deposits';
import { findingsInGerman } from './words/de/findings/findings';
import { FORMULAS_WORDS_DE } from './words/de/formulas';
import { HOME_WORDS_DE } from './words/de/home';
import { JOB_WORDS_DE } from './words/de/job';
import { LINT_WORDS_DE } from './words/de/lint';
import { named } from './words/de/names';
import { PANE_WORDS_DE } from './words/de/pane';
import { PAYMENTS_JOB_WORDS_DE, PAYMENTS_WORDS_DE } from './words/de/payments';
import { CASE_WORDS_DE, RECONCILIATION_JOB_WORDS_DE, RECONCILIATION_WORDS_DE } from './words/de/reconciliation';
import { REVIEW_WORDS_DE } from './words/de/review';
import { RUNS_WORDS_DE } from './words/de/runs';
import { EXPLAIN_WORDS_DE, SCHEDULES_JOB_WORDS_DE, SCHEDULES_WORDS_DE, TRACE_WORDS_DE } from './words/de/schedules';
import { KINDS_DE, OUTCOMES_DE, placeInGerman, QUEUES_DE } from './words/de/titles';
import { WHICH_INVOICES_WORDS_DE } from './words/de/whichInvoices';
import { DEPOSITS_JOB_WORDS, DEPOSITS_WORDS } from './words/deposits';
import { FORMULAS_WORDS } from './words/formulas';
import { HOME_WORDS } from './words/home';
import { JOB_WORDS } from './words/job';
import { MONTH_WORDS } from './words/month';
import { TABLES_WORDS } from './words/tables';
import { LINT_WORDS } from './words/lint';
import { PANE_WORDS } from './words/pane';
import { PAYMENTS_JOB_WORDS, PAYMENTS_WORDS } from './words/payments';
import { CASE_WORDS, RECONCILIATION_JOB_WORDS, RECONCILIATION_WORDS } from './words/reconciliation';
import { REVIEW_WORDS } from './words/review';
import { RUNS_WORDS } from './words/runs';
import { type Say, sayIn } from './words/say';
import { WHICH_INVOICES_WORDS } from './words/whichInvoices';
import { EXPLAIN_WORDS, SCHEDULES_JOB_WORDS, SCHEDULES_WORDS, TRACE_WORDS } from './words/schedules';
import { sentenceCase } from './words/sentenceCase';

/** The vocabulary's own titles: `contract lines` → `Contract lines`. */
const KIND_TITLES = Object.fromEntries(Object.entries(TABLES).map(([kind, { title }]) => [kind, sentenceCase(title)])) as Readonly<
  Record<TableKind, string>
>; // The keys of TABLES and no others.

/** What the rooms say is English; another language says it from the facts and names that come along. */
const FROM_THE_ROOMS = {
  finding: ({ title, remedy }: Finding) => ({ title, remedy }),
  named: (name: string): string => name,
  place: placeText,
};

const english = (say: Say) => ({
  ...PANE_WORDS(say),
  ...FROM_THE_ROOMS,
  home: HOME_WORDS,
  cockpit: COCKPIT_WORDS(say),
  month: MONTH_WORDS(say),
  cell: CELL_WORDS(say),
  tables: TABLES_WORDS(say),
  job: JOB_WORDS(say),
  changes: CHANGES_WORDS(say),
  lint: LINT_WORDS(say),
  formulas: FORMULAS_WORDS(say),
  ask: ASK_WORDS(say),
  whichInvoices: WHICH_INVOICES_WORDS(say),
  jobs: {
    cash: CASH_JOB_WORDS,
    contracts: CONTRACTS_JOB_WORDS,
    schedules: SCHEDULES_JOB_WORDS,
    reconciliation: RECONCILIATION_JOB_WORDS,
    deposits: DEPOSITS_JOB_WORDS,
    payments: PAYMENTS_JOB_WORDS,
    burn: BURN_JOB_WORDS,
  },
  cash: CASH_WORDS,
  contracts: CONTRACTS_WORDS(say),
  schedules: SCHEDULES_WORDS(say),
  reconciliation: RECONCILIATION_WORDS(say),
  cases: CASE_WORDS(say),
  deposits: DEPOSITS_WORDS(say),
  payments: PAYMENTS_WORDS(say),
  burn: BURN_WORDS(say),
  decisions: DECISION_WORDS(say),
  trace: TRACE_WORDS,
  explain: EXPLAIN_WORDS(say),
  queues: { label: 'What to review', review: 'Receipts', decisions: 'Contracts', cases: 'Exceptions' },
  review: REVIEW_WORDS,
  runs: RUNS_WORDS(say),
  kinds: KIND_TITLES,
  outcomes: {
    applied: 'Applied',
    suggested: 'Suggested',
    ambiguous: 'Ambiguous',
    'not-an-invoice': 'Not an invoice',
    unmatched: 'Unmatched',
  } satisfies Record<Outcome, string>,
});

/** Every word of the pane, in the shape that each language fills. */
export type Catalogue = ReturnType<typeof english>;

const german = (say: Say): Catalogue => ({
  ...PANE_WORDS_DE(say),
  finding: findingsInGerman(say),
  named,
  place: placeInGerman,
  home: HOME_WORDS_DE,
  cockpit: COCKPIT_WORDS_DE(say),
  month: MONTH_WORDS_DE(say),
  cell: CELL_WORDS_DE(say),
  tables: TABLES_WORDS_DE(say),
  job: JOB_WORDS_DE(say),
  changes: CHANGES_WORDS_DE(say),
  lint: LINT_WORDS_DE(say),
  formulas: FORMULAS_WORDS_DE(say),
  ask: ASK_WORDS_DE(say),
  whichInvoices: WHICH_INVOICES_WORDS_DE(say),
  jobs: {
    cash: CASH_JOB_WORDS_DE,
    contracts: CONTRACTS_JOB_WORDS_DE,
    schedules: SCHEDULES_JOB_WORDS_DE,
    reconciliation: RECONCILIATION_JOB_WORDS_DE,
    deposits: DEPOSITS_JOB_WORDS_DE,
    payments: PAYMENTS_JOB_WORDS_DE,
    burn: BURN_JOB_WORDS_DE,
  },
  cash: CASH_WORDS_DE,
  contracts: CONTRACTS_WORDS_DE(say),
  schedules: SCHEDULES_WORDS_DE(say),
  reconciliation: RECONCILIATION_WORDS_DE(say),
  cases: CASE_WORDS_DE(say),
  deposits: DEPOSITS_WORDS_DE(say),
  payments: PAYMENTS_WORDS_DE(say),
  burn: BURN_WORDS_DE(say),
  decisions: DECISION_WORDS_DE(say),
  trace: TRACE_WORDS_DE,
  explain: EXPLAIN_WORDS_DE(say),
  queues: QUEUES_DE,
  review: REVIEW_WORDS_DE,
  runs: RUNS_WORDS_DE(say),
  kinds: KINDS_DE,
  outcomes: OUTCOMES_DE,
});

const CATALOGUES: Readonly<Record<PaneLanguage, (say: Say) => Catalogue>> = { en: english, de: german };
export const LANGUAGES = Object.keys(CATALOGUES) as readonly PaneLanguage[]; // The keys of CATALOGUES and no others.

/** The words of a language, with numbers and days as the culture writes them. */
export const catalogueFor = (language: PaneLanguage, culture: Culture): Catalogue => CATALOGUES[language](sayIn(culture));

/** Each language over the pane's own culture. */
export const TEXT: Readonly<Record<PaneLanguage, Catalogue>> = { en: catalogueFor('en', EN_US), de: catalogueFor('de', EN_US) };
