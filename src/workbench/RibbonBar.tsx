/** The strip of buttons above the sheet: the file's own, and the add-in's as its manifest lists them. */
import { useEffect, useRef, useState } from 'react';
import type { Ribbon, RibbonButton } from './manifestRibbon';
import { menuKeys } from './menuKeys';

export interface FileAction {
  readonly label: string;
  readonly hint: string;
  readonly act: () => void;
}

export interface RibbonBarProps {
  readonly ribbon: Ribbon | undefined;
  readonly fileActions: readonly FileAction[];
  readonly onButton: (button: RibbonButton) => void;
  /** The pane answers commands once it has started. */
  readonly ready: boolean;
}

export function RibbonBar({ ribbon, fileActions, onButton, ready }: RibbonBarProps) {
  return (
    <nav className="ribbon" aria-label="Ribbon">
      <div className="ribbon-tabs">
        <FileMenu actions={fileActions} />
        {ribbon !== undefined && <span className="ribbon-tab">{ribbon.tab}</span>}
      </div>
      <div className="ribbon-groups" role="toolbar" aria-label={ribbon === undefined ? 'Ribbon' : `${ribbon.tab} ribbon`}>
        {ribbon?.groups.map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <button key={button.id} className="ribbon-button" title={button.tip} disabled={!ready} onClick={() => onButton(button)}>
                  {button.icon !== '' && <img src={button.icon} width={32} height={32} alt="" />}
                  <span>{button.label}</span>
                </button>
              ))}
            </div>
            <span className="ribbon-group-name" aria-hidden="true">
              {group.label}
            </span>
          </div>
        ))}
      </div>
    </nav>
  );
}

function FileMenu({ actions }: { readonly actions: readonly FileAction[] }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div
      className="file-menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button ref={button} className="file-button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        File
      </button>
      {open && (
        <div ref={menu} role="menu" aria-label="File" onKeyDown={menuKeys(menu, close)}>
          {actions.map(({ label, hint, act }) => (
            <button
              key={label}
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                act();
              }}
            >
              <span>{label}</span>
              <small>{hint}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
