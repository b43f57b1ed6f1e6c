/**
 * Conditional formats: which rules hold for a cell, and what they make of its looks.
 *
 * Rules are tried by priority; of each property (fill, colour, bold) the first rule that sets it wins, and
 * «stop if true» ends the list. A rule's formula is written for the top left cell of its first area and is
 * moved along to the cell it is asked for.
 */
import { contains } from '../../host/book/area';
import { CellError, type CellValue } from '../../host/book/cell';
import type { ConditionalFormat, ConditionalRule, Sheet } from '../../host/book/sheet';
import type { Calculator } from '../../host/calc/calculator';
import { translateFormula } from '../../host/calc/rewrite';

export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export function conditionalLook(sheet: Sheet, calculator: Calculator, row: number, column: number): ConditionalLook {
  let look: ConditionalLook = {};
  const formats = sheet.conditionalFormats.filter(({ areas }) => areas.some((where) => contains(where, row, column)));
  for (const format of formats.sort((a, b) => a.priority - b.priority)) {
    if (!holds(format, sheet, calculator, row, column)) continue;
    const { fill, fontColor, bold } = format;
    look = {
      ...(fill === undefined ? {} : { fill }),
      ...(fontColor === undefined ? {} : { color: fontColor }),
      ...(bold === undefined ? {} : { bold }),
      ...look,
    };
    if (format.stopIfTrue) break;
  }
  return look;
}

function holds({ areas, rule }: ConditionalFormat, sheet: Sheet, calculator: Calculator, row: number, column: number): boolean {
  const origin = areas[0] ?? { row, column };
  const answer = (formula: string): CellValue => {
    const moved = translateFormula(formula.replace(/^=/, ''), row - origin.row, column - origin.column);
    return calculator.evaluate(moved, sheet, row, column)[0]?.[0] ?? null;
  };
  const value = sheet.cells.value(row, column);
  if (rule.type === 'custom') return isTrue(answer(rule.formula));
  if (rule.type === 'cellValue') return compares(rule, value, answer);
  if (rule.type === 'containsText') return holdsText(rule.operator, value, rule.text);
  return false; // scales, bars and icons are not drawn
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === 'number' && value !== 0);

type CellValueRule = Extract<ConditionalRule, { type: 'cellValue' }>;
type Comparison = (order: (bound: 1 | 2) => number) => boolean;

/** By Office.js's name, in lower case. `order` is negative when the cell comes before the bound. */
// prettier-ignore
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  equal:              (order) => order(1) === 0,
  equalto:            (order) => order(1) === 0,
  notequal:           (order) => order(1) !== 0,
  notequalto:         (order) => order(1) !== 0,
  greaterthan:        (order) => order(1) > 0,
  greaterthanorequal: (order) => order(1) >= 0,
  lessthan:           (order) => order(1) < 0,
  lessthanorequal:    (order) => order(1) <= 0,
  between:            (order) => order(1) >= 0 && order(2) <= 0,
  notbetween:         (order) => order(1) < 0 || order(2) > 0,
};

function compares(rule: CellValueRule, value: CellValue, answer: (formula: string) => CellValue): boolean {
  // An empty cell is no number: only «equal to ""» and the like would speak of it, and Excel leaves it alone.
  if (value === null || value instanceof CellError) return false;
  const comparison = COMPARISONS[rule.operator.toLowerCase()];
  if (comparison === undefined) return false;
  const bounds = { 1: answer(rule.formula1), 2: rule.formula2 === undefined ? null : answer(rule.formula2) };
  if (bounds[1] instanceof CellError || bounds[2] instanceof CellError) return false;
  return comparison((bound) => ordered(value, bounds[bound] ?? 0));
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Excel's order: numbers before texts before truth values; texts without regard to case. */
function ordered(a: number | string | boolean, b: CellValue): number {
  if (b === null || b instanceof CellError) return 0;
  if (typeof a !== typeof b) return RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  const [left, right] = typeof a === 'string' && typeof b === 'string' ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
  return left < right ? -1 : left > right ? 1 : 0;
}

function holdsText(operator: string, value: CellValue, text: string): boolean {
  const shown = String(value ?? '').toLowerCase();
  const wanted = text.toLowerCase();
  if (/^notcontains/i.test(operator)) return !shown.includes(wanted);
  if (/^beginswith/i.test(operator)) return shown.startsWith(wanted);
  if (/^endswith/i.test(operator)) return shown.endsWith(wanted);
  return shown.includes(wanted);
}
