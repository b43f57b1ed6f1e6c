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

/** Without those that read a clock or their own place: each engine has its own. */
const CASES: readonly Case[] = [math, logicAndText, dates, lookup]
  .flatMap((tables) => Object.values(tables).flat())
  .filter(([formula]) => !/TODAY\(|NOW\(|ROW\(\)/.test(formula));
const NOT_KNOWN = ['#NAME?', '#ERROR!', '#N/IMPL!'];

const NO_ARRAYS = 'They do not carry the function over an array here; Excel does.';
const NO_MADE_RANGES = 'They do not take a range made by a function; Excel does.';
const NO_PHANTOM_DAY = 'Excel counts 29 February 1900 (serial 60), the days before it one lower; they do not.';
const LEFT_OUT = 'They take an argument left out between commas as 0 or an error; Excel takes the default.';

/** What «they» do otherwise, each with the reason why we hold ours to be Excel’s answer: from Excel’s documentation, not tried in Excel. */
// prettier-ignore
const DISAGREEMENTS: Readonly<Record<string, string>> = {
  'MOD(0.3,0.1)': '0.3/0.1 is 3 to the fifteen digits of Excel; they divide in binary.',
  '1/3&""': 'Excel joins numbers with fifteen digits.',
  '1E21&""': 'Excel writes 1E+21 from there on.',
  '0.1+0.2&""': 'Excel joins numbers with fifteen digits.',
  '--"2026-03-31"': 'The same value: they show it as a date.',
  '{1,2}+{1,2,3}': NO_ARRAYS,
  'RANDBETWEEN(2,1)': 'The bounds are the wrong way round: #NUM! by Excel’s documentation.',
  'ROWS(RANDARRAY(2,3))': NO_ARRAYS,
  'ROUND(1.005,2)': 'Excel rounds the decimal number one sees, 1.005.',
  'TEXTJOIN(", ",TRUE,"a","","b")': 'Empty text is left out when so asked, by Excel’s documentation.',
  'VALUE("16:48")': 'Times are numbers to VALUE, by Excel’s documentation.',
  'TEXT("x","@!")': 'The text section of a format is kept by Excel.',
  'TEXTBEFORE("abc","x",,,,"none")': LEFT_OUT,
  'DATE(108,1,2)': 'Years below 1900 are counted from 1900, by Excel’s documentation.',
  'DATE(1900,2,29)': NO_PHANTOM_DAY,
  'DATE(1900,1,1)': NO_PHANTOM_DAY,
  'DAY(60)': NO_PHANTOM_DAY,
  'DATEVALUE("15 Mar 2026")': 'They know fewer ways to write a date.',
  'MINUTE(0.7)': '0.7 is 16:48:00; they cut a moment before.',
  'SECOND(0.500358796)': 'Excel rounds to the second; they cut.',
  'EOMONTH(46096,-20000)': 'Before 1900 there are no days: #NUM!.',
  'DATEDIF(1,2,"Q")': 'An unknown unit is #NUM! in Excel.',
  'NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),7,{"2006/1/2","2006/1/16"})': NO_ARRAYS,
  'NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{"2006/1/2","2006/1/16"})': NO_ARRAYS,
  'SUMIFS(D2:D9,E2:E9,{"EUR","USD"})': NO_ARRAYS,
  'SUMIFS(D2:D9,E2:E8,"EUR")': 'Ranges of different sizes are #VALUE! in Excel.',
  'SUMIFS(H1:H8,H1:H8,"<>x")': 'An error among the summed cells is the result in Excel.',
  'SUMIF(E2:E9,"USD",D2)': 'SUMIF’s sum range takes the shape of the range, by Excel’s documentation.',
  'COUNTIF(B2:B10,"=")': '"=" counts empty cells only, not empty text.',
  'COUNTIF(B2:B9,">=N")': 'Excel compares text without regard to case and by the alphabet.',
  'VLOOKUP("INV-001",A2:F9,0,FALSE)': 'A column below 1 is #VALUE!, by Excel’s documentation.',
  'VLOOKUP({3;5},J1:K4,2,FALSE)': NO_ARRAYS,
  'MATCH({1,9},J1:J4,0)': NO_ARRAYS,
  'XLOOKUP("INV-002",A2:A9,D2:E9)': NO_ARRAYS,
  'SUM(XLOOKUP("INV-002",A2:A9,D2:D9):XLOOKUP("INV-004",A2:A9,D2:D9))': NO_MADE_RANGES,
  'XLOOKUP({"INV-001";"x"},A2:A9,D2:D9,0)': NO_ARRAYS,
  'SUM(D2:INDEX(D2:D9,3))': NO_MADE_RANGES,
  'ROW(A2:A4)': NO_ARRAYS,
  'COLUMN(A1:C1)': NO_ARRAYS,
  'ROWS({1;2})': NO_ARRAYS,
  'SUM(OFFSET(D5,0,0,-2,1))': NO_MADE_RANGES,
  'SORT({3;1;2},,-1)': LEFT_OUT,
  'TAKE({1,2,3},,-1)': LEFT_OUT,
};

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
