/** `revert`: takes a run back, and the runs that stand on it, in a workbook file. */
import { previewUndo, undoMatch } from '../app/cash/undoMatch';
import { previewRevert, revertRun } from '../app/runs';
import { BadInput } from '../domain/badInput';
import { placeText } from '../domain/finding';
import { optionalOption, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook, outputFor, progressOn, saveWorkbook, whoRuns } from './openWorkbook';
import { doneText, spoken } from './writeResult';

const HELP = `tieout revert --workbook FILE (--run ID | --receipt ID) --out FILE [options]

Puts every cell back that the run wrote, and removes the sheets it added; the log keeps both lines. Cells that a
person has changed since stay as they are, and are listed. With --receipt one match is taken back and nothing else
of its run: the receipt is rejected, and its documents are open again.

  --workbook FILE    the workbook
  --run ID           the run, as the log lists it: R0001
  --receipt ID       the receipt, as Cash application has it
  --out FILE         where the workbook is written
  --overwrite        put cells back that a person has changed since, too
  --who NAME         stands in the log (default: your user name)
  --help             print this

Exit codes: 0 taken back, 1 taken back but for cells that a person changed, 2 could not run.`;

const OPTIONS = {
  workbook: { type: 'string' },
  run: { type: 'string' },
  receipt: { type: 'string' },
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
  const receipt = optionalOption(values, 'receipt');
  if (receipt !== undefined && optionalOption(values, 'run') !== undefined)
    throw new BadInput('revert takes either --run or --receipt: a whole run, or one match.');
  const path = requiredOption('revert', values, 'workbook');
  const out = outputFor(path, requiredOption('revert', values, 'out'));
  const who = whoRuns(optionalOption(values, 'who'));
  return receipt === undefined
    ? revertWhole(requiredOption('revert', values, 'run'), values['overwrite'] === true, { path, out, who }, io)
    : revertMatch(receipt, { path, out, who }, io);
}

interface Files {
  readonly path: string;
  readonly out: string;
  readonly who: string;
}

async function revertMatch(receipt: string, { path, out, who }: Files, io: CommandIo): Promise<number> {
  const workbook = await openWorkbook(path, io);
  try {
    const match = await previewUndo(receipt);
    if (match === undefined)
      throw new BadInput(
        `Cash application has no match of receipt "${receipt}" that could be taken back. Look for it in its first column.`,
      );
    doneText(await undoMatch(receipt, who, io.now().toISOString()));
    await saveWorkbook(workbook, out, io);
    const documents = match.allocations.map(({ document }) => document).filter((document) => document !== '');
    const opened = documents.length === 0 ? 'It was matched to no document.' : `Open again: ${documents.join(', ')}.`;
    const answered = match.decidedBy === undefined ? '' : ` The answer that went was ${match.decidedBy}.`;
    io.out(`Receipt ${match.receipt} is rejected. ${opened}${answered} Saved to ${out}.`);
    return 0;
  } finally {
    workbook.close();
  }
}

async function revertWhole(runId: string, overwriteConflicts: boolean, { path, out, who }: Files, io: CommandIo): Promise<number> {
  const workbook = await openWorkbook(path, io);
  try {
    const { alsoReverts = [], conflicts } = await previewRevert(runId);
    const options = {
      who,
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
