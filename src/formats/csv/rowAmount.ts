/**
 * The signed amount of a CSV row: from one signed column, from a debit and a credit column, or from an
 * amount and a column that says which (C/D, S/H, Af/Bij).
 *
 * Banks disagree whether the debit column holds positive or negative numbers; the column shows which,
 * and a number of the other sign in it is then a correction.
 */
import type { Finding } from '../../domain/finding';
import { type Decimal, ZERO } from '../../domain/money/decimal';
import { bankFinding, excerpt } from '../advice';
import type { DelimitedText } from '../delimited';
import { amountFrom, type DecimalMark } from './amountColumn';
import type { ColumnMap, ColumnRole } from './columns';

// prettier-ignore
const SIGN_WORDS: Readonly<Record<string, 1 | -1>> = {
  C: 1, CR: 1, CRDT: 1, CREDIT: 1, K: 1, H: 1, HABEN: 1, GUTSCHRIFT: 1, '+': 1, BIJ: 1, IN: 1, AVERE: 1, ABONO: 1, CREDITO: 1, CRÉDITO: 1, CRÉDIT: 1,
  D: -1, DR: -1, DBIT: -1, DEBIT: -1, S: -1, SOLL: -1, LASTSCHRIFT: -1, '-': -1, AF: -1, UIT: -1, OUT: -1, DARE: -1, CARGO: -1, DEBITO: -1, DÉBITO: -1, DÉBIT: -1, DEBET: -1,
};

const signWord = (text: string): 1 | -1 | undefined => SIGN_WORDS[text.trim().toUpperCase()];

/** Where a file's amounts stand and how their signs are to be read. */
export interface SignReading {
  readonly amount: number | undefined;
  readonly debit: number | undefined;
  readonly credit: number | undefined;
  readonly sign: number | undefined;
  /** True when the debit column holds negative numbers already. */
  readonly debitsAreNegative: boolean;
  /** The texts of a row that an amount could be read from. */
  readonly texts: (row: readonly string[]) => string[];
}

export function signReading({ rows }: DelimitedText, columns: ColumnMap): SignReading {
  const column = (role: ColumnRole): number | undefined => columns.get(role)?.[0];
  const [amount, debit, credit] = [column('amount'), column('debit'), column('credit')];
  const values = (at: number | undefined): string[] =>
    at === undefined ? [] : rows.map((row) => row[at]?.trim() ?? '').filter((text) => text !== '');
  const type = column('type');
  const typeIsSign = type !== undefined && values(type).length > 0 && values(type).every((text) => signWord(text) !== undefined);
  const unsigned = !values(amount).some((text) => /^[-\u2212(]|-$/.test(text));
  const sign = column('sign') ?? (typeIsSign && unsigned ? type : undefined);
  const nonZeroDebits = values(debit).filter((text) => /[1-9]/.test(text));
  return {
    amount,
    debit,
    credit,
    sign,
    debitsAreNegative: nonZeroDebits.length > 0 && nonZeroDebits.every((text) => /^[-\u2212(]|-$/.test(text)),
    texts: (row) => [amount, debit, credit].flatMap((at) => (at === undefined ? [] : [row[at]?.trim() ?? ''])),
  };
}

export type RowAmount =
  | { readonly kind: 'read'; readonly amount: Decimal }
  | { readonly kind: 'unreadable'; readonly finding: (file: string, line: number) => Finding };

export function rowAmount(row: readonly string[], signs: SignReading, mark: DecimalMark): RowAmount {
  const text = signs.amount === undefined ? '' : (row[signs.amount]?.trim() ?? '');
  if (text === '') return fromTwoColumns(row, signs, mark);
  const amount = amountFrom(text, mark);
  if (amount === undefined) return unreadable(text);
  if (signs.sign === undefined) return { kind: 'read', amount };
  const signText = row[signs.sign] ?? '';
  const sign = signWord(signText);
  if (sign === undefined)
    return { kind: 'unreadable', finding: (file, line) => bankFinding('sign-unreadable', file, line, { text: excerpt(signText) }) };
  return { kind: 'read', amount: amount.abs().times(sign) };
}

function fromTwoColumns(row: readonly string[], { debit, credit, debitsAreNegative }: SignReading, mark: DecimalMark): RowAmount {
  const texts = [debit, credit].map((at) => (at === undefined ? '' : (row[at]?.trim() ?? '')));
  const [debitText = '', creditText = ''] = texts;
  if (debitText === '' && creditText === '') {
    return { kind: 'unreadable', finding: (file, line) => bankFinding('amount-missing', file, line, { subject: 'The row' }) };
  }
  const debited = debitText === '' ? ZERO : amountFrom(debitText, mark);
  const credited = creditText === '' ? ZERO : amountFrom(creditText, mark);
  if (debited === undefined) return unreadable(debitText);
  if (credited === undefined) return unreadable(creditText);
  return { kind: 'read', amount: debitsAreNegative ? credited.plus(debited) : credited.minus(debited) };
}

const unreadable = (text: string): RowAmount => ({
  kind: 'unreadable',
  finding: (file, line) => bankFinding('amount-unreadable', file, line, { text: excerpt(text) }),
});
