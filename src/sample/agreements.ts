/** The rest of the company: contracts with their lines, vendors with their statements of work, partners, budgets. */
import { addDays, type PlainDate } from '../domain/calendar/plainDate';
import { accountIn } from './accounts';
import type { SampleCustomer } from './customers';
import type { Chance } from './seeded';

/** A row as it will stand in its table: text, numbers, days. */
export type Row = readonly (string | number)[];

const PRODUCTS = ['Streaming licence', 'Game keys', 'Ad inventory', 'Catalogue access', 'Subscription resale'];
const FREQUENCIES = ['monthly', 'monthly', 'quarterly', 'annual'];

export interface Contracts {
  readonly contracts: readonly Row[];
  readonly lines: readonly Row[];
}

const startOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 8)}01` as PlainDate;

/** Contracts whose lines add up to their total value. */
export function makeContracts(count: number, customers: readonly SampleCustomer[], asOf: PlainDate, chance: Chance): Contracts {
  const lines: Row[] = [];
  const contracts = chance
    .shuffled(customers)
    .slice(0, count)
    .map((customer, index) => {
      const id = `CT-${2026_001 + index}`;
      const start = startOfMonth(addDays(asOf, -chance.int(30, 500)));
      const end = addDays(start, 364 + chance.int(0, 1) * 365);
      const scale = customer.currency === 'JPY' ? 150 : 1;
      const values = Array.from({ length: chance.int(1, 4) }, () => chance.int(20, 300) * 500 * scale);
      values.forEach((value, line) =>
        lines.push([id, line + 1, chance.pick(PRODUCTS), start, end, chance.pick(FREQUENCIES), customer.currency, value]),
      );
      const total = values.reduce((all, value) => all + value, 0);
      const advance = chance.pick(['in advance', 'in arrears']);
      return [
        id,
        customer.id,
        customer.name,
        start,
        end,
        addDays(end, -chance.pick([30, 60, 90])),
        customer.currency,
        total,
        customer.terms,
        chance.pick(FREQUENCIES),
        advance,
        chance.happens(0.3) ? 'yes' : 'no',
        addDays(start, -chance.int(3, 40)),
      ];
    });
  return { contracts, lines };
}

// prettier-ignore
const VENDOR_NAMES = ['Cloudbarn Hosting', 'Pine & Post Studio', 'Second Take Editing', 'Tollgate Payments', 'Lumen Subtitles', 'Redwood Legal', 'Fieldnote Research', 'Gridline Data',
  'Harvest PR', 'Koi Localisation', 'Mossgate Audio', 'Nordkap Events', 'Oakhill Security', 'Paperplane Print', 'Quill Copywriting', 'Rook Analytics', 'Sundial Travel', 'Tern Logistics'];
const COST_CENTRES = ['4100 Content', '4200 Platform', '4300 Marketing', '4400 Finance', '4500 Partnerships'];

export interface Spend {
  readonly vendors: readonly Row[];
  readonly sows: readonly Row[];
  readonly budgets: readonly Row[];
}

export function makeSpend(asOf: PlainDate, chance: Chance): Spend {
  const vendors = VENDOR_NAMES.map((name, index): Row => [
    `V${500 + index}`,
    name,
    chance.pick(['DE', 'GB', 'US', 'NL']),
    accountIn('DE', chance),
    chance.pick(['Net 30', 'Net 45', 'Net 60']),
    chance.happens(0.9) ? 'yes' : 'no',
    chance.happens(0.08) ? 'on hold' : 'active',
  ]);
  const sows = vendors.slice(0, 14).map((vendor, index): Row => {
    const start = startOfMonth(addDays(asOf, -chance.int(20, 260)));
    const cap = chance.int(8, 120) * 1000;
    return [
      `SOW-${700 + index}`,
      String(vendor[0]),
      String(vendor[1]),
      start,
      addDays(start, chance.int(90, 360)),
      'EUR',
      cap,
      Math.round(cap * chance.next() * 0.9),
      chance.pick(COST_CENTRES),
      addDays(start, chance.int(-20, 5)),
    ];
  });
  const budgets = COST_CENTRES.flatMap((centre) =>
    ['Staff', 'Agencies', 'Tools', 'Travel'].map((line): Row => {
      const year = chance.int(6, 90) * 10_000;
      return [centre, line, 2026, year, Math.round((year * 10) / 12), Math.round(((year * 10) / 12) * (0.7 + chance.next() * 0.5))];
    }),
  );
  return { vendors, sows, budgets };
}

// prettier-ignore
export const PARTNERS: readonly Row[] = [
  ['P01', 'Arcade Avenue',   'Game keys',           'EUR', 'reference',        0.12, 'T+5'],
  ['P02', 'Keyharbour',      'Game keys',           'USD', 'reference+amount', 0.15, 'T+7'],
  ['P03', 'Streamline Plus', 'Subscription resale', 'EUR', 'amount+date',      0.30, 'T+30'],
  ['P04', 'Vending Nine',    'Gift cards',          'GBP', 'reference',        0.08, 'T+2'],
  ['P05', 'Nippon Tunes',    'Catalogue access',    'JPY', 'reference',        0.25, 'T+45'],
  ['P06', 'Alpenmarkt',      'Gift cards',          'CHF', 'reference+amount', 0.09, 'T+3'],
];
