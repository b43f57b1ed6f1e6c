/**
 * The sheet "Reconciliation": the statement, what is open by kind and age, and the proof that nothing was lost. All of it formulas over
 * "Matches", "Exceptions" and the analyst's own tables; the day on it is the one that exceptions and settlements age by.
 */
import type { DateSystem } from '../../domain/calendar/plainDate';
import type { ExceptionCase } from '../../domain/reconciliation/control/control';
import type { ReconciliationMatch } from '../../domain/reconciliation/reconciliation';
import type { ReconciliationRules } from '../../domain/reconciliation/control/reconciliationRules';
import type { SheetModel } from '../../tables/workbookChange';
import { dayCell, formula, tableFormula } from '../cells';
import { type CompletenessInput, completenessSections } from './completenessSections';
import { EXCEPTIONS_TABLE } from './exceptionRows';
import type { Lane } from './lanes';
import { kindSection, reasonSection } from './openSections';
import { FACTS_ROW, firstSectionRow, type ProofLine, type ProofSection, proofSheet, sectionRows } from '../proofLayout';
import { RECONCILIATION_SHEET } from './reconciliationCells';
import { at, currencySection, laneSection, STATEMENT_WIDTHS } from './statementSections';

export interface ReconciliationSheetInput extends CompletenessInput {
  readonly lanes: readonly Lane[];
  readonly keyOf: (lane: Lane) => string;
  readonly matches: readonly ReconciliationMatch[];
  readonly cases: readonly ExceptionCase[];
  readonly rules: ReconciliationRules;
  readonly asOf: string;
  readonly system: DateSystem;
}

const exceptions = tableFormula(EXCEPTIONS_TABLE);

function factsOf({ asOf, system }: ReconciliationSheetInput): ProofLine[] {
  return [
    { cells: ['As of', dayCell(asOf, system), 'exceptions and settlements age by this day'], styles: ['label', 'inputDate', 'note'] },
    { cells: ['Open exceptions', formula(`SUM(${exceptions.all('Open')})`)], styles: ['label', 'number'] },
    { cells: ['Overdue exceptions', formula(`COUNTIFS(${exceptions.all('Overdue')},">0")`)], styles: ['label', 'number'] },
  ];
}

/** The lanes come last, because they are many; the currencies sum them up at the top. */
function sectionsOf(input: ReconciliationSheetInput, firstRow: number): ProofSection[] {
  const { lanes, keyOf, matches, matchTable, cases, rules } = input;
  const between = [kindSection(cases, rules), reasonSection(matches, matchTable), ...completenessSections(input)];
  const unplaced = currencySection(lanes, { from: 0, to: 0 });
  const from = firstRow + [unplaced, ...between].reduce((rows, section) => rows + sectionRows(section), 0) + 2;
  const to = from + Math.max(1, lanes.length) - 1;
  return [currencySection(lanes, { from, to }), ...between, laneSection(lanes, keyOf, matchTable)];
}

export function reconciliationSheet(input: ReconciliationSheetInput): SheetModel {
  const facts = factsOf(input);
  return proofSheet({
    name: RECONCILIATION_SHEET,
    says: `as of ${input.asOf} · every figure is a formula; what is unexplained reads 0.00 or is red`,
    widths: STATEMENT_WIDTHS,
    facts,
    rules: [
      { kind: 'atLeast', address: at(1, FACTS_ROW + 1), limits: [{ from: 1, colour: 'warn' }] },
      { kind: 'atLeast', address: at(1, FACTS_ROW + 2), limits: [{ from: 1, colour: 'bad' }] },
    ],
    sections: sectionsOf(input, firstSectionRow(facts.length)),
  });
}
