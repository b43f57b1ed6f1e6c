/** A settlement while announcements and receipts are being tied to it. */
import type { PlainDate } from '../calendar/plainDate';
import type { Currency } from '../money/currency';
import type { StandingSettlement } from '../reconciliation/control/control';
import type { LedgerRecord } from '../reconciliation/ledgerRecord';
import { nameKey } from '../reconciliation/treatment';
import { type ExpectedSettlement, expectedAmount } from './expected';

export interface OpenSettlement {
  readonly key: string;
  readonly of: ExpectedSettlement;
  readonly expected: number;
  /** False where nothing sold stands against it. */
  readonly isExpected: boolean;
  /** Numbers that it goes by, in one spelling. */
  readonly names: Set<string>;
  /** As it is written. */
  batch: string;
  readonly announcedBy: Pick<LedgerRecord, 'id' | 'minor' | 'bookedOn'>[];
  /** Undefined: nobody has announced an amount. */
  announced: number | undefined;
  announcedOn: PlainDate | undefined;
  readonly receipts: { readonly id: string; readonly bookedOn: PlainDate; readonly minor: number }[];
  /** Sentences that say how it was tied, and what is odd. */
  readonly evidence: string[];
}

/** `Amber EUR P-77`, `Amber EUR of 2026-10-05`, `Amber EUR reserve free on 2026-10-12`. */
function settlementKey({ partner, currency, batch, cycleDay, expectedOn }: ExpectedSettlement): string {
  const of = cycleDay === undefined ? (expectedOn === undefined ? 'no cycle' : `reserve free on ${expectedOn}`) : `of ${cycleDay}`;
  return [partner, currency, batch.text === '' ? of : batch.text].join(' ');
}

/** How a payer names the day that a payout is for: only counts with the partner's name. */
export const dayName = (day: string): string => `day ${day}`;

export const openSettlement = (of: ExpectedSettlement): OpenSettlement => ({
  key: settlementKey(of),
  of,
  expected: expectedAmount(of),
  isExpected: true,
  batch: of.batch.text,
  names: new Set([...(of.batch.key === '' ? [] : [of.batch.key]), ...(of.cycleDay === undefined ? [] : [dayName(of.cycleDay)])]),
  announcedBy: [],
  announced: undefined,
  announcedOn: undefined,
  receipts: [],
  evidence: [],
  ...(of.earlier !== undefined && heardBefore(of.earlier)),
});

type Heard = Pick<OpenSettlement, 'announcedBy' | 'announced' | 'announcedOn' | 'receipts' | 'evidence'>;

/** What the last run knew of it. Which of several receipts brought how much is not known any more: the first stands for all of them. */
function heardBefore({ expectedOn, announced, announcedBy, announcedOn = expectedOn, ...line }: StandingSettlement): Heard {
  const { received, receivedOn = expectedOn, receipts } = line;
  const heard = (ids: readonly string[], on: PlainDate | undefined, sum: number): OpenSettlement['receipts'] =>
    on === undefined ? [] : ids.map((id, at) => ({ id, bookedOn: on, minor: at === 0 ? sum : 0 }));
  return {
    announcedBy: heard(announcedBy, announcedOn, announced),
    ...(announcedBy.length > 0 ? { announced, announcedOn } : { announced: undefined, announcedOn: undefined }),
    receipts: heard(receipts, receivedOn, received),
    evidence: ['Carried forward from an earlier month.'],
  };
}

/** One that nothing sold stands against. `name` tells it apart: the id of what made it. */
export function unexpectedSettlement(partner: string, currency: Currency, name: string): OpenSettlement {
  const nothing = { sales: 0, refunds: 0, adjustments: 0, fees: 0, reserve: 0, released: 0, tolerance: 0 };
  const none = {
    cycleDay: undefined,
    salesFrom: undefined,
    salesTo: undefined,
    expectedOn: undefined,
    lastRowOn: undefined,
    earlier: undefined,
    hasRows: false,
  };
  const of: ExpectedSettlement = { partner, currency, batch: { key: '', text: name }, ...nothing, ...none, reported: nothing };
  return { ...openSettlement(of), key: `${partner} ${currency} unexpected ${name}`, isExpected: false };
}

export const receivedMinor = ({ receipts }: OpenSettlement): number => receipts.reduce((sum, { minor }) => sum + minor, 0);

/** What should come: as announced, else as expected. */
export const dueMinor = ({ announced, expected }: OpenSettlement): number => announced ?? expected;

/** The day around which a receipt may lie. */
export const dueAround = ({ of, announcedOn }: OpenSettlement): PlainDate | undefined => of.expectedOn ?? announcedOn;

export const isOf = (settlement: OpenSettlement, partner: string, currency: Currency): boolean =>
  nameKey(settlement.of.partner) === nameKey(partner) && settlement.of.currency === currency;
