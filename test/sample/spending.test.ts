/** Partners, deposits, vendors and budget of the sample: each table is known for what it is, and each job finds what was planted. */
import { mappedTables } from '../../src/app/mappedTables';
import { BURN_KINDS } from '../../src/app/budget/burnPlan';
import { planBurn } from '../../src/app/budget/planBurn';
import { DEPOSIT_KINDS } from '../../src/app/deposits/depositsPlan';
import { planDeposits } from '../../src/app/deposits/planDeposits';
import { PAYMENT_KINDS } from '../../src/app/payables/paymentsPlan';
import { planPayments } from '../../src/app/payables/planPayments';
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

const { partners, deposits, invoices, budget } = spendingOf(agreementsOf(month));
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

const requestOf = (kinds: readonly TableKind[]) => ({
  ...{ asOf: month.asOf, tables, mappings: proposeMappings(kinds, tables).map(mappingFrom), own: [], files: [] },
});
const codes = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code);
const unproved = (proofs: readonly { readonly name: string; readonly difference: string }[]): string[] =>
  proofs.filter(({ difference }) => Number(difference) !== 0).map(({ name, difference }) => `${name}: ${difference}`);

test('deposits: each balance is in the state of its story, and only the planted difference is not explained', async () => {
  const plan = await planDeposits({ ...requestOf(DEPOSIT_KINDS), holidayCountries: [] });
  const said = plan.deposits.map(({ partner, state, closing, statementDifference, pendingTopUps }) =>
    [partner, state, ...[closing, statementDifference, pendingTopUps].map(Number)].join(' '),
  );
  expect(said.sort()).toEqual(
    deposits.answers
      .map(({ partner, state, closing, statementDiffers, pending }) =>
        [partner, state, closing, statementDiffers === 0 ? 0 : -statementDiffers, pending].join(' '),
      )
      .sort(),
  );
  expect(codes(plan.findings).sort()).toEqual(['deposit-history-short', 'deposit-opening-missing', 'deposit-statement-differs']);
  expect(unproved(plan.proofs)).toEqual(['Gift Galaxy, GBP: closing = statement of 2026-10-31 + named differences: 250.00']);
});

test('vendor invoices: each fails the checks of its story and no other', async () => {
  const plan = await planPayments({ ...requestOf(PAYMENT_KINDS), holidayCountries: [] });
  const line = (invoice: string, checks: readonly string[]): string => `${invoice}: ${[...checks].sort().join(', ')}`;
  expect(
    plan.invoices.map(({ invoice, findings }) =>
      line(
        invoice,
        findings.map(({ check }) => check),
      ),
    ),
  ).toEqual(invoices.answers.map(({ invoice, fires }) => line(invoice, fires)));
  expect(plan.missing.map(({ vendor, kind, what }) => ({ vendor, kind, what }))).toEqual(
    invoices.missing.map(({ vendor, kind, what }) => ({ vendor, kind, what })),
  );
  expect(codes(plan.findings)).toEqual([]);
  expect(unproved(plan.proofs)).toEqual([]);
});

/** Net, by owner and project, of the invoices that were paid: the ledger of the sample does not name them. */
function paidOf(owner: string, project: string): number {
  const paid = new Set(invoices.payments.map((cells) => cells['Invoice no.']));
  const own = invoices.invoices.filter((cells) => cells['Budget owner'] === owner && cells.Project === project);
  return own.filter((cells) => paid.has(cells['Invoice no.'])).reduce((all, { Net }) => all + Number(Net), 0);
}

test('budget: what is posted and paid is actual, and only the owner who spends too fast runs out', async () => {
  const plan = await planBurn({ ...requestOf(BURN_KINDS), method: 'straight line', yearEnds: '2026-12' });
  const budgeted = plan.lines.filter((line) => Number(line.budget) !== 0);
  expect(
    budgeted.map(({ owner, project, budget: planned, actual, runsOutIn }) => [owner, project, planned, actual, runsOutIn !== '']),
  ).toEqual(
    budget.answers.map(({ owner, project, budget: planned, posted, runsOut }) => [
      ...[owner, project, planned.toFixed(2), (posted + paidOf(owner, project)).toFixed(2), runsOut],
    ]),
  );
  // What the statements of work were planted with: two orders above their value, one cap passed on a closed project.
  expect(codes(plan.findings).sort()).toEqual([
    'commitment-over-invoiced',
    'line-without-budget',
    'orders-exceed-sow',
    'orders-exceed-sow',
  ]);
  expect(unproved(plan.proofs)).toEqual([]);
});
