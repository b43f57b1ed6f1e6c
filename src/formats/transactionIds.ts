/**
 * The id of a transaction: the bank's own where it is unique in its account, otherwise a fingerprint.
 *
 * A fingerprint is made of what does not change when the same statement is downloaded again: account,
 * day, amount, reference, and the how-manieth of its like it is. Two coffees for 3.20 on one day are
 * two transactions, and importing the file twice still gives the same two ids.
 */
import type { BankStatement, BankTransaction } from '../domain/bank/statement';
import type { Finding } from '../domain/finding';
import { amountText } from '../domain/money/money';
import { bankFinding } from './advice';
import type { DraftStatement, DraftTransaction } from './bankText';

interface Seen {
  count: number;
  readonly firstLine: number;
}

/** Draft statements of one file → statements, with a finding for each bank id that is used twice in an account. */
export function withIds(file: string, drafts: readonly DraftStatement[]): { statements: BankStatement[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const bankIds = countBankIds(drafts);
  const fingerprints = new Map<string, number>();
  const statements = drafts.map(({ messageId: _messageId, line: _line, ...statement }) => ({
    ...statement,
    transactions: statement.transactions.map((draft): BankTransaction => {
      const bankId = draft.id;
      const seen = bankIds.get(`${statement.account}|${bankId}`);
      if (seen?.count === 1) return draft;
      if (seen !== undefined && seen.firstLine !== draft.line) {
        findings.push(bankFinding('transaction-twice', file, draft.line, { id: bankId, firstLine: seen.firstLine }));
      }
      return { ...draft, id: fingerprintOf(statement.account, draft, fingerprints) };
    }),
  }));
  return { statements, findings };
}

function countBankIds(drafts: readonly DraftStatement[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { account, transactions } of drafts) {
    for (const { id: bankId, line } of transactions) {
      if (bankId === '') continue;
      const known = seen.get(`${account}|${bankId}`);
      if (known === undefined) seen.set(`${account}|${bankId}`, { count: 1, firstLine: line });
      else known.count += 1;
    }
  }
  return seen;
}

function fingerprintOf(account: string, draft: DraftTransaction, used: Map<string, number>): string {
  const day = draft.bookedOn ?? draft.valueOn ?? '';
  const likeness = [account, day, draft.amount.currency, amountText(draft.amount), draft.reference].join('|');
  const nth = (used.get(likeness) ?? 0) + 1;
  used.set(likeness, nth);
  return `fp-${textHash(`${likeness}|${nth}`)}`;
}

/** 64 bits of FNV-1a as two halves with different seeds: sixteen hexadecimal digits. */
export function textHash(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ (high >>> 13), 0x85ebca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
