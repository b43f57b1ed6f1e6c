/**
 * How Excel's object model is written down here: a table per class, member → what it does.
 *
 * A member that is not in its table is refused with a clear error and never passed over in silence, so code
 * that runs here asks nothing of Excel that we have not thought about. Keys are the names on the wire.
 */
import { ExcelError, invalidArgument, notDone } from './excelError';
import type { Excel } from './excel';

export interface Scalar<T> {
  get(self: T, excel: Excel): unknown;
  /** Absent: read-only. */
  set?(self: T, value: unknown, excel: Excel): void;
  /** Not answered when everything is asked for, because it costs much or fails on some objects. */
  readonly onRequest?: true;
}

// Written as methods so that a table of ranges may stand where a table of anything is wanted.
type Part<T> = { of(self: T, excel: Excel): ExcelObject | null }['of'];
type Method<T> = { of(self: T, args: Args, excel: Excel): unknown }['of'];
type ReadOnly<T> = { of(self: T, excel: Excel): unknown }['of'];

export interface MemberTable<T> {
  /** Values. A bare function is a read-only one. */
  readonly scalars?: Readonly<Record<string, Scalar<T> | ReadOnly<T>>>;
  /** Objects that are always there: `Format`, `Worksheets`. */
  readonly parts?: Readonly<Record<string, Part<T>>>;
  /** What can be called. Answers a value, an object, or null for a null object. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For collections: what is in it, in order. */
  items?(self: T, excel: Excel): readonly ExcelObject[];
  /** For collections: what `getItem` finds. */
  item?(self: T, key: unknown, excel: Excel): ExcelObject | undefined;
  /** What Excel answers when the object is first named: its id, by which Office.js finds it again. */
  identity?(self: T): Readonly<Record<string, unknown>>;
}

export class ObjectType<T> {
  readonly scalars: ReadonlyMap<string, Scalar<T>>;
  constructor(
    readonly name: string,
    private readonly members: MemberTable<T>,
  ) {
    this.scalars = new Map(
      Object.entries(members.scalars ?? {}).map(([key, member]) => [key, typeof member === 'function' ? { get: member } : member]),
    );
  }

  of(self: T): ExcelObject<T> {
    return new ExcelObject(this, self);
  }

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  part(name: string): Part<T> | undefined {
    return this.members.parts?.[name];
  }

  method(name: string): Method<T> | undefined {
    return this.members.methods?.[name];
  }

  items(self: T, excel: Excel): readonly ExcelObject[] {
    return this.members.items?.(self, excel) ?? [];
  }

  item(self: T, key: unknown, excel: Excel): ExcelObject | undefined {
    if (this.members.item === undefined) throw notDone(`${this.name}.getItem`);
    return this.members.item(self, key, excel);
  }

  identity(self: T): Readonly<Record<string, unknown>> {
    return this.members.identity?.(self) ?? {};
  }
}

/** One object of Excel's model: its class and what it stands for. */
export class ExcelObject<T = unknown> {
  constructor(
    readonly type: ObjectType<T>,
    public self: T,
  ) {}

  get(member: string, excel: Excel): unknown {
    const scalar = this.type.scalars.get(member);
    if (scalar === undefined) throw notDone(`${this.type.name}.${member}`);
    return scalar.get(this.self, excel);
  }

  set(member: string, value: unknown, excel: Excel): void {
    const scalar = this.type.scalars.get(member);
    if (scalar === undefined) throw notDone(`${this.type.name}.${member}`);
    if (scalar.set === undefined) throw invalidArgument(`${this.type.name}.${member} can only be read.`);
    scalar.set(this.self, value, excel);
  }

  part(member: string, excel: Excel): ExcelObject | null {
    const part = this.type.part(member);
    if (part === undefined) throw notDone(`${this.type.name}.${member}`);
    return part(this.self, excel);
  }

  call(member: string, args: readonly unknown[], excel: Excel): unknown {
    const method = this.type.method(member);
    if (method !== undefined) return method(this.self, new Args(`${this.type.name}.${member}`, args), excel);
    // Items of a loaded collection are addressed by their place.
    if (member === 'GetItemAt' && this.type.isCollection) return this.itemAt(args[0], excel);
    throw notDone(`${this.type.name}.${member}`);
  }

  item(key: unknown, excel: Excel): ExcelObject {
    const found = this.type.item(this.self, key, excel);
    if (found === undefined) throw new ExcelError('ItemNotFound', `${this.type.name} has no item ${JSON.stringify(key)}.`);
    return found;
  }

  private itemAt(index: unknown, excel: Excel): ExcelObject {
    const items = this.type.items(this.self, excel);
    const item = typeof index === 'number' ? items[index] : undefined;
    if (item === undefined) throw invalidArgument(`${this.type.name} has ${items.length} items; there is none at ${String(index)}.`);
    return item;
  }
}

/** The arguments of a call, each asked for as what it should be. */
export class Args {
  constructor(
    readonly method: string,
    private readonly given: readonly unknown[],
  ) {}

  has(index: number): boolean {
    return this.given[index] !== undefined && this.given[index] !== null;
  }

  any(index: number): unknown {
    return this.given[index];
  }

  text(index: number): string {
    const value = this.given[index];
    if (typeof value !== 'string') throw this.wrong(index, 'a text');
    return value;
  }

  whole(index: number, least = -Infinity): number {
    const value = this.given[index];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
      throw this.wrong(index, least === -Infinity ? 'a whole number' : `a whole number from ${least} on`);
    return value;
  }

  truth(index: number, otherwise: boolean): boolean {
    if (!this.has(index)) return otherwise;
    const value = this.given[index];
    if (typeof value !== 'boolean') throw this.wrong(index, 'true or false');
    return value;
  }

  /** One of a list of words; Excel takes them in any case. */
  word<W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    if (!this.has(index) && otherwise !== undefined) return otherwise;
    return oneOf(this.given[index], words, `argument ${index + 1} of ${this.method}`);
  }

  /** A plain object of options; absent is empty. */
  options(index: number): Readonly<Record<string, unknown>> {
    if (!this.has(index)) return {};
    const value = this.given[index];
    if (typeof value !== 'object' || Array.isArray(value)) throw this.wrong(index, 'an object of options');
    return value as Record<string, unknown>; // Checked above.
  }

  wrong(index: number, wanted: string): ExcelError {
    return invalidArgument(
      `Argument ${index + 1} of ${this.method} is ${JSON.stringify(this.given[index]) ?? 'missing'}; it must be ${wanted}.`,
    );
  }
}

/** The word of the list that was meant, without regard to case. */
export function oneOf<W extends string>(value: unknown, words: readonly W[], what: string): W {
  const meant = typeof value === 'string' ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (meant === undefined)
    throw invalidArgument(`${JSON.stringify(value) ?? 'nothing'} is not possible for ${what}. Possible: ${words.join(', ')}.`);
  return meant;
}

export function asText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be a text, not ${JSON.stringify(value)}.`);
  return value;
}

export function asNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument(`${what} must be a number, not ${JSON.stringify(value)}.`);
  return value;
}

export function asTruth(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} must be true or false, not ${JSON.stringify(value)}.`);
  return value;
}
