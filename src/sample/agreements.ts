/** The rest of the company, table by table: what it sells, buys and has agreed on, as cells by heading. */
import type { Cells, SampleContract } from './contracts/contractPlan';

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
