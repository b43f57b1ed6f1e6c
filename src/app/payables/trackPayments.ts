/** Payment tracking as a job: how it stands in the log. */
import { INVOICE_STATES } from '../../domain/payables/tracking';
import type { PaymentsPlan } from './paymentsPlan';
import type { JobLog } from '../writeJob';

export const PAYMENTS_LOG: JobLog<PaymentsPlan> = {
  step: 'payment tracker',
  /** `in: 120 vendor invoices; out: 80 paid, 3 stopped, 2 overdue, 20 pay, 15 waiting; 4 missing` */
  rows: ({ invoices, missing }) => {
    const counts = INVOICE_STATES.map((state) => `${invoices.filter((invoice) => invoice.state === state).length} ${state}`);
    return `in: ${invoices.length} vendor invoices; out: ${counts.join(', ')}; ${missing.length} missing`;
  },
};
