/**
 * Formula text → Program, once per text: parsed, compiled, and its references listed.
 *
 * A formula that cannot be read, or calls a function with too few or too many arguments, still gets a
 * program: it answers an error value and carries the reason as its problem.
 */
import type { AstExpression, CallExpression } from '@borgar/fx';
import type { FunctionDefinition } from '../library/definition';
import { LIBRARY } from '../library/library';
import { remembered } from '../../remembered';
import { fail } from '../value/value';
import { compile } from './compile';
import { contextOf } from './context';
import { parseFormula } from './parseFormula';
import type { Mention, Problem, Program } from './program';
import { rangeFromText } from './resolve';

/** Texts remembered; beyond that the memory starts afresh. */
const REMEMBERED = 200_000;
const SUBTOTALS = ['SUBTOTAL', 'AGGREGATE'];

interface Survey {
  readonly mentions: Mention[];
  readonly unknownCalls: string[];
  volatile: boolean;
  isSubtotal: boolean;
  problem: Problem | undefined;
}

type Use = Mention['use'];
type MaybeNode = AstExpression | null | undefined;

/** The weaker of two uses: what stands inside ROWS(…) is a place however deep. */
const within = (outer: Use, inner: Use): Use => (outer === 'place' || inner === 'place' ? 'place' : outer === 'partly' ? 'partly' : inner);

function survey(node: MaybeNode, use: Use, bound: ReadonlySet<string>, into: Survey): void {
  if (node === null || node === undefined) return;
  switch (node.type) {
    case 'ReferenceIdentifier': {
      const { kind, value } = node as unknown as Mention & { value: string };
      if (kind === 'name' && bound.has(value.toLowerCase())) return;
      const range = kind === 'range' || kind === 'beam' ? rangeFromText(value) : undefined;
      into.mentions.push({ kind, text: value, range, use });
      if (range?.external === true) into.problem ??= externalReference(value);
      return;
    }
    case 'UnaryExpression':
      return surveyUnary(node as Extract<AstExpression, { type: 'UnaryExpression' }>, use, bound, into);
    case 'BinaryExpression': {
      const { operator, arguments: sides } = node as Extract<AstExpression, { type: 'BinaryExpression' }>;
      // `A1:INDEX(…)` reads cells that neither side names.
      if (operator === ':') into.volatile = true;
      sides.forEach((side) => survey(side, use, bound, into));
      return;
    }
    case 'CallExpression':
      return surveyCall(node as CallExpression, use, bound, into);
    case 'LetExpression': {
      const { declarations, body } = node as Extract<AstExpression, { type: 'LetExpression' }>;
      const names = new Set(bound);
      for (const { id, init } of declarations) {
        survey(init as MaybeNode, within(use, 'partly'), names, into);
        names.add(id.name.toLowerCase());
      }
      return survey(body, use, names, into);
    }
    case 'LambdaExpression': {
      const { params, body } = node as Extract<AstExpression, { type: 'LambdaExpression' }>;
      return survey(
        body,
        within(use, 'partly'),
        new Set([...bound, ...params.map(({ name }) => name.replace(/^\[|\]$/g, '').toLowerCase())]),
        into,
      );
    }
  }
}

const externalReference = (text: string): Problem => ({
  code: 'unsupported',
  message: `${text} is in another workbook. Copy the values here, or open that workbook in Excel.`,
});

function surveyUnary(node: Extract<AstExpression, { type: 'UnaryExpression' }>, use: Use, bound: ReadonlySet<string>, into: Survey): void {
  survey(node.arguments[0], node.operator === '@' ? within(use, 'partly') : use, bound, into);
}

function surveyCall(node: CallExpression, use: Use, bound: ReadonlySet<string>, into: Survey): void {
  const callee = node.callee as AstExpression | { type: 'Identifier'; name: string };
  if (callee.type !== 'Identifier') {
    survey(callee as AstExpression, use, bound, into);
    node.arguments.forEach((arg) => survey(arg as MaybeNode, use, bound, into));
    return;
  }
  const { name } = callee as { name: string };
  const definition = LIBRARY[name.toUpperCase()];
  if (definition === undefined) {
    if (!bound.has(name.toLowerCase())) into.unknownCalls.push(name);
  } else {
    into.problem ??= wrongCount(name.toUpperCase(), definition, node.arguments.length);
    into.volatile ||= definition.volatile === true;
    into.isSubtotal ||= SUBTOTALS.includes(name.toUpperCase());
  }
  node.arguments.forEach((arg, n) => survey(arg as MaybeNode, within(use, definition?.uses?.(n) ?? 'value'), bound, into));
}

function wrongCount(name: string, { least, most }: FunctionDefinition, given: number): Problem | undefined {
  if (given >= least && given <= most) return undefined;
  const wanted = least === most ? String(least) : most === 255 ? `at least ${least}` : `${least} to ${most}`;
  return {
    code: 'syntax',
    message: `${name} takes ${wanted} argument${wanted.endsWith(' 1') || wanted === '1' ? '' : 's'}, not ${given}. Correct the formula.`,
  };
}

function unreadable(formula: string, error: unknown): Program {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    formula,
    run: () => fail('#NAME?'),
    mentions: [],
    volatile: false,
    isSubtotal: false,
    unknownCalls: [],
    context: [],
    problem: { code: 'syntax', message: `The formula =${formula} cannot be read: ${reason}. Correct it.` },
  };
}

function prepare(formula: string): Program {
  let tree: AstExpression;
  try {
    tree = parseFormula(formula);
  } catch (error) {
    return unreadable(formula, error);
  }
  const into: Survey = { mentions: [], unknownCalls: [], volatile: false, isSubtotal: false, problem: undefined };
  survey(tree, 'value', new Set(), into);
  return { formula, run: compile(tree), ...into, context: contextOf(into.mentions, into.unknownCalls) };
}

/** A memory of programs by their text. */
export const createPrograms = (): ((formula: string) => Program) => remembered(REMEMBERED, prepare);
