/**
 * The settlement report: what each partner should settle by the treatments, what was announced, what the bank received, and what is still to
 * come. One line for each batch, or for all that falls due on one day; what nobody expected has a line of its own.
 */
import type { Receipt } from '../cash/ledger';
import { minorMoneyText } from '../billing/figures';
import { daysBetween, earliest, latest, type PlainDate } from '../calendar/plainDate';
import type { Finding } from '../finding';
import { grouped } from '../grouped';
import type { Currency } from '../money/currency';
import type { SettlementLine, SettlementReport, SettlementState } from '../reconciliation/control/control';
import type { Reconciliation } from '../reconciliation/reconciliation';
import type { ReconciliationRules } from '../reconciliation/control/reconciliationRules';
import { ANY, nameKey, type Treatment, treatmentBook } from '../reconciliation/treatment';
import { tieAnnouncements } from './announced';
import { type CalendarOf, expectedSettlements } from './expected';
import { carriedSettlements, type EarlierSettlements, isStillOpen, NOTHING_EARLIER, settledBefore } from './carriedSettlements';
import { type OpenSettlement, openSettlement, receivedMinor } from './openSettlement';
import { tieReceipts } from './received';
import { settlementFinding } from './settlementAdvice';
import { soldRows } from './soldRows';

export interface SettlementRequest {
  readonly reconciliation: Pick<Reconciliation, 'matches' | 'exceptions'>;
  readonly treatments: readonly Treatment[];
  /** Undefined: no bank records were given, so nothing can be received. */
  readonly receipts: readonly Receipt[] | undefined;
  readonly asOf: PlainDate;
  readonly rules: ReconciliationRules;
  readonly calendarOf: CalendarOf;
  /** What the last run left on our sheets: money of its month comes in this one. */
  readonly earlier?: EarlierSettlements;
}

const WORKBOOK = { kind: 'workbook' } as const;

export function settlementReport(request: SettlementRequest): SettlementReport {
  const { reconciliation, receipts, asOf, rules, calendarOf, earlier = NOTHING_EARLIER } = request;
  const treatments = treatmentBook(request.treatments);
  const carried = carriedSettlements(earlier, reconciliation, receipts ?? []);
  const expected = expectedSettlements(soldRows(reconciliation, settledBefore(earlier)), treatments, calendarOf, carried);
  const open = expected
    .filter(({ earlier: before, hasRows }) => before === undefined || hasRows || isStillOpen[before.state])
    .map(openSettlement);
  const named = request.treatments.map(({ partner }) => partner.trim()).filter((partner) => partner !== ANY);
  const announced = tieAnnouncements(open, reconciliation, treatments, rules);
  const received =
    receipts === undefined ? [settlementFinding('no-receipts-given', WORKBOOK, {})] : tieReceipts(open, receipts, named, rules);
  const bank = receipts && bankBegins(receipts);
  const lines = open.map((each) => settlementLine(each, receipts === undefined ? undefined : { begins: bank }, asOf)).sort(byPartnerAndDay);
  return { lines: withOwnKeys(lines), next: stillToCome(lines, asOf), findings: [...announced, ...received, ...lineFindings(lines)] };
}

function bankBegins(receipts: readonly Receipt[]): PlainDate | undefined {
  const [first, ...others] = receipts;
  return first && others.reduce((day, { bookedOn }) => earliest(day, bookedOn), first.bookedOn);
}

/** Undefined without bank records; without a day when they are empty. */
type Bank = { readonly begins: PlainDate | undefined } | undefined;

function settlementLine(settlement: OpenSettlement, bank: Bank, asOf: PlainDate): SettlementLine {
  const { of, key, batch, expected, announced, announcedOn, announcedBy, receipts } = settlement;
  const state = stateOf(settlement, bank, asOf);
  const [first, ...others] = receipts.map(({ bookedOn }) => bookedOn);
  return {
    key,
    partner: of.partner,
    currency: of.currency,
    batch,
    salesFrom: of.salesFrom,
    salesTo: of.salesTo,
    sales: of.sales,
    refunds: of.refunds,
    adjustments: of.adjustments,
    fees: of.fees,
    reserve: of.reserve,
    released: of.released,
    expected,
    announced: announced ?? 0,
    received: receivedMinor(settlement),
    expectedOn: of.expectedOn,
    announcedOn,
    receivedOn: first && others.reduce((day, other) => latest(day, other), first),
    overdueDays: state === 'overdue' && of.expectedOn !== undefined ? daysBetween(of.expectedOn, asOf) : 0,
    state,
    announcedBy: announcedBy.map(({ id }) => id),
    receipts: receipts.map(({ id }) => id),
    evidence: evidenceOf(settlement, state, bank),
    reported: of.reported,
    lastRowOn: of.lastRowOn,
    tolerance: of.tolerance,
  };
}

/** Nothing or less than nothing to come is not waited for: the partner nets it with what comes next. */
function stateOf(settlement: OpenSettlement, bank: Bank, asOf: PlainDate): SettlementState {
  const { of, expected, isExpected, announced, receipts } = settlement;
  if (!isExpected) return 'unexpected';
  if (receipts.length > 0) return comparedState(receivedMinor(settlement) - expected, of.tolerance);
  if (expected === 0 && (announced ?? 0) === 0) return 'received';
  const waits: SettlementState = announced === undefined ? 'pending' : 'announced';
  if (of.expectedOn === undefined || of.expectedOn >= asOf || expected <= 0) return waits;
  if (bank === undefined) return announced === undefined ? 'overdue' : 'announced';
  return of.earlier === undefined && bank.begins !== undefined && of.expectedOn < bank.begins ? 'not covered' : 'overdue';
}

function comparedState(difference: number, tolerance: number): SettlementState {
  if (Math.abs(difference) <= tolerance) return 'received';
  return difference < 0 ? 'short' : 'over';
}

function evidenceOf({ evidence, expected, announced, of, isExpected }: OpenSettlement, state: SettlementState, bank: Bank): string {
  const differs = isExpected && announced !== undefined && Math.abs(announced - expected) > of.tolerance;
  const said = [
    ...evidence,
    ...(differs ? [announcedText(announced - expected, of.currency)] : []),
    ...(state === 'not covered' ? [`Due before the bank records begin on ${bank?.begins ?? ''}.`] : []),
    ...(state === 'received' && expected === 0 ? ['Nothing to settle.'] : []),
    ...(isExpected && expected < 0 ? ['Less than nothing: the partner nets it with what comes next.'] : []),
  ];
  return said.join(' ');
}

const announcedText = (difference: number, currency: Currency): string =>
  `Announced is ${minorMoneyText(Math.abs(difference), currency)} ${difference < 0 ? 'less' : 'more'} than expected.`;

function byPartnerAndDay(a: SettlementLine, b: SettlementLine): number {
  const order = ({ partner, currency, expectedOn, announcedOn, receivedOn, key }: SettlementLine): string =>
    [nameKey(partner), currency, expectedOn ?? announcedOn ?? receivedOn ?? '9999', key].join('\n');
  const [left, right] = [order(a), order(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A number that a partner uses twice: the later line is `Amber EUR P-77 (2)`. */
function withOwnKeys(lines: readonly SettlementLine[]): SettlementLine[] {
  const times = new Map<string, number>();
  return lines.map((line) => {
    const time = (times.get(line.key) ?? 0) + 1;
    times.set(line.key, time);
    return time === 1 ? line : { ...line, key: `${line.key} (${time})` };
  });
}

/** By partner, currency and day: what is not received, from the day of the run on. */
function stillToCome(lines: readonly SettlementLine[], asOf: PlainDate): SettlementReport['next'] {
  const next = new Map<string, SettlementReport['next'][number]>();
  for (const { partner, currency, expectedOn, state, expected, announced, announcedBy } of lines) {
    if ((state !== 'pending' && state !== 'announced') || expectedOn === undefined || expectedOn < asOf) continue;
    const key = [nameKey(partner), currency, expectedOn].join('\n');
    const minor = (next.get(key)?.minor ?? 0) + (announcedBy.length > 0 ? announced : expected);
    next.set(key, { partner: next.get(key)?.partner ?? partner, currency, on: expectedOn, minor });
  }
  return [...next].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function lineFindings(lines: readonly SettlementLine[]): Finding[] {
  const overdue = grouped(
    lines.filter(({ state }) => state === 'overdue'),
    ({ partner, currency }) => `${nameKey(partner)}\n${currency}`,
  );
  return [...lines.flatMap(amountFindings), ...[...overdue.values()].flatMap(overdueFinding)];
}

function amountFindings(line: SettlementLine): Finding[] {
  const { key, state, expected, received, announced, announcedBy, currency } = line;
  const text = (minor: number): string => minorMoneyText(minor, currency);
  const facts = { settlement: key, expected: text(expected), received: text(received), by: text(Math.abs(received - expected)) };
  if (state === 'short') return [settlementFinding('settlement-short', WORKBOOK, facts)];
  if (state === 'over') return [settlementFinding('settlement-over', WORKBOOK, facts)];
  const isWrong = announcedBy.length > 0 && announced !== expected && state !== 'received' && state !== 'unexpected';
  return isWrong ? [settlementFinding('settlement-announced-differs', WORKBOOK, { ...facts, announced: text(announced) })] : [];
}

/** One for a partner and currency, over all its overdue settlements. */
function overdueFinding(lines: readonly SettlementLine[]): Finding[] {
  const [first] = lines;
  const since = lines.map(({ expectedOn }) => expectedOn).sort()[0];
  if (first === undefined || since === undefined) return [];
  const amount = minorMoneyText(
    lines.reduce((sum, { expected }) => sum + expected, 0),
    first.currency,
  );
  return [settlementFinding('settlement-overdue', WORKBOOK, { partner: first.partner, count: lines.length, amount, since })];
}
