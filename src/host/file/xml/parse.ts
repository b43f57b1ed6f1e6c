/**
 * Reads XML into elements that know where they stand in the text.
 *
 * Saving means cutting new pieces into the old text, so every element carries its offsets. What workbooks
 * never hold is refused: document types (entity bombs), tags that do not close, text after the end.
 * Element names are without prefix; `normalise` has already made the main namespace the default one.
 */
import { damaged } from '../refusal';
import { unescapeXml } from './text';

export interface OpenTag {
  /** Local name: `x14:dataValidation` → `dataValidation`. */
  readonly name: string;
  readonly qualifiedName: string;
  /** By qualified name, unescaped. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** After the `>` of the opening tag. */
  readonly openEnd: number;
  readonly selfClosing: boolean;
}

export interface XmlElement extends OpenTag {
  readonly children: readonly XmlElement[];
  /** Direct text, unescaped. */
  readonly text: string;
  /** Before `</`; equal to `openEnd` when self-closing. */
  readonly closeStart: number;
  readonly end: number;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

export class XmlCursor {
  constructor(
    readonly source: string,
    readonly part: string,
    public at = 0,
  ) {}

  fail(what: string): never {
    throw damaged(this.part, `${what} at character ${this.at}`);
  }

  /** Skips declaration, comments, processing instructions and white space up to the next tag. */
  skipToTag(): void {
    for (;;) {
      const next = this.source.indexOf('<', this.at);
      if (next < 0) this.fail('breaks off');
      this.at = next;
      if (this.source.startsWith('<!--', next)) this.skipPast('-->');
      else if (this.source.startsWith('<?', next)) this.skipPast('?>');
      else if (this.source.startsWith('<!DOCTYPE', next)) this.fail('has a document type, which workbooks never have,');
      else return;
    }
  }

  skipPast(mark: string): void {
    const found = this.source.indexOf(mark, this.at);
    if (found < 0) this.fail('breaks off');
    this.at = found + mark.length;
  }

  /** Reads the opening tag at the cursor and stands behind it. */
  open(): OpenTag {
    const { source } = this;
    const start = this.at;
    let at = start + 1;
    while (at < source.length && !isSpace(source.charCodeAt(at)) && source[at] !== '>' && source[at] !== '/') at += 1;
    const qualifiedName = source.slice(start + 1, at);
    if (qualifiedName === '') this.fail('has a tag without a name');
    const attributes: Record<string, string> = {};
    for (;;) {
      while (isSpace(source.charCodeAt(at))) at += 1;
      const here = source[at];
      if (here === '>' || here === '/') break;
      at = this.attribute(at, attributes);
    }
    const selfClosing = source[at] === '/';
    if (selfClosing && source[at + 1] !== '>') this.fail(`has a tag <${qualifiedName}> that does not end`);
    this.at = at + (selfClosing ? 2 : 1);
    return { name: localName(qualifiedName), qualifiedName, attributes, start, openEnd: this.at, selfClosing };
  }

  private attribute(from: number, into: Record<string, string>): number {
    const { source } = this;
    const equals = source.indexOf('=', from);
    let at = equals + 1;
    while (isSpace(source.charCodeAt(at))) at += 1;
    const quote = source[at];
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, at + 1) : -1;
    if (equals < 0 || end < 0) this.fail('has an attribute without its value');
    into[source.slice(from, equals).trimEnd()] = unescapeXml(source.slice(at + 1, end));
    return end + 1;
  }

  /** Reads the whole element at the cursor. */
  element(): XmlElement {
    const tag = this.open();
    if (tag.selfClosing) return { ...tag, children: [], text: '', closeStart: tag.openEnd, end: tag.openEnd };
    const children: XmlElement[] = [];
    let text = '';
    for (;;) {
      const next = this.source.indexOf('<', this.at);
      if (next < 0) this.fail(`breaks off inside <${tag.qualifiedName}>`);
      if (next > this.at) text += unescapeXml(this.source.slice(this.at, next));
      this.at = next;
      if (this.source.startsWith('</', next)) break;
      if (this.source.startsWith('<![CDATA[', next)) text += this.characterData();
      else if (this.source.startsWith('<!--', next)) this.skipPast('-->');
      else if (this.source.startsWith('<?', next)) this.skipPast('?>');
      else children.push(this.element());
    }
    const closeStart = this.at;
    this.close(tag.qualifiedName);
    return { ...tag, children, text, closeStart, end: this.at };
  }

  private characterData(): string {
    const from = this.at + '<![CDATA['.length;
    this.skipPast(']]>');
    return this.source.slice(from, this.at - 3);
  }

  /** Reads the closing tag at the cursor; it must be this one's. */
  close(qualifiedName: string): void {
    const end = this.source.indexOf('>', this.at);
    if (end < 0) this.fail('breaks off');
    const name = this.source.slice(this.at + 2, end).trimEnd();
    if (name !== qualifiedName) this.fail(`closes <${qualifiedName}> with </${name}>`);
    this.at = end + 1;
  }
}

/** Reads a whole part. */
export function parseXml(source: string, part: string): XmlElement {
  const cursor = new XmlCursor(source, part);
  cursor.skipToTag();
  const root = cursor.element();
  if (/[^\s]/.test(source.slice(root.end).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''))) cursor.fail('goes on after its end');
  return root;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? [];

/** All elements below, in document order, with that name. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);
}

/** `1`, `true` and `on` are yes (ST_OnOff); absent is `otherwise`. */
export const flag = (value: string | undefined, otherwise = false): boolean =>
  value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';

export const numeric = (value: string | undefined): number | undefined =>
  value === undefined || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value);

/**
 * Some programs write `<x:worksheet xmlns:x="…">`. Makes that namespace the default one, so that there is
 * one way to read and write. Parts without a prefix come back as they are.
 */
export function normalise(source: string): string {
  const root = /<([A-Za-z_][\w.-]*):[A-Za-z_]/.exec(source.slice(0, 4096).replace(/<[?!][^>]*>/g, (s) => ' '.repeat(s.length)));
  const first = /<[A-Za-z_]/.exec(source.slice(0, 4096));
  if (root === null || root.index !== first?.index) return source;
  const prefix = root[1]!;
  return source.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</').replace(`xmlns:${prefix}=`, 'xmlns=');
}
