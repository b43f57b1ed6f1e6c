/**
 * The table of decisions: a line per contract with its counts as formulas over the findings, and what people decided. Decisions are
 * entered by people, never by us; they stay with their contract on every run, also when it is left out of one.
 */
import { LOWEST_GRADE, RISK_GRADES } from '../../domain/contracts/riskGrade';
import { amountText } from '../../domain/money/money';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, CellStyle } from '../../tables/workbookChange';
import { amountCell, amountFrom, dayCell, dayFrom, formula, moneyStyle, tableFormula } from '../cells';
import { cellsOf, column, hiddenColumn, type OwnRow, ownRows, textIn } from '../ownTable';
import { FINDINGS_TABLE, STATE_WORDS } from './reviewFindingRows';
import type { KeyedSummary } from './reviewKeys';

export const DECISIONS_TABLE = 'TieoutDecisions';
export const DECISION_CHOICES = ['approve', 'approve with conditions', 'reject'] as const;
/** State of a contract that was decided on and is not among those of this review. */
export const LEFT_OUT = 'not in this review';

// prettier-ignore
export const DECISION_COLUMNS = [
  column('Contract',        'text',      16),
  column('Kind',            'text',      10),
  column('Party',           'text',      30),
  column('State',           'status',    19),
  column('Risk grade',      'status',    11),
  column('Decision',        'input',     24),
  column('Conditions',      'input',     34),
  column('Decided by',      'input',     18),
  column('Decided on',      'inputDate', 13),
  column('Blocks',          'number',     9),
  column('Needs approval',  'number',    15),
  column('Notes',           'number',     8),
  column('Not checked',     'number',    12),
  column('Unanswered',      'number',    12),
  column('Total value',     'money',     16),
  column('Largest at risk', 'money',     16),
  column('Currency',        'text',       9),
  column('Last notice day', 'date',      14),
  column('Documents',       'wrapped',   34),
  hiddenColumn('Key',       'text',      20),
];
const MONEY: ReadonlySet<string> = new Set(['Total value', 'Largest at risk']);
const INPUTS = ['Decision', 'Conditions', 'Decided by'] as const;

const findings = tableFormula(FINDINGS_TABLE);
const { here } = tableFormula(DECISIONS_TABLE);
const own = `${findings.all('Contract key')},${here('Key')}`;
const breaches = (severity: string): CellContent =>
  formula(`COUNTIFS(${own},${findings.all('State')},"${STATE_WORDS.breach}",${findings.all('Severity')},"${severity}")`);
const notChecked = formula(`COUNTIFS(${own},${findings.all('State')},"${STATE_WORDS['not checked']}")`);
const unanswered = formula(`COUNTIFS(${own},${findings.all('Answer')},"")`);
const ownAmounts = `${own},${findings.all('Currency')},${here('Currency')}`;
/** Empty where nothing was computed: 0.00 would say that nothing is at risk. */
const largest = formula(
  `IF(COUNTIFS(${ownAmounts},${findings.all('At risk')},">0")=0,"",MAXIFS(${findings.all('At risk')},${ownAmounts}))`,
);

/** As `stateOf` decides. */
const state = formula(
  `IF(${here('Not checked')}>0,"not fully reviewed",IF(${here('Blocks')}+${here('Needs approval')}+${here('Notes')}>0,"findings","clean"))`,
);

/** As `riskGradeOf` decides: the same table, as nested conditions. */
const COUNT_COLUMNS = { blocks: 'Blocks', approvals: 'Needs approval', notes: 'Notes', notChecked: 'Not checked' } as const;
const riskGrade = formula(
  RISK_GRADES.reduceRight((otherwise, { grade, from }) => {
    const reached = Object.entries(from).map(([count, least]) => `${here(COUNT_COLUMNS[count as keyof typeof COUNT_COLUMNS])}>=${least}`); // Keys of the counts.
    return `IF(OR(${reached.join(',')}),"${grade}",${otherwise})`;
  }, `"${LOWEST_GRADE}"`),
);

export interface DecisionLine {
  readonly cells: readonly CellContent[];
  readonly styles: readonly (CellStyle | undefined)[];
}

const stylesFor = (currency: string): (CellStyle | undefined)[] =>
  DECISION_COLUMNS.map(({ name }) => (MONEY.has(name) && currency !== '' ? moneyStyle(currency) : undefined));

const textOrNothing = (text: string): CellContent => (text === '' ? null : text);

/** What people entered in a row, as it stands. */
function inputsOf(row: OwnRow | undefined, system: SourceTable['dateSystem']): Readonly<Record<string, CellContent>> {
  const texts = INPUTS.map((name) => [name, textOrNothing(row === undefined ? '' : textIn(row, name))]);
  return { ...Object.fromEntries(texts), 'Decided on': dayCell(dayFrom(row?.['Decided on'] ?? null, system), system) };
}

function lineOf({ summary, key }: KeyedSummary, standing: OwnRow | undefined, system: SourceTable['dateSystem']): DecisionLine {
  const { agreement, lastNoticeOn, documents } = summary;
  const currency = agreement.totalValue?.currency ?? agreement.currency ?? '';
  const cells = cellsOf(DECISION_COLUMNS, {
    Contract: agreement.id,
    Kind: agreement.kind,
    Party: agreement.party,
    State: state,
    'Risk grade': riskGrade,
    ...inputsOf(standing, system),
    Blocks: breaches('blocks'),
    'Needs approval': breaches('needs approval'),
    Notes: breaches('note'),
    'Not checked': notChecked,
    Unanswered: unanswered,
    'Total value': agreement.totalValue === undefined ? null : amountCell(amountText(agreement.totalValue)),
    'Largest at risk': largest,
    Currency: textOrNothing(currency),
    'Last notice day': dayCell(lastNoticeOn ?? '', system),
    Documents: textOrNothing(documents.join('\n')),
    Key: key,
  });
  return { cells, styles: stylesFor(currency) };
}

/** A contract that was decided on and is not reviewed now: its decision stays. */
function leftOutLine(row: OwnRow, system: SourceTable['dateSystem']): DecisionLine {
  const zero = Object.fromEntries(['Blocks', 'Needs approval', 'Notes', 'Not checked', 'Unanswered'].map((name) => [name, 0]));
  const texts = Object.fromEntries(
    ['Contract', 'Kind', 'Party', 'Currency', 'Documents', 'Key'].map((name) => [name, textOrNothing(textIn(row, name))]),
  );
  const cells = cellsOf(DECISION_COLUMNS, {
    ...texts,
    ...zero,
    ...inputsOf(row, system),
    State: LEFT_OUT,
    'Risk grade': null,
    'Largest at risk': null,
    'Total value': amountCell(amountFrom(row['Total value'] ?? null)),
    'Last notice day': dayCell(dayFrom(row['Last notice day'] ?? null, system), system),
  });
  return { cells, styles: stylesFor(textIn(row, 'Currency')) };
}

const isDecided = (row: OwnRow): boolean => [...INPUTS, 'Decided on'].some((name) => textIn(row, name) !== '');

export function decisionLines(
  summaries: readonly KeyedSummary[],
  ownTables: readonly SourceTable[],
  system: SourceTable['dateSystem'],
): DecisionLine[] {
  const standing = new Map(ownRows(ownTables, DECISIONS_TABLE).map((row) => [textIn(row, 'Key'), row]));
  const reviewed = new Set(summaries.map(({ key }) => key));
  const leftOut = [...standing].filter(([key, row]) => !reviewed.has(key) && isDecided(row));
  return [
    ...summaries.map((summary) => lineOf(summary, standing.get(summary.key), system)),
    ...leftOut.map(([, row]) => leftOutLine(row, system)),
  ];
}
