/**
 * The table of exceptions: a row for each case, the open ones first, those that have cleared below as history. People decide here, and
 * what they enter stays with its case from run to run. A case keeps one row, however many ids it has.
 *
 * Status, age and what is overdue are formulas, so that a decision counts at once in the statement, and the sheet ages when the day on
 * "Reconciliation" is changed. Accepting or writing off counts only with a reason.
 */
import type { DateSystem } from '../../domain/calendar/plainDate';
import type { ExceptionCase } from '../../domain/reconciliation/control/control';
import { EXCEPTION_KINDS } from '../../domain/reconciliation/exceptionKinds';
import { ageBuckets, ageEdges, type ReconciliationRules } from '../../domain/reconciliation/control/reconciliationRules';
import type { CellContent, CellStyle } from '../../tables/workbookChange';
import { OPEN_STATUSES, statusText } from './caseDecisions';
import type { CaseInputs } from './caseInputs';
import { dayCell, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { cutIdsText } from './idLists';
import { type Lane, lanesOfCase } from './lanes';
import { cellsOf, column, hiddenColumn } from '../ownTable';
import { AS_OF_CELL } from './reconciliationCells';

export const EXCEPTIONS_SHEET = 'Exceptions';
export const EXCEPTIONS_TABLE = 'TieoutExceptions';

// prettier-ignore
export const EXCEPTION_COLUMNS = [
  column('Status',         'status',    13),
  column('Kind',           'text',      20),
  column('Side',           'text',       7),
  column('Partner',        'text',      18),
  column('Product',        'text',      14),
  column('Currency',       'text',       8),
  column('Difference',     'money',     14),
  column('Age',            'number',     6),
  column('Bucket',         'status',     9),
  column('Due',            'date',      11),
  column('Overdue',        'number',     8),
  column('Owner',          'input',     14),
  column('Decision',       'input',     12),
  column('Reason',         'input',     22),
  column('Note',           'input',     26),
  column('Decided by',     'input',     14),
  column('By treatment',   'text',      18),
  column('Next step',      'text',      46),
  column('Our IDs',        'text',      20),
  column('Their IDs',      'text',      20),
  column('Evidence',       'text',      70),
  column('Stands in',      'status',    12),
  column('Ours',           'money',     14),
  column('Theirs',         'money',     14),
  column('Booked on',      'date',      11),
  column('First seen',     'date',      11),
  column('Their partner',  'text',      14),
  column('Their product',  'text',      14),
  column('Cleared on',     'date',      11),
  column('Cleared by',     'text',      40),
  hiddenColumn('Key',            'text',   20),
  hiddenColumn('Our lane',       'text',   30),
  hiddenColumn('Their lane',     'text',   30),
  hiddenColumn('Open',           'number'),
  hiddenColumn('In files',       'number'),
  hiddenColumn('Explains',       'text'),
  hiddenColumn('Proposed owner', 'text'),
  hiddenColumn('Our rows',       'number'),
  hiddenColumn('Their rows',     'number'),
  hiddenColumn('Their amount',   'money'),
  hiddenColumn('Amount currency', 'text'),
  hiddenColumn('Their currency', 'text'),
] as const;
const OUR_MONEY: ReadonlySet<string> = new Set(['Difference', 'Ours']);

const { here } = tableFormula(EXCEPTIONS_TABLE);
const isCleared = `${here('Cleared on')}<>""`;

const STATUS = formula(
  `IF(${isCleared},"cleared",${statusText(
    here('Decision'),
    here('Reason'),
    `IF(${here('By treatment')}<>"","accepted",IF(${here('Owner')}<>${here('Proposed owner')},"assigned","open"))`,
  )})`,
);
const AGE = formula(`MAX(0,IF(${isCleared},${here('Cleared on')},${AS_OF_CELL})-${here('First seen')})`);
/** What still waits for somebody. */
const OPEN = formula(`IF(OR(${OPEN_STATUSES.map((status) => `${here('Status')}="${status}"`).join(',')}),1,0)`);
const OVERDUE = formula(`IF(${here('Open')}=1,MAX(0,${AS_OF_CELL}-${here('Due')}),0)`);
const isExplainedAway = `OR(${here('Status')}="accepted",${here('Status')}="written off")`;
/** The column of the statement; nothing for a case whose rows are not in the files of this run. */
const STANDS_IN = formula(`IF(${here('In files')}=0,"",IF(${isExplainedAway},"accepted",${here('Explains')}))`);

/** As `ageBucket` decides. */
function bucketFormula(rules: ReconciliationRules): CellContent {
  const buckets = ageBuckets(rules);
  const edges = ageEdges(rules);
  const last = `"${buckets.at(-1) ?? ''}"`;
  return formula(edges.reduceRight((older, edge, index) => `IF(${here('Age')}<=${edge},"${buckets[index] ?? ''}",${older})`, last));
}

/** What the rows of a case are in the files of this run: amounts of theirs in the sign and the currency of their file. */
export interface CaseRows {
  readonly theirMinor: number;
  readonly theirCurrency: string | undefined;
  readonly ourRows: number;
  readonly theirRows: number;
}

export interface ExceptionContext {
  readonly system: DateSystem;
  readonly rules: ReconciliationRules;
  readonly keyOf: (lane: Lane) => string;
  readonly inputsOf: (of: ExceptionCase) => CaseInputs;
  /** Undefined for a case that is history, has vanished, or is about no row. */
  readonly rowsOf: (of: ExceptionCase) => CaseRows | undefined;
}

const textOrNothing = (text: string): CellContent => (text === '' ? null : text);

const minorOrNothing = (minor: number, currency: string | undefined): CellContent =>
  currency === undefined ? null : minorCell(minor, currency);

/** Theirs may be in another currency than ours: then the difference is our sum alone. */
function amountsOf(of: ExceptionCase, keyOf: (lane: Lane) => string): Readonly<Record<string, CellContent>> {
  const lanes = lanesOfCase(of);
  return {
    Ours: minorOrNothing(of.oursMinor, lanes.ours && of.currency),
    Theirs: minorOrNothing(of.theirsMinor, lanes.theirs && of.theirCurrency),
    Difference: minorOrNothing(of.difference, of.currency),
    'Our lane': lanes.ours === undefined ? null : keyOf(lanes.ours),
    'Their lane': lanes.theirs === undefined ? null : keyOf(lanes.theirs),
  };
}

/** The column of the statement while nobody has decided. */
const explains = ({ kind, standsIn }: ExceptionCase): string =>
  standsIn === 'accepted' || standsIn === 'none' ? EXCEPTION_KINDS[kind].statement : standsIn;

function filesOf(rows: CaseRows | undefined): Readonly<Record<string, CellContent>> {
  if (rows === undefined) return { 'Our rows': 0, 'Their rows': 0, 'Their amount': null, 'Amount currency': null };
  const { ourRows, theirRows, theirMinor, theirCurrency } = rows;
  return {
    'Our rows': ourRows,
    'Their rows': theirRows,
    'Their amount': minorOrNothing(theirMinor, theirCurrency),
    'Amount currency': theirCurrency ?? null,
  };
}

function cellsFor(of: ExceptionCase, bucket: CellContent, context: ExceptionContext): CellContent[] {
  const { system, keyOf, inputsOf, rowsOf } = context;
  const [partner, product] = [of.partner || of.theirPartner, of.product || of.theirProduct];
  const day = (on: string | undefined): CellContent => dayCell(on ?? '', system);
  return cellsOf(EXCEPTION_COLUMNS, {
    Status: STATUS,
    Kind: of.kind,
    Side: of.side,
    Partner: partner,
    Product: product,
    Currency: of.currency ?? '',
    ...amountsOf(of, keyOf),
    'Our IDs': cutIdsText(of.ours),
    'Their IDs': cutIdsText(of.theirs),
    Age: AGE,
    Bucket: bucket,
    Due: day(of.dueOn),
    Overdue: OVERDUE,
    ...inputsOf(of),
    'Next step': of.nextStep,
    Evidence: of.evidence,
    'Stands in': STANDS_IN,
    'Booked on': day(of.bookedOn),
    'First seen': day(of.firstSeen),
    'Their partner': textOrNothing(of.theirPartner),
    'Their product': textOrNothing(of.theirProduct),
    'Their currency': textOrNothing(of.theirCurrency ?? ''),
    'Cleared on': day(of.clearedOn),
    'Cleared by': textOrNothing(of.clearedBy ?? ''),
    Key: of.key,
    Open: OPEN,
    'In files': of.standsIn === 'none' ? 0 : 1,
    Explains: explains(of),
    ...filesOf(rowsOf(of)),
  });
}

export interface ExceptionRow {
  readonly cells: readonly CellContent[];
  readonly styles: readonly (CellStyle | undefined)[];
}

function styleOf(name: string, { currency, theirCurrency }: ExceptionCase): CellStyle | undefined {
  const of = OUR_MONEY.has(name) ? currency : name === 'Theirs' ? theirCurrency : undefined;
  return of === undefined ? undefined : moneyStyle(of);
}

/** Rows in the order of the cases. */
export function exceptionRows(cases: readonly ExceptionCase[], context: ExceptionContext): ExceptionRow[] {
  const bucket = bucketFormula(context.rules);
  return cases.map((of) => ({
    cells: cellsFor(of, bucket, context),
    styles: EXCEPTION_COLUMNS.map(({ name }) => styleOf(name, of)),
  }));
}
