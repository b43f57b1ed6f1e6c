/** Which exceptions a person looks at: of a partner, of a kind, of a status, or of all. Each choice counts what the other two leave. */
import type { WrittenCase } from '../../../app/reconciliation/reconciliationPlan';

export const FILTERS = ['partner', 'kind', 'status'] as const;
export type Filter = (typeof FILTERS)[number];

/** Undefined: all of them. */
export type CaseFilter = { readonly [Name in Filter]: WrittenCase[Name] | undefined };
export const EVERYTHING: CaseFilter = { partner: undefined, kind: undefined, status: undefined };

const passes = (one: WrittenCase, filter: CaseFilter, except?: Filter): boolean =>
  FILTERS.every((name) => name === except || filter[name] === undefined || filter[name] === one[name]);

export const filtered = (cases: readonly WrittenCase[], filter: CaseFilter): readonly WrittenCase[] =>
  cases.filter((one) => passes(one, filter));

export interface FilterOption {
  readonly value: string;
  readonly count: number;
}

/** In the order in which they first came; what was chosen stays in the list though none is left of it. */
export function optionsOf(cases: readonly WrittenCase[], filter: CaseFilter, name: Filter): readonly FilterOption[] {
  const counts = new Map<string, number>(cases.map((one) => [one[name], 0]));
  for (const one of cases) if (passes(one, filter, name)) counts.set(one[name], (counts.get(one[name]) ?? 0) + 1);
  return [...counts].filter(([value, count]) => count > 0 || value === filter[name]).map(([value, count]) => ({ value, count }));
}

/** What a person still has to look into: neither decided nor cleared, or decided without the reason that it needs. */
export const isOpen = ({ status }: Pick<WrittenCase, 'status'>): boolean =>
  status === 'open' || status === 'assigned' || status === 'needs a reason';

/** The one that is due first stands first; of one day the oldest. */
export const mostUrgentFirst = (cases: readonly WrittenCase[]): readonly WrittenCase[] =>
  [...cases].sort((one, other) => compare(one.dueOn, other.dueOn) || compare(one.firstSeen, other.firstSeen));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
