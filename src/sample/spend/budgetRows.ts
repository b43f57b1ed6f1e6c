/** The budget of the year by owner, project and month, what the ledger has posted against it, and what next quarter is expected to need. */
import type { Cells } from '../contracts/contractPlan';
import { COST_CENTRES, PROJECTS } from '../contracts/sowStories';
import type { Chance } from '../seeded';

export interface SampleBudget {
  readonly budgets: readonly Cells[];
  readonly actuals: readonly Cells[];
  readonly usage: readonly Cells[];
  readonly answers: readonly BudgetAnswer[];
}

/** What the year's budget adds up to, what the ledger has posted, and whether it lasts by the pace of the year. */
export interface BudgetAnswer {
  readonly owner: string;
  readonly project: string;
  readonly budget: number;
  readonly posted: number;
  readonly runsOut: boolean;
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const CLOSED = MONTHS.slice(0, 10);
/** Summer is slow, the quarter before Christmas is not. */
const SEASON = [0.9, 0.9, 1, 1, 1, 0.9, 0.8, 0.8, 1, 1.2, 1.3, 1.2];
const DEVIATION = { spread: 0.2, least: 0.9 };
/** This owner spends faster than planned. */
const HASTY = { owner: COST_CENTRES[2] ?? '', factor: 1.35 };

const first = (month: string): string => `2026-${month}-01`;
const hundreds = (amount: number): number => Math.round(amount / 100) * 100;
const cents = (amount: number): number => Math.round(amount * 100) / 100;

export function makeBudget(chance: Chance): SampleBudget {
  const lines = COST_CENTRES.flatMap((owner) =>
    PROJECTS.map((project) => {
      const yearly = chance.int(12, 60) * 12_000;
      const budget = MONTHS.map((month, index) => ({ month, amount: hundreds((yearly / 12) * (SEASON[index] ?? 1)) }));
      const pace = (owner === HASTY.owner ? HASTY.factor : 1) * 0.8; // A fifth of the budget is for vendors' invoices.
      const posted = CLOSED.map((month, index) => ({
        month,
        amount: cents((budget[index]?.amount ?? 0) * pace * (DEVIATION.least + chance.next() * DEVIATION.spread)),
      }));
      return { owner, project, budget, posted };
    }),
  );
  const total = (amounts: readonly { readonly amount: number }[]): number => cents(amounts.reduce((all, { amount }) => all + amount, 0));
  const of = (owner: string, project: string): Cells => ({ 'Budget owner': owner, Project: project, 'Curr.': 'EUR' });
  return {
    budgets: lines.flatMap(({ owner, project, budget }) =>
      budget.map(({ month, amount }): Cells => ({ ...of(owner, project), Month: first(month), Budget: amount })),
    ),
    actuals: lines
      .flatMap(({ owner, project, posted }) =>
        posted.map(({ month, amount }): Cells => ({ ...of(owner, project), Posted: `2026-${month}-28`, Cost: amount })),
      )
      .map((cells, index): Cells => ({ 'Journal no.': `J-${60_001 + index}`, ...cells })),
    usage: lines.flatMap(({ owner, project, budget }) =>
      budget
        .slice(10)
        .map(({ month, amount }): Cells => ({ ...of(owner, project), Month: first(month), Expected: hundreds(amount * 0.95) })),
    ),
    answers: lines.map(({ owner, project, budget, posted }) => ({
      owner,
      project,
      budget: total(budget),
      posted: total(posted),
      runsOut: owner === HASTY.owner,
    })),
  };
}
