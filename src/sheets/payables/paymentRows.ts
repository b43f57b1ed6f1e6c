/**
 * The rows of the sheet "Payment tracker": one an invoice, in the order of the analyst's table, with what people decided of it.
 *
 * Days and states are formulas over the day of the report, so the sheet stays right when somebody writes a payment, a decision or
 * another day. A release covers the checks that stood when it was given; they are remembered in a hidden column.
 */
import type { DateSystem } from '../../domain/calendar/plainDate';
import type { Finding } from '../../domain/finding';
import { exponentOf } from '../../domain/money/currency';
import { rowKey } from '../../domain/payables/payablesBook';
import type { PaymentDecision, TrackedInvoice } from '../../domain/payables/tracking';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { dayCell, formula, minorCell, tableFormula } from '../cells';
import { cellsOf, column, hiddenColumn, type OwnRow, ownRows, textIn } from '../ownTable';
import { AS_OF_CELL, CLOCK_DAYS_CELL } from './paymentCells';
import type { LivePayments } from './paymentSource';

export const TRACKER_TABLE = 'TieoutPayments';

// prettier-ignore
export const TRACKER_COLUMNS = [
  column('Vendor',             'wrapped', 26),
  column('Invoice',            'text',    15),
  column('Currency',           'text',     8),
  column('Amount',             'money',   13),
  column('Paid',               'money',   13),
  column('Open',               'money',   13),
  column('State',              'status',  10),
  column('Pay by',             'date',    11),
  column('Clock ends',         'date',    11),
  column('Due date',           'date',    11),
  column('Stage',              'text',    14),
  column('Days at stage',      'number',  10),
  column('Checks',             'wrapped', 62),
  column('What to do',         'wrapped', 44),
  column('Decision',           'input',   11),
  column('By',                 'input',   10),
  column('Note',               'input',   24),
  column('Waits for',          'text',    15),
  column('Received on',        'date',    11),
  column('Days since receipt', 'number',  10),
  column('Invoice date',       'date',    11),
  column('SOW',                'text',    12),
  column('PO number',          'text',    12),
  column('Project',            'text',    12),
  column('Vendor ID',          'text',    11),
  hiddenColumn('Copy',         'number'),
  hiddenColumn('Gravest',      'text'),
  hiddenColumn('Disputed',     'text'),
  hiddenColumn('Approved',     'text'),
  hiddenColumn('Stage since',  'date'),
  hiddenColumn('Clock from',   'date'),
  hiddenColumn('Stops',        'text'),
  hiddenColumn('Released',     'text'),
  hiddenColumn('New stops',    'number'),
  hiddenColumn('In run',       'status'),
] as const;

export const DECISIONS = ['Release', 'Hold'] as const;

const { here } = tableFormula(TRACKER_TABLE);

/** What our formulas look for in the analyst's tables. */
export const SOUGHT = { vendor: here('Vendor ID'), invoice: here('Invoice'), currency: here('Currency'), asOf: AS_OF_CELL };

const daysFrom = (heading: string): CellContent => formula(`IF(${here(heading)}="","",MAX(0,${AS_OF_CELL}-${here(heading)}))`);
const CLOCK_ENDS = formula(`IF(${here('Clock from')}="","",${here('Clock from')}+${CLOCK_DAYS_CELL})`);
const isStopped = `OR(${here('Decision')}="Hold",AND(${here('Stops')}<>"",OR(${here('Decision')}<>"Release",${here('New stops')}>0)))`;
const isLate = `AND(${here('Open')}>0,MIN(${here('Clock ends')},${here('Due date')})>0,MIN(${here('Clock ends')},${here('Due date')})<${AS_OF_CELL})`;
const STATE = formula(
  `IF(${here('Open')}=0,"paid",IF(${isStopped},"stopped",IF(${isLate},"overdue",IF(${here('Approved')}="yes","pay","waiting"))))`,
);
const IN_RUN = formula(`IF(OR(${here('State')}="pay",AND(${here('State')}="overdue",${here('Approved')}="yes")),"yes","")`);

const SEPARATOR = '; ';

/** Checks in words, the gravest first. */
const checksText = ({ checks }: TrackedInvoice): string => checks.map(({ severity, says }) => `${severity}: ${says}`).join('\n');

/** What to do about the gravest; the others have theirs in the rules page. */
function remedyText({ checks }: TrackedInvoice): string {
  const [first] = checks;
  const grave = checks.filter(({ severity }) => severity === first?.severity && severity !== 'note');
  return [...new Set(grave.map(({ remedy }) => remedy))].join('\n');
}

const stopsOf = ({ checks }: TrackedInvoice): string[] => [
  ...new Set(checks.filter(({ severity }) => severity === 'stop').map(({ check }) => check)),
];

/** What people entered beside an invoice. */
export interface StandingRow {
  readonly decision: string;
  readonly by: string;
  readonly note: string;
  readonly released: string;
}

const keyOfRow = (row: OwnRow): string => rowKey(textIn(row, 'Vendor ID'), textIn(row, 'Invoice'), Number(textIn(row, 'Copy')));

/** The rows as they stand, by `rowKey`. A release that is new covers the stops that its row showed. */
export function standingRows(own: readonly SourceTable[]): ReadonlyMap<string, StandingRow> {
  const rows = ownRows(own, TRACKER_TABLE).map((row): [string, StandingRow] => {
    const decision = textIn(row, 'Decision');
    const covered = textIn(row, 'Released') === '' ? textIn(row, 'Stops') : textIn(row, 'Released');
    const released = decision.toLowerCase() === 'release' ? covered : '';
    return [keyOfRow(row), { decision, by: textIn(row, 'By'), note: textIn(row, 'Note'), released }];
  });
  return new Map(rows);
}

const decisionIn = (text: string): PaymentDecision['decision'] => DECISIONS.find((word) => word.toLowerCase() === text.toLowerCase());

const unknownDecision = (text: string): Finding => ({
  code: 'decision-unknown',
  severity: 'warning',
  place: { kind: 'table', table: TRACKER_TABLE, column: 'Decision' },
  title: `The decision "${text}" is not one we know, so it does not count.`,
  remedy: `Choose ${DECISIONS.join(' or ')}, or leave it empty.`,
});

/** What people decided, for the rules. */
export function paymentDecisions(own: readonly SourceTable[]): {
  readonly decisions: ReadonlyMap<string, PaymentDecision>;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const decisions = new Map<string, PaymentDecision>();
  for (const [key, { decision: text, released }] of standingRows(own)) {
    const decision = decisionIn(text);
    if (text !== '' && decision === undefined) findings.push(unknownDecision(text));
    decisions.set(key, { decision, covers: released.split(SEPARATOR).filter((check) => check !== '') });
  }
  return { decisions, findings };
}

const orNull = (text: string): CellContent => (text === '' ? null : text);

/** An amount as a formula over the analyst's table, else as it was read. Rounded: sums of cents in binary have a tail. */
const live = (text: string | undefined, minor: number, currency: string): CellContent =>
  text === undefined ? minorCell(minor, currency) : formula(`ROUND(${text},${exponentOf(currency)})`);

export function trackerCells(
  of: TrackedInvoice,
  formulas: LivePayments,
  standing: StandingRow | undefined,
  system: DateSystem,
): CellContent[] {
  const { invoice, vendor, clock } = of;
  const { currency } = invoice;
  return cellsOf(TRACKER_COLUMNS, {
    Vendor: vendor?.name ?? invoice.vendor,
    Invoice: invoice.invoice,
    Currency: currency,
    Amount: live(formulas.amount(of), of.amountMinor, currency),
    Paid: live(formulas.paid(of), of.paidMinor, currency),
    Open: formula(`ROUND(${here('Amount')}-${here('Paid')},${exponentOf(currency)})`),
    State: STATE,
    Decision: orNull(standing?.decision ?? ''),
    By: orNull(standing?.by ?? ''),
    Note: orNull(standing?.note ?? ''),
    'Pay by': dayCell(clock.payOn ?? '', system),
    Checks: checksText(of),
    'What to do': remedyText(of),
    Stage: invoice.stage,
    'Waits for': invoice.approver,
    'Days at stage': daysFrom('Stage since'),
    'Received on': dayCell(invoice.receivedOn ?? '', system),
    'Days since receipt': daysFrom('Clock from'),
    'Clock ends': CLOCK_ENDS,
    'Due date': dayCell(clock.dueOn ?? '', system),
    'Invoice date': dayCell(invoice.invoicedOn ?? '', system),
    SOW: invoice.sow,
    'PO number': invoice.poNumber,
    Project: invoice.project,
    'Vendor ID': invoice.vendorId,
    Copy: of.copy,
    Gravest: of.checks[0]?.severity ?? '',
    Disputed: invoice.disputed ? 'yes' : '',
    Approved: of.isApproved ? 'yes' : '',
    'Stage since': dayCell(of.daysAtStage === undefined ? '' : (invoice.stageSince ?? ''), system),
    'Clock from': dayCell(clock.startsOn ?? '', system),
    Stops: stopsOf(of).join(SEPARATOR),
    Released: standing?.released ?? '',
    'New stops': of.decision?.decision === 'Release' ? of.stops.length : 0,
    'In run': IN_RUN,
  });
}
