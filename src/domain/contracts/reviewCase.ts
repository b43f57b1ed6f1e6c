/**
 * One agreement with everything that a rule may ask of it.
 *
 * Where the row is empty and the document states the figure, the document's figure counts: `agreement` is the row so completed, `row`
 * is what the table says. Nothing is completed from a clause that was not understood, or where two clauses say different things.
 */
import type { PriceTier } from '../billing/contractLine';
import type { Place } from '../finding';
import { nameKey } from '../nameKey';
import { type AgreementColumn, columnText } from './agreementText';
import type { Books } from './books';
import { type Clause, type Topic, TOPICS } from './clause';
import { clauseText } from './clauseText';
import type { Agreement, AgreementLine, Deliverable, Party, Vendor } from './contract';
import type { ReviewEvidence, ReviewRequest } from './review';
import { TOPIC_SPECS } from './topics';

type ReviewedDocument = ReviewRequest['documents'][number];

export interface ReviewCase {
  readonly row: Agreement;
  readonly agreement: Agreement;
  readonly lines: readonly AgreementLine[];
  readonly deliverables: readonly Deliverable[];
  /** In the master data of its kind. */
  readonly party: Party | undefined;
  /** Only of a statement of work. */
  readonly vendor: Vendor | undefined;
  readonly tiers: readonly PriceTier[];
  readonly documents: readonly ReviewedDocument[];
  readonly clauses: ReadonlyMap<Topic, readonly Clause[]>;
  readonly books: Books;
}

export function caseOf(row: Agreement, documents: readonly ReviewedDocument[], books: Books): ReviewCase {
  const clauses = new Map<Topic, Clause[]>();
  for (const clause of documents.flatMap((document) => document.clauses)) {
    const known = clauses.get(clause.topic);
    if (known === undefined) clauses.set(clause.topic, [clause]);
    else known.push(clause);
  }
  const vendor = row.kind === 'SOW' ? books.vendors.get(nameKey(row.partyId)) : undefined;
  return {
    row,
    documents,
    clauses,
    books,
    vendor,
    agreement: clauses.size === 0 ? row : completed(row, clauses),
    lines: books.lines.get(nameKey(row.id)) ?? [],
    deliverables: books.deliverables.get(nameKey(row.id)) ?? [],
    party: row.kind === 'SOW' ? vendor : books.customers.get(nameKey(row.partyId)),
    tiers: row.rebateTiers === '' ? [] : (books.rebateTiers.get(nameKey(row.rebateTiers)) ?? []),
  };
}

const isStated = ({ certainty, values }: Clause): boolean => certainty === 'stated' && values.length > 0;

/** The clause of a topic that counts: the only one, or one of several that say the same. */
function countingClause(clauses: readonly Clause[]): Clause | undefined {
  const [first, ...others] = clauses;
  if (first === undefined || !clauses.every(isStated)) return undefined;
  return others.every((other) => clauseText(other) === clauseText(first)) ? first : undefined;
}

/** In the order of the topics, so that a term in months finds the start. */
function completed(row: Agreement, clauses: ReadonlyMap<Topic, readonly Clause[]>): Agreement {
  return TOPICS.reduce((agreement, topic) => {
    const clause = countingClause(clauses.get(topic) ?? []);
    if (clause === undefined) return agreement;
    return clause.values.reduce((filled, value) => withEmptyFilled(filled, TOPIC_SPECS[topic].fills(value, filled)), agreement);
  }, row);
}

function withEmptyFilled(agreement: Agreement, fills: Partial<Agreement>): Agreement {
  const empty = Object.entries(fills).filter(([field]) => {
    const stands = agreement[field as keyof Agreement]; // Object.entries loses the names of the fields.
    return stands === undefined || stands === '';
  });
  return empty.length === 0 ? agreement : { ...agreement, ...Object.fromEntries(empty) };
}

/** Was a document read whole? Then what it does not say, it does not say. */
const documentRead = ({ documents }: ReviewCase): boolean =>
  documents.length > 0 && documents.every(({ text }) => (text.unreadPages ?? []).length === 0 && text.pages.length > 0);

/**
 * A right or duty that a contract either has or has not: as the row says; otherwise as the document does, and a document that was
 * read and has no such clause does not grant it.
 */
export function hasIt(c: ReviewCase, stated: boolean | undefined, topic: Topic): boolean | undefined {
  if (stated !== undefined) return stated;
  return documentRead(c) && !c.clauses.has(topic) ? false : undefined;
}

export const cell = (place: Place, says: string): ReviewEvidence => ({ kind: 'cell', place, says });

export const quoteOf = ({ document, page, quote }: Clause): ReviewEvidence => ({ kind: 'quote', document, page, quote });

/** Cells of the row by column, each with what it says; where the document speaks of the topic, its words as well. */
export function evidence({ row, clauses }: ReviewCase, columns: readonly AgreementColumn[], topic?: Topic): ReviewEvidence[] {
  const cells = columns.map((column) => {
    const text = columnText(row, column);
    return cell(row.cellOf[column] ?? row.place, `${column}: ${text === '' ? 'empty' : text}`);
  });
  return [...cells, ...(topic === undefined ? [] : (clauses.get(topic) ?? []).map(quoteOf))];
}
