/** Which key does what in the grid: Excel's own, with Cmd for Ctrl on a Mac. */
import type { Move } from './selection';

export type KeyIntent =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'edit' }
  /** Typing replaces the cell, beginning with this character. */
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'openList' }
  | { readonly kind: GridCommand };

/** What is done to the workbook rather than to the view. */
export type GridCommand = 'clear' | 'undo' | 'nextSheet' | 'previousSheet';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
const isArrow = (key: string): key is keyof typeof ARROWS => key in ARROWS;

/** `Mod` is Ctrl or Cmd. Shift extends a move, so it is not part of these names. */
// prettier-ignore
const MOVES: Readonly<Record<string, (extend: boolean) => Move>> = {
  Home:           (extend) => ({ kind: 'rowStart', extend }),
  'Mod+Home':     (extend) => ({ kind: 'sheetStart', extend }),
  'Mod+End':      (extend) => ({ kind: 'sheetEnd', extend }),
  PageUp:         (extend) => ({ kind: 'page', direction: 'up', extend }),
  PageDown:       (extend) => ({ kind: 'page', direction: 'down', extend }),
  'Alt+PageUp':   (extend) => ({ kind: 'page', direction: 'left', extend }),
  'Alt+PageDown': (extend) => ({ kind: 'page', direction: 'right', extend }),
  Tab:            (back) => ({ kind: 'advance', direction: back ? 'left' : 'right' }),
  Enter:          (back) => ({ kind: 'advance', direction: back ? 'up' : 'down' }),
  'Mod+a':        () => ({ kind: 'all' }),
};

// prettier-ignore
const COMMANDS: Readonly<Record<string, KeyIntent>> = {
  F2:             { kind: 'edit' },
  Delete:         { kind: 'clear' },
  Backspace:      { kind: 'type', text: '' },
  'Mod+z':        { kind: 'undo' },
  'Alt+ArrowDown':{ kind: 'openList' },
  'Mod+PageDown': { kind: 'nextSheet' },
  'Mod+PageUp':   { kind: 'previousSheet' },
};

/** Undefined when the key is not the grid's affair. */
export function intentOf(press: KeyPress): KeyIntent | undefined {
  const mod = press.ctrlKey || press.metaKey;
  const name = `${mod ? 'Mod+' : ''}${press.altKey ? 'Alt+' : ''}${press.key.length === 1 && mod ? press.key.toLowerCase() : press.key}`;
  const command = COMMANDS[name];
  if (command !== undefined) return command;
  if (press.key === ' ' && press.shiftKey) return { kind: 'move', move: { kind: mod ? 'all' : 'wholeRows' } };
  if (press.key === ' ' && mod) return { kind: 'move', move: { kind: 'wholeColumns' } };
  const move = MOVES[name];
  if (move !== undefined) return { kind: 'move', move: move(press.shiftKey) };
  if (isArrow(press.key) && !press.altKey)
    return { kind: 'move', move: { kind: mod ? 'edge' : 'step', direction: ARROWS[press.key], extend: press.shiftKey } };
  if (press.key.length === 1 && !mod && !press.altKey) return { kind: 'type', text: press.key };
  return undefined;
}
