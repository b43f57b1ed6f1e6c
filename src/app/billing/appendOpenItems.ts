/**
 * The month's invoices as rows of the analyst's open items, under her own headings. Only invoices of this very month that may
 * be issued: one of an earlier month without a number most likely went out without us knowing it, and a credit note waits for
 * its approval. The invoice's number is the key, so a second run adds nothing.
 */
import { BadInput } from '../../domain/badInput';
import type { BillingRun, RunInvoice, RunRequest } from '../../domain/billing/billingRun';
import { lineKey } from '../../domain/billing/lineKey';
import { customerName, runParties } from '../../domain/billing/runParties';
import { monthOf } from '../../domain/calendar/months';
import type { DateSystem } from '../../domain/calendar/plainDate';
import { fromMinor } from '../../domain/money/money';
import { dayCell, moneyStyle } from '../../sheets/cells';
import type { AppendRows, CellContent, CellStyle } from '../../tables/workbookChange';
import type { ChosenTable } from '../mappedTables';

type Billed = Pick<RunRequest, 'lines' | 'agreements' | 'customers'>;

/** What an invoice has for each of our columns. */
type ItemCells = (invoice: RunInvoice) => Readonly<Record<string, CellContent>>;

function itemCells(billed: Billed, system: DateSystem): ItemCells {
  const parties = runParties(billed);
  const lines = new Map(billed.lines.map((line) => [lineKey(line), line]));
  return ({ invoice, contract, invoiceOn, dueOn, currency, rows, netMinor, taxMinor }) => {
    const agreement = parties.agreementOf(contract);
    const [first] = rows;
    const line = first && lines.get(lineKey(first));
    const name = customerName(parties, contract);
    const gross = fromMinor(netMinor + taxMinor, currency).amount.toNumber();
    return {
      Document: invoice,
      Type: 'invoice',
      'Customer ID': agreement?.partyId ?? name,
      Customer: name,
      'Document date': dayCell(invoiceOn, system),
      'Due date': dayCell(dueOn, system),
      Currency: currency,
      Amount: gross,
      'Open amount': gross,
      Terms: (line?.terms ?? '') || (agreement?.terms ?? ''),
      'PO number': (line?.poNumber ?? '') || (agreement?.poNumber ?? ''),
    };
  };
}

/** How numbers look in a table that has no rows yet. */
const stylesIn = (currency: string): Readonly<Record<string, CellStyle>> => ({
  'Document date': 'date',
  'Due date': 'date',
  Amount: moneyStyle(currency),
  'Open amount': moneyStyle(currency),
});

/** Of our columns, those that the analyst has, under her headings. */
function underHeadings<T>(ours: Readonly<Record<string, T>>, headings: Readonly<Record<string, string | null>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(ours).flatMap(([name, value]) => {
      const heading = headings[name] ?? null;
      return heading === null ? [] : [[heading, value]];
    }),
  );
}

/** @throws BadInput when the open items are no Excel table of a sheet: cells without one have no end to add to. */
export function appendOpenItems({ table, mapping }: ChosenTable<'openItems'>, run: BillingRun, billed: Billed): AppendRows {
  const { home, name, dateSystem } = table;
  if (home.kind !== 'sheet' || home.isExcelTable !== true)
    throw new BadInput(
      `${name} is a block of cells and no Excel table, so invoices cannot be added to it. Make it a table with Ctrl+T, or do without adding them.`,
    );
  const keyColumn = mapping.columns['Document'] ?? null;
  if (keyColumn === null) throw new BadInput(`In ${name}, the column for the document is not chosen. Choose it, then preview again.`);
  const invoices = run.invoices.filter(({ state, invoiceOn }) => state === 'issue' && monthOf(invoiceOn) === run.month);
  const cellsFor = itemCells(billed, dateSystem);
  return {
    kind: 'appendRows',
    sheet: home.sheet,
    table: name,
    keyColumn,
    rows: invoices.map((invoice) => underHeadings(cellsFor(invoice), mapping.columns)),
    styles: underHeadings(stylesIn(invoices[0]?.currency ?? ''), mapping.columns),
  };
}
