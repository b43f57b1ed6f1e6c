import { placeText } from '../../../src/domain/finding';
import { formatMoney } from '../../../src/domain/money/money';
import type { TableKind } from '../../../src/tables/columns';
import { mappingFrom, proposeColumns } from '../../../src/tables/mapping';
import { vendorsFrom } from '../../../src/tables/contracts/masterData';
import { bankChangesFrom, paymentsFrom, purchaseOrdersFrom, vendorInvoicesFrom } from '../../../src/tables/spend/payablesTables';
import type { TableReading } from '../../../src/tables/rows';
import type { SourceTable } from '../../../src/tables/sourceTable';
import type { TableMapping } from '../../../src/tables/mapping';

/** A text file from lines with bars. */
const file = (...lines: readonly string[]): SourceTable => ({
  name: 'file.csv',
  home: { kind: 'file', file: 'file.csv', line: 1 },
  headers: (lines[0] ?? '').split('|'),
  formats: [],
  rows: lines.slice(1).map((line) => line.split('|').map((cell) => (cell === '' ? null : cell))),
  hiddenRows: [],
  dateSystem: 1900,
});
const mapped = <Kind extends TableKind>(kind: Kind, table: SourceTable): TableMapping<Kind> => mappingFrom(proposeColumns(kind, table));
const said = ({ findings }: TableReading<unknown>): string[] => findings.map(({ code, place }) => `${code} at ${placeText(place)}`);

describe('vendor invoices', () => {
  const HEAD = 'Rechnungsnr|Kreditor|Rechnungsdatum|Eingang|Fällig|Währung|Netto|MwSt|Brutto|Satz|Stunden|IBAN|Freigabe|Strittig';
  const read = (...rows: readonly string[]) => {
    const table = file(HEAD, ...rows);
    return vendorInvoicesFrom(table, mapped('vendorInvoices', table));
  };

  test('an invoice with the headings of a German ledger', () => {
    const { values, findings } = read(
      'R-1|70012|01.10.2026|05.10.2026|20.11.2026|EUR|1.000,00|190,00|1.190,00|99,125|10,5|DE89 3704|finance|falsche Stunden',
    );
    expect(findings).toEqual([]);
    expect(values[0]).toMatchObject({
      invoice: 'R-1',
      vendorId: '70012',
      receivedOn: '2026-10-05',
      dueOn: '2026-11-20',
      stage: 'finance',
      disputed: true,
    });
    expect([values[0]?.amount, values[0]?.net, values[0]?.rate].map((amount) => amount && formatMoney(amount))).toEqual([
      '1190.00 EUR',
      '1000.00 EUR',
      '99.125 EUR',
    ]);
    expect(values[0]?.cellOf['Project']).toBeUndefined();
  });

  test('without days, net and words it is read all the same', () => {
    const { values, findings } = read('R-1|70012||||EUR|||500,00|||||nein');
    expect(findings).toEqual([]);
    expect(values[0]).toMatchObject({ receivedOn: undefined, net: undefined, disputed: false });
  });

  // prettier-ignore
  test.each([
    ['no vendor', 'R-1|||||EUR|||5,00|||||', 'key-missing at file.csv, line 2'],
    ['no amount', 'R-1|7||||EUR||||||||', 'amount-missing at file.csv, line 2'],
    ['an unknown currency', 'R-1|7||||EUX|||5,00|||||', 'currency-unknown at file.csv, line 2'],
    ['a net that is no amount', 'R-1|7||||EUR|abc||5,00|||||', 'amount-unreadable at file.csv, line 2'],
  ])('%s: the row is not read, and told', (_, row, finding) => {
    const reading = read(row);
    expect(reading.values).toEqual([]);
    expect(said(reading)).toContain(finding);
    expect(reading.rowsReported).toBe(1);
  });
});

test('payments: a status in words, none is paid, an unknown one is told and counts as paid', () => {
  const table = file('Payment|Vendor ID|Invoice|Paid on|Currency|Amount|Status', 'P1|V1|A|2026-10-01|EUR|5.00|geplant', 'P2|V1|A|2026-10-01|EUR|5.00|Rückläufer', 'P3|V1||2026-10-01|EUR|5.00|', 'P4|V1|A|2026-10-01|EUR|5.00|perhaps', 'P5|V1|A||EUR|5.00|'); // prettier-ignore
  const reading = paymentsFrom(table, mapped('payments', table));
  expect(reading.values.map(({ payment, invoice, status }) => `${payment} ${invoice} ${status}`)).toEqual([
    'P1 A planned',
    'P2 A returned',
    'P3  paid',
    'P4 A paid',
  ]);
  expect(said(reading)).toEqual(['word-ignored at file.csv, line 5', 'day-missing at file.csv, line 6']);
});

test('changes of bank details need a day and the new account', () => {
  const table = file(
    'Vendor ID|Changed on|Old account|New account|Verified on|Verified by',
    'V1|2026-10-01|DE1|DE2||',
    'V1||DE1|DE2||',
    'V1|2026-10-01|DE1|||',
  );
  const reading = bankChangesFrom(table, mapped('bankChanges', table));
  expect(reading.values).toMatchObject([{ vendorId: 'V1', oldAccount: 'DE1', newAccount: 'DE2', verifiedOn: undefined }]);
  expect(said(reading)).toEqual(['day-missing at file.csv, line 3', 'key-missing at file.csv, line 4']);
});

test('an order without a status is open, a closed one is not', () => {
  const table = file('PO number|Currency|Amount|Status', 'PO-1|EUR|10.00|', 'PO-2|EUR|10.00|closed', 'PO-3|EUR||open');
  const reading = purchaseOrdersFrom(table, mapped('purchaseOrders', table));
  expect(reading.values.map(({ poNumber, isOpen }) => `${poNumber} ${isOpen}`)).toEqual(['PO-1 true', 'PO-2 false']);
  expect(said(reading)).toEqual(['amount-missing at file.csv, line 4']);
});

test('vendors have their bank account and their group', () => {
  const table = file('Vendor ID|Name|IBAN|Konzern', 'V1|Pixel|DE89 3704|Lux');
  expect(vendorsFrom(table, mapped('vendors', table)).values).toMatchObject([{ bankAccount: 'DE89 3704', group: 'Lux' }]);
});
