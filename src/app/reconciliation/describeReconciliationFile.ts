/**
 * What a file of a reconciliation holds, before anything is matched: shown beside its name as soon as it is chosen. A file that cannot
 * be read is described too, by the sentence that says why.
 */
import type { LedgerRecord } from '../../domain/reconciliation/ledgerRecord';
import type { RecordFile } from './readRecordFile';
import { readOrReason } from './reconciliationFiles';
import type { SideFileDescription } from './reconciliationPlan';

type Span = Pick<Described['summary'], 'from' | 'to' | 'currencies'>;

/** The first and the last day of rows, and their currencies. */
function spanOf(records: readonly LedgerRecord[]): Span {
  let [from, to] = [records[0]?.bookedOn ?? '', records[0]?.bookedOn ?? ''];
  const currencies = new Set<string>();
  for (const { bookedOn, currency } of records) {
    if (bookedOn < from) from = bookedOn;
    if (bookedOn > to) to = bookedOn;
    currencies.add(currency);
  }
  return { from, to, currencies: [...currencies].sort() };
}

const NO_SPAN: Span = { from: '', to: '', currencies: [] };

export async function describeReconciliationFile(name: string, bytes: Uint8Array): Promise<SideFileDescription> {
  const read = await readOrReason(name, bytes, undefined);
  if ('because' in read) return { kind: 'unreadable', because: read.because };
  if (read.role === 'treatments') return described(name, 'treatments', read.table.rows.length);
  if (read.role === 'bank') {
    const rows = read.bank.statements.reduce((count, { transactions }) => count + transactions.length, 0);
    return described(name, 'bank', rows, read.bank.findings);
  }
  if (read.role !== undefined) return describedSide(name, read.role, read.rows);
  if (!read.isSide) return { kind: 'unreadable', because: `${name} has the columns ${read.columns.join(', ')}, which are no side's.` };
  const side = await readOrReason(name, bytes, 'ours'); // Either side has the same columns; which one it is a person says.
  return 'rows' in side ? describedSide(name, undefined, side.rows) : described(name, undefined, 0);
}

type Described = Extract<SideFileDescription, { kind: 'readable' }>;

const described = (file: string, side: Described['summary']['side'], rows: number, findings: Described['findings'] = []): Described => ({
  kind: 'readable',
  summary: { file, side, rows, ...NO_SPAN },
  findings,
});

function describedSide(file: string, side: Described['summary']['side'], { records, malformed, findings }: RecordFile): Described {
  return { kind: 'readable', summary: { file, side, rows: records.length + malformed.length, ...spanOf(records) }, findings };
}
