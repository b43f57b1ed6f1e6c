/**
 * The sheet "Tieout Close": the head of the month and its steps. What people enter is theirs; what stands beside it (state, what it
 * needs, last run) is stamped when Tieout writes, and the pane says how it is now. Due days are formulas over the analyst's holidays.
 */
import { STATE_WORDS, STEP_STATES, STEP_TESTS, type CloseStep, type StepState } from '../../domain/close/close';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { rectangleAddress } from '../../tables/a1';
import { CLOSE_SHEET, PERIOD_TABLE, STEPS_TABLE } from '../../tables/close/closeNames';
import type { CellContent, RuleColour, SheetModel, SheetRule, TableModel } from '../../tables/workbookChange';
import { dayCell, formula, tableFormula } from '../cells';
import { HEADING_ROW, titleBlock } from '../frame';
import { enteredCells } from './enteredCells';
import { cellsOf, column, columnModels, headersOf, type OwnColumn, type OwnRow, stylesOf } from '../ownTable';

// prettier-ignore
const PERIOD_COLUMNS: readonly OwnColumn[] = [
  column('Entity',     'input',     30),
  column('Period',     'input',     12),
  column('As of',      'inputDate', 13),
  column('From',       'date',      12),
  column('To',         'date',      12),
  column('Locked by',  'text',      18),
  column('Locked on',  'text',      18),
  column('Steps',      'number',     8),
  column('Signed',     'number',     8),
  column('Not signed', 'number',    11),
];

// prettier-ignore
const STEP_COLUMNS: readonly OwnColumn[] = [
  column('Step',          'input',       30),
  column('Key',           'input',       12),
  column('State',         'status',      13),
  column('Due',           'date',        12),
  column('WD',            'inputNumber',  6),
  column('Owner',         'input',       18),
  column('Reviewer',      'input',       18),
  column('Two people',    'input',        8),
  column('Open',          'number',       8),
  column('May stay open', 'inputNumber',  9),
  column('What it needs', 'wrapped',     70),
  column('Evidence',      'wrapped',     34),
  column('Last run',      'text',         9),
  column('Run on',        'text',        18),
  column('Run by',        'text',        16),
  column('Took',          'text',         8),
  column('After',         'input',       24),
  column('Test',          'input',       11),
  column('SOP version',   'input',        8),
  column('SOP',           'input',       60),
  column('Acknowledged',  'text',        16),
  column('Note',          'input',       34),
];
/** Columns that people fill in; evidence too where nothing in the workbook can tell. */
const ENTERED = [
  'Step',
  'Key',
  'WD',
  'Owner',
  'Reviewer',
  'Two people',
  'May stay open',
  'After',
  'Test',
  'SOP version',
  'SOP',
  'Note',
] as const;

const STEPS_ROW = HEADING_ROW + 4;

const STATE_COLOURS: Readonly<Record<StepState, RuleColour>> = {
  notStarted: 'quiet',
  inProgress: 'quiet',
  needsYou: 'warn',
  tied: 'good',
  signed: 'good',
  reopened: 'bad',
};

/** How a step stands when the sheet is written. */
export interface StepStamp {
  readonly state: StepState;
  readonly needs: readonly string[];
  readonly open: number;
  readonly evidence: readonly string[];
  readonly lastRun: string;
  readonly ranAt: string;
  readonly ranBy: string;
  readonly tookMs: number | undefined;
}

export interface CloseRow {
  /** Cells as people entered them, by heading. */
  readonly entered: Readonly<Record<string, CellContent>>;
  readonly acknowledged: string;
  /** A step that a person vouches for: its evidence is entered. */
  readonly isManual: boolean;
  /** Undefined for a row that cannot be read as a step. */
  readonly stamp: StepStamp | undefined;
}

export interface CloseSheetRequest {
  readonly entity: string;
  readonly period: string;
  readonly asOf: string;
  readonly lockedBy: string;
  /** ISO instant; empty while the period is open. */
  readonly lockedAt: string;
  readonly rows: readonly CloseRow[];
  /** The column of the analyst's holidays in a formula: `Holidays[Date]`; undefined: weekends alone. */
  readonly holidays: string | undefined;
  /** Of the workbook's weekend, Monday to Sunday, 1 for a day off: `0000011`. */
  readonly weekend: string;
  readonly system: DateSystem;
}

/** What a person entered in a row of the sheet, as it stands. */
export function enteredIn(row: OwnRow): Record<string, CellContent> {
  const cells = enteredCells(STEP_COLUMNS, row);
  return Object.fromEntries(STEP_COLUMNS.map(({ name }, at) => [name, cells[at] ?? null]));
}

/** A step of ours as a person would have entered it. */
export const enteredFrom = (step: CloseStep): Record<string, CellContent> => ({
  Step: step.title,
  Key: step.key,
  WD: step.dueWorkday,
  Owner: step.owner,
  Reviewer: step.reviewer,
  'Two people': step.twoPeople ? 'yes' : 'no',
  'May stay open': step.openAllowed,
  After: step.after.join(', '),
  Test: step.test,
  'SOP version': step.procedure.version,
  SOP: step.procedure.text,
  Evidence: step.evidence,
  Note: step.note,
});

const periods = tableFormula(PERIOD_TABLE);
const steps = tableFormula(STEPS_TABLE);

const seconds = (ms: number | undefined): string => (ms === undefined ? '' : `${(ms / 1000).toFixed(1)} s`);
/** `2026-11-01T08:00:00.000Z` → `2026-11-01 08:00`, in UTC as the log has it. */
const minuteOf = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

function dueFormula({ holidays, weekend }: CloseSheetRequest): CellContent {
  const calendar = `"${weekend}"${holidays === undefined ? '' : `,${holidays}`}`;
  return formula(`WORKDAY.INTL(INDEX(${periods.all('To')},1),N(${steps.here('WD')}),${calendar})`);
}

function stepCells({ entered, acknowledged, isManual, stamp }: CloseRow, due: CellContent): CellContent[] {
  return cellsOf(STEP_COLUMNS, {
    ...Object.fromEntries(ENTERED.map((heading) => [heading, entered[heading] ?? null])),
    State: stamp === undefined ? null : STATE_WORDS[stamp.state],
    Due: due,
    Open: stamp?.open ?? null,
    'What it needs': stamp?.needs.join('\n') ?? null,
    Evidence: isManual ? (entered['Evidence'] ?? null) : (stamp?.evidence.join('; ') ?? null),
    'Last run': stamp?.lastRun ?? null,
    'Run on': stamp === undefined ? null : minuteOf(stamp.ranAt),
    'Run by': stamp?.ranBy ?? null,
    Took: stamp === undefined ? null : seconds(stamp.tookMs),
    Acknowledged: acknowledged,
  });
}

/** The month as its days: `2026-10` is text, so that nobody's culture reads it as something else. */
function periodCells({ entity, period, asOf, lockedBy, lockedAt, system }: CloseSheetRequest): CellContent[] {
  const first = `DATE(VALUE(LEFT(${periods.here('Period')},4)),VALUE(RIGHT(${periods.here('Period')},2)),1)`;
  const signed = `COUNTIFS(${steps.all('State')},"${STATE_WORDS.signed}")`;
  return cellsOf(PERIOD_COLUMNS, {
    Entity: entity,
    Period: period,
    'As of': dayCell(asOf, system),
    From: formula(first),
    To: formula(`EOMONTH(${periods.here('From')},0)`),
    'Locked by': lockedBy,
    'Locked on': minuteOf(lockedAt),
    Steps: formula(`SUMPRODUCT(--(LEN(${steps.all('Key')})>0))`),
    Signed: formula(signed),
    'Not signed': formula(`${periods.here('Steps')}-${periods.here('Signed')}`),
  });
}

const under = (name: string, rows: number): string =>
  rectangleAddress({ row: STEPS_ROW + 1, column: headersOf(STEP_COLUMNS).indexOf(name), rows: Math.max(1, rows), columns: 1 });

function rulesOf(rows: number): SheetRule[] {
  const colours = STEP_STATES.map((state): [string, RuleColour] => [STATE_WORDS[state], STATE_COLOURS[state]]);
  return [
    { kind: 'words', address: under('State', rows), words: Object.fromEntries(colours) },
    { kind: 'choices', address: under('Two people', rows), choices: ['yes', 'no'] },
    { kind: 'choices', address: under('Test', rows), choices: STEP_TESTS },
  ];
}

const tableAt = (
  name: string,
  row: number,
  columns: readonly OwnColumn[],
  keys: readonly string[],
  rows: readonly (readonly CellContent[])[],
): TableModel => ({ name, row, column: 0, headers: headersOf(columns), rows, styles: stylesOf(columns), keyColumns: keys });

/** A column is as wide as the wider of the two tables asks for. */
const widths = (): SheetModel['columns'] => {
  const [heads, of] = [columnModels(PERIOD_COLUMNS), columnModels(STEP_COLUMNS)];
  return of.map((model, at) => ({ ...model, width: Math.max(model.width, heads[at]?.width ?? 0) }));
};

export function closeSheet(request: CloseSheetRequest): SheetModel {
  const { rows } = request;
  const due = dueFormula(request);
  const says = 'change what is yellow, add, move and remove steps: it stays; states are those of the last look, the pane has those of now';
  return {
    name: CLOSE_SHEET,
    columns: widths(),
    blocks: [titleBlock(CLOSE_SHEET, says)],
    tables: [
      tableAt(PERIOD_TABLE, HEADING_ROW, PERIOD_COLUMNS, ['Period'], [periodCells(request)]),
      tableAt(
        STEPS_TABLE,
        STEPS_ROW,
        STEP_COLUMNS,
        ['Key', 'Step'],
        rows.map((row) => stepCells(row, due)),
      ),
    ],
    rules: rulesOf(rows.length),
    frozenRows: STEPS_ROW + 1,
    frozenColumns: 1,
    landscape: true,
  };
}
