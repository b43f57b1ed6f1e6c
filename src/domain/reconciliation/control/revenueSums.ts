/**
 * Revenue by partner, product and currency, row by row: of ours what was sold, returned and adjusted in the period; of the settlement what the
 * partner reports before fees and reserve; and by name whatever makes the two differ. Because every row is counted on one side or both, the
 * names add up to the difference.
 */
import type { PlainDate } from '../../calendar/plainDate';
import type { Currency } from '../../money/currency';
import { NOT_EXPLAINED } from './control';
import { afterSign } from './foundCases';
import type { LedgerRecord, RecordType } from '../ledgerRecord';
import type { Reconciliation, ReconciliationException, ReconciliationMatch } from '../reconciliation';
import { nameKey, type Treatment, treatmentBook, type TreatmentBook } from '../treatment';

/** Minor units. */
export interface RevenueSums {
  readonly partner: string;
  readonly product: string;
  readonly currency: Currency;
  sales: number;
  returns: number;
  adjustments: number;
  settlement: number;
  /** Kept by the partner from what was matched of the period. */
  fees: number;
  reserve: number;
  /** Rows of ours before and after the period, settled or not: in none of the above but the settlement. */
  prior: number;
  later: number;
  /** net − settlement, by name. */
  readonly bridge: Map<string, number>;
}

export interface RevenueRows {
  readonly reconciliation: Pick<Reconciliation, 'matches' | 'exceptions'>;
  readonly treatments: readonly Treatment[];
  /** First and last day of the period. */
  readonly periodFrom: PlainDate;
  readonly asOf: PlainDate;
}

export const PRIOR_PERIOD = 'prior period';
export const LATER_PERIOD = 'later period';

const REVENUE: Readonly<Partial<Record<RecordType, 'sales' | 'returns' | 'adjustments'>>> = {
  sale: 'sales',
  refund: 'returns',
  chargeback: 'returns',
  adjustment: 'adjustments',
};

const isRevenue = ({ type, status }: LedgerRecord): boolean => REVENUE[type] !== undefined && status !== 'cancelled';

interface Gathering {
  readonly request: RevenueRows;
  readonly treatments: TreatmentBook;
  at(partner: string, product: string, currency: Currency): RevenueSums;
}

/** Sorted by partner, product and currency; names that differ in case or spaces are one. */
export function revenueSums(request: RevenueRows): RevenueSums[] {
  const sums = new Map<string, RevenueSums>();
  const at: Gathering['at'] = (partner, product, currency) => {
    const key = `${nameKey(partner)}\n${nameKey(product)}\n${currency}`;
    let line = sums.get(key);
    if (line === undefined) {
      const amounts = { sales: 0, returns: 0, adjustments: 0, settlement: 0, fees: 0, reserve: 0, prior: 0, later: 0 };
      sums.set(key, (line = { partner, product, currency, ...amounts, bridge: new Map() }));
    }
    return line;
  };
  const gathering = { request, treatments: treatmentBook(request.treatments), at };
  for (const match of request.reconciliation.matches) addMatch(gathering, match);
  for (const exception of request.reconciliation.exceptions) addException(gathering, exception);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

const lineOf = ({ at }: Gathering, { partner, product, currency }: LedgerRecord): RevenueSums => at(partner, product, currency);

function bridge({ bridge: names }: RevenueSums, name: string, minor: number): void {
  if (minor !== 0) names.set(name, (names.get(name) ?? 0) + minor);
}

/** Adds a row of ours to the period's revenue, and says whether it is of the period. What the settlement has of another one is named. */
function addOurs(
  { request: { periodFrom, asOf } }: Gathering,
  line: RevenueSums,
  { minor, bookedOn, type }: LedgerRecord,
  isSettled: boolean,
): boolean {
  const figure = REVENUE[type];
  if (isSettled) line.settlement += minor;
  if (figure !== undefined && bookedOn >= periodFrom && bookedOn <= asOf) {
    line[figure] += figure === 'returns' ? 0 - minor : minor;
    return true;
  }
  const isPrior = bookedOn < periodFrom;
  line[isPrior ? 'prior' : 'later'] += minor;
  if (isSettled) bridge(line, isPrior ? PRIOR_PERIOD : LATER_PERIOD, 0 - minor);
  return false;
}

/** The settlement before fees and reserve is our amount; what else makes the difference stands on the line of the first row. */
function addMatch(gathering: Gathering, { ours, difference, parts }: ReconciliationMatch): void {
  const rows = ours.filter(isRevenue);
  const [first] = rows;
  if (first === undefined) return;
  const inPeriod = new Set(rows.filter((record) => addOurs(gathering, lineOf(gathering, record), record, true)));
  const line = lineOf(gathering, first);
  const [kept, held] = [parts.fee + parts.tax, parts.reserve];
  if (inPeriod.has(first)) {
    line.fees += Math.max(0, kept);
    line.reserve += Math.max(0, held);
  }
  const named: readonly (readonly [string, number])[] = [
    ['fees booked net', Math.min(0, kept)],
    ['reserve booked net', Math.min(0, held)],
    ['exchange rate', parts.fx],
    ['rounding and tolerance', parts.rounding + parts.tolerance],
    [NOT_EXPLAINED, difference - kept - held - parts.fx - parts.rounding - parts.tolerance],
  ];
  for (const [name, minor] of named) {
    line.settlement -= minor;
    bridge(line, name, minor);
  }
}

/** Ours is in our revenue and not in the settlement, theirs the other way round. */
function addException(gathering: Gathering, { kind, ours, theirs }: ReconciliationException): void {
  for (const record of ours.filter(isRevenue)) {
    const line = lineOf(gathering, record);
    if (addOurs(gathering, line, record, false)) bridge(line, kind, record.minor);
  }
  for (const record of theirs.filter(isRevenue)) {
    const line = lineOf(gathering, record);
    const minor = afterSign('theirs', record, gathering.treatments);
    line.settlement += minor;
    bridge(line, kind, 0 - minor);
  }
}
