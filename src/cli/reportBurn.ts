/** `report-burn`: what is left of each budget in a workbook file, what it will come to, and when it runs out. */
import { BURN_KINDS, type BurnLine, type BurnPlan, FORECAST_METHODS } from '../app/budget/burnPlan';
import { planBurn } from '../app/budget/planBurn';
import { BURN_LOG } from '../app/budget/reportBurn';
import { BadInput } from '../domain/badInput';
import { optionalOption, type OptionValues, readOptions } from './arguments';
import type { Command, CommandIo } from './command';
import { chosenJob, JOB_OPTIONS, jobOptionsHelp, runWorkbookJob } from './workbookJob';

const HELP = `tieout report-burn --workbook FILE --as-of DAY --out FILE [options]

Holds each budget against what is spent, approved, ordered and delivered, each amount once, and writes the sheets Budget burn, Burn forecast,
Burn variance, Budget reallocation, Budget months, Budget items, Burn snapshots, Budget proof, Tieout Rules and Tieout Log into a copy.

  --workbook FILE    the workbook (.xlsx, .xlsm) with a table of budgets
  --as-of DAY        the day it is made for: 2026-10-31
  --out FILE         where the workbook is written; it may be the same file
  --method NAME      how the outlook goes on: ${FORECAST_METHODS.join(', ')} (default: ${FORECAST_METHODS[0]})
  --year-ends MONTH  the last month of the budget year (default: December of the year of --as-of): 2026-12
${jobOptionsHelp(BURN_KINDS, 'budgets.Budget=Plan amount')}`;

const OPTIONS = { ...JOB_OPTIONS, method: { type: 'string' }, 'year-ends': { type: 'string' } } as const;

export const reportBurnCommand: Command = {
  name: 'report-burn',
  summary: 'report what is left of each budget in a workbook, and when it runs out',
  help: HELP,
  run: runReportBurn,
};

function methodOption(values: OptionValues): BurnPlan['method'] {
  const said = optionalOption(values, 'method') ?? FORECAST_METHODS[0];
  const method = FORECAST_METHODS.find((each) => each === said);
  if (method === undefined) throw new BadInput(`--method ${said}: choose one of ${FORECAST_METHODS.join(', ')}.`);
  return method;
}

async function runReportBurn(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('report-burn', args, OPTIONS);
  const chosen = chosenJob('report-burn', values);
  const options = { method: methodOption(values), yearEnds: optionalOption(values, 'year-ends') ?? `${chosen.asOf.slice(0, 4)}-12` };
  return runWorkbookJob(
    {
      kinds: BURN_KINDS,
      log: BURN_LOG,
      chosen,
      files: [],
      lines: linesOf,
      plan: (request) => planBurn({ ...request, ...options }),
      json: ({ method, lines }) => ({ method, yearEnds: options.yearEnds, lines }),
    },
    io,
  );
}

const lineText = ({ owner, project, currency, budget, available, burntPercent, estimateAtCompletion, runsOutIn }: BurnLine): string => {
  const share = burntPercent === '' ? 'no budget' : `${burntPercent} %`;
  const end = runsOutIn === '' ? '' : `, runs out in ${runsOutIn}`;
  return `  ${`${owner} / ${project}`.padEnd(36)} ${available.padStart(16)} of ${budget.padStart(16)} ${currency} left, ${share} used or bound, comes to ${estimateAtCompletion}${end}`;
};

const linesOf = ({ method, lines }: BurnPlan): string[] => [`Budget burn, outlook by ${method}`, ...lines.map(lineText)];
