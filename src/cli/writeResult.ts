/** What became of a write, in a sentence and an exit code: the same for every command that writes. */
import type { WriteResult } from '../app/jobs';
import { BadInput } from '../domain/badInput';
import { findingText } from '../domain/finding';

/** Answers what was done. Throws BadInput when nothing was. */
export function doneText(result: WriteResult): string {
  switch (result.kind) {
    case 'written':
      return `Run ${result.runId} wrote ${result.cells} cells in ${result.sheets.join(', ')}.`;
    case 'alreadyDone':
      return 'Nothing to do: the workbook already says all this.';
    case 'refused':
    case 'cancelled':
    case 'failed':
    case 'halfDone':
      throw new BadInput(result.findings.map(findingText).join('\n') || `The write was ${result.kind}; nothing was changed.`);
  }
}
