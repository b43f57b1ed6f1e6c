/** An online-banking export: preamble, semicolons, quoted text, debit and credit columns, a running balance. */
import { amountText, fromMinor } from '../../domain/money/money';
import type { SampleStatement } from '../month';

const quoted = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** `1234567` → `1,234,567` */
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export function csvFile(statements: readonly SampleStatement[]): string {
  const [first] = statements;
  if (first === undefined) return '';
  const { currency, account } = first.account;
  const amount = (minor: number): string => grouped(amountText(fromMinor(Math.abs(minor), currency)));
  let balance = first.opening;
  const rows = statements
    .flatMap(({ transactions }) => transactions)
    .map(({ bookedOn, minor, payer, payerAccount, reference, id, method }) => {
      balance += minor;
      const cells = [
        bookedOn.replaceAll('-', '/'),
        id,
        payer,
        payerAccount,
        reference,
        method,
        minor < 0 ? amount(minor) : '',
        minor > 0 ? amount(minor) : '',
        amount(balance),
      ];
      return cells.map(quoted).join(';');
    });
  return [
    `Account;${account}`,
    `Currency;${currency}`,
    `Opening balance;${amount(first.opening)}`,
    `Closing balance;${amount(balance)}`,
    '',
    'Booking date;Bank reference;Counterparty;Counterparty account;Description;Type;Debit;Credit;Balance',
    ...rows,
    '',
  ].join('\r\n');
}
