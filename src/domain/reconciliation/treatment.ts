/**
 * Treatments: how the rows of a partner and product are reconciled.
 *
 * `*` stands for any partner or any product; the treatment that names more of the two wins. Two that name equally much are a
 * finding, and so is none: those rows are then not matched at all, by no treatment's rules.
 */
import { exactMinor, roundedMinor } from '../billing/figures';
import type { Finding, Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import { reconciliationFinding } from './reconciliationAdvice';

export type MatchKey = 'reference' | 'reference+amount' | 'amount+date';
export type Grouping = 'detail' | 'daily batch' | 'settlement';

export interface Treatment {
  /** `*`: any. */
  readonly partner: string;
  readonly product: string;
  readonly key: MatchKey;
  readonly amountTolerance: Decimal;
  readonly percentTolerance: Decimal;
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly feePercent: Decimal;
  /** For each sale, in the row's currency. */
  readonly feeFixed: Decimal;
  readonly grouping: Grouping;
  readonly sign: 'same' | 'opposite';
  readonly place: Place;
}

export const ANY = '*';

/** Case and spaces do not tell partners or products apart. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toUpperCase();

const names = (pattern: string, key: string): boolean => pattern.trim() === ANY || nameKey(pattern) === key;
const named = ({ partner, product }: Treatment): number => Number(partner.trim() !== ANY) + Number(product.trim() !== ANY);

export type TreatmentChoice =
  | { readonly kind: 'one'; readonly treatment: Treatment }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly treatments: readonly Treatment[] };

/** The treatment of a partner and product. */
export function treatmentOf(treatments: readonly Treatment[], partner: string, product: string): TreatmentChoice {
  const [partnerKey, productKey] = [nameKey(partner), nameKey(product)];
  const fitting = treatments.filter((each) => names(each.partner, partnerKey) && names(each.product, productKey));
  const most = Math.max(0, ...fitting.map(named));
  const best = fitting.filter((each) => named(each) === most);
  const [treatment] = best;
  if (treatment === undefined) return { kind: 'none' };
  return best.length === 1 ? { kind: 'one', treatment } : { kind: 'several', treatments: best };
}

/** Looks treatments up by partner and product, each once, and keeps what was odd. */
export interface TreatmentBook {
  /** Undefined where there is none, or several: then there is a finding. */
  find(partner: string, product: string): Treatment | undefined;
  readonly findings: readonly Finding[];
}

export function treatmentBook(treatments: readonly Treatment[]): TreatmentBook {
  const known = new Map<string, Treatment | undefined>();
  const findings: Finding[] = [];
  return {
    findings,
    find(partner, product) {
      const key = `${nameKey(partner)}\n${nameKey(product)}`;
      if (known.has(key)) return known.get(key);
      const choice = treatmentOf(treatments, partner, product);
      if (choice.kind === 'none') findings.push(reconciliationFinding('treatment-missing', { kind: 'workbook' }, { partner, product }));
      if (choice.kind === 'several') findings.push(overlap(choice.treatments, partner, product));
      const treatment = choice.kind === 'one' ? choice.treatment : undefined;
      known.set(key, treatment);
      return treatment;
    },
  };
}

function overlap(treatments: readonly Treatment[], partner: string, product: string): Finding {
  const patterns = treatments.map((each) => `${each.partner} × ${each.product}`).join(', ');
  return reconciliationFinding('treatments-overlap', treatments[0]?.place ?? { kind: 'workbook' }, { partner, product, patterns });
}

/** The amount tolerance in minor units: what is below the last whole one does not count. */
export const amountToleranceMinor = ({ amountTolerance }: Treatment, currency: Currency): number =>
  exactMinor({ amount: amountTolerance, currency }).floor().toNumber();

/** Fee on sales: the percentage of their sum rounded once, half away from zero, and the fixed part for each of them. */
export function feeMinor({ feePercent, feeFixed }: Treatment, salesMinor: number, sales: number, currency: Currency): number {
  if (sales === 0) return 0;
  const share = feePercent.isZero() ? 0 : roundedMinor(feePercent.times(salesMinor).div(100));
  const fixed = feeFixed.isZero() ? 0 : roundedMinor(exactMinor({ amount: feeFixed, currency })) * sales;
  return share + (salesMinor < 0 ? -fixed : fixed);
}
