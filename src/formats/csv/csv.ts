/**
 * A bank's CSV file → statements. There is no standard: columns are known by their headers (`columns.ts`),
 * marks and day orders by the evidence of the whole file, and every row is read or reported.
 *
 * A balance column proves the file line by line, and gives the statement its opening and closing.
 */
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { Finding } from '../../domain/finding';
import { type Currency, NO_CURRENCY } from '../../domain/money/currency';
import type { Decimal } from '../../domain/money/decimal';
import { money } from '../../domain/money/money';
import { bankFinding, excerpt } from '../advice';
import { type BankReading, type BankText, type DraftStatement, type DraftTransaction, joined } from '../bankText';
import { delimitedFromText, type DelimitedText } from '../delimited';
import { amountFrom, decimalMarkOf, type DecimalMark } from './amountColumn';
import { type ColumnMap, type ColumnRole, columnsOf, headerScore } from './columns';
import { dayFrom, type DayOrder, dayOrderOf, isTwoFaced } from './dayColumn';
import { type Preamble, readPreamble } from './preamble';
import { balancesOf, type BookedRow } from './runningBalance';
import { rowAmount, type SignReading, signReading } from './rowAmount';

/** A row's cells by role, and what the file as a whole decided. */
interface Reading {
  readonly file: string;
  readonly table: DelimitedText;
  readonly columns: ColumnMap;
  readonly preamble: Preamble;
  readonly mark: DecimalMark;
  readonly order: DayOrder | undefined;
  readonly signs: SignReading;
  readonly currency: Currency;
}

/**
 * Reads a bank's CSV file.
 * @throws BadInput when no row names a day and an amount, or a quote is never closed.
 */
export function readCsv(source: BankText): BankReading {
  const { file } = source;
  const table = delimitedFromText(
    source,
    headerScore,
    `${file} is no bank file that can be read: it is not CAMT, MT940, BAI2 or OFX, and as CSV it has no header row with a day and an amount. Export the statement again, or name the columns Date and Amount.`,
  );
  const columns = columnsOf(table);
  const preamble = readPreamble(table.preamble);
  const findings: Finding[] = [...table.findings];
  const texts = (roles: readonly ColumnRole[]): string[] =>
    roles
      .flatMap((role) => (columns.get(role) ?? []).flatMap((column) => table.rows.map((row) => row[column]?.trim() ?? '')))
      .filter((text) => text !== '');
  const reading: Reading = {
    file,
    table,
    columns,
    preamble,
    mark: decidedMark(file, table, texts(['amount', 'debit', 'credit', 'balance']), findings),
    order: decidedOrder(file, table, texts(['bookedOn', 'valueOn']), findings),
    signs: signReading(table, columns),
    currency: fileCurrency(table, columns, preamble),
  };
  const rows = table.rows.flatMap((row, index) => bookedRow(reading, row, table.lines[index] ?? 1, findings));
  return { format: 'CSV', statements: statementsFrom(reading, rows, findings), findings };
}

function decidedMark(file: string, table: DelimitedText, texts: readonly string[], findings: Finding[]): DecimalMark {
  const { mark, doubtful } = decimalMarkOf(texts);
  if (doubtful !== undefined) {
    const assumed = amountFrom(doubtful, mark)?.toFixed() ?? doubtful;
    findings.push(bankFinding('decimal-mark-unknown', file, table.headerLine, { text: doubtful, assumed }));
  }
  return mark;
}

/** Undefined when the days can be read two ways and nothing decides: then they stay empty, and the finding blocks. */
function decidedOrder(file: string, table: DelimitedText, texts: readonly string[], findings: Finding[]): DayOrder | undefined {
  const order = dayOrderOf(texts);
  const twoFaced = order === undefined ? texts.find(isTwoFaced) : undefined;
  if (twoFaced === undefined) return order ?? 'day first';
  findings.push(
    bankFinding('day-order-unknown', file, table.headerLine, {
      text: twoFaced,
      dayFirst: dayFrom(twoFaced, 'day first') ?? 'no day',
      monthFirst: dayFrom(twoFaced, 'month first') ?? 'no day',
    }),
  );
  return undefined;
}

/** Named above the table, in the header of an amount (`Betrag (EUR)`), or by a mark beside an amount. */
function fileCurrency(table: DelimitedText, columns: ColumnMap, preamble: Preamble): Currency {
  if (preamble.currency !== '') return preamble.currency;
  const amountColumns = (['amount', 'debit', 'credit', 'balance'] as const).flatMap((role) => columns.get(role) ?? []);
  const inHeader = amountColumns
    .map((column) => /(?:[([]|\s)([A-Z]{3})[)\]]?\s*$/.exec(table.headers[column] ?? '')?.[1])
    .find((code) => code !== undefined);
  if (inHeader !== undefined) return inHeader;
  const sample = amountColumns.map((column) => table.rows[0]?.[column] ?? '').join(' ');
  return sample.includes('€') ? 'EUR' : sample.includes('£') ? 'GBP' : (/\b[A-Z]{3}\b/.exec(sample)?.[0] ?? NO_CURRENCY);
}

const TOTAL_ROW =
  /^(?:grand )?(?:total|totals|sum|summe|gesamt|saldo|solde|totaal|totale|opening balance|closing balance|balance brought forward|anfangssaldo|endsaldo|kontostand|beginsaldo|eindsaldo)\b/i;
const PENDING = /pending|vorgemerkt|en attente|pendiente|in behandeling|in sospeso/i;

function bookedRow(reading: Reading, row: readonly string[], line: number, findings: Finding[]): BookedRow[] {
  const { file, columns, mark, signs } = reading;
  const cell = (role: ColumnRole): string => row[columns.get(role)?.[0] ?? -1]?.trim() ?? '';
  const dayText = cell('bookedOn') || cell('valueOn');
  if (dayFrom(dayText, 'day first') === undefined && dayFrom(dayText, 'month first') === undefined) {
    const whole = excerpt(joined(row));
    if (row.some((text) => TOTAL_ROW.test(text.trim()))) {
      findings.push(bankFinding('line-is-total', file, line, { text: whole }));
      return [];
    }
    if (dayText === '' && signs.texts(row).every((text) => text === '')) {
      findings.push(bankFinding('line-unreadable', file, line, { text: whole }));
      return [];
    }
  }
  const amount = rowAmount(row, signs, mark);
  if (amount.kind === 'unreadable') {
    findings.push(amount.finding(file, line));
    return [];
  }
  const transaction = transactionFrom(reading, row, line, amount.amount, findings);
  return [
    {
      account: cell('ownAccount') || reading.preamble.account,
      balance: cell('balance') === '' ? undefined : amountFrom(cell('balance'), mark),
      transaction,
    },
  ];
}

function transactionFrom(reading: Reading, row: readonly string[], line: number, amount: Decimal, findings: Finding[]): DraftTransaction {
  const { columns, currency } = reading;
  const cell = (role: ColumnRole): string => row[columns.get(role)?.[0] ?? -1]?.trim() ?? '';
  const bookedOn = readDay(reading, cell('bookedOn') || cell('valueOn'), 'booking day', line, findings);
  const valueOn = cell('valueOn') === '' ? undefined : readDay(reading, cell('valueOn'), 'value day', line, findings);
  const ownCurrency = cell('currency').toUpperCase().replace('€', 'EUR').replace('£', 'GBP').replace('$', 'USD');
  return {
    id: cell('id'),
    bookedOn,
    valueOn,
    amount: money(amount, /^[A-Z]{3}$/.test(ownCurrency) ? ownCurrency : currency),
    payer: joined([cell('payer')]),
    payerAccount: cell('payerAccount'),
    reference: joined((columns.get('reference') ?? []).map((column) => row[column] ?? '')),
    type: cell('type'),
    reversal: false,
    pending: PENDING.test(cell('status')),
    batch: undefined,
    instructed: undefined,
    line,
  };
}

function readDay({ file, order }: Reading, text: string, what: string, line: number, findings: Finding[]): PlainDate | undefined {
  if (order === undefined && isTwoFaced(text)) return undefined; // said once, for the whole column
  const day = dayFrom(text, order ?? 'day first');
  if (day === undefined) {
    findings.push(
      text === ''
        ? bankFinding('day-missing', file, line, { what })
        : bankFinding('day-unreadable', file, line, { what, text: excerpt(text) }),
    );
  }
  return day;
}

/** One statement for each account in the file, in the order in which they first appear. */
function statementsFrom(reading: Reading, rows: readonly BookedRow[], findings: Finding[]): DraftStatement[] {
  const accounts = [...new Set(rows.map(({ account }) => account))];
  return (accounts.length === 0 ? [reading.preamble.account] : accounts).map((account) => {
    const own = rows.filter((row) => row.account === account);
    return statementFrom(reading, account, own, findings);
  });
}

function statementFrom(
  { file, table, mark, currency, preamble }: Reading,
  account: string,
  rows: readonly BookedRow[],
  findings: Finding[],
): DraftStatement {
  const transactions = rows.map(({ transaction }) => transaction);
  const used = transactions[0]?.amount.currency ?? currency;
  const mixed = transactions.some(({ amount }) => amount.currency !== used);
  if (used === NO_CURRENCY) {
    findings.push(bankFinding('currency-missing', file, table.headerLine, { subject: 'The file', assumed: `${NO_CURRENCY} (none)` }));
  }
  const days = transactions.flatMap(({ bookedOn }) => bookedOn ?? []).sort();
  const stated = (text: string): Decimal | undefined => amountFrom(text, mark);
  const running = mixed ? undefined : balancesOf(file, rows, findings);
  const opening = stated(preamble.opening) ?? running?.opening;
  const closing = stated(preamble.closing) ?? running?.closing;
  return {
    messageId: '',
    line: table.headerLine,
    account,
    currency: used,
    number: '',
    from: days[0],
    to: days.at(-1),
    opening: opening === undefined ? undefined : money(opening, used),
    closing: closing === undefined ? undefined : money(closing, used),
    transactions,
  };
}
