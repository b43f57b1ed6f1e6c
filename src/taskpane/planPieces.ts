/**
 * A plan on its way out of the worker, for a request that came in likewise. A message is unpacked in one task of the pane, and a sheet of 25,000 rows would hold it up: so the
 * plan comes first without the rows of its tables, then the rows piece by piece, and is put together again.
 */
import type { JobPlan, JobRequest } from '../app/jobs';
import type { TableModel, WorkbookChange } from '../tables/workbookChange';
import type { AsyncPlanner } from './jobsOnDemand';
import { type RequestPiece, requestPieces, spansOf, withoutRows, withRows } from './requestPieces';

type PlanName = { [Name in keyof AsyncPlanner]: Name extends `plan${string}` ? Name : never }[keyof AsyncPlanner];

/** Rows of a table of a sheet: which change, which table in it. */
interface Piece extends Pick<TableModel, 'rows' | 'cellStyles'> {
  readonly change: number;
  readonly table: number;
}

interface Announced {
  readonly id: number;
  readonly plan: JobPlan;
  readonly pieces: number;
}

/** What the worker answers to: plans by their name, and everything else as it is. */
export interface PiecewisePlanner extends Omit<AsyncPlanner, PlanName> {
  /** A request without its rows. Answers the number under which they are given. */
  announceRequest(request: JobRequest): Promise<number>;
  givePiece(id: number, piece: RequestPiece): Promise<void>;
  /** Each request is planned once. */
  announcePlan(name: PlanName, id: number): Promise<Announced>;
  /** Each piece can be taken once. */
  takePiece(id: number, at: number): Promise<Piece>;
}

const tablesOf = (change: WorkbookChange): readonly TableModel[] => (change.kind === 'writeSheet' ? change.sheet.tables : []);

const withTables = (change: WorkbookChange, tables: readonly TableModel[]): WorkbookChange =>
  change.kind === 'writeSheet' ? { ...change, sheet: { ...change.sheet, tables } } : change;

const emptied = ({ cellStyles: _, ...table }: TableModel): TableModel => ({ ...table, rows: [] });

export function piecesOf({ changes }: JobPlan): Piece[] {
  return changes.flatMap((each, change) =>
    tablesOf(each).flatMap(({ rows, cellStyles }, table) =>
      spansOf(rows.length).map(([from, to]): Piece => ({
        ...{ change, table, rows: rows.slice(from, to) },
        ...(cellStyles && { cellStyles: cellStyles.slice(from, to) }),
      })),
    ),
  );
}

type Incoming = Pick<PiecewisePlanner, 'announceRequest' | 'givePiece'>;

/** Requests that are coming in, until they are planned. */
function requestsInPieces(): Incoming & { readonly taken: (id: number) => JobRequest } {
  const coming = new Map<number, { readonly request: JobRequest; readonly pieces: RequestPiece[] }>();
  let announced = 0;
  const comingAs = (id: number) => {
    const one = coming.get(id);
    if (one === undefined) throw new Error(`There is no request ${id}. Plan again.`);
    return one;
  };
  return {
    announceRequest: async (request) => {
      announced += 1;
      coming.set(announced, { request, pieces: [] });
      return announced;
    },
    givePiece: async (id, piece) => void comingAs(id).pieces.push(piece),
    taken: (id) => {
      const { request, pieces } = comingAs(id);
      coming.delete(id);
      return withRows(request, pieces);
    },
  };
}

/** In the worker. */
export function inPieces(jobs: AsyncPlanner): PiecewisePlanner {
  const waiting = new Map<number, Piece[]>();
  const { taken, ...incoming } = requestsInPieces();
  const { describeBankFile, describeDocument, describeReconciliationFile } = jobs;
  return {
    ...{ describeBankFile, describeDocument, describeReconciliationFile },
    ...incoming,
    announcePlan: async (name, id) => {
      const plan: JobPlan = await jobs[name](taken(id) as never); // The pane sends each job its own request.
      const pieces = piecesOf(plan);
      if (pieces.length > 0) waiting.set(id, pieces);
      const changes = plan.changes.map((change) => withTables(change, tablesOf(change).map(emptied)));
      return { id, plan: { ...plan, changes }, pieces: pieces.length };
    },
    takePiece: async (id, at) => {
      const pieces = waiting.get(id);
      const piece = pieces?.[at];
      if (pieces === undefined || piece === undefined) throw new Error(`Plan ${id} has no piece ${at}. Plan again.`);
      if (at === pieces.length - 1) waiting.delete(id);
      return piece;
    },
  };
}

/** The tables with the pieces in their places. Pieces come in the order of the rows. */
function putTogether(changes: readonly WorkbookChange[], pieces: readonly Piece[]): WorkbookChange[] {
  return changes.map((each, change) =>
    withTables(
      each,
      tablesOf(each).map((table, at): TableModel => {
        const own = pieces.filter((piece) => piece.change === change && piece.table === at);
        const styled = own.some(({ cellStyles }) => cellStyles !== undefined);
        const rows = own.flatMap((piece) => piece.rows);
        return { ...table, rows, ...(styled && { cellStyles: own.flatMap(({ cellStyles }) => cellStyles ?? []) }) };
      }),
    ),
  );
}

/** In the pane, over the worker. */
export function fromPieces(remote: PiecewisePlanner): AsyncPlanner {
  const planned = <Name extends PlanName>(name: Name): AsyncPlanner[Name] => {
    const ask = async (request: JobRequest): Promise<JobPlan> => {
      const id = await remote.announceRequest(withoutRows(request));
      for (const piece of requestPieces(request)) await remote.givePiece(id, piece);
      const { plan, pieces } = await remote.announcePlan(name, id);
      const taken: Piece[] = [];
      for (let at = 0; at < pieces; at += 1) taken.push(await remote.takePiece(id, at));
      return { ...plan, changes: putTogether(plan.changes, taken) };
    };
    return ask as AsyncPlanner[Name]; // The job of that name answers with its own plan.
  };
  return {
    planCash: planned('planCash'),
    planReview: planned('planReview'),
    planSchedule: planned('planSchedule'),
    planReconciliation: planned('planReconciliation'),
    planDeposits: planned('planDeposits'),
    planPayments: planned('planPayments'),
    planBurn: planned('planBurn'),
    describeBankFile: (name, bytes) => remote.describeBankFile(name, bytes),
    describeDocument: (name, bytes) => remote.describeDocument(name, bytes),
    describeReconciliationFile: (name, bytes) => remote.describeReconciliationFile(name, bytes),
  };
}
