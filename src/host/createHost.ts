/**
 * The stand-in for Excel, put together: a file's book, its calculation, the object model and the wire.
 *
 * A batch is one breath: it is carried out whole, formulas are brought up to date before anything is read and
 * once more at the end, and only then are its events told.
 */
import type { BookChange } from './book/book';
import type { Sheet } from './book/sheet';
import { createCalculator } from './calc/createCalculator';
import type { CustomFunctions } from './calc/calculator';
import type { Faults, Host, OpenedFile, RequestBody } from './excel';
import { FaultSwitch } from './faults';
import { area, MAX_COLUMNS, MAX_ROWS } from './book/area';
import { EventSwitch, type Entry } from './objects/events';
import type { Excel } from './objects/excel';
import { ExcelError } from './objects/excelError';
import { rangeType } from './objects/range';
import type { ExcelObject } from './objects/model';
import { References } from './objects/references';
import { workbookType } from './objects/workbook';
import { type CustomFunctionDesk, customFunctionDesk } from './protocol/customFunctions';
import { runBatch } from './protocol/execute';
import { addinService } from './protocol/addinService';
import { ActionType, type Answer, type Batch, type MessageEntry, ObjectPathType } from './protocol/wire';

export interface HostOptions {
  /** Date and time as Excel's serial number. Default: this machine's clock. */
  readonly now?: () => number;
  readonly random?: () => number;
  /** Name under which notes are written. */
  readonly user?: string;
}

/** A host and its door for text: what travels on the wire is JSON, and its size is limited. */
export interface RunningHost extends Host {
  readonly faults: Faults;
  /** One request as JSON text, answered as JSON text. */
  executeText(request: string): Promise<string>;
  /** Sends messages to the add-in: events, custom-function calls. */
  send(entries: readonly MessageEntry[]): void;
  readonly customFunctions: CustomFunctionDesk;
  dispose(): void;
}

const UNIX_EPOCH = 25_569; // 1 January 1970 as a serial
const DAY_MS = 86_400_000;

/** This machine's local date and time as Excel's serial number. */
function clockSerial(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS + UNIX_EPOCH;
}

export function createHost(opened: OpenedFile, options: HostOptions = {}): RunningHost {
  const { book } = opened;
  const now = options.now ?? clockSerial;
  const random = options.random ?? Math.random;
  const calculator = createCalculator(book, { now, random });
  const faults = new FaultSwitch();
  const references = new References();
  const events = new EventSwitch(book, (sheet, change) => references.keep(rangeType.of(changedPlace(sheet, change))));
  const batch = { running: false, dirty: false, calculationSuspended: false };
  const listeners = new Set<(entries: readonly Entry[]) => void>();

  const excel: Excel = {
    book,
    calculator,
    get limits() {
      return faults.limits;
    },
    events,
    references,
    user: options.user ?? 'Analyst',
    newId: () => newGuid(random),
    suspendCalculationUntilNextSync: () => {
      batch.calculationSuspended = true;
    },
  };

  const send = (entries: readonly Entry[]): void => {
    if (entries.length > 0 && !faults.dropEvents) for (const listener of listeners) listener(entries);
  };
  let flushing = false;
  const stopHearing = book.onChange((change) => {
    references.hear(change);
    events.hear(change);
    if (change.origin !== 'calculation') batch.dirty = true;
    if (batch.running || flushing) return;
    flushing = true;
    queueMicrotask(() => {
      flushing = false;
      send(events.take());
    });
  });
  const customFunctions = customFunctionDesk(send);
  calculator.useCustomFunctions(customFunctions as CustomFunctions);

  const services: Readonly<Record<string, ExcelObject>> = {
    'Microsoft.ExcelServices.CustomFunctions': customFunctions.service,
    'Microsoft.InternalService.AddinInternalService': addinService,
  };

  const refresh = (): void => {
    if (!batch.dirty || batch.calculationSuspended || calculator.mode === 'manual') return;
    batch.dirty = false;
    calculator.resume();
    calculator.recalculate();
    calculator.suspend();
  };

  const carryOut = (request: Batch): Answer => {
    const fail = isHousekeeping(request) ? undefined : faults.begin(request.Actions.length);
    batch.running = true;
    batch.calculationSuspended = false;
    calculator.suspend();
    try {
      return runBatch(workbookType.of(book), request, excel, {
        services: (name) => services[name],
        beforeAction: (index) => {
          fail?.(index);
          if (READS.has(request.Actions[index]?.ActionType ?? 0)) refresh();
        },
      });
    } finally {
      batch.calculationSuspended = false;
      refresh();
      calculator.resume();
      batch.running = false;
      send(events.take());
    }
  };

  const executeText = async (request: string): Promise<string> => {
    try {
      mustFit('request', request, faults.limits.requestBytes);
      const answer = JSON.stringify(carryOut(JSON.parse(request) as Batch)); // Only Office.js writes here; wire.ts says what.
      mustFit('response', answer, faults.limits.responseBytes);
      return answer;
    } catch (error) {
      if (error instanceof ExcelError) return JSON.stringify(refusal(error));
      throw error;
    }
  };

  return {
    book,
    calculator,
    faults,
    findings: opened.findings,
    customFunctions,
    executeText,
    execute: async (body: RequestBody) => JSON.parse(await executeText(JSON.stringify(body))) as unknown,
    send,
    onMessages: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: () => opened.save(),
    dispose: () => {
      stopHearing();
      calculator.dispose();
    },
  };
}

const READS = new Set<number>([ActionType.query, ActionType.queryAsJson, ActionType.method]);

/** Letting go of references, and the runtime's own talk, is housekeeping of the library: not counted and never made to fail. */
const isHousekeeping = (request: Batch): boolean =>
  Object.values(request.ObjectPaths).some(({ ObjectPathType: type }) => type === ObjectPathType.newObject) ||
  request.Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.instantiate || (type === ActionType.method && Name === '_RemoveReference'),
  );

const refusal = (error: ExcelError): Answer => ({
  Results: [],
  TraceIds: [],
  Error: { Code: error.code, Message: error.message, ActionIndex: -1, Location: '', HttpStatusCode: 400 },
});

const UTF8_MOST = 3; // bytes for one UTF-16 unit

/** Refuses a text of more bytes than Excel takes; short ones are not counted out. */
function mustFit(what: 'request' | 'response', text: string, limit: number): void {
  if (text.length * UTF8_MOST <= limit) return;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= limit) return;
  const code = what === 'request' ? 'RequestPayloadSizeLimitExceeded' : 'ResponsePayloadSizeLimitExceeded';
  throw new ExcelError(code, `The ${what} is ${bytes} bytes; Excel takes ${limit}. Read or write fewer cells at once.`);
}

function newGuid(random: () => number): string {
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  return `{${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}}`.toUpperCase();
}

function changedPlace(sheet: Sheet, change: BookChange & { kind: 'cells' | 'format' | 'moved' }) {
  if (change.kind !== 'moved') return { sheet, area: change.area };
  const lines = Math.abs(change.count);
  return { sheet, area: change.axis === 'row' ? area(change.at, 0, lines, MAX_COLUMNS) : area(0, change.at, MAX_ROWS, lines) };
}
