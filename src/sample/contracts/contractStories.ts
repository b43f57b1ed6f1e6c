/**
 * The contracts of the sample company. Most are clean and show a way of billing; the others break a rule each, and a few of
 * them two. The order is that of the table.
 *
 * A total value is what was signed: an index, an amendment and a pause change the invoices, not the total.
 */
import { type Cells, type ContractStory, sumOf } from './contractPlan';
import { metered, recurring, recurringWorth, total } from './lines';

const TWO_YEARS = ['2026-01-01', '2027-12-31'] as const;
const ONE_YEAR = ['2026-01-01', '2026-12-31'] as const;

const terms = ([from, to]: readonly [string, string]): { readonly from: string; readonly to: string } => ({ from, to });

/** A plain contract of a year, a monthly fee. */
const monthly = (fee: number, more: Partial<ContractStory> & Pick<ContractStory, 'tells' | 'fires'>): ContractStory => ({
  ...terms(ONE_YEAR),
  lines: [recurring('Catalogue access', ONE_YEAR, 'monthly', fee, 12)],
  ...more,
});

const eachMonth = (quantities: readonly number[]): Cells[] =>
  quantities.map((quantity, index) => ({ Line: 1, Date: `2026-${String(index + 1).padStart(2, '0')}-28`, Consumption: quantity }));

// prettier-ignore
const CLEAN: readonly ContractStory[] = [
  { tells: 'A licence of three years, billed each year in advance.', fires: [], from: '2026-01-01', to: '2028-12-31',
    lines: [recurring('Streaming licence', ['2026-01-01', '2028-12-31'], 'annual', 40_000, 3)], row: { Billing: 'annual', 'Period price': 40_000, 'Payment terms': 'Net 30' }, master: { 'Payment terms': 'Net 30' } },
  { tells: 'A catalogue by the calendar month, in arrears.', fires: [], ...terms(TWO_YEARS),
    lines: [recurring('Catalogue access', TWO_YEARS, 'monthly', 2_500, 24, { Timing: 'in arrears', 'Aligned to': 'calendar' })],
    row: { Timing: 'in arrears', 'Period price': 2_500, 'Payment terms': 'Net 30' }, master: { 'Payment terms': 'Net 30' } },
  // March 2026 17 of 31 days 1,700; eleven months 34,100; March 2027 14 of 31 days 1,400.
  { tells: 'A calendar month that begins in its middle: the first and the last invoice are parts.', fires: [], from: '2026-03-15', to: '2027-03-14',
    lines: [recurringWorth(sumOf([1_700, 11 * 3_100, 1_400]), 'Ad inventory', ['2026-03-15', '2027-03-14'], 'monthly', 3_100, { 'Aligned to': 'calendar' })] },
  { tells: 'A quarterly fee from the day of the contract, and a setup fee.', fires: [], from: '2026-02-01', to: '2028-01-31',
    lines: [recurring('Streaming licence', ['2026-02-01', '2028-01-31'], 'quarterly', 9_000, 8), total('setup', 'Onboarding', ['2026-02-01', '2026-02-28'], 5_000)],
    row: { Billing: 'quarterly' } },
  { tells: 'A project in three milestones.', fires: [], from: '2026-04-01', to: '2026-12-31', lines: [total('milestone', 'Catalogue migration', ['2026-04-01', '2026-12-31'], 80_000)],
    row: { Billing: 'once', Timing: 'in arrears' },
    milestones: [
      { Line: 1, Milestone: 'Kick-off', 'Share %': 30, Planned: '2026-04-15', Accepted: '2026-04-16', Criteria: 'Plan signed by both sides' },
      { Line: 1, Milestone: 'Migration', 'Share %': 50, Planned: '2026-08-31', Accepted: '2026-09-11', Criteria: 'All titles play in test' },
      { Line: 1, Milestone: 'Go-live', 'Share %': 20, Planned: '2026-12-15', Criteria: 'Thirty days without a fault of class A' },
    ] },
  { tells: 'A price paid in four instalments.', fires: [], from: '2026-01-01', to: '2026-12-31', lines: [total('instalments', 'Game keys, edition 2026', ONE_YEAR, 24_000, { Billing: 'once' })],
    row: { Billing: 'once' },
    milestones: ['2026-01-15', '2026-04-15', '2026-07-15', '2026-10-15'].map((day, index): Cells => ({ Line: 1, Milestone: `Instalment ${index + 1}`, Amount: 6_000, Planned: day, Accepted: day })) },
  { tells: 'Keys by use, in graduated tiers.', fires: [], ...terms(ONE_YEAR), lines: [metered('metered', 'Game keys', ONE_YEAR, 'monthly', { Tiers: 'KEYS-2026', 'Tier method': 'graduated', 'Aligned to': 'calendar' })],
    row: { 'Total value': '', Timing: 'in arrears' }, usage: eachMonth([820, 1_240, 1_900, 2_050, 990, 1_410, 3_000, 2_700, 1_150]) },
  { tells: 'A minimum for each quarter: what is not used is billed as a shortfall.', fires: [], ...terms(ONE_YEAR),
    lines: [recurringWorth(48_000, 'Ad inventory, minimum', ONE_YEAR, 'quarterly', 12_000, { Type: 'commitment', Timing: 'in arrears', 'Aligned to': 'calendar' })],
    row: { Billing: 'quarterly', Timing: 'in arrears', 'Minimum commitment': 48_000, 'Shortfall clause': 'yes' } },
  { tells: 'A commission of five per cent on media spend, with a floor and a cap.', fires: [], ...terms(ONE_YEAR),
    lines: [metered('media spend', 'Media buying', ONE_YEAR, 'monthly', { 'Commission %': 5, 'Min fee': 500, 'Max fee': 5_000, 'Aligned to': 'calendar' })],
    row: { 'Total value': '', Timing: 'in arrears' }, usage: eachMonth([8_000, 21_500, 44_000, 120_000, 61_250, 9_900, 30_000, 75_400, 52_000]) },
  // 6 × 1,000; 6 × 1,500; 12 × 2,000.
  { tells: 'A ramp: the monthly fee rises twice.', fires: [], ...terms(TWO_YEARS),
    lines: [recurringWorth(sumOf([6 * 1_000, 6 * 1_500, 12 * 2_000]), 'Streaming licence', TWO_YEARS, 'monthly', 1_000, {})],
    steps: [{ Line: 1, From: '2026-07-01', 'New price': 1_500 }, { Line: 1, From: '2027-01-01', 'New price': 2_000 }] },
  // 10,000; then 10,000 × 120.36 / 118.00 = 10,200.
  { tells: 'A yearly fee that follows the price index, at most three per cent a year.', fires: [], from: '2025-01-01', to: '2026-12-31',
    lines: [recurringWorth(20_200, 'Catalogue access', ['2025-01-01', '2026-12-31'], 'annual', 10_000, { Index: 'CPI-DE', 'Index cap %': 3 })],
    row: { Billing: 'annual', 'Total value': 20_000, 'Period price': 10_000, Indexation: 'CPI-DE', 'Index cap %': 3, 'Indexed on': '2026-01-01', 'Notice by': '2026-09-30' } },
  { tells: 'Two months free at the start.', fires: [], ...terms(ONE_YEAR), lines: [recurring('Subscription resale', ONE_YEAR, 'monthly', 800, 10, { 'Free periods': 2 })], row: { 'Period price': '' } },
  { tells: 'Yen: no decimals.', fires: [], currency: 'JPY', ...terms(ONE_YEAR), lines: [recurring('Catalogue access', ONE_YEAR, 'quarterly', 1_500_000, 4)], row: { Billing: 'quarterly' } },
  { tells: 'A discount of ten per cent, for one year.', fires: [], ...terms(TWO_YEARS), lines: [recurring('Streaming licence', TWO_YEARS, 'monthly', 1_800, 24)],
    row: { 'Discount %': 10, 'Discount end': '2026-12-31' } },
  { tells: 'A rebate on net revenue in three tiers, settled in January.', fires: [], ...terms(ONE_YEAR), lines: [recurring('Game keys', ONE_YEAR, 'monthly', 12_000, 12)],
    row: { 'Rebate tiers': 'REBATE-A', 'Rebate base': 'net revenue', 'Rebate settled on': '2027-01-31' } },
  { tells: 'Twelve seats from the start, three lines that begin at different days.', fires: [], ...terms(TWO_YEARS),
    lines: [recurring('Seats', TWO_YEARS, 'monthly', 45.5, 24, { Qty: 12 }), recurring('Support', ['2026-07-01', '2027-12-31'], 'quarterly', 600, 6), recurring('Reports', ['2027-01-01', '2027-12-31'], 'annual', 1_200, 1)] },
  { tells: 'A purchase order is required, and covers what remains.', fires: [], ...terms(ONE_YEAR), lines: [recurring('Ad inventory', ONE_YEAR, 'monthly', 4_000, 12, { 'PO no.': '4500071201' })],
    row: { 'PO required': 'yes', 'PO no.': '4500071201', 'PO value': 48_000, 'Billed to date': 40_000 } },
  { tells: 'A broken month is charged whole; the fee is billed on the 31st, which is the last day of each month.', fires: [], from: '2026-01-01', to: '2026-12-31',
    lines: [recurring('Reports', ONE_YEAR, 'monthly', 333.33, 12, { 'Bill day': 31, Proration: 'whole periods' })] },
  // 6 × 1,000; 6 × 1,200.
  { tells: 'An amendment raises the price in the middle of the year.', fires: [], ...terms(ONE_YEAR),
    lines: [recurringWorth(sumOf([6 * 1_000, 6 * 1_200]), 'Streaming licence', ONE_YEAR, 'monthly', 1_000, {})], row: { 'Total value': 12_000 },
    amendments: [{ Line: 1, From: '2026-07-01', Change: 'new price', 'New price': 1_200 }] },
  // 10 months of 900.
  { tells: 'A pause of two months; the end does not move.', fires: [], ...terms(ONE_YEAR), lines: [recurringWorth(9_000, 'Catalogue access', ONE_YEAR, 'monthly', 900, {})],
    row: { 'Total value': 10_800 }, amendments: [{ Line: 1, From: '2026-08-01', Change: 'pause', To: '2026-09-30' }] },
];

// prettier-ignore
const BROKEN: readonly ContractStory[] = [
  monthly(2_000, { tells: 'The lines add up to a cent less than the total.', fires: ['lines-differ-from-total', 'term-times-price'], row: { 'Total value': 24_000.01 } }),
  monthly(1_500, { tells: 'Signed three weeks after it began.', fires: ['signed-after-start'], row: { 'Signed on': '2026-01-22' } }),
  monthly(1_250, { tells: 'Sixty days for a customer of grade C.', fires: ['terms-over-policy'], row: { 'Payment terms': 'Net 60' }, master: { 'Payment terms': 'Net 60', 'Risk grade': 'C' } }),
  monthly(1_100, { tells: 'The contract says 45 days, the customer list 30.', fires: ['terms-differ-from-master'], row: { 'Payment terms': 'Net 45' }, master: { 'Payment terms': 'Net 30', 'Risk grade': 'A' } }),
  monthly(1_050, { tells: 'Payment terms that nobody can compute.', fires: ['terms-unreadable'], row: { 'Payment terms': 'as agreed by mail' } }),
  monthly(3_000, { tells: 'It renews by itself, and notice may only be given after that.', fires: ['auto-renewal', 'notice-after-renewal'],
    row: { 'Auto-renewal': 'yes', Renewal: '2027-01-01', 'Notice by': '2027-01-31' } }),
  { tells: 'Milestones that add up to 90 per cent.', fires: ['milestones-incomplete'], from: '2026-05-01', to: '2026-12-31', lines: [total('milestone', 'Portal', ['2026-05-01', '2026-12-31'], 50_000)],
    row: { Billing: 'once', Timing: 'in arrears' },
    milestones: [{ Line: 1, Milestone: 'Design', 'Share %': 30, Planned: '2026-06-30', Accepted: '2026-07-02', Criteria: 'Signed off' }, { Line: 1, Milestone: 'Build', 'Share %': 60, Planned: '2026-12-15', Criteria: 'Passes the test plan' }] },
  monthly(2_200, { tells: 'A quarter off the price, without an end.', fires: ['discount-over-limit', 'discount-end-missing'], row: { 'Discount %': 25 } }),
  monthly(9_000, { tells: 'A rebate with a hole between two tiers, and no base.', fires: ['rebate-tiers-gap', 'rebate-base-missing'], row: { 'Rebate tiers': 'REBATE-B', 'Rebate settled on': '2027-01-31' } }),
  monthly(4_100, { tells: 'A minimum without a word on the shortfall.', fires: ['minimum-without-shortfall'], row: { 'Minimum commitment': 49_200, 'Shortfall clause': 'no' } }),
  monthly(1_900, { tells: 'Indexed without a cap and without a day.', fires: ['indexation-uncapped', 'indexation-undated'], row: { Indexation: 'CPI-DE' } }),
  monthly(1_300, { tells: 'Eighteen per cent interest on late payment.', fires: ['late-interest-over-maximum'], row: { 'Late interest %': 18 } }),
  monthly(1_450, { tells: 'A VAT number with a wrong check digit, in both places.', fires: ['tax-id-invalid'], country: 'DE' }),
  monthly(2_750, { tells: 'A purchase order is required and missing.', fires: ['po-missing'], row: { 'PO required': 'yes' } }),
  monthly(5_000, { tells: 'The purchase order covers less than what remains.', fires: ['po-value-short'], row: { 'PO required': 'yes', 'PO no.': '4500070998', 'PO value': 10_000, 'Billed to date': 45_000 } }),
  monthly(6_000, { tells: 'Liability without a cap, the best price promised, and nobody else may be served.', fires: ['liability-uncapped', 'most-favoured', 'exclusivity'],
    row: { Liability: 'unlimited', MFN: 'yes', Exclusivity: 'yes' } }),
  monthly(8_000, { tells: 'Signed by somebody who may sign up to 50,000.', fires: ['signatory-without-authority'], row: { 'Signed by': 'A. Okafor' } }),
  monthly(1_700, { tells: 'The customer is suspended.', fires: ['customer-suspended'], master: { Status: 'suspended' } }),
  monthly(2_300, { tells: 'The customer owes more than its limit already.', fires: ['customer-over-limit', 'credit-limit-exceeded'], master: { 'Credit limit': 500 } }),
  { tells: 'A line that runs a month beyond the contract.', fires: ['line-outside-dates', 'term-times-price'], ...terms(ONE_YEAR), lines: [recurring('Catalogue access', ['2026-01-01', '2027-01-31'], 'monthly', 1_000, 13)] },
  { tells: 'One line in another currency.', fires: ['currency-differs-in-lines'], currency: 'EUR', ...terms(ONE_YEAR),
    lines: [recurring('Catalogue access', ONE_YEAR, 'monthly', 1_000, 12), recurring('Ad inventory', ONE_YEAR, 'monthly', 500, 12, { 'Curr.': 'USD' })] },
  monthly(2_600, { tells: 'A customer abroad, and no word on who bears withholding tax.', fires: ['withholding-not-stated'], country: 'US', row: { WHT: '' } }),
  { tells: 'A contract without lines.', fires: ['no-lines'], ...terms(ONE_YEAR), lines: [], row: { 'Total value': 12_000 } },
  monthly(1_350, { tells: 'Entered twice: this one first.', fires: ['possible-duplicate', 'overlaps-another'] }),
  monthly(1_350, { tells: 'Entered twice: this one again.', fires: ['possible-duplicate', 'overlaps-another'], sameCustomer: true }),
  monthly(2_450, { tells: 'The price of a month times twelve is not the total.', fires: ['term-times-price'], row: { 'Period price': 2_540 } }),
  monthly(1_150, { tells: 'How often, when, interest and credit on termination: left open, and no credit on termination.', fires: ['billing-frequency-missing', 'billing-timing-missing', 'late-interest-missing', 'termination-without-credit'],
    row: { Billing: '', Timing: '', 'Late interest %': '', 'Termination credit': 'no' } }),
];

export const CONTRACT_STORIES: readonly ContractStory[] = [...CLEAN, ...BROKEN];
