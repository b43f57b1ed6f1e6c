/** The menu of a cell, as Excel shows it at the right mouse button: here with the add-in's own entries alone. */
import { useEffect, useRef } from 'react';
import type { RibbonButton } from './manifestRibbon';
import { menuKeys } from './menuKeys';

export interface CellMenuProps {
  readonly entries: readonly RibbonButton[];
  /** Of the page, in pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly ready: boolean;
  readonly onChoose: (entry: RibbonButton) => void;
  readonly onClose: () => void;
}

export function CellMenu({ entries, at, ready, onChoose, onClose }: CellMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector('button')?.focus(), [at]);
  return (
    <div
      ref={menu}
      className="cell-menu"
      role="menu"
      aria-label="Cell"
      style={{ left: at.x, top: at.y }}
      onKeyDown={menuKeys(menu, onClose)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {entries.map((entry) => (
        <button
          key={entry.id}
          role="menuitem"
          tabIndex={-1}
          title={entry.tip}
          aria-disabled={!ready}
          onClick={() => {
            if (ready) onChoose(entry);
          }}
        >
          {entry.icon !== '' && <img src={entry.icon} width={16} height={16} alt="" />}
          {entry.label}
        </button>
      ))}
    </div>
  );
}
