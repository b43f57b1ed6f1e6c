/** The small month with its close: what a person does to it, and what its steps say. */
import { previewClose, writeClose } from '../../src/app/close/closeActions';
import type { CloseAction, Month, MonthStep } from '../../src/app/close/month';
import { readMonth } from '../../src/app/close/readMonth';
import type { WriteResult } from '../../src/app/jobs';

export const TODAY = '2026-11-04';
export const SET_UP: CloseAction = { kind: 'setUp', setUp: { entity: 'Northlight Media', period: '2026-10', asOf: '2026-10-31' } };

let minute = 0;
/** Looks, then does it: as the pane does. Every act a minute after the one before. */
export async function doClose(action: CloseAction, who: string): Promise<WriteResult> {
  minute += 1;
  const at = new Date(Date.UTC(2026, 10, 4, 8, minute)).toISOString();
  return writeClose(await previewClose(action, who), { who, at });
}

export const sign = (step: string, role: 'preparer' | 'reviewer', who: string, note = ''): Promise<WriteResult> =>
  doClose({ kind: 'sign', step, role, note }, who);

export async function monthNow(): Promise<Month> {
  const month = await readMonth(TODAY);
  if (month === undefined) throw new Error('The test has no month.');
  return month;
}

export async function stepNow(key: string): Promise<MonthStep> {
  const found = (await monthNow()).steps.find(({ step }) => step.key === key);
  if (found === undefined) throw new Error(`The close has no step ${key}.`);
  return found;
}

/** `needsYou: open-exceptions` */
export async function spokenStep(key: string): Promise<string> {
  const { state, reasons } = await stepNow(key);
  const codes = reasons.map(({ code }) => code);
  return codes.length === 0 ? state : `${state}: ${codes.join(', ')}`;
}

export const edit = (sheet: string, address: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
