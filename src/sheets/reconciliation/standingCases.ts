/** Reads the exceptions back, with what people decided: what the next run carries forward, clears, or finds vanished. */
import { BadInput } from '../../domain/badInput';
import { isDate, type PlainDate } from '../../domain/calendar/plainDate';
import type { StandingCase } from '../../domain/reconciliation/control/control';
import { EXCEPTION_KINDS, type ExceptionKind } from '../../domain/reconciliation/exceptionKinds';
import type { Side } from '../../domain/reconciliation/ledgerRecord';
import { currency, type Currency } from '../../domain/money/currency';
import { money, toMinor } from '../../domain/money/money';
import type { SourceTable } from '../../tables/sourceTable';
import { decisionOf } from './caseInputs';
import { amountFrom, dayFrom } from '../cells';
import { EXCEPTIONS_SHEET, EXCEPTIONS_TABLE } from './exceptionRows';
import { idsFrom } from './idLists';
import { type OwnRow, ownRows, textIn } from '../ownTable';

const unreadable = (row: OwnRow, heading: string): BadInput =>
  new BadInput(
    `The sheet ${EXCEPTIONS_SHEET} has "${textIn(row, heading)}" under ${heading} in the row of ${textIn(row, 'Our IDs') || textIn(row, 'Their IDs')}, which cannot be read. ` +
      'Correct the cell; or delete the row, and the exception counts as new.',
  );

function minorIn(row: OwnRow, heading: string, of: Currency | undefined): number {
  const text = amountFrom(row[heading] ?? null);
  if (text === '' || of === undefined) return 0;
  try {
    return toMinor(money(text, of));
  } catch (error) {
    if (error instanceof BadInput) throw unreadable(row, heading);
    throw error;
  }
}

function dayIn(row: OwnRow, heading: string, system: 1900 | 1904): PlainDate | undefined {
  const day = dayFrom(row[heading] ?? null, system);
  if (day === '') return undefined;
  if (!isDate(day)) throw unreadable(row, heading);
  return day;
}

const isKind = (text: string): text is ExceptionKind => text in EXCEPTION_KINDS;
const isSide = (text: string): text is Side | 'both' => ['ours', 'theirs', 'both'].includes(text);

function caseFrom(row: OwnRow, system: 1900 | 1904): StandingCase {
  const [kind, side, code] = [textIn(row, 'Kind'), textIn(row, 'Side'), textIn(row, 'Currency')];
  if (!isKind(kind)) throw unreadable(row, 'Kind');
  if (!isSide(side)) throw unreadable(row, 'Side');
  const firstSeen = dayIn(row, 'First seen', system);
  if (firstSeen === undefined) throw unreadable(row, 'First seen');
  const [of, theirs] = [code, textIn(row, 'Their currency')].map((text) => (text === '' ? undefined : currency(text)));
  const clearedOn = dayIn(row, 'Cleared on', system);
  const decision = decisionOf(row);
  return {
    key: textIn(row, 'Key'),
    kind,
    side,
    currency: of,
    theirCurrency: theirs,
    firstSeen,
    evidence: textIn(row, 'Evidence'),
    ...(side === 'theirs' ? { partner: '', product: '' } : { partner: textIn(row, 'Partner'), product: textIn(row, 'Product') }),
    theirPartner: textIn(row, 'Their partner'),
    theirProduct: textIn(row, 'Their product'),
    ours: idsFrom(textIn(row, 'Our IDs')),
    theirs: idsFrom(textIn(row, 'Their IDs')),
    oursMinor: minorIn(row, 'Ours', of),
    theirsMinor: minorIn(row, 'Theirs', theirs),
    difference: minorIn(row, 'Difference', of),
    bookedOn: dayIn(row, 'Booked on', system),
    decision: clearedOn === undefined ? decision : { ...decision, status: 'cleared' },
    ...(clearedOn === undefined ? {} : { clearedOn, clearedBy: textIn(row, 'Cleared by') }),
  };
}

/**
 * The cases of the last run, in the order of the sheet; none when there is no such sheet yet.
 * @throws BadInput when a cell that the next run needs cannot be read.
 */
export function standingCases(own: readonly SourceTable[]): StandingCase[] {
  const system = own.find(({ name }) => name === EXCEPTIONS_TABLE)?.dateSystem ?? 1900;
  return ownRows(own, EXCEPTIONS_TABLE)
    .filter((row) => textIn(row, 'Key') !== '')
    .map((row) => caseFrom(row, system));
}
