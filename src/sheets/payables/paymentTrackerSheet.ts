/** The sheet "Payment tracker": every vendor invoice with what is open, where it waits, by when it is paid, and what is wrong with it. */
import type { PlainDate } from '../../domain/calendar/plainDate';
import { rowKey } from '../../domain/payables/payablesBook';
import type { TrackedInvoice } from '../../domain/payables/tracking';
import { rectangleAddress } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import type { SheetModel } from '../../tables/workbookChange';
import { HEADING_ROW, tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { DECISIONS, standingRows, TRACKER_COLUMNS, TRACKER_TABLE, trackerCells } from './paymentRows';
import type { LivePayments } from './paymentSource';

export const TRACKER_SHEET = 'Payment tracker';

const STATE_COLOURS = { paid: 'good', pay: 'good', overdue: 'bad', stopped: 'bad', waiting: 'warn' } as const;

export interface TrackerInput {
  readonly invoices: readonly TrackedInvoice[];
  readonly formulas: LivePayments;
  readonly own: readonly SourceTable[];
  readonly asOf: PlainDate;
  readonly system: SourceTable['dateSystem'];
}

export function paymentTrackerSheet({ invoices, formulas, own, asOf, system }: TrackerInput): SheetModel {
  const standing = standingRows(own);
  const stylesFor = moneyStyles(TRACKER_COLUMNS);
  const columnOf = (name: string): string => {
    const at = TRACKER_COLUMNS.findIndex((column) => column.name === name);
    return rectangleAddress({ row: HEADING_ROW + 1, column: at, rows: Math.max(1, invoices.length), columns: 1 });
  };
  return tableSheet({
    name: TRACKER_SHEET,
    says: `as of ${asOf} · choose Release or Hold under "Decision", with your name and why: it stays. A release covers the checks that stand now`,
    table: TRACKER_TABLE,
    columns: TRACKER_COLUMNS,
    keyColumns: ['Vendor ID', 'Invoice', 'Copy'],
    rows: invoices.map((of) => trackerCells(of, formulas, standing.get(rowKey(of.invoice.vendorId, of.invoice.invoice, of.copy)), system)),
    cellStyles: invoices.map(({ invoice }) => stylesFor(invoice.currency)),
    rules: [
      { kind: 'words', address: columnOf('State'), words: STATE_COLOURS },
      { kind: 'choices', address: columnOf('Decision'), choices: DECISIONS },
    ],
    frozenColumns: 2,
  });
}
