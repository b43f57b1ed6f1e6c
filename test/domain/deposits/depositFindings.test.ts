import { date } from '../../../src/domain/calendar/plainDate';
import type { DepositMovement } from '../../../src/domain/deposits/deposit';
import { DEPOSIT_ADVICE } from '../../../src/domain/deposits/depositAdvice';
import type { DepositsRequest } from '../../../src/domain/deposits/depositReport';
import { DEPOSIT_RULES, STANDARD_DEPOSIT_RULES } from '../../../src/domain/deposits/depositRules';
import { campaign, movement, pendingTopUp, report, statement, terms, usedDaily } from '../../support/depositWorld';

const USED = usedDaily('2026-10-31', 200, () => 10_000);
const OPENING = movement('2026-04-01', 'opening', 50_000);

type Case = readonly [code: string, movements: readonly DepositMovement[], change: Partial<DepositsRequest>, says: string];

// prettier-ignore
const CASES: readonly Case[] = [
  ['deposit-opening-missing', USED, {}, 'Amber, EUR has no opening balance'],
  ['deposit-opening-twice', [OPENING, movement('2026-05-01', 'opening', 1), ...USED], {}, 'has 2 opening balances'],
  ['deposit-before-opening', [movement('2026-10-01', 'opening', 50_000), ...USED], {}, '169 movements before its opening balance of 2026-10-01'],
  ['deposit-later', [OPENING, ...USED, movement('2026-11-01', 'consumption', -1)], {}, '1 movement is dated after 2026-10-31'],
  ['deposit-negative', [movement('2026-04-01', 'opening', 100), ...USED], {}, 'a balance of -19900.00 EUR, below zero'],
  ['deposit-use-pending', [OPENING, ...USED, movement('2026-10-31', 'consumption', -1, { status: 'pending' })], {}, '1 movement other than top-ups is pending'],
  ['deposit-terms-missing', [OPENING, ...USED, movement('2026-10-01', 'opening', 1, { partner: 'Basalt' })], { terms: [terms()] }, 'No terms are given for Basalt, EUR: 2 business days to pay and a cover of 30 days'],
  ['deposit-terms-twice', [OPENING, ...USED], { terms: [terms(), terms()] }, 'stand here a second time'],
  ['deposit-unknown', [OPENING, ...USED], { terms: [terms({ partner: 'Nobody' })] }, 'This row of terms is for Nobody, EUR'],
  ['deposit-unknown', [OPENING, ...USED], { statements: [statement('2026-10-31', 1, 'Nobody')] }, 'This statement is for Nobody, EUR'],
  ['deposit-unknown', [OPENING, ...USED], { campaigns: [{ ...campaign('2026-10-01', '2026-10-02', 5), partner: 'Nobody' }] }, 'This campaign is for Nobody'],
  ['deposit-statement-missing', [OPENING, ...USED], { statements: [statement('2026-11-30', 1)] }, 'There is no statement'],
  ['deposit-statement-differs', [OPENING, ...USED], { statements: [statement('2026-10-31', 29_999)] }, 'stands at 30000.00 EUR on 2026-10-31, the partner’s statement at 29999.00 EUR; 1.00 EUR'],
  ['deposit-topup-late', [OPENING, ...USED, pendingTopUp('2026-10-01', 500, '', '2026-10-05')], {}, 'was expected on 2026-10-05 and is still pending'],
  ['deposit-topup-arrived', [OPENING, ...USED, pendingTopUp('2026-10-28', 500, 'W'), movement('2026-10-30', 'top-up', 500, { reference: 'W' })], {}, 'arrived on 2026-10-30'],
  ['deposit-topup-short', [OPENING, ...USED, pendingTopUp('2026-10-28', 500, 'W'), movement('2026-10-30', 'top-up', 490, { reference: 'W' })], {}, 'Of the top-up W to Amber, EUR, ordered as 500.00 EUR, 490.00 EUR were credited'],
  ['deposit-topup-on-statement', [OPENING, ...USED, pendingTopUp('2026-10-28', 500)], { statements: [statement('2026-10-31', 30_500)] }, 'is in the partner’s statement of 2026-10-31 already'],
  ['deposit-history-short', [OPENING, ...USED.slice(-20)], {}, 'has 20 days of use, fewer than 28'],
  ['deposit-history-short', [OPENING], {}, 'has not been used yet'],
  ['deposit-spread-unknown', [OPENING, ...USED.slice(-40)], {}, 'too short a past to test its forecast'],
  ['deposit-history-gap', [OPENING, ...USED.filter(({ on }) => on < '2026-08-01' || on > '2026-08-12')], {}, 'no use from 2026-08-01 to 2026-08-12'],
  ['deposit-history-stale', [OPENING, ...USED.slice(0, -12)], {}, 'The last use of Amber, EUR is of 2026-10-19, 12 days before the report'],
  ['deposit-use-capped', [OPENING, ...USED, movement('2026-10-30', 'consumption', -10_000)], {}, '1 day far beyond all others was learned from'],
];

test.each(CASES)('%s', (code, movements, change, says) => {
  const found = report(movements, change).findings.filter((finding) => finding.code === code);
  expect(found.map(({ title }) => title)).toEqual([expect.stringContaining(says)]);
});

test('every finding of deposits has a case', () => {
  expect([...new Set(CASES.map(([code]) => code))].sort()).toEqual(Object.keys(DEPOSIT_ADVICE).sort());
});

test('a deposit that is in order is told nothing', () => {
  const arrived = report([OPENING, ...USED], { statements: [statement('2026-10-31', 30_000)], terms: [terms()], asOf: date('2026-10-31') });
  expect(arrived.findings).toEqual([]);
});

test('every figure of the rules stands in the list, with its sentence', () => {
  expect(DEPOSIT_RULES.map(({ rule }) => rule)).toEqual(Object.keys(STANDARD_DEPOSIT_RULES));
  expect(new Set(DEPOSIT_RULES.map(({ says }) => says)).size).toBe(DEPOSIT_RULES.length);
});
