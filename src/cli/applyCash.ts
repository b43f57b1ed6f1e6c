/** `apply-cash`: a month's cash in a workbook file. */
import { BadInput } from '../domain/badInput';
import type { CashPlan } from '../app/cash/cashPlan';
import { planCash } from '../app/cash/planCash';
import { CASH_LOG } from '../app/cash/applyCash';
import { CASH_KINDS } from '../tables/columns';
import { readOptions } from './arguments';
import type { Command, CommandIo } from './command';
import { chosenJob, JOB_OPTIONS, jobOptionsHelp, listOption, readFiles, runWorkbookJob } from './workbookJob';

const HELP = `tieout apply-cash --workbook FILE --bank FILE… --as-of DAY --out FILE [options]

Applies the receipts of bank files to the open items of a workbook, and writes the sheets Cash application,
Open items after, Cash proof, Bank receipts, Bank statements, Tieout Rules and Tieout Log into a copy of it.

  --workbook FILE    the workbook (.xlsx, .xlsm) with a table of open items, and a customer list if there is one
  --bank FILE        a bank file (CAMT, MT940, BAI2, OFX, CSV); once for each file
  --as-of DAY        the day it is made for: 2026-10-31
  --out FILE         where the workbook is written; it may be the same file
${jobOptionsHelp(CASH_KINDS, 'openItems.Open amount=Balance')}`;

const OPTIONS = { ...JOB_OPTIONS, bank: { type: 'string', multiple: true } } as const;

export const applyCash: Command = {
  name: 'apply-cash',
  summary: 'apply bank receipts to the open items of a workbook, with sheets that prove it',
  help: HELP,
  run: runApplyCash,
};

async function runApplyCash(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('apply-cash', args, OPTIONS);
  const bank = listOption(values, 'bank');
  if (bank.length === 0) throw new BadInput('apply-cash needs at least one --bank file. See apply-cash --help.');
  const chosen = chosenJob('apply-cash', values);
  const files = await readFiles(bank, io);
  return runWorkbookJob(
    {
      kinds: CASH_KINDS,
      log: CASH_LOG,
      chosen,
      files,
      lines: linesOf,
      plan: async (request) => planCash(request),
      json: ({ files: summaries, totals, lines }) => ({ files: summaries, totals, receipts: lines }),
    },
    io,
  );
}

function linesOf({ files, totals }: CashPlan): string[] {
  const read = files.map(({ file, format, statements, transactions, alreadyImported }) => {
    const known = alreadyImported === 0 ? '' : `, ${alreadyImported} imported before`;
    return `  ${file}: ${format ?? 'unknown format'}, ${statements} statements, ${transactions} transactions${known}`;
  });
  const outcomes = totals.map(
    ({ outcome, currency, count, amount }) => `  ${outcome.padEnd(15)} ${String(count).padStart(6)}  ${amount.padStart(18)} ${currency}`,
  );
  return ['Bank files', ...read, 'Outcomes', ...outcomes];
}
