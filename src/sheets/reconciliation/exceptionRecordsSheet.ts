/**
 * The sheet "Exception rows": every row of the cases that are open, as its file has it, and of those that cleared a while ago. For the
 * analyst to filter by, and for the next run: a later file that begins after its day has a row no more, and its other side may arrive then.
 */
import { BadInput } from '../../domain/badInput';
import { type DateSystem, isDate } from '../../domain/calendar/plainDate';
import { currency } from '../../domain/money/currency';
import { money, toMinor } from '../../domain/money/money';
import type { OpenRow } from '../../domain/reconciliation/control/control';
import type { LedgerRecord, RecordStatus, RecordType } from '../../domain/reconciliation/ledgerRecord';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { countingStatus } from './caseDecisions';
import { amountFrom, dayCell, dayFrom, minorCell, moneyStyle } from '../cells';
import { EXCEPTIONS_TABLE } from './exceptionRows';
import { tableSheet } from '../frame';
import { cutIdsText, idsFrom } from './idLists';
import { cellsOf, column, hiddenColumn, type OwnRow, ownRows, textIn } from '../ownTable';

const RECORDS_SHEET = 'Exception rows';
const RECORDS_TABLE = 'TieoutExceptionRows';

// prettier-ignore
const COLUMNS = [
  column('Exception',   'text',  26),
  column('Side',        'text',   7),
  column('ID',          'text',  18),
  column('Partner',     'text',  18),
  column('Product',     'text',  14),
  column('Booked on',   'date',  11),
  column('Type',        'text',  11),
  column('Status',      'text',  11),
  column('Currency',    'text',   8),
  column('Amount',      'money', 14),
  column('Reference',   'text',  20),
  column('Batch',       'text',  14),
  column('Description', 'text',  44),
  hiddenColumn('Minute',       'number'),
  hiddenColumn('Matched with', 'text'),
  hiddenColumn('Line',         'number'),
] as const;

function cellsFor({ key, side, record, matchedWith }: OpenRow, line: number, system: DateSystem): CellContent[] {
  const { id, partner, product, bookedOn, type, status, currency: code, minor, reference, description, batch, minuteOfDay } = record;
  return cellsOf(COLUMNS, {
    Exception: key,
    Side: side,
    ID: id,
    Partner: partner,
    Product: product,
    'Booked on': dayCell(bookedOn, system),
    Type: type,
    Status: status,
    Currency: code,
    Amount: minorCell(minor, code),
    Reference: reference,
    Batch: batch ?? '',
    'Matched with': cutIdsText(matchedWith),
    Line: line,
    Description: description,
    Minute: minuteOfDay ?? null,
  });
}

export function exceptionRecordsSheet(rows: readonly OpenRow[], asOf: string, system: DateSystem): SheetModel {
  const lines = new Map<string, number>();
  const lineOf = (key: string): number => {
    const line = (lines.get(key) ?? 0) + 1;
    lines.set(key, line);
    return line;
  };
  return tableSheet({
    name: RECORDS_SHEET,
    says: `as of ${asOf} · the rows of what is open, as their files have them; the next run looks for their other side`,
    table: RECORDS_TABLE,
    columns: COLUMNS,
    keyColumns: ['Exception', 'Line'],
    rows: rows.map((row) => cellsFor(row, lineOf(row.key), system)),
    cellStyles: rows.map(({ record }) => COLUMNS.map(({ name }) => (name === 'Amount' ? moneyStyle(record.currency) : undefined))),
    rules: [],
    frozenColumns: 3,
  });
}

const unreadable = (row: OwnRow, heading: string): BadInput =>
  new BadInput(
    `The sheet ${RECORDS_SHEET} has "${textIn(row, heading)}" under ${heading} in the row of ${textIn(row, 'ID')}, which cannot be read. ` +
      'Correct the cell; or delete the row, if its other side will not come.',
  );

const TYPES: readonly RecordType[] = ['sale', 'refund', 'adjustment', 'fee', 'settlement', 'chargeback'];
const STATUSES: readonly RecordStatus[] = ['completed', 'pending', 'cancelled'];

function wordIn<T extends string>(row: OwnRow, heading: string, words: readonly T[]): T {
  const word = words.find((each) => each === textIn(row, heading));
  if (word === undefined) throw unreadable(row, heading);
  return word;
}

function recordFrom(row: OwnRow, system: DateSystem): LedgerRecord {
  const [code, amount, bookedOn] = [textIn(row, 'Currency'), amountFrom(row['Amount'] ?? null), dayFrom(row['Booked on'] ?? null, system)];
  if (!/^[A-Za-z]{3}$/.test(code)) throw unreadable(row, 'Currency');
  if (!/^-?\d+(\.\d+)?$/.test(amount)) throw unreadable(row, 'Amount');
  if (!isDate(bookedOn)) throw unreadable(row, 'Booked on');
  const of = currency(code);
  const [minute, batch] = [row['Minute'], textIn(row, 'Batch')];
  return {
    id: textIn(row, 'ID'),
    partner: textIn(row, 'Partner'),
    product: textIn(row, 'Product'),
    bookedOn,
    currency: of,
    type: wordIn(row, 'Type', TYPES),
    status: wordIn(row, 'Status', STATUSES),
    minor: toMinor(money(amount, of)),
    reference: textIn(row, 'Reference'),
    description: textIn(row, 'Description'),
    ...(typeof minute === 'number' && { minuteOfDay: minute }),
    ...(batch !== '' && { batch }),
  };
}

/** Keys of the cases that a person has explained away since the last run: their rows are settled. */
function decidedKeys(own: readonly SourceTable[]): ReadonlySet<string> {
  const isDecided = (row: OwnRow): boolean => {
    const status = countingStatus(textIn(row, 'Decision'), textIn(row, 'Reason'));
    return status === 'accepted' || status === 'written off';
  };
  return new Set(
    ownRows(own, EXCEPTIONS_TABLE)
      .filter(isDecided)
      .map((row) => textIn(row, 'Key')),
  );
}

/**
 * The rows of what is open since the last run; none when there is no such sheet yet. What was accepted or written off since is not open any
 * more: else a decision would show in the next month once, and not when that month is run again.
 * @throws BadInput when a cell of theirs cannot be read.
 */
export function standingRows(own: readonly SourceTable[]): OpenRow[] {
  const system = own.find(({ name }) => name === RECORDS_TABLE)?.dateSystem ?? 1900;
  const decided = decidedKeys(own);
  return ownRows(own, RECORDS_TABLE)
    .filter((row) => textIn(row, 'ID') !== '' && !decided.has(textIn(row, 'Exception')))
    .map((row) => ({
      key: textIn(row, 'Exception'),
      side: wordIn(row, 'Side', ['ours', 'theirs'] as const),
      record: recordFrom(row, system),
      matchedWith: idsFrom(textIn(row, 'Matched with')),
    }));
}
