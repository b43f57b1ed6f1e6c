/**
 * A rule's refusal as the error of a cell. Excel shows the sentence on hover of #VALUE! and #N/A; of #NUM! it shows none, so
 * what needs explaining is never #NUM!. A bug stays a bug: it is thrown on, and Excel says #VALUE! without a sentence.
 */
import { BadInput } from '../domain/badInput';

/** The question was understood and nothing answers it: terms without a discount, an amount that no invoices make. */
export class NothingFound extends Error {
  override readonly name = 'NothingFound';
}

/** A figure beyond what can be calculated: more rows than a sheet has, an amount beyond what is exact. */
export class OutOfRange extends Error {
  override readonly name = 'OutOfRange';
}

/** The cell's error for what a rule threw; undefined for a bug. */
export function cellErrorOf(error: unknown): CustomFunctions.Error | undefined {
  const { ErrorCode } = CustomFunctions;
  if (error instanceof BadInput) return new CustomFunctions.Error(ErrorCode.invalidValue, error.message);
  if (error instanceof NothingFound) return new CustomFunctions.Error(ErrorCode.notAvailable, error.message);
  if (error instanceof OutOfRange) return new CustomFunctions.Error(ErrorCode.invalidNumber, error.message);
  return undefined;
}

/** Excel has neither infinite numbers nor a minus before 0. */
function numberShown(value: unknown): unknown {
  if (typeof value !== 'number' || (Number.isFinite(value) && value !== 0)) return value;
  return value === 0 ? 0 : cellErrorOf(new OutOfRange('The numbers are too large or too small to calculate with.'));
}

const shown = (answer: unknown): unknown => (Array.isArray(answer) ? answer.map(shown) : numberShown(answer));

/** Runs a rule for a cell: BadInput becomes #VALUE!, NothingFound #N/A, OutOfRange and a number that is none #NUM!. */
export function asCellError<T>(rule: () => T): T {
  try {
    return shown(rule()) as T; // Cells in their places; an error may stand in any.
  } catch (error) {
    throw cellErrorOf(error) ?? error;
  }
}
