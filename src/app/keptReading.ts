/**
 * What was read of the workbook, kept until something changes: a cell (Excel tells), or what stands where (a run adds to the log, a table
 * grows or is renamed). Excel does not tell of sorting: whoever asks about a row has `holds` look at that row again.
 */
import { watchChanges } from '../workbook/changes';
import { readShape } from '../workbook/workbookShape';

export interface KeptReading<T, About> {
  /** Reads again only where it must. Throws a Refusal when Excel does not let us read. */
  readonly read: (about: About) => Promise<T>;
}

export function keptReading<T, About>(
  readWhole: () => Promise<T>,
  holds: (kept: T, about: About) => Promise<boolean>,
): KeptReading<T, About> {
  let kept: { readonly value: T; readonly changes: number; readonly shape: string } | undefined;
  let changes = 0;
  let watching: Promise<unknown> | undefined;

  const watched = async (): Promise<void> => {
    watching ??= watchChanges(() => (changes += 1));
    await watching.catch((error: unknown) => {
      watching = undefined; // The next question tries again.
      throw error;
    });
  };
  return {
    read: async (about) => {
      await watched();
      const shape = JSON.stringify(await readShape());
      if (kept?.changes === changes && kept.shape === shape && (await holds(kept.value, about))) return kept.value;
      const before = changes;
      const value = await readWhole();
      kept = { value, changes: before, shape };
      return value;
    },
  };
}
