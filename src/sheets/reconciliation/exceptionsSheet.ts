/** The sheet "Exceptions": what a person has to decide, how old it is, and what was decided. */
import type { DateSystem } from '../../domain/calendar/plainDate';
import { type ExceptionCase } from '../../domain/reconciliation/control/control';
import { ageBuckets, type ReconciliationRules } from '../../domain/reconciliation/control/reconciliationRules';
import type { ReconciliationException } from '../../domain/reconciliation/reconciliation';
import { grouped } from '../../domain/grouped';
import type { Side } from '../../domain/reconciliation/ledgerRecord';
import { rectangleAddress } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import type { RuleColour, SheetModel } from '../../tables/workbookChange';
import { CASE_DECISIONS, NEEDS_REASON } from './caseDecisions';
import { caseInputs } from './caseInputs';
import { type CaseRows, EXCEPTION_COLUMNS, exceptionRows, EXCEPTIONS_SHEET, EXCEPTIONS_TABLE } from './exceptionRows';
import { HEADING_ROW, tableSheet } from '../frame';
import type { Lane } from './lanes';

const STATUS_COLOURS: Readonly<Record<string, RuleColour>> = {
  open: 'warn',
  assigned: 'warn',
  [NEEDS_REASON]: 'bad',
  accepted: 'good',
  'written off': 'good',
  cleared: 'quiet',
};

/** The youngest bucket is quiet, the two oldest are red. */
const bucketColours = (buckets: readonly string[]): Record<string, RuleColour> =>
  Object.fromEntries(buckets.map((bucket, index) => [bucket, index === 0 ? 'quiet' : index < buckets.length - 2 ? 'warn' : 'bad']));

/** Where each case stands on the sheet: the cell of its status. */
export function exceptionCells(cases: readonly ExceptionCase[]): (key: string) => { readonly sheet: string; readonly address: string } {
  const rows = new Map(cases.map(({ key }, index) => [key, HEADING_ROW + 1 + index]));
  return (key) => ({ sheet: EXCEPTIONS_SHEET, address: `A${(rows.get(key) ?? HEADING_ROW) + 1}` });
}

const idsKey = (ours: readonly string[], theirs: readonly string[]): string =>
  JSON.stringify([ours, theirs].map((ids) => ids.filter((id) => id !== '').sort()));

function idsOf({ side, ours, theirs, malformed }: ReconciliationException): string {
  const unreadable = (of: Side): readonly { readonly id: string }[] => (side === of ? malformed : []);
  const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
  return idsKey([...ids(ours), ...ids(unreadable('ours'))], [...ids(theirs), ...ids(unreadable('theirs'))]);
}

/** The rows of each case in this run's files, by their ids. Cases of the same ids have each its own rows. */
function rowsByCase(
  cases: readonly ExceptionCase[],
  exceptions: readonly ReconciliationException[],
): (of: ExceptionCase) => CaseRows | undefined {
  const waiting = grouped(exceptions, idsOf);
  const found = new Map<string, CaseRows>();
  for (const { key, ours, theirs, standsIn, kind, clearedOn } of cases) {
    const isHere = clearedOn === undefined && (standsIn !== 'none' || kind === 'malformed row');
    const exception = !isHere ? undefined : waiting.get(idsKey(ours, theirs))?.shift();
    if (exception !== undefined) found.set(key, caseRows(exception));
  }
  return ({ key }) => found.get(key);
}

function caseRows(exception: ReconciliationException): CaseRows {
  const { ours, theirs, malformed, side } = exception;
  return {
    ourRows: ours.length + (side === 'ours' ? malformed.length : 0),
    theirRows: theirs.length + (side === 'theirs' ? malformed.length : 0),
    theirMinor: theirs.reduce((all, { minor }) => all + minor, 0),
    theirCurrency: theirs[0]?.currency,
  };
}

export interface ExceptionsInput {
  readonly cases: readonly ExceptionCase[];
  readonly exceptions: readonly ReconciliationException[];
  readonly own: readonly SourceTable[];
  readonly keyOf: (lane: Lane) => string;
  readonly rules: ReconciliationRules;
  readonly asOf: string;
  readonly system: DateSystem;
}

export function exceptionsSheet({ cases, exceptions, own, keyOf, rules, asOf, system }: ExceptionsInput): SheetModel {
  const inputsOf = caseInputs(own, EXCEPTIONS_TABLE);
  const rows = exceptionRows(cases, { system, rules, keyOf, inputsOf, rowsOf: rowsByCase(cases, exceptions) });
  const columnOf = (name: string): string => {
    const at = EXCEPTION_COLUMNS.findIndex((column) => column.name === name);
    return rectangleAddress({ row: HEADING_ROW + 1, column: at, rows: Math.max(1, rows.length), columns: 1 });
  };
  return tableSheet({
    name: EXCEPTIONS_SHEET,
    says: `as of ${asOf} · decide under "Decision", with a reason where something is accepted or written off; what you enter stays`,
    table: EXCEPTIONS_TABLE,
    columns: EXCEPTION_COLUMNS,
    keyColumns: ['Key', 'Cleared on'],
    rows: rows.map(({ cells }) => cells),
    cellStyles: rows.map(({ styles }) => styles),
    rules: [
      { kind: 'words', address: columnOf('Status'), words: STATUS_COLOURS },
      { kind: 'words', address: columnOf('Bucket'), words: bucketColours(ageBuckets(rules)) },
      { kind: 'atLeast', address: columnOf('Overdue'), limits: [{ from: 1, colour: 'bad' }] },
      { kind: 'choices', address: columnOf('Decision'), choices: Object.keys(CASE_DECISIONS) },
    ],
    frozenColumns: 2,
  });
}
