/** A table of the book → its part. What the book does not know of a table (formats of its columns, sorting) stays. */
import { areaName } from '../../book/area';
import type { Table, TableColumn } from '../../book/sheet';
import { toFileForm } from '../formulas/fileForm';
import { attributesText, elementWith, rawText, tagText } from '../xml/edit';
import { child, childrenOf, parseXml, type XmlElement } from '../xml/parse';
import { escapeText, toXString } from '../xml/text';
import { ownColumn, TOTALS } from './readTable';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** `source` is the old text of the part; undefined for a new table. */
export function tableText(table: Table, part: string, source: string | undefined): string {
  const text = source ?? '';
  const old = source === undefined ? undefined : parseXml(source, part);
  const attributes = {
    ...(old?.attributes ?? { xmlns: MAIN }),
    id: table.id,
    name: toXString(table.name),
    displayName: toXString(table.name),
    ref: areaName(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : (old?.attributes['totalsRowShown'] ?? 0),
  };
  const columns = childrenOf(child(old, 'tableColumns'), 'tableColumn');
  const written = table.columns.map((column) =>
    columnText(
      column,
      table,
      columns.find(({ attributes: { id } }) => Number(id) === column.id),
      text,
    ),
  );
  const kept = (name: string): string => (child(old, name) === undefined ? '' : rawText(text, child(old, name)!));
  const content = [
    filterText(table, child(old, 'autoFilter'), text),
    kept('sortState'),
    tagText('tableColumns', { count: table.columns.length }, written.join('')),
    tagText('tableStyleInfo', {
      name: table.style === '' ? undefined : table.style,
      showFirstColumn: table.highlightFirstColumn ? 1 : 0,
      showLastColumn: table.highlightLastColumn ? 1 : 0,
      showRowStripes: table.showBandedRows ? 1 : 0,
      showColumnStripes: table.showBandedColumns ? 1 : 0,
    }),
    kept('extLst'),
  ];
  const head = source === undefined ? DECLARATION : text.slice(0, old!.start);
  return `${head}<table${attributesText(attributes)}>${content.join('')}</table>`;
}

/** The filter covers headers and data, not the totals. Its criteria stay while it has as many columns. */
function filterText(table: Table, old: XmlElement | undefined, source: string): string {
  if (!table.showFilterButton || !table.showHeaders) return '';
  const ref = areaName({ ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) });
  return old === undefined ? tagText('autoFilter', { ref }) : elementWith(source, old, { ref });
}

function columnText(column: TableColumn, table: Table, old: XmlElement | undefined, source: string): string {
  const kind = column.totalsFormula === undefined ? undefined : totalsKind(column);
  const attributes = {
    ...old?.attributes,
    id: column.id,
    name: toXString(column.name),
    totalsRowLabel: column.totalsLabel === undefined || column.totalsLabel === '' ? undefined : toXString(column.totalsLabel),
    totalsRowFunction: kind ?? (column.totalsFormula === undefined ? undefined : 'custom'),
  };
  const formula = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `<${name}>${escapeText(toFileForm(text, { table: table.name, dynamic: false }))}</${name}>`;
  const rest = (old?.children ?? []).filter(({ name }) => name !== 'calculatedColumnFormula' && name !== 'totalsRowFormula');
  const content = [
    formula('calculatedColumnFormula', column.formula),
    kind === undefined ? formula('totalsRowFormula', column.totalsFormula) : '',
    ...rest.map((element) => rawText(source, element)),
  ];
  return tagText('tableColumn', attributes, content.join(''));
}

/** `SUBTOTAL(109,[Qty])` in column Qty → `sum`. */
const totalsKind = ({ totalsFormula, name }: TableColumn): string | undefined => {
  const wanted = totalsFormula?.replace(/\s/g, '').toLowerCase();
  return Object.entries(TOTALS).find(
    ([, number]) => wanted === `subtotal(${number},${ownColumn(name)})`.replace(/\s/g, '').toLowerCase(),
  )?.[0];
};
