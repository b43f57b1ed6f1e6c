/** Invoice schedules: contract lines of three years, billed monthly, in advance and in arrears, whole and broken. */
import { buildSchedule } from '../../src/domain/billing/buildSchedule';
import type { ContractLine } from '../../src/domain/billing/contractLine';
import { addMonths } from '../../src/domain/calendar/months';
import { addDays, date } from '../../src/domain/calendar/plainDate';
import { Decimal } from '../../src/domain/money/decimal';
import { fromMinor } from '../../src/domain/money/money';
import { issuedBy, lineOf, scheduleRequest } from '../support/contractLines';
import type { BenchRow } from './row';

const MONTHS = 36;
const TERMS = ['Net 30', '2/10 net 30', 'EOM + 30', 'Net 60'];

function lines(count: number): ContractLine[] {
  return Array.from({ length: count }, (_, n) => {
    const serviceFrom = addDays(date('2024-01-01'), (n * 17) % 365);
    return lineOf({
      contract: `CT-${Math.floor(n / 4)}`,
      line: String((n % 4) + 1),
      kind: n % 5 === 4 ? 'fixed' : 'recurring',
      amount: fromMinor(10_000 + ((n * 7919) % 500_000), 'EUR'),
      quantity: new Decimal(1 + (n % 7)),
      serviceFrom,
      serviceTo: addDays(addMonths(serviceFrom, MONTHS), -1),
      timing: n % 3 === 0 ? 'arrears' : 'advance',
      alignment: n % 2 === 0 ? 'calendar' : 'anniversary',
      billingDay: n % 4 === 0 ? 31 : undefined,
      terms: TERMS[n % TERMS.length] ?? '',
      taxPercent: new Decimal(19),
    });
  });
}

export const rows: BenchRow[] = [
  {
    name: `schedule contract lines of ${MONTHS} months`,
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const request = scheduleRequest(lines(n));
      return () => void buildSchedule(request);
    },
  },
  {
    name: `schedule them again with a third of it issued and a price changed`,
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const request = scheduleRequest(lines(n));
      const issued = issuedBy(buildSchedule(request), date('2025-01-31'));
      const amendments = request.lines.map(({ contract, line, place }) => ({
        ...{ contract, line, place, id: 'A1', from: date('2025-01-17') },
        ...{ change: 'price' as const, amount: fromMinor(123_456, 'EUR') },
      }));
      return () => void buildSchedule({ ...request, issued, amendments, asOf: date('2025-02-01') });
    },
  },
];
