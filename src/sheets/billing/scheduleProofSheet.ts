/**
 * The sheet "Schedule proof": contract value = schedule = invoiced + remaining = recognised + deferred, by currency and by line, each
 * difference a formula that must read 0.00; and that no row of the analyst's table was lost.
 *
 * Where a line's amount is its total, the contract value is read from the analyst's own cell, so the proof does not hold our sum
 * against itself. Where it is not (a price for each period, a change in mid-term, usage), the value is what was computed, and its rule stands beside it.
 */
import type { LineValue } from '../../domain/billing/schedule';
import { exponentOf } from '../../domain/money/currency';
import { WAITING } from '../../domain/revenue/recognition';
import { cellAddress } from '../../tables/a1';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { columnReference, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import { SCHEDULE_TABLE, type ScheduleNames } from './invoiceScheduleSheet';
import { type LinesSource, statedTotals } from './statedTotals';
import { monthCell } from '../months';
import { firstSectionRow, type ProofLine, type ProofSection, proofSheet } from '../proofLayout';
import { REVENUE_TABLE } from './revenueSheets';
import { BILLING_MONTH_CELL, SCHEDULE_PROOF_SHEET } from './scheduleProofCells';

export interface ScheduleProofInput {
  readonly asOf: string;
  readonly month: string;
  readonly system: 1900 | 1904;
  readonly values: readonly LineValue[];
  readonly names: ScheduleNames;
  readonly source: LinesSource | undefined;
}

const schedule = tableFormula(SCHEDULE_TABLE);
const revenue = tableFormula(REVENUE_TABLE);
const at = (column: number, row: number): string => cellAddress(row, column);

const WIDTHS = [26, 14, 10, 17, 17, 17, 17, 17, 17, 34, 18, 22, 20];
const FIGURES = ['Contract value', 'Schedule', 'Invoiced', 'Remaining', 'Recognised', 'Deferred'];
const DIFFERENCES = ['Value − schedule', 'Schedule − inv. − rem.', 'Value − rec. − def.'];

/** What a condition on our tables selects: a currency, or a line. */
interface Selection {
  readonly heading: 'Currency' | 'Line key';
  readonly criterion: string;
}

const sums = ({ heading, criterion }: Selection) => ({
  schedule: (more = '') => `SUMIFS(${schedule.all('Net')},${schedule.all(heading)},${criterion}${more})`,
  revenue: (more: string) => `SUMIFS(${revenue.all('Revenue')},${revenue.all(heading)},${criterion}${more})`,
});

/** Schedule, invoiced, remaining, recognised, deferred. Rounded, because a sum of cents in binary has a tail. */
function fiveSums(selection: Selection, currency: string): CellContent[] {
  const { schedule: net, revenue: earned } = sums(selection);
  const rounded = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);
  const invoice = schedule.all('Invoice no.');
  const status = schedule.all('Status');
  const month = revenue.all('Month');
  return [
    rounded(net()),
    rounded(net(`,${invoice},"<>"`)),
    rounded(net(`,${status},"<>issued"`)),
    rounded(earned(`,${month},"<="&${BILLING_MONTH_CELL}`)),
    rounded(`${earned(`,${month},">"&${BILLING_MONTH_CELL}`)}+${earned(`,${month},"${WAITING}"`)}`),
  ];
}

/** The three differences of a line whose figures begin at column 3. */
function threeDifferences(row: number, currency: string): CellContent[] {
  const [value, planned, invoiced, remaining, recognised, deferred] = [3, 4, 5, 6, 7, 8].map((column) => at(column, row));
  const round = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);
  return [round(`${value}-${planned}`), round(`${planned}-${invoiced}-${remaining}`), round(`${value}-${recognised}-${deferred}`)];
}

const stylesOf = (currency: string): ProofLine['styles'] => [
  ...(['text', 'text', 'text'] as const),
  ...FIGURES.map(() => moneyStyle(currency)),
  ...(['note', 'proof', 'proof', 'proof'] as const),
];

function lineLine(row: number, value: LineValue, input: ScheduleProofInput, stated: ReturnType<typeof statedTotals>): ProofLine {
  const { contract, line, currency, valueMinor } = value;
  const criterion = quotedKey(input.names.keyOf(value));
  const theirs = stated(value, at(0, row), at(1, row));
  return {
    cells: [
      ...[contract, line, currency],
      theirs === undefined ? minorCell(valueMinor, currency) : formula(theirs.formula),
      ...fiveSums({ heading: 'Line key', criterion }, currency),
      theirs === undefined ? 'computed: see the rules of its rows' : theirs.from,
      ...threeDifferences(row, currency),
    ],
    styles: stylesOf(currency),
  };
}

/** The value of a currency is the sum of its lines' values below, so theirs counts in it too. */
function currencyLine(row: number, currency: string, lines: { readonly from: number; readonly to: number }): ProofLine {
  const column = (index: number): string =>
    `$${at(index, lines.from).replace(/\d+$/, '')}$${lines.from + 1}:$${at(index, lines.to).replace(/\d+$/, '')}$${lines.to + 1}`;
  return {
    cells: [
      ...['all lines', '', currency],
      formula(`SUMIFS(${column(3)},${column(2)},${at(2, row)})`),
      ...fiveSums({ heading: 'Currency', criterion: at(2, row) }, currency),
      'sum of the lines below',
      ...threeDifferences(row, currency),
    ],
    styles: stylesOf(currency),
  };
}

/** Rows that are neither scheduled nor reported would be lost in silence. */
function rowsLine(row: number, { table, mapping, rowsReported }: LinesSource, lineCount: number): ProofLine {
  const theirs = columnReference(table, mapping.columns['Contract'] ?? '');
  return {
    cells: [
      table.name,
      ...['', ''],
      formula(`SUMPRODUCT(--(LEN(${theirs})>0))`),
      lineCount,
      rowsReported,
      ...new Array<null>(6).fill(null),
      formula(`${at(3, row)}-${at(4, row)}-${at(5, row)}`),
    ],
    styles: ['text', 'text', 'text', 'number', 'number', 'number', ...new Array<undefined>(6).fill(undefined), 'proof'],
  };
}

function sectionsOf(input: ScheduleProofInput, firstRow: number): ProofSection[] {
  const currencies = [...new Set(input.values.map(({ currency }) => currency))].sort();
  // Under the currencies: a free line, a title and the headings.
  const from = firstRow + 2 + currencies.length + 3;
  const lines = { from, to: from + Math.max(1, input.values.length) - 1 };
  const stated = statedTotals(input.source, input.names.lines);
  const headings = (first: readonly string[]): string[] => [...first, ...FIGURES, 'Value from', ...DIFFERENCES];
  return [
    {
      title: 'By currency: contract value = schedule = invoiced + remaining = recognised + deferred',
      headings: headings(['Lines', '', 'Currency']),
      differences: 3,
      lines: currencies.map((currency) => (row: number) => currencyLine(row, currency, lines)),
    },
    {
      title: 'By contract line',
      headings: headings(['Contract', 'Line', 'Currency']),
      differences: 3,
      lines: input.values.map((value) => (row: number) => lineLine(row, value, input, stated)),
    },
    ...rowsSection(input),
  ];
}

/** Only of a table in the workbook: a formula cannot look into a file. */
function rowsSection({ source, names }: ScheduleProofInput): ProofSection[] {
  if (source === undefined || source.table.home.kind !== 'sheet' || (source.mapping.columns['Contract'] ?? null) === null) return [];
  return [
    {
      title: 'Rows: in your table = scheduled + reported',
      headings: ['Table', '', '', 'Rows', 'Scheduled', 'Reported', '', '', '', '', '', '', 'Difference'],
      differences: 1,
      lines: [(row: number) => rowsLine(row, source, names.lines.length)],
    },
  ];
}

export function scheduleProofSheet(input: ScheduleProofInput): SheetModel {
  const facts: ProofLine[] = [{ cells: ['Billing month', monthCell(input.month, input.system)], styles: ['label', 'month'] }];
  return proofSheet({
    name: SCHEDULE_PROOF_SHEET,
    says: `as of ${input.asOf} · every difference is a formula and reads 0.00`,
    widths: WIDTHS,
    facts,
    sections: sectionsOf(input, firstSectionRow(facts.length)),
  });
}
