/**
 * What Office.js says to Excel and hears back: one message a sync, as it stands on the wire.
 *
 * Read from the library's own sources (`excel-web-16.00.debug.js`). A batch names its objects by path, so a
 * whole chain of calls travels at once; names begin with a capital letter here and with a small one in code.
 */

export const ObjectPathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside the arguments, where one is an object of this batch: its path id; 0 elsewhere; an array inside an array. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  /** Member name, type name of a new object, or reference id. */
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  /** Small letters first, `/` between levels: `name`, `items/name`, `format/fill/color`. Absent: everything. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: QueryInfo;
  /** For update and ensure-unchanged: member → value, small letters first. */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface Answer {
  readonly Results: readonly ActionResult[];
  /** Trace actions that were reached: Office.js registers its older events by them. */
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    /** Which action failed; Office.js turns it into `debugInfo.statement`. −1 when none was begun. */
    readonly ActionIndex: number;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

/** One event of `richApiMessage`: category, type, target, message as JSON text, a running number, from another person. */
export type MessageEntry = readonly [category: number, type: number, targetId: string, message: string, id: number, isRemote: boolean];

export const CUSTOM_FUNCTION_CATEGORY = 1;

/** `formulasR1C1` → `FormulasR1C1`. */
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);
