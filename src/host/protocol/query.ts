/**
 * Answers a load: the values asked for, and nothing else.
 *
 * `name` asks an object for its name; on a collection it asks each item. `format/fill/color` goes down into
 * parts, `items/…` into a collection's items. Without a selection every value is answered, but no parts.
 */
import type { Excel } from '../objects/excel';
import { invalidArgument } from '../objects/excelError';
import type { ExcelObject } from '../objects/model';
import { type QueryInfo, wireName } from './wire';

type Answered = Record<string, unknown>;

/** Members asked for, as a tree: `{ format: { fill: { color: {} } } }`. */
interface Wanted {
  readonly [member: string]: Wanted;
}

export function answerQuery(object: ExcelObject, query: QueryInfo, excel: Excel): Answered {
  const wanted = wantedTree([...(query.Select ?? []), ...(query.Expand ?? [])]);
  return object.type.isCollection ? answerCollection(object, wanted, query, excel) : answerObject(object, wanted, excel);
}

function wantedTree(paths: readonly string[]): Wanted {
  const tree: Record<string, Wanted> = {};
  for (const path of paths) {
    let level = tree;
    for (const member of path.trim().split('/')) level = (level[member] ??= {}) as Record<string, Wanted>; // Built here, so writable.
  }
  return tree;
}

const isEmpty = (wanted: Wanted): boolean => Object.keys(wanted).length === 0;

function answerObject(object: ExcelObject, wanted: Wanted, excel: Excel): Answered {
  const answer: Answered = { ...object.type.identity(object.self) };
  const members = isEmpty(wanted) ? { '*': {} } : wanted;
  for (const [member, below] of Object.entries(members)) {
    if (member === '*') answerEverything(object, answer, excel);
    else answerMember(object, wireName(member), below, answer, excel);
  }
  return answer;
}

function answerEverything(object: ExcelObject, answer: Answered, excel: Excel): void {
  for (const [name, scalar] of object.type.scalars) if (scalar.onRequest === undefined) answer[name] = scalar.get(object.self, excel);
}

function answerMember(object: ExcelObject, name: string, below: Wanted, answer: Answered, excel: Excel): void {
  if (object.type.part(name) === undefined) {
    if (!isEmpty(below)) throw invalidArgument(`${object.type.name}.${name} is not an object; nothing below it can be loaded.`);
    answer[name] = object.get(name, excel);
    return;
  }
  const part = object.part(name, excel);
  if (part === null) answer[name] = null;
  else answer[name] = part.type.isCollection ? answerCollection(part, below, {}, excel) : answerObject(part, below, excel);
}

function answerCollection(object: ExcelObject, wanted: Wanted, { Top, Skip = 0 }: QueryInfo, excel: Excel): Answered {
  const answer: Answered = {};
  const ofItems: Record<string, Wanted> = { ...wanted['items'] };
  for (const [member, below] of Object.entries(wanted)) {
    if (member === 'items') continue;
    if (object.type.scalars.has(wireName(member))) answer[wireName(member)] = object.get(wireName(member), excel);
    else ofItems[member] = below;
  }
  if (isEmpty(wanted)) answerEverything(object, answer, excel);
  const justScalars = !isEmpty(wanted) && wanted['items'] === undefined && isEmpty(ofItems);
  if (justScalars) return answer;
  const items = object.type.items(object.self, excel).slice(Skip, Top === undefined ? undefined : Skip + Top);
  answer['_Items'] = items.map((item, index) => ({ ...answerObject(item, ofItems, excel), _Index: Skip + index }));
  return answer;
}
