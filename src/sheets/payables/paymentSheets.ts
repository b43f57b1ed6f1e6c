/** All sheets of payment tracking, in the order in which they are read: the invoices, the runs with their proofs, and what to ask vendors and the bank. */
import type { Tracking } from '../../domain/payables/tracking';
import type { SourceTable } from '../../tables/sourceTable';
import type { SheetModel } from '../../tables/workbookChange';
import { missingInvoicesSheet } from './missingInvoicesSheet';
import { paymentQuestionsSheet } from './paymentQuestionsSheet';
import { SOUGHT } from './paymentRows';
import { paymentRunsSheet } from './paymentRunsSheet';
import { livePayments, type PaymentSources } from './paymentSource';
import { paymentTrackerSheet } from './paymentTrackerSheet';

export interface PaymentSheetsRequest {
  readonly tracking: Tracking;
  readonly sources: PaymentSources;
  /** Our own sheets as they stand: what people filled in is kept. */
  readonly own: readonly SourceTable[];
  readonly clockDays: number;
}

export function paymentSheets({ tracking, sources, own, clockDays }: PaymentSheetsRequest): SheetModel[] {
  const { asOf, invoices, missing, questions } = tracking;
  const system = sources.invoices.table.dateSystem;
  const formulas = livePayments(sources, SOUGHT, asOf);
  return [
    paymentTrackerSheet({ invoices, formulas, own, asOf, system }),
    paymentRunsSheet({ tracking, formulas, sources, clockDays, system }),
    missingInvoicesSheet(missing, own, asOf, system),
    paymentQuestionsSheet(questions, own, asOf, system),
  ];
}
