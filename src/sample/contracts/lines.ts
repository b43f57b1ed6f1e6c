/** Lines of the sample's contracts, each with the arithmetic of its value: short enough to follow with a pencil. */
import { type Cells, type PlannedLine, sumOf } from './contractPlan';

/** Price of a period × quantity × number of whole periods. */
export function recurring(
  product: string,
  [from, to]: readonly [string, string],
  frequency: string,
  price: number,
  periods: number,
  more: Cells = {},
): PlannedLine {
  const quantity = Number(more.Qty ?? 1);
  const value = sumOf([price * quantity * periods]);
  return { value, cells: { ...service(product, 'subscription', price, from, to), Billing: frequency, Qty: 1, ...more } };
}

/** A recurring line whose value is not price × periods: the arithmetic stands where it is called. */
export const recurringWorth = (
  value: number,
  product: string,
  span: readonly [string, string],
  frequency: string,
  price: number,
  more: Cells,
): PlannedLine => ({ ...recurring(product, span, frequency, price, 0, more), value });

/** A line that is charged as a whole. */
export const total = (
  type: string,
  product: string,
  [from, to]: readonly [string, string],
  amount: number,
  more: Cells = {},
): PlannedLine => ({
  value: amount,
  cells: { ...service(product, type, amount, from, to), ...more },
});

/** A line whose value is known when it is used. */
export const metered = (
  type: string,
  product: string,
  [from, to]: readonly [string, string],
  frequency: string,
  more: Cells,
): PlannedLine => ({
  value: undefined,
  cells: { ...service(product, type, 0, from, to), Billing: frequency, Timing: 'in arrears', ...more },
});

const service = (product: string, type: string, price: number, from: string, to: string): Cells => ({
  Product: product,
  Type: type,
  Price: price,
  From: from,
  To: to,
  Timing: 'in advance',
  'Aligned to': 'contract',
  Proration: 'daily',
});
