/**
 * Worksheet functions. A cell has a millisecond, a column 50: ten thousand due days and prorated amounts, asked cell by cell, as
 * one column that spills, and through the genuine runtime of Office.js over the stand-in.
 */
import { readFileSync } from 'node:fs';
import { prorateFunction } from '../../src/functions/prorate';
import { extractRefsFunction } from '../../src/functions/references';
import { dueDateFunction } from '../../src/functions/terms';
import { area } from '../../src/host/book/area';
import { createHost, type RunningHost } from '../../src/host/createHost';
import { newFile } from '../../src/host/file/newFile';
import type { FunctionMetadata } from '../../src/host/protocol/functionArguments';
import { connect, loadOfficeJs } from '../../src/host/protocol/nodeSession';
import type { BenchRow } from './row';

const FIRST_DAY = 46_023; // 1 January 2026
const TERMS = ['net 30', '2/10 net 30', 'EOM + 15', '30 Tage netto', '45 jours fin de mois'];
const HOLIDAYS = Array.from({ length: 40 }, (_, at) => [FIRST_DAY + at * 23]);

/** Every run asks for other days: what was asked before is known. */
let run = 0;
const dayAt = (at: number): number => FIRST_DAY + (run % 50) * 400 + (at % 365);
const termsAt = (at: number): string => TERMS[at % TERMS.length] ?? '';
const priceAt = (at: number): number => 1000 + (at % 977) + run / 100;

const SIZES = [1000, 10_000];
const numbered = (n: number): number[] => Array.from({ length: n }, (_, at) => at);

const column = <T>(n: number, value: (at: number) => T): T[][] => numbered(n).map((at) => [value(at)]);

/** A run on other days than the last. */
const anew = (once: () => void) => async () => () => {
  run += 1;
  once();
};

const KNOWN_NUMBERS = column(2000, (at) => `INV-2026-${1000 + at}`);

const direct: BenchRow[] = [
  {
    name: 'DUEDATE, cell by cell',
    sizes: SIZES,
    prepare: (n) => anew(() => numbered(n).forEach((at) => dueDateFunction([[dayAt(at)]], [[termsAt(at)]], HOLIDAYS, [['following']])))(),
  },
  {
    name: 'DUEDATE, a column that spills',
    sizes: SIZES,
    prepare: (n) => anew(() => void dueDateFunction(column(n, dayAt), column(n, termsAt), HOLIDAYS, [['following']]))(),
  },
  {
    name: 'PRORATE, cell by cell',
    sizes: SIZES,
    prepare: (n) =>
      anew(() =>
        numbered(n).forEach((at) => prorateFunction([[priceAt(at)]], [[dayAt(at)]], [[dayAt(at) + 9]], [[FIRST_DAY]], [[FIRST_DAY + 30_000]])),
      )(), // prettier-ignore
  },
  {
    name: 'PRORATE, a column that spills',
    sizes: SIZES,
    prepare: (n) =>
      anew(() => void prorateFunction(column(n, priceAt), column(n, dayAt), column(n, (at) => dayAt(at) + 9), [[FIRST_DAY]], [[FIRST_DAY + 30_000]]))(), // prettier-ignore
  },
  {
    name: 'EXTRACTREFS, cell by cell, against 2,000 known numbers',
    sizes: SIZES,
    prepare: (n) => anew(() => numbered(n).forEach((at) => extractRefsFunction([[`paid INV-${1000 + at}`]], KNOWN_NUMBERS)))(),
  },
];
/** A workbook whose functions are answered by the runtime. */
async function workbookWithFunctions(): Promise<RunningHost> {
  const { functions } = JSON.parse(readFileSync('test/golden/functions/functions.json', 'utf8')) as { functions: FunctionMetadata[] };
  const host = createHost(newFile('Functions.xlsx'));
  host.customFunctions.declare('TIEOUT', functions);
  connect(host, loadOfficeJs('.'));
  const { FUNCTIONS } = await import('../../src/functions/functions');
  for (const [id, rule] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, rule as (...given: unknown[]) => unknown);
  return host;
}

/** The first answers wait half a second for the runtime's timer, however many there are. */
const throughRuntime = (name: string, formula: (row: number) => string): BenchRow => ({
  name: `${name}, cells of a workbook through the runtime`,
  sizes: SIZES,
  prepare: async (n) => {
    const host = await workbookWithFunctions();
    return async () => {
      run += 1;
      host.book.writeValues(host.book.activeSheet, area(0, 0, n, 1), column(n, dayAt), 'person');
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 2, n, 1).formulas = column(n, (at) => formula(at + 1));
        await context.sync();
      });
      await host.calculator.settled();
    };
  },
});

export const rows: BenchRow[] = [
  ...direct,
  throughRuntime('DUEDATE', (row) => `=TIEOUT.DUEDATE(A${row},"${termsAt(row)}")`),
  throughRuntime('PRORATE', (row) => `=TIEOUT.PRORATE(1200,A${row},A${row}+9,${FIRST_DAY},${FIRST_DAY + 30_000})`),
];
