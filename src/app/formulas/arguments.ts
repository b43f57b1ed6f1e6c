/** What may be known of an argument from its text alone: that it is one value, or a text or list of numbers that is written out. */
import type { AstExpression } from '@borgar/fx';
import { rectangleFrom } from '../../tables/a1';
import { syntaxOf } from './tieoutCalls';

/** Functions of Excel that answer one value whatever they are given. */
const SUMMARIES = new Set(['SUM', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'SUMPRODUCT', 'TODAY']);
/** Functions that answer one value when they are given single values. */
const SCALARS = new Set(
  'DATE EOMONTH EDATE YEAR MONTH DAY DATEVALUE VALUE INT ABS ROUND ROUNDUP ROUNDDOWN IF NA LOOKUP SUMIFS SUMIF COUNTIFS'.split(' '),
);
/** Their ranges are looked through, not answered. */
const LOOK_THROUGH = new Set(['LOOKUP', 'SUMIFS', 'SUMIF', 'COUNTIFS']);

type Node = AstExpression | null | undefined;
interface Shape {
  readonly type: string;
  readonly kind?: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Node[];
  readonly elements?: readonly (readonly Node[])[];
}
/** The tree's own types are one for each kind of node; only these members are looked at. */
const shapeOf = (node: Node): Shape | undefined => (node ?? undefined) as Shape | undefined;

const ONE_CELL = /^(?:.*!)?\$?[A-Z]{1,3}\$?\d+$/i;
const THIS_ROW = /\[@|\[#This Row\]/i;
const SEVERAL_COLUMNS = /\]\s*:\s*\[/;

function isSingleNode(node: Node): boolean {
  const shape = shapeOf(node);
  switch (shape?.type) {
    case 'Literal':
      return true;
    case 'ReferenceIdentifier':
      return shape.kind === 'range'
        ? ONE_CELL.test(String(shape.value))
        : shape.kind === 'table' && THIS_ROW.test(String(shape.value)) && !SEVERAL_COLUMNS.test(String(shape.value));
    case 'UnaryExpression':
      return shape.operator === '@' || (shape.operator !== '#' && isSingleNode(shape.arguments?.[0]));
    case 'BinaryExpression':
      return ![':', ' ', ','].includes(shape.operator ?? ':') && (shape.arguments ?? []).every(isSingleNode);
    case 'CallExpression':
      return isSingleCall(shape.callee?.name?.toUpperCase() ?? '', shape.arguments ?? []);
    default:
      return false;
  }
}

function isSingleCall(name: string, given: readonly Node[]): boolean {
  if (SUMMARIES.has(name)) return true;
  if (!SCALARS.has(name)) return false;
  return given.every(
    (each, index) => each === null || isSingleNode(each) || (LOOK_THROUGH.has(name) && isLookedThrough(name, each, index)),
  );
}

/** Criteria are single values; what they are held against are ranges. */
function isLookedThrough(name: string, node: Node, index: number): boolean {
  const shape = shapeOf(node);
  const isCriterion = name === 'LOOKUP' ? index === 0 : name === 'SUMIFS' ? index > 0 && index % 2 === 0 : index % 2 === 1;
  return !isCriterion && (shape?.type === 'ReferenceIdentifier' || shape?.type === 'ArrayExpression');
}

/** Is the argument one value, whatever stands in the cells that it names? Names and ranges are not: nobody knows how large they are. */
export const isSingle = (argument: string): boolean => isSingleNode(syntaxOf(argument));

/** As an operand: in brackets unless it is one word. */
export const operand = (argument: string): string => {
  const type = shapeOf(syntaxOf(argument))?.type ?? '';
  return ['Literal', 'ReferenceIdentifier', 'CallExpression'].includes(type) ? argument : `(${argument})`;
};

/** A text that is written out. */
export function writtenText(argument: string): string | undefined {
  const shape = shapeOf(syntaxOf(argument));
  return shape?.type === 'Literal' && typeof shape.value === 'string' ? shape.value : undefined;
}

/** Numbers that are written out: `30` or `{30,60,90}`, in one row or one column. */
export function writtenNumbers(argument: string): readonly number[] | undefined {
  const shape = shapeOf(syntaxOf(argument));
  const rows = shape?.type === 'ArrayExpression' ? (shape.elements ?? []) : [[syntaxOf(argument)]];
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1) return undefined;
  const values = rows.flat().map((node) => (shapeOf(node)?.type === 'Literal' ? shapeOf(node)?.value : undefined));
  return values.every((value): value is number => typeof value === 'number') ? values : undefined;
}

/** Rows and columns of a range that is written out; undefined for anything else. */
export function writtenSize(argument: string): { readonly rows: number; readonly columns: number } | undefined {
  const shape = shapeOf(syntaxOf(argument));
  if (shape?.type === 'ArrayExpression') return { rows: shape.elements?.length ?? 0, columns: shape.elements?.[0]?.length ?? 0 };
  if (shape?.type !== 'ReferenceIdentifier' || shape.kind !== 'range') return undefined;
  const text = String(shape.value).toUpperCase();
  return /:/.test(text) && CORNERS.test(text) ? rectangleFrom(text) : undefined;
}

const CORNERS = /\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$/;
