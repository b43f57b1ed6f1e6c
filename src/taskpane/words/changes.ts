/** The words of what would be written, row by row. */
import type { RowChange } from '../../app/jobs';
import type { Say } from './say';

export const CHANGES_WORDS = (say: Say) => ({
  heading: 'Row by row',
  filter: 'Which rows',
  kind: 'Kind of change',
  sheet: 'Sheet',
  search: 'Search',
  allSheets: (count: number) => `All sheets (${say.count(count)})`,
  ofSheet: (sheet: string, count: number) => `${sheet} (${say.count(count)})`,
  kinds: { added: 'Added', changed: 'Changed', removed: 'Removed' } satisfies Record<RowChange['kind'], string>,
  allKinds: (count: number) => `All changes (${say.count(count)})`,
  ofKind: (kind: string, count: number) => `${kind} (${say.count(count)})`,
  none: 'No row fits this choice.',
  listed: (listed: number, of: number) =>
    `The first ${say.count(listed)} of ${say.counted(of, 'row', 'rows')} are listed; all are counted above.`,
  empty: 'empty',
  becomes: 'becomes',
  totals: 'Amounts before and after',
  column: 'Column',
  before: 'Before',
  after: 'After',
});
