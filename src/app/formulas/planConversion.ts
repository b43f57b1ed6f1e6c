/** What would become of each formula with functions of Tieout, in a place or in the whole workbook: read, decided and shown. Nothing is written. */
import { grouped } from '../../domain/grouped';
import { type BookedFormula, bookedFormulas, FORMULAS_SHEET, FORMULAS_TABLE, formulasSheet } from '../../sheets/formulasSheet';
import type { CellChange, WorkbookChange } from '../../tables/workbookChange';
import { readJournal } from '../../workbook/journal';
import { nextRunId, readLog } from '../../workbook/log';
import { readFormulas, usedParts } from '../../workbook/readFormulas';
import { readContentsOnly } from '../../workbook/standingSheet';
import { readShape, sheetOf, type WorkbookShape } from '../../workbook/workbookShape';
import type { CellLink } from '../jobs';
import type { ConversionPlan, Direction } from './conversion';
import { type Conversion, convertSheet } from './convertFormulas';
import { markOf } from './mark';
import { putBackFrom } from './putBack';
import { callsTieout } from './tieoutCalls';

/**
 * @param area cells of a sheet as Excel names them (`B2:D9`, `A:A`, `A1,C3`), or the whole workbook.
 * @throws Refusal when Excel does not let us read.
 */
export async function planConversion(area: CellLink | 'workbook', to: Direction): Promise<ConversionPlan> {
  return to === 'back' ? planBack(area) : planForth(area, to);
}

async function readBooked(shape: WorkbookShape): Promise<BookedFormula[]> {
  const sheet = sheetOf(shape, FORMULAS_SHEET);
  const table = sheet?.ours === true ? sheet.tables.find(({ name }) => name === FORMULAS_TABLE) : undefined;
  return table === undefined ? [] : bookedFormulas(await readContentsOnly(FORMULAS_SHEET, table.area));
}

/** Cells of the analyst's by sheet, then our own sheet. */
function changesOf(
  cells: readonly { readonly sheet: string; readonly cells: readonly CellChange[] }[],
  booked: readonly BookedFormula[],
): WorkbookChange[] {
  const bySheet = grouped(cells, ({ sheet }) => sheet);
  const changes = [...bySheet].map(([sheet, each]): WorkbookChange => ({
    kind: 'setCells',
    sheet,
    cells: each.flatMap((one) => one.cells),
  }));
  return changes.length === 0 ? [] : [...changes, { kind: 'writeSheet', sheet: formulasSheet(booked) }];
}

async function planForth(area: CellLink | 'workbook', to: Exclude<Direction, 'back'>): Promise<ConversionPlan> {
  const sheets = (await readFormulas(area, callsTieout)).map((found) => convertSheet(found, to));
  const run = nextRunId(await readLog(), (await readJournal()).usedIds);
  const before = await readBooked(await readShape());
  const last = Math.max(0, ...before.map(({ number }) => number));
  const conversions = sheets.flatMap((sheet) => sheet.conversions);
  const booked = await Promise.all(conversions.map((conversion, index) => bookOf(conversion, last + 1 + index, run)));
  return {
    area,
    to,
    cells: conversions.map(({ shown }) => shown),
    left: sheets.flatMap(({ left }) => left),
    changes: changesOf(
      conversions.map(({ shown, cells }) => ({ sheet: shown.cell.sheet, cells })),
      [...before, ...booked],
    ),
  };
}

const bookOf = async ({ booked, stamped }: Conversion, number: number, run: string): Promise<BookedFormula> => ({
  ...booked,
  number,
  run,
  mark: booked.to === 'native' ? '' : await markOf(stamped),
});

async function planBack(area: CellLink | 'workbook'): Promise<ConversionPlan> {
  const shape = await readShape();
  const booked = await readBooked(shape);
  const asked = area === 'workbook' ? undefined : { sheet: area.sheet, areas: await usedParts(area.sheet, area.address) };
  const { back, left } = await putBackFrom(booked, shape, asked);
  const returned = new Set(back.map((each) => each.booked));
  return {
    area,
    to: 'back',
    cells: back.map(({ shown }) => shown),
    left,
    changes: changesOf(
      back,
      booked.filter((each) => !returned.has(each)),
    ),
  };
}
