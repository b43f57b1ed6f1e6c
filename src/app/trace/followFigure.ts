/**
 * The story of a row of the invoice schedule: back to the clause, the contract, its line and its amendments; on to the
 * invoice, the cash and the revenue. What is missing is a station too, and says what would fill it.
 *
 * Pure: it follows what was read. Days and amounts are told as the sheets hold them.
 */
import type { Amendment, ContractLine } from '../../domain/billing/contractLine';
import { monthOf } from '../../domain/calendar/months';
import type { Agreement } from '../../domain/contracts/contract';
import { BILLING_RULES } from '../../domain/billing/billingRules';
import { isOutsideNumber } from '../../domain/billing/cutOver';
import { priceText } from '../../domain/billing/figures';
import { isCurrencyCode } from '../../domain/money/currency';
import { money, type Money } from '../../domain/money/money';
import { amountFrom, dayFrom } from '../../sheets/cells';
import { CASH_TABLE } from '../../sheets/cash/cashRows';
import { SCHEDULE_SHEET, SCHEDULE_TABLE } from '../../sheets/billing/invoiceScheduleSheet';
import { monthFrom } from '../../sheets/months';
import { type OwnRow, textIn } from '../../sheets/ownTable';
import { REVENUE_LINES_SHEET, REVENUE_TABLE } from '../../sheets/billing/revenueSheets';
import { agreementsFrom } from '../../tables/contracts/agreements';
import { amendmentsFrom } from '../../tables/billing/billingTables';
import { closedItemsFrom } from '../../tables/cash/closed';
import { contractLinesFrom } from '../../tables/contracts/contractLines';
import type { TableMapping } from '../../tables/mapping';
import { openItemsFrom } from '../../tables/cash/openItems';
import { cellAddress, rectangleFrom } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import { type MappedTables, mappedTables, type Reader } from '../mappedTables';
import { linkOf, type PlacedRow, placedRows } from '../ownCells';
import { currencyOfLines } from '../billing/readBilling';
import type { CellLink } from '../jobs';
import type { FollowedFigure, ProrationQuestion, TraceStation } from '../billing/schedulePlan';
import { clauseStations } from './traceClauses';

export interface Followed {
  readonly tables: readonly SourceTable[];
  readonly own: readonly SourceTable[];
  readonly mappings: readonly TableMapping[];
}

/** The selected row of the schedule, in words. */
interface Figure {
  readonly contract: string;
  readonly line: string;
  readonly key: string;
  readonly kind: string;
  readonly serviceFrom: string;
  readonly serviceTo: string;
  readonly currency: string;
  /** With its currency. */
  readonly net: string;
  readonly invoice: string;
  readonly why: string;
  readonly rule: string;
  readonly factor: string;
  readonly cell: CellLink;
}

const station = (about: TraceStation['about'], says: string, cell: CellLink | undefined): TraceStation => ({
  about,
  says,
  missing: false,
  ...(cell && { cell }),
});
const gap = (about: TraceStation['about'], says: string): TraceStation => ({ about, says, missing: true });

/** `1,200.00 EUR` */
const moneyText = (amount: Money): string => `${priceText(amount)} ${amount.currency}`;

/** An amount of our own sheets, with its currency; a person's word stays as it stands. */
const amountIn = (row: OwnRow, heading: string, currency: string): string => {
  const text = amountFrom(row[heading] ?? null);
  return /^-?\d+(\.\d+)?$/.test(text) && isCurrencyCode(currency) ? moneyText(money(text, currency)) : `${text} ${currency}`.trim();
};

function figureOf({ row, cell }: PlacedRow, system: 1900 | 1904): Figure {
  const text = (heading: string): string => textIn(row, heading);
  return {
    contract: text('Contract'),
    line: text('Line'),
    key: text('Key'),
    kind: text('Kind'),
    currency: text('Currency'),
    invoice: text('Invoice no.'),
    why: text('Why'),
    rule: text('Rule') || 'by-hand',
    factor: text('Factor'),
    net: amountIn(row, 'Net', text('Currency')),
    cell,
    serviceFrom: dayFrom(row['Service from'] ?? null, system),
    serviceTo: dayFrom(row['Service to'] ?? null, system),
  };
}

function contractStation({ contract }: Figure, agreement: Agreement | undefined): TraceStation {
  if (agreement === undefined)
    return gap('contract', `Contract ${contract} is not among the contracts. Choose the table of contracts, or enter it.`);
  const term = `${agreement.effectiveOn ?? '…'} to ${agreement.endsOn ?? '…'}`;
  const value = agreement.totalValue === undefined ? '' : `, ${moneyText(agreement.totalValue)}`;
  const party = agreement.party === '' ? agreement.partyId : agreement.party;
  return station('contract', `${contract} with ${party}, ${term}${value}.`, linkOf(agreement.place));
}

function lineStation({ contract, line }: Figure, standing: ContractLine | undefined): TraceStation {
  if (standing === undefined)
    return gap('contract line', `Line ${line} of ${contract} is no longer among the contract lines. What was issued for it stays.`);
  const { kind, amount, quantity, serviceFrom, serviceTo, description, place } = standing;
  const times = quantity.equals(1) ? '' : ` × ${quantity.toString()}`;
  const named = description === '' ? '' : `${description}: `;
  return station('contract line', `${named}${kind}, ${moneyText(amount)}${times}, ${serviceFrom} to ${serviceTo}.`, linkOf(place));
}

/** Changes that were in force when the service of the row ended. */
function amendmentStations({ contract, line, serviceTo }: Figure, amendments: readonly Amendment[]): TraceStation[] {
  return amendments
    .filter((change) => change.contract === contract && change.line === line && change.from <= serviceTo)
    .map(({ id, change, from, place }) => station('amendment', `Amendment ${id}: ${change}, from ${from}.`, linkOf(place)));
}

/** With the sentence of its rule: the sheet has the id alone. */
function scheduleStation({ kind, serviceFrom, serviceTo, net, why, rule, cell }: Figure): TraceStation {
  const says = new Map<string, string>(Object.entries(BILLING_RULES)).get(rule) ?? '';
  const worked = why === '' || net.startsWith(`${why} `) ? '' : `${why}.`; // Of a whole price the arithmetic is the price.
  return station('schedule', [`${kind} for ${serviceFrom} to ${serviceTo}: ${net} net.`, worked, says].filter(Boolean).join(' '), cell);
}

/** A document's row in one of the analyst's tables. */
function documentIn<Kind extends 'openItems' | 'closed', T extends { readonly document: string }>(
  mapped: MappedTables,
  kind: Kind,
  reader: Reader<Kind, T>,
  document: string,
): { readonly value: T; readonly cell: CellLink | undefined } | undefined {
  const reading = mapped.readWithRows(kind, reader);
  const at = reading?.values.findIndex((value) => value.document === document) ?? -1;
  const value = reading?.values[at];
  const home = mapped.chosen(kind)?.table.home;
  if (value === undefined || home?.kind !== 'sheet') return undefined;
  return { value, cell: { sheet: home.sheet, address: cellAddress(home.row + 1 + (reading?.rows[at] ?? 0), home.column) } };
}

function invoiceStation({ invoice, cell }: Figure, mapped: MappedTables): TraceStation {
  if (invoice === '')
    return gap('invoice', `It is not invoiced yet. When the invoice is out, write its number under "Invoice no." in ${SCHEDULE_SHEET}.`);
  if (isOutsideNumber(invoice))
    return station(
      'invoice',
      `Another system invoiced it, ${invoice}. Where you know the number, write it over the mark: then the cash is followed.`,
      cell,
    );
  const open = documentIn(mapped, 'openItems', openItemsFrom, invoice);
  if (open !== undefined) {
    const { open: left, amount, dueOn } = open.value;
    return station(
      'invoice',
      `Invoice ${invoice}: ${moneyText(left)} of ${moneyText(amount)} is open, due ${dueOn ?? 'on no day that is known'}.`,
      open.cell,
    );
  }
  const closed = documentIn(mapped, 'closed', closedItemsFrom, invoice);
  if (closed !== undefined) return station('invoice', `Invoice ${invoice} is settled.`, closed.cell);
  return gap('invoice', `Invoice ${invoice} is neither among the open nor among the closed items. Choose these tables, or enter it.`);
}

function cashStations({ invoice }: Figure, own: readonly SourceTable[]): TraceStation[] {
  if (invoice === '' || isOutsideNumber(invoice)) return [];
  const system = own.find(({ name }) => name === CASH_TABLE)?.dateSystem ?? 1900;
  const paid = placedRows(own, CASH_TABLE).filter(({ row }) => textIn(row, 'Document') === invoice);
  if (paid.length === 0) return [gap('cash', `No cash is applied to ${invoice}. Apply the bank's receipts, or wait for them.`)];
  return paid.map(({ row, cell }) => {
    const amount = amountIn(row, 'Cash applied', textIn(row, 'Currency'));
    const state = textIn(row, 'Stands') === '1' ? 'applied' : 'not applied yet';
    return station('cash', `Receipt ${textIn(row, 'Receipt')} of ${dayFrom(row['Booked on'] ?? null, system)}: ${amount}, ${state}.`, cell);
  });
}

/** Months of the line's revenue that the row's service touches; a milestone's, which has one day, in the month it is earned. */
function revenueStation({ contract, line, currency, serviceFrom, serviceTo }: Figure, own: readonly SourceTable[]): TraceStation {
  const system = own.find(({ name }) => name === REVENUE_TABLE)?.dateSystem ?? 1900;
  const [from, to] = [monthOf(serviceFrom), monthOf(serviceTo)];
  const earned = placedRows(own, REVENUE_TABLE).flatMap(({ row, cell }) => {
    const month = monthFrom(row['Month'] ?? null, system);
    const isOwn = textIn(row, 'Contract') === contract && textIn(row, 'Line') === line && month >= from && month <= to;
    return isOwn ? [{ said: `${month} ${amountIn(row, 'Revenue', currency)}`, cell }] : [];
  });
  if (earned.length === 0)
    return gap('revenue', `${REVENUE_LINES_SHEET} has nothing for this line from ${from} to ${to}. Build the schedule again.`);
  return station('revenue', `Earned by the line: ${earned.map(({ said }) => said).join(', ')}.`, earned[0]?.cell);
}

/** What the explainer would be asked: a part of a period whose whole has a price. */
function prorationOf({ factor, serviceFrom, serviceTo, currency }: Figure, line: ContractLine | undefined): ProrationQuestion | undefined {
  if (line?.kind !== 'recurring' || factor === '1/1') return undefined;
  const amount = line.amount.amount.times(line.quantity).toFixed();
  const { frequency, alignment, serviceFrom: countedFrom } = line;
  return { amount, currency, serviceFrom, serviceTo, frequency, alignment, countedFrom };
}

/** `address`: any cell of the row on the sheet Invoice schedule. Undefined where no row of the schedule stands. */
export function followFigure({ tables, own, mappings }: Followed, address: string): FollowedFigure | undefined {
  const { row } = rectangleFrom(address);
  const placed = placedRows(own, SCHEDULE_TABLE).find(({ cell }) => rectangleFrom(cell.address).row === row);
  if (placed === undefined) return undefined;
  const figure = figureOf(placed, own.find(({ name }) => name === SCHEDULE_TABLE)?.dateSystem ?? 1900);
  const mapped = mappedTables(tables, mappings);
  const lines = mapped.read('contractLines', contractLinesFrom);
  const currencyOf = currencyOfLines(lines);
  const line = lines.find((each) => each.contract === figure.contract && each.line === figure.line);
  const agreement = mapped.read('contracts', agreementsFrom).find(({ id }) => id === figure.contract);
  const amendments = mapped.read('amendments', (table, mapping) => amendmentsFrom(table, mapping, currencyOf));
  const proration = prorationOf(figure, line);
  return {
    stations: [
      ...clauseStations(own, figure.contract),
      contractStation(figure, agreement),
      lineStation(figure, line),
      ...amendmentStations(figure, amendments),
      scheduleStation(figure),
      invoiceStation(figure, mapped),
      ...cashStations(figure, own),
      revenueStation(figure, own),
    ],
    ...(proration && { proration }),
  };
}
