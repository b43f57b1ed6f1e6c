/** What agreements are held against: customers and vendors, signing authority, rate cards, purchase orders, cost centres and projects. */
import type { Authority, CardRate, CostObject, Party, Vendor } from '../../domain/contracts/contract';
import type { Money } from '../../domain/money/money';
import type { TableCells } from '../cells';
import { allSaid, currencySaid, givenIn, isBefore, isoCurrency, moneyNeeded, moneySaid, type Said, wordOr, wordSaid } from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { COST_OBJECT_WORDS, MISSING_WORDS, STATUS_WORDS } from '../../domain/termWords';

type PartyTable = 'customerMaster' | 'vendors';

function partyFromRow(
  table: SourceTable,
  { columns }: TableMapping<PartyTable>,
  cells: TableCells,
  row: number,
  id: string,
): Party | undefined {
  const currency = currencySaid(cells, row);
  const limit: Said<Money> =
    currency.ok && currency.value !== undefined ? moneySaid(cells, row, 'Credit limit', currency.value) : { ok: true, value: undefined };
  const figures = allSaid({ currency, creditLimit: limit });
  if (figures === undefined) return undefined;
  const status = wordOr(cells, row, 'Status', STATUS_WORDS);
  const taxIdAt = table.headers.indexOf(columns['Tax ID'] ?? '');
  return {
    id: cells.text(row, id),
    name: cells.text(row, 'Name'),
    country: cells.text(row, 'Country').toUpperCase(),
    ...figures,
    terms: cells.text(row, 'Terms'),
    taxId: cells.text(row, 'Tax ID'),
    riskGrade: cells.text(row, 'Risk grade').toUpperCase(),
    suspended: status === 'suspended' || status === 'on hold',
    portalId: cells.text(row, 'Portal ID'),
    place: placeOf(table, row),
    ...(taxIdAt >= 0 && { taxIdPlace: placeOf(table, row, taxIdAt) }),
  };
}

/** Customers with their terms, limits and status. */
export const partiesFrom = (table: SourceTable, mapping: TableMapping<'customerMaster'>): TableReading<Party> =>
  readRows(table, mapping, 'Customer ID', 'owed less', (cells, row) => partyFromRow(table, mapping, cells, row, 'Customer ID'));

export const vendorsFrom = (table: SourceTable, mapping: TableMapping<'vendors'>): TableReading<Vendor> =>
  readRows(table, mapping, 'Vendor ID', 'owed less', (cells, row) => {
    const party = partyFromRow(table, mapping, cells, row, 'Vendor ID');
    return (
      party && {
        ...party,
        taxForm: givenIn(cells, row, 'Tax form', MISSING_WORDS),
        bankVerified: givenIn(cells, row, 'Bank verified', MISSING_WORDS),
        onHold: party.suspended,
        bankAccount: cells.text(row, 'Bank account'),
        group: cells.text(row, 'Group'),
      }
    );
  });

export const authoritiesFrom = (table: SourceTable, mapping: TableMapping<'authorities'>): TableReading<Authority> =>
  readRows(table, mapping, 'Signatory', 'owed less', (cells, row) => {
    const currency = isoCurrency(cells, row);
    const limit = currency === undefined ? undefined : moneyNeeded(cells, row, 'Limit', currency);
    const from = cells.day(row, 'From');
    const to = cells.day(row, 'To');
    if (limit === undefined) return undefined;
    if (from !== undefined && to !== undefined && isBefore(cells, row, 'To', from, to)) return undefined;
    return { signatory: cells.text(row, 'Signatory'), limit, from, to, place: placeOf(table, row) };
  });

export const cardRatesFrom = (table: SourceTable, mapping: TableMapping<'rateCards'>): TableReading<CardRate> =>
  readRows(table, mapping, 'Rate card', 'owed less', (cells, row) => {
    const currency = isoCurrency(cells, row);
    const rate = currency === undefined ? undefined : moneyNeeded(cells, row, 'Rate', currency);
    if (rate === undefined) return undefined;
    return {
      card: cells.text(row, 'Rate card'),
      item: cells.text(row, 'Item'),
      rate,
      from: cells.day(row, 'From'),
      to: cells.day(row, 'To'),
      place: placeOf(table, row),
    };
  });

export const costObjectsFrom = (table: SourceTable, mapping: TableMapping<'costObjects'>): TableReading<CostObject> =>
  readRows(table, mapping, 'ID', 'owed less', (cells, row) => {
    const kind = wordSaid(cells, row, 'Kind', COST_OBJECT_WORDS);
    if (!kind.ok) return undefined;
    if (kind.value === undefined) {
      cells.note('key-missing', row, 'Kind', { column: 'Kind', text: cells.text(row, 'ID') });
      return undefined;
    }
    const status = wordOr(cells, row, 'Status', STATUS_WORDS);
    return { kind: kind.value, id: cells.text(row, 'ID'), open: status === undefined || status === 'active', place: placeOf(table, row) };
  });
