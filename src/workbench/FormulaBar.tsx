/** The name box, which says where one is and goes where it is told, and the line in which the cell's content is edited. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { areaName, cellName } from '../host/book/area';
import { type EditKey, editKeyOf, type Editing } from './grid/editing';
import type { GridSelection } from './grid/selection';

export interface FormulaBarProps {
  readonly selection: GridSelection;
  /** What the active cell holds: its formula with `=`, or its value as it would be typed. */
  readonly content: string;
  readonly editing: Editing | undefined;
  readonly onBeginEdit: () => void;
  readonly onEditText: (text: string) => void;
  readonly onEditKey: (key: EditKey) => void;
  readonly onFocusInput: () => void;
  /** False when the text names no place. */
  readonly onGoTo: (text: string) => boolean;
}

export function FormulaBar(props: FormulaBarProps) {
  const { editing, content } = props;
  const input = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.style.height = '';
    if (editing !== undefined) element.style.height = `${Math.min(120, element.scrollHeight)}px`;
  }, [editing]);

  return (
    <div className="formula-bar">
      <NameBox selection={props.selection} onGoTo={props.onGoTo} />
      <button
        className="bar-button"
        aria-label="Cancel the edit"
        disabled={editing === undefined}
        onClick={() => props.onEditKey({ kind: 'cancel' })}
      >
        ✕
      </button>
      <button
        className="bar-button"
        aria-label="Enter what was typed"
        disabled={editing === undefined}
        onClick={() => props.onEditKey({ kind: 'commit', then: undefined })}
      >
        ✓
      </button>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={input}
        className="formula"
        aria-label="Formula bar"
        rows={1}
        spellCheck={false}
        value={editing?.text ?? content}
        onFocus={() => (editing === undefined ? props.onBeginEdit() : props.onFocusInput())}
        onChange={(event) => props.onEditText(event.target.value)}
        onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
          const key = editKeyOf(event, 'edit');
          if (key === undefined) return;
          event.preventDefault();
          props.onEditKey(key);
        }}
      />
      {editing?.problem !== undefined && (
        <p className="edit-problem" role="alert">
          {editing.problem}
        </p>
      )}
    </div>
  );
}

function NameBox({ selection, onGoTo }: Pick<FormulaBarProps, 'selection' | 'onGoTo'>) {
  const { active, area } = selection;
  const shown = area.rows * area.columns === 1 ? areaName(area) : cellName(active.row, active.column);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [unknown, setUnknown] = useState(false);
  useEffect(() => setTyped(undefined), [shown]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setTyped(undefined);
    if (event.key !== 'Enter' || typed === undefined) return;
    const found = onGoTo(typed);
    setUnknown(!found);
    if (found) setTyped(undefined);
  };

  return (
    <div className="name-box">
      <input
        aria-label="Name box: the address of the active cell. Type an address or a name to go there"
        aria-invalid={unknown}
        value={typed ?? shown}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          setTyped(undefined);
          setUnknown(false);
        }}
        onChange={(event) => {
          setUnknown(false);
          setTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {unknown && (
        <p className="edit-problem" role="alert">
          There is no place called «{typed}» in this workbook. Type an address such as B12 or Customers!A1, or the name of a table.
        </p>
      )}
    </div>
  );
}
