/**
 * The completeness proof: what came in of each side stands in a match or an exception, by count and by sum, amounts as their file has them.
 *
 * Where a side is a table of the workbook, what came in is a formula over it; a file is no longer there, so what was read of it stands as
 * a figure. Rows that cannot be read are exceptions: they count, and their amounts, where a formula adds them up, stand as not read.
 */
import { type ControlTotal } from '../../domain/reconciliation/control/control';
import type { RowsOfSource } from '../../domain/reconciliation/control/completeness';
import type { LedgerRecord, Side } from '../../domain/reconciliation/ledgerRecord';
import { SIDES } from '../../domain/reconciliation/totals';
import { exponentOf } from '../../domain/money/currency';
import type { TableMapping } from '../../tables/mapping';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, CellStyle } from '../../tables/workbookChange';
import { columnReference, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { EXCEPTIONS_TABLE } from './exceptionRows';
import type { ProofLine, ProofSection } from '../proofLayout';
import { at, STATEMENT_WIDTHS } from './statementSections';

/** The analyst's table of a side, for formulas over it. */
export interface SideTable {
  readonly table: SourceTable;
  readonly mapping: TableMapping;
}

export interface CompletenessInput {
  readonly sources: readonly RowsOfSource[];
  readonly tables: { readonly [S in Side]?: SideTable | undefined };
  readonly totals: readonly ControlTotal[];
  /** The table that the matches are summed over. */
  readonly matchTable: string;
}

const exceptions = tableFormula(EXCEPTIONS_TABLE);
const WIDTH = STATEMENT_WIDTHS.length;
const ROWS_HEADING = { ours: 'Our rows', theirs: 'Their rows' } as const;

/** Cells of a line whose differences stand in the last columns. */
function padded(cells: readonly CellContent[], differences: readonly CellContent[]): CellContent[] {
  return [...cells, ...new Array<null>(WIDTH - cells.length - differences.length).fill(null), ...differences];
}

const paddedStyles = (styles: readonly CellStyle[], differences: number): (CellStyle | undefined)[] => [
  ...styles,
  ...new Array<undefined>(WIDTH - styles.length - differences).fill(undefined),
  ...new Array<CellStyle>(differences).fill('proof'),
];

/** A side's own columns in formulas; undefined where it is no table of the workbook, or one that formulas cannot name. */
function referencesOf(
  side: SideTable | undefined,
): { readonly id: string; readonly currency: string; readonly amount: string } | undefined {
  if (side === undefined || side.table.home.kind !== 'sheet') return undefined;
  const { ID: id, Currency: currency, Amount: amount } = side.mapping.columns;
  if (!id || !currency || !amount) return undefined;
  const [ids, currencies, amounts] = [id, currency, amount].map((heading) => columnReference(side.table, heading)) as [
    string,
    string,
    string,
  ]; // Three in, three out.
  return { id: ids, currency: currencies, amount: amounts };
}

const cellsUnder = ({ table, mapping }: SideTable, ours: string): readonly unknown[] => {
  const index = table.headers.indexOf(mapping.columns[ours] ?? '');
  return table.rows.map((row) => row[index] ?? null);
};

/** What LEN counts: a cell with anything in it. */
const filled = (cells: readonly unknown[]): number => cells.filter((cell) => cell !== null && cell !== '').length;

const sourcesOf = ({ sources }: CompletenessInput, side: Side): readonly RowsOfSource[] => sources.filter((source) => source.side === side);
const isTable = (source: RowsOfSource, side: SideTable | undefined): boolean => side !== undefined && side.table.name === source.name;

/** A sum of a formula and a figure, without what is nothing. */
function sumFormula(text: string | undefined, figure: number): CellContent {
  if (text === undefined) return figure;
  return formula(figure === 0 ? text : `${text}+${figure}`);
}

/** Rows that came in of a side, and those of them that are no data: headings that repeat, totals without an id. */
function rowsLine(row: number, side: Side, input: CompletenessInput): ProofLine {
  const { matchTable, tables } = input;
  const sources = sourcesOf(input, side);
  const references = referencesOf(tables[side]);
  const ofTable = tables[side];
  const inFiles = sources.filter((source) => references === undefined || !isTable(source, ofTable));
  const countOf = (of: readonly RowsOfSource[]): number =>
    of.reduce((all, { records, malformed }) => all + records.length + malformed.length, 0);
  const counted = references === undefined || ofTable === undefined ? 0 : filled(cellsUnder(ofTable, 'ID'));
  const heading = ROWS_HEADING[side];
  return {
    cells: padded(
      [
        ...[sources.map(({ name }) => name).join(', '), side, ''],
        sumFormula(references && `SUMPRODUCT(--(LEN(${references.id})>0))`, countOf(inFiles)),
        formula(`SUM(${tableFormula(matchTable).all(heading)})`),
        formula(`SUM(${exceptions.all(heading)})`),
        counted + countOf(inFiles) - countOf(sources),
      ],
      [formula(`${at(3, row)}-${at(4, row)}-${at(5, row)}-${at(6, row)}`)],
    ),
    styles: paddedStyles(['text', 'text', 'text', 'number', 'number', 'number', 'number'], 1),
  };
}

/** As SUMIFS adds up: number cells alone, whatever else a row is. */
function summedCells(side: SideTable, currency: string): number {
  const [currencies, amounts] = [cellsUnder(side, 'Currency'), cellsUnder(side, 'Amount')];
  return amounts.reduce<number>((all, amount, index) => {
    const isOf = typeof currencies[index] === 'string' && currencies[index].toUpperCase() === currency;
    return isOf && typeof amount === 'number' ? all + amount : all;
  }, 0);
}

const minorOf = (records: readonly LedgerRecord[], currency: string): number =>
  records.reduce((all, record) => (record.currency === currency ? all + record.minor : all), 0);

/** Amounts of a side in a currency: what came in, what is matched, what is in exceptions, and what could not be read. */
function amountsLine(row: number, side: Side, currency: string, input: CompletenessInput): ProofLine {
  const { all } = tableFormula(input.matchTable);
  const sources = sourcesOf(input, side);
  const ofTable = input.tables[side];
  const references = referencesOf(ofTable);
  const [inTable, inFiles] = [true, false].map((wanted) =>
    sources
      .filter((source) => (references !== undefined && isTable(source, ofTable)) === wanted)
      .reduce((sum, { records }) => sum + minorOf(records, currency), 0),
  ) as [number, number]; // Two in, two out.
  const summed = references === undefined || ofTable === undefined ? 0 : summedCells(ofTable, currency);
  const round = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);
  const [amount, of] = side === 'ours' ? ['Ours', 'Currency'] : ['Their amount', 'Amount currency'];
  const money = moneyStyle(currency);
  const code = at(2, row);
  return {
    cells: padded(
      [
        ...[sources.map(({ name }) => name).join(', '), side, currency],
        sumFormula(references && `SUMIFS(${references.amount},${references.currency},${code})`, minorCell(inFiles, currency)),
        round(`SUMIFS(${all(amount)},${all(of)},${code})`),
        round(`SUMIFS(${exceptions.all(amount)},${exceptions.all(of)},${code},${exceptions.all('In files')},1)`),
        references === undefined ? 0 : Number((summed - minorCell(inTable, currency)).toFixed(exponentOf(currency))),
      ],
      [round(`${at(3, row)}-${at(4, row)}-${at(5, row)}-${at(6, row)}`)],
    ),
    styles: paddedStyles(['text', 'text', 'text', money, money, money, money], 1),
  };
}

const orNothing = (value: number | undefined): CellContent => value ?? null;

/** A total that was stated with a file against what was read of it. */
function totalLine(row: number, total: ControlTotal): ProofLine {
  const { side, source, partner, currency, rows, rowsStated, minor, minorStated } = total;
  const difference = (stated: number, read: number): CellContent =>
    formula(`IF(${at(stated, row)}="",0,ROUND(${at(stated, row)}-${at(read, row)},${exponentOf(currency)}))`);
  const money = moneyStyle(currency);
  return {
    cells: padded(
      [
        ...[partner === '' ? source : `${source}, ${partner}`, side, currency, orNothing(rowsStated), rows, total.malformed],
        ...[minorStated === undefined ? null : minorCell(minorStated, currency), minorCell(minor, currency)],
      ],
      [difference(3, 4), difference(6, 7)],
    ),
    styles: paddedStyles(['text', 'text', 'text', 'number', 'number', 'number', money, money], 2),
  };
}

const isStated = ({ rowsStated, minorStated }: ControlTotal): boolean => rowsStated !== undefined || minorStated !== undefined;

export function completenessSections(input: CompletenessInput): ProofSection[] {
  const { totals } = input;
  const headings = (first: readonly string[], differences: readonly string[]): string[] =>
    padded(first, differences).map((cell) => String(cell ?? ''));
  const lanes = SIDES.flatMap((side) =>
    [...new Set(totals.filter((total) => total.side === side).map(({ currency }) => currency))]
      .sort()
      .map((currency) => ({ side, currency })),
  );
  const stated = totals.filter(isStated);
  return [
    {
      title: 'Rows: came in = matched + in exceptions + no data',
      headings: headings(['Source', 'Side', '', 'Came in', 'Matched', 'Exceptions', 'No data'], ['Difference']),
      differences: 1,
      lines: SIDES.map((side) => (row: number) => rowsLine(row, side, input)),
    },
    {
      title: 'Amounts: came in = matched + in exceptions + not read',
      headings: headings(['Source', 'Side', 'Currency', 'Came in', 'Matched', 'Exceptions', 'Not read'], ['Difference']),
      differences: 1,
      lines: lanes.map(
        ({ side, currency }) =>
          (row: number) =>
            amountsLine(row, side, currency, input),
      ),
    },
    ...(stated.length === 0
      ? []
      : [
          {
            title: 'Control totals: stated = read',
            headings: headings(
              ['Source', 'Side', 'Currency', 'Rows stated', 'Rows read', 'Not read', 'Amount stated', 'Amount read'],
              ['Rows', 'Amount'],
            ),
            differences: 2,
            lines: stated.map((total) => (row: number) => totalLine(row, total)),
          },
        ]),
  ];
}
