/**
 * What a bank file holds, before anything is matched: shown beside its name as soon as it is chosen.
 * A file that cannot be read is described too, by the sentence that says why.
 */
import { BadInput } from '../../domain/badInput';
import type { Finding } from '../../domain/finding';
import { readBankFile } from '../../formats/readBankFile';
import type { BankFileSummary } from './cashPlan';

export type BankFileDescription =
  | { readonly kind: 'readable'; readonly summary: BankFileSummary; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly because: string };

export function describeBankFile(name: string, bytes: Uint8Array): BankFileDescription {
  try {
    const { file, format, statements, findings } = readBankFile(name, bytes);
    const transactions = statements.reduce((count, statement) => count + statement.transactions.length, 0);
    return { kind: 'readable', summary: { file, format, statements: statements.length, transactions, alreadyImported: 0 }, findings };
  } catch (error) {
    if (error instanceof BadInput) return { kind: 'unreadable', because: error.message };
    throw error;
  }
}
