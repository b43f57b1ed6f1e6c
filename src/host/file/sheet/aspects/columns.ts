/** `<cols>`: widths, hidden columns, column styles, outline. Neighbours that are alike share one element. */
import { MAX_COLUMNS } from '../../../book/area';
import type { LineFormat } from '../../../book/sheet';
import { tagText } from '../../xml/edit';
import { childrenOf, flag, numeric } from '../../xml/parse';
import type { SheetAspect } from './aspect';
import { charactersFromPoints, pointsFromCharacters } from './widths';

export const columns: SheetAspect = {
  element: 'cols',
  read([element], sheet, { styleIds }) {
    for (const { attributes } of childrenOf(element, 'col')) {
      const width = numeric(attributes['width']);
      const last = Math.min(Number(attributes['max'] ?? 0), MAX_COLUMNS);
      for (let column = Number(attributes['min'] ?? 1) - 1; column < last; column += 1) {
        sheet.columns.set(column, {
          size: width === undefined ? undefined : pointsFromCharacters(width),
          hidden: flag(attributes['hidden']),
          style: styleIds[Number(attributes['style'] ?? 0)] ?? 0,
          outlineLevel: numeric(attributes['outlineLevel']) ?? 0,
        });
      }
    }
  },
  state: (sheet) => [...sheet.columns].sort(([a], [b]) => a - b).map(([column, line]) => [column, ...looks(line)]),
  write(sheet, [old], { styles }) {
    const kept = childrenOf(old, 'col').map(({ attributes }) => attributes);
    const lines = [...sheet.columns]
      .sort(([a], [b]) => a - b)
      .filter(([, line]) => looks(line).some((look) => look !== undefined && look !== 0 && look !== false));
    const runs: { from: number; to: number; line: LineFormat; attributes: Readonly<Record<string, string>> }[] = [];
    for (const [column, line] of lines) {
      const attributes = kept.find(({ min, max }) => Number(min) <= column + 1 && column + 1 <= Number(max)) ?? {};
      const before = runs.at(-1);
      if (before?.to === column - 1 && before.attributes === attributes && same(before.line, line)) before.to = column;
      else runs.push({ from: column, to: column, line, attributes });
    }
    const written = runs.map(({ from, to, line, attributes }) => {
      const width = numeric(attributes['width']);
      const unchanged = width !== undefined && line.size === pointsFromCharacters(width);
      return tagText('col', {
        ...attributes,
        min: from + 1,
        max: to + 1,
        width: unchanged ? width : charactersFromPoints(line.size ?? sheet.defaultColumnWidth),
        style: line.style === 0 ? undefined : styles.format(line.style),
        hidden: line.hidden ? 1 : undefined,
        customWidth: unchanged ? attributes['customWidth'] : line.size === undefined ? undefined : 1,
        outlineLevel: line.outlineLevel === 0 ? undefined : line.outlineLevel,
      });
    });
    return written.length === 0 ? '' : tagText('cols', {}, written.join(''));
  },
};

const looks = ({ size, hidden, style, outlineLevel }: LineFormat): unknown[] => [size, hidden, style, outlineLevel];
const same = (a: LineFormat, b: LineFormat): boolean => looks(a).every((look, n) => look === looks(b)[n]);
