/** Totals by outcome, and the closing identities in figures: the same that the sheet "Cash proof" has as formulas. */
import type { Outcome } from '../../domain/cash/application';
import { Decimal, ZERO } from '../../domain/money/decimal';
import { amountText, money } from '../../domain/money/money';
import type { ReceiptRow, StatementRow } from '../../sheets/cash/bankSheets';
import { type CashEntry, stands } from '../../sheets/cash/cashRows';
import type { ItemRow } from '../../sheets/cash/openItemsSheet';
import { cashOf, receiptAmountOf, residualOf, takenBy } from './cashEntries';
import type { OutcomeTotal } from './cashPlan';
import type { Proof } from '../jobs';

/** Order in which outcomes are told: done first, then what waits for somebody. */
const OUTCOMES: readonly Outcome[] = ['applied', 'suggested', 'ambiguous', 'unmatched', 'not-an-invoice'];

const text = (amount: Decimal, currency: string): string => amountText(money(amount, currency));
const sum = <T>(values: readonly T[], of: (value: T) => Decimal): Decimal => values.reduce((all, value) => all.plus(of(value)), ZERO);
const currencyOf = ({ rows }: CashEntry): string => rows[0]?.currency ?? '';
export const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

export function outcomeTotals(entries: readonly CashEntry[]): OutcomeTotal[] {
  return OUTCOMES.flatMap((outcome) => {
    const of = entries.filter(({ rows }) => rows[0]?.outcome === outcome);
    return sorted(of.map(currencyOf)).map((currency) => {
      const inCurrency = of.filter((entry) => currencyOf(entry) === currency);
      return { outcome, currency, count: inCurrency.length, amount: text(sum(inCurrency, receiptAmountOf), currency) };
    });
  });
}

interface Term {
  readonly label: string;
  readonly amount: Decimal;
  /** Taken away from what stands before it. */
  readonly less?: boolean;
}

function proof(name: string, currency: string, terms: readonly Term[]): Proof {
  const difference = sum(terms, ({ amount, less }) => (less === true ? amount.negated() : amount));
  return {
    name,
    currency,
    terms: terms.map(({ label, amount }) => ({ label, amount: text(amount, currency) })),
    difference: text(difference, currency),
  };
}

/** Statements of one account, in the order of their days. What lies between one's closing and the next's opening is a gap. */
function accountProof(statements: readonly StatementRow[], movements: ReadonlyMap<string, Decimal>): Proof[] {
  const inOrder = [...statements].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return [];
  const gaps = sum(inOrder.slice(1), ({ opening }) => new Decimal(opening)).minus(
    sum(inOrder.slice(0, -1), ({ closing }) => new Decimal(closing)),
  );
  const gapTerm: Term[] = gaps.isZero() ? [] : [{ label: 'Gaps between statements', amount: gaps }];
  return [
    proof(`Bank ${first.account}: opening + movements = closing`, first.currency, [
      { label: 'Opening', amount: new Decimal(first.opening) },
      { label: 'Movements', amount: sum(inOrder, ({ statement }) => movements.get(statement) ?? ZERO) },
      ...gapTerm,
      { label: 'Closing', amount: new Decimal(last.closing), less: true },
    ]),
  ];
}

/** One for each account and currency; the sheet has one for each statement. */
function bankProofs(statements: readonly StatementRow[], receipts: readonly ReceiptRow[]): Proof[] {
  const movements = new Map<string, Decimal>();
  for (const { statement, amount } of receipts) movements.set(statement, (movements.get(statement) ?? ZERO).plus(amount));
  const balanced = statements.filter(({ opening, closing }) => opening !== '' && closing !== '');
  const keyOf = ({ account, currency }: StatementRow): string => `${account} ${currency}`;
  return sorted(balanced.map(keyOf)).flatMap((key) =>
    accountProof(
      balanced.filter((row) => keyOf(row) === key),
      movements,
    ),
  );
}

const treated = (entries: readonly CashEntry[], treatments: readonly string[]): Decimal =>
  sum(
    entries.filter((entry) => stands(entry) && treatments.includes(entry.rows[0]?.treatment ?? '')),
    residualOf,
  );

function receiptsProof(currency: string, receipts: readonly ReceiptRow[], entries: readonly CashEntry[]): Proof {
  const own = entries.filter((entry) => currencyOf(entry) === currency);
  const waiting = own.filter((entry) => !stands(entry));
  const received = sum(
    receipts.filter((receipt) => receipt.currency === currency),
    ({ amount }) => new Decimal(amount),
  );
  return proof('Receipts: applied + kept + not ours + open questions = received', currency, [
    { label: 'Received', amount: received },
    { label: 'Applied', amount: sum(own.filter(stands), cashOf), less: true },
    { label: 'On account', amount: treated(own, ['on account', 'none', 'prepayment', 'duplicate payment', 'refund due']), less: true },
    { label: 'Not ours', amount: treated(own, ['not ours']), less: true },
    { label: 'Open questions', amount: treated(own, ['open question']).plus(sum(waiting, receiptAmountOf)), less: true },
  ]);
}

function itemsProof(currency: string, items: readonly ItemRow[], entries: readonly CashEntry[]): Proof {
  const rows = entries
    .filter(stands)
    .flatMap((entry) => entry.rows.filter(({ documentCurrency, document }) => document !== '' && documentCurrency === currency));
  const part = (pick: 'cash' | 'discount' | 'deduction'): Decimal =>
    sum(rows, (row) => takenBy({ ...row, cash: '0', discount: '0', deduction: '0', [pick]: row[pick] }));
  const inCurrency = items.filter(({ item }) => item.open.currency === currency);
  const taken = new Map<string, Decimal>();
  for (const row of rows) taken.set(row.document, (taken.get(row.document) ?? ZERO).plus(takenBy(row)));
  const opening = sum(inCurrency, ({ item }) => item.open.amount);
  const closing = sum(inCurrency, ({ item }) => item.open.amount.minus(taken.get(item.document) ?? ZERO));
  return proof('Open items: opening − applied − discounts − deductions = closing', currency, [
    { label: 'Opening', amount: opening },
    { label: 'Applied', amount: part('cash'), less: true },
    { label: 'Discounts', amount: part('discount'), less: true },
    { label: 'Deductions', amount: part('deduction'), less: true },
    { label: 'Closing', amount: closing, less: true },
  ]);
}

export interface ProofInput {
  readonly statements: readonly StatementRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly items: readonly ItemRow[];
  readonly entries: readonly CashEntry[];
}

/** Bank by statement, receipts by currency, open items by currency. */
export function cashProofs({ statements, receipts, items, entries }: ProofInput): Proof[] {
  return [
    ...bankProofs(statements, receipts),
    ...sorted(receipts.map(({ currency }) => currency)).map((currency) => receiptsProof(currency, receipts, entries)),
    ...sorted(items.map(({ item }) => item.open.currency)).map((currency) => itemsProof(currency, items, entries)),
  ];
}
