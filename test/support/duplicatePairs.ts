/** The labelled pairs of invoices: which of them are one document, and what the score makes of each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rateTable } from '../../src/domain/cash/exchange';
import { date } from '../../src/domain/calendar/plainDate';
import { money } from '../../src/domain/money/money';
import { Decimal } from '../../src/domain/money/decimal';
import { duplicatePairs } from '../../src/domain/payables/duplicates';
import { STANDARD_PAYABLES_RULES } from '../../src/domain/payables/payablesRules';
import type { VendorInvoice } from '../../src/domain/payables/vendorInvoice';
import { invoiceOf, onDay } from './payablesWorld';

interface LabelledInvoice {
  readonly invoice: string;
  readonly vendor?: string;
  readonly on?: string;
  readonly received?: string;
  readonly amount?: string;
  readonly net?: string;
  readonly currency?: string;
  readonly from?: string;
  readonly to?: string;
  readonly po?: string;
  readonly sow?: string;
  readonly deliverable?: string;
  readonly project?: string;
  readonly account?: string;
}

export interface LabelledPair {
  readonly same: boolean;
  readonly tells: string;
  readonly a: LabelledInvoice;
  readonly b: LabelledInvoice;
  readonly credit?: LabelledInvoice;
}

const FILE = path.join('test', 'golden', 'duplicate-invoices', 'pairs.json');

export const labelledPairs = (): LabelledPair[] => JSON.parse(readFileSync(FILE, 'utf8')) as LabelledPair[];

function invoiceFrom(said: LabelledInvoice): VendorInvoice {
  const { invoice, vendor = 'V9', on = '2026-09-15', received, amount = '1846.20', net, currency = 'EUR', from, to } = said;
  return invoiceOf({
    ...{ invoice, vendorId: vendor, vendor, invoicedOn: date(on), receivedOn: date(received ?? on), currency },
    ...{ amount: money(amount, currency), net: net === undefined ? undefined : money(net, currency), tax: undefined },
    ...{ serviceFrom: onDay(from), serviceTo: onDay(to), poNumber: said.po ?? '', sow: said.sow ?? '' },
    ...{ deliverable: said.deliverable ?? '', project: said.project ?? '', bankAccount: said.account ?? '' },
  });
}

/** V1 and V2 are one group. */
const familyOf = (vendor: string): string => (vendor === 'V1' || vendor === 'V2' ? 'group lux' : `vendor ${vendor}`);

/** The score of the pair; 0 when it stays below that of a possible duplicate. */
export function scoreOf({ a, b, credit }: LabelledPair, rules = STANDARD_PAYABLES_RULES): number {
  const invoices = [a, b, ...(credit === undefined ? [] : [credit])].map(invoiceFrom);
  const compared = invoices.map((invoice, at) => ({
    ...{ at, invoice, family: familyOf(invoice.vendorId), account: invoice.bankAccount, isPaid: false },
  }));
  const rates = rateTable([{ on: date('2026-09-15'), from: 'EUR', to: 'USD', rate: new Decimal('1.0962') }]);
  const found = duplicatePairs(compared, { rules, rates });
  return found.find(({ at, other }) => at < 2 && other < 2)?.score ?? 0;
}

/** Precision and recall of everything that reaches a score. */
export function measured(pairs: readonly LabelledPair[], from: number): { readonly precision: number; readonly recall: number } {
  const scored = pairs.map((pair) => ({ same: pair.same, found: scoreOf(pair) >= from }));
  const hits = scored.filter(({ same, found }) => same && found).length;
  return { precision: hits / scored.filter(({ found }) => found).length, recall: hits / scored.filter(({ same }) => same).length };
}
