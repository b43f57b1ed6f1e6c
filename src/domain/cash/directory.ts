/**
 * The customers as they can be recognised: by bank account, by name and alias, by number, by family.
 *
 * Who stands only on open items is known by the name written there.
 */
import type { Family } from './family';
import { grouped } from '../grouped';
import type { Customer, OpenItem } from './ledger';
import { indexNames, type NameIndex } from './likeness';
import { comparableName, type ComparableName, foldText } from './names';

interface NamedCustomer {
  readonly customerId: string;
  readonly name: ComparableName;
  readonly written: string;
}

/** Customers as they can be recognised. */
export interface Directory extends Family {
  readonly names: ReadonlyMap<string, readonly NamedCustomer[]>;
  readonly accounts: ReadonlyMap<string, readonly string[]>;
  readonly ids: ReadonlyMap<string, string>;
  /** Cores in order, for names that were cut off. */
  readonly cores: readonly string[];
  readonly resembling: NameIndex;
}

/** `DE02 1203 0000 …` → `DE0212030000…`; leading zeros of a plain account number do not count. */
export const accountKey = (account: string): string =>
  account
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+/, '');

/** Prepares the customers. Those who stand only on open items are known by the name written there. */
export function directoryOf(customers: readonly Customer[], items: readonly OpenItem[]): Directory {
  const listed = new Map(customers.map((customer) => [customer.id, customer]));
  const named = new Map<string, NamedCustomer>();
  const addName = (customerId: string, written: string): void => {
    const name = comparableName(written);
    if (name.core !== '') named.set(`${customerId}|${name.core}|${name.legalForm}`, { customerId, name, written });
  };
  for (const { id, name, aliases } of customers) for (const each of [name, ...aliases]) addName(id, each);
  for (const { customerId, customer } of items) if (customer !== '' && !listed.has(customerId)) addName(customerId, customer);
  const everyone = [...named.values()].sort((a, b) => (a.customerId < b.customerId ? -1 : a.customerId > b.customerId ? 1 : 0));
  const parents = new Map(customers.flatMap(({ id, parentId }) => (parentId === undefined ? [] : [[id, parentId] as const])));
  const ids = new Set([...listed.keys(), ...items.map(({ customerId }) => customerId)]);
  return {
    names: grouped(everyone, ({ name }) => name.core),
    accounts: ownersOf(customers),
    ids: new Map(
      [...ids].flatMap((id) => (/[a-z]/i.test(id) && /\d{2}/.test(id) ? [[foldText(id).replaceAll(' ', ''), id] as const] : [])),
    ),
    parents,
    children: childrenOf(parents),
    cores: [...new Set(everyone.map(({ name }) => name.core))].sort(),
    resembling: indexNames(everyone),
  };
}

function ownersOf(customers: readonly Customer[]): Map<string, string[]> {
  const held = customers.flatMap(({ id, bankAccounts }) => bankAccounts.map((account) => ({ id, account })));
  return new Map([...grouped(held, ({ account }) => accountKey(account))].map(([key, holders]) => [key, holders.map(({ id }) => id)]));
}

function childrenOf(parents: ReadonlyMap<string, string>): Map<string, string[]> {
  return new Map([...grouped([...parents], ([, parent]) => parent)].map(([parent, pairs]) => [parent, pairs.map(([child]) => child)]));
}
