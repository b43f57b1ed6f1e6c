/** Was geschrieben würde, Zeile für Zeile. */
import type { CHANGES_WORDS } from '../changes';
import type { Say } from '../say';

export const CHANGES_WORDS_DE = (say: Say): ReturnType<typeof CHANGES_WORDS> => ({
  heading: 'Zeile für Zeile',
  filter: 'Welche Zeilen',
  kind: 'Art der Änderung',
  sheet: 'Blatt',
  search: 'Suchen',
  allSheets: (count) => `Alle Blätter (${say.count(count)})`,
  ofSheet: (sheet, count) => `${sheet} (${say.count(count)})`,
  kinds: { added: 'Neu', changed: 'Geändert', removed: 'Entfällt' },
  allKinds: (count) => `Alle Änderungen (${say.count(count)})`,
  ofKind: (kind, count) => `${kind} (${say.count(count)})`,
  none: 'Keine Zeile passt zu dieser Auswahl.',
  listed: (listed, of) =>
    `Aufgeführt sind die ersten ${say.count(listed)} von ${say.counted(of, 'Zeile', 'Zeilen')}; gezählt sind oben alle.`,
  empty: 'leer',
  becomes: 'wird',
  totals: 'Beträge vorher und nachher',
  column: 'Spalte',
  before: 'Vorher',
  after: 'Nachher',
});
