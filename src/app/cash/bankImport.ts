/**
 * Bank files into the receipts of the workbook. What was imported before is not imported again, over files,
 * formats and runs: a transaction is known by its account and the bank's id, a statement by its account, days
 * and balances.
 *
 * A notification (camt.054, MT942) often tells a transaction before its statement does. Then the statement takes
 * it over, so that the statement's own movements add up.
 */
import type { BankFile, BankStatement, BankTransaction } from '../../domain/bank/statement';
import type { Finding } from '../../domain/finding';
import { date } from '../../domain/calendar/plainDate';
import type { Receipt } from '../../domain/cash/ledger';
import { amountText, money } from '../../domain/money/money';
import type { ReceiptRow, StatementRow } from '../../sheets/cash/bankSheets';
import type { BankFileSummary } from './cashPlan';
import { cashFinding } from './cashAdvice';

export interface BankImport {
  /** Earlier ones first, in their order; then the new ones in the order of the files. */
  readonly receipts: readonly ReceiptRow[];
  readonly statements: readonly StatementRow[];
  readonly files: readonly BankFileSummary[];
  readonly findings: readonly Finding[];
}

const accountKey = (account: string): string => account.replace(/\s+/g, '').toUpperCase();
const transactionKey = (account: string, id: string): string => `${accountKey(account)} ${id}`;
const hasBalances = ({ opening, closing }: Pick<StatementRow, 'opening' | 'closing'>): boolean => opening !== '' && closing !== '';
const sameStatement = (a: StatementRow, b: StatementRow): boolean =>
  hasBalances(a) &&
  [accountKey(a.account), a.currency, a.from, a.to, Number(a.opening), Number(a.closing)].join() ===
    [accountKey(b.account), b.currency, b.from, b.to, Number(b.opening), Number(b.closing)].join();

/** Everything known so far; grows file by file. */
interface Register {
  readonly receipts: Map<string, ReceiptRow>;
  readonly receiptNames: Set<string>;
  readonly statements: StatementRow[];
  readonly findings: Finding[];
}

function statementRow(file: string, statement: BankStatement, taken: readonly StatementRow[]): StatementRow {
  const { account, currency, number } = statement;
  const [from, to] = [statement.from ?? '', statement.to ?? ''];
  const label = number !== '' ? number : [from, to].filter((day) => day !== '').join(' to ');
  const name = `${account} ${label === '' ? file : label}`.trim();
  const names = new Set(taken.map((row) => row.statement));
  const freeName = !names.has(name) ? name : `${name} (${file}${names.has(`${name} (${file})`) ? ` ${taken.length + 1}` : ''})`;
  const balance = (money: BankStatement['opening']): string => (money === undefined ? '' : amountText(money));
  return {
    statement: freeName,
    account,
    currency,
    number,
    from,
    to,
    opening: balance(statement.opening),
    closing: balance(statement.closing),
    file,
  };
}

/** The bank's id; where another account has it already, with the account. */
function receiptName({ id }: BankTransaction, account: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? `${id} (${account})` : id;
}

function receiptRow(transaction: BankTransaction, statement: StatementRow, receipt: string, asOf: string): ReceiptRow {
  const { id, bookedOn, valueOn, amount, payer, payerAccount, reference, type, batch, reversal, line } = transaction;
  return {
    receipt,
    // A transaction whose day cannot be read was reported by its reader; it still has to stand somewhere.
    bookedOn: bookedOn ?? valueOn ?? (statement.to === '' ? asOf : statement.to),
    valueOn: valueOn ?? '',
    currency: amount.currency,
    amount: amountText(amount),
    payer,
    payerAccount,
    reference,
    type,
    reversal,
    line,
    account: statement.account,
    statement: statement.statement,
    batch: batch ?? '',
    bankId: id,
    file: statement.file,
  };
}

/** One statement into the register. Answers how many of its transactions were known. */
function importStatement(file: string, statement: BankStatement, register: Register, asOf: string): number {
  const place = { kind: 'file', file } as const;
  const row = statementRow(file, statement, register.statements);
  const booked = statement.transactions.filter(({ pending }) => !pending);
  if (booked.length < statement.transactions.length)
    register.findings.push(
      cashFinding('transactions-pending', place, { count: statement.transactions.length - booked.length, account: row.account }),
    );
  const known = register.statements.find((candidate) => sameStatement(candidate, row));
  if (known !== undefined) {
    register.findings.push(cashFinding('statement-known', place, { statement: known.statement, count: booked.length }));
    return booked.length;
  }
  const withBalances = new Set(register.statements.filter(hasBalances).map((candidate) => candidate.statement));
  let seen = 0;
  let takenOver = 0;
  for (const transaction of booked) {
    const key = transactionKey(row.account, transaction.id);
    const earlier = register.receipts.get(key);
    if (earlier === undefined) {
      const receipt = receiptName(transaction, row.account, register.receiptNames);
      register.receiptNames.add(receipt);
      register.receipts.set(key, receiptRow(transaction, row, receipt, asOf));
      continue;
    }
    seen += 1;
    if (!hasBalances(row) || withBalances.has(earlier.statement)) continue;
    register.receipts.set(key, { ...earlier, statement: row.statement });
    takenOver += 1;
  }
  if (seen < booked.length || takenOver > 0 || booked.length === 0) register.statements.push(row);
  if (hasBalances(row) && seen > takenOver && seen < booked.length)
    register.findings.push(
      cashFinding('statement-overlaps', place, { statement: row.statement, known: seen - takenOver, all: booked.length }),
    );
  return seen;
}

export function importBankFiles(
  files: readonly BankFile[],
  earlier: { readonly receipts: readonly ReceiptRow[]; readonly statements: readonly StatementRow[] },
  asOf: string,
): BankImport {
  const register: Register = {
    receipts: new Map(earlier.receipts.map((row) => [transactionKey(row.account, row.bankId), row])),
    receiptNames: new Set(earlier.receipts.map(({ receipt }) => receipt)),
    statements: [...earlier.statements],
    findings: [],
  };
  const summaries = files.map((bankFile): BankFileSummary => {
    const { file, format, statements } = bankFile;
    register.findings.push(...bankFile.findings);
    const alreadyImported = statements.reduce((known, statement) => known + importStatement(file, statement, register, asOf), 0);
    const transactions = statements.reduce((all, statement) => all + statement.transactions.length, 0);
    return { file, format, statements: statements.length, transactions, alreadyImported };
  });
  // A notification whose every transaction has gone over to a statement has nothing left to prove.
  const used = new Set([...register.receipts.values()].map(({ statement }) => statement));
  const statements = register.statements.filter((row) => hasBalances(row) || used.has(row.statement));
  return { receipts: [...register.receipts.values()], statements, files: summaries, findings: register.findings };
}

/** A receipt of ours as the matching takes it. */
export function receiptFromRow(row: ReceiptRow): Receipt {
  const { receipt, bookedOn, amount, currency, payer, payerAccount, reference, type, reversal } = row;
  // Days in our own sheet were written by us; one that a person spoiled is refused by date().
  return {
    id: receipt,
    bookedOn: date(bookedOn),
    amount: money(amount, currency),
    payer,
    payerAccount,
    reference,
    method: reversal ? `${type} reversal` : type,
  };
}
