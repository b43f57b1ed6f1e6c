/** The contracts of the sample company: each story with a customer of its own, and the customers' cells that go with it. */
import type { SampleCustomer } from '../customers';
import type { SampleItem } from '../documents';
import type { Chance } from '../seeded';
import { misspelt, taxIdIn } from '../taxIds';
import { cleanRow, type Cells, type ContractStory, masterCells, type SampleContract, sumOf } from './contractPlan';
import { CONTRACT_STORIES } from './contractStories';

export interface SampleContracts {
  readonly contracts: readonly SampleContract[];
  /** By customer number: what the customer list says of terms, tax, risk, limit, status and portal. */
  readonly master: ReadonlyMap<string, Cells>;
}

/** Terms to the end of a month allow up to thirty days more than they say: whether the policy allows that is no clean case. */
const TO_MONTH_END = /EOM/;

/** Room above what a customer owes and will owe: a quarter for tax, and a quarter for the next contract. */
const LIMIT_FACTOR = 1.5;

function customerFor(story: ContractStory, free: SampleCustomer[]): SampleCustomer {
  const fits = ({ terms, currency, country }: SampleCustomer): boolean =>
    !TO_MONTH_END.test(terms) &&
    (story.currency === undefined ? currency !== 'JPY' : currency === story.currency) &&
    (story.country === undefined || country === story.country);
  const at = free.findIndex(fits);
  const [customer] = at < 0 ? [] : free.splice(at, 1);
  if (customer === undefined) throw new Error(`No customer is left for the story «${story.tells}».`);
  return customer;
}

/** Stories that need a certain customer choose first. */
function customersOf(stories: readonly ContractStory[], customers: readonly SampleCustomer[], chance: Chance): SampleCustomer[] {
  const free = chance.shuffled(customers);
  const chosen = new Map<ContractStory, SampleCustomer>();
  const own = stories.filter(({ sameCustomer }) => sameCustomer !== true);
  const isPicky = ({ currency, country }: ContractStory): boolean => (currency ?? country) !== undefined;
  for (const story of [...own.filter(isPicky), ...own.filter((each) => !isPicky(each))]) chosen.set(story, customerFor(story, free));
  return stories.map((story, index) => chosen.get(story) ?? chosen.get(stories[index - 1] as ContractStory) ?? customerFor(story, free));
}

function limitFor(customer: SampleCustomer, items: readonly SampleItem[], value: number): number {
  const open = items
    .filter(({ customerId }) => customerId === customer.id)
    .reduce((all, item) => all + Math.max(0, item.open.amount.toNumber()), 0);
  const step = customer.currency === 'JPY' ? 1_000_000 : 5_000;
  return Math.ceil(((open + value) * LIMIT_FACTOR) / step) * step;
}

export function makeContracts(customers: readonly SampleCustomer[], items: readonly SampleItem[], chance: Chance): SampleContracts {
  const taxIds = new Map(customers.map(({ id, country }) => [id, taxIdIn(country, chance)]));
  const master = new Map<string, Cells>(
    customers.map((customer) => [customer.id, masterCells(customer, taxIds.get(customer.id) ?? '', undefined)]),
  );
  const holders = customersOf(CONTRACT_STORIES, customers, chance);
  const contracts = CONTRACT_STORIES.map((story, index): SampleContract => {
    const customer = holders[index] as SampleCustomer;
    const id = `CT-${2026_001 + index}`;
    const value = sumOf(story.lines.map((line) => line.value ?? 0));
    const known = taxIds.get(customer.id) ?? '';
    const taxId = story.fires.includes('tax-id-invalid') ? misspelt(known) : known;
    const limit = story.sameCustomer === true ? 2 * value : 0;
    master.set(customer.id, { 'Credit limit': limitFor(customer, items, value + limit), ...masterCells(customer, taxId, story) });
    return { id, customer, story, row: cleanRow(id, customer, story, value, taxId), lines: story.lines, value };
  });
  return { contracts, master };
}
