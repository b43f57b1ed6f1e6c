/**
 * Completeness: what was read of each file, by count and by sum, against the control totals that came with it.
 *
 * A total is stated for a file or table, or for a side; for all partners, or for one. Every source has a line for each currency, stated
 * or not; amounts are summed as the file has them. Rows that could not be read are in no sum: they are what a difference comes from first.
 */
import { minorMoneyText } from '../../billing/figures';
import type { Finding } from '../../finding';
import { grouped } from '../../grouped';
import type { Currency } from '../../money/currency';
import { ALL_SOURCES, type ControlTotal, type StatedTotal } from './control';
import { controlFinding } from './controlAdvice';
import type { LedgerRecord, MalformedRow, Side } from '../ledgerRecord';
import { SIDES } from '../totals';
import { nameKey } from '../treatment';

/** Where rows of a side came from: a table or a file. */
export interface RowsOfSource {
  readonly side: Side;
  readonly name: string;
  readonly records: readonly LedgerRecord[];
  readonly malformed: readonly MalformedRow[];
}

export interface CompletenessRequest {
  readonly sources: readonly RowsOfSource[];
  readonly stated: readonly StatedTotal[];
}

export interface Completeness {
  readonly totals: readonly ControlTotal[];
  readonly findings: readonly Finding[];
}

/** Totals by side and source in the order given, then by currency and partner. */
export function controlTotals({ sources, stated }: CompletenessRequest): Completeness {
  const findings: Finding[] = [];
  const counts = sources.flatMap(countsOf);
  const placed = grouped(placedTotals(sources, stated, findings), ({ scope, total }) => lineKey(scope, total));
  for (const [, [, second]] of placed) {
    if (second !== undefined) findings.push(controlFinding('control-total-twice', second.total.place, { of: second.total.of }));
  }
  const lines = new Map<string, ControlTotal>(
    counts.filter(({ partner }) => partner === '').map((count) => [lineKey(count, count), unstated(count)]),
  );
  for (const [key, [first]] of placed) {
    if (first === undefined) continue;
    const { rows, minor } = summed(counts, first);
    const { scope, total } = first;
    const line: ControlTotal = {
      side: scope.side,
      source: scope.source,
      partner: total.partner,
      currency: total.currency,
      rowsStated: total.rows,
      minorStated: total.minor,
      rows,
      minor,
      malformed: scope.malformed,
    };
    lines.set(key, line);
    if (differs(line)) findings.push(differenceFinding(line, total));
  }
  return { totals: [...lines.values()].sort(byPlace(sources)), findings };
}

interface Scope {
  readonly side: Side;
  /** `ALL_SOURCES` for a side that has several. */
  readonly source: string;
  readonly malformed: number;
}

interface Count extends Scope {
  /** Empty: all of the source. */
  readonly partner: string;
  readonly currency: Currency;
  readonly rows: number;
  readonly minor: number;
}

const lineKey = ({ side, source }: Scope, { partner, currency }: { readonly partner: string; readonly currency: Currency }): string =>
  [side, nameKey(source), nameKey(partner), currency].join('\n');

/** Rows of a source by currency, and by currency and partner: names in one spelling. */
function countsOf({ side, name, records, malformed }: RowsOfSource): Count[] {
  const counts = new Map<string, { partner: string; currency: Currency; rows: number; minor: number }>();
  const add = (partner: string, { currency, minor }: LedgerRecord): void => {
    const key = `${currency}\n${partner}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { partner, currency, rows: 1, minor });
    else {
      known.rows += 1;
      known.minor += minor;
    }
  };
  for (const record of records) {
    add('', record);
    add(record.partner, record);
  }
  return [...counts.values()].map((count) => ({ side, source: name, malformed: malformed.length, ...count }));
}

const unstated = (count: Count): ControlTotal => ({ ...count, rowsStated: undefined, minorStated: undefined });

interface PlacedTotal {
  readonly scope: Scope;
  readonly total: StatedTotal;
}

/** Each stated total with the source, or the side, that it names. */
function placedTotals(sources: readonly RowsOfSource[], stated: readonly StatedTotal[], findings: Finding[]): PlacedTotal[] {
  return stated.flatMap((total): PlacedTotal[] => {
    const scope = scopeOf(sources, total.of);
    if (scope !== undefined) return [{ scope, total }];
    const known = sources.map(({ name }) => name).join(', ');
    findings.push(controlFinding('control-total-of-nothing', total.place, { of: total.of, known }));
    return [];
  });
}

/** `sales.csv` and `sales` name the same file. */
const withoutEnding = (name: string): string => nameKey(name).replace(/\.[A-Z0-9]{2,4}$/, '');

function scopeOf(sources: readonly RowsOfSource[], of: string): Scope | undefined {
  const side = SIDES.find((each) => nameKey(each) === nameKey(of));
  const named =
    side === undefined
      ? sources.filter(({ name }) => withoutEnding(name) === withoutEnding(of))
      : sources.filter((source) => source.side === side);
  const [first] = named;
  if (first === undefined) return undefined;
  const malformed = named.reduce((sum, source) => sum + source.malformed.length, 0);
  return { side: first.side, source: named.length === 1 ? first.name : ALL_SOURCES, malformed };
}

function summed(counts: readonly Count[], { scope, total }: PlacedTotal): { readonly rows: number; readonly minor: number } {
  let [rows, minor] = [0, 0];
  for (const count of counts) {
    const isOfSource = count.side === scope.side && (scope.source === ALL_SOURCES || count.source === scope.source);
    if (!isOfSource || count.currency !== total.currency || nameKey(count.partner) !== nameKey(total.partner)) continue;
    rows += count.rows;
    minor += count.minor;
  }
  return { rows, minor };
}

export const differs = ({ rowsStated, minorStated, rows, minor }: ControlTotal): boolean =>
  (rowsStated !== undefined && rowsStated !== rows) || (minorStated !== undefined && minorStated !== minor);

/** What a total is called from run to run. */
export const totalKey = ({ side, source, partner, currency }: ControlTotal): string =>
  ['total', side, source, partner, currency].filter((part) => part !== '').join(' ');

const totalName = ({ side, source, partner, currency }: ControlTotal): string =>
  `${side}, ${source}${partner === '' ? '' : `, ${partner}`}, ${currency}`;

const rowsText = ({ rows, rowsStated, malformed }: ControlTotal): string =>
  [
    `${rows} ${rows === 1 ? 'row' : 'rows'} read, ${rowsStated === undefined ? 'no count' : rowsStated} stated`,
    ...(malformed === 0 ? [] : [`${malformed} could not be read`]),
  ].join(', ');

function amountText({ minor, minorStated, currency }: ControlTotal): string {
  const read = `${minorMoneyText(minor, currency)} read`;
  if (minorStated === undefined) return `${read}, no sum stated`;
  return `${read}, ${minorMoneyText(minorStated, currency)} stated, difference ${minorMoneyText(minor - minorStated, currency)}`;
}

/** What a total and its rows say, in one sentence. */
export const totalEvidence = (total: ControlTotal): string => `${rowsText(total)}; ${amountText(total)}.`;

const differenceFinding = (line: ControlTotal, { place }: StatedTotal): Finding =>
  controlFinding('control-total-differs', place, { of: totalName(line), rows: rowsText(line), amount: amountText(line) });

function byPlace(sources: readonly RowsOfSource[]): (a: ControlTotal, b: ControlTotal) => number {
  const order = new Map(sources.map(({ side, name }, index) => [`${side}\n${name}`, index]));
  const placeOf = ({ side, source }: ControlTotal): number => SIDES.indexOf(side) * 1e6 + (order.get(`${side}\n${source}`) ?? 1e5);
  const textOf = ({ currency, partner }: ControlTotal): string => `${currency}\n${partner}`;
  return (a, b) => placeOf(a) - placeOf(b) || (textOf(a) < textOf(b) ? -1 : 1);
}
