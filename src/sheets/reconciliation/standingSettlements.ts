/** Reads the lines of the sheet "Settlement lines" back: money of that month comes in the next one, when its rows are in no file any more. */
import { BadInput } from '../../domain/badInput';
import { type DateSystem, isDate, type PlainDate } from '../../domain/calendar/plainDate';
import { type Currency, currency, isCurrencyCode } from '../../domain/money/currency';
import { money, toMinor } from '../../domain/money/money';
import { SETTLEMENT_STATES, type StandingSettlement } from '../../domain/reconciliation/control/control';
import type { SourceTable } from '../../tables/sourceTable';
import { amountFrom, dayFrom } from '../cells';
import { type OwnRow, ownRows, textIn } from '../ownTable';
import { idsFrom } from './idLists';
import { SETTLEMENT_TABLE } from './settlementLinesSheet';

const unreadable = (row: OwnRow, heading: string): BadInput =>
  new BadInput(
    `The sheet Settlement lines has "${textIn(row, heading)}" under ${heading} in the row of ${textIn(row, 'Key')}, which cannot be read. ` +
      'Correct the cell; or delete the row, if its money will not come.',
  );

function minorIn(row: OwnRow, heading: string, of: Currency): number {
  const text = amountFrom(row[heading] ?? null);
  if (text === '') return 0;
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw unreadable(row, heading);
  return toMinor(money(text, of));
}

function dayIn(row: OwnRow, heading: string, system: DateSystem): PlainDate | undefined {
  const day = dayFrom(row[heading] ?? null, system);
  if (day === '') return undefined;
  if (!isDate(day)) throw unreadable(row, heading);
  return day;
}

function settlementFrom(row: OwnRow, system: DateSystem): StandingSettlement {
  const [code, stated] = [textIn(row, 'Currency'), textIn(row, 'State')];
  const state = SETTLEMENT_STATES.find((each) => each === stated);
  if (!isCurrencyCode(code)) throw unreadable(row, 'Currency');
  if (state === undefined) throw unreadable(row, 'State');
  const of = currency(code);
  const minor = (heading: string): number => minorIn(row, heading, of);
  const day = (heading: string): PlainDate | undefined => dayIn(row, heading, system);
  return {
    key: textIn(row, 'Key'),
    partner: textIn(row, 'Partner'),
    currency: of,
    batch: textIn(row, 'Batch'),
    state,
    salesFrom: day('Sales from'),
    salesTo: day('Sales to'),
    lastRowOn: day('Last row on'),
    expectedOn: day('Expected on'),
    tolerance: minor('Tolerance'),
    sales: minor('Reported sales'),
    refunds: minor('Reported refunds'),
    adjustments: minor('Reported adjustments'),
    fees: minor('Reported fees'),
    reserve: minor('Reported reserve'),
    released: minor('Reported released'),
    announced: minor('Announced'),
    announcedOn: day('Announced on'),
    announcedBy: idsFrom(textIn(row, 'Announced by')),
    received: minor('Received'),
    receivedOn: day('Received on'),
    receipts: idsFrom(textIn(row, 'Receipts')),
  };
}

/**
 * The settlements of the last run; none when there is no such sheet yet.
 * @throws BadInput when a cell that the next run needs cannot be read.
 */
export function standingSettlements(own: readonly SourceTable[]): StandingSettlement[] {
  const system = own.find(({ name }) => name === SETTLEMENT_TABLE)?.dateSystem ?? 1900;
  return ownRows(own, SETTLEMENT_TABLE)
    .filter((row) => textIn(row, 'Key') !== '')
    .map((row) => settlementFrom(row, system));
}
