/** The sheet "Contract decisions": what the review comes to for each contract, and what people decided. */
import { rectangleAddress } from '../../tables/a1';
import type { SheetModel } from '../../tables/workbookChange';
import { DECISION_CHOICES, DECISION_COLUMNS, type DecisionLine, DECISIONS_TABLE } from './contractDecisionRows';
import { HEADING_ROW, tableSheet } from '../frame';

export const DECISIONS_SHEET = 'Contract decisions';

export function contractDecisionsSheet(lines: readonly DecisionLine[], asOf: string): SheetModel {
  const columnOf = (name: string): string => {
    const at = DECISION_COLUMNS.findIndex((column) => column.name === name);
    return rectangleAddress({ row: HEADING_ROW + 1, column: at, rows: Math.max(1, lines.length), columns: 1 });
  };
  return tableSheet({
    name: DECISIONS_SHEET,
    says: `as of ${asOf} · decide under "Decision", with your name and the day; what you enter stays`,
    table: DECISIONS_TABLE,
    columns: DECISION_COLUMNS,
    keyColumns: ['Contract', 'Key'],
    rows: lines.map(({ cells }) => cells),
    cellStyles: lines.map(({ styles }) => styles),
    rules: [
      {
        kind: 'words',
        address: columnOf('State'),
        words: { clean: 'good', findings: 'warn', 'not fully reviewed': 'bad', 'not in this review': 'quiet' },
      },
      { kind: 'words', address: columnOf('Risk grade'), words: { low: 'good', medium: 'warn', high: 'bad' } },
      { kind: 'choices', address: columnOf('Decision'), choices: DECISION_CHOICES },
    ],
    frozenColumns: 1,
  });
}
