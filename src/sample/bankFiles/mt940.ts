/** MT940 as a British bank writes it, with unstructured :86: lines of 65 characters. Source: SWIFT MT940, Standards Release. */
import { exponentOf } from '../../domain/money/currency';
import type { SampleStatement } from '../month';
import type { SampleTransaction } from '../stories/story';

const yymmdd = (day: string): string => day.slice(2).replaceAll('-', '');

/** SWIFT amounts have a comma, always: `1234,5` → `1234,50`, yen `1234,`. */
function swiftAmount(minor: number, currency: string): string {
  const decimals = exponentOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  return `${digits.slice(0, digits.length - decimals)},${digits.slice(digits.length - decimals)}`;
}

const balance = (tag: string, minor: number, on: string, currency: string): string =>
  `:${tag}:${minor < 0 ? 'D' : 'C'}${yymmdd(on)}${currency}${swiftAmount(minor, currency)}`;

/** Field 86 holds lines of 65 characters; the tag does not count. */
const lines65 = (text: string): string[] => text.match(/.{1,65}/g) ?? [''];

const CODES: Readonly<Record<SampleTransaction['method'], string>> = {
  transfer: 'NTRF',
  ACH: 'NTRF',
  cheque: 'NCHK',
  'card settlement': 'NMSC',
  charge: 'NCHG',
  interest: 'NINT',
};

function mark({ minor, reversal }: SampleTransaction): string {
  if (reversal) return minor < 0 ? 'RC' : 'RD';
  return minor < 0 ? 'D' : 'C';
}

function entry(transaction: SampleTransaction): string[] {
  const { bookedOn, minor, currency, method, id, payer, payerAccount, reference } = transaction;
  const said = [reference === '' ? '' : `/REMI/${reference}`, `/NAME/${payer}`, payerAccount === '' ? '' : `/IBAN/${payerAccount}`].join(
    '',
  );
  return [
    `:61:${yymmdd(bookedOn)}${bookedOn.slice(5).replace('-', '')}${mark(transaction)}${swiftAmount(minor, currency)}${CODES[method]}NONREF//${id}`,
    `:86:${lines65(said).join('\r\n')}`,
  ];
}

export function mt940File(statements: readonly SampleStatement[]): string {
  const lines = statements.flatMap(({ account, number, from, to, opening, closing, transactions }) => [
    `:20:${account.currency}2610${String(number).padStart(2, '0')}`,
    `:25:${account.account}`,
    `:28C:${number}/1`,
    balance('60F', opening, from, account.currency),
    ...transactions.flatMap(entry),
    balance('62F', closing, to, account.currency),
    '-',
  ]);
  return `${lines.join('\r\n')}\r\n`;
}
