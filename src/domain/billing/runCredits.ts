/**
 * Credit notes of a run: what changes take back from invoices that went out, one note for each invoice and amendment.
 *
 * What is credited goes first against what the customer still owes in that currency: the corrected invoice itself, then the
 * documents due earliest. What is left stays as credit. Money goes back only when a person says so.
 */
import { grouped } from '../grouped';
import { toMinor } from '../money/money';
import { nameKey } from '../nameKey';
import type { CreditNote, CreditReason, RunRequest } from './billingRun';
import type { Amendment } from './contractLine';
import { isOutsideNumber } from './cutOver';
import { lineKey } from './lineKey';
import { customerName, type RunParties } from './runParties';
import type { ScheduleRow } from './schedule';

const REASONS: Readonly<Record<Amendment['change'], CreditReason>> = {
  price: 'price change',
  quantity: 'quantity change',
  end: 'early end',
  extend: 'quantity change',
  pause: 'pause',
};

/** Why a change of this kind leads to a credit note. */
export const creditReasonOf = (change: Amendment['change']): CreditReason => REASONS[change];

/** The amendment that a credit's key ends in, before a count such as `(2)`: the longest name that fits, `No 1` before `1`. */
function amendmentOf({ key }: ScheduleRow, amendments: readonly Amendment[]): Amendment | undefined {
  const uncounted = key.replace(/ \(\d+\)$/, '');
  return amendments
    .filter(({ id }) => key.endsWith(` ${id}`) || uncounted.endsWith(` ${id}`))
    .sort((a, b) => b.id.length - a.id.length)
    .at(0);
}

const balanceKey = (customerId: string, currency: string): string => `${nameKey(customerId)} ${currency}`;

/** What each customer still owes, document by document, while credit notes use it up. */
class OpenBalances {
  private readonly byCustomer: Map<string, { document: string; left: number }[]>;

  constructor(items: RunRequest['openItems']) {
    const owed = items.filter(({ open }) => open.amount.greaterThan(0));
    const inOrder = [...owed].sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
    this.byCustomer = new Map(
      [...grouped(inOrder, ({ customerId, open }) => balanceKey(customerId, open.currency))].map(([key, of]) => [
        key,
        of.map(({ document, open }) => ({ document, left: toMinor(open) })),
      ]),
    );
  }

  /** Takes up to the amount from what is owed, the corrected invoice first; answers how much there was. */
  offset(customerId: string, currency: string, correctsInvoice: string, minor: number): number {
    const owed = this.byCustomer.get(balanceKey(customerId, currency)) ?? [];
    const inOrder = [
      ...owed.filter(({ document }) => document === correctsInvoice),
      ...owed.filter(({ document }) => document !== correctsInvoice),
    ];
    let open = minor;
    for (const item of inOrder) {
      const taken = Math.min(open, item.left);
      item.left -= taken;
      open -= taken;
    }
    return minor - open;
  }
}

const negated = (minor: number): number => (minor === 0 ? 0 : -minor);

/** The row that a credit corrects; only contracts with a credit are looked through. */
function correctedRows(rows: readonly ScheduleRow[], credits: readonly ScheduleRow[]): (credit: ScheduleRow) => ScheduleRow | undefined {
  const issued = new Map<string, ScheduleRow>();
  const contracts = new Set(credits.map(({ contract }) => contract));
  for (const row of rows)
    if (row.invoiceNumber !== undefined && contracts.has(row.contract)) issued.set(`${lineKey(row)}\u0000${row.key}`, row);
  return (credit) => issued.get(`${lineKey(credit)}\u0000${credit.corrects ?? ''}`);
}

/** What a credit note is named after: the invoice it corrects; where another system gave the number, the contract and the invoice's day. */
function nameOf(corrects: ScheduleRow | undefined, contract: string): string {
  const number = corrects?.invoiceNumber ?? '';
  if (corrects !== undefined && isOutsideNumber(number)) return `${contract}-${corrects.invoiceOn.replaceAll('-', '')}`;
  return number || contract;
}

/** One note for each invoice that is corrected and each amendment that corrects it. */
export function creditNotes(credits: readonly ScheduleRow[], request: RunRequest, parties: RunParties): CreditNote[] {
  if (credits.length === 0) return [];
  const correctedBy = correctedRows(request.schedule.rows, credits);
  const amendments = grouped(request.amendments, lineKey);
  const balances = new OpenBalances(request.openItems);
  const corrections = credits.map((row) => {
    const amendment = amendmentOf(row, amendments.get(lineKey(row)) ?? []);
    const reason: CreditReason = amendment === undefined ? 'billing error' : creditReasonOf(amendment.change);
    const corrects = correctedBy(row);
    const correctsInvoice = corrects?.invoiceNumber ?? '';
    // Not by day: until it goes out, a credit is dated the day of the run, and its number must not move with it.
    const creditNote = `CN-${nameOf(corrects, row.contract)}${amendment === undefined ? '' : `-${amendment.id}`}`;
    return { row, reason, correctsInvoice, creditNote };
  });
  const notes = grouped(corrections, ({ row, creditNote }) => [row.contract, creditNote, row.currency].join('\u0000'));
  return [...notes.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { row, reason, correctsInvoice, creditNote } = first;
    const rows = [row, ...others.map((other) => other.row)];
    const netMinor = negated(rows.reduce((all, { netMinor: minor }) => all + minor, 0));
    const taxMinor = negated(rows.reduce((all, { taxMinor: minor }) => all + minor, 0));
    const gross = netMinor + taxMinor;
    const customerId = parties.agreementOf(row.contract)?.partyId ?? '';
    const offsetMinor = customerId === '' ? 0 : balances.offset(customerId, row.currency, correctsInvoice, Math.max(0, gross));
    return [
      {
        creditNote,
        contract: row.contract,
        party: customerName(parties, row.contract),
        correctsInvoice,
        reason,
        creditOn: rows.reduce((latest, { invoiceOn }) => (invoiceOn > latest ? invoiceOn : latest), row.invoiceOn),
        currency: row.currency,
        netMinor,
        taxMinor,
        offsetMinor,
        creditMinor: gross - offsetMinor,
        refundMinor: 0,
        why: rows.map(({ why }) => why).join('; '),
      },
    ];
  });
}
