/** Contract lines for tests: one good line, and what a case is about. */
import type { ContractLine } from '../../src/domain/billing/contractLine';
import { plainMinorText } from '../../src/domain/billing/figures';
import type { IssuedRow, Schedule, ScheduleRequest, ScheduleRow } from '../../src/domain/billing/schedule';
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { date, type PlainDate } from '../../src/domain/calendar/plainDate';
import { Decimal } from '../../src/domain/money/decimal';
import { money } from '../../src/domain/money/money';

export const PLACE = { kind: 'cell', sheet: 'Lines', address: 'A2' } as const;
export const MONTHLY = { every: 1, unit: 'month' } as const;
export const QUARTERLY = { every: 3, unit: 'month' } as const;

/** A monthly subscription of 1,200.00 EUR through 2026, in advance, by the calendar. */
export function lineOf(what: Partial<ContractLine> = {}): ContractLine {
  return {
    ...{ contract: 'CT-1', line: '1', description: 'Licence', kind: 'recurring', currency: 'EUR', amount: money('1200', 'EUR') },
    ...{ quantity: new Decimal(1), serviceFrom: date('2026-01-01'), serviceTo: date('2026-12-31'), frequency: MONTHLY },
    ...{
      billingDay: undefined,
      timing: 'advance',
      alignment: 'calendar',
      proration: 'actual',
      terms: '',
      taxPercent: undefined,
      taxCode: '',
    },
    ...{ freePeriods: 0, tiers: '', tierMethod: 'graduated', index: '', indexCapPercent: undefined, spendPercent: undefined },
    ...{ floor: undefined, cap: undefined, residueIn: 'last', recognition: 'daily', poNumber: '', place: PLACE },
    ...what,
  };
}

export function scheduleRequest(lines: readonly ContractLine[], what: Partial<ScheduleRequest> = {}): ScheduleRequest {
  return {
    ...{ lines, milestones: [], tiers: [], usage: [], priceSteps: [], indexValues: [], taxRates: [], amendments: [], issued: [] },
    ...{ asOf: date('2026-01-01'), calendar: WEEKENDS_ONLY, roll: 'none', taxRounding: 'line' },
    ...what,
  };
}

/** What stands after the invoices of a schedule were issued up to a day: each row with a number. */
export function issuedBy({ rows }: Schedule, upTo: PlainDate): IssuedRow[] {
  return rows.flatMap((row, index) =>
    row.invoiceNumber !== undefined || row.invoiceOn <= upTo ? [{ ...row, invoiceNumber: row.invoiceNumber ?? `INV-${index + 1}` }] : [],
  );
}

/** `2026-01-22..01-31 387.10`: the row as a case of a table says it. */
export const spokenRow = ({ serviceFrom, serviceTo, netMinor, currency }: ScheduleRow): string =>
  `${serviceFrom}..${serviceTo} ${plainMinorText(netMinor, currency)}`;

export const spokenRows = ({ rows }: Pick<Schedule, 'rows'>): string[] => rows.map(spokenRow);

/** The same with what kind of row it is, when it is invoiced, and the invoice it was issued on. */
export const toldRow = (row: ScheduleRow): string =>
  [row.kind, spokenRow(row), `on ${row.invoiceOn}`, ...(row.invoiceNumber === undefined ? [] : [row.invoiceNumber])].join(' ');
