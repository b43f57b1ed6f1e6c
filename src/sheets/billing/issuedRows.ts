/**
 * Reads the invoice schedule back: the rows that an invoice was issued for, exactly as they stand.
 *
 * A row that a person added by hand, for an invoice that is older than the schedule, has no key of ours: it is known by the first day of
 * its service. A cell that can no longer be read is not guessed: what was invoiced must be known to the cent.
 */
import { BadInput } from '../../domain/badInput';
import type { Fraction, IssuedRow, RowKind } from '../../domain/billing/schedule';
import { isDate, type PlainDate } from '../../domain/calendar/plainDate';
import { currency, type Currency } from '../../domain/money/currency';
import { money, toMinor } from '../../domain/money/money';
import type { SourceTable } from '../../tables/sourceTable';
import { amountFrom, dayFrom } from '../cells';
import { SCHEDULE_SHEET, SCHEDULE_TABLE } from './invoiceScheduleSheet';
import { type OwnRow, ownRows, textIn } from '../ownTable';

const unreadable = (row: OwnRow, heading: string): BadInput =>
  new BadInput(
    `The sheet ${SCHEDULE_SHEET} has invoice ${textIn(row, 'Invoice no.')} with "${textIn(row, heading)}" under ${heading}, which cannot be read. ` +
      `Correct the cell, or take the invoice's number out to have the row planned again.`,
  );

function dayIn(row: OwnRow, heading: string, system: 1900 | 1904): PlainDate {
  const day = dayFrom(row[heading] ?? null, system);
  if (!isDate(day)) throw unreadable(row, heading);
  return day;
}

function minorIn(row: OwnRow, heading: string, of: Currency): number {
  const text = amountFrom(row[heading] ?? null);
  if (!/^-?\d+(\.\d+)?$/.test(text === '' ? '0' : text)) throw unreadable(row, heading);
  try {
    const minor = toMinor(money(text === '' ? '0' : text, of));
    return minor === 0 ? 0 : minor; // no −0
  } catch (error) {
    if (error instanceof BadInput) throw unreadable(row, heading);
    throw error;
  }
}

const KINDS: readonly RowKind[] = ['charge', 'true-up', 'credit', 'rebill'];

function factorIn(row: OwnRow): Fraction {
  const [, numerator = '1', denominator = '1'] = /^(-?\d+)\/(\d+)$/.exec(textIn(row, 'Factor')) ?? [];
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

function issuedRow(row: OwnRow, system: 1900 | 1904): IssuedRow {
  const text = (heading: string): string => textIn(row, heading);
  const code = text('Currency');
  if (!/^[A-Za-z]{3}$/.test(code)) throw unreadable(row, 'Currency');
  const of = currency(code);
  const serviceFrom = dayIn(row, 'Service from', system);
  return {
    contract: text('Contract'),
    line: text('Line'),
    key: text('Key') || serviceFrom,
    kind: KINDS.find((kind) => kind === text('Kind')) ?? 'charge',
    serviceFrom,
    serviceTo: dayIn(row, 'Service to', system),
    invoiceOn: dayIn(row, 'Invoice date', system),
    dueOn: dayIn(row, text('Due date') === '' ? 'Invoice date' : 'Due date', system),
    currency: of,
    netMinor: minorIn(row, 'Net', of),
    taxMinor: minorIn(row, 'Tax', of),
    taxPercent: amountFrom(row['Tax %'] ?? null),
    factor: factorIn(row),
    rule: text('Rule') || 'by-hand',
    why: text('Why'),
    provisional: text('Provisional') === 'yes',
    corrects: text('Corrects') || undefined,
    invoiceNumber: text('Invoice no.'),
  };
}

/**
 * Rows of the schedule with an invoice number, in the order of the sheet; none when there is no schedule yet.
 * @throws BadInput when a cell of such a row cannot be read.
 */
export function issuedRowsFrom(own: readonly SourceTable[]): IssuedRow[] {
  const system = own.find(({ name }) => name === SCHEDULE_TABLE)?.dateSystem ?? 1900;
  return ownRows(own, SCHEDULE_TABLE)
    .filter((row) => textIn(row, 'Invoice no.') !== '')
    .map((row) => issuedRow(row, system));
}
