/**
 * The log: one line a run, never changed, each with a hash over itself and the hash of the line before.
 * Whoever changes, removes or reorders a line breaks the chain from there on: tampering shows, it is not
 * prevented. (Someone who recomputes every later hash is not found out; a copy of the last hash elsewhere is.)
 */
import type { CellContent, SheetModel } from '../tables/workbookChange';
import { appendRows, tableOf } from './appendRows';
import { MARK } from '../tables/ownSheets';
import { readBlock } from './readBlock';
import { sha256 } from './sha256';
import { readShape, sheetOf } from './workbookShape';

/** A file, or a table of the analyst's as it stood when the run was done. */
export interface RunInput {
  readonly name: string;
  /** Bytes of a file, rows of a table. */
  readonly size: number;
  /** Absent for a file. */
  readonly unit?: 'rows';
  readonly sha256: string;
}

export interface LogLine {
  readonly runId: string;
  readonly at: string;
  readonly who: string;
  readonly step: string;
  readonly inputs: readonly RunInput[];
  /** Rows in and out by outcome, in words. */
  readonly rows: string;
  /** The closing identities with their differences, in words. */
  readonly proofs: string;
  /** Of Tieout and, line by line, how the run was made. */
  readonly version: string;
}

export interface LoggedLine extends LogLine {
  /** The line fits its hash and the line before it, and so do all lines above. */
  readonly chainHolds: boolean;
}

const HEADERS = ['Run', 'At', 'Who', 'Step', 'Inputs', 'Rows', 'Proofs', 'Version', 'Previous hash', 'Hash'] as const;
/** Before the first line there is no hash. */
const GENESIS = '0'.repeat(64);

export const LOG_SHEET: SheetModel = {
  name: 'Tieout Log',
  columns: [8, 22, 18, 24, 60, 44, 44, 10, 20, 20].map((width) => ({ width })),
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [['Tieout Log'], [`${MARK}every run, in order; each line carries the hash of the line before it. Do not edit.`]],
      styles: [['title'], ['subtitle']],
    },
  ],
  tables: [
    {
      name: 'TieoutLog',
      row: 3,
      column: 0,
      headers: HEADERS,
      rows: [],
      styles: ['text', 'instant', 'text', 'text', 'wrapped', 'wrapped', 'wrapped', 'text', 'text', 'text'],
      keyColumns: ['Run'],
    },
  ],
  rules: [],
  frozenRows: 4,
  frozenColumns: 1,
  landscape: true,
};

const inputText = ({ name, size, unit, sha256: hash }: RunInput): string => `${name} | ${size} ${unit ?? 'bytes'} | sha256 ${hash}`;

function inputFrom(line: string): RunInput[] {
  const match = /^(.*) \| (\d+) (bytes|rows) \| sha256 ([0-9a-f]{64})$/.exec(line);
  if (match === null) return [];
  const [, name = '', size, unit, hash = ''] = match;
  return [{ name, size: Number(size), ...(unit === 'rows' && { unit }), sha256: hash }];
}

const textsOf = (line: LogLine): string[] => [
  line.runId,
  line.at,
  line.who,
  line.step,
  line.inputs.map(inputText).join('\n'),
  line.rows,
  line.proofs,
  line.version,
];

const hashOf = (texts: readonly string[], previous: string): Promise<string> => sha256(JSON.stringify([...texts, previous]));

async function readTexts(): Promise<string[][]> {
  const area = sheetOf(await readShape(), LOG_SHEET.name)?.tables.find(({ name }) => name === tableOf(LOG_SHEET).name)?.area;
  if (area === undefined) return [];
  const { values } = await readBlock(LOG_SHEET.name, { ...area, row: area.row + 1, rows: area.rows - 1, columns: HEADERS.length }, [
    'values',
  ]);
  return values.map((row) => row.map((cell) => String(cell ?? ''))).filter((row) => row.some((cell) => cell !== ''));
}

/** Every line, oldest first, each with whether the chain holds up to it. */
export async function readLog(): Promise<readonly LoggedLine[]> {
  const lines: LoggedLine[] = [];
  let previous = GENESIS;
  let holds = true;
  for (const cells of await readTexts()) {
    const [runId = '', at = '', who = '', step = '', inputs = '', rows = '', proofs = '', version = '', before = '', hash = ''] = cells;
    holds = holds && before === previous && hash === (await hashOf(cells.slice(0, 8), before));
    previous = hash;
    lines.push({ runId, at, who, step, inputs: inputs.split('\n').flatMap(inputFrom), rows, proofs, version, chainHolds: holds });
  }
  return lines;
}

/** `R0001`, `R0002`, …: the next that neither log nor journal has seen. */
export function nextRunId(log: readonly LogLine[], usedIds: ReadonlySet<string>): string {
  const used = [...log.map(({ runId }) => runId), ...usedIds];
  const last = Math.max(0, ...used.map((id) => Number(/^R(\d+)$/.exec(id)?.[1] ?? 0)));
  return `R${String(last + 1).padStart(4, '0')}`;
}

export async function appendLog(line: LogLine): Promise<void> {
  const texts = textsOf(line);
  const previous = (await readTexts()).at(-1)?.[9] ?? GENESIS;
  const row: CellContent[] = [...texts, previous, await hashOf(texts, previous)];
  await appendRows(LOG_SHEET, [row]);
}
