/** What goes wrong between the two books in October, once each: the rows of either side, and what a careful analyst says of them. */
import { copied, excepted, matched, type PartnerEvent, PARTNER_PLANS, type PartnerPlan, type PlannedRecord } from './partnerPlan';

/** The share of a sale that the partner keeps, rounded once. */
export const feeOf = ({ feePercent }: PartnerPlan, minor: number): number => Math.round((minor * feePercent) / 100);

export function partnerNamed(name: string): PartnerPlan {
  const plan = PARTNER_PLANS.find((each) => each.name === name);
  if (plan === undefined) throw new Error(`No partner ${name} in the sample.`);
  return plan;
}

const ARCADE = partnerNamed('Arcade Avenue');
const KEYHARBOUR = partnerNamed('Keyharbour');
const STREAMLINE = partnerNamed('Streamline Plus');
const VENDING = partnerNamed('Vending Nine');
const NIPPON = partnerNamed('Nippon Tunes');
const ALPEN = partnerNamed('Alpenmarkt');

/** A completed sale of the partner's first product, with what differs. */
export const record = (
  plan: PartnerPlan,
  day: number,
  minor: number,
  reference: string,
  change: Partial<PlannedRecord> = {},
): PlannedRecord => ({
  ...{ partner: plan.name, product: plan.products[0] ?? '', day, type: 'sale', status: 'completed' },
  ...{ currency: plan.currency, minor, reference, text: '', ...change },
});

/** The same sale as the partner reports it: less the fee. */
export const reported = (
  plan: PartnerPlan,
  day: number,
  minor: number,
  reference: string,
  change: Partial<PlannedRecord> = {},
): PlannedRecord => record(plan, day, minor - feeOf(plan, minor), reference, change);

const event = (
  tells: string,
  truth: PartnerEvent['truth'],
  ours: readonly PlannedRecord[],
  theirs: readonly PlannedRecord[],
): PartnerEvent => ({
  ...{ tells, truth, ours, theirs },
});

const announced = (day: number): PlannedRecord =>
  record(NIPPON, day, -(180_000 - feeOf(NIPPON, 180_000)), 'NT-W44', { type: 'settlement', text: 'Settlement NT-W44' });

// prettier-ignore
export const PARTNER_STORIES: readonly PartnerEvent[] = [
  event('The platform never reported the order.', excepted('missing theirs'), [record(ARCADE, 5, 59_90, 'ORD-771205')], []),
  event('Sold on the last day; the platform reports tomorrow.', excepted('in transit'), [record(ARCADE, 31, 79_00, 'ORD-771231')], []),
  event('The platform reports an order that nobody booked.', excepted('missing ours'), [], [reported(ARCADE, 8, 45_00, 'ORD-771208')]),
  event('Fourteen per cent were kept where twelve were agreed.', excepted('fee not per contract'), [record(ARCADE, 9, 200_00, 'ORD-771209')], [record(ARCADE, 9, 172_00, 'ORD-771209')]),
  event('Two digits changed places on the way.', excepted('transposition'), [record(STREAMLINE, 12, 1_420_00, 'SUB-99012')], [record(STREAMLINE, 12, 1_240_00, 'SUB-99012')]),
  event('Reported nine days later, where three are allowed.', excepted('date outside window'), [record(ARCADE, 13, 64_00, 'ORD-771213')], [reported(ARCADE, 22, 64_00, 'ORD-771213')]),
  event('An adjustment of ours and its reversal: the platform knows neither.', matched('void'), [record(KEYHARBOUR, 14, 35_00, 'KH-ADJ-4'), record(KEYHARBOUR, 14, -35_00, 'KH-ADJ-4', { text: 'reversal, keyed twice' })], []),
  event('Cancelled in both books.', matched('exact', 'fee', 'timing'), [record(KEYHARBOUR, 15, 49_00, 'KO-33115', { status: 'cancelled' })], [record(KEYHARBOUR, 15, 49_00, 'KO-33115', { status: 'cancelled' })]),
  event('Cancelled by us only.', excepted('status'), [record(KEYHARBOUR, 16, 89_00, 'KO-33116', { status: 'cancelled' })], [reported(KEYHARBOUR, 16, 89_00, 'KO-33116')]),
  event('Season passes in our books, game keys in theirs.', excepted('wrong product'), [record(ARCADE, 14, 39_00, 'ORD-771214', { product: 'Season passes' })], [reported(ARCADE, 14, 39_00, 'ORD-771214')]),
  event('Booked on Arcade Avenue, sold by Streamline Plus.', excepted('wrong partner'), [record(ARCADE, 15, 119_00, 'ORD-771215')], [record(STREAMLINE, 15, 119_00 - feeOf(ARCADE, 119_00), 'ORD-771215')]),
  event('A refund of ours that the platform does not have.', excepted('refund unpaired'), [record(ALPEN, 16, -25_50, 'AX-5016', { type: 'refund' })], []),
  event('A chargeback that nobody has booked here.', excepted('chargeback unpaired'), [], [record(KEYHARBOUR, 19, -59_00, 'KO-32990', { type: 'chargeback' })]),
  event('The letter O for a zero.', excepted('reference'), [record(ALPEN, 19, 74_00, 'AX-50190')], [reported(ALPEN, 19, 74_00, 'AX-5O19O')]),
  event('The end of the reference was cut off.', excepted('reference'), [record(ARCADE, 20, 92_00, 'ORD-771220-DE')], [reported(ARCADE, 20, 92_00, 'ORD-771220')]),
  event('Two equal sales of one day, and one of them reported.', excepted('ambiguous'), [record(STREAMLINE, 20, 512_00, ''), record(STREAMLINE, 20, 512_00, '')], [record(STREAMLINE, 20, 512_00, '')]),
  event('Dollars with us, euros with them.', excepted('currency'), [record(KEYHARBOUR, 21, 66_00, 'KO-33121')], [reported(KEYHARBOUR, 21, 66_00, 'KO-33121', { currency: 'EUR' })]),
  event('A sale with the sign of a refund.', excepted('sign'), [record(ALPEN, 21, 57_00, 'AX-50210')], [record(ALPEN, 21, -(57_00 - feeOf(ALPEN, 57_00)), 'AX-50210')]),
  event('Of September, before the platform’s report begins.', excepted('prior period'), [record(STREAMLINE, -4, 333_00, 'SUB-98840')], []),
  event('Waiting for the buyer’s bank.', excepted('pending settlement'), [record(KEYHARBOUR, 27, 44_00, 'KO-33127', { status: 'pending' })], []),
  event('A day’s batch lacks one of our cards.', copied('missing theirs', 'fee'), [record(VENDING, 25, 40_00, 'VN-1025'), record(VENDING, 25, 25_00, 'VN-1025'), record(VENDING, 25, 50_00, 'VN-1025')], [reported(VENDING, 25, 65_00, 'VN-1025', { text: 'Batch VN-1025' })]),
  event('The report repeats a row.', copied('duplicate theirs', 'fee'), [record(ARCADE, 6, 61_00, 'ORD-771206')], [reported(ARCADE, 6, 61_00, 'ORD-771206'), reported(ARCADE, 6, 61_00, 'ORD-771206', { text: 'repeated' })]),
  event('Keyed twice by us.', copied('duplicate ours', 'fee'), [record(ALPEN, 7, 83_00, 'AX-50070'), record(ALPEN, 7, 83_00, 'AX-50070', { text: 'keyed again' })], [reported(ALPEN, 7, 83_00, 'AX-50070')]),
  event('The settlement of week 44 was announced a second time.', copied('duplicate settlement', 'fee', 'batch'), [record(NIPPON, 26, 120_000, 'NT-W44'), record(NIPPON, 28, 60_000, 'NT-W44')], [announced(30), announced(31)]),
];
