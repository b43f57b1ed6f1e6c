/**
 * A plan on its way out of the worker. A message is unpacked in one task of the pane, and a sheet of 25,000 rows would hold it up: so the
 * plan comes first without the rows of its tables, then the rows piece by piece, and is put together again.
 */
import type { JobPlan } from '../app/jobs';
import type { TableModel, WorkbookChange } from '../tables/workbookChange';
import type { AsyncPlanner } from './jobsOnDemand';

/** Unpacked well within the 50 ms that are felt, at forty columns. */
const ROWS_AT_ONCE = 500;

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
  announcePlan(name: PlanName, request: unknown): Promise<Announced>;
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
      Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at): Piece => {
        const [from, to] = [at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE];
        return { change, table, rows: rows.slice(from, to), ...(cellStyles && { cellStyles: cellStyles.slice(from, to) }) };
      }),
    ),
  );
}

/** In the worker. */
export function inPieces(jobs: AsyncPlanner): PiecewisePlanner {
  const waiting = new Map<number, Piece[]>();
  let announced = 0;
  const { describeBankFile, describeDocument, describeReconciliationFile } = jobs;
  return {
    ...{ describeBankFile, describeDocument, describeReconciliationFile },
    announcePlan: async (name, request) => {
      const plan: JobPlan = await jobs[name](request as never); // The pane sends each job its own request.
      const pieces = piecesOf(plan);
      announced += 1;
      if (pieces.length > 0) waiting.set(announced, pieces);
      const changes = plan.changes.map((change) => withTables(change, tablesOf(change).map(emptied)));
      return { id: announced, plan: { ...plan, changes }, pieces: pieces.length };
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
    const ask = async (request: unknown): Promise<JobPlan> => {
      const { id, plan, pieces } = await remote.announcePlan(name, request);
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
