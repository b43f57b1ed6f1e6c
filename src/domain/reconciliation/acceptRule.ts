/** What a treatment accepts without a person: exceptions of a kind, up to an amount, for a reason. */
import { Decimal } from '../money/decimal';
import { EXCEPTION_KINDS, type ExceptionKind } from './exceptionKinds';

export interface AcceptRule {
  readonly kind: ExceptionKind;
  /** Of the difference, without its sign, in the currency of the row; undefined: any. */
  readonly upTo: Decimal | undefined;
  readonly reason: string;
}

const WRITTEN = /^(?<kind>.+?)(?:\s+up to\s+(?<upTo>\d+(?:\.\d+)?))?(?:\s+as\s+(?<reason>.+))?$/i;

/** How rules are written, for help and for the sentence about those that cannot be read. */
export const ACCEPT_WRITTEN = '"rounding up to 0.50 as rounding difference; in transit"';

/** Rules written in one cell, `KIND up to AMOUNT as REASON`, joined by semicolons; undefined when one of them cannot be read. */
export function acceptRulesFrom(text: string): readonly AcceptRule[] | undefined {
  const rules = text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece): AcceptRule | undefined => {
      const { kind = '', upTo, reason } = WRITTEN.exec(piece)?.groups ?? {};
      const known = kind.toLowerCase().replace(/\s+/g, ' ');
      if (!isKind(known)) return undefined;
      return { kind: known, upTo: upTo === undefined ? undefined : new Decimal(upTo), reason: reason ?? known };
    });
  const read = rules.filter((rule) => rule !== undefined);
  return read.length === rules.length ? read : undefined;
}

const isKind = (text: string): text is ExceptionKind => text in EXCEPTION_KINDS;
