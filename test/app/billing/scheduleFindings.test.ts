import { cutOverFindings } from '../../../src/app/billing/cutOverFindings';
import { contractFindings } from '../../../src/app/billing/scheduleAdvice';
import { date } from '../../../src/domain/calendar/plainDate';
import type { Finding } from '../../../src/domain/finding';
import { money } from '../../../src/domain/money/money';
import { agreement, billed, issuedBefore, line } from '../../support/billingWorld';

const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const typedOtherwise = [line('ct-1', '1', '2026-01-01', '2026-12-31', '100')];

test('a line belongs to its contract however its number is typed', () => {
  const contracts = [agreement('CT-1 ', 'C1', 'Alder Media GmbH', { effectiveOn: date('2026-02-01') })];
  expect(codes(contractFindings(typedOtherwise, contracts, 'Lines'))).toEqual(['line-outside-contract']);
  expect(codes(contractFindings(typedOtherwise, [agreement('CT-2', 'C1', 'Alder')], 'Lines'))).toEqual([
    'contract-without-lines',
    'line-without-contract',
  ]);
});

test.each([
  ['to the cent', '1000', []],
  ['but for a cent', '1000.01', ['invoiced-differs']],
])('what a contract says is invoiced is held against its lines %s, however its number is typed', (_, invoiced, expected) => {
  const { schedule } = billed({ lines: typedOtherwise });
  const rows = issuedBefore(schedule.rows, '2026-10-31');
  const cutOver = { before: date('2026-11-01'), marked: [], waiting: 0 };
  const contract = agreement('CT-1', 'C1', 'Alder', { invoiced: money(invoiced, 'EUR') });
  expect(codes(cutOverFindings({ ...schedule, rows, cutOver }, [contract], 'Lines'))).toEqual(['invoiced-outside', ...expected]);
});
