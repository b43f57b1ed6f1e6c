/**
 * Mends what lint found, as a run like any other: previewed cell by cell, written through the journal, in the log, and taken back by
 * revert. A cell that somebody has changed since lint looked stops the run before it begins.
 */
import { applyChanges, differencesOf } from '../../workbook/applyChanges';
import type { CellChange, SetCells } from '../../tables/workbookChange';
import type { OnProgress, SheetDifference, WriteResult } from '../jobs';
import { orRefused } from '../orRefused';
import { changesOf, factsText } from '../runFacts';
import type { FixedCell, LintFinding } from './workbookLint';

export const LINT_STEP = 'Workbook lint';

/** What a fix would do, before it is written. */
export interface FixPreview {
  /** The kinds of finding that it mends. */
  readonly codes: readonly string[];
  readonly changes: readonly SetCells[];
  /** Every cell, sheet by sheet. */
  readonly cells: readonly FixedCell[];
  readonly differences: readonly SheetDifference[];
}

export interface FixOptions {
  readonly who: string;
  /** ISO instant; goes to the log. */
  readonly at: string;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** One change a sheet; a cell that two findings would mend is mended by the first. */
function joined(findings: readonly LintFinding[]): Pick<FixPreview, 'changes' | 'cells'> {
  const sheets = new Map<string, Map<string, { readonly change: CellChange; readonly shown: FixedCell }>>();
  for (const { fix } of findings)
    for (const { sheet, cells } of fix?.changes ?? []) {
      const known = sheets.get(sheet) ?? new Map<string, { readonly change: CellChange; readonly shown: FixedCell }>();
      sheets.set(sheet, known);
      cells.forEach((change, index) => {
        const shown = fix?.cells[index];
        if (shown !== undefined && !known.has(change.address)) known.set(change.address, { change, shown });
      });
    }
  return {
    changes: [...sheets].map(([sheet, cells]) => ({ kind: 'setCells', sheet, cells: [...cells.values()].map(({ change }) => change) })),
    cells: [...sheets.values()].flatMap((cells) => [...cells.values()].map(({ shown }) => shown)),
  };
}

/** Was → becomes for every cell. Throws a Refusal where it could not be written: a protected sheet, a cell that has changed since. */
export async function previewFix(findings: readonly LintFinding[]): Promise<FixPreview> {
  const { changes, cells } = joined(findings);
  const codes = [...new Set(findings.filter(({ fix }) => fix !== undefined).map(({ finding }) => finding.code))];
  return { codes, changes, cells, differences: await differencesOf(changes) };
}

/** `number-is-text: 12 cells` cannot be said by kind once cells are joined: the log names the kinds and the cells of all. */
const rowsText = ({ codes, cells }: FixPreview): string => `${codes.join(', ')}: ${cells.length} cells`;

export function writeFix(preview: FixPreview, { who, at, onProgress, signal }: FixOptions): Promise<WriteResult> {
  const version = factsText({ rules: undefined, procedure: undefined, tookMs: undefined, changes: changesOf(preview.differences) });
  const line = { at, who, step: LINT_STEP, inputs: [], rows: rowsText(preview), proofs: '', version };
  return orRefused(() => applyChanges(preview.changes, line, { ...(onProgress && { onProgress }), ...(signal && { signal }) }));
}
