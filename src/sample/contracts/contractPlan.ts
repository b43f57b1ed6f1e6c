/**
 * A contract of the sample as it stands in its tables. Every contract begins clean; a story changes a few cells of it and says
 * which rules of the review that breaks.
 */
import { addDays, date } from '../../domain/calendar/plainDate';
import type { SampleCustomer } from '../customers';

/** Cells of a row by heading; what is not named is empty. */
export type Cells = Readonly<Record<string, string | number>>;

/** A line, and what its invoices must add up to: worked out here by hand, not by the schedule. Undefined: known when it is used. */
export interface PlannedLine {
  readonly cells: Cells;
  readonly value: number | undefined;
}

export interface ContractStory {
  /** What happened, in a sentence. */
  readonly tells: string;
  /** Ids of the rules that must find it; none for a clean contract. */
  readonly fires: readonly string[];
  /** For amounts that must be in it. */
  readonly currency?: string;
  /** Where the story is about an id, the country whose ids it knows. */
  readonly country?: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly PlannedLine[];
  /** Cells that differ from those of a clean contract. */
  readonly row?: Cells;
  /** Cells of the customer that differ from those of a good one. */
  readonly master?: Cells;
  readonly milestones?: readonly Cells[];
  readonly usage?: readonly Cells[];
  readonly steps?: readonly Cells[];
  readonly amendments?: readonly Cells[];
  /** Has the same customer as the contract before it. */
  readonly sameCustomer?: boolean;
}

export interface SampleContract {
  readonly id: string;
  readonly customer: SampleCustomer;
  readonly story: ContractStory;
  readonly row: Cells;
  readonly lines: readonly PlannedLine[];
  /** What its lines add up to, as far as that is known. */
  readonly value: number;
}

/** Cents, so that a sum of amounts is exact. */
export const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + Math.round(value * 100), 0) / 100;

/** Days that a customer of a grade may take, as the policy has it. */
function gradeFor(terms: string): string {
  const days = Math.max(0, ...(terms.match(/\d+/g) ?? []).map(Number));
  return days > 45 ? 'A' : days > 30 ? 'B' : 'C';
}

export const OUR_ENTITY = 'Northlight Media GmbH';
export const OUR_COUNTRY = 'DE';

/** The price of a period, where one line of equal periods is the whole contract. */
function periodPrice({ lines, steps, amendments }: ContractStory): Cells {
  const [only] = lines;
  const { Type, Price, Qty, Billing = '' } = only?.cells ?? {};
  if (lines.length !== 1 || Type !== 'subscription' || steps !== undefined || only?.value === undefined) return {};
  const price = Number(Price) * Number(Qty);
  const isWhole = Number.isInteger(Math.round(only.value * 100) / Math.round(price * 100)) || amendments !== undefined;
  return isWhole ? { Billing, 'Period price': price } : {};
}

/** A contract in which no rule finds anything. */
export function cleanRow(id: string, customer: SampleCustomer, story: ContractStory, value: number, taxId: string): Cells {
  const from = date(story.from);
  const to = date(story.to);
  return {
    Contract: id,
    'Cust. no.': customer.id,
    Customer: customer.name,
    'Our entity': OUR_ENTITY,
    'VAT no.': taxId,
    Effective: from,
    End: to,
    'Auto-renewal': 'no',
    'Notice by': addDays(to, -90),
    'Notice days': 90,
    Currency: customer.currency,
    'Total value': value,
    'Payment terms': customer.terms,
    Billing: 'monthly',
    Timing: 'in advance',
    'Late interest %': 8,
    'PO required': 'no',
    'Signed by': 'J. Brandt',
    'Signed on': addDays(from, -14),
    WHT: customer.country === OUR_COUNTRY ? '' : 'grossed up by the customer',
    Liability: 'fees of 12 months',
    MFN: 'no',
    Exclusivity: 'no',
    'Volume restriction': 'no',
    'Termination credit': 'yes',
    ...periodPrice(story),
    ...story.row,
  };
}

/** What the customer list says beside the columns that the cash job reads. */
export function masterCells(customer: SampleCustomer, taxId: string, story: ContractStory | undefined): Cells {
  return {
    'Payment terms': customer.terms,
    'VAT no.': taxId,
    'Risk grade': gradeFor(customer.terms),
    Status: 'active',
    'Portal ID': `P-${customer.id.slice(1)}`,
    ...story?.master,
  };
}
