/** The tables that invoices come from, as values. Rows that refer to a line are read once the lines are known. */
import type { BillingTables, ContractLine } from '../../domain/billing/contractLine';
import { lineKey } from '../../domain/billing/lineKey';
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { OpenItem } from '../../domain/cash/ledger';
import type { Agreement, Party } from '../../domain/contracts/contract';
import { nameKey } from '../../domain/nameKey';
import type { RebateClaim, RebateDeal, RebateVolume } from '../../domain/rebates/deal';
import type { LinesSource } from '../../sheets/billing/statedTotals';
import { agreementsFrom, sowsFrom } from '../../tables/contracts/agreements';
import {
  amendmentsFrom,
  type CurrencyOf,
  holidaysFrom,
  indexValuesFrom,
  milestonesFrom,
  priceStepsFrom,
  priceTiersFrom,
  taxRatesFrom,
  usageFrom,
} from '../../tables/billing/billingTables';
import { contractLinesFrom } from '../../tables/contracts/contractLines';
import { partiesFrom } from '../../tables/contracts/masterData';
import { openItemsFrom } from '../../tables/cash/openItems';
import { rebateClaimsFrom, rebateDealsFrom, rebateVolumesFrom } from '../../tables/billing/rebateTables';
import type { ChosenTable, MappedTables } from '../mappedTables';

export interface RebatesRead {
  readonly deals: readonly RebateDeal[];
  readonly volumes: readonly RebateVolume[];
  readonly claims: readonly RebateClaim[];
}

export interface BillingRead {
  readonly tables: BillingTables;
  readonly agreements: readonly Agreement[];
  readonly customers: readonly Party[];
  readonly openItems: readonly OpenItem[];
  readonly holidays: readonly PlainDate[];
  readonly rebates: RebatesRead;
  readonly source: LinesSource;
}

/** Where the row of an agreement leaves the party's name to the master data, it is taken from there. */
export function withPartyNames(agreements: readonly Agreement[], parties: readonly Pick<Party, 'id' | 'name'>[]): Agreement[] {
  const names = new Map(parties.map(({ id, name }) => [nameKey(id), name]));
  return agreements.map((each) => (each.party === '' ? { ...each, party: names.get(nameKey(each.partyId)) ?? '' } : each));
}

/** The currency of a line; of a contract, when no line is named, that of its first line. */
export function currencyOfLines(lines: readonly ContractLine[]): CurrencyOf {
  const currencies = new Map<string, string>();
  for (const { contract, line, currency } of lines) {
    currencies.set(lineKey({ contract, line }), currency);
    const whole = lineKey({ contract, line: '' });
    if (!currencies.has(whole)) currencies.set(whole, currency);
  }
  return (contract, line) => currencies.get(lineKey({ contract, line }));
}

/**
 * What a line is worth by what was agreed: without usage, index and amendments, which come later. `known` are currencies of
 * what milestones may be about besides, such as statements of work with their deliverables.
 */
export function readAgreedLines(mapped: MappedTables, known: CurrencyOf = () => undefined): BillingTables {
  const lines = mapped.read('contractLines', contractLinesFrom);
  const ofLine = currencyOfLines(lines);
  const currencyOf: CurrencyOf = (contract, line) => ofLine(contract, line) ?? known(contract, line);
  return {
    lines,
    milestones: mapped.read('milestones', (table, mapping) => milestonesFrom(table, mapping, currencyOf)),
    tiers: mapped.read('priceTiers', priceTiersFrom),
    priceSteps: mapped.read('priceSteps', (table, mapping) => priceStepsFrom(table, mapping, currencyOf)),
    usage: [],
    indexValues: [],
    taxRates: [],
    amendments: [],
  };
}

function readRebates(mapped: MappedTables, { tiers }: BillingTables): RebatesRead {
  const deals = mapped.read('rebateDeals', (table, mapping) => rebateDealsFrom(table, mapping, tiers));
  const byName = new Map(deals.map((deal) => [deal.deal, deal]));
  const dealOf = (name: string): RebateDeal | undefined => byName.get(name);
  return {
    deals,
    volumes: mapped.read('rebateVolumes', (table, mapping) => rebateVolumesFrom(table, mapping, dealOf)),
    claims: mapped.read('rebateClaims', (table, mapping) => rebateClaimsFrom(table, mapping, dealOf)),
  };
}

/** Deliverables of statements of work may stand in the table of milestones: vendors invoice them, we do not. */
function readOwnLines(mapped: MappedTables): BillingTables {
  const chosen = mapped.chosen('sows');
  const sows = chosen === undefined ? [] : sowsFrom(chosen.table, chosen.mapping).values; // What is odd about them is for the review.
  const currencies = new Map(sows.map(({ id, currency }) => [id, currency]));
  const agreed = readAgreedLines(mapped, (contract) => currencies.get(contract));
  return { ...agreed, milestones: agreed.milestones.filter(({ contract }) => !currencies.has(contract)) };
}

/** Rows of the analyst's that name a contract: each was read, or has a finding. */
function rowsWithContract({ table, mapping }: ChosenTable<'contractLines'>): number {
  const at = table.headers.indexOf(mapping.columns['Contract'] ?? '');
  return table.rows.filter((row) => (row[at] ?? null) !== null && row[at] !== '').length;
}

/** Throws BadInput when contract lines were not chosen, or a chosen table is gone. */
export function readBilling(mapped: MappedTables): BillingRead {
  const source = mapped.needed('contractLines', 'Choose the table that lists what each contract charges.');
  const agreed = readOwnLines(mapped);
  const currencyOf = currencyOfLines(agreed.lines);
  const tables: BillingTables = {
    ...agreed,
    usage: mapped.read('usage', (table, mapping) => usageFrom(table, mapping, currencyOf)),
    indexValues: mapped.read('indexValues', indexValuesFrom),
    taxRates: mapped.read('taxRates', taxRatesFrom),
    amendments: mapped.read('amendments', (table, mapping) => amendmentsFrom(table, mapping, currencyOf)),
  };
  const customers = mapped.read('customerMaster', partiesFrom);
  return {
    tables,
    agreements: withPartyNames(mapped.read('contracts', agreementsFrom), customers),
    customers,
    openItems: mapped.read('openItems', openItemsFrom),
    holidays: mapped.read('holidays', holidaysFrom),
    rebates: readRebates(mapped, tables),
    source: { ...source, rowsReported: rowsWithContract(source) - agreed.lines.length },
  };
}
