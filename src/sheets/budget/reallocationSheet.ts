/**
 * The sheet "Budget reallocation": for the months to come what each line has left and needs, what is proposed to be moved, and what a person adjusts.
 * An adjustment stays over the runs. In each currency all moves add up to the envelope, or the sheet is red.
 */
import type { BudgetBurn, BurnLine } from '../../domain/budget/budgetBurn';
import { monthOf } from '../../domain/calendar/months';
import { exponentOf } from '../../domain/money/currency';
import { rectangleAddress } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import type { BurnKeys } from './burnKeys';
import { MONTHS_TABLE, REALLOCATION_SHEET, REALLOCATION_TABLE } from './burnNames';
import { amountCell, amountFrom, formula, minorCell, tableFormula } from '../cells';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { cellsOf, column, hiddenColumn, ownRows, textIn } from '../ownTable';

// prettier-ignore
const COLUMNS = [
  column('Owner',            'text',       20),
  column('Project',          'text',       18),
  column('Currency',         'text',        8),
  column('Left of budget',   'money',      15),
  column('Needed',           'money',      15),
  column('By',               'text',       15),
  column('Proposal',         'money',      15),
  column('Adjustment',       'inputMoney', 15),
  column('New budget left',  'money',      15),
  column('Covers need',      'status',     11),
  column('Moves − envelope', 'proof',      13),
  column('Why',              'wrapped',    56),
  hiddenColumn('Envelope',   'money',      12),
  hiddenColumn('Line',       'text',       24),
];

const { here, all } = tableFormula(REALLOCATION_TABLE);
const months = tableFormula(MONTHS_TABLE);
const ofMonths = (heading: string): string => `SUMIFS(${months.all(heading)},${months.all('Line')},${here('Line')})`;
const ofCurrency = (heading: string): string => `SUMIFS(${all(heading)},${all('Currency')},${here('Currency')})`;

/** What people wrote under "Adjustment", by line. */
function adjustmentsIn(own: readonly SourceTable[]): Map<string, string> {
  return new Map(ownRows(own, REALLOCATION_TABLE).map((row) => [textIn(row, 'Line'), amountFrom(row['Adjustment'] ?? null)]));
}

function lineCells({ home, reallocation }: BurnLine, key: string, adjustment: string, envelope: number): CellContent[] {
  const rounded = (text: string): CellContent => formula(`ROUND(${text},${exponentOf(home.currency)})`);
  const amount = (minor: number): CellContent => minorCell(minor, home.currency);
  return cellsOf(COLUMNS, {
    Owner: home.owner,
    Project: home.project,
    Currency: home.currency,
    Line: key,
    'Left of budget': rounded(`${ofMonths('Budget')}-${ofMonths('Incurred')}`),
    Needed: amount(reallocation?.need ?? 0),
    By: reallocation?.needFrom ?? '',
    Proposal: amount(reallocation?.proposal ?? 0),
    Adjustment: amountCell(adjustment),
    'New budget left': rounded(`${here('Left of budget')}+${here('Proposal')}+N(${here('Adjustment')})`),
    'Covers need': formula(`IF(${here('New budget left')}>=${here('Needed')},"yes","short")`),
    'Moves − envelope': rounded(`${ofCurrency('Proposal')}+${ofCurrency('Adjustment')}-${here('Envelope')}`),
    Why: reallocation?.why ?? '',
    Envelope: amount(envelope),
  });
}

/** `envelopeOf` in minor units. Lines without a budget are not moved to, so they do not stand here. */
export function reallocationSheet(
  { lines, asOf, months: names }: BudgetBurn,
  keyOf: BurnKeys,
  own: readonly SourceTable[],
  envelopeOf: (currency: string) => number,
): SheetModel {
  const adjustments = adjustmentsIn(own);
  const stylesFor = moneyStyles(COLUMNS);
  const moved = lines.filter(({ reallocation }) => reallocation !== undefined);
  const later = names.filter((month) => month > monthOf(asOf));
  const under = (name: string): string =>
    rectangleAddress({
      row: HEADING_ROW + 1,
      column: COLUMNS.findIndex((each) => each.name === name),
      rows: Math.max(1, moved.length),
      columns: 1,
    });
  return tableSheet({
    name: REALLOCATION_SHEET,
    says:
      later.length === 0
        ? `as of ${asOf} · the budget year is over`
        : `for ${later[0] ?? ''} to ${later.at(-1) ?? ''} · change a move under "Adjustment": it stays; moves of a currency add up to its envelope`,
    table: REALLOCATION_TABLE,
    columns: COLUMNS,
    keyColumns: ['Line'],
    rows: moved.map((line) => {
      const key = keyOf(line.home);
      return lineCells(line, key, adjustments.get(key) ?? '', envelopeOf(line.home.currency));
    }),
    cellStyles: moved.map(({ home }) => stylesFor(home.currency)),
    rules: [
      { kind: 'notZero', address: under('Moves − envelope') },
      { kind: 'words', address: under('Covers need'), words: { yes: 'good', short: 'bad' } },
    ],
    frozenColumns: 3,
  });
}
