/** `Excel.createWorkbook`: by the call of the application, and by the call that Office.js makes on the web. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenedFile } from '../../../src/host/excel';
import { openExcel } from '../../support/excel';

const sample = readFileSync(path.join('assets', 'sample', 'month.xlsx'));
const onWire = (name: string, ...values: unknown[]) => ({
  ObjectPaths: { '1': { Id: 1, ObjectPathType: 1, Name: '' } },
  Actions: [{ Id: 2, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: values } }],
});

async function asked(use: (open: Awaited<ReturnType<typeof openExcel>>) => Promise<unknown>) {
  const made: OpenedFile[] = [];
  const open = await openExcel(undefined, { onNewWorkbook: (opened) => made.push(opened) });
  try {
    await use(open);
    return { made, here: open.host.book.sheets.map(({ name }) => name) };
  } finally {
    open.close();
  }
}
const sheetsOf = ({ made }: { readonly made: readonly OpenedFile[] }) => made.map(({ book }) => book.sheets[0]?.name);

test('the file becomes a workbook of its own, and the one that asked stays as it is', async () => {
  const answer = await asked(({ Excel }) => Excel.createWorkbook(sample.toString('base64')));
  expect(sheetsOf(answer)).toEqual(['Read me']);
  expect(answer.here).toEqual(['Sheet1']);
  expect(answer.made[0]?.book.fileName).toBe('Book2.xlsx');
});

test('as Office.js asks for it on the web', async () => {
  const answer = await asked(({ host }) => host.execute(onWire('CreateAndOpenWorkbook', sample.toString('base64'))));
  expect(sheetsOf(answer)).toEqual(['Read me']);
});

test('without a file it is an empty workbook', async () => {
  expect(sheetsOf(await asked(({ Excel }) => Excel.createWorkbook()))).toEqual(['Sheet1']);
});

test.each([
  ['text that is no base64', '%%%'],
  ['a file that is no workbook', btoa('a letter')],
])('%s is refused', async (_, base64) => {
  const { made } = await asked(async ({ Excel }) =>
    expect(Excel.createWorkbook(base64)).rejects.toMatchObject({ code: 'InvalidArgument' }),
  );
  expect(made).toEqual([]);
});

test('where nobody shows a second workbook it is refused by name', async () => {
  const open = await openExcel();
  await expect(open.Excel.createWorkbook()).rejects.toMatchObject({ code: 'NotImplemented' });
  open.close();
});
