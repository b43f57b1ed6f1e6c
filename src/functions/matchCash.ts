import { BadInput } from '../domain/badInput';
import type { PlainDate } from '../domain/calendar/plainDate';
import type { Allocation, Outcome, ReceiptResult } from '../domain/cash/application';
import type { OpenItem } from '../domain/cash/ledger';
import { matchCash } from '../domain/cash/matching';
import { type Currency, NO_CURRENCY } from '../domain/money/currency';
import { nameKey } from '../domain/nameKey';
import { asCellError } from './asCellError';
import { type Cell, isGiven, optional, rowsOf, scalarOf } from './cellInput';
import { currencyFrom, moneyFrom } from './cellMoney';
import { asCurrency, asDay, asText } from './cellValues';
import { columnAt, type OpenItemColumn } from './headings';

const HEADINGS = ['Outcome', 'Document', 'Cash', 'Discount', 'Deduction', 'Because'];

/** What cash application would apply is a match here: a formula posts nothing. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  applied: 'match',
  suggested: 'suggested',
  ambiguous: 'ambiguous',
  'not-an-invoice': 'not an invoice',
  unmatched: 'unmatched',
};

/** Where nobody says when the money came no discount can be judged, and none is looked at: any day will do. */
const NO_DAY = '2000-01-01' as PlainDate; // A calendar day as written.

/**
 * What does this payment pay? The best allocation to open items, with its reason, by the rules of cash application; other ways are listed.
 * @customfunction MATCHCASH
 * @param amount Amount of the payment.
 * @param reference The payer's text.
 * @param payer The payer's name. May be empty.
 * @param openItems Open items with headings: document, customer, open amount; if there are any, document date, terms, PO number, currency.
 * @param [bookedOn] Day of the payment, to judge discounts. Left out: discounts are not looked at.
 * @param [currency] Three letters of the payment's currency. Left out: that of the open items.
 * @returns Headings; a row for each document that is paid; what is over; and the other ways.
 * @helpurl https://localhost:3000/assets/help/functions.html#matchcash
 */
export function matchCashFunction(
  amount: unknown[][],
  reference: unknown[][],
  payer: unknown[][],
  openItems: unknown[][],
  bookedOn?: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const coin = isGiven(currency) ? currencyFrom(currency) : currencyOfItems(openItems);
    const day = optional(bookedOn, 'bookedOn', asDay, undefined);
    const receipt = {
      id: 'payment',
      bookedOn: day ?? NO_DAY,
      amount: moneyFrom(scalarOf(amount, 'amount'), 'amount', coin),
      payer: optional(payer, 'payer', asText, ''),
      payerAccount: '',
      reference: optional(reference, 'reference', asText, ''),
      method: '',
    };
    const items = openItemsFrom(openItems, coin).map((item) => (day === undefined ? { ...item, terms: '' } : item));
    const [result] = matchCash({ receipts: [receipt], items }).results;
    return result === undefined ? [HEADINGS] : [HEADINGS, ...allocationRows(result), ...overRow(result), ...otherRows(result)];
  });
}

type Row = (string | number)[];
const plain = ({ cash, discount, deduction }: Allocation): number[] => [cash, discount, deduction].map((each) => each.toNumber() + 0);

function allocationRows({ outcome, allocations, rule, evidence }: ReceiptResult): Row[] {
  const because = withoutCurrency(`${rule}: ${evidence.map(({ says }) => says).join(' ')}`);
  if (allocations.length === 0) return [[OUTCOMES[outcome], '', '', '', '', because]];
  return allocations.map((each, at) => [at === 0 ? OUTCOMES[outcome] : '', each.document, ...plain(each), at === 0 ? because : '']);
}

/** What no document takes, and what becomes of it. */
const overRow = ({ residual }: ReceiptResult): Row[] =>
  residual.amount.isZero() ? [] : [[residual.treatment, '', residual.amount.toNumber(), '', '', '']];

const otherRows = ({ alternatives }: ReceiptResult): Row[] =>
  alternatives.flatMap(({ allocations, because }, way) =>
    allocations.map((each, at) => [
      at === 0 ? `way ${way + 1}` : '',
      each.document,
      ...plain(each),
      at === 0 ? withoutCurrency(because) : '',
    ]),
  );

/** `350.00 XXX` → `350.00`: nobody said in which currency. */
const withoutCurrency = (says: string): string => says.replaceAll(` ${NO_CURRENCY}`, '');

/** The one currency of the items; those that name none have two decimals. */
function currencyOfItems(table: unknown): Currency {
  const [headings = [], ...rows] = rowsOf(table);
  const at = columnAt(headings, 'currency');
  const named = new Set(rows.flatMap((row) => ((row[at] ?? null) === null ? [] : [asCurrency(row[at] ?? null, 'openItems')])));
  if (named.size > 1) throw new BadInput(`openItems are in ${[...named].join(', ')}. Give the currency of the payment.`);
  return [...named][0] ?? NO_CURRENCY;
}

const REQUIRED: readonly OpenItemColumn[] = ['document', 'amount'];

/** @throws BadInput for a table without headings, or naming the row of a cell that cannot be read. */
function openItemsFrom(table: unknown, coin: Currency): OpenItem[] {
  const [headings = [], ...rows] = rowsOf(table);
  const missing = REQUIRED.filter((column) => columnAt(headings, column) < 0);
  if (missing.length > 0)
    throw new BadInput('openItems has no headings that say which column is the document and which the open amount. Take the heading row into the range, with Document, Customer and Open amount.'); // prettier-ignore
  const at = (row: readonly Cell[], column: OpenItemColumn): Cell => row[columnAt(headings, column)] ?? null;
  const text = (cell: Cell): string => (cell === null ? '' : asText(cell, 'openItems'));
  const ids = new Map<string, string>();
  return rows.map((row, index) => {
    const said = (column: string): string => `The ${column} of row ${index + 1}`;
    const currency = at(row, 'currency') === null ? coin : asCurrency(at(row, 'currency'), said('currency'));
    const open = moneyFrom(at(row, 'amount'), said('open amount'), currency);
    const day = at(row, 'documentDate');
    const customer = text(at(row, 'party'));
    if (!ids.has(nameKey(customer))) ids.set(nameKey(customer), customer); // a name is known by its first spelling
    return {
      document: asText(at(row, 'document'), said('document')),
      type: open.amount.isNegative() ? 'credit note' : 'invoice',
      customerId: ids.get(nameKey(customer)) ?? customer,
      customer,
      documentOn: day === null ? undefined : asDay(day, said('document date')),
      dueOn: undefined,
      amount: open,
      open,
      terms: text(at(row, 'terms')),
      poNumber: text(at(row, 'order')),
    };
  });
}
