import { date } from '../../../src/domain/calendar/plainDate';
import { money } from '../../../src/domain/money/money';
import type { PayablesRequest } from '../../../src/domain/payables/payablesBook';
import { trackPayments } from '../../../src/domain/payables/trackPayments';
import type { VendorInvoice } from '../../../src/domain/payables/vendorInvoice';
import { deliverableOf, invoiceOf, payablesRequest } from '../../support/payablesWorld';
import { SOW, WORK } from '../../support/reviewWorld';

const spoken = (what: Partial<PayablesRequest>): string[] =>
  trackPayments(payablesRequest({ sows: [], ...what })).missing.map(
    ({ kind, what: which, expectedMinor }) => `${kind} ${which}${expectedMinor === undefined ? '' : ` ${expectedMinor}`}`,
  );

describe('numbers', () => {
  /** Invoices a day apart. */
  const numbered = (...numbers: readonly string[]): VendorInvoice[] =>
    numbers.map((invoice, at) => invoiceOf({ invoice, invoicedOn: date(`2026-08-${String(at + 1).padStart(2, '0')}`) }));

  // prettier-ignore
  test.each<[string, readonly string[], readonly string[]]>([
    ['one left out', ['K-041', 'K-042', 'K-044'], ['number K-043']],
    ['two left out of six', ['1', '2', '3', '6'], ['number 4', 'number 5']],
    ['none left out', ['K-041', 'K-042', 'K-043'], []],
    ['a vendor with other customers', ['1001', '1044', '1100', '1178'], []],
    ['three of five are too few', ['11', '13', '15'], []],
    ['two numbers prove nothing', ['11', '13'], []],
    ['another pattern each', ['A-1', 'B-2', 'C-4'], []],
    ['entered twice counts once', ['7', '8', '8', '10'], ['number 9']],
    ['letters at the end are no count', ['1-A', '2-A', '4-A'], []],
    ['against their days', ['K-44', 'K-42', 'K-41'], []],
  ])('%s', (_, numbers, expected) => {
    expect(spoken({ invoices: numbered(...numbers) })).toEqual(expected);
  });

  test('it says how we know', () => {
    const [gap] = trackPayments(payablesRequest({ sows: [], invoices: numbered('K-041', 'K-042', 'K-044') })).missing;
    expect(gap).toMatchObject({ expectedBy: '2026-08-03', vendorId: 'V1' });
    expect(gap?.because).toBe(
      'It lies between K-042 and K-044. 3 of the 4 numbers from K-041 to K-044 are here, and they rise with their days: this vendor counts for us.',
    );
  });
});

describe('planned work', () => {
  // 3,100.00 over July, August and September: by days 1,044.57, 1,044.56 and 1,010.87 make 3,100.00.
  const work = { ...WORK, from: date('2026-07-01'), to: date('2026-09-30'), value: money('3100', 'EUR') };
  const about = (from: string, to: string, net: string, what: Partial<VendorInvoice> = {}): VendorInvoice =>
    invoiceOf({ serviceFrom: date(from), serviceTo: date(to), net: money(net, 'EUR'), ...what });
  const expected = (asOf: string, ...invoices: readonly VendorInvoice[]): string[] =>
    spoken({ asOf: date(asOf), sows: [SOW], sowLines: [work], invoices });
  const July = about('2026-07-01', '2026-07-31', '1000', { invoice: 'Z-1' });
  const September = about('2026-09-01', '2026-09-30', '1000', { invoice: 'Q-7' });

  test('a month without an invoice is missed thirty days after its end', () => {
    expect(expected('2026-09-30', July)).toEqual([]);
    expect(expected('2026-10-01', July)).toEqual(['work 2026-08 104456']);
    expect(expected('2026-10-31', July, September)).toEqual(['work 2026-08 104456']);
  });

  test('an invoice for less than the plan is about its month all the same', () => {
    expect(expected('2026-09-05', about('2026-07-01', '2026-07-31', '10'))).toEqual([]);
  });

  test('who invoices a quarter at once misses no month', () => {
    expect(expected('2026-12-31', about('2026-09-30', '2026-09-30', '3100'))).toEqual([]);
    expect(expected('2026-12-31', about('2026-07-01', '2026-09-30', '3000'))).toEqual([]);
  });

  test('property: months add up to the line', () => {
    const all = trackPayments(payablesRequest({ asOf: date('2027-06-01'), sows: [SOW], sowLines: [work], invoices: [] })).missing;
    expect(all.reduce((sum, { expectedMinor = 0 }) => sum + expectedMinor, 0)).toBe(310_000);
  });
});

describe('deliverables', () => {
  const expected = (asOf: string, ...invoices: readonly VendorInvoice[]): string[] =>
    spoken({ asOf: date(asOf), sows: [SOW], deliverables: [deliverableOf()], invoices });

  test('an accepted one that nobody invoiced is missed after thirty days, with what was agreed', () => {
    expect(expected('2026-10-20')).toEqual([]);
    expect(expected('2026-10-21')).toEqual(['deliverable Concept 200000']);
    expect(expected('2026-10-21', invoiceOf({ deliverable: ' concept' }))).toEqual([]);
  });
});
