import { CASH_KINDS } from '../../src/tables/columns';
import { date } from '../../src/domain/calendar/plainDate';
import { placeText } from '../../src/domain/finding';
import { formatMoney } from '../../src/domain/money/money';
import { customersFrom } from '../../src/tables/cash/customers';
import { mappingFrom, proposeColumns, proposeMappings, type TableKind } from '../../src/tables/mapping';
import { openItemsFrom } from '../../src/tables/cash/openItems';
import { ratesFrom } from '../../src/tables/cash/rates';
import { receiptsFrom } from '../../src/tables/cash/receipts';
import { remittanceFrom } from '../../src/tables/cash/remittance';
import type { RawCell, SourceTable } from '../../src/tables/sourceTable';

/** A table on sheet `Open`, its header in B3. */
const sheet = (headers: readonly string[], rows: readonly (readonly RawCell[])[], more: Partial<SourceTable> = {}): SourceTable => ({
  name: 'Open',
  home: { kind: 'sheet', sheet: 'Open', row: 2, column: 1 },
  headers,
  formats: headers.map(() => 'General'),
  rows,
  hiddenRows: [],
  dateSystem: 1900,
  ...more,
});
const HEADERS = ['Invoice no.', 'Type', 'Cust. no.', 'Doc. date', 'Curr.', 'Amount', 'Open (doc. curr.)'];
const row = (change: Partial<Record<number, RawCell>> = {}): RawCell[] =>
  ['INV-1', 'Invoice', 'C1', '2026-10-01', 'EUR', 100, 60].map((cell, at) => (at in change ? (change[at] ?? null) : cell));

function read(rows: readonly (readonly RawCell[])[], more: Partial<SourceTable> = {}) {
  const table = sheet(HEADERS, rows, more);
  // The columns are chosen on a table in good order; what is read may not be.
  return openItemsFrom(table, mappingFrom(proposeColumns('openItems', sheet(HEADERS, [row()]))));
}
const codes = ({ findings }: ReturnType<typeof read>): string[] => findings.map(({ code, place }) => `${code} ${placeText(place)}`);
const spoken = ({ values }: ReturnType<typeof read>): string[] =>
  values.map(({ document, type, open }) => `${document} ${type} ${formatMoney(open)}`);

// prettier-ignore
test.each([
  ['a plain row',                       [row()],                                   ['INV-1 invoice 60.00 EUR'],       []],
  ['an amount that is text',            [row({ 6: '(1.060,00)' , 5: '1.060,00' })], ['INV-1 credit note -1060.00 EUR'], ["amount-is-text 'Open'!G4", "amount-is-text 'Open'!H4", "invoice-negative 'Open'!H4"]],
  ['an error cell',                     [row({ 6: { error: '#REF!' } })],          [],                                ["cell-is-error 'Open'!H4"]],
  ['words for an amount',               [row({ 6: 'soon' })],                      [],                                ["amount-unreadable 'Open'!H4"]],
  ['no amount',                         [row({ 6: null })],                        [],                                ["amount-missing 'Open'!H4"]],
  ['half a cent',                       [row({ 6: 10.005 })],                      [],                                ["amount-too-fine 'Open'!H4"]],
  ['noise of floating point',           [row({ 6: 0.1 + 0.2 })],                   ['INV-1 invoice 0.30 EUR'],        []],
  ['no number',                         [row({ 0: null })],                        [],                                ["key-missing 'Open'!B4"]],
  ['no customer',                       [row({ 2: '' })],                          [],                                ["key-missing 'Open'!D4"]],
  ['a total at the end',                [row(), ['Total', null, null, null, null, 100, 60]], ['INV-1 invoice 60.00 EUR'], ["row-is-total 'Open'!B5"]],
  ['sums without a word',               [row(), [null, null, null, null, null, 100, 60]],    ['INV-1 invoice 60.00 EUR'], ["row-is-total 'Open'!B5"]],
  ['a blank row is no row',             [row(), [null, '', null, null, null, null, null]],   ['INV-1 invoice 60.00 EUR'], []],
  ['a number that stands twice',        [row(), row()],                            ['INV-1 invoice 60.00 EUR', 'INV-1 invoice 60.00 EUR'], ["document-twice 'Open'!B5"]],
  ['a negative invoice',                [row({ 5: -100, 6: -60 })],                ['INV-1 credit note -60.00 EUR'],  ["invoice-negative 'Open'!H4"]],
  ['a credit note written positive',    [row({ 1: 'Gutschrift' })],                ['INV-1 credit note -60.00 EUR'],  ["credit-positive 'Open'!H4"]],
  ['more open than was invoiced',       [row({ 6: 160 })],                         ['INV-1 invoice 160.00 EUR'],      ["open-exceeds-amount 'Open'!H4"]],
  ['a type nobody knows',               [row({ 1: 'Zebra' })],                     ['INV-1 invoice 60.00 EUR'],       ["type-unknown 'Open'!C4"]],
  ['no currency, where others have one', [row(), row({ 0: 'INV-2', 4: '' })],      ['INV-1 invoice 60.00 EUR', 'INV-2 invoice 60.00 EUR'], ["currency-assumed 'Open'!F5"]],
  ['another currency in the amount',    [row({ 6: 'USD 60.00' })],                 [],                                ["amount-is-text 'Open'!H4", "amount-in-other-currency 'Open'!H4"]],
])('open items: %s', (_, rows, items, findings) => {
  const reading = read(rows);
  expect(spoken(reading)).toEqual(items);
  expect(codes(reading)).toEqual(findings);
  expect(reading.rowsIn).toBe(reading.values.length + reading.rowsReported);
});

test('hidden rows are read, and said', () => {
  const reading = read([row()], { hiddenRows: [0] });
  expect(reading.values).toHaveLength(1);
  expect(codes(reading)).toEqual(["rows-hidden 'Open'!B4"]);
});

test('a row keeps its place, so that a formula can point at it', () => {
  expect(read([row({ 0: null }), row({ 0: 'INV-7' })]).rows).toEqual([1]);
});

test('a column of days that could stand either way blocks, once, and the days are left empty', () => {
  const reading = read([row({ 3: '05/06/2026' }), row({ 0: 'INV-2', 3: '07/08/2026' })]);
  expect(codes(reading)).toEqual(["day-order-unknown 'Open'!E4"]);
  expect(reading.findings[0]?.severity).toBe('blocking');
  expect(reading.values.map(({ documentOn }) => documentOn)).toEqual([undefined, undefined]);
});

test('a column that proves both ways is asked about: only what can stand one way is read', () => {
  const reading = read([row({ 3: '31/05/2026' }), row({ 0: 'INV-2', 3: '05/31/2026' }), row({ 0: 'INV-3', 3: '05/06/2026' })]);
  expect(codes(reading)).toEqual(["day-order-unknown 'Open'!E6"]);
  expect(reading.values.map(({ documentOn }) => documentOn)).toEqual(['2026-05-31', '2026-05-31', undefined]);
});

test('a column that proves neither takes the way of another column of the table, and that is said', () => {
  const headers = [...HEADERS, 'Due date'];
  const mapping = mappingFrom(proposeColumns('openItems', sheet(headers, [[...row(), '2026-10-31']])));
  const reading = openItemsFrom(sheet(headers, [[...row({ 3: '05/06/2026' }), '31/08/2026']]), mapping);
  expect(codes(reading)).toEqual(["day-order-borrowed 'Open'!E4"]);
  expect(reading.values.map(({ documentOn, dueOn }) => [documentOn, dueOn])).toEqual([['2026-06-05', '2026-08-31']]);
});

test('one day that can only stand one way settles the column', () => {
  expect(read([row({ 3: '05/06/2026' }), row({ 0: 'INV-2', 3: '31/08/2026' })]).values.map(({ documentOn }) => documentOn)).toEqual([
    '2026-06-05',
    '2026-08-31',
  ]);
});

test('serial numbers are days, in both of Excel’s calendars', () => {
  expect(read([row({ 3: 46296 })]).values[0]?.documentOn).toBe('2026-10-01');
  expect(read([row({ 3: 44834 })], { dateSystem: 1904 }).values[0]?.documentOn).toBe('2026-10-01');
});

/** Reads a table of another kind from headers and rows. */
const tableOf = (headers: string, ...rows: string[]): SourceTable =>
  sheet(
    headers.split('|'),
    rows.map((cells) => cells.split('|').map((cell) => (cell === '' ? null : cell))),
  );

test('customers: lists by semicolons, a second row of the same customer is reported', () => {
  const table = tableOf('Customer ID|Name|Aliases|Parent ID|Bank accounts', 'C1|Amber|A; B ;|P9|DE1;DE2', 'C1|Amber again|||');
  const { values, findings } = customersFrom(table, mappingFrom(proposeColumns('customers', table)));
  expect(values).toEqual([{ id: 'C1', name: 'Amber', aliases: ['A', 'B'], parentId: 'P9', bankAccounts: ['DE1', 'DE2'] }]);
  expect(findings.map(({ code }) => code)).toEqual(['key-twice', 'parent-unknown']);
});

test('remittance: a deduction is its size, with a minus or without', () => {
  const table = tableOf('Receipt ID|Document|Amount paid|Deduction|Reason', 'R1|INV-1|90|-10|claim', 'R1|INV-2|5||');
  const { values } = remittanceFrom(table, mappingFrom(proposeColumns('remittance', table)));
  expect(values.map(({ paid, deduction }) => `${paid.toString()} ${deduction.toString()}`)).toEqual(['90 10', '5 0']);
});

test('rates: a lone mark is always the decimal, and nothing is not a rate', () => {
  const table = tableOf('Date|From|To|Rate', '2026-10-01|USD|EUR|1.085', '2026-10-01|usd|eur|0,921', '2026-10-01|USD|EUR|0');
  const { values, findings } = ratesFrom(table, mappingFrom(proposeColumns('rates', table)));
  expect(values.map(({ from, rate }) => `${from} ${rate.toString()}`)).toEqual(['USD 1.085', 'USD 0.921']);
  expect(findings.map(({ code }) => code)).toEqual(['rate-not-positive']);
});

test('receipts: one without a day is kept, as booked on the day we look, and blocks; CR is money in', () => {
  const table = tableOf('Receipt ID|Booked on|Currency|Amount', 'R1|soon|EUR|12.50 CR');
  const { values, findings } = receiptsFrom(table, mappingFrom(proposeColumns('receipts', table)), date('2026-10-31'));
  expect(values.map(({ bookedOn, amount }) => `${bookedOn} ${formatMoney(amount)}`)).toEqual(['2026-10-31 12.50 EUR']);
  expect(findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code)).toEqual(['booking-day-assumed']);
});

test('receipts: the same row twice is one receipt; the same number with other contents blocks', () => {
  const table = tableOf(
    'Receipt ID|Booked on|Currency|Amount',
    'R1|2026-10-01|EUR|1.50',
    'R1|2026-10-01|EUR|1.50',
    'R1|2026-10-02|EUR|2.50',
  );
  const { values, findings } = receiptsFrom(table, mappingFrom(proposeColumns('receipts', table)), date('2026-10-31'));
  expect(values).toHaveLength(1);
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
    expect.arrayContaining(['key-twice warning', 'receipt-differs blocking']),
  );
});

// prettier-ignore
test.each([
  ['three digits behind the only mark',  ['R1|2026-10-01|BHD|10.125'],                               ['10.125 BHD'],                   []],
  ['a comma is as good',                 ['R1|2026-10-01|BHD|10,125'],                               ['10.125 BHD'],                   []],
  ['euros beside it prove another mark', ['R1|2026-10-01|BHD|10.125', 'R2|2026-10-01|EUR|1.234,50'], ['10125.000 BHD', '1234.50 EUR'], []],
  ['amounts that contradict each other', ['R1|2026-10-01|BHD|10.125', 'R2|2026-10-01|EUR|1.234,50', 'R3|2026-10-01|EUR|1,234.50'], ['10125.000 BHD', '1234.50 EUR', '1234.50 EUR'], ['amount-mark-unknown']],
])('receipts in a currency of three decimals: %s', (_, rows, amounts, codes) => {
  const table = tableOf('Receipt ID|Booked on|Currency|Amount', ...rows);
  const { values, findings } = receiptsFrom(table, mappingFrom(proposeColumns('receipts', table)), date('2026-10-31'));
  expect(values.map(({ amount }) => formatMoney(amount))).toEqual(amounts);
  expect(findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code)).toEqual(codes);
});

// prettier-ignore
test.each<[TableKind, string, string, string]>([
  ['openItems', 'SAP',         'Customer|Name 1|Document Number|Document Type|Document Date|Net due date|Document currency|Amount in doc. curr.|Assignment', 'Document=Document Number; Customer ID=Customer; Currency=Document currency'],
  ['openItems', 'QuickBooks',  'Date|Transaction type|Num|Customer|Due date|Amount|Open balance|Currency', 'Document=Num; Open amount=Open balance; Due date=Due date'],
  ['openItems', 'Xero',        'InvoiceNumber|ContactName|AccountNumber|InvoiceDate|DueDate|Total|AmountDue|Currency', 'Document=InvoiceNumber; Open amount=AmountDue; Amount=Total'],
  ['openItems', 'German',      'Belegnummer|Kundennummer|Kunde|Belegdatum|Fälligkeit|Währung|Betrag|Offener Betrag', 'Document=Belegnummer; Open amount=Offener Betrag; Amount=Betrag'],
  ['openItems', 'French',      'N° facture|Code client|Nom|Date facture|Échéance|Devise|Montant TTC|Reste à payer', 'Document=N° facture; Customer ID=Code client; Open amount=Reste à payer'],
  ['openItems', 'Spanish',     'Nº factura|Código cliente|Cliente|Fecha factura|Vencimiento|Moneda|Importe|Pendiente', 'Document=Nº factura; Customer ID=Código cliente; Due date=Vencimiento'],
  ['openItems', 'Dutch',       'Factuurnummer|Klantnummer|Klant|Factuurdatum|Vervaldatum|Valuta|Bedrag|Openstaand bedrag', 'Document=Factuurnummer; Amount=Bedrag; Open amount=Openstaand bedrag'],
  ['customers', 'German',      'Debitor|Name 1|IBAN|Konzern', 'Customer ID=Debitor; Name=Name 1; Bank accounts=IBAN'],
])('the columns of %s are recognised: %s', (kind, _, headers, expected) => {
  const { columns } = mappingFrom(proposeColumns(kind, sheet(headers.split('|'), [])));
  for (const pair of expected.split('; ')) {
    const [ours = '', theirs = ''] = pair.split('=');
    expect(`${ours}=${columns[ours] ?? ''}`).toBe(`${ours}=${theirs}`);
  }
});

test('each kind of table is found among the sheets of a workbook, by what stands in it', () => {
  const named = (name: string, headers: string, ...rows: string[]): SourceTable => ({ ...tableOf(headers, ...rows), name });
  const tables = [
    named('Sheet1', 'Customer ID|Name|Bank accounts', 'C1|Amber Games GmbH|DE1'),
    named(
      'Sheet2',
      'Document|Customer ID|Customer|Due date|Currency|Amount|Open amount',
      'INV-1|C1|Amber Games GmbH|2026-10-31|EUR|100.00|60.00',
    ),
    named('Sheet3', 'Date|From|To|Rate', '2026-10-01|USD|EUR|0.92'),
    named('Sheet4', 'Document|Customer ID|Currency|Amount|Closed on', 'INV-0|C1|EUR|80.00|2026-09-01'),
    named('Sheet5', 'Receipt ID|Document|Amount paid|Deduction|Reason', 'R1|INV-1|90.00|10.00|claim'),
  ];
  expect(proposeMappings(CASH_KINDS, tables).map(({ kind, table }) => `${kind}: ${table}`)).toEqual([
    'openItems: Sheet2',
    'customers: Sheet1',
    'remittance: Sheet5',
    'closed: Sheet4',
    'rates: Sheet3',
  ]);
});

test('an amount that no number holds exactly is a finding at its cell, and the other rows are read', () => {
  const table = tableOf('Receipt ID|Booked on|Currency|Amount', 'R1|2026-10-01|EUR|99999999999999999999', 'R2|2026-10-01|EUR|5.00');
  const { values, findings } = receiptsFrom(table, mappingFrom(proposeColumns('receipts', table)), date('2026-10-31'));
  expect(values.map(({ id }) => id)).toEqual(['R2']);
  expect(findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code)).toEqual(['amount-too-large']);
});
