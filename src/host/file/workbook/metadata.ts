/**
 * xl/metadata.xml: cells point into it by number. We need one entry, «dynamic array» (XLDAPR); without it Excel
 * would show our spilling formulas in braces, as arrays of the old kind ([MS-XLSX] 2.6.187, rich data §2.2.4).
 */
import { XmlPatch, elementWith, rawText, tagText } from '../xml/edit';
import { child, childrenOf, descendants, parseXml, type XmlElement } from '../xml/parse';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const EXTENSION = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${MAIN}"></metadata>`;

const TYPE = tagText('metadataType', {
  name: 'XLDAPR', minSupportedVersion: 120000, copy: 1, pasteAll: 1, pasteValues: 1, merge: 1, splitFirst: 1, rowColShift: 1,
  clearFormats: 1, clearComments: 1, assign: 1, coerce: 1, cellMeta: 1,
}); // prettier-ignore
const FUTURE_BLOCK = `<bk><extLst><ext uri="${EXTENSION}" xmlns:xda="${DYNAMIC}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;

export class MetadataWriter {
  private number: number | undefined;
  private written: string | undefined;
  constructor(private readonly source: string | undefined) {}

  /** The number cells carry in `cm` (from 1). */
  dynamicArray(): number {
    return (this.number ??= this.existing() ?? this.add());
  }

  /** New text of the part; undefined when it is as it was. */
  text(): string | undefined {
    return this.written;
  }

  private existing(): number | undefined {
    if (this.source === undefined) return undefined;
    const root = parseXml(this.source, 'xl/metadata.xml');
    const type =
      childrenOf(child(root, 'metadataTypes'), 'metadataType').findIndex(({ attributes }) => attributes['name'] === 'XLDAPR') + 1;
    const future = childrenOf(root, 'futureMetadata').find(({ attributes }) => attributes['name'] === 'XLDAPR');
    const dynamic = childrenOf(future, 'bk').findIndex(
      (block) => descendants(block, 'dynamicArrayProperties')[0]?.attributes['fDynamic'] === '1',
    );
    if (type === 0 || dynamic < 0) return undefined;
    const found = childrenOf(child(root, 'cellMetadata'), 'bk').findIndex((block) => {
      const record = child(block, 'rc')?.attributes;
      return record?.['t'] === String(type) && record['v'] === String(dynamic);
    });
    return found < 0 ? undefined : found + 1;
  }

  /** Appends type, block and entry; the order of the lists is that of CT_Metadata. */
  private add(): number {
    const patch = new XmlPatch(this.source ?? EMPTY);
    const root = parseXml(patch.source, 'xl/metadata.xml');
    const types = child(root, 'metadataTypes');
    const cells = child(root, 'cellMetadata');
    const type = childrenOf(types, 'metadataType').length + 1;
    const entry = childrenOf(cells, 'bk').length + 1;
    const grown = (list: XmlElement | undefined, name: string, count: number, item: string): string =>
      list === undefined
        ? tagText(name, { count }, item)
        : elementWith(patch.source, list, { count }, patch.source.slice(list.openEnd, list.closeStart) + item);
    const rest = (names: readonly string[]): string =>
      root.children
        .filter(({ name }) => names.includes(name))
        .map((element) => rawText(patch.source, element))
        .join('');
    const content = [
      grown(types, 'metadataTypes', type, TYPE),
      rest(['metadataStrings', 'mdxMetadata', 'futureMetadata']),
      tagText('futureMetadata', { name: 'XLDAPR', count: 1 }, FUTURE_BLOCK),
      grown(cells, 'cellMetadata', entry, `<bk><rc t="${type}" v="0"/></bk>`),
      rest(['valueMetadata', 'extLst']),
    ];
    patch.replace(root.start, root.end, elementWith(patch.source, root, {}, content.join('')));
    this.written = patch.text();
    return entry;
  }
}
