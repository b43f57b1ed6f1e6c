import fc from 'fast-check';
import type { CashPlan, CashRequest } from '../../src/app/cash/cashPlan';
import { jobsOnDemand } from '../../src/taskpane/jobsOnDemand';
import { fromPieces, inPieces, type PiecewisePlanner, piecesOf } from '../../src/taskpane/planPieces';
import type { SourceTable } from '../../src/tables/sourceTable';
import type { CellStyle, SheetModel, TableModel, WorkbookChange } from '../../src/tables/workbookChange';
import { PLAN } from '../support/paneSamples';

const tableOf = (name: string, rows: number, styled: boolean): TableModel => ({
  ...{ name, row: 3, column: 0, headers: ['Key', 'Amount'], styles: ['text', 'money'], keyColumns: ['Key'] },
  rows: Array.from({ length: rows }, (_, at) => [`${name}-${at}`, at]),
  ...(styled && { cellStyles: Array.from({ length: rows }, (): (CellStyle | undefined)[] => [undefined, 'money0']) }),
});
const sheetOf = (name: string, tables: readonly TableModel[]): WorkbookChange => ({
  kind: 'writeSheet',
  sheet: { name, columns: [], blocks: [], tables, rules: [], frozenRows: 0, frozenColumns: 0, landscape: false } satisfies SheetModel,
});
const APPENDED: WorkbookChange = {
  kind: 'appendRows',
  sheet: 'Open items',
  table: 'Items',
  keyColumn: 'Document',
  headings: [],
  rows: [],
} as never; // Passed on as it is, whatever it holds.
const REQUEST: CashRequest = { asOf: '2026-10-31', tables: [], mappings: [], own: [], files: [] };

const planOf = (...changes: readonly WorkbookChange[]): CashPlan => ({ ...PLAN, changes });
const overTheWire = (plan: CashPlan) => fromPieces(inPieces({ ...jobsOnDemand, planCash: async () => plan })).planCash(REQUEST);

test('property: a plan that came in pieces is the plan', async () => {
  const tables = fc.array(fc.tuple(fc.nat(1_700), fc.boolean()), { maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(fc.array(tables, { maxLength: 3 }), async (sheets) => {
      const changes = sheets.map((each, at) =>
        sheetOf(
          `S${at}`,
          each.map(([rows, styled], n) => tableOf(`T${at}${n}`, rows, styled && rows > 0)),
        ),
      );
      const plan = planOf(...changes, APPENDED);
      expect(await overTheWire(plan)).toEqual(plan);
    }),
    { numRuns: 30 },
  );
});

const readTable = (name: string, rows: number): SourceTable => ({
  ...{ name, home: { kind: 'sheet', sheet: name, row: 0, column: 0 }, headers: ['Document', 'Amount'], formats: ['@', '0.00'] },
  ...{ rows: Array.from({ length: rows }, (_, at) => [`${name}-${at}`, at]), hiddenRows: [], dateSystem: 1900 },
});

test('property: a request that came in pieces is the request', async () => {
  const tables = fc.array(fc.nat(1_700), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(tables, tables, async (theirs, ours) => {
      const request = {
        ...REQUEST,
        ...{ tables: theirs.map((rows, at) => readTable(`T${at}`, rows)), own: ours.map((rows, at) => readTable(`O${at}`, rows)) },
      };
      const received: CashRequest[] = [];
      const planCash = async (asked: CashRequest) => (received.push(asked), planOf());
      await fromPieces(inPieces({ ...jobsOnDemand, planCash })).planCash(request);
      expect(received).toEqual([request]);
    }),
    { numRuns: 30 },
  );
});

test('no message into the worker is longer than five hundred rows', async () => {
  const messages: number[] = [];
  const rowsIn = (tables: readonly SourceTable[]) => tables.reduce((all, { rows }) => all + rows.length, 0);
  const worker = inPieces({ ...jobsOnDemand, planCash: async () => planOf() });
  const heard: PiecewisePlanner = {
    ...worker,
    announceRequest: (request) => (messages.push(rowsIn(request.tables) + rowsIn(request.own)), worker.announceRequest(request)),
    givePiece: (id, piece) => (messages.push(piece.rows.length), worker.givePiece(id, piece)),
  };
  await fromPieces(heard).planCash({ ...REQUEST, tables: [readTable('Ours', 1_201)], own: [readTable('TieoutMatches', 600)] });
  expect(messages).toEqual([0, 500, 500, 201, 500, 100]);
});

test('a request that was not announced is refused', async () => {
  await expect(inPieces(jobsOnDemand).announcePlan('planCash', 7)).rejects.toThrow(/^There is no request 7\./);
});

test('no piece is longer than five hundred rows, and the announcement has none', async () => {
  const plan = planOf(sheetOf('Matches', [tableOf('Matches', 1_201, false)]));
  expect(piecesOf(plan).map(({ rows }) => rows.length)).toEqual([500, 500, 201]);
  const worker = inPieces({ ...jobsOnDemand, planCash: async () => plan });
  const { plan: head } = await worker.announcePlan('planCash', await worker.announceRequest(REQUEST));
  expect(piecesOf(head)).toEqual([]);
});

test('two plans at once do not mix', async () => {
  const worker = inPieces({ ...jobsOnDemand, planCash: async ({ asOf }) => planOf(sheetOf(asOf, [tableOf(asOf, 900, false)])) });
  const pane = fromPieces(worker);
  const plans = await Promise.all(['a', 'b'].map((asOf) => pane.planCash({ ...REQUEST, asOf })));
  expect(plans.map(({ changes }) => changes)).toEqual(['a', 'b'].map((asOf) => planOf(sheetOf(asOf, [tableOf(asOf, 900, false)])).changes));
});

test('a piece is taken once', async () => {
  const worker = inPieces({ ...jobsOnDemand, planCash: async () => planOf(sheetOf('S', [tableOf('T', 1, false)])) });
  const { id } = await worker.announcePlan('planCash', await worker.announceRequest(REQUEST));
  await worker.takePiece(id, 0);
  await expect(worker.takePiece(id, 0)).rejects.toThrow(/^Plan 1 has no piece 0\./);
});

test('a plan that fails says why', async () => {
  const failing = fromPieces(inPieces({ ...jobsOnDemand, planCash: async () => Promise.reject(new Error('No open items.')) }));
  await expect(failing.planCash(REQUEST)).rejects.toThrow('No open items.');
});
