/** styles.xml → one CellStyle per cell format (xf), and the differential formats that rules refer to. */
import { type BorderLine, type CellStyle, DEFAULT_STYLE } from '../../book/style';
import { child, childrenOf, flag, numeric, type XmlElement } from '../xml/parse';
import { colorOf, type Palette } from './colors';
import { BUILT_IN_FORMATS } from './numberFormats';

/** What a conditional format does to a cell's looks, as far as the book knows. */
export interface Differential {
  readonly fill: string | undefined;
  readonly fontColor: string | undefined;
  readonly bold: boolean | undefined;
}

export interface FileStyles {
  /** By index of cellXfs. */
  readonly formats: readonly CellStyle[];
  readonly differentials: readonly Differential[];
  /** By numFmtId, the built-in ones not included. */
  readonly numberFormats: ReadonlyMap<number, string>;
}

type Horizontal = CellStyle['horizontal'];
type Vertical = CellStyle['vertical'];
const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  left: 'left', center: 'center', right: 'right', fill: 'fill', justify: 'justify', distributed: 'distributed', centerContinuous: 'centerAcrossSelection',
}; // prettier-ignore
const VERTICAL: Readonly<Record<string, Vertical>> = { top: 'top', center: 'center', justify: 'justify', distributed: 'distributed' };

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;

export function readStyles(root: XmlElement, palette: Palette): FileStyles {
  const numberFormats = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((fill) => readFill(fill, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((border) => readBorder(border, palette));
  const formats = childrenOf(child(root, 'cellXfs'), 'xf').map((xf, fileFormat): CellStyle => {
    const { attributes } = xf;
    const numberFormat = Number(attributes['numFmtId'] ?? 0);
    return {
      numberFormat: numberFormats.get(numberFormat) ?? BUILT_IN_FORMATS[numberFormat] ?? 'General',
      font: fonts[Number(attributes['fontId'] ?? 0)] ?? DEFAULT_STYLE.font,
      fill: fills[Number(attributes['fillId'] ?? 0)],
      border: borders[Number(attributes['borderId'] ?? 0)] ?? {},
      ...readAlignment(child(xf, 'alignment')),
      locked: flag(child(xf, 'protection')?.attributes['locked'], true),
      formulaHidden: flag(child(xf, 'protection')?.attributes['hidden']),
      fileFormat,
    };
  });
  const differentials = childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, palette));
  return { formats: formats.length === 0 ? [{ ...DEFAULT_STYLE, fileFormat: 0 }] : formats, differentials, numberFormats };
}

function readAlignment(alignment: XmlElement | undefined): Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap' | 'indent'> {
  const attributes = alignment?.attributes ?? {};
  return {
    horizontal: HORIZONTAL[attributes['horizontal'] ?? ''] ?? 'general',
    vertical: VERTICAL[attributes['vertical'] ?? ''] ?? 'bottom',
    wrap: flag(attributes['wrapText']),
    indent: numeric(attributes['indent']) ?? 0,
  };
}

/** `<b/>` and `<b val="1"/>` are yes, `<b val="0"/>` is no, absent is undefined. */
const switched = (element: XmlElement | undefined): boolean | undefined =>
  element === undefined ? undefined : flag(element.attributes['val'], true);

function readFont(font: XmlElement, palette: Palette): CellStyle['font'] {
  const underline = child(font, 'u');
  const kind = underline === undefined ? 'none' : (underline.attributes['val'] ?? 'single');
  return {
    name: child(font, 'name')?.attributes['val'] ?? DEFAULT_STYLE.font.name,
    size: numeric(child(font, 'sz')?.attributes['val']) ?? DEFAULT_STYLE.font.size,
    bold: switched(child(font, 'b')) ?? false,
    italic: switched(child(font, 'i')) ?? false,
    underline: kind === 'none' ? 'none' : kind.startsWith('double') ? 'double' : 'single',
    strikethrough: switched(child(font, 'strike')) ?? false,
    color: colorOf(child(font, 'color'), palette) ?? '#000000',
  };
}

function readFill(fill: XmlElement, palette: Palette): string | undefined {
  const gradient = child(fill, 'gradientFill');
  if (gradient !== undefined) return colorOf(child(child(gradient, 'stop'), 'color'), palette);
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (type === 'none') return undefined;
  if (type === 'solid') return colorOf(child(pattern, 'fgColor'), palette) ?? colorOf(child(pattern, 'bgColor'), palette);
  return colorOf(child(pattern, 'bgColor'), palette); // a pattern: its lines are not drawn, its ground is
}

function readBorder(border: XmlElement, palette: Palette): CellStyle['border'] {
  const lines: Partial<Record<(typeof SIDES)[number], BorderLine>> = {};
  for (const side of SIDES) {
    const line = child(border, side) ?? child(border, side === 'left' ? 'start' : side === 'right' ? 'end' : side);
    const style = line?.attributes['style'];
    // `as`: the file's names of line styles are the very union of BorderLine, `none` excepted.
    if (style !== undefined && style !== 'none')
      lines[side] = { style: style as BorderLine['style'], color: colorOf(child(line, 'color'), palette) ?? '#000000' };
  }
  return lines;
}

function readDifferential(dxf: XmlElement, palette: Palette): Differential {
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const font = child(dxf, 'font');
  return {
    fill: colorOf(child(pattern, 'bgColor'), palette) ?? colorOf(child(pattern, 'fgColor'), palette), // in a dxf the ground is bgColor
    fontColor: colorOf(child(font, 'color'), palette),
    bold: switched(child(font, 'b')),
  };
}
