/** Areas in the file: `sqref` lists them with spaces between. */
import { type Area, areaName, parseArea } from '../../../book/area';
import { tagText } from '../../xml/edit';
import { childrenOf } from '../../xml/parse';
import type { SheetAspect } from './aspect';

export const areasOf = (sqref: string | undefined): Area[] => (sqref ?? '').split(/\s+/).flatMap((address) => parseArea(address) ?? []);
export const sqrefOf = (areas: readonly Area[]): string => areas.map(areaName).join(' ');

export const merges: SheetAspect = {
  element: 'mergeCells',
  read([element], sheet) {
    sheet.merges.push(...childrenOf(element, 'mergeCell').flatMap(({ attributes }) => areasOf(attributes['ref'])));
  },
  state: (sheet) => sheet.merges.map(areaName),
  write(sheet) {
    if (sheet.merges.length === 0) return '';
    return tagText(
      'mergeCells',
      { count: sheet.merges.length },
      sheet.merges.map((where) => tagText('mergeCell', { ref: areaName(where) })).join(''),
    );
  },
};

/** The sheet's own filter. Its criteria stay while its area does. */
export const autoFilter: SheetAspect = {
  element: 'autoFilter',
  read([element], sheet) {
    sheet.autoFilter = areasOf(element?.attributes['ref'])[0];
  },
  state: (sheet) => sheet.autoFilter ?? null,
  write: (sheet) => (sheet.autoFilter === undefined ? '' : tagText('autoFilter', { ref: areaName(sheet.autoFilter) })),
};
