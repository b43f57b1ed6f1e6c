/** Settlement and revenue report: formulas over their lines and over the analyst's own table. */
import { date, serialFromDate } from '../../../src/domain/calendar/plainDate';
import type { RevenueLine, SettlementLine } from '../../../src/domain/reconciliation/control/control';
import { standingSettlements } from '../../../src/sheets/reconciliation/standingSettlements';
import { mappingFrom, proposeColumns } from '../../../src/tables/mapping';
import { recordsFrom } from '../../../src/tables/reconciliation/reconciliationTables';
import { readOwnTables, readTables } from '../../../src/workbook/readTables';
import { partnerDesk } from '../../support/partnerDesk';
import type { PartnerWorld } from '../../support/reconciliationWorld';

const { open, close, write, section, rowsOf, set, type, value } = partnerDesk();
afterEach(close);

const NOTHING = {
  ...{ refunds: 0, adjustments: 0, fees: 0, reserve: 0, released: 0, announced: 0, received: 0, overdueDays: 0, evidence: '' },
  ...{
    salesFrom: undefined,
    salesTo: undefined,
    announcedOn: undefined,
    receivedOn: undefined,
    announcedBy: [],
    receipts: [],
    lastRowOn: undefined,
    tolerance: 0,
  },
  reported: { sales: 0, refunds: 0, adjustments: 0, fees: 0, reserve: 0, released: 0 },
};
/** A settlement of Amber in euro: `{ key: 'P-1', sales: 10000, expectedOn: '2026-11-03' }`. */
const settlement = (key: string, sales: number, expectedOn: string, change: Partial<SettlementLine> = {}): SettlementLine => ({
  ...{ ...NOTHING, key, partner: 'Amber', currency: 'EUR', batch: key, sales, expected: sales, state: 'pending' },
  expectedOn: date(expectedOn),
  ...change,
});

const lines = [
  settlement('P-1', 10_000, '2026-10-05', { fees: 300, reserve: 500, expected: 9200, received: 9200, state: 'received', receipts: ['B1'] }),
  settlement('P-2', 20_000, '2026-10-12', { state: 'overdue', overdueDays: 19 }),
  settlement('P-3', 30_000, '2026-11-03', { announced: 29_900, announcedBy: ['T7'], state: 'announced' }),
  settlement('P-4', 5_000, '2026-10-19', { received: 4_000, state: 'short', receipts: ['B2'] }),
];
const next = [{ partner: 'Amber', currency: 'EUR', on: date('2026-11-03'), minor: 29_900 }] as const;
const world: PartnerWorld = { ours: [], theirs: [], settlement: { lines, next, findings: [] } };

const EXPECTED = 'Expected = received + to come + overdue + what differs';

describe('settlements', () => {
  test('are read back as they were written, with what stands on rows of the partner', async () => {
    await open();
    const reported = { sales: 29_000, refunds: -500, adjustments: 0, fees: 300, reserve: 700, released: 100 };
    const line = settlement('P-3', 30_000, '2026-11-03', {
      ...{ reported, tolerance: 2, salesFrom: date('2026-10-28'), salesTo: date('2026-10-29'), lastRowOn: date('2026-10-30') },
      ...{ announced: 29_900, announcedOn: date('2026-10-30'), announcedBy: ['T7', 'T8, late'], state: 'announced' },
    });
    await write({ ...world, settlement: { lines: [line], next, findings: [] } });
    const { evidence: _evidence, overdueDays: _days, expected: _expected, reported: _reported, ...rest } = line;
    expect(standingSettlements(await readOwnTables('TieoutSettlement'))).toEqual([{ ...rest, ...reported }]);
  });

  test('a state that a person has written over is told with its row', async () => {
    await open();
    await write(world);
    await set('Settlement lines', 'A5', 'soon');
    const own = await readOwnTables('TieoutSettlement');
    expect(() => standingSettlements(own)).toThrow(
      'The sheet Settlement lines has "soon" under State in the row of P-1, which cannot be read.',
    );
  });

  test('stand where their state says, and nothing is left out', async () => {
    await open();
    await write(world);
    // Expected 642.00, received 132.00: 300.00 to come, 200.00 overdue, 10.00 short.
    expect(section('Settlement', EXPECTED)).toEqual([['Amber', 'EUR', 642, 132, 300, 200, 10, 0, 0, 0, 0, 0, null]]);
    expect(section('Settlement', 'Announced against expected, where there is an announcement')[0]?.slice(2)).toEqual([
      ...[300, 299, null, null, null, null, null, null, null, -1, null],
    ]);
    expect((await rowsOf('TieoutSettlement')).map(({ State, Overdue, Outstanding }) => [State, Overdue, Outstanding])).toEqual([
      ['received', 0, 0],
      ['overdue', 19, 200],
      ['announced', 0, 300],
      ['short', 0, 10],
    ]);
  });

  test('that wait are overdue when their own day has passed, and leave what comes next', async () => {
    await open();
    await write(world);
    const coming = () => section('Settlement', 'What comes next').map((line) => line.slice(0, 4));
    expect(coming()).toEqual([['Amber', 'EUR', serialFromDate(date('2026-11-03'), 1900), 299]]);
    await set('Reconciliation', 'B5', serialFromDate(date('2026-11-05'), 1900));
    expect((await rowsOf('TieoutSettlement')).map(({ State, Overdue }) => [State, Overdue])).toEqual([
      ...[['received', 0], ['overdue', 24], ['overdue', 2], ['short', 0]], // prettier-ignore
    ]);
    expect(coming()[0]?.at(-1)).toBe(0);
    expect(section('Settlement', 'Overdue by days after T+n')[0]?.slice(2, 9)).toEqual([500, null, 300, 200, 0, 0, 0]);
  });

  test('are announced and never overdue where nobody gave the bank records', async () => {
    await open();
    const finding = { code: 'no-receipts-given', severity: 'note', place: { kind: 'workbook' }, title: '', remedy: '' } as const;
    await write({ ...world, settlement: { lines: lines.slice(2, 3), next, findings: [finding] } });
    await set('Reconciliation', 'B5', serialFromDate(date('2026-11-05'), 1900));
    expect((await rowsOf('TieoutSettlement'))[0]).toMatchObject({ State: 'announced', Overdue: 0 });
  });

  test('that no longer add up are red', async () => {
    await open();
    await write(world);
    await type('TieoutSettlement', 0, 'Outstanding', 1);
    expect(section('Settlement', EXPECTED)[0]?.[11]).not.toBe(0);
  });
});

const revenue = (product: string, change: Partial<RevenueLine> = {}): RevenueLine => ({
  ...{ partner: 'Amber', product, currency: 'EUR', sales: 10_000, returns: 1_000, adjustments: -50, net: 8_950, ledger: undefined },
  ...{ settlement: 7_950, ledgerBridge: [], settlementBridge: [{ name: 'in transit', minor: 1_000 }, { name: 'not explained', minor: 0 }] }, // prettier-ignore
  ...change,
});
const LEDGER = 'Net − what lies between = general ledger';

describe('the revenue report', () => {
  test('bridges the net of each product, and the sum of them, to what they must agree with', async () => {
    await open();
    const explained = [{ name: 'fees', minor: 700 }, { name: 'not explained', minor: 200 }]; // prettier-ignore
    const all = revenue('*', { net: 17_900, ledger: 17_000, settlement: 15_900, ledgerBridge: explained, settlementBridge: [] });
    await write({ ours: [], theirs: [], revenue: [revenue('Gold'), revenue('Silver'), all] });
    const [first] = section('Revenue report', 'Net − what lies between = settled by the partner, before fees and reserve');
    expect(first?.slice(3, 9)).toEqual([89.5, 10, 79.5, null, null, 0]);
    expect(section('Revenue report', LEDGER).map((line) => line.slice(0, 9))).toEqual([['Amber', '*', 'EUR', 179, 7, 170, null, null, 2]]);
    expect(value('Revenue report', 'C4')).toBe('look at the red differences');
  });

  const OURS = [
    ['ID', 'Partner', 'Product', 'Booked on', 'Type', 'Status', 'Currency', 'Amount', 'Reference'],
    ['O1', 'Amber', 'Gold', 46_300, 'Sale', 'completed', 'EUR', 100, 'R1'],
    ['O2', 'Amber', 'Gold', 46_301, 'Refund', 'completed', 'EUR', -10, 'R2'],
    ['O3', 'Amber', 'Gold', 46_302, 'Sale', 'cancelled', 'EUR', 55, 'R3'],
    ['O4', 'Amber', 'Gold', 46_200, 'Sale', 'completed', 'EUR', 77, 'R4'],
    ['O5', 'Amber', 'Gold', 46_303, 'Adjustment', 'completed', 'EUR', -0.5, 'R5'],
    ['O6', 'Amber', 'Gold', 'soon', 'Sale', 'completed', 'EUR', 33, 'R6'],
    ['ID', 'Partner', 'Product', 'Booked on', 'Type', 'Status', 'Currency', 'Amount', 'Reference'],
  ];

  async function withTable(): Promise<PartnerWorld> {
    await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRangeByIndexes(2, 1, OURS.length, 9);
      range.values = OURS;
      sheet.tables.add(range, true).name = 'Ours';
      sheet.getRange('E4:E9').numberFormat = 'yyyy-mm-dd' as unknown as string[][]; // One format for all of them.
      await context.sync();
    });
    const table = (await readTables()).tables[0]!;
    const mapping = mappingFrom(proposeColumns('ours', table));
    const { values, malformed } = recordsFrom(table, mapping);
    return { ours: values, theirs: [], malformed: { ours: malformed }, tables: { ours: { table, mapping } } };
  }

  test('sums the analyst’s own table where that gives the same, and follows it', async () => {
    const ours = await withTable();
    await write({ ...ours, revenue: [revenue('Gold', { sales: 10_000, returns: 1_000, adjustments: -50 })] });
    const net = () => section('Revenue report', 'Sales − returns ± adjustments = net')[0]?.slice(3, 8);
    expect(net()).toEqual([100, 10, -0.5, 89.5, 'from your table']);
    await type('Ours', 0, 'Amount', 120);
    expect(net()).toEqual([120, 10, -0.5, 109.5, 'from your table']);
  });

  test('keeps the computed figure where a sum over the table would say something else', async () => {
    const ours = await withTable();
    await write({ ...ours, revenue: [revenue('Gold', { sales: 9_999, returns: 900, adjustments: 0, net: 9_099 })] });
    expect(section('Revenue report', 'Sales − returns ± adjustments = net')[0]?.slice(3, 8)).toEqual([99.99, 9, 0, 90.99, 'as computed']);
  });

  test('rows of the table that are no data or cannot be read are told apart from what was reconciled', async () => {
    const ours = await withTable();
    await write(ours);
    const rows = 'Rows: came in = matched + in exceptions + no data';
    // Seven cells under ID; one heading is repeated, one day cannot be read and is an exception.
    expect(section('Reconciliation', rows)[0]?.slice(3, 7)).toEqual([7, 0, 6, 1]);
    expect(section('Reconciliation', 'Amounts: came in = matched + in exceptions + not read')[0]?.slice(2)).toEqual([
      ...['EUR', 254.5, 0, 221.5, 33, null, null, null, null, null, 0],
    ]);
    await type('Ours', 0, 'Amount', 101);
    expect(section('Reconciliation', 'Amounts: came in = matched + in exceptions + not read')[0]?.at(-1)).toBe(1);
  });
});
