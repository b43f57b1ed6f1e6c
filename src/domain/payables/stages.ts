/**
 * Stages at which an invoice is through: approved, whoever's word for it. Other words are stages at which it waits, as written.
 * An invoice that is `paid` by its stage and by no payment is not paid: it is approved, and open.
 */
import type { PlainDate } from '../calendar/plainDate';
import { nameKey } from '../nameKey';
import type { VendorInvoice } from './vendorInvoice';

const APPROVED_STAGES: ReadonlySet<string> = new Set(
  (
    'approved, fully approved, released, ready to pay, ready for payment, payment, payment run, in payment, scheduled, paid, posted, booked, ' +
    'freigegeben, zahlung, zahlungslauf, bezahlt, gebucht, approuvé, approuve, bon à payer, bon a payer, payé, paye, ' +
    'aprobado, aprobada, pagado, pagada, goedgekeurd, betaald'
  ).split(', '),
);

export const isApproved = ({ approvedOn, stage }: Pick<VendorInvoice, 'approvedOn' | 'stage'>, asOf: PlainDate): boolean =>
  approvedOn === undefined ? APPROVED_STAGES.has(nameKey(stage)) : approvedOn <= asOf;
