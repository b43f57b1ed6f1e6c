/**
 * One match taken back, and nothing else of its run: the receipt's lines are rejected, its documents are open again, and the answer is a
 * person's from then on. Shown before it is done.
 */
import { standingEntries } from '../../sheets/cash/cashRows';
import { readOwnTables } from '../../workbook/readTables';
import type { WriteResult } from '../jobs';
import { cashLineFrom, deciderOf } from './cashEntries';
import type { AllocationLine } from './cashPlan';
import { decide } from './decide';

export interface UndoneMatch {
  readonly receipt: string;
  readonly payer: string;
  readonly currency: string;
  readonly amount: string;
  /** Documents that are open again; none: the receipt stands on nothing. */
  readonly allocations: readonly AllocationLine[];
  /** Who has changed its lines or decided it: what would be taken back is that person's answer. */
  readonly decidedBy: string | undefined;
}

/** `undefined`: no line of Cash application is of this receipt, or it is rejected already. */
export async function previewUndo(receipt: string): Promise<UndoneMatch | undefined> {
  const wanted = receipt.trim();
  const entry = standingEntries(await readOwnTables()).find(({ rows }) => rows[0]?.receipt === wanted);
  if (entry === undefined || entry.rows.some(({ decision }) => decision === 'reject')) return undefined;
  const { receipt: id, payer, currency, amount, allocations, decidedBy } = cashLineFrom(entry, '', undefined, deciderOf(entry));
  return { receipt: id, payer, currency, amount, allocations, decidedBy };
}

export const undoMatch = (receipt: string, who: string, at: string): Promise<WriteResult> =>
  decide({ receipt: receipt.trim(), kind: 'reject' }, who, at);
