/**
 * The statement: ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained, by partner, product and currency, and by
 * currency. Every figure is a formula over the matches and the exceptions, so a decision of a person moves its amount at once.
 */
import type { StatementPlace } from '../../domain/reconciliation/control/control';
import { exponentOf } from '../../domain/money/currency';
import { cellAddress } from '../../tables/a1';
import type { CellContent } from '../../tables/workbookChange';
import { absoluteAddress, formula, moneyStyle, tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import { EXCEPTIONS_TABLE } from './exceptionRows';
import type { Lane } from './lanes';
import type { ProofLine, ProofSection } from '../proofLayout';

/** Partner, product, currency and the figures: every section of the sheet is as wide. */
export const STATEMENT_WIDTHS = [30, 20, 10, 17, 17, 16, 15, 15, 15, 15, 15, 16, 13];
const FIGURES = ['Ours', 'Theirs', 'Timing', 'Fees', 'FX', 'Rounding', 'Reserve', 'Accepted', 'Unexplained'];
const FIRST_FIGURE = 3;

export const at = (column: number, row: number): string => cellAddress(row, column);
/** Address of a figure of the statement in its row. */
const figureAt = (figure: string, row: number): string => at(FIRST_FIGURE + FIGURES.indexOf(figure), row);

const exceptions = tableFormula(EXCEPTIONS_TABLE);

/** What stands in a column of the statement: ours in our lane, theirs in theirs. */
function explained(place: StatementPlace, key: string): string {
  const sum = (heading: string, lane: string): string =>
    `SUMIFS(${exceptions.all(heading)},${exceptions.all(lane)},${key},${exceptions.all('Stands in')},"${place}")`;
  return `${sum('Ours', 'Our lane')}-${sum('Theirs', 'Their lane')}`;
}

const inFiles = (heading: string, lane: string, key: string): string =>
  `SUMIFS(${exceptions.all(heading)},${exceptions.all(lane)},${key},${exceptions.all('In files')},1)`;

/** The figures of a lane, in the order of the headings. What a match leaves unsaid is unexplained. */
function laneFigures(row: number, key: string, matchTable: string): string[] {
  const { all } = tableFormula(matchTable);
  const matched = (heading: string): string => `SUMIFS(${all(heading)},${all('Lane')},${key})`;
  const said = ['Fees', 'FX', 'Rounding'].map((figure) => figureAt(figure, row)).join('-');
  return [
    `${matched('Ours')}+${inFiles('Ours', 'Our lane', key)}`,
    `${matched('Theirs')}+${inFiles('Theirs', 'Their lane', key)}`,
    explained('timing', key),
    `${matched('Fee')}+${matched('Tax on fee')}`,
    matched('FX'),
    `${matched('Rounding')}+${matched('Tolerance')}`,
    `${matched('Reserve')}+${explained('reserve', key)}`,
    explained('accepted', key),
    `${explained('unexplained', key)}+${matched('Difference')}-${said}-${matched('Reserve')}`,
  ];
}

/** Rounded, because a sum of cents in binary has a tail. */
const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);

const proofOf = (row: number): string =>
  `${figureAt('Ours', row)}-${figureAt('Theirs', row)}-SUM(${figureAt('Timing', row)}:${figureAt('Unexplained', row)})`;

const stylesOf = (currency: string): ProofLine['styles'] => [
  ...(['text', 'text', 'text'] as const),
  ...FIGURES.map((figure) => (figure === 'Unexplained' ? ('proof' as const) : moneyStyle(currency))),
  'proof',
];

function lineOf(names: readonly string[], currency: string, figures: readonly string[], row: number): ProofLine {
  return {
    cells: [...names, currency, ...figures.map((text) => rounded(text, currency)), rounded(proofOf(row), currency)],
    styles: stylesOf(currency),
  };
}

const HEADINGS = [...FIGURES, 'Proof'];

export function laneSection(lanes: readonly Lane[], keyOf: (lane: Lane) => string, matchTable: string): ProofSection {
  return {
    title: 'By partner, product and currency',
    headings: ['Partner', 'Product', 'Currency', ...HEADINGS],
    differences: 2,
    lines: lanes.map((lane) => (row: number) => {
      const figures = laneFigures(row, quotedKey(keyOf(lane)), matchTable);
      return lineOf([lane.partner, lane.product], lane.currency, figures, row);
    }),
  };
}

/** Each currency is the sum of its lanes. `from`, `to`: rows of the lanes, from 0. */
export function currencySection(lanes: readonly Lane[], { from, to }: { readonly from: number; readonly to: number }): ProofSection {
  const columnOf = (column: number): string => absoluteAddress(`${at(column, from)}:${at(column, to)}`);
  const currencies = [...new Set(lanes.map(({ currency }) => currency))].sort();
  return {
    title: 'Ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained',
    headings: ['All partners', '', 'Currency', ...HEADINGS],
    differences: 2,
    lines: currencies.map((currency) => (row: number) => {
      const figures = FIGURES.map((_, index) => `SUMIFS(${columnOf(FIRST_FIGURE + index)},${columnOf(2)},${at(2, row)})`);
      return lineOf(['all', ''], currency, figures, row);
    }),
  };
}
