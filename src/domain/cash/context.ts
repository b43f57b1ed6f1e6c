/** What matching one receipt needs to know: the books, the people, the numbers, the rules. */
import type { Currency } from '../money/currency';
import { amountText, fromMinor } from '../money/money';
import type { Book, BookLine } from './book';
import type { NumberIndex } from './documentNumbers';
import type { RateTable } from './exchange';
import type { Payment } from './explain';
import type { ClosedItem, Receipt, RemittanceLine } from './ledger';
import type { Directory } from './directory';
import { isFamily } from './family';
import type { PayerIdentity } from './parties';
import type { Evidence } from './application';
import { evidence, type PayerState } from './proposal';
import type { ReferenceReading } from './references';
import type { CashRules } from './rules';

export interface MatchingContext {
  readonly book: Book;
  readonly directory: Directory;
  readonly numbers: NumberIndex;
  readonly closed: ReadonlyMap<string, ClosedItem>;
  readonly rates: RateTable;
  readonly rules: CashRules;
}

/** A receipt and everything about it that does not change while others are applied. */
export interface ReadReceipt {
  readonly receipt: Receipt;
  readonly payment: Payment;
  readonly payer: PayerIdentity;
  readonly reference: ReferenceReading;
  readonly advice: readonly RemittanceLine[];
}

/** How sure we are that the payer is who owes these documents. */
export function payerOf(context: MatchingContext, payer: PayerIdentity, lines: readonly BookLine[]): PayerState {
  if (payer.state === 'unknown') return 'unknown';
  const states = lines.map(({ item }) => stateFor(context, payer, item.customerId));
  return (['other', 'likely', 'certain'] as const).find((state) => states.includes(state)) ?? 'unknown';
}

function stateFor({ directory }: MatchingContext, payer: PayerIdentity, customerId: string): PayerState {
  if (payer.customers.includes(customerId)) return payer.customers.length === 1 ? payer.state : 'likely';
  return payer.customers.some((id) => isFamily(directory, id, customerId)) ? 'likely' : 'other';
}

export const money = (minor: number, currency: Currency): string => `${amountText(fromMinor(minor, currency))} ${currency}`;

/** Numbers that the reference gives and that nobody has: they speak against any document found by its amount. */
export const unknownNumbers = ({ reference }: ReadReceipt): Evidence[] =>
  reference.unknown.map((number) => evidence('reference', `The reference names ${number}, which is neither open nor closed.`));
