/**
 * The proofs as they read in the workbook now. On a sheet of proofs the verdict's own formula names every difference, and Excel keeps it
 * true when rows move; elsewhere they stand under the heading "Difference". A difference that is no formula any more proves nothing.
 */
import { isCurrencyCode } from '../../domain/money/currency';
import type { ProofFact } from '../../domain/close/stepStates';
import { amountText, money } from '../../domain/money/money';
import { cellAddress, overlap, type Rectangle, rectangleFrom } from '../../tables/a1';
import { formulaReferences } from '../../tables/formulaReferences';
import { VERDICT_LABEL } from '../../sheets/proofLayout';
import type { SheetCells } from '../../workbook/readSheet';
import type { ProofSource } from './stepSources';

type Cell = string | number | boolean | null;

const valueAt = ({ area, values }: SheetCells, row: number, column: number): Cell => values[row - area.row]?.[column - area.column] ?? null;
/** `[@Spent]`: a column of the table that the formula itself stands in. */
const OWN_COLUMN = /\[[@#[]/;
/** A formula that reads no cell, such as =0, proves as little as a figure. */
const isProof = ({ area, formulas }: SheetCells, row: number, column: number): boolean => {
  const formula = formulas[row - area.row]?.[column - area.column];
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  return formulaReferences(formula).length > 0 || OWN_COLUMN.test(formula.replaceAll(/"[^"]*"/g, ''));
};
const textAt = (cells: SheetCells, row: number, column: number): string => String(valueAt(cells, row, column) ?? '').trim();

/** The verdict's formula beside its label; undefined when there is none. */
function verdictFormula(cells: SheetCells): string | undefined {
  const { area, formulas } = cells;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    if (textAt(cells, row, area.column) !== VERDICT_LABEL) continue;
    const formula = formulas[row - area.row]?.[1];
    return typeof formula === 'string' && formula.startsWith('=') ? formula : undefined;
  }
  return undefined;
}

/** `SUMIF(J8:J12,">0")-SUMIF(J8:J12,"<0")+…` → `J8:J12`, once each. */
const rangesIn = (formula: string): Rectangle[] =>
  [...new Set([...formula.matchAll(/SUMIF\((\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?),/g)].map(([, range = '']) => range))].map(rectangleFrom);

const HEADING = 'Difference';

/**
 * Whether a proof stands under a heading "Difference" that the verdict does not name: somebody has written over the verdict. Proofs end
 * their lines; a column of that name further left tells by how much exceptions or matches differ, and proves nothing.
 */
function leavesOut(cells: SheetCells, ranges: readonly Rectangle[]): boolean {
  const last = Math.max(...ranges.map(({ column, columns }) => column + columns - 1));
  return cells.values.some((line, at) =>
    line.some((value, index) => {
      const [row, column] = [cells.area.row + at + 1, cells.area.column + index];
      if (value !== HEADING || (ranges.length > 0 && column !== last)) return false;
      return isProof(cells, row, column) && !ranges.some((range) => overlap(range, { row, column, rows: 1, columns: 1 }));
    }),
  );
}

/** A proof reads 0.00 when nothing is left of it at four decimals: a sum of cents in binary has a tail. */
const isZero = (value: number): boolean => Math.round(value * 10_000) === 0;

const shown = (value: Cell, currency: string): string => {
  if (typeof value !== 'number') return String(value ?? '');
  return isCurrencyCode(currency) ? amountText(money(value, currency)) : String(value);
};

/** A word, such as "no balances", says that there is nothing to prove; an error proves nothing. */
const proves = (value: Cell): boolean => (typeof value === 'number' ? isZero(value) : typeof value === 'string' && !value.startsWith('#'));

/** The line's own words: what stands in the row before the first figure. */
function lineName(cells: SheetCells, row: number, until: number): { readonly name: string; readonly currency: string } {
  const words: string[] = [];
  for (let column = cells.area.column; column < Math.min(until, cells.area.column + 3); column += 1) {
    const value = valueAt(cells, row, column);
    if (typeof value === 'string' && value.trim() !== '') words.push(value.trim());
  }
  const currency = words.find((word) => isCurrencyCode(word)) ?? '';
  return { name: words.filter((word) => word !== currency).join(' '), currency };
}

function factAt(cells: SheetCells, row: number, column: number, section: string): ProofFact {
  const value = valueAt(cells, row, column);
  const { name, currency } = lineName(cells, row, column);
  return {
    section,
    name: [section, name].filter((part) => part !== '').join(' – '),
    currency,
    reads: shown(value, currency),
    holds: proves(value),
    overwritten: !isProof(cells, row, column),
    place: { kind: 'cell', sheet: cells.sheet, address: cellAddress(row, column) },
  };
}

/** The section's title stands two rows above its first line, over the headings. */
const sectionOf = (cells: SheetCells, { row }: Rectangle): string => textAt(cells, row - 2, cells.area.column);

function byVerdict(cells: SheetCells, sections: RegExp | undefined): ProofFact[] | undefined {
  const formula = verdictFormula(cells);
  const ranges = formula === undefined ? undefined : rangesIn(formula);
  if (ranges === undefined || leavesOut(cells, ranges)) return undefined;
  return ranges.flatMap((range) => {
    const title = sectionOf(cells, range);
    if (sections?.test(title) === false) return [];
    return Array.from({ length: range.rows * range.columns }, (_, index) =>
      factAt(cells, range.row + Math.floor(index / range.columns), range.column + (index % range.columns), title),
    );
  });
}

/** Under each heading "Difference" down to the first empty cell. */
function byHeading(cells: SheetCells): ProofFact[] | undefined {
  const { area } = cells;
  const facts: ProofFact[] = [];
  let found = false;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (valueAt(cells, row, column) !== HEADING) continue;
      found = true;
      const title = textAt(cells, row, area.column);
      for (let line = row + 1; valueAt(cells, line, column) !== null && valueAt(cells, line, column) !== ''; line += 1)
        facts.push(factAt(cells, line, column, title));
    }
  return found ? facts : undefined;
}

/** Undefined: the sheet is there and has no proof that can be read. None: there is no such sheet. */
export function proofsOf(source: ProofSource, sheets: readonly SheetCells[]): ProofFact[] | undefined {
  const cells = sheets.find(({ sheet }) => sheet === source.sheet);
  if (cells === undefined) return [];
  return source.by === 'verdict' ? byVerdict(cells, source.sections) : byHeading(cells);
}
