/**
 * The statement: what lies between ours and theirs, for each partner, product and currency.
 *
 * ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained, to the minor unit: a match gives its parts, an exception
 * the whole of its difference, and whatever a match leaves unsaid is unexplained.
 *
 * A match stands whole on the line of its first row. An exception stands with its rows of ours on their line and with those of theirs on
 * theirs: a sale booked under the wrong partner is missing on one line and too many on the other.
 */
import type { Currency } from '../../money/currency';
import type { ExceptionCase, StatementLine, StatementPlace } from './control';
import type { LedgerRecord } from '../ledgerRecord';
import type { Reconciliation, ReconciliationMatch } from '../reconciliation';
import { nameKey } from '../treatment';

type Figures = { -readonly [Figure in Exclude<keyof StatementLine, 'partner' | 'product' | 'currency'>]: number };

const nothing = (): Figures => ({ ours: 0, theirs: 0, timing: 0, fees: 0, fx: 0, rounding: 0, reserve: 0, accepted: 0, unexplained: 0 });

/** Sorted by partner, product and currency. Cases whose rows are in neither file stand in no line. */
export function statementOf(matches: Reconciliation['matches'], cases: readonly ExceptionCase[]): StatementLine[] {
  const lines = openLines();
  for (const match of matches) addMatch(lines, match);
  for (const each of cases) addCase(lines, each);
  return lines.sorted();
}

interface Lines {
  at(partner: string, product: string, currency: Currency): Figures;
  sorted(): StatementLine[];
}

/** Names that differ in case or spaces are one line, spelled as they came first. */
function openLines(): Lines {
  const lines = new Map<string, { partner: string; product: string; currency: Currency; figures: Figures }>();
  const known = new Map<string, Map<string, Figures>>();
  const lineOf = (partner: string, product: string, currency: Currency): Figures => {
    const key = `${nameKey(partner)}\n${nameKey(product)}\n${currency}`;
    let line = lines.get(key);
    if (line === undefined) lines.set(key, (line = { partner, product, currency, figures: nothing() }));
    return line.figures;
  };
  return {
    at(partner, product, currency) {
      const products = known.get(partner) ?? new Map<string, Figures>();
      known.set(partner, products);
      let figures = products.get(`${product}\n${currency}`);
      if (figures === undefined) products.set(`${product}\n${currency}`, (figures = lineOf(partner, product, currency)));
      return figures;
    },
    sorted: () => [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { figures, ...names }]) => ({ ...names, ...figures })),
  };
}

const sumOf = (records: readonly LedgerRecord[]): number => records.reduce((sum, { minor }) => sum + minor, 0);

function addMatch(lines: Lines, { ours, theirs, difference, parts }: ReconciliationMatch): void {
  const first = ours[0] ?? theirs[0];
  if (first === undefined) return;
  const line = lines.at(first.partner, first.product, first.currency);
  const oursMinor = sumOf(ours);
  line.ours += oursMinor;
  line.theirs += oursMinor - difference;
  line.fees += parts.fee + parts.tax;
  line.fx += parts.fx;
  line.rounding += parts.rounding + parts.tolerance;
  line.reserve += parts.reserve;
  line.unexplained += difference - parts.fee - parts.tax - parts.fx - parts.rounding - parts.tolerance - parts.reserve;
}

function addCase(lines: Lines, each: ExceptionCase): void {
  const { standsIn, currency, theirCurrency } = each;
  if (standsIn === 'none') return;
  if (each.ours.length > 0 && currency !== undefined) add(lines.at(each.partner, each.product, currency), standsIn, each.oursMinor, 0);
  if (each.theirs.length > 0 && theirCurrency !== undefined)
    add(lines.at(each.theirPartner, each.theirProduct, theirCurrency), standsIn, 0, each.theirsMinor);
}

function add(line: Figures, standsIn: Exclude<StatementPlace, 'none'>, ours: number, theirs: number): void {
  line.ours += ours;
  line.theirs += theirs;
  line[standsIn] += ours - theirs;
}
