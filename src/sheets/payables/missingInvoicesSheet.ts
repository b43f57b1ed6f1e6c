/** The sheet "Missing invoices": what should have come and did not, each with how we know it. An empty one says that there is no gap. */
import type { DateSystem, PlainDate } from '../../domain/calendar/plainDate';
import type { MissingInvoice } from '../../domain/payables/tracking';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { dayCell, minorCell } from '../cells';
import { tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { cellsOf, column, ownRows, textIn } from '../ownTable';

export const MISSING_TABLE = 'TieoutMissingInvoices';

// prettier-ignore
const COLUMNS = [
  column('Vendor',      'text',    26),
  column('Kind',        'text',    12),
  column('SOW',         'text',    12),
  column('What',        'text',    22),
  column('Expected by', 'date',    12),
  column('Currency',    'text',     9),
  column('Expected',    'money',   15),
  column('Received',    'money',   15),
  column('How we know', 'wrapped', 70),
  column('Answer',      'input',   36),
  column('Vendor ID',   'text',    11),
] as const;
const KEYS = ['Vendor ID', 'Kind', 'SOW', 'What'] as const;

/** What people wrote beside it, by the row's key. */
const standingAnswers = (own: readonly SourceTable[]): ReadonlyMap<string, string> =>
  new Map(ownRows(own, MISSING_TABLE).map((row) => [KEYS.map((key) => textIn(row, key)).join('\n'), textIn(row, 'Answer')]));

function missingCells(of: MissingInvoice, answers: ReadonlyMap<string, string>, system: DateSystem): CellContent[] {
  const { currency, expectedMinor, receivedMinor } = of;
  const amount = (minor: number | undefined): CellContent =>
    currency === undefined || minor === undefined ? null : minorCell(minor, currency);
  const answer = answers.get([of.vendorId, of.kind, of.sow, of.what].join('\n')) ?? '';
  return cellsOf(COLUMNS, {
    Vendor: of.vendor,
    Kind: of.kind,
    SOW: of.sow,
    What: of.what,
    Currency: currency ?? '',
    'Vendor ID': of.vendorId,
    'Expected by': dayCell(of.expectedBy ?? '', system),
    Expected: amount(expectedMinor),
    Received: amount(receivedMinor),
    'How we know': of.because,
    Answer: answer === '' ? null : answer,
  });
}

export function missingInvoicesSheet(
  missing: readonly MissingInvoice[],
  own: readonly SourceTable[],
  asOf: PlainDate,
  system: DateSystem,
): SheetModel {
  const answers = standingAnswers(own);
  const stylesFor = moneyStyles(COLUMNS);
  const found = missing.length === 0 ? 'no gaps' : 'ask the vendor, and write the answer beside it: it stays';
  return tableSheet({
    name: 'Missing invoices',
    says: `as of ${asOf} · ${found}`,
    table: MISSING_TABLE,
    columns: COLUMNS,
    keyColumns: KEYS,
    rows: missing.map((of) => missingCells(of, answers, system)),
    cellStyles: missing.map(({ currency }) => (currency === undefined ? [] : stylesFor(currency))),
    rules: [],
    frozenColumns: 1,
  });
}
