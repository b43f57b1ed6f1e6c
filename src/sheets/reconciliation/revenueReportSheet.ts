/**
 * The sheet "Revenue report": sales − returns ± adjustments by product, bridged to what the partner settles and to the general ledger. Each
 * bridge names what lies between; what no name explains is a difference, and reads 0.00 or is red.
 */
import type { DateSystem, PlainDate } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import { type BridgeLine, NOT_EXPLAINED, type RevenueLine } from '../../domain/reconciliation/control/control';
import { ANY } from '../../domain/reconciliation/treatment';
import type { CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { absoluteAddress, dayCell, formula, minorCell, moneyStyle } from '../cells';
import { firstSectionRow, type ProofLine, type ProofSection, proofSheet } from '../proofLayout';
import type { RevenueFigure, StatedRevenue } from './statedRevenue';
import { at } from './statementSections';

const NAMES = 3;
const NET = 6;
const LEAST_COLUMNS = 9;

export interface RevenueReportInput {
  readonly lines: readonly RevenueLine[];
  readonly stated: StatedRevenue;
  readonly periodFrom: PlainDate;
  readonly asOf: string;
  readonly system: DateSystem;
}

const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);

/** A line that sums up several products or partners. */
const isSum = ({ partner, product }: RevenueLine): boolean => partner === ANY || product === ANY;

function netLine(row: number, line: RevenueLine, stated: StatedRevenue): ProofLine {
  const { partner, product, currency } = line;
  const cells = { partner: at(0, row), product: at(1, row), currency: at(2, row) };
  const figure = (name: RevenueFigure): { readonly cell: CellContent; readonly isLive: boolean } => {
    const text = stated(line, name, line[name], cells);
    return { cell: text === undefined ? minorCell(line[name], currency) : rounded(text, currency), isLive: text !== undefined };
  };
  const figures = (['sales', 'returns', 'adjustments'] as const).map(figure);
  const money = moneyStyle(currency);
  return {
    cells: [
      ...[partner, product, currency, ...figures.map(({ cell }) => cell)],
      rounded(`${at(3, row)}-${at(4, row)}+${at(5, row)}`, currency),
      figures.some(({ isLive }) => isLive) ? 'from your table' : 'as computed',
    ],
    styles: ['text', 'text', 'text', money, money, money, money, 'note'],
  };
}

type Bridge = (line: RevenueLine) => readonly BridgeLine[];

/** Names of a bridge in the order in which they come, but what is not explained: that is the difference. */
const namesOf = (lines: readonly RevenueLine[], bridge: Bridge): string[] =>
  [...new Set(lines.flatMap((line) => bridge(line).map(({ name }) => name)))].filter((name) => name !== NOT_EXPLAINED);

interface BridgeSection {
  readonly title: string;
  readonly to: string;
  readonly lines: readonly RevenueLine[];
  readonly bridge: Bridge;
  readonly figure: (line: RevenueLine) => number;
  /** The net of a line, as a formula over the first section or as a figure. */
  readonly netOf: (line: RevenueLine, row: number) => CellContent;
}

const inCapitals = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

function bridgeSection({ title, to, lines, bridge, figure, netOf }: BridgeSection, width: number): ProofSection {
  const names = namesOf(lines, bridge);
  const between = names.map((_, index) => NAMES + 1 + index);
  const toAt = NAMES + 1 + names.length;
  const padding = new Array<null>(width - toAt - 2).fill(null);
  const lineAt = (row: number, line: RevenueLine): ProofLine => {
    const { partner, product, currency } = line;
    const minorOf = new Map(bridge(line).map(({ name, minor }) => [name, minor]));
    const money = moneyStyle(currency);
    const explained = between.map((column) => `-${at(column, row)}`).join('');
    return {
      cells: [
        ...[partner, product, currency, netOf(line, row)],
        ...names.map((name) => minorCell(minorOf.get(name) ?? 0, currency)),
        ...[minorCell(figure(line), currency), ...padding],
        rounded(`${at(NAMES, row)}${explained}-${at(toAt, row)}`, currency),
      ],
      styles: ['text', 'text', 'text', ...new Array<CellStyle>(names.length + 2).fill(money), ...padding.map(() => undefined), 'proof'],
    };
  };
  return {
    title,
    headings: ['Partner', 'Product', 'Currency', 'Net', ...names.map(inCapitals), to, ...padding.map(() => ''), inCapitals(NOT_EXPLAINED)],
    differences: 1,
    lines: lines.map((line) => (row: number) => lineAt(row, line)),
  };
}

/** Where the net of each product stands, and how several are summed up. */
function nets(products: readonly RevenueLine[], firstRow: number): BridgeSection['netOf'] {
  const last = firstRow + Math.max(1, products.length) - 1;
  const column = (index: number): string => absoluteAddress(`${at(index, firstRow)}:${at(index, last)}`);
  return (line, row) => {
    const { partner, product, currency, net } = line;
    const index = products.indexOf(line);
    if (index >= 0) return formula(at(NET, firstRow + index));
    const summed = products.filter((each) => each.currency === currency && (partner === ANY || each.partner === partner));
    const isAll = product === ANY && summed.reduce((all, each) => all + each.net, 0) === net;
    if (!isAll) return minorCell(net, currency);
    const ofPartner = partner === ANY ? '' : `,${column(0)},${at(0, row)}`;
    return rounded(`SUMIFS(${column(NET)},${column(2)},${at(2, row)}${ofPartner})`, currency);
  };
}

export function revenueReportSheet(input: RevenueReportInput): SheetModel {
  const { lines, stated, periodFrom, asOf, system } = input;
  const products = lines.filter((line) => !isSum(line));
  const withLedger = lines.filter(({ ledger }) => ledger !== undefined);
  const [toSettlement, toLedger]: [Bridge, Bridge] = [({ settlementBridge }) => settlementBridge, ({ ledgerBridge }) => ledgerBridge];
  const mostNames = Math.max(namesOf(products, toSettlement).length, namesOf(withLedger, toLedger).length);
  const width = Math.max(LEAST_COLUMNS, NAMES + mostNames + 3);
  const facts: ProofLine[] = [
    { cells: ['Period', dayCell(periodFrom, system), 'to', dayCell(asOf, system)], styles: ['label', 'date', 'label', 'date'] },
  ];
  const net: ProofSection = {
    title: 'Sales − returns ± adjustments = net',
    headings: ['Partner', 'Product', 'Currency', 'Sales', 'Returns', 'Adjustments', 'Net', 'Sales from'],
    differences: 0,
    lines: products.map((line) => (row: number) => netLine(row, line, stated)),
  };
  const netOf = nets(products, firstSectionRow(facts.length) + 2);
  const bridges: BridgeSection[] = [
    {
      title: 'Net − what lies between = settled by the partner, before fees and reserve',
      to: 'Settlement',
      lines: products,
      bridge: toSettlement,
      figure: ({ settlement }) => settlement,
      netOf,
    },
    {
      title: 'Net − what lies between = general ledger',
      to: 'General ledger',
      lines: withLedger,
      bridge: toLedger,
      figure: ({ ledger = 0 }) => ledger,
      netOf,
    },
  ];
  return proofSheet({
    name: 'Revenue report',
    says: `as of ${asOf} · three columns that must agree: net, settlement, general ledger; what no name explains is red`,
    widths: [24, 20, 10, ...new Array<number>(width - NAMES).fill(17)],
    facts,
    sections: [net, ...bridges.map((each) => bridgeSection(each, width))],
  });
}
