/**
 * Reconciliation of two sides, pass after pass: what one pass settles is gone for the passes below it, so a resemblance never
 * takes a row away from the row that names it, and a group never takes a row that has its own.
 *
 * Neither the order of the files nor that of their rows matters.
 */
import type { Finding } from '../finding';
import { settleAmounts } from './byAmount';
import { settleBatches, settleDays, settleReferences } from './byReference';
import { openBook, type ReconciliationBook } from './book';
import { prepareSide } from './entries';
import { listLeftOver } from './leftOver';
import type { LedgerRecord, MalformedRow, Side } from './ledgerRecord';
import { proposeNear } from './near';
import { reconciliationFinding } from './reconciliationAdvice';
import type { Reconciliation, ReconciliationException, ReconciliationMatch, ReconciliationRequest } from './reconciliation';
import { sideTotals, SIDES } from './totals';
import { treatmentBook } from './treatment';
import { voidLeftOver, voidUnknown } from './voids';

/** In this order. */
// prettier-ignore
const PASSES: readonly { readonly name: string; readonly run: (book: ReconciliationBook) => void }[] = [
  { name: 'voids that the other side does not know',  run: voidUnknown },
  { name: 'amount and date',                          run: settleAmounts },
  { name: 'shared reference',                         run: (book) => settleReferences(book, 'open') },
  { name: 'batch text',                               run: (book) => settleBatches(book, 'open') },
  { name: 'partner, product and day',                 run: (book) => settleDays(book, 'open') },
  { name: 'voids among what is left',                 run: voidLeftOver },
  { name: 'shared reference, differing',              run: (book) => settleReferences(book, 'closed') },
  { name: 'batch text, differing',                    run: (book) => settleBatches(book, 'closed') },
  { name: 'nearly the same',                          run: proposeNear },
  { name: 'partner, product and day, differing',      run: (book) => settleDays(book, 'closed') },
];

/** Reconciles ours with theirs. Every row stands in exactly one match or exception of the answer. */
export function reconcile(request: ReconciliationRequest): Reconciliation {
  const treatments = treatmentBook(request.treatments);
  const [ours, theirs] = [prepareSide('ours', request.ours, treatments), prepareSide('theirs', request.theirs, treatments)];
  const book = openBook([...ours.entries, ...theirs.entries]);
  for (const { run } of PASSES) run(book);
  listLeftOver(book, request.asOf);
  const exceptions = byFirstId<ReconciliationException>([
    ...book.exceptions,
    ...ours.untreated.map((record) => untreated('ours', record)),
    ...theirs.untreated.map((record) => untreated('theirs', record)),
    ...SIDES.flatMap((side) => request.malformed[side].map((row) => malformed(side, row))),
  ]);
  const matches = byFirstId(book.matches);
  return {
    matches,
    exceptions,
    totals: sideTotals(request, matches, exceptions),
    findings: [...treatments.findings, ...SIDES.flatMap((side) => sideFindings(side, request[side], exceptions))],
  };
}

const untreated = (side: Side, record: LedgerRecord): ReconciliationException => ({
  ...{ side, code: 'unpaired', malformed: [], currency: record.currency, amount: record.minor },
  ...{ ours: side === 'ours' ? [record] : [], theirs: side === 'theirs' ? [record] : [] },
  evidence: `No treatment: partner "${record.partner}", product "${record.product}" has none, or several that name equally much. Nothing was matched.`,
});

const malformed = (side: Side, row: MalformedRow): ReconciliationException => ({
  ...{ side, code: 'malformed', ours: [], theirs: [], malformed: [row] },
  ...{ currency: undefined, amount: undefined, evidence: row.because },
});

type Result = Pick<ReconciliationMatch, 'ours' | 'theirs'> & Partial<Pick<ReconciliationException, 'malformed'>>;

const firstId = ({ ours, theirs, malformed: rows }: Result): string =>
  `${ours[0]?.id ?? '\uffff'}\n${theirs[0]?.id ?? ''}\n${rows?.[0]?.id ?? ''}`;

/** Sorted by ids; the text to sort by is made once for each. */
function byFirstId<T extends Result>(results: readonly T[]): T[] {
  const keyed = results.map((result) => ({ result, key: firstId(result) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ result }) => result);
}

/** From this share of copies on a file is said to hold its rows twice. */
const DOUBLED_SHARE = 0.4;

function sideFindings(side: Side, records: readonly LedgerRecord[], exceptions: readonly ReconciliationException[]): Finding[] {
  const place = { kind: 'workbook' } as const;
  if (records.length === 0) return [reconciliationFinding('side-empty', place, { side })];
  const copies = exceptions.filter(({ code, side: of }) => code === 'duplicate' && of === side).length;
  const isDoubled = copies >= 2 && copies >= records.length * DOUBLED_SHARE;
  const doubled = isDoubled ? [reconciliationFinding('side-doubled', place, { side, copies, rows: records.length })] : [];
  return [...doubled, ...signFindings(side, records)];
}

/** Sales of one partner that are positive here and negative there. A void is a sale turned around: a few of them are no second convention. */
function signFindings(side: Side, records: readonly LedgerRecord[]): Finding[] {
  const signs = new Map<string, { positive: number; negative: number }>();
  for (const { partner, type, minor } of records) {
    if (type !== 'sale' || minor === 0) continue;
    const count = signs.get(partner) ?? { positive: 0, negative: 0 };
    signs.set(partner, count);
    if (minor > 0) count.positive += 1;
    else count.negative += 1;
  }
  return [...signs].flatMap(([partner, count]) =>
    Math.min(count.positive, count.negative) * 4 >= Math.max(count.positive, count.negative)
      ? [reconciliationFinding('signs-mixed', { kind: 'workbook' }, { side, partner, ...count })]
      : [],
  );
}
