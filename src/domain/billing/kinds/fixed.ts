/**
 * Lines with a total that is spread over periods: fixed fees by their share of service, instalments equally.
 *
 * The rows add up to the total whatever happens: at each amendment what was spread over the days before it stays, and what is
 * left of the total is spread over the days from it on. An end drops the rest, and with it a part of the total.
 */
import { dayOfNumber, numberOfDay } from '../../calendar/dayNumbers';
import { type AmendedLine, amendedLine, before, serviceOf, since, spansAfter } from '../amendments';
import type { BillingBook } from '../billingBook';
import { Decimal } from '../../money/decimal';
import type { Amendment, ContractLine } from '../contractLine';
import { exactMinor, minorText, roundedMinor } from '../figures';
import { isWhole, NOTHING, WHOLE } from '../fractions';
import { invoiceDay } from '../invoiceDays';
import { gridOf } from '../lineGrid';
import { servedPeriods, type ServicePeriod, type Stretch } from '../periods';
import type { PlannedCharge } from '../planned';
import { shareOf } from '../proration';
import { spread } from '../residue';
import type { Fraction } from '../schedule';
import { changeOrder } from './changeOrder';

type Weighing = 'by days' | 'equal';

/** A stretch of a period and its part of the total. */
interface Part {
  readonly stretch: Stretch;
  readonly period: ServicePeriod;
  readonly weight: Fraction;
  readonly free: boolean;
  readonly minor: number;
  /** What was spread when the part was made: the total, or what was left of it; `1,000.00`. */
  readonly ofTotal: string;
}

interface Spreading {
  readonly spans: readonly Stretch[];
  readonly totalMinor: number;
  readonly parts: readonly Part[];
  readonly orders: readonly PlannedCharge[];
}

export function planFixed(amended: AmendedLine, book: BillingBook, weighing: Weighing): PlannedCharge[] {
  const { line } = amended;
  const spans = serviceOf(line);
  const totalMinor = roundedMinor(exactMinor(line.amount));
  const parts = partsOf(line, book, weighing, spans, { spans, totalMinor });
  const empty =
    parts.length === 0 && totalMinor !== 0
      ? [changeOrder(line, 'not assigned', totalMinor, line.serviceTo, 'there is no service to spread it over')]
      : [];
  const start: Spreading = { spans, totalMinor, parts, orders: empty };
  const { parts: spreadParts, orders } = amended.amendments.reduce(
    (state, each) => afterAmendment(line, book, weighing, state, each),
    start,
  );
  return [...spreadParts.map((part) => chargeOf(line, weighing, part)), ...orders];
}

/** @param left what is to be spread, over which days of service */
function partsOf(
  line: ContractLine,
  book: BillingBook,
  weighing: Weighing,
  allSpans: readonly Stretch[],
  left: Pick<Spreading, 'spans' | 'totalMinor'>,
): Part[] {
  const grid = gridOf({ ...amendedLine(line, []), spans: allSpans }, book);
  const freeUntil = freePeriodsEnd(line, grid);
  const open = servedPeriods(grid, left.spans).flatMap(({ period, served }) =>
    served.map((stretch) => {
      const free = period.from < freeUntil;
      const share = weighing === 'equal' ? WHOLE : shareOf(line.proration, stretch, period);
      return { stretch, period, free, weight: free ? NOTHING : share };
    }),
  );
  const shares = spread(
    left.totalMinor,
    open.map(({ weight }) => weight),
    line.residueIn,
  );
  const ofTotal = minorText(left.totalMinor, line.currency);
  return open.map((part, index) => ({ ...part, minor: shares[index] ?? 0, ofTotal }));
}

const freePeriodsEnd = (line: ContractLine, grid: (index: number) => ServicePeriod): number =>
  line.freePeriods === 0 ? Number.NEGATIVE_INFINITY : grid(line.freePeriods).from;

function afterAmendment(line: ContractLine, book: BillingBook, weighing: Weighing, state: Spreading, amendment: Amendment): Spreading {
  if (amendment.change === 'quantity') return state;
  const from = numberOfDay(amendment.from);
  const spans = spansAfter(state.spans, amendment);
  const cuts = amendment.change === 'end' || amendment.change === 'pause';
  const kept = state.parts
    .filter(({ stretch }) => stretch.from < from)
    .map((part) => (cuts ? partUntil(line, weighing, part, from - 1) : part));
  const keptMinor = [...kept, ...state.orders].reduce((all, { minor }) => all + minor, 0);
  if (amendment.change === 'end') return { spans, totalMinor: keptMinor, parts: kept, orders: state.orders };
  const totalMinor = amendment.change === 'price' ? roundedMinor(exactMinor(amendment.amount)) : state.totalMinor;
  const rest = totalMinor - keptMinor;
  const covered = Math.max(from - 1, ...kept.map(({ stretch }) => stretch.to));
  const open = since(spans, covered + 1);
  const parts = partsOf(line, book, weighing, spans, { spans: open, totalMinor: rest });
  const order =
    parts.length === 0 && rest !== 0
      ? [changeOrder(line, `change ${amendment.id}`, rest, amendment.from, `amendment ${amendment.id}`)]
      : [];
  return { spans, totalMinor, parts: [...kept, ...parts], orders: [...state.orders, ...order] };
}

/** A part that is broken off keeps its share of days; an instalment that has begun is owed whole. */
function partUntil(line: ContractLine, weighing: Weighing, part: Part, lastDay: number): Part {
  const [stretch] = before([part.stretch], lastDay + 1);
  if (stretch === undefined || part.stretch.to <= lastDay) return part;
  if (weighing === 'equal' || part.weight.numerator === 0) return { ...part, stretch };
  const weight = shareOf(line.proration, stretch, part.period);
  const ofPart = new Decimal(weight.numerator)
    .times(part.weight.denominator)
    .div(new Decimal(weight.denominator).times(part.weight.numerator));
  return { ...part, stretch, weight, minor: roundedMinor(ofPart.times(part.minor)) };
}

function chargeOf(line: ContractLine, weighing: Weighing, { stretch, period, weight, free, minor, ofTotal }: Part): PlannedCharge {
  const from = stretch.from === period.from ? period.fromDay : dayOfNumber(stretch.from);
  const to = stretch.to === period.to ? period.toDay : dayOfNumber(stretch.to);
  const once = line.frequency === 'once';
  const spreadRule = weighing === 'equal' ? 'instalment-equal' : once ? 'fixed-once' : 'fixed-spread';
  return {
    key: from,
    kind: 'charge',
    service: stretch,
    period,
    invoiceOn: invoiceDay(line, from, to),
    minor,
    fullPrice: undefined,
    factor: weight,
    rule: free ? 'free-period' : spreadRule,
    why: free ? 'free period' : reason(weighing, once, weight, ofTotal),
    provisional: false,
  };
}

function reason(weighing: Weighing, once: boolean, weight: Fraction, total: string): string {
  if (once) return total;
  if (weighing === 'equal') return `an equal share of ${total}`;
  return `${isWhole(weight) ? 'a full period' : `${weight.numerator}/${weight.denominator} of a period`}, of ${total} in all`;
}
