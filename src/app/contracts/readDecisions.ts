/** The contracts of the sheet Contract decisions, and what people have decided there. Nothing is decided here. */
import { DECISIONS_TABLE } from '../../sheets/contracts/contractDecisionRows';
import { textIn } from '../../sheets/ownTable';
import { cellAddress, rectangleFrom } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import { readOwnTables } from '../../workbook/readTables';
import { placedRows } from '../ownCells';
import type { AwaitedDecision } from './reviewPlan';

const STATES = ['clean', 'findings', 'not fully reviewed'] as const;
const GRADES = ['low', 'medium', 'high'] as const;

/**
 * Pure. Each contract of the last review with the cell where its decision is entered. One that was decided on and left out of the
 * last review has no state any more, and is not asked about again.
 */
export function decisionsIn(own: readonly SourceTable[]): readonly AwaitedDecision[] {
  const decisionAt = own.find(({ name }) => name === DECISIONS_TABLE)?.headers.indexOf('Decision') ?? 0;
  return placedRows(own, DECISIONS_TABLE).flatMap(({ row, cell: first }) => {
    const state = STATES.find((one) => one === textIn(row, 'State'));
    const riskGrade = GRADES.find((grade) => grade === textIn(row, 'Risk grade'));
    if (state === undefined || riskGrade === undefined) return [];
    const { row: at, column } = rectangleFrom(first.address);
    const cell = { sheet: first.sheet, address: cellAddress(at, column + decisionAt) };
    return [{ agreement: textIn(row, 'Contract'), party: textIn(row, 'Party'), state, riskGrade, decision: textIn(row, 'Decision'), cell }];
  });
}

/** None while no review is written. Throws a Refusal when Excel does not let us read. */
export const readDecisions = async (): Promise<readonly AwaitedDecision[]> => decisionsIn(await readOwnTables());
