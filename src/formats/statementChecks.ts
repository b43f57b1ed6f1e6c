/**
 * What is checked of every statement, whatever its format: does it add up, does it follow the one
 * before, and what in it wants a look. Pending transactions are not in the bank's balance, so they
 * are not in ours.
 */
import type { Finding } from '../domain/finding';
import { add, equals, formatMoney, isZero, type Money } from '../domain/money/money';
import { bankFinding } from './advice';
import type { DraftStatement } from './bankText';

type Check = (file: string, statements: readonly DraftStatement[]) => Finding[];

const CHECKS: readonly Check[] = [balances, successions, zeroAmounts, pendings, foreignEntries];

export const checkStatements: Check = (file, statements) => CHECKS.flatMap((check) => check(file, statements));

/** What a statement is called in a sentence. */
const nameOf = ({ number, account, line }: DraftStatement): string =>
  [number === '' ? `on line ${line}` : number, account === '' ? '' : `of account ${account}`].filter((part) => part !== '').join(' ');

/** Opening and booked transactions; undefined when a transaction is in another currency than the balance. */
export function computedClosing({ transactions }: DraftStatement, opening: Money): Money | undefined {
  const booked = transactions.filter(({ pending }) => !pending);
  if (booked.some(({ amount }) => amount.currency !== opening.currency)) return undefined;
  return booked.reduce((balance, { amount }) => add(balance, amount), opening);
}

function balances(file: string, statements: readonly DraftStatement[]): Finding[] {
  return statements.flatMap((statement) => {
    const { opening, closing: stated, line } = statement;
    const computed = opening === undefined ? undefined : computedClosing(statement, opening);
    if (stated === undefined || computed === undefined || equals(stated, computed)) return [];
    return [bankFinding('balance-differs', file, line, { statement: nameOf(statement), stated, computed })];
  });
}

/** Each statement against the one before it of the same account: balances first, numbers where balances do not tell. */
function successions(file: string, statements: readonly DraftStatement[]): Finding[] {
  const last = new Map<string, DraftStatement>();
  return statements.flatMap((statement) => {
    const key = `${statement.account}|${statement.currency}`;
    const before = last.get(key);
    last.set(key, statement);
    return before === undefined ? [] : succession(file, before, statement);
  });
}

function succession(file: string, before: DraftStatement, after: DraftStatement): Finding[] {
  const { closing } = before;
  const { opening } = after;
  if (closing !== undefined && opening !== undefined) {
    if (equals(closing, opening)) return [];
    return [bankFinding('statement-gap', file, after.line, { before: nameOf(before), after: nameOf(after), closing, opening })];
  }
  const [from, to] = [sequenceOf(before.number), sequenceOf(after.number)];
  const follows = from === 0 || to === 0 || to === 1 || to === from || to === from + 1;
  return follows
    ? []
    : [bankFinding('statement-number-jumps', file, after.line, { account: after.account, before: before.number, after: after.number })];
}

/** `00027/00002` → 27: the statement's number without its page; 0 where there is none. */
const sequenceOf = (number: string): number => Number(/^\d{1,9}(?=$|\/)/.exec(number)?.[0] ?? 0);

function zeroAmounts(file: string, statements: readonly DraftStatement[]): Finding[] {
  return statements.flatMap(({ transactions }) =>
    transactions
      .filter(({ amount }) => isZero(amount))
      .map(({ id, reference, line }) => bankFinding('zero-amount', file, line, { id: id || reference || `on line ${line}` })),
  );
}

function pendings(file: string, statements: readonly DraftStatement[]): Finding[] {
  return statements.flatMap(({ transactions, line }) => {
    const count = transactions.filter(({ pending }) => pending).length;
    return count === 0 ? [] : [bankFinding('pending-entry', file, line, { count })];
  });
}

function foreignEntries(file: string, statements: readonly DraftStatement[]): Finding[] {
  return statements.flatMap(({ transactions }) =>
    transactions.flatMap(({ amount: booked, instructed, line }) =>
      instructed === undefined ? [] : [bankFinding('foreign-entry', file, line, { booked, instructed })],
    ),
  );
}

/** Leaves the second copy of a statement out, and says so. A copy has the same ids and the same content. */
export function withoutCopies(file: string, statements: readonly DraftStatement[]): { statements: DraftStatement[]; findings: Finding[] } {
  if (statements.length < 2) return { statements: [...statements], findings: [] };
  const findings: Finding[] = [];
  const first = new Map<string, DraftStatement>();
  const kept = statements.filter((statement) => {
    if (statement.messageId === '' && statement.number === '' && statement.transactions.length === 0) return true; // nothing to know it by
    const key = contentOf(statement);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, statement);
    else findings.push(bankFinding('statement-twice', file, statement.line, { statement: nameOf(statement), firstLine: earlier.line }));
    return earlier === undefined;
  });
  return { statements: kept, findings };
}

function contentOf({ messageId, account, number, from, to, opening, closing, transactions }: DraftStatement): string {
  const money = (amount: Money | undefined): string => (amount === undefined ? '' : formatMoney(amount));
  const lines = transactions.map(({ id, bookedOn, amount, reference }) => [id, bookedOn, money(amount), reference].join('|'));
  return [messageId, account, number, from, to, money(opening), money(closing), ...lines].join('\n');
}
