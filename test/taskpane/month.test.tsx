/** The month at home: first run, what a step shows, and what is done to it, always shown before it is written. */
import { screen, within } from '@testing-library/react';
import type { CloseAction, ClosePreview } from '../../src/app/close/month';
import { mockBrowser, openPane } from '../support/openPane';
import { LOCKED_MONTH, MONTH, REFUSED_PREVIEW, SIGN_PREVIEW } from '../support/monthSamples';
import { sampleMonth, sampleSample } from '../support/paneActions';

beforeAll(mockBrowser);

function openMonth(change: Parameters<typeof sampleMonth>[0] = {}, more: Parameters<typeof openPane>[1] = {}) {
  const previewed: CloseAction[] = [];
  const wrote: string[] = [];
  const pane = openPane(
    {
      month: sampleMonth({
        read: async () => MONTH,
        preview: async (action): Promise<ClosePreview> => {
          previewed.push(action);
          return { ...SIGN_PREVIEW, action };
        },
        write: async (_, who) => {
          wrote.push(who);
          return { kind: 'written', runId: 'R7', cells: 4, sheets: ['Tieout Sign-offs'] };
        },
        ...change,
      }),
    },
    more,
  );
  return { ...pane, previewed, wrote };
}
const card = async (name: string) => screen.findByRole('listitem', { name });
const inCard = async (name: string) => within(await card(name));

describe('without a close', () => {
  test('the sample opens in one click', async () => {
    let opened = 0;
    const { press, heading } = openPane({ sample: sampleSample({ open: async () => void (opened += 1) }) });
    await heading('Welcome to Tieout');
    await press('Open the sample month');
    expect(opened).toBe(1);
    expect(screen.getByText(/Nothing leaves this machine\./)).toBeTruthy();
  });

  test('a sample that cannot be fetched says why', async () => {
    const { press } = openPane({ sample: sampleSample({ open: async () => Promise.reject(new Error('It is not beside the pane.')) }) });
    await press('Open the sample month');
    await screen.findByText('It is not beside the pane.');
  });

  test('this month is set up from three fields: its last day is proposed, and nothing is written unseen', async () => {
    const { user, press, heading, previewed, wrote } = openMonth({ read: async () => undefined });
    await press('Set up this month');
    await heading('The month');
    await user.type(screen.getByLabelText(/^Entity/), 'Northlight');
    const month = screen.getByLabelText(/^Month/);
    await user.clear(month);
    await user.type(month, '2026-09');
    await press('Show what would be written');
    expect(previewed).toEqual([{ kind: 'setUp', setUp: { entity: 'Northlight', period: '2026-09', asOf: '2026-09-30' } }]);
    expect(wrote).toEqual([]);
    await press('Set up');
    expect(wrote).toEqual(['Ada Lovelace']);
    await screen.findByText(/Run R7/);
  });
});

test('a month that cannot be read leaves the jobs at hand, and its period is set right from there', async () => {
  let isMended = false;
  const { press, heading, previewed } = openMonth({
    read: async () => {
      if (isMended) return MONTH;
      throw new Error('Oktober is no month.');
    },
    write: async () => {
      isMended = true;
      return { kind: 'written', runId: 'R7', cells: 4, sheets: ['Tieout Close'] };
    },
  });
  await heading('The month could not be read');
  expect(screen.getByText('Oktober is no month.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Apply cash' })).toBeTruthy();
  await press('Change period');
  await press('Show what would be written');
  expect(previewed.map(({ kind }) => kind)).toEqual(['setUp']);
  await press('Set up');
  await screen.findByText(/Run R7/);
  await press('Home');
  await heading('2026-10, Northlight Media');
});

test('how far the month is, and each step with its state in words', async () => {
  const { heading } = openMonth();
  await heading('2026-10, Northlight Media');
  expect(screen.getByText(/2 of 7 steps tied or signed/)).toBeTruthy();
  const states = MONTH.steps.map(({ step: { title } }) => title);
  const said = await Promise.all(
    states.map(async (title) => /Signed|Needs you|Tied|Not started|Reopened|In progress/.exec((await card(title)).textContent ?? '')?.[0]),
  );
  expect(said).toEqual(['Signed', 'Needs you', 'Tied', 'Not started', 'Not started', 'Reopened', 'In progress']);
});

test('what may begin now says so, and what waits names what it waits for', async () => {
  openMonth();
  expect((await card('Billing run')).textContent).toContain('May begin now');
  expect((await card('Accruals')).textContent).toContain('Waits for Billing run');
  expect((await card('Apply cash')).textContent).toContain('Overdue');
});

test('a reopened step lists the cells that moved, and leads to them', async () => {
  const gone: string[] = [];
  const { user } = openPane({
    month: sampleMonth({ read: async () => MONTH }),
    goTo: async (sheet, address) => void gone.push(`${sheet} ${address}`),
  });
  const step = await inCard('Reconcile partners');
  const moved = step.getByRole('group', { name: 'Cells that moved' });
  expect(moved.textContent).toContain('120.00 → 210.00');
  expect(moved.textContent).toContain('15.00 → empty');
  expect(moved.textContent).toContain('and 238 more');
  await user.click(within(moved).getByRole('button', { name: /F13/ }));
  expect(gone).toEqual(['Partner sales F13']);
});

test('signing asks for a note, shows what is vouched for, and writes only then', async () => {
  const { user, press, previewed, wrote } = openMonth();
  await press('Sign as preparer: Review contracts');
  await user.type(await screen.findByLabelText(/^Note/), 'as agreed');
  await press('Show what would be written');
  expect(previewed).toEqual([{ kind: 'sign', step: 'contracts', role: 'preparer', note: 'as agreed' }]);
  await screen.findByText(/Contract review, 42 rows/);
  expect(wrote).toEqual([]);
  await press('Sign');
  expect(wrote).toEqual(['Ada Lovelace']);
  await press('Close');
  expect(screen.queryByText(/What you vouch for/)).toBeNull();
});

test('who may not sign is told why, and has no button to sign with', async () => {
  const { press, wrote } = openMonth({ preview: async (action) => ({ ...REFUSED_PREVIEW, action }) });
  await press('Sign as reviewer: Review contracts');
  await press('Show what would be written');
  await screen.findByText(/may not review it/);
  expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
  await press('Cancel');
  expect(wrote).toEqual([]);
});

test('a step that is not tied cannot be signed', async () => {
  openMonth();
  const step = await inCard('Apply cash');
  expect(step.queryByRole('button', { name: /^Sign as/ })).toBeNull();
});

test('reopening a locked period must say why', async () => {
  const { user, press, previewed } = openMonth({ read: async () => LOCKED_MONTH });
  await screen.findByText(/Locked by Grace Hopper/);
  expect(screen.queryByRole('button', { name: 'Lock period' })).toBeNull();
  await press('Reopen period');
  const show = await screen.findByRole('button', { name: 'Show what would be written' });
  expect(show.getAttribute('aria-disabled')).toBe('true');
  await user.type(screen.getByLabelText(/^Why/), 'late invoice');
  await press('Show what would be written');
  expect(previewed).toEqual([{ kind: 'reopen', why: 'late invoice' }]);
});

test('without a name nothing is previewed: it is asked for first', async () => {
  const { press, previewed } = openMonth({}, { initialSettings: { who: '', theme: 'auto', language: 'auto' } });
  await press('Lock period');
  expect(previewed).toEqual([]);
  expect(screen.getByRole('button', { name: 'Show what would be written' }).getAttribute('aria-disabled')).toBe('true');
});

test('a changed procedure is acknowledged where it is read', async () => {
  const { user, press, previewed } = openMonth();
  const step = await inCard('Apply cash');
  await user.click(step.getByRole('button', { name: 'Details of Apply cash' }));
  expect(step.getByText('Answer every question before you sign.')).toBeTruthy();
  await press('Acknowledge Procedure v3');
  expect(previewed).toEqual([{ kind: 'acknowledge', step: 'cash' }]);
});

test('a step opens its job, and the month is read again on the way back', async () => {
  let reads = 0;
  const { press, heading } = openMonth({
    read: async () => {
      reads += 1;
      return MONTH;
    },
  });
  await press('Open Apply cash: Import bank');
  await heading('Which table is what?');
  await press('Home');
  await heading('2026-10, Northlight Media');
  expect(reads).toBe(2);
});

test('in the sample its bank files are one click away, with its day', async () => {
  const asked: (readonly string[])[] = [];
  const index = { title: 't', workbook: 'month.xlsx', bankFiles: ['a.sta', 'b.sta'], documents: [], asOf: '2026-10-30' };
  const { press } = openPane(
    {
      sample: sampleSample({
        here: async () => index,
        files: async (names) => {
          asked.push(names);
          return names.map((name) => ({ name, bytes: new Uint8Array([1]) }));
        },
      }),
    },
    { initialView: 'cash' },
  );
  await press('Continue to bank files');
  await press('Use the sample’s 2 files');
  expect(asked).toEqual([['a.sta', 'b.sta']]);
  await screen.findByText('b.sta');
  expect(screen.getByLabelText<HTMLInputElement>('As of').value).toBe('2026-10-30');
});
