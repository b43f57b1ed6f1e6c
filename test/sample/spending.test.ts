/** Partners, deposits, vendors and budget of the sample: each table is known for what it is, and each job finds what was planted. */
import { BURN_KINDS } from '../../src/app/burnPlan';
import { DEPOSIT_KINDS } from '../../src/app/depositsPlan';
import { PAYMENT_KINDS } from '../../src/app/paymentsPlan';
import { RECONCILIATION_KINDS } from '../../src/app/reconciliationPlan';
import { makeMonth } from '../../src/sample/month';
import type { TableKind } from '../../src/tables/columns';
import { proposeMappings } from '../../src/tables/mapping';
import { sampleTables } from '../support/sampleTables';

const month = makeMonth();
const tables = sampleTables(month);

// prettier-ignore
const MEANT = {
  reconciliation: { kinds: RECONCILIATION_KINDS, tables: ['PartnerSales', 'PartnerReports', 'Treatments', 'Payouts', 'GLRevenue', 'ControlTotals', 'FX_Rates', 'Tiers', 'Holidays'] },
  deposits:       { kinds: DEPOSIT_KINDS,        tables: ['DepositLedger', 'DepositStatements', 'DepositTerms', 'Campaigns', 'Holidays'] },
  payments:       { kinds: PAYMENT_KINDS,        tables: ['VendorInvoices', 'Vendors', 'SOWs', 'SOWLines', 'Milestones', 'RateCards', 'CostObjects', 'VendorPayments', 'BankChanges', 'PurchaseOrders', 'FX_Rates', 'Holidays'] },
  burn:           { kinds: BURN_KINDS,           tables: ['BudgetPlan', 'Actuals', 'VendorInvoices', 'VendorPayments', 'SOWs', 'SOWLines', 'Milestones', 'PurchaseOrders', 'UsagePlan', 'FX_Rates'] },
} as const satisfies Readonly<Record<string, { readonly kinds: readonly TableKind[]; readonly tables: readonly string[] }>>;

describe.each(Object.entries(MEANT))('%s', (_, { kinds, tables: meant }) => {
  const proposals = proposeMappings([...kinds], tables);
  test.each(kinds.map((kind, index) => [kind, meant[index] ?? ''] as const))('%s: the table %s is proposed', (kind, table) => {
    const proposal = proposals.find((each) => each.kind === kind);
    expect(proposal?.table).toBe(table);
    expect(proposal?.problems).toEqual([]);
  });
});
