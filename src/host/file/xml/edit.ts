/** Cutting new pieces into the text of a part: everything between the cuts stays as it was, byte for byte. */
import { escapeAttribute } from './text';
import type { OpenTag, XmlElement } from './parse';

export class XmlPatch {
  private readonly cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  constructor(readonly source: string) {}

  get changed(): boolean {
    return this.cuts.length > 0;
  }

  replace(start: number, end: number, text: string): void {
    if (this.source.slice(start, end) !== text) this.cuts.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    if (text !== '') this.cuts.push({ start: at, end: at, text });
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Appends to an element's content, opening it when it is written `<a/>`. */
  append(element: XmlElement, text: string): void {
    if (!element.selfClosing) this.insert(element.closeStart, text);
    else this.replace(element.start, element.end, `${openTag(element, {})}${text}</${element.qualifiedName}>`);
  }

  text(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of [...this.cuts].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < at) throw new Error(`Two changes overlap at character ${start}.`);
      pieces.push(this.source.slice(at, start), text);
      at = end;
    }
    pieces.push(this.source.slice(at));
    return pieces.join('');
  }
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');

/** `<a b="1">` with some attributes changed, added or (undefined) left out; the others in their order. */
export const openTag = (tag: OpenTag, changes: Attributes): string =>
  `<${tag.qualifiedName}${attributesText({ ...tag.attributes, ...changes })}>`;

/** A new element; self-closing when it has no content. */
export const tagText = (name: string, attributes: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributesText(attributes)}/>` : `<${name}${attributesText(attributes)}>${content}</${name}>`;

/** The element with other attributes and, when given, other content. */
export function elementWith(source: string, element: XmlElement, changes: Attributes, content?: string): string {
  const inner = content ?? source.slice(element.openEnd, element.closeStart);
  return tagText(element.qualifiedName, { ...element.attributes, ...changes }, inner);
}

export const rawText = (source: string, element: XmlElement): string => source.slice(element.start, element.end);
