/**
 * Budgets, postings of the general ledger and planned usage from tables.
 *
 * A month may be written as any day of it, as `2026-10` or as `Oct 2026`. A budget without a project is the owner's own; what a row
 * cannot say for certain is told and left out, never put into another month.
 */
import type { Actual, BudgetLine, UsagePlan } from '../../domain/budget/budgetLine';
import { monthNamed } from '../../domain/calendar/monthNames';
import { monthOf } from '../../domain/calendar/months';
import type { TableCells } from '../cells';
import { dayNeeded, isoCurrency, moneyNeeded, numberSaid } from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';

/** `2026-10`, `10/2026`, `Oct 2026`: a month without a day; undefined for anything else. */
export function writtenMonth(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').trim();
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ?? [];
  const [, monthFirst, yearAfter] = /^(\d{1,2})[-/.](\d{4})$/.exec(plain) ?? [];
  const [, name, namedYear] = /^([a-z]{3,})\.?[\s\-/]+(\d{4})$/i.exec(plain) ?? [];
  const number = Number(month ?? monthFirst ?? monthNamed(name ?? '') ?? 0);
  const inYear = year ?? yearAfter ?? namedYear;
  return inYear === undefined || number < 1 || number > 12 ? undefined : `${inYear}-${String(number).padStart(2, '0')}`;
}

/** The month of a row as `2026-10`; a finding when there is none. */
export function monthNeeded(cells: TableCells, row: number): string | undefined {
  const month = writtenMonth(cells.text(row, 'Month'));
  if (month !== undefined) return month;
  const day = dayNeeded(cells, row, 'Month');
  return day && monthOf(day);
}

/** Budgets by owner, project and month. Throws BadInput when the mapping is of another table. */
export function budgetsFrom(table: SourceTable, mapping: TableMapping<'budgets'>): TableReading<BudgetLine> {
  return readRows(table, mapping, 'Owner', 'owed less', (cells, row) => {
    const month = monthNeeded(cells, row);
    const currency = isoCurrency(cells, row);
    const budget = currency === undefined ? undefined : moneyNeeded(cells, row, 'Budget', currency);
    const quantity = numberSaid(cells, row, 'Planned quantity');
    if (month === undefined || currency === undefined || budget === undefined || !quantity.ok) return undefined;
    const [owner, project] = [cells.text(row, 'Owner'), cells.text(row, 'Project')];
    return { owner, project, month, currency, budget, quantity: quantity.value, place: placeOf(table, row) };
  });
}

/** Postings of the general ledger. Throws BadInput when the mapping is of another table. */
export function actualsFrom(table: SourceTable, mapping: TableMapping<'actuals'>): TableReading<Actual> {
  return readRows(table, mapping, 'Date', 'owed less', (cells, row) => {
    const bookedOn = dayNeeded(cells, row, 'Date');
    const currency = isoCurrency(cells, row);
    const amount = currency === undefined ? undefined : moneyNeeded(cells, row, 'Amount', currency);
    const quantity = numberSaid(cells, row, 'Quantity');
    if (bookedOn === undefined || amount === undefined || !quantity.ok) return undefined;
    return {
      posting: cells.text(row, 'Posting'),
      owner: cells.text(row, 'Owner'),
      project: cells.text(row, 'Project'),
      bookedOn,
      amount,
      quantity: quantity.value,
      vendorId: cells.text(row, 'Vendor ID'),
      invoice: cells.text(row, 'Invoice'),
      place: placeOf(table, row),
    };
  });
}

/** What is expected to be needed. Throws BadInput when the mapping is of another table. */
export function usagePlansFrom(table: SourceTable, mapping: TableMapping<'usagePlans'>): TableReading<UsagePlan> {
  return readRows(table, mapping, 'Owner', 'owed less', (cells, row) => {
    const month = monthNeeded(cells, row);
    const currency = isoCurrency(cells, row);
    const expected = currency === undefined ? undefined : moneyNeeded(cells, row, 'Expected', currency);
    if (month === undefined || expected === undefined) return undefined;
    return { owner: cells.text(row, 'Owner'), project: cells.text(row, 'Project'), month, expected, place: placeOf(table, row) };
  });
}
