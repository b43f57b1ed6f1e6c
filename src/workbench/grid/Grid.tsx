/**
 * The spreadsheet: a canvas that draws the sheet, a scroller beneath it, an ARIA grid for those who do not see it,
 * and over it what is being typed, chosen, noted or charted. It shows values and reports intentions.
 */
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Sheet } from '../../host/book/sheet';
import type { Host } from '../../host/excel';
import type { EditKey, Editing } from './editing';
import { cellArea, GridOverlay } from './GridOverlay';
import { groundOf } from './ground';
import { type GridCommand, intentOf } from './keys';
import { looksOf } from './look';
import { cellId, ReadersGrid } from './ReadersGrid';
import { type GridSelection, moved } from './selection';
import { useFocusAfterEdit, useSight } from './useGridFocus';
import { useGridPainting } from './useGridPainting';
import { useGridPointer } from './useGridPointer';
import { useViewport } from './useViewport';
import { choicesAt } from './validation';
import { type CellAt, cellAt } from './viewport';

export interface GridProps {
  readonly host: Host;
  readonly sheet: Sheet;
  /** Goes up whenever the book has changed. */
  readonly revision: number;
  readonly selection: GridSelection;
  readonly editing: Editing | undefined;
  readonly onSelect: (selection: GridSelection) => void;
  /** `text` undefined: go on with what the cell holds. */
  readonly onBeginEdit: (text: string | undefined) => void;
  readonly onEditText: (text: string) => void;
  readonly onEditKey: (key: EditKey) => void;
  /** True when the click went into the formula being typed. */
  readonly onPoint: (at: CellAt) => boolean;
  readonly onEnter: (text: string) => void;
  readonly onCommand: (command: GridCommand) => void;
  readonly onCopy: () => string;
  readonly onPaste: (text: string) => void;
  readonly onResizeColumn: (column: number, pixels: number) => void;
}

export function Grid(props: GridProps) {
  const { host, sheet, revision, selection, editing, onSelect } = props;
  const { active } = selection;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const focusable = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<CellAt | undefined>(undefined);
  const [listOpen, setListOpen] = useState(false);
  const { view, used, extent, onScroll, bringIntoSight } = useViewport(host.book, scroller, sheet, revision, selection);
  // The sheet is mutable: `revision` says when it has changed.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const lookAt = useMemo(() => looksOf(host, sheet), [host, sheet, revision]);
  const choices = useMemo(
    () => choicesAt(sheet, host.calculator, active.row, active.column),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, host, active.row, active.column, revision],
  );
  const takeFocus = (): void => focusable.current?.focus({ preventScroll: true });
  const closeList = (): void => {
    setListOpen(false);
    takeFocus();
  };
  const pointer = useGridPointer({
    sheet,
    view,
    selection,
    onSelect: (next) => {
      setListOpen(false);
      onSelect(next);
    },
    onPress: (at) => {
      const used = props.onPoint(at);
      if (!used) takeFocus();
      return used;
    },
    onHover: setHovered,
    onResizeColumn: props.onResizeColumn,
  });
  useGridPainting(canvas, { sheet, view, lookAt }, selection, cellArea(sheet, active));
  useSight(sheet, selection, bringIntoSight);
  useFocusAfterEdit(focusable, editing !== undefined);
  const later = useDeferredValue({ view, lookAt, selection });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const intent = event.nativeEvent.isComposing ? undefined : intentOf(event);
    if (intent === undefined) return;
    event.preventDefault();
    if (intent.kind === 'move') onSelect(moved(selection, intent.move, groundOf(sheet, view, used)));
    else if (intent.kind === 'edit') props.onBeginEdit(undefined);
    else if (intent.kind === 'type') props.onBeginEdit(intent.text);
    else if (intent.kind === 'openList') setListOpen(choices !== undefined);
    else props.onCommand(intent.kind);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>): void => {
    const bounds = event.currentTarget.getBoundingClientRect();
    if (cellAt(view, event.clientX - bounds.left, event.clientY - bounds.top).zone === 'cells') props.onBeginEdit(undefined);
  };

  return (
    <div className="grid">
      <div
        ref={scroller}
        className="scroller"
        style={{ cursor: pointer.cursor }}
        onScroll={onScroll}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onPointerLeave={() => setHovered(undefined)}
        onDoubleClick={onDoubleClick}
      >
        <div
          ref={focusable}
          className="focusable"
          role="grid"
          tabIndex={0}
          aria-label={`Sheet ${sheet.name}`}
          aria-rowcount={view.rows.count + 1}
          aria-colcount={view.columns.count + 1}
          aria-multiselectable
          aria-activedescendant={cellId(active.row, active.column)}
          onKeyDown={onKeyDown}
          onCopy={(event) => copyTo(event, props.onCopy())}
          onCut={(event) => {
            copyTo(event, props.onCopy());
            props.onCommand('clear');
          }}
          onPaste={(event) => {
            event.preventDefault();
            props.onPaste(event.clipboardData.getData('text/plain'));
          }}
        >
          <ReadersGrid sheet={sheet} {...later} />
        </div>
        <div style={{ width: extent.width, height: extent.height }} />
      </div>
      <canvas ref={canvas} className="cells" aria-hidden="true" />
      <GridOverlay
        {...{ host, sheet, revision, view, lookAt, active, hovered, editing, choices, listOpen }}
        dragLine={pointer.dragLine}
        onToggleList={() => setListOpen(!listOpen)}
        onCloseList={closeList}
        onChoose={(choice) => {
          closeList();
          props.onEnter(choice);
        }}
        onEditText={props.onEditText}
        onEditKey={props.onEditKey}
      />
    </div>
  );
}

function copyTo(event: ClipboardEvent, text: string): void {
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}
