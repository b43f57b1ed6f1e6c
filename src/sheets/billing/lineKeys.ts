/** One text that names a contract line in formulas: `line CT-1 / 2`. */
import { criterionKeys } from '../criterionKeys';

interface OfLine {
  readonly contract: string;
  readonly line: string;
}

/** A key for each line; the same line has the same key as long as no other line is named alike. */
export const lineKeys = (lines: Iterable<OfLine>): ((of: OfLine) => string) =>
  criterionKeys(
    lines,
    ({ contract, line }) => JSON.stringify([contract, line]),
    ({ contract, line }) => `line ${contract} / ${line}`,
  );
