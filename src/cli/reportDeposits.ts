/** `report-deposits`: prepaid balances with partners, their use to come, and by when to top them up, in a workbook file. */
import { DEPOSIT_KINDS, type DepositsPlan } from '../app/deposits/depositsPlan';
import { planDeposits } from '../app/deposits/planDeposits';
import { DEPOSITS_LOG } from '../app/deposits/reportDeposits';
import { BadInput } from '../domain/badInput';
import { optionalOption, type OptionValues, readOptions } from './arguments';
import type { Command, CommandIo } from './command';
import { chosenJob, JOB_OPTIONS, jobOptionsHelp, listOption, runWorkbookJob } from './workbookJob';

const HELP = `tieout report-deposits --workbook FILE --as-of DAY --out FILE [options]

Reports the prepaid balances of a workbook: opening + top-ups − consumption ± adjustments = closing, tied to the partners' statements;
the use to come, the day the balance runs out, by when to top up and by how much. Writes the sheets Deposits, Deposit ledger,
Deposit top-ups, Deposit forecast, Deposit back-test, Deposit calendar, Tieout Rules and Tieout Log into a copy of it.

  --workbook FILE    the workbook (.xlsx, .xlsm) with a table of movements
  --as-of DAY        the day it is made for: 2026-10-31
  --out FILE         where the workbook is written; it may be the same file
  --time HH:MM       the time of that day: past the bank's cut-off an order counts for the next business day (default: before it)
  --holidays CODE    a country whose public holidays are no business days where the terms name none: DE; once for each country
${jobOptionsHelp(DEPOSIT_KINDS, 'depositMovements.Amount=Value')}`;

const OPTIONS = { ...JOB_OPTIONS, time: { type: 'string' }, holidays: { type: 'string', multiple: true } } as const;

export const reportDepositsCommand: Command = {
  name: 'report-deposits',
  summary: 'report prepaid balances with partners, when they run out and by when to top them up',
  help: HELP,
  run: runReportDeposits,
};

function timeOption(values: OptionValues): string {
  const time = optionalOption(values, 'time') ?? '';
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new BadInput(`--time ${time}: write the time as 14:30.`);
  return time;
}

async function runReportDeposits(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('report-deposits', args, OPTIONS);
  const chosen = chosenJob('report-deposits', values);
  const options = { holidayCountries: listOption(values, 'holidays'), timeOfDay: timeOption(values) };
  return runWorkbookJob(
    {
      kinds: DEPOSIT_KINDS,
      log: DEPOSITS_LOG,
      chosen,
      files: [],
      lines: linesOf,
      plan: (request) => planDeposits({ ...request, ...options }),
      json: ({ deposits }) => ({ deposits }),
    },
    io,
  );
}

/** `Amber           12,400.00 EUR  top up now     runs out 2026-11-14  top up by 2026-11-03: 20,000.00` */
function linesOf({ deposits }: DepositsPlan): string[] {
  const width = Math.max(0, ...deposits.map(({ partner }) => partner.length));
  const lines = deposits.map(({ partner, currency, closing, state, runsOutOn, topUpBy, topUpAmount }) => {
    const out = runsOutOn === '' ? '' : `  runs out ${runsOutOn}`;
    const by = topUpBy === '' ? '' : `  top up by ${topUpBy}: ${topUpAmount}`;
    return `  ${partner.padEnd(width)}  ${closing.padStart(16)} ${currency}  ${state.padEnd(18)}${out}${by}`.trimEnd();
  });
  return ['Deposits', ...lines];
}
