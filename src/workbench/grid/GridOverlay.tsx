/** What stands over the painted cells: charts, the list of choices, the editor, a note. */
import { type Area, area, cellName, contains } from '../../host/book/area';
import type { Sheet } from '../../host/book/sheet';
import type { Host } from '../../host/excel';
import { ChartLayer } from '../chart/ChartLayer';
import { CellEditor } from './CellEditor';
import { ChoiceList } from './ChoiceList';
import { type EditKey, editKeyOf, type Editing } from './editing';
import type { LookAt } from './look';
import { NotePopover } from './NotePopover';
import type { CellPlace } from './selection';
import { type Box, boxOf, type Viewport } from './viewport';

export interface GridOverlayProps {
  readonly host: Host;
  readonly sheet: Sheet;
  readonly revision: number;
  readonly view: Viewport;
  readonly lookAt: LookAt;
  readonly active: CellPlace;
  readonly hovered: CellPlace | undefined;
  readonly dragLine: number | undefined;
  readonly editing: Editing | undefined;
  readonly choices: readonly string[] | undefined;
  readonly listOpen: boolean;
  readonly onToggleList: () => void;
  readonly onCloseList: () => void;
  readonly onChoose: (choice: string) => void;
  readonly onEditText: (text: string) => void;
  readonly onEditKey: (key: EditKey) => void;
}

export function GridOverlay(props: GridOverlayProps) {
  const { host, sheet, view, active, editing, choices, lookAt } = props;
  const box = boxOf(view, cellArea(sheet, active));
  const name = cellName(active.row, active.column);
  return (
    <div className="overlay" style={{ width: view.width, height: view.height }}>
      <ChartLayer sheet={sheet} calculator={host.calculator} view={view} revision={props.revision} />
      {props.dragLine !== undefined && <div className="drag-line" style={{ left: props.dragLine }} />}
      {choices !== undefined && editing === undefined && isInSight(box, view) && (
        <ChoiceButton name={name} box={box} onToggle={props.onToggleList} />
      )}
      {props.listOpen && choices !== undefined && (
        <ChoiceList
          choices={choices}
          current={lookAt(active.row, active.column).text}
          box={box}
          label={`Values for ${name}`}
          onChoose={props.onChoose}
          onClose={props.onCloseList}
        />
      )}
      {editing !== undefined && editing.sheet === sheet && (
        <CellEditor
          text={editing.text}
          label={`Content of ${cellName(editing.row, editing.column)}`}
          box={boxOf(view, cellArea(sheet, editing))}
          look={lookAt(editing.row, editing.column)}
          focused={editing.place === 'cell'}
          problem={editing.problem}
          onChange={props.onEditText}
          onKeyDown={(event) => {
            const key = editKeyOf(event, editing.mode);
            if (key === undefined) return;
            event.preventDefault();
            props.onEditKey(key);
          }}
        />
      )}
      {editing === undefined && <NotePopover sheet={sheet} view={view} active={active} hovered={props.hovered} />}
    </div>
  );
}

/** The cell, or the merged area it is part of. */
export const cellArea = (sheet: Sheet, { row, column }: CellPlace): Area =>
  sheet.merges.find((merge) => contains(merge, row, column)) ?? area(row, column);

const isInSight = ({ left, top }: Box, { headings, width, height }: Viewport): boolean =>
  left >= headings.width && top >= headings.height && left < width && top < height;

function ChoiceButton({ name, box, onToggle }: { readonly name: string; readonly box: Box; readonly onToggle: () => void }) {
  return (
    <button
      className="choice-button"
      tabIndex={-1}
      aria-label={`Choose a value for ${name}`}
      style={{ left: box.left + box.width, top: box.top + box.height - 18 }}
      onPointerDown={(event) => {
        event.preventDefault();
        onToggle();
      }}
    >
      ▾
    </button>
  );
}
