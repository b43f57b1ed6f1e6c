/**
 * What a bank says: statements and their transactions, whatever the file format was.
 *
 * Amounts are signed as the account holder sees them: money in is positive. One transaction per
 * detail where an entry has details: a batch of forty receipts booked as one entry is forty
 * transactions that share a `batch`.
 */
import type { PlainDate } from '../calendar/plainDate';
import type { Finding } from '../finding';
import type { Currency } from '../money/currency';
import type { Money } from '../money/money';

export type BankFormat = 'camt.052' | 'camt.053' | 'camt.054' | 'MT940' | 'MT942' | 'BAI2' | 'BAI lockbox' | 'OFX' | 'CSV';

export interface BankTransaction {
  /** The bank's own id where it gives one, otherwise a fingerprint; unique within its account. */
  readonly id: string;
  /** Undefined when the file does not say it in a readable way: then there is a finding. */
  readonly bookedOn: PlainDate | undefined;
  readonly valueOn: PlainDate | undefined;
  readonly amount: Money;
  /** The other side: who paid us, or whom we paid. */
  readonly payer: string;
  /** IBAN, account number or lockbox cheque account of the other side. */
  readonly payerAccount: string;
  /** Everything the payer wrote, references first, one space between the parts. */
  readonly reference: string;
  /** The bank's transaction code, as it stands in the file. */
  readonly type: string;
  readonly reversal: boolean;
  readonly pending: boolean;
  /** The entry that this detail was booked in, when an entry has several. */
  readonly batch: string | undefined;
  /** The amount the payer instructed, when it was in another currency. */
  readonly instructed: Money | undefined;
  /** Line of the file where the transaction begins, from 1. */
  readonly line: number;
}

export interface BankStatement {
  /** IBAN or account number as the file writes it. */
  readonly account: string;
  readonly currency: Currency;
  /** The bank's number of the statement; empty when there is none. */
  readonly number: string;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly opening: Money | undefined;
  readonly closing: Money | undefined;
  readonly transactions: readonly BankTransaction[];
}

export interface BankFile {
  readonly file: string;
  readonly format: BankFormat;
  readonly encoding: string;
  readonly statements: readonly BankStatement[];
  readonly findings: readonly Finding[];
}
