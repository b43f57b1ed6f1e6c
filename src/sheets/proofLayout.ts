/**
 * The layout of a sheet of proofs: a verdict over sections that stand under each other, each line ending in differences that are
 * formulas and must read 0.00. Without a table: sections grow and move from run to run.
 */
import { cellAddress } from '../tables/a1';
import { headingStyle } from '../tables/headingStyle';
import type { BlockModel, CellContent, CellStyle, SheetModel, SheetRule } from '../tables/workbookChange';
import { formula } from './cells';
import { titleBlock } from './frame';

export interface ProofLine {
  readonly cells: readonly CellContent[];
  readonly styles: readonly (CellStyle | undefined)[];
}

export interface ProofSection {
  readonly title: string;
  readonly headings: readonly string[];
  /** How many of the last columns are differences; 0: it proves nothing. */
  readonly differences: number;
  /** Row on the sheet, from 0 → the line. */
  readonly lines: readonly ((row: number) => ProofLine)[];
}

export interface ProofSheet {
  readonly name: string;
  readonly says: string;
  /** Width of each column in characters; every section is as wide. */
  readonly widths: readonly number[];
  /** Lines between the verdict and the sections, such as the month they stand on. */
  readonly facts?: readonly ProofLine[];
  readonly sections: readonly ProofSection[];
  /** Rules besides those of the differences. */
  readonly rules?: readonly SheetRule[];
}

const VERDICT_ROW = 3;
/** Its formula names every difference of the sheet: whoever looks for them finds them there. */
export const VERDICT_LABEL = 'All differences together';
/** The verdict stands in the second column, whatever stands there below: a sum over currencies has room for its digits. */
const VERDICT_WIDTH = 18;
export const FACTS_ROW = VERDICT_ROW + 1;
/** Rows that a section takes, with its title, its headings and the free line under it. */
export const sectionRows = ({ lines }: ProofSection): number => 2 + lines.length + 1;
/** Row of the first section's title, from 0. */
export const firstSectionRow = (facts: number): number => FACTS_ROW + 1 + facts;

const paddedTo =
  (width: number) =>
  <T>(values: readonly T[], filler: T): T[] => [...values, ...new Array<T>(Math.max(0, width - values.length)).fill(filler)];

interface Laid {
  readonly blocks: BlockModel[];
  readonly differences: string[];
}

/** Lays the sections under each other, a free line between; answers their blocks and the addresses of their differences. */
function layOut(sections: readonly ProofSection[], firstRow: number, width: number): Laid {
  const padded = paddedTo(width);
  const blocks: BlockModel[] = [];
  const differences: string[] = [];
  let row = firstRow;
  for (const { title, headings, lines, differences: count } of sections) {
    const first = row + 2;
    const made = lines.map((line, index) => line(first + index));
    blocks.push({
      row,
      column: 0,
      cells: [padded([title], null), padded(headings, ''), ...made.map(({ cells }) => padded(cells, null))],
      styles: [
        ['section'],
        padded(headings, '').map((_, column) => headingStyle(made[0]?.styles[column])),
        ...made.map(({ styles }) => styles),
      ],
    });
    const [from, to] = [cellAddress(first, width - count), cellAddress(first + lines.length - 1, width - 1)];
    if (lines.length > 0 && count > 0) differences.push(from === to ? from : `${from}:${to}`);
    row = first + lines.length + 1;
  }
  return { blocks, differences };
}

/** All differences without their signs, so that no two make up for each other. */
function verdictBlock(differences: readonly string[]): BlockModel {
  const sum = differences.map((address) => `SUMIF(${address},">0")-SUMIF(${address},"<0")`).join('+');
  const words = `IF(ROUND(${cellAddress(VERDICT_ROW, 1)},4)=0,"everything ties out","look at the red differences")`;
  return {
    row: VERDICT_ROW,
    column: 0,
    cells: [[VERDICT_LABEL, formula(sum === '' ? '0' : sum), formula(words)]],
    styles: [['total', 'proof', 'note']],
  };
}

export function proofSheet({ name, says, widths, sections, facts = [], rules: more = [] }: ProofSheet): SheetModel {
  const { blocks, differences } = layOut(sections, firstSectionRow(facts.length), widths.length);
  const told: BlockModel[] = facts.map(({ cells, styles }, index) => ({
    row: FACTS_ROW + index,
    column: 0,
    cells: [cells],
    styles: [styles],
  }));
  const rules = [...differences, cellAddress(VERDICT_ROW, 1)].map((address): SheetRule => ({ kind: 'notZero', address }));
  return {
    name,
    columns: widths.map((width, column) => ({ width: column === 1 ? Math.max(width, VERDICT_WIDTH) : width })),
    blocks: [titleBlock(name, says), verdictBlock(differences), ...told, ...blocks],
    tables: [],
    rules: [...rules, ...more],
    frozenRows: FACTS_ROW + facts.length,
    frozenColumns: 1,
    landscape: true,
  };
}
