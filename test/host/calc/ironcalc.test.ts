/**
 * The same formulas, calculated by another engine.
 *
 * IronCalc answers every case of the function tables that it knows. Where the two disagree, the table below
 * says who is right and why; a disagreement that is not in it is a fault of ours or a new row.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArea } from '../../../src/host/book/area';
import type { CellValue } from '../../../src/host/book/cell';
import * as dates from './library/cases/dates';
import * as logicAndText from './library/cases/logicAndText';
import * as lookup from './library/cases/lookup';
import * as math from './library/cases/math';
import { type Case, ledger } from './library/expecting';

const CASES: readonly Case[] = [math, logicAndText, dates, lookup].flatMap((tables) => Object.values(tables).flat());
const NOT_KNOWN = ['#NAME?', '#ERROR!', '#N/IMPL!'];

/** Reasons; «we» and «they» are right or wrong by Excel's documentation. */
const DISAGREEMENTS: Readonly<Record<string, string>> = {};

const bench = ledger();

/** The ledger as a person would type it. */
function typedCells(): { row: number; column: number; input: string }[] {
  const sheet = bench.sheet('Ledger');
  const cells: { row: number; column: number; input: string }[] = [];
  sheet.cells.forEachFilled(sheet.cells.usedArea() ?? parseArea('A1')!, (row, column, value, formula) => {
    const input = formula === undefined ? (typeof value === 'string' ? `'${value}` : typed(value)) : `=${formula}`;
    cells.push({ row: row + 1, column: column + 1, input });
  });
  return cells;
}

const typed = (value: CellValue): string => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));

function theirAnswers(): string[][][] {
  const input = JSON.stringify({ sheet: 'Ledger', cells: typedCells(), formulas: CASES.map(([formula]) => formula) });
  const script = path.join(__dirname, 'ironcalcAnswers.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`The other engine did not answer: ${stderr}`);
  return JSON.parse(stdout) as string[][][];
}

/** Both sides as text: numbers to eight digits, an empty cell and empty text alike. */
function spoken(value: unknown): string {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  const text = String(value ?? '');
  const number = typeof value === 'number' || /^-?[\d,]+\.\d{12}$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  return Number.isNaN(number) ? text : String(Math.abs(number) < 1e-9 ? 0 : Number(number.toPrecision(8)));
}

const asRows = (value: unknown): unknown[][] => (Array.isArray(value) ? (value as unknown[][]) : [[value]]);

interface Comparison {
  readonly formula: string;
  readonly ours: string;
  readonly theirs: string;
}

function compareAll(): { agreed: number; unknown: number; differing: Comparison[] } {
  const answers = theirAnswers();
  const differing: Comparison[] = [];
  let [agreed, unknown] = [0, 0];
  CASES.forEach(([formula], n) => {
    const ours = asRows(bench.value(formula));
    const theirs = ours.map((row, r) => row.map((_value, c) => spoken(answers[n]?.[r]?.[c])));
    const left = JSON.stringify(ours.map((row) => row.map(spoken)));
    if (NOT_KNOWN.includes(theirs[0]?.[0] ?? '')) unknown += 1;
    else if (left === JSON.stringify(theirs)) agreed += 1;
    else differing.push({ formula, ours: left, theirs: JSON.stringify(theirs) });
  });
  return { agreed, unknown, differing };
}

const { agreed, unknown, differing } = compareAll();

test('most cases are known to both engines', () => {
  expect(agreed).toBeGreaterThan(400);
  expect(unknown).toBeLessThan(CASES.length / 4);
});

test('where the engines disagree, the reason is written down', () => {
  expect(differing.filter(({ formula }) => DISAGREEMENTS[formula] === undefined)).toEqual([]);
});

test('no reason outlives its disagreement', () => {
  const still = new Set(differing.map(({ formula }) => formula));
  expect(Object.keys(DISAGREEMENTS).filter((formula) => !still.has(formula))).toEqual([]);
});
