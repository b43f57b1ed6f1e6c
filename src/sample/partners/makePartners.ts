/** October between the sample company and its partners: an ordinary month of sales, and the stories among them. */
import { addDays, date, type PlainDate } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import type { Cells } from '../contracts/contractPlan';
import type { Chance } from '../seeded';
import { matched, PARTNER_PLANS, type PartnerEvent, type PartnerPlan, type PlannedRecord } from './partnerPlan';
import { feeOf, PARTNER_STORIES, partnerNamed, record, reported } from './partnerStories';

const FIRST = date('2026-10-01');
const dayOf = (day: number): PlainDate => addDays(FIRST, day - 1);

export interface SamplePartners {
  readonly treatments: readonly Cells[];
  readonly ours: readonly Cells[];
  readonly theirs: readonly Cells[];
  readonly payouts: readonly Cells[];
  readonly ledger: readonly Cells[];
  readonly controls: readonly Cells[];
  readonly answers: readonly PartnerAnswer[];
}

/** An event with the numbers that its rows got. */
export interface PartnerAnswer {
  readonly story: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly truth: PartnerEvent['truth'];
}

const DETAIL_SALES = 3;

/** Sales one by one, reported a day later now and then, and a refund every ninth. */
function detailMonth(plan: PartnerPlan, chance: Chance, lastDay: number): PartnerEvent[] {
  const events: PartnerEvent[] = [];
  const byAmount = plan.treatment['Match by'] === 'amount+date';
  for (let day = 1; day <= lastDay; day += 1) {
    for (let n = 0; n < DETAIL_SALES; n += 1) {
      const serial = 1000 + events.length;
      const product = chance.pick(plan.products);
      // Each amount once: where amounts are the key, two equal ones would be a question.
      const minor = byAmount ? 20_000 + serial * 13 : chance.int(19, 149) * 100 + 90;
      const reference = byAmount ? `SUB-${serial}` : `${plan.sign}X-${serial}`;
      const later = chance.happens(0.15) ? 1 : 0;
      const reasons = plan.feePercent > 0 ? (['fee'] as const) : later > 0 ? (['timing'] as const) : (['exact'] as const);
      events.push({
        ...{ tells: 'A sale as it should be.', truth: matched(...reasons) },
        ours: [record(plan, day, minor, reference, { product })],
        theirs: [reported(plan, day + later, minor, reference, { product })],
      });
      if (events.length % 9 !== 0 || byAmount) continue;
      const refund = { type: 'refund', product } as const;
      events.push({
        ...{ tells: 'A refund as it should be.', truth: matched('exact') },
        ours: [record(plan, day, -minor, `${reference}R`, refund)],
        theirs: [record(plan, day, -minor, `${reference}R`, refund)],
      });
    }
  }
  return events;
}

/** One row of theirs for all of ours of a day. */
function batchMonth(plan: PartnerPlan, chance: Chance, lastDay: number): PartnerEvent[] {
  return Array.from({ length: lastDay }, (_, index): PartnerEvent => {
    const day = index + 1;
    const batch = `${plan.sign}-${1000 + day}`;
    const amounts = Array.from({ length: 4 }, () => chance.pick([1000, 1500, 2500, 5000]));
    const sum = amounts.reduce((all, minor) => all + minor, 0);
    return {
      ...{ tells: 'A day’s cards in one batch, less the fee.', truth: matched('fee') },
      ours: amounts.map((minor) => record(plan, day, minor, batch)),
      theirs: [reported(plan, day, sum, batch, { text: `Batch ${batch}` })],
    };
  }).filter((_, index) => index + 1 !== 25);
}

/** One settlement for a week. */
function settlementMonth(plan: PartnerPlan, chance: Chance): PartnerEvent[] {
  return [40, 41, 42, 43].map((week, index): PartnerEvent => {
    const settlement = `${plan.sign}-W${week}`;
    const days = [1, 3, 4].map((day) => day + index * 7 - (index > 0 ? 2 : 0));
    const amounts = days.map(() => chance.int(40, 300) * 1000);
    const sum = amounts.reduce((all, minor) => all + minor, 0);
    const last = days.at(-1) ?? 1;
    return {
      ...{ tells: 'A week’s sales in one settlement, less the fee, with the other sign.', truth: matched('fee') },
      ours: amounts.map((minor, n) => record(plan, days[n] ?? 1, minor, settlement)),
      theirs: [record(plan, last + 2, -(sum - feeOf(plan, sum)), settlement, { type: 'settlement', text: `Settlement ${settlement}` })],
    };
  });
}

function ordinaryMonth(plan: PartnerPlan, chance: Chance): PartnerEvent[] {
  const grouping = plan.treatment.Grouping;
  if (grouping === 'daily batch') return batchMonth(plan, chance, 30);
  return grouping === 'settlement' ? settlementMonth(plan, chance) : detailMonth(plan, chance, 28);
}

const major = (minor: number, currency: string): number => minor / 10 ** exponentOf(currency);

const ourCells = (row: PlannedRecord, number: string): Cells => ({
  ...{ 'Entry no.': number, Partner: row.partner, Product: row.product, Booked: dayOf(row.day), Type: row.type, Status: row.status },
  ...{ 'Curr.': row.currency, Amount: major(row.minor, row.currency), 'Order ref.': row.reference, Text: row.text },
});

const theirCells = (row: PlannedRecord, number: string): Cells => ({
  ...{ Transaction: number, Platform: row.partner, Item: row.product, Date: dayOf(row.day), Event: row.type, State: row.status },
  ...{ Currency: row.currency, 'Net amount': major(row.minor, row.currency), 'Merchant reference': row.reference, Memo: row.text },
});

/** Every row with its number, in the order of the day. */
function numbered(events: readonly PartnerEvent[], side: 'ours' | 'theirs'): { row: PlannedRecord; number: string; event: PartnerEvent }[] {
  const rows = events.flatMap((event) => event[side].map((row) => ({ row, event })));
  rows.sort((a, b) => a.row.day - b.row.day);
  const sign = (row: PlannedRecord): string => (side === 'ours' ? 'N' : partnerNamed(row.partner).sign);
  return rows.map(({ row, event }, index) => ({ row, event, number: `${sign(row)}-${20_001 + index}` }));
}

const WEEKEND = [6, 7];
const weekday = (day: number): number => ((day + 2) % 7) + 1; // The first of October 2026 is a Thursday.

/** The day after so many business days; Saturdays and Sundays are none. */
function businessDaysAfter(day: number, count: number): number {
  let at = day;
  for (let left = count; left > 0;) {
    at += 1;
    if (!WEEKEND.includes(weekday(at))) left -= 1;
  }
  return at;
}

/** What each partner's bank sent for a day's reported rows. One day was sent short, one not at all. */
function makePayouts(theirs: readonly PlannedRecord[]): Cells[] {
  const sums = new Map<string, number>();
  for (const { partner, day, minor, currency, type, status } of theirs) {
    const plan = partnerNamed(partner);
    if (currency !== plan.currency || type === 'chargeback' || status === 'cancelled') continue;
    const key = `${partner}\n${day}`;
    sums.set(key, (sums.get(key) ?? 0) + Math.abs(minor) * (type === 'refund' ? -1 : 1));
  }
  return [...sums].flatMap(([key, sum], index): Cells[] => {
    const [partner = '', day = ''] = key.split('\n');
    const plan = partnerNamed(partner);
    const paidOn = businessDaysAfter(Number(day), plan.settlesAfter);
    const isMissing = partner === 'Alpenmarkt' && day === '12';
    if (paidOn > 31 || isMissing) return [];
    const short = partner === 'Vending Nine' && day === '13' ? 500 : 0;
    return [
      {
        ...{ 'Bank reference': `PO${9001 + index}`, Date: dayOf(paidOn), 'Curr.': plan.currency },
        ...{ 'Amount received': major(sum - short, plan.currency), From: partner, Text: `${partner} payout for ${dayOf(Number(day))}` },
      },
    ];
  });
}

/** The ledger's revenue by partner and product: right but for one sale that was posted a month late. */
function makeLedger(ours: readonly PlannedRecord[]): Cells[] {
  const sums = new Map<string, number>();
  for (const { partner, product, day, status, minor } of ours) {
    if (day < 1 || status === 'cancelled') continue;
    const key = `${partner}\n${product}`;
    sums.set(key, (sums.get(key) ?? 0) + minor);
  }
  return [...sums].map(([key, sum], index): Cells => {
    const [partner = '', product = ''] = key.split('\n');
    const { currency } = partnerNamed(partner);
    const late = partner === 'Streamline Plus' ? 512_00 : 0;
    return {
      ...{ Account: String(4000 + 10 * index), Partner: partner, Product: product, Month: FIRST, 'Curr.': currency },
      Balance: major(sum - late, currency),
    };
  });
}

function makeControls(theirs: readonly PlannedRecord[]): Cells[] {
  return PARTNER_PLANS.map(({ name, currency }): Cells => {
    const rows = theirs.filter((row) => row.partner === name && row.currency === currency);
    const sum = rows.reduce((all, { minor }) => all + minor, 0);
    return { Side: 'theirs', Partner: name, 'Curr.': currency, Rows: rows.length, 'Control total': major(sum, currency) };
  });
}

export function makePartners(chance: Chance): SamplePartners {
  const events = [...PARTNER_PLANS.flatMap((plan) => ordinaryMonth(plan, chance)), ...PARTNER_STORIES];
  const [ours, theirs] = [numbered(events, 'ours'), numbered(events, 'theirs')];
  const numbersOf = (rows: typeof ours, of: PartnerEvent): string[] => rows.flatMap(({ event, number }) => (event === of ? [number] : []));
  const records = (rows: typeof ours): PlannedRecord[] => rows.map(({ row }) => row);
  return {
    treatments: PARTNER_PLANS.map(({ name, treatment }): Cells => ({ Partner: name, ...treatment })),
    ours: ours.map(({ row, number }) => ourCells(row, number)),
    theirs: theirs.map(({ row, number }) => theirCells(row, number)),
    payouts: makePayouts(records(theirs)),
    ledger: makeLedger(records(ours)),
    controls: makeControls(records(theirs)),
    answers: events.map((event): PartnerAnswer => {
      return { story: event.tells, ours: numbersOf(ours, event), theirs: numbersOf(theirs, event), truth: event.truth };
    }),
  };
}
