import fc from 'fast-check';
import { date } from '../../../src/domain/calendar/plainDate';
import { isRung } from '../../../src/domain/budget/ladder';
import { incurredIn } from '../../../src/domain/budget/budgetBurn';
import { costMinorOf } from '../../../src/domain/budget/invoicePieces';
import { fromMinor, money } from '../../../src/domain/money/money';
import type { VendorInvoice } from '../../../src/domain/payables/vendorInvoice';
import {
  burnOf,
  deliverable,
  INVOICE,
  invoice,
  lineOf,
  MONTHS,
  order,
  payment,
  posting,
  rate,
  SOW,
  sowLine,
  spoken,
  YEAR,
} from '../../support/burnWorld';

const codes = (of: Parameters<typeof burnOf>[0]): string[] => burnOf(of).findings.map(({ code }) => code);

describe('an invoice without a commitment stands on one rung', () => {
  const eur = (amount: string) => money(amount, 'EUR');
  // prettier-ignore
  test.each<[string, Parameters<typeof burnOf>[0], string]>([
    ['nobody has approved it',      { invoices: [INVOICE] },                                                     'accrued 1000.00, available 11000.00'],
    ['approved by its stage',       { invoices: [invoice({ stage: 'Freigegeben' })] },                           'approved 1000.00, available 11000.00'],
    ['approved by its day',         { invoices: [invoice({ approvedOn: date('2026-10-31') })] },                 'approved 1000.00, available 11000.00'],
    ['approved the day after',      { invoices: [invoice({ approvedOn: date('2026-11-01') })] },                 'accrued 1000.00, available 11000.00'],
    ['paid in part',                { invoices: [invoice({ stage: 'approved' })], payments: [payment('400')] },  'actual 400.00, approved 600.00, available 11000.00'],
    ['paid',                        { invoices: [INVOICE], payments: [payment('1000')] },                        'actual 1000.00, available 11000.00'],
    ['paid too much',               { invoices: [INVOICE], payments: [payment('1200')] },                        'actual 1000.00, available 11000.00'],
    ['the payment is planned',      { invoices: [INVOICE], payments: [payment('1000', { status: 'planned' })] }, 'accrued 1000.00, available 11000.00'],
    ['posted',                      { invoices: [INVOICE], actuals: [posting('1000', '2026-10-05', { invoice: 'F-1' })] },  'actual 1000.00, available 11000.00'],
    ['posted under another spelling', { invoices: [INVOICE], actuals: [posting('1000', '2026-10-05', { invoice: 'f 1' })] }, 'actual 1000.00, available 11000.00'],
    ['posted and paid',             { invoices: [INVOICE], payments: [payment('1000')], actuals: [posting('1000', '2026-10-05', { invoice: 'F-1' })] }, 'actual 1000.00, available 11000.00'],
    ['posted in part, approved',    { invoices: [invoice({ stage: 'approved' })], actuals: [posting('250', '2026-10-05', { invoice: 'F-1' })] }, 'actual 250.00, approved 750.00, available 11000.00'],
    ['posted in another currency',  { invoices: [INVOICE], rates: [rate('2026-10-01', 'USD', 'EUR', '0.9')], actuals: [posting('0', '2026-10-05', { invoice: 'F-1', amount: money('1111', 'USD') })] }, 'actual 999.90, available 11000.10'],
    ['with tax that we get back',   { invoices: [invoice({ amount: eur('1190'), tax: eur('190') })], payments: [payment('1190')] }, 'actual 1000.00, available 11000.00'],
    ['a credit note',               { invoices: [invoice({ amount: eur('-300') })] },                            'accrued -300.00, available 12300.00'],
    ['rejected',                    { invoices: [invoice({ stage: 'Rejected' })] },                              'available 12000.00'],
    ['received today',              { invoices: [invoice({ receivedOn: date('2026-10-31') })] },                 'accrued 1000.00, available 11000.00'],
    ['received tomorrow',           { invoices: [invoice({ receivedOn: date('2026-11-01') })] },                 'available 12000.00'],
    ['of last year',                { invoices: [invoice({ invoicedOn: date('2025-12-30') })] },                 'available 12000.00'],
    ['twice in the table',          { invoices: [INVOICE, invoice({})] },                                            'accrued 1000.00, available 11000.00'],
  ])('%s', (_, of, expected) => {
    expect(spoken(lineOf(burnOf(of)))).toBe(expected);
  });
});

describe('a commitment', () => {
  const sows = [SOW];
  // 184 days from July to December; 123 of them are over at the end of October: 6,000.00 × 123 / 184 = 4,010.87.
  // prettier-ignore
  test.each<[string, Parameters<typeof burnOf>[0], string]>([
    ['of work is accrued day by day',              { sows },                                                       'accrued 4010.87, committed 1989.13, available 6000.00'],
    ['is reduced by what is invoiced',             { sows, invoices: [invoice({ sow: 'S-1' })] },                  'accrued 4010.87, committed 1989.13, available 6000.00'],
    ['is invoiced in advance',                     { sows, invoices: [invoice({ sow: 'S-1', amount: money('5000', 'EUR') })] }, 'accrued 5000.00, committed 1000.00, available 6000.00'],
    ['is paid for in full',                        { sows, invoices: [invoice({ sow: 'S-1', amount: money('6000', 'EUR') })], payments: [payment('6000')] }, 'actual 6000.00, available 6000.00'],
    ['is invoiced beyond its value',               { sows, invoices: [invoice({ sow: 'S-1', amount: money('7000', 'EUR') })] }, 'accrued 7000.00, available 5000.00'],
    ['gets back what is credited',                 { sows, invoices: [invoice({ sow: 'S-1', amount: money('5000', 'EUR') }), invoice({ invoice: 'C-1', sow: 'S-1', amount: money('-1000', 'EUR') })] }, 'accrued 4010.87, committed 1989.13, available 6000.00'],
    ['of deliverables is accrued when accepted',   { sows, deliverables: [deliverable('2500', '2026-09-15', '2026-09-20'), deliverable('3500', '2026-12-01')] }, 'accrued 2500.00, committed 3500.00, available 6000.00'],
    ['by its planned work',                        { sows, sowLines: [sowLine('1000', '2026-10-01', '2026-10-31'), sowLine('5000', '2026-11-01', '2026-11-30')] }, 'accrued 1000.00, committed 5000.00, available 6000.00'],
    ['with an order that carries it out',          { sows, purchaseOrders: [order('6000', { sow: 'S-1' })] },      'accrued 4010.87, committed 1989.13, available 6000.00'],
    ['invoiced by that order',                     { sows, purchaseOrders: [order('6000', { sow: 'S-1' })], invoices: [invoice({ poNumber: 'PO-1', amount: money('6000', 'EUR') })] }, 'accrued 6000.00, available 6000.00'],
    ['whose order is closed',                      { sows, purchaseOrders: [order('6000', { sow: 'S-1', isOpen: false })], invoices: [invoice({ sow: 'S-1' })] }, 'accrued 1000.00, available 11000.00'],
    ['by an order alone, without days',            { purchaseOrders: [order('800')] },                             'committed 800.00, available 11200.00'],
    ['in two rows of one order',                   { purchaseOrders: [order('800'), order('200')] },               'committed 1000.00, available 11000.00'],
    ['signed today',                               { sows: [{ ...SOW, signedOn: date('2026-10-31') }] },           'accrued 4010.87, committed 1989.13, available 6000.00'],
    ['signed tomorrow',                            { sows: [{ ...SOW, signedOn: date('2026-11-01') }] },           'available 12000.00'],
    ['capped below its value',                     { sows: [{ ...SOW, notToExceed: money('3000', 'EUR') }], deliverables: [deliverable('3000', '2026-12-01')] }, 'committed 3000.00, available 9000.00'],
  ])('%s', (_, of, expected) => {
    expect(spoken(lineOf(burnOf(of)))).toBe(expected);
  });

  test('is phased over its days of service, and what lies in the next year burns nothing in this one', () => {
    const burn = burnOf({ purchaseOrders: [order('3100', { from: date('2026-11-15'), to: date('2027-01-14') })] });
    // 61 days: 16 in November, 31 in December, 14 in January.
    expect(lineOf(burn).months.map(({ committed }) => committed)).toEqual([...new Array<number>(10).fill(0), 81_311, 157_541]);
    expect(burn.items.filter(({ month }) => month === '2027-01').map(({ homeMinor }) => homeMinor)).toEqual([71_148]);
  });

  test('invoiced in advance is invoiced for its next days: what is left are the last ones', () => {
    const burn = burnOf({ sows: [SOW], invoices: [invoice({ sow: 'S-1', amount: money('5000', 'EUR') })] });
    expect(lineOf(burn).months.map(({ committed }) => committed)).toEqual([...new Array<number>(11).fill(0), 100_000]); // November is paid for
  });

  test('is delivered first and invoiced first: what is not invoiced are the latest days', () => {
    const burn = burnOf({ sows: [SOW], invoices: [invoice({ sow: 'S-1', amount: money('3000', 'EUR'), stage: 'approved' })] });
    const accrued = lineOf(burn).months.filter((month) => month.accrued !== 0);
    expect(accrued.map(({ month, accrued: minor }) => [month, minor])).toEqual([['2026-10', 101_087]]); // of its 1,010.87
  });

  test('over its value, without a value, and after its end is told', () => {
    expect(codes({ sows: [SOW], invoices: [invoice({ sow: 'S-1', amount: money('7000', 'EUR') })] })).toEqual(['commitment-over-invoiced']);
    expect(codes({ sows: [{ ...SOW, totalValue: undefined }] })).toEqual(['commitment-without-value']);
    expect(codes({ purchaseOrders: [order('800', { from: date('2026-08-01'), to: date('2026-09-30') })] })).toEqual(['commitment-ended']);
    expect(codes({ sows: [SOW], purchaseOrders: [order('6500', { sow: 'S-1' })] })).toEqual(['orders-exceed-sow']);
    expect(codes({ sows: [{ ...SOW, expensesCap: money('500', 'EUR') }], purchaseOrders: [order('6500', { sow: 'S-1' })] })).toEqual([]);
  });
});

test('property: the value of a commitment is invoiced, accrued, committed or released, less what was invoiced too much', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000 }), fc.boolean(), (minor, isOpen) => {
      const invoices = minor === 0 ? [] : [invoice({ sow: 'S-1', amount: fromMinor(minor, 'EUR') })];
      const [state] = burnOf({ sows: [SOW], purchaseOrders: [order('6000', { sow: 'S-1', isOpen })], invoices }).commitments;
      if (state === undefined) throw new Error('There is no commitment.');
      const { invoiced, accrued, committed, released, overInvoiced } = state;
      expect(Math.min(invoiced, accrued, committed, released, overInvoiced)).toBeGreaterThanOrEqual(0);
      expect(invoiced + accrued + committed + released - overInvoiced).toBe(600_000);
    }),
  );
});

test.each([
  ['by its day, without days of service', {}, '2026-09'],
  ['when its service ended, if that was before it', { serviceTo: date('2026-08-31') }, '2026-08'],
  ['when it is invoiced, if its service is still to come', { serviceTo: date('2026-12-31') }, '2026-09'],
  ['when it was received, without a day of its own', { invoicedOn: undefined }, '2026-10'],
])('an invoice counts %s', (_, of, month) => {
  expect(burnOf({ invoices: [invoice(of)] }).items.map((item) => item.month)).toEqual([month]);
});

test('the worked example of the rules page: only what nobody ordered changes what is available', () => {
  const sows = [SOW];
  const sowLines = [sowLine('6000', '2026-05-01', '2026-12-31')];
  const came = invoice({ sow: 'S-1', amount: money('2000', 'EUR') });
  const approved = { ...came, stage: 'approved' };
  const actuals = [posting('2000', '2026-10-20', { invoice: 'F-1' })];
  const stray = invoice({ invoice: 'F-2', amount: money('400', 'EUR') });
  const steps: Parameters<typeof burnOf>[0][] = [
    {},
    { invoices: [came] },
    { invoices: [approved] },
    { invoices: [approved], payments: [payment('1000')] },
    { invoices: [approved], payments: [payment('1000')], actuals },
    { invoices: [approved, stray], payments: [payment('1000')], actuals },
  ];
  expect(steps.map((step) => spoken(lineOf(burnOf({ sows, sowLines, ...step }))))).toEqual([
    'accrued 4506.12, committed 1493.88, available 6000.00',
    'accrued 4506.12, committed 1493.88, available 6000.00',
    'approved 2000.00, accrued 2506.12, committed 1493.88, available 6000.00',
    'actual 1000.00, approved 1000.00, accrued 2506.12, committed 1493.88, available 6000.00',
    'actual 2000.00, accrued 2506.12, committed 1493.88, available 6000.00',
    'actual 2000.00, accrued 2906.12, committed 1493.88, available 5600.00',
  ]);
});

describe('whose budget it is', () => {
  const other = YEAR.map((row) => ({ ...row, owner: 'Bo', project: 'Music' }));
  const budgets = [...YEAR, ...other];
  const standsAt = (of: Partial<VendorInvoice>, more: Parameters<typeof burnOf>[0] = {}): string => {
    const { items } = burnOf({ budgets, invoices: [invoice(of)], ...more });
    return [
      ...new Set(items.filter(({ source }) => source === 'vendor invoice').map(({ home }) => `${home.owner} / ${home.project}`)),
    ].join('; ');
  };
  // prettier-ignore
  test.each<[string, Partial<VendorInvoice>, Parameters<typeof burnOf>[0], string]>([
    ['as it says, whatever the case',           { owner: 'ADA', project: 'games' },               {}, 'Ada / Games'],
    ['the cost centre that is budgeted',        { owner: 'Cleo', costCentre: 'Bo', project: 'Music' }, {}, 'Bo / Music'],
    ['the only owner of its project',           { owner: '', project: 'Music' },                  {}, 'Bo / Music'],
    ['the project of its order',                { owner: '', project: '', poNumber: 'PO-1' },     { purchaseOrders: [order('800', { owner: '', project: 'Music' })] }, 'Bo / Music'],
    ['the project of its statement of work',    { owner: '', project: '', sow: 'S-1' },           { sows: [SOW] }, 'Ada / Games'],
    ['nobody who is budgeted',                  { owner: 'Cleo', project: 'Games' },              {}, 'Cleo / Games'],
    ['no project',                              { project: '' },                                  {}, 'Ada / (no project)'],
    ['neither',                                 { owner: '', project: '' },                       {}, '(no owner) / (no project)'],
  ])('%s', (_, of, more, expected) => {
    expect(standsAt(of, more)).toBe(expected);
  });

  test('a project of two owners is nobody’s without a word about it', () => {
    const shared = [...YEAR, ...YEAR.map((row) => ({ ...row, owner: 'Bo' }))];
    expect(standsAt({ owner: '' }, { budgets: shared })).toBe('(no owner) / Games');
  });

  test('what nobody budgeted and what has no project is told, and counts', () => {
    expect(codes({ invoices: [invoice({ project: 'Films' })] })).toEqual(['line-without-budget']);
    expect(codes({ invoices: [invoice({ project: '' })] })).toEqual(['invoice-without-project']);
    expect(codes({ invoices: [invoice({ project: '' })], budgets: YEAR.map((row) => ({ ...row, project: '' })) })).toEqual([]);
  });

  test('another currency comes by the rate of its day; without one it stands in a line of its own', () => {
    const dollars = [invoice({ currency: 'USD', amount: money('1000', 'USD') })];
    const converted = burnOf({
      invoices: dollars,
      rates: [rate('2026-09-28', 'USD', 'EUR', '0.92'), rate('2026-01-01', 'USD', 'EUR', '0.9')],
    });
    expect(spoken(lineOf(converted))).toBe('accrued 920.00, available 11080.00');
    const over = burnOf({ invoices: dollars, rates: [rate('2026-09-28', 'USD', 'CHF', '0.8'), rate('2026-09-28', 'EUR', 'CHF', '1')] });
    expect(spoken(lineOf(over))).toBe('accrued 800.00, available 11200.00');
    const alone = burnOf({ invoices: dollars });
    expect(spoken(lineOf(alone))).toBe('available 12000.00');
    expect(spoken(lineOf(alone, 'Ada', 'Games', 'USD'))).toBe('accrued 1000.00, available -1000.00');
    expect(alone.findings.map(({ code }) => code)).toEqual(['budget-rate-missing', 'line-without-budget']);
  });
});

describe('payments and postings without their invoice', () => {
  test('a payment of an unknown invoice is left to the ledger, and is actual where there is none', () => {
    const payments = [payment('700', { invoice: 'X-9' })];
    expect(burnOf({ payments }).items.map(({ stands }) => stands)).toEqual(['in the ledger']);
    expect(spoken(lineOf(burnOf({ payments, hasLedger: false }), '(no owner)', '(no project)'))).toBe('actual 700.00, available -700.00');
  });

  test('a posting that looks like an invoice which no posting names is told, because it may count twice', () => {
    expect(codes({ invoices: [INVOICE], actuals: [posting('1000', '2026-10-05')] })).toEqual(['posting-like-invoice']);
    expect(codes({ invoices: [INVOICE], actuals: [posting('999', '2026-10-05')] })).toEqual([]);
    expect(codes({ invoices: [INVOICE], actuals: [posting('1000', '2026-10-05', { vendorId: 'V2' })] })).toEqual([]);
  });

  test('a posting of a later day is not there yet', () => {
    expect(spoken(lineOf(burnOf({ actuals: [posting('1000', '2026-11-01')] })))).toBe('available 12000.00');
  });
});

/** What may happen to an invoice, in any mixture. */
const storyOf = fc.record({
  minor: fc.integer({ min: -500_000, max: 500_000 }),
  taxPercent: fc.constantFrom(0, 7, 19),
  paidShare: fc.constantFrom(0, 0.25, 1, 1.5),
  postedShare: fc.constantFrom(0, 0.5, 1, 1.2),
  stage: fc.constantFrom('', 'project lead', 'approved', 'rejected'),
  ordered: fc.boolean(),
});
type Story = typeof storyOf extends fc.Arbitrary<infer T> ? T : never;

function told(stories: readonly Story[]): Parameters<typeof burnOf>[0] {
  const numbered = stories.map((story, index) => ({ ...story, number: `F-${index + 1}` }));
  const gross = ({ minor, taxPercent }: Story): number => minor + Math.round((minor * taxPercent) / 100);
  return {
    invoices: numbered.map((story) =>
      invoice({
        ...{ invoice: story.number, stage: story.stage, amount: fromMinor(gross(story), 'EUR'), net: fromMinor(story.minor, 'EUR') },
        poNumber: story.ordered ? 'PO-1' : '',
      }),
    ),
    payments: numbered
      .filter(({ paidShare }) => paidShare > 0)
      .map((story) =>
        payment(String(Math.round(gross(story) * story.paidShare) / 100), { payment: `P ${story.number}`, invoice: story.number }),
      ),
    actuals: numbered
      .filter(({ postedShare }) => postedShare > 0)
      .map((story) =>
        posting(String(Math.round(story.minor * story.postedShare) / 100), '2026-10-10', {
          posting: `GL ${story.number}`,
          invoice: story.number,
        }),
      ),
    purchaseOrders: [order('20000', { from: date('2026-09-01'), to: date('2026-12-31') })],
  };
}

test('property: every invoice stands in exactly one place, and its parts add up to its cost', () => {
  fc.assert(
    fc.property(fc.array(storyOf, { maxLength: 12 }), (stories) => {
      const request = told(stories);
      const { items } = burnOf(request);
      for (const each of request.invoices ?? []) {
        const own = items.filter(({ source, document }) => source === 'vendor invoice' && document === each.invoice);
        expect(own.filter(({ isFirst }) => isFirst)).toHaveLength(1);
        expect(own.reduce((all, { minor }) => all + minor, 0)).toBe(costMinorOf(each));
        expect(new Set(own.map(({ stands }) => stands)).size).toBe(own.length);
      }
      const postings = items.filter(({ source }) => source === 'ledger posting');
      expect(postings).toHaveLength((request.actuals ?? []).length);
    }),
  );
});

test('property: budget − actual − approved − committed − accrued = available, and every item on a rung of the year is in it once', () => {
  fc.assert(
    fc.property(fc.array(storyOf, { maxLength: 12 }), (stories) => {
      const { items, lines } = burnOf(told(stories));
      const used = lines.reduce((all, { budget, available }) => all + budget - available, 0);
      const onRungs = items.filter(({ stands, month }) => isRung(stands) && MONTHS.includes(month));
      expect(used).toBe(onRungs.reduce((all, { homeMinor }) => all + homeMinor, 0));
      const byMonth = lines.flatMap(({ months }) => months).reduce((all, month) => all + incurredIn(month) + month.committed, 0);
      expect(byMonth).toBe(used);
    }),
  );
});

test('property: as long as it is ordered, an invoice that climbs the ladder leaves available as it was', () => {
  const amount = money('1500', 'EUR');
  const ordered = { purchaseOrders: [order('9000', { from: date('2026-09-01'), to: date('2026-12-31') })] };
  const rungs: readonly Parameters<typeof burnOf>[0][] = [
    {},
    { invoices: [invoice({ poNumber: 'PO-1', amount })] },
    { invoices: [invoice({ poNumber: 'PO-1', amount, stage: 'approved' })] },
    { invoices: [invoice({ poNumber: 'PO-1', amount, stage: 'approved' })], payments: [payment('600')] },
    { invoices: [invoice({ poNumber: 'PO-1', amount, stage: 'approved' })], payments: [payment('1500')] },
    { invoices: [invoice({ poNumber: 'PO-1', amount })], actuals: [posting('1500', '2026-10-09', { invoice: 'F-1' })] },
  ];
  fc.assert(
    fc.property(
      fc.array(
        storyOf.map((story) => ({ ...story, minor: Math.abs(story.minor) % 50_000 })),
        { maxLength: 4 },
      ),
      (others) => {
        const world = told(others.map((story) => ({ ...story, ordered: false })));
        const seen = rungs.map((rung) => {
          const stood = { ...world, ...ordered };
          const renamed = (rung.invoices ?? []).map((each) => ({ ...each, invoice: 'CLIMBS' }));
          const line = lineOf(
            burnOf({
              ...stood,
              invoices: [...(stood.invoices ?? []), ...renamed],
              payments: [...(stood.payments ?? []), ...(rung.payments ?? []).map((each) => ({ ...each, invoice: 'CLIMBS' }))],
              actuals: [...(stood.actuals ?? []), ...(rung.actuals ?? []).map((each) => ({ ...each, invoice: 'CLIMBS' }))],
            }),
          );
          return line.available;
        });
        expect(new Set(seen).size).toBe(1);
      },
    ),
    { numRuns: 30 },
  );
});

test('property: the order of the rows does not matter', () => {
  fc.assert(
    fc.property(fc.array(storyOf, { minLength: 2, maxLength: 10 }), (stories) => {
      const request = told(stories);
      const turned = burnOf({
        invoices: [...(request.invoices ?? [])].reverse(),
        payments: [...(request.payments ?? [])].reverse(),
        actuals: [...(request.actuals ?? [])].reverse(),
        purchaseOrders: request.purchaseOrders ?? [],
      });
      expect(turned.lines).toEqual(burnOf(request).lines);
    }),
  );
});
