/** `build-schedule`: invoice schedules, the month's billing run and revenue in a workbook file. */
import type { RunExceptionLine, ScheduleJobRequest, SchedulePlan } from '../app/billing/schedulePlan';
import { SCHEDULE_KINDS } from '../app/billing/schedulePlan';
import { SCHEDULE_LOG } from '../app/billing/buildSchedule';
import { planSchedule } from '../app/billing/planSchedule';
import { BadInput } from '../domain/badInput';
import { monthOf } from '../domain/calendar/months';
import { date } from '../domain/calendar/plainDate';
import { grouped } from '../domain/grouped';
import { dayOption, optionalOption, type OptionValues, readOptions } from './arguments';
import type { Command, CommandIo } from './command';
import { chosenJob, JOB_OPTIONS, jobOptionsHelp, listOption, runWorkbookJob } from './workbookJob';

const ROLLS = [
  'none',
  'following',
  'modifiedFollowing',
  'preceding',
  'modifiedPreceding',
] as const satisfies readonly ScheduleJobRequest['roll'][];
const TAX_ROUNDINGS = ['line', 'invoice'] as const satisfies readonly ScheduleJobRequest['taxRounding'][];

const HELP = `tieout build-schedule --workbook FILE --as-of DAY --out FILE [options]

Schedules the invoices of a workbook's contract lines, and writes the sheets Invoice schedule, Schedule proof, Billing run,
Revenue schedule, Tieout Rules and Tieout Log into a copy of it; Rebate accruals and Rebate settlement too, when there are deals.

  --workbook FILE    the workbook (.xlsx, .xlsm) with a table of contract lines
  --as-of DAY        the day it is made for: 2026-10-31
  --out FILE         where the workbook is written; it may be the same file
  --month MONTH      the month of the billing run (default: the month of --as-of): 2026-10
  --holidays CODE    a country whose public holidays are no business days: DE; once for each country
  --roll HOW         where a due day goes that is no business day: ${ROLLS.join(', ')} (default: none)
  --tax-rounding BY  tax is rounded by line or by invoice (default: line)
  --append-open-items
                     adds the month's invoices that can be issued to the table of open items
  --invoiced-before DAY
                     rows dated earlier that have no invoice number went out by another system: they count as issued from then on
${jobOptionsHelp(SCHEDULE_KINDS, 'contractLines.Amount=Price')}`;

const OPTIONS = {
  ...JOB_OPTIONS,
  month: { type: 'string' },
  holidays: { type: 'string', multiple: true },
  roll: { type: 'string' },
  'tax-rounding': { type: 'string' },
  'append-open-items': { type: 'boolean' },
  'invoiced-before': { type: 'string' },
} as const;

export const buildScheduleCommand: Command = {
  name: 'build-schedule',
  summary: 'schedule the invoices and the revenue of the contract lines in a workbook',
  help: HELP,
  run: runBuildSchedule,
};

function monthOption(values: OptionValues, asOf: string): string {
  const month = optionalOption(values, 'month');
  if (month === undefined) return monthOf(date(asOf));
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new BadInput(`--month ${month}: write the month as 2026-10.`);
  return month;
}

function oneOf<Word extends string>(values: OptionValues, name: string, words: readonly Word[], usual: Word): Word {
  const said = optionalOption(values, name) ?? usual;
  const word = words.find((each) => each === said);
  if (word === undefined) throw new BadInput(`--${name} ${said}: choose one of ${words.join(', ')}.`);
  return word;
}

async function runBuildSchedule(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('build-schedule', args, OPTIONS);
  const chosen = chosenJob('build-schedule', values);
  const options = {
    month: monthOption(values, chosen.asOf),
    holidayCountries: listOption(values, 'holidays'),
    roll: oneOf(values, 'roll', ROLLS, 'none'),
    taxRounding: oneOf(values, 'tax-rounding', TAX_ROUNDINGS, 'line'),
    appendOpenItems: values['append-open-items'] === true,
    invoicedBefore: dayOption(values, 'invoiced-before'),
  };
  return runWorkbookJob(
    {
      kinds: SCHEDULE_KINDS,
      log: SCHEDULE_LOG,
      chosen,
      files: [],
      lines: linesOf,
      plan: (request) => planSchedule({ ...request, ...options }),
      json: ({ month, lines, run, invoices, creditNotes, exceptions, invoicedOutside }) => ({
        month,
        lines,
        run,
        invoices,
        creditNotes,
        exceptions,
        invoicedOutside,
      }),
    },
    io,
  );
}

function linesOf({ month, lines, run, exceptions }: SchedulePlan): string[] {
  const currencies = [...new Set(lines.map(({ currency }) => currency))].sort();
  const scheduled = currencies.map((currency) => {
    const own = lines.filter((line) => line.currency === currency);
    return `  ${own.length} lines, ${own.reduce((all, { rows }) => all + rows, 0)} invoice lines in ${currency}`;
  });
  const parts = run.map(
    ({ what, currency, count, amount }) => `  ${what.padEnd(15)} ${String(count).padStart(6)}  ${amount.padStart(18)} ${currency}`,
  );
  return ['Schedule', ...scheduled, `Billing run ${month}`, ...parts, ...exceptionLines(exceptions, month)];
}

const SHOWN_FIRST = 10;

/** Of each code the first ten; the sheet and the summary have them all. */
function exceptionLines(exceptions: readonly RunExceptionLine[], month: string): string[] {
  if (exceptions.length === 0) return [];
  const lines = [...grouped(exceptions, ({ code }) => code)].flatMap(([code, of]) => {
    const shown = of
      .slice(0, SHOWN_FIRST)
      .map(({ contract, line, says }) => `  ${code}: ${line === '' ? contract : `${contract} / ${line}`}: ${says}`);
    const more = of.length - shown.length;
    return more === 0
      ? shown
      : [...shown, `  ${code}: and ${more} more; all ${of.length} stand in the sheet Billing run ${month} and in --json`];
  });
  return ['Exceptions', ...lines];
}
