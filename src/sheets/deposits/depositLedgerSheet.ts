/**
 * The sheet "Deposit ledger": opening + top-ups − consumption ± adjustments = closing, tied to the partner's statement, with what is on
 * its way and whether any row of the analyst's table was lost. Every figure is a sum over her table.
 */
import type { DepositReport } from '../../domain/deposits/depositReport';
import type { DepositStatement } from '../../domain/deposits/deposit';
import { accountKey } from '../../domain/deposits/account';
import { exponentOf } from '../../domain/money/currency';
import { cellAddress } from '../../tables/a1';
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { columnReference, dayCell, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import { DEPOSIT_LEDGER_SHEET, DEPOSIT_TOP_UPS_TABLE, type DepositSheetsRequest, depositKeys } from './depositNames';
import { equalTo, type MovementSums, movementSums } from './depositSource';
import { FACTS_ROW, firstSectionRow, type ProofLine, type ProofSection, proofSheet } from '../proofLayout';

const WIDTHS = [24, 13, 16, 16, 16, 16, 16, 16, 16, 16];
const FACTS = 1;
const at = (column: number, row: number): string => cellAddress(row, column);
const sheet = `'${DEPOSIT_LEDGER_SHEET}'!`;

/** The day of the report, for every sheet of deposits. */
export const AS_OF_CELL = `${sheet}$B$${FACTS_ROW + 1}`;
/** Closing of the deposit with this index. */
export const closingCell = (index: number): string => `${sheet}$G$${firstSectionRow(FACTS) + 2 + index + 1}`;

const topUps = tableFormula(DEPOSIT_TOP_UPS_TABLE);
const ownAsOf = `$B$${FACTS_ROW + 1}`;

interface Context {
  readonly request: DepositSheetsRequest;
  readonly sums: MovementSums;
  readonly keyOf: (of: DepositReport) => string;
}

const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text.replace(/^\+/, '')},${exponentOf(currency)})`);
const six = (currency: string): CellStyle[] => new Array<CellStyle>(6).fill(moneyStyle(currency));

function ledgerLine(row: number, deposit: DepositReport, { sums }: Context): ProofLine {
  const { partner, currency, ledger } = deposit;
  const sum = (type: 'opening' | 'top-up' | 'adjustment'): CellContent => rounded(sums.completed(deposit, type, { to: ownAsOf }), currency);
  const used = rounded(`-(${sums.completed(deposit, 'consumption', { to: ownAsOf })})`, currency);
  return {
    cells: [
      ...[partner, currency, sum('opening'), sum('top-up'), used, sum('adjustment')],
      rounded(`${at(2, row)}+${at(3, row)}-${at(4, row)}+${at(5, row)}`, currency),
      ...[minorCell(ledger.closing, currency), null, rounded(`${at(6, row)}-${at(7, row)}`, currency)],
    ],
    styles: ['text', 'text', ...six(currency), undefined, 'proof'],
  };
}

/** The statement's own cell, where exactly one row is for that day; its value otherwise. */
function statementCell(deposit: DepositReport, day: string, { request }: Context): CellContent {
  const { tie, currency } = deposit;
  if (tie === undefined) return null;
  const { statements } = request;
  const same = (statements?.values ?? []).flatMap((each, index) => (isOf(each, deposit) && each.on === tie.statement.on ? [index] : []));
  const [only] = same;
  if (statements === undefined || only === undefined || same.length > 1) return minorCell(tie.statementMinor, currency);
  const { table, mapping } = statements;
  const raw = (ours: string) => table.rows[statements.rows[only] ?? -1]?.[table.headers.indexOf(mapping.columns[ours] ?? '')];
  if (typeof raw('Balance') !== 'number' || typeof raw('Date') !== 'number') return minorCell(tie.statementMinor, currency);
  const column = (ours: string): string => columnReference(table, mapping.columns[ours] ?? '');
  const [partner, code] = [raw('Partner'), raw('Currency')].map((cell) => equalTo(typeof cell === 'object' ? '' : String(cell)));
  return formula(`SUMIFS(${column('Balance')},${column('Partner')},${partner},${column('Currency')},${code},${column('Date')},${day})`);
}

const isOf = ({ partner, balance }: DepositStatement, deposit: DepositReport): boolean =>
  accountKey({ partner, currency: balance.currency }) === accountKey(deposit);

function statementLine(row: number, deposit: DepositReport, context: Context): ProofLine {
  const { partner, currency, tie } = deposit;
  const { sums, keyOf, request } = context;
  const day = at(2, row);
  const all = (['opening', 'top-up', 'consumption', 'adjustment'] as const).map((type) => sums.completed(deposit, type, { to: `$${day}` }));
  const ofState = (state: string): string =>
    `SUMIFS(${topUps.all('Amount')},${topUps.all('Key')},${quotedKey(keyOf(deposit))},${topUps.all('State')},"${state}")`;
  const closing = closingCell(request.deposits.indexOf(deposit)).replace(sheet, '');
  return {
    cells: [
      ...[partner, currency, dayCell(tie?.statement.on ?? '', request.dateSystem), statementCell(deposit, day, context)],
      rounded(`${closing}-${at(3, row)}`, currency),
      rounded(`${closing}-(${all.join('').replace(/^\+/, '')})`, currency),
      rounded(`-${ofState('on statement')}`, currency),
      rounded(ofState('in transit'), currency),
      minorCell(tie?.dayShift ?? 0, currency),
      rounded(`${at(4, row)}-${at(5, row)}-${at(6, row)}-${at(7, row)}-${at(8, row)}`, currency),
    ],
    styles: ['text', 'text', 'date', ...six(currency), 'proof'],
  };
}

function pendingLine(row: number, deposit: DepositReport, { sums, keyOf }: Context): ProofLine {
  const { partner, currency } = deposit;
  const ofKey = `${topUps.all('Amount')},${topUps.all('Key')},${quotedKey(keyOf(deposit))}`;
  const ofState = (state: string): CellContent => rounded(`SUMIFS(${ofKey},${topUps.all('State')},"${state}")`, currency);
  return {
    cells: [
      ...[partner, currency, rounded(sums.pending(deposit, 'top-up'), currency)],
      rounded(`SUMIFS(${ofKey},${topUps.all('Counts on')},">0")`, currency),
      ...[ofState('arrived'), ofState('not counted'), null, null, null],
      rounded(`${at(2, row)}-${at(3, row)}-${at(4, row)}-${at(5, row)}`, currency),
    ],
    styles: ['text', 'text', ...six(currency).slice(0, 4), undefined, undefined, undefined, 'proof'],
  };
}

function rowsLine(row: number, { request, sums }: Context): ProofLine {
  const { table, movements, rowsReported } = request.source;
  return {
    cells: [
      ...[table.name, '', formula(sums.rows), movements.length, rowsReported, null, null, null, null],
      formula(`${at(2, row)}-${at(3, row)}-${at(4, row)}`),
    ],
    styles: ['text', undefined, 'number', 'number', 'number', undefined, undefined, undefined, undefined, 'proof'],
  };
}

// prettier-ignore
function sectionsOf(context: Context): ProofSection[] {
  const { deposits } = context.request;
  const tied = deposits.filter(({ tie }) => tie !== undefined);
  const account = ['Partner', 'Currency'];
  return [
    {
      title: 'Ledger: opening + top-ups − consumption ± adjustments = closing',
      headings: [...account, 'Opening', 'Top-ups', 'Consumption', 'Adjustments', 'Closing', 'As it was read', '', 'Difference'],
      differences: 1,
      lines: deposits.map((deposit) => (row: number) => ledgerLine(row, deposit, context)),
    },
    {
      title: 'Statement: closing − statement = to explain = after its day + on it and pending with us + in transit + around its day + unexplained',
      headings: [...account, 'Statement of', 'Statement', 'To explain', 'After its day', 'On it, pending', 'In transit', 'Around its day', 'Unexplained'],
      differences: 1,
      lines: tied.map((deposit) => (row: number) => statementLine(row, deposit, context)),
    },
    {
      title: 'Pending top-ups: in your table = counted + arrived + not counted',
      headings: [...account, 'In your table', 'Counted', 'Arrived', 'Not counted', '', '', '', 'Difference'],
      differences: 1,
      lines: deposits.filter(({ topUps: of }) => of.some(({ movement }) => movement.status === 'pending')).map((deposit) => (row: number) => pendingLine(row, deposit, context)),
    },
    {
      title: 'Rows: in your table = read + reported',
      headings: ['Table', '', 'Rows', 'Read', 'Reported', '', '', '', '', 'Difference'],
      differences: 1,
      lines: [(row: number) => rowsLine(row, context)],
    },
  ];
}

export function depositLedgerSheet(request: DepositSheetsRequest): SheetModel {
  const context: Context = { request, sums: movementSums(request.source), keyOf: depositKeys(request.deposits) };
  return proofSheet({
    name: DEPOSIT_LEDGER_SHEET,
    says: `as of ${request.asOf} · every figure is a sum over your table; unexplained reads 0.00 or is red`,
    widths: WIDTHS,
    facts: [{ cells: ['As of', dayCell(request.asOf, request.dateSystem)], styles: ['label', 'date'] }],
    sections: sectionsOf(context),
  });
}
