/** The rest of the company, table by table: what it sells, buys and has agreed on, as cells by heading. */
import type { Cells, SampleContract } from './contracts/contractPlan';
import { COST_CENTRES } from './contracts/sowStories';
import type { Chance } from './seeded';

/** A row as it will stand in its table: text, numbers, days. */
export type Row = readonly (string | number)[];

/** The rows of one kind that belong to contracts, each with the number of its contract. */
const ofEach = (contracts: readonly SampleContract[], rows: (contract: SampleContract) => readonly Cells[] | undefined): Cells[] =>
  contracts.flatMap((contract) => (rows(contract) ?? []).map((cells): Cells => ({ Contract: contract.id, ...cells })));

export const contractLines = (contracts: readonly SampleContract[]): Cells[] =>
  ofEach(contracts, ({ customer, lines, row }) =>
    lines.map(({ cells }, index): Cells => ({
      Line: index + 1,
      'Curr.': customer.currency,
      'VAT code': taxCode(customer.country),
      'Payment terms': row['Payment terms'] ?? '',
      ...cells,
    })),
  );

const taxCode = (country: string): string => (country === 'DE' ? 'DE-STD' : 'EXPORT');

export const milestones = (contracts: readonly SampleContract[]): Cells[] => ofEach(contracts, ({ story }) => story.milestones);
export const usage = (contracts: readonly SampleContract[]): Cells[] => ofEach(contracts, ({ story }) => story.usage);
export const priceSteps = (contracts: readonly SampleContract[]): Cells[] => ofEach(contracts, ({ story }) => story.steps);
export const amendments = (contracts: readonly SampleContract[]): Cells[] =>
  ofEach(contracts, ({ story }) => story.amendments).map((cells, index): Cells => ({ 'Change order': `A-${101 + index}`, ...cells }));

export const makeBudgets = (chance: Chance): Row[] =>
  COST_CENTRES.flatMap((centre) =>
    ['Staff', 'Agencies', 'Tools', 'Travel'].map((line): Row => {
      const year = chance.int(6, 90) * 10_000;
      return [centre, line, 2026, year, Math.round((year * 10) / 12), Math.round(((year * 10) / 12) * (0.7 + chance.next() * 0.5))];
    }),
  );

// prettier-ignore
export const PARTNERS: readonly Row[] = [
  ['P01', 'Arcade Avenue',   'Game keys',           'EUR', 'reference',        0.12, 'T+5'],
  ['P02', 'Keyharbour',      'Game keys',           'USD', 'reference+amount', 0.15, 'T+7'],
  ['P03', 'Streamline Plus', 'Subscription resale', 'EUR', 'amount+date',      0.30, 'T+30'],
  ['P04', 'Vending Nine',    'Gift cards',          'GBP', 'reference',        0.08, 'T+2'],
  ['P05', 'Nippon Tunes',    'Catalogue access',    'JPY', 'reference',        0.25, 'T+45'],
  ['P06', 'Alpenmarkt',      'Gift cards',          'CHF', 'reference+amount', 0.09, 'T+3'],
];
