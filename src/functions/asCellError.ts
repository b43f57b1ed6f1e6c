import { BadInput } from '../domain/badInput';

/** Runs a rule for a cell. Bad input becomes #VALUE! with the reason on hover; a bug stays a bug. */
export function asCellError<T>(rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
  }
}
