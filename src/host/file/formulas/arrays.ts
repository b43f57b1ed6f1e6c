/**
 * Which formulas Excel evaluates over arrays, and where an old plain formula intersects instead.
 *
 * A file knows two kinds of formula. A plain one takes a single value wherever a single value is wanted: `A1:A9*2`
 * in row 3 means `@A1:A9*2`, that is A3*2. A dynamic one (t="array", cm) computes the whole array and spills.
 * So a plain formula must get its `@` when it is read, and a formula that would intersect must be written as
 * dynamic, or Excel would put an `@` into it.
 */
import { parse, tokenize } from '@borgar/fx';
import { parseArea } from '../../book/area';
import { ARRAY_FUNCTIONS, PARAMETERS } from './futureFunctions';

export interface ArrayNeed {
  /** Holds a function or an operator that gives arrays by itself (FILTER, A1#). */
  readonly dynamic: boolean;
  /** Where ranges stand in place of single values: offsets into the formula, in order. */
  readonly intersections: readonly number[];
}

export const PLAIN: ArrayNeed = { dynamic: false, intersections: [] };

/** Says whether a defined name stands for several cells. */
export type IsRangeName = (name: string) => boolean;

type Wanted = 'one' | 'range' | 'array';

/** What is needed of a syntax tree; @borgar/fx describes the whole in its AST_format.md. */
interface Node {
  readonly type: string;
  readonly loc?: readonly [number, number];
  readonly operator?: string;
  readonly kind?: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly callee?: Node;
  /** Null where an argument is left out: `SORT(A:A,,-1)`. */
  readonly arguments?: readonly (Node | null)[];
  readonly declarations?: readonly { readonly init: Node }[];
  readonly body?: Node;
}

const REFERENCE_OPERATORS = new Set([':', ' ', ',']);
const CELLS = /(?<![\w.$\\])(\$?[A-Za-z]{1,3}\$?)(\d+)(?::(\$?[A-Za-z]{1,3}\$?)(\d+))?(?![\w(.])/g;

/** Shapes of formulas that are plain in every workbook. */
const plainShapes = new Set<string>();
const MOST_SHAPES = 10_000;

/** The formula without its row numbers; `A1:A1` is one cell and must not look like `A1:A9`. */
const shapeOf = (formula: string): string =>
  formula.replace(CELLS, (text, column: string, row: string, toColumn: string | undefined, toRow: string | undefined) => {
    if (toColumn === undefined) return `${column}0`;
    const where = row === toRow ? parseArea(text) : undefined;
    return where?.columns === 1 ? `${column}0` : `${column}0:${toColumn}0`;
  });

/** Cheap for formulas of a kind seen before: most columns hold the same formula with other row numbers. */
export function arrayNeed(formula: string, isRangeName: IsRangeName): ArrayNeed {
  const shape = shapeOf(formula);
  if (plainShapes.has(shape)) return PLAIN;
  let dependsOnNames = false;
  const need = analyse(formula, (name) => {
    dependsOnNames = true;
    return isRangeName(name);
  });
  if (need === PLAIN && !dependsOnNames) {
    if (plainShapes.size >= MOST_SHAPES) plainShapes.clear();
    plainShapes.add(shape);
  }
  return need;
}

function analyse(formula: string, isRangeName: IsRangeName): ArrayNeed {
  let root: Node;
  try {
    root = parse(tokenize(formula, { withLocation: true })) as unknown as Node;
  } catch {
    return PLAIN; // What does not parse is kept as text; the calculation says #NAME? or the like.
  }
  const intersections: number[] = [];
  let dynamic = false;

  const several = (node: Node): boolean => {
    const text = String(node.value);
    if (node.kind === 'table') return !/\[@|#this row/i.test(text);
    if (node.kind === 'beam') return true;
    if (node.kind === 'name') return isRangeName(text);
    const where = parseArea(text.slice(text.lastIndexOf('!') + 1));
    return where !== undefined && where.rows * where.columns > 1;
  };
  const meet = (node: Node, wanted: Wanted): void => {
    if (wanted === 'one') intersections.push(node.loc?.[0] ?? 0);
  };
  const call = (node: Node, wanted: Wanted): void => {
    const name = (node.callee?.name ?? '').replace(/^_xlfn\.(_xlws\.)?/i, '').toUpperCase();
    if (ARRAY_FUNCTIONS.has(name) || name === 'ANCHORARRAY') dynamic = true;
    if (node.callee !== undefined && node.callee.name === undefined) visit(node.callee, 'range');
    node.arguments?.forEach((argument, n) => {
      if (argument === null) return;
      const takes = parameter(PARAMETERS[name] ?? '*r', n);
      visit(argument, takes === '=' || (takes === 's' && wanted === 'array' && name !== 'IF') ? wanted : TAKES[takes]!);
    });
  };
  const visit = (node: Node, wanted: Wanted): void => {
    if (node.type === 'ReferenceIdentifier' && several(node)) meet(node, wanted);
    if (node.type === 'CallExpression') call(node, wanted);
    if (node.type === 'LambdaExpression') dynamic = true;
    if (node.type === 'ArrayExpression' && node === root) dynamic = true;
    if (node.type === 'LetExpression') {
      for (const { init } of node.declarations ?? []) {
        if (init.type === 'ReferenceIdentifier' ? several(init) : init.type === 'ArrayExpression') dynamic = true;
        visit(init, 'range');
      }
      if (node.body !== undefined) visit(node.body, wanted);
    }
    if (node.type === 'UnaryExpression' || node.type === 'BinaryExpression') operation(node, wanted);
  };
  const operation = (node: Node, wanted: Wanted): void => {
    if (node.operator === '#') dynamic = true;
    const reference = REFERENCE_OPERATORS.has(node.operator ?? '');
    if (reference) meet(node, wanted);
    const inner: Wanted = reference || node.operator === '@' || node.operator === '#' ? 'range' : wanted === 'array' ? 'array' : 'one';
    node.arguments?.forEach((argument) => argument !== null && visit(argument, inner));
  };
  visit(root, 'one');
  return dynamic || intersections.length > 0 ? { dynamic, intersections: intersections.sort((a, b) => a - b) } : PLAIN;
}

const TAKES: Readonly<Record<string, Wanted>> = { s: 'one', r: 'range', a: 'array' };

/** The letter for the n-th argument of a pattern such as `r*rs`. */
function parameter(pattern: string, n: number): string {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern[n] ?? 'r';
  const repeated = pattern.slice(star + 1);
  return n < star ? pattern[n]! : repeated[(n - star) % repeated.length]!;
}

/** An old plain formula as today's Excel shows it: `A1:A9*2` → `@A1:A9*2`. */
export function withIntersections(formula: string, isRangeName: IsRangeName): string {
  const { dynamic, intersections } = arrayNeed(formula, isRangeName);
  if (dynamic || intersections.length === 0) return formula;
  return intersections.reduceRight((text, at) => `${text.slice(0, at)}@${text.slice(at)}`, formula);
}
