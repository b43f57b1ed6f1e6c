/**
 * The stand-in for Excel, put together: a file's book, its calculation, the object model and the wire.
 *
 * Whatever changes the book is heard here: formulas become out of date, kept ranges move, events come up. They
 * are told after the batch that caused them, or as soon as the running code is done.
 */
import { area, MAX_COLUMNS, MAX_ROWS } from './book/area';
import type { BookChange } from './book/book';
import type { Sheet } from './book/sheet';
import { createCalculator } from './calc/createCalculator';
import type { Host, OpenedFile, RequestBody } from './excel';
import { FaultSwitch } from './faults';
import { newFile } from './file/newFile';
import { openFile } from './file/open';
import { FileRefusal } from './file/refusal';
import { CULTURES, type HostCulture } from './objects/culture';
import { EventSwitch } from './objects/events';
import type { Excel } from './objects/excel';
import { invalidArgument, notDone } from './objects/excelError';
import type { ExcelObject } from './objects/model';
import { rangeType } from './objects/range';
import { References } from './objects/references';
import { workbookType } from './objects/workbook';
import { addinService, runtimeService } from './protocol/addinService';
import { BatchDesk } from './protocol/batchDesk';
import { type CustomFunctionDesk, customFunctionDesk } from './protocol/customFunctions';
import { Mailbox } from './protocol/mailbox';
import type { MessageEntry } from './protocol/wire';

export interface HostOptions {
  /** Date and time as Excel's serial number. Default: this machine's clock. */
  readonly now?: () => number;
  readonly random?: () => number;
  /** Name under which notes are written. */
  readonly user?: string;
  /** Default: English, United States. */
  readonly culture?: HostCulture;
  /** Of Excel's own words: `de-AT`. Default: `en-US`. */
  readonly displayLanguage?: string;
  /** Shows a workbook that the add-in asked for. Absent: there is no place for a second one, and asking is refused. */
  readonly onNewWorkbook?: (opened: OpenedFile) => void;
}

/** A host and its door for text: what travels on the wire is JSON, and its size is limited. */
export interface RunningHost extends Host {
  /** One request as JSON text, answered as JSON text. */
  executeText(request: string): Promise<string>;
  /** Sends messages to the add-in: events, custom-function calls. */
  send(entries: readonly MessageEntry[]): void;
  readonly customFunctions: CustomFunctionDesk;
  readonly displayLanguage: string;
  dispose(): void;
}

export function createHost(opened: OpenedFile, options: HostOptions = {}): RunningHost {
  const { book } = opened;
  const random = options.random ?? Math.random;
  const calculator = createCalculator(book, { now: options.now ?? clockSerial, random });
  const faults = new FaultSwitch();
  const references = new References();
  const events = new EventSwitch(book, (sheet, change) => references.keepBriefly(rangeType.of(changedPlace(sheet, change))));
  const mailbox = new Mailbox(() => {
    const entries = events.take();
    return faults.dropEvents ? [] : entries;
  });
  const customFunctions = customFunctionDesk(
    (entries) => mailbox.post(entries),
    () => calculator.useCustomFunctions(customFunctions),
  );
  calculator.useCustomFunctions(customFunctions);
  const services = servicesWith(customFunctions);
  const batches = new BatchDesk(calculator, faults, (name) => services[name]);
  const excel: Excel = {
    book,
    calculator,
    get limits() {
      return faults.limits;
    },
    events,
    references,
    user: options.user ?? 'Analyst',
    culture: options.culture ?? CULTURES['en-US'],
    newId: () => newGuid(random),
    openWorkbook: (bytes) => {
      if (options.onNewWorkbook === undefined) throw notDone('Excel.createWorkbook, for there is no place for a second workbook here,');
      options.onNewWorkbook(newWorkbook(bytes));
    },
    suspendCalculationUntilNextSync: () => batches.suspendCalculation(),
  };
  const stopHearing = book.onChange((change) => {
    references.hear(change);
    events.hear(change);
    if (change.origin !== 'calculation') batches.changed();
    if (!batches.running) mailbox.postEventsSoon();
  });
  const executeText = async (request: string): Promise<string> => {
    const answer = batches.answer(request, workbookType.of(book), excel);
    mailbox.postEvents();
    return answer;
  };
  return {
    book,
    calculator,
    faults,
    findings: opened.findings,
    customFunctions,
    displayLanguage: options.displayLanguage ?? 'en-US',
    executeText,
    execute: async (body: RequestBody) => JSON.parse(await executeText(JSON.stringify(body))) as unknown,
    send: (entries) => mailbox.post(entries),
    onMessages: (listener) => mailbox.listen(listener),
    save: () => opened.save(),
    dispose: () => {
      stopHearing();
      calculator.dispose();
    },
  };
}

/** What Office.js reaches by name, beside the workbook. */
const servicesWith = (customFunctions: CustomFunctionDesk): Readonly<Record<string, ExcelObject>> => ({
  'Microsoft.ExcelServices.CustomFunctions': customFunctions.service,
  'Microsoft.InternalService.AddinInternalService': addinService,
  'Microsoft.AppRuntime.AppRuntimeService': runtimeService(),
});

/** As Excel calls a second new workbook. */
const NEW_NAME = 'Book2.xlsx';

function newWorkbook(bytes: Uint8Array | undefined): OpenedFile {
  if (bytes === undefined) return newFile(NEW_NAME);
  try {
    return openFile(bytes, NEW_NAME);
  } catch (error) {
    if (error instanceof FileRefusal) throw invalidArgument(error.message);
    throw error;
  }
}

function changedPlace(sheet: Sheet, change: BookChange & { kind: 'cells' | 'format' | 'moved' }) {
  if (change.kind !== 'moved') return { sheet, area: change.area };
  const lines = Math.abs(change.count);
  return { sheet, area: change.axis === 'row' ? area(change.at, 0, lines, MAX_COLUMNS) : area(0, change.at, MAX_ROWS, lines) };
}

const UNIX_EPOCH = 25_569; // 1 January 1970 as a serial
const DAY_MS = 86_400_000;

/** This machine's local date and time as Excel's serial number. */
function clockSerial(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS + UNIX_EPOCH;
}

function newGuid(random: () => number): string {
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  return `{${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}}`.toUpperCase();
}
