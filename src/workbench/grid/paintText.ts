/** The text of one cell on a canvas: font, alignment, wrapping, underline, and #### for a number without room. */
import { PIXELS_PER_POINT } from './axis';
import type { CellLook } from './look';
import type { Box } from './viewport';

const PADDING = 3;
const INDENT = 9;
/** Calibri is Office's font and not everybody's; Carlito has its widths. */
const FALLBACK_FONTS = 'Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
/** How much wider the fallback runs: without the true font texts are drawn that much smaller, so that columns keep their room. */
// prettier-ignore
const NARROWER_THAN_FALLBACK: Readonly<Record<string, number>> = { calibri: 0.91, 'calibri light': 0.91, aptos: 0.96, 'aptos narrow': 0.88 };

export function fontOf({ style: { font }, bold }: CellLook): string {
  const size = Math.round(font.size * PIXELS_PER_POINT * fontScale(font.name) * 10) / 10;
  return `${font.italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px "${font.name.replaceAll('"', '')}", ${FALLBACK_FONTS}`;
}

const scales = new Map<string, number>();

function fontScale(name: string): number {
  const narrower = NARROWER_THAN_FALLBACK[name.toLowerCase()];
  if (narrower === undefined) return 1;
  let scale = scales.get(name);
  if (scale === undefined) scales.set(name, (scale = isInstalled(name) || isInstalled('Carlito') ? 1 : narrower));
  return scale;
}

/** A font that is there looks the same whatever stands behind it. */
function isInstalled(name: string): boolean {
  const canvas = document.createElement('canvas').getContext('2d');
  const widthBefore = (behind: string): number | undefined => {
    if (canvas === null) return undefined;
    canvas.font = `40px "${name}", ${behind}`;
    return canvas.measureText('Wilmington 1,234.56').width;
  };
  return widthBefore('monospace') === widthBefore('serif');
}

/** Width the text needs, padding and indent included. The canvas's font must be set. */
export const textWidth = (canvas: CanvasRenderingContext2D, look: CellLook): number =>
  canvas.measureText(look.text.replaceAll('\n', ' ')).width + 2 * PADDING + look.style.indent * INDENT;

/** `box` is the cell, `clip` how far its text may reach. */
export function paintText(canvas: CanvasRenderingContext2D, look: CellLook, box: Box, clip: Box): void {
  if (look.text === '') return;
  canvas.save();
  canvas.beginPath();
  canvas.rect(clip.left, clip.top, clip.width, clip.height);
  canvas.clip();
  canvas.font = fontOf(look);
  canvas.fillStyle = look.color;
  canvas.textBaseline = 'alphabetic';
  canvas.textAlign = look.align;
  const lines = linesOf(canvas, look, box.width);
  const lineHeight = look.style.font.size * PIXELS_PER_POINT * 1.22;
  const height = lines.length * lineHeight;
  const top = topFor(look.style.vertical, box, height);
  const x = startFor(look, box);
  lines.forEach((line, n) => {
    const baseline = Math.round(top + n * lineHeight + lineHeight * 0.79);
    canvas.fillText(line, x, baseline);
    paintRules(canvas, look, line, x, baseline);
  });
  canvas.restore();
}

function startFor({ align, style }: CellLook, { left, width }: Box): number {
  const inset = PADDING + style.indent * INDENT;
  if (align === 'left') return left + inset;
  return align === 'right' ? left + width - inset - 1 : left + width / 2;
}

function topFor(vertical: CellLook['style']['vertical'], { top, height }: Box, needed: number): number {
  if (vertical === 'top' || vertical === 'justify') return top + 1;
  // A text higher than its cell shows its beginning.
  const spare = Math.max(0, height - needed);
  return vertical === 'bottom' ? top + spare - 1 : top + spare / 2;
}

/** Underline and strike-through, which a canvas does not draw by itself. */
function paintRules(canvas: CanvasRenderingContext2D, { style, align, color }: CellLook, line: string, x: number, baseline: number): void {
  const { underline, strikethrough, size } = style.font;
  if (underline === 'none' && !strikethrough) return;
  const width = canvas.measureText(line).width;
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  canvas.fillStyle = color;
  if (underline !== 'none') canvas.fillRect(left, baseline + 2, width, 1);
  if (underline === 'double') canvas.fillRect(left, baseline + 4, width, 1);
  if (strikethrough) canvas.fillRect(left, Math.round(baseline - size * 0.4), width, 1);
}

function linesOf(canvas: CanvasRenderingContext2D, look: CellLook, width: number): string[] {
  const room = width - 2 * PADDING;
  if (typeof look.value === 'number') return [fitNumber(canvas, look, room)];
  if (!look.style.wrap) return [look.text.replaceAll('\n', ' ')];
  return look.text.split('\n').flatMap((line) => wrapped(canvas, line, room - look.style.indent * INDENT));
}

/** A General number loses decimals before it loses its face; any other number without room is ####. */
function fitNumber(canvas: CanvasRenderingContext2D, { text, value, style }: CellLook, room: number): string {
  const fits = (candidate: string): boolean => canvas.measureText(candidate).width <= room + PADDING;
  if (fits(text)) return text;
  if (style.numberFormat === 'General' && typeof value === 'number' && !text.includes('E')) {
    for (let decimals = text.length - 1 - text.indexOf('.'); text.includes('.') && decimals >= 0; decimals -= 1) {
      const shorter = value.toFixed(decimals);
      if (fits(shorter)) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(room / canvas.measureText('#').width)));
}

function wrapped(canvas: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)/)) {
    if (line !== '' && canvas.measureText((line + word).trimEnd()).width > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
