/**
 * Field :61:, the statement line: days, sign, amount, type, references. Source: SWIFT Standards MT,
 * category 9, MT940 field 61: `6!n[4!n]2a[1!a]15d1!a3!c16x[//16x][34x]`.
 *
 * The sign says what it does to the account: RC reverses a credit and is money out, RD reverses a debit
 * and is money in. EC and ED (MT942) are expected and not booked yet.
 */
import { dateFrom, daysBetween, type PlainDate } from '../../domain/calendar/plainDate';
import type { Decimal } from '../../domain/money/decimal';
import { commaDecimal, dayFromYymmdd, fullYear, givenReference } from '../bankText';

interface Mark {
  readonly sign: 1 | -1;
  readonly reversal: boolean;
  readonly pending: boolean;
}

// prettier-ignore
const MARKS: Readonly<Record<string, Mark>> = {
  C:  { sign:  1, reversal: false, pending: false },
  D:  { sign: -1, reversal: false, pending: false },
  RC: { sign: -1, reversal: true,  pending: false },
  RD: { sign:  1, reversal: true,  pending: false },
  EC: { sign:  1, reversal: false, pending: true },
  ED: { sign: -1, reversal: false, pending: true },
};

/** Customer references that only say where in field 86 the reference stands. */
const POINTER = /^(?:EREF|PREF|MARF|KREF)\+?$/;

export interface StatementLine extends Mark {
  readonly bookedOn: PlainDate | undefined;
  readonly valueOn: PlainDate | undefined;
  /** Day texts that are no days, with what they should have been. */
  readonly badDays: readonly { readonly what: string; readonly text: string }[];
  readonly amount: Decimal;
  readonly type: string;
  readonly customerReference: string;
  readonly bankReference: string;
  /** What stands behind the line: free text, or codes such as /OCMT/. */
  readonly supplementary: readonly string[];
}

const LINE = /^(\d{6})(\d{4}|\s{4})?\s*(RC|RD|EC|ED|C|D)([A-Z])?\s*([\d.]*\d,?\d*|,\d+)([A-Z][A-Z0-9 ]{3})?(.*)$/;

/** Reads the lines of a field 61; undefined when they are none. A line wrapped inside its fixed part is put together again. */
export function statementLine(lines: readonly string[]): StatementLine | undefined {
  const [first = '', second = '', ...rest] = lines;
  const direct = LINE.exec(first);
  if (direct !== null) return fromMatch(direct, lines.slice(1));
  const wrapped = LINE.exec(first.trimEnd() + second);
  return wrapped === null ? undefined : fromMatch(wrapped, rest);
}

function fromMatch(match: RegExpExecArray, supplementary: readonly string[]): StatementLine | undefined {
  const [, value = '', entry = '', mark = '', , amountText = '', type = '', references = ''] = match;
  const amount = commaDecimal(amountText);
  const meaning = MARKS[mark];
  if (amount === undefined || meaning === undefined) return undefined;
  const valueOn = dayFromYymmdd(value);
  const bookedOn = entry.trim() === '' ? valueOn : entryDay(entry, value, valueOn);
  const [customer = '', bank = ''] = references.split('//', 2);
  return {
    ...meaning,
    amount,
    valueOn,
    bookedOn,
    badDays: [
      ...(valueOn === undefined ? [{ what: 'value day', text: value }] : []),
      ...(bookedOn === undefined && entry.trim() !== '' ? [{ what: 'booking day', text: entry }] : []),
    ],
    type: type.trim(),
    customerReference: POINTER.test(customer.trim()) ? '' : givenReference(customer.replace(/^NONREF\s+/, '')),
    bankReference: givenReference(bank),
    supplementary: supplementary.filter((line) => line.trim() !== ''),
  };
}

/** The entry day has no year: it is the one nearest to the value day, so 0102 beside 31 December is next year. */
function entryDay(monthAndDay: string, valueText: string, valueOn: PlainDate | undefined): PlainDate | undefined {
  const year = fullYear(Number(valueText.slice(0, 2)));
  const [month, day] = [Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2, 4))];
  // Less than six months apart, no other year is nearer.
  if (valueOn === undefined || Math.abs(month - Number(valueOn.slice(5, 7))) < 6) return dateFrom(year, month, day);
  const candidates = [year, year - 1, year + 1].flatMap((each) => dateFrom(each, month, day) ?? []);
  const distance = (candidate: PlainDate): number => Math.abs(daysBetween(valueOn, candidate));
  return candidates.reduce<PlainDate | undefined>(
    (best, next) => (best !== undefined && distance(best) <= distance(next) ? best : next),
    undefined,
  );
}
