/**
 * Precision and recall of extracted clauses against the labels, topic by topic.
 *
 * A clause counts when its topic and its values are those of a label. One that says it is unsure counts neither as right nor as wrong, but the
 * label it should have found is missed: doubt costs recall, and never precision.
 */
import { type Clause, type ClauseValue, type Topic, TOPICS } from '../../../../src/domain/contracts/clause';
import { Decimal } from '../../../../src/domain/money/decimal';
import { readTerms } from '../../../../src/domain/terms/readTerms';
import { termsText } from '../../../../src/domain/terms/termsText';
import type { GoldClause, GoldDocument } from './gold';

export interface TopicScore {
  readonly topic: Topic;
  readonly right: number;
  readonly wrong: number;
  readonly found: number;
  readonly missed: number;
  /** 1 when nothing was extracted. */
  readonly precision: number;
  /** 1 when there was nothing to find. */
  readonly recall: number;
  /** What went wrong, for whoever mends it: the document and its sentence. */
  readonly faults: readonly string[];
}

type Extract = (document: GoldDocument['document']) => readonly Clause[];

export function scoreClauses(corpus: readonly GoldDocument[], extract: Extract): TopicScore[] {
  const extracted = corpus.map((gold) => ({ gold, clauses: extract(gold.document) }));
  return TOPICS.map((topic) => {
    const counts = extracted.map(({ gold, clauses }) => countsOf(gold, clauses, topic));
    const total = (of: (count: Counts) => number): number => counts.reduce((all, count) => all + of(count), 0);
    const [right, wrong, found, missed] = [total((c) => c.right), total((c) => c.wrong), total((c) => c.found), total((c) => c.missed)];
    return {
      ...{ topic, right, wrong, found, missed, precision: share(right, wrong), recall: share(found, missed) },
      faults: counts.flatMap(({ faults }) => faults),
    };
  });
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly found: number;
  readonly missed: number;
  readonly faults: readonly string[];
}

function countsOf({ document, clauses: labels }: GoldDocument, clauses: readonly Clause[], topic: Topic): Counts {
  const gold = labels.filter((label) => label.topic === topic);
  const stated = clauses.filter((clause) => clause.topic === topic && clause.certainty === 'stated');
  const open = gold.some(({ unsure }) => unsure);
  const matches = (clause: Clause): boolean => gold.some((label) => !label.unsure && agree(label, clause));
  const wanted = gold.filter(({ unsure, optional }) => !unsure && !optional);
  const found = wanted.filter((label) => stated.some((clause) => agree(label, clause)));
  const wrong = open ? [] : stated.filter((clause) => !matches(clause));
  return {
    right: stated.filter(matches).length,
    wrong: wrong.length,
    found: found.length,
    missed: wanted.length - found.length,
    faults: [
      ...wrong.map(({ quote, values }) => `${document.name}: wrong ${JSON.stringify(values)} in "${quote.slice(0, 80)}"`),
      ...wanted
        .filter((label) => !found.includes(label))
        .map(({ quote, values }) => `${document.name}: missed ${JSON.stringify(values)} in "${quote}"`),
    ],
  };
}

/** Each value of the label is there, and no other of its kind. */
function agree({ values, oneSuffices }: GoldClause, clause: Clause): boolean {
  const wanted = values.map(comparable);
  const kinds = new Set(values.map(kindOf));
  const said = clause.values.filter((value) => kinds.has(kindOf(value))).map(comparable);
  const here = (value: string): boolean => said.includes(value);
  return (oneSuffices ? wanted.some(here) : wanted.every(here)) && said.every((value) => wanted.includes(value));
}

const MONTHS = { month: 1, year: 12 } as const;
const DAYS = { day: 1, week: 7 } as const;

/** Thirty days are a period, however they are written. */
const kindOf = ({ kind }: ClauseValue): string => (kind === 'days' ? 'period' : kind);

/** A value in one way of writing: 12 months for a year, `Net 30` for `30 days net`, 1200 for 1200.00. */
function comparable(value: ClauseValue): string {
  const number = (text: string): string => new Decimal(text).toString();
  switch (value.kind) {
    case 'terms': {
      const reading = readTerms(value.terms);
      return `terms ${reading.kind === 'read' ? termsText(reading.terms) : value.terms}`;
    }
    case 'money':
      return `money ${number(value.amount)} ${value.currency}`;
    case 'percent':
      return `percent ${number(value.percent)} ${value.per ?? ''}`;
    case 'days':
      return `${value.days} days`;
    case 'period':
      return value.unit === 'month' || value.unit === 'year'
        ? `${value.count * MONTHS[value.unit]} months`
        : `${value.count * DAYS[value.unit]} days`;
    case 'frequency':
      return `${value.frequency === 'once' ? 'once' : `${value.frequency.every} ${value.frequency.unit}`} ${value.timing ?? ''}`;
    case 'tiers':
      return value.tiers.map(({ from, percent }) => `${number(from)}: ${number(percent)}`).join(', ');
    default:
      return JSON.stringify(value);
  }
}
