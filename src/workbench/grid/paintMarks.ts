/** What lies over the cells: the column letters and row numbers, and the selection. */
import { type Area, columnName, lastColumn, lastRow } from '../../host/book/area';
import type { GridSelection } from './selection';
import { type Box, boxOf, type Pane, type Viewport } from './viewport';

export const MARK_COLORS = {
  heading: '#f5f5f5',
  headingLine: '#d0d0d0',
  headingText: '#444444',
  headingChosen: '#d6e9dd',
  headingChosenText: '#0f5c2f',
  selection: '#107c41',
  selectionFill: 'rgba(16, 124, 65, 0.09)',
} as const;

const HEADING_FONT = '12px "Segoe UI", Carlito, "Helvetica Neue", Arial, sans-serif';

export function paintSelection(canvas: CanvasRenderingContext2D, view: Viewport, selection: GridSelection, activeArea: Area): void {
  for (const { clip } of view.panes) {
    canvas.save();
    canvas.beginPath();
    canvas.rect(clip.left - 1, clip.top - 1, clip.width + 1, clip.height + 1);
    canvas.clip();
    const box = boxOf(view, selection.area);
    shade(canvas, box, boxOf(view, activeArea));
    canvas.strokeStyle = MARK_COLORS.selection;
    canvas.lineWidth = 2;
    canvas.strokeRect(box.left, box.top, box.width - 1, box.height - 1);
    canvas.fillStyle = '#ffffff';
    canvas.fillRect(box.left + box.width - 4, box.top + box.height - 4, 7, 7);
    canvas.fillStyle = MARK_COLORS.selection;
    canvas.fillRect(box.left + box.width - 3, box.top + box.height - 3, 5, 5);
    canvas.restore();
  }
}

/** The selected area but for its active cell. */
function shade(canvas: CanvasRenderingContext2D, box: Box, active: Box): void {
  canvas.fillStyle = MARK_COLORS.selectionFill;
  canvas.beginPath();
  canvas.rect(box.left, box.top, box.width, box.height);
  canvas.rect(active.left, active.top, active.width, active.height);
  canvas.fill('evenodd');
}

export function paintHeadings(canvas: CanvasRenderingContext2D, view: Viewport, selection: GridSelection): void {
  const { headings, width, height, panes } = view;
  if (headings.width === 0) return;
  canvas.font = HEADING_FONT;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.fillStyle = MARK_COLORS.heading;
  canvas.fillRect(0, 0, width, headings.height);
  canvas.fillRect(0, 0, headings.width, height);
  for (const pane of panes) {
    columnLetters(canvas, view, pane, selection);
    rowNumbers(canvas, view, pane, selection);
  }
  canvas.fillStyle = MARK_COLORS.heading;
  canvas.fillRect(0, 0, headings.width, headings.height);
  canvas.fillStyle = MARK_COLORS.headingLine;
  canvas.fillRect(0, headings.height - 1, width, 1);
  canvas.fillRect(headings.width - 1, 0, 1, height);
  cornerMark(canvas, headings.width, headings.height);
}

function columnLetters(canvas: CanvasRenderingContext2D, { headings }: Viewport, { columns, clip }: Pane, { area }: GridSelection): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(clip.left, 0, clip.width, headings.height);
  canvas.clip();
  for (const { index, start, size } of columns) {
    const chosen = index >= area.column && index <= lastColumn(area);
    paintHeading(canvas, { left: start, top: 0, width: size, height: headings.height }, columnName(index), chosen, 'bottom');
  }
  canvas.restore();
}

function rowNumbers(canvas: CanvasRenderingContext2D, { headings }: Viewport, { rows, clip }: Pane, { area }: GridSelection): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(0, clip.top, headings.width, clip.height);
  canvas.clip();
  for (const { index, start, size } of rows) {
    const chosen = index >= area.row && index <= lastRow(area);
    paintHeading(canvas, { left: 0, top: start, width: headings.width, height: size }, String(index + 1), chosen, 'right');
  }
  canvas.restore();
}

function paintHeading(
  canvas: CanvasRenderingContext2D,
  { left, top, width, height }: Box,
  label: string,
  chosen: boolean,
  edge: 'right' | 'bottom',
): void {
  canvas.fillStyle = chosen ? MARK_COLORS.headingChosen : MARK_COLORS.heading;
  canvas.fillRect(left, top, width, height);
  canvas.fillStyle = MARK_COLORS.headingLine;
  if (edge === 'bottom') canvas.fillRect(left + width - 1, top, 1, height);
  else canvas.fillRect(left, top + height - 1, width, 1);
  canvas.fillStyle = chosen ? MARK_COLORS.headingChosenText : MARK_COLORS.headingText;
  if (height >= 10 && width >= 10) canvas.fillText(label, left + width / 2, top + height / 2 + 0.5);
  if (!chosen) return;
  canvas.fillStyle = MARK_COLORS.selection;
  if (edge === 'bottom') canvas.fillRect(left, top + height - 2, width, 2);
  else canvas.fillRect(left + width - 2, top, 2, height);
}

/** The triangle in the corner that selects all. */
function cornerMark(canvas: CanvasRenderingContext2D, width: number, height: number): void {
  canvas.fillStyle = '#b4b4b4';
  canvas.beginPath();
  canvas.moveTo(width - 4, height - 14);
  canvas.lineTo(width - 4, height - 4);
  canvas.lineTo(width - 14, height - 4);
  canvas.closePath();
  canvas.fill();
}
