/**
 * Single cells of the analyst's, as work of a run. Each is held against what stood there when the change was decided: a cell that
 * somebody has changed since stops the run before it begins.
 */
import { cellAddress, type Rectangle, rectangleFrom } from '../tables/a1';
import type { CellChange, CellContent, SetCells } from '../tables/workbookChange';
import { contentText, sameContent } from './cellContent';
import type { Patch } from './compare';
import { formatsByColumn, type Image, type RunRecord } from './records';
import { refuse } from './refusal';
import { cellWords, MOST_NAMED_ROWS, type RowChange } from './rowChanges';
import { areFilled } from './spilled';
import { readContents } from './standingSheet';
import type { Work } from './work';
import { sheetOf, type WorkbookShape } from './workbookShape';

interface Placed extends CellChange {
  readonly row: number;
  readonly column: number;
}

const placed = (change: CellChange): Placed => {
  const { row, column } = rectangleFrom(change.address);
  return { ...change, row, column };
};

/** Column by column, each cut where a row is left out: so many cells are read and written in one go. */
function stretchesOf(cells: readonly CellChange[]): Placed[][] {
  const sorted = cells.map(placed).sort((a, b) => a.column - b.column || a.row - b.row);
  const stretches: Placed[][] = [];
  for (const cell of sorted) {
    const open = stretches.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last?.column === cell.column && last.row + 1 === cell.row) open.push(cell);
    else stretches.push([cell]);
  }
  return stretches;
}

const areaOf = (stretch: readonly Placed[]): Rectangle => ({
  row: stretch[0]?.row ?? 0,
  column: stretch[0]?.column ?? 0,
  rows: stretch.length,
  columns: 1,
});

function refuseWhatChanged(sheet: string, cell: Placed, now: CellContent): void {
  if (sameContent(now, cell.was) || sameContent(now, cell.becomes)) return;
  const address = cellAddress(cell.row, cell.column);
  const title = `The cell ${address} of "${sheet}" read ${contentText(cell.was)} and now reads ${contentText(now)}.`;
  throw refuse('workbookChanged', 'cell-changed', { kind: 'cell', sheet, address }, title, 'Look again, then preview once more.');
}

/** What the cells hold of their own: one that was decided on as empty may show the value of an array that fills it. */
async function ownContents(sheet: string, stretch: readonly Placed[], shown: readonly CellContent[][]): Promise<CellContent[][]> {
  const asked = stretch.flatMap((cell, index) => (cell.was === null && (shown[index]?.[0] ?? null) !== null ? [{ cell, index }] : []));
  const filled = await areFilled(
    sheet,
    asked.map(({ cell }) => cell),
  );
  const empty = new Set(asked.filter((_, at) => filled[at]).map(({ index }) => index));
  return shown.map((row, index) => (empty.has(index) ? [null] : row));
}

interface Standing {
  readonly stretch: readonly Placed[];
  readonly shown: CellContent[][];
  readonly formats: string[][];
}

/** Up to so many rows are read for each cell that is asked for: a sync is dearer than the cells between. */
const ROWS_PER_CELL = 500;

/** Every stretch as it stands. Those of a column are read in one go, unless they lie too far apart. */
async function standingCells(sheet: string, stretches: readonly Placed[][]): Promise<Standing[]> {
  const groups: Placed[][][] = [];
  for (const stretch of stretches) {
    const group = groups.at(-1);
    const last = group?.at(-1)?.at(-1);
    const isNear = last !== undefined && last.column === areaOf(stretch).column && areaOf(stretch).row - last.row <= ROWS_PER_CELL;
    if (isNear) group?.push(stretch);
    else groups.push([stretch]);
  }
  const standing: Standing[] = [];
  for (const group of groups) {
    const [from, until] = [areaOf(group[0] ?? []), areaOf(group.at(-1) ?? [])];
    const { contents, formats } = await readContents(sheet, { ...from, rows: until.row + until.rows - from.row });
    for (const stretch of group) {
      const at = areaOf(stretch).row - from.row;
      standing.push({ stretch, shown: contents.slice(at, at + stretch.length), formats: formats.slice(at, at + stretch.length) });
    }
  }
  return standing;
}

/** What differs, as one patch a stretch; cells that hold the new content already are cut out. */
async function patchesOf({ sheet, cells }: SetCells): Promise<Patch[]> {
  const patches: Patch[] = [];
  const standing = await standingCells(sheet, stretchesOf(cells));
  for (const { stretch, shown, formats } of standing) {
    const area = areaOf(stretch);
    const contents = await ownContents(sheet, stretch, shown);
    stretch.forEach((cell, index) => refuseWhatChanged(sheet, cell, contents[index]?.[0] ?? null));
    const due = stretch.filter((cell, index) => !isDone(cell, contents[index]?.[0] ?? null, formats[index]?.[0]));
    for (const part of stretchesOf(due)) {
      const from = (part[0]?.row ?? 0) - area.row;
      const was = formats.slice(from, from + part.length);
      patches.push({
        area: areaOf(part),
        before: imageOf(contents.slice(from, from + part.length), was),
        after: imageOf(
          part.map(({ becomes }) => [becomes]),
          part.map(({ format }, index) => [format ?? was[index]?.[0] ?? 'General']),
        ),
      });
    }
  }
  return patches;
}

const isDone = ({ becomes, format }: Placed, now: CellContent, formatNow: string | undefined): boolean =>
  sameContent(now, becomes) && (format === undefined || format === formatNow);

const imageOf = (contents: readonly (readonly CellContent[])[], formats: readonly (readonly string[])[]): Image => ({
  contents,
  formats: formatsByColumn(formats, 1),
});

const changedCell = ({ address, was, becomes }: CellChange): RowChange => ({
  kind: 'changed',
  title: address,
  address,
  cells: [{ column: address.replace(/\d+/, ''), was: cellWords(was, undefined), becomes: cellWords(becomes, undefined) }],
});

export async function cellsWork(change: SetCells, shape: WorkbookShape): Promise<Work> {
  const standing = sheetOf(shape, change.sheet);
  if (standing === undefined) {
    const title = `There is no sheet "${change.sheet}" any more.`;
    throw refuse('tableMissing', 'sheet-not-there', { kind: 'workbook' }, title, 'Look again, then preview once more.');
  }
  if (standing.protected) {
    const place = { kind: 'cell', sheet: change.sheet, address: change.cells[0]?.address ?? 'A1' } as const;
    throw refuse(
      'sheetProtected',
      'sheet-protected',
      place,
      `The sheet "${change.sheet}" is protected.`,
      'Unprotect it under Review, then try again.',
    );
  }
  const patches = await patchesOf(change);
  const changed = patches.reduce((all, { area }) => all + area.rows, 0);
  const { sheet } = change;
  return {
    sheet,
    table: undefined,
    isNew: false,
    patches,
    counts: { added: 0, changed, removed: 0, untouched: change.cells.length - changed },
    rows: change.cells.slice(0, MOST_NAMED_ROWS).map(changedCell),
    totals: [],
    // Last column first: what is taken back goes from the end, and a formula must stand anew before the cells that it filled are written.
    recordsOf: () => patches.map(({ area, before, after }): RunRecord => ({ kind: 'cells', sheet, area, before, after })).reverse(),
    makeRoom: () => Promise.resolve(),
    dress: () => Promise.resolve(),
  };
}
