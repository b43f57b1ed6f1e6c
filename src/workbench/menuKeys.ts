/** The keys of an open menu: arrows, Home and End go from entry to entry and round, Escape closes. */
import type { KeyboardEvent, RefObject } from 'react';

export const menuKeys =
  (menu: RefObject<HTMLElement | null>, close: () => void) =>
  (event: KeyboardEvent): void => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    if (wanted === undefined) return;
    event.preventDefault();
    items[(wanted + items.length) % items.length]?.focus();
  };
