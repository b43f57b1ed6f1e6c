/**
 * Contract lines from a table. A line that is not wholly understood is not billed: a word we do not know, a day that is
 * none or a currency that does not exist leaves the row out with a finding. Only an empty cell has a usual meaning, and
 * that is told once for its column.
 */
import { type ContractLine, type Frequency, type LineKind } from '../../domain/billing/contractLine';
import { readFrequency } from '../../domain/billing/frequency';
import { type Finding, placeText } from '../../domain/finding';
import { Decimal } from '../../domain/money/decimal';
import type { Money } from '../../domain/money/money';
import type { TableCells } from '../cells';
import {
  dayNeeded,
  FAILED,
  isBefore,
  isoCurrency,
  moneySaid,
  numberSaid,
  percentSaid,
  priceSaid,
  said,
  type Said,
  taxRateSaid,
  wordSaid,
} from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf, tableFinding } from '../tableAdvice';
import {
  ALIGNMENT_WORDS,
  KIND_WORDS,
  PRORATION_WORDS,
  RESIDUE_WORDS,
  REVENUE_WORDS,
  TIER_WORDS,
  TIMING_WORDS,
  wordIn,
} from '../../domain/termWords';

/** What an empty cell of a column is taken for. The kind by what stands beside it: a line without a word for it is a total. */
const USUAL = {
  Kind: 'fixed',
  Timing: 'advance',
  Alignment: 'anniversary',
  Proration: 'actual',
  'Tier method': 'graduated',
  Residue: 'last',
  Revenue: 'daily',
} as const;

/** Kinds whose amount is the price of a unit, which may be finer than a cent. */
const PRICED_BY_UNIT: readonly LineKind[] = ['recurring', 'usage'];
/** Kinds that have periods: for them an empty frequency is worth a word. */
const PERIODIC: readonly LineKind[] = ['recurring', 'usage', 'minimum', 'percent of spend', 'instalments'];

interface Seen {
  readonly keys: Map<string, number>;
  /** First row in which a column was empty, and how many there were. */
  readonly empty: Map<string, { readonly row: number; value: string; count: number }>;
}

/** Reads contract lines. Throws BadInput when the mapping is of another table. */
export function contractLinesFrom(table: SourceTable, mapping: TableMapping<'contractLines'>): TableReading<ContractLine> {
  const seen: Seen = { keys: new Map(), empty: new Map() };
  const reading = readRows(table, mapping, 'Contract', 'owed less', (cells, row) => {
    const line = lineFromRow(table, cells, row, seen);
    return line !== undefined && isFirst(table, cells, row, line, seen) ? line : undefined;
  });
  return { ...reading, findings: [...reading.findings, ...assumptions(table, mapping, seen)] };
}

function assumptions(table: SourceTable, { columns }: TableMapping, { empty }: Seen): Finding[] {
  return [...empty].map(([column, { row, value, count }]) => {
    const at = table.headers.indexOf(columns[column] ?? '');
    return tableFinding('value-assumed', table, { row, column: at < 0 ? undefined : at }, { column, value, count });
  });
}

function isFirst(table: SourceTable, cells: TableCells, row: number, { contract, line }: ContractLine, { keys }: Seen): boolean {
  const key = `${contract} / ${line}`;
  const first = keys.get(key);
  if (first === undefined) keys.set(key, row);
  else cells.note('line-twice', row, 'Line', { key, first: placeText(placeOf(table, first)) });
  return first === undefined;
}

/** The word of a column, or the usual one where the cell is empty. */
function wordOrUsual<Value extends string>(
  cells: TableCells,
  row: number,
  column: keyof typeof USUAL,
  list: Readonly<Record<Value, string>>,
  seen: Seen,
  matters = true,
): Said<Value> {
  const word = wordSaid(cells, row, column, list);
  if (!word.ok || word.value !== undefined) return word;
  if (matters) noteEmpty(seen, column, row, USUAL[column]);
  const usual = wordIn(list, USUAL[column]);
  return usual === undefined ? FAILED : said(usual);
}

function noteEmpty({ empty }: Seen, column: string, row: number, value: string): void {
  const before = empty.get(column);
  if (before === undefined) empty.set(column, { row, value, count: 1 });
  else before.count += 1;
}

function lineFromRow(table: SourceTable, cells: TableCells, row: number, seen: Seen): ContractLine | undefined {
  const line = cells.text(row, 'Line');
  if (line === '') {
    cells.note('key-missing', row, 'Line', { column: 'Line', text: cells.text(row, 'Contract') });
    return undefined;
  }
  const currency = isoCurrency(cells, row);
  const span = spanOf(cells, row);
  const kind = wordOrUsual(cells, row, 'Kind', KIND_WORDS, seen);
  if (currency === undefined || span === undefined || !kind.ok || kind.value === undefined) return undefined;
  const price = amountOf(cells, row, kind.value, currency);
  const billing = billingOf(cells, row, kind.value, seen);
  const extras = extrasOf(cells, row, currency);
  if (price === undefined || billing === undefined || extras === undefined) return undefined;
  return {
    contract: cells.text(row, 'Contract'),
    line,
    description: cells.text(row, 'Description'),
    kind: kind.value,
    currency,
    ...price,
    ...span,
    ...billing,
    ...extras,
    terms: cells.text(row, 'Terms'),
    taxCode: cells.text(row, 'Tax code'),
    tiers: cells.text(row, 'Tiers'),
    index: cells.text(row, 'Index'),
    poNumber: cells.text(row, 'PO number'),
    place: placeOf(table, row),
  };
}

function spanOf(cells: TableCells, row: number): Pick<ContractLine, 'serviceFrom' | 'serviceTo'> | undefined {
  const serviceFrom = dayNeeded(cells, row, 'Start');
  const serviceTo = dayNeeded(cells, row, 'End');
  if (serviceFrom === undefined || serviceTo === undefined || isBefore(cells, row, 'End', serviceFrom, serviceTo)) return undefined;
  return { serviceFrom, serviceTo };
}

function amountOf(
  cells: TableCells,
  row: number,
  kind: LineKind,
  currency: string,
): { readonly amount: Money; readonly quantity: Decimal } | undefined {
  const amount = PRICED_BY_UNIT.includes(kind) ? priceSaid(cells, row, 'Amount', currency) : moneySaid(cells, row, 'Amount', currency);
  const quantity = numberSaid(cells, row, 'Quantity');
  if (!amount.ok || !quantity.ok) return undefined;
  if (quantity.value?.isNegative() === true) {
    cells.note('quantity-negative', row, 'Quantity', { text: cells.text(row, 'Quantity') });
    return undefined;
  }
  if (amount.value === undefined && kind !== 'percent of spend') {
    cells.note('amount-missing', row, 'Amount', { column: 'Amount' });
    return undefined;
  }
  return { amount: amount.value ?? { amount: new Decimal(0), currency }, quantity: quantity.value ?? new Decimal(1) };
}

type Billing = Pick<
  ContractLine,
  'frequency' | 'billingDay' | 'timing' | 'alignment' | 'proration' | 'tierMethod' | 'residueIn' | 'recognition' | 'freePeriods'
>;

function billingOf(cells: TableCells, row: number, kind: LineKind, seen: Seen): Billing | undefined {
  const frequency = frequencyOf(cells, row, kind, seen);
  const periodic = frequency.ok && frequency.value !== 'once';
  const billingDay = billingDayOf(cells, row);
  const timing = wordOrUsual(cells, row, 'Timing', TIMING_WORDS, seen, kind !== 'milestone');
  const alignment = wordOrUsual(cells, row, 'Alignment', ALIGNMENT_WORDS, seen, periodic);
  const proration = wordOrUsual(cells, row, 'Proration', PRORATION_WORDS, seen, periodic);
  const tierMethod = wordOrUsual(cells, row, 'Tier method', TIER_WORDS, seen, cells.text(row, 'Tiers') !== '');
  const residueIn = wordOrUsual(cells, row, 'Residue', RESIDUE_WORDS, seen, false);
  const recognition = wordOrUsual(cells, row, 'Revenue', REVENUE_WORDS, seen, false);
  const free = numberSaid(cells, row, 'Free periods');
  if (!frequency.ok || !billingDay.ok || !timing.ok || !alignment.ok || !proration.ok || !tierMethod.ok) return undefined;
  if (!residueIn.ok || !recognition.ok || !free.ok) return undefined;
  return {
    frequency: frequency.value ?? 'once',
    billingDay: billingDay.value,
    timing: timing.value ?? USUAL.Timing,
    alignment: alignment.value ?? USUAL.Alignment,
    proration: proration.value ?? USUAL.Proration,
    tierMethod: tierMethod.value ?? USUAL['Tier method'],
    residueIn: residueIn.value ?? USUAL.Residue,
    recognition: recognition.value ?? USUAL.Revenue,
    freePeriods: Math.max(0, free.value?.floor().toNumber() ?? 0),
  };
}

/** A periodic line without a frequency is billed monthly, and that is told; any other line once. */
function frequencyOf(cells: TableCells, row: number, kind: LineKind, seen: Seen): Said<Frequency> {
  const text = cells.text(row, 'Frequency');
  if (text === '') {
    if (!PERIODIC.includes(kind)) return said<Frequency>('once');
    noteEmpty(seen, 'Frequency', row, 'monthly');
    return said<Frequency>({ every: 1, unit: 'month' });
  }
  const frequency = readFrequency(text);
  if (frequency !== undefined) return said(frequency);
  cells.note('word-unknown', row, 'Frequency', {
    text,
    column: 'Frequency',
    known: 'weekly, monthly, quarterly, annual, every 5 months, once',
  });
  return FAILED;
}

const MONTH_END = /^(last|last day|eom|end of month|month end|ultimo|monatsende|fin de mois|fin de mes)$/i;

function billingDayOf(cells: TableCells, row: number): Said<number> {
  const text = cells.text(row, 'Billing day');
  if (text === '') return { ok: true, value: undefined };
  if (MONTH_END.test(text)) return said(31);
  const day = Number(text.replace(/(st|nd|rd|th|\.)$/i, ''));
  if (Number.isInteger(day) && day >= 1 && day <= 31) return said(day);
  cells.note('billing-day-invalid', row, 'Billing day', { text });
  return FAILED;
}

type Extras = Pick<ContractLine, 'taxPercent' | 'indexCapPercent' | 'spendPercent' | 'floor' | 'cap'>;

function extrasOf(cells: TableCells, row: number, currency: string): Extras | undefined {
  const taxPercent = taxRateSaid(cells, row, 'Tax rate');
  const indexCapPercent = percentSaid(cells, row, 'Index cap %');
  const spendPercent = percentSaid(cells, row, 'Spend %');
  const floor = moneySaid(cells, row, 'Floor', currency);
  const cap = moneySaid(cells, row, 'Cap', currency);
  if (!taxPercent.ok || !indexCapPercent.ok || !spendPercent.ok || !floor.ok || !cap.ok) return undefined;
  return {
    taxPercent: taxPercent.value,
    indexCapPercent: indexCapPercent.value,
    spendPercent: spendPercent.value,
    floor: floor.value,
    cap: cap.value,
  };
}
