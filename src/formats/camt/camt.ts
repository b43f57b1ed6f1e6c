/**
 * CAMT.052 (report), .053 (statement) and .054 (notification), versions 01 to 14. Source: ISO 20022
 * message definition reports, Bank-to-Customer Cash Management.
 *
 * The versions differ in where a thing stands, not in what it means, so one reader looks in all the
 * places. Whether the file has a namespace, a prefix for it, or a business header around it does not matter.
 */
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { BankFormat } from '../../domain/bank/statement';
import type { Finding } from '../../domain/finding';
import { type Currency, NO_CURRENCY } from '../../domain/money/currency';
import type { Money } from '../../domain/money/money';
import { bankFinding } from '../advice';
import { type BankReading, type BankText, type DraftStatement, type DraftTransaction } from '../bankText';
import { transactionsOf } from './camtEntry';
import { accountOf, amountAt, dayOf, signOf } from './camtValues';
import { at, all, readXml, textAt, type XmlElement } from './xmlTree';

/** The message's element (version 1 has `V01` at its end) → the format, and the element of one statement in it. */
const MESSAGES: readonly { readonly message: RegExp; readonly format: BankFormat; readonly statement: string }[] = [
  { message: /^BkToCstmrAcctRpt/, format: 'camt.052', statement: 'Rpt' },
  { message: /^BkToCstmrStmt/, format: 'camt.053', statement: 'Stmt' },
  { message: /^BkToCstmrDbtCdtNtfctn/, format: 'camt.054', statement: 'Ntfctn' },
];

/**
 * Reads a CAMT file.
 * @throws BadInput when the XML is damaged or ends in the middle.
 */
export function readCamt({ file, text }: BankText): BankReading {
  const findings: Finding[] = [];
  const statements: DraftStatement[] = [];
  let format: BankFormat = 'camt.053';
  let transactions: DraftTransaction[] = [];
  readXml(file, text, (element, path) => {
    const parent = path.at(-1)?.name;
    const isStatement = MESSAGES.find(({ statement }) => statement === element.name);
    if (element.name === 'Ntry' && MESSAGES.some(({ statement }) => statement === parent)) {
      transactions.push(...transactionsOf(file, element, path.at(-1), findings));
      return true;
    }
    if (isStatement !== undefined && isStatement.message.test(parent ?? '')) {
      format = isStatement.format;
      statements.push(statementFrom(file, element, transactions, findings));
      transactions = [];
      return true;
    }
    return false;
  });
  return { format, statements, findings };
}

function statementFrom(file: string, element: XmlElement, transactions: DraftTransaction[], findings: Finding[]): DraftStatement {
  const balances = balancesOf(file, element, findings);
  const opening = pick(balances, OPENING_CODES, (list) => list[0]);
  const closing = pick(balances, CLOSING_CODES, (list) => list.at(-1));
  const account = accountOf(at(element, 'Acct'));
  return {
    messageId: textAt(element, 'Id'),
    line: element.line,
    account,
    currency: currencyOf(element, balances, transactions),
    number: textAt(element, 'ElctrncSeqNb') || textAt(element, 'LglSeqNb'),
    from: dayOf(at(element, 'FrToDt'), 'FrDt', 'FrDtTm') ?? opening?.on,
    to: dayOf(at(element, 'FrToDt'), 'ToDt', 'ToDtTm') ?? closing?.on,
    opening: opening?.amount,
    closing: closing?.amount,
    transactions,
  };
}

interface Balance {
  readonly code: string;
  readonly amount: Money;
  readonly on: PlainDate | undefined;
}

/**
 * Booked balances only: what is available (OPAV, CLAV, FWAV) is no balance of the books. A page that is
 * not the last closes with ITBD, and so does an intraday report; the next page opens with it.
 */
const OPENING_CODES = ['OPBD', 'PRCD', 'ITBD'];
const CLOSING_CODES = ['CLBD', 'ITBD'];

function pick(
  balances: readonly Balance[],
  codes: readonly string[],
  choose: (list: Balance[]) => Balance | undefined,
): Balance | undefined {
  for (const code of codes) {
    const ofCode = balances.filter((balance) => balance.code === code);
    // A single interim balance is where the report stands now: a closing, not an opening.
    if (code === 'ITBD' && codes === OPENING_CODES && ofCode.length < 2) continue;
    if (ofCode.length > 0) return choose(ofCode);
  }
  return undefined;
}

function balancesOf(file: string, element: XmlElement, findings: Finding[]): Balance[] {
  return all(element, 'Bal').flatMap((balance) => {
    const code = textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') || textAt(balance, 'Tp', 'Cd');
    const amount = amountAt(balance, signOf(balance) ?? 1);
    if (amount === undefined) {
      findings.push(bankFinding('balance-unreadable', file, balance.line, { text: textAt(balance, 'Amt') }));
      return [];
    }
    return [{ code, amount, on: dayOf(at(balance, 'Dt'), 'Dt', 'DtTm') }];
  });
}

function currencyOf(element: XmlElement, balances: readonly Balance[], transactions: readonly DraftTransaction[]): Currency {
  return textAt(element, 'Acct', 'Ccy') || (balances[0]?.amount.currency ?? transactions[0]?.amount.currency ?? NO_CURRENCY);
}
