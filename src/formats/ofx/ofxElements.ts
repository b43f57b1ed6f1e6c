/**
 * OFX text → nested records, for both its dialects: 1.x is SGML where a leaf has no end tag, 2.x calls
 * itself XML and is sometimes written with the tags of 1.x.
 *
 * Only the aggregates that we know nest; every other tag is a leaf whose text is what follows it. So a
 * leaf left open and empty swallows nothing, and a bank's own tags do no harm.
 */
import { BadInput } from '../../domain/badInput';
import { lineAt } from '../encoding';

export interface OfxElement {
  readonly name: string;
  readonly line: number;
  readonly values: Map<string, string>;
  readonly children: OfxElement[];
}

// prettier-ignore
const AGGREGATES = new Set([
  'OFX', 'SONRS', 'STATUS', 'STMTTRNRS', 'CCSTMTTRNRS', 'INVSTMTTRNRS', 'STMTRS', 'CCSTMTRS', 'INVSTMTRS',
  'BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM', 'BANKACCTTO', 'CCACCTTO', 'BANKTRANLIST', 'INVTRANLIST', 'INVBANKTRAN',
  'STMTTRN', 'BANKTRANLISTP', 'STMTTRNP', 'PAYEE', 'EXTDPAYEE', 'CURRENCY', 'ORIGCURRENCY', 'LEDGERBAL', 'AVAILBAL', 'BALLIST', 'BAL',
  'INVTRAN', 'INVPOSLIST', 'INVBAL', 'SECLIST', 'SECINFO', 'ACCTINFO', 'BANKACCTINFO', 'FI',
]);

/** A start or end tag with the text behind it. */
const TOKEN = /<(\/?)([A-Za-z][\w.]*)[^<>]*>([^<]*)/g;

/** Aggregates of the specification nest ten deep; a file that goes deeper is none. */
const DEEPEST = 32;

/**
 * @returns the OFX element with everything in it.
 * @throws BadInput when there is a DOCTYPE, or the file ends before `</OFX>`.
 */
export function ofxElements(file: string, text: string): OfxElement {
  const doctype = text.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (doctype >= 0) {
    throw new BadInput(
      `${file}, line ${lineAt(text, doctype)}: the file has a DOCTYPE, which a statement never has. It was not read; ask where it comes from.`,
    );
  }
  const start = text.search(/<OFX>/i);
  if (!/<\/OFX\s*>/i.test(text.slice(-2000))) {
    throw new BadInput(`${file}, line ${lineAt(text, text.length)}: the file ends before </OFX>. Download it again, completely.`);
  }
  return nested(file, withoutCdata(file, text), start);
}

/** CDATA sections as escaped text, so that the rest of the reading knows tags and text only. */
function withoutCdata(file: string, text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<![CDATA['); open >= 0; open = text.indexOf('<![CDATA[', from)) {
    const close = text.indexOf(']]>', open);
    if (close < 0) throw new BadInput(`${file}, line ${lineAt(text, open)}: a CDATA section is never closed. Download the file again.`);
    parts.push(
      text.slice(from, open),
      text
        .slice(open + 9, close)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;'),
    );
    from = close + 3;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

function nested(file: string, text: string, start: number): OfxElement {
  const root: OfxElement = { name: 'OFX', line: lineAt(text, start), values: new Map(), children: [] };
  const open: OfxElement[] = [root];
  let line = root.line;
  let counted = start;
  TOKEN.lastIndex = start;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [, slash, rawName = '', content = ''] = token;
    for (let at = text.indexOf('\n', counted); at >= 0 && at < token.index; at = text.indexOf('\n', at + 1)) line += 1;
    counted = token.index;
    const name = rawName.toUpperCase();
    if (slash === '/') closeUpTo(open, name);
    else if (open.length > DEEPEST)
      throw new BadInput(`${file}, line ${line}: the tags are nested too deeply for OFX. Download the file again.`);
    else if (AGGREGATES.has(name)) openElement(open, { name, line, values: new Map(), children: [] });
    else setValue(open.at(-1), name, content);
  }
  return root;
}

function openElement(open: OfxElement[], element: OfxElement): void {
  if (element.name === 'OFX') return; // the root is there already
  open.at(-1)?.children.push(element);
  open.push(element);
}

/** An end tag closes its element and whatever was left open inside; one that opens nowhere is ignored. */
function closeUpTo(open: OfxElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

function setValue(element: OfxElement | undefined, name: string, content: string): void {
  const text = unescaped(content).trim();
  if (element !== undefined && text !== '' && !element.values.has(name)) element.values.set(name, text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(content: string): string {
  if (!content.includes('&')) return content;
  return content.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** All elements of a name, at any depth, in the order of the file. */
export function descendants(element: OfxElement, name: string): OfxElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child, ...descendants(child, name)] : descendants(child, name)));
}

export const child = (element: OfxElement | undefined, name: string): OfxElement | undefined =>
  element?.children.find((each) => each.name === name);
export const value = (element: OfxElement | undefined, name: string): string => element?.values.get(name) ?? '';
