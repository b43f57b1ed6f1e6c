/** The labelled contracts of `test/golden/clauses`, whose README says what a label means, and of `test/golden/clauses-held-out`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ClauseValue, type DocumentText, type Topic, TOPICS } from '../../../../src/domain/contracts/clause';

export interface GoldClause {
  readonly topic: Topic;
  readonly values: readonly ClauseValue[];
  readonly quote: string;
  readonly unsure?: true;
  readonly optional?: true;
  readonly oneSuffices?: true;
}

export interface GoldDocument {
  readonly document: DocumentText;
  readonly clauses: readonly GoldClause[];
}

export interface GoldPhrase {
  readonly phrase: string;
  /** Terms in our own words, or `unreadable`. */
  readonly expected: string;
}

/** From the project's folder, where tests and benchmarks run. */
const GOLDEN = path.resolve('test', 'golden');
const textOf = (file: string): string => readFileSync(path.join(GOLDEN, file), 'utf8');

/** Every contract with its labels, by number. A line is a paragraph. The ones held out were labelled when the extractor was done, to see what it does with texts it was not mended on. */
export function goldDocuments(folder: 'clauses' | 'clauses-held-out' = 'clauses'): GoldDocument[] {
  return readdirSync(path.join(GOLDEN, folder))
    .filter((file) => /^\d{3}-.*\.txt$/.test(file))
    .sort()
    .map((file) => {
      const paragraphs = textOf(`${folder}/${file}`).split('\n').filter((line) => line.trim() !== ''); // prettier-ignore
      return { document: { name: file, pages: [{ page: 1, paragraphs }] }, clauses: labelsOf(`${folder}/${file.replace(/txt$/, 'json')}`) };
    });
}

function labelsOf(file: string): GoldClause[] {
  const labels = JSON.parse(textOf(file)) as GoldClause[]; // Its shape is checked by the test of the corpus.
  for (const { topic } of labels) if (!TOPICS.includes(topic)) throw new Error(`${file} has the topic "${topic}", which is none.`);
  return labels;
}

export const goldPhrases = (language: 'de' | 'fr'): GoldPhrase[] =>
  JSON.parse(textOf(`clauses/payment-terms-${language}.json`)) as GoldPhrase[]; // as its test checks
