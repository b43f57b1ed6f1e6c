/**
 * The document against the row, topic by topic. Only what both say is compared; a clause that was not understood is said to be so,
 * for it may say anything.
 */
import { minus, absolute } from './amounts';
import { columnText } from './agreementText';
import { money } from '../money/money';
import { type Clause, type Topic, TOPICS } from './clause';
import { clauseText, valueText } from './clauseText';
import { breach, notChecked, type Outcome, type Risk, type RuleCheck } from './outcome';
import { cell, evidence, quoteOf, type ReviewCase } from './reviewCase';
import { TOPIC_SPECS } from './topics';
import { TOPIC_TITLES } from './topicTitles';

/** A topic within a sentence. */
const spoken = (topic: Topic): string => TOPIC_TITLES[topic].toLowerCase();

/** `differs` as soon as one of its values does; `same` when one was compared and none differs; undefined when nothing could be compared. */
export function comparison(c: ReviewCase, clause: Clause): 'same' | 'differs' | undefined {
  if (clause.certainty === 'unsure') return undefined;
  const { agrees } = TOPIC_SPECS[clause.topic];
  const answers = clause.values.map((value) => agrees(value, c.row, c.tiers)).filter((answer) => answer !== undefined);
  if (answers.includes(false)) return 'differs';
  return answers.length > 0 ? 'same' : undefined;
}

/** What the row says of a topic; billing and signature stand in two columns each. */
export function rowText({ row, deliverables, tiers }: ReviewCase, topic: Topic): string {
  switch (topic) {
    case 'billingFrequency':
      return [columnText(row, 'Billing frequency'), row.timing === undefined ? '' : `in ${row.timing}`]
        .filter((text) => text !== '')
        .join(' ');
    case 'signature':
      return [row.signatory, row.signedOn ?? ''].filter((text) => text !== '').join(', ');
    case 'notice':
      return row.noticeBy ?? (row.noticeDays === undefined ? '' : `${row.noticeDays} days`);
    case 'rebate':
      return tiers.length === 0
        ? row.rebateTiers
        : tiers.map(({ from, percent }) => `from ${from.toString()}: ${percent?.toString() ?? '?'} %`).join('; ');
    case 'acceptance':
      return deliverables.map(({ name, acceptance }) => (acceptance === '' ? name : `${name}: ${acceptance}`)).join('; ');
    default: {
      const { column } = TOPIC_SPECS[topic];
      return column === undefined ? '' : columnText(row, column);
    }
  }
}

/** Which of the clause's values differ: the others are not what the sentence is about. */
function differing(c: ReviewCase, clause: Clause): string {
  const { agrees } = TOPIC_SPECS[clause.topic];
  return clause.values
    .filter((value) => agrees(value, c.row, c.tiers) === false)
    .map((value) => valueText(value, clause.topic))
    .join(', ');
}

/** The difference of two amounts of the same currency. */
function riskOf(c: ReviewCase, clause: Clause): Risk | undefined {
  const stated = { totalValue: c.row.totalValue, minimumCommitment: c.row.minimumCommitment, notToExceed: c.row.notToExceed };
  const ours = clause.topic in stated ? stated[clause.topic as keyof typeof stated] : undefined; // Just tested.
  const theirs = clause.values.find((value) => value.kind === 'money');
  const difference = ours && theirs && minus(money(theirs.amount, theirs.currency), ours);
  return difference && { atRisk: absolute(difference), says: 'difference between text and table' };
}

export const textDiffersFromRow: RuleCheck = (c) =>
  TOPICS.flatMap((topic) =>
    (c.clauses.get(topic) ?? [])
      .filter((clause) => comparison(c, clause) === 'differs')
      .map((clause): Outcome => {
        const { column } = TOPIC_SPECS[topic];
        const title = `On ${spoken(topic)} the text says ${differing(c, clause)}, the table says ${rowText(c, topic)}.`;
        const stands = [...evidence(c, column === undefined ? [] : [column]), quoteOf(clause)];
        return { ...breach(title, 'Correct the table, or have the text changed before it is signed.', stands, riskOf(c, clause)), topic };
      }),
  );

export const clauseNotUnderstood: RuleCheck = (c) => [...unsureClauses(c), ...contradictions(c), ...unreadPages(c)];

const unsureClauses = (c: ReviewCase): Outcome[] =>
  TOPICS.flatMap((topic) =>
    (c.clauses.get(topic) ?? [])
      .filter(({ certainty, values }) => certainty === 'unsure' || values.length === 0)
      .map((clause): Outcome => ({
        ...notChecked(
          `the clause on ${spoken(topic)} on page ${clause.page} of ${clause.document} was not understood: ${clause.because}`,
          'Read it, and enter what it says in the table.',
          [quoteOf(clause)],
        ),
        topic,
      })),
  );

/** Topics of which a document may speak in several places, each of another thing. */
const MANY_PLACES: ReadonlySet<Topic> = new Set(['signature', 'acceptance', 'notice', 'currency', 'totalValue']);

/** Two places of the documents that say different things of one topic. */
function contradictions(c: ReviewCase): Outcome[] {
  return TOPICS.filter((topic) => !MANY_PLACES.has(topic)).flatMap((topic): Outcome[] => {
    const stated = (c.clauses.get(topic) ?? []).filter(({ certainty, values }) => certainty === 'stated' && values.length > 0);
    const texts = new Set(stated.map(clauseText));
    if (texts.size < 2) return [];
    const because = `on ${spoken(topic)} the text says ${[...texts].join(' and ')}.`;
    return [{ ...notChecked(because, 'Find out which of them counts.', stated.map(quoteOf)), topic }];
  });
}

function unreadPages({ documents, row }: ReviewCase): Outcome[] {
  return documents.flatMap(({ text }): Outcome[] => {
    const pages = text.unreadPages ?? [];
    if (pages.length === 0 && text.pages.length > 0) return [];
    const where = pages.length === 0 ? text.name : `page ${pages.join(', ')} of ${text.name}`;
    const because = `${where} holds no text that can be read.`;
    return [notChecked(because, 'Add the document with its text: a scan is only a picture.', [cell(row.place, text.name)])];
  });
}
