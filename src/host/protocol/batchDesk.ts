/**
 * Takes requests as text and answers them as text: one batch at a time, whole.
 *
 * Formulas are brought up to date before anything is read and once more at the end; a thousand writes in one
 * batch therefore cost one calculation.
 */
import type { Calculator } from '../calc/calculator';
import type { FaultSwitch } from '../faults';
import type { Excel } from '../objects/excel';
import { ExcelError } from '../objects/excelError';
import type { ExcelObject } from '../objects/model';
import { runBatch, type Services } from './execute';
import { ActionType, type Answer, type Batch, ObjectPathType } from './wire';

export class BatchDesk {
  /** Whether a batch is being carried out: its events wait for its end. */
  running = false;
  private outOfDate = false;
  private calculationSuspended = false;

  constructor(
    private readonly calculator: Calculator,
    private readonly faults: FaultSwitch,
    private readonly services: Services,
  ) {}

  /** Something was changed that formulas may depend on. */
  changed(): void {
    this.outOfDate = true;
  }

  suspendCalculation(): void {
    this.calculationSuspended = true;
  }

  /** Never fails: what is refused is an answer too. A bug of ours is thrown. */
  answer(request: string, root: ExcelObject, excel: Excel): string {
    const { limits } = this.faults;
    try {
      mustFit('request', request, limits.requestBytes);
      const answer = JSON.stringify(this.carryOut(JSON.parse(request) as Batch, root, excel)); // Only Office.js writes here; wire.ts says what.
      mustFit('response', answer, limits.responseBytes);
      return answer;
    } catch (error) {
      if (error instanceof ExcelError) return JSON.stringify(refusal(error));
      throw error;
    }
  }

  private carryOut(batch: Batch, root: ExcelObject, excel: Excel): Answer {
    const fail = isHousekeeping(batch) ? undefined : this.faults.begin(batch.Actions.length);
    this.running = true;
    this.calculator.suspend();
    try {
      return runBatch(root, batch, excel, {
        services: this.services,
        beforeAction: (index) => {
          fail?.(index);
          if (READS.has(batch.Actions[index]?.ActionType ?? 0)) this.refresh();
        },
      });
    } finally {
      this.calculationSuspended = false;
      this.refresh();
      this.calculator.resume();
      this.running = false;
    }
  }

  private refresh(): void {
    if (!this.outOfDate || this.calculationSuspended || this.calculator.mode === 'manual') return;
    this.outOfDate = false;
    this.calculator.resume();
    this.calculator.recalculate();
    this.calculator.suspend();
  }
}

const READS = new Set<number>([ActionType.query, ActionType.queryAsJson, ActionType.method]);

/** Letting go of references, and the runtime's own talk, is housekeeping of the library: not counted and never made to fail. */
const isHousekeeping = (batch: Batch): boolean =>
  Object.values(batch.ObjectPaths).some(({ ObjectPathType: type }) => type === ObjectPathType.newObject) ||
  batch.Actions.every(
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
