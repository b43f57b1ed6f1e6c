/**
 * Carries out one batch of Office.js against the object model.
 *
 * Actions are done in order. The first that fails ends the batch: what ran before it stays done, as in Excel,
 * and the answer says which action it was.
 */
import type { Excel } from '../objects/excel';
import { ExcelError, invalidArgument, notDone } from '../objects/excelError';
import { ExcelObject } from '../objects/model';
import { answerQuery } from './query';
import {
  type ActionInfo,
  ActionType,
  type ActionResult,
  type Answer,
  type ArgumentInfo,
  type Batch,
  ObjectPathType,
  wireName,
} from './wire';

/** What else `context` can reach by name: `Microsoft.ExcelServices.CustomFunctions`. */
export type Services = (typeName: string) => ExcelObject | undefined;

export interface BatchOptions {
  readonly services: Services;
  /** Called before each action; throws to make the batch fail there. */
  readonly beforeAction?: (index: number) => void;
}

export function runBatch(root: ExcelObject, batch: Batch, excel: Excel, options: BatchOptions): Answer {
  const objects = new BatchObjects(root, batch, excel, options.services);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  let index = -1;
  try {
    for (const action of batch.Actions) {
      index += 1;
      options.beforeAction?.(index);
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      const value = carryOut(action, objects, excel);
      if (value !== NO_ANSWER) results.push({ ActionId: action.Id, Value: value });
    }
    return { Results: results, TraceIds: traces };
  } catch (error) {
    return { Results: results, TraceIds: traces, Error: describe(error, index) };
  }
}

const NO_ANSWER = Symbol('no answer');

function carryOut(action: ActionInfo, objects: BatchObjects, excel: Excel): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = objects.at(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object === null ? null : objects.identity(action.ObjectPathId, object);
    case ActionType.query:
    case ActionType.queryAsJson:
      return object === null
        ? null
        : { ...objects.identity(action.ObjectPathId, object), ...answerQuery(object, action.QueryInfo ?? {}, excel) };
    case ActionType.method:
      return method(action, object, objects, excel);
    case ActionType.setProperty:
      existing(object, action).set(action.Name, objects.values(action.ArgumentInfo)[0], excel);
      return NO_ANSWER;
    case ActionType.update:
      for (const [member, value] of Object.entries(action.ObjectState ?? {})) existing(object, action).set(wireName(member), value, excel);
      return NO_ANSWER;
    case ActionType.ensureUnchanged:
      ensureUnchanged(existing(object, action), action.ObjectState ?? {}, excel);
      return NO_ANSWER;
    default:
      throw notDone(`action type ${action.ActionType}`);
  }
}

function method(action: ActionInfo, object: ExcelObject | null, objects: BatchObjects, excel: Excel): unknown {
  if (action.Name === '_KeepReference') {
    if (object !== null) objects.keep(action.ObjectPathId, object);
    return NO_ANSWER;
  }
  const answer = existing(object, action).call(action.Name, objects.values(action.ArgumentInfo), excel);
  return answer instanceof ExcelObject ? { ...answer.type.identity(answer.self) } : (answer ?? null);
}

function existing(object: ExcelObject | null, action: ActionInfo): ExcelObject {
  if (object === null)
    throw new ExcelError(
      'ItemNotFound',
      `${action.Name || 'This'} was asked of an object that does not exist. Look at isNullObject first.`,
    );
  return object;
}

function ensureUnchanged(object: ExcelObject, state: Readonly<Record<string, unknown>>, excel: Excel): void {
  for (const [member, expected] of Object.entries(state)) {
    const found = object.get(wireName(member), excel);
    if (JSON.stringify(found) !== JSON.stringify(expected))
      throw new ExcelError(
        'InvalidRequest',
        `${object.type.name}.${member} is ${JSON.stringify(found)}, no longer ${JSON.stringify(expected)}.`,
      );
  }
}

function describe(error: unknown, index: number): NonNullable<Answer['Error']> {
  const known = error instanceof ExcelError;
  // Anything else is a fault of the stand-in itself: said, not hidden.
  const message = error instanceof Error ? error.message : String(error);
  return {
    Code: known ? error.code : 'GeneralException',
    Message: known ? message : `The stand-in for Excel failed: ${message}`,
    ActionIndex: index,
    Location: known || !(error instanceof Error) ? '' : (error.stack?.split('\n')[1]?.trim() ?? ''),
    HttpStatusCode: 400,
  };
}

/** The objects that a batch names, each found once. */
class BatchObjects {
  private readonly found = new Map<number, ExcelObject | null>();
  private readonly references = new Map<number, string>();

  constructor(
    private readonly root: ExcelObject,
    private readonly batch: Batch,
    private readonly excel: Excel,
    private readonly services: Services,
  ) {}

  at(id: number): ExcelObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.find(id);
    this.found.set(id, object);
    return object;
  }

  private find(id: number): ExcelObject | null {
    const path = this.batch.ObjectPaths[String(id)];
    if (path === undefined) throw new ExcelError('InvalidObjectPath', `The batch names object ${id} but does not say what it is.`);
    if (path.ObjectPathType === ObjectPathType.root) return this.root;
    if (path.ObjectPathType === ObjectPathType.nullObject) return null;
    if (path.ObjectPathType === ObjectPathType.referenceId) return this.excel.references.get(path.Name);
    if (path.ObjectPathType === ObjectPathType.newObject) return this.service(path.Name);
    const parent = this.at(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === ObjectPathType.property) return parent.part(path.Name, this.excel);
    const args = this.values(path.ArgumentInfo);
    if (path.ObjectPathType === ObjectPathType.indexer) return parent.item(args[0], this.excel);
    return this.result(parent, path.Name, args);
  }

  private service(name: string): ExcelObject {
    const service = this.services(name);
    if (service === undefined) throw notDone(`the service ${name}`);
    return service;
  }

  private result(parent: ExcelObject, name: string, args: readonly unknown[]): ExcelObject | null {
    const answer = parent.call(name, args, this.excel);
    if (answer === null || answer instanceof ExcelObject) return answer;
    throw invalidArgument(`${parent.type.name}.${name} answers a value, not an object.`);
  }

  /** Arguments as the members take them: objects of this batch in place of their path ids. */
  values(info: ArgumentInfo | undefined): readonly unknown[] {
    const given = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return ids === undefined || ids === null
      ? given.map((value) => this.inside(value))
      : given.map((value, index) => this.value(value, ids[index]));
  }

  private value(given: unknown, id: unknown): unknown {
    if (typeof id === 'number' && id !== 0) return this.at(id);
    if (Array.isArray(id) && Array.isArray(given)) return given.map((value, index) => this.value(value, id[index]));
    return this.inside(given);
  }

  /** Options may hold objects: `{ source: { _ObjectPathId: 7 } }`. */
  private inside(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.at(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.inside(member)]));
  }

  keep(pathId: number, object: ExcelObject): void {
    if (!this.references.has(pathId)) this.references.set(pathId, this.excel.references.keep(object));
  }

  identity(pathId: number, object: ExcelObject): Record<string, unknown> {
    const reference = this.references.get(pathId);
    return { ...object.type.identity(object.self), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }
}
