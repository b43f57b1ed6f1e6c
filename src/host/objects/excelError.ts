/**
 * Excel's refusals: a code that never changes and is never translated, and a sentence for whoever wrote the
 * call. Add-ins branch on the code.
 */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidBinding'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

export class ExcelError extends Error {
  constructor(
    readonly code: ExcelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

export const invalidArgument = (detail: string): ExcelError => new ExcelError('InvalidArgument', detail);
export const itemNotFound = (what: string): ExcelError => new ExcelError('ItemNotFound', `There is no ${what}.`);
export const alreadyExists = (what: string): ExcelError =>
  new ExcelError('ItemAlreadyExists', `There is already ${what}. Choose another name.`);
export const notDone = (member: string): ExcelError =>
  new ExcelError(
    'NotImplemented',
    `The stand-in does not do ${member} yet. It works in Excel only; guard it, or add it to src/host/objects.`,
  );
