/** The tabs of the visible sheets: choose by click or arrow keys, rename by a double click or F2, add one at the end. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Sheet } from '../host/book/sheet';

export interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly open: Sheet;
  readonly onOpen: (sheet: Sheet) => void;
  readonly onAdd: () => void;
  /** Undefined when it was renamed, else why not. */
  readonly onRename: (sheet: Sheet, name: string) => string | undefined;
}

/** Pixels by which the arrows move the strip: about three tabs. */
const TABS_STEP = 300;

export function SheetTabs({ sheets, open, onOpen, onAdd, onRename }: SheetTabsProps) {
  const [renaming, setRenaming] = useState<Sheet | undefined>(undefined);
  const strip = useRef<HTMLDivElement>(null);
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');

  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = visible.indexOf(open);
    const wanted = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (event.key === 'F2') setRenaming(open);
    const next = wanted === undefined ? undefined : visible[(wanted + visible.length) % visible.length];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next);
    requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };

  return (
    <div className="sheet-tabs">
      {(['‹', '›'] as const).map((arrow) => (
        <button
          key={arrow}
          className="scroll-tabs"
          tabIndex={-1}
          aria-label={arrow === '‹' ? 'Show earlier tabs' : 'Show later tabs'}
          onClick={() => strip.current?.scrollBy({ left: arrow === '‹' ? -TABS_STEP : TABS_STEP })}
        >
          {arrow}
        </button>
      ))}
      <div ref={strip} className="tab-strip" role="tablist" aria-label="Sheets" onKeyDown={renaming === undefined ? onKeyDown : undefined}>
        {visible.map((sheet) =>
          sheet === renaming ? (
            <RenameBox key={sheet.id} sheet={sheet} onRename={onRename} onDone={() => setRenaming(undefined)} />
          ) : (
            <button
              key={sheet.id}
              role="tab"
              className="sheet-tab"
              aria-selected={sheet === open}
              tabIndex={sheet === open ? 0 : -1}
              style={sheet.tabColor === '' ? undefined : { boxShadow: `inset 0 -3px ${sheet.tabColor}` }}
              onClick={() => onOpen(sheet)}
              onDoubleClick={() => setRenaming(sheet)}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button className="add-sheet" aria-label="New sheet" title="New sheet" onClick={onAdd}>
        +
      </button>
    </div>
  );
}

interface RenameBoxProps {
  readonly sheet: Sheet;
  readonly onRename: SheetTabsProps['onRename'];
  readonly onDone: () => void;
}

function RenameBox({ sheet, onRename, onDone }: RenameBoxProps) {
  const [name, setName] = useState(sheet.name);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const commit = (): void => {
    const refused = name === sheet.name ? undefined : onRename(sheet, name);
    setProblem(refused);
    if (refused === undefined) onDone();
  };
  return (
    <span className="rename">
      <input
        autoFocus
        aria-label={`New name of sheet ${sheet.name}`}
        aria-invalid={problem !== undefined}
        value={name}
        size={Math.max(6, name.length)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={onDone}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') onDone();
        }}
      />
      {problem !== undefined && (
        <span className="rename-problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
