/**
 * The budget of a line in a month as a formula over the analyst's own table: where SUMIFS finds the same rows as we do, because names
 * are written alike, months are days and amounts are numbers. Where it does not, the amount stands by itself.
 */
import type { BudgetHome } from '../../domain/budget/homes';
import { monthOf } from '../../domain/calendar/months';
import { dateFromSerial } from '../../domain/calendar/plainDate';
import type { TableMapping } from '../../tables/mapping';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { columnReference } from '../cells';
import { isPlain, likened } from '../billing/statedTotals';

/** The analyst's table of budgets, as it was read. */
export interface BudgetSource {
  readonly table: SourceTable;
  readonly mapping: TableMapping;
}

/** Cells of our own row that hold what SUMIFS looks for. */
export interface SoughtCells {
  readonly owner: string;
  readonly project: string;
  readonly currency: string;
  readonly month: string;
}

/** The formula's text; undefined where the amount has to stand by itself. */
export type LiveBudget = (home: BudgetHome, month: string, amount: number, sought: SoughtCells) => string | undefined;

const monthKey = ({ owner, project, currency }: BudgetHome, month: string): string =>
  [owner, project, currency, month].map((text) => likened(text)).join('\n');

const CENT_OF_A_CENT = 0.0001;

/** What SUMIFS finds by line and month. */
function foundBySumifs(table: SourceTable, at: readonly number[]): Map<string, number> {
  const [ownerAt = -1, projectAt = -1, currencyAt = -1, monthAt = -1, budgetAt = -1] = at;
  const found = new Map<string, number>();
  for (const row of table.rows) {
    const day = dayOf(row[monthAt], table);
    const amount = row[budgetAt];
    if (day === undefined || typeof amount !== 'number') continue;
    const key = [row[ownerAt], row[projectAt], row[currencyAt], monthOf(day)].map((cell) => likened(cell)).join('\n');
    found.set(key, (found.get(key) ?? 0) + amount);
  }
  return found;
}

const dayOf = (cell: RawCell | undefined, { dateSystem }: SourceTable): string | undefined =>
  typeof cell === 'number' ? dateFromSerial(cell, dateSystem) : undefined;

export function liveBudgets(source: BudgetSource | undefined): LiveBudget {
  const { Owner, Project, Currency, Month, Budget } = source?.mapping.columns ?? {};
  if (source === undefined || source.table.home.kind !== 'sheet' || !Owner || !Project || !Currency || !Month || !Budget)
    return () => undefined;
  const { table } = source;
  const headings = [Owner, Project, Currency, Month, Budget];
  const found = foundBySumifs(
    table,
    headings.map((heading) => table.headers.indexOf(heading)),
  );
  const [owners, projects, currencies, months, budgets] = headings.map((heading) => columnReference(table, heading));
  return (home, month, amount, sought) => {
    const theirs = found.get(monthKey(home, month));
    if (theirs === undefined || Math.abs(theirs - amount) > CENT_OF_A_CENT || !isPlain(home.owner) || !isPlain(home.project))
      return undefined;
    const inMonth = `${months},">="&${sought.month},${months},"<"&EDATE(${sought.month},1)`;
    return `SUMIFS(${budgets},${owners},${sought.owner},${projects},${sought.project},${currencies},${sought.currency},${inMonth})`;
  };
}
