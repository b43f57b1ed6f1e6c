/**
 * Explains one cell. A cell of ours: which runs wrote it and what stood there, its row, what its formula reads. A cell of the analyst's: which
 * table and column we take it for, and why. What is odd about it is looked for separately, because that reads the whole workbook.
 */
import type { Finding } from '../../domain/finding';
import { formulaReferences } from '../../tables/formulaReferences';
import { cellAddress, type Rectangle, rectangleFrom } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { readJournal } from '../../workbook/journal';
import { readBlock } from '../../workbook/readBlock';
import type { CellLink, MappingProposal, RunSummary } from '../jobs';
import { lintWorkbook } from '../lint/lintWorkbook';
import { readAllTables } from '../mapping/mapTables';
import { readRuns } from '../runs';
import type { CellExplained, CellHome, CellReads, CellRun } from './cellExplained';

/** Of a selection of many the first cell counts. Throws a Refusal when Excel does not let us read. */
export async function explainCell({ sheet, address }: CellLink): Promise<CellExplained> {
  const { row, column } = rectangleFrom(firstOf(address));
  const at: Rectangle = { row, column, rows: 1, columns: 1 };
  const { text, formulas } = await readBlock(sheet, at, ['text', 'formulas']);
  const { tables, own, proposals } = await readAllTables();
  const formula = String(formulas[0]?.[0] ?? '');
  const isFormula = formula.startsWith('=');
  const cell = { sheet, address: cellAddress(row, column) };
  return {
    cell,
    text: String(text[0]?.[0] ?? ''),
    formula: isFormula ? formula : '',
    home: homeOf(cell, at, tables, own, proposals),
    runs: await runsOf(sheet, at),
    reads: isFormula ? readsOf(formula, sheet, [...own, ...tables]) : [],
  };
}

/** `B2:D9` → `B2`; of whole columns and rows the first cell. */
function firstOf(address: string): string {
  const [first = 'A1'] = address.replaceAll('$', '').split(/[:,]/);
  if (/^[A-Z]+\d+$/i.test(first)) return first;
  return /^\d+$/.test(first) ? `A${first}` : `${first}1`;
}

const contains = (area: Rectangle, { row, column }: Rectangle): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Heading and rows of a table that stands on this sheet; undefined for a file. */
function areaOf({ home, headers, rows }: SourceTable, sheet: string): Rectangle | undefined {
  if (home.kind !== 'sheet' || home.sheet !== sheet) return undefined;
  return { row: home.row, column: home.column, rows: rows.length + 1, columns: headers.length };
}

function homeOf(
  { sheet }: CellLink,
  at: Rectangle,
  tables: readonly SourceTable[],
  own: readonly SourceTable[],
  proposals: readonly MappingProposal[],
): CellHome {
  const around = (table: SourceTable): boolean => {
    const area = areaOf(table, sheet);
    return area !== undefined && contains(area, at);
  };
  const ours = own.find(around);
  if (ours !== undefined || own.some((table) => areaOf(table, sheet) !== undefined)) return { kind: 'own', sheet, ...ownRow(ours, at) };
  const table = tables.find(around);
  if (table?.home.kind !== 'sheet') return { kind: 'nowhere' };
  const heading = table.headers[at.column - table.home.column] ?? '';
  const proposal = proposals.find((one) => one.table === table.name);
  const column = proposal?.columns.find(({ theirs }) => theirs === heading);
  const said = { ours: column?.ours ?? '', because: column?.because ?? '' };
  return { kind: 'yours', table: table.name, heading, kindOf: proposal?.kind, ...said };
}

function ownRow(table: SourceTable | undefined, at: Rectangle): Pick<Extract<CellHome, { kind: 'own' }>, 'heading' | 'row'> {
  if (table?.home.kind !== 'sheet') return { heading: '', row: [] };
  const cells = table.rows[at.row - table.home.row - 1] ?? [];
  const row = table.headers.flatMap((heading, index) => {
    const cell = cells[index] ?? null;
    const text = cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell);
    return text === '' ? [] : [{ heading, text }];
  });
  return { heading: table.headers[at.column - table.home.column] ?? '', row };
}

const contentText = (content: CellContent | undefined): string =>
  content === null || content === undefined ? '' : typeof content === 'object' ? content.formula : String(content);

/** The journal's images of this very cell, the latest first. A run that is logged but left no image of it did not write it. */
async function runsOf(sheet: string, at: Rectangle): Promise<CellRun[]> {
  const [{ runs }, summaries] = [await readJournal(), await readRuns()];
  const states = new Map(summaries.map((run): [string, RunSummary['state']] => [run.runId, run.state]));
  return runs
    .flatMap(({ runId, step, who, at: when, records }): CellRun[] => {
      const images = records.flatMap((record) =>
        record.kind === 'cells' && record.sheet === sheet && contains(record.area, at)
          ? [{ record, row: at.row - record.area.row, column: at.column - record.area.column }]
          : [],
      );
      const [first, last] = [images[0], images.at(-1)];
      if (first === undefined || last === undefined) return [];
      const was = contentText(first.record.before?.contents[first.row]?.[first.column]);
      const became = contentText(last.record.after.contents[last.row]?.[last.column]);
      return was === became ? [] : [{ runId, step, who, at: when, state: states.get(runId) ?? 'written', was, became }];
    })
    .reverse();
}

function readsOf(formula: string, sheet: string, tables: readonly SourceTable[]): CellReads[] {
  return formulaReferences(formula).map((reference) => {
    if (reference.kind === 'cells') return { text: reference.text, cell: { sheet: reference.sheet ?? sheet, address: reference.address } };
    const table = tables.find(({ name }) => name.toLowerCase() === reference.table.toLowerCase());
    if (table?.home.kind !== 'sheet') return { text: reference.text, cell: undefined };
    const index = Math.max(0, table.headers.indexOf(reference.column));
    return { text: reference.text, cell: { sheet: table.home.sheet, address: cellAddress(table.home.row, table.home.column + index) } };
  });
}

/** What the check of the workbook says of this cell. Reads the whole workbook. */
export async function findingsOn({ sheet, address }: CellLink, signal?: AbortSignal): Promise<readonly Finding[]> {
  const { findings } = await lintWorkbook(undefined, signal);
  const at = rectangleFrom(firstOf(address));
  return findings
    .filter(({ cells }) => cells.some((cell) => cell.sheet === sheet && contains(rectangleFrom(cell.address), at)))
    .map(({ finding }) => finding);
}
