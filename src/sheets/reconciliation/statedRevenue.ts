/**
 * Sales, returns and adjustments as sums over the analyst's own table of our records, for the sheet "Revenue report".
 *
 * A formula stands there only where it gives what was computed: what SUMIFS would add up is worked out here from the same cells. Amounts or
 * days that are text, names that a condition cannot say, and rows from files leave the computed figure.
 */
import { type DateSystem, type PlainDate, serialFromDate } from '../../domain/calendar/plainDate';
import type { Currency } from '../../domain/money/currency';
import { exponentOf } from '../../domain/money/currency';
import type { LedgerRecord, RecordType } from '../../domain/reconciliation/ledgerRecord';
import type { RawCell } from '../../tables/sourceTable';
import { columnReference, minorCell, NOT_A_PLAIN_CRITERION } from '../cells';
import type { SideTable } from './completenessSections';

export type RevenueFigure = 'sales' | 'returns' | 'adjustments';

const FIGURE_OF: Readonly<Partial<Record<RecordType, RevenueFigure>>> = {
  sale: 'sales',
  refund: 'returns',
  chargeback: 'returns',
  adjustment: 'adjustments',
};

export interface StatedRevenueInput {
  readonly side: SideTable | undefined;
  /** What was read of the table. */
  readonly records: readonly LedgerRecord[];
  readonly periodFrom: PlainDate;
  readonly asOf: PlainDate;
  readonly system: DateSystem;
}

interface Of {
  readonly partner: string;
  readonly product: string;
  readonly currency: Currency;
}

/** A formula whose value is the figure; undefined where there is none. Cells of partner, product and currency are named by address. */
export type StatedRevenue = (
  of: Of,
  figure: RevenueFigure,
  minor: number,
  at: { readonly partner: string; readonly product: string; readonly currency: string },
) => string | undefined;

const COLUMNS = ['Partner', 'Product', 'Currency', 'Type', 'Status', 'Booked on', 'Amount'] as const;
type Heading = (typeof COLUMNS)[number];

/** As SUMIFS compares text. */
const likened = (cell: RawCell | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).toUpperCase() : '';
const isPlain = (text: string): boolean => text !== '' && !NOT_A_PLAIN_CRITERION.test(text) && !/^\d/.test(text);

const groupKey = (partner: string, product: string, currency: string): string => [partner, product, currency].join('\n').toUpperCase();

/** Words of the column Type for each figure, and those of Status that leave a row out; undefined where a word means two things. */
interface Words {
  readonly types: ReadonlyMap<RevenueFigure, readonly string[]>;
  readonly cancelled: readonly string[];
}

function wordsOf(
  { side, records }: StatedRevenueInput & { readonly side: SideTable },
  at: Readonly<Record<Heading, number>>,
): Words | undefined {
  const byId = new Map(records.map((record) => [record.id, record]));
  const idAt = side.table.headers.indexOf(side.mapping.columns['ID'] ?? '');
  const [types, statuses] = [new Map<string, RecordType>(), new Map<string, boolean>()];
  for (const row of side.table.rows) {
    const record = byId.get(String(row[idAt] ?? '').trim());
    if (record === undefined) continue;
    const [type, status] = [likened(row[at.Type]), likened(row[at.Status])];
    const isCancelled = record.status === 'cancelled';
    if ((types.get(type) ?? record.type) !== record.type || (statuses.get(status) ?? isCancelled) !== isCancelled) return undefined;
    types.set(type, record.type);
    statuses.set(status, isCancelled);
  }
  const figures = new Map<RevenueFigure, string[]>();
  for (const [word, type] of types) {
    const figure = FIGURE_OF[type];
    if (figure !== undefined) figures.set(figure, [...(figures.get(figure) ?? []), word]);
  }
  return { types: figures, cancelled: [...statuses].filter(([, is]) => is).map(([word]) => word) };
}

/** Sums that SUMIFS would give for the period, by group and word of Type, without the cancelled rows. */
function summedCells(
  input: StatedRevenueInput & { readonly side: SideTable },
  at: Readonly<Record<Heading, number>>,
  words: Words,
): Map<string, number> {
  const { side, periodFrom, asOf, system } = input;
  const [from, to] = [serialFromDate(periodFrom, system), serialFromDate(asOf, system)];
  const left = new Set(words.cancelled);
  const sums = new Map<string, number>();
  for (const row of side.table.rows) {
    const [amount, day] = [row[at.Amount], row[at['Booked on']]];
    if (typeof amount !== 'number' || typeof day !== 'number' || day < from || day > to || left.has(likened(row[at.Status]))) continue;
    const key = [...(['Partner', 'Product', 'Currency', 'Type'] as const).map((heading) => likened(row[at[heading]]))].join('\n');
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}

export function statedRevenue(input: StatedRevenueInput): StatedRevenue {
  const { side } = input;
  const named = side === undefined || side.table.home.kind !== 'sheet' ? [] : COLUMNS.filter((heading) => side.mapping.columns[heading]);
  if (side === undefined || named.length < COLUMNS.length) return () => undefined;
  const headings = COLUMNS.map((heading) => [heading, side.mapping.columns[heading] ?? ''] as const);
  const at = Object.fromEntries(headings.map(([heading, theirs]) => [heading, side.table.headers.indexOf(theirs)])) as Record<
    Heading,
    number
  >; // Every heading has its column.
  const reference = Object.fromEntries(headings.map(([heading, theirs]) => [heading, columnReference(side.table, theirs)])) as Record<
    Heading,
    string
  >; // As above.
  const words = wordsOf({ ...input, side }, at);
  if (words === undefined || ![...words.types.values(), words.cancelled].flat().every(isPlain)) return () => undefined;
  const sums = summedCells({ ...input, side }, at, words);
  const period = [input.periodFrom, input.asOf].map((day) => serialFromDate(day, input.system));
  return (of, figure, minor, cells) => {
    const types = words.types.get(figure) ?? [];
    if (types.length === 0 || ![of.partner, of.product].every(isPlain)) return undefined;
    const key = groupKey(of.partner, of.product, of.currency);
    const sign = figure === 'returns' ? -1 : 1;
    const summed = sign * types.reduce((all, type) => all + (sums.get(`${key}\n${type}`) ?? 0), 0);
    if (summed.toFixed(exponentOf(of.currency)) !== minorCell(minor, of.currency).toFixed(exponentOf(of.currency))) return undefined;
    const group = `${reference.Partner},${cells.partner},${reference.Product},${cells.product},${reference.Currency},${cells.currency}`;
    const days = `${reference['Booked on']},">=${period[0]}",${reference['Booked on']},"<=${period[1]}"`;
    const open = words.cancelled.map((word) => `,${reference.Status},"<>${word.toLowerCase()}"`).join('');
    const sum = types
      .map((type) => `SUMIFS(${reference.Amount},${group},${reference.Type},"${type.toLowerCase()}",${days}${open})`)
      .join('+');
    return sign < 0 ? `-(${sum})` : sum;
  };
}
