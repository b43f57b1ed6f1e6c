/** What vendors have invoiced on their statements of work: two ordinary invoices each, and the stories among them. */
import { addDays, date } from '../../domain/calendar/plainDate';
import type { CheckId } from '../../domain/payables/checkTable';
import { accountIn } from '../accounts';
import { type Cells, OUR_COUNTRY, OUR_ENTITY } from '../contracts/contractPlan';
import { COST_CENTRES, PROJECTS, type SampleSow, type SampleSpend } from '../contracts/sowStories';
import type { Chance } from '../seeded';

const VAT_PERCENT = 19;
const DAYS_TO_PAY = 30;
const cents = (amount: number): number => Math.round(amount * 100) / 100;

interface InvoiceStory {
  readonly tells: string;
  /** Checks that must find it, and no others. */
  readonly fires: readonly CheckId[];
  readonly cells: Cells;
  /** Paid on this day. */
  readonly paidOn?: string;
}

export interface SampleInvoices {
  readonly invoices: readonly Cells[];
  readonly payments: readonly Cells[];
  readonly bankChanges: readonly Cells[];
  readonly orders: readonly Cells[];
  readonly answers: readonly InvoiceAnswer[];
  readonly missing: readonly MissingAnswer[];
}

/** What never came. */
export interface MissingAnswer {
  readonly vendor: string;
  readonly kind: 'number' | 'work' | 'deliverable';
  readonly what: string;
  readonly story: string;
}

const MISSING: readonly MissingAnswer[] = [
  { vendor: 'Koi Localisation', kind: 'number', what: 'KL-043', story: 'Between 42 and 44.' },
  { vendor: 'Pine & Post Studio', kind: 'deliverable', what: 'Key visuals', story: 'Accepted in September, and no invoice names them.' },
];

export interface InvoiceAnswer {
  readonly invoice: string;
  readonly vendor: string;
  readonly story: string;
  readonly fires: readonly CheckId[];
}

/** The cells that an invoice on a statement of work has anyway. */
function onSow({ row, lines }: SampleSow, vendor: Cells, number: string, received: string, net: number, change: Cells = {}): Cells {
  const [work, ...more] = lines;
  const role = more.length === 0 ? { Role: work?.Role ?? '', Hours: cents(net / Number(work?.Rate ?? 1)), Rate: work?.Rate ?? '' } : {};
  const tax = vendor.Country === OUR_COUNTRY ? cents((net * VAT_PERCENT) / 100) : 0;
  const receivedOn = date(received);
  return {
    ...{
      'Invoice no.': number,
      Vendor: row.Vendor ?? '',
      'Vendor name': row['Vendor name'] ?? '',
      SOW: row.SOW ?? '',
      'PO no.': row['PO no.'] ?? '',
    },
    ...{
      'Billed to': OUR_ENTITY,
      'Budget owner': row['Cost centre'] ?? '',
      Project: row.Project ?? '',
      'Cost centre': row['Cost centre'] ?? '',
    },
    ...{ 'Invoice date': addDays(receivedOn, -2), Received: receivedOn, Due: addDays(receivedOn, DAYS_TO_PAY - 2), 'Curr.': 'EUR' },
    ...{ Net: net, VAT: tax, Gross: cents(net + tax), ...role, IBAN: vendor['Bank account'] ?? '' },
    ...{ Stage: 'approved', 'Stage since': addDays(receivedOn, 6), 'Approved on': addDays(receivedOn, 6), ...change },
  };
}

const waiting = (stage: string, since: string): Cells => ({ Stage: stage, 'Stage since': since, 'Approved on': '' });

const service = (from: string, to: string): Cells => ({ 'Service from': from, 'Service to': to });

/** What an ordinary invoice is drawn into by its vendor or its statement of work: see `sowStories.ts`. */
const DRAWN_IN: Readonly<Record<string, { readonly paid: readonly CheckId[]; readonly open: readonly CheckId[] }>> = {
  'Fieldnote Research': { paid: [], open: ['vendor-on-hold'] },
  'Gridline Data': { paid: [], open: ['bank-not-verified'] },
  'Harvest PR': { paid: ['rate-over-card'], open: ['bank-change-unverified', 'rate-over-card'] },
  'Mossgate Audio': { paid: [], open: ['cost-object-closed'] },
};

function ordinary(sow: SampleSow, vendor: Cells, index: number): InvoiceStory[] {
  const part = cents(sow.value * 0.2);
  const drawn = DRAWN_IN[String(sow.row['Vendor name'])] ?? { paid: [], open: [] };
  const sign = String(sow.row['Vendor name']).slice(0, 2).toUpperCase();
  return [
    {
      ...{ tells: 'An ordinary invoice, paid.', fires: drawn.paid, paidOn: '2026-05-21' },
      cells: onSow(sow, vendor, `${sign}-${4101 + index}`, '2026-04-30', part, service('2026-02-01', '2026-04-30')),
    },
    {
      ...{ tells: 'An ordinary invoice, approved.', fires: drawn.open },
      cells: onSow(sow, vendor, `${sign}-${4102 + index}`, '2026-10-12', part, service('2026-05-01', '2026-09-30')),
    },
  ];
}

function stories({ sows, vendors }: SampleSpend, chance: Chance): InvoiceStory[] {
  const on = (index: number, number: string, received: string, net: number, change: Cells = {}): Cells => {
    const [sow, vendor] = [sows[index], vendors[index]];
    if (sow === undefined || vendor === undefined) throw new Error(`No statement of work ${index} in the sample.`);
    return onSow(sow, vendor, number, received, net, change);
  };
  const elsewhere = accountIn('DE', chance);
  const rentMonths = ['06', '07', '08', '09', '10'];
  return [
    ...rentMonths.map((month): InvoiceStory => ({
      ...{ tells: 'The same retainer every month: no duplicate.', fires: month === '09' ? ['due-over'] : [] },
      ...(month < '09' && { paidOn: `2026-${month}-28` }),
      cells: on(0, `CB-2026-${month}`, `2026-${month}-03`, 500, {
        ...service(`2026-${month}-01`, `2026-${month}-28`),
        Role: '',
        Hours: '',
        Rate: '',
      }),
    })),
    {
      tells: 'An invoice of September …',
      fires: ['due-over'],
      cells: on(2, 'ST-2026-0107', '2026-09-14', 1_900, service('2026-08-01', '2026-08-31')),
    },
    {
      tells: '… and once more, with the letter O.',
      fires: ['duplicate', 'waits-long'],
      cells: on(2, 'ST-2026-O107', '2026-10-19', 1_900, { ...service('2026-08-01', '2026-08-31'), ...waiting('accounting', '2026-10-20') }),
    },
    {
      tells: 'More than the cap of its statement leaves.',
      fires: ['over-cap', 'over-planned-quantity', 'cost-object-closed'],
      cells: on(10, 'OA-900', '2026-10-20', 4_000, { ...service('2026-10-01', '2026-10-15'), ...waiting('budget owner', '2026-10-21') }),
    },
    {
      tells: 'Ninety-nine an hour, where the card says ninety-five.',
      fires: ['rate-over-card', 'waits-long'],
      cells: on(4, 'LS-77', '2026-10-15', 990, {
        ...service('2026-10-01', '2026-10-10'),
        Role: 'Editor',
        Hours: 10,
        Rate: 99,
        ...waiting('budget owner', '2026-10-16'),
      }),
    },
    {
      tells: 'A delivery that nobody has accepted yet.',
      fires: ['deliverable-not-accepted', 'deliverable-over'],
      cells: on(1, 'PP-260', '2026-10-22', 13_000, {
        ...service('2026-09-01', '2026-10-20'),
        Deliverable: 'Adaptations',
        Role: '',
        Hours: '',
        Rate: '',
        ...waiting('budget owner', '2026-10-23'),
      }),
    },
    {
      tells: 'Sixty-seven days, and still with the project lead.',
      fires: ['clock-over', 'due-over', 'waits-long'],
      cells: on(5, 'RL-31', '2026-08-25', 1_400, { ...service('2026-08-01', '2026-08-20'), ...waiting('project lead', '2026-09-01') }),
    },
    {
      tells: 'The clock ends in nine days.',
      fires: ['clock-ends-soon', 'due-over', 'waits-long'],
      cells: on(9, 'KL-041', '2026-09-10', 950, { ...service('2026-08-01', '2026-08-31'), ...waiting('budget owner', '2026-09-20') }),
    },
    {
      tells: 'Number 42 of Koi Localisation.',
      fires: ['due-over'],
      cells: on(9, 'KL-042', '2026-09-29', 1_900, service('2026-09-01', '2026-09-25')),
    },
    {
      tells: 'Number 44: forty-three never came.',
      fires: [],
      cells: on(9, 'KL-044', '2026-10-26', 1_425, { ...service('2026-10-01', '2026-10-23'), ...waiting('project lead', '2026-10-27') }),
    },
    {
      tells: 'To an account that the master data does not know.',
      fires: ['bank-differs', 'bank-change-unverified', 'no-run-left', 'waits-long'],
      cells: on(8, 'HP-17', '2026-10-08', 2_975, {
        ...service('2026-09-01', '2026-09-30'),
        Role: '',
        Hours: '',
        Rate: '',
        IBAN: elsewhere,
        ...waiting('accounting', '2026-10-09'),
      }),
    },
    {
      tells: 'Nobody wrote the project on it.',
      fires: ['details-missing', 'waits-long'],
      cells: on(11, 'NE-5', '2026-10-16', 700, {
        ...service('2026-10-01', '2026-10-14'),
        Project: '',
        ...waiting('accounting', '2026-10-17'),
      }),
    },
    {
      tells: 'The hours are disputed.',
      fires: ['disputed', 'waits-long'],
      cells: on(12, 'OS-63', '2026-10-05', 1_100, {
        ...service('2026-09-01', '2026-09-30'),
        Disputed: 'yes',
        ...waiting('budget owner', '2026-10-06'),
      }),
    },
    {
      tells: 'A credit note for five hours.',
      fires: [],
      cells: on(13, 'PA-C2', '2026-10-21', -425, { ...service('2026-09-01', '2026-09-30'), Role: '', Hours: '', Rate: '' }),
    },
  ];
}

const payment = (number: number, { cells, paidOn }: InvoiceStory, change: Cells = {}): Cells => ({
  ...{ 'Payment no.': `PAY-${number}`, Vendor: cells.Vendor ?? '', 'Invoice no.': cells['Invoice no.'] ?? '', 'Paid on': paidOn ?? '' },
  ...{ 'Curr.': cells['Curr.'] ?? '', Paid: cells.Gross ?? '', IBAN: cells.IBAN ?? '', Status: 'paid', ...change },
});

export function makeInvoices(spend: SampleSpend, chance: Chance): SampleInvoices {
  const usual = spend.sows.flatMap((sow, index) => ordinary(sow, spend.vendors[index] ?? {}, index * 10));
  const all = [...usual, ...stories(spend, chance)];
  const paid = all.filter(({ paidOn }) => paidOn !== undefined);
  const payments = paid.map((story, index) => payment(8001 + index, story));
  const [first] = paid;
  const twice = first === undefined ? [] : [payment(8900, { ...first, paidOn: '2026-06-11' })];
  const vendorOf = (index: number): Cells => spend.vendors[index] ?? {};
  return {
    invoices: all.map(({ cells }) => cells),
    payments: [...payments, ...twice],
    bankChanges: [
      {
        Vendor: vendorOf(8).Vendor ?? '',
        'Changed on': '2026-10-02',
        'Old IBAN': vendorOf(8)['Bank account'] ?? '',
        'New IBAN': all.find(({ fires }) => fires.includes('bank-differs'))?.cells.IBAN ?? '',
      },
      {
        Vendor: vendorOf(6).Vendor ?? '',
        'Changed on': '2026-03-02',
        'Old IBAN': accountIn('DE', chance),
        'New IBAN': vendorOf(6)['Bank account'] ?? '',
        'Verified on': '2026-03-05',
        'Verified by': 'M. Adler',
      },
    ],
    missing: MISSING,
    orders: makeOrders(spend),
    answers: all.map(({ tells, fires, cells }): InvoiceAnswer => ({
      ...{ invoice: String(cells['Invoice no.']), vendor: String(cells.Vendor), story: tells },
      fires: cells['Invoice no.'] === first?.cells['Invoice no.'] ? ['paid-twice'] : fires,
    })),
  };
}

/** Each statement is carried out by its order, and there is one order without a statement. */
function makeOrders({ sows }: SampleSpend): Cells[] {
  const open = (cells: Cells): Cells => ({ 'Curr.': 'EUR', Status: 'open', ...cells });
  return [
    ...sows.map(({ row }) =>
      open({
        ...{ 'PO no.': row['PO no.'] ?? '', Vendor: row.Vendor ?? '', SOW: row.SOW ?? '', 'Budget owner': row['Cost centre'] ?? '' },
        ...{ Project: row.Project ?? '', From: row.From ?? '', To: row.To ?? '', 'Order value': row['PO value'] ?? '' },
      }),
    ),
    open({
      ...{ 'PO no.': 'PO-3199', Vendor: 'V516', SOW: '', 'Budget owner': COST_CENTRES[2] ?? '', Project: PROJECTS[1] },
      ...{ From: '2026-10-01', To: '2026-12-31', 'Order value': 9_000 },
    }),
  ];
}
