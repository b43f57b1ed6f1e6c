/** What the objects of the model stand on: the book and its calculation, who is at the machine, and this batch's wishes. */
import type { Book, Origin } from '../book/book';
import type { Calculator } from '../calc/calculator';
import type { HostCulture } from './culture';
import type { EventSwitch } from './events';
import type { References } from './references';

export interface Limits {
  requestBytes: number;
  responseBytes: number;
  cellsPerRead: number;
}

export interface Excel {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly limits: Readonly<Limits>;
  readonly events: EventSwitch;
  readonly references: References;
  /** Name under which notes are written. */
  readonly user: string;
  /** What it says of the country that numbers and days are written for. */
  readonly culture: HostCulture;
  /** A new `{GUID}` for a sheet, a rule, a chart. */
  newId(): string;
  /** Shows another workbook beside this one: of a file's bytes, or an empty one. Refuses what is no workbook. */
  openWorkbook(bytes: Uint8Array | undefined): void;
  /** Nothing recalculates until the end of this batch, not even before a read. */
  suspendCalculationUntilNextSync(): void;
}

/** Everything an add-in changes, it changes under this name. */
export const ADDIN: Origin = 'addin';
