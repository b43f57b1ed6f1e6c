/**
 * `apply-cash`: a month's cash in a workbook file, by the very steps of the pane: read, map, preview, write.
 *
 * The output appears only when it is complete. With blocking findings it is written all the same, for what could
 * be read, and the exit code says so.
 */
import { BadInput } from '../domain/badInput';
import { date } from '../domain/calendar/plainDate';
import { blocks, findingText } from '../domain/finding';
import type { CashPlan, TableMapping } from '../app/cashPlan';
import type { CashPreview, OnProgress, WorkbookReading } from '../app/jobs';
import { planCash } from '../app/planCash';
import { CASH_LOG } from '../app/applyCash';
import { previewJob } from '../app/previewJob';
import { readWorkbook } from '../app/readWorkbook';
import { writeJob } from '../app/writeJob';
import { CASH_KINDS } from '../tables/columns';
import { mappingFrom, proposeColumns } from '../tables/mapping';
import { type OptionValues, optionalOption, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook, outputFor, progressOn, saveWorkbook, whoRuns } from './openWorkbook';
import { doneText, spoken } from './writeResult';

const HELP = `tieout apply-cash --workbook FILE --bank FILE… --as-of DAY --out FILE [options]

Applies the receipts of bank files to the open items of a workbook, and writes the sheets Cash application,
Open items after, Cash proof, Bank receipts, Bank statements, Tieout Rules and Tieout Log into a copy of it.

  --workbook FILE    the workbook (.xlsx, .xlsm) with a table of open items, and a customer list if there is one
  --bank FILE        a bank file (CAMT, MT940, BAI2, OFX, CSV); once for each file
  --as-of DAY        the day it is made for: 2026-10-31
  --out FILE         where the workbook is written; it may be the same file
  --dry-run          say what would be written, and write nothing
  --json FILE        the summary as JSON
  --who NAME         stands in the log (default: your user name)
  --map KIND=TABLE   which table or sheet is what: openItems, customers, remittance, closed, rates
  --map KIND.COLUMN=HEADING
                     which of your columns is ours: --map "openItems.Open amount=Balance"; empty for none
  --help             print this

Exit codes: 0 done, 1 done with blocking findings, 2 could not run.`;

const OPTIONS = {
  workbook: { type: 'string' },
  bank: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'string' },
  who: { type: 'string' },
  map: { type: 'string', multiple: true },
} as const;

export const applyCash: Command = {
  name: 'apply-cash',
  summary: 'apply bank receipts to the open items of a workbook, with sheets that prove it',
  help: HELP,
  run: (args, io) => spoken(() => runApplyCash(args, io)),
};

const listOption = (values: OptionValues, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
};

interface Chosen {
  readonly workbook: string;
  readonly bank: readonly string[];
  readonly asOf: string;
  readonly out: string | undefined;
  readonly json: string | undefined;
  readonly who: string;
  readonly map: readonly string[];
}

function chosenFrom(args: readonly string[]): Chosen {
  const values = readOptions('apply-cash', args, OPTIONS);
  const bank = listOption(values, 'bank');
  if (bank.length === 0) throw new BadInput('apply-cash needs at least one --bank file. See apply-cash --help.');
  const isDry = values['dry-run'] === true;
  const workbook = requiredOption('apply-cash', values, 'workbook');
  return {
    workbook,
    bank,
    asOf: date(requiredOption('apply-cash', values, 'as-of')),
    out: isDry ? undefined : outputFor(workbook, requiredOption('apply-cash', values, 'out')),
    json: optionalOption(values, 'json'),
    who: whoRuns(optionalOption(values, 'who')),
    map: listOption(values, 'map'),
  };
}

async function runApplyCash(args: readonly string[], io: CommandIo): Promise<number> {
  const chosen = chosenFrom(args);
  const bankFiles = await Promise.all(chosen.bank.map(async (path) => ({ name: fileName(path), bytes: await io.readFile(path) })));
  const workbook = await openWorkbook(chosen.workbook, io);
  const onProgress = progressOn(io);
  try {
    const reading = await readWorkbook(CASH_KINDS, onProgress);
    const mappings = mappingsFor(reading, chosen.map);
    const preview = await previewJob(
      { asOf: chosen.asOf, mappings, files: bankFiles, reading },
      async (request) => planCash(request),
      onProgress,
    );
    const done = chosen.out === undefined ? undefined : await written(preview, chosen, io, onProgress);
    // The summary goes first: when it cannot be written, there is no workbook that nobody was told of.
    if (chosen.json !== undefined) await io.writeFile(chosen.json, `${JSON.stringify(summaryJson(preview), null, 2)}\n`);
    if (chosen.out !== undefined) await saveWorkbook(workbook, chosen.out, io);
    for (const finding of [...preview.plan.findings].sort(bySeverity)) io.err(`${finding.severity}: ${findingText(finding)}`);
    io.out(summaryText(preview));
    io.out(done === undefined ? `Dry run: nothing was written. ${differencesText(preview)}` : `${done} Saved to ${chosen.out}.`);
    return preview.plan.findings.some(blocks) ? 1 : 0;
  } finally {
    workbook.close();
  }
}

/** Writes into the open workbook; answers what was done. */
async function written(preview: CashPreview, { who }: Chosen, io: CommandIo, onProgress: OnProgress): Promise<string> {
  return doneText(await writeJob(preview, CASH_LOG, { who, at: io.now().toISOString(), despiteFindings: true, onProgress }));
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const SEVERITIES = ['blocking', 'warning', 'note'];
const bySeverity = (a: { readonly severity: string }, b: { readonly severity: string }): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** The proposals, with what `--map` says about them. */
function mappingsFor(reading: WorkbookReading, corrections: readonly string[]): TableMapping[] {
  const mappings = new Map(reading.proposals.map((proposal) => [proposal.kind, mappingFrom(proposal)]));
  for (const correction of corrections) {
    const [, kind = '', column, value = ''] = /^([A-Za-z]+)(?:\.([^=]+))?=(.*)$/.exec(correction) ?? [];
    const known = CASH_KINDS.find((name) => name === kind);
    if (known === undefined)
      throw new BadInput(
        `--map ${correction}: say it as openItems=TABLE or "openItems.Open amount=Balance". Kinds: ${CASH_KINDS.join(', ')}.`,
      );
    if (column === undefined) mappings.set(known, tableChosen(known, value, reading));
    else mappings.set(known, columnChosen(mappings.get(known), column, value, reading, correction));
  }
  return [...mappings.values()];
}

function tableChosen(kind: TableMapping['kind'], name: string, { tables }: WorkbookReading): TableMapping {
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

function differencesText({ differences }: CashPreview): string {
  const sheets = differences.map(
    ({ sheet, added, changed, removed, untouched }) =>
      `${sheet}: ${added} added, ${changed} changed, ${removed} removed, ${untouched} untouched`,
  );
  return `It would write: ${sheets.join('; ')}.`;
}

function summaryText({ plan, mappings }: CashPreview): string {
  const files = plan.files.map(({ file, format, statements, transactions, alreadyImported }) => {
    const known = alreadyImported === 0 ? '' : `, ${alreadyImported} imported before`;
    return `  ${file}: ${format ?? 'unknown format'}, ${statements} statements, ${transactions} transactions${known}`;
  });
  const tables = mappings.map(({ kind, table }) => `  ${kind}: ${table}`);
  const totals = plan.totals.map(
    ({ outcome, currency, count, amount }) => `  ${outcome.padEnd(15)} ${String(count).padStart(6)}  ${amount.padStart(18)} ${currency}`,
  );
  return ['Bank files', ...files, 'Tables', ...tables, 'Outcomes', ...totals, 'Proofs', ...proofLines(plan)].join('\n');
}

const proofLines = ({ proofs }: CashPlan): string[] =>
  proofs.map(({ name, currency, difference }) => `  ${name}, ${currency}: difference ${difference}`);

function summaryJson({ plan, differences }: CashPreview): unknown {
  const { asOf, files, totals, proofs, findings, lines } = plan;
  return { asOf, files, totals, proofs, differences, findings, receipts: lines };
}
