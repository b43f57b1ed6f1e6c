/**
 * A run that finds nothing to write, though what it read has changed since the last one, gets its line in the log all the same: the close
 * asks whether a job has seen its inputs as they stand, and its sheets as they stand are the answer to these inputs too.
 */
import { standingLines } from '../tables/close/closeNames';
import { readJournal } from '../workbook/journal';
import { appendLog, type LogLine, nextRunId, readLog } from '../workbook/log';
import { factsFrom } from './runFacts';

/** What a run stood on: tables, rules and day. Files are the run's own affair: a known one changes nothing. */
function standsOn({ inputs, version }: Pick<LogLine, 'inputs' | 'version'>): string {
  const tables = inputs.filter(({ unit }) => unit === 'rows').map(({ name, sha256 }) => [name, sha256]);
  const { asOf, rules } = factsFrom(version);
  return JSON.stringify([tables, asOf, rules]);
}

export async function confirmRun(line: Omit<LogLine, 'runId'>): Promise<void> {
  const log = await readLog();
  const last = standingLines(log).findLast(({ step }) => step === line.step);
  if (last === undefined || standsOn(last) === standsOn(line)) return;
  await appendLog({ ...line, runId: nextRunId(log, (await readJournal()).usedIds) });
}
