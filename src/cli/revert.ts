/** `revert`: takes a run back, and the runs that stand on it, in a workbook file. */
import { previewRevert, revertRun } from '../app/runs';
import { placeText } from '../domain/finding';
import { optionalOption, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook, outputFor, progressOn, saveWorkbook, whoRuns } from './openWorkbook';
import { doneText, spoken } from './writeResult';

const HELP = `tieout revert --workbook FILE --run ID --out FILE [options]

Puts every cell back that the run wrote, and removes the sheets it added; the log keeps both lines. Cells that a
person has changed since stay as they are, and are listed.

  --workbook FILE    the workbook
  --run ID           the run, as the log lists it: R0001
  --out FILE         where the workbook is written
  --overwrite        put cells back that a person has changed since, too
  --who NAME         stands in the log (default: your user name)
  --help             print this

Exit codes: 0 taken back, 1 taken back but for cells that a person changed, 2 could not run.`;

const OPTIONS = {
  workbook: { type: 'string' },
  run: { type: 'string' },
  out: { type: 'string' },
  overwrite: { type: 'boolean' },
  who: { type: 'string' },
} as const;

export const revert: Command = {
  name: 'revert',
  summary: 'take a run back',
  help: HELP,
  run: (args, io) => spoken(() => runRevert(args, io)),
};

async function runRevert(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('revert', args, OPTIONS);
  const runId = requiredOption('revert', values, 'run');
  const path = requiredOption('revert', values, 'workbook');
  const out = outputFor(path, requiredOption('revert', values, 'out'));
  const overwriteConflicts = values['overwrite'] === true;
  const workbook = await openWorkbook(path, io);
  try {
    const { alsoReverts = [], conflicts } = await previewRevert(runId);
    const options = {
      who: whoRuns(optionalOption(values, 'who')),
      at: io.now().toISOString(),
      overwriteConflicts,
      onProgress: progressOn(io),
    };
    const done = doneText(await revertRun(runId, options));
    await saveWorkbook(workbook, out, io);
    for (const { sheet, address, written, now } of conflicts)
      io.err(
        `${placeText({ kind: 'cell', sheet, address })}: we wrote ${written}, it reads ${now}${overwriteConflicts ? ', and was put back' : ', and was left'}.`,
      );
    const also = alsoReverts.length === 0 ? '' : ` With it went ${alsoReverts.join(', ')}, which stood on it.`;
    io.out(`${done.replace(' wrote ', ' was taken back: ')}${also} Saved to ${out}.`);
    return conflicts.length > 0 && !overwriteConflicts ? 1 : 0;
  } finally {
    workbook.close();
  }
}
