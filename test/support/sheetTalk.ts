/** Short ways to talk to an open workbook through Office.js, for the host's contract. */
import type { OpenExcel } from './excel';

export type Cell = string | number | boolean | null;
type Talk<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;

/** One `Excel.run` on Sheet1, with a sync at the end. */
export const onSheet = <T>(talk: Talk<T>): Promise<T> =>
  Excel.run(async (context) => {
    const answer = await talk(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return answer;
  });

export const put = (address: string, values: Cell | Cell[][]): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange(address).values = values as Cell[][]; // Excel takes a single value too; its types do not say so.
  });

/** One thing that a range answers. */
export async function ask<K extends keyof Excel.Range & string>(address: string, member: K): Promise<Excel.Range[K]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load(member);
    await context.sync();
    return range[member];
  });
}

export const values = (address: string): Promise<unknown[][]> => ask(address, 'values');
export const formulas = (address: string): Promise<unknown[][]> => ask(address, 'formulas');

/** The code with which Excel refuses; «done» when it does not. */
export async function refusal(talk: Talk<unknown>): Promise<string> {
  try {
    await onSheet(talk);
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}

/** A cell of the book itself, past Office.js. */
export const held = ({ host }: OpenExcel, row: number, column: number) => host.book.sheets[0]?.cells.value(row, column);
