/**
 * Which rows of the schedule a month's run takes up: those of its month, and older ones that never went out. A row that lacks its
 * usage or its acceptance waits; the others of the same invoice do not wait for it.
 */
import { monthEnd, monthOf } from '../calendar/months';
import type { PlainDate } from '../calendar/plainDate';
import { grouped } from '../grouped';
import { readTerms } from '../terms/readTerms';
import type { RunException, RunRequest } from './billingRun';
import type { ContractLine } from './contractLine';
import { lineKey } from './lineKey';
import { runException, type RunFacts } from './runAdvice';
import type { ScheduleRow } from './schedule';

export const lastDayOf = (month: string): PlainDate => monthEnd(`${month}-01` as PlainDate); // Every month has a first day.

export interface RunRows {
  /** To be invoiced, unless their contract is held. */
  readonly toInvoice: readonly ScheduleRow[];
  readonly credits: readonly ScheduleRow[];
  readonly exceptions: readonly RunException[];
}

const MEASURED: readonly ContractLine['kind'][] = ['usage', 'minimum', 'percent of spend'];

/** Its usage, spend or acceptance is still to come: what it amounts to, or when, nobody knows yet. */
export const isAwaited = ({ provisional }: ScheduleRow, line: ContractLine | undefined): boolean =>
  provisional && line !== undefined && (MEASURED.includes(line.kind) || line.kind === 'milestone');

const factsOf = (row: ScheduleRow): RunFacts => ({
  contract: row.contract,
  line: row.line,
  currency: row.currency,
  minor: row.netMinor,
  on: row.invoiceOn,
  what: row.rule === 'not-assigned' ? 'what no milestone stands for' : row.key,
});

/** Why a row waits; undefined when it does not. */
function waitsFor(row: ScheduleRow, line: ContractLine | undefined): RunException | undefined {
  if (line === undefined || !isAwaited(row, line)) return undefined;
  if (MEASURED.includes(line.kind)) return runException('usage-missing', { ...factsOf(row), on: row.serviceTo });
  return runException('milestone-not-accepted', factsOf(row));
}

/** What is told of a line whose rows go out all the same: that they are late, that its terms cannot be read. Once, however many rows there are. */
function toldOf(
  rows: readonly ScheduleRow[],
  line: ContractLine | undefined,
  month: string,
  unreadable: (terms: string) => boolean,
): RunException[] {
  const told = (code: RunException['code'], of: readonly ScheduleRow[], what: string): RunException[] =>
    of.slice(0, 1).map((first) => runException(code, { ...factsOf(first), minor: sum(of), rows: of.length, what }));
  const late = rows.filter(({ invoiceOn }) => monthOf(invoiceOn) < month);
  const inDoubt = line !== undefined && unreadable(line.terms) ? rows : [];
  return [...told('late-invoice', late, ''), ...told('terms-unreadable', inDoubt, line?.terms ?? '')];
}

const sum = (rows: readonly ScheduleRow[]): number => rows.reduce((all, { netMinor }) => all + netMinor, 0);

/** Terms stand on many lines and are read once each. */
function unreadableTerms(): (terms: string) => boolean {
  const known = new Map<string, boolean>();
  return (terms) => {
    const standing = known.get(terms);
    if (standing !== undefined) return standing;
    const unreadable = terms !== '' && readTerms(terms).kind === 'unreadable';
    known.set(terms, unreadable);
    return unreadable;
  };
}

export function runRows({ schedule, lines, month }: Pick<RunRequest, 'schedule' | 'lines' | 'month'>): RunRows {
  const lineOf = new Map(lines.map((line) => [lineKey(line), line]));
  const until = lastDayOf(month);
  const unreadable = unreadableTerms();
  const toInvoice: ScheduleRow[] = [];
  const credits: ScheduleRow[] = [];
  const exceptions: RunException[] = [];
  for (const row of schedule.rows) {
    if (row.invoiceNumber !== undefined || row.invoiceOn > until) continue;
    const line = lineOf.get(lineKey(row));
    const waits = waitsFor(row, line);
    if (waits !== undefined) exceptions.push(waits);
    else if (row.kind === 'credit') credits.push(row);
    else if (row.netMinor !== 0 || row.taxMinor !== 0) toInvoice.push(row); // A free period is a row of the schedule and no invoice.
  }
  const told = [...grouped(toInvoice, lineKey)].flatMap(([key, rows]) => toldOf(rows, lineOf.get(key), month, unreadable));
  return { toInvoice, credits, exceptions: [...exceptions, ...told] };
}
