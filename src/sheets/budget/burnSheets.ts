/** All sheets of budget burn, in the order in which they are read: the report, why, what to do, and what it stands on. */
import type { BudgetBurn } from '../../domain/budget/budgetBurn';
import type { BudgetRules } from '../../domain/budget/budgetRules';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { ruleMinor } from '../../domain/policy/policyFigure';
import type { SourceTable } from '../../tables/sourceTable';
import type { SheetModel } from '../../tables/workbookChange';
import { budgetBurnSheet } from './budgetBurnSheet';
import { budgetItemsSheet } from './budgetItemsSheet';
import { budgetMonthsSheet } from './budgetMonthsSheet';
import { budgetProofSheet, type BurnSources } from './budgetProofSheet';
import { burnForecastSheet } from './burnForecastSheet';
import { burnKeys } from './burnKeys';
import { burnSnapshotsSheet } from './burnSnapshotsSheet';
import { burnVarianceSheet } from './burnVarianceSheet';
import { reallocationSheet } from './reallocationSheet';

export interface BurnSheetsRequest {
  readonly burn: BudgetBurn;
  readonly rules: BudgetRules;
  readonly sources: BurnSources;
  /** Our own sheets as they stand: snapshots, adjustments and what the chart shows are kept. */
  readonly own: readonly SourceTable[];
  readonly system: DateSystem;
}

export function burnSheets({ burn, rules, sources, own, system }: BurnSheetsRequest): SheetModel[] {
  const keyOf = burnKeys([...burn.lines.map(({ home }) => home), ...burn.items.map(({ home }) => home)]);
  return [
    budgetBurnSheet(burn, keyOf, rules, own, system),
    burnForecastSheet(burn, keyOf, system),
    burnVarianceSheet(burn, keyOf, system),
    reallocationSheet(burn, keyOf, own, (currency) => ruleMinor(rules.reallocationEnvelope, currency)),
    budgetMonthsSheet(burn, keyOf, sources.budgets, system),
    budgetItemsSheet(burn, keyOf, system),
    burnSnapshotsSheet(burn, keyOf, own, system),
    budgetProofSheet(burn, sources),
  ];
}
