/** Rebates and incentive deals from tables: the deals with their tiers, the volumes, what was claimed and settled. */
import type { PriceTier } from '../../domain/billing/contractLine';
import { Decimal } from '../../domain/money/decimal';
import { toMinor } from '../../domain/money/money';
import type { RebateClaim, RebateDeal, RebateTier, RebateVolume } from '../../domain/rebates/deal';
import type { TableCells } from '../cells';
import { dayNeeded, isBefore, isoCurrency, moneySaid, numberNeeded, numberSaid, wordSaid } from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { METHOD_WORDS } from '../../domain/termWords';

/** Deals with the tiers they name, lowest first. A deal whose tiers are not there is not read. */
export function rebateDealsFrom(
  table: SourceTable,
  mapping: TableMapping<'rebateDeals'>,
  tiers: readonly PriceTier[],
): TableReading<RebateDeal> {
  return readRows(table, mapping, 'Deal', 'owed less', (cells, row) => {
    const currency = isoCurrency(cells, row);
    const from = dayNeeded(cells, row, 'From');
    const to = dayNeeded(cells, row, 'To');
    const method = wordSaid(cells, row, 'Method', METHOD_WORDS);
    const expectedVolume = numberSaid(cells, row, 'Expected volume');
    const own = tiersOf(cells, row, tiers);
    if (currency === undefined || from === undefined || to === undefined || isBefore(cells, row, 'To', from, to)) return undefined;
    if (!method.ok || !expectedVolume.ok || own === undefined) return undefined;
    return {
      deal: cells.text(row, 'Deal'),
      party: cells.text(row, 'Party'),
      currency,
      from,
      to,
      method: method.value ?? 'incremental',
      tiers: own,
      settledOn: cells.day(row, 'Settled on'),
      expectedVolume: expectedVolume.value,
      place: placeOf(table, row),
    };
  });
}

function tiersOf(cells: TableCells, row: number, tiers: readonly PriceTier[]): RebateTier[] | undefined {
  const name = cells.text(row, 'Tiers');
  const own = tiers.filter(({ table }) => table === name);
  if (own.length === 0) {
    cells.note('line-unknown', row, 'Tiers', { key: `the tiers "${name}"` });
    return undefined;
  }
  return own.map(({ from, percent }) => ({ from, percent: percent ?? new Decimal(0) })).sort((a, b) => a.from.comparedTo(b.from));
}

/** Which deals there are, so that a volume of none is told. */
export type DealOf = (deal: string) => RebateDeal | undefined;

function dealIn(cells: TableCells, row: number, dealOf: DealOf): RebateDeal | undefined {
  const name = cells.text(row, 'Deal');
  const deal = dealOf(name);
  if (deal === undefined) cells.note('line-unknown', row, 'Deal', { key: `deal ${name}` });
  return deal;
}

export function rebateVolumesFrom(table: SourceTable, mapping: TableMapping<'rebateVolumes'>, dealOf: DealOf): TableReading<RebateVolume> {
  return readRows(table, mapping, 'Deal', 'owed less', (cells, row) => {
    const deal = dealIn(cells, row, dealOf);
    const on = dayNeeded(cells, row, 'Date');
    const volume = numberNeeded(cells, row, 'Volume');
    return deal === undefined || on === undefined || volume === undefined
      ? undefined
      : { deal: deal.deal, on, volume, place: placeOf(table, row) };
  });
}

export function rebateClaimsFrom(table: SourceTable, mapping: TableMapping<'rebateClaims'>, dealOf: DealOf): TableReading<RebateClaim> {
  return readRows(table, mapping, 'Deal', 'owed less', (cells, row) => {
    const deal = dealIn(cells, row, dealOf);
    const on = dayNeeded(cells, row, 'Date');
    if (deal === undefined || on === undefined) return undefined;
    const claimed = moneySaid(cells, row, 'Claimed', deal.currency);
    const settled = moneySaid(cells, row, 'Settled', deal.currency);
    if (!claimed.ok || !settled.ok) return undefined;
    const minor = (amount: typeof claimed.value): number => (amount === undefined ? 0 : toMinor(amount));
    return { deal: deal.deal, on, claimedMinor: minor(claimed.value), settledMinor: minor(settled.value), place: placeOf(table, row) };
  });
}
