import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { DEFAULT_SETTINGS, paneMemoryOver } from '../../src/app/paneMemory';
import { openPaneStore, PaneStore, VERSIONS } from '../../src/store/paneStore';

let count = 0;
const freshName = () => `pane-${(count += 1)}`;

/** A database as an older add-in left it: that version's areas, one row in each. */
async function leftBehind(name: string, version: number): Promise<void> {
  const areas = VERSIONS.find((line) => line.version === version)?.areas ?? [];
  const old = new Dexie(name);
  old.version(version).stores(Object.fromEntries(areas.map((area) => [area, 'key'])));
  for (const area of areas) await old.table(area).put({ key: 'k', value: `${area} of version ${version}` });
  old.close();
}

test('what was put is there when the pane opens again', async () => {
  const name = freshName();
  const first = await openPaneStore(name);
  await first.put('settings', 'pane', { who: 'Ada' });
  await first.put('settings', 'pane', { who: 'Grace' });
  await first.put('drafts', 'gone', 1);
  await first.remove('drafts', 'gone');
  first.close();
  const again = await openPaneStore(name);
  expect(again.lasting).toBe(true);
  expect(await again.get('settings', 'pane')).toEqual({ who: 'Grace' });
  expect(await again.get('drafts', 'gone')).toBeUndefined();
});

test.each(VERSIONS.map(({ version, areas }) => [version, areas] as const))(
  'rows that version %i wrote are still there',
  async (version, areas) => {
    const name = freshName();
    await leftBehind(name, version);
    const store = await openPaneStore(name);
    expect(store.lasting).toBe(true);
    for (const area of areas) expect(await store.get(area, 'k')).toBe(`${area} of version ${version}`);
    await store.put('runs', 'k', 'new');
    expect(await store.get('runs', 'k')).toBe('new');
  },
);

test('a database that a newer add-in has written is used, and what is not ours in it stays', async () => {
  const name = freshName();
  const newer = new Dexie(name);
  newer.version(99).stores({ settings: 'key', future: 'key' });
  await newer.table('settings').put({ key: 'pane', value: 'theirs' });
  await newer.table('future').put({ key: 'k', value: 'kept' });
  newer.close();
  const warned = jest.spyOn(console, 'warn').mockReturnValue(); // Dexie says that areas were added.
  const store = await openPaneStore(name);
  expect(await store.get('settings', 'pane')).toBe('theirs');
  await store.put('runs', 'book', 'ours');
  expect(await store.get('runs', 'book')).toBe('ours');
  store.close();
  warned.mockRestore();
  const again = await new Dexie(name).open();
  expect(await again.table('future').get('k')).toEqual({ key: 'k', value: 'kept' });
  again.close();
});

test('where storage is forbidden the pane goes on in memory', async () => {
  const forbidden = jest.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const store = await openPaneStore(freshName());
  forbidden.mockRestore();
  expect(store.lasting).toBe(false);
  await store.put('drafts', 'book', { asOf: '2026-10-31' });
  expect(await store.get('drafts', 'book')).toEqual({ asOf: '2026-10-31' });
  await store.remove('drafts', 'book');
  expect(await store.get('drafts', 'book')).toBeUndefined();
});

test('storage that never answers is given up after a while', async () => {
  const silent = jest
    .spyOn(indexedDB, 'open')
    .mockImplementation(() => ({ addEventListener: () => undefined }) as unknown as IDBOpenDBRequest);
  const store = await openPaneStore(freshName(), 20);
  silent.mockRestore();
  expect(store.lasting).toBe(false);
});

test('storage that fails in the middle loses nothing of this pane from then on, and says so', async () => {
  const store = await openPaneStore(freshName());
  expect(store.lasting).toBe(true);
  await store.put('settings', 'pane', 'before');
  const full = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await store.put('drafts', 'book', 'after');
  full.mockRestore();
  expect(store.lasting).toBe(false);
  expect(await store.get('settings', 'pane')).toBe('before');
  expect(await store.get('drafts', 'book')).toBe('after');
});

describe('the memory over it', () => {
  const over = async (area: 'settings' | 'drafts' | 'runs', key: string, stored: unknown) => {
    const store = new PaneStore(undefined);
    await store.put(area, key, stored);
    return paneMemoryOver(store);
  };

  test.each([
    ['nothing', undefined, DEFAULT_SETTINGS],
    ['rubbish', 'x', DEFAULT_SETTINGS],
    ['a theme that does not exist', { who: 'Ada', theme: 'pink', language: 'de' }, { who: 'Ada', theme: 'auto', language: 'de' }],
    [
      'a language that the pane does not speak',
      { who: 'Ada', theme: 'dark', language: 'fr' },
      { who: 'Ada', theme: 'dark', language: 'auto' },
    ],
    ['settings of a pane that spoke English only', { who: 'Ada', theme: 'dark' }, { who: 'Ada', theme: 'dark', language: 'auto' }],
  ])('settings stored as %s', async (_, stored, expected) => {
    expect(await (await over('settings', 'pane', stored)).settings()).toEqual(expected);
  });

  test.each([
    ['nothing', undefined, undefined],
    ['half a draft', { asOf: '2026-10-31' }, undefined],
    [
      'a draft with a broken mapping',
      { asOf: '2026-10-31', mappings: [{ kind: 'openItems' }, { kind: 'closed', table: 'T', columns: {} }] },
      { asOf: '2026-10-31', mappings: [{ kind: 'closed', table: 'T', columns: {} }] },
    ],
  ])('a draft stored as %s', async (_, stored, expected) => {
    expect(await (await over('drafts', 'book', stored)).draft('book')).toEqual(expected);
  });

  test('runs that are not runs are left out', async () => {
    const run = { runId: 'R1', at: '2026-10-31T10:00:00Z', inputs: [] };
    expect(await (await over('runs', 'book', [run, { runId: 7 }])).runs('book')).toEqual([run]);
    expect(await (await over('runs', 'book', 'x')).runs('book')).toEqual([]);
  });
});
