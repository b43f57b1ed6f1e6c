/**
 * Whose budget an amount burns: owner, project and currency of a budget line.
 *
 * What names no owner goes to the budgeted cost centre it names, or to the only owner who budgets its project. What is left goes to lines
 * of its own, `(no owner)` and `(no project)`: nothing is put where it might not belong, and nothing is dropped.
 */
import { grouped } from '../grouped';
import type { Currency } from '../money/currency';
import { nameKey } from '../nameKey';
import type { BudgetLine } from './budgetLine';

export const NO_OWNER = '(no owner)';
export const NO_PROJECT = '(no project)';

export interface BudgetHome {
  readonly owner: string;
  readonly project: string;
  readonly currency: Currency;
}

/** What a document says about whose it is. */
export interface Belonging {
  readonly owner: string;
  readonly costCentre: string;
  readonly project: string;
}

export interface BudgetHomes {
  /** The line that an amount in this currency burns. */
  homeOf(belonging: Belonging, currency: Currency): BudgetHome;
  /** The name as the budget writes it, whatever the case. */
  named(owner: string, project: string): { readonly owner: string; readonly project: string };
}

const lineKeyOf = (owner: string, project: string): string => `${nameKey(owner)}\n${nameKey(project)}`;
export const homeKey = ({ owner, project, currency }: BudgetHome): string => `${lineKeyOf(owner, project)}\n${currency}`;

/** What `wanting` lacks is taken from the others in their order: an invoice's project from its order, then its statement of work. */
export function belongingOf(...said: readonly (Belonging | undefined)[]): Belonging {
  const first = (name: keyof Belonging): string => said.find((each) => (each?.[name] ?? '') !== '')?.[name] ?? '';
  return { owner: first('owner'), costCentre: first('costCentre'), project: first('project') };
}

export function budgetHomes(budgets: readonly BudgetLine[]): BudgetHomes {
  const owners = new Map(budgets.map(({ owner }) => [nameKey(owner), owner]));
  const projects = new Map(budgets.map(({ project }) => [nameKey(project), project]));
  const currencies = new Map(
    [...grouped(budgets, ({ owner, project }) => lineKeyOf(owner, project))].map(([key, lines]) => [
      key,
      [...new Set(lines.map(({ currency }) => currency))].sort(),
    ]),
  );
  const ownersOf = new Map(
    [...grouped(budgets, ({ project }) => nameKey(project))].map(([project, lines]) => [
      project,
      [...new Set(lines.map(({ owner }) => nameKey(owner)))],
    ]),
  );
  const named = (owner: string, project: string): { owner: string; project: string } => ({
    owner: owner === '' ? NO_OWNER : (owners.get(nameKey(owner)) ?? owner),
    project: project === '' ? NO_PROJECT : projects.get(nameKey(project)) || project,
  });
  const ownerOf = ({ owner, costCentre, project }: Belonging): string => {
    const budgeted = [owner, costCentre].filter((name) => name !== '' && owners.has(nameKey(name)));
    const here = budgeted.find((name) => currencies.has(lineKeyOf(name, project)));
    if (here !== undefined) return here;
    if (budgeted[0] !== undefined || owner !== '') return budgeted[0] ?? owner;
    const only = project === '' ? [] : (ownersOf.get(nameKey(project)) ?? []);
    return only.length === 1 ? (only[0] ?? '') : '';
  };
  const find = (belonging: Belonging, currency: Currency): BudgetHome => {
    const owner = ownerOf(belonging);
    const budgeted = currencies.get(lineKeyOf(owner, belonging.project)) ?? [];
    return { ...named(owner, belonging.project), currency: budgeted.includes(currency) ? currency : (budgeted[0] ?? currency) };
  };
  // Thousands of documents say the same: they share one home.
  const found = new Map<string, BudgetHome>();
  return {
    named,
    homeOf: (belonging, currency) => {
      const said = `${belonging.owner}\n${belonging.costCentre}\n${belonging.project}\n${currency}`;
      const home = found.get(said) ?? find(belonging, currency);
      found.set(said, home);
      return home;
    },
  };
}
