/** What is known of each step, gathered from a reading: its runs, proofs, open questions and what else is odd. */
import { bankFindings, type BankStatementFact } from '../../domain/close/bankChain';
import type { ClosePeriod, CloseStep, Signature } from '../../domain/close/close';
import { CLOSE_ADVICE } from '../../domain/close/closeAdvice';
import type { JobFacts, JobRun, ProofFact, StepFacts } from '../../domain/close/stepStates';
import { isDate } from '../../domain/calendar/plainDate';
import { type Finding, findingFrom, type Place } from '../../domain/finding';
import { Decimal } from '../../domain/money/decimal';
import { standingReceipts, standingStatements, STATEMENTS_TABLE } from '../../sheets/cash/bankSheets';
import { rulesSheet } from '../../sheets/rulesSheet';
import { runSheetName } from '../../sheets/billing/billingRunSheet';
import { cellAddress } from '../../tables/a1';
import { standingLines } from '../../tables/close/closeNames';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { rawCell } from '../../workbook/cellContent';
import type { SheetCells } from '../../workbook/readSheet';
import { tableDigest } from '../fingerprint';
import { placedRows } from '../ownCells';
import { factsFrom, rulesVersion } from '../runFacts';
import { tableInput } from '../writeJob';
import { type CloseReading, namedSheets } from './closeReading';
import { proofsOf } from './proofsNow';
import { STEP_JOBS } from './stepJobs';
import { ALL_PROOFS, type ProofSource, STEP_SOURCES } from './stepSources';

/** What is asked of the workbook once for all steps. */
export interface KnownNow {
  readonly digests: ReadonlyMap<string, string>;
  readonly rules: string | undefined;
  readonly standardRules: string | undefined;
}

/** The sheet of rules as the first run writes it: who ran by the standard ran by this. */
async function standardRules(): Promise<string | undefined> {
  const { name: sheet, tables } = rulesSheet([], []);
  const made = tables.map(({ name, row, column, headers, rows }): SourceTable => ({
    name,
    home: { kind: 'sheet', sheet, row, column },
    headers,
    formats: [],
    rows: rows.map((cells) => cells.map((cell): RawCell => (cell === '' || (cell !== null && typeof cell === 'object') ? null : cell))),
    hiddenRows: [],
    dateSystem: 1900,
  }));
  return rulesVersion(made);
}

export async function knownNow({ tables, own, log }: CloseReading): Promise<KnownNow> {
  const read = new Set(log.flatMap(({ inputs }) => inputs.flatMap(({ unit, name }) => (unit === 'rows' ? [name] : []))));
  const digests = new Map<string, string>();
  for (const table of tables) if (read.has(tableInput(table.name))) digests.set(tableInput(table.name), await tableDigest(table));
  return { digests, rules: await rulesVersion(own), standardRules: await standardRules() };
}

/** The last run of a job that was not taken back. */
function lastRunOf(job: string, { log }: CloseReading, known: KnownNow): JobRun | undefined {
  const line = standingLines(log).findLast(({ step }) => step === job);
  if (line === undefined) return undefined;
  const { asOf, rules } = factsFrom(line.version);
  const tables = line.inputs.filter(({ unit }) => unit === 'rows');
  const plainName = (name: string): string => name.slice(tableInput('').length);
  return {
    runId: line.runId,
    asOf: asOf !== undefined && isDate(asOf) ? asOf : undefined,
    changedInputs: tables
      .filter(({ name, sha256 }) => known.digests.has(name) && known.digests.get(name) !== sha256)
      .map(({ name }) => plainName(name)),
    missingInputs: tables.filter(({ name }) => !known.digests.has(name)).map(({ name }) => plainName(name)),
    rulesChanged: (rules ?? known.standardRules) !== (known.rules ?? known.standardRules),
  };
}

const jobFacts = ({ test }: CloseStep, reading: CloseReading, known: KnownNow): JobFacts[] =>
  STEP_JOBS[test].map(({ job, needed }) => ({ job, needed, lastRun: lastRunOf(job, reading, known) }));

interface Proven {
  readonly proofs: readonly ProofFact[];
  readonly missing: readonly Finding[];
}

/** The first source of a step is always written by its job; the others where there is something to prove. */
function proven(sources: readonly ProofSource[], hasRun: boolean, reports: readonly SheetCells[]): Proven {
  const found = sources.map((source) => ({ source, proofs: proofsOf(source, reports) }));
  const missing = found.flatMap(({ source: { sheet }, proofs }, index) => {
    const isGone = index === 0 && hasRun && !reports.some((each) => each.sheet === sheet);
    return proofs === undefined || isGone
      ? [findingFrom(CLOSE_ADVICE, 'proof-missing', { kind: 'cell', sheet, address: 'A1' }, { sheet })]
      : [];
  });
  return { proofs: found.flatMap(({ proofs }) => proofs ?? []), missing };
}

const balance = (text: string): Decimal | undefined => (/^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : undefined);

/** Days of a statement that has none: those of its transactions. */
function statementFacts({ own }: CloseReading): BankStatementFact[] {
  const places = placedRows(own, STATEMENTS_TABLE).map(({ cell }): Place => ({ kind: 'cell', ...cell }));
  const booked = new Map<string, string[]>();
  for (const { statement, bookedOn } of standingReceipts(own)) booked.set(statement, [...(booked.get(statement) ?? []), bookedOn]);
  return standingStatements(own).flatMap(({ statement, account, from, to, opening, closing }, index): BankStatementFact[] => {
    const days = (booked.get(statement) ?? []).filter(isDate).sort();
    const [first, last] = [isDate(from) ? from : days[0], isDate(to) ? to : days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const place = places[index] ?? { kind: 'table', table: STATEMENTS_TABLE };
    return [{ statement, account, from: first, to: last, opening: balance(opening), closing: balance(closing), place }];
  });
}

const isError = (cell: SheetCells['values'][number][number]): boolean =>
  cell !== null && typeof rawCell(cell) === 'object' && rawCell(cell) !== null;

/** A sheet of ours with errors in cells is told once, with its first one. */
function errorCells(reports: readonly SheetCells[]): Finding[] {
  return reports.flatMap(({ sheet, area, values }): Finding[] => {
    const errors = values.flatMap((line, row) =>
      line.flatMap((cell, column) => (isError(cell) ? [{ row, column, error: String(cell) }] : [])),
    );
    const [first] = errors;
    if (first === undefined) return [];
    const place: Place = { kind: 'cell', sheet, address: cellAddress(area.row + first.row, area.column + first.column) };
    return [findingFrom(CLOSE_ADVICE, 'error-cell', place, { error: first.error, count: errors.length })];
  });
}

function oddities(step: CloseStep, reading: CloseReading, period: ClosePeriod, place: Place, hasRun: boolean): Finding[] {
  const { reports, evidence, calendar } = reading;
  if (step.test === 'bank' && hasRun) return bankFindings(statementFacts(reading), period, calendar);
  if (step.test === 'reports') return reports.length === 0 ? [findingFrom(CLOSE_ADVICE, 'no-reports', place, {})] : errorCells(reports);
  const named = namedSheets(step.evidence).filter((name) => ![...reports, ...evidence].some(({ sheet }) => sheet === name));
  return named.map((sheet) => findingFrom(CLOSE_ADVICE, 'sheet-gone', place, { sheet }));
}

/** Sheets that a signature of the step vouches for, as they are in the workbook. */
export function sheetsOf({ test, evidence }: CloseStep, { reports, evidence: named }: CloseReading, period: ClosePeriod): string[] {
  const proofs = test === 'reports' ? ALL_PROOFS.map(({ sheet }) => sheet) : [];
  const wanted = STEP_SOURCES[test].sheets.map((sheet) => (sheet === BILLING_RUN ? runSheetName(period.name) : sheet));
  const standing = new Set([...reports, ...named].map(({ sheet }) => sheet));
  return [...new Set([...wanted, ...proofs, ...namedSheets(evidence)])].filter((sheet) => standing.has(sheet));
}
/** In the list of a step's sheets: the billing run of the month of the close. */
const BILLING_RUN = 'Billing run {month}';

export function stepFacts(
  step: CloseStep,
  place: Place,
  reading: CloseReading,
  known: KnownNow,
  period: ClosePeriod,
  signatures: readonly Signature[],
): StepFacts {
  const { proofs: sources, open } = STEP_SOURCES[step.test];
  const jobs = jobFacts(step, reading, known);
  const hasRun = jobs.some(({ lastRun }) => lastRun !== undefined);
  const { proofs, missing } = proven(step.test === 'reports' ? ALL_PROOFS : sources, hasRun, reading.reports);
  const cells = open.cells(reading.own, period.name);
  return {
    jobs,
    proofs,
    open: { what: open.what, places: cells.map((cell): Place => ({ kind: 'cell', ...cell })) },
    odd: [...missing, ...oddities(step, reading, period, place, hasRun)],
    signatures,
    place,
  };
}
