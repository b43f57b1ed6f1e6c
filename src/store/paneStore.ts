/**
 * What the pane remembers on this machine. A cache: the workbook knows everything that matters, so losing
 * all of this loses nothing, and no failure of storage may stop the work.
 *
 * Office webviews partition, clear and block storage at will. Whatever goes wrong, at opening or in the
 * middle, the store goes on in memory and says so once: `lasting` is false from then on.
 */
import Dexie from 'dexie';

export const AREAS = ['settings', 'drafts', 'runs'] as const;
export type Area = (typeof AREAS)[number];

/** A row as it lies in the database; the value is plain data. */
interface Row {
  readonly key: string;
  readonly value: unknown;
}

/** Versions only grow. A line says which areas that version has; rows keep their shape. */
// prettier-ignore
export const VERSIONS: readonly { readonly version: number; readonly areas: readonly Area[] }[] = [
  { version: 1, areas: ['settings', 'drafts'] },
  { version: 2, areas: ['settings', 'drafts', 'runs'] },
];

/** How long opening may take before we go on without: another tab may hold an old version open. */
const PATIENCE_MS = 2_000;

export class PaneStore {
  readonly #memory = new Map<string, unknown>();
  #database: Dexie | undefined;

  constructor(database: Dexie | undefined) {
    this.#database = database;
  }

  /** False: storage failed, and what is put here is forgotten when the pane closes. */
  get lasting(): boolean {
    return this.#database !== undefined;
  }

  async get(area: Area, key: string): Promise<unknown> {
    const stored = await this.#attempt(async (database) => (await database.table<Row, string>(area).get(key))?.value);
    return stored ?? this.#memory.get(`${area}/${key}`);
  }

  async put(area: Area, key: string, value: unknown): Promise<void> {
    this.#memory.set(`${area}/${key}`, value);
    await this.#attempt((database) => database.table<Row, string>(area).put({ key, value }));
  }

  async remove(area: Area, key: string): Promise<void> {
    this.#memory.delete(`${area}/${key}`);
    await this.#attempt((database) => database.table<Row, string>(area).delete(key));
  }

  close(): void {
    this.#database?.close();
  }

  /** The only place that touches the database: its first failure is its last. */
  async #attempt<T>(work: (database: Dexie) => PromiseLike<T>): Promise<T | undefined> {
    if (this.#database === undefined) return undefined;
    try {
      return await work(this.#database);
    } catch {
      this.#database.close();
      this.#database = undefined; // `lasting` says it, and the pane shows a banner.
      return undefined;
    }
  }
}

/** Opens the database of that name; answers in any case, in memory when storage is not to be had. */
export async function openPaneStore(name: string, patienceMs: number = PATIENCE_MS): Promise<PaneStore> {
  const database = new Dexie(name);
  for (const { version, areas } of VERSIONS) database.version(version).stores(Object.fromEntries(areas.map((area) => [area, 'key'])));
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => (clock = setTimeout(resolve, patienceMs, 'late')));
  const opened = database.open().then(
    () => 'open' as const,
    () => 'refused' as const,
  );
  const outcome = await Promise.race([opened, late]);
  clearTimeout(clock);
  if (outcome === 'open') return new PaneStore(database);
  database.close();
  return new PaneStore(undefined);
}
