/**
 * Reading clauses: a contract of so many pages, from its text to its clauses. And how well: precision and recall on our own labelled contracts, on
 * those that were held out, and on CUAD where the environment variable TIEOUT_CUAD names its folder (`master_clauses.csv` and `full_contract_txt/` of CUAD_v1).
 */
import { TOPICS } from '../../src/domain/contracts/clause';
import { extractClauses } from '../../src/domain/contracts/clauses/extractClauses';
import { type GoldDocument, goldDocuments } from '../domain/contracts/clauses/gold';
import { scoreClauses } from '../domain/contracts/clauses/score';
import { CUAD_CLASSES, readCuad, scoreClass } from '../support/cuad';
import type { BenchRow } from './row';

/** Paragraphs of our own contracts, again and again, about 45 lines a page. */
function longContract(pages: number) {
  const paragraphs = goldDocuments().flatMap(({ document }) => document.pages.flatMap((page) => page.paragraphs));
  const paragraphsOf = (page: number): string[] =>
    Array.from({ length: 20 }, (_, line) => paragraphs[(page * 20 + line) % paragraphs.length] ?? '');
  return { name: 'long.pdf', pages: Array.from({ length: pages }, (_, page) => ({ page: page + 1, paragraphs: paragraphsOf(page) })) };
}

export const rows: BenchRow[] = [
  {
    name: 'clauses of a contract, pages',
    sizes: [60, 600],
    prepare: (pages) => {
      const document = longContract(pages);
      return Promise.resolve(() => {
        if (extractClauses(document).length === 0) throw new Error('No clause was found.');
      });
    },
  },
];

const share = (part: number, rest: number): string => (part + rest === 0 ? '   -' : (part / (part + rest)).toFixed(2)).padStart(5);

function ownQuality(title: string, documents: readonly GoldDocument[]): string[] {
  const scores = scoreClauses(documents, extractClauses);
  const total = (count: 'right' | 'wrong' | 'found' | 'missed'): number => scores.reduce((sum, score) => sum + score[count], 0);
  const [right, wrong, found, missed] = [total('right'), total('wrong'), total('found'), total('missed')];
  return [
    `${title.padEnd(38)}precision  recall  (stated clauses; labels)`,
    ...TOPICS.flatMap((topic) => scores.filter((score) => score.topic === topic)).map(
      ({ topic, right, wrong, found, missed }) =>
        `  ${topic.padEnd(36)}    ${share(right, wrong)}   ${share(found, missed)}  (${right + wrong}; ${found + missed})`,
    ),
    `  ${'all topics'.padEnd(36)}    ${share(right, wrong)}   ${share(found, missed)}  (${right + wrong}; ${found + missed})`,
  ];
}

function cuadQuality(): string[] {
  const folder = process.env.TIEOUT_CUAD;
  const contracts = folder === undefined ? undefined : readCuad(folder);
  if (contracts === undefined)
    return ['CUAD: absent. Set TIEOUT_CUAD to the folder with master_clauses.csv and full_contract_txt/ of CUAD_v1.'];
  const extracted = new Map(contracts.map(({ name, text }) => [name, extractClauses(text)]));
  return [
    `CUAD, ${contracts.length} contracts; unsure ones count    by contract: precision  recall   by span: precision  recall  (spans)`,
    ...CUAD_CLASSES.map((each) => {
      const { name, spans, spansFound, clauses, clausesRight, contracts: of } = scoreClass(each, contracts, extracted);
      const [byContract, bySpan] = [
        [share(of.right, of.wrong), share(of.right, of.missed)],
        [share(clausesRight, clauses - clausesRight), share(spansFound, spans - spansFound)],
      ];
      return `  ${name.padEnd(36)}                ${byContract.join('   ')}               ${bySpan.join('   ')}  (${spans})`;
    }),
  ];
}

/** Printed behind the rows. */
export const report = (): string[] => [
  ...ownQuality('clauses of our labelled contracts', goldDocuments()),
  ...ownQuality('clauses of contracts held out', goldDocuments('clauses-held-out')),
  ...cuadQuality(),
];
