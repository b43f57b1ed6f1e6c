/**
 * The sheet "Run report": the log laid out for an auditor, one line a run, with what has become of it since. A copy for reading: the log
 * itself, with its chain of hashes, stays where it is.
 */
import { rectangleAddress } from '../tables/a1';
import type { SheetModel } from '../tables/workbookChange';
import { HEADING_ROW, tableSheet } from './frame';
import { cellsOf, column } from './ownTable';

export const RUN_REPORT_SHEET = 'Run report';

// prettier-ignore
const COLUMNS = [
  column('Run',       'text',     8),
  column('At (UTC)',  'instant', 18),
  column('Who',       'text',    20),
  column('Step',      'text',    24),
  column('State',     'text',    12),
  column('Chain',     'text',    12),
  column('Seconds',   'number',  10),
  column('Rules',     'text',    16),
  column('Procedure', 'text',    18),
  column('Rows',      'wrapped', 52),
  column('Proofs',    'wrapped', 44),
  column('Changes',   'wrapped', 52),
  column('Inputs',    'wrapped', 60),
];

export interface ReportedRun {
  readonly runId: string;
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  readonly step: string;
  readonly state: 'written' | 'halfDone' | 'reverted';
  readonly chainHolds: boolean;
  readonly tookMs: number | undefined;
  readonly rules: string | undefined;
  readonly procedure: string | undefined;
  readonly rows: string;
  readonly proofs: string;
  readonly changes: readonly string[];
  readonly inputs: readonly { readonly name: string; readonly size: number; readonly unit?: 'rows'; readonly sha256: string }[];
}

const STATES = { written: 'stands', halfDone: 'half done', reverted: 'taken back' } as const satisfies Record<ReportedRun['state'], string>;
const HOLDS = 'holds';
const BROKEN = 'broken';
const SHOWN_DIGITS = 12;

const inputText = ({ name, size, unit, sha256 }: ReportedRun['inputs'][number]): string =>
  `${name}, ${size} ${unit ?? 'bytes'}, SHA-256 ${sha256.slice(0, SHOWN_DIGITS)}…`;

/** The cells of a column under its heading. */
function cellsUnder(name: (typeof COLUMNS)[number]['name'], rows: number): string {
  const column = COLUMNS.findIndex((one) => one.name === name);
  return rectangleAddress({ row: HEADING_ROW + 1, column, rows: Math.max(1, rows), columns: 1 });
}

export function runReportSheet(runs: readonly ReportedRun[]): SheetModel {
  const rows = runs.map((run) =>
    cellsOf(COLUMNS, {
      Run: run.runId,
      'At (UTC)': run.at.slice(0, 16).replace('T', ' '),
      Who: run.who,
      Step: run.step,
      State: STATES[run.state],
      Chain: run.chainHolds ? HOLDS : BROKEN,
      Seconds: run.tookMs === undefined ? null : Math.round(run.tookMs / 100) / 10,
      Rules: run.rules ?? 'standard',
      Procedure: run.procedure ?? '',
      Rows: run.rows,
      Proofs: run.proofs,
      Changes: run.changes.join('\n'),
      Inputs: run.inputs.map(inputText).join('\n'),
    }),
  );
  return tableSheet({
    name: RUN_REPORT_SHEET,
    says: 'every run and what has become of it; a copy of the log for reading, made anew each time',
    table: 'TieoutRunReport',
    columns: COLUMNS,
    keyColumns: ['Run'],
    rows,
    cellStyles: [],
    rules: [
      { kind: 'words', address: cellsUnder('State', rows.length), words: { stands: 'good', 'half done': 'bad', 'taken back': 'quiet' } },
      { kind: 'words', address: cellsUnder('Chain', rows.length), words: { [HOLDS]: 'good', [BROKEN]: 'bad' } },
    ],
    frozenColumns: 1,
  });
}
