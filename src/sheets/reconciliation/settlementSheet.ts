/**
 * The sheet "Settlement": by partner and currency what should have come, what came, and where the rest stands; what is overdue by its age;
 * and what comes next, day by day. Formulas over "Settlement lines".
 */
import { type DateSystem } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import type { SettlementReport } from '../../domain/reconciliation/control/control';
import { ageBuckets, ageEdges, foldedBuckets, type ReconciliationRules } from '../../domain/reconciliation/control/reconciliationRules';
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { dayCell, formula, moneyStyle, tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import { type Lane, sortedLanes } from './lanes';
import { type ProofLine, type ProofSection, proofSheet } from '../proofLayout';
import { AS_OF_CELL } from './reconciliationCells';
import { settlementLane, SETTLEMENT_TABLE } from './settlementLinesSheet';
import { at } from './statementSections';

const { all } = tableFormula(SETTLEMENT_TABLE);
const WIDTHS = [26, 10, 16, 16, 15, 15, 15, 15, 15, 15, 15, 14];

/** Where what is outstanding stands, by the words of the column State. */
// prettier-ignore
const OUTSTANDING: readonly { readonly heading: string; readonly states: readonly string[] }[] = [
  { heading: 'To come',     states: ['pending', 'announced'] },
  { heading: 'Overdue',     states: ['overdue'] },
  { heading: 'Short',       states: ['short'] },
  { heading: 'Over',        states: ['over'] },
  { heading: 'Unexpected',  states: ['unexpected'] },
  { heading: 'Not covered', states: ['not covered'] },
  { heading: 'In tolerance', states: ['received'] },
];

const sumOf = (heading: string, lane: string, more = ''): string => `SUMIFS(${all(heading)},${all('Lane')},${lane}${more})`;
const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);

interface LaneLine {
  readonly lane: Lane;
  readonly key: string;
}

/** Expected − received is where the rest stands; the difference says that no line was left out. */
function partnerLine(row: number, { lane: { partner, currency }, key }: LaneLine): ProofLine {
  const rest = OUTSTANDING.map(({ states }) =>
    rounded(states.map((state) => sumOf('Outstanding', key, `,${all('State')},"${state}"`)).join('+'), currency),
  );
  return {
    cells: [
      ...[partner, currency, rounded(sumOf('Expected', key), currency), rounded(sumOf('Received', key), currency)],
      ...rest,
      rounded(`${at(2, row)}-${at(3, row)}-SUM(${at(4, row)}:${at(10, row)})`, currency),
    ],
    styles: ['text', 'text', ...new Array<CellStyle>(9).fill(moneyStyle(currency)), 'proof'],
  };
}

function announcedLine(row: number, { lane: { partner, currency }, key }: LaneLine): ProofLine {
  const announced = `,${all('Announced by')},"<>"`;
  const money = moneyStyle(currency);
  return {
    cells: [
      ...[partner, currency, rounded(sumOf('Expected', key, announced), currency), rounded(sumOf('Announced', key), currency)],
      ...new Array<null>(7).fill(null),
      rounded(`${at(3, row)}-${at(2, row)}`, currency),
    ],
    styles: ['text', 'text', money, money, ...new Array<undefined>(7).fill(undefined), 'proof'],
  };
}

/** What is overdue in all, and by the days since its own T+n. */
function overdueLine({ lane: { partner, currency }, key }: LaneLine, rules: ReconciliationRules): ProofLine {
  const edges = ageEdges(rules);
  const buckets = [...edges, Infinity].map((edge, index) => {
    const from = `,${all('Overdue')},">${edges[index - 1] ?? 0}"`;
    return rounded(sumOf('Outstanding', key, `${from}${edge === Infinity ? '' : `,${all('Overdue')},"<=${edge}"`}`), currency);
  });
  return {
    cells: [partner, currency, rounded(sumOf('Outstanding', key, `,${all('State')},"overdue"`), currency), null, ...buckets],
    styles: ['text', 'text', moneyStyle(currency), undefined, ...buckets.map(() => moneyStyle(currency))],
  };
}

interface SettlementInput {
  readonly report: SettlementReport;
  readonly keyOf: (lane: Lane) => string;
  readonly rules: ReconciliationRules;
  readonly asOf: string;
  readonly system: DateSystem;
}

/** By the day on which it is due: a settlement that comes or falls overdue leaves its line at 0. */
function nextSection({ report, keyOf, system }: SettlementInput): ProofSection {
  return {
    title: 'What comes next',
    headings: ['Partner', 'Currency', 'Expected on', 'Amount'],
    differences: 0,
    lines: report.next.map((next) => (row: number) => ({
      cells: [
        ...[next.partner, next.currency, dayCell(next.on, system)],
        rounded(sumOf('To come', quotedKey(keyOf(settlementLane(next))), `,${all('Expected on')},${at(2, row)}`), next.currency),
      ],
      styles: ['text', 'text', 'date', moneyStyle(next.currency)],
    })),
  };
}

export function settlementSheet(input: SettlementInput): SheetModel {
  const { report, keyOf, rules, asOf } = input;
  const shown = foldedBuckets(rules, WIDTHS.length - 4);
  const lanes = sortedLanes(report.lines.map(settlementLane)).map((lane): LaneLine => ({ lane, key: quotedKey(keyOf(lane)) }));
  const section = (title: string, headings: readonly string[], differences: number, line: (row: number, of: LaneLine) => ProofLine) => ({
    title,
    headings,
    differences,
    lines: lanes.map((of) => (row: number) => line(row, of)),
  });
  const blank = new Array<string>(7).fill('');
  return proofSheet({
    name: 'Settlement',
    says: `as of ${asOf} · every figure is a formula over Settlement lines; what waits is overdue when its own T+n has passed`,
    widths: WIDTHS,
    facts: [{ cells: ['As of', formula(AS_OF_CELL), 'the day on Reconciliation'], styles: ['label', 'date', 'note'] }],
    sections: [
      section(
        'Expected = received + to come + overdue + what differs',
        ['Partner', 'Currency', 'Expected', 'Received', ...OUTSTANDING.map(({ heading }) => heading), 'Difference'],
        1,
        partnerLine,
      ),
      section(
        'Announced against expected, where there is an announcement',
        ['Partner', 'Currency', 'Expected', 'Announced', ...blank, 'Difference'],
        1,
        announcedLine,
      ),
      section('Overdue by days after T+n', ['Partner', 'Currency', 'Overdue', '', ...ageBuckets(shown)], 0, (_, of) =>
        overdueLine(of, shown),
      ),
      nextSection(input),
    ],
  });
}
