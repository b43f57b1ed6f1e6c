/**
 * Rows of a month's billing run: invoices, credit notes, accruals and exceptions in one table, so that one filter shows what is to do.
 *
 * People fill in who approved, when, and what of a credit note is paid back. These stay. A credit note that somebody approved stays word for
 * word, even when the contract says something else by now: then an exception tells the difference.
 */
import type { BillingRun, CreditNote, CreditReason, RunException, RunInvoice, UnbilledAccrual } from '../../domain/billing/billingRun';
import { exponentOf } from '../../domain/money/currency';
import { formatMoney, fromMinor } from '../../domain/money/money';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { dayCell, formula, minorCell, tableFormula } from '../cells';
import { cellsOf, column, type OwnRow, ownRows, textIn } from '../ownTable';

// prettier-ignore
export const RUN_COLUMNS = [
  column('What',        'text',       24),
  column('Number',      'text',       26),
  column('Contract',    'text',       16),
  column('Line',        'text',       14),
  column('Customer',    'text',       28),
  column('Date',        'date',       11),
  column('Due date',    'date',       11),
  column('Currency',    'text',        8),
  column('Net',         'money',      14),
  column('Tax',         'money',      12),
  column('Gross',       'money',      14),
  column('State',       'status',     15),
  column('Reason',      'text',       22),
  column('Corrects',    'text',       18),
  column('Offset',      'money',      13),
  column('Refund',      'inputMoney', 13),
  column('Credit',      'money',      13),
  column('Approved by', 'input',      16),
  column('Approved on', 'inputDate',  12),
  column('Why',         'text',      110),
  column('What to do',  'text',       90),
] as const;
export const RUN_MONEY: ReadonlySet<string> = new Set(['Net', 'Tax', 'Gross', 'Offset', 'Refund', 'Credit']);

/** Words of the column What, in the order of the table. */
export const RUN_WORDS = { invoice: 'invoice', creditNote: 'credit note', accrual: 'unbilled accrual', exception: 'exception' } as const;

/** `TieoutRun_2026_10`: each month keeps its own. */
export const runTable = (month: string): string => `TieoutRun_${month.replace('-', '_')}`;

export interface RunRow {
  readonly currency: string;
  readonly cells: readonly CellContent[];
}

interface RunContext {
  readonly system: 1900 | 1904;
  readonly table: string;
  readonly customerOf: (contract: string) => string;
}

const gross = ({ table }: RunContext, currency: string): CellContent => {
  const { here } = tableFormula(table);
  return formula(`ROUND(${here('Net')}+${here('Tax')},${exponentOf(currency)})`);
};

/** Every column empty, for the kinds of rows to fill what they have. */
const BLANK: Readonly<Record<string, CellContent>> = Object.fromEntries(
  RUN_COLUMNS.map(({ name, style }): [string, CellContent] => [name, style === 'text' ? '' : null]),
);

const row = (currency: string, values: Readonly<Record<string, CellContent>>): RunRow => ({
  currency,
  cells: cellsOf(RUN_COLUMNS, { ...BLANK, Currency: currency, ...values }),
});

function invoiceRow(invoice: RunInvoice, state: 'issue' | 'hold' | 'issued', context: RunContext): RunRow {
  const { contract, currency, rows } = invoice;
  const isCredit = rows.every(({ kind }) => kind === 'credit');
  return row(currency, {
    What: isCredit ? RUN_WORDS.creditNote : RUN_WORDS.invoice,
    Number: invoice.invoice,
    Contract: contract,
    Line: [...new Set(rows.map(({ line }) => line))].join(', '),
    Customer: invoice.party,
    Date: dayCell(invoice.invoiceOn, context.system),
    'Due date': dayCell(invoice.dueOn, context.system),
    Net: minorCell(invoice.netMinor, currency),
    Tax: minorCell(invoice.taxMinor, currency),
    Gross: gross(context, currency),
    State: state,
    Why: rows.length === 1 ? (rows[0]?.why ?? '') : `${rows.length} rows of the schedule`,
  });
}

const creditState = ({ table }: RunContext): CellContent =>
  formula(`IF(${tableFormula(table).here('Approved by')}<>"","approved","to approve")`);

function creditRow(note: CreditNote, context: RunContext): RunRow {
  const { here } = tableFormula(context.table);
  const { currency } = note;
  return row(currency, {
    What: RUN_WORDS.creditNote,
    Number: note.creditNote,
    Contract: note.contract,
    Customer: note.party,
    Date: dayCell(note.creditOn, context.system),
    Net: minorCell(note.netMinor, currency),
    Tax: minorCell(note.taxMinor, currency),
    Gross: gross(context, currency),
    State: creditState(context),
    Reason: note.reason,
    Corrects: note.correctsInvoice,
    Offset: minorCell(note.offsetMinor, currency),
    Refund: minorCell(note.refundMinor, currency),
    Credit: formula(`ROUND(${here('Gross')}-${here('Offset')}-${here('Refund')},${exponentOf(currency)})`),
    Why: note.why,
  });
}

const accrualRow = ({ contract, line, currency, minor, why }: UnbilledAccrual, context: RunContext): RunRow =>
  row(currency, {
    What: RUN_WORDS.accrual,
    Contract: contract,
    Line: line,
    Customer: context.customerOf(contract),
    Net: minorCell(minor, currency),
    Tax: 0,
    Gross: gross(context, currency),
    State: 'accrue',
    Why: why,
  });

const exceptionRow = ({ code, contract, line, holds, currency, minor, says, remedy }: RunException, context: RunContext): RunRow =>
  row(currency, {
    What: RUN_WORDS.exception,
    Contract: contract,
    Line: line,
    Customer: context.customerOf(contract),
    Net: minorCell(minor, currency),
    State: holds ? 'holds back' : 'look at it',
    Reason: code,
    Why: says,
    'What to do': remedy,
  });

/** What a person filled in, by what the row is. */
const INPUTS = ['Refund', 'Approved by', 'Approved on'] as const;
const keyText = (values: readonly (CellContent | RawCell | undefined)[]): string => JSON.stringify(values.map((value) => value ?? ''));
const at = (name: string): number => RUN_COLUMNS.findIndex((each) => each.name === name);
export const RUN_KEYS = ['What', 'Number', 'Contract', 'Line', 'Reason'] as const;

const isApproved = (standing: OwnRow): boolean => textIn(standing, 'Approved by') !== '';
const standingKey = (standing: OwnRow): string => keyText(RUN_KEYS.map((name) => textIn(standing, name)));
const rowKey = ({ cells }: RunRow): string => keyText(RUN_KEYS.map((name) => cells[at(name)]));

/** A row with what a person had filled in beside it. */
function withInputs(fresh: RunRow, standing: OwnRow | undefined): RunRow {
  if (standing === undefined) return fresh;
  const cells = [...fresh.cells];
  for (const name of INPUTS) {
    const kept = standing[name] ?? null;
    if (kept !== null && kept !== '' && typeof kept !== 'object') cells[at(name)] = kept;
  }
  return { ...fresh, cells };
}

const sameAmounts = (fresh: RunRow, standing: OwnRow): boolean =>
  ['Net', 'Tax', 'Currency'].every((name) => fresh.cells[at(name)] === (standing[name] ?? null));

/** An approved credit note as it stands; its formulas are the same again. `done`: it is out by now. */
function keptRow(standing: OwnRow, done: boolean, context: RunContext): RunRow {
  const currency = textIn(standing, 'Currency');
  const { here } = tableFormula(context.table);
  const kept = Object.fromEntries(
    RUN_COLUMNS.map(({ name }): [string, CellContent] => {
      const cell = standing[name] ?? null;
      return [name, cell !== null && typeof cell === 'object' ? cell.error : cell];
    }),
  );
  const credit = formula(`ROUND(${here('Gross')}-${here('Offset')}-${here('Refund')},${exponentOf(currency)})`);
  return row(currency, { ...kept, Gross: gross(context, currency), State: done ? 'done' : creditState(context), Credit: credit });
}

function approvedDiffers(standing: OwnRow, fresh: RunRow | undefined, context: RunContext): RunRow {
  const currency = textIn(standing, 'Currency');
  const now = fresh?.cells[at('Net')];
  const computed =
    typeof now === 'number'
      ? `is now computed at ${formatMoney(fromMinor(Math.round(now * 10 ** exponentOf(currency)), currency))} net`
      : 'no longer follows from the contract';
  return row(currency, {
    What: RUN_WORDS.exception,
    Number: textIn(standing, 'Number'),
    Contract: textIn(standing, 'Contract'),
    Customer: context.customerOf(textIn(standing, 'Contract')),
    State: 'look at it',
    Reason: 'approved-differs',
    Why: `Credit note ${textIn(standing, 'Number')} was approved by ${textIn(standing, 'Approved by')} and ${computed}. The approved line stays as it is.`,
    'What to do': 'Issue it as approved, or empty "Approved by" to have it computed anew.',
  });
}

/** Reasons that no amendment has: such a note was added to the table by a person, and nothing is computed beside it. */
const WRITTEN_BY_PEOPLE: readonly string[] = ['service credit', 'goodwill', 'rebate'] satisfies CreditReason[];

/** Credit notes: new ones with what people filled in, approved ones as they stand, and what differs from them. */
function creditRows(
  run: BillingRun,
  standing: readonly OwnRow[],
  context: RunContext,
): { readonly rows: RunRow[]; readonly differing: RunRow[] } {
  const fresh = run.creditNotes.map((note) => creditRow(note, context));
  const byKey = new Map(standing.map((each) => [standingKey(each), each]));
  const freshByKey = new Map(fresh.map((each) => [rowKey(each), each]));
  const approved = standing.filter(
    (each) => textIn(each, 'What') === RUN_WORDS.creditNote && textIn(each, 'State') !== 'issued' && isApproved(each),
  );
  const isKept = new Set(approved.map(standingKey));
  const rows = fresh.filter((each) => !isKept.has(rowKey(each))).map((each) => withInputs(each, byKey.get(rowKey(each))));
  const kept = approved.map((each) => {
    const now = freshByKey.get(standingKey(each));
    const done = now === undefined && wentOut(each, run);
    const differs = !done && (now === undefined || !sameAmounts(now, each)) && !WRITTEN_BY_PEOPLE.includes(textIn(each, 'Reason'));
    return { row: keptRow(each, done, context), differing: differs ? [approvedDiffers(each, now, context)] : [] };
  });
  return { rows: [...rows, ...kept.map((each) => each.row)], differing: kept.flatMap(({ differing }) => differing) };
}

/** An approved note that is no longer proposed because it is out: a credit over the same amount has its number in the schedule. */
function wentOut(standing: OwnRow, run: BillingRun): boolean {
  const net = standing['Net'];
  return run.issued.some(
    ({ contract, currency, netMinor, rows }) =>
      rows.every(({ kind }) => kind === 'credit') && contract === textIn(standing, 'Contract') && minorCell(-netMinor, currency) === net,
  );
}

/** The run as rows, with what people have filled in on an earlier one. */
export function runRowsOf(run: BillingRun, own: readonly SourceTable[], context: Omit<RunContext, 'table'>): RunRow[] {
  const full = { ...context, table: runTable(run.month) };
  const standing = ownRows(own, full.table);
  const byKey = new Map(standing.map((each) => [standingKey(each), each]));
  const credits = creditRows(run, standing, full);
  const invoices = [...run.invoices.filter(({ state }) => state === 'issue'), ...run.invoices.filter(({ state }) => state === 'hold')];
  const others = [
    ...invoices.map((invoice) => invoiceRow(invoice, invoice.state, full)),
    ...run.issued.map((invoice) => invoiceRow(invoice, 'issued', full)),
  ].map((each) => withInputs(each, byKey.get(rowKey(each))));
  return [
    ...others,
    ...credits.rows,
    ...run.accruals.map((accrual) => accrualRow(accrual, full)),
    ...credits.differing,
    ...run.exceptions.map((exception) => exceptionRow(exception, full)),
  ];
}
