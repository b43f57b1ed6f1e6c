/** Reconciliation from end to end: the whole command over files on a disk, and the job over the tables of a workbook. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HEADINGS, OCTOBER, previewPartners, writePartners } from '../support/smallPartners';
import { addList } from '../support/smallContracts';
import { openExcel } from '../support/excel';
import type { BenchRow } from './row';

type Cell = string | number;
const OCTOBER_1 = 46_296;

/** Sales of twenty partners: most agree by fee, some are late, missing or garbled. */
function sale(side: 'O' | 'T', n: number): Cell[] | undefined {
  const isTheirs = side === 'T';
  if (n % 97 === (isTheirs ? 3 : 5)) return undefined;
  const minor = 500 + ((n * 7919) % 20_000);
  const amount = (isTheirs ? minor - Math.round(minor * 0.03) : minor) / 100;
  const reference = isTheirs && n % 89 === 0 ? `ORD-${n + 1_000_000}`.slice(0, -1) : `ORD-${n + 1_000_000}`;
  const day = OCTOBER_1 + (n % 28) + (isTheirs && n % 11 === 0 ? 1 : 0);
  return [`${side}${n}`, `Partner ${n % 20}`, `Product ${n % 7}`, day, 'sale', 'completed', 'EUR', amount, reference];
}

const TREATMENTS: readonly Cell[][] = [
  ['Partner', 'Product', 'Key', 'Amount tolerance', 'Days after', 'Fee percent'],
  ['*', '*', 'reference', 0.01, 3, 3],
];

const ROWS_A_PIECE = 50_000;
const dayText = (serial: Cell | undefined): string => `2026-10-${String(Number(serial) - OCTOBER_1 + 1).padStart(2, '0')}`;

function writeSide(file: string, side: 'O' | 'T', n: number): void {
  writeFileSync(file, `${HEADINGS.join(',')}\n`);
  for (let from = 0; from < n; from += ROWS_A_PIECE) {
    const rows = Array.from({ length: Math.min(ROWS_A_PIECE, n - from) }, (_, at) => sale(side, from + at));
    appendFileSync(
      file,
      rows.map((row) => (row === undefined ? '' : `${row.map((cell, at) => (at === 3 ? dayText(cell) : cell)).join(',')}\n`)).join(''),
    );
  }
}

/** The command in a process of its own, with the memory that it may have. */
function command(n: number): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'tieout-'));
  const file = (name: string): string => path.join(folder, name);
  writeSide(file('ours.csv'), 'O', n);
  writeSide(file('theirs.csv'), 'T', n);
  writeFileSync(file('treatments.csv'), TREATMENTS.map((row) => row.join(',')).join('\n'));
  const files = ['ours', 'theirs', 'treatments'].flatMap((name) => [`--${name}`, file(`${name}.csv`)]);
  const words = ['reconcile', ...files, '--as-of', '2026-10-31', '--json', file('answer.json')];
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return () => {
    const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=4096', 'src/cli/tieout.mjs', ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  };
}

export const rows: BenchRow[] = [
  { name: 'the command reconcile over two files, within 4 GB (rows of a side)', sizes: [100_000], prepare: async (n) => command(n) },
  {
    name: 'the command reconcile over a million rows of a side, within 4 GB',
    sizes: [1_000_000],
    onlyAsked: true,
    prepare: async (n) => command(n),
  },
  {
    name: 'reconcile-partner in a workbook: open, read, plan, compare, write, check (rows of a side)',
    sizes: [2_500, 25_000],
    prepare: async (n) => {
      const sides = (['O', 'T'] as const).map((side) =>
        Array.from({ length: n }, (_, at) => sale(side, at)).filter((row) => row !== undefined),
      );
      const made = await openExcel();
      await addList('Ours', [[...HEADINGS], ...(sides[0] ?? [])]);
      await addList('Theirs', [[...HEADINGS], ...(sides[1] ?? [])]);
      await addList('Treatments', TREATMENTS);
      const { bytes } = made.host.save();
      made.close();
      return async () => {
        const { close } = await openExcel(bytes);
        await writePartners(await previewPartners([], OCTOBER), { who: 'bench', at: '2026-11-01T08:00:00Z' });
        close();
      };
    },
  },
];
