/**
 * Lanes: a partner, product and currency, in which a reconciliation is stated. Case and spaces do not tell them apart.
 *
 * A match stands whole in the lane of its first row. Of an exception ours stand in the lane of our first row and theirs in that of
 * theirs, which may be another partner's or in another currency.
 */
import type { ExceptionCase } from '../../domain/reconciliation/control/control';
import type { ReconciliationMatch } from '../../domain/reconciliation/reconciliation';
import { nameKey } from '../../domain/reconciliation/treatment';
import { criterionKeys } from '../criterionKeys';

export interface Lane {
  readonly partner: string;
  readonly product: string;
  readonly currency: string;
}

export const laneId = ({ partner, product, currency }: Lane): string => `${nameKey(partner)}\n${nameKey(product)}\n${currency}`;

export function laneOfMatch({ ours, theirs, currency }: ReconciliationMatch): Lane {
  const first = ours[0] ?? theirs[0];
  return { partner: first?.partner ?? '', product: first?.product ?? '', currency };
}

type CaseLanes = { readonly ours: Lane | undefined; readonly theirs: Lane | undefined };

/** The lanes of a case's rows; none where it has no rows, or none that can be read. */
export function lanesOfCase({ side, partner, product, theirPartner, theirProduct, currency, theirCurrency }: ExceptionCase): CaseLanes {
  return {
    ours: currency === undefined || side === 'theirs' ? undefined : { partner, product, currency },
    theirs:
      theirCurrency === undefined || side === 'ours'
        ? undefined
        : { partner: theirPartner, product: theirProduct, currency: theirCurrency },
  };
}

/** A text for each lane, by which formulas find its rows. Looked up by its spelling, because it is asked for with each match. */
export function laneKeys(lanes: Iterable<Lane>): (of: Lane) => string {
  const keyOf = criterionKeys(lanes, laneId, ({ partner, product, currency }) => `lane ${partner} / ${product} / ${currency}`);
  const known = new Map<string, string>();
  return (lane) => {
    const spelling = `${lane.partner}\n${lane.product}\n${lane.currency}`;
    const key = known.get(spelling) ?? keyOf(lane);
    known.set(spelling, key);
    return key;
  };
}

/** Each lane once, by partner, product and currency. */
export function sortedLanes(lanes: Iterable<Lane>): Lane[] {
  const byId = new Map<string, Lane>();
  for (const lane of lanes) if (!byId.has(laneId(lane))) byId.set(laneId(lane), lane);
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);
}
