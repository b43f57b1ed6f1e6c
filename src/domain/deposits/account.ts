/** One prepaid balance: a partner and a currency. Case and spaces of the name do not count. */
import type { Currency } from '../money/currency';
import { nameKey } from '../nameKey';

export interface DepositAccount {
  /** As the table writes it the first time. */
  readonly partner: string;
  readonly currency: Currency;
}

export const accountKey = ({ partner, currency }: DepositAccount): string => `${nameKey(partner)}\u0000${currency}`;
/** `Amber, EUR`: in sentences. */
export const accountName = ({ partner, currency }: DepositAccount): string => `${partner}, ${currency}`;

export const byAccount = (a: DepositAccount, b: DepositAccount): number => (accountKey(a) < accountKey(b) ? -1 : 1);
