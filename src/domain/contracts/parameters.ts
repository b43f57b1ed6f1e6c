/**
 * The parameter of a rule, as people write it in a cell: `15`; `EUR; USD`; `A 60; B 45; * 30`; `* DE; Acme Inc US`.
 *
 * In a list by key the last word is the value and what stands before it the key, so that a key may have several words.
 */
import { Decimal, ZERO } from '../money/decimal';
import type { ParameterKind } from './ruleTable';

export interface Parameter {
  /** Of a `number`. */
  readonly number: Decimal;
  /** Of a list by key: key → value, keys in capitals. Of a list of words: each word → itself. */
  readonly entries: ReadonlyMap<string, string>;
}

const NUMBER = /^\d+(\.\d+)?$/;
const EMPTY: ReadonlyMap<string, string> = new Map();

/** How a parameter of this kind is written, for a sentence. */
export const PARAMETER_EXAMPLES: Readonly<Record<ParameterKind, string>> = {
  none: 'nothing',
  number: '15',
  words: 'EUR; USD',
  'numbers by key': 'A 60; B 45; * 30',
  'words by key': '* DE; Acme Inc US',
};

/** Undefined when it is not written as its kind demands; a rule without a parameter ignores what stands there. */
export function readParameter(kind: ParameterKind, text: string): Parameter | undefined {
  if (kind === 'none') return { number: ZERO, entries: EMPTY };
  if (kind === 'number') return NUMBER.test(text.trim()) ? { number: new Decimal(text.trim()), entries: EMPTY } : undefined;
  const pieces = text.split(';').flatMap((piece) => (piece.trim() === '' ? [] : [piece.trim()]));
  if (pieces.length === 0) return undefined;
  if (kind === 'words') return { number: ZERO, entries: new Map(pieces.map((word) => [word.toUpperCase(), word])) };
  const entries = new Map<string, string>();
  for (const piece of pieces) {
    const [, key = '', value = ''] = /^(.+)\s+(\S+)$/.exec(piece) ?? [];
    if (key === '' || (kind === 'numbers by key' && !NUMBER.test(value))) return undefined;
    entries.set(key.trim().toUpperCase(), value);
  }
  return { number: ZERO, entries };
}

/** The value of a key, or of `*`; undefined when neither is there. */
export const wordFor = ({ entries }: Parameter, key: string): string | undefined =>
  entries.get(key.trim().toUpperCase()) ?? entries.get('*');

export function numberFor(parameter: Parameter, key: string): Decimal | undefined {
  const word = wordFor(parameter, key);
  return word === undefined ? undefined : new Decimal(word);
}
