/** The figures of the control above the matches that a controller may change on the sheet "Tieout Rules". */
import { type AmountByCurrency, type PolicyFigure, policyFigure, standardFigures } from '../../policy/policyFigure';

export interface ReconciliationRules {
  /** Last days of the ageing buckets, ascending. */
  readonly bucketEdges: readonly number[];
  readonly dueDaysPercent: number;
  readonly materialAmount: AmountByCurrency;
  readonly materialDueDays: number;
  readonly settlementDaysBefore: number;
  readonly settlementDaysAfter: number;
}

const figure = policyFigure<ReconciliationRules>();

export const RECONCILIATION_RULES: readonly PolicyFigure[] = [
  figure('bucketEdges', [7, 30, 60, 90], 'Exceptions are aged in buckets that end with these days; the last one is open.'),
  figure('dueDaysPercent', 100, 'The days that a kind of exception has until it is due, in per cent of the standard: 50 halves them.'),
  figure(
    'materialAmount',
    { '*': 10_000, JPY: 1_000_000 },
    'From this difference on an exception is material and due sooner. * is any other currency.',
  ),
  figure('materialDueDays', 1, 'Days until a material exception is due, unless its kind is due sooner.'),
  figure('settlementDaysBefore', 1, 'A receipt without a settlement number may lie so many days before the expected day.'),
  figure('settlementDaysAfter', 5, 'A receipt without a settlement number may lie so many days after the expected day.'),
];

export const STANDARD_RECONCILIATION_RULES = standardFigures<ReconciliationRules>(RECONCILIATION_RULES);

/** Last day of each bucket but the last, ascending. */
export const ageEdges = ({ bucketEdges }: ReconciliationRules): number[] => [...new Set(bucketEdges)].sort((a, b) => a - b);

/** `0-7`, `8-30`, `over 30`: one more than there are edges. */
export function ageBuckets(rules: ReconciliationRules): string[] {
  const edges = ageEdges(rules);
  const last = edges.at(-1);
  const closed = edges.map((edge, index) => `${(edges[index - 1] ?? -1) + 1}-${edge}`);
  return last === undefined ? ['all'] : [...closed, `over ${last}`];
}

/** At most so many buckets: the oldest are one. For a page that is no wider. */
export const foldedBuckets = (rules: ReconciliationRules, most: number): ReconciliationRules => ({
  ...rules,
  bucketEdges: ageEdges(rules).slice(0, most - 1),
});

/** The bucket of an age in days. */
export function ageBucket(ageDays: number, rules: ReconciliationRules): string {
  const edges = ageEdges(rules);
  const at = edges.findIndex((edge) => ageDays <= edge);
  const buckets = ageBuckets(rules);
  return buckets[at < 0 ? buckets.length - 1 : at] ?? '';
}
