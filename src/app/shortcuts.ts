/**
 * Keys that lead to a view from anywhere in Excel, and from the pane. Three modifiers, because Ctrl and Alt together are a letter key on
 * many keyboards (AltGr), and Excel has taken nearly everything with two. Excel reads them from assets/shortcuts.json, which a test holds
 * against this table.
 */
import type { Intention } from './intentions';

export interface Shortcut {
  readonly intention: Intention;
  /** The letter that is pressed with Ctrl, Alt and Shift; on a Mac Excel takes Command for Ctrl and Option for Alt. */
  readonly letter: string;
  /** What it does, as Excel names it where keys are listed. */
  readonly name: string;
}

// prettier-ignore
export const SHORTCUTS: readonly Shortcut[] = [
  { intention: 'openHome',      letter: 'M', name: 'Tieout: the month' },
  { intention: 'openSearch',    letter: 'K', name: 'Tieout: search commands' },
  { intention: 'openAsk',       letter: 'A', name: 'Tieout: ask about anything' },
  { intention: 'askAboutCell',  letter: 'S', name: 'Tieout: ask about the selected cell' },
  { intention: 'whichInvoices', letter: 'I', name: 'Tieout: which invoices make this amount?' },
  { intention: 'explainCell',   letter: 'X', name: 'Tieout: explain this cell' },
  { intention: 'openLint',      letter: 'L', name: 'Tieout: check the workbook' },
  { intention: 'openRuns',      letter: 'R', name: 'Tieout: run log' },
];

/** The key as Excel writes it. */
export const keyOf = ({ letter }: Shortcut): string => `Ctrl+Alt+Shift+${letter}`;

/** What a key that was pressed in the pane asks for; undefined: it is none of ours. The place of the key counts, for Alt changes letters. */
export function shortcutFor(key: {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): Intention | undefined {
  if (!(key.ctrlKey || key.metaKey) || !key.altKey || !key.shiftKey) return undefined;
  return SHORTCUTS.find(({ letter }) => key.code === `Key${letter}`)?.intention;
}

/** assets/shortcuts.json, as Excel wants it. Source: Microsoft, extended-manifest schema for keyboard shortcuts. */
export const shortcutsFile = () => ({
  actions: SHORTCUTS.map(({ intention, name }) => ({ id: intention, type: 'ExecuteFunction', name })),
  shortcuts: SHORTCUTS.map((shortcut) => ({ action: shortcut.intention, key: { default: keyOf(shortcut) } })),
});
