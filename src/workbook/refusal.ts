/**
 * What Excel will not do, in words. Branch on the code, never on the message: messages are localised.
 */
import type { Finding, Place } from '../domain/finding';

export type RefusalCause =
  'workbookChanged' | 'sheetProtected' | 'sheetNotOurs' | 'tableMissing' | 'cellEditMode' | 'blockingFindings' | 'periodLocked' | 'failed';

/** Thrown inside this room and by its doors; app/ turns it into a result. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly because: RefusalCause,
    readonly finding: Finding,
    /** What Excel said, in its own words: for a developer, not for the person at the grid. */
    cause?: unknown,
  ) {
    super(`${finding.title} ${finding.remedy}`, { cause });
  }
}

interface Words {
  readonly because: RefusalCause;
  readonly title: string;
  readonly remedy: string;
}

/** Excel's error codes that a person can do something about. */
// prettier-ignore
const WORDS: Readonly<Record<string, Words>> = {
  InvalidOperationInCellEditMode: { because: 'cellEditMode', title: 'A cell is being edited.', remedy: 'Finish it with Enter or Esc, then try again.' },
  AccessDenied:        { because: 'sheetProtected', title: 'The sheet or the workbook is protected.', remedy: 'Take the protection off under Review, then try again.' },
  ItemNotFound:        { because: 'tableMissing', title: 'A sheet or table is no longer there.', remedy: 'Read the workbook again and preview once more.' },
  InvalidReference:    { because: 'tableMissing', title: 'A sheet or table is no longer there.', remedy: 'Read the workbook again and preview once more.' },
  ItemAlreadyExists:   { because: 'sheetNotOurs', title: 'A sheet or table of that name exists already.', remedy: 'Rename yours, then preview once more.' },
  MergedRangeConflict: { because: 'failed', title: 'Merged cells stand in the way.', remedy: 'Unmerge the cells on our sheet, then try again.' },
  ServiceNotAvailable: { because: 'failed', title: 'Excel does not answer at the moment.', remedy: 'Wait a moment, then try again.' },
  ActivityLimitReached:{ because: 'failed', title: 'Excel does not answer at the moment.', remedy: 'Wait a moment, then try again.' },
};

const SIZE_ERRORS: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

/** Excel's code of an error that came out of a sync; undefined for anything else. */
export function excelCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Too much in one go: halve it and try again. */
export const isSizeError = (error: unknown): boolean => SIZE_ERRORS.has(excelCode(error) ?? '');

export function refuse(because: RefusalCause, code: string, place: Place, title: string, remedy: string): Refusal {
  return new Refusal(because, { code, severity: 'blocking', place, title, remedy });
}

/** An error of Excel's as a refusal; a refusal stays what it is, and a bug stays a bug. */
export function refusalFrom(error: unknown): unknown {
  const code = excelCode(error);
  if (error instanceof Refusal || code === undefined) return error;
  const words = WORDS[code] ?? {
    because: 'failed' as const,
    title: `Excel stopped with ${code}.`,
    remedy: 'Save and reopen the workbook, then try again.',
  };
  const finding: Finding = {
    code: `excel-${code}`,
    room: 'excel',
    severity: 'blocking',
    place: { kind: 'workbook' },
    title: words.title,
    remedy: words.remedy,
  };
  return new Refusal(words.because, finding, error);
}
