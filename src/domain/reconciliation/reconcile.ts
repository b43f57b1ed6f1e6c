/**
 * Reconciliation of two sides, pass after pass: what one pass settles is gone for the passes below it, so a resemblance never
 * takes a row away from the row that names it, and a group never takes a row that has its own.
 *
 * Neither the order of the files nor that of their rows matters. Rows of one partner and currency are worked through together, so
 * that what is remembered stays small, and only what is left of all of them meets in the passes that compare across.
 */
import { rateTable } from '../cash/exchange';
import { keepCopies, openBook, type ReconciliationBook } from './book';
import { settleAmounts } from './byAmount';
import { settleDays } from './byDay';
import { settleBatches, settleReferences, settleTied, tiedByReference } from './byReference';
import { type Lane, leftIn, prepare, type Untreated } from './entries';
import { codeOf } from './exceptionKinds';
import { listLeftOver } from './leftOver';
import type { MalformedRow, Side } from './ledgerRecord';
import { proposeNear } from './near';
import type { Reconciliation, ReconciliationException, ReconciliationRequest } from './reconciliation';
import { sideFindings } from './sideFindings';
import { sideTotals, SIDES } from './totals';
import { treatmentBook } from './treatment';
import { voidLeftOver, voidUnknown } from './voids';

type Pass = readonly [name: string, run: (book: ReconciliationBook, lanes: readonly Lane[]) => void];

/** In this order, for what is left in the lanes of one partner and currency after the rows that find each other one by one. */
// prettier-ignore
const PASSES: readonly Pass[] = [
  ['shared reference across products',         (book, lanes) => settleReferences(book, lanes, 'open')],
  ['batch text',                               (book, lanes) => settleBatches(book, lanes, 'open')],
  ['partner, product and day',                 (book, lanes) => settleDays(book, lanes, 'open')],
  ['voids among what is left',                 voidLeftOver],
];
/** Then what is tied and differs. */
// prettier-ignore
const CLOSING_PASSES: readonly Pass[] = [
  ['shared reference, differing',              (book, lanes) => settleReferences(book, lanes, 'closed')],
  ['batch text, differing',                    (book, lanes) => settleBatches(book, lanes, 'closed')],
];

function settleLanes(book: ReconciliationBook, lanes: readonly Lane[]): void {
  book.isClosing = false;
  settleRowByRow(book, lanes);
  const left = leftIn(lanes);
  for (const [, run] of PASSES) run(book, left);
  const differing = leftIn(left);
  keepCopies(book, lanes, differing);
  book.isClosing = true;
  for (const [, run] of CLOSING_PASSES) run(book, differing);
}

/** One lane after the other: voids that the other side does not know, then amount and date, then shared references. */
function settleRowByRow(book: ReconciliationBook, lanes: readonly Lane[]): void {
  for (const lane of lanes) {
    const tied = tiedByReference(lane);
    voidUnknown(book, tied.values());
    settleAmounts(book, lane);
    settleTied(book, tied.values());
  }
}

/** Reconciles ours with theirs. Every row stands in exactly one match or exception of the answer. */
export function reconcile(request: ReconciliationRequest): Reconciliation {
  const treatments = treatmentBook(request.treatments);
  const { entries, scopes, untreated } = prepare(request.ours, request.theirs, treatments);
  const book = openBook(entries, request.ours.length + request.theirs.length);
  for (const lanes of scopes) settleLanes(book, lanes);
  book.isClosing = true;
  proposeNear(book, rateTable(request.rates ?? []));
  for (const lanes of scopes) settleDays(book, leftIn(lanes), 'closed');
  listLeftOver(book, request.asOf, request.periodFrom ?? request.asOf);
  for (const row of untreated) book.exceptions[row.order] = notMatched(row);
  const matches = book.matches.filter((match) => match !== undefined);
  const exceptions = [
    ...book.exceptions.filter((exception) => exception !== undefined),
    ...SIDES.flatMap((side) => request.malformed[side].map((row) => malformed(side, row))),
  ];
  return {
    matches,
    exceptions,
    totals: sideTotals(request, matches, exceptions),
    findings: [...treatments.findings, ...SIDES.flatMap((side) => sideFindings(side, request[side], exceptions))],
  };
}

function notMatched({ side, record, treatment }: Untreated): ReconciliationException {
  const kind = treatment === undefined ? 'no treatment' : 'type left out';
  const evidence =
    treatment === undefined
      ? `No treatment: partner "${record.partner}", product "${record.product}" has none for ${record.bookedOn}, or several that name equally much. Nothing was matched.`
      : `The treatment takes ${treatment.types.join(', ')}, and this is a row of type ${record.type}.`;
  return {
    side,
    kind,
    code: codeOf(kind, side),
    malformed: [],
    currency: record.currency,
    amount: record.minor,
    ours: side === 'ours' ? [record] : [],
    theirs: side === 'theirs' ? [record] : [],
    evidence,
  };
}

const malformed = (side: Side, row: MalformedRow): ReconciliationException => ({
  side,
  kind: 'malformed row',
  code: codeOf('malformed row', side),
  ours: [],
  theirs: [],
  malformed: [row],
  currency: undefined,
  amount: undefined,
  evidence: row.because,
});
