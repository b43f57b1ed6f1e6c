/**
 * The values of CAMT: amounts, days, accounts and names, wherever a version puts them.
 *
 * The sign of an amount stands in an element of its own, and `RvslInd` never turns it around: the
 * reversal of a credit is already booked as a debit.
 */
import { NO_CURRENCY } from '../../domain/money/currency';
import { date, isDate, type PlainDate } from '../../domain/calendar/plainDate';
import { type Money, money } from '../../domain/money/money';
import { pointDecimal } from '../bankText';
import { at, textAt, type XmlElement } from './xmlTree';

export type Sign = 1 | -1;

/** From `CdtDbtInd`; undefined when it is missing or says something else. */
export function signOf(element: XmlElement | undefined): Sign | undefined {
  const indicator = textAt(element, 'CdtDbtInd');
  return indicator === 'CRDT' ? 1 : indicator === 'DBIT' ? -1 : undefined;
}

/** The `Amt` at the end of a path, signed; undefined when there is none or it is no number. */
export function amountAt(element: XmlElement | undefined, sign: Sign, ...path: readonly string[]): Money | undefined {
  const amount = at(element, ...path, 'Amt');
  const value = amount === undefined ? undefined : pointDecimal(amount.text);
  if (amount === undefined || value === undefined) return undefined;
  return money(value.times(sign), amount.attributes.Ccy ?? NO_CURRENCY);
}

/** IBAN, or the other number that the bank gives: `Othr` since version 2, `PrtryAcct` and `BBAN` in version 1. */
export function accountOf(account: XmlElement | undefined): string {
  return (
    textAt(account, 'Id', 'IBAN') ||
    textAt(account, 'Id', 'Othr', 'Id') ||
    textAt(account, 'Id', 'BBAN') ||
    textAt(account, 'Id', 'PrtryAcct', 'Id') ||
    textAt(account, 'Prxy', 'Id')
  );
}

/** A day from its element, or the day as written of a moment: `2026-03-31T23:30:00-05:00` is 31 March. */
export function dayOf(element: XmlElement | undefined, day: string, moment: string): PlainDate | undefined {
  const text = (textAt(element, day) || textAt(element, moment)).slice(0, 10);
  return isDate(text) ? date(text) : undefined;
}

/** The name stands in the party itself until version 7, in `Pty` or `Agt` since version 8. */
export function partyName(parties: XmlElement | undefined, role: string): string {
  const party = at(parties, role);
  return textAt(party, 'Nm') || textAt(party, 'Pty', 'Nm') || textAt(party, 'Agt', 'FinInstnId', 'Nm');
}
