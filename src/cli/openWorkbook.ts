/** A workbook file behind the stand-in for Excel: from here on the command runs the very code that the pane runs. */
import { BadInput } from '../domain/badInput';
import { createHost } from '../host/createHost';
import type { FileFinding, Host } from '../host/excel';
import { openFile } from '../host/file/open';
import { FileRefusal } from '../host/file/refusal';
import { connect, loadOfficeJs } from '../host/protocol/nodeSession';
import type { CommandIo } from './command';

export interface OpenWorkbook {
  readonly host: Host;
  /** What could not be carried over when the file was opened. */
  readonly findings: readonly FileFinding[];
  close(): void;
}

/** Opens a workbook; Office.js talks to it until it is closed. Throws BadInput when it is no workbook we can open. */
export async function openWorkbook(path: string, io: CommandIo): Promise<OpenWorkbook> {
  const bytes = await io.readFile(path);
  try {
    const host = createHost(openFile(bytes, path));
    host.calculator.recalculateAll();
    const disconnect = connect(host, loadOfficeJs(io.root));
    return {
      host,
      findings: host.findings,
      close: () => {
        disconnect();
        host.dispose();
      },
    };
  } catch (error) {
    if (error instanceof FileRefusal) throw new BadInput(`${path}: ${error.message}`);
    throw error;
  }
}

/** Saves the workbook to another file; the input is never written over unless it was named as the output. */
export async function saveWorkbook({ host }: OpenWorkbook, path: string, io: CommandIo): Promise<void> {
  const { bytes, findings } = host.save();
  for (const { part, message } of findings) io.err(`${part}: ${message}`);
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
