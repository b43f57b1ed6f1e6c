/**
 * The revenue report: sales − returns ± adjustments of the period by product, from our records, bridged to what the partner settles before
 * fees and reserve, and to the figure of the general ledger. Refunds and chargebacks are returns; cancelled rows are none of it.
 *
 * A figure of the ledger stands for a product, for all products of a partner, or for a product or everything of all partners: what it is
 * given for is what it is held against. Figures of one month and the same names, of several accounts, are added.
 */
import { monthOf } from '../../calendar/months';
import { minorMoneyText } from '../../billing/figures';
import type { Finding } from '../../finding';
import { grouped } from '../../grouped';
import { toMinor } from '../../money/money';
import { type BridgeLine, type LedgerFigure, NOT_EXPLAINED, type RevenueLine } from './control';
import { controlFinding } from './controlAdvice';
import { ledgerBridge } from './ledgerBridge';
import { type RevenueRows, type RevenueSums, revenueSums } from './revenueSums';
import { ANY, nameKey } from '../treatment';

export interface RevenueRequest extends RevenueRows {
  /** Those of other months are left out. */
  readonly figures: readonly LedgerFigure[];
}

export interface RevenueReport {
  /** By partner, product and currency; then lines of several products, that only the ledger has. */
  readonly lines: readonly RevenueLine[];
  readonly findings: readonly Finding[];
}

export function revenueReport(request: RevenueRequest): RevenueReport {
  const findings: Finding[] = [];
  const sums = revenueSums(request);
  const figures = inPeriod(request);
  const sign = creditSign(figures, sums, findings);
  const ledger = grouped(figures, figureKey);
  const lines = sums.map((each) => revenueLine(each, ledgerMinor(ledger.get(lineKey(each)), sign), findings));
  const own = new Set(sums.map(lineKey));
  const wholes = [...ledger].filter(([key]) => !own.has(key)).flatMap(([, each]) => wholeLine(each, sums, sign, findings));
  findings.push(...countedTwice(figures));
  return { lines: [...lines, ...wholes], findings };
}

const inPeriod = ({ figures, periodFrom, asOf }: RevenueRequest): LedgerFigure[] =>
  figures.filter(({ month }) => month >= monthOf(periodFrom) && month <= monthOf(asOf));

type Names = Pick<RevenueSums, 'partner' | 'product' | 'currency'>;
const lineKey = ({ partner, product, currency }: Names): string => `${nameKey(partner)}\n${nameKey(product)}\n${currency}`;

/** A name that is not given stands for all. */
const namesOf = ({ partner, product, amount }: LedgerFigure): Names => ({
  partner: partner.trim() === '' ? ANY : partner,
  product: product.trim() === '' ? ANY : product,
  currency: amount.currency,
});
const figureKey = (figure: LedgerFigure): string => lineKey(namesOf(figure));

const figuresMinor = (figures: readonly LedgerFigure[]): number => figures.reduce((sum, { amount }) => sum + toMinor(amount), 0);
const ledgerMinor = (figures: readonly LedgerFigure[] | undefined, sign: 1 | -1): number | undefined =>
  figures === undefined ? undefined : sign * figuresMinor(figures) + 0;

const netOf = ({ sales, returns, adjustments }: RevenueSums): number => sales - returns + adjustments;

/** Ledgers show revenue in credit, often as a negative balance. */
function creditSign(figures: readonly LedgerFigure[], sums: readonly RevenueSums[], findings: Finding[]): 1 | -1 {
  const isCredit = figures.length > 0 && figures.every(({ amount }) => amount.amount.isNegative() || amount.amount.isZero());
  if (!isCredit || figuresMinor(figures) === 0 || sums.reduce((all, each) => all + netOf(each), 0) <= 0) return 1;
  const [first] = figures;
  findings.push(controlFinding('ledger-in-credit', first?.place ?? { kind: 'workbook' }, { figures: figures.length }));
  return -1;
}

/** A figure for several products: against their sum. */
function wholeLine(figures: readonly LedgerFigure[], sums: readonly RevenueSums[], sign: 1 | -1, findings: Finding[]): RevenueLine[] {
  const [first] = figures;
  if (first === undefined) return [];
  const { partner, product, currency } = namesOf(first);
  const isOf = (pattern: string, name: string): boolean => pattern === ANY || nameKey(pattern) === nameKey(name);
  const parts = sums.filter((each) => each.currency === currency && isOf(partner, each.partner) && isOf(product, each.product));
  const ledger = ledgerMinor(figures, sign) ?? 0;
  if (parts.length === 0 && ledger !== 0) {
    const facts = { of: nameOf({ partner, product, currency }), amount: minorMoneyText(ledger, currency) };
    findings.push(controlFinding('ledger-without-rows', first.place, facts));
  }
  return [revenueLine(added({ partner, product, currency }, parts), ledger, findings)];
}

function added(names: Names, parts: readonly RevenueSums[]): RevenueSums {
  const sum = (figure: Exclude<keyof RevenueSums, keyof Names | 'bridge'>): number => parts.reduce((all, each) => all + each[figure], 0);
  const bridge = new Map<string, number>();
  for (const part of parts) for (const [name, minor] of part.bridge) bridge.set(name, (bridge.get(name) ?? 0) + minor);
  return {
    ...names,
    sales: sum('sales'),
    returns: sum('returns'),
    adjustments: sum('adjustments'),
    settlement: sum('settlement'),
    fees: sum('fees'),
    reserve: sum('reserve'),
    prior: sum('prior'),
    later: sum('later'),
    bridge,
  };
}

function revenueLine(sums: RevenueSums, ledger: number | undefined, findings: Finding[]): RevenueLine {
  const { partner, product, currency, sales, returns, adjustments, settlement } = sums;
  const net = netOf(sums);
  const ledgerLines = ledger === undefined ? [] : toLedger(net - ledger, sums, findings);
  return {
    partner,
    product,
    currency,
    sales,
    returns,
    adjustments,
    net,
    ledger,
    settlement,
    ledgerBridge: ledgerLines,
    settlementBridge: settlementBridge(net - settlement, sums),
  };
}

function settlementBridge(difference: number, { bridge }: RevenueSums): BridgeLine[] {
  const named = [...bridge].filter(([name, minor]) => name !== NOT_EXPLAINED && minor !== 0).map(([name, minor]) => ({ name, minor }));
  const rest = difference - named.reduce((sum, { minor }) => sum + minor, 0);
  return [...named.sort((a, b) => (a.name < b.name ? -1 : 1)), { name: NOT_EXPLAINED, minor: rest }];
}

const nameOf = ({ partner, product, currency }: Names): string =>
  `${partner === ANY ? 'all partners' : partner}, ${product === ANY ? 'all products' : product}, ${currency}`;

function toLedger(difference: number, sums: RevenueSums, findings: Finding[]): readonly BridgeLine[] {
  const { lines, ways } = ledgerBridge(difference, sums);
  const rest = lines.at(-1)?.minor ?? 0;
  if (rest !== 0) {
    const facts = { of: nameOf(sums), amount: minorMoneyText(rest, sums.currency) };
    const place = { kind: 'workbook' } as const;
    findings.push(
      ways.length > 0
        ? controlFinding('ledger-bridge-ambiguous', place, { ...facts, ways: ways.join('; or ') })
        : controlFinding('ledger-not-explained', place, facts),
    );
  }
  return lines;
}

/** Figures of a partner as a whole beside figures of its products. */
function countedTwice(figures: readonly LedgerFigure[]): Finding[] {
  const byPartner = grouped(figures, (figure) => `${nameKey(namesOf(figure).partner)}\n${figure.amount.currency}`);
  return [...byPartner.values()].flatMap((each) => {
    const whole = each.find((figure) => namesOf(figure).product === ANY);
    const isBoth = whole !== undefined && each.some((figure) => namesOf(figure).product !== ANY);
    return isBoth ? [controlFinding('ledger-twice-counted', whole.place, { of: nameOf(namesOf(whole)) })] : [];
  });
}
