/** Excel with the add-in's worksheet functions: the genuine runtime of Office.js answers the cells, over the stand-in, in this process. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createHost, type RunningHost } from '../../src/host/createHost';
import { newFile } from '../../src/host/file/newFile';
import { openFile } from '../../src/host/file/open';
import { connect, loadOfficeJs } from '../../src/host/protocol/nodeSession';

type Declared = Parameters<RunningHost['customFunctions']['declare']>[1];

const { functions } = JSON.parse(readFileSync('test/golden/functions/functions.json', 'utf8')) as { readonly functions: Declared };

export interface FunctionsInExcel {
  readonly host: RunningHost;
  /** Writes formulas or values from A1 of a sheet that is made where it is missing, and waits for their answers. */
  write(sheet: string, address: string, rows: readonly (readonly unknown[])[]): Promise<void>;
  formulas(sheet: string, address: string): Promise<unknown[][]>;
  values(sheet: string, address: string): Promise<unknown[][]>;
  /** What a file of it holds. */
  save(): Uint8Array;
  /** Waits for the runtime's own timer, then lets go. */
  close(): Promise<void>;
}

/** @param bytes a file; a new workbook with one sheet, `Sheet1`, otherwise. */
export async function functionsInExcel(bytes?: Uint8Array): Promise<FunctionsInExcel> {
  const host = createHost(bytes === undefined ? newFile('Functions.xlsx') : openFile(bytes, 'Functions.xlsx'));
  host.customFunctions.declare('TIEOUT', functions);
  const disconnect = connect(host, loadOfficeJs(path.resolve('.')));
  await import('../../src/functions/functions');
  host.calculator.recalculateAll();
  await host.calculator.settled();
  const read = (property: 'formulas' | 'values', sheet: string, address: string): Promise<unknown[][]> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load(property);
      await context.sync();
      return range[property] as unknown[][];
    });
  return {
    host,
    write: async (sheet, address, rows) => {
      await Excel.run(async (context) => {
        const known = context.workbook.worksheets.getItemOrNullObject(sheet);
        await context.sync();
        const target = known.isNullObject ? context.workbook.worksheets.add(sheet) : known;
        target.getRange(address).formulas = rows.map((row) => [...row]);
        await context.sync();
      });
      await host.calculator.settled();
    },
    formulas: (sheet, address) => read('formulas', sheet, address),
    values: (sheet, address) => read('values', sheet, address),
    save: () => host.save().bytes,
    close: async () => {
      await new Promise((resolve) => setTimeout(resolve, 600)); // It runs out half a second after a result.
      disconnect();
      host.dispose();
    },
  };
}
