/** The monthly close on a long sheet: reading the month with a signature that holds, with one whose cells moved, and signing. */
import { previewClose, writeClose } from '../../src/app/close/closeActions';
import type { CloseAction } from '../../src/app/close/month';
import { readMonth } from '../../src/app/close/readMonth';
import { openExcel } from '../support/excel';
import type { BenchRow } from './row';

const TODAY = '2026-11-04';
const HEADINGS = ['Document', 'Customer', 'Date', 'Currency', 'Amount', 'Open', 'Terms', 'Share'];
const rowOf = (n: number): (string | number)[] => [
  ...[`INV-${100_000 + n}`, `Customer ${n % 500}`, 46_000 + (n % 300), 'EUR', (n % 9973) + 0.25, (n % 97) + 0.5, 'net 30', n / 7],
];

const done = async (action: CloseAction): Promise<void> => {
  const result = await writeClose(await previewClose(action, 'Ann'), { who: 'Ann', at: '2026-11-04T08:00:00.000Z' });
  if (result.kind !== 'written') throw new Error(`The bench could not ${action.kind}: ${JSON.stringify(result)}`);
};

/** A sheet of so many rows that a step names as its evidence, in a month that is set up. */
async function openMonth(n: number): Promise<void> {
  const { host } = await openExcel();
  const { book } = host;
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error('A new workbook has a sheet.');
  const rows = [HEADINGS, ...Array.from({ length: n }, (_, index) => rowOf(index))];
  book.writeValues(sheet, { row: 0, column: 0, rows: rows.length, columns: HEADINGS.length }, rows, 'file');
  await done({ kind: 'setUp', setUp: { entity: '', period: '2026-10', asOf: '' } });
  await Excel.run(async (context) => {
    const close = context.workbook.worksheets.getItem('Tieout Close');
    close.getRange('L9').values = [['Sheet1']];
    close.getRange('Q9:R9').values = [['', 'manual']];
    await context.sync();
  });
}

const SIGN: CloseAction = { kind: 'sign', step: 'bank', role: 'preparer', note: 'bench' };
const SIZES = [5_000, 50_000];

async function state(): Promise<string | undefined> {
  return (await readMonth(TODAY))?.steps[0]?.state;
}

async function readMonthAs(expected: string): Promise<void> {
  const found = await state();
  if (found !== expected) throw new Error(`The step is ${found}, not ${expected}.`);
}

export const rows: BenchRow[] = [
  {
    name: 'close: a month whose signature holds (rows signed)',
    sizes: SIZES,
    prepare: async (n) => {
      await openMonth(n);
      await done(SIGN);
      return () => readMonthAs('signed');
    },
  },
  {
    name: 'close: a month with an inserted row and a moved cell (rows signed)',
    sizes: SIZES,
    prepare: async (n) => {
      await openMonth(n);
      await done(SIGN);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('100:100').insert('Down');
        sheet.getRange('A100:B100').values = [['INV-NEW', 'Customer X']];
        sheet.getRange(`E${n - 10}`).values = [[1]];
        await context.sync();
      });
      return () => readMonthAs('reopened');
    },
  },
  {
    name: 'close: what a signature would vouch for (rows signed)',
    sizes: SIZES,
    prepare: async (n) => {
      await openMonth(n);
      return async () => {
        const { mayWrite, findings } = await previewClose(SIGN, 'Ann');
        if (!mayWrite) throw new Error(JSON.stringify(findings));
      };
    },
  },
];
