/** `convert-formulas`: formulas with functions of Tieout in a workbook file, made native or into values, and back. */
import { type ConversionPlan, type Direction, DIRECTIONS } from '../app/formulas/conversion';
import { planConversion } from '../app/formulas/planConversion';
import { writeConversion } from '../app/formulas/writeConversion';
import type { CellLink } from '../app/jobs';
import { BadInput } from '../domain/badInput';
import { placeText } from '../domain/finding';
import { optionalOption, type OptionValues, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook, outputFor, progressOn, saveWorkbook, whoRuns } from './openWorkbook';
import { doneText, spoken } from './writeResult';

const HELP = `tieout convert-formulas --workbook FILE --to native|values|back --out FILE [options]

Where the add-in is missing, its functions read #NAME?. This makes them native formulas where there are any that say the same, and values
elsewhere; "back" puts back what stood there. Every other part of a formula stays. What reads an error stays, and is listed.

  --workbook FILE    the workbook (.xlsx, .xlsm)
  --to DIRECTION     native: native formulas, values elsewhere; values: values everywhere; back: the formulas that stood there
  --out FILE         where the workbook is written; it may be the same file
  --sheet NAME       only this sheet
  --range CELLS      only these cells of the sheet: B2:D90
  --dry-run          say what would be written, and write nothing
  --json FILE        every cell as JSON
  --who NAME         stands in the log (default: your user name)
  --help             print this

Exit codes: 0 done, 1 done but for cells that are listed, 2 could not run.`;

const OPTIONS = {
  workbook: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  sheet: { type: 'string' },
  range: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'string' },
  who: { type: 'string' },
} as const;

export const convertFormulasCommand: Command = {
  name: 'convert-formulas',
  summary: 'make the formulas of Tieout in a workbook native, or into values, and back',
  help: HELP,
  run: (args, io) => spoken(() => runConversion(args, io)),
};

/** A sheet whole, as Excel names all of its columns. */
const WHOLE_SHEET = 'A:XFD';
const PART = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+`;
const RANGE = new RegExp(`^(?:${PART})(?:,\\s*(?:${PART}))*$`, 'i');

function directionOption(values: OptionValues): Direction {
  const said = requiredOption('convert-formulas', values, 'to');
  const direction = DIRECTIONS.find((each) => each === said);
  if (direction === undefined) throw new BadInput(`--to ${said}: choose one of ${DIRECTIONS.join(', ')}.`);
  return direction;
}

function areaOption(values: OptionValues): CellLink | 'workbook' {
  const [sheet, range] = [optionalOption(values, 'sheet'), optionalOption(values, 'range')];
  if (sheet === undefined && range !== undefined) throw new BadInput(`--range ${range}: say on which sheet, with --sheet NAME.`);
  if (range !== undefined && !RANGE.test(range)) throw new BadInput(`--range ${range}: name cells as Excel does: B2:D90.`);
  return sheet === undefined ? 'workbook' : { sheet, address: range ?? WHOLE_SHEET };
}

async function runConversion(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('convert-formulas', args, OPTIONS);
  const [path, to, area] = [requiredOption('convert-formulas', values, 'workbook'), directionOption(values), areaOption(values)];
  const out = values['dry-run'] === true ? undefined : outputFor(path, requiredOption('convert-formulas', values, 'out'));
  const workbook = await openWorkbook(path, io);
  try {
    if (area !== 'workbook' && !workbook.host.book.sheets.some(({ name }) => name.toLowerCase() === area.sheet.toLowerCase()))
      throw new BadInput(`--sheet ${area.sheet}: there is no such sheet in ${path}.`);
    const plan = await planConversion(area, to);
    const options = { who: whoRuns(optionalOption(values, 'who')), at: io.now().toISOString(), onProgress: progressOn(io) };
    const done = out === undefined ? undefined : doneText(await writeConversion(plan, options));
    const json = optionalOption(values, 'json');
    if (json !== undefined) await io.writeFile(json, `${JSON.stringify(jsonOf(plan), null, 2)}\n`);
    if (out !== undefined) await saveWorkbook(workbook, out, io);
    tellOf(plan, io);
    io.out(out === undefined ? 'Dry run: nothing was written.' : `${done} Saved to ${out}.`);
    return plan.left.length > 0 ? 1 : 0;
  } finally {
    workbook.close();
  }
}

const whereText = ({ sheet, address }: CellLink): string => (sheet === '' ? address : placeText({ kind: 'cell', sheet, address }));

function tellOf({ cells, left }: ConversionPlan, io: CommandIo): void {
  for (const { cell, to, formula, becomes } of cells) io.out(`${whereText(cell)}: ${to}: ${formula} -> ${becomes}`);
  for (const { cell, finding } of left) io.err(`note: ${whereText(cell)}: ${finding.title} ${finding.remedy}`);
}

const jsonOf = ({ to, cells, left }: ConversionPlan): object => ({ to, cells, left });
