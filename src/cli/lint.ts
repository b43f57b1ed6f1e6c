/** `lint`: what is odd about a workbook before any run; with `--fix`, what a machine can mend, mended as a run that can be taken back. */
import { type FixPreview, previewFix, writeFix } from '../app/lint/fixes';
import { lintWorkbook } from '../app/lint/lintWorkbook';
import type { LintFinding, WorkbookLint } from '../app/lint/workbookLint';
import { BadInput } from '../domain/badInput';
import { findingText } from '../domain/finding';
import { LINT_ADVICE } from '../tables/lint/lintAdvice';
import { optionalOption, type OptionValues, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook, outputFor, progressOn, saveWorkbook, whoRuns } from './openWorkbook';
import { listOption } from './workbookJob';
import { doneText, spoken } from './writeResult';

const HELP = `tieout lint --workbook FILE [options]

Looks a workbook over before any run: totals among the data, numbers and days that are text, formulas that differ from their column, document
numbers that stand twice, and what else is odd, each with its cells. Nothing is written, unless --fix asks for it.

  --workbook FILE    the workbook (.xlsx, .xlsm)
  --fix KIND         mends the findings of this kind, such as number-is-text; may be given more than once, "all" for every kind that can be mended
  --out FILE         where the mended workbook is written
  --json FILE        the findings as JSON
  --who NAME         stands in the log (default: your user name)
  --help             print this

Exit codes: 0 nothing odd, or all of it mended, 1 something odd is left, 2 could not run.`;

const OPTIONS = {
  workbook: { type: 'string' },
  fix: { type: 'string', multiple: true },
  out: { type: 'string' },
  json: { type: 'string' },
  who: { type: 'string' },
} as const;

const EVERY_KIND = 'all';

export const lint: Command = {
  name: 'lint',
  summary: 'look a workbook over before any run, and mend what can be mended',
  help: HELP,
  run: (args, io) => spoken(() => runLint(args, io)),
};

async function runLint(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('lint', args, OPTIONS);
  const path = requiredOption('lint', values, 'workbook');
  const kinds = kindsToFix(values);
  const out = kinds.length === 0 ? undefined : outputFor(path, requiredOption('lint', values, 'out'));
  const json = optionalOption(values, 'json');
  const workbook = await openWorkbook(path, io);
  try {
    const found = await lintWorkbook(progressOn(io));
    const chosen = found.findings.filter(
      ({ fix, finding }) => fix !== undefined && (kinds.includes(finding.code) || kinds.includes(EVERY_KIND)),
    );
    const preview = chosen.length === 0 ? undefined : await previewFix(chosen);
    const done = preview === undefined ? undefined : await mended(preview, values, io);
    if (json !== undefined) await io.writeFile(json, `${JSON.stringify(jsonOf(found), null, 2)}\n`);
    if (out !== undefined) await saveWorkbook(workbook, out, io);
    for (const finding of found.findings) io.out(lineOf(finding, chosen.includes(finding)));
    io.out(closingText(found, chosen.length));
    if (out !== undefined) io.out(`${done ?? 'Nothing to mend.'} Saved to ${out}.`);
    const left = done === undefined ? found : await lintWorkbook(progressOn(io)); // A mended text mends the errors that came of it.
    return left.findings.length === 0 ? 0 : 1;
  } finally {
    workbook.close();
  }
}

function kindsToFix(values: OptionValues): string[] {
  const kinds = listOption(values, 'fix');
  const unknown = kinds.find((kind) => kind !== EVERY_KIND && !Object.hasOwn(LINT_ADVICE, kind));
  if (unknown !== undefined)
    throw new BadInput(
      `--fix ${unknown}: there is no such kind. Choose "${EVERY_KIND}" or one of: ${Object.keys(LINT_ADVICE).join(', ')}.`,
    );
  return kinds;
}

async function mended(preview: FixPreview, values: OptionValues, io: CommandIo): Promise<string> {
  const who = whoRuns(optionalOption(values, 'who'));
  return doneText(await writeFix(preview, { who, at: io.now().toISOString(), onProgress: progressOn(io) }));
}

const SHOWN_CELLS = 6;

function lineOf({ finding, about, cells, fix }: LintFinding, isMended: boolean): string {
  const shown = cells.slice(0, SHOWN_CELLS).map(({ address }) => address);
  const more = cells.length > SHOWN_CELLS ? `, and ${cells.length - SHOWN_CELLS} more` : '';
  const where = cells.length === 0 ? '' : ` [${shown.join(', ')}${more}]`;
  const state = isMended ? ' Mended.' : fix === undefined ? '' : ` Can be mended: --fix ${finding.code}.`;
  return `${finding.severity}: ${finding.code} in ${about}: ${findingText(finding)}${where}${state}`;
}

function closingText({ findings, looked }: WorkbookLint, mendedCount: number): string {
  const { sheets, tables, cells } = looked;
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const scope = [counted(sheets, 'sheet'), counted(tables, 'table'), counted(cells, 'cell')].join(', ');
  return findings.length === 0 ? `Nothing odd in ${scope}.` : `${counted(findings.length, 'finding')} in ${scope}; ${mendedCount} mended.`;
}

/** Plain and stable, for pipelines. */
const jsonOf = ({ findings, looked }: WorkbookLint): object => ({
  looked,
  findings: findings.map(({ finding, about, cells, count, fix }) => ({ ...finding, about, cells, count, fix: fix?.cells ?? null })),
});
