/**
 * Plans the report of budget burn: the analyst's tables as values, each amount on its rung, the forecast and the proposal, and the sheets that show them.
 * Pure and plain on both ends, like every plan. Snapshots of earlier days are read from our own sheet and never change.
 */
import { buildBurn } from '../../domain/budget/buildBurn';
import { BUDGET_RULES, type BudgetRules } from '../../domain/budget/budgetRules';
import { BadInput } from '../../domain/badInput';
import { date } from '../../domain/calendar/plainDate';
import { BUDGET_RULES_TABLE } from '../../sheets/budget/burnNames';
import { burnSheets } from '../../sheets/budget/burnSheets';
import { policyFrom } from '../../sheets/policySection';
import { rulesSheet } from '../../sheets/rulesSheet';
import { burnLines, burnProofs } from './burnTotals';
import type { BurnJobRequest, BurnPlan } from './burnPlan';
import { mappedTables } from '../mappedTables';
import { readBurn } from './readBurn';
import { refuseTooLong } from '../sheetFits';

const FEWER = 'Report fewer owners or one currency at a time, or leave out documents of years that are closed.';

/**
 * The whole plan: lines, proofs and findings, and the sheets to be written.
 * @throws BadInput when the choice of tables, the year or the size makes it impossible.
 */
export async function planBurn(request: BurnJobRequest): Promise<BurnPlan> {
  const { own, tables, mappings, method, yearEnds } = request;
  const asOf = date(request.asOf);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(yearEnds))
    throw new BadInput(`The budget year ends with "${yearEnds}": write its last month as 2026-12.`);
  const mapped = mappedTables(tables, mappings);
  const read = readBurn(mapped);
  const { rules, findings } = policyFrom<BudgetRules>(own, BUDGET_RULES_TABLE, BUDGET_RULES);
  const burn = buildBurn({ ...read.tables, asOf, method, yearEnds, rules });
  refuseTooLong('Budget items', burn.items.length, FEWER);
  refuseTooLong('Budget months', burn.lines.length * burn.months.length, FEWER);
  const sheets = [
    ...burnSheets({ burn, rules, own, sources: read.sources, system: read.sources.budgets.table.dateSystem }),
    rulesSheet(own, mappings),
  ];
  return {
    asOf,
    method,
    lines: burnLines(burn, rules.thresholdPercents),
    proofs: burnProofs(burn),
    findings: [...mapped.findings(), ...findings, ...burn.findings],
    changes: sheets.map((sheet) => ({ kind: 'writeSheet', sheet })),
  };
}
