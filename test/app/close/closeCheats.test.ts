/** What somebody might try so that a step is green that is not: each cheat shows. The genuine Office.js over the stand-in. */
import { applyChanges } from '../../../src/workbook/applyChanges';
import { decide } from '../../../src/app/cash/decide';
import type { OpenExcel } from '../../support/excel';
import { doClose, edit, monthNow, SET_UP, sign, spokenStep, stepNow } from '../../support/closeMonth';
import { openSmallMonth, previewMonth, WHO, writeCash } from '../../support/smallMonth';

let month: OpenExcel;
afterEach(() => month.close());

/** Bank and cash are signed; the other steps are taken out of the sheet. */
async function signedMonth(asTables = true): Promise<void> {
  month = await openSmallMonth(asTables);
  await doClose(SET_UP, 'Ann');
  await writeCash(await previewMonth(), WHO);
  await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Ann', '2026-11-02T08:00:00.000Z');
  await decide({ receipt: 'B4', kind: 'reject' }, 'Ann', '2026-11-02T08:01:00.000Z');
  await rowsOf('TieoutClose', (body) => body.map((_, at) => at).filter((at) => at > 1));
  await sign('bank', 'preparer', 'Ann');
  await sign('cash', 'preparer', 'Ann');
  await sign('cash', 'reviewer', 'Ben');
}

/** Deletes the rows of a table that `gone` names. */
async function rowsOf(name: string, gone: (body: readonly unknown[][]) => readonly number[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const body = table.getDataBodyRange();
    body.load('values');
    await context.sync();
    for (const at of [...gone(body.values)].reverse()) table.rows.getItemAt(at).delete();
    await context.sync();
  });
}

const withdrawn = () => doClose({ kind: 'withdraw', step: 'cash', role: 'reviewer', why: 'a late advice came in' }, 'Ben');

test('a signature that was taken back does not come back when the sign-offs are sorted', async () => {
  await signedMonth();
  await withdrawn();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('TieoutSignOffs').sort.apply([{ key: 5, ascending: false }]);
    await context.sync();
  });
  expect(await spokenStep('cash')).toContain('reopened: signature-withdrawn');
});

test('a signature that was taken back does not come back when the line that took it back is removed or changed', async () => {
  await signedMonth();
  await withdrawn();
  await edit('Tieout Sign-offs', 'B8', 'signed');
  expect((await stepNow('cash')).state).toBe('reopened');
  await rowsOf('TieoutSignOffs', (body) => [body.length - 1]);
  expect((await stepNow('cash')).state).toBe('reopened');
  expect(await doClose({ kind: 'lock' }, 'Cleo')).toMatchObject({ kind: 'refused' });
});

test('two signatures of one person do not sign a step that asks for two people, whenever it began to ask', async () => {
  await signedMonth();
  await edit('Tieout Close', 'H10', 'no');
  await edit('Tieout Close', 'G10', 'Zoe');
  await withdrawn();
  expect(await sign('cash', 'reviewer', 'ann')).toMatchObject({ kind: 'written' });
  expect(await spokenStep('cash')).toContain('signed');
  await edit('Tieout Close', 'H10', 'yes');
  expect(await spokenStep('cash')).toContain('same-person');
  expect((await stepNow('cash')).state).not.toBe('signed');
  expect(await sign('cash', 'reviewer', 'Ben')).toMatchObject({ kind: 'written' });
  expect((await stepNow('cash')).state).toBe('signed');
});

test('a letter that cannot be seen makes no other person, and no name', async () => {
  await signedMonth();
  await withdrawn();
  expect(await sign('cash', 'reviewer', 'A\u200bnn')).toMatchObject({ kind: 'refused', findings: [{ code: 'same-person' }] });
  expect(await sign('cash', 'reviewer', '\u200b')).toMatchObject({ kind: 'refused', findings: [{ code: 'nobody-signs' }] });
});

test('a verdict that names no difference any more proves nothing', async () => {
  await signedMonth();
  const verdict = await formulaBeside('Cash proof', /SUMIF/);
  await setFormula('Cash proof', verdict, '="Everything ties out"');
  expect(await spokenStep('bank')).toContain('proof-missing');
});

test('a difference that is written over by a formula without any figure of the sheet proves nothing', async () => {
  await signedMonth();
  const proof = (await stepNow('cash')).proofs[0];
  await setFormula('Cash proof', proof?.cell?.address ?? '', '=0');
  expect(await spokenStep('cash')).toContain('proof-overwritten');
});

test('a close without steps is not closed', async () => {
  await signedMonth();
  await rowsOf('TieoutClose', (body) => body.map((_, at) => at));
  expect((await monthNow()).findings.map(({ code }) => code)).toContain('no-steps');
  expect(await doClose({ kind: 'lock' }, 'Cleo')).toMatchObject({ kind: 'refused' });
});

test('a row that cannot be read as a step keeps the period from being locked', async () => {
  await signedMonth();
  await edit('Tieout Close', 'B10', '');
  expect(await doClose({ kind: 'lock' }, 'Cleo')).toMatchObject({ kind: 'refused' });
});

test('a lock holds when the month in the head is typed as a date', async () => {
  await signedMonth();
  expect(await doClose({ kind: 'lock' }, 'Cleo')).toMatchObject({ kind: 'written' });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Tieout Close').getRange('B5');
    cell.numberFormat = [['mmm yy']];
    cell.values = [[46296]];
    await context.sync();
  });
  expect((await monthNow()).period).toMatchObject({ name: '2026-10', locked: true });
  expect(await decide({ receipt: 'B1', kind: 'reject' }, 'Ann', '2026-11-05T08:00:00.000Z')).toMatchObject({ because: 'periodLocked' });
});

test('a lock keeps single cells of a bare list, as of a table', async () => {
  await signedMonth(false);
  expect(await spokenStep('cash')).toBe('signed');
  expect(await doClose({ kind: 'lock' }, 'Cleo')).toMatchObject({ kind: 'written' });
  const fix = { kind: 'setCells', sheet: 'Open items', cells: [{ address: 'I4', was: 119, becomes: 118 }] } as const;
  const line = { ...WHO, step: 'Workbook lint', inputs: [], rows: '', proofs: '', version: '0' };
  await expect(applyChanges([fix], line)).rejects.toMatchObject({ because: 'periodLocked' });
  const beside = { kind: 'setCells', sheet: 'Open items', cells: [{ address: 'P1', was: null, becomes: 'read by Ann' }] } as const;
  expect(await applyChanges([beside], line)).toMatchObject({ kind: 'written' });
});

test('a changed text of a procedure asks to be acknowledged, also under the same version', async () => {
  await signedMonth();
  await edit('Tieout Close', 'T9', 'Do nothing.');
  expect(await spokenStep('bank')).toContain('procedure-changed');
});

async function setFormula(sheet: string, address: string, formula: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
    await context.sync();
  });
}

/** The first cell of a sheet whose formula fits. */
async function formulaBeside(sheet: string, pattern: RegExp): Promise<string> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load('formulas');
    await context.sync();
    const row = used.formulas.findIndex((line) => pattern.test(String(line[1])));
    return `B${row + 1}`;
  });
}
