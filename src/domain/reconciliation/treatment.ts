/**
 * Treatments: how the rows of a partner and product are reconciled.
 *
 * `*` stands for any partner or any product; the treatment that names more of the two wins. Two that name equally much are a
 * finding, and so is none: those rows are then not matched at all, by no treatment's rules.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Finding, Place } from '../finding';
import type { Decimal } from '../money/decimal';
import type { AcceptRule } from './acceptRule';
import type { FeeModel } from './feeModel';
import type { RecordType } from './ledgerRecord';
import type { MatchKey } from './matchKey';
import { reconciliationFinding } from './reconciliationAdvice';

export type Grouping = 'detail' | 'daily batch' | 'settlement';

export interface Treatment extends FeeModel {
  /** `*`: any. */
  readonly partner: string;
  readonly product: string;
  /** Both ends included; undefined: always. A row counts by the day on which it is booked. */
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly key: MatchKey;
  readonly amountTolerance: Decimal;
  readonly percentTolerance: Decimal;
  readonly daysBefore: number;
  readonly daysAfter: number;
  /** Minutes after midnight: a row of ours with a later time counts for the next day. */
  readonly cutOffMinute: number | undefined;
  readonly grouping: Grouping;
  readonly sign: 'same' | 'opposite';
  /** Where the rates come from; empty: rows in two currencies are never tied. */
  readonly fxSource: string;
  /** How far the rate that was used may lie from the agreed one, in per cent. */
  readonly fxTolerancePercent: Decimal;
  /** A difference up to this is rounding; undefined: half a minor unit for each sale, within the tolerance. */
  readonly roundingLimit: Decimal | undefined;
  /** Held back of sales, in per cent of them, and for how many days. */
  readonly reservePercent: Decimal;
  readonly reserveDays: number;
  /** T+n in business days of the calendar; undefined: no cycle was agreed. */
  readonly settlesAfterDays: number | undefined;
  /** Whose holidays count: as in the holiday table; empty: weekends only. */
  readonly calendar: string;
  /** Empty: all. */
  readonly types: readonly RecordType[];
  readonly accepts: readonly AcceptRule[];
  /** Who looks after its exceptions; empty: nobody is named. */
  readonly owner: string;
  readonly place: Place;
}

export const ANY = '*';

/** Case and spaces do not tell partners or products apart. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toUpperCase();

const names = (pattern: string, key: string): boolean => pattern.trim() === ANY || nameKey(pattern) === key;
const named = ({ partner, product }: Treatment): number => Number(partner.trim() !== ANY) + Number(product.trim() !== ANY);
const isInForce = ({ from, to }: Treatment, on: PlainDate): boolean => (from === undefined || from <= on) && (to === undefined || on <= to);

type TreatmentChoice =
  | { readonly kind: 'one'; readonly treatment: Treatment }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly treatments: readonly Treatment[] };

function covering(treatments: readonly Treatment[], partner: string, product: string): Treatment[] {
  const [partnerKey, productKey] = [nameKey(partner), nameKey(product)];
  return treatments.filter((each) => names(each.partner, partnerKey) && names(each.product, productKey));
}

function mostPrecise(covered: readonly Treatment[], on: PlainDate): TreatmentChoice {
  const fitting = covered.filter((each) => isInForce(each, on));
  const most = Math.max(0, ...fitting.map(named));
  const best = fitting.filter((each) => named(each) === most);
  const [treatment] = best;
  if (treatment === undefined) return { kind: 'none' };
  return best.length === 1 ? { kind: 'one', treatment } : { kind: 'several', treatments: best };
}

/** Looks treatments up by partner, product and day, and keeps what was odd: once for each partner and product. */
export interface TreatmentBook {
  /** Undefined where there is none, or several: then there is a finding. */
  find(partner: string, product: string, on: PlainDate): Treatment | undefined;
  readonly findings: readonly Finding[];
}

export function treatmentBook(treatments: readonly Treatment[]): TreatmentBook {
  const known = new Map<string, Map<string, (on: PlainDate) => Treatment | undefined>>();
  const findings: Finding[] = [];
  const found = new Set<string>();
  const note = (finding: Finding): void => {
    if (!found.has(finding.title)) findings.push(finding);
    found.add(finding.title);
  };
  const lookUp = (partner: string, product: string): ((on: PlainDate) => Treatment | undefined) => {
    const covered = covering(treatments, partner, product);
    const decide = (on: PlainDate): Treatment | undefined => {
      const choice = mostPrecise(covered, on);
      if (choice.kind === 'none') note(missing(covered, partner, product));
      if (choice.kind === 'several') note(overlap(choice.treatments, partner, product));
      return choice.kind === 'one' ? choice.treatment : undefined;
    };
    const isDated = covered.some(({ from, to }) => from !== undefined || to !== undefined);
    return isDated ? rememberedByDay(decide) : alwaysTheSame(decide);
  };
  return {
    findings,
    find(partner, product, on) {
      const products = known.get(partner) ?? new Map<string, (day: PlainDate) => Treatment | undefined>();
      if (products.size === 0) known.set(partner, products);
      let find = products.get(product);
      if (find === undefined) products.set(product, (find = lookUp(partner, product)));
      return find(on);
    },
  };
}

type Lookup = (on: PlainDate) => Treatment | undefined;

function rememberedByDay(decide: Lookup): Lookup {
  const days = new Map<PlainDate, Treatment | undefined>();
  return (on) => {
    if (!days.has(on)) days.set(on, decide(on));
    return days.get(on);
  };
}

function alwaysTheSame(decide: Lookup): Lookup {
  let known: { readonly treatment: Treatment | undefined } | undefined;
  return (on) => (known ??= { treatment: decide(on) }).treatment;
}

const missing = (covered: readonly Treatment[], partner: string, product: string): Finding =>
  covered.length === 0
    ? reconciliationFinding('treatment-missing', { kind: 'workbook' }, { partner, product })
    : reconciliationFinding('treatment-not-in-force', covered[0]?.place ?? { kind: 'workbook' }, { partner, product });

function overlap(treatments: readonly Treatment[], partner: string, product: string): Finding {
  const patterns = treatments.map((each) => `${each.partner} × ${each.product}`).join(', ');
  return reconciliationFinding('treatments-overlap', treatments[0]?.place ?? { kind: 'workbook' }, { partner, product, patterns });
}
