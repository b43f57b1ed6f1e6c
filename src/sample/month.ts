/**
 * A month of the sample company: Northlight Media, October 2026, streaming licences, game keys and ad inventory
 * sold to sixty customers in five currencies. Same seed, same month, to the byte.
 */
import { addDays, date, type PlainDate } from '../domain/calendar/plainDate';
import type { ClosedItem, Rate } from '../domain/cash/ledger';
import type { Currency } from '../domain/money/currency';
import { Decimal } from '../domain/money/decimal';
import { accountIn } from './accounts';
import { makeCustomers, type SampleCustomer } from './customers';
import { makeClosedItems, makeOpenItems, type SampleItem } from './documents';
import { makeTransactions } from './receipts';
import type { SampleTransaction, Scene } from './stories/story';
import { type Chance, seeded } from './seeded';

export const COMPANY = 'Northlight Media';

/** One of Northlight's own bank accounts, with the format its bank sends. */
export interface OwnAccount {
  readonly currency: Currency;
  readonly account: string;
  readonly format: 'camt.053' | 'MT940' | 'BAI2' | 'CSV';
  readonly file: string;
}

export interface SampleStatement {
  readonly account: OwnAccount;
  readonly number: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Minor units. */
  readonly opening: number;
  readonly closing: number;
  readonly transactions: readonly SampleTransaction[];
}

export interface SampleMonth {
  readonly openingOn: PlainDate;
  readonly asOf: PlainDate;
  readonly customers: readonly SampleCustomer[];
  readonly items: readonly SampleItem[];
  readonly closed: readonly ClosedItem[];
  readonly rates: readonly Rate[];
  readonly transactions: readonly SampleTransaction[];
  readonly statements: readonly SampleStatement[];
}

export interface MonthSize {
  readonly seed: number;
  readonly customers: number;
  readonly documents: number;
  readonly receipts: number;
}

export const SAMPLE_SIZE: MonthSize = { seed: 20_261_031, customers: 60, documents: 900, receipts: 400 };

const OPENING_ON = date('2026-09-30');
const AS_OF = date('2026-10-31');

// prettier-ignore
const OWN_ACCOUNTS: readonly { readonly country: string; readonly currency: Currency; readonly format: OwnAccount['format']; readonly file: string; readonly opening: number }[] = [
  { country: 'DE', currency: 'EUR', format: 'camt.053', file: 'eur-2026-10.camt053.xml', opening: 1_284_330_18 },
  { country: 'GB', currency: 'GBP', format: 'MT940',    file: 'gbp-2026-10.sta',         opening: 402_118_55 },
  { country: 'US', currency: 'USD', format: 'BAI2',     file: 'usd-2026-10.bai',         opening: 918_402_71 },
  { country: 'CH', currency: 'CHF', format: 'camt.053', file: 'chf-2026-10.camt053.xml', opening: 210_447_90 },
  { country: 'JP', currency: 'JPY', format: 'CSV',      file: 'jpy-2026-10.csv',         opening: 61_250_000 },
];

/** Units of the currency for one euro at the start of the month. */
const EURO_BUYS: Readonly<Record<string, number>> = { EUR: 1, USD: 1.1432, GBP: 0.8711, CHF: 0.9268, JPY: 171.4 };

/** A rate for every day and currency against the euro, wandering a little. */
function makeRates(chance: Chance): Rate[] {
  return Object.entries(EURO_BUYS)
    .filter(([currency]) => currency !== 'EUR')
    .flatMap(([currency, start]) => {
      let rate = start;
      return Array.from({ length: 31 }, (_, day) => {
        rate *= 1 + (chance.next() - 0.5) / 200;
        return { on: addDays(OPENING_ON, day + 1), from: 'EUR', to: currency, rate: new Decimal(rate.toPrecision(6)) };
      });
    });
}

/** Documents of one customer and amount that exist more than once. */
function twinsAmong(items: readonly SampleItem[]): Set<string> {
  const look = ({ customerId, minor }: SampleItem): string => `${customerId} ${minor}`;
  const seen = new Map<string, number>();
  for (const item of items) seen.set(look(item), (seen.get(look(item)) ?? 0) + 1);
  return new Set(items.filter((item) => (seen.get(look(item)) ?? 0) > 1).map(({ document }) => document));
}

function sceneOf(
  customers: readonly SampleCustomer[],
  items: readonly SampleItem[],
  closed: readonly ClosedItem[],
  rates: readonly Rate[],
  chance: Chance,
): Scene {
  const free = new Map<string, SampleItem[]>();
  for (const item of items) free.set(item.customerId, [...(free.get(item.customerId) ?? []), item]);
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const customerOf = (id: string): SampleCustomer => {
    const customer = byId.get(id);
    if (customer === undefined) throw new Error(`No customer ${id} in the sample.`);
    return customer;
  };
  const take: Scene['take'] = (count, accepts = () => true) => {
    for (const customer of chance.shuffled(customers)) {
      const candidates = chance.shuffled(free.get(customer.id) ?? []);
      const items: SampleItem[] = [];
      for (const item of candidates) if (items.length < count && accepts(item, items)) items.push(item);
      if (items.length < count) continue;
      free.set(
        customer.id,
        (free.get(customer.id) ?? []).filter((item) => !items.includes(item)),
      );
      return { customer, items };
    }
    return undefined;
  };
  const rateOf = new Map(rates.map(({ on, from, to, rate }) => [`${from}${to}${on}`, rate.toNumber()]));
  const rate: Scene['rate'] = (from, to, on) => rateOf.get(`${from}${to}${on}`) ?? 1;
  return { chance, customers, closed, openingOn: OPENING_ON, asOf: AS_OF, take, customerOf, twins: twinsAmong(items), rate };
}

/** Statement days: an account's month is cut after each of them. */
const WEEKS = [date('2026-10-09'), date('2026-10-16'), date('2026-10-23'), AS_OF];

function statementsOf(account: OwnAccount, opening: number, transactions: readonly SampleTransaction[]): SampleStatement[] {
  const mine = transactions
    .filter(({ currency }) => currency === account.currency)
    .sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
  let balance = opening;
  let from = addDays(OPENING_ON, 1);
  return WEEKS.map((to, index) => {
    const lines = mine.filter(({ bookedOn }) => bookedOn >= from && bookedOn <= to);
    const closing = lines.reduce((all, { minor }) => all + minor, balance);
    const statement = { account, number: index + 1, from, to, opening: balance, closing, transactions: lines };
    balance = closing;
    from = addDays(to, 1);
    return statement;
  });
}

export function makeMonth(size: MonthSize = SAMPLE_SIZE): SampleMonth {
  const chance = seeded(size.seed);
  const customers = makeCustomers(size.customers, chance);
  const items = makeOpenItems(size.documents, customers, AS_OF, chance);
  const closed = makeClosedItems(Math.ceil(size.documents / 4), customers, AS_OF, chance);
  const rates = makeRates(chance);
  const transactions = makeTransactions(size.receipts, sceneOf(customers, items, closed, rates, chance));
  const statements = OWN_ACCOUNTS.flatMap(({ country, currency, format, file, opening }) =>
    statementsOf({ currency, format, file, account: accountIn(country, chance) }, opening, transactions),
  );
  return { openingOn: OPENING_ON, asOf: AS_OF, customers, items, closed, rates, transactions, statements };
}
