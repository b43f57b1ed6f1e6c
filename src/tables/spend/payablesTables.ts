/**
 * Vendor invoices, payments, changes of bank details and purchase orders from tables.
 *
 * What an invoice lacks is for the checks to say: it is read without its days, its net or its vendor's name. Only an amount
 * or a currency that cannot be read leaves it out, because then nobody knows what is owed.
 */
import type { BankChange, PurchaseOrder, VendorInvoice, VendorPayment } from '../../domain/payables/vendorInvoice';
import type { Currency } from '../../domain/money/currency';
import type { TableCells } from '../cells';
import { allSaid, dayNeeded, givenIn, isoCurrency, moneyNeeded, moneySaid, numberSaid, priceSaid, wordOr } from '../figures';
import type { TableMapping } from '../mapping';
import { placesIn, readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { PAYMENT_WORDS, STATUS_WORDS, UNDISPUTED_WORDS } from '../../domain/termWords';

/** The text of a cell that the row cannot do without; a finding when it is empty. */
function textNeeded(cells: TableCells, row: number, column: string, names: string): string | undefined {
  const text = cells.text(row, column);
  if (text !== '') return text;
  cells.note('key-missing', row, column, { column, text: names });
  return undefined;
}

const wordsOf = (cells: TableCells, row: number) => ({
  vendor: cells.text(row, 'Vendor'),
  sow: cells.text(row, 'SOW'),
  poNumber: cells.text(row, 'PO number'),
  legalEntity: cells.text(row, 'Legal entity'),
  owner: cells.text(row, 'Owner'),
  project: cells.text(row, 'Project'),
  costCentre: cells.text(row, 'Cost centre'),
  role: cells.text(row, 'Role'),
  deliverable: cells.text(row, 'Deliverable'),
  bankAccount: cells.text(row, 'Bank account'),
  stage: cells.text(row, 'Stage'),
  approver: cells.text(row, 'Approver'),
  disputed: givenIn(cells, row, 'Disputed', UNDISPUTED_WORDS) === true,
});

const daysOf = (cells: TableCells, row: number) => ({
  invoicedOn: cells.day(row, 'Invoice date'),
  receivedOn: cells.day(row, 'Received on'),
  dueOn: cells.day(row, 'Due date'),
  serviceFrom: cells.day(row, 'Service from'),
  serviceTo: cells.day(row, 'Service to'),
  stageSince: cells.day(row, 'Stage since'),
  approvedOn: cells.day(row, 'Approved on'),
});

const figuresOf = (cells: TableCells, row: number, currency: Currency) =>
  allSaid({
    net: moneySaid(cells, row, 'Net', currency),
    tax: moneySaid(cells, row, 'Tax', currency),
    rate: priceSaid(cells, row, 'Rate', currency),
    quantity: numberSaid(cells, row, 'Quantity'),
  });

/** Vendors' invoices and credit notes. Throws BadInput when the mapping is of another table. */
export function vendorInvoicesFrom(table: SourceTable, mapping: TableMapping<'vendorInvoices'>): TableReading<VendorInvoice> {
  const places = placesIn(table, mapping);
  return readRows(table, mapping, 'Invoice', 'owed less', (cells, row) => {
    const invoice = cells.text(row, 'Invoice');
    const vendorId = textNeeded(cells, row, 'Vendor ID', invoice);
    const currency = isoCurrency(cells, row);
    const amount = currency === undefined ? undefined : moneyNeeded(cells, row, 'Amount', currency);
    const figures = currency === undefined ? undefined : figuresOf(cells, row, currency);
    if (vendorId === undefined || currency === undefined || amount === undefined || figures === undefined) return undefined;
    return {
      invoice,
      vendorId,
      currency,
      amount,
      ...wordsOf(cells, row),
      ...daysOf(cells, row),
      ...figures,
      place: placeOf(table, row),
      cellOf: places(row),
    };
  });
}

/** Payments to vendors. One without a status was made; one without an invoice is read, and told by the checks. */
export function paymentsFrom(table: SourceTable, mapping: TableMapping<'payments'>): TableReading<VendorPayment> {
  return readRows(table, mapping, 'Vendor ID', 'owed less', (cells, row) => {
    const currency = isoCurrency(cells, row);
    const paidOn = dayNeeded(cells, row, 'Paid on');
    const amount = currency === undefined ? undefined : moneyNeeded(cells, row, 'Amount', currency);
    if (amount === undefined || paidOn === undefined) return undefined;
    return {
      payment: cells.text(row, 'Payment'),
      vendorId: cells.text(row, 'Vendor ID'),
      invoice: cells.text(row, 'Invoice'),
      paidOn,
      amount,
      bankAccount: cells.text(row, 'Bank account'),
      status: wordOr(cells, row, 'Status', PAYMENT_WORDS) ?? 'paid',
      place: placeOf(table, row),
    };
  });
}

/** Changes of vendors' bank details, with who verified them. */
export function bankChangesFrom(table: SourceTable, mapping: TableMapping<'bankChanges'>): TableReading<BankChange> {
  return readRows(table, mapping, 'Vendor ID', 'owed less', (cells, row) => {
    const vendorId = cells.text(row, 'Vendor ID');
    const changedOn = dayNeeded(cells, row, 'Changed on');
    const newAccount = textNeeded(cells, row, 'New account', vendorId);
    if (changedOn === undefined || newAccount === undefined) return undefined;
    return {
      vendorId,
      changedOn,
      newAccount,
      oldAccount: cells.text(row, 'Old account'),
      verifiedOn: cells.day(row, 'Verified on'),
      verifiedBy: cells.text(row, 'Verified by'),
      place: placeOf(table, row),
    };
  });
}

/** Purchase orders. One without a status is open. */
export function purchaseOrdersFrom(table: SourceTable, mapping: TableMapping<'purchaseOrders'>): TableReading<PurchaseOrder> {
  return readRows(table, mapping, 'PO number', 'owed less', (cells, row) => {
    const currency = isoCurrency(cells, row);
    const amount = currency === undefined ? undefined : moneyNeeded(cells, row, 'Amount', currency);
    if (amount === undefined) return undefined;
    const status = wordOr(cells, row, 'Status', STATUS_WORDS);
    return {
      poNumber: cells.text(row, 'PO number'),
      vendorId: cells.text(row, 'Vendor ID'),
      sow: cells.text(row, 'SOW'),
      owner: cells.text(row, 'Owner'),
      project: cells.text(row, 'Project'),
      costCentre: cells.text(row, 'Cost centre'),
      from: cells.day(row, 'From'),
      to: cells.day(row, 'To'),
      amount,
      isOpen: status === undefined || status === 'active',
      place: placeOf(table, row),
    };
  });
}
