/** Excel tables: made, grown, shrunk, renamed, and what Excel refuses about them. */
import { openExcel, type OpenExcel } from '../../support/excel';
import { formulas, onSheet, put, refusal, values } from '../../support/sheetTalk';

let open: OpenExcel;
beforeEach(async () => {
  open = await openExcel();
  await put('B2:D4', [['Key', 'Amount', 'Paid'], ['a', 10, 1], ['b', 20, 2]]); // prettier-ignore
  await onSheet((sheet) => {
    sheet.tables.add('B2:D4', true).name = 'Items';
  });
});
afterEach(() => open.close());

const table = () => {
  const found = open.host.book.table('Items');
  if (found === undefined) throw new Error('The table is gone.');
  return found.table;
};
const onTable = <T>(talk: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  onSheet((sheet, context) => talk(sheet.tables.getItem('Items'), sheet, context));

test('a table answers its parts', async () => {
  const seen = await onTable(async (items, _sheet, context) => {
    const ranges = [
      items.getRange(),
      items.getHeaderRowRange(),
      items.getDataBodyRange(),
      items.columns.getItem('amount').getDataBodyRange(),
    ];
    for (const range of ranges) range.load('address');
    items.rows.load('count');
    items.columns.load('items/name,items/index');
    items.load('name,style,showTotals,showFilterButton');
    await context.sync();
    return {
      ranges: ranges.map(({ address }) => address),
      rows: items.rows.count,
      columns: items.columns.items.map(({ name, index }) => `${index} ${name}`),
      looks: [items.name, items.style, items.showTotals, items.showFilterButton],
    };
  });
  expect(seen).toEqual({
    ranges: ['Sheet1!B2:D4', 'Sheet1!B2:D2', 'Sheet1!B3:D4', 'Sheet1!C3:C4'],
    rows: 2,
    columns: ['0 Key', '1 Amount', '2 Paid'],
    looks: ['Items', 'TableStyleMedium2', false, true],
  });
});

test('rows are added at the end and in the middle; what stands below moves down', async () => {
  await put('B6:E6', [['below', '=C3', '', 'beside']]);
  await onTable((items) => {
    items.rows.add(undefined, [['c', 30, 3]]);
    items.rows.add(0, [['first', 5, 0]]);
  });
  expect(await values('B2:E8')).toEqual([
    ['Key', 'Amount', 'Paid', ''],
    ['first', 5, 0, ''],
    ['a', 10, 1, ''],
    ['b', 20, 2, ''],
    ['c', 30, 3, 'beside'],
    ['', '', '', ''],
    ['below', 10, '', ''],
  ]);
  expect(table().area.rows).toBe(5);
});

test('rows are deleted; of the last one only the content goes, and the next row takes its place', async () => {
  await onTable((items) => items.rows.getItemAt(0).delete());
  expect(await values('B3:D4')).toEqual([['b', 20, 2], ['', '', '']]); // prettier-ignore
  await onTable((items) => items.rows.getItemAt(0).delete());
  const count = await onTable(async (items, _sheet, context) => {
    items.rows.load('count');
    await context.sync();
    return items.rows.count;
  });
  expect([count, table().area.rows]).toEqual([0, 2]);
  await onTable((items) => items.rows.add(undefined, [['new', 1, 1]]));
  expect([await values('B3:D3'), table().area.rows]).toEqual([[['new', 1, 1]], 2]);
});

test('a row that was loaded from the middle of the table is that row', async () => {
  const address = await onTable(async (items, _sheet, context) => {
    items.rows.load({ select: 'values', skip: 1, top: 1 });
    await context.sync();
    const range = items.rows.items[0]?.getRange().load('address');
    await context.sync();
    return range?.address;
  });
  expect(address).toBe('Sheet1!B4:D4');
});

test('structured references follow added rows and renamed columns', async () => {
  await put('G1', '=SUM(Items[Amount])');
  await onTable((items) => items.rows.add(undefined, [['c', 30, 3]]));
  expect(await values('G1')).toEqual([[60]]);
  await put('C2', [['Betrag']]);
  expect(await formulas('G1')).toEqual([['=SUM(Items[Betrag])']]);
  await onTable((items) => void (items.name = 'Open'));
  expect(await formulas('G1')).toEqual([['=SUM(Open[Betrag])']]);
  expect(await values('G1')).toEqual([[60]]);
});

test('header cells are texts and unique: a number is written out, an empty one gets a name', async () => {
  await put('B2:D2', [[2026, 'Amount', '']]);
  await put('D2', [['amount']]);
  expect(await values('B2:D2')).toEqual([['2026', 'Amount', 'amount2']]);
  expect(table().columns.map(({ name }) => name)).toEqual(['2026', 'Amount', 'amount2']);
});

test('totals are shown below and grow with the table', async () => {
  await onTable((items) => void (items.showTotals = true));
  expect(await values('B5:D5')).toEqual([['Total', '', 3]]);
  await onTable((items) => items.rows.add(undefined, [['c', 30, 4]]));
  expect(await values('B5:D6')).toEqual([['c', 30, 4], ['Total', '', 7]]); // prettier-ignore
  await onTable((items) => void (items.showTotals = false));
  expect(await values('B5:D6')).toEqual([['c', 30, 4], ['', '', '']]); // prettier-ignore
});

test('a table is resized around its header; columns that come along are named after their cells', async () => {
  await put('E2:E3', [['Extra'], [1]]);
  await onTable((items, sheet) => items.resize(sheet.getRange('B2:E6')));
  expect(table().columns.map(({ name }) => name)).toEqual(['Key', 'Amount', 'Paid', 'Extra']);
  expect(table().area).toMatchObject({ rows: 5, columns: 4 });
});

// prettier-ignore
const RESIZES: [address: string, why: string][] = [
  ['B3:D6', 'the header moved'],
  ['B2:D2', 'there would be no row'],
  ['F2:H4', 'it does not overlap the table'],
];
test.each(RESIZES)('resizing to %s is refused: %s', async (address) => {
  expect(await refusal((sheet) => sheet.tables.getItem('Items').resize(address))).toBe('InvalidArgument');
});

test('columns are added, filled, renamed and deleted', async () => {
  await put('E3', [['right']]);
  await onTable((items) => {
    items.columns.add(1, [[7], [8]] as never, 'Rate');
    items.columns.getItem('Paid').name = 'Received';
  });
  expect(await values('B2:F3')).toEqual([['Key', 'Rate', 'Amount', 'Received', ''], ['a', 7, 10, 1, 'right']]); // prettier-ignore
  await onTable((items) => items.columns.getItem('Rate').delete());
  expect(await values('B2:F3')).toEqual([['Key', 'Amount', 'Received', '', ''], ['a', 10, 1, 'right', '']]); // prettier-ignore
  expect(await refusal((sheet) => void (sheet.tables.getItem('Items').columns.getItem('Key').name = 'amount'))).toBe('InvalidArgument');
});

// prettier-ignore
const NEW_TABLES: [address: string, code: string][] = [
  ['D4:F6', 'InvalidOperation'],
  ['F2:G4', 'done'],
  ['ZZZ1:ZZZ2', 'InvalidArgument'],
];
test.each(NEW_TABLES)('a second table at %s: %s', async (address, code) => {
  expect(await refusal((sheet) => sheet.tables.add(address, true))).toBe(code);
});

// prettier-ignore
const TABLE_NAMES: [name: string, code: string][] = [
  ['Open_items', 'done'],
  ['open items', 'InvalidArgument'],
  ['1st',        'InvalidArgument'],
  ['A1',         'InvalidArgument'],
  ['R1C1',       'InvalidArgument'],
  ['Taken',      'ItemAlreadyExists'],
];
test.each(TABLE_NAMES)('a table called %j: %s', async (name, code) => {
  await onSheet((sheet, context) => context.workbook.names.add('Taken', sheet.getRange('A1')));
  expect(await refusal((sheet) => void (sheet.tables.getItem('Items').name = name))).toBe(code);
});

test('a table without headers gets some, above its data', async () => {
  await put('G1:H2', [[1, 2], [3, 4]]); // prettier-ignore
  await onSheet((sheet) => sheet.tables.add('G1:H2', false));
  expect(await values('G1:H3')).toEqual([['Column1', 'Column2'], [1, 2], [3, 4]]); // prettier-ignore
});

test('a table that becomes a range leaves its cells; a deleted one takes them along', async () => {
  await onTable((items) => items.convertToRange());
  expect(await values('B3:C3')).toEqual([['a', 10]]);
  await onSheet((sheet) => sheet.tables.add('B2:D4', true).delete());
  expect(await values('B2:D4')).toEqual(Array.from({ length: 3 }, () => ['', '', '']));
});

const namingTheTable = async (): Promise<void> => {
  await put('D3', '=[@Amount]*2');
  await put('G3:G7', [
    ['=SUM(Items[Amount])'],
    ['=SUM(Items[[Amount]:[Paid]])'],
    ['=ROWS(Items)'],
    ['=Items[@Amount]'],
    ['=COUNTA(Items[#Headers])'],
  ]);
  await onSheet((_sheet, context) => context.workbook.names.add('Owed', '=SUM(Items[Amount])'));
};
const named = () => open.host.book.name('Owed')?.formula;

test('formulas that named a table which becomes a range name its cells, and say the same', async () => {
  await namingTheTable();
  const before = await values('D3:G7');
  await onTable((items) => items.convertToRange());
  expect(await formulas('D3')).toEqual([['=Sheet1!$C3*2']]);
  expect(await formulas('G3:G7')).toEqual([
    ['=SUM(Sheet1!$C$3:$C$4)'],
    ['=SUM(Sheet1!$C$3:$D$4)'],
    ['=ROWS(Sheet1!$B$3:$D$4)'],
    ['=#REF!'], // outside the table's rows it named nothing
    ['=COUNTA(Sheet1!$B$2:$D$2)'],
  ]);
  expect((await values('D3:G7')).filter((_, row) => row !== 3)).toEqual(before.filter((_, row) => row !== 3));
  expect(named()).toBe('SUM(Sheet1!$C$3:$C$4)');
});

test('formulas that named a deleted table are dead, and stay so under another table of its name', async () => {
  await namingTheTable();
  await onTable((items) => items.delete());
  await onSheet((sheet) => void (sheet.tables.add('B2:D4', true).name = 'Items'));
  expect(await formulas('G3')).toEqual([['=SUM(#REF!)']]);
  expect(await values('G3')).toEqual([['#REF!']]);
  expect(named()).toBe('SUM(#REF!)');
});

test('a sheet that goes takes its tables along: what named them is dead', async () => {
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add('Other');
    other.getRange('A1').formulas = [['=SUM(Items[Amount])']];
    await context.sync();
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
    const left = other.getRange('A1').load('formulas');
    await context.sync();
    expect(left.formulas).toEqual([['=SUM(#REF!)']]);
  });
});

test('rows inserted above move the table, rows inserted inside widen it, its header cannot be deleted alone', async () => {
  await onSheet((sheet) => sheet.getRange('1:2').insert('Down'));
  expect(table().area).toMatchObject({ row: 3, rows: 3 });
  await onSheet((sheet) => sheet.getRange('6:6').insert('Down'));
  expect(table().area).toMatchObject({ row: 3, rows: 4 });
  expect(await refusal((sheet) => sheet.getRange('4:4').delete('Up'))).toBe('InsertDeleteConflict');
  expect(await refusal((sheet) => sheet.getRange('4:7').delete('Up'))).toBe('done');
  expect(open.host.book.table('Items')).toBeUndefined();
});

test('filtered rows are hidden and come back', async () => {
  await onTable((items) => items.columns.getItem('Key').filter.applyValuesFilter(['b']));
  const shown = await onTable(async (items, _sheet, context) => {
    const view = items.getDataBodyRange().getVisibleView().load('values');
    const hidden = items.getDataBodyRange().getRow(0).load('rowHidden');
    await context.sync();
    return [view.values as unknown[][], hidden.rowHidden];
  });
  expect(shown).toEqual([[['b', 20, 2]], true]);
  await onTable((items) => items.clearFilters());
  expect(open.host.book.sheets[0]?.rows.get(2)?.filtered).toBe(false);
});

test('rows are sorted by value: numbers, texts, then empty cells, and formulas move with their row', async () => {
  await put('D3:D4', [['=C3/10'], ['=C4/10']]);
  await onTable((items) => items.sort.apply([{ key: 1, ascending: false }]));
  expect(await values('B3:D4')).toEqual([['b', 20, 2], ['a', 10, 1]]); // prettier-ignore
  expect(await formulas('D3:D4')).toEqual([['=C3/10'], ['=C4/10']]);
});

test('tables of a range are found, wholly inside or touched', async () => {
  const seen = await onSheet(async (sheet, context) => {
    const touched = sheet.getRange('A1:B2').getTables(false).load('items/name');
    const inside = sheet.getRange('A1:B2').getTables(true).load('items/name');
    await context.sync();
    return [touched.items.length, inside.items.length];
  });
  expect(seen).toEqual([1, 0]);
});
