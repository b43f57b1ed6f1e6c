/**
 * The sheet "Payment runs": what each run pays, and the proofs that nothing is lost: what is open by its state, each vendor's
 * invoices = paid + open + disputed as its own statement would have it, the payments of the analyst's table against those of the
 * invoices, and the rows. Every difference is a formula and reads 0.00.
 */
import type { PlainDate } from '../../domain/calendar/plainDate';
import { exponentOf } from '../../domain/money/currency';
import { toMinor } from '../../domain/money/money';
import { INVOICE_STATES, isStray, type TrackedInvoice, type Tracking } from '../../domain/payables/tracking';
import { cellAddress } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { columnReference, dayCell, formula, minorCell, moneyStyle, tableFormula } from '../cells';
import { PAYMENT_RUNS_SHEET } from './paymentCells';
import { TRACKER_TABLE } from './paymentRows';
import type { LivePayments, PaymentSources } from './paymentSource';
import { type ProofLine, type ProofSection, proofSheet } from '../proofLayout';

export interface PaymentRunsInput {
  readonly tracking: Tracking;
  readonly formulas: LivePayments;
  readonly sources: PaymentSources;
  readonly clockDays: number;
  readonly system: SourceTable['dateSystem'];
}

const tracker = tableFormula(TRACKER_TABLE);
const at = (column: number, row: number): string => cellAddress(row, column);

const WIDTHS = [22, 28, 10, 17, 17, 17, 17, 17, 15];
const WIDTH = WIDTHS.length;

const openOf = (...criteria: readonly string[]): string => `SUMIFS(${tracker.all('Open')},${criteria.join(',')})`;
const where = (heading: string, criterion: string): string => `${tracker.all(heading)},${criterion}`;
const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);

/** Cells of a line, with nothing between the last figure and the difference. */
const withDifference = (cells: readonly CellContent[], difference: CellContent): CellContent[] => [
  ...cells,
  ...new Array<null>(WIDTH - 1 - cells.length).fill(null),
  difference,
];

const stylesOf = (words: number, figures: number, currency: string): ProofLine['styles'] => [
  ...new Array<'text'>(words).fill('text'),
  ...new Array<ReturnType<typeof moneyStyle>>(figures).fill(moneyStyle(currency)),
  ...new Array<undefined>(WIDTH - 1 - words - figures).fill(undefined),
  'proof',
];

const currenciesOf = (invoices: readonly TrackedInvoice[]): string[] =>
  [...new Set(invoices.map(({ invoice }) => invoice.currency))].sort();

/** Days on which something open could be paid, with their currencies. */
function runDays({ invoices }: Tracking): { readonly payOn: PlainDate; readonly currency: string }[] {
  const days = new Map<string, { readonly payOn: PlainDate; readonly currency: string }>();
  for (const { clock, openMinor, invoice } of invoices) {
    if (openMinor === 0 || clock.payOn === undefined) continue;
    days.set(`${clock.payOn} ${invoice.currency}`, { payOn: clock.payOn, currency: invoice.currency });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

function runsSection(input: PaymentRunsInput): ProofSection {
  const line =
    ({ payOn, currency }: { payOn: PlainDate; currency: string }) =>
    (row: number): ProofLine => {
      const ofDay = [where('Pay by', at(0, row)), where('Currency', at(2, row))];
      const inState = (...criteria: readonly string[]): CellContent => rounded(openOf(...ofDay, ...criteria), currency);
      return {
        cells: [
          dayCell(payOn, input.system),
          formula(`COUNTIFS(${[...ofDay, where('In run', '"yes"')].join(',')})`),
          currency,
          inState(where('In run', '"yes"')),
          inState(where('State', '"waiting"')),
          rounded(
            `${openOf(...ofDay, where('State', '"overdue"'))}-${openOf(...ofDay, where('State', '"overdue"'), where('In run', '"yes"'))}`,
            currency,
          ),
          inState(where('State', '"stopped"')),
        ],
        styles: ['date', 'number', 'text', ...new Array<ReturnType<typeof moneyStyle>>(4).fill(moneyStyle(currency))],
      };
    };
  return {
    title: 'Payment runs: what is approved goes out, what waits or is stopped could still join',
    headings: ['Pay on', 'Invoices in the run', 'Currency', 'To pay', 'Waiting', 'Late, unapproved', 'Stopped'],
    differences: 0,
    lines: runDays(input.tracking).map(line),
  };
}

/** Everything open is in exactly one state. */
function statesSection({ tracking }: PaymentRunsInput): ProofSection {
  const open = INVOICE_STATES.filter((state) => state !== 'paid');
  const line =
    (currency: string) =>
    (row: number): ProofLine => {
      const inState = (state: string): CellContent =>
        rounded(openOf(where('Currency', at(2, row)), where('State', `"${state}"`)), currency);
      const difference = rounded(`${at(3, row)}-SUM(${at(4, row)}:${at(3 + open.length, row)})`, currency);
      return {
        cells: withDifference(
          ['all invoices', '', currency, rounded(openOf(where('Currency', at(2, row))), currency), ...open.map(inState)],
          difference,
        ),
        styles: stylesOf(3, 1 + open.length, currency),
      };
    };
  return {
    title: 'By currency: open = stopped + overdue + to pay + waiting',
    headings: [
      'Invoices',
      '',
      'Currency',
      'Open',
      ...open.map((state) => (state === 'pay' ? 'To pay' : state[0]?.toUpperCase() + state.slice(1))),
      'Difference',
    ],
    differences: 1,
    lines: currenciesOf(tracking.invoices).map(line),
  };
}

interface VendorLine {
  readonly vendorId: string;
  readonly vendor: string;
  readonly currency: string;
  readonly minor: number;
}

function vendorLines({ invoices }: Tracking): VendorLine[] {
  const lines = new Map<string, VendorLine>();
  for (const { invoice, vendor, amountMinor } of invoices) {
    const { vendorId, currency } = invoice;
    const key = `${vendorId.toLowerCase()}\n${currency}`;
    const known = lines.get(key) ?? { vendorId, currency, vendor: vendor?.name ?? invoice.vendor, minor: 0 };
    lines.set(key, { ...known, minor: known.minor + amountMinor });
  }
  return [...lines.values()];
}

/** The vendor's invoices in the analyst's own table, where SUMIFS finds what was read; else as they were read. */
function invoicedCell({ formulas }: PaymentRunsInput, { vendorId, currency, minor }: VendorLine, row: number): CellContent {
  const text = formulas.invoicedBy(at(0, row), at(2, row));
  const isFound = Math.abs(formulas.invoicedFound(vendorId, currency) - minorCell(minor, currency)) < 0.0001;
  return text === undefined || !isFound ? minorCell(minor, currency) : rounded(text, currency);
}

function vendorsSection(input: PaymentRunsInput): ProofSection {
  const line =
    (of: VendorLine) =>
    (row: number): ProofLine => {
      const { currency } = of;
      const ofVendor = [where('Vendor ID', at(0, row)), where('Currency', at(2, row))];
      const open = (disputed: string): CellContent => rounded(openOf(...ofVendor, where('Disputed', `"${disputed}"`)), currency);
      const difference = rounded(`${at(3, row)}-${at(4, row)}-${at(5, row)}-${at(6, row)}`, currency);
      return {
        cells: withDifference(
          [
            ...[of.vendorId, of.vendor, currency, invoicedCell(input, of, row)],
            rounded(`SUMIFS(${tracker.all('Paid')},${ofVendor.join(',')})`, currency),
            open('<>yes'),
            open('yes'),
          ],
          difference,
        ),
        styles: stylesOf(3, 4, currency),
      };
    };
  return {
    title: 'By vendor, to hold against its statement: invoices = paid + open + disputed',
    headings: ['Vendor ID', 'Vendor', 'Currency', 'Invoices', 'Paid', 'Open', 'Disputed', '', 'Difference'],
    differences: 1,
    lines: vendorLines(input.tracking).map(line),
  };
}

/** Payments that were made and pay no invoice here, by currency. */
function strayMinor({ tracking }: PaymentRunsInput, currency: string): number {
  const strays = tracking.questions.filter((question) => isStray(question) && question.payment.amount.currency === currency);
  return strays.reduce((all, { payment }) => all + toMinor(payment.amount), 0);
}

function paymentsSection(input: PaymentRunsInput): ProofSection[] {
  const { tracking, formulas, sources } = input;
  if (sources.payments === undefined) return [];
  const currencies = [
    ...new Set([...currenciesOf(tracking.invoices), ...tracking.questions.map(({ payment }) => payment.amount.currency)]),
  ].sort();
  const line =
    (currency: string) =>
    (row: number): ProofLine => {
      const stray = strayMinor(input, currency);
      const paid = tracking.invoices.reduce((all, each) => all + (each.invoice.currency === currency ? each.paidMinor : 0), 0);
      const text = formulas.paidIn(at(2, row));
      const isFound = Math.abs(formulas.paidInFound(currency) - minorCell(paid + stray, currency)) < 0.0001;
      return {
        cells: withDifference(
          [
            ...[sources.payments?.table.name ?? '', '', currency],
            text === undefined || !isFound ? minorCell(paid + stray, currency) : rounded(text, currency),
            rounded(`SUMIFS(${tracker.all('Paid')},${where('Currency', at(2, row))})`, currency),
            minorCell(stray, currency),
          ],
          rounded(`${at(3, row)}-${at(4, row)}-${at(5, row)}`, currency),
        ),
        styles: stylesOf(3, 3, currency),
      };
    };
  return [
    {
      title: 'By currency: payments in your table = paid on invoices + in Payment questions',
      headings: ['Table', '', 'Currency', 'In your table', 'On invoices', 'In questions', '', '', 'Difference'],
      differences: 1,
      lines: currencies.map(line),
    },
  ];
}

/** Rows that are neither tracked nor reported would be lost in silence. */
function rowsSection({ sources: { invoices } }: PaymentRunsInput): ProofSection[] {
  const heading = invoices.mapping.columns['Invoice'] ?? undefined;
  if (invoices.table.home.kind !== 'sheet' || heading === undefined) return [];
  const theirs = columnReference(invoices.table, heading);
  const line = (row: number): ProofLine => ({
    cells: withDifference(
      [
        ...[invoices.table.name, '', ''],
        formula(`SUMPRODUCT(--(LEN(${theirs})>0))`),
        formula(`COUNTA(${tracker.all('Invoice')})`),
        invoices.rowsReported,
      ],
      formula(`${at(3, row)}-${at(4, row)}-${at(5, row)}`),
    ),
    styles: ['text', 'text', 'text', 'number', 'number', 'number', undefined, undefined, 'proof'],
  });
  return [
    {
      title: 'Rows: in your table = tracked + reported',
      headings: ['Table', '', '', 'Rows', 'Tracked', 'Reported', '', '', 'Difference'],
      differences: 1,
      lines: [line],
    },
  ];
}

export function paymentRunsSheet(input: PaymentRunsInput): SheetModel {
  const { tracking, clockDays, system } = input;
  return proofSheet({
    name: PAYMENT_RUNS_SHEET,
    says: `as of ${tracking.asOf} · the day under the verdict is the day of every formula; every difference reads 0.00`,
    widths: WIDTHS,
    facts: [
      { cells: ['As of', dayCell(tracking.asOf, system)], styles: ['label', 'date'] },
      { cells: ['Days of the clock', clockDays], styles: ['label', 'number'] },
    ],
    sections: [runsSection(input), statesSection(input), vendorsSection(input), ...paymentsSection(input), ...rowsSection(input)],
  });
}
