/** The books of each line of the budget: its budget and its items by month, whatever year they are of. */
import { type Decimal, ZERO } from '../money/decimal';
import { toMinor } from '../money/money';
import type { BurnMonth } from './budgetBurn';
import type { BudgetLine } from './budgetLine';
import { type BudgetHome, type BudgetHomes, homeKey } from './homes';
import { type BudgetItem, INCURRED, isRung, type Rung } from './ladder';

export interface LineBook {
  readonly home: BudgetHome;
  readonly budgets: Map<string, number>;
  /** By month, what stands on each rung. */
  readonly rungs: Map<string, Record<Rung, number>>;
  readonly uncommitted: Map<string, number>;
  /** Incurred at the rates of the year's first day. */
  readonly atBudgetRates: Map<string, number>;
  /** Of budget rows and of items, by month; an item without one leaves its month unknown. */
  readonly plannedQuantities: Map<string, Decimal | undefined>;
  readonly quantities: Map<string, Decimal | undefined>;
}

const NOTHING: Readonly<Record<Rung, number>> = { actual: 0, approved: 0, accrued: 0, committed: 0 };

const newBook = (home: BudgetHome): LineBook => ({
  home,
  budgets: new Map(),
  rungs: new Map(),
  uncommitted: new Map(),
  atBudgetRates: new Map(),
  plannedQuantities: new Map(),
  quantities: new Map(),
});

const addTo = (amounts: Map<string, number>, month: string, minor: number): void =>
  void amounts.set(month, (amounts.get(month) ?? 0) + minor);

/** Once a month has something without a quantity, its quantity is unknown. */
function addQuantity(quantities: Map<string, Decimal | undefined>, month: string, quantity: Decimal | undefined): void {
  const known = quantities.has(month) ? quantities.get(month) : ZERO;
  quantities.set(month, quantity === undefined || known === undefined ? undefined : known.plus(quantity));
}

function bookItem(book: LineBook, item: BudgetItem): void {
  const { stands, month, homeMinor } = item;
  if (!isRung(stands)) return;
  const rungs = book.rungs.get(month) ?? { ...NOTHING };
  rungs[stands] += homeMinor;
  book.rungs.set(month, rungs);
  if (!INCURRED.has(stands)) return;
  addTo(book.atBudgetRates, month, item.homeMinorAtBudgetRate);
  if (item.commitment === '') addTo(book.uncommitted, month, homeMinor);
  if (item.isFirst || item.quantity !== undefined) addQuantity(book.quantities, month, item.quantity);
}

/** A book for each line that is budgeted or has an item, by `homeKey`; budgeted lines first, in the order of the table. */
export function lineBooks(budgets: readonly BudgetLine[], items: readonly BudgetItem[], homes: BudgetHomes): Map<string, LineBook> {
  const books = new Map<string, LineBook>();
  const known = new Map<BudgetHome, LineBook>();
  const bookOf = (home: BudgetHome): LineBook => {
    const seen = known.get(home);
    if (seen !== undefined) return seen;
    const key = homeKey(home);
    const book = books.get(key) ?? newBook(home);
    books.set(key, book);
    known.set(home, book);
    return book;
  };
  for (const { owner, project, currency, month, budget, quantity } of budgets) {
    const book = bookOf(homes.homeOf({ owner, costCentre: '', project }, currency));
    addTo(book.budgets, month, toMinor(budget));
    addQuantity(book.plannedQuantities, month, quantity);
  }
  for (const item of items) bookItem(bookOf(item.home), item);
  return books;
}

export const rungsOf = ({ rungs }: LineBook, month: string): Readonly<Record<Rung, number>> => rungs.get(month) ?? NOTHING;

export const incurredOf = (book: LineBook, month: string): number => {
  const { actual, approved, accrued } = rungsOf(book, month);
  return actual + approved + accrued;
};

export const monthOfBook = (book: LineBook, month: string): BurnMonth => ({
  month,
  budget: book.budgets.get(month) ?? 0,
  ...rungsOf(book, month),
});
