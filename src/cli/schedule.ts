/** `schedule`: contract lines from a text file to a schedule of invoices, for pipelines that have no workbook. */
import { businessCalendar } from '../app/businessCalendar';
import { mappedTables } from '../app/mappedTables';
import { type BillingRead, readBilling } from '../app/billing/readBilling';
import { buildSchedule } from '../domain/billing/buildSchedule';
import type { ContractLine } from '../domain/billing/contractLine';
import { plainMinorText } from '../domain/billing/figures';
import type { Schedule, ScheduleCheck, ScheduleRequest } from '../domain/billing/schedule';
import { date, earliest, latest, type PlainDate } from '../domain/calendar/plainDate';
import { blocks, type Finding, findingText } from '../domain/finding';
import type { TableKind, TableMapping } from '../tables/mapping';
import type { SourceTable } from '../tables/sourceTable';
import { BadInput } from '../domain/badInput';
import { optionalOption, type OptionTable, type OptionValues, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { scheduleJson } from './scheduleJson';
import { refuseLonger, textTable } from './textTable';

const NAME = 'schedule';

/** Each file by its option, and the table that it is. */
const FILES = {
  lines: 'contractLines',
  milestones: 'milestones',
  tiers: 'priceTiers',
  usage: 'usage',
  steps: 'priceSteps',
  index: 'indexValues',
  tax: 'taxRates',
  amendments: 'amendments',
  holidays: 'holidays',
} as const satisfies Readonly<Record<string, TableKind>>;

const OPTIONS: OptionTable = {
  ...Object.fromEntries(Object.keys(FILES).map((option) => [option, { type: 'string' }])),
  country: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  'tax-rounding': { type: 'string' },
  json: { type: 'string' },
};

/** What a machine with little memory still holds. */
const MOST_LINES = 250_000;

const HELP = `tieout schedule --lines FILE [--json FILE] [options]

Schedules the invoices of contract lines: when each is invoiced and due, for which days of service, and why it costs what it costs.
Reads delimited text (comma, semicolon, tab); headings are recognised in English, German, French, Spanish and Dutch.

  --lines FILE       contract lines: Contract, Line, Description, Kind, Currency, Amount, Quantity, Start, End,
                     Frequency, Billing day, Timing, Alignment, Proration, Terms, Tax rate
                     (recurring: Amount is the price of one full period, for one of Quantity; otherwise the line's total)
  --milestones FILE  Contract, Line, Milestone, Percent, Amount, Planned on, Accepted on
  --tiers FILE       Table, From, To, Unit price, Flat price, Package size
  --usage FILE       usage and spend: Contract, Line, Date, Quantity
  --steps FILE       price steps: Contract, Line, From, Amount
  --index FILE       index values: Index, Date, Value
  --tax FILE         tax rates: Code, Rate, From, To
  --amendments FILE  Amendment, Contract, Line, From, Change, Amount, Quantity, To
  --holidays FILE    days on which nothing falls due, a due day moves to the next business day: Date, Name
  --country CODE     a country whose public holidays are no business days: DE; once for each country
  --as-of DAY        the day it is made for, as 2026-10-31: what is over by then and has no usage is a finding
                     (default: the first day of service)
  --tax-rounding BY  tax is rounded by line or by invoice (default: line)
  --json FILE        writes every invoice line, the checks and the findings

Prints counts and amounts by currency and the proof that every line adds up. At most ${MOST_LINES} lines a file.
Exit codes: 0 done, 1 done with blocking findings, 2 could not run.`;

interface Files {
  readonly tables: readonly SourceTable[];
  readonly mappings: readonly TableMapping[];
  readonly findings: readonly Finding[];
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions(NAME, args, OPTIONS);
  requiredOption(NAME, values, 'lines');
  const taxRounding = optionalOption(values, 'tax-rounding') ?? 'line';
  if (taxRounding !== 'line' && taxRounding !== 'invoice') throw new BadInput(`--tax-rounding ${taxRounding}: choose line or invoice.`);
  const files = await readFiles(values, io);
  const mapped = mappedTables(files.tables, files.mappings);
  const read = readBilling(mapped);
  const schedule = buildSchedule(await requestFrom(values, read, taxRounding));
  const findings = [...files.findings, ...mapped.findings(), ...schedule.findings];
  const json = optionalOption(values, 'json');
  if (json !== undefined) await io.writeFile(json, scheduleJson(schedule, findings));
  for (const line of summary(schedule, read.tables.lines.length, findings, json)) io.out(line);
  for (const finding of findings.filter(blocks)) io.err(findingText(finding));
  return findings.some(blocks) ? 1 : 0;
}

async function readFiles(values: OptionValues, io: CommandIo): Promise<Files> {
  const read: ReturnType<typeof textTable>[] = [];
  for (const [option, kind] of Object.entries(FILES)) {
    const file = optionalOption(values, option);
    if (file === undefined) continue;
    const bytes = await io.readFile(file);
    refuseLonger(file, bytes, MOST_LINES, 'Split it by contract, and schedule one part after the other.');
    read.push(textTable(kind, file, bytes));
  }
  return {
    tables: read.map(({ table }) => table),
    mappings: read.map(({ mapping }) => mapping),
    findings: read.flatMap(({ findings }) => findings),
  };
}

async function requestFrom(
  values: OptionValues,
  { tables, holidays }: BillingRead,
  taxRounding: ScheduleRequest['taxRounding'],
): Promise<ScheduleRequest> {
  const asked = optionalOption(values, 'as-of');
  const { from, to } = spanOf(tables.lines);
  const countries = values['country'];
  const calendar = await businessCalendar({
    countries: Array.isArray(countries) ? countries.map(String) : [],
    from,
    to,
    holidays,
  });
  const rolls = holidays.length > 0 || countries !== undefined;
  return {
    ...tables,
    asOf: asked === undefined ? from : date(asked),
    issued: [],
    calendar,
    roll: rolls ? 'following' : 'none',
    taxRounding,
  };
}

const NO_SERVICE = date('2000-01-01');

/** First and last day of service of all lines. */
function spanOf(lines: readonly ContractLine[]): { readonly from: PlainDate; readonly to: PlainDate } {
  let [from, to] = [lines[0]?.serviceFrom ?? NO_SERVICE, lines[0]?.serviceTo ?? NO_SERVICE];
  for (const { serviceFrom, serviceTo } of lines) [from, to] = [earliest(from, serviceFrom), latest(to, serviceTo)];
  return { from, to };
}

function summary({ rows, checks }: Schedule, lines: number, findings: readonly Finding[], json: string | undefined): string[] {
  const net = new Map<string, number>();
  for (const { currency, netMinor } of rows) net.set(currency, (net.get(currency) ?? 0) + netMinor);
  const totals = [...net].map(([currency, minor]) => `Scheduled ${plainMinorText(minor, currency)} ${currency} net`);
  const proofs = checks.filter(({ of }) => of.startsWith('all lines')).map(proofText);
  const blocking = findings.filter(blocks).length;
  const found = findings.length === 0 ? 'No findings.' : `${findings.length} findings, ${blocking} of them blocking.`;
  return [
    `${lines} contract lines, ${rows.length} invoice lines`,
    ...totals,
    ...proofs,
    found,
    ...(json === undefined ? [] : [`Written to ${json}.`]),
  ];
}

function proofText({ name, currency, differenceMinor }: ScheduleCheck): string {
  return `Proof ${currency}: ${name}, difference ${plainMinorText(differenceMinor, currency)}`;
}

export const scheduleCommand: Command = { name: NAME, summary: 'schedule the invoices of contract lines from text files', help: HELP, run };
