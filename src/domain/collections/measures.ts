/**
 * How fast a company collects: the measures that credit managers compare.
 *
 * Source of the formulas: Credit Research Foundation, «Credit and Collections Performance Measurements» (DSO, best possible DSO,
 * average days delinquent, collection effectiveness index). All are ratios of sums that a person chose; they are not rounded.
 * Where there is nothing to divide by, there is no measure: the answer is undefined, and never 0, which would read as perfect.
 */

/** Receivables on the last day of a period, against the credit sales of its days. */
export interface CollectionPeriod {
  readonly receivables: number;
  readonly creditSales: number;
  /** Days of the period that the sales are of. */
  readonly days: number;
}

/** Days sales outstanding: receivables ÷ credit sales × days. Undefined without sales, or when credit notes outweigh them. */
export const daysSalesOutstanding = ({ receivables, creditSales, days }: CollectionPeriod): number | undefined =>
  creditSales > 0 ? (receivables / creditSales) * days : undefined;

/** Best possible DSO: what DSO would be if nobody were late; current receivables ÷ credit sales × days. */
export const bestPossibleDso = (
  currentReceivables: number,
  { creditSales, days }: Omit<CollectionPeriod, 'receivables'>,
): number | undefined => daysSalesOutstanding({ receivables: currentReceivables, creditSales, days });

/** Average days delinquent: DSO − best possible DSO, the days for which lateness is to blame. */
export function averageDaysDelinquent(currentReceivables: number, period: CollectionPeriod): number | undefined {
  const [dso, best] = [daysSalesOutstanding(period), bestPossibleDso(currentReceivables, period)];
  return dso === undefined || best === undefined ? undefined : dso - best;
}

export interface CollectionWindow {
  /** Receivables at the beginning of the period. */
  readonly beginning: number;
  /** Credit sales of the period. */
  readonly sales: number;
  /** Receivables at its end, and of these the ones that are not due yet. */
  readonly endingTotal: number;
  readonly endingCurrent: number;
}

/**
 * Collection effectiveness index, in per cent: of what could have been collected in the period, how much was.
 * (beginning + sales − ending total) ÷ (beginning + sales − ending current) × 100. Undefined when nothing could be collected.
 */
export function collectionEffectiveness({ beginning, sales, endingTotal, endingCurrent }: CollectionWindow): number | undefined {
  const collectable = beginning + sales - endingCurrent;
  return collectable > 0 ? ((beginning + sales - endingTotal) / collectable) * 100 : undefined;
}
