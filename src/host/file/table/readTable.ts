/** xl/tables/tableN.xml → the book's table. */
import { parseArea } from '../../book/area';
import type { Table, TableColumn } from '../../book/sheet';
import { fromFileForm } from '../formulas/fileForm';
import { damaged } from '../refusal';
import { child, childrenOf, flag, numeric, parseXml, type XmlElement } from '../xml/parse';
import { fromXString } from '../xml/text';

export interface TableSource {
  readonly part: string;
  readonly table: Table;
  /** A copy of the table as the file had it. */
  readonly asRead: Table;
  /** JSON of the table as the file had it. */
  readonly state: string;
  /** Whether its filter has criteria. */
  readonly filtered: boolean;
}

/** The total row's functions that files name, and the first argument of SUBTOTAL that each stands for. */
// prettier-ignore
export const TOTALS: Readonly<Record<string, number>> = {
  average: 101, countNums: 102, count: 103, max: 104, min: 105, stdDev: 107, sum: 109, var: 110,
};

export function readTable(source: string, part: string): TableSource {
  const root = parseXml(source, part);
  const { attributes } = root;
  const area = parseArea(attributes['ref'] ?? '');
  const name = fromXString(attributes['displayName'] ?? attributes['name'] ?? '');
  if (area === undefined || name === '') throw damaged(part, 'is a table without name or area');
  const style = child(root, 'tableStyleInfo')?.attributes ?? {};
  const autoFilter = child(root, 'autoFilter');
  const table: Table = {
    id: Number(attributes['id'] ?? 0),
    name,
    area,
    columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map((column) => readColumn(column, name)),
    showHeaders: (numeric(attributes['headerRowCount']) ?? 1) > 0,
    showTotals: (numeric(attributes['totalsRowCount']) ?? 0) > 0,
    style: style['name'] ?? '',
    showBandedRows: flag(style['showRowStripes']),
    showBandedColumns: flag(style['showColumnStripes']),
    showFilterButton: autoFilter !== undefined,
    highlightFirstColumn: flag(style['showFirstColumn']),
    highlightLastColumn: flag(style['showLastColumn']),
  };
  return {
    part,
    table,
    asRead: structuredClone(table),
    state: JSON.stringify(table),
    filtered: childrenOf(autoFilter, 'filterColumn').length > 0,
  };
}

function readColumn(column: XmlElement, table: string): TableColumn {
  const { attributes } = column;
  const name = fromXString(attributes['name'] ?? '');
  const formula = child(column, 'calculatedColumnFormula')?.text;
  const label = attributes['totalsRowLabel'];
  return {
    id: Number(attributes['id'] ?? 0),
    name,
    formula: formula === undefined || formula === '' ? undefined : fromFileForm(formula, table),
    totalsLabel: label === undefined ? undefined : fromXString(label),
    totalsFormula: totalsOf(attributes['totalsRowFunction'], child(column, 'totalsRowFormula')?.text, name, table),
  };
}

/** `sum` → `SUBTOTAL(109,[Qty])`, as the cell below the column reads. */
function totalsOf(kind: string | undefined, custom: string | undefined, column: string, table: string): string | undefined {
  const number = TOTALS[kind ?? ''];
  if (number !== undefined) return `SUBTOTAL(${number},${ownColumn(column)})`;
  return custom === undefined || custom === '' ? undefined : fromFileForm(custom, table);
}

export const ownColumn = (name: string): string => `[${name.replace(/['#@[\]]/g, (c) => `'${c}`)}]`;
