import fc from 'fast-check';
import type { BillingRun, RunException } from '../../../src/domain/billing/billingRun';
import type { Agreement, Party } from '../../../src/domain/contracts/contract';
import { date } from '../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../src/domain/money/decimal';
import { money } from '../../../src/domain/money/money';
import {
  agreement,
  billed,
  customer,
  earlyEnd,
  issuedBefore,
  line,
  milestone,
  openInvoice,
  priceChange,
  QUARTERLY,
  type World,
  YEARLY,
} from '../../support/billingWorld';

const monthly = line('CT-1', '1', '2026-10-01', '2027-09-30', '100');
const alder = customer('C1', 'Alder Media GmbH');
const signed = agreement('CT-1', 'C1', 'Alder Media GmbH');
const run = (world: World): BillingRun => billed(world).run;

const spoken = ({ invoices }: BillingRun): string[] =>
  invoices.map(
    ({ invoice, state, netMinor, taxMinor, rows }) => `${invoice} ${state} ${netMinor / 100} + ${taxMinor / 100}, ${rows.length} rows`,
  );
const codes = ({ exceptions }: BillingRun): string[] =>
  exceptions.map(({ code, line: of, holds }) => `${code}${of === '' ? '' : ` of ${of}`}${holds ? ', holds' : ''}`);

test('an invoice is everything of one contract in one currency for one day', () => {
  const lines = [
    monthly,
    line('CT-1', '2', '2026-10-01', '2027-09-30', '50'),
    line('CT-1', '3', '2026-10-15', '2027-09-30', '70'),
    line('CT-1', '4', '2026-10-01', '2027-09-30', '9000', { currency: 'JPY' }),
    line('CT-2', '1', '2026-10-01', '2027-09-30', '30', { taxPercent: undefined }),
  ];
  expect(spoken(run({ lines }))).toEqual([
    'CT-1-20261001 issue 150 + 28.5, 2 rows',
    'CT-1-20261001-JPY issue 90 + 17.1, 1 rows', // minor units of the yen: 9000 + 1710
    'CT-2-20261001 issue 30 + 0, 1 rows',
    'CT-1-20261015 issue 70 + 13.3, 1 rows',
  ]);
});

test('the next run proposes the same numbers, and what has a number is issued', () => {
  const lines = [monthly];
  const { schedule } = billed({ lines });
  const issued = issuedBefore(schedule.rows, '2026-10-31');
  const after = run({ lines, issued });
  expect(after.invoices).toEqual([]);
  expect(after.issued.map(({ invoice, netMinor }) => [invoice, netMinor])).toEqual([['INV-CT-1-2026-10-01', 10_000]]);
  expect(spoken(run({ lines, issued, month: '2026-11' }))).toEqual(['CT-1-20261101 issue 100 + 19, 1 rows']);
});

test('what should have gone out before is proposed again under its number, and told once a line', () => {
  const late = run({ lines: [monthly], month: '2026-12' });
  expect(late.invoices.map(({ invoice }) => invoice)).toEqual(['CT-1-20261001', 'CT-1-20261101', 'CT-1-20261201']);
  expect(late.exceptions.map(({ code, minor, says }) => [code, minor, says])).toEqual([
    [
      'late-invoice',
      20_000,
      'Contract CT-1, line 1: 2 rows were to go out before this month, from 2026-10-01 on, and there is no invoice number.',
    ],
  ]);
});

test('a free period is no invoice', () => {
  expect(spoken(run({ lines: [{ ...monthly, freePeriods: 1 }] }))).toEqual([]);
});

const usageLine = line('CT-1', 'u', '2026-10-01', '2026-12-31', '2', { kind: 'usage', timing: 'arrears' });
const stageLine = line('CT-1', 'm', '2026-10-01', '2026-12-31', '1000', { kind: 'milestone', frequency: 'once' });
const stages = [milestone('CT-1', 'm', 'Design', 100, '2026-10-20')];

test.each<[string, Partial<Agreement>, Partial<Party>, Partial<World>, string[], 'issue' | 'hold']>([
  ['nothing is in the way', {}, {}, {}, [], 'issue'],
  ['an order number is asked for and missing', { poRequired: true }, {}, {}, ['po-missing, holds'], 'hold'],
  ['the contract has the order number', { poRequired: true, poNumber: '4711' }, {}, {}, [], 'issue'],
  ['the line has the order number', { poRequired: true }, {}, { lines: [{ ...monthly, poNumber: '4711' }] }, [], 'issue'],
  ['the order is used up to the cent', { poNumber: '4711', poValue: money('100.00', 'EUR') }, {}, {}, [], 'issue'],
  ['the order is a cent too small', { poNumber: '4711', poValue: money('99.99', 'EUR') }, {}, {}, ['po-exceeded, holds'], 'hold'],
  [
    'the contract knows of older invoices',
    { poValue: money('1000', 'EUR'), invoiced: money('900.01', 'EUR') },
    {},
    {},
    ['po-exceeded, holds'],
    'hold',
  ],
  ['the customer is suspended', {}, { suspended: true }, {}, ['customer-suspended, holds'], 'hold'],
  [
    'the contract and its customer are typed in other letters',
    { id: 'ct-1', partyId: 'c1 ' },
    { suspended: true },
    {},
    ['customer-suspended, holds'],
    'hold',
  ],
  ['the customer is not in the master data', { partyId: 'C9' }, {}, {}, ['customer-unknown, holds'], 'hold'],
  ['there is no customer master to ask', { partyId: 'C9' }, {}, { customers: [] }, [], 'issue'],
  ['the contract is not signed', { signedOn: undefined }, {}, {}, ['contract-not-signed, holds'], 'hold'],
  ['the contract is signed on the day', { signedOn: date('2026-10-15') }, {}, {}, [], 'issue'],
  ['the contract is signed the day after', { signedOn: date('2026-10-16') }, {}, {}, ['contract-not-signed, holds'], 'hold'],
  ['the table does not say who signed', { signedOn: undefined, cellOf: {} }, {}, {}, [], 'issue'],
  [
    'other customers have a portal id',
    {},
    {},
    { customers: [alder, customer('C2', 'Birch', { portalId: 'P-2' })] },
    ['portal-id-missing'],
    'issue',
  ],
  ['the terms cannot be read', {}, {}, { lines: [{ ...monthly, terms: 'whenever it suits' }] }, ['terms-unreadable of 1'], 'issue'],
])('%s', (_, change, party, more, exceptions, state) => {
  const agreements = [agreement('CT-1', 'C1', 'Alder Media GmbH', change)];
  const result = run({ lines: [monthly], agreements, customers: [{ ...alder, ...party }], ...more });
  expect(codes(result)).toEqual(exceptions);
  expect(result.invoices.map((invoice) => invoice.state)).toEqual([state]);
});

test('an order is used up by the earlier invoice, and what is held back uses up nothing', () => {
  const lines = [
    line('CT-1', '1', '2026-10-01', '2026-10-31', '80'),
    line('CT-1', '2', '2026-10-10', '2026-10-31', '30'),
    line('CT-1', '3', '2026-10-20', '2026-10-31', '20'),
  ];
  const whole = lines.map((each) => ({ ...each, kind: 'fixed' as const }));
  const agreements = [agreement('CT-1', 'C1', 'Alder', { poNumber: '4711', poValue: money('100', 'EUR') })];
  expect(run({ lines: whole, agreements }).invoices.map(({ invoice, state }) => `${invoice} ${state}`)).toEqual([
    'CT-1-20261001 issue',
    'CT-1-20261010 hold',
    'CT-1-20261020 issue',
  ]);
});

test('a row that lacks its usage or its acceptance waits, and the others of the invoice do not wait for it', () => {
  const result = run({ lines: [{ ...monthly, timing: 'arrears' }, usageLine, stageLine], milestones: stages, asOf: '2026-11-02' });
  expect(spoken(result)).toEqual(['CT-1-20261031 issue 100 + 19, 1 rows']);
  expect(codes(result)).toEqual(['usage-missing of u, holds', 'milestone-not-accepted of m, holds']);
  const used = [{ contract: 'CT-1', line: 'u', on: date('2026-10-31'), quantity: new Decimal(7), place: { kind: 'workbook' } as const }];
  expect(codes(run({ lines: [usageLine], usage: used, asOf: '2026-11-02' }))).toEqual([]);
});

test('every exception says what is so and what to do, as sentences', () => {
  const all: RunException[] = [
    ...run({
      lines: [{ ...monthly, terms: 'whenever' }, usageLine, stageLine],
      milestones: stages,
      month: '2026-12',
      agreements: [agreement('CT-1', 'C9', '', { poRequired: true, signedOn: undefined, poValue: money('1', 'EUR') })],
      customers: [alder],
    }).exceptions,
    ...run({ lines: [monthly], agreements: [signed], customers: [{ ...alder, suspended: true }, customer('C2', 'B', { portalId: 'P' })] })
      .exceptions,
  ];
  expect(new Set(all.map(({ code }) => code)).size).toBe(10);
  for (const { says, remedy } of all) {
    expect(says).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(`${says} ${remedy}`).not.toMatch(/undefined|NaN|\[object/);
  }
});

describe('credit notes', () => {
  const lines = [line('CT-1', '1', '2026-01-01', '2026-12-31', '1200', { frequency: YEARLY })];
  const issued = issuedBefore(billed({ lines }).schedule.rows, '2026-10-01');
  const ended: World = {
    lines,
    issued,
    amendments: [earlyEnd('A-1', 'CT-1', '1', '2026-11-01')],
    agreements: [signed],
    customers: [alder],
  };

  test('take back what an amendment leaves unserved, name the invoice and the reason', () => {
    // 61 of 365 days: 200.55 net, 19 % of it 38.10.
    expect(run(ended).creditNotes).toEqual([]); // The change is of November.
    expect(run({ ...ended, month: '2026-11' }).creditNotes).toMatchObject([
      {
        creditNote: 'CN-INV-CT-1-2026-01-01-A-1',
        correctsInvoice: 'INV-CT-1-2026-01-01',
        reason: 'early end',
        netMinor: 20_055,
        taxMinor: 3_810,
      },
    ]);
  });

  test.each<[string, World['openItems'], number, number]>([
    ['nothing is owed: it is kept as credit', [], 0, 23_865],
    ['the corrected invoice is still open', [openInvoice('INV-CT-1-2026-01-01', 'C1', '1428', '2026-01-31')], 23_865, 0],
    ['less is owed than credited', [openInvoice('X', 'C1', '100', '2026-01-31')], 10_000, 13_865],
    ['the customer is typed in small letters', [openInvoice('X', 'c1', '100', '2026-01-31')], 10_000, 13_865],
    ['another customer owes', [openInvoice('X', 'C2', '100', '2026-01-31')], 0, 23_865],
    ['it is owed in another currency', [openInvoice('X', 'C1', '100', '2026-01-31', 'USD')], 0, 23_865],
    ['a credit is no debt', [openInvoice('X', 'C1', '-100', '2026-01-31')], 0, 23_865],
  ])('%s', (_, openItems = [], offset, credit) => {
    const [note] = run({ ...ended, month: '2026-11', openItems }).creditNotes;
    expect([note?.offsetMinor, note?.creditMinor, note?.refundMinor]).toEqual([offset, credit, 0]);
  });

  test('name the amendment that their own key ends in, though another is called by a figure of their days', () => {
    const amendments = [priceChange('1', 'CT-1', '1', '2026-12-15', '600'), earlyEnd('2', 'CT-1', '1', '2026-11-01')];
    const { creditNotes } = run({ ...ended, amendments, month: '2026-11' });
    expect(creditNotes.map(({ creditNote, reason }) => `${creditNote}: ${reason}`)).toEqual(['CN-INV-CT-1-2026-01-01-2: early end']);
  });

  test('have the same number on every day of the month, whatever day they are dated', () => {
    const numbers = ['2026-11-02', '2026-11-20'].map((asOf) =>
      run({ ...ended, month: '2026-11', asOf }).creditNotes.map(({ creditNote }) => creditNote),
    );
    expect(numbers[1]).toEqual(numbers[0]);
  });

  test('two notes for one customer do not use the same open amount twice', () => {
    const two = ['1', '2'].map((name) => line('CT-1', name, '2026-01-01', '2026-12-31', '1200', { frequency: YEARLY }));
    const out = issuedBefore(billed({ lines: two }).schedule.rows, '2026-10-01').map((row) => ({
      ...row,
      invoiceNumber: `INV-${row.line}`,
    }));
    const amendments = [earlyEnd('A-1', 'CT-1', '1', '2026-11-01'), earlyEnd('A-2', 'CT-1', '2', '2026-11-01')];
    const { creditNotes } = run({
      lines: two,
      issued: out,
      amendments,
      agreements: [signed],
      month: '2026-11',
      openItems: [openInvoice('X', 'C1', '300', '2026-01-31')],
    });
    expect(creditNotes.map(({ offsetMinor, creditMinor }) => [offsetMinor, creditMinor])).toEqual([
      [23_865, 0],
      [6_135, 17_730],
    ]);
  });

  test('a change of price credits the old price and bills the new one', () => {
    const amendments = [priceChange('A-1', 'CT-1', '1', '2026-10-01', '2400')];
    const result = run({ lines, issued, amendments, agreements: [signed] });
    expect(result.creditNotes.map(({ reason, netMinor }) => [reason, netMinor])).toEqual([['price change', 30_247]]); // 92 of 365 days
    expect(result.invoices.map(({ netMinor }) => netMinor)).toEqual([60_493]);
  });

  test('property: offset, credit and refund add up to what is credited, and no more is offset than is owed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 4 }), (owed) => {
        const openItems = owed.map((minor, n) => openInvoice(`X-${n}`, 'C1', (minor / 100).toFixed(2), '2026-02-01'));
        for (const { netMinor, taxMinor, offsetMinor, creditMinor, refundMinor } of run({ ...ended, month: '2026-11', openItems })
          .creditNotes) {
          expect(offsetMinor + creditMinor + refundMinor).toBe(netMinor + taxMinor);
          expect(offsetMinor).toBe(
            Math.min(
              netMinor + taxMinor,
              owed.reduce((all, minor) => all + minor, 0),
            ),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('unbilled accruals', () => {
  test('are what was earned and not invoiced, the run’s own invoices counted in', () => {
    const arrears = line('CT-1', '1', '2026-08-01', '2027-07-31', '300', { frequency: QUARTERLY, timing: 'arrears' });
    // August, September: 61 of 92 days of 300 = 198.91; in October everything is invoiced.
    expect(run({ lines: [arrears], month: '2026-09' }).accruals).toMatchObject([{ contract: 'CT-1', line: '1', minor: 19_891 }]);
    expect(run({ lines: [arrears], month: '2026-10' }).accruals).toEqual([]);
  });

  test('what is held back is not invoiced, so it is accrued', () => {
    const suspended = { agreements: [signed], customers: [{ ...alder, suspended: true }] };
    expect(run({ lines: [monthly], ...suspended }).accruals).toMatchObject([{ line: '1', minor: 10_000 }]);
    expect(run({ lines: [monthly], agreements: [signed], customers: [alder] }).accruals).toEqual([]);
  });
});
