/** A month from set-up to signed and locked, what breaks a signature, and what a lock refuses. The genuine Office.js over the stand-in. */
import { previewClose, writeClose } from '../../../src/app/close/closeActions';
import { readMonth } from '../../../src/app/close/readMonth';
import { decide } from '../../../src/app/cash/decide';
import { readRuns, revertRun, verifyChain } from '../../../src/app/runs';
import { openExcel, type OpenExcel } from '../../support/excel';
import { doClose, edit, monthNow, SET_UP, sign, spokenStep, stepNow } from '../../support/closeMonth';
import { bookText, cellAt, openSmallMonth, previewMonth, WHO, writeCash } from '../../support/smallMonth';

let month: OpenExcel;
afterEach(() => month.close());

const reopened = async (): Promise<void> => {
  const { bytes } = month.host.save();
  month.close();
  month = await openExcel(bytes);
};

/** Cash applied for the month, and every question answered. */
async function appliedAndAnswered(): Promise<void> {
  month = await openSmallMonth();
  await doClose(SET_UP, 'Ann');
  await writeCash(await previewMonth(), WHO);
  await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Ann', '2026-11-02T08:00:00.000Z');
  await decide({ receipt: 'B4', kind: 'reject' }, 'Ann', '2026-11-02T08:01:00.000Z');
}

/** Bank and cash signed. */
async function signedMonth(): Promise<void> {
  await appliedAndAnswered();
  await sign('bank', 'preparer', 'Ann');
  await sign('cash', 'preparer', 'Ann', 'all questions answered');
  await sign('cash', 'reviewer', 'Ben');
}

/** Every step that this small month does not have taken out of the sheet by a person. */
async function onlySteps(...kept: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('TieoutClose');
    const body = table.getDataBodyRange();
    body.load('values');
    await context.sync();
    const keys = body.values.map((row) => String(row[1]));
    for (let at = keys.length - 1; at >= 0; at -= 1) if (!kept.includes(keys[at] ?? '')) table.rows.getItemAt(at).delete();
    await context.sync();
  });
}

test('a workbook without a close has no month; set up, it has eleven steps that nobody has begun', async () => {
  month = await openSmallMonth();
  expect(await readMonth('2026-11-04')).toBeUndefined();
  expect(await doClose(SET_UP, 'Ann')).toMatchObject({ kind: 'written', sheets: ['Tieout Close'] });
  const { period, steps, findings } = await monthNow();
  expect(period).toMatchObject({ entity: 'Northlight Media', name: '2026-10', from: '2026-10-01', to: '2026-10-31', locked: false });
  expect(steps.map(({ step, state, due }) => `${step.key} ${state} ${due}`).slice(0, 3)).toEqual([
    'bank notStarted 2026-11-02',
    'cash notStarted 2026-11-03',
    'contracts notStarted 2026-11-03',
  ]);
  expect(steps).toHaveLength(11);
  expect(findings).toEqual([]);
  expect(await doClose(SET_UP, 'Ann')).toEqual({ kind: 'alreadyDone' });
});

test('questions keep cash from being tied; answered, it is tied, and two people sign it', async () => {
  month = await openSmallMonth();
  await doClose(SET_UP, 'Ann');
  await writeCash(await previewMonth(), WHO);
  expect(await spokenStep('bank')).toBe('tied');
  expect(await spokenStep('cash')).toBe('needsYou: open-exceptions');
  expect((await stepNow('cash')).reasons[0]).toMatchObject({
    sentence: '2 questions wait for a person; none may stay open. Decide on them, or raise what may stay open in the row of the step.',
    cell: { sheet: 'Cash application', address: 'A6' },
  });
  expect(await sign('cash', 'preparer', 'Ann')).toMatchObject({ kind: 'refused', because: 'blockingFindings' });
  await decide({ receipt: 'B2', kind: 'choose', alternative: 1 }, 'Ann', '2026-11-02T08:00:00.000Z');
  await decide({ receipt: 'B4', kind: 'reject' }, 'Ann', '2026-11-02T08:01:00.000Z');
  expect(await spokenStep('cash')).toBe('tied');
  expect(await sign('cash', 'preparer', 'Ann')).toMatchObject({ kind: 'written' });
  expect(await spokenStep('cash')).toBe('tied: reviewer-awaited');
  expect(await sign('cash', 'reviewer', ' ANN ')).toMatchObject({ kind: 'refused', findings: [{ code: 'same-person' }] });
  expect(await sign('cash', 'reviewer', '  ')).toMatchObject({ kind: 'refused', findings: [{ code: 'nobody-signs' }] });
  expect(await sign('cash', 'reviewer', 'Ben')).toMatchObject({ kind: 'written' });
  expect(await spokenStep('cash')).toBe('signed');
  expect(await sign('cash', 'reviewer', 'Ben')).toEqual({ kind: 'alreadyDone' });
  expect(cellAt(month.host.book, 'Tieout Close', 'C10')).toBe('signed');
});

test('one cell that is broken suspends both signatures and is listed; put back, they hold again, also after save and reopen', async () => {
  await signedMonth();
  await reopened();
  expect(await spokenStep('cash')).toBe('signed');
  const was = cellAt(month.host.book, 'Cash application', 'I5');
  await edit('Cash application', 'I5', 118);
  const { state, signatures } = await stepNow('cash');
  expect(state).toBe('reopened');
  expect(signatures.map(({ role, movedCount }) => [role, movedCount > 0])).toEqual([
    ['preparer', true],
    ['reviewer', true],
  ]);
  expect(signatures[0]?.moved[0]).toEqual({ sheet: 'Cash application', address: 'I5', was: '119', now: '118' });
  expect(await spokenStep('bank')).toBe('signed');
  await edit('Cash application', 'I5', Number(was));
  expect(await spokenStep('cash')).toBe('signed');
});

test('a row that is inserted in a signed table of the analyst’s is one difference', async () => {
  await signedMonth();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('OpenItems').rows.add(1, [['INV-9', 'invoice', 'C1', 'Alder', 46270, 46300, 'EUR', 10, 10, '', '']]);
    await context.sync();
  });
  const [preparer] = (await stepNow('cash')).signatures;
  const theirs = preparer?.moved.filter(({ sheet }) => sheet === 'Open items');
  expect(theirs).toEqual([{ sheet: 'Open items', address: 'A5', was: '', now: 'row INV-9 · invoice · C1 · Alder' }]);
});

test('a row inserted above a signed table moves everything and changes nothing', async () => {
  await signedMonth();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Open items').getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(await spokenStep('cash')).toBe('signed');
});

test('a formula that is written over by its own value is noticed, though the sheet reads the same', async () => {
  await signedMonth();
  const proof = (await stepNow('cash')).proofs.find(({ name }) => name.startsWith('Receipts: '));
  await edit('Cash proof', proof?.cell?.address ?? '', 0);
  const { state, reasons, signatures } = await stepNow('cash');
  expect(state).toBe('reopened');
  expect(reasons.map(({ code }) => code)).toEqual(['cells-moved', 'cells-moved', 'proof-overwritten']);
  expect(signatures[0]?.moved).toEqual([
    expect.objectContaining({ sheet: 'Cash proof', address: proof?.cell?.address, now: 'the value 0' }),
  ]);
});

test('a changed input asks for another run, which finds nothing to write and says in the log that it has looked', async () => {
  await appliedAndAnswered();
  await edit('Customers', 'C4', 'Alder');
  expect(await spokenStep('cash')).toContain('inputs-changed');
  const before = (await readRuns()).length;
  await writeCash(await previewMonth(), WHO);
  expect(await readRuns()).toHaveLength(before + 1);
  expect(await spokenStep('cash')).toBe('tied');
});

test('a rule that changes asks for another run', async () => {
  await appliedAndAnswered();
  await edit('Tieout Rules', 'B5', '7');
  expect(await spokenStep('cash')).toContain('rules-changed');
});

test('a run for another day of the month is under way and no more', async () => {
  month = await openSmallMonth();
  await doClose(SET_UP, 'Ann');
  await writeCash(await previewMonth(undefined, '2026-10-30'), WHO);
  expect(await spokenStep('bank')).toBe('inProgress: run-for-other-day');
});

test('a changed procedure asks to be acknowledged, and the log says which version a run was made by', async () => {
  await appliedAndAnswered();
  await edit('Tieout Close', 'S9', '2');
  expect(await spokenStep('bank')).toBe('needsYou: procedure-changed');
  expect(await doClose({ kind: 'acknowledge', step: 'bank' }, 'Ann')).toMatchObject({ kind: 'written' });
  expect(await spokenStep('bank')).toBe('tied');
  expect((await readRuns()).find(({ step }) => step === 'cash application')?.facts.procedure).toBe('bank v1, cash v1');
});

test('a signature that is taken back needs a reason, reopens the step, and stays on the sheet', async () => {
  await signedMonth();
  const withdraw = (why: string) => doClose({ kind: 'withdraw', step: 'cash', role: 'reviewer', why }, 'Ben');
  expect(await withdraw(' ')).toMatchObject({ kind: 'refused', findings: [{ code: 'reason-missing' }] });
  expect(await withdraw('a late advice came in')).toMatchObject({ kind: 'written' });
  expect(await spokenStep('cash')).toContain('reopened: signature-withdrawn');
  await sign('cash', 'reviewer', 'Ben');
  expect(await spokenStep('cash')).toBe('signed');
  expect((await stepNow('cash')).signatures.map(({ role, withdrawn }) => `${role} ${withdrawn}`)).toEqual([
    'preparer ',
    'reviewer Ben, 2026-11-04: a late advice came in',
    'reviewer ',
  ]);
});

test('a line of the sign-offs that is changed, or removed, shows; so does a changed copy', async () => {
  await signedMonth();
  await edit('Tieout Sign-offs', 'E5', 'Zoe');
  expect((await stepNow('bank')).signatures[0]?.tampered).toBe('its line on "Tieout Sign-offs" was changed.');
  expect(await spokenStep('bank')).toContain('reopened: signature-tampered');
  await edit('Tieout Sign-offs', 'E5', 'Ann');
  expect((await monthNow()).findings).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('TieoutSignOffs').rows.getItemAt(0).delete();
    await context.sync();
  });
  expect((await monthNow()).findings.map(({ code }) => code)).toEqual(['act-removed']);
});

test('a signed cell that moved and whose copy was changed too cannot hide', async () => {
  await signedMonth();
  await edit('Cash application', 'I5', 118);
  const copies = month.host.book.sheet('Tieout Vouched')?.tables[0]?.area.rows ?? 0;
  for (let row = 5; row < 4 + copies; row += 1) await edit('Tieout Vouched', `D${row}`, 'AAAA');
  const { state, signatures } = await stepNow('cash');
  expect(state).toBe('reopened');
  expect(signatures[0]?.tampered).toContain('the copy of what it said on "Tieout Vouched" is gone or was changed too');
});

test('a locked period refuses a run, a decision and a revert; reopening asks why, is logged, and suspends the signatures', async () => {
  await appliedAndAnswered();
  await onlySteps('bank', 'cash');
  expect(await doClose({ kind: 'lock' }, 'Cleo')).toMatchObject({ kind: 'refused', findings: [{ code: 'steps-not-signed' }] });
  await sign('bank', 'preparer', 'Ann');
  await sign('cash', 'preparer', 'Ann');
  await sign('cash', 'reviewer', 'Ben');
  expect(await doClose({ kind: 'lock' }, 'Cleo')).toMatchObject({ kind: 'written' });
  expect((await monthNow()).period).toMatchObject({ locked: true, lockedBy: 'Cleo' });
  await reopened();
  const text = bookText(month.host.book);
  await edit('Customers', 'C4', 'Alder'); // By hand nobody can be kept from it; the signature shows it.
  const { runId = '' } = (await readRuns()).find(({ step }) => step === 'cash application') ?? {};
  const refused = { kind: 'refused', because: 'periodLocked', findings: [{ code: 'period-is-locked' }] };
  expect(await writeCash(await previewMonth(undefined, '2026-10-30'), WHO)).toMatchObject(refused);
  expect(await decide({ receipt: 'B1', kind: 'reject' }, 'Ann', '2026-11-05T08:00:00.000Z')).toMatchObject(refused);
  expect(await revertRun(runId, WHO)).toMatchObject(refused);
  expect(await sign('bank', 'preparer', 'Ben')).toMatchObject(refused);
  await edit('Customers', 'C4', '');
  expect(bookText(month.host.book)).toBe(text);
  expect(await doClose({ kind: 'reopen', why: '' }, 'Cleo')).toMatchObject({ findings: [{ code: 'reason-missing' }] });
  expect(await doClose({ kind: 'reopen', why: 'a bank error' }, 'Cleo')).toMatchObject({ kind: 'written' });
  expect((await monthNow()).period.locked).toBe(false);
  expect(await spokenStep('cash')).toContain('reopened: signature-withdrawn');
  expect((await readRuns()).at(-1)).toMatchObject({ step: 'period reopened', who: 'Cleo' });
  expect(await verifyChain()).toMatchObject({ holds: true });
});

test('the next month begins with its steps open, and what was signed stays as history', async () => {
  await signedMonth();
  const count = (sheet: string) => month.host.book.sheet(sheet)?.tables[0]?.area.rows;
  const before = count('Tieout Sign-offs');
  expect(await doClose({ kind: 'nextMonth' }, 'Ann')).toMatchObject({ kind: 'written' });
  const { period } = await monthNow();
  expect(period).toMatchObject({ name: '2026-11', asOf: '2026-11-30' });
  expect(await spokenStep('cash')).toBe('notStarted: run-for-other-day, waits-for');
  expect(count('Tieout Sign-offs')).toBe(before);
  expect(cellAt(month.host.book, 'Tieout Close', 'D9')).toBe(46_357); // 1 December 2026, WD+1
});

test('steps that people add, edit and move are kept; a step of their own is vouched for by its note', async () => {
  month = await openSmallMonth();
  await doClose(SET_UP, 'Ann');
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('TieoutClose');
    const row = new Array<string | number>(22).fill('');
    row[0] = 'Count the petty cash';
    row[1] = 'petty';
    row[4] = 1;
    table.rows.add(0, [row]);
    await context.sync();
  });
  await edit('Tieout Close', 'F10', 'Ann Owner');
  await doClose({ kind: 'stamp' }, 'Ann');
  const { steps } = await monthNow();
  expect(steps.slice(0, 2).map(({ step }) => [step.key, step.owner, step.test])).toEqual([
    ['petty', '', 'manual'],
    ['bank', 'Ann Owner', 'bank'],
  ]);
  expect(await spokenStep('petty')).toBe('needsYou: manual-step');
  expect(await sign('petty', 'preparer', 'Ann')).toMatchObject({ findings: [{ code: 'evidence-missing' }] });
  expect(await sign('petty', 'preparer', 'Ann', 'count of 31 October, file 12')).toMatchObject({ kind: 'written' });
  expect(await spokenStep('petty')).toBe('signed');
});

test('a signature can be reverted as a run, and no trace of it is missed', async () => {
  await appliedAndAnswered();
  const signed = await sign('bank', 'preparer', 'Ann');
  expect(await spokenStep('bank')).toBe('signed');
  await revertRun(signed.kind === 'written' ? signed.runId : '', WHO);
  expect(await spokenStep('bank')).toBe('tied');
  expect((await monthNow()).findings).toEqual([]);
});

test('what changed between looking and signing is not signed', async () => {
  await appliedAndAnswered();
  const preview = await previewClose({ kind: 'sign', step: 'bank', role: 'preparer', note: '' }, 'Ann');
  expect(preview.vouched.map(({ name }) => name)).toEqual(['Bank receipts', 'Bank statements', 'table OpenItems', 'table CustomerList']);
  await edit('Bank receipts', 'F5', 'somebody else');
  expect(await writeClose(preview, { who: 'Ann', at: '2026-11-04T09:00:00.000Z' })).toMatchObject({ because: 'workbookChanged' });
});
