/**
 * How a topic is looked for: words that make a sentence a candidate, words that rule it out, labels of a row, and what is read from it.
 */
import type { Currency } from '../../money/currency';
import type { ClauseValue, Topic } from '../clause';
import type { Sentence } from './sentences';

export interface Reading {
  readonly values: readonly ClauseValue[];
  readonly certainty: 'stated' | 'unsure';
  readonly because: string;
  /**
   * What of the topic it speaks of: notice of non-renewal and notice of termination may differ without contradicting each other.
   * Only readings of one aspect are held against each other.
   */
  readonly aspect?: string;
  /** Too little to go by: it is given only when nothing else speaks of the topic. */
  readonly weak?: boolean;
}

export interface ReadingContext {
  /** What `$` stands for in this document. */
  readonly dollar: Currency;
}

export interface TopicRule {
  readonly topic: Topic;
  /** Labels of a row that holds the topic: `Payment terms`. */
  readonly labels: RegExp | undefined;
  /** A sentence without these words is not looked at. */
  readonly cue: RegExp;
  /** A sentence with these words is about something else. */
  readonly not: RegExp | undefined;
  /** An agreement has one of it: readings of the same aspect that differ contradict each other. */
  readonly single: boolean;
  /** Reads a sentence with the cue, or a row's value. Undefined: it is not about the topic after all. */
  readonly read: (text: string, context: ReadingContext, sentence: Sentence) => Reading | undefined;
}

export const stated = (values: readonly ClauseValue[], because: string, aspect = ''): Reading => ({
  values,
  certainty: 'stated',
  because,
  aspect,
});
export const unsure = (values: readonly ClauseValue[], because: string, aspect = ''): Reading => ({
  values,
  certainty: 'unsure',
  because,
  aspect,
});
/** Unsure, and only worth saying when nothing else speaks of the topic. */
export const weak = (values: readonly ClauseValue[], because: string): Reading => ({
  values,
  certainty: 'unsure',
  because,
  aspect: '',
  weak: true,
});
/** Stated, unless there is a doubt about a figure. */
export const statedUnless = (doubt: string, values: readonly ClauseValue[], because: string, aspect = ''): Reading =>
  doubt === '' ? stated(values, because, aspect) : unsure(values, doubt, aspect);

/** The text before and behind a place, as far as words of the same thought go. */
export const before = (text: string, at: number, reach: number): string => text.slice(Math.max(0, at - reach), at);
export const behind = (text: string, end: number, reach: number): string => text.slice(end, end + reach);

/** A figure without its place. */
export const yesNo = (is: boolean): ClauseValue => ({ kind: 'yesNo', is });
export const words = (text: string): ClauseValue => ({ kind: 'words', words: text });
