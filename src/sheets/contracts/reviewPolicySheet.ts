/** The sheet "Review policy": the rules as they were in force on the day of the review, so that it can be read a year later. */
import type { ReviewRule } from '../../domain/contracts/review';
import type { SourceTable } from '../../tables/sourceTable';
import type { SheetModel } from '../../tables/workbookChange';
import { dayCell } from '../cells';
import { tableSheet } from '../frame';
import { cellsOf, column } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('Rule',           'text',    28),
  column('Severity',       'text',    15),
  column('Parameter',      'wrapped', 34),
  column('Checks',         'wrapped', 60),
  column('Applies to',     'text',    11),
  column('Effective from', 'date',    14),
  column('Effective to',   'date',    13),
  column('Why',            'wrapped', 60),
];

export function reviewPolicySheet(policy: readonly ReviewRule[], asOf: string, system: SourceTable['dateSystem']): SheetModel {
  return tableSheet({
    name: 'Review policy',
    says: `in force on ${asOf} · a copy; rules are changed on the sheet Tieout Rules`,
    table: 'TieoutReviewPolicy',
    columns: COLUMNS,
    keyColumns: ['Rule'],
    rows: policy.map(({ id, severity, parameter, checks, appliesTo, from, to, why }) =>
      cellsOf(COLUMNS, {
        Rule: id,
        Severity: severity,
        Parameter: parameter === '' ? null : parameter,
        Checks: checks,
        'Applies to': appliesTo,
        'Effective from': dayCell(from ?? '', system),
        'Effective to': dayCell(to ?? '', system),
        Why: why,
      }),
    ),
    cellStyles: [],
    rules: [],
    frozenColumns: 1,
  });
}
