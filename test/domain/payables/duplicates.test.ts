import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import { rateTable } from '../../../src/domain/cash/exchange';
import { money } from '../../../src/domain/money/money';
import { duplicatePairs } from '../../../src/domain/payables/duplicates';
import { numberAgreement, numberKeys } from '../../../src/domain/payables/invoiceNumber';
import { STANDARD_PAYABLES_RULES } from '../../../src/domain/payables/payablesRules';
import type { VendorInvoice } from '../../../src/domain/payables/vendorInvoice';
import { labelledPairs, measured, scoreOf } from '../../support/duplicatePairs';
import { ACCOUNT, AS_OF, checksAt, invoiceOf, paymentOf, payablesRequest, trackedAt } from '../../support/payablesWorld';

test.each([
  ['INV-2026-0045', 'INV-2026-0045', 'written'],
  ['INV-2026-0045', 'inv 2026/45', 'spelled'],
  ['INV-2026-0045', 'INV20260045', 'spelled'],
  ['Rechnung 118', '0118', 'spelled'],
  ['ST-2026-0107', 'ST-2026-O107', 'lookalike'],
  ['A1045', 'AI045', 'lookalike'],
  ['1045', '1045-R', 'added'],
  ['1045', '1045 copy', 'added'],
  ['1045', '1045-2', 'added'],
  ['1045-A', '1045-B', 'neighbours'],
  ['1001', '1002', 'neighbours'],
  ['INV-1001', 'INV-1031', 'neighbours'],
  ['INV-1001', 'INV-1032', 'other'],
  ['INV-560714', 'INV-590714', 'mistyped'],
  ['7019823', '7091823', 'mistyped'],
  ['10451', '104951', 'mistyped'],
  ['1045', '9045', 'other'],
  ['-', '-', 'other'],
])('numbers %s and %s: %s', (a, b, agreement) => {
  expect(numberAgreement(numberKeys(a), numberKeys(b))).toBe(agreement);
});

const pairs = labelledPairs();
const spoken = (score: number): string => (score >= 80 ? 'duplicate' : score >= 60 ? 'possible' : 'apart');

test.each(pairs.filter(({ tells }) => !tells.startsWith('hard')).map((pair) => [pair.tells, pair] as const))('%s', (_, pair) => {
  expect(spoken(scoreOf(pair))).toBe(pair.same ? 'duplicate' : 'apart');
});

test('of all labelled pairs, hard ones too, hardly any is held wrongly and hardly any is missed', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(60);
  const held = measured(pairs, STANDARD_PAYABLES_RULES.duplicateScore);
  expect(held.precision).toBe(1);
  expect(held.recall).toBeGreaterThanOrEqual(0.95);
  expect(measured(pairs, STANDARD_PAYABLES_RULES.possibleDuplicateScore).precision).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ['deliverable', { deliverable: 'Concept' }, 8],
  ['order', { poNumber: 'PO-7' }, 3],
  ['account', { bankAccount: ACCOUNT }, 2],
] as const)('%s: what one of the two does not say speaks neither for nor against; what both say does', (_, said, points) => {
  const silent = { deliverable: '', poNumber: '', sow: '', bankAccount: '', serviceFrom: undefined, serviceTo: undefined };
  const later = { ...silent, invoicedOn: date('2026-10-21'), receivedOn: date('2026-10-25') };
  const scoreWith = (one: Partial<VendorInvoice>, other: Partial<VendorInvoice>): number | undefined => {
    const invoices = [invoiceOf({ ...silent, ...one }), invoiceOf({ ...later, ...other })];
    const compared = invoices.map((invoice, at) => ({ at, invoice, family: 'V1', account: invoice.bankAccount, isPaid: false }));
    return duplicatePairs(compared, { rules: STANDARD_PAYABLES_RULES, rates: rateTable([]) })[0]?.score;
  };
  const neither = 45 + 25 + 20; // number, amount, vendor
  expect(scoreWith({}, {})).toBe(neither);
  expect([scoreWith(said, {}), scoreWith({}, said), scoreWith(said, said)]).toEqual([neither, neither, neither + points]);
});

describe('which of the two is held', () => {
  const first = invoiceOf({ invoice: 'PW-107' });
  const again = invoiceOf({ invoice: 'PW-1O7', receivedOn: date('2026-10-20') });
  const held = (invoices: readonly VendorInvoice[], payments = [] as ReturnType<typeof paymentOf>[]): string[] =>
    invoices.flatMap((invoice, at) =>
      checksAt(payablesRequest({ invoices, payments }), at).includes('duplicate') ? [invoice.invoice] : [],
    );

  test('of two open ones the later, wherever it stands in the table', () => {
    expect(held([first, again])).toEqual(['PW-1O7']);
    expect(held([again, first])).toEqual(['PW-1O7']);
  });

  test('of two received on one day the lower row', () => {
    expect(held([first, { ...again, receivedOn: first.receivedOn }])).toEqual(['PW-1O7']);
  });

  test('the open one, when the later was paid', () => {
    expect(held([first, again], [paymentOf({ invoice: 'PW-1O7' })])).toEqual(['PW-107']);
  });

  test('it names the other document, where that stands, and why', () => {
    const [check] = trackedAt(payablesRequest({ invoices: [first, again] }), 1).checks;
    expect(check).toMatchObject({ check: 'duplicate', severity: 'stop' });
    expect(check?.says).toMatch(/^It is invoice PW-107 \('Vendor invoices'!A2\) once more, \d+ of 100: the same number but for letters/);
  });

  test('a document that is held uses up no cap', () => {
    const sow = payablesRequest().sows.map((each) => ({ ...each, notToExceed: money('2000', 'EUR') }));
    const later = invoiceOf({
      invoice: 'PW-300',
      invoicedOn: date('2026-10-25'),
      receivedOn: date('2026-10-26'),
      serviceFrom: date('2026-10-01'),
    });
    const request = payablesRequest({ invoices: [first, again, { ...later, serviceTo: date('2026-10-24') }], sows: sow });
    expect(checksAt(request, 2)).not.toContain('over-cap');
    expect(
      checksAt(
        {
          ...request,
          invoices: [first, { ...again, invoice: 'QX-9', serviceFrom: date('2026-08-01'), serviceTo: date('2026-08-31') }, later],
        },
        2,
      ),
    ).toContain('over-cap');
  });
});

test('property: the order of the rows changes no score', () => {
  const numbers = ['INV-1', 'INV-01', '1', 'INV-2', 'INV-1R', '2026-77', '2O26-77'];
  const invoice = fc.record({
    number: fc.constantFrom(...numbers),
    amount: fc.constantFrom('100', '250'),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const compare = (some: readonly VendorInvoice[]): string[] =>
    duplicatePairs(
      some.map((each, at) => ({ at, invoice: each, family: 'v', account: '', isPaid: false })),
      { rules: STANDARD_PAYABLES_RULES, rates: new Map() },
    )
      .map(({ at, other, score }) => `${[some[at]?.approver, some[other]?.approver].sort().join(' ')} ${score}`)
      .sort();
  fc.assert(
    fc.property(fc.array(invoice, { maxLength: 8 }), (drawn) => {
      // The approver carries the row's name, so that a pair is known again.
      const rows = drawn.map(({ number, amount, day }, at) =>
        invoiceOf({
          invoice: number,
          amount: money(amount, 'EUR'),
          receivedOn: date(`2026-09-${String(day).padStart(2, '0')}`),
          approver: `${at}`,
        }),
      );
      expect(compare([...rows].reverse())).toEqual(compare(rows));
    }),
  );
});

test('a month of retainers of one vendor stays apart, however many there are', () => {
  const months = Array.from({ length: 24 }, (_, n) => {
    const from = date(`${2024 + Math.floor(n / 12) + 1}-${String((n % 12) + 1).padStart(2, '0')}-01`);
    return invoiceOf({ invoice: `RT-${1000 + n}`, invoicedOn: from, receivedOn: from, serviceFrom: from, serviceTo: from });
  });
  const request = payablesRequest({ asOf: AS_OF, invoices: months });
  expect(months.flatMap((_, at) => checksAt(request, at).filter((check) => check.includes('duplicate')))).toEqual([]);
});
