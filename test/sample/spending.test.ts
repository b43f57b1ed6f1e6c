/** Partners, deposits, vendors and budget of the sample: each table is known for what it is, and each job finds what was planted. */
import { mappedTables } from '../../src/app/mappedTables';
import { BURN_KINDS } from '../../src/app/budget/burnPlan';
import { DEPOSIT_KINDS } from '../../src/app/deposits/depositsPlan';
import { PAYMENT_KINDS } from '../../src/app/payables/paymentsPlan';
import { RECONCILIATION_KINDS } from '../../src/app/reconciliation/reconciliationPlan';
import { reconcile } from '../../src/domain/reconciliation/reconcile';
import { agreementsOf } from '../../src/sample/contracts/sampleAgreements';
import { makeMonth } from '../../src/sample/month';
import { spendingOf } from '../../src/sample/spend/sampleSpending';
import type { TableKind } from '../../src/tables/columns';
import { recordsFrom } from '../../src/tables/reconciliation/reconciliationTables';
import { treatmentsFrom } from '../../src/tables/reconciliation/treatmentTables';
import { mappingFrom, proposeMappings } from '../../src/tables/mapping';
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

const { partners } = spendingOf(agreementsOf(month));
const mapped = () => mappedTables(tables, proposeMappings([...RECONCILIATION_KINDS], tables).map(mappingFrom));

test('partners: each event of October is what a careful analyst would say of it', () => {
  const [ours, theirs] = [mapped().read('ours', recordsFrom), mapped().read('theirs', recordsFrom)];
  const treatments = mapped().read('treatments', treatmentsFrom);
  const { matches, exceptions } = reconcile({ ours, theirs, treatments, malformed: { ours: [], theirs: [] }, asOf: month.asOf });
  const said = new Map<string, string>();
  for (const { ours: our, theirs: their, reason } of matches) for (const { id } of [...our, ...their]) said.set(id, `match ${reason}`);
  for (const { ours: our, theirs: their, kind } of exceptions) for (const { id } of [...our, ...their]) said.set(id, kind);
  const wrong = partners.answers.flatMap(({ story, ours: our, theirs: their, truth }) => {
    const wanted = [
      ...(truth.is === 'exception' ? [] : truth.reasons.map((reason) => `match ${reason}`)),
      ...(truth.is === 'match' ? [] : [truth.kind]),
    ];
    const found = [...our, ...their].map((id) => said.get(id) ?? 'nowhere');
    const copies = found.filter((each) => truth.is !== 'match' && each === truth.kind).length;
    const isRight = found.every((each) => wanted.includes(each)) && (truth.is !== 'match and copy' || copies === 1);
    return isRight ? [] : [`${story} [${[...our, ...their].join(' ')}] is ${found.join(', ')}; wanted ${wanted.join(' or ')}`];
  });
  expect(wrong).toEqual([]);
});
