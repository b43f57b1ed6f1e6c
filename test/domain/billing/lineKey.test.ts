import { buildSchedule } from '../../../src/domain/billing/buildSchedule';
import { lineKey, lineName } from '../../../src/domain/billing/lineKey';
import { date } from '../../../src/domain/calendar/plainDate';
import { money } from '../../../src/domain/money/money';
import { lineOf, PLACE, scheduleRequest } from '../../support/contractLines';

const FIRST = { contract: 'A / B', line: 'C' };
const SECOND = { contract: 'A', line: 'B / C' };

test('two lines that read alike to people are two lines', () => {
  expect(lineName(FIRST)).toBe(lineName(SECOND));
  expect(lineKey(FIRST)).not.toBe(lineKey(SECOND));
});

test('an amendment changes its own line only, also where another is named alike', () => {
  const amendment = { ...FIRST, id: 'A1', from: date('2026-07-01'), place: PLACE, change: 'price', amount: money('600', 'EUR') } as const;
  const { rows } = buildSchedule(scheduleRequest([lineOf(FIRST), lineOf(SECOND)], { amendments: [amendment] }));
  const december = (of: typeof FIRST): number | undefined =>
    rows.find(({ contract, line, serviceFrom }) => contract === of.contract && line === of.line && serviceFrom === '2026-12-01')?.netMinor;
  expect([december(FIRST), december(SECOND)]).toEqual([60_000, 120_000]);
});
