/** Treatments from a table: how the rows of each partner and product are reconciled. One that cannot be read is not used at all. */
import type { PriceTier } from '../../domain/billing/contractLine';
import { Decimal } from '../../domain/money/decimal';
import { ACCEPT_WRITTEN, type AcceptRule, acceptRulesFrom } from '../../domain/reconciliation/acceptRule';
import { areTiers, FEE_TIERS_WRITTEN, type FeeModel, type FeeTier, feeTiersFrom } from '../../domain/reconciliation/feeModel';
import type { RecordType } from '../../domain/reconciliation/ledgerRecord';
import { columnKeyFrom, KEYS_WRITTEN, type MatchKey, type UsualKey } from '../../domain/reconciliation/matchKey';
import type { Grouping, Treatment } from '../../domain/reconciliation/treatment';
import type { TableCells } from '../cells';
import { allSaid, FAILED, isBefore, numberSaid, percentSaid, said, type Said, wordSaid } from '../figures';
import type { TableMapping } from '../mapping';
import { minuteOfDay } from '../timeText';
import { RECORD_TYPE_WORDS } from './reconciliationTables';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { wordIn } from '../../domain/termWords';

const KEY_WORDS: Readonly<Record<UsualKey, string>> = {
  reference: 'ref, referenz, referencia',
  'reference+amount': 'reference + amount, reference and amount, ref+amount, ref + amount, referenz + betrag',
  'amount+date': 'amount + date, amount and date, date + amount, date+amount, betrag + datum',
};
const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  detail: 'details, single, none, row, einzeln',
  'daily batch': 'daily, day, batch, per day, tag, taglich',
  settlement: 'settlements, payout, net settlement, abrechnung',
};
const SIGN_WORDS: Readonly<Record<Treatment['sign'], string>> = {
  same: 'equal, gleich, identique',
  opposite: 'reversed, inverse, inverted, other, umgekehrt',
};

/** Reads treatments; `tiers` are the tier tables that a cell Fee tiers may name. Throws BadInput when the mapping is of another table. */
export function treatmentsFrom(
  table: SourceTable,
  mapping: TableMapping<'treatments'>,
  tiers: readonly PriceTier[] = [],
): TableReading<Treatment> {
  return readRows(table, mapping, 'Partner', 'owed less', (cells, row): Treatment | undefined => {
    const product = cells.text(row, 'Product');
    for (const column of ['Product', 'Key'])
      if (cells.text(row, column) === '') cells.note('key-missing', row, column, { column, text: cells.text(row, 'Partner') });
    const rules = rulesOf(cells, row);
    const figures = figuresOf(cells, row);
    const fees = feesOf(cells, row, tiers);
    if (rules === undefined || figures === undefined || fees === undefined || product === '' || rules.key === undefined) return undefined;
    const [from, to] = [cells.day(row, 'From'), cells.day(row, 'To')];
    if (from !== undefined && to !== undefined && isBefore(cells, row, 'To', from, to)) return undefined;
    return {
      partner: cells.text(row, 'Partner'),
      product,
      from,
      to,
      key: rules.key,
      ...figures,
      ...fees,
      grouping: rules.grouping ?? 'detail',
      sign: rules.sign ?? 'same',
      cutOffMinute: rules.cutOffMinute,
      types: rules.types ?? [],
      accepts: rules.accepts ?? [],
      fxSource: cells.text(row, 'FX source'),
      calendar: cells.text(row, 'Calendar'),
      owner: cells.text(row, 'Owner'),
      place: placeOf(table, row),
    };
  });
}

const rulesOf = (cells: TableCells, row: number): ReturnType<typeof allSaid<ReturnType<typeof rulesSaid>>> =>
  allSaid(rulesSaid(cells, row));

const rulesSaid = (cells: TableCells, row: number) => ({
  key: keySaid(cells, row),
  grouping: wordSaid(cells, row, 'Grouping', GROUPING_WORDS),
  sign: wordSaid(cells, row, 'Sign', SIGN_WORDS),
  cutOffMinute: written(cells, row, 'Cut-off', minuteOfDay, 'a time of day, like 17:30'),
  types: written(cells, row, 'Types', typesFrom, 'types of rows with commas between them, like "sale, refund, chargeback"'),
  accepts: written(
    cells,
    row,
    'Accept',
    (text): readonly AcceptRule[] | undefined => acceptRulesFrom(text),
    `written like ${ACCEPT_WRITTEN}`,
  ),
});

/** Something with a grammar of its own: what it says, or a finding with an example. */
function written<T>(cells: TableCells, row: number, column: string, read: (text: string) => T | undefined, wanted: string): Said<T> {
  const text = cells.text(row, column);
  if (text === '') return { ok: true, value: undefined };
  const value = read(text);
  return value === undefined ? impossible(cells, row, column, wanted) : said(value);
}

const keySaid = (cells: TableCells, row: number): Said<MatchKey> =>
  written<MatchKey>(cells, row, 'Key', (text) => wordIn(KEY_WORDS, text) ?? columnKeyFrom(text), `a key: ${KEYS_WRITTEN}`);

function typesFrom(text: string): readonly RecordType[] | undefined {
  if (text === '*') return [];
  const types = text.split(/[,;]/).map((piece) => wordIn(RECORD_TYPE_WORDS, piece));
  const known = types.filter((type) => type !== undefined);
  return known.length === types.length ? known : undefined;
}

type Figures = Pick<
  Treatment,
  'amountTolerance' | 'percentTolerance' | 'daysBefore' | 'daysAfter' | 'fxTolerancePercent' | 'roundingLimit'
> &
  Pick<Treatment, 'reservePercent' | 'reserveDays' | 'settlesAfterDays'>;

/** An empty figure is 0: no tolerance, no days; an empty limit or cycle is none. */
function figuresOf(cells: TableCells, row: number): Figures | undefined {
  const read = allSaid({
    amountTolerance: notNegative(cells, row, 'Amount tolerance', numberSaid),
    percentTolerance: notNegative(cells, row, 'Percent tolerance', percentSaid),
    fxTolerancePercent: notNegative(cells, row, 'FX tolerance', percentSaid),
    roundingLimit: notNegative(cells, row, 'Rounding', numberSaid),
    reservePercent: notNegative(cells, row, 'Reserve percent', percentSaid),
    daysBefore: wholeDays(cells, row, 'Days before'),
    daysAfter: wholeDays(cells, row, 'Days after'),
    reserveDays: wholeDays(cells, row, 'Reserve days'),
    settlesAfterDays: settlesAfter(cells, row),
  });
  if (read === undefined) return undefined;
  return {
    amountTolerance: read.amountTolerance ?? NONE,
    percentTolerance: read.percentTolerance ?? NONE,
    fxTolerancePercent: read.fxTolerancePercent ?? NONE,
    roundingLimit: read.roundingLimit,
    reservePercent: read.reservePercent ?? NONE,
    daysBefore: read.daysBefore ?? 0,
    daysAfter: read.daysAfter ?? 0,
    reserveDays: read.reserveDays ?? 0,
    settlesAfterDays: read.settlesAfterDays,
  };
}

/** No fee unless a column says one. */
function feesOf(cells: TableCells, row: number, tiers: readonly PriceTier[]): FeeModel | undefined {
  const read = allSaid({
    feePercent: notNegative(cells, row, 'Fee percent', percentSaid),
    feeFixed: notNegative(cells, row, 'Fee fixed', numberSaid),
    feeMinimum: notNegative(cells, row, 'Fee minimum', numberSaid),
    feeMaximum: notNegative(cells, row, 'Fee maximum', numberSaid),
    feeTaxPercent: notNegative(cells, row, 'Fee tax percent', percentSaid),
    feeTiers: tiersSaid(cells, row, tiers),
  });
  if (read === undefined) return undefined;
  return {
    feePercent: read.feePercent ?? NONE,
    feeFixed: read.feeFixed ?? NONE,
    feeTiers: read.feeTiers ?? [],
    feeMinimum: read.feeMinimum,
    feeMaximum: read.feeMaximum,
    feeTaxPercent: read.feeTaxPercent ?? NONE,
  };
}

/** Tiers of a table of that name, or those that the cell itself writes. A tier's flat price is the fixed part for each sale. */
function tiersSaid(cells: TableCells, row: number, tables: readonly PriceTier[]): Said<readonly FeeTier[]> {
  return written(
    cells,
    row,
    'Fee tiers',
    (text) => namedTiers(text, tables) ?? feeTiersFrom(text),
    `the name of a tier table, or ${FEE_TIERS_WRITTEN}`,
  );
}

function namedTiers(name: string, tables: readonly PriceTier[]): readonly FeeTier[] | undefined {
  const tiers = tables
    .filter(({ table }) => table.trim().toUpperCase() === name.trim().toUpperCase())
    .map(({ from, percent, flatPrice }) => ({ from, percent: percent ?? NONE, fixed: flatPrice }))
    .sort((a, b) => a.from.comparedTo(b.from));
  return areTiers(tiers) ? tiers : undefined;
}

const NONE = new Decimal(0);

function notNegative(cells: TableCells, row: number, column: string, read: typeof numberSaid): Said<Decimal> {
  const figure = read(cells, row, column);
  if (!figure.ok || figure.value === undefined || !figure.value.isNegative() || figure.value.isZero()) return figure;
  return impossible(cells, row, column, 'a figure of 0 or more');
}

const MOST_DAYS = 366;

function wholeDays(cells: TableCells, row: number, column: string): Said<number> {
  const figure = numberSaid(cells, row, column);
  return figure.ok && figure.value !== undefined
    ? daysSaid(cells, row, column, figure.value)
    : figure.ok
      ? { ok: true, value: undefined }
      : FAILED;
}

/** `2`, or `T+2`. */
function settlesAfter(cells: TableCells, row: number): Said<number> {
  const [, days] = /^T\s*\+\s*(\d{1,3})$/i.exec(cells.text(row, 'Settles after')) ?? [];
  return days === undefined ? wholeDays(cells, row, 'Settles after') : daysSaid(cells, row, 'Settles after', new Decimal(days));
}

function daysSaid(cells: TableCells, row: number, column: string, days: Decimal): Said<number> {
  if (days.isInteger() && !days.isNegative() && days.lessThanOrEqualTo(MOST_DAYS)) return said(days.toNumber());
  return impossible(cells, row, column, `a whole number of days from 0 to ${MOST_DAYS}`);
}

function impossible(cells: TableCells, row: number, column: string, wanted: string): typeof FAILED {
  cells.note('figure-impossible', row, column, { text: cells.text(row, column), column, wanted });
  return FAILED;
}
