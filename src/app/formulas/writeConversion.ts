/**
 * Writes a conversion that was previewed, and nothing else. A native formula is held against what stood there: one that reads otherwise
 * takes the whole run back and says which cell it was.
 */
import { grouped } from '../../domain/grouped';
import { type Rectangle, rectangleFrom } from '../../tables/a1';
import type { CellContent } from '../../tables/workbookChange';
import { applyChanges } from '../../workbook/applyChanges';
import { contentText } from '../../workbook/cellContent';
import { readBlock } from '../../workbook/readBlock';
import { appFinding } from '../appAdvice';
import type { CellLink, OnProgress, WriteResult } from '../jobs';
import { orRefused } from '../orRefused';
import { factsText } from '../runFacts';
import { revertRun } from '../runs';
import type { ConversionPlan, ConvertedCell } from './conversion';
import { conversionFinding } from './conversionAdvice';
import { planConversion } from './planConversion';

export interface ConversionOptions {
  readonly who: string;
  /** ISO instant; goes to the log. */
  readonly at: string;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export const CONVERSION_STEP = 'convert formulas';

function rowsText({ cells, left }: ConversionPlan): string {
  const count = (to: ConvertedCell['to']): number => cells.filter((cell) => cell.to === to).length;
  const parts = [`${count('native')} native`, `${count('value')} values`, `${count('back')} back`, `${left.length} left`];
  return `formulas: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}`;
}

export async function writeConversion(plan: ConversionPlan, options: ConversionOptions): Promise<WriteResult> {
  if (plan.changes.length === 0) return { kind: 'alreadyDone' };
  return orRefused(async () => {
    const now = await planConversion(plan.area, plan.to);
    if (JSON.stringify(now.changes) !== JSON.stringify(plan.changes))
      return { kind: 'refused', because: 'workbookChanged', findings: [appFinding('workbook-changed')] };
    const { who, at, ...rest } = options;
    const natives = plan.cells.filter(({ to }) => to === 'native').map(({ cell }) => cell);
    const before = await readings(natives);
    const version = factsText({ rules: undefined, procedure: undefined, tookMs: undefined, changes: [] });
    const line = { at, who, step: CONVERSION_STEP, inputs: [], rows: rowsText(plan), proofs: '', version };
    const written = await applyChanges(plan.changes, line, rest);
    if (written.kind !== 'written') return written;
    const wrong = firstThatDiffers(natives, before, await readings(natives));
    if (wrong === undefined) return written;
    await revertRun(written.runId, { who, at });
    return { kind: 'failed', findings: [wrong] };
  });
}

/** What the cells read, in their order; each sheet is read once, as far as they reach. */
async function readings(cells: readonly CellLink[]): Promise<CellContent[]> {
  const read = new Map<string, CellContent>();
  const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;
  for (const [sheet, links] of grouped(cells, (cell) => cell.sheet)) {
    const placed = links.map(({ address }) => rectangleFrom(address));
    const area = around(placed);
    const { values } = await readBlock(sheet, area, ['values']);
    for (const { row, column } of placed) read.set(keyOf(sheet, row, column), values[row - area.row]?.[column - area.column] ?? null);
  }
  return cells.map(({ sheet, address }) => {
    const { row, column } = rectangleFrom(address);
    return read.get(keyOf(sheet, row, column)) ?? null;
  });
}

function around(cells: readonly Rectangle[]): Rectangle {
  const bound = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    bound.top = Math.min(bound.top, row);
    bound.left = Math.min(bound.left, column);
    bound.bottom = Math.max(bound.bottom, row);
    bound.right = Math.max(bound.right, column);
  }
  return { row: bound.top, column: bound.left, rows: bound.bottom - bound.top + 1, columns: bound.right - bound.left + 1 };
}

/** Digits that Excel shows. */
const EXCEL_DIGITS = 15;

function readsTheSame(one: CellContent, other: CellContent): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return one === other || Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 10 ** (2 - EXCEL_DIGITS);
}

function firstThatDiffers(cells: readonly CellLink[], before: readonly CellContent[], after: readonly CellContent[]) {
  const at = cells.findIndex((_, index) => !readsTheSame(before[index] ?? null, after[index] ?? null));
  const cell = cells[at];
  if (cell === undefined) return undefined;
  const said = { was: contentText(before[at] ?? null), now: contentText(after[at] ?? null) };
  return conversionFinding('native-reads-otherwise', { kind: 'cell', ...cell }, said);
}
