/** Opens the search with Ctrl or Cmd and K, and carries out what was chosen; the focus goes back to where it was when nothing was. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Intention } from '../../../app/intentions';
import { usePane } from '../../paneContext';
import { LANGUAGES, TEXT } from '../../text';
import type { MonthDesk } from '../Month/useMonth';
import { type CommandTarget, paneCommands, type PaneCommand } from './paneCommands';

export interface SearchDesk {
  readonly isOpen: boolean;
  readonly commands: readonly PaneCommand[];
  open(): void;
  close(): void;
  choose(target: CommandTarget): void;
}

/** Where the pages of help lie, beside the pane's own. */
const HELP = 'assets/help/';

const isSearchKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;

export function useSearch(month: MonthDesk, intend: (intention: Intention) => void): SearchDesk {
  const { text, open: openView } = usePane();
  const [isOpen, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const back = useRef<Element | null>(null);
  const open = useCallback(() => {
    before.current = document.activeElement;
    setOpen(true);
  }, []);
  const close = useCallback(() => {
    back.current = before.current;
    setOpen(false);
  }, []);
  // Once it is closed: while it is open the rest of the pane takes no focus.
  useEffect(() => {
    if (isOpen || !(back.current instanceof HTMLElement)) return;
    back.current.focus();
    back.current = null;
  }, [isOpen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return;
      event.preventDefault(); // The browser's own search field.
      // Asked again while it is open: what had the focus before is remembered already.
      if (!isOpen) open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, isOpen]);
  const choose = useCallback(
    (target: CommandTarget) => {
      setOpen(false);
      switch (target.kind) {
        case 'view':
          return openView(target.view);
        case 'intention':
          return intend(target.intention);
        case 'step':
          month.show(target.step);
          return openView('home');
        case 'help':
          return void window.open(`${HELP}${target.page}`, '_blank', 'noopener');
      }
    },
    [openView, intend, month],
  );
  const commands = useMemo(() => {
    const others = LANGUAGES.map((language) => TEXT[language]).filter(
      (catalogue) => catalogue.cockpit.search.open !== text.cockpit.search.open,
    );
    return paneCommands(text, others, month.state);
  }, [text, month.state]);
  return { isOpen, commands, open, close, choose };
}
