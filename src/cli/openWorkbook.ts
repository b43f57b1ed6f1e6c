/** A workbook file behind the stand-in for Excel: from here on the command runs the very code that the pane runs. */
import { extname } from 'node:path';
import { BadInput } from '../domain/badInput';
import { placeText } from '../domain/finding';
import { createHost } from '../host/createHost';
import type { FileFinding, Host } from '../host/excel';
import { openFile } from '../host/file/open';
import { FileRefusal } from '../host/file/refusal';
import { connect, loadOfficeJs } from '../host/protocol/nodeSession';
import type { CommandIo } from './command';
import { calculateFunctions, declareFunctions } from './worksheetFunctions';

export interface OpenWorkbook {
  readonly host: Host;
  close(): void;
}

/** Opens a workbook; Office.js talks to it until it is closed. Throws BadInput when it is no workbook we can open. */
export async function openWorkbook(path: string, io: CommandIo): Promise<OpenWorkbook> {
  const bytes = await io.readFile(path);
  try {
    const host = createHost(openFile(bytes, path));
    tell(host.findings, io);
    host.calculator.recalculateAll();
    const functions = await declareFunctions(host);
    const disconnect = connect(host, loadOfficeJs(io.root));
    if (functions !== undefined) await calculateFunctions(host, functions);
    for (const { sheet, address, message } of host.calculator.findings)
      io.err(`${placeText({ kind: 'cell', sheet, address })}: ${message}`);
    return {
      host,
      close: () => {
        disconnect();
        host.dispose();
      },
    };
  } catch (error) {
    if (error instanceof FileRefusal) throw new BadInput(error.message.startsWith(path) ? error.message : `${path}: ${error.message}`);
    throw error;
  }
}

/** What of the file could not be carried over. */
function tell(findings: readonly FileFinding[], io: CommandIo): void {
  for (const { part, message } of findings) io.err(`${part}: ${message}`);
}

const KINDS = ['.xlsx', '.xlsm'];

/** Where the workbook goes: a file of the same kind, because Excel refuses one whose name says another. Throws BadInput. */
export function outputFor(workbook: string, out: string): string {
  const kind = extname(workbook).toLowerCase();
  if (KINDS.includes(kind) && extname(out).toLowerCase() !== kind)
    throw new BadInput(
      `--out ${out}: the workbook is a ${kind} file and stays one; Excel would not open it under this name. End it in ${kind}.`,
    );
  return out;
}

/** Saves the workbook to another file, once every cell has its answer; the input is never written over unless it was named as the output. */
export async function saveWorkbook({ host }: OpenWorkbook, path: string, io: CommandIo): Promise<void> {
  await host.calculator.settled();
  const { bytes, findings } = host.save();
  tell(findings, io);
  await io.writeFile(path, bytes);
}

/** Who runs the command, for the log. */
export const whoRuns = (given: string | undefined): string => given ?? process.env['USER'] ?? process.env['USERNAME'] ?? 'command line';

/** Steps with counts on a terminal, one line that is written over; silent elsewhere. */
export function progressOn(io: CommandIo): (progress: { readonly step: string; readonly done: number; readonly total: number }) => void {
  let told = '';
  return ({ step, done, total }) => {
    const text = total > 0 ? `${step}: ${done} of ${total}` : step;
    if (!io.isTerminal || step === told) return;
    told = step;
    io.err(text);
  };
}
