/**
 * Which invoices make this amount? The analyst's open items of one currency: those of the customer first, and only where none of them fit
 * those of everybody. Exact sets go first; where there are none, those within the tolerance of cash application.
 */
import type { OpenItem } from '../../domain/cash/ledger';
import { amountFrom, writtenAmount } from '../../domain/money/amountText';
import { type Currency, exponentOf, isCurrencyCode } from '../../domain/money/currency';
import { Decimal } from '../../domain/money/decimal';
import { amountText, fromMinor, toMinor } from '../../domain/money/money';
import { nameKey } from '../../domain/nameKey';
import { ruleMinor } from '../../domain/policy/policyFigure';
import { FIND_LIMITS, findSums, type FoundSums, MOST_ITEMS, type SumFacts } from '../../domain/sums/findInvoices';
import { waysInto } from '../../domain/sums/sumAnswer';
import { rulesFrom } from '../../sheets/rulesSheet';
import { openItemsFrom } from '../../tables/cash/openItems';
import { CASH_KINDS } from '../../tables/columns';
import { mappingFrom } from '../../tables/mapping';
import type { SourceTable } from '../../tables/sourceTable';
import { readTables } from '../../workbook/readTables';
import type { CellLink } from '../jobs';
import { mappedTables } from '../mappedTables';
import { proposalsFor } from '../rememberedTables';
import { amountSentence } from './amountSentence';
import type { AmountAnswer, AmountQuestion, InvoiceSet } from './answer';
import { type MappedRow, mappedRows } from './placedCells';
import { readSelectedAmount } from './selectedAmount';

/** The grid must not wait: a fifth of what a cell takes. */
const PANE_LIMITS = { ...FIND_LIMITS, steps: FIND_LIMITS.steps / 5 };
const MOST_SETS = 20;

type ItemRow = MappedRow<OpenItem>;

interface OpenItemsRead {
  readonly tables: readonly SourceTable[];
  readonly own: readonly SourceTable[];
  /** Undefined where no table of open items is in the workbook. The older first. */
  readonly items: readonly ItemRow[] | undefined;
}

async function readOpenItems(): Promise<OpenItemsRead> {
  const { tables, own } = await readTables(() => undefined);
  const mappings = proposalsFor(CASH_KINDS, tables, own)
    .filter(({ problems }) => problems.length === 0)
    .map(mappingFrom);
  const mapped = mappedTables(tables, mappings);
  const rows = mappedRows(mapped, 'openItems', openItemsFrom).filter(({ value }) => !value.open.amount.isZero());
  const age = ({ value }: ItemRow): string => value.documentOn ?? value.dueOn ?? '';
  const items = rows.sort((a, b) => (age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0));
  return { tables, own, items: mapped.chosen('openItems') && items };
}

/** The amount of a cell; its row may say in which currency and whose. Throws a Refusal when Excel does not let us read. */
export async function whichInvoices(cell: CellLink): Promise<AmountAnswer> {
  const read = await readOpenItems();
  const values = (read.items ?? []).map(({ value }) => value);
  const selected = await readSelectedAmount([...read.own, ...read.tables], values, cell);
  if (selected.amount === undefined) return unasked('no amount', '');
  const itself = read.items?.find((item) => isInRow(item, cell));
  const others = { ...read, items: read.items?.filter((item) => item !== itself) };
  const isCredit = itself?.value.open.amount.isNegative() === true;
  const target = isCredit ? new Decimal(selected.amount).negated().toString() : selected.amount;
  return answerFor(others, target, selected.currency, selected.customerId);
}

/**
 * @param amount as a person types it: `1,234.50`
 * @param customer number or name; undefined: of all customers. Throws a Refusal when Excel does not let us read.
 */
export async function whichInvoicesFor(amount: string, currency: string | undefined, customer: string | undefined): Promise<AmountAnswer> {
  const read = await readOpenItems();
  const written = writtenAmount(amount);
  const target = written && amountFrom(written, undefined);
  if (target === undefined) return unasked('no amount', amount);
  const wanted = customer === undefined ? undefined : nameKey(customer);
  const known = read.items?.find(({ value }) => [value.customerId, value.customer].some((name) => nameKey(name) === wanted));
  return answerFor(read, target.toString(), currency ?? written?.currency, known?.value.customerId);
}

const isInRow = (item: ItemRow, cell: CellLink): boolean => {
  const place = item.place('Document');
  return place.kind === 'cell' && place.sheet === cell.sheet && rowOf(place.address) === rowOf(cell.address);
};
const rowOf = (address: string): string => /\d+/.exec(address)?.[0] ?? '';

function answerFor(read: OpenItemsRead, target: string, named: string | undefined, customerId: string | undefined): AmountAnswer {
  if (read.items === undefined) return unasked('no table', target);
  const currencies = [...new Set(read.items.map(({ value }) => value.open.currency))].sort();
  const [only] = currencies;
  const currency = named ?? (currencies.length === 1 ? only : undefined);
  if (only === undefined) return unasked('no items', target, named);
  if (currency === undefined) return unasked('currency unknown', target, undefined, currencies);
  const items = read.items.filter(({ value }) => value.open.currency === currency);
  if (items.length === 0) return unasked('no items', target, currency, currencies);
  if (!isCurrencyCode(currency) || new Decimal(target).decimalPlaces() > exponentOf(currency))
    return unasked('no amount', target, currency);
  const minor = toMinor({ amount: new Decimal(target), currency });
  const tolerance = ruleMinor(rulesFrom(read.own).rules.toleranceAmount, currency);
  const theirs = customerId === undefined ? [] : items.filter(({ value }) => value.customerId === customerId);
  const own = theirs.length === 0 ? undefined : searched(theirs, minor, tolerance);
  if (own !== undefined && own.answers.length > 0) return told(own, theirs, minor, currency, theirs[0]?.value.customer);
  return told(searched(items, minor, 0), items, minor, currency, undefined);
}

/** Exact sets; where there are none, near ones. */
function searched(items: readonly ItemRow[], target: number, tolerance: number): FoundSums {
  const amounts = items.map(({ value }) => toMinor(value.open));
  const exact = findSums({ amounts, target, tolerance: 0, mostItems: MOST_ITEMS }, PANE_LIMITS);
  if (exact.answers.length > 0 || tolerance === 0) return exact;
  const near = findSums({ amounts, target, tolerance, mostItems: MOST_ITEMS }, PANE_LIMITS);
  return near.answers.length > 0 ? near : exact;
}

const NO_FACTS: SumFacts = { verdict: 'none', ways: 0, isMore: false, seenUpTo: 0, mostItems: 0, size: 0, byChance: 0 };

const unasked = (
  question: Exclude<AmountQuestion, 'searched'>,
  target: string,
  currency?: string,
  currencies: readonly string[] = [],
): AmountAnswer =>
  said({ question, target, currency, currencies, customer: undefined, sets: [], facts: NO_FACTS, isAmbiguous: false, isPartial: false });

const said = (answer: Omit<AmountAnswer, 'sentence'>): AmountAnswer => ({ ...answer, sentence: amountSentence(answer) });

function told(found: FoundSums, items: readonly ItemRow[], target: number, currency: Currency, customer: string | undefined): AmountAnswer {
  const { verdict, ways, isMore, seenUpTo, mostItems, size, byChance } = found;
  const text = (minor: number): string => amountText(fromMinor(minor, currency));
  const setOf = (positions: readonly number[], difference: number): InvoiceSet => ({
    items: positions.flatMap((position) => itemOf(items[position])),
    total: text(target + difference),
    difference: text(difference),
  });
  const sets = found.answers.flatMap((answer) => waysInto(answer, MOST_SETS).map((positions) => setOf(positions, answer.difference)));
  return said({
    question: 'searched',
    target: text(target),
    currency,
    currencies: [],
    customer,
    sets: sets.slice(0, MOST_SETS),
    facts: { verdict, ways, isMore, seenUpTo, mostItems, size, byChance },
    isAmbiguous: ways > 1,
    isPartial: seenUpTo < mostItems,
  });
}

function itemOf(row: ItemRow | undefined): InvoiceSet['items'] {
  if (row === undefined) return [];
  const { document, customer, open } = row.value;
  const place = row.place('Open amount');
  const cell = place.kind === 'cell' ? { sheet: place.sheet, address: place.address } : undefined;
  return [{ document, party: customer, amount: amountText(open), cell }];
}
