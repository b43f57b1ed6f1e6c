/**
 * A file that cannot be opened or saved: not our failure, and not Excel's, but something the person can mend.
 * The message says what is so, where, and what to do; it is shown as it stands.
 */
export type RefusalCode =
  | 'empty-file'
  | 'not-a-workbook'
  | 'password-protected'
  | 'old-excel-format'
  | 'binary-workbook'
  | 'truncated'
  | 'damaged'
  | 'missing-part'
  | 'too-large';

export class FileRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** Part of the package where it was met: `xl/worksheets/sheet3.xml`. */
    readonly part?: string,
  ) {
    super(message);
    this.name = 'FileRefusal';
  }
}

/** A part that breaks off or does not follow its own rules. */
export const damaged = (part: string, what: string): FileRefusal =>
  new FileRefusal('damaged', `The workbook is damaged: ${part} ${what}. Open it in Excel, let Excel repair it, and save it again.`, part);
