/**
 * From syntax tree to something that runs: each node becomes a closure once, and is called often.
 *
 * What a name means is decided when it is met: a variable of LET or LAMBDA first, then a name of the sheet,
 * of the book, a table, and last a function handed on as a value (`MAP(A1:A9, ABS)`).
 */
import type { AstExpression, CallExpression, LambdaExpression, LetExpression, ReferenceIdentifier } from '@borgar/fx';
import { area } from '../../book/area';
import { type CellError, type ErrorCode } from '../../book/cell';
import type { Thunk } from '../library/definition';
import { LIBRARY } from '../library/library';
import { broadcast } from '../value/broadcast';
import { BINARY_OPERATORS, UNARY_OPERATORS } from '../value/operators';
import { type Argument, fail, isError, Lambda, Matrix, Reference, type Scalar, type Value } from '../value/value';
import { type Environment, type Scope, scoped } from './environment';
import type { Code } from './program';
import { commonCells, dereference, intersect, operand, rangeBetween, unionOf } from './reading';
import { rangeFromText, resolveRange, resolveStruct, structFromText } from './resolve';

const LEFT_OUT = undefined;

export function compile(node: AstExpression): Code {
  switch (node.type) {
    case 'Literal':
    case 'ErrorLiteral':
      return constant(node);
    case 'ReferenceIdentifier':
      return reference(node as ReferenceIdentifier);
    case 'UnaryExpression':
      return unary(node as Extract<AstExpression, { type: 'UnaryExpression' }>);
    case 'BinaryExpression':
      return binary(node as Extract<AstExpression, { type: 'BinaryExpression' }>);
    case 'ArrayExpression':
      return arrayConstant(node as Extract<AstExpression, { type: 'ArrayExpression' }>);
    case 'CallExpression':
      return call(node as CallExpression);
    case 'LetExpression':
      return letVariables(node as LetExpression);
    case 'LambdaExpression':
      return lambda(node as LambdaExpression);
    default:
      return () => fail('#VALUE!');
  }
}

function literal(node: AstExpression): Scalar {
  if (node.type === 'ErrorLiteral') return fail(node.value as ErrorCode);
  return node.type === 'Literal' ? (node.value as Scalar) : fail('#VALUE!');
}

function constant(node: AstExpression): Code {
  const value = literal(node);
  return () => value;
}

function arrayConstant(node: Extract<AstExpression, { type: 'ArrayExpression' }>): Code {
  const value = Matrix.of((node.elements as AstExpression[][]).map((row) => row.map(literal)));
  return () => value;
}

function reference(node: ReferenceIdentifier): Code {
  if (node.kind === 'table') return structured(node.value);
  if (node.kind === 'name') return named(node.value);
  const range = rangeFromText(node.value);
  if (range === undefined) return () => fail('#REF!');
  let known: Value = null;
  let knownFor: { generation: number; sheet: unknown } | undefined;
  return (env) => {
    if (knownFor?.generation !== env.workings.generation || knownFor.sheet !== env.sheet) {
      known = resolveRange(range, env.workings.book, env.sheet);
      knownFor = { generation: env.workings.generation, sheet: env.sheet };
    }
    return known;
  };
}

function structured(text: string): Code {
  const struct = structFromText(text);
  if (struct === undefined) return () => fail('#REF!');
  return (env) => resolveStruct(struct, env.workings.book, env);
}

/** The last part of `Sheet1!rate`, and the sheet it was asked of. */
function splitName(text: string): { name: string; sheetName: string | undefined } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { name: text, sheetName: undefined };
  return { name: text.slice(mark + 1), sheetName: text.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'") };
}

/** What a defined name, a table's name or a function's name stands for; undefined when there is none such. */
function meaningOf(text: string, env: Environment): Value | undefined {
  const { name, sheetName } = splitName(text);
  const { workings } = env;
  const sheet = sheetName === undefined ? env.sheet : workings.book.sheet(sheetName);
  const defined = workings.book.name(name, sheet);
  if (defined !== undefined) return workings.programOf(defined.formula).run(env, undefined);
  const table = workings.book.table(name);
  if (table !== undefined) return resolveStruct({ context: [], table: name, columns: [], sections: [] }, workings.book, env);
  const definition = LIBRARY[name.toUpperCase()];
  if (definition === undefined) return undefined;
  return new Lambda(definition.least, definition.most, (args) =>
    definition.run(
      args.map((arg) => () => arg),
      env,
    ),
  );
}

function named(text: string): Code {
  const variable = text.toLowerCase();
  return (env, scope) => {
    const bound = scoped(scope, variable);
    if (bound !== undefined) return bound.value ?? null;
    return meaningOf(text, env) ?? fail('#NAME?');
  };
}

function unary(node: Extract<AstExpression, { type: 'UnaryExpression' }>): Code {
  const inner = compile(node.arguments[0] as AstExpression);
  if (node.operator === '@') return (env, scope) => intersect(inner(env, scope), env);
  if (node.operator === '#') return (env, scope) => spillOf(inner(env, scope), env);
  const rule = UNARY_OPERATORS[node.operator] as (a: Scalar) => Scalar;
  const each = ([a]: readonly Scalar[]): Scalar => rule(a as Scalar);
  if (node.operator === '+') return inner;
  return (env, scope) => {
    const value = operand(inner(env, scope), env);
    return value instanceof Matrix ? broadcast([value], each) : rule(value);
  };
}

function spillOf(value: Value, env: Environment): Reference | CellError {
  if (isError(value)) return value;
  const where = value instanceof Reference ? value.single : undefined;
  if (where === undefined) return fail('#REF!');
  const { sheet } = where;
  env.workings.settle({ sheet, area: area(where.area.row, where.area.column) });
  const filled = env.workings.spillFrom(sheet, where.area.row, where.area.column);
  return filled === undefined ? fail('#REF!') : Reference.to(sheet, filled);
}

const REFERENCE_OPERATORS: Readonly<Record<string, (a: Value, b: Value) => Value>> = { ':': rangeBetween, ' ': commonCells, ',': unionOf };

function binary(node: Extract<AstExpression, { type: 'BinaryExpression' }>): Code {
  const left = compile(node.arguments[0] as AstExpression);
  const right = compile(node.arguments[1] as AstExpression);
  const joins = REFERENCE_OPERATORS[node.operator];
  if (joins !== undefined) return (env, scope) => joins(left(env, scope), right(env, scope));
  const rule = BINARY_OPERATORS[node.operator] as (a: Scalar, b: Scalar) => Scalar;
  const each = ([a, b]: readonly Scalar[]): Scalar => rule(a as Scalar, b as Scalar);
  return (env, scope) => {
    const a = operand(left(env, scope), env);
    const b = operand(right(env, scope), env);
    return a instanceof Matrix || b instanceof Matrix ? broadcast([a, b], each) : rule(a, b);
  };
}

type MaybeNode = AstExpression | null | undefined;

const compileArguments = (nodes: readonly MaybeNode[]): readonly (Code | undefined)[] =>
  nodes.map((node) => (node === null || node === undefined ? LEFT_OUT : compile(node)));

function call(node: CallExpression): Code {
  const args = compileArguments(node.arguments);
  const callee = node.callee as AstExpression | { type: 'Identifier'; name: string };
  if (callee.type !== 'Identifier') {
    const target = compile(callee as AstExpression);
    return (env, scope) => invoke(target(env, scope), args, env, scope);
  }
  const { name } = callee as { name: string };
  const definition = LIBRARY[name.toUpperCase()];
  return definition === undefined ? callByName(name, args) : callOf(definition, args, name.toLowerCase());
}

function callOf(definition: (typeof LIBRARY)[string], args: readonly (Code | undefined)[], variable: string): Code {
  if (args.length < definition.least || args.length > definition.most) return () => fail('#VALUE!');
  return (env, scope) => {
    const bound = scope === undefined ? undefined : scoped(scope, variable);
    if (bound?.value instanceof Lambda) return invoke(bound.value, args, env, scope);
    const thunks: Thunk[] = args.map((arg) => () => arg?.(env, scope));
    return definition.run(thunks, env);
  };
}

/** `f(2)` where f is a variable, a name that holds a LAMBDA, or a function of an add-in. */
function callByName(name: string, args: readonly (Code | undefined)[]): Code {
  const variable = name.toLowerCase();
  return (env, scope) => {
    const bound = scoped(scope, variable);
    if (bound !== undefined) return invoke(bound.value ?? null, args, env, scope);
    if (env.workings.book.name(name, env.sheet) !== undefined) return invoke(meaningOf(name, env) ?? null, args, env, scope);
    if (!env.workings.hasAddInFunction(name)) return fail('#NAME?');
    const values = args.map((arg) => plainArgument(arg?.(env, scope), env));
    return env.workings.addInCall(name, values, env) ?? fail('#NAME?');
  };
}

function plainArgument(arg: Argument, env: Environment): Scalar | Scalar[][] {
  if (arg === undefined) return null;
  const value = dereference(arg, env);
  if (value instanceof Matrix) return value.toRows();
  return value instanceof Lambda ? fail('#CALC!') : value;
}

function invoke(target: Value, args: readonly (Code | undefined)[], env: Environment, scope: Scope | undefined): Value {
  if (isError(target)) return target;
  if (!(target instanceof Lambda)) return fail('#REF!');
  if (args.length < target.least || args.length > target.most) return fail('#VALUE!');
  return target.call(args.map((arg) => arg?.(env, scope)));
}

function letVariables(node: LetExpression): Code {
  const declarations = node.declarations.map(({ id, init }) => ({
    name: id.name.toLowerCase(),
    code: init === null || init === undefined ? undefined : compile(init as AstExpression),
  }));
  const body = node.body === null || node.body === undefined ? () => fail('#VALUE!') : compile(node.body);
  return (env, scope) => {
    let inner = scope;
    for (const { name, code } of declarations) inner = { name, value: code?.(env, inner), outer: inner };
    return body(env, inner);
  };
}

function lambda(node: LambdaExpression): Code {
  const names = node.params.map(({ name }) => name.replace(/^\[|\]$/g, '').toLowerCase());
  const body = node.body === null || node.body === undefined ? () => fail('#VALUE!') : compile(node.body);
  return (env, scope) =>
    new Lambda(names.length, names.length, (args) => {
      const inner = names.reduce<Scope | undefined>((outer, name, n) => ({ name, value: args[n], outer }), scope);
      return body(env, inner);
    });
}
