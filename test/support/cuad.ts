/**
 * The Contract Understanding Atticus Dataset (CUAD v1, CC BY 4.0): 510 commercial contracts in which lawyers marked clauses.
 * It is not part of the project. The folder is that of the public release, with `master_clauses.csv` and `full_contract_txt/`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Clause, DocumentText, Topic } from '../../src/domain/contracts/clause';

export interface CuadContract {
  readonly name: string;
  readonly text: DocumentText;
  /** Class → the marked spans. */
  readonly spans: ReadonlyMap<string, readonly string[]>;
}

/** A class of the data set and what of ours answers it. */
export interface CuadClass {
  readonly name: string;
  readonly answers: (clause: Clause) => boolean;
}

const of = (topic: Topic) => (clause: Clause) => clause.topic === topic;
const says = (topic: Topic, is: boolean) => (clause: Clause) =>
  clause.topic === topic && clause.values.some((value) => value.kind === 'yesNo' && value.is === is);

const withWords = ({ values }: Clause, pattern: RegExp): boolean =>
  values.some((value) => value.kind === 'words' && pattern.test(value.words));

/** The marked class on the left is at times wider or narrower than our topic: `docs/rules/clauses.md` says how. */
// prettier-ignore
export const CUAD_CLASSES: readonly CuadClass[] = [
  { name: 'Effective Date',                     answers: of('start') },
  { name: 'Expiration Date',                    answers: of('term') },
  { name: 'Renewal Term',                       answers: of('renewal') },
  { name: 'Notice Period To Terminate Renewal', answers: (clause) => clause.topic === 'notice' && clause.because.includes('not go on') },
  { name: 'Minimum Commitment',                 answers: (clause) => clause.topic === 'minimumCommitment' && !says('minimumCommitment', false)(clause) },
  { name: 'Price Restrictions',                 answers: of('priceUplift') },
  { name: 'Cap On Liability',                   answers: of('liabilityCap') },
  { name: 'Uncapped Liability',                 answers: (clause) => clause.topic === 'liabilityCap' && (says('liabilityCap', false)(clause) || withWords(clause, /^(?:not capped|except|other than|with the exception|excluding|save)/i)) },
  { name: 'Audit Rights',                       answers: says('auditRight', true) },
  { name: 'Most Favored Nation',                answers: says('mostFavoured', true) },
  { name: 'Exclusivity',                        answers: says('exclusivity', true) },
  { name: 'Volume Restriction',                 answers: says('volumeRestriction', true) },
  { name: 'License Grant',                      answers: (clause) => clause.topic === 'usageRights' && withWords(clause, /^licence$/) },
  { name: 'Ip Ownership Assignment',            answers: (clause) => clause.topic === 'usageRights' && withWords(clause, /^(?:assignment|work for hire)$/) },
];

/** `['a', "b's"]`, as Python prints a list of texts. */
function listOfTexts(cell: string): string[] {
  return [...cell.matchAll(/'((?:[^'\\]|\\[^])*)'|"((?:[^"\\]|\\[^])*)"/g)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\n/g, '\n').replace(/\\(['"\\])/g, '$1'),
  );
}

/** Lines that belong together: an empty line parts paragraphs. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const nameKey = (file: string): string =>
  file
    .replace(/\.(?:pdf|txt)$/i, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();

/** Undefined when the folder does not hold the release. */
export function readCuad(folder: string): CuadContract[] | undefined {
  const [labels, texts] = [path.join(folder, 'master_clauses.csv'), path.join(folder, 'full_contract_txt')];
  if (!existsSync(labels) || !existsSync(texts)) return undefined;
  const files = new Map(readdirSync(texts).map((file) => [nameKey(file), file]));
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(labels, 'utf8'), { skipEmptyLines: true }).data;
  return rows.flatMap((row) => {
    const file = files.get(nameKey(row[0] ?? ''));
    if (file === undefined) return [];
    const paragraphs = paragraphsOf(readFileSync(path.join(texts, file), 'utf8'));
    const spans = new Map(header.map((name, index) => [name.toLowerCase(), listOfTexts(row[index] ?? '')]));
    return [{ name: file, text: { name: file, pages: [{ page: 1, paragraphs }] }, spans }];
  });
}

/** Letters and digits only: the marked text and the file differ in spaces, marks of omission and page numbers. */
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
/** A marked span is looked for by its first letters: the rest may be broken by a page number. */
const HEAD = 60;

export interface ClassScore {
  readonly name: string;
  readonly spans: number;
  readonly spansFound: number;
  readonly clauses: number;
  readonly clausesRight: number;
  readonly contracts: { readonly right: number; readonly wrong: number; readonly missed: number };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangesOf(quotes: readonly string[], whole: string): Range[] {
  return quotes.flatMap((quote) => {
    const wanted = letters(quote);
    const from = wanted === '' ? -1 : whole.indexOf(wanted.slice(0, HEAD));
    return from < 0 ? [] : [{ from, to: from + wanted.length }];
  });
}

const overlaps = (range: Range, others: readonly Range[]): boolean => others.some(({ from, to }) => range.from < to && range.to > from);

/** Span by span: does a clause of the topic overlap a marked one, and the other way round; and contract by contract: is there one. */
export function scoreClass(
  { name, answers }: CuadClass,
  contracts: readonly CuadContract[],
  extracted: ReadonlyMap<string, readonly Clause[]>,
): ClassScore {
  const score = { name, spans: 0, spansFound: 0, clauses: 0, clausesRight: 0, contracts: { right: 0, wrong: 0, missed: 0 } };
  for (const { name: contract, text, spans } of contracts) {
    const whole = letters(text.pages.map(({ paragraphs }) => paragraphs.join(' ')).join(' '));
    const marked = rangesOf(spans.get(name.toLowerCase()) ?? [], whole);
    const ours = rangesOf(
      (extracted.get(contract) ?? []).filter(answers).map(({ quote }) => quote),
      whole,
    );
    score.spans += marked.length;
    score.spansFound += marked.filter((range) => overlaps(range, ours)).length;
    score.clauses += ours.length;
    score.clausesRight += ours.filter((range) => overlaps(range, marked)).length;
    if (marked.length > 0 && ours.length > 0) score.contracts.right += 1;
    else if (ours.length > 0) score.contracts.wrong += 1;
    else if (marked.length > 0) score.contracts.missed += 1;
  }
  return score;
}
