/**
 * Excel for a test: the genuine Office.js over the stand-in, in this process. Use plain `Excel.run`, or the
 * `Excel` that is answered; several workbooks may be open, the last one opened is the one that answers.
 */
import path from 'node:path';
import { createHost, type HostOptions, type RunningHost } from '../../src/host/createHost';
import { newFile } from '../../src/host/file/newFile';
import { openFile } from '../../src/host/file/open';
import { connect, loadOfficeJs, type OfficeLibrary } from '../../src/host/protocol/nodeSession';

export interface OpenExcel {
  readonly host: RunningHost;
  readonly Excel: OfficeLibrary['Excel'];
  close(): void;
}

/** 31 October 2026, noon: the day on which tests happen. */
const TEST_NOON = 46_326.5;

/** A random that is the same in every run. */
function evenRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Opens a workbook file, or a new workbook with one empty sheet, `Sheet1`. */
export function openExcel(bytes?: Uint8Array, options: HostOptions & { readonly fileName?: string } = {}): Promise<OpenExcel> {
  const { fileName = 'Book1.xlsx', ...hostOptions } = options;
  const opened = bytes === undefined ? newFile(fileName) : openFile(bytes, fileName);
  const host = createHost(opened, { now: () => TEST_NOON, random: evenRandom(), user: 'Ada Analyst', ...hostOptions });
  const library = loadOfficeJs(path.resolve('.'));
  const disconnect = connect(host, library);
  const close = (): void => {
    disconnect();
    host.dispose();
  };
  return Promise.resolve({ host, Excel: library.Excel, close });
}
