/**
 * The tables of prepaid deposits: movements, the partners' statements, terms, campaigns.
 *
 * Exports write consumption as `-120.00` or as `120.00`: what most rows of a kind have is taken as its direction, and a row with the
 * other sign is the opposite, a refund of use or a top-up that was taken back. So no sign has to be chosen, and none is lost.
 */
import type { Campaign, DepositMovement, DepositStatement, DepositTerms, MovementType } from '../../domain/deposits/deposit';
import type { Currency } from '../../domain/money/currency';
import { type Money, negate } from '../../domain/money/money';
import { nameKey } from '../../domain/nameKey';
import { type TableCells } from '../cells';
import {
  allSaid,
  dayNeeded,
  isBefore,
  isoCurrency,
  moneyNeeded,
  moneySaid,
  numberSaid,
  percentSaid,
  type Said,
  said,
  wordSaid,
} from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { type DepositWord, MOVEMENT_STATUS_WORDS, MOVEMENT_WORDS } from './depositWords';

/** What a word stands for, and which way it moves the balance; `as written` where the sign alone says it. */
const DIRECTIONS: Readonly<Record<DepositWord, { readonly type: MovementType; readonly direction: 'in' | 'out' | 'as written' }>> = {
  opening: { type: 'opening', direction: 'as written' },
  'top-up': { type: 'top-up', direction: 'in' },
  consumption: { type: 'consumption', direction: 'out' },
  refund: { type: 'consumption', direction: 'in' },
  adjustment: { type: 'adjustment', direction: 'as written' },
  withdrawal: { type: 'adjustment', direction: 'out' },
};

/** A movement with the sign of its table, and the word that it was read from. */
export interface ReadMovement {
  readonly movement: DepositMovement;
  readonly word: DepositWord;
  /** What the amount of the table was taken times: 1 or −1, the same for all rows of a partner's word. */
  readonly sign: 1 | -1;
}

export function depositMovementsFrom(table: SourceTable, mapping: TableMapping<'depositMovements'>): TableReading<ReadMovement> {
  const reading = readRows(table, mapping, 'Partner', 'money in', (cells, row) => movementFromRow(table, cells, row));
  const signs = signsOf(reading.values);
  return { ...reading, values: reading.values.map((read) => signed(read, signs.get(signKey(read)) ?? 1)) };
}

type RowRead = Omit<ReadMovement, 'sign'>;

function movementFromRow(table: SourceTable, cells: TableCells, row: number): RowRead | undefined {
  const partner = cells.text(row, 'Partner');
  const on = dayNeeded(cells, row, 'Date');
  const word = wordNeeded(cells, row);
  const status = wordSaid(cells, row, 'Status', MOVEMENT_STATUS_WORDS);
  const currency = isoCurrency(cells, row);
  const amount = currency === undefined ? undefined : moneyNeeded(cells, row, 'Amount', currency);
  if (on === undefined || word === undefined || !status.ok || amount === undefined) return undefined;
  const movement: DepositMovement = {
    id: cells.text(row, 'Movement'),
    partner,
    on,
    type: DIRECTIONS[word].type,
    status: status.value ?? 'completed',
    amount,
    reference: cells.text(row, 'Reference'),
    expectedOn: cells.day(row, 'Expected on'),
    place: placeOf(table, row),
  };
  return { movement, word };
}

function wordNeeded(cells: TableCells, row: number): DepositWord | undefined {
  const word = wordSaid(cells, row, 'Type', MOVEMENT_WORDS);
  if (word.ok && word.value === undefined) cells.note('key-missing', row, 'Type', { column: 'Type', text: cells.text(row, 'Partner') });
  return word.ok ? word.value : undefined;
}

const signKey = ({ word, movement }: RowRead): string => `${word} ${nameKey(movement.partner)}`;

/** By partner and word, what turns most of the amounts the way they move the balance: partners' exports differ. */
function signsOf(rows: readonly RowRead[]): Map<string, 1 | -1> {
  const tally = new Map<string, number>();
  const words = new Map<string, DepositWord>();
  for (const row of rows) {
    const key = signKey(row);
    tally.set(key, (tally.get(key) ?? 0) + Math.sign(row.movement.amount.amount.toNumber()));
    words.set(key, row.word);
  }
  return new Map([...words].map(([key, word]) => [key, signOf(word, tally.get(key) ?? 0)]));
}

function signOf(word: DepositWord, balance: number): 1 | -1 {
  const { direction } = DIRECTIONS[word];
  if (direction === 'as written') return 1;
  return balance === 0 ? usualSign(word) : (direction === 'in') === balance > 0 ? 1 : -1;
}

/** Where as many rows have the one sign as the other: in most exports use is written without a minus. */
const usualSign = (word: DepositWord): 1 | -1 => (DIRECTIONS[word].direction === 'out' ? -1 : 1);

const signed = ({ movement, word }: RowRead, sign: 1 | -1): ReadMovement => ({
  word,
  sign,
  movement: sign === 1 ? movement : { ...movement, amount: negate(movement.amount) },
});

export const depositStatementsFrom = (table: SourceTable, mapping: TableMapping<'depositStatements'>): TableReading<DepositStatement> =>
  readRows(table, mapping, 'Partner', 'money in', (cells, row) => {
    const on = dayNeeded(cells, row, 'Date');
    const currency = isoCurrency(cells, row);
    const balance = currency === undefined ? undefined : moneyNeeded(cells, row, 'Balance', currency);
    if (on === undefined || balance === undefined) return undefined;
    return { partner: cells.text(row, 'Partner'), on, balance, place: placeOf(table, row) };
  });

/** `standardLeadDays`: where the terms say none. */
export const depositTermsFrom =
  (standardLeadDays: number) =>
  (table: SourceTable, mapping: TableMapping<'depositTerms'>): TableReading<DepositTerms> =>
    readRows(table, mapping, 'Partner', 'money in', (cells, row) => {
      const currency = isoCurrency(cells, row);
      if (currency === undefined) return undefined;
      const figures = allSaid({
        minimum: notNegative(cells, row, 'Minimum', currency),
        target: notNegative(cells, row, 'Target', currency),
        coverDays: wholeDays(cells, row, 'Cover days'),
        leadDays: wholeDays(cells, row, 'Lead days'),
        cutOff: timeSaid(cells, row),
        smallestTopUp: notNegative(cells, row, 'Smallest top-up', currency),
        multipleOf: notNegative(cells, row, 'Multiple of', currency),
        idleAbove: notNegative(cells, row, 'Idle above', currency),
      });
      if (figures === undefined) return undefined;
      const { leadDays = standardLeadDays } = figures;
      const calendar = cells.text(row, 'Calendar').toUpperCase();
      return { partner: cells.text(row, 'Partner'), currency, ...figures, leadDays, calendar, place: placeOf(table, row) };
    });

const FAILED = { ok: false } as const;

function notNegative(cells: TableCells, row: number, column: string, currency: Currency): Said<Money> {
  const amount = moneySaid(cells, row, column, currency);
  if (!amount.ok || amount.value === undefined || !amount.value.amount.isNegative()) return amount;
  cells.note('figure-impossible', row, column, { text: cells.text(row, column), column, wanted: 'an amount of zero or more' });
  return FAILED;
}

const MOST_DAYS = 366;

function wholeDays(cells: TableCells, row: number, column: string): Said<number> {
  const days = numberSaid(cells, row, column);
  if (!days.ok || days.value === undefined) return days.ok ? { ok: true, value: undefined } : FAILED;
  if (days.value.isInteger() && !days.value.isNegative() && days.value.lessThanOrEqualTo(MOST_DAYS)) return said(days.value.toNumber());
  cells.note('figure-impossible', row, column, {
    text: cells.text(row, column),
    column,
    wanted: `a number of whole days from 0 to ${MOST_DAYS}`,
  });
  return FAILED;
}

const MINUTES_A_DAY = 1440;

/** `14:00`, `2 pm`, `14h30`, or Excel's share of a day, as minutes after midnight. */
function timeSaid(cells: TableCells, row: number): Said<number> {
  const text = cells.text(row, 'Cut-off');
  if (text === '') return { ok: true, value: undefined };
  const minutes = minutesOf(text);
  if (minutes !== undefined) return said(minutes);
  cells.note('figure-impossible', row, 'Cut-off', { text, column: 'Cut-off', wanted: 'a time of day, such as 14:00' });
  return FAILED;
}

function minutesOf(text: string): number | undefined {
  if (/^0?\.\d+$/.test(text) || text === '0') return Math.round(Number(text) * MINUTES_A_DAY);
  const [, hour = '', minute = '0', half] = /^(\d{1,2})(?:[:.h]\s?(\d{2}))?(?::\d{2})?\s*(am|pm|uhr|h)?$/i.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const isAfternoon = half?.toLowerCase() === 'pm' && Number(hour) < 12;
  const isMidnight = half?.toLowerCase() === 'am' && Number(hour) === 12;
  return (Number(hour) + (isAfternoon ? 12 : isMidnight ? -12 : 0)) * 60 + Number(minute);
}

export const campaignsFrom = (table: SourceTable, mapping: TableMapping<'campaigns'>): TableReading<Campaign> =>
  readRows(table, mapping, 'Partner', 'money in', (cells, row) => {
    const from = dayNeeded(cells, row, 'From');
    const to = dayNeeded(cells, row, 'To');
    const figures = allSaid({ upliftPercent: percentSaid(cells, row, 'Uplift percent'), extraADay: numberSaid(cells, row, 'Extra a day') });
    if (from === undefined || to === undefined || figures === undefined || isBefore(cells, row, 'To', from, to)) return undefined;
    if (figures.upliftPercent === undefined && figures.extraADay === undefined) {
      cells.note('amount-missing', row, 'Uplift percent', { column: 'Uplift percent or Extra a day' });
      return undefined;
    }
    return { name: cells.text(row, 'Campaign'), partner: cells.text(row, 'Partner'), from, to, ...figures, place: placeOf(table, row) };
  });
