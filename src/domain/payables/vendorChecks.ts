/**
 * Who is paid, and to which account. A changed account is the usual way to steal a payment, so nothing is paid to one that differs
 * from the vendor master, that nobody verified, or that was changed a few days ago.
 */
import { addDays, type PlainDate } from '../calendar/plainDate';
import { nameKey } from '../nameKey';
import type { InvoiceCase, InvoiceCheckRule } from './invoiceCase';
import { accountKey } from './payablesBook';
import type { BankChange } from './vendorInvoice';

const vendorName = ({ vendor, invoice }: InvoiceCase): string =>
  [vendor?.name, invoice.vendor, invoice.vendorId].find((name) => name !== undefined && name !== '') ?? '';

const isKnown: InvoiceCheckRule = (c, { given }, failed) => {
  if (c.vendor === undefined) return given.vendors ? failed('vendor-unknown', { vendor: c.invoice.vendorId }) : [];
  return c.vendor.onHold ? failed('vendor-on-hold', { vendor: vendorName(c) }) : [];
};

const accountFits: InvoiceCheckRule = (c, book, failed) => {
  const { vendor, invoice } = c;
  if (vendor === undefined) return [];
  const [ours, theirs] = [accountKey(vendor.bankAccount), accountKey(invoice.bankAccount)];
  if (ours === '' && theirs === '') return failed('bank-unknown', { vendor: vendorName(c) });
  const others = (book.vendorsByAccount.get(ours) ?? []).filter(({ id }) => book.familyOf(id) !== book.familyOf(vendor.id));
  return [
    ...(ours !== '' && theirs !== '' && ours !== theirs
      ? failed('bank-differs', { ours: vendor.bankAccount, theirs: invoice.bankAccount })
      : []),
    ...(others.length === 0
      ? []
      : failed('bank-shared', { account: vendor.bankAccount, others: others.map(({ name }) => name).join(', ') })),
    ...(vendor.bankVerified === false ? failed('bank-not-verified', { vendor: vendorName(c) }) : []),
  ];
};

const isVerified = ({ verifiedOn }: BankChange, asOf: PlainDate): boolean => verifiedOn !== undefined && verifiedOn <= asOf;

/** Of several changes the one that nobody verified counts, else the latest. */
const changeSettled: InvoiceCheckRule = ({ invoice }, { bankChanges, request }, failed) => {
  const { asOf, rules } = request;
  const changes = (bankChanges.get(nameKey(invoice.vendorId)) ?? []).filter(({ changedOn }) => changedOn <= asOf);
  const unverified = changes.find((change) => !isVerified(change, asOf));
  if (unverified !== undefined) return failed('bank-change-unverified', { on: unverified.changedOn, account: unverified.newAccount });
  const [latest] = changes;
  const until = latest && addDays(latest.changedOn, rules.bankChangeDays);
  return latest === undefined || until === undefined || until <= asOf ? [] : failed('bank-change-recent', { on: latest.changedOn, until });
};

/** In the order in which they are told. */
export const VENDOR_CHECKS: readonly InvoiceCheckRule[] = [isKnown, accountFits, changeSettled];
