/**
 * BAI2, the cash management balance reporting of US and Canadian banks. Source: BAI, Cash Management
 * Balance Reporting Specifications, version 2; version 3 (BTRS) files of the same records are read too.
 *
 * Amounts have no sign and no point: the type code says which way the money goes, and the currency how
 * many decimals are implied. Loans (700–799) and statuses (900 on) move no money of the account.
 */
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { Finding } from '../../domain/finding';
import { type Currency, exponentOf } from '../../domain/money/currency';
import type { Decimal } from '../../domain/money/decimal';
import { type Money, money } from '../../domain/money/money';
import { bankFinding, excerpt } from '../advice';
import {
  type BankReading,
  type BankText,
  type DraftStatement,
  type DraftTransaction,
  dayFromYymmdd,
  givenReference,
  impliedDecimal,
  joined,
  withoutRepeats,
} from '../bankText';
import { controlTotals } from './controlTotals';
import { accountSummaries, type BaiRecord, baiRecords, fundsFields } from './records';

/** The specification's default where neither account nor group names one. */
const DEFAULT_CURRENCY: Currency = 'USD';

// prettier-ignore
const TYPE_CODES: readonly { readonly from: number; readonly to: number; readonly sign: 1 | -1 }[] = [
  { from: 100, to: 399, sign:  1 },
  { from: 400, to: 699, sign: -1 },
];
const LEDGER_OPENING = '010';
const LEDGER_CLOSING = '015';
/** 252 Debit Reversal, 552 Credit Reversal: they take back an earlier transaction; the sign is their own. */
const REVERSALS = new Set(['252', '552']);

interface OpenStatement extends Omit<DraftStatement, 'transactions'> {
  readonly transactions: DraftTransaction[];
}

/** Reads a BAI2 file. Damaged records become findings; nothing makes it throw. */
export function readBai2({ file, text }: BankText): BankReading {
  const { records, strays, physicalRecords } = baiRecords(text);
  const findings: Finding[] = strays.map(({ line, text: stray }) => bankFinding('line-unreadable', file, line, { text: excerpt(stray) }));
  const statements: OpenStatement[] = [];
  let group: BaiRecord | undefined;
  for (const record of records) {
    if (record.code === '02') group = record;
    if (record.code === '03') statements.push(statementFrom(file, record, group, findings));
    if (record.code === '16') addTransaction(file, record, statements.at(-1), findings);
  }
  findings.push(...controlTotals(file, records, physicalRecords));
  if (!records.some(({ code }) => code === '99')) {
    findings.push(bankFinding('file-cut-off', file, records.at(-1)?.line, { what: 'its trailer (record 99)' }));
  }
  return { format: 'BAI2', statements, findings };
}

/** Records 02 and 03: whose account, as of which day, with which balances. */
function statementFrom(file: string, record: BaiRecord, group: BaiRecord | undefined, findings: Finding[]): OpenStatement {
  const [account = '', ownCurrency = ''] = record.fields;
  const groupCurrency = group?.fields[5] ?? '';
  const currency = (ownCurrency.trim() || groupCurrency.trim() || DEFAULT_CURRENCY).toUpperCase();
  const asOf = dayFromYymmdd((group?.fields[3] ?? '').trim());
  if (asOf === undefined && group !== undefined) {
    findings.push(bankFinding('day-unreadable', file, group.line, { what: 'as-of day of the group', text: group.fields[3] ?? '' }));
  }
  const summaries = accountSummaries(record);
  const balance = (code: string): Money | undefined => {
    const text = summaries.find((summary) => summary.code === code)?.amount ?? '';
    const amount = impliedDecimal(text, exponentOf(currency));
    return amount === undefined ? undefined : money(amount, currency);
  };
  return {
    messageId: '',
    line: record.line,
    account: account.trim(),
    currency,
    number: '',
    from: asOf,
    to: asOf,
    opening: balance(LEDGER_OPENING),
    closing: balance(LEDGER_CLOSING),
    transactions: [],
  };
}

function addTransaction(file: string, record: BaiRecord, statement: OpenStatement | undefined, findings: Finding[]): void {
  const [code = '', amountText = ''] = record.fields.map((field) => field.trim());
  if (statement === undefined) {
    findings.push(bankFinding('line-unreadable', file, record.line, { text: excerpt(`16,${record.fields.join(',')}`) }));
    return;
  }
  const sign = TYPE_CODES.find(({ from, to }) => Number(code) >= from && Number(code) <= to)?.sign;
  if (sign === undefined) {
    findings.push(bankFinding('not-bank-transactions', file, record.line, { subject: `Records of type ${code} (loan or status)` }));
    return;
  }
  const amount = impliedDecimal(amountText, exponentOf(statement.currency));
  if (amount === undefined) {
    findings.push(
      amountText === ''
        ? bankFinding('amount-missing', file, record.line, { subject: `The record of type ${code}` })
        : bankFinding('amount-unreadable', file, record.line, { text: excerpt(amountText) }),
    );
    return;
  }
  statement.transactions.push(transactionFrom(record, code, amount.times(sign), sign, statement));
}

function transactionFrom(record: BaiRecord, code: string, amount: Decimal, sign: 1 | -1, statement: OpenStatement): DraftTransaction {
  const { fields, texts } = wholeTransaction(record);
  const behindFunds = 3 + fundsFields(fields, 2);
  const bankReference = givenReference(fields[behindFunds] ?? '');
  const customerReference = givenReference(fields[behindFunds + 1] ?? '');
  const labelled = labelledTexts(texts);
  const side = sign > 0 ? PARTY_LABELS.in : PARTY_LABELS.out;
  const written = [...REFERENCE_LABELS.map((label) => labelled.values.get(label) ?? ''), ...labelled.rest];
  return {
    id: bankReference,
    bookedOn: statement.to,
    valueOn: valueDay(fields, statement.to),
    amount: money(amount, statement.currency),
    payer: joined([firstOf(labelled.values, side.name)]),
    payerAccount: firstOf(labelled.values, side.account),
    reference: joined(withoutRepeats([customerReference, ...written])),
    type: code,
    reversal: REVERSALS.has(code),
    pending: false,
    batch: undefined,
    instructed: undefined,
    line: record.line,
  };
}

/** The fields up to the references, and the text lines behind them; an 88 may continue either. */
function wholeTransaction(record: BaiRecord): { fields: readonly string[]; texts: readonly string[] } {
  let fields = record.fields;
  const texts: string[] = [];
  const textPlace = (): number => 5 + fundsFields(fields, 2);
  for (const continuation of record.continuations) {
    if (fields.length > textPlace()) texts.push(continuation);
    else fields = [...fields, ...continuation.split(',')];
  }
  return { fields, texts: [fields.slice(textPlace()).join(','), ...texts] };
}

/**
 * Labels in the text, as the large US banks write them, one a line (`DBNM: ACME INC`) or several in one
 * (`ORIG CO NAME:ACME INC ORIG ID:123 DESC DATE:0916`). The first that is there counts.
 */
// prettier-ignore
const PARTY_LABELS = {
  in:  { name: ['DBNM', 'ORIG CO NAME', 'ORIGINATOR', 'ORIG'], account: ['DACT', 'ORIG ACCT', 'ORIG ID'] },
  out: { name: ['CRNM', 'BENEFICIARY', 'BNF', 'IND NAME'],     account: ['CACT', 'BNF ACCT', 'BNF ID', 'IND ID'] },
};
const REFERENCE_LABELS = ['REMI', 'EREF', 'CREF'];
/** Labels whose values say neither who nor what for, and only end the value before them. */
const OTHER_LABELS = ['DESC DATE', 'CO ENTRY DESCR', 'SEC', 'TRACE#', 'EED'];

const KNOWN_LABELS = [
  ...Object.values(PARTY_LABELS).flatMap(({ name, account }) => [...name, ...account]),
  ...REFERENCE_LABELS,
  ...OTHER_LABELS,
];
/** Longer labels first, so `ORIG CO NAME` is not read as `ORIG`. */
const LABEL = new RegExp(`(?:^|\\s)(${[...KNOWN_LABELS].sort((a, b) => b.length - a.length).join('|')}):`);

function labelledTexts(texts: readonly string[]): { values: Map<string, string>; rest: string[] } {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (const text of texts) {
    const [before = '', ...parts] = text.split(LABEL);
    rest.push(before.trim());
    for (let at = 0; at < parts.length; at += 2) {
      const [label = '', value = ''] = parts.slice(at, at + 2);
      if (OTHER_LABELS.includes(label)) rest.push(`${label}:${value}`.trim());
      else values.set(label, value.trim());
    }
  }
  return { values, rest: rest.filter((text) => text !== '') };
}

const firstOf = (values: ReadonlyMap<string, string>, labels: readonly string[]): string =>
  labels.map((label) => values.get(label) ?? '').find((value) => value !== '') ?? '';

/** Known where the funds are there at once (0) or on a named day (V). One or two *banking* days later is not for us to count. */
function valueDay(fields: readonly string[], asOf: PlainDate | undefined): PlainDate | undefined {
  const funds = fields[2]?.trim().toUpperCase();
  if (funds === '0') return asOf;
  return funds === 'V' ? dayFromYymmdd((fields[3] ?? '').trim()) : undefined;
}
