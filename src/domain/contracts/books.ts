/**
 * What the agreements are held against, each by its key: master data, authority, rate cards, what each customer owes. Made once for a
 * review, so that a thousand contracts ask it a thousand times.
 */
import { grouped } from '../grouped';
import type { OpenItem } from '../cash/ledger';
import type { PriceTier } from '../billing/contractLine';
import type { PlainDate } from '../calendar/plainDate';
import { add, type Money, negate } from '../money/money';
import { nameKey } from '../nameKey';
import type { Agreement, AgreementLine, Authority, CardRate, CostObject, Deliverable, Party, Vendor } from './contract';
import type { ReviewRequest } from './review';

export interface Books {
  readonly asOf: PlainDate;
  readonly lines: ReadonlyMap<string, readonly AgreementLine[]>;
  readonly deliverables: ReadonlyMap<string, readonly Deliverable[]>;
  readonly customers: ReadonlyMap<string, Party>;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly authorities: ReadonlyMap<string, readonly Authority[]>;
  /** By card and item. */
  readonly cardRates: ReadonlyMap<string, readonly CardRate[]>;
  readonly costObjects: ReadonlyMap<string, CostObject>;
  readonly rebateTiers: ReadonlyMap<string, readonly PriceTier[]>;
  readonly openItems: ReadonlyMap<string, readonly OpenItem[]>;
  /** Agreements of one kind with one party. */
  readonly ofParty: ReadonlyMap<string, readonly Agreement[]>;
  /** By number, of either kind: a statement of work names its master agreement. */
  readonly byNumber: ReadonlyMap<string, readonly Agreement[]>;
  /** Kinds of tables that were handed in at all: an empty one is missing, not empty. */
  readonly has: Readonly<Record<'lines' | 'customers' | 'vendors' | 'authorities' | 'cardRates' | 'rebateTiers' | 'openItems', boolean>> & {
    readonly costObjects: ReadonlySet<CostObject['kind']>;
  };
}

export const partyKey = ({ kind, partyId }: Pick<Agreement, 'kind' | 'partyId'>): string => `${kind} ${nameKey(partyId)}`;
export const cardKey = (card: string, item: string): string => `${nameKey(card)}\n${nameKey(item)}`;
export const costKey = (kind: CostObject['kind'], id: string): string => `${kind} ${nameKey(id)}`;

const byId = <T extends { readonly id: string }>(values: readonly T[]): Map<string, T> =>
  new Map(values.map((value) => [nameKey(value.id), value]));

export function booksOf(request: ReviewRequest): Books {
  const { asOf, lines, deliverables, customers, vendors, authorities, cardRates, costObjects, rebateTiers, openItems, agreements } =
    request;
  return {
    asOf,
    lines: grouped(lines, ({ agreement }) => nameKey(agreement)),
    deliverables: grouped(deliverables, ({ agreement }) => nameKey(agreement)),
    customers: byId(customers),
    vendors: byId(vendors),
    authorities: grouped(authorities, ({ signatory }) => nameKey(signatory)),
    cardRates: grouped(cardRates, ({ card, item }) => cardKey(card, item)),
    costObjects: new Map(costObjects.map((object) => [costKey(object.kind, object.id), object])),
    rebateTiers: grouped(rebateTiers, ({ table }) => nameKey(table)),
    openItems: grouped(openItems, ({ customerId }) => nameKey(customerId)),
    ofParty: grouped(agreements, partyKey),
    byNumber: grouped(agreements, ({ id }) => nameKey(id)),
    has: {
      lines: lines.length > 0,
      customers: customers.length > 0,
      vendors: vendors.length > 0,
      authorities: authorities.length > 0,
      cardRates: cardRates.length > 0,
      rebateTiers: rebateTiers.length > 0,
      openItems: openItems.length > 0,
      costObjects: new Set(costObjects.map(({ kind }) => kind)),
    },
  };
}

/** What has not been invoiced yet; nothing invoiced where the row does not say. Undefined without a total, or in two currencies. */
export function unbilledOf({ totalValue, invoiced }: Agreement): Money | undefined {
  if (totalValue === undefined) return undefined;
  if (invoiced === undefined) return totalValue;
  return invoiced.currency === totalValue.currency ? add(totalValue, negate(invoiced)) : undefined;
}
