import fc from 'fast-check';
import { type MoveRules, type NeedOfLine, reallocations } from '../../../src/domain/budget/reallocation';
import { STANDARD_BUDGET_RULES } from '../../../src/domain/budget/budgetRules';
import { date } from '../../../src/domain/calendar/plainDate';
import { burnOf, invoice, lineOf, order, posting, usage, YEAR } from '../../support/burnWorld';

const need = (key: string, left: number, needed: number, currency = 'EUR'): NeedOfLine => ({
  ...{ key, currency, needFrom: 'forecast' as const },
  left: left * 100,
  need: needed * 100,
});
const RULES: MoveRules = { keepPercent: 10, smallestMove: () => 10_000, envelope: () => 0 };
const proposals = (needs: readonly NeedOfLine[], rules: Partial<MoveRules> = {}): number[] =>
  [...reallocations(needs, { ...RULES, ...rules }).values()].map(({ proposal }) => proposal / 100);

// prettier-ignore
test.each<[string, NeedOfLine[], Partial<MoveRules>, number[]]>([
  ['who has too much gives what another lacks',        [need('a', 5000, 1000), need('b', 500, 2000)],                     {}, [-1500, 1500]],
  ['givers share it by what they have to give',        [need('a', 4100, 1000), need('b', 2100, 1000), need('c', 0, 1200)], {}, [-900, -300, 1200]],
  ['nobody gives its reserve: 10 % of the need',       [need('a', 2000, 1000), need('b', 0, 2000)],                       {}, [-900, 900]],
  ['too little for all is shared by what is lacking',  [need('a', 2000, 1000), need('b', 0, 1000), need('c', 0, 2000)],   {}, [-900, 300, 600]],
  ['less than the smallest move stays',                [need('a', 5000, 1000), need('b', 900, 999)],                      {}, [0, 0]],
  ['exactly the smallest move is given',                [need('a', 1200, 1000), need('b', 0, 2000)],                       {}, [-100, 100]],
  ['exactly the smallest move is moved',               [need('a', 5000, 1000), need('b', 900, 1000)],                     {}, [-100, 100]],
  ['another currency gives nothing',                   [need('a', 5000, 1000), need('b', 0, 2000, 'USD')],                {}, [0, 0]],
  ['an envelope goes to who lacks, before anyone gives', [need('a', 5000, 1000), need('b', 0, 2000)],                     { envelope: () => 120_000 }, [-800, 2000]],
  ['an envelope beyond all that is lacking goes by need', [need('a', 5000, 1000), need('b', 2000, 3000)],                 { envelope: () => 140_000 }, [100, 1300]],
])('%s', (_, needs, rules, expected) => {
  expect(proposals(needs, rules)).toEqual(expected);
});

test('each move says why it is as it is', () => {
  const why = (needs: readonly NeedOfLine[]): string[] => [...reallocations(needs, RULES).values()].map(({ why: said }) => said);
  expect(why([need('a', 5000, 1000), need('b', 500, 2000)])).toEqual([
    'needs 1000.00 EUR by the forecast and has 5000.00 EUR left: gives 1500.00 EUR',
    'needs 2000.00 EUR by the forecast and has 500.00 EUR left: gets 1500.00 EUR',
  ]);
  expect(why([need('a', 2000, 1000), need('b', 0, 2000)])[1]).toMatch(/: gets 900\.00 EUR of the 2000\.00 EUR it lacks$/);
  expect(why([need('a', 500, 1000)])[0]).toMatch(/: nobody has anything to give, or it is too little to move$/);
  expect(why([need('a', 1000, 1000)])[0]).toMatch(/: stays as it is$/);
});

test('property: the moves of a currency add up to its envelope; nobody gives its reserve, nobody gets more than it lacks', () => {
  const line = fc.record({ left: fc.integer({ min: -5_000_000, max: 50_000_000 }), need: fc.integer({ min: 0, max: 50_000_000 }) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), fc.constantFrom(0, 1, 333_333), (lines, envelope) => {
      const needs = lines.map((each, index): NeedOfLine => ({ ...each, key: String(index), currency: 'EUR', needFrom: 'forecast' }));
      const moves = [...reallocations(needs, { ...RULES, envelope: () => envelope }).values()];
      expect(moves.reduce((all, { proposal }) => all + proposal, 0)).toBe(envelope);
      for (const { left, need: needed, proposal } of moves) {
        if (proposal < 0) expect(left + proposal).toBeGreaterThanOrEqual(needed * 1.1 - 1);
        if (proposal > 0 && envelope === 0) expect(proposal).toBeLessThanOrEqual(needed - left);
      }
    }),
  );
});

describe('what a line needs in the months to come', () => {
  const other = YEAR.map((row) => ({ ...row, owner: 'Bo' }));
  const actuals = [posting('9000', '2026-10-01'), posting('2000', '2026-10-01', { owner: 'Bo' })];
  const proposed = (more: Parameters<typeof burnOf>[0]) =>
    ['Ada', 'Bo'].map((owner) => {
      const {
        left,
        need: needed,
        needFrom,
        proposal,
      } = lineOf(burnOf({ budgets: [...YEAR, ...other], actuals, ...more }), owner).reallocation ?? {
        left: 0,
        need: 0,
        needFrom: '',
        proposal: 0,
      };
      return [left, needed, needFrom, proposal];
    });

  test('is the plan of usage where there is one, else the forecast', () => {
    expect(proposed({ usagePlans: [usage('2026-11', '5000'), usage('2026-10', '7000')] })).toEqual([
      [300_000, 500_000, 'planned usage', 200_000],
      [1_000_000, 40_000, 'forecast', -200_000],
    ]);
  });

  test('is never less than what is ordered', () => {
    const purchaseOrders = [order('4000', { from: date('2026-11-01'), to: date('2026-12-31') })];
    expect(proposed({ purchaseOrders, usagePlans: [usage('2026-11', '100')] })[0]).toEqual([300_000, 400_000, 'commitments', 100_000]);
  });

  test('is nothing once the year is over', () => {
    const burn = burnOf({ asOf: date('2026-12-31') });
    expect(burn.lines.map(({ reallocation }) => reallocation)).toEqual([undefined]);
    expect(burn.findings.map(({ code }) => code)).toEqual(['no-next-period']);
  });

  test('an envelope of the rules is given out', () => {
    const rules = { ...STANDARD_BUDGET_RULES, reallocationEnvelope: { '*': 500 } };
    expect(proposed({ rules }).reduce((all, [, , , proposal]) => all + Number(proposal), 0)).toBe(50_000);
  });
});

test('a threshold is reached at its share, not below it', () => {
  const reached = (amount: string) => lineOf(burnOf({ actuals: [posting(amount, '2026-10-01')] })).threshold;
  expect(['8999.99', '9000', '10799.99', '10800', '11999.99', '12000'].map(reached)).toEqual([undefined, 75, 75, 90, 90, 100]);
});

test.each([
  ['actual', { actuals: [posting('10', '2026-10-01')] }],
  ['approved', { invoices: [invoice({ approvedOn: date('2026-10-05'), stage: 'approved' })] }],
  ['accrued', { invoices: [invoice({})] }],
  ['committed', { purchaseOrders: [order('100', { from: date('2026-11-01'), to: date('2026-12-31') })] }],
] as const)('what nobody budgeted has reached the highest threshold, when it is %s too', (rung, what) => {
  const line = lineOf(burnOf({ budgets: [], ...what }));
  expect(line[rung]).toBeGreaterThan(0);
  expect([line.threshold, line.burntPercent]).toEqual([100, undefined]);
});
