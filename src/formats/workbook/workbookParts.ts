/** Parts of a workbook's package: which sheets there are and where, texts that cells share, formats, the date system. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { BadInput } from '../../domain/badInput';

export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  readonly sharedTexts: readonly string[];
  /** Number format of each cell style: `yyyy-mm-dd`, `0%`; empty for general. */
  readonly formats: readonly string[];
  readonly dateSystem: 1900 | 1904;
}

const MAIN = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TEXTS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** @throws BadInput when the bytes are no workbook of Excel 2007 or later. */
export function readParts(file: string, bytes: Uint8Array): WorkbookParts {
  const parts = unzipped(file, bytes);
  const textOf = (path: string): string => new TextDecoder().decode(parts[path] ?? new Uint8Array(0));
  if (parts[MAIN] === undefined) {
    const isBinary = Object.keys(parts).length > 0;
    throw new BadInput(`${file} is ${isBinary ? 'a package without a workbook in it' : 'a zip archive, no workbook'}. Save it as .xlsx.`);
  }
  const targets = relationTargets(textOf(RELATIONS));
  const { sheets, dateSystem } = sheetsOf(textOf(MAIN), targets);
  return { sheets, dateSystem, sharedTexts: sharedTextsOf(textOf(TEXTS)), formats: formatsOf(textOf(STYLES)) };
}

function unzipped(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => [MAIN, RELATIONS, TEXTS, STYLES].includes(name) });
  } catch {
    throw new BadInput(`${file} is damaged: its package cannot be opened. Export it again.`);
  }
}

/** Goes through XML; names without their prefix. @throws Error where it is not well formed. */
export function xmlParser(handlers: {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}): SaxesParser {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  return parser;
}

function parseWhole(xml: string, handlers: Parameters<typeof xmlParser>[0]): void {
  if (xml !== '') xmlParser(handlers).write(xml).close();
}

function relationTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  parseWhole(xml, {
    open: (name, { Id: id = '', Target: target = '' }) => {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

function sheetsOf(xml: string, targets: ReadonlyMap<string, string>): Pick<WorkbookParts, 'sheets' | 'dateSystem'> {
  const sheets: SheetEntry[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  parseWhole(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) dateSystem = 1904;
      const path = targets.get(attributes['r:id'] ?? '');
      if (name !== 'sheet' || path === undefined) return;
      sheets.push({ name: attributes['name'] ?? '', path, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, dateSystem };
}

/** Runs of differently looking letters are one text; how it is spoken (rPh) is none of it. */
function sharedTextsOf(xml: string): string[] {
  const texts: string[] = [];
  let [text, isText, isSpoken] = ['', false, false];
  parseWhole(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isSpoken = true;
      isText = name === 't';
    },
    text: (piece) => {
      if (isText && !isSpoken) text += piece;
    },
    close: (name) => {
      if (name === 'si') texts.push(text);
      if (name === 'rPh') isSpoken = false;
      if (name === 't') isText = false;
    },
  });
  return texts;
}

/** Formats that a workbook does not spell out, of those that tell a day or a share. Source: ECMA-376, part 1, 18.8.30. */
// prettier-ignore
const KNOWN_FORMATS: Readonly<Record<number, string>> = {
  9: '0%', 10: '0.00%', 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM',
  20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0',
};

function formatsOf(xml: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isCellStyles = false;
  parseWhole(xml, {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') own.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles) formats.push(own.get(id) ?? KNOWN_FORMATS[id] ?? '');
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return formats;
}
