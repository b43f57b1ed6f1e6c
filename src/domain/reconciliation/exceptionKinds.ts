/**
 * What an exception can be, in the field's words: the code it has for pipelines, where it stands in the statement, what to do next and
 * within how many days. One table; a kind that is not here cannot be said.
 */
import type { Side } from './ledgerRecord';

/** The codes of the pipelines' answer: several kinds share one. */
export type ExceptionCode =
  | 'missing-theirs'
  | 'missing-ours'
  | 'amount'
  | 'duplicate'
  | 'timing'
  | 'status'
  | 'sign'
  | 'wrong-partner'
  | 'reference'
  | 'ambiguous'
  | 'currency'
  | 'prior-period'
  | 'unpaired'
  | 'malformed';

/** The column of the statement that an open exception stands in. */
export type StatementColumn = 'timing' | 'reserve' | 'unexplained';

export interface ExceptionKindSpec {
  readonly code: ExceptionCode;
  readonly statement: StatementColumn;
  /** Calendar days from the day it is first seen until it is due. */
  readonly dueDays: number;
  readonly says: string;
  readonly nextStep: string;
}

const kind = (code: ExceptionCode, statement: StatementColumn, dueDays: number, says: string, nextStep: string): ExceptionKindSpec => ({
  code,
  statement,
  dueDays,
  says,
  nextStep,
});

// prettier-ignore
export const EXCEPTION_KINDS = {
  'in transit':          kind('missing-theirs', 'timing',       5, 'The other side has not had its days yet.', 'Wait for the other side; it clears itself.'),
  'pending settlement':  kind('missing-theirs', 'timing',       5, 'Pending on one side: not settled yet.', 'Wait for the settlement; ask the partner when it is overdue.'),
  'missing ours':        kind('missing-ours',   'unexplained',  3, 'The partner has it, we do not.', 'Find the sale or book it.'),
  'missing theirs':      kind('missing-theirs', 'unexplained',  3, 'We have it, the partner does not.', 'Claim it from the partner, with our evidence.'),
  'fee not per contract': kind('amount',        'unexplained',  5, 'The fee that was kept is another than the treatment says.', 'Hold the fee against the contract and claim the difference.'),
  'exchange rate':       kind('amount',         'unexplained',  5, 'The rate that was used lies outside of its tolerance.', 'Hold the rate against the agreed source.'),
  rounding:              kind('amount',         'unexplained', 10, 'A difference that looks like rounding, beyond the limit.', 'Accept it as rounding, or raise the limit in the treatment.'),
  tax:                   kind('amount',         'unexplained',  5, 'The difference is the tax on the fee or on the amount.', 'Settle who bears the tax; correct the treatment or the booking.'),
  transposition:         kind('amount',         'unexplained',  3, 'Two neighbouring digits stand the other way round.', 'Correct the side that typed it.'),
  amount:                kind('amount',         'unexplained',  3, 'The same reference or group, and amounts that differ by more than the treatment explains.', 'Ask for the detail of the amount.'),
  'date outside window': kind('timing',         'timing',       5, 'A pair whose days lie outside of the window.', 'Check the posting days; widen the window only if the cycle has changed.'),
  'duplicate ours':      kind('duplicate',      'unexplained',  2, 'A copy of another row of ours.', 'Reverse the copy in our books.'),
  'duplicate theirs':    kind('duplicate',      'unexplained',  2, 'A copy of another row of theirs.', 'Ask the partner to take the copy back.'),
  'duplicate settlement': kind('duplicate',     'unexplained',  1, 'A settlement that was announced or paid twice.', 'Do not book it; ask the partner which one counts.'),
  'batch incomplete':    kind('amount',         'unexplained',  3, 'A batch or settlement holds more or fewer rows than ours.', 'Ask for the detail of the batch.'),
  'wrong partner':       kind('wrong-partner',  'unexplained',  3, 'The same reference and amount under another partner.', 'Move the booking to the right partner.'),
  'wrong product':       kind('wrong-partner',  'unexplained',  5, 'The same reference and amount under another product.', 'Move the booking to the right product.'),
  'refund unpaired':     kind('unpaired',       'unexplained',  3, 'A refund that the other side does not have.', 'Find its sale; claim or book the refund.'),
  'chargeback unpaired': kind('unpaired',       'unexplained',  2, 'A chargeback that the other side does not have.', 'Answer it within the scheme’s days; book it.'),
  reference:             kind('reference',      'unexplained',  5, 'A pair that only a garbled, truncated or missing reference keeps apart.', 'Confirm the pair; correct the reference.'),
  ambiguous:             kind('ambiguous',      'unexplained',  5, 'Several rows fit equally well.', 'Choose the pair; ask for a reference.'),
  currency:              kind('currency',       'unexplained',  3, 'The same reference in two currencies.', 'Find out in which currency it was sold.'),
  status:                kind('status',         'unexplained',  3, 'Cancelled on one side only.', 'Cancel it on the other side, or take the cancellation back.'),
  sign:                  kind('sign',           'unexplained',  3, 'A pair whose amounts agree with the other sign than the treatment expects.', 'Correct the sign, or the sign of the treatment.'),
  'prior period':        kind('prior-period',   'timing',      10, 'Booked before the period, and before the other side’s file begins.', 'Look for it in the reconciliation of that period.'),
  'malformed row':       kind('malformed',      'unexplained',  1, 'A row that cannot be read.', 'Mend the row and run again.'),
  holdback:              kind('amount',         'reserve',     90, 'Held back by the partner as a reserve, and not released yet.', 'Watch for the release on its day.'),
  'no treatment':        kind('unpaired',       'unexplained',  1, 'No treatment covers the partner and product, so nothing was matched.', 'Add a treatment and run again.'),
  'type left out':       kind('unpaired',       'unexplained',  5, 'The treatment leaves this type of row out of matching.', 'Nothing, if that is meant; otherwise name the type in the treatment.'),
  'control total':       kind('malformed',      'unexplained',  1, 'The control total that was given is not the total of the rows.', 'Get the file again, or the right control total.'),
  vanished:              kind('unpaired',       'unexplained',  1, 'It was open in the last run, and its rows are gone from both files without a match.', 'Find out who took the rows out, and why.'),
} as const satisfies Readonly<Record<string, ExceptionKindSpec>>;

export type ExceptionKind = keyof typeof EXCEPTION_KINDS;

/** The code for pipelines: a row that only they have is missing with us, whatever its kind calls it. */
export function codeOf(kind: ExceptionKind, side: Side | 'both'): ExceptionCode {
  if (kind === 'holdback' && side !== 'both') return side === 'ours' ? 'missing-theirs' : 'missing-ours';
  const { code } = EXCEPTION_KINDS[kind];
  return code === 'missing-theirs' && side === 'theirs' ? 'missing-ours' : code;
}
