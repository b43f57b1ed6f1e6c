/**
 * BAI lockbox: the cheques that a bank took out of the post. Fixed columns, 80 characters a record.
 * Source: BAI, Lockbox Communications Standards, format 1.
 *
 * A cheque (record 6) may be followed by overflow records (4) that list the invoices it pays; they are
 * its reference. A lockbox reports deposits, not an account: there are no balances to check.
 */
import type { Finding } from '../../domain/finding';
import { exponentOf } from '../../domain/money/currency';
import type { Decimal } from '../../domain/money/decimal';
import { ZERO } from '../../domain/money/decimal';
import { money } from '../../domain/money/money';
import { bankFinding, excerpt } from '../advice';
import {
  type BankReading,
  type BankText,
  type DraftStatement,
  type DraftTransaction,
  dayFromYymmdd,
  impliedDecimal,
  joined,
} from '../bankText';

const CURRENCY = 'USD';

/** Columns of each record, from 0, end not included. */
// prettier-ignore
const COLUMNS = {
  batchHeader: { batch: [1, 4], lockbox: [7, 14], day: [14, 20] },
  cheque:      { batch: [1, 4], item: [4, 7], amount: [7, 17], routing: [17, 26], account: [26, 36], number: [36, 46], payer: [52, 82] },
  overflow:    { batch: [1, 4], item: [4, 7], text: [11, undefined] },
  batchTotal:  { batch: [1, 4], count: [20, 23], amount: [23, 33] },
  lockboxTotal:{ count: [20, 24], amount: [24, 34] },
  fileTotal:   { count: [1, 7] },
} as const;

const cut = (record: string, [from, to]: readonly [number, number | undefined]): string => record.slice(from, to).trim();

interface Box {
  readonly line: number;
  readonly account: string;
  readonly day: string;
  readonly cheques: Cheque[];
}

interface Cheque {
  readonly line: number;
  readonly record: string;
  readonly day: string;
  readonly overflow: string[];
}

/** Reads a lockbox file. Records that cannot be read become findings; nothing makes it throw. */
export function readLockbox({ file, text }: BankText): BankReading {
  const findings: Finding[] = [];
  const boxes: Box[] = [];
  let records = 0;
  let ended = false;
  text.split(/\r\n|\n|\r/).forEach((record, index) => {
    const line = index + 1;
    if (record.trim() === '') return;
    records += 1;
    ended ||= record.startsWith('9');
    if (!takeRecord(record, line, boxes))
      findings.push(
        ...(checkedTrailer(file, record, line, boxes, records) ?? [bankFinding('line-unreadable', file, line, { text: excerpt(record) })]),
      );
  });
  const statements = boxes.map((box) => statementFrom(file, box, findings));
  if (!ended) findings.push(bankFinding('file-cut-off', file, undefined, { what: 'its trailer (record 9)' }));
  return { format: 'BAI lockbox', statements, findings };
}

/** Headers, cheques and overflows; false when the record is something else or stands in the wrong place. */
function takeRecord(record: string, line: number, boxes: Box[]): boolean {
  const box = boxes.at(-1);
  switch (record[0]) {
    case '1':
    case '2':
      return true;
    case '5': {
      const { lockbox, day } = COLUMNS.batchHeader;
      if (box === undefined || box.account !== cut(record, lockbox) || box.day !== cut(record, day)) {
        boxes.push({ line, account: cut(record, lockbox), day: cut(record, day), cheques: [] });
      }
      return true;
    }
    case '6':
      box?.cheques.push({ line, record, day: box.day, overflow: [] });
      return box !== undefined;
    case '4': {
      const cheque = box?.cheques.findLast(({ record: paid }) => sameItem(paid, record));
      cheque?.overflow.push(cut(record, COLUMNS.overflow.text));
      return cheque !== undefined;
    }
    default:
      return false;
  }
}

const sameItem = (cheque: string, overflow: string): boolean =>
  cut(cheque, COLUMNS.cheque.batch) === cut(overflow, COLUMNS.overflow.batch) &&
  cut(cheque, COLUMNS.cheque.item) === cut(overflow, COLUMNS.overflow.item);

const amountOf = (text: string): Decimal | undefined => impliedDecimal(text, exponentOf(CURRENCY));

function statementFrom(file: string, { line, account, day, cheques }: Box, findings: Finding[]): DraftStatement {
  const depositedOn = dayFromYymmdd(day);
  if (depositedOn === undefined) findings.push(bankFinding('day-unreadable', file, line, { what: 'deposit day', text: day }));
  const transactions = cheques.flatMap(({ line: chequeLine, record, overflow }): DraftTransaction[] => {
    const { batch, item, amount: amountPlace, routing, account: accountPlace, number, payer } = COLUMNS.cheque;
    const amount = amountOf(cut(record, amountPlace));
    if (amount === undefined) {
      findings.push(bankFinding('amount-unreadable', file, chequeLine, { text: excerpt(record) }));
      return [];
    }
    return [
      {
        id: depositedOn === undefined ? '' : `${day}-${cut(record, batch)}-${cut(record, item)}`,
        bookedOn: depositedOn,
        valueOn: undefined,
        amount: money(amount, CURRENCY),
        payer: joined([cut(record, payer)]),
        payerAccount: joined([cut(record, routing), cut(record, accountPlace)]),
        reference: joined([...overflow, `check ${cut(record, number).replace(/^0+(?=\d)/, '')}`]),
        type: 'lockbox check',
        reversal: false,
        pending: false,
        batch: cut(record, batch),
        instructed: undefined,
        line: chequeLine,
      },
    ];
  });
  return {
    messageId: '', line, account, currency: CURRENCY, number: '', from: depositedOn, to: depositedOn,
    opening: undefined, closing: undefined, transactions,
  }; // prettier-ignore
}

/** Trailers 7, 8 and 9: what they state against what was read; undefined when the record is no trailer. */
function checkedTrailer(file: string, record: string, line: number, boxes: readonly Box[], records: number): Finding[] | undefined {
  const cheques = boxes.at(-1)?.cheques ?? [];
  switch (record[0]) {
    case '7': {
      const { batch, count, amount } = COLUMNS.batchTotal;
      const ofBatch = cheques.filter(({ record: cheque }) => cut(cheque, COLUMNS.cheque.batch) === cut(record, batch));
      return totals(file, line, `total of batch ${cut(record, batch)}`, ofBatch, cut(record, count), cut(record, amount));
    }
    case '8': {
      const { count, amount } = COLUMNS.lockboxTotal;
      return totals(file, line, 'total of the lockbox', cheques, cut(record, count), cut(record, amount));
    }
    case '9': {
      const stated = cut(record, COLUMNS.fileTotal.count);
      if (Number(stated) === records) return [];
      return [
        bankFinding('control-total-differs', file, line, { subject: 'number of records of the file', stated, computed: String(records) }),
      ];
    }
    default:
      return undefined;
  }
}

function totals(file: string, line: number, subject: string, cheques: readonly Cheque[], countText: string, amountText: string): Finding[] {
  const sum = cheques.reduce((total, { record }) => total.plus(amountOf(cut(record, COLUMNS.cheque.amount)) ?? ZERO), ZERO);
  const stated = amountOf(amountText);
  if (Number(countText) === cheques.length && stated !== undefined && stated.equals(sum)) return [];
  const spoken = (count: number, amount: Decimal | undefined): string => `${amount?.toFixed(2) ?? '?'} USD (checks: ${count})`;
  return [
    bankFinding('control-total-differs', file, line, {
      subject,
      stated: spoken(Number(countText), stated),
      computed: spoken(cheques.length, sum),
    }),
  ];
}
