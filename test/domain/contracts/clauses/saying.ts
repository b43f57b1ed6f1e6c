/** Clauses as lines of text, so that a table of them can be read. */
import type { Clause, ClauseValue, DocumentText, Topic } from '../../../../src/domain/contracts/clause';
import { extractClauses } from '../../../../src/domain/contracts/clauses/extractClauses';

export const documentOf = (...paragraphs: string[]): DocumentText => ({ name: 'contract.docx', pages: [{ page: 1, paragraphs }] });

function valueText(value: ClauseValue): string {
  switch (value.kind) {
    case 'terms': return value.terms;
    case 'money': return `${value.amount} ${value.currency}`;
    case 'percent': return `${value.percent} %${value.per === undefined ? '' : ` a ${value.per}`}`;
    case 'days': return `${value.days} days`;
    case 'period': return `${value.count} ${value.unit}`;
    case 'day': return value.on;
    case 'span': return `${value.from} to ${value.to}`;
    case 'frequency': return [value.frequency === 'once' ? 'once' : `every ${value.frequency.every} ${value.frequency.unit}`, ...(value.timing === undefined ? [] : [value.timing])].join(' ');
    case 'currency': return value.currency;
    case 'tiers': return value.tiers.map(({ from, percent }) => `${percent} % from ${from}`).join(', ');
    case 'yesNo': return value.is ? 'yes' : 'no';
    case 'words': return `«${value.words}»`;
  }
} // prettier-ignore

/** `yes, 12 month`; in front of it `unsure:` where it is. */
export const clauseText = ({ certainty, values }: Clause): string =>
  [...(certainty === 'unsure' ? ['unsure:'] : []), values.map(valueText).join(', ')].join(' ').trim();

/** What a text says of a topic, a line a clause. */
export const said = (topic: Topic, ...paragraphs: string[]): string[] =>
  extractClauses(documentOf(...paragraphs))
    .filter((clause) => clause.topic === topic)
    .map(clauseText);
