/**
 * A document's text → the financial clauses in it, each with its quote and place.
 *
 * Every sentence is held against every topic. A sentence that overrides another («notwithstanding», an amendment) is unsure, and so are all
 * clauses of a topic that contradict each other: which of them holds is not for us to say.
 */
import { dollarOf } from './amounts';
import type { Clause, ClauseValue, DocumentText } from '../clause';
import { ownWords } from './otherAgreement';
import { sentencesOf, type Sentence } from './sentences';
import { signaturesOf } from './signature';
import { type Reading, type ReadingContext, type TopicRule } from './topicRule';
import { SINGLE_TOPICS, TOPIC_RULES } from './topicTable';

/** Words by which a sentence changes what another says. EN, DE, FR. */
const OVERRIDES =
  /\b(?:notwithstanding (?:anything|any|the foregoing|the above|section|clause|paragraph|article)|in lieu of (?:section|the|clause)|abweichend von|entgegen|par derogation|nonobstant)\b/i;

/** A row's value longer than this is a sentence with a heading in front: `Renewal: The term will renew …`. */
const SHORT_VALUE = 60;

interface Found {
  readonly clause: Clause;
  readonly aspect: string;
  readonly weak: boolean;
}

function readBy(rule: TopicRule, sentence: Sentence, context: ReadingContext): Reading | undefined {
  const { row, isHeading } = sentence;
  if (row !== undefined && rule.labels?.test(row.label) === true) {
    const asSentence = row.value.length > SHORT_VALUE ? readSentence(rule, sentence, context) : undefined;
    return asSentence ?? rule.read(row.value, context, sentence);
  }
  return isHeading ? undefined : readSentence(rule, sentence, context);
}

function readSentence(rule: TopicRule, sentence: Sentence, context: ReadingContext): Reading | undefined {
  const { text } = sentence;
  if (!rule.cue.test(text) || rule.not?.test(text) === true) return undefined;
  return rule.read(text, context, sentence);
}

function clauseOf(reading: Reading, { quote, text, page, paragraph }: Sentence, topic: Clause['topic'], document: string): Found {
  const overrides = SINGLE_TOPICS.has(topic) && OVERRIDES.test(text);
  const certainty = overrides ? 'unsure' : reading.certainty;
  const because = overrides && reading.certainty === 'stated' ? 'It overrides another clause.' : reading.because;
  return {
    clause: { topic, values: reading.values, quote, document, page, paragraph, certainty, because },
    aspect: reading.aspect ?? '',
    weak: reading.weak === true,
  };
}

/** Values of one kind are held against each other: 36 months and «until 31 December 2028» may both be so. */
const sayings = (values: readonly ClauseValue[]): Map<string, string> => {
  const byKind = new Map<string, string>();
  for (const { kind, ...rest } of values) byKind.set(kind, byKind.get(kind) ?? JSON.stringify(rest));
  return byKind;
};

/** Clauses of one topic and aspect that say different things: none of them is certain. */
function doubtContradictions(found: readonly Found[]): Clause[] {
  const said = new Map<string, Set<string>>();
  const keyOf = ({ clause, aspect }: Found, kind: string): string => `${clause.topic} ${aspect} ${kind}`;
  for (const each of found) {
    if (each.clause.certainty !== 'stated' || !SINGLE_TOPICS.has(each.clause.topic)) continue;
    for (const [kind, saying] of sayings(each.clause.values)) {
      const key = keyOf(each, kind);
      said.set(key, (said.get(key) ?? new Set()).add(saying));
    }
  }
  return found.map((each) => {
    const { clause } = each;
    const contradicted = clause.values.some(({ kind }) => (said.get(keyOf(each, kind))?.size ?? 0) > 1);
    return contradicted && clause.certainty === 'stated'
      ? { ...clause, certainty: 'unsure', because: 'The document says different things about it.' }
      : clause;
  });
}

/**
 * Every clause found, in the document's order by topic table; signatures last. Any text gives clauses, never an error.
 */
export function extractClauses(document: DocumentText): readonly Clause[] {
  const sentences = sentencesOf(document).map((sentence) => ({ ...sentence, text: ownWords(sentence.text) }));
  const context: ReadingContext = { dollar: dollarOf(sentences.map(({ text }) => text).join('\n')) };
  const found = TOPIC_RULES.flatMap((rule) => {
    const readings = sentences.flatMap((sentence) => {
      const reading = readBy(rule, sentence, context);
      return reading === undefined ? [] : [clauseOf(reading, sentence, rule.topic, document.name)];
    });
    return readings.some(({ weak }) => !weak) ? readings.filter(({ weak }) => !weak) : readings;
  });
  return [...doubtContradictions(found), ...signaturesOf(document)];
}
