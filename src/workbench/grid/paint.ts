/**
 * Draws a sheet on a canvas, pane by pane: fills, gridlines, texts, borders, then the marks over them.
 *
 * A text too long for its cell runs on over empty neighbours (a number never does: it becomes ####), and the
 * gridlines it crosses disappear beneath it, as in Excel.
 */
import { type Area, contains } from '../../host/book/area';
import type { Sheet } from '../../host/book/sheet';
import type { BorderLine } from '../../host/book/style';
import type { CellLook, LookAt } from './look';
import { fontOf, paintText, textWidth } from './paintText';
import { type Box, boxOf, type Line, type Pane, type Viewport } from './viewport';

export interface Scene {
  readonly sheet: Sheet;
  readonly view: Viewport;
  readonly lookAt: LookAt;
}

export const SHEET_COLORS = { paper: '#ffffff', gridline: '#e1e1e1', frozenLine: '#9b9b9b', noteMark: '#c0392b' } as const;

/** How many cells beside the visible ones may hold a text that runs into sight. */
const OVERFLOW_REACH = 12;

export function paintCells(canvas: CanvasRenderingContext2D, scene: Scene): void {
  canvas.fillStyle = SHEET_COLORS.paper;
  canvas.fillRect(0, 0, scene.view.width, scene.view.height);
  for (const pane of scene.view.panes) {
    canvas.save();
    canvas.beginPath();
    canvas.rect(pane.clip.left, pane.clip.top, pane.clip.width, pane.clip.height);
    canvas.clip();
    paintPane(canvas, scene, pane);
    canvas.restore();
  }
  paintFrozenLines(canvas, scene.view);
}

function paintPane(canvas: CanvasRenderingContext2D, scene: Scene, pane: Pane): void {
  const merges = scene.sheet.merges;
  const covered = (row: number, column: number): Area | undefined => merges.find((merge) => contains(merge, row, column));
  const cells = pane.rows.flatMap((row) =>
    pane.columns.map((column) => ({ row, column, look: scene.lookAt(row.index, column.index), merged: covered(row.index, column.index) })),
  );
  for (const { row, column, look, merged } of cells) if (merged === undefined) fillCell(canvas, boxAt(row, column), look);
  if (scene.sheet.showGridlines)
    for (const { row, column, look, merged } of cells) if (merged === undefined) gridlines(canvas, boxAt(row, column), look);
  for (const row of pane.rows) paintRowTexts(canvas, scene, pane, row);
  for (const merge of merges) paintMerged(canvas, scene, merge);
  for (const { row, column, look, merged } of cells) {
    paintBorders(canvas, boxAt(row, column), look);
    if (look.filterButton && merged === undefined) paintFilterButton(canvas, boxAt(row, column));
  }
  paintNoteMarks(canvas, scene, pane);
}

const boxAt = (row: Line, column: Line): Box => ({ left: column.start, top: row.start, width: column.size, height: row.size });

function fillCell(canvas: CanvasRenderingContext2D, { left, top, width, height }: Box, { fill }: CellLook): void {
  if (fill === undefined) return;
  canvas.fillStyle = fill;
  canvas.fillRect(left - 1, top - 1, width + 1, height + 1);
}

function gridlines(canvas: CanvasRenderingContext2D, { left, top, width, height }: Box, { fill }: CellLook): void {
  if (fill !== undefined) return;
  canvas.fillStyle = SHEET_COLORS.gridline;
  canvas.fillRect(left, top + height - 1, width, 1);
  canvas.fillRect(left + width - 1, top, 1, height);
}

/** The texts of one row, with those that begin out of sight and run into it. */
function paintRowTexts(canvas: CanvasRenderingContext2D, scene: Scene, pane: Pane, row: Line): void {
  const first = pane.columns[0];
  const last = pane.columns.at(-1);
  if (first === undefined || last === undefined) return;
  const { view, sheet } = scene;
  const from = Math.max(0, first.index - OVERFLOW_REACH);
  const to = Math.min(view.columns.count - 1, last.index + OVERFLOW_REACH);
  for (let column = from; column <= to; column += 1) {
    if (sheet.cells.value(row.index, column) === null || view.columns.size(column) === 0) continue;
    if (sheet.merges.some((merge) => contains(merge, row.index, column))) continue;
    const left = first.start + view.columns.offset(column) - view.columns.offset(first.index);
    const box = { left, top: row.start, width: view.columns.size(column), height: row.size };
    paintCellText(canvas, scene, row.index, column, box);
  }
}

function paintCellText(canvas: CanvasRenderingContext2D, scene: Scene, row: number, column: number, box: Box): void {
  const look = scene.lookAt(row, column);
  const room = look.filterButton ? { ...box, width: Math.max(0, box.width - FILTER_BUTTON) } : box;
  if (!mayOverflow(look)) return paintText(canvas, look, room, room);
  canvas.font = fontOf(look);
  const excess = textWidth(canvas, look) - room.width;
  if (excess <= 0) return paintText(canvas, look, room, room);
  const clip = overflowBox(scene, row, column, room, look, excess);
  if (clip.width > room.width && look.fill === undefined && scene.sheet.showGridlines) {
    canvas.fillStyle = SHEET_COLORS.paper;
    canvas.fillRect(clip.left + 1, clip.top, clip.width - 2, clip.height - 1);
  }
  paintText(canvas, look, room, clip);
}

const mayOverflow = ({ value, style }: CellLook): boolean => typeof value === 'string' && !style.wrap && style.horizontal !== 'fill';

/** As far over empty neighbours as the text needs. */
function overflowBox(scene: Scene, row: number, column: number, box: Box, look: CellLook, excess: number): Box {
  const rightward = look.align === 'left' ? excess : look.align === 'center' ? excess / 2 : 0;
  const leftward = look.align === 'right' ? excess : look.align === 'center' ? excess / 2 : 0;
  const grow = (step: 1 | -1, wanted: number): number => {
    let gained = 0;
    for (let next = column + step; gained < wanted && next >= 0 && next < scene.view.columns.count; next += step) {
      if (scene.sheet.cells.value(row, next) !== null || scene.sheet.merges.some((merge) => contains(merge, row, next))) break;
      gained += scene.view.columns.size(next);
    }
    return Math.min(gained, wanted + 3);
  };
  const left = leftward > 0 ? grow(-1, leftward) : 0;
  const right = rightward > 0 && !look.filterButton ? grow(1, rightward) : 0;
  return { left: box.left - left, top: box.top, width: box.width + left + right, height: box.height };
}

function paintMerged(canvas: CanvasRenderingContext2D, scene: Scene, merge: Area): void {
  const look = scene.lookAt(merge.row, merge.column);
  const box = boxOf(scene.view, merge);
  canvas.fillStyle = look.fill ?? SHEET_COLORS.paper;
  canvas.fillRect(box.left, box.top, box.width - 1, box.height - 1);
  if (scene.sheet.showGridlines) gridlines(canvas, box, look);
  if (look.text !== '') paintText(canvas, look, box, box);
}

// prettier-ignore
const LINE_STYLES: Readonly<Record<BorderLine['style'], { readonly width: number; readonly dash: readonly number[] }>> = {
  thin:             { width: 1, dash: [] },
  hair:             { width: 1, dash: [1, 1] },
  dotted:           { width: 1, dash: [2, 2] },
  dashed:           { width: 1, dash: [4, 2] },
  dashDot:          { width: 1, dash: [5, 2, 2, 2] },
  dashDotDot:       { width: 1, dash: [5, 2, 2, 2, 2, 2] },
  double:           { width: 1, dash: [] },
  medium:           { width: 2, dash: [] },
  mediumDashed:     { width: 2, dash: [6, 3] },
  mediumDashDot:    { width: 2, dash: [6, 3, 2, 3] },
  mediumDashDotDot: { width: 2, dash: [6, 3, 2, 3, 2, 3] },
  slantDashDot:     { width: 2, dash: [6, 3, 2, 3] },
  thick:            { width: 3, dash: [] },
};

function paintBorders(canvas: CanvasRenderingContext2D, { left, top, width, height }: Box, { border }: CellLook): void {
  const right = left + width - 0.5;
  const bottom = top + height - 0.5;
  stroke(canvas, border.top, left - 1, top - 0.5, right, top - 0.5);
  stroke(canvas, border.bottom, left - 1, bottom, right, bottom);
  stroke(canvas, border.left, left - 0.5, top - 1, left - 0.5, bottom);
  stroke(canvas, border.right, right, top - 1, right, bottom);
}

function stroke(canvas: CanvasRenderingContext2D, line: BorderLine | undefined, x1: number, y1: number, x2: number, y2: number): void {
  if (line === undefined) return;
  const { width, dash } = LINE_STYLES[line.style];
  canvas.strokeStyle = line.color;
  canvas.lineWidth = width;
  canvas.setLineDash([...dash]);
  for (const shift of line.style === 'double' ? [-1, 1] : [0]) {
    const [dx, dy] = y1 === y2 ? [0, shift] : [shift, 0];
    canvas.beginPath();
    canvas.moveTo(x1 + dx, y1 + dy);
    canvas.lineTo(x2 + dx, y2 + dy);
    canvas.stroke();
  }
  canvas.setLineDash([]);
}

const FILTER_BUTTON = 17;

function paintFilterButton(canvas: CanvasRenderingContext2D, { left, top, width, height }: Box): void {
  const size = FILTER_BUTTON - 1;
  const x = left + width - size - 2;
  const y = top + height - size - 2;
  canvas.fillStyle = '#f6f6f6';
  canvas.fillRect(x, y, size, size);
  canvas.strokeStyle = '#ababab';
  canvas.lineWidth = 1;
  canvas.strokeRect(x + 0.5, y + 0.5, size - 1, size - 1);
  triangle(canvas, '#555555', [x + 4.5, y + 6.5], [x + 11.5, y + 6.5], [x + 8, y + 10.5]);
}

function paintNoteMarks(canvas: CanvasRenderingContext2D, { sheet, view }: Scene, pane: Pane): void {
  for (const { row, column } of sheet.notes) {
    const inRows = pane.rows.some(({ index }) => index === row);
    if (!inRows || !pane.columns.some(({ index }) => index === column)) continue;
    const { left, top, width } = boxOf(view, { row, column, rows: 1, columns: 1 });
    const right = left + width - 1;
    triangle(canvas, SHEET_COLORS.noteMark, [right - 7, top], [right, top], [right, top + 7]);
  }
}

type Point = readonly [number, number];

function triangle(canvas: CanvasRenderingContext2D, color: string, a: Point, b: Point, c: Point): void {
  canvas.fillStyle = color;
  canvas.beginPath();
  canvas.moveTo(...a);
  canvas.lineTo(...b);
  canvas.lineTo(...c);
  canvas.closePath();
  canvas.fill();
}

function paintFrozenLines(canvas: CanvasRenderingContext2D, { frozen, frozenBottom, frozenRight, width, height }: Viewport): void {
  canvas.fillStyle = SHEET_COLORS.frozenLine;
  if (frozen.rows > 0) canvas.fillRect(0, frozenBottom - 1, width, 1);
  if (frozen.columns > 0) canvas.fillRect(frozenRight - 1, 0, 1, height);
}
