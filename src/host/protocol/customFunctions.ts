/**
 * The add-in's worksheet functions, run by the add-in itself: the genuine custom-function runtime.
 *
 * A call travels as a message of category 1 and its result comes back in a batch, as `setInvocationResults`.
 * The host knows the functions from the add-in's `functions.json`; until the runtime has said that it is
 * ready, calls wait and their cells read #BUSY!.
 */
import { areaName, area, quoteSheet } from '../book/area';
import { CellError, type CellValue, type ErrorCode } from '../book/cell';
import type { CustomFunctions } from '../calc/calculator';
import type { Sheet } from '../book/sheet';
import { type Args, type ExcelObject, ObjectType } from '../objects/model';
import { type FunctionArgument, type FunctionMetadata, travelling } from './functionArguments';
import { CUSTOM_FUNCTION_CATEGORY, type MessageEntry } from './wire';

const INVOKE = 1000;

export interface CustomFunctionDesk extends CustomFunctions {
  /** Whether the add-in has functions at all. */
  readonly declared: boolean;
  /** Makes functions known, as `NAMESPACE.NAME`; the cells that call them calculate anew. A second list replaces the first. */
  declare(namespace: string, functions: readonly FunctionMetadata[]): void;
  /** What Office.js reaches as `Microsoft.ExcelServices.CustomFunctions`. */
  readonly service: ExcelObject;
}

/** Runtime's error number → what the cell shows (`CustomFunctionProxy` in the library's sources). */
const ERRORS: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

interface Result {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

type Settle = (values: CellValue[][]) => void;

class Desk implements CustomFunctionDesk {
  private readonly functions = new Map<string, FunctionMetadata>();
  private readonly open = new Map<number, Settle>();
  private readonly waiting: MessageEntry[] = [];
  private ready = false;
  private nextId = 1;
  readonly service: ExcelObject;

  constructor(
    private readonly send: (entries: readonly MessageEntry[]) => void,
    private readonly onDeclared: () => void,
  ) {
    this.service = serviceType.of(this);
  }

  declare(namespace: string, functions: readonly FunctionMetadata[]): void {
    this.functions.clear();
    for (const metadata of functions) this.functions.set(`${namespace}.${metadata.name}`.toUpperCase(), metadata);
    this.onDeclared();
  }

  get declared(): boolean {
    return this.functions.size > 0;
  }

  has(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  invoke(
    name: string,
    args: readonly FunctionArgument[],
    at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  ): CellValue[][] | Promise<CellValue[][]> {
    const metadata = this.functions.get(name.toUpperCase()) ?? { id: name, name };
    const parameterValues = travelling(args, metadata);
    if (parameterValues instanceof CellError) return [[parameterValues]];
    const id = this.nextId++;
    const address = `${quoteSheet(at.sheet.name)}!${areaName(area(at.row, at.column))}`;
    const message = { invocationId: id, functionName: metadata.id, parameterValues, address, flags: 0 };
    return new Promise((resolve) => {
      this.open.set(id, resolve);
      this.post([CUSTOM_FUNCTION_CATEGORY, INVOKE, '', JSON.stringify(message), id, false]);
    });
  }

  private post(entry: MessageEntry): void {
    if (this.ready) this.send([entry]);
    else this.waiting.push(entry);
  }

  /** The runtime listens: everything that waited is called now. */
  begin(): void {
    this.ready = true;
    this.send(this.waiting.splice(0));
  }

  settle(results: readonly Result[]): void {
    for (const result of results) {
      const settle = this.open.get(result.id);
      this.open.delete(result.id);
      settle?.(valuesOf(result));
    }
  }
}

function valuesOf({ failed, value, errorCode }: Result): CellValue[][] {
  if (failed === true) {
    const message = typeof value === 'string' && value !== '' ? value : undefined;
    return [[CellError.of(ERRORS[errorCode ?? 7] ?? '#VALUE!', message)]];
  }
  if (!Array.isArray(value)) return [[cellFrom(value)]];
  return (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]).map(cellFrom) : [cellFrom(row)]));
}

function cellFrom(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  const { basicValue, errorType, message } = value as Record<string, unknown>; // Rich values of the runtime: what it prints is enough.
  if (errorType !== undefined && typeof basicValue === 'string')
    return CellError.of(basicValue as ErrorCode, typeof message === 'string' ? message : undefined);
  return typeof basicValue === 'number' || typeof basicValue === 'string' || typeof basicValue === 'boolean'
    ? basicValue
    : CellError.of('#VALUE!');
}

const resultsOf = (args: Args): readonly Result[] => {
  const given = args.any(0);
  if (!Array.isArray(given)) throw args.wrong(0, 'a list of results');
  return given as Result[]; // The runtime writes it; each member is looked at before use.
};

const serviceType = new ObjectType<Desk>('CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (desk) => {
      desk.begin();
      return null;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationResults: (desk, args) => {
      desk.settle(resultsOf(args));
      return null;
    },
  },
});

/**
 * @param send posts messages to the add-in
 * @param onDeclared is told when other functions are known than before
 */
export const customFunctionDesk = (send: (entries: readonly MessageEntry[]) => void, onDeclared: () => void): CustomFunctionDesk =>
  new Desk(send, onDeclared);
