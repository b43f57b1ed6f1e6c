/** The spreadsheet side of the page: formula bar, grid, tabs and status line over one open workbook. */
import { useMemo, useRef } from 'react';
import { type Area, area, contains, isWholeColumns, lastColumn, lastRow, sameArea } from '../host/book/area';
import type { Sheet } from '../host/book/sheet';
import { placeOf } from '../host/objects/addresses';
import { contentOf } from './cellContent';
import { FormulaBar } from './FormulaBar';
import { rowsFromTsv, tsvFrom } from './grid/clipboard';
import { Grid } from './grid/Grid';
import { axisGround } from './grid/ground';
import type { GridCommand } from './grid/keys';
import { type Direction, moved } from './grid/selection';
import type { CellAt } from './grid/viewport';
import { selectionFigures } from './selectionFigures';
import { addSheet, renameSheet } from './sheetEdits';
import { SheetTabs } from './SheetTabs';
import { StatusBar } from './StatusBar';
import { useRevision } from './useBook';
import type { Notice, OpenDocument } from './useDocument';
import { useEditing } from './useEditing';
import { useSelection } from './useSelection';

export interface SheetWindowProps {
  readonly document: OpenDocument;
  readonly onNotice: (notice: Notice | undefined) => void;
}

export function SheetWindow({ document, onNotice }: SheetWindowProps) {
  const { host, edits } = document;
  const { book } = host;
  const revision = useRevision(book);
  const place = useSelection(book);
  const { sheet, selection } = place;
  const step = (direction: Direction): void => place.select(moved(selection, { kind: 'advance', direction }, axisGround(sheet)));
  const edit = useEditing(host, place, edits, step);
  const copied = useRef<{ readonly text: string; readonly rows: readonly (readonly string[])[] } | undefined>(undefined);

  const report = (refused: string | undefined): void => onNotice(refused === undefined ? undefined : { kind: 'problem', text: refused });

  const act = (command: GridCommand): void => {
    if (command === 'clear') report(edits.clear(sheet, selection.area));
    else if (command === 'undo') {
      const undone = edits.undo();
      if (undone !== undefined) place.open(undone.sheet, undone.area);
    } else turnSheet(command === 'nextSheet' ? 1 : -1);
  };
  const turnSheet = (by: 1 | -1): void => {
    const visible = book.sheets.filter(({ visibility }) => visibility === 'visible');
    const next = visible[visible.indexOf(sheet) + by];
    if (next !== undefined) place.open(next);
  };

  /** Other programs get what the cells show; our own paste gets what they hold, formulas and all. */
  const copy = (): string => {
    const rows = heldBy(selection.area, sheet, (row, column) => contentOf(host, sheet, row, column));
    const shown = heldBy(selection.area, sheet, (row, column) =>
      host.calculator.text(sheet.cells.value(row, column), book.styleAt(sheet, row, column).numberFormat),
    );
    const text = tsvFrom(shown);
    copied.current = { text, rows };
    return text;
  };
  const paste = (text: string): void => {
    const rows = copied.current?.text === text ? copied.current.rows : rowsFromTsv(text);
    if (rows.length > 0) report(edits.paste(sheet, selection.area, rows));
  };

  const goTo = (text: string): boolean => {
    const found = placeOf(text, sheet, book);
    if (found === undefined || found.sheet.visibility !== 'visible') return false;
    place.open(found.sheet, found.area);
    return true;
  };
  const resize = (column: number, pixels: number): void => {
    const whole = isWholeColumns(selection.area) && contains(selection.area, 0, column);
    report(edits.resizeColumns(sheet, whole ? selection.area.column : column, whole ? lastColumn(selection.area) : column, pixels));
  };

  // eslint-disable-next-line react-hooks/exhaustive-deps -- the sheet is mutable: `revision` says when it has changed.
  const figures = useMemo(() => selectionFigures(sheet, selection.area), [sheet, selection.area, revision]);
  const { active } = selection;
  return (
    <section className="sheet-window" aria-label={`Workbook ${book.fileName}`}>
      <FormulaBar
        selection={selection}
        content={contentOf(host, sheet, active.row, active.column)}
        editing={edit.editing}
        onBeginEdit={() => edit.begin(undefined, 'bar')}
        onEditText={edit.setText}
        onEditKey={edit.onKey}
        onFocusInput={() => edit.takeFocus('bar')}
        onGoTo={goTo}
      />
      <Grid
        host={host}
        sheet={sheet}
        revision={revision}
        selection={selection}
        editing={edit.editing}
        onSelect={(next) => {
          if (!sameArea(next.area, selection.area)) onNotice(undefined);
          place.select(next);
        }}
        onBeginEdit={(text) => edit.begin(text, 'cell')}
        onEditText={edit.setText}
        onEditKey={edit.onKey}
        onPoint={(at: CellAt) => edit.point(sheet, area(at.row, at.column))}
        onEnter={(text) => report(edits.type(sheet, active.row, active.column, text))}
        onCommand={act}
        onCopy={copy}
        onPaste={paste}
        onResizeColumn={resize}
      />
      <SheetTabs
        sheets={book.sheets}
        open={sheet}
        onOpen={(next) => {
          // While a formula waits for an operand, another sheet may be opened to click its cells.
          if (edit.editing === undefined || edit.editing.text.startsWith('=') || edit.commit()) place.open(next);
        }}
        onAdd={() => {
          const added = addSheet(host, sheet);
          if (typeof added === 'string') report(added);
          else place.open(added);
        }}
        onRename={(renamed, name) => renameSheet(host, renamed, name)}
      />
      <StatusBar host={host} sheet={sheet} figures={figures} editing={edit.editing !== undefined} />
    </section>
  );
}

/** Of whole rows and columns, as far as the sheet is used. */
function heldBy(where: Area, sheet: Sheet, read: (row: number, column: number) => string): string[][] {
  const used = sheet.cells.usedArea();
  const rows = Math.min(where.rows, used === undefined ? 1 : Math.max(1, lastRow(used) - where.row + 1));
  const columns = Math.min(where.columns, used === undefined ? 1 : Math.max(1, lastColumn(used) - where.column + 1));
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => read(where.row + r, where.column + c)));
}
