/** The sample company's workbook as the tables that a job reads, without a workbook in between. */
import { type PlainDate, serialFromDate } from '../../src/domain/calendar/plainDate';
import { agreementsOf } from '../../src/sample/contracts/sampleAgreements';
import type { SampleMonth } from '../../src/sample/month';
import { spendingOf } from '../../src/sample/spend/sampleSpending';
import { agreementTables, cashTables, partnerTables, spendTables, type TablePlan } from '../../src/sample/workbookTables';
import type { SourceTable } from '../../src/tables/sourceTable';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function sourceTable({ sheet, table, columns, rows }: TablePlan): SourceTable {
  return {
    name: table,
    home: { kind: 'sheet', sheet, row: 3, column: 0, isExcelTable: true },
    headers: columns.map(([header]) => header),
    formats: columns.map(([, look]) => (look === 'day' ? 'dd.mm.yyyy' : look === 'text' ? '@' : 'General')),
    rows: rows.map((row) =>
      columns.map((_, index) => {
        const cell = row[index] ?? '';
        if (cell === '') return null;
        return typeof cell === 'string' && DAY.test(cell) ? serialFromDate(cell as PlainDate) : cell;
      }),
    ),
    hiddenRows: [],
    dateSystem: 1900,
  };
}

export function sampleTables(month: SampleMonth): SourceTable[] {
  const agreements = agreementsOf(month);
  const spending = spendingOf(agreements);
  return [...cashTables(month, agreements), ...agreementTables(agreements), ...partnerTables(spending), ...spendTables(spending)].map(
    sourceTable,
  );
}
