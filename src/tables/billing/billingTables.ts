/**
 * The tables that contract lines refer to: milestones, tiers, usage, price steps, index values, tax rates, amendments, holidays.
 *
 * They name a contract and a line and have no currency of their own: `linesOf` tells the line's. A row about a line that
 * is not in the workbook is not read.
 */
import type { Amendment, IndexValue, Milestone, PriceStep, PriceTier, TaxRate, Usage } from '../../domain/billing/contractLine';
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { Currency } from '../../domain/money/currency';
import { Decimal } from '../../domain/money/decimal';
import type { TableCells } from '../cells';
import { dayNeeded, isBefore, moneySaid, numberNeeded, numberSaid, percentSaid, priceSaid, taxRateSaid, wordSaid } from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { CHANGE_WORDS } from '../../domain/termWords';

/** The currency of a contract's line, or of the contract when no line is named; undefined when it is not there. */
export type CurrencyOf = (contract: string, line: string) => Currency | undefined;

interface Subject {
  readonly contract: string;
  readonly line: string;
  readonly currency: Currency;
}

/** The line that a row is about; a finding when there is none. */
function subjectOf(cells: TableCells, row: number, currencyOf: CurrencyOf): Subject | undefined {
  const contract = cells.text(row, 'Contract');
  const line = cells.text(row, 'Line');
  const currency = currencyOf(contract, line);
  if (currency !== undefined) return { contract, line, currency };
  cells.note('line-unknown', row, 'Contract', { key: line === '' ? `contract ${contract}` : `line ${contract} / ${line}` });
  return undefined;
}

export function milestonesFrom(table: SourceTable, mapping: TableMapping<'milestones'>, currencyOf: CurrencyOf): TableReading<Milestone> {
  return readRows(table, mapping, 'Contract', 'owed less', (cells, row) => {
    const subject = subjectOf(cells, row, currencyOf);
    if (subject === undefined) return undefined;
    const percent = percentSaid(cells, row, 'Percent');
    const amount = moneySaid(cells, row, 'Amount', subject.currency);
    if (!percent.ok || !amount.ok) return undefined;
    return {
      contract: subject.contract,
      line: subject.line,
      name: cells.text(row, 'Milestone'),
      percent: percent.value,
      amount: amount.value,
      plannedOn: cells.day(row, 'Planned on'),
      acceptedOn: cells.day(row, 'Accepted on'),
      place: placeOf(table, row),
    };
  });
}

/** Tiers of prices and of rebates. Whether they fit together is for whoever prices by them. */
export function priceTiersFrom(table: SourceTable, mapping: TableMapping<'priceTiers'>): TableReading<PriceTier> {
  return readRows(table, mapping, 'Table', 'owed less', (cells, row) => {
    const from = numberNeeded(cells, row, 'From');
    const upTo = numberSaid(cells, row, 'To');
    const unitPrice = numberSaid(cells, row, 'Unit price');
    const flatPrice = numberSaid(cells, row, 'Flat price');
    const packageSize = numberSaid(cells, row, 'Package size');
    const percent = percentSaid(cells, row, 'Percent');
    if (from === undefined || !upTo.ok || !unitPrice.ok || !flatPrice.ok || !packageSize.ok || !percent.ok) return undefined;
    const none = new Decimal(0);
    return {
      table: cells.text(row, 'Table'),
      from,
      upTo: upTo.value,
      unitPrice: unitPrice.value ?? none,
      flatPrice: flatPrice.value ?? none,
      packageSize: packageSize.value,
      ...(percent.value !== undefined && { percent: percent.value }),
      place: placeOf(table, row),
    };
  });
}

export function usageFrom(table: SourceTable, mapping: TableMapping<'usage'>, currencyOf: CurrencyOf): TableReading<Usage> {
  return readRows(table, mapping, 'Contract', 'owed less', (cells, row) => {
    const subject = subjectOf(cells, row, currencyOf);
    const on = dayNeeded(cells, row, 'Date');
    const quantity = numberNeeded(cells, row, 'Quantity');
    if (subject === undefined || on === undefined || quantity === undefined) return undefined;
    return { contract: subject.contract, line: subject.line, on, quantity, place: placeOf(table, row) };
  });
}

export function priceStepsFrom(table: SourceTable, mapping: TableMapping<'priceSteps'>, currencyOf: CurrencyOf): TableReading<PriceStep> {
  return readRows(table, mapping, 'Contract', 'owed less', (cells, row) => {
    const subject = subjectOf(cells, row, currencyOf);
    const from = dayNeeded(cells, row, 'From');
    if (subject === undefined || from === undefined) return undefined;
    const amount = priceSaid(cells, row, 'Amount', subject.currency);
    if (!amount.ok) return undefined;
    if (amount.value === undefined) {
      cells.note('amount-missing', row, 'Amount', { column: 'Amount' });
      return undefined;
    }
    return { contract: subject.contract, line: subject.line, from, amount: amount.value, place: placeOf(table, row) };
  });
}

export function indexValuesFrom(table: SourceTable, mapping: TableMapping<'indexValues'>): TableReading<IndexValue> {
  return readRows(table, mapping, 'Index', 'owed less', (cells, row) => {
    const on = dayNeeded(cells, row, 'Date');
    const value = numberNeeded(cells, row, 'Value');
    if (on === undefined || value === undefined) return undefined;
    if (!value.greaterThan(0)) {
      cells.note('rate-not-positive', row, 'Value', { text: cells.text(row, 'Value') });
      return undefined;
    }
    return { index: cells.text(row, 'Index'), on, value, place: placeOf(table, row) };
  });
}

/** A rate without a first day has always been in force. */
const ALWAYS = '1900-03-01' as PlainDate;

export function taxRatesFrom(table: SourceTable, mapping: TableMapping<'taxRates'>): TableReading<TaxRate> {
  return readRows(table, mapping, 'Code', 'owed less', (cells, row) => {
    const percent = taxRateSaid(cells, row, 'Rate');
    const from = cells.day(row, 'From') ?? ALWAYS;
    const to = cells.day(row, 'To');
    if (!percent.ok || (to !== undefined && isBefore(cells, row, 'To', from, to))) return undefined;
    if (percent.value === undefined) {
      cells.note('amount-missing', row, 'Rate', { column: 'Rate' });
      return undefined;
    }
    return { code: cells.text(row, 'Code'), percent: percent.value, from, to, place: placeOf(table, row) };
  });
}

export function amendmentsFrom(table: SourceTable, mapping: TableMapping<'amendments'>, currencyOf: CurrencyOf): TableReading<Amendment> {
  return readRows(table, mapping, 'Amendment', 'owed less', (cells, row): Amendment | undefined => {
    const subject = subjectOf(cells, row, currencyOf);
    const from = dayNeeded(cells, row, 'From');
    const change = wordSaid(cells, row, 'Change', CHANGE_WORDS);
    if (subject === undefined || from === undefined || !change.ok) return undefined;
    if (change.value === undefined) {
      cells.note('key-missing', row, 'Change', { column: 'Change', text: cells.text(row, 'Amendment') });
      return undefined;
    }
    const said = { contract: subject.contract, line: subject.line, id: cells.text(row, 'Amendment'), from, place: placeOf(table, row) };
    const whatChanges = changeOf(cells, row, change.value, subject.currency, from);
    return whatChanges === undefined ? undefined : { ...said, ...whatChanges };
  });
}

type Change = Amendment extends infer Each
  ? Each extends Amendment
    ? Pick<Each, Extract<keyof Each, 'change' | 'amount' | 'quantity' | 'serviceTo' | 'pausedTo'>>
    : never
  : never;

/** What a change needs beside its day; a finding when it is not there. */
function changeOf(cells: TableCells, row: number, change: Amendment['change'], currency: Currency, from: PlainDate): Change | undefined {
  const lacks = (column: string): undefined => {
    if (cells.text(row, column) === '') cells.note('change-incomplete', row, column, { change, column });
    return undefined;
  };
  switch (change) {
    case 'price': {
      const amount = priceSaid(cells, row, 'Amount', currency);
      return amount.ok && amount.value !== undefined ? { change, amount: amount.value } : lacks('Amount');
    }
    case 'quantity': {
      const quantity = numberSaid(cells, row, 'Quantity');
      if (!quantity.ok || quantity.value === undefined) return lacks('Quantity');
      if (!quantity.value.isNegative()) return { change, quantity: quantity.value };
      cells.note('quantity-negative', row, 'Quantity', { text: cells.text(row, 'Quantity') });
      return undefined;
    }
    case 'end':
      return { change };
    case 'extend': {
      const serviceTo = cells.day(row, 'To');
      return serviceTo === undefined ? lacks('To') : { change, serviceTo };
    }
    case 'pause': {
      const pausedTo = cells.day(row, 'To');
      if (pausedTo === undefined) return lacks('To');
      return isBefore(cells, row, 'To', from, pausedTo) ? undefined : { change, pausedTo };
    }
  }
}

/** Days on which nothing falls due. */
export function holidaysFrom(table: SourceTable, mapping: TableMapping<'holidays'>): TableReading<PlainDate> {
  return readRows(table, mapping, 'Date', 'owed less', (cells, row) => dayNeeded(cells, row, 'Date'));
}
