/**
 * MT940 (statement) and MT942 (interim report). Source: SWIFT Standards MT, category 9.
 *
 * Each page of a statement (`:60M:` … `:62M:`) is read as a statement of its own with its own balances;
 * the succession check then sees that the next page opens where this one closes.
 */
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { Finding } from '../../domain/finding';
import { type Currency, NO_CURRENCY } from '../../domain/money/currency';
import { type Money, money } from '../../domain/money/money';
import { bankFinding, excerpt } from '../advice';
import {
  type BankReading,
  type BankText,
  commaDecimal,
  dayFromYymmdd,
  type DraftStatement,
  type DraftTransaction,
  joined,
} from '../bankText';
import { nonSwiftInformation, type OwnerInformation, ownerInformation } from './accountOwnerInformation';
import { type MtField, mtFields } from './mtFields';
import { type StatementLine, statementLine } from './statementLine';

/** Reads a file of MT940 or MT942 messages. Damaged fields become findings; nothing makes it throw. */
export function readMt({ file, text }: BankText): BankReading {
  const { fields, strays } = mtFields(text);
  const findings = strays.map(({ line, text: stray }) => bankFinding('line-unreadable', file, line, { text: excerpt(stray) }));
  const statements = messagesOf(fields).map((message) => statementFrom(file, message, findings));
  const interim = fields.some(({ tag }) => /^(?:34F|13D?|90[CD])$/.test(tag)) && !fields.some(({ tag }) => tag.startsWith('60'));
  return { format: interim ? 'MT942' : 'MT940', statements, findings };
}

/** A `:20:` begins a message. What stands before the first is a message too: a file may have been cut. */
function messagesOf(fields: readonly MtField[]): MtField[][] {
  const messages: MtField[][] = [];
  for (const field of fields) {
    const current = messages.at(-1);
    if (current === undefined || field.tag === '20') messages.push([field]);
    else current.push(field);
  }
  return messages;
}

function statementFrom(file: string, fields: readonly MtField[], findings: Finding[]): DraftStatement {
  const field = (...tags: string[]): MtField | undefined => fields.find(({ tag }) => tags.includes(tag));
  const value = (...tags: string[]): string => field(...tags)?.lines[0]?.trim() ?? '';
  const currency = statementCurrency(fields);
  const opening = balanceOf(file, field('60F', '60M'), currency, findings);
  const closing = balanceOf(file, field('62F', '62M'), currency, findings);
  const transactions = transactionsOf(file, fields, currency, findings);
  const line = fields[0]?.line ?? 1;
  if (opening !== undefined && field('62F', '62M') === undefined) {
    findings.push(bankFinding('closing-missing', file, line, { statement: value('28C', '28') || value('20') }));
  }
  findings.push(...interimTotals(file, fields, transactions));
  return {
    messageId: value('20'),
    line,
    account: value('25', '25P'),
    currency,
    number: value('28C', '28'),
    from: opening?.on,
    to: closing?.on ?? dayFromYymmdd(value('13D', '13').slice(0, 6)),
    opening: opening?.amount,
    closing: closing?.amount,
    transactions,
  };
}

const BALANCE = /^([CD])(\d{6})([A-Z]{3})?\s*(.*)$/;

/** The first currency that a balance, a floor limit or a total names. */
function statementCurrency(fields: readonly MtField[]): Currency {
  for (const { tag, lines } of fields) {
    const text = lines[0]?.trim() ?? '';
    const named = /^6[02]|^6[45]/.test(tag)
      ? BALANCE.exec(text)?.[3]
      : tag === '34F'
        ? /^[A-Z]{3}/.exec(text)?.[0]
        : /^90/.test(tag)
          ? /^\d*([A-Z]{3})/.exec(text)?.[1]
          : undefined;
    if (named !== undefined) return named;
  }
  return NO_CURRENCY;
}

interface Balance {
  readonly amount: Money;
  readonly on: PlainDate | undefined;
}

function balanceOf(file: string, field: MtField | undefined, currency: Currency, findings: Finding[]): Balance | undefined {
  if (field === undefined) return undefined;
  const text = field.lines[0]?.trim() ?? '';
  const [, mark, day = '', named, amountText = ''] = BALANCE.exec(text) ?? [];
  const amount = commaDecimal(amountText.trim());
  if (amount === undefined) {
    findings.push(bankFinding('balance-unreadable', file, field.line, { text: excerpt(text) }));
    return undefined;
  }
  const on = dayFromYymmdd(day);
  if (on === undefined) findings.push(bankFinding('day-unreadable', file, field.line, { what: 'day of the balance', text: day }));
  return { amount: money(mark === 'D' ? amount.negated() : amount, named ?? currency), on };
}

/** A `:61:` with the `:86:` or `:NS:` behind it. Text fields anywhere else belong to the statement, not to a line. */
function transactionsOf(file: string, fields: readonly MtField[], currency: Currency, findings: Finding[]): DraftTransaction[] {
  return fields.flatMap((field, index) => {
    if (field.tag !== '61') return [];
    const line = statementLine(field.lines);
    if (line === undefined) {
      findings.push(bankFinding('amount-unreadable', file, field.line, { text: excerpt(field.lines[0] ?? '') }));
      return [];
    }
    for (const { what, text } of line.badDays) findings.push(bankFinding('day-unreadable', file, field.line, { what, text }));
    return [transactionFrom(field.line, line, informationOf(fields, index + 1), currency)];
  });
}

/** Old Rabobank files repeat the tag on each line of the text. */
function informationOf(fields: readonly MtField[], from: number): OwnerInformation {
  const tag = fields[from]?.tag;
  let to = from;
  while (fields[to]?.tag === tag && (tag === '86' || tag === 'NS')) to += 1;
  const lines = fields.slice(from, to).flatMap((field) => field.lines);
  return tag === 'NS' ? nonSwiftInformation(lines) : ownerInformation(lines);
}

function transactionFrom(line: number, parts: StatementLine, information: OwnerInformation, currency: Currency): DraftTransaction {
  const { bookedOn, valueOn, sign, reversal, pending, type, customerReference, bankReference, supplementary } = parts;
  const amount = money(parts.amount.times(sign), currency);
  const freeText = supplementary.filter((text) => !/^\/(?:OCMT|CHGS)\//.test(text));
  return {
    id: bankReference,
    bookedOn,
    valueOn,
    amount,
    payer: information.payer,
    payerAccount: information.payerAccount,
    reference: joined([
      information.reference.includes(customerReference) ? '' : customerReference,
      information.reference,
      ...(information.reference === '' ? freeText : []),
    ]),
    type,
    reversal,
    pending,
    batch: undefined,
    instructed: originalAmount(supplementary, amount),
    line,
  };
}

/** `/OCMT/CAD47,11`: the amount as it was ordered, where it was in another currency. */
function originalAmount(supplementary: readonly string[], booked: Money): Money | undefined {
  const [, currency, text = ''] = /\/OCMT\/([A-Z]{3})([\d,]+)/.exec(supplementary.join('')) ?? [];
  const amount = commaDecimal(text);
  if (currency === undefined || amount === undefined || currency === booked.currency) return undefined;
  return money(booked.amount.isNegative() ? amount.negated() : amount, currency);
}

/** `:90D:` and `:90C:` count an interim report's debits and credits. */
function interimTotals(file: string, fields: readonly MtField[], transactions: readonly DraftTransaction[]): Finding[] {
  return fields.flatMap(({ tag, lines, line }) => {
    const [, count = '', , text = ''] = /^90[CD]$/.test(tag) ? (/^(\d{1,5})([A-Z]{3})([\d,]+)/.exec(lines[0] ?? '') ?? []) : [];
    const stated = commaDecimal(text);
    if (stated === undefined) return [];
    const debits = tag === '90D';
    const counted = transactions.filter(({ amount }) => !amount.amount.isZero() && amount.amount.isNegative() === debits);
    const sum = counted.reduce((all, { amount }) => all.plus(amount.amount.abs()), stated.times(0));
    if (Number(count) === counted.length && sum.equals(stated)) return [];
    const spoken = (n: number, total: string): string => `${total} (lines: ${n})`;
    return [
      bankFinding('control-total-differs', file, line, {
        subject: debits ? 'total of debits' : 'total of credits',
        stated: spoken(Number(count), stated.toFixed()),
        computed: spoken(counted.length, sum.toFixed()),
      }),
    ];
  });
}
