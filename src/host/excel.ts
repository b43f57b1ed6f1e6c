/**
 * The stand-in for Excel, whole: a book, its calculation, the object model that Office.js talks to, and
 * the file it came from. The four are separate rooms; this is the one place that joins them.
 */
import type { Book } from './book/book';
import type { Calculator } from './calc/calculator';

/** What could not be carried over when a file was opened or saved, said before it is lost. */
export interface FileFinding {
  readonly code: string;
  /** Part of the package: `xl/worksheets/sheet3.xml`. */
  readonly part: string;
  readonly message: string;
}

/** A workbook file, opened. `save` patches the original package: what was not touched stays byte for byte. */
export interface OpenedFile {
  readonly book: Book;
  readonly findings: readonly FileFinding[];
  save(): { readonly bytes: Uint8Array; readonly findings: readonly FileFinding[] };
}

/** One request of Office.js, as it stands on the wire, and the answer. See protocol/wire.ts. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly unknown[];
  readonly ObjectPaths: Readonly<Record<string, unknown>>;
}

/** Misbehaviour on request, for tests: the same that Excel shows on a bad day. */
export interface Faults {
  /** Cell-edit mode: every batch answers InvalidOperationInCellEditMode until it is over. */
  cellEditMode: boolean;
  /** Fails the n-th batch from now (1 = the next) with this code, before any of it is carried out. */
  failBatch(n: number, code: string): void;
  /** Fails in the middle of the n-th batch: its first half of actions stays done. */
  failInside(n: number, code: string): void;
  /** Events are swallowed while true. */
  dropEvents: boolean;
  /** Overrides for Excel's own limits. */
  limits: { requestBytes: number; responseBytes: number; cellsPerRead: number };
  /** Batches carried out so far. */
  readonly batches: number;
}

/** The running stand-in. */
export interface Host {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly faults: Faults;
  readonly findings: readonly FileFinding[];
  execute(body: RequestBody): Promise<unknown>;
  /** Excel events for the add-in: `[category, type, targetId, message JSON, id, isRemote]` entries of richApiMessage. */
  onMessages(listener: (entries: readonly unknown[]) => void): () => void;
  save(): { readonly bytes: Uint8Array; readonly findings: readonly FileFinding[] };
}
