/** `reconcile`: two sides from text files, by treatments, for pipelines that have no workbook. */
import { type RecordFile, readRecordFile } from '../app/reconciliation/readRecordFile';
import { plainMinorText } from '../domain/billing/figures';
import { blocks, type Finding, findingText } from '../domain/finding';
import type { Side } from '../domain/reconciliation/ledgerRecord';
import { reconcile } from '../domain/reconciliation/reconcile';
import { MATCH_REASONS, type Reconciliation } from '../domain/reconciliation/reconciliation';
import type { SideTotal } from '../domain/reconciliation/reconciliation';
import { SIDES } from '../domain/reconciliation/totals';
import { treatmentsFrom } from '../tables/reconciliation/treatmentTables';
import { asOfOption, optionalOption, type OptionTable, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { reconciliationJson } from './reconciliationJson';
import { textTable } from './textTable';

const NAME = 'reconcile';

const OPTIONS: OptionTable = {
  ours: { type: 'string' },
  theirs: { type: 'string' },
  treatments: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'string' },
};

const HELP = `tieout reconcile --ours FILE --theirs FILE --treatments FILE --as-of DAY [--json FILE]

Matches what we booked with what partners report, by a treatment for each partner and product. Reads delimited text (comma,
semicolon, tab); headings are recognised in English, German, French, Spanish and Dutch.

  --ours FILE        ID, Partner, Product, Booked on, Type (sale, refund, adjustment, fee, settlement, chargeback),
                     Status (completed, pending, cancelled), Currency, Amount, Reference, Description
  --theirs FILE      the same columns
  --treatments FILE  Partner, Product (* for any; what names more wins), Key (reference, reference+amount, amount+date),
                     Amount tolerance, Percent tolerance, Days before, Days after, Fee percent, Fee fixed,
                     Grouping (detail, daily batch, settlement), Sign (same, opposite); and where they are there From, To,
                     Cut-off, Fee tiers, Fee minimum, Fee maximum, Fee tax percent, Rounding, Reserve percent, Types
                     A key may be columns in a spelling of their own: "reference:digits + amount", "batch + reference:last 8"
  --as-of DAY        the day it is done for, as 2026-10-31
  --json FILE        writes every match and every exception with its evidence, the totals and the findings

Every row stands in exactly one match or exception; printed are their counts and the proof by side and currency.
A million rows a side take about a minute and 2 GB; where memory ends earlier, set NODE_OPTIONS=--max-old-space-size=4096.
Exit codes: 0 done, 1 done with blocking findings, 2 could not run.`;

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions(NAME, args, OPTIONS);
  const files = { ours: requiredOption(NAME, values, 'ours'), theirs: requiredOption(NAME, values, 'theirs') };
  const rules = requiredOption(NAME, values, 'treatments');
  const asOf = asOfOption(NAME, values);
  const readSide = (side: Side): Promise<RecordFile> =>
    readRecordFile(side, { name: files[side], pieces: () => io.streamFile(files[side]) }, rowsTold(files[side], io));
  const { ours, theirs } = { ours: await readSide('ours'), theirs: await readSide('theirs') };
  const { table, mapping, findings: found } = textTable('treatments', rules, await io.readFile(rules));
  const treatments = treatmentsFrom(table, mapping);
  const reconciliation = reconcile({
    ours: ours.records,
    theirs: theirs.records,
    treatments: treatments.values,
    asOf,
    malformed: { ours: ours.malformed, theirs: theirs.malformed },
  });
  const findings = [...ours.findings, ...theirs.findings, ...found, ...treatments.findings, ...reconciliation.findings];
  const json = optionalOption(values, 'json');
  if (json !== undefined) await io.writePieces(json, reconciliationJson(reconciliation, findings));
  for (const line of summary(reconciliation, findings, json)) io.out(line);
  for (const finding of findings.filter(blocks)) io.err(findingText(finding));
  return findings.some(blocks) ? 1 : 0;
}

const TOLD_EVERY = 100_000;

/** On a terminal, how far a long file is read. */
function rowsTold(file: string, io: CommandIo): (rows: number) => void {
  let next = TOLD_EVERY;
  return (rows) => {
    if (!io.isTerminal || rows < next) return;
    io.err(`${file}: ${rows} rows`);
    next = rows + TOLD_EVERY;
  };
}

function summary({ matches, exceptions, totals }: Reconciliation, findings: readonly Finding[], json: string | undefined): string[] {
  const counted = (title: string, words: readonly string[], of: (word: string) => number): string[] =>
    words.flatMap((word) => (of(word) === 0 ? [] : [`  ${`${title} ${word}`.padEnd(26)}${String(of(word)).padStart(7)}`]));
  const blocking = findings.filter(blocks).length;
  return [
    `${matches.length} matches, ${exceptions.length} exceptions`,
    ...counted('matched:', Object.keys(MATCH_REASONS), (word) => matches.filter(({ reason }) => reason === word).length),
    ...counted(
      'exception:',
      [...new Set(exceptions.map(({ code }) => code))].sort(),
      (word) => exceptions.filter(({ code }) => code === word).length,
    ),
    ...SIDES.flatMap((side) => totals.filter((total) => total.side === side).map(proofText)),
    findings.length === 0 ? 'No findings.' : `${findings.length} findings, ${blocking} of them blocking.`,
    ...(json === undefined ? [] : [`Written to ${json}.`]),
  ];
}

function proofText({ side, currency, rowsIn, matched, excepted, difference }: SideTotal): string {
  const text = ({ count, minor }: SideTotal['rowsIn']): string => `${plainMinorText(minor, currency)} (${count})`;
  return `Proof ${side} ${currency}: in ${text(rowsIn)} − matched ${text(matched)} − exceptions ${text(excepted)} = ${text(difference)}`;
}

export const reconcileCommand: Command = {
  name: NAME,
  summary: 'reconcile what we booked with what partners report, from text files',
  help: HELP,
  run,
};
