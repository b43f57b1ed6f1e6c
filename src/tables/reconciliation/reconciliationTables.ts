/** Rows to reconcile from tables. A row that cannot be read is handed on as malformed, so that it is counted among the exceptions. */
import type { LedgerRecord, MalformedRow, RecordStatus, RecordType, Side } from '../../domain/reconciliation/ledgerRecord';
import { type Finding, findingText, type Place, placeText } from '../../domain/finding';
import { type Currency, exponentOf } from '../../domain/money/currency';
import { toMinor } from '../../domain/money/money';
import { plainMinor } from '../../domain/money/amountText';
import type { TableCells } from '../cells';
import { textOf } from '../cellSource';
import type { SettledColumns } from '../columnEvidence';
import { dayNeeded, isoCurrency, moneyNeeded, wordSaid } from '../figures';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf, tableFinding } from '../tableAdvice';
import { minuteOfDay } from '../timeText';

export const RECORD_TYPE_WORDS: Readonly<Record<RecordType, string>> = {
  sale: 'sales, sold, purchase, order, charge, capture, payment, verkauf, umsatz, vente, venta, verkoop',
  refund:
    'refunds, refunded, return, returned, credit, erstattung, ruckerstattung, remboursement, retour, reembolso, devolucion, terugbetaling',
  adjustment: 'adjust, adj, correction, manual, void, reversal, anpassung, korrektur, storno, ajustement, ajuste, correctie',
  fee: 'fees, commission, service fee, gebuhr, provision, frais, comision, kosten',
  settlement: 'settlements, settled, payout, transfer, remittance, auszahlung, abrechnung, versement, liquidacion, uitbetaling',
  chargeback: 'chargebacks, charge back, dispute, disputed, ruckbuchung, ruckbelastung, contestation, contracargo, terugboeking',
};
const STATUS_WORDS: Readonly<Record<RecordStatus, string>> = {
  completed:
    'complete, done, ok, posted, booked, settled, success, succeeded, paid, final, abgeschlossen, gebucht, termine, completado, voltooid',
  pending: 'open, in progress, processing, waiting, authorised, authorized, offen, ausstehend, en attente, pendiente, in behandeling',
  cancelled:
    'canceled, cancel, void, voided, failed, rejected, reversed, storniert, abgebrochen, annule, annulee, cancelado, anulado, geannuleerd',
};
export interface RecordReading extends TableReading<LedgerRecord> {
  /** Rows that hold data and could not be read. Totals without an id and repeated headings are none. */
  readonly malformed: readonly MalformedRow[];
}

/** Reads the rows of one side. Throws BadInput when the mapping is of another table. */
export function recordsFrom(table: SourceTable, mapping: TableMapping<Side>): RecordReading {
  const reader = recordReader(mapping);
  const reading = reader.read(table);
  return { ...reading, findings: [...reading.findings, ...reader.idFindings()] };
}

/** Reads a table that comes in pieces; `settled` is what its columns are by all of them. */
export interface RecordReader {
  read(piece: SourceTable): RecordReading;
  /** Ids that stood there twice in all that was read so far. */
  idFindings(): Finding[];
}

export function recordReader(mapping: TableMapping<Side>, settled?: SettledColumns): RecordReader {
  const places = new Map<string, number>();
  let twice: { readonly table: SourceTable; readonly row: number; readonly id: string; readonly first: Place } | undefined;
  let copies = 0;
  return {
    read: (table) => {
      const reading = readRows(
        ...([table, mapping, 'ID', 'money in'] as const),
        (cells, row) => {
          const record = recordFromRow(cells, row);
          if (record === undefined) return undefined;
          const first = places.get(record.id);
          if (first === undefined) places.set(record.id, lineOf(table, row));
          else {
            twice ??= { table, row, id: record.id, first: placeOfLine(table, first) };
            copies += 1;
          }
          return record;
        },
        settled,
      );
      return { ...reading, malformed: malformedRows(table, mapping, reading) };
    },
    idFindings: () => {
      if (twice === undefined) return [];
      const { table, row, id, first } = twice;
      return [tableFinding('ids-twice', table, { row }, { id, first: placeText(first), count: copies })];
    },
  };
}

/** A row by a number that other pieces of its table understand: the line of a file, the row of a sheet's table. */
const lineOf = ({ home }: SourceTable, row: number): number => (home.kind === 'file' ? (home.lines?.[row] ?? home.line + row + 1) : row);
const placeOfLine = (table: SourceTable, line: number): Place =>
  table.home.kind === 'file' ? { kind: 'file', file: table.home.file, line } : placeOf(table, line);

function recordFromRow(cells: TableCells, row: number): LedgerRecord | undefined {
  const id = cells.text(row, 'ID');
  const needs = ['Partner', 'Type'].filter((column) => cells.text(row, column) === '');
  for (const column of needs) cells.note('key-missing', row, column, { column, text: id });
  const currency = isoCurrency(cells, row);
  const bookedOn = dayNeeded(cells, row, 'Booked on');
  const type = wordSaid(cells, row, 'Type', RECORD_TYPE_WORDS);
  const status = wordSaid(cells, row, 'Status', STATUS_WORDS);
  const minor = currency === undefined ? undefined : minorNeeded(cells, row, currency);
  if (currency === undefined || bookedOn === undefined || minor === undefined || !type.ok || !status.ok) return undefined;
  if (needs.length > 0 || type.value === undefined) return undefined;
  const [minute, batch] = [minuteOfDay(cells.text(row, 'Time')), cells.text(row, 'Batch')];
  return {
    id,
    bookedOn,
    currency,
    type: type.value,
    status: status.value ?? 'completed',
    minor,
    partner: cells.text(row, 'Partner'),
    product: cells.text(row, 'Product'),
    reference: cells.text(row, 'Reference'),
    description: cells.text(row, 'Description'),
    ...(minute === undefined ? {} : { minuteOfDay: minute }),
    ...(batch === '' ? {} : { batch }),
  };
}

function minorNeeded(cells: TableCells, row: number, currency: Currency): number | undefined {
  const plain = plainMinor(cells.text(row, 'Amount'), exponentOf(currency));
  if (plain !== undefined) return plain;
  const amount = moneyNeeded(cells, row, 'Amount', currency);
  return amount && toMinor(amount);
}

/** Rows with data that were not read, with what was found at their place. */
function malformedRows(table: SourceTable, { columns }: TableMapping, { rows, findings }: TableReading<LedgerRecord>): MalformedRow[] {
  const read = new Set(rows);
  if (read.size === table.rows.length) return [];
  const found = byRow(table, findings);
  const idAt = table.headers.indexOf(columns['ID'] ?? '');
  return table.rows.flatMap((cells, row): MalformedRow[] => {
    const said = read.has(row) ? [] : (found(row) ?? []);
    const id = textOf(cells[idAt] ?? null);
    const isData = said.length > 0 && (id !== '' || said.some(({ code }) => code === 'key-missing'));
    if (!isData || said.some(({ code }) => code === 'row-repeats-header')) return [];
    return [{ id, because: said.map(findingText).join(' ') }];
  });
}

/** Findings by the row that they are about. A cell's place has its column too, so the number at its end is what counts. */
function byRow(table: SourceTable, findings: readonly Finding[]): (row: number) => readonly Finding[] | undefined {
  const line = ({ place }: Pick<Finding, 'place'>): number | undefined =>
    place.kind === 'file' ? place.line : place.kind === 'cell' ? Number(/\d+$/.exec(place.address)?.[0]) : undefined;
  const found = new Map<number | undefined, Finding[]>();
  for (const finding of findings) {
    const known = found.get(line(finding));
    if (known === undefined) found.set(line(finding), [finding]);
    else known.push(finding);
  }
  return (row) => found.get(line({ place: placeOf(table, row) }));
}
