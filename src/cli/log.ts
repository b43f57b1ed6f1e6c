/** `log`: the runs of a workbook, and whether the chain of their hashes holds. */
import { readRuns, verifyChain } from '../app/runs';
import { readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook } from './openWorkbook';
import { spoken } from './writeResult';

const HELP = `tieout log --workbook FILE

Lists the runs of a workbook (who, when, which step, what became of it) and checks the hash chain of the log.

Exit codes: 0 the chain holds, 1 a line was changed, removed or moved, 2 could not run.`;

export const log: Command = {
  name: 'log',
  summary: "list a workbook's runs and check the chain of their hashes",
  help: HELP,
  run: (args, io) => spoken(() => runLog(args, io)),
};

async function runLog(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('log', args, { workbook: { type: 'string' } });
  const workbook = await openWorkbook(requiredOption('log', values, 'workbook'), io);
  try {
    const runs = await readRuns();
    for (const { runId, at, who, step, state, rows } of runs)
      io.out(`${runId}  ${at}  ${who}  ${step}  ${state}${rows === '' ? '' : `  (${rows})`}`);
    const { holds, brokenAt } = await verifyChain();
    io.out(
      runs.length === 0
        ? 'No runs.'
        : holds
          ? 'The chain holds.'
          : `The chain breaks at ${brokenAt}: that line or one before it was changed, removed or moved.`,
    );
    return holds ? 0 : 1;
  } finally {
    workbook.close();
  }
}
