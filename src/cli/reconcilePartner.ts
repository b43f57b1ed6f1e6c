/** `reconcile-partner`: both sides of a workbook, or of files beside it, matched by its treatments. */
import { planReconciliation } from '../app/reconciliation/planReconciliation';
import { RECONCILIATION_LOG } from '../app/reconciliation/reconcilePartner';
import { RECONCILIATION_KINDS, type ReconciliationJobRequest, type ReconciliationPlan } from '../app/reconciliation/reconciliationPlan';
import { BadInput } from '../domain/badInput';
import { countOption, dayOption, readOptions } from './arguments';
import type { Command, CommandIo } from './command';
import { chosenJob, fileName, JOB_OPTIONS, jobOptionsHelp, listOption, readFiles, runWorkbookJob } from './workbookJob';

const NAME = 'reconcile-partner';

type SideOfFile = ReconciliationJobRequest['sideOf'][string];
/** The options that name files, and what each file is. */
const FILE_OPTIONS = { ours: 'ours', theirs: 'theirs', bank: 'bank', treatments: 'treatments' } as const satisfies Record<
  string,
  SideOfFile
>;

const HELP = `tieout ${NAME} --workbook FILE --as-of DAY --out FILE [options]

Reconciles what we booked with what partners report, by a treatment for each partner and product, and writes the sheets
Reconciliation, Matches, Exceptions, Settlement, Revenue report, Tieout Rules and Tieout Log into a copy of the workbook.

  --workbook FILE    the workbook (.xlsx, .xlsm) with the treatments, and either side where it is no file
  --as-of DAY        the day it is made for: 2026-10-31
  --out FILE         where the workbook is written; it may be the same file
  --ours FILE        an export of our side (.csv, .xlsx); once for each file
  --theirs FILE      an export of the partners' side; once for each file
  --treatments FILE  the treatments, where the workbook has none
  --bank FILE        a bank file (CAMT, MT940, BAI2, OFX, CSV) with the settlements received; once for each file
  --period-from DAY  first day of the period (default: the first of the month of --as-of): earlier rows are of a prior period
  --most-matches N   above so many matches the sheets show the summary, the exceptions and extracts (default: as many as fit a sheet)
${jobOptionsHelp(RECONCILIATION_KINDS, 'theirs.Amount=Net')}`;

const OPTIONS = {
  ...JOB_OPTIONS,
  ours: { type: 'string', multiple: true },
  theirs: { type: 'string', multiple: true },
  treatments: { type: 'string', multiple: true },
  bank: { type: 'string', multiple: true },
  'period-from': { type: 'string' },
  'most-matches': { type: 'string' },
} as const;

export const reconcilePartnerCommand: Command = {
  name: NAME,
  summary: 'reconcile what we booked with what partners report, in a workbook',
  help: HELP,
  run: runReconcilePartner,
};

async function runReconcilePartner(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions(NAME, args, OPTIONS);
  const chosen = chosenJob(NAME, values);
  const named = Object.entries(FILE_OPTIONS).flatMap(([option, side]) => listOption(values, option).map((path) => ({ path, side })));
  refuseSameNames(named.map(({ path }) => fileName(path)));
  const files = await readFiles(
    named.map(({ path }) => path),
    io,
  );
  const options = {
    sideOf: Object.fromEntries(named.map(({ path, side }) => [fileName(path), side])),
    periodFrom: dayOption(values, 'period-from') || `${chosen.asOf.slice(0, 7)}-01`,
    mostMatches: countOption(values, 'most-matches'),
  };
  return runWorkbookJob(
    {
      kinds: RECONCILIATION_KINDS,
      log: RECONCILIATION_LOG,
      chosen,
      files,
      lines: linesOf,
      plan: (request) => planReconciliation({ ...request, ...options }),
      json: ({ sides, matched, statement, cases, settlements }) => ({ sides, matched, statement, cases, settlements }),
    },
    io,
  );
}

/** A file is known by its name without folders, in findings and in the log. */
function refuseSameNames(names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new BadInput(`Two of the files are called ${twice}, so they cannot be told apart. Rename one of them.`);
}

function linesOf({ sides, matched, cases, settlements }: ReconciliationPlan): string[] {
  const kinds = [...new Set(cases.filter(({ status }) => status !== 'cleared').map(({ kind }) => kind))].sort();
  return [
    'Sides',
    ...sides.map(({ side, source, rows }) => `  ${side.padEnd(7)} ${source}: ${rows} rows`),
    'Matches',
    ...matched.map(({ reason, count }) => `  ${reason.padEnd(20)} ${String(count).padStart(8)}`),
    'Exceptions',
    ...kinds.map((kind) => {
      const count = cases.filter((each) => each.kind === kind && each.status !== 'cleared').length;
      return `  ${kind.padEnd(20)} ${String(count).padStart(8)}`;
    }),
    ...(settlements.length === 0 ? [] : ['Settlements']),
    ...settlements.map(
      ({ partner, currency, state, count, expected, received }) =>
        `  ${partner}: ${count} ${state}, expected ${expected}, received ${received} ${currency}`,
    ),
  ];
}
