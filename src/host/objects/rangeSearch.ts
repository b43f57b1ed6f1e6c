/** Finding and replacing text in a range, in what the cells hold: values and formulas. */
import { type Area, area } from '../book/area';
import { typedContent } from './typed';
import { putValue } from './cellWriting';
import { ADDIN, type Excel } from './excel';
import { itemNotFound } from './excelError';
import { mayWrite } from './guard';
import { type Args, type ExcelObject, type MemberTable } from './model';
import type { Place } from './place';
import { rangeType } from './range';
import { shownValue } from './shownValue';

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

const criteriaOf = (args: Args, index: number): Criteria & { readonly backwards: boolean } => {
  const given = args.options(index);
  return {
    completeMatch: given['completeMatch'] === true,
    matchCase: given['matchCase'] === true,
    backwards: given['searchDirection'] === 'Backwards',
  };
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(text: string, { completeMatch, matchCase }: Criteria, flags = ''): RegExp {
  const body = escaped(text);
  return new RegExp(completeMatch ? `^${body}$` : body, `${flags}${matchCase ? '' : 'i'}`);
}

function find({ sheet, area: where }: Place, args: Args): Place | undefined {
  const criteria = criteriaOf(args, 1);
  const pattern = patternOf(args.text(0), criteria);
  const hits: Area[] = [];
  sheet.cells.forEachFilled(where, (row, column, value, formula) => {
    if (pattern.test(formula === undefined ? String(shownValue(value)) : `=${formula}`)) hits.push(area(row, column));
  });
  hits.sort((a, b) => a.row - b.row || a.column - b.column);
  const hit = criteria.backwards ? hits.at(-1) : hits[0];
  return hit === undefined ? undefined : { sheet, area: hit };
}

/** Replaces in values and formulas. @returns how many replacements were made. */
export function replaceAll(place: Place, args: Args, excel: Excel): number {
  const { sheet, area: where } = place;
  const criteria = criteriaOf(args, 2);
  const pattern = patternOf(args.text(0), criteria, 'g');
  const replacement = args.text(1).replaceAll('$', '$$$$');
  mayWrite(place, excel.book);
  let count = 0;
  const changed: { row: number; column: number; text: string }[] = [];
  sheet.cells.forEachFilled(where, (row, column, value, formula) => {
    const held = formula === undefined ? String(shownValue(value)) : `=${formula}`;
    const hits = held.match(pattern)?.length ?? 0;
    count += hits;
    if (hits > 0) changed.push({ row, column, text: held.replace(pattern, replacement) });
  });
  for (const { row, column, text } of changed) {
    const { numberFormat } = excel.book.styleAt(sheet, row, column);
    const content = typedContent(text, numberFormat, excel.book.dateSystem, (formula) => excel.calculator.syntaxError(formula));
    if (content.kind === 'formula') sheet.cells.setFormula(row, column, content.formula);
    else putValue(sheet, row, column, content.value);
    excel.book.tell({ kind: 'cells', sheet, area: area(row, column), origin: ADDIN });
  }
  return count;
}

function findOrFail(place: Place, args: Args): ExcelObject {
  const hit = find(place, args);
  if (hit === undefined) throw itemNotFound(`cell with "${args.text(0)}"`);
  return rangeType.of(hit);
}

export const RANGE_SEARCH = {
  Find: findOrFail,
  FindOrNullObject: (place, args) => {
    const hit = find(place, args);
    return hit === undefined ? null : rangeType.of(hit);
  },
  ReplaceAll: replaceAll,
} satisfies MemberTable<Place>['methods'];
