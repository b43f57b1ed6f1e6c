/** Deutsch: eine Zelle erklärt. */
import type { RunSummary } from '../../../app/jobs';
import type { CELL_WORDS } from '../cell';
import type { Say } from '../say';

export const CELL_WORDS_DE = (say: Say): ReturnType<typeof CELL_WORDS> => ({
  heading: 'Diese Zelle erklären',
  lead: 'Was in der gewählten Zelle steht, wem sie gehört, wer sie schrieb und was sie liest.',
  explain: 'Gewählte Zelle erklären',
  reading: 'Die Zelle wird gelesen',
  failed: 'Die Zelle konnte nicht erklärt werden',
  shows: (text: string) => (text === '' ? 'Die Zelle ist leer.' : `Die Zelle zeigt ${text}.`),
  formula: 'Formel',
  reads: 'Sie liest',
  notFound: 'nicht gefunden',
  own: (sheet: string, heading: string) =>
    heading === '' ? `Eine Zelle unseres Blattes ${sheet}.` : `Spalte „${heading}“ unseres Blattes ${sheet}.`,
  yours: (table: string, heading: string) => `Spalte „${heading}“ Ihrer Tabelle ${table}.`,
  takenFor: (kind: string, ours: string) => `Die Tabelle gilt als ${kind}, die Spalte als ${ours}.`,
  takenUnused: (kind: string) => `Die Tabelle gilt als ${kind}; diese Spalte wird nicht verwendet.`,
  takenNot: 'Keine Aufgabe verwendet diese Tabelle.',
  toTables: 'Tabellen und Spalten',
  nowhere: 'Die Zelle liegt in keiner Tabelle und auf keinem unserer Blätter. Nichts von uns liest sie über ihren Platz.',
  row: 'Ihre Zeile',
  runs: 'Läufe, die sie schrieben',
  noRuns: 'Kein Lauf schrieb diese Zelle.',
  run: (runId: string, step: string, who: string, at: string) => `Lauf ${runId}, ${step}, von ${who}, ${say.instant(at)} UTC`,
  states: { written: '', halfDone: 'unvollständig', reverted: 'inzwischen zurückgenommen' } satisfies Record<RunSummary['state'], string>,
  empty: 'leer',
  odd: 'Was an ihr auffällt',
  looking: 'Die Arbeitsmappe wird durchgesehen',
  notOdd: 'An dieser Zelle fällt nichts auf.',
});
