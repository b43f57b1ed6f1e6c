/**
 * What was issued against what holds now. An invoice never changes: for days whose terms are the same it stands, for the
 * others one credit takes back what it charged for them and a rebill charges them anew. Days that nobody was invoiced for are charged.
 *
 * What nobody knows any more (usage that is no longer in the table) never corrects an invoice.
 */
import { dayOfNumber, numberOfDay } from '../calendar/dayNumbers';
import { latest, type PlainDate } from '../calendar/plainDate';
import { agreeing, changedDays, type Kept, keptMinor, overlap, same } from './agreement';
import type { AmendedLine } from './amendments';
import type { BillingBook } from './billingBook';
import type { Amendment } from './contractLine';
import { minorMoneyText, minorText } from './figures';
import { isWhole, reduced } from './fractions';
import { invoiceDay } from './invoiceDays';
import { lineName } from './lineKey';
import { daysOf, type Stretch } from './periods';
import type { PlannedCharge } from './planned';
import { shareOf } from './proration';
import { spread } from './residue';
import type { Fraction, IssuedRow, RowKind } from './schedule';
import { serviceStretch, type StandingEvent, type StandingPiece, standingEvents, standingPieces, taxPercentOf, without } from './standing';

/** A row to be invoiced: a charge as planned, or the credit or rebill of one. */
export interface DueCharge extends Omit<PlannedCharge, 'kind'> {
  readonly kind: RowKind;
  readonly corrects?: string;
  /** A credit takes back the tax at the rate it was charged at. */
  readonly taxPercent?: string;
  /** Where a credit takes back all of a row: all of its tax, however that was rounded. */
  readonly taxMinor?: number;
}

export interface Corrected {
  readonly charges: readonly DueCharge[];
  /** What the plan is worth, given what stands and is not corrected. */
  readonly plannedMinor: number;
}

export function corrected(
  amended: AmendedLine,
  planned: readonly PlannedCharge[],
  issued: readonly IssuedRow[],
  book: BillingBook,
): Corrected {
  const keys = uniqueKeys(issued.map(({ key }) => key));
  const context: Correcting = { amended, book, keys };
  const pieces = standingPieces(issued, planned);
  const periodic = keepUnknown(
    context,
    planned.filter(({ period }) => period !== undefined),
    pieces,
  );
  const ofPeriods = correctedPeriods(context, periodic, pieces);
  const ofEvents = correctedEvents(
    context,
    planned.filter(({ period }) => period === undefined),
    standingEvents(issued, planned),
  );
  return { charges: [...ofPeriods.charges, ...ofEvents.charges], plannedMinor: ofPeriods.plannedMinor + ofEvents.plannedMinor };
}

interface Correcting {
  readonly amended: AmendedLine;
  readonly book: BillingBook;
  readonly keys: (wanted: string) => string;
}

function uniqueKeys(taken: readonly string[]): (wanted: string) => string {
  const known = new Set(taken);
  return (wanted) => {
    let key = wanted;
    for (let count = 2; known.has(key); count += 1) key = `${wanted} (${count})`;
    known.add(key);
    return key;
  };
}

/** A charge that is only provisional, for days that were invoiced, is what was invoiced; but a price that was amended is known to be another. */
function keepUnknown({ amended, book }: Correcting, planned: readonly PlannedCharge[], pieces: readonly StandingPiece[]): PlannedCharge[] {
  if (!planned.some(({ provisional }) => provisional)) return [...planned];
  const issued = new Map(pieces.map((piece) => [`${piece.spans[0]?.from ?? ''} ${piece.spans[0]?.to ?? ''}`, piece]));
  const lost: StandingPiece[] = [];
  const kept = planned.map((charge) => {
    const piece = charge.provisional && !isAmended(amended, charge) ? issued.get(`${charge.service.from} ${charge.service.to}`) : undefined;
    if (piece === undefined || piece.minor === charge.minor) return charge;
    lost.push(piece);
    return { ...charge, minor: piece.minor, fullPrice: undefined, factor: piece.row.factor };
  });
  const [first] = lost;
  if (first !== undefined) book.note('issued-kept', amended.line.place, { line: lineName(amended.line), invoice: first.row.invoiceNumber });
  return kept;
}

const AWAITED: readonly PlannedCharge['rule'][] = ['usage-awaited', 'spend-awaited'];

/** Has a price or a quantity been amended by these days? Of usage that nobody knows no price says anything. */
const isAmended = ({ prices, quantities }: AmendedLine, { rule, service }: PlannedCharge): boolean =>
  !AWAITED.includes(rule) && [...prices, ...quantities].some(({ from }) => from <= service.to);

function correctedPeriods(context: Correcting, planned: readonly PlannedCharge[], pieces: readonly StandingPiece[]): Corrected {
  const agreement = agreeing(context.amended.line.proration, planned, pieces);
  const credits = pieces.flatMap((piece) => creditsOf(context, piece, agreement.keptOf(piece)));
  const bills = planned.map((charge) => billsOf(context, charge, agreement.keptOf(charge), agreement.piecesAt(charge)));
  return {
    charges: [...credits, ...bills.flatMap(({ charges }) => charges)],
    plannedMinor: bills.reduce((all, { plannedMinor }) => all + plannedMinor, 0),
  };
}

/** Takes back what a piece charged for the days that are not kept. */
function creditsOf(context: Correcting, piece: StandingPiece, kept: readonly Kept[]): DueCharge[] {
  const changed = changedDays(piece.spans, kept);
  const shares = spread(keptMinor(kept) - piece.minor, changed.map(dayWeight), 'last');
  const { row } = piece;
  return changed.flatMap((service, index) => {
    const minor = shares[index] ?? 0;
    if (minor === 0) return [];
    const cause = causeOf(context, service.from);
    if (cause === undefined) noteDiffers(context, piece, keptMinor(kept));
    const factor = partOf(row, service);
    return [
      {
        ...correction(context, 'credit', service, cause),
        period: undefined,
        minor,
        fullPrice: undefined,
        factor,
        corrects: row.key,
        taxPercent: taxPercentOf(row),
        ...(minor === -row.netMinor ? { taxMinor: row.taxMinor === 0 ? 0 : -row.taxMinor } : {}),
        why: `${becauseOf(cause)}: takes back ${daysOf(service)} days of ${minorText(row.netMinor, row.currency)} on invoice ${row.invoiceNumber}`,
      },
    ];
  });
}

/** Days of an issued row, as a share of a full period. */
function partOf(row: IssuedRow, service: Stretch): Fraction {
  const [days, ofDays] = [daysOf(service), daysOf(serviceStretch(row))];
  if (isWhole(row.factor)) return { numerator: days, denominator: ofDays };
  return reduced({ numerator: row.factor.numerator * days, denominator: row.factor.denominator * ofDays });
}

const dayWeight = (stretch: Stretch): Fraction => ({ numerator: daysOf(stretch), denominator: 1 });

/** Charges the days that nobody was invoiced for, and bills anew those that were invoiced otherwise. */
function billsOf(context: Correcting, charge: PlannedCharge, kept: readonly Kept[], pieces: readonly StandingPiece[]): Corrected {
  if (pieces.length === 0) return { charges: [{ ...charge, key: context.keys(charge.key) }], plannedMinor: charge.minor };
  const open = changedDays([charge.service], kept);
  if (open.length === 0) return { charges: [], plannedMinor: keptMinor(kept) };
  const [piece] = pieces;
  const isOneRow = charge.measured && kept.length === 0 && piece !== undefined;
  const parts = isOneRow ? [{ stretch: charge.service, corrects: piece }] : open.flatMap((stretch) => splitByInvoiced(stretch, pieces));
  const shares = spread(
    charge.minor - keptMinor(kept),
    parts.map(({ stretch }) => dayWeight(stretch)),
    'last',
  );
  const charges = parts.map((part, index) => billed(context, charge, part, shares[index] ?? 0));
  return { charges: charges.filter(({ kind, minor }) => kind === 'charge' || minor !== 0), plannedMinor: charge.minor };
}

interface BilledPart {
  readonly stretch: Stretch;
  readonly corrects?: StandingPiece;
}

function splitByInvoiced(stretch: Stretch, pieces: readonly StandingPiece[]): BilledPart[] {
  const invoiced = pieces.flatMap((piece) =>
    piece.spans.flatMap((span) => overlap(span, stretch) ?? []).map((part) => ({ stretch: part, corrects: piece })),
  );
  const never = invoiced.reduce((left, part) => without(left, part.stretch), [stretch]).map((part) => ({ stretch: part }));
  const joined = joinedParts(invoiced.sort((a, b) => a.stretch.from - b.stretch.from));
  return [...never, ...joined].sort((a, b) => a.stretch.from - b.stretch.from);
}

/** Days that touch are billed anew in one row, whatever number of invoices they stood on. */
function joinedParts(parts: readonly BilledPart[]): BilledPart[] {
  const joined: BilledPart[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if (previous === undefined || part.stretch.from > previous.stretch.to + 1) joined.push(part);
    else
      joined[joined.length - 1] = {
        ...previous,
        stretch: { from: previous.stretch.from, to: Math.max(previous.stretch.to, part.stretch.to) },
      };
  }
  return joined;
}

function billed(context: Correcting, charge: PlannedCharge, { stretch, corrects }: BilledPart, minor: number): DueCharge {
  const { line } = context.amended;
  const whole = same(stretch, charge.service);
  const factor = whole || charge.period === undefined ? charge.factor : shareOf(line.proration, stretch, charge.period);
  const part = { ...charge, service: stretch, minor, factor };
  if (corrects !== undefined) {
    const cause = causeOf(context, stretch.from);
    const why = `${becauseOf(cause)}: ${charge.why}${whole ? '' : `, ${daysOf(stretch)} days of it`}`;
    return { ...part, ...correction(context, 'rebill', stretch, cause), corrects: corrects.row.key, why };
  }
  const [from, to] = [dayOfNumber(stretch.from), dayOfNumber(stretch.to)];
  return {
    ...part,
    kind: charge.kind,
    key: context.keys(from),
    invoiceOn: whole ? charge.invoiceOn : invoiceDay(line, from, to),
  };
}

/** The last amendment that had begun on a day. */
const causeOf = ({ amended }: Correcting, day: number): Amendment | undefined =>
  amended.amendments.findLast(({ from }) => numberOfDay(from) <= day);
const becauseOf = (cause: Amendment | undefined): string => (cause === undefined ? 'the tables have changed' : `amendment ${cause.id}`);

type Correction = Pick<DueCharge, 'kind' | 'key' | 'service' | 'invoiceOn' | 'rule' | 'provisional'>;

/** Dated on the day of the amendment, but not before the day it is made. */
function correction(
  { book, keys }: Correcting,
  kind: 'credit' | 'rebill',
  service: Stretch,
  cause: Amendment | undefined,
  of?: string,
): Correction {
  const name = cause?.id ?? 'as it stands';
  const invoiceOn: PlainDate = cause === undefined ? book.asOf : latest(cause.from, book.asOf);
  const key = keys(`${kind} ${of ?? dayOfNumber(service.from)} ${name}`);
  return { kind, key, service, invoiceOn, rule: `${kind}-${cause === undefined ? 'differs' : 'amended'}`, provisional: false };
}

function noteDiffers({ amended, book }: Correcting, { row, minor }: StandingPiece, now: number): void {
  const text = (amount: number): string => minorMoneyText(amount, row.currency);
  const facts = { line: lineName(amended.line), invoice: row.invoiceNumber, issued: text(minor), kept: text(now) };
  book.note('issued-differs', amended.line.place, facts);
}

/** Milestones and one-time charges: by name, because their days move. */
function correctedEvents(context: Correcting, planned: readonly PlannedCharge[], standing: ReadonlyMap<string, StandingEvent>): Corrected {
  const names = new Set(planned.map(({ key }) => key));
  const gone = [...standing].flatMap(([key, event]) => (names.has(key) || event.minor === 0 ? [] : [eventCredit(context, key, event)]));
  const charges = planned.flatMap((charge) => {
    const event = standing.get(charge.key);
    if (event === undefined) return [{ ...charge, key: context.keys(charge.key) }];
    if (event.minor === charge.minor) return [];
    const cause = causeOf(context, charge.service.from);
    const rebill = {
      ...charge,
      ...correction(context, 'rebill', charge.service, cause, charge.key),
      corrects: event.latest.key,
    };
    const credit = event.minor === 0 ? [] : [eventCredit(context, charge.key, event)];
    return [...credit, ...(charge.minor === 0 ? [] : [rebill])];
  });
  return { charges: [...gone, ...charges], plannedMinor: planned.reduce((all, { minor }) => all + minor, 0) };
}

function eventCredit(context: Correcting, key: string, event: StandingEvent): DueCharge {
  const { latest: row, minor } = event;
  const service = serviceStretch(row);
  const cause = causeOf(context, service.from);
  if (cause === undefined) noteDiffers(context, { row, spans: [service], minor }, 0);
  return {
    ...correction(context, 'credit', service, cause, key),
    period: undefined,
    minor: -minor,
    fullPrice: undefined,
    factor: row.factor,
    corrects: row.key,
    taxPercent: taxPercentOf(row),
    why: `${becauseOf(cause)}: takes back ${minorText(minor, row.currency)} on invoice ${row.invoiceNumber}`,
  };
}
