/**
 * The sheets "Bank receipts" and "Bank statements": every transaction that was imported, and the statements they
 * came in. The proofs are formulas over them, and a later run knows from them what it has seen before.
 */
import type { SourceTable } from '../../tables/sourceTable';
import type { CellStyle, SheetModel } from '../../tables/workbookChange';
import { amountCell, amountFrom, dayCell, dayFrom, formula, moneyStyle, tableFormula } from '../cells';
import { tableSheet } from '../frame';
import { cellsOf, column, type OwnColumn, ownRows, textIn } from '../ownTable';

export const RECEIPTS_TABLE = 'TieoutReceipts';
export const STATEMENTS_TABLE = 'TieoutStatements';

// prettier-ignore
const RECEIPT_COLUMNS = [
  column('Receipt',       'text',    20),
  column('Booked on',     'date',    11),
  column('Value on',      'date',    11),
  column('Currency',      'text',     9),
  column('Amount',        'money',   15),
  column('Payer',         'text',    34),
  column('Payer account', 'text',    36),
  column('Reference',     'wrapped', 70),
  column('Type',          'text',    14),
  column('Account',       'text',    30),
  column('Statement',     'text',    36),
  column('Batch',         'text',    16),
  column('Reversal',      'text',     9),
  column('Bank id',       'text',    22),
  column('File',          'text',    26),
  column('Line in file',  'number',   8),
] as const;

// prettier-ignore
const STATEMENT_COLUMNS = [
  column('Statement',            'text',  36),
  column('Account',              'text',  26),
  column('Currency',             'text',   9),
  column('Number',               'text',  10),
  column('From',                 'date',  11),
  column('To',                   'date',  11),
  column('Opening',              'money', 17),
  column('Movements',            'money', 17),
  column('Closing by movements', 'money', 17),
  column('Closing',              'money', 17),
  column('Difference',           'money', 13),
  column('File',                 'text',  26),
] as const;

/** A transaction as the sheet keeps it; amounts are decimal text, days ISO text, both empty when not known. */
export interface ReceiptRow {
  /** Our key: the bank's id where no other account has taken it. */
  readonly receipt: string;
  readonly bookedOn: string;
  readonly valueOn: string;
  readonly currency: string;
  readonly amount: string;
  readonly payer: string;
  readonly payerAccount: string;
  readonly reference: string;
  readonly type: string;
  readonly account: string;
  readonly statement: string;
  readonly batch: string;
  readonly reversal: boolean;
  readonly bankId: string;
  readonly file: string;
  readonly line: number;
}

export interface StatementRow {
  /** Our key: account and number or days. */
  readonly statement: string;
  readonly account: string;
  readonly currency: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** Empty when the file has no balances: a notification, an intraday report, most CSV files. */
  readonly opening: string;
  readonly closing: string;
  readonly file: string;
}

const styleColumns = (columns: readonly OwnColumn[], money: readonly string[], currency: string): (CellStyle | undefined)[] =>
  columns.map(({ name }) => (money.includes(name) ? moneyStyle(currency) : undefined));

export function bankReceiptsSheet(receipts: readonly ReceiptRow[], asOf: string, system: 1900 | 1904): SheetModel {
  return tableSheet({
    name: 'Bank receipts',
    says: `as of ${asOf} · every transaction of the statements, once`,
    table: RECEIPTS_TABLE,
    columns: RECEIPT_COLUMNS,
    keyColumns: ['Receipt'],
    rows: receipts.map((receipt) => receiptCells(receipt, system)),
    cellStyles: receipts.map(({ currency }) => styleColumns(RECEIPT_COLUMNS, ['Amount'], currency)),
    rules: [],
    frozenColumns: 1,
  });
}

function receiptCells(receipt: ReceiptRow, system: 1900 | 1904): ReturnType<typeof cellsOf> {
  return cellsOf(RECEIPT_COLUMNS, {
    Receipt: receipt.receipt,
    'Booked on': dayCell(receipt.bookedOn, system),
    'Value on': dayCell(receipt.valueOn, system),
    Currency: receipt.currency,
    Amount: amountCell(receipt.amount),
    Payer: receipt.payer,
    'Payer account': receipt.payerAccount,
    Reference: receipt.reference,
    Type: receipt.type,
    Account: receipt.account,
    Statement: receipt.statement,
    Batch: receipt.batch,
    Reversal: receipt.reversal ? 'yes' : '',
    'Bank id': receipt.bankId,
    File: receipt.file,
    'Line in file': receipt.line,
  });
}

export function bankStatementsSheet(statements: readonly StatementRow[], asOf: string, system: 1900 | 1904): SheetModel {
  const money = ['Opening', 'Movements', 'Closing by movements', 'Closing', 'Difference'];
  return tableSheet({
    name: 'Bank statements',
    says: `as of ${asOf} · opening and closing as the bank states them, movements from Bank receipts`,
    table: STATEMENTS_TABLE,
    columns: STATEMENT_COLUMNS,
    keyColumns: ['Statement'],
    rows: statements.map((statement) => statementCells(statement, system)),
    cellStyles: statements.map(({ currency }) => styleColumns(STATEMENT_COLUMNS, money, currency)),
    rules: [],
    frozenColumns: 1,
  });
}

const { here } = tableFormula(STATEMENTS_TABLE);
const receipts = tableFormula(RECEIPTS_TABLE);
const MOVEMENTS = `SUMIFS(${receipts.all('Amount')},${receipts.all('Statement')},${here('Statement')})`;
const COMPUTED = `IF(${here('Opening')}="","",${here('Opening')}+${here('Movements')})`;
const DIFFERENCE = `IF(OR(${here('Opening')}="",${here('Closing')}=""),"",ROUND(${here('Closing by movements')}-${here('Closing')},4))`;

function statementCells(statement: StatementRow, system: 1900 | 1904): ReturnType<typeof cellsOf> {
  return cellsOf(STATEMENT_COLUMNS, {
    Statement: statement.statement,
    Account: statement.account,
    Currency: statement.currency,
    Number: statement.number,
    From: dayCell(statement.from, system),
    To: dayCell(statement.to, system),
    Opening: amountCell(statement.opening),
    Movements: formula(MOVEMENTS),
    'Closing by movements': formula(COMPUTED),
    Closing: amountCell(statement.closing),
    Difference: formula(DIFFERENCE),
    File: statement.file,
  });
}

const systemOf = (own: readonly SourceTable[], name: string): 1900 | 1904 => own.find((table) => table.name === name)?.dateSystem ?? 1900;

/** What earlier runs imported. */
export function standingReceipts(own: readonly SourceTable[]): ReceiptRow[] {
  const system = systemOf(own, RECEIPTS_TABLE);
  return ownRows(own, RECEIPTS_TABLE).map((row) => ({
    receipt: textIn(row, 'Receipt'),
    bookedOn: dayFrom(row['Booked on'] ?? null, system),
    valueOn: dayFrom(row['Value on'] ?? null, system),
    currency: textIn(row, 'Currency'),
    amount: amountFrom(row['Amount'] ?? null),
    payer: textIn(row, 'Payer'),
    payerAccount: textIn(row, 'Payer account'),
    reference: textIn(row, 'Reference'),
    type: textIn(row, 'Type'),
    account: textIn(row, 'Account'),
    statement: textIn(row, 'Statement'),
    batch: textIn(row, 'Batch'),
    reversal: textIn(row, 'Reversal') === 'yes',
    bankId: textIn(row, 'Bank id'),
    file: textIn(row, 'File'),
    line: Number(amountFrom(row['Line in file'] ?? null)),
  }));
}

export function standingStatements(own: readonly SourceTable[]): StatementRow[] {
  const system = systemOf(own, STATEMENTS_TABLE);
  return ownRows(own, STATEMENTS_TABLE).map((row) => ({
    statement: textIn(row, 'Statement'),
    account: textIn(row, 'Account'),
    currency: textIn(row, 'Currency'),
    number: textIn(row, 'Number'),
    from: dayFrom(row['From'] ?? null, system),
    to: dayFrom(row['To'] ?? null, system),
    opening: amountFrom(row['Opening'] ?? null),
    closing: amountFrom(row['Closing'] ?? null),
    file: textIn(row, 'File'),
  }));
}
