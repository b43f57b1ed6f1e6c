/** The customers of the sample company: fictional publishers, shops, networks and brands. */
import type { Currency } from '../domain/money/currency';
import type { Customer } from '../domain/cash/ledger';
import { accountIn } from './accounts';
import type { Chance } from './seeded';

export interface SampleCustomer extends Customer {
  readonly country: string;
  readonly currency: Currency;
  readonly terms: string;
  readonly accountManager: string;
  readonly creditLimit: number;
  /** What the bank prints when this customer pays. */
  readonly printedAs: string;
}

/** Share of customers by country: where Northlight sells. */
// prettier-ignore
const MARKETS: readonly { readonly country: string; readonly currency: Currency; readonly share: number; readonly forms: readonly string[] }[] = [
  { country: 'DE', currency: 'EUR', share: 0.27, forms: ['GmbH', 'AG', 'GmbH & Co. KG'] },
  { country: 'FR', currency: 'EUR', share: 0.13, forms: ['SAS', 'SARL'] },
  { country: 'NL', currency: 'EUR', share: 0.10, forms: ['B.V.', 'N.V.'] },
  { country: 'US', currency: 'USD', share: 0.22, forms: ['Inc.', 'LLC', 'Corp.'] },
  { country: 'GB', currency: 'GBP', share: 0.14, forms: ['Ltd', 'plc'] },
  { country: 'CH', currency: 'CHF', share: 0.07, forms: ['AG', 'GmbH'] },
  { country: 'JP', currency: 'JPY', share: 0.07, forms: ['K.K.', 'G.K.'] },
];

// prettier-ignore
const FIRST = ['Amber', 'Birch', 'Cobalt', 'Delta', 'Ember', 'Fjord', 'Granit', 'Hafen', 'Iris', 'Juno', 'Kestrel', 'Linden', 'Marble', 'Nimbus', 'Orchard',
  'Pixel', 'Quarry', 'Rosen', 'Saffron', 'Tundra', 'Umbra', 'Velvet', 'Willow', 'Xenon', 'Yarrow', 'Zephyr', 'Müller', 'Château', 'Søndre', 'Kraków'];
// prettier-ignore
const SECOND = ['Games', 'Streaming', 'Publishing', 'Broadcast', 'Outdoor', 'Retail', 'Telecom', 'Studios', 'Records', 'Networks', 'Press', 'Brands', 'Sports', 'Mobile', 'Travel'];
const TERMS = [
  'Net 30',
  'Net 30',
  'Net 30',
  '2/10 net 30',
  '2/10 net 30',
  '3/14 net 45',
  'Net 45',
  'Net 60',
  'Net 30 EOM',
  'Due on receipt',
];
const MANAGERS = ['A. Okafor', 'B. Lindqvist', 'C. Moreau', 'D. Tanaka'];

/** The market that the n-th of `count` customers belongs to: shares, not dice, so every currency is there. */
function marketOf(index: number, count: number): (typeof MARKETS)[number] {
  let passed = 0;
  for (const market of MARKETS) {
    passed += market.share;
    if ((index + 0.5) / count < passed) return market;
  }
  return MARKETS[0] as (typeof MARKETS)[number];
}

/** Banks print capitals without accents, cut at 35 characters. Source: SWIFT x character set, 4*35x name lines. */
export function asBanksPrint(name: string): string {
  const plain = name
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return plain.toUpperCase().replaceAll('&', '+').slice(0, 35);
}

export function makeCustomers(count: number, chance: Chance): SampleCustomer[] {
  const names = chance.shuffled(FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`)));
  const customers: SampleCustomer[] = [];
  for (let index = 0; index < count; index += 1) {
    const market = marketOf(index, count);
    const stem = names[index % names.length] ?? 'Amber Games';
    const series = index < names.length ? '' : ` ${Math.floor(index / names.length) + 1}`;
    const name = `${stem}${series} ${chance.pick(market.forms)}`;
    // Every ninth is a daughter of the customer before it, of the same market when there is one.
    const mother = customers.at(-1);
    const parentId = index % 9 === 8 && mother?.country === market.country ? mother.id : undefined;
    customers.push({
      id: `C${String(10_010 + index * 10)}`,
      name,
      aliases: chance.happens(0.3)
        ? [
            chance.pick([
              stem,
              `${stem} Group`,
              stem
                .split(' ')
                .map((word) => word.slice(0, 3))
                .join('')
                .toUpperCase(),
            ]),
          ]
        : [],
      parentId,
      bankAccounts: chance.happens(0.85)
        ? Array.from({ length: chance.happens(0.2) ? 2 : 1 }, () => accountIn(market.country, chance))
        : [],
      country: market.country,
      currency: market.currency,
      terms: chance.pick(TERMS),
      accountManager: chance.pick(MANAGERS),
      creditLimit: chance.int(2, 40) * 5_000 * (market.currency === 'JPY' ? 100 : 1),
      printedAs: asBanksPrint(name),
    });
  }
  return customers;
}
