/**
 * Prepaid balances: what the company pays in ahead, and what its sales of codes use up. Consumption follows the week and the turn of
 * the month; one balance runs low, one lies idle, one statement differs, one partner is new.
 */
import { addDays, date, daysBetween, type PlainDate } from '../../domain/calendar/plainDate';
import type { DepositState } from '../../domain/deposits/topUpPlan';
import type { Cells } from '../contracts/contractPlan';
import type { Chance } from '../seeded';

interface DepositPlan {
  readonly partner: string;
  readonly tells: string;
  /** What must be said of it. */
  readonly state: DepositState;
  readonly currency: string;
  readonly from: PlainDate;
  readonly opening: number;
  /** Use of an ordinary day. */
  readonly daily: number;
  readonly topUps: readonly (readonly [on: string, amount: number])[];
  readonly pending?: { readonly amount: number; readonly expectedOn: string };
  readonly adjustments?: readonly (readonly [on: string, amount: number])[];
  /** The partner's own balance less ours. */
  readonly statementDiffers: number;
  readonly terms: Cells;
}

const AS_OF = date('2026-10-31');

// prettier-ignore
const DEPOSIT_PLANS: readonly DepositPlan[] = [
  { partner: 'Cardhouse',    tells: 'Runs low: the payment should go out within days.', state: 'top up soon', currency: 'EUR', from: date('2026-04-01'), opening: 60_000, daily: 1_450,
    topUps: [['2026-05-04', 60_000], ['2026-06-15', 65_000], ['2026-07-27', 60_000], ['2026-09-01', 50_000], ['2026-10-01', 60_000]], statementDiffers: 0,
    terms: { 'Floor': 10_000, 'Target': 60_000, 'Lead days': 3, 'Bank cut-off': '15:00', Country: 'DE', 'Multiple of': 5_000 } },
  { partner: 'Gift Galaxy',  tells: 'A top-up is on its way; the statement does not know an adjustment.', state: 'fine', currency: 'GBP', from: date('2026-04-01'), opening: 40_000, daily: 620,
    topUps: [['2026-06-01', 40_000], ['2026-07-27', 40_000], ['2026-09-21', 40_000]], pending: { amount: 25_000, expectedOn: '2026-11-04' }, adjustments: [['2026-10-20', 250]], statementDiffers: -250,
    terms: { 'Floor': 5_000, 'Cover days': 45, 'Lead days': 2, 'Bank cut-off': '14:00', Country: 'GB', 'Smallest top-up': 10_000, 'Multiple of': 1_000 } },
  { partner: 'Prepaid Pier', tells: 'Far more than its sales need lies there.', state: 'idle cash', currency: 'USD', from: date('2026-04-01'), opening: 250_000, daily: 380,
    topUps: [['2026-05-20', 50_000]], statementDiffers: 0, terms: { 'Floor': 10_000, 'Cover days': 60, 'Lead days': 5, Country: 'US', 'Idle above': 80_000 } },
  { partner: 'Nordic Codes', tells: 'New: two weeks say little.', state: 'not enough history', currency: 'EUR', from: date('2026-10-18'), opening: 0, daily: 210,
    topUps: [['2026-10-18', 20_000]], statementDiffers: 0, terms: { 'Floor': 2_000, 'Cover days': 30, 'Lead days': 3, Country: 'SE' } },
];

/** Saturday sells most; the first days of a month, when wages are in, sell more. */
const WEEK = [0.9, 0.85, 0.9, 0.95, 1.15, 1.4, 0.85];
const weekdayOf = (on: PlainDate): number => ((daysBetween(date('2026-10-05'), on) % 7) + 7) % 7; // The fifth is a Monday.
const monthShare = (on: PlainDate): number => (Number(on.slice(8)) <= 4 ? 1.25 : 1);

/** A campaign of the past, which has to be taken out of what is ordinary, and one to come. */
export const CAMPAIGNS: readonly Cells[] = [
  { Campaign: 'Back to school', Partner: 'Cardhouse', Start: '2026-08-24', End: '2026-09-04', 'Uplift %': 60 },
  { Campaign: 'Singles day', Partner: 'Cardhouse', Start: '2026-11-09', End: '2026-11-11', 'Uplift %': 80 },
  { Campaign: 'Black week', Partner: 'Gift Galaxy', Start: '2026-11-23', End: '2026-11-30', 'Extra per day': 900 },
];

const uplift = (partner: string, on: PlainDate): number => {
  const running = CAMPAIGNS.find((each) => each.Partner === partner && on >= String(each.Start) && on <= String(each.End));
  return 1 + Number(running?.['Uplift %'] ?? 0) / 100;
};

const cents = (amount: number): number => Math.round(amount * 100) / 100;

export interface SampleDeposits {
  readonly movements: readonly Cells[];
  readonly statements: readonly Cells[];
  readonly terms: readonly Cells[];
  readonly campaigns: readonly Cells[];
  readonly answers: readonly DepositAnswer[];
}

/** What the ledger must close with, added up here by hand. */
export interface DepositAnswer {
  readonly partner: string;
  readonly story: string;
  readonly state: DepositState;
  readonly currency: string;
  readonly closing: number;
  readonly statementDiffers: number;
  readonly pending: number;
}

function movementsOf(plan: DepositPlan, chance: Chance): Cells[] {
  const row = (on: string, type: string, amount: number, change: Cells = {}): Cells => ({
    ...{ Partner: plan.partner, Date: on, 'Movement type': type, State: 'done', 'Curr.': plan.currency, Amount: amount, ...change },
  });
  const used = Array.from({ length: daysBetween(plan.from, AS_OF) + 1 }, (_, index): Cells => {
    const on = addDays(plan.from, index);
    const amount = plan.daily * (WEEK[weekdayOf(on)] ?? 1) * monthShare(on) * uplift(plan.partner, on) * (0.88 + chance.next() * 0.24);
    return row(on, 'consumption', -cents(amount));
  });
  const { pending } = plan;
  return [
    ...(plan.opening === 0 ? [] : [row(plan.from, 'opening', plan.opening)]),
    ...used,
    ...plan.topUps.map(([on, amount]) => row(on, 'top-up', amount)),
    ...(plan.adjustments ?? []).map(([on, amount]) => row(on, 'adjustment', amount)),
    ...(pending === undefined
      ? []
      : [row('2026-10-30', 'top-up', pending.amount, { State: 'pending', 'Expected on': pending.expectedOn })]),
  ].sort((a, b) => (String(a.Date) < String(b.Date) ? -1 : String(a.Date) > String(b.Date) ? 1 : 0));
}

export function makeDeposits(chance: Chance): SampleDeposits {
  const ledgers = DEPOSIT_PLANS.map((plan) => ({ plan, rows: movementsOf(plan, chance) }));
  const answers = ledgers.map(({ plan, rows }): DepositAnswer => {
    const done = rows.filter(({ State }) => State === 'done');
    return {
      ...{ partner: plan.partner, story: plan.tells, state: plan.state, currency: plan.currency },
      closing: cents(done.reduce((all, { Amount }) => all + Number(Amount), 0)),
      statementDiffers: plan.statementDiffers,
      pending: plan.pending?.amount ?? 0,
    };
  });
  return {
    movements: ledgers.flatMap(({ rows }) => rows).map((cells, index): Cells => ({ Entry: `D-${index + 1}`, ...cells })),
    statements: answers.map(({ partner, currency, closing, statementDiffers }): Cells => ({
      ...{ Partner: partner, 'Statement date': AS_OF, 'Curr.': currency, 'Closing balance': cents(closing + statementDiffers) },
    })),
    terms: DEPOSIT_PLANS.map(({ partner, currency, terms }): Cells => ({ Partner: partner, 'Curr.': currency, ...terms })),
    campaigns: CAMPAIGNS,
    answers,
  };
}
