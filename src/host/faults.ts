/**
 * Excel on a bad day, on request: a failure at a chosen batch, cell-edit mode, lost events, tighter limits.
 *
 * A failure between batches leaves the workbook as it was; a failure inside one leaves its first half done.
 */
import type { Faults } from './excel';
import type { Limits } from './objects/excel';
import { ExcelError, type ExcelErrorCode } from './objects/excelError';

// Excel on the web: 5 MB either way; on every platform 5,000,000 cells a read (learn.microsoft.com, resource limits).
const EXCEL_LIMITS: Limits = { requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024, cellsPerRead: 5_000_000 };

interface Ordered {
  readonly code: string;
  readonly inside: boolean;
}

export class FaultSwitch implements Faults {
  cellEditMode = false;
  dropEvents = false;
  limits: Limits = { ...EXCEL_LIMITS };
  batches = 0;
  private readonly ordered = new Map<number, Ordered>();

  failBatch(n: number, code: string): void {
    this.ordered.set(this.batches + n, { code, inside: false });
  }

  failInside(n: number, code: string): void {
    this.ordered.set(this.batches + n, { code, inside: true });
  }

  /** Counts a batch that is about to be carried out; throws when it is to fail before it begins. */
  begin(actions: number): ((index: number) => void) | undefined {
    this.batches += 1;
    if (this.cellEditMode)
      throw new ExcelError(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-edit mode. Finish editing the cell (Enter or Esc), then try again.',
      );
    const fault = this.ordered.get(this.batches);
    if (fault === undefined) return undefined;
    this.ordered.delete(this.batches);
    // Codes come from tests, which may ask for any.
    const error = new ExcelError(fault.code as ExcelErrorCode, `Excel refused this request (${fault.code}), as it was told to.`);
    if (!fault.inside) throw error;
    return (index) => {
      if (index >= Math.floor(actions / 2)) throw error;
    };
  }
}
