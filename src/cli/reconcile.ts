/** `reconcile`: two sides from text files, by treatments, for pipelines that have no workbook. */
import { plainMinorText } from '../domain/billing/figures';
import { blocks, type Finding, findingText } from '../domain/finding';
import type { Side } from '../domain/reconciliation/ledgerRecord';
import { reconcile } from '../domain/reconciliation/reconcile';
import { EXCEPTION_CODES, MATCH_REASONS, type Reconciliation } from '../domain/reconciliation/reconciliation';
import { SIDES, type SideTotal } from '../domain/reconciliation/totals';
import { type RecordReading, recordsFrom, treatmentsFrom } from '../tables/reconciliationTables';
import { asOfOption, optionalOption, type OptionTable, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { reconciliationJson } from './reconciliationJson';
import { refuseLonger, textTable } from './textTable';

const NAME = 'reconcile';

const OPTIONS: OptionTable = {
  ours: { type: 'string' },
  theirs: { type: 'string' },
  treatments: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'string' },
};

/** What a machine with little memory still holds. */
const MOST_LINES = 250_000;

const HELP = `tieout reconcile --ours FILE --theirs FILE --treatments FILE --as-of DAY [--json FILE]

Matches what we booked with what partners report, by a treatment for each partner and product. Reads delimited text (comma,
semicolon, tab); headings are recognised in English, German, French, Spanish and Dutch.

  --ours FILE        ID, Partner, Product, Booked on, Type (sale, refund, adjustment, fee, settlement, chargeback),
                     Status (completed, pending, cancelled), Currency, Amount, Reference, Description
  --theirs FILE      the same columns
  --treatments FILE  Partner, Product (* for any; what names more wins), Key (reference, reference+amount, amount+date),
                     Amount tolerance, Percent tolerance, Days before, Days after, Fee percent, Fee fixed,
                     Grouping (detail, daily batch, settlement), Sign (same, opposite)
  --as-of DAY        the day it is done for, as 2026-10-31
  --json FILE        writes every match and every exception with its evidence, the totals and the findings

Every row stands in exactly one match or exception; printed are their counts and the proof by side and currency.
At most ${MOST_LINES} lines a file. Exit codes: 0 done, 1 done with blocking findings, 2 could not run.`;

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions(NAME, args, OPTIONS);
  const files = { ours: requiredOption(NAME, values, 'ours'), theirs: requiredOption(NAME, values, 'theirs') };
  const rules = requiredOption(NAME, values, 'treatments');
  const asOf = asOfOption(NAME, values);
  const findings: Finding[] = [];
  const readSide = async (side: Side): Promise<RecordReading> => {
    const bytes = await io.readFile(files[side]);
    refuseLonger(files[side], bytes, MOST_LINES, 'Split it by partner, and reconcile one after the other.');
    const { table, mapping, findings: found } = textTable(side, files[side], bytes);
    const reading = recordsFrom(table, mapping);
    findings.push(...found, ...reading.findings);
    return reading;
  };
  const [ours, theirs] = [await readSide('ours'), await readSide('theirs')];
  const { table, mapping, findings: found } = textTable('treatments', rules, await io.readFile(rules));
  const treatments = treatmentsFrom(table, mapping);
  findings.push(...found, ...treatments.findings);
  const reconciliation = reconcile({
    ...{ ours: ours.values, theirs: theirs.values, treatments: treatments.values, asOf },
    malformed: { ours: ours.malformed, theirs: theirs.malformed },
  });
  findings.push(...reconciliation.findings);
  const json = optionalOption(values, 'json');
  if (json !== undefined) await io.writeFile(json, reconciliationJson(reconciliation, findings));
  for (const line of summary(reconciliation, findings, json)) io.out(line);
  for (const finding of findings.filter(blocks)) io.err(findingText(finding));
  return findings.some(blocks) ? 1 : 0;
}

function summary({ matches, exceptions, totals }: Reconciliation, findings: readonly Finding[], json: string | undefined): string[] {
  const counted = (title: string, words: readonly string[], of: (word: string) => number): string[] =>
    words.flatMap((word) => (of(word) === 0 ? [] : [`  ${`${title} ${word}`.padEnd(26)}${String(of(word)).padStart(7)}`]));
  const blocking = findings.filter(blocks).length;
  return [
    `${matches.length} matches, ${exceptions.length} exceptions`,
    ...counted('matched:', Object.keys(MATCH_REASONS), (word) => matches.filter(({ reason }) => reason === word).length),
    ...counted('exception:', Object.keys(EXCEPTION_CODES), (word) => exceptions.filter(({ code }) => code === word).length),
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
