/** The sheets of rebates: what is accrued month by month, with the roll-forward as formulas, and each deal's claim against what was computed. */
import type { RebateMonth, RebateSchedule, RebateSettlement } from '../../domain/rebates/deal';
import { exponentOf } from '../../domain/money/currency';
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { dayCell, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { tableSheet } from '../frame';
import { lineKeys } from './lineKeys';
import { monthCell } from '../months';
import { cellsOf, column, hiddenColumn, type OwnColumn, ownRows, textIn } from '../ownTable';

const MONTHS_TABLE = 'TieoutRebates';
export const REBATE_SETTLEMENT_TABLE = 'TieoutRebateSettlement';

// prettier-ignore
const MONTH_COLUMNS = [
  column('Deal',     'text',   18),
  column('Month',    'month',  10),
  column('Currency', 'text',    8),
  column('Volume',   'money',  16),
  column('Percent',  'label',   9),
  column('Opening',  'money',  15),
  column('Accrued',  'money',  15),
  column('True-up',  'money',  15),
  column('Settled',  'money',  15),
  column('Closing',  'money',  15),
  column('Why',      'text',   70),
  hiddenColumn('Deal key', 'text', 20),
] as const;
const MONTH_MONEY: ReadonlySet<string> = new Set(['Volume', 'Opening', 'Accrued', 'True-up', 'Settled', 'Closing']);

// prettier-ignore
const SETTLEMENT_COLUMNS = [
  column('Deal',        'text',      18),
  column('Party',       'text',      24),
  column('Currency',    'text',       8),
  column('Computed',    'money',     16),
  column('Claimed',     'money',     16),
  column('Claimed − computed', 'money', 18),
  column('Settled',     'money',     16),
  column('Proposed',    'money',     16),
  column('Settle on',   'date',      12),
  column('Proposal',    'text',      80),
  column('Approved by', 'input',     18),
  column('Approved on', 'inputDate', 12),
  column('Roll-forward differs', 'proof', 18),
  hiddenColumn('Deal key', 'text', 20),
] as const;
const SETTLEMENT_MONEY: ReadonlySet<string> = new Set(['Computed', 'Claimed', 'Claimed − computed', 'Settled', 'Proposed']);

const months = tableFormula(MONTHS_TABLE);
const settlement = tableFormula(REBATE_SETTLEMENT_TABLE);
type KeyOf = (deal: string) => string;

/** Everything of the deal before this month, from the same columns: opening needs no cell of another row, so the table may be sorted. */
const before = (heading: string): string =>
  `SUMIFS(${months.all(heading)},${months.all('Deal key')},${months.here('Deal key')},${months.all('Month')},"<"&${months.here('Month')})`;

function monthCells(row: RebateMonth, keyOf: KeyOf, system: 1900 | 1904): CellContent[] {
  const { currency } = row;
  const decimals = exponentOf(currency);
  return cellsOf(MONTH_COLUMNS, {
    Deal: row.deal,
    Month: monthCell(row.month, system),
    Currency: currency,
    Volume: Number(row.volume),
    Percent: Number(row.percent),
    Opening: formula(`ROUND(${before('Accrued')}+${before('True-up')}-${before('Settled')},${decimals})`),
    Accrued: minorCell(row.accruedMinor, currency),
    'True-up': minorCell(row.trueUpMinor, currency),
    Settled: minorCell(row.settledMinor, currency),
    Closing: formula(`ROUND(${['Opening', 'Accrued', 'True-up'].map(months.here).join('+')}-${months.here('Settled')},${decimals})`),
    Why: row.why,
    'Deal key': keyOf(row.deal),
  });
}

const ofDeal = (heading: string): string => `SUMIFS(${months.all(heading)},${months.all('Deal key')},${settlement.here('Deal key')})`;

/** What a person filled in, by deal. */
function approvals(own: readonly SourceTable[]): (deal: string, heading: string) => CellContent {
  const rows = new Map(ownRows(own, REBATE_SETTLEMENT_TABLE).map((row) => [textIn(row, 'Deal'), row]));
  return (deal, heading) => {
    const cell: RawCell = rows.get(deal)?.[heading] ?? null;
    return cell !== null && typeof cell === 'object' ? null : cell;
  };
}

function settlementCells(row: RebateSettlement, keyOf: KeyOf, approved: ReturnType<typeof approvals>, system: 1900 | 1904): CellContent[] {
  const { currency, deal } = row;
  const decimals = exponentOf(currency);
  return cellsOf(SETTLEMENT_COLUMNS, {
    Deal: deal,
    Party: row.party,
    Currency: currency,
    Computed: formula(`ROUND(${ofDeal('Accrued')}+${ofDeal('True-up')},${decimals})`),
    Claimed: minorCell(row.claimedMinor, currency),
    'Claimed − computed': formula(`ROUND(${settlement.here('Claimed')}-${settlement.here('Computed')},${decimals})`),
    Settled: formula(ofDeal('Settled')),
    Proposed: minorCell(row.proposedMinor, currency),
    'Settle on': dayCell(row.settleOn ?? '', system),
    Proposal: row.proposal,
    'Approved by': approved(deal, 'Approved by'),
    'Approved on': approved(deal, 'Approved on'),
    'Roll-forward differs': formula(`ROUND(${settlement.here('Computed')}-${minorCell(row.computedMinor, currency)},${decimals})`),
    'Deal key': keyOf(deal),
  });
}

const styled = (columns: readonly OwnColumn[], money: ReadonlySet<string>, currency: string): (CellStyle | undefined)[] =>
  columns.map(({ name }) => (money.has(name) ? moneyStyle(currency) : undefined));

/** Both sheets; none when there are no deals. */
export function rebateSheets(rebates: RebateSchedule, own: readonly SourceTable[], asOf: string, system: 1900 | 1904): SheetModel[] {
  if (rebates.settlements.length === 0) return [];
  const keys = lineKeys(rebates.settlements.map(({ deal }) => ({ contract: 'deal', line: deal })));
  const keyOf = (deal: string): string => keys({ contract: 'deal', line: deal });
  const approved = approvals(own);
  const shared = { rules: [], frozenColumns: 1 };
  return [
    tableSheet({
      name: 'Rebate accruals',
      says: `as of ${asOf} · opening + accrued + true-up − settled = closing`,
      table: MONTHS_TABLE,
      columns: MONTH_COLUMNS,
      keyColumns: ['Deal', 'Month'],
      rows: rebates.months.map((row) => monthCells(row, keyOf, system)),
      cellStyles: rebates.months.map(({ currency }) => styled(MONTH_COLUMNS, MONTH_MONEY, currency)),
      ...shared,
    }),
    tableSheet({
      name: 'Rebate settlement',
      says: `as of ${asOf} · claims against what was computed; a person approves what is settled`,
      table: REBATE_SETTLEMENT_TABLE,
      columns: SETTLEMENT_COLUMNS,
      keyColumns: ['Deal'],
      rows: rebates.settlements.map((row) => settlementCells(row, keyOf, approved, system)),
      cellStyles: rebates.settlements.map(({ currency }) => styled(SETTLEMENT_COLUMNS, SETTLEMENT_MONEY, currency)),
      ...shared,
    }),
  ];
}
