/** Every rule on both sides of its boundary: what just holds, and what just does not. */
import type { Agreement } from '../../../src/domain/contracts/contract';
import type { ReviewRequest } from '../../../src/domain/contracts/review';
import { reviewContracts } from '../../../src/domain/contracts/reviewContracts';
import { CONTRACT_RULES, type RuleId } from '../../../src/domain/contracts/ruleTable';
import { money } from '../../../src/domain/money/money';
import * as world from '../../support/reviewWorld';

const {
  CONTRACT,
  SOW,
  LINE,
  WORK,
  CUSTOMER,
  VENDOR,
  AUTHORITY,
  RATE,
  DELIVERABLE,
  WORLD,
  on,
  eur,
  percent,
  tier,
  openItem,
  clause,
  documentOf,
} = world;

/** What is different from the clean world. */
interface Change {
  readonly contract?: Partial<Agreement>;
  readonly sow?: Partial<Agreement>;
  readonly books?: Partial<ReviewRequest>;
}

function changed({ contract = {}, sow = {}, books = {} }: Change): ReviewRequest {
  return {
    ...WORLD,
    agreements: [
      { ...CONTRACT, ...contract },
      { ...SOW, ...sow },
    ],
    ...books,
  };
}

const statesOf = (rule: RuleId, change: Change): string[] =>
  reviewContracts(changed(change)).findings.flatMap((finding) => (finding.rule === rule ? [finding.state] : []));

const line = (change: Partial<typeof LINE>): Change => ({ books: { lines: [{ ...LINE, ...change }, WORK] } });
const work = (change: Partial<typeof LINE>): Change => ({ books: { lines: [LINE, { ...WORK, ...change }] } });
const customer = (change: Partial<typeof CUSTOMER>): Change => ({ books: { customers: [{ ...CUSTOMER, ...change }] } });
const vendor = (change: Partial<typeof VENDOR>): Change => ({ books: { vendors: [{ ...VENDOR, ...change }] } });
const deliverable = (change: Partial<typeof DELIVERABLE>): Change => ({ books: { deliverables: [{ ...DELIVERABLE, ...change }] } });
const milestones = (...percents: readonly string[]): Change => ({
  books: { deliverables: [DELIVERABLE, ...percents.map((share) => ({ ...DELIVERABLE, agreement: 'C-1', percent: percent(share) }))] },
});
const tiers = (...rows: ReturnType<typeof tier>[]): Change => ({
  contract: { rebateTiers: 'Gold', rebateBase: 'net', rebateSettledOn: on('2027-01-31') },
  books: { rebateTiers: rows },
});
const master = (change: Partial<Agreement>): Change => ({
  books: { agreements: [CONTRACT, { ...SOW, masterAgreement: 'M-1' }, { ...SOW, id: 'M-1', ...change }] },
});
const text = (...clauses: readonly ReturnType<typeof clause>[]): Change => ({ books: { documents: [documentOf('C-1', clauses)] } });
const rebate = { rebateTiers: 'Gold', rebateBase: 'net', rebateSettledOn: on('2027-01-31') };
const closed = (kind: 'PO' | 'cost centre' | 'project') =>
  WORLD.costObjects.map((object) => (object.kind === kind ? { ...object, open: false } : object));

/** Rule, what just holds, what just breaches it. */
// prettier-ignore
const BOUNDARIES: readonly (readonly [rule: RuleId, holds: Change, breaches: Change])[] = [
  ['end-before-start', { contract: { endsOn: on('2026-01-01') } }, { contract: { endsOn: on('2025-12-31') } }],
  ['notice-after-renewal', { contract: { renewsOn: on('2027-01-01'), noticeBy: on('2026-12-31') } }, { contract: { renewsOn: on('2027-01-01'), noticeBy: on('2027-01-01') } }],
  ['signed-after-start', { contract: { signedOn: on('2026-01-01') } }, { contract: { signedOn: on('2026-01-02') } }],
  ['signed-after-start', { contract: { signedOn: undefined, effectiveOn: on('2026-02-01') } }, { contract: { signedOn: undefined, effectiveOn: on('2026-01-31') } }],
  ['auto-renewal', { contract: { renewsByItself: false } }, { contract: { renewsByItself: true, noticeDays: 90 } }],
  ['term-times-price', {}, { contract: { totalValue: eur('12000.01') } }],
  ['term-times-price', { contract: { frequency: { every: 1, unit: 'week' }, endsOn: on('2026-01-14'), totalValue: eur('2000') } }, { contract: { frequency: { every: 1, unit: 'week' }, endsOn: on('2026-01-14'), totalValue: eur('1999.99') } }],
  ['lines-differ-from-total', {}, line({ value: eur('11999.99') })],
  ['no-lines', {}, { books: { lines: [WORK] } }],
  ['line-outside-dates', line({ to: on('2026-12-31') }), line({ to: on('2027-01-01') })],
  ['line-outside-dates', line({ from: on('2026-01-01') }), line({ from: on('2025-12-31') })],
  ['negative-quantity', line({ quantity: percent('0') }), line({ quantity: percent('-0.01') })],
  ['milestones-incomplete', milestones('40', '60'), milestones('40', '59.99')],
  ['currency-unknown', {}, { contract: { currency: 'QQQ' } }],
  ['currency-not-allowed', {}, { contract: { currency: 'BRL' } }],
  ['currency-differs-in-lines', {}, line({ currency: 'USD' })],
  ['terms-unreadable', {}, { contract: { terms: 'as usual' } }],
  ['terms-unreadable', {}, { contract: { terms: '' } }],
  ['terms-over-policy', { contract: { terms: 'Net 45' } }, { contract: { terms: 'Net 46' } }],
  ['terms-over-policy', { ...customer({ riskGrade: '' }), contract: { terms: 'Net 30' } }, { ...customer({ riskGrade: '' }), contract: { terms: 'Net 31' } }],
  ['terms-differ-from-master', { contract: { terms: '30 days net' } }, { contract: { terms: 'Net 31' } }],
  ['billing-frequency-missing', {}, { contract: { frequency: undefined } }],
  ['billing-timing-missing', { contract: { frequency: 'once', timing: undefined } }, { contract: { timing: undefined } }],
  ['discount-over-limit', { contract: { discountPercent: percent('15') } }, { contract: { discountPercent: percent('15.01') } }],
  ['discount-end-missing', { contract: { discountPercent: percent('0') } }, { contract: { discountPercent: percent('0.5') } }],
  ['minimum-without-shortfall', { contract: { minimumCommitment: eur('1'), shortfallClause: true } }, { contract: { minimumCommitment: eur('1'), shortfallClause: false } }],
  ['indexation-uncapped', { contract: { indexation: 'none' } }, { contract: { indexation: 'CPI', indexedOn: on('2027-01-01') } }],
  ['indexation-undated', { contract: { indexation: 'CPI', indexedOn: on('2027-01-01') } }, { contract: { indexation: 'CPI', indexCapPercent: percent('3') } }],
  ['late-interest-missing', {}, { contract: { lateInterestPercent: undefined } }],
  ['late-interest-over-maximum', { contract: { lateInterestPercent: percent('12') } }, { contract: { lateInterestPercent: percent('12.01') } }],
  ['rebate-tiers-fall', tiers(tier('0', '10', '2'), tier('10', undefined, '2')), tiers(tier('0', '10', '2'), tier('10', undefined, '1.99'))],
  ['rebate-tiers-gap', tiers(tier('0', '10', '1'), tier('10', undefined, '2')), tiers(tier('0', '9.99', '1'), tier('10', undefined, '2'))],
  ['rebate-tiers-overlap', tiers(tier('0', '10', '1'), tier('10', undefined, '2')), tiers(tier('0', '10.01', '1'), tier('10', undefined, '2'))],
  ['rebate-base-missing', { contract: rebate }, { contract: { ...rebate, rebateBase: '' } }],
  ['rebate-settlement-missing', { contract: rebate }, { contract: { ...rebate, rebateSettledOn: undefined } }],
  ['tax-id-invalid', {}, { contract: { taxId: 'DE136695977' } }],
  ['tax-id-differs-from-master', { contract: { taxId: 'DE 136 695 976' } }, { contract: { taxId: 'DE811569869' } }],
  ['withholding-not-stated', customer({ country: 'DE' }), customer({ country: 'AT' })],
  ['credit-limit-exceeded', customer({ creditLimit: eur('13000') }), customer({ creditLimit: eur('12999.99') })],
  ['customer-over-limit', { books: { openItems: [openItem('50000')] } }, { books: { openItems: [openItem('50000.01')] } }],
  ['customer-suspended', {}, customer({ suspended: true })],
  ['po-missing', { contract: { poRequired: true, poNumber: '4500', poValue: eur('12000') } }, { contract: { poRequired: true } }],
  ['po-value-short', { contract: { poNumber: '4500', poValue: eur('10000'), invoiced: eur('2000') } }, { contract: { poNumber: '4500', poValue: eur('9999.99'), invoiced: eur('2000') } }],
  ['liability-uncapped', {}, { contract: { liabilityCapped: false } }],
  ['most-favoured', {}, { contract: { mostFavoured: true } }],
  ['exclusivity', {}, { contract: { exclusive: true } }],
  ['volume-restriction', {}, { contract: { volumeRestricted: true } }],
  ['termination-without-credit', {}, { contract: { terminationCredit: false } }],
  ['signatory-without-authority', { contract: { totalValue: eur('100000') } }, { contract: { totalValue: eur('100000.01') } }],
  ['signatory-without-authority', {}, { contract: { signatory: 'Nobody' } }],
  ['signatory-without-authority', { contract: { signedOn: on('2025-01-01') } }, { contract: { signedOn: on('2024-12-31') } }],
  ['number-twice', {}, { books: { agreements: [CONTRACT, SOW, { ...CONTRACT, id: 'c-1', effectiveOn: on('2025-01-01') }] } }],
  ['possible-duplicate', { books: { agreements: [CONTRACT, SOW, { ...CONTRACT, id: 'C-2', totalValue: eur('12000.01') }] } }, { books: { agreements: [CONTRACT, SOW, { ...CONTRACT, id: 'C-2' }] } }],
  ['overlaps-another', { books: { agreements: [CONTRACT, SOW, { ...CONTRACT, id: 'C-2', effectiveOn: on('2027-01-01'), endsOn: on('2027-12-31') }] } }, { books: { agreements: [CONTRACT, SOW, { ...CONTRACT, id: 'C-2', effectiveOn: on('2026-12-31'), endsOn: on('2027-12-31') }] } }],
  ['work-before-signature', { sow: { signedOn: on('2026-01-05') } }, { sow: { signedOn: on('2026-01-06') } }],
  ['outside-master-agreement', master({ endsOn: on('2026-12-31') }), master({ endsOn: on('2026-12-30') })],
  ['vendor-not-onboarded', {}, vendor({ id: 'V2' })],
  ['vendor-without-tax-form', {}, vendor({ taxForm: false })],
  ['vendor-bank-not-verified', {}, vendor({ bankVerified: false })],
  ['vendor-on-hold', {}, vendor({ onHold: true })],
  ['not-to-exceed-missing', {}, { sow: { notToExceed: undefined } }],
  ['planned-over-cap', { sow: { notToExceed: eur('5000') } }, { sow: { notToExceed: eur('4999.99') } }],
  ['rate-over-card', work({ rate: eur('100') }), work({ rate: eur('100.01') })],
  ['deliverable-without-acceptance', {}, deliverable({ acceptance: '' })],
  ['deliverable-without-date', {}, deliverable({ dueOn: undefined })],
  ['po-not-found', {}, { books: { costObjects: closed('PO') } }],
  ['po-not-found', {}, { sow: { poNumber: '' } }],
  ['cost-centre-not-found', { sow: { costCentre: '' } }, { sow: { costCentre: '', project: '' } }],
  ['cost-centre-not-found', {}, { books: { costObjects: closed('cost centre') } }],
  ['project-not-found', { sow: { project: '' } }, { sow: { project: 'PRJ-2' } }],
  ['expenses-uncapped', {}, { sow: { expensesCap: undefined } }],
  ['payment-over-limit', { sow: { terms: 'Net 60' } }, { sow: { terms: 'Net 61' } }],
  ['payment-over-limit', { sow: { terms: 'Net 30 EOM' } }, { sow: { terms: 'Net 31 EOM' } }],
  ['usage-rights-missing', {}, { sow: { usageRights: false } }],
  ['text-differs-from-row', text(clause('paymentTerms', [{ kind: 'terms', terms: '30 Tage netto' }])), text(clause('paymentTerms', [{ kind: 'terms', terms: 'Net 31' }]))],
];

describe('each rule on both sides of its boundary', () => {
  test.each(BOUNDARIES.map(([rule, holds, breaches]) => ({ rule, holds, breaches })))('$rule', ({ rule, holds, breaches }) => {
    expect(statesOf(rule, holds)).toEqual([]);
    expect(statesOf(rule, breaches)).toContain('breach');
  });

  test('every rule stands in the table above, but for the one that never breaches', () => {
    const tried = new Set(BOUNDARIES.map(([rule]) => rule));
    expect(CONTRACT_RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual(['clause-not-understood']);
  });
});

test('a contract and a statement of work without a breach come out clean', () => {
  const { summaries, findings, inputFindings } = reviewContracts(WORLD);
  expect(findings).toEqual([]);
  expect(inputFindings).toEqual([]);
  expect(summaries.map(({ state, riskGrade }) => [state, riskGrade])).toEqual([
    ['clean', 'low'],
    ['clean', 'low'],
  ]);
});

describe('a row without a tax id is judged by that of the master data', () => {
  const ofMaster = (taxId: string) => {
    const { findings } = reviewContracts(
      changed({ ...customer({ taxId, taxIdPlace: { kind: 'cell', sheet: 'Customers', address: 'F2' } }), contract: { taxId: '' } }),
    );
    return findings.filter(({ rule }) => rule === 'tax-id-invalid');
  };

  test('a right one is no finding', () => expect(ofMaster('136695976')).toEqual([]));

  test('a wrong one is told with the cell of the master', () => {
    const [finding] = ofMaster('136695977');
    expect(finding).toMatchObject({
      state: 'breach',
      title: expect.stringContaining('The tax id 136695977 of the master data is not one of DE'),
    });
    expect(finding?.evidence).toContainEqual({
      ...{ kind: 'cell', place: { kind: 'cell', sheet: 'Customers', address: 'F2' }, says: 'Tax ID: 136695977' },
    });
  });

  test('a wrong one of the row is not hidden by a right one of the master', () =>
    expect(statesOf('tax-id-invalid', { contract: { taxId: 'DE136695977' } })).toEqual(['breach']));
});

/** What is missing, and the rule that then says so. */
// prettier-ignore
const LACKING: readonly (readonly [rule: RuleId, lacks: Change])[] = [
  ['end-before-start', { contract: { endsOn: undefined } }],
  ['auto-renewal', { contract: { renewsByItself: undefined } }],
  ['notice-after-renewal', { contract: { renewsByItself: true } }],
  ['term-times-price', { contract: { endsOn: on('2026-12-15') } }],
  ['lines-differ-from-total', line({ value: undefined })],
  ['lines-differ-from-total', { books: { lines: [] } }],
  ['terms-differ-from-master', customer({ id: 'K2' })],
  ['terms-over-policy', { contract: { terms: 'Net 30 from delivery' } }],
  ['minimum-without-shortfall', { contract: { minimumCommitment: eur('1') } }],
  ['rebate-tiers-gap', { contract: { ...rebate, rebateTiers: 'Silver' } }],
  ['tax-id-invalid', { ...customer({ taxId: '' }), contract: { taxId: '' } }],
  ['tax-id-invalid', { ...customer({ country: 'BR' }), contract: { taxId: '12345' } }],
  ['withholding-not-stated', customer({ country: '' })],
  ['credit-limit-exceeded', customer({ creditLimit: undefined })],
  ['credit-limit-exceeded', { books: { openItems: [{ ...openItem('1'), open: money('1', 'USD') }] } }],
  ['po-missing', { contract: { poRequired: undefined } }],
  ['po-value-short', { contract: { poNumber: '4500' } }],
  ['liability-uncapped', { contract: { liabilityCapped: undefined } }],
  ['signatory-without-authority', { contract: { signatory: '' } }],
  ['signatory-without-authority', { books: { authorities: [] } }],
  ['signatory-without-authority', { books: { authorities: [{ ...AUTHORITY, limit: money('1', 'USD') }] } }],
  ['outside-master-agreement', { sow: { masterAgreement: 'M-9' } }],
  ['vendor-without-tax-form', vendor({ taxForm: undefined })],
  ['vendor-not-onboarded', { books: { vendors: [] } }],
  ['rate-over-card', { books: { cardRates: [{ ...RATE, to: on('2026-01-01'), from: on('2026-01-01'), item: 'Editor' }] } }],
  ['planned-over-cap', { books: { lines: [LINE] } }],
  ['deliverable-without-date', { books: { deliverables: [] } }],
  ['po-not-found', { books: { costObjects: [] } }],
  ['clause-not-understood', text(clause('renewal', [], 'may be renewed', 'unsure'))],
];

test.each(LACKING.map(([rule, lacks]) => ({ rule, lacks })))(
  '$rule says that it was not checked when its figures are missing',
  ({ rule, lacks }) => {
    const review = reviewContracts(changed(lacks));
    expect(statesOf(rule, lacks)).toContain('not checked');
    expect(review.summaries.map(({ state }) => state)).toContain('not fully reviewed');
  },
);
