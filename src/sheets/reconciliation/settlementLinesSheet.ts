/**
 * The sheet "Settlement lines": each settlement as it should be, as it was announced, and as the bank received it. The differences are
 * formulas, and so is the state of what still waits: it is overdue when its own day has passed, by the day on "Reconciliation".
 */
import type { DateSystem } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import type { SettlementLine, SettlementReport, SettlementState } from '../../domain/reconciliation/control/control';
import { rectangleAddress } from '../../tables/a1';
import type { CellContent, RuleColour, SheetModel } from '../../tables/workbookChange';
import { dayCell, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';
import { cutIdsText } from './idLists';
import { type Lane } from './lanes';
import { cellsOf, column, hiddenColumn } from '../ownTable';
import { AS_OF_CELL } from './reconciliationCells';

export const SETTLEMENT_TABLE = 'TieoutSettlement';

// prettier-ignore
const COLUMNS = [
  column('State',         'status', 12),
  column('Partner',       'text',   18),
  column('Currency',      'text',    8),
  column('Batch',         'text',   16),
  column('Sales from',    'date',   11),
  column('Sales to',      'date',   11),
  column('Sales',         'money',  14),
  column('Refunds',       'money',  13),
  column('Adjustments',   'money',  12),
  column('Fees',          'money',  12),
  column('Reserve',       'money',  12),
  column('Released',      'money',  12),
  column('Expected',      'money',  14),
  column('Announced',     'money',  14),
  column('Received',      'money',  14),
  column('Announced − expected', 'money', 14),
  column('Outstanding',   'money',  14),
  column('Expected on',   'date',   12),
  column('Announced on',  'date',   12),
  column('Received on',   'date',   12),
  column('Overdue',       'number',  8),
  column('Announced by',  'text',   18),
  column('Receipts',      'text',   18),
  column('Evidence',      'text',   70),
  hiddenColumn('To come',   'money'),
  hiddenColumn('Until due', 'text'),
  hiddenColumn('After due', 'text'),
  hiddenColumn('Lane',      'text'),
  hiddenColumn('Key',       'text'),
  hiddenColumn('Tolerance', 'money'),
  hiddenColumn('Last row on', 'date'),
  hiddenColumn('Reported sales',       'money'),
  hiddenColumn('Reported refunds',     'money'),
  hiddenColumn('Reported adjustments', 'money'),
  hiddenColumn('Reported fees',        'money'),
  hiddenColumn('Reported reserve',     'money'),
  hiddenColumn('Reported released',    'money'),
] as const;
// prettier-ignore
const MONEY: ReadonlySet<string> = new Set(['Sales', 'Refunds', 'Adjustments', 'Fees', 'Reserve', 'Released', 'Expected', 'Announced', 'Received', 'Announced − expected', 'Outstanding', 'To come']);

const { here } = tableFormula(SETTLEMENT_TABLE);
const STATE = formula(`IF(AND(${here('Expected on')}<>"",${here('Expected on')}<${AS_OF_CELL}),${here('After due')},${here('Until due')})`);
const OVERDUE = formula(`IF(${here('State')}="overdue",${AS_OF_CELL}-${here('Expected on')},0)`);

/** The formulas of a row, with the decimals of its currency. */
function figuresFor(currency: string): Readonly<Record<string, CellContent>> {
  const round = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);
  const kept = ['Fees', 'Reserve'].map((heading) => `-${here(heading)}`).join('');
  return {
    Expected: round(`${here('Sales')}+${here('Refunds')}+${here('Adjustments')}${kept}+${here('Released')}`),
    'Announced − expected': formula(
      `IF(${here('Announced by')}="","",ROUND(${here('Announced')}-${here('Expected')},${exponentOf(currency)}))`,
    ),
    Outstanding: round(`${here('Expected')}-${here('Received')}`),
    'To come': formula(
      `IF(OR(${here('State')}="pending",${here('State')}="announced"),IF(${here('Announced by')}="",${here('Expected')},${here('Announced')}),0)`,
    ),
  };
}

type Ageing = { readonly 'Until due': SettlementState; readonly 'After due': SettlementState };

/**
 * What a line is until its day has passed, and afterwards. Only what waits ages; without bank records nobody knows whether what was
 * announced has come, and what is nothing or less is not waited for.
 */
function ageingOf({ state, announcedBy, expected }: SettlementLine, hasBank: boolean): Ageing {
  if (state !== 'pending' && state !== 'announced' && state !== 'overdue') return { 'Until due': state, 'After due': state };
  const waits = announcedBy.length > 0 ? 'announced' : 'pending';
  return { 'Until due': waits, 'After due': expected > 0 && (hasBank || waits === 'pending') ? 'overdue' : waits };
}

export const settlementLane = ({ partner, currency }: Pick<SettlementLine, 'partner' | 'currency'>): Lane => ({
  partner,
  product: '',
  currency,
});

interface Context {
  readonly keyOf: (lane: Lane) => string;
  readonly hasBank: boolean;
  readonly system: DateSystem;
}

function cellsFor(line: SettlementLine, { keyOf, hasBank, system }: Context): CellContent[] {
  const { currency, reported } = line;
  const money = (minor: number): CellContent => minorCell(minor, currency);
  const day = (on: string | undefined): CellContent => dayCell(on ?? '', system);
  return cellsOf(COLUMNS, {
    State: STATE,
    Partner: line.partner,
    Currency: currency,
    Batch: line.batch,
    Overdue: OVERDUE,
    'Sales from': day(line.salesFrom),
    'Sales to': day(line.salesTo),
    Sales: money(line.sales),
    Refunds: money(line.refunds),
    Adjustments: money(line.adjustments),
    Fees: money(line.fees),
    Reserve: money(line.reserve),
    Released: money(line.released),
    Announced: line.announcedBy.length === 0 ? null : money(line.announced),
    Received: money(line.received),
    ...figuresFor(currency),
    'Expected on': day(line.expectedOn),
    'Announced on': day(line.announcedOn),
    'Received on': day(line.receivedOn),
    'Announced by': cutIdsText(line.announcedBy),
    Receipts: cutIdsText(line.receipts),
    Evidence: line.evidence,
    ...ageingOf(line, hasBank),
    Lane: keyOf(settlementLane(line)),
    Key: line.key,
    Tolerance: money(line.tolerance),
    'Last row on': day(line.lastRowOn),
    'Reported sales': money(reported.sales),
    'Reported refunds': money(reported.refunds),
    'Reported adjustments': money(reported.adjustments),
    'Reported fees': money(reported.fees),
    'Reported reserve': money(reported.reserve),
    'Reported released': money(reported.released),
  });
}

const STATE_COLOURS: Readonly<Record<SettlementState, RuleColour>> = {
  received: 'good',
  announced: 'quiet',
  pending: 'quiet',
  overdue: 'bad',
  short: 'bad',
  over: 'warn',
  unexpected: 'warn',
  'not covered': 'warn',
};

/** The report says it when it had no bank records. */
const hasBankRecords = ({ findings }: SettlementReport): boolean => !findings.some(({ code }) => code === 'no-receipts-given');

export function settlementLinesSheet(
  report: SettlementReport,
  keyOf: (lane: Lane) => string,
  asOf: string,
  system: DateSystem,
): SheetModel {
  const { lines } = report;
  const hasBank = hasBankRecords(report);
  const columnOf = (name: string): string => {
    const at = COLUMNS.findIndex((each) => each.name === name);
    return rectangleAddress({ row: HEADING_ROW + 1, column: at, rows: Math.max(1, lines.length), columns: 1 });
  };
  return tableSheet({
    name: 'Settlement lines',
    says: `as of ${asOf} · what each settlement should be, what was announced, what the bank received`,
    table: SETTLEMENT_TABLE,
    columns: COLUMNS,
    keyColumns: ['Key'],
    rows: lines.map((line) => cellsFor(line, { keyOf, hasBank, system })),
    cellStyles: lines.map(({ currency }) => COLUMNS.map(({ name }) => (MONEY.has(name) ? moneyStyle(currency) : undefined))),
    rules: [
      { kind: 'words', address: columnOf('State'), words: STATE_COLOURS },
      { kind: 'notZero', address: columnOf('Announced − expected') },
      { kind: 'atLeast', address: columnOf('Overdue'), limits: [{ from: 1, colour: 'bad' }] },
    ],
    frozenColumns: 4,
  });
}
