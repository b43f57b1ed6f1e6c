/** What can be odd about a reconciliation as a whole, and the words for it. What is odd about a row is an exception. */
import { type Finding, findingFrom, ofRoom, type Place } from '../finding';

export interface ReconciliationFacts {
  'treatment-missing': { partner: string; product: string };
  'treatment-not-in-force': { partner: string; product: string };
  'treatments-overlap': { partner: string; product: string; patterns: string };
  'side-empty': { side: string };
  'side-doubled': { side: string; copies: number; rows: number };
  'signs-mixed': { side: string; partner: string; positive: number; negative: number };
}

/** Every finding. Adding one without its words does not compile. */
const RECONCILIATION_ADVICE = ofRoom<ReconciliationFacts>('reconciliation', {
  'treatment-missing': {
    severity: 'blocking',
    title: ({ partner, product }) => `No treatment covers partner "${partner}", product "${product}", so their rows were not matched.`,
    remedy: 'Add a row for them to the treatments, or one with * for any.',
  },
  'treatment-not-in-force': {
    severity: 'blocking',
    title: ({ partner, product }) =>
      `The treatments of partner "${partner}", product "${product}" do not cover every day on which rows are booked, so those rows were not matched.`,
    remedy: 'Close the gap between From and To of the treatments.',
  },
  'treatments-overlap': {
    severity: 'blocking',
    title: ({ partner, product, patterns }) =>
      `Partner "${partner}", product "${product}" has several treatments for the same days that name equally much (${patterns}), so their rows were not matched.`,
    remedy: 'Delete one, end the older one by its day To, or add a row that names both the partner and the product.',
  },
  'side-empty': {
    severity: 'blocking',
    title: ({ side }) => `There are no rows on the side of ${side}, so every row of the other side is missing there.`,
    remedy: 'Check that the right file was taken and that its export is complete.',
  },
  'side-doubled': {
    severity: 'blocking',
    title: ({ side, copies, rows }) => `${copies} of the ${rows} rows of ${side} are copies of others: the file may hold its rows twice.`,
    remedy: 'Export it anew; the copies stand among the exceptions as duplicates.',
  },
  'signs-mixed': {
    severity: 'warning',
    title: ({ side, partner, positive, negative }) =>
      `Sales of partner "${partner}" on the side of ${side} have both signs: ${positive} are positive, ${negative} negative.`,
    remedy: 'Check the exceptions "sign"; agree with the partner on one way to write sales.',
  },
});

export const reconciliationFinding = <Code extends keyof ReconciliationFacts>(
  code: Code,
  place: Place,
  facts: ReconciliationFacts[Code],
): Finding => findingFrom(RECONCILIATION_ADVICE, code, place, facts);
