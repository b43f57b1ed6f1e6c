/** The tables that budgets burn by, as values. Deliverables and planned work are those of statements of work only. */
import type { BurnRequest } from '../../domain/budget/budgetBurn';
import { nameKey } from '../../domain/nameKey';
import type { BurnSource, BurnSources } from '../../sheets/budget/budgetProofSheet';
import { sowLinesFrom, sowsFrom } from '../../tables/contracts/agreements';
import { milestonesFrom } from '../../tables/billing/billingTables';
import { actualsFrom, budgetsFrom, usagePlansFrom } from '../../tables/spend/budgetTables';
import type { TableKind } from '../../tables/columns';
import { paymentsFrom, purchaseOrdersFrom, vendorInvoicesFrom } from '../../tables/spend/payablesTables';
import { ratesFrom } from '../../tables/cash/rates';
import type { MappedTables } from '../mappedTables';

type BurnTables = Omit<BurnRequest, 'asOf' | 'yearEnds' | 'method' | 'rules'>;

export interface BurnRead {
  readonly tables: BurnTables;
  readonly sources: BurnSources;
}

/** Milestones of customers' contracts may stand in the same table: what is odd about them is for the schedule to say. */
export function readDeliverables(mapped: MappedTables, currencies: ReadonlyMap<string, string>): BurnTables['deliverables'] {
  const chosen = mapped.chosen('milestones');
  if (chosen === undefined) return [];
  const { values } = milestonesFrom(chosen.table, chosen.mapping, (contract) => currencies.get(nameKey(contract)));
  return values;
}

/** @throws BadInput when no budget was chosen, or a chosen table is gone. */
export function readBurn(mapped: MappedTables): BurnRead {
  const budgetTable = mapped.needed('budgets', 'Choose the table that has the budget by owner and month.');
  const sows = mapped.read('sows', sowsFrom);
  const currencies = new Map(sows.flatMap(({ id, currency }) => (currency === undefined ? [] : [[nameKey(id), currency] as const])));
  const tables: BurnTables = {
    budgets: mapped.read('budgets', budgetsFrom),
    actuals: mapped.read('actuals', actualsFrom),
    hasLedger: mapped.chosen('actuals') !== undefined,
    invoices: mapped.read('vendorInvoices', vendorInvoicesFrom),
    payments: mapped.read('payments', paymentsFrom),
    sows,
    sowLines: mapped.read('sowLines', (table, mapping) => sowLinesFrom(table, mapping, (sow) => currencies.get(nameKey(sow)))),
    deliverables: readDeliverables(mapped, currencies),
    purchaseOrders: mapped.read('purchaseOrders', purchaseOrdersFrom),
    usagePlans: mapped.read('usagePlans', usagePlansFrom),
    rates: mapped.read('rates', ratesFrom),
  };
  const source = (kind: TableKind, read: number): BurnSource | undefined => {
    const chosen = mapped.chosen(kind);
    return chosen && { ...chosen, read };
  };
  return {
    tables,
    sources: {
      budgets: { ...budgetTable, read: tables.budgets.length },
      actuals: source('actuals', tables.actuals.length),
      vendorInvoices: source('vendorInvoices', tables.invoices.length),
    },
  };
}
