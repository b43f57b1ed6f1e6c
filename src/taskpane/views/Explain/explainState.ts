/** The explainer's form as it is typed, the question it makes once it is whole, and the answer. */
import type { ProrationComparison, ProrationQuestion } from '../../../app/billing/schedulePlan';
import type { Alignment, Frequency } from '../../../domain/billing/contractLine';
import type { Say } from '../../words/say';

/** What a person can choose; each with its name in the contract's own words. */
export const FREQUENCIES = {
  weekly: { every: 1, unit: 'week' },
  monthly: { every: 1, unit: 'month' },
  quarterly: { every: 3, unit: 'month' },
  'half-yearly': { every: 6, unit: 'month' },
  yearly: { every: 12, unit: 'month' },
} as const satisfies Record<string, Frequency>;
export type FrequencyName = keyof typeof FREQUENCIES;
export const FREQUENCY_NAMES = Object.keys(FREQUENCIES) as readonly FrequencyName[]; // The keys of the table above and no others.

export interface ExplainForm {
  readonly amount: string;
  readonly currency: string;
  readonly serviceFrom: string;
  readonly serviceTo: string;
  readonly frequency: FrequencyName;
  readonly alignment: Alignment;
  /** Of a schedule's row: the first day of its line, from which anniversaries are counted. */
  readonly countedFrom?: string;
}

export type ExplainAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'compared'; readonly comparison: ProrationComparison; readonly currency: string }
  | { readonly kind: 'failed'; readonly because: string };

export interface ExplainState {
  readonly form: ExplainForm;
  readonly answer: ExplainAnswer;
}

export type ExplainEvent =
  | { readonly kind: 'changed'; readonly change: Partial<ExplainForm> }
  /** `amount`: as the culture writes it. */
  | { readonly kind: 'brought'; readonly question: ProrationQuestion; readonly amount: string }
  | { readonly kind: 'asked' }
  | { readonly kind: 'compared'; readonly comparison: ProrationComparison; readonly currency: string }
  | { readonly kind: 'failed'; readonly because: string };

export const EMPTY_FORM: ExplainForm = {
  amount: '',
  currency: 'EUR',
  serviceFrom: '',
  serviceTo: '',
  frequency: 'monthly',
  alignment: 'calendar',
};
export const START: ExplainState = { form: EMPTY_FORM, answer: { kind: 'none' } };

const sameFrequency = (one: Frequency, other: Frequency): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A schedule row's question as the form shows it. One that comes every five weeks has no name here: monthly stands until a person says. */
function formOf({ frequency, ...question }: ProrationQuestion, amount: string): ExplainForm {
  return { ...question, amount, frequency: FREQUENCY_NAMES.find((name) => sameFrequency(FREQUENCIES[name], frequency)) ?? 'monthly' };
}

/** An answer stands beside the question it answers: a changed form has none yet. */
export function explainReducer(state: ExplainState, event: ExplainEvent): ExplainState {
  switch (event.kind) {
    case 'changed':
      return { form: { ...state.form, ...event.change }, answer: { kind: 'none' } };
    case 'brought':
      return { form: formOf(event.question, event.amount), answer: { kind: 'working' } };
    case 'asked':
      return { ...state, answer: { kind: 'working' } };
    case 'compared':
    case 'failed':
      return state.answer.kind === 'working' ? { ...state, answer: event } : state;
  }
}

/** The form as a question; undefined while something is missing. */
export function questionOf({ amount, currency, frequency, ...form }: ExplainForm, say: Say): ProrationQuestion | undefined {
  const plain = say.typed(amount);
  const code = currency.trim().toUpperCase();
  if (plain === undefined || code === '' || form.serviceFrom === '' || form.serviceTo === '') return undefined;
  return { ...form, amount: plain, currency: code, frequency: FREQUENCIES[frequency] };
}
