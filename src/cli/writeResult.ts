/** What became of a job, in sentences: the same for every command that opens a workbook. */
import type { WriteResult } from '../app/jobs';
import { findingOfRefusal } from '../app/orRefused';
import { BadInput } from '../domain/badInput';
import { findingText } from '../domain/finding';

/** Answers what was done. Throws BadInput when nothing was. */
export function doneText(result: WriteResult): string {
  switch (result.kind) {
    case 'written':
      return `Run ${result.runId} wrote ${result.cells} ${result.cells === 1 ? 'cell' : 'cells'} in ${result.sheets.join(', ')}.`;
    case 'alreadyDone':
      return 'Nothing to do: the workbook already says all this.';
    case 'refused':
    case 'cancelled':
    case 'failed':
    case 'halfDone':
      throw new BadInput(result.findings.map(findingText).join('\n') || `The write was ${result.kind}; nothing was changed.`);
  }
}

/** Runs a command; what the workbook refuses is bad input to it, with its place and its remedy. */
export async function spoken(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const finding = findingOfRefusal(error);
    throw finding === undefined ? error : new BadInput(findingText(finding));
  }
}
