/** Office.js in Node, beyond reading and writing: events, worksheet functions, several workbooks in one process. */
import path from 'node:path';
import { createHost } from '../../../src/host/createHost';
import { newFile } from '../../../src/host/file/newFile';
import { connect, loadOfficeJs } from '../../../src/host/protocol/nodeSession';
import { area } from '../../../src/host/book/area';
import { openExcel } from '../../support/excel';

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test('events reach the add-in: its own change, a person, and not after it has stopped listening', async () => {
  const { host, close } = await openExcel();
  const heard: object[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => {
      heard.push({ address: event.address, by: event.triggerSource, after: event.details?.valueAfter });
    });
    await context.sync();
    return result;
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[7]];
    await context.sync();
  });
  await soon();
  host.book.writeValues(host.book.activeSheet, area(1, 1), [['x']], 'person');
  await soon();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.book.writeValues(host.book.activeSheet, area(1, 1), [['y']], 'person');
  await soon();
  close();
  expect(heard).toEqual([
    { address: 'A1', by: 'ThisLocalAddin', after: 7 },
    { address: 'B2', by: 'Unknown', after: 'x' },
  ]);
});

test('nothing is heard while events are switched off, and a host may lose them', async () => {
  const { host, close } = await openExcel();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem('Sheet1').getRange('A2').values = [[2]];
    await context.sync();
  });
  await soon();
  host.faults.dropEvents = true;
  host.book.writeValues(host.book.activeSheet, area(5, 0), [['lost']], 'person');
  await soon();
  close();
  expect(heard).toEqual(['A2']);
});

test('selection, activation, sheets and tables are told', async () => {
  const { close } = await openExcel();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    context.workbook.onSelectionChanged.add(async () => void heard.push('selected'));
    worksheets.onAdded.add(async ({ type }) => void heard.push(type));
    worksheets.onActivated.add(async ({ type }) => void heard.push(type));
    worksheets.onDeleted.add(async ({ type }) => void heard.push(type));
    tables.onAdded.add(async ({ type }) => void heard.push(type));
    await context.sync();
    const sheet = worksheets.add('New');
    await context.sync();
    sheet.activate();
    sheet.getRange('B2').select();
    sheet.tables.add('A1:B3', true);
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await soon();
  close();
  expect(heard).toEqual(['WorksheetAdded', 'WorksheetActivated', 'selected', 'TableAdded', 'WorksheetActivated', 'WorksheetDeleted']);
});

test('a worksheet function of the add-in runs in its own runtime: value, error with a reason, array', async () => {
  const host = createHost(newFile('Functions.xlsx'));
  host.customFunctions.declare('TIE', [
    { id: 'TWICE', name: 'TWICE' },
    { id: 'REFUSE', name: 'REFUSE' },
    { id: 'PAIR', name: 'PAIR' },
  ]);
  const disconnect = connect(host, loadOfficeJs(path.resolve('.')));
  CustomFunctions.associate('TWICE', (x: number) => x * 2);
  CustomFunctions.associate('REFUSE', () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Not a date.');
  });
  CustomFunctions.associate('PAIR', async (x: number) => [[x, x + 1]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3').formulas = [['=TIE.TWICE(21)'], ['=TIE.REFUSE(1)'], ['=TIE.PAIR(5)']];
    await context.sync();
  });
  await host.calculator.settled();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B3').load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  await new Promise((resolve) => setTimeout(resolve, 600)); // The runtime's own timer: it runs out 0.5 s after a result.
  disconnect();
  host.dispose();
  expect(values).toEqual([
    [42, ''],
    ['#VALUE!', ''],
    [5, 6],
  ]);
});

test('the workbook connected last is the one that answers', async () => {
  const first = await openExcel(undefined, { fileName: 'First.xlsx' });
  const second = await openExcel(undefined, { fileName: 'Second.xlsx' });
  const name = await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });
  first.close();
  second.close();
  expect(name).toBe('Second.xlsx');
});

test('the add-in sees which requirement sets are met', async () => {
  const { close } = await openExcel();
  const { requirements } = Office.context;
  const met = ['1.9', '1.16', '1.17', '1.18'].map((version) => requirements.isSetSupported('ExcelApi', version));
  close();
  expect(met).toEqual([true, true, true, false]);
  expect(requirements.isSetSupported('WordApi')).toBe(false);
});
