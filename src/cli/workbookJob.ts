/**
 * A job over a workbook file, by the very steps of the pane: read, map, preview, write, save. One way for every command
 * that opens a workbook; a command says only what is its own.
 *
 * The output appears only when it is complete. With blocking findings it is written all the same, for what could
 * be read, and the exit code says so.
 */
import type { JobPlan, JobRequest, OnProgress, Preview, WorkbookReading } from '../app/jobs';
import { previewJob } from '../app/previewJob';
import { readWorkbook } from '../app/readWorkbook';
import { type JobLog, writeJob } from '../app/writeJob';
import { BadInput } from '../domain/badInput';
import { date } from '../domain/calendar/plainDate';
import { blocks, type Finding, findingText, SEVERITIES } from '../domain/finding';
import type { TableKind } from '../tables/columns';
import { mappingFrom, proposeColumns, type TableMapping } from '../tables/mapping';
import { type OptionTable, optionalOption, type OptionValues, requiredOption } from './arguments';
import type { CommandIo } from './command';
import { openWorkbook, outputFor, progressOn, saveWorkbook, whoRuns } from './openWorkbook';
import { doneText, spoken } from './writeResult';

/** Options that every such command has. */
export const JOB_OPTIONS = {
  workbook: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'string' },
  who: { type: 'string' },
  map: { type: 'string', multiple: true },
} as const satisfies OptionTable;

/** What stands in the help of each of them. */
export const jobOptionsHelp = (
  kinds: readonly TableKind[],
  example: string,
): string => `  --dry-run          say what would be written, and write nothing
  --json FILE        the summary as JSON
  --who NAME         stands in the log (default: your user name)
  --map KIND=TABLE   which table or sheet is what: ${kindsInLines(kinds)}
  --map KIND.COLUMN=HEADING
                     which of your columns is ours: --map "${example}"; empty for none
  --help             print this

Exit codes: 0 done, 1 done with blocking findings, 2 could not run.`;

const HELP_WIDTH = 90;

/** The kinds in lines that fit the help, each under the first. */
function kindsInLines(kinds: readonly TableKind[]): string {
  const lines: string[] = [];
  for (const kind of kinds) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}, ${kind}`.length <= HELP_WIDTH) lines[lines.length - 1] = `${last}, ${kind}`;
    else lines.push(kind);
  }
  return lines.join(`,\n${' '.repeat(21)}`);
}

/** Where a job reads and writes, as the options say. */
export interface ChosenJob {
  readonly workbook: string;
  readonly asOf: string;
  /** undefined for a dry run. */
  readonly out: string | undefined;
  readonly json: string | undefined;
  readonly who: string;
  readonly map: readonly string[];
}

/** Reads the options of every job. `today` counts where a command may go without `--as-of`. */
export function chosenJob(command: string, values: OptionValues, today?: string): ChosenJob {
  const isDry = values['dry-run'] === true;
  const workbook = requiredOption(command, values, 'workbook');
  return {
    workbook,
    asOf: date(optionalOption(values, 'as-of') ?? today ?? requiredOption(command, values, 'as-of')),
    out: isDry ? undefined : outputFor(workbook, requiredOption(command, values, 'out')),
    json: optionalOption(values, 'json'),
    who: whoRuns(optionalOption(values, 'who')),
    map: listOption(values, 'map'),
  };
}

export const listOption = (values: OptionValues, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
};

export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The files of a job under their names without folders. */
export const readFiles = (paths: readonly string[], io: CommandIo): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> =>
  Promise.all(paths.map(async (path) => ({ name: fileName(path), bytes: await io.readFile(path) })));

export interface WorkbookJob<Plan extends JobPlan> {
  readonly kinds: readonly TableKind[];
  readonly log: JobLog<Plan>;
  readonly chosen: ChosenJob;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  plan(request: JobRequest): Promise<Plan>;
  /** What is printed between the tables and the proofs. */
  lines(plan: Plan): readonly string[];
  /** What the summary has besides the day, the proofs, the differences and the findings. */
  json(plan: Plan): Readonly<Record<string, unknown>>;
}

/** Answers the exit code. Throws BadInput when it could not run. */
export const runWorkbookJob = <Plan extends JobPlan>(job: WorkbookJob<Plan>, io: CommandIo): Promise<number> =>
  spoken(async () => {
    const { chosen } = job;
    const workbook = await openWorkbook(chosen.workbook, io);
    const onProgress = progressOn(io);
    try {
      const preview = await previewed(job, onProgress);
      const done = chosen.out === undefined ? undefined : await written(job, preview, io, onProgress);
      // The summary goes first: when it cannot be written, there is no workbook that nobody was told of.
      if (chosen.json !== undefined) await io.writeFile(chosen.json, `${JSON.stringify(summaryJson(job, preview), null, 2)}\n`);
      if (chosen.out !== undefined) await saveWorkbook(workbook, chosen.out, io);
      for (const finding of [...preview.plan.findings].sort(bySeverity)) io.err(`${finding.severity}: ${findingText(finding)}`);
      io.out(summaryText(job, preview));
      io.out(done === undefined ? `Dry run: nothing was written. ${differencesText(preview)}` : `${done} Saved to ${chosen.out}.`);
      return preview.plan.findings.some(blocks) ? 1 : 0;
    } finally {
      workbook.close();
    }
  });

async function previewed<Plan extends JobPlan>(job: WorkbookJob<Plan>, onProgress: OnProgress): Promise<Preview<Plan>> {
  const { chosen, kinds, files } = job;
  const reading = await readWorkbook(kinds, onProgress);
  const mappings = mappingsFor(kinds, reading, chosen.map);
  return previewJob({ asOf: chosen.asOf, mappings, files, reading }, (request) => job.plan(request), onProgress);
}

/** Writes into the open workbook; answers what was done. */
async function written<Plan extends JobPlan>(
  { chosen, log }: WorkbookJob<Plan>,
  preview: Preview<Plan>,
  io: CommandIo,
  onProgress: OnProgress,
): Promise<string> {
  const options = { who: chosen.who, at: io.now().toISOString(), despiteFindings: true, onProgress };
  return doneText(await writeJob(preview, log, options));
}

const bySeverity = (a: Finding, b: Finding): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** The proposals, with what `--map` says about them. */
function mappingsFor(kinds: readonly TableKind[], reading: WorkbookReading, corrections: readonly string[]): TableMapping[] {
  const mappings = new Map(reading.proposals.map((proposal) => [proposal.kind, mappingFrom(proposal)]));
  for (const correction of corrections) {
    const [, kind = '', column, value = ''] = /^([A-Za-z]+)(?:\.([^=]+))?=(.*)$/.exec(correction) ?? [];
    const known = kinds.find((name) => name === kind);
    if (known === undefined)
      throw new BadInput(`--map ${correction}: say it as KIND=TABLE or "KIND.Our column=Your heading". Kinds: ${kinds.join(', ')}.`);
    if (column === undefined) mappings.set(known, tableChosen(known, value, reading));
    else mappings.set(known, columnChosen(mappings.get(known), column, value, reading, correction));
  }
  return [...mappings.values()];
}

function tableChosen(kind: TableKind, name: string, { tables }: WorkbookReading): TableMapping {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined)
    throw new BadInput(`--map ${kind}=${name}: there is no such table or sheet. There are: ${tables.map((each) => each.name).join(', ')}.`);
  return mappingFrom(proposeColumns(kind, table));
}

function columnChosen(
  mapping: TableMapping | undefined,
  column: string,
  heading: string,
  { tables }: WorkbookReading,
  said: string,
): TableMapping {
  if (mapping === undefined) throw new BadInput(`--map ${said}: no table was found for it. Name the table first: --map KIND=TABLE.`);
  const ours = Object.keys(mapping.columns);
  if (!ours.includes(column)) throw new BadInput(`--map ${said}: there is no column "${column}". Ours are: ${ours.join(', ')}.`);
  const headers = tables.find(({ name }) => name === mapping.table)?.headers ?? [];
  if (heading !== '' && !headers.includes(heading))
    throw new BadInput(`--map ${said}: ${mapping.table} has no heading "${heading}". It has: ${headers.join(', ')}.`);
  return { ...mapping, columns: { ...mapping.columns, [column]: heading === '' ? null : heading } };
}

function differencesText({ differences }: Preview<JobPlan>): string {
  const sheets = differences.map(
    ({ sheet, table, added, changed, removed, untouched }) =>
      `${table ?? sheet}: ${added} added, ${changed} changed, ${removed} removed, ${untouched} untouched`,
  );
  return `It would write: ${sheets.join('; ')}.`;
}

function summaryText<Plan extends JobPlan>(job: WorkbookJob<Plan>, { plan, mappings }: Preview<Plan>): string {
  const tables = mappings.map(({ kind, table }) => `  ${kind}: ${table}`);
  const proofs = plan.proofs.map(
    ({ name, currency, difference }) => `  ${name}${currency === '' ? '' : `, ${currency}`}: difference ${difference}`,
  );
  return ['Tables', ...tables, ...job.lines(plan), 'Proofs', ...proofs].join('\n');
}

function summaryJson<Plan extends JobPlan>(job: WorkbookJob<Plan>, { plan, differences }: Preview<Plan>): unknown {
  const { asOf, proofs, findings } = plan;
  // Counts and totals: the rows themselves are in the sheets.
  return { asOf, ...job.json(plan), proofs, differences: differences.map(({ rows: _rows, ...counts }) => counts), findings };
}
