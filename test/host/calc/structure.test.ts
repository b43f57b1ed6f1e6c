/** Sheets, tables and names that come, go and change their names: the formulas concerned are found, no other way than afresh. */
import fc from 'fast-check';
import { Sheet, type Table } from '../../../src/host/book/sheet';
import { parseArea } from '../../../src/host/book/area';
import { type Bench, bookOf, tableOf } from './bookOf';

// prettier-ignore
const FORMULAS = [
  'SUM(Data!B2:B5)', "'Data'!B3*2", 'Late!B2+1', 'SUM(Data:Late!B2)', 'SUM(Sales[Net])', 'Sales[@Net]*2', '[@Net]+1', 'ROWS(Sales)',
  'ROWS(Sales[#All])', 'COLUMNS(Bills[])', 'SUM(Bills[Net])', 'ROWS(Bills)', 'Rate*2', 'SUM(Total)', 'TWICE(3)', 'ROWS(Late!A1:A4)',
  'IFERROR(SUM(Late!B:B),-1)', 'SUM(Sales[[#Headers],[#Data],[Net]])', 'SUM(C3:C4)', 'INDEX(Sales[Net],2)', 'SUM(Moved!B2:B5)',
];
const ROWS = [
  ['Doc', 'Net'],
  ['A', 1],
  ['B', 20],
  ['C', 300],
];

function company(): Bench {
  const bench = bookOf({ Data: { A1: ROWS }, Report: {}, Other: { A1: ROWS } });
  FORMULAS.forEach((formula, n) => bench.type({ [`E${n + 1}`]: `=${formula}` }, 'Report'));
  FORMULAS.forEach((formula, n) => bench.type({ [`E${n + 1}`]: `=${formula}` }, 'Data'));
  return bench;
}

const everything = (bench: Bench): Record<string, unknown> =>
  Object.fromEntries(bench.book.sheets.map(({ name }) => [name, bench.readAll(`E1:E${FORMULAS.length}`, name)]));

const tables = ({ book }: Bench): { readonly sheet: Sheet; readonly table: Table }[] =>
  book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

type Step = (bench: Bench, which: number) => void;
const pick = <T>(things: readonly T[], which: number): T | undefined => things[which % Math.max(1, things.length)];
const origin = 'person';

/** A copied sheet brings its table along under another name. */
const addSheet: Step = (bench, which) => {
  const { book } = bench;
  const name = pick(['Late', 'Moved', 'Data'], which) as string;
  if (book.sheet(name) !== undefined) return;
  const sheet = new Sheet(`{${name}${which}}`, name);
  [1, 2, 3].forEach((value, row) => sheet.cells.setValue(row, 1, value));
  const [copied] = tables(bench);
  if (copied !== undefined && book.table('Bills') === undefined) sheet.tables.push({ ...structuredClone(copied.table), name: 'Bills' });
  book.sheets.splice(which % (book.sheets.length + 1), 0, sheet);
  book.tell({ kind: 'sheets', change: 'added', sheet, origin });
};

const renameSheet: Step = ({ book }, which) => {
  const sheet = pick(book.sheets, which) as Sheet;
  const name = pick(['Data', 'Late', 'Moved', 'Other'], which >> 2) as string;
  if (sheet.name === 'Report' || book.sheet(name) !== undefined) return;
  const oldName = sheet.name;
  sheet.name = name;
  book.tell({ kind: 'sheets', change: 'renamed', sheet, oldName, origin });
};

const deleteSheet: Step = ({ book }, which) => {
  const sheet = pick(book.sheets, which) as Sheet;
  if (sheet.name === 'Report') return;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.tell({ kind: 'sheets', change: 'deleted', sheet, origin });
};

const moveSheet: Step = ({ book }, which) => {
  const [sheet] = book.sheets.splice(which % book.sheets.length, 1) as [Sheet];
  book.sheets.splice((which >> 3) % (book.sheets.length + 1), 0, sheet);
  book.tell({ kind: 'sheets', change: 'moved', sheet, origin });
};

const addTable: Step = (bench, which) => {
  const sheet = pick(bench.book.sheets, which) as Sheet;
  const name = pick(['Sales', 'Bills'], which >> 2) as string;
  if (sheet.tables.length > 0 || bench.book.table(name) !== undefined) return;
  tableOf(bench, name, 'A1:B4', sheet.name);
};

/** Up to column E it takes in the formulas, and `[@Net]` means its own. */
const resizeTable: Step = (bench, which) => {
  const found = pick(tables(bench), which);
  const where = parseArea(pick(['A1:B3', 'A1:B4', 'A1:E30'], which >> 2) as string);
  if (found === undefined || where === undefined) return;
  found.table.area = where;
  bench.book.tell({ kind: 'table', change: 'resized', ...found, origin });
};

const renameTable: Step = (bench, which) => {
  const found = pick(tables(bench), which);
  const name = pick(['Sales', 'Bills', 'Third'], which >> 2) as string;
  if (found === undefined || bench.book.table(name) !== undefined) return;
  const oldName = found.table.name;
  found.table.name = name;
  bench.book.tell({ kind: 'table', change: 'renamed', ...found, oldName, origin });
};

const renameColumn: Step = (bench, which) => {
  const found = pick(tables(bench), which);
  const column = found?.table.columns[1];
  if (found === undefined || column === undefined) return;
  const oldName = column.name;
  const newName = oldName === 'Net' ? 'Gross' : 'Net';
  column.name = newName;
  bench.book.tell({ kind: 'table', change: 'columnRenamed', ...found, oldName, newName, origin });
};

const deleteTable: Step = (bench, which) => {
  const found = pick(tables(bench), which);
  if (found === undefined) return;
  found.sheet.tables.splice(found.sheet.tables.indexOf(found.table), 1);
  bench.book.tell({ kind: 'table', change: 'deleted', ...found, ...(which % 2 === 0 ? { cellsStay: true } : {}), origin });
};

const defineName: Step = ({ book }, which) => {
  const [name, formula] = pick([['Rate', '0.5'], ['Total', 'Sales[Net]'], ['Total', 'Late!$B$2:$B$3'], ['Twice', 'LAMBDA(x,x*2)']], which) as [string, string]; // prettier-ignore
  const at = book.names.findIndex((one) => one.name === name);
  if (at >= 0) book.names.splice(at, 1);
  else book.names.push({ name, formula, sheetId: undefined, visible: true, comment: '' });
  book.tell({ kind: 'names', origin });
};

// prettier-ignore
const STEPS = { addSheet, renameSheet, deleteSheet, moveSheet, addTable, resizeTable, renameTable, renameColumn, deleteTable, defineName };

test('property: whatever comes, goes or is renamed, the formulas read what they read in a book opened afresh', () => {
  const step = fc.tuple(fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])), fc.nat(63));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const bench = company();
      for (const [name, which] of steps) {
        STEPS[name](bench, which);
        const followed = everything(bench);
        bench.calculator.recalculateAll();
        expect(followed).toEqual(everything(bench));
      }
    }),
    { numRuns: 150 },
  );
});
