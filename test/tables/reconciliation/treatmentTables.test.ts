import { Decimal } from '../../../src/domain/money/decimal';
import { TABLES } from '../../../src/tables/columns';
import { recordsFrom } from '../../../src/tables/reconciliation/reconciliationTables';
import type { RawCell, SourceTable } from '../../../src/tables/sourceTable';
import { minuteOfDay } from '../../../src/tables/timeText';
import { treatmentsFrom } from '../../../src/tables/reconciliation/treatmentTables';

/** A table of one row, by our own headings. */
function reading(row: Readonly<Record<string, RawCell>>): ReturnType<typeof treatmentsFrom> {
  const cells: Record<string, RawCell> = { Partner: 'Amber', Product: '*', Key: 'reference', ...row };
  const headers = Object.keys(cells);
  const table: SourceTable = {
    ...{ name: 'T', headers, formats: headers.map(() => 'General'), rows: [Object.values(cells)], hiddenRows: [], dateSystem: 1900 },
    home: { kind: 'sheet', sheet: 'S', row: 0, column: 0, isExcelTable: true },
  };
  const columns = Object.fromEntries(TABLES.treatments.columns.map(({ name }) => [name, headers.includes(name) ? name : null]));
  const place = { kind: 'workbook' } as const;
  const tier = { table: 'Store fees', upTo: undefined, unitPrice: new Decimal(0), packageSize: undefined, place };
  const tiers = [
    { ...tier, from: new Decimal(100), flatPrice: new Decimal(0), percent: new Decimal(2) },
    { ...tier, from: new Decimal(0), flatPrice: new Decimal('0.10'), percent: new Decimal(3) },
  ];
  return treatmentsFrom(table, { kind: 'treatments', table: 'T', columns }, tiers);
}

// prettier-ignore
test.each<[column: string, text: RawCell, field: string, value: unknown]>([
  ['Key',              'ref + amount',                   'key',               'reference+amount'],
  ['Key',              'reference:digits + amount',      'key',               { text: 'reference:digits + amount', texts: [{ column: 'reference', spellings: ['digits'] }], sameType: false }],
  ['Cut-off',          '17:30',                          'cutOffMinute',      1_050],
  ['Cut-off',          0.75,                             'cutOffMinute',      1_080],
  ['Settles after',    'T+2',                            'settlesAfterDays',  2],
  ['Settles after',    3,                                'settlesAfterDays',  3],
  ['Settles after',    '',                               'settlesAfterDays',  undefined],
  ['Types',            'Sales, refund; Storno',          'types',             ['sale', 'refund', 'adjustment']],
  ['Types',            '*',                              'types',             []],
  ['Accept',           'in transit as timing',           'accepts',           [{ kind: 'in transit', upTo: undefined, reason: 'timing' }]],
  ['Fee tiers',        'store fees',                     'feeTiers',          [{ from: new Decimal(0), percent: new Decimal(3), fixed: new Decimal('0.10') }, { from: new Decimal(100), percent: new Decimal(2), fixed: new Decimal(0) }]],
  ['Fee tiers',        'from 0: 2.5%',                   'feeTiers',          [{ from: new Decimal(0), percent: new Decimal('2.5'), fixed: new Decimal(0) }]],
  ['Fee maximum',      '',                               'feeMaximum',        undefined],
  ['Reserve percent',  '10 %',                           'reservePercent',    new Decimal(10)],
  ['From',             '2026-10-01',                     'from',              '2026-10-01'],
  ['Owner',            'Ann',                            'owner',             'Ann'],
])('%s «%s»', (column, text, field, value) => {
  const { values, findings } = reading({ [column]: text });
  expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  expect(values[0]).toHaveProperty(field, value);
});

test.each<[column: string, text: RawCell, says: string]>([
  ['Key', 'roman numerals', 'columns joined by +'],
  ['Cut-off', 'evening', '17:30'],
  ['Types', 'sale, gift', 'sale, refund, chargeback'],
  ['Accept', 'everything', 'up to 0.50'],
  ['Fee tiers', 'Unknown table', 'from 1000: 2.5 %'],
  ['Fee minimum', -1, 'a figure of 0 or more'],
  ['Settles after', 'T+2.5', 'T+2.5'],
])('%s «%s» is no treatment, and the finding says how to write it', (column, text, says) => {
  const { values, findings } = reading({ [column]: text });
  expect(values).toEqual([]);
  expect(findings.map(({ title }) => title).join(' ')).toContain(says);
});

test('a treatment that ends before it begins is not used', () => {
  const { values, findings } = reading({ From: '2026-10-01', To: '2026-09-30' });
  expect(values).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['end-before-start']);
});

test.each([
  ['17:30', 1_050],
  ['5:30 PM', 1_050],
  ['12:05 am', 5],
  ['2026-10-05T23:59:12Z', 1_439],
  ['0.5', 720],
  ['0.25', 360],
  ['17.30', 1_050],
  ['46300.25', 360],
  ['25:00', undefined],
  ['noon', undefined],
  ['', undefined],
])('the time «%s»', (text, minutes) => {
  expect(minuteOfDay(text)).toBe(minutes);
});

test('time and batch of a row are read where the table has them', () => {
  const headers = ['ID', 'Partner', 'Booked on', 'Type', 'Currency', 'Amount', 'Time', 'Batch'];
  const table: SourceTable = {
    ...{ name: 'T', headers, formats: headers.map(() => 'General'), hiddenRows: [], dateSystem: 1900 },
    rows: [
      ['A1', 'Amber', '2026-10-05', 'sale', 'EUR', 5, '17:01', 'P-7'],
      ['A2', 'Amber', '2026-10-05', 'sale', 'EUR', 5, '', ''],
    ],
    home: { kind: 'sheet', sheet: 'S', row: 0, column: 0, isExcelTable: true },
  };
  const columns = Object.fromEntries(TABLES.ours.columns.map(({ name }) => [name, headers.includes(name) ? name : null]));
  const { values } = recordsFrom(table, { kind: 'ours', table: 'T', columns });
  expect(values.map(({ minuteOfDay: minute, batch }) => [minute, batch])).toEqual([
    [1_021, 'P-7'],
    [undefined, undefined],
  ]);
});
