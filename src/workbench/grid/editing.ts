/**
 * A cell being typed into, as Excel has it: begun by typing («enter»), arrows commit and move on; begun by F2 or a
 * double click («edit»), arrows move the caret. While a formula waits for an operand, a click on a cell writes its address.
 */
import { type Area, areaName, quoteSheet } from '../../host/book/area';
import type { Sheet } from '../../host/book/sheet';
import type { Direction } from './selection';

export interface Editing {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly mode: 'enter' | 'edit';
  /** Where the keyboard is. */
  readonly place: 'cell' | 'bar';
  /** Why it could not be entered; said until the text changes. */
  readonly problem: string | undefined;
}

export type EditKey =
  { readonly kind: 'commit'; readonly then: Direction | undefined } | { readonly kind: 'cancel' } | { readonly kind: 'newLine' };

// prettier-ignore
const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** What a key means while typing; undefined when it belongs to the text. */
export function editKeyOf(
  press: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
  mode: Editing['mode'],
): EditKey | undefined {
  switch (press.key) {
    case 'Enter':
      return press.altKey ? { kind: 'newLine' } : { kind: 'commit', then: press.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { kind: 'commit', then: press.shiftKey ? 'left' : 'right' };
    case 'Escape':
      return { kind: 'cancel' };
    default: {
      const then = ARROWS[press.key];
      return then !== undefined && mode === 'enter' ? { kind: 'commit', then } : undefined;
    }
  }
}

/** Whether the next thing in a formula is an operand: after `=`, an operator, an opening bracket or a separator. */
export const awaitsOperand = (text: string): boolean => /^=(.*[-+*/^&=<>(,;:])?\s*$/s.test(text);

/** The text with the address of what was clicked; on another sheet the address names it. */
export const withAddress = (text: string, clicked: Area, sheet: Sheet, home: Sheet): string =>
  `${text}${sheet === home ? '' : `${quoteSheet(sheet.name)}!`}${areaName(clicked)}`;
