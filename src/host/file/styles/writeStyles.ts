/**
 * Appends to styles.xml what new looks need; nothing that is there changes its place or its text.
 *
 * A style that came from the file or was derived from one of its formats keeps everything of that format that
 * the book does not know (theme colours, gradients, rotation): only the sides that differ are written anew.
 */
import { type CellStyle, DEFAULT_STYLE, type StyleTable } from '../../book/style';
import { XmlPatch, elementWith, rawText, tagText } from '../xml/edit';
import { child, childrenOf, flag, type XmlElement } from '../xml/parse';
import { BUILT_IN_FORMATS, builtInNumber, FIRST_OWN_FORMAT } from './numberFormats';
import { type Differential, type FileStyles, SIDES } from './readStyles';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
const colorTag = (name: string, color: string): string => tagText(name, { rgb: argb(color) });

/** One of the lists of styles.xml (fonts, fills, …), growing at its end. */
class GrowingList {
  readonly added: string[] = [];
  private readonly known = new Map<string, number>();
  readonly elements: readonly XmlElement[];

  constructor(
    readonly list: XmlElement | undefined,
    readonly listName: string,
    item: string,
    private readonly source: string,
  ) {
    this.elements = childrenOf(list, item);
    this.elements.forEach((element, n) => {
      const text = rawText(source, element);
      if (!this.known.has(text)) this.known.set(text, n);
    });
  }

  raw(index: number): XmlElement | undefined {
    return this.elements[index];
  }

  /** The text of one entry, old or new. */
  entryText(index: number): string {
    const element = this.elements[index];
    return element === undefined ? (this.added[index - this.elements.length] ?? '') : rawText(this.source, element);
  }

  indexOf(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.added.push(text);
    const index = this.elements.length + this.added.length - 1;
    this.known.set(text, index);
    return index;
  }

  /** The list's new text, or undefined when nothing was added. */
  text(): string | undefined {
    if (this.added.length === 0) return undefined;
    const count = this.elements.length + this.added.length;
    if (this.list === undefined) return tagText(this.listName, { count }, this.added.join(''));
    const inner = this.source.slice(this.list.openEnd, this.list.closeStart);
    return elementWith(this.source, this.list, { count }, inner + this.added.join(''));
  }
}

/** Order of the lists in styles.xml (CT_Stylesheet). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

export class StyleWriter {
  private readonly numFmts: GrowingList;
  private readonly fonts: GrowingList;
  private readonly fills: GrowingList;
  private readonly borders: GrowingList;
  private readonly xfs: GrowingList;
  private readonly dxfs: GrowingList;
  private readonly formatNumbers = new Map<string, number>();
  private readonly written = new Map<number, number>();
  private readonly quoted = new Map<number, number>();
  private nextNumber = FIRST_OWN_FORMAT;

  constructor(
    private readonly root: XmlElement,
    private readonly source: string,
    private readonly file: FileStyles,
    private readonly styles: StyleTable,
  ) {
    const list = (name: string, item: string): GrowingList => new GrowingList(child(root, name), name, item, source);
    this.numFmts = list('numFmts', 'numFmt');
    this.fonts = list('fonts', 'font');
    this.fills = list('fills', 'fill');
    this.borders = list('borders', 'border');
    this.xfs = list('cellXfs', 'xf');
    this.dxfs = list('dxfs', 'dxf');
    for (const [number, code] of file.numberFormats) {
      if (!this.formatNumbers.has(code)) this.formatNumbers.set(code, number);
      this.nextNumber = Math.max(this.nextNumber, number + 1);
    }
  }

  /** Index into cellXfs for a style of the book. */
  format(styleId: number): number {
    let index = this.written.get(styleId);
    if (index === undefined) this.written.set(styleId, (index = this.place(this.styles.style(styleId))));
    return index;
  }

  /** The same with Excel's «this is text» mark, so that editing a text like `=1+1` leaves it a text. */
  quotedFormat(styleId: number): number {
    let index = this.quoted.get(styleId);
    if (index === undefined) {
      const style = this.styles.style(styleId);
      const plain = this.format(styleId);
      const xf = this.xfs.raw(plain);
      const already = style.numberFormat === '@' || (xf !== undefined && flag(xf.attributes['quotePrefix']));
      index = already
        ? plain
        : this.xfs.indexOf(
            this.xfs
              .entryText(plain)
              .replace(/ quotePrefix="[^"]*"/, '')
              .replace(/^<xf/, '<xf quotePrefix="1"'),
          );
      this.quoted.set(styleId, index);
    }
    return index;
  }

  private place(style: CellStyle): number {
    const base = style.fileFormat ?? 0;
    const before = this.file.formats[base] ?? DEFAULT_STYLE;
    if (style.fileFormat !== undefined && same(style, before)) return base;
    if (same({ ...style, fileFormat: undefined }, { ...before, fileFormat: undefined })) return base;
    return this.xfs.indexOf(this.formatText(style, before, this.xfs.raw(base)));
  }

  private formatText(style: CellStyle, before: CellStyle, xf: XmlElement | undefined): string {
    const attributes = xf?.attributes ?? { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' };
    const id = (name: string): number => Number(attributes[name] ?? 0);
    const changes: Record<string, string | number> = {};
    const apply = (attribute: string, applies: string, changed: boolean, value: () => number): void => {
      if (changed) Object.assign(changes, { [attribute]: value(), [applies]: 1 });
    };
    apply('numFmtId', 'applyNumberFormat', style.numberFormat !== before.numberFormat, () => this.numberFormat(style.numberFormat));
    apply('fontId', 'applyFont', !same(style.font, before.font), () => this.font(style.font, before.font, this.fonts.raw(id('fontId'))));
    apply('fillId', 'applyFill', style.fill !== before.fill, () => this.fill(style.fill));
    apply('borderId', 'applyBorder', !same(style.border, before.border), () =>
      this.border(style, before, this.borders.raw(id('borderId'))),
    );
    const alignment = this.alignment(style, before, child(xf, 'alignment'));
    const protection = this.protection(style, before, child(xf, 'protection'));
    if (alignment.changed) changes['applyAlignment'] = 1;
    if (protection.changed) changes['applyProtection'] = 1;
    const rest = (xf?.children ?? []).filter(({ name }) => name !== 'alignment' && name !== 'protection');
    const content = alignment.text + protection.text + rest.map((element) => rawText(this.source, element)).join('');
    return tagText('xf', { ...attributes, ...changes }, content);
  }

  private numberFormat(code: string): number {
    const known = builtInNumber(code) ?? this.formatNumbers.get(code);
    if (known !== undefined && (BUILT_IN_FORMATS[known] !== code || !this.file.numberFormats.has(known))) return known;
    const number = this.nextNumber++;
    this.formatNumbers.set(code, number);
    this.numFmts.indexOf(tagText('numFmt', { numFmtId: number, formatCode: code }));
    return number;
  }

  /** Font children in schema order; what the book does not know (charset, family) is taken over. */
  private font(font: CellStyle['font'], before: CellStyle['font'], old: XmlElement | undefined): number {
    const kept = (name: string): string =>
      childrenOf(old, name)
        .map((element) => rawText(this.source, element))
        .join('');
    const unlessSame = (name: string, aspect: keyof CellStyle['font'], text: string): string =>
      old !== undefined && font[aspect] === before[aspect] ? kept(name) : text;
    const text = [
      unlessSame('b', 'bold', font.bold ? '<b/>' : ''),
      unlessSame('i', 'italic', font.italic ? '<i/>' : ''),
      unlessSame('strike', 'strikethrough', font.strikethrough ? '<strike/>' : ''),
      ...['condense', 'extend', 'outline', 'shadow'].map(kept),
      unlessSame('u', 'underline', font.underline === 'none' ? '' : font.underline === 'single' ? '<u/>' : '<u val="double"/>'),
      kept('vertAlign'),
      unlessSame('sz', 'size', tagText('sz', { val: font.size })),
      unlessSame('color', 'color', colorTag('color', font.color)),
      unlessSame('name', 'name', tagText('name', { val: font.name })),
      kept('family'),
      kept('charset'),
      old !== undefined && font.name === before.name ? kept('scheme') : '', // a theme font has its name from the theme
    ];
    return this.fonts.indexOf(tagText('font', {}, text.join('')));
  }

  private fill(color: string | undefined): number {
    if (color === undefined) return 0; // the first fill of every workbook is «none»
    const pattern = tagText('patternFill', { patternType: 'solid' }, `${colorTag('fgColor', color)}<bgColor indexed="64"/>`);
    return this.fills.indexOf(tagText('fill', {}, pattern));
  }

  private border({ border }: CellStyle, before: CellStyle, old: XmlElement | undefined): number {
    const sides = SIDES.map((side) => {
      const line = border[side];
      const kept = child(old, side);
      if (kept !== undefined && same(line, before.border[side])) return rawText(this.source, kept);
      return line === undefined ? tagText(side, {}) : tagText(side, { style: line.style }, colorTag('color', line.color));
    });
    const rest = ['diagonal', 'vertical', 'horizontal']
      .flatMap((name) => childrenOf(old, name))
      .map((element) => rawText(this.source, element));
    return this.borders.indexOf(
      tagText('border', old?.attributes ?? {}, [...sides, ...(rest.length > 0 ? rest : ['<diagonal/>'])].join('')),
    );
  }

  private alignment(style: CellStyle, before: CellStyle, old: XmlElement | undefined): { text: string; changed: boolean } {
    const aspects = (of: CellStyle): unknown[] => [of.horizontal, of.vertical, of.wrap, of.indent];
    if (same(aspects(style), aspects(before))) return { text: old === undefined ? '' : rawText(this.source, old), changed: false };
    const horizontal = style.horizontal === 'centerAcrossSelection' ? 'centerContinuous' : style.horizontal;
    const attributes = {
      ...old?.attributes,
      horizontal: horizontal === 'general' ? undefined : horizontal,
      vertical: style.vertical === 'bottom' ? undefined : style.vertical,
      wrapText: style.wrap ? 1 : undefined,
      indent: style.indent === 0 ? undefined : style.indent,
    };
    return { text: tagText('alignment', attributes), changed: true };
  }

  private protection(style: CellStyle, before: CellStyle, old: XmlElement | undefined): { text: string; changed: boolean } {
    if (style.locked === before.locked && style.formulaHidden === before.formulaHidden)
      return { text: old === undefined ? '' : rawText(this.source, old), changed: false };
    const attributes = { locked: style.locked ? undefined : 0, hidden: style.formulaHidden ? 1 : undefined };
    return { text: tagText('protection', attributes), changed: true };
  }

  /** What a rule's differential format does, by its number in the file. */
  differentialAt(index: string | undefined): Differential | undefined {
    return index === undefined ? undefined : this.file.differentials[Number(index)];
  }

  /** Index into dxfs for what a rule does to a cell. */
  differential({ fill, fontColor, bold }: Differential): number {
    const font = (bold === undefined ? '' : bold ? '<b/>' : '<b val="0"/>') + (fontColor === undefined ? '' : colorTag('color', fontColor));
    const pattern = fill === undefined ? '' : tagText('fill', {}, tagText('patternFill', {}, colorTag('bgColor', fill)));
    return this.dxfs.indexOf(tagText('dxf', {}, (font === '' ? '' : tagText('font', {}, font)) + pattern));
  }

  /** The new styles.xml; undefined when it is as it was. */
  text(): string | undefined {
    const lists = [this.numFmts, this.fonts, this.fills, this.borders, this.xfs, this.dxfs];
    const patch = new XmlPatch(this.source);
    for (const list of lists) {
      const text = list.text();
      if (text === undefined) continue;
      if (list.list !== undefined) patch.replace(list.list.start, list.list.end, text);
      else patch.insert(this.placeFor(list.listName), text);
    }
    return patch.changed ? patch.text() : undefined;
  }

  private placeFor(listName: string): number {
    const later = ORDER.slice(ORDER.indexOf(listName) + 1);
    return this.root.children.find(({ name }) => later.includes(name))?.start ?? this.root.closeStart;
  }
}
