/**
 * XML as small trees, one at a time: the caller names the elements that it wants to have whole, and
 * each is handed over and forgotten as soon as it closes, so a large file never stands in memory as one
 * tree. Namespace prefixes are dropped. A DOCTYPE is refused: statements have none, and entities are how
 * XML attacks its reader.
 */
import { SaxesParser } from 'saxes';
import { BadInput } from '../../domain/badInput';
import { lineAt } from '../encoding';

export interface XmlElement {
  readonly name: string;
  readonly line: number;
  /** Text directly inside, trimmed. */
  text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

/** The part of a qualified name after its prefix. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Streams an XML text.
 * @param take is asked at each closing element; true means «I have it», and it is not kept in its parent.
 * @throws BadInput with the line when the XML is damaged, ends in the middle, or has a DOCTYPE.
 */
export function readXml(file: string, text: string, take: (element: XmlElement, path: readonly XmlElement[]) => boolean): void {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  const open: XmlElement[] = [];
  const body = text.trimStart(); // a declaration must come first, and some exporters put blank lines before it
  const linesBefore = lineAt(text, text.length - body.length) - 1;
  const lineNow = (): number => parser.line + linesBefore;
  parser.on('doctype', () => {
    throw new BadInput(
      `${file}, line ${lineNow()}: the XML has a DOCTYPE, which a statement never has. It was not read; ask where it comes from.`,
    );
  });
  parser.on('error', (error) => {
    throw damaged(file, lineNow(), error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name: localName(name), line: lineNow(), text: '', attributes, children: [] });
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    element.text = element.text.trim();
    if (!take(element, open)) open.at(-1)?.children.push(element);
  });
  parser.write(body).close();
}

function damaged(file: string, line: number, reason: string): BadInput {
  const place = `${file}, line ${line}`;
  if (/unclosed tag|unexpected end|document must contain a root/.test(reason)) {
    return new BadInput(`${place}: the file ends in the middle of the XML. Download it again, completely.`);
  }
  return new BadInput(
    `${place}: the XML is damaged (${reason.replace(/^.*?\d+:\d+:\s*/, '').replace(/\.$/, '')}). Download the file again.`,
  );
}

/** The first descendant down a path of names: `at(entry, 'BookgDt', 'Dt')`. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((here, name) => here?.children.find((child) => child.name === name), element);
}

/** All children of a name. */
export const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The text at the end of a path, empty when the path leads nowhere. */
export const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string => at(element, ...path)?.text ?? '';
