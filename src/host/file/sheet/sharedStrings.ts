/** The texts that cells share. Rich text is read as plain text; its runs stay in the file with the cells nobody changed. */
import { descendants, type XmlElement, XmlCursor } from '../xml/parse';
import { openTag, XmlPatch } from '../xml/edit';
import { escapeText, fromXString, toXString, unescapeXml } from '../xml/text';

const PLAIN_START = '<si><t>';
const PLAIN_END = '</t></si>';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Numbers of the texts with runs of their own looks. */
  readonly rich: ReadonlySet<number>;
}

export function readSharedStrings(source: string, part: string): SharedStrings {
  const cursor = new XmlCursor(source, part);
  cursor.skipToTag();
  const texts: string[] = [];
  const rich = new Set<number>();
  const root = cursor.open();
  if (root.selfClosing) return { texts, rich };
  for (cursor.skipToTag(); !source.startsWith('</', cursor.at); cursor.skipToTag()) {
    const plain = source.startsWith(PLAIN_START, cursor.at) ? plainText(cursor) : undefined;
    const item = plain === undefined ? cursor.element() : undefined;
    if (item?.children.some(({ name }) => name !== 't') === true) rich.add(texts.length);
    texts.push(plain ?? stringOf(item!));
  }
  cursor.close(root.qualifiedName);
  return { texts, rich };
}

/** The usual case without building elements: `<si><t>text</t></si>`. */
function plainText(cursor: XmlCursor): string | undefined {
  const from = cursor.at + PLAIN_START.length;
  const to = cursor.source.indexOf('<', from);
  if (to < 0 || !cursor.source.startsWith(PLAIN_END, to)) return undefined;
  cursor.at = to + PLAIN_END.length;
  return fromXString(unescapeXml(cursor.source.slice(from, to)));
}

/** New texts go to the end of the table; those that are there already in plain are used again. */
export class StringWriter {
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly strings: SharedStrings) {
    strings.texts.forEach((text, n) => {
      if (!strings.rich.has(n) && !this.known.has(text)) this.known.set(text, n);
    });
  }

  indexOf(text: string): number {
    let index = this.known.get(text);
    if (index === undefined) {
      index = this.strings.texts.length + this.added.length;
      this.known.set(text, index);
      this.added.push(text);
    }
    return index;
  }

  /** The table's new text; undefined when nothing was added. `source` is the old one. */
  text(source: string | undefined): string | undefined {
    if (this.added.length === 0) return undefined;
    const items = this.added.map((text) => `<si>${textTag(text)}</si>`).join('');
    const patch = new XmlPatch(source ?? EMPTY_STRINGS);
    const root = new XmlCursor(patch.source, 'xl/sharedStrings.xml');
    root.skipToTag();
    const open = root.open();
    const uniqueCount = this.strings.texts.length + this.added.length;
    const tag = openTag(open, { count: undefined, uniqueCount });
    if (open.selfClosing) patch.replace(open.start, open.openEnd, `${tag}${items}</${open.qualifiedName}>`);
    else {
      patch.replace(open.start, open.openEnd, tag);
      patch.insert(patch.source.lastIndexOf('</'), items);
    }
    return patch.text();
  }
}

const EMPTY_STRINGS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** `<t>`; spaces at the ends and line breaks are kept only when the tag says so. */
export function textTag(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeText(toXString(text))}</t>`;
}

/** Text of `<si>` or `<is>`: its own `<t>` or those of its runs; phonetic guides (`<rPh>`) are not part of it. */
export function stringOf(item: XmlElement): string {
  const texts = item.children.flatMap((each) => (each.name === 't' ? [each] : each.name === 'r' ? descendants(each, 't') : []));
  return fromXString(texts.map(({ text }) => text).join(''));
}
