import type { ContractLine } from '../../src/domain/billing/contractLine';
import type { ScheduleRow } from '../../src/domain/billing/schedule';
import { addMonths, monthEnd } from '../../src/domain/calendar/months';
import { date } from '../../src/domain/calendar/plainDate';
import { recogniseRevenue } from '../../src/domain/revenue/recogniseRevenue';
import { runBilling } from '../../src/domain/billing/runBilling';
import { line } from '../support/billingWorld';
import type { BenchRow } from './row';

const MONTHS = 36;
const FIRST = date('2025-01-01');
/** Invoice days of all lines, made once. */
const STARTS = Array.from({ length: MONTHS }, (_, month) => addMonths(FIRST, month));

/** Subscriptions of three years, every third one with a free month, so that both ways of earning are measured. */
function contractLines(n: number): ContractLine[] {
  return Array.from({ length: n }, (_, index) =>
    line(`CT-${index >> 2}`, String(index & 3), '2025-01-01', '2027-12-31', String(100 + (index % 900)), {
      freePeriods: index % 3 === 0 ? 1 : 0,
    }),
  );
}

function rowsOf({ contract, line: name, amount, currency }: ContractLine): ScheduleRow[] {
  const netMinor = amount.amount.times(100).toNumber();
  return STARTS.map((serviceFrom) => ({
    ...{ contract, line: name, key: serviceFrom, kind: 'charge', serviceFrom, serviceTo: monthEnd(serviceFrom), invoiceOn: serviceFrom },
    ...{ dueOn: monthEnd(serviceFrom), currency, netMinor, taxMinor: 0, taxPercent: '0', factor: { numerator: 1, denominator: 1 } },
    ...{ rule: 'recurring-whole', why: '', provisional: false, corrects: undefined },
    invoiceNumber: serviceFrom < '2026-10-01' ? `INV-${serviceFrom}-${contract}` : undefined,
  }));
}

export const rows: BenchRow[] = [
  {
    name: 'recognise revenue of contract lines over 36 months, with a closed past',
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const lines = contractLines(n);
      const request = { lines, milestones: [], amendments: [], rows: lines.flatMap(rowsOf), openMonth: '2026-10' };
      const { rows: closed } = recogniseRevenue({ ...request, closed: undefined });
      return () => void recogniseRevenue({ ...request, closed });
    },
  },
  {
    name: 'billing run of a month over contract lines of 36 months',
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const lines = contractLines(n);
      const scheduled = lines.flatMap(rowsOf);
      const revenue = recogniseRevenue({ lines, milestones: [], amendments: [], rows: scheduled, openMonth: '2026-10', closed: undefined });
      const request = { month: '2026-10', asOf: date('2026-10-15'), schedule: { rows: scheduled }, lines, amendments: [], agreements: [] };
      return () => void runBilling({ ...request, customers: [], openItems: [], revenue });
    },
  },
];
