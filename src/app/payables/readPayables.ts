/** The tables that vendor invoices are held against, as values. */
import type { PlainDate } from '../../domain/calendar/plainDate';
import { nameKey } from '../../domain/nameKey';
import type { PayablesRequest } from '../../domain/payables/payablesBook';
import type { MappedSource, PaymentSources } from '../../sheets/payables/paymentSource';
import { sowLinesFrom, sowsFrom } from '../../tables/contracts/agreements';
import { holidaysFrom } from '../../tables/billing/billingTables';
import { cardRatesFrom, costObjectsFrom, vendorsFrom } from '../../tables/contracts/masterData';
import { bankChangesFrom, paymentsFrom, purchaseOrdersFrom, vendorInvoicesFrom } from '../../tables/spend/payablesTables';
import { ratesFrom } from '../../tables/cash/rates';
import type { MappedTables } from '../mappedTables';
import { withPartyNames } from '../billing/readBilling';
import { readDeliverables } from '../budget/readBurn';

export type PayablesTables = Omit<PayablesRequest, 'asOf' | 'calendar' | 'rules' | 'checkRules' | 'decisions'>;

export interface PayablesRead {
  readonly tables: PayablesTables;
  readonly holidays: readonly PlainDate[];
  readonly sources: PaymentSources;
}

/** Rows with a number that were not read: the others the proof does not count. */
function rowsReported({ table, mapping }: Pick<MappedSource, 'table' | 'mapping'>, read: number): number {
  const at = table.headers.indexOf(mapping.columns['Invoice'] ?? '');
  return table.rows.filter((row) => (row[at] ?? '') !== '').length - read;
}

/** @throws BadInput when no vendor invoices are chosen, or a chosen table is gone. */
export function readPayables(mapped: MappedTables): PayablesRead {
  const chosen = mapped.needed('vendorInvoices', 'Choose the table that lists what vendors have invoiced.');
  const invoices = mapped.readWithRows('vendorInvoices', vendorInvoicesFrom);
  const payments = mapped.chosen('payments');
  const paid = mapped.read('payments', paymentsFrom);
  const vendors = mapped.read('vendors', vendorsFrom);
  const sows = withPartyNames(mapped.read('sows', sowsFrom), vendors);
  const currencies = new Map(sows.flatMap(({ id, currency }) => (currency === undefined ? [] : [[nameKey(id), currency] as const])));
  return {
    tables: {
      vendors,
      sows,
      invoices: invoices?.values ?? [],
      payments: paid,
      sowLines: mapped.read('sowLines', (table, mapping) => sowLinesFrom(table, mapping, (sow) => currencies.get(nameKey(sow)))),
      deliverables: readDeliverables(mapped, currencies),
      cardRates: mapped.read('rateCards', cardRatesFrom),
      costObjects: mapped.read('costObjects', costObjectsFrom),
      bankChanges: mapped.read('bankChanges', bankChangesFrom),
      purchaseOrders: mapped.read('purchaseOrders', purchaseOrdersFrom),
      rates: mapped.read('rates', ratesFrom),
    },
    holidays: mapped.read('holidays', holidaysFrom),
    sources: {
      invoices: { ...chosen, rowsReported: rowsReported(chosen, invoices?.values.length ?? 0) },
      payments,
    },
  };
}
