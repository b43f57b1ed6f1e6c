/**
 * OFX and QFX, versions 1.0 to 2.3. Source: Open Financial Exchange specification, chapters 2, 3, 11, 13.
 *
 * Days are the days as written: `20260331233000[-5:EST]` is 31 March, although it is April in London.
 * Only the balance at the end is in the file, so a statement cannot be proved by its opening.
 * Investment accounts give their bank transactions; what was bought and sold is counted and left.
 */
import { BadInput } from '../../domain/badInput';
import { dateFrom, type PlainDate } from '../../domain/calendar/plainDate';
import type { Finding } from '../../domain/finding';
import { type Currency, NO_CURRENCY } from '../../domain/money/currency';
import type { Decimal } from '../../domain/money/decimal';
import { money } from '../../domain/money/money';
import { bankFinding, excerpt } from '../advice';
import {
  type BankReading,
  type BankText,
  commaDecimal,
  type DraftStatement,
  type DraftTransaction,
  joined,
  pointDecimal,
} from '../bankText';
import { child, descendants, type OfxElement, ofxElements, value } from './ofxElements';

const STATEMENTS = ['STMTRS', 'CCSTMTRS', 'INVSTMTRS'];
const ACCOUNTS = ['BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM'];

/**
 * Reads an OFX file.
 * @throws BadInput when it ends in the middle, or when the bank answered with an error and no statement.
 */
export function readOfx({ file, text }: BankText): BankReading {
  const root = ofxElements(file, text);
  const elements = STATEMENTS.flatMap((name) => descendants(root, name)).sort((a, b) => a.line - b.line);
  const errors = descendants(root, 'STATUS').filter((status) => value(status, 'SEVERITY').toUpperCase() === 'ERROR');
  const spoken = errors.map((status) => ({ status, code: value(status, 'CODE'), message: value(status, 'MESSAGE') }));
  const [first] = spoken;
  if (elements.length === 0 && first !== undefined) {
    throw new BadInput(
      `${file}, line ${first.status.line}: the bank answered with error ${first.code} (${first.message}) and no statement. Download it again.`,
    );
  }
  const findings: Finding[] = spoken.map(({ status, code, message }) =>
    bankFinding('bank-reports-error', file, status.line, { code, message }),
  );
  const statements = elements.map((element) => statementFrom(file, element, findings));
  return { format: 'OFX', statements, findings };
}

function statementFrom(file: string, element: OfxElement, findings: Finding[]): DraftStatement {
  const booked = descendants(element, 'STMTTRN');
  const pending = descendants(element, 'STMTTRNP');
  const currency = statementCurrency(file, element, booked, findings);
  const list = child(element, 'BANKTRANLIST') ?? child(element, 'INVTRANLIST');
  const trades = descendants(element, 'INVTRAN').length;
  if (trades > 0)
    findings.push(
      bankFinding('not-bank-transactions', file, element.line, { subject: `Purchases, sales and income of investments (${trades})` }),
    );
  const ledger = child(element, 'LEDGERBAL');
  const closing = readAmount(value(ledger, 'BALAMT'));
  return {
    messageId: '',
    line: element.line,
    account: ACCOUNTS.map((name) => value(child(element, name), 'ACCTID')).find((id) => id !== '') ?? '',
    currency,
    number: '',
    from: dayOf(value(list, 'DTSTART')),
    to: dayOf(value(list, 'DTEND')) ?? dayOf(value(ledger, 'DTASOF')),
    opening: undefined,
    closing: closing === undefined ? undefined : money(closing, currency),
    transactions: [
      ...booked.flatMap((transaction) => transactionFrom(file, transaction, currency, false, findings)),
      ...pending.flatMap((transaction) => transactionFrom(file, transaction, currency, true, findings)),
    ],
  };
}

function statementCurrency(file: string, element: OfxElement, booked: readonly OfxElement[], findings: Finding[]): Currency {
  const named = value(element, 'CURDEF').toUpperCase();
  if (/^[A-Z]{3}$/.test(named)) return named;
  const used = booked.map((transaction) => value(child(transaction, 'CURRENCY'), 'CURSYM')).find((symbol) => /^[A-Z]{3}$/.test(symbol));
  const assumed = used ?? NO_CURRENCY;
  findings.push(bankFinding('currency-missing', file, element.line, { subject: 'The statement', assumed }));
  return assumed;
}

function transactionFrom(file: string, element: OfxElement, currency: Currency, pending: boolean, findings: Finding[]): DraftTransaction[] {
  const amountText = value(element, 'TRNAMT');
  const amount = readAmount(amountText);
  if (amount === undefined) {
    findings.push(
      amountText === ''
        ? bankFinding('amount-missing', file, element.line, { subject: `Transaction ${value(element, 'FITID')}`.trim() })
        : bankFinding('amount-unreadable', file, element.line, { text: excerpt(amountText) }),
    );
    return [];
  }
  const memo = value(element, 'MEMO');
  const name = value(element, 'NAME') || value(child(element, 'PAYEE'), 'NAME');
  const check = value(element, 'CHECKNUM').replace(/^0+/, '');
  return [
    {
      id: value(element, 'FITID'),
      bookedOn: bookedDay(file, element, findings),
      valueOn: dayOf(value(element, 'DTAVAIL')) ?? dayOf(value(element, 'VALUEDATE')),
      amount: money(amount, value(child(element, 'CURRENCY'), 'CURSYM') || currency),
      payer: joined([name]),
      payerAccount: value(child(element, 'BANKACCTTO') ?? child(element, 'CCACCTTO'), 'ACCTID'),
      reference: joined([value(element, 'REFNUM'), check === '' ? '' : `check ${check}`, memo === name ? '' : memo]) || joined([memo]),
      type: value(element, 'TRNTYPE'),
      reversal: false,
      pending,
      batch: undefined,
      instructed: undefined,
      line: element.line,
    },
  ];
}

function bookedDay(file: string, element: OfxElement, findings: Finding[]): PlainDate | undefined {
  const text = value(element, 'DTPOSTED') || value(element, 'DTTRAN');
  const day = dayOf(text);
  if (day === undefined) {
    findings.push(
      text === ''
        ? bankFinding('day-missing', file, element.line, { what: 'booking day' })
        : bankFinding('day-unreadable', file, element.line, { what: 'booking day', text: excerpt(text) }),
    );
  }
  return day;
}

/** The specification allows a point or a comma as the decimal mark, and no thousands. */
const readAmount = (text: string): Decimal | undefined => pointDecimal(text) ?? commaDecimal(text);

/** `20110614120000.000[-5:EST]` → 2011-06-14, the day as written. */
function dayOf(text: string): PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(text) ?? [];
  return year === undefined ? undefined : dateFrom(Number(year), Number(month), Number(day));
}
