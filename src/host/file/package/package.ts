/**
 * The parts of a workbook file (Open Packaging Conventions, ECMA-376 part 2).
 *
 * A package is opened once and never changes; saving works on a draft laid over it, so a workbook can be
 * saved as often as one likes, each time from the original.
 */
import { FileRefusal } from '../refusal';
import { XmlPatch, tagText } from '../xml/edit';
import { normalise, parseXml, type XmlElement } from '../xml/parse';
import { type ZipEntry, readZip, unpack } from '../zip/readZip';
import { pack, writeZip } from '../zip/writeZip';
import { Relations, relationsPart } from './relations';

export const CONTENT_TYPES = '[Content_Types].xml';

export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  /** Part names are compared without regard to case. */
  private readonly names = new Map<string, string>();

  constructor(private readonly archive: readonly ZipEntry[]) {
    for (const entry of archive) {
      this.entries.set(entry.name, entry);
      this.names.set(entry.name.toLowerCase(), entry.name);
    }
  }

  static read(bytes: Uint8Array): Package {
    return new Package(readZip(bytes));
  }

  get partNames(): string[] {
    return [...this.entries.keys()];
  }

  get zipEntries(): readonly ZipEntry[] {
    return this.archive;
  }

  has(part: string): boolean {
    return this.names.has(part.toLowerCase());
  }

  bytes(part: string): Uint8Array {
    const entry = this.entries.get(this.names.get(part.toLowerCase()) ?? '');
    if (entry === undefined) {
      throw new FileRefusal(
        'missing-part',
        `The workbook is damaged: its part ${part} is missing. Open it in Excel, let Excel repair it, and save it again.`,
        part,
      );
    }
    return unpack(entry);
  }

  /** A part's text, with the main namespace as the default one unless it is wanted as it is. */
  text(part: string, form?: 'as it is'): string {
    const text = decode(this.bytes(part), part);
    return form === undefined ? normalise(text) : text;
  }

  xml(part: string): XmlElement {
    return parseXml(this.text(part), part);
  }

  relations(part: string): Relations {
    const name = relationsPart(part);
    return new Relations(part, this.has(name) ? this.text(name) : undefined);
  }

  draft(): Draft {
    return new Draft(this);
  }
}

/** XML is UTF-8, or UTF-16 with its mark. */
function decode(bytes: Uint8Array, part: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    return encoding === 'utf-8' ? text : text.replace(/(<\?xml[^>]*encoding=["'])[^"']*/i, '$1UTF-8'); // written back as UTF-8
  } catch {
    throw new FileRefusal(
      'damaged',
      `The workbook is damaged: ${part} is not readable text. Open it in Excel, let Excel repair it, and save it again.`,
      part,
    );
  }
}

/** What saving changes: parts put over the original's, parts left out, relations and content types patched. */
export class Draft {
  private readonly put = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly openRelations = new Map<string, Relations>();
  private readonly contentTypes: XmlElement;
  private readonly typesPatch: XmlPatch;
  private readonly addedTypes = new Map<string, string>();

  constructor(readonly original: Package) {
    this.typesPatch = new XmlPatch(original.text(CONTENT_TYPES));
    this.contentTypes = parseXml(this.typesPatch.source, CONTENT_TYPES);
  }

  get partNames(): string[] {
    return [...new Set([...this.original.partNames.filter((name) => !this.removed.has(name)), ...this.put.keys()])];
  }

  get changed(): boolean {
    return this.put.size > 0 || this.removed.size > 0 || [...this.openRelations.values()].some((relations) => relations.changed);
  }

  has(part: string): boolean {
    return this.put.has(part) || (this.original.has(part) && !this.removed.has(part));
  }

  relations(part: string): Relations {
    let relations = this.openRelations.get(part);
    if (relations === undefined) this.openRelations.set(part, (relations = this.original.relations(part)));
    return relations;
  }

  /** A part's text as it will be saved; byte for byte the original's when nobody wrote it. */
  text(part: string): string {
    const bytes = this.put.get(part);
    return bytes === undefined ? this.original.text(part, 'as it is') : new TextDecoder().decode(bytes);
  }

  /** Replaces a part's text or adds a part. A new one says its content type. */
  write(part: string, text: string, contentType?: string): void {
    this.put.set(part, new TextEncoder().encode(text));
    this.removed.delete(part);
    if (contentType !== undefined && this.overrideFor(part) === undefined) this.addedTypes.set(part, contentType);
  }

  /** Takes a part out, with its relations and its content type. What it pointed at stays unless removed too. */
  remove(part: string): void {
    for (const name of [part, relationsPart(part)]) {
      this.put.delete(name);
      if (this.original.has(name)) this.removed.add(name);
    }
    this.openRelations.delete(part);
    this.addedTypes.delete(part);
    const override = this.overrideFor(part);
    if (override !== undefined) this.typesPatch.remove(override);
  }

  private overrideFor(part: string): XmlElement | undefined {
    const wanted = `/${part}`.toLowerCase();
    return this.contentTypes.children.find(
      ({ name, attributes }) => name === 'Override' && attributes['PartName']?.toLowerCase() === wanted,
    );
  }

  /** Makes sure that parts with this ending have a type: `vml` needs one, and new relations files do. */
  ensureDefault(extension: string, contentType: string): void {
    const has = this.contentTypes.children.some(
      ({ name, attributes }) => name === 'Default' && attributes['Extension']?.toLowerCase() === extension,
    );
    if (!has) this.addedTypes.set(`*.${extension}`, contentType);
  }

  /** A part name that is free: `xl/tables/table` → `xl/tables/table4.xml`. */
  freeName(stem: string, ending = '.xml'): string {
    let number = 1;
    while (this.has(`${stem}${number}${ending}`) || this.removed.has(`${stem}${number}${ending}`)) number += 1;
    return `${stem}${number}${ending}`;
  }

  toBytes(): Uint8Array {
    for (const [part, relations] of this.openRelations) {
      if (!relations.changed) continue;
      this.ensureDefault('rels', 'application/vnd.openxmlformats-package.relationships+xml');
      this.put.set(relationsPart(part), new TextEncoder().encode(relations.text()));
    }
    this.writeContentTypes();
    const entries: ZipEntry[] = [];
    for (const entry of this.original.zipEntries) {
      const bytes = this.put.get(entry.name);
      if (bytes !== undefined) entries.push(pack(entry.name, bytes));
      else if (!this.removed.has(entry.name)) entries.push(entry);
      this.put.delete(entry.name);
    }
    for (const [name, bytes] of this.put) entries.push(pack(name, bytes));
    return writeZip(entries);
  }

  private writeContentTypes(): void {
    const added = [...this.addedTypes].map(([part, type]) =>
      part.startsWith('*.')
        ? tagText('Default', { Extension: part.slice(2), ContentType: type })
        : tagText('Override', { PartName: `/${part}`, ContentType: type }),
    );
    this.typesPatch.append(this.contentTypes, added.join(''));
    if (this.typesPatch.changed) this.put.set(CONTENT_TYPES, new TextEncoder().encode(this.typesPatch.text()));
  }
}
