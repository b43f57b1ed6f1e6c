/**
 * The close as it stands on the sheet "Tieout Close": what people have entered is read, kept and written back as it is, also a row that
 * cannot be read as a step.
 */
import { type CloseStep, STEP_TESTS, type StepTest } from '../../domain/close/close';
import { CLOSE_ADVICE, type CloseFacts } from '../../domain/close/closeAdvice';
import { isPeriod } from '../../domain/close/period';
import { acknowledgedFrom } from '../../domain/close/procedure';
import { type Finding, findingFrom, type Place } from '../../domain/finding';
import { PERIOD_TABLE, periodIn, STEPS_TABLE } from '../../tables/close/closeNames';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { placeOf } from '../../tables/tableAdvice';
import { dayFrom } from '../cells';
import { type OwnRow, textIn } from '../ownTable';

/** The head, as people entered it. */
export interface StandingHead {
  readonly entity: string;
  /** Text as it stands; `2026-10` when it can be read. */
  readonly period: string;
  readonly asOf: string;
  readonly place: Place;
}

export interface StandingRow {
  readonly row: OwnRow;
  /** Undefined for a row that cannot be read; it has a finding. */
  readonly step: CloseStep | undefined;
  readonly place: Place;
}

export interface StandingClose {
  readonly head: StandingHead;
  readonly rows: readonly StandingRow[];
  readonly findings: readonly Finding[];
}

const rowsOf = (table: SourceTable): { readonly row: OwnRow; readonly index: number }[] =>
  table.rows.flatMap((cells, index) =>
    cells.every((cell) => cell === null)
      ? []
      : [{ index, row: Object.fromEntries(table.headers.map((header, at): [string, RawCell] => [header, cells[at] ?? null])) }],
  );

function headIn(table: SourceTable | undefined): StandingHead | undefined {
  const [first] = table === undefined ? [] : rowsOf(table);
  if (table === undefined || first === undefined) return undefined;
  const period = periodIn(first.row['Period'] ?? null, table);
  const asOf = dayFrom(first.row['As of'] ?? null, table.dateSystem);
  return { entity: textIn(first.row, 'Entity'), period, asOf, place: placeOf(table, first.index, table.headers.indexOf('Period')) };
}

const YES = /^(y|yes|ja|j|true|wahr|x|1)$/i;
const words = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

type Note = <Code extends keyof CloseFacts>(code: Code, column: string, facts: CloseFacts[Code]) => void;

/** A whole number; `otherwise` with a finding for anything else, without one for an empty cell. */
function countIn(row: OwnRow, column: string, otherwise: number, note: Note): number {
  const text = textIn(row, column);
  if (text === '') return otherwise;
  const count = /^(?:WD\s*\+?\s*)?(\d{1,4})$/i.exec(text)?.[1];
  if (count !== undefined) return Number(count);
  note('figure-unreadable', column, { column, text, taken: otherwise });
  return otherwise;
}

function testIn(row: OwnRow, key: string, note: Note): StepTest {
  const text = textIn(row, 'Test');
  const test = STEP_TESTS.find((each) => each.toLowerCase() === text.toLowerCase());
  if (test === undefined && text !== '') note('test-unknown', 'Test', { key, test: text, known: STEP_TESTS.join(', ') });
  return test ?? 'manual';
}

function stepIn(row: OwnRow, taken: ReadonlySet<string>, note: Note): CloseStep | undefined {
  const [key, title] = [textIn(row, 'Key'), textIn(row, 'Step')];
  if (key === '') note('key-missing', 'Key', { title });
  else if (taken.has(key)) note('key-twice', 'Key', { key });
  if (key === '' || taken.has(key)) return undefined;
  const test = testIn(row, key, note);
  return {
    key,
    title: title === '' ? key : title,
    test,
    after: words(textIn(row, 'After')),
    owner: textIn(row, 'Owner'),
    reviewer: textIn(row, 'Reviewer'),
    twoPeople: YES.test(textIn(row, 'Two people')),
    dueWorkday: countIn(row, 'WD', 0, note),
    openAllowed: countIn(row, 'May stay open', 0, note),
    procedure: { version: textIn(row, 'SOP version'), text: textIn(row, 'SOP'), ...acknowledgedFrom(textIn(row, 'Acknowledged')) },
    evidence: test === 'manual' ? textIn(row, 'Evidence') : '',
    note: textIn(row, 'Note'),
  };
}

function rowsIn(table: SourceTable | undefined): Pick<StandingClose, 'rows' | 'findings'> {
  if (table === undefined) return { rows: [], findings: [] };
  const findings: Finding[] = [];
  const taken = new Set<string>();
  const rows = rowsOf(table).map(({ row, index }): StandingRow => {
    const at = (column: string): Place => placeOf(table, index, Math.max(0, table.headers.indexOf(column)));
    const step = stepIn(row, taken, (code, column, facts) => findings.push(findingFrom(CLOSE_ADVICE, code, at(column), facts)));
    if (step !== undefined) taken.add(step.key);
    return { row, step, place: placeOf(table, index, 0) };
  });
  return { rows, findings };
}

/** Undefined: no month is set up in this workbook. */
export function standingClose(own: readonly SourceTable[]): StandingClose | undefined {
  const head = headIn(own.find(({ name }) => name === PERIOD_TABLE));
  if (head === undefined) return undefined;
  const unreadable = isPeriod(head.period) ? [] : [findingFrom(CLOSE_ADVICE, 'period-unreadable', head.place, { text: head.period })];
  const { rows, findings } = rowsIn(own.find(({ name }) => name === STEPS_TABLE));
  const none = rows.some(({ step }) => step !== undefined) ? [] : [findingFrom(CLOSE_ADVICE, 'no-steps', head.place, {})];
  return { head, rows, findings: [...unreadable, ...none, ...findings] };
}
