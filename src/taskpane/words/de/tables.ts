/** Deutsch: alle Tabellen und Spalten. */
import type { Say } from '../say';
import type { TABLES_WORDS } from '../tables';

export const TABLES_WORDS_DE = (say: Say): ReturnType<typeof TABLES_WORDS> => ({
  heading: 'Tabellen und Spalten',
  lead: 'Wofür jede Tabelle gehalten wird, für alle Aufgaben. Berichtigen Sie, was nicht stimmt, und speichern Sie es: Es bleibt in dieser Arbeitsmappe.',
  reading: 'Die Arbeitsmappe wird gelesen',
  readFailed: 'Die Arbeitsmappe konnte nicht gelesen werden',
  none: { title: 'Keine Tabelle vorhanden', body: 'Tieout arbeitet mit Ihren Tabellen: eine Zeile mit Überschriften, darunter Zeilen.' },
  summary: (kinds: number, tables: number, of: number) =>
    `${say.counted(kinds, 'Art von Tabelle', 'Arten von Tabellen')} in ${say.count(tables)} von ${say.counted(of, 'Tabelle', 'Tabellen')} gefunden.`,
  leftOver: (names: readonly string[]) => `Für nichts gehalten: ${names.join(', ')}.`,
  missingColumn: (ours: string, kind: string) =>
    `${kind}: Die Spalte „${ours}“ wird gebraucht. Wählen Sie die Spalte, in der sie steht, oder verwenden Sie die Tabelle nicht.`,
  preview: 'Zeigen, was geschrieben würde',
  previewing: 'Es wird ermittelt, was geschrieben würde',
  save: 'In dieser Arbeitsmappe speichern',
  saving: 'Wird in die Arbeitsmappe geschrieben',
  nothing: 'Das steht schon so in der Arbeitsmappe.',
  failed: 'Es wurde nicht gespeichert',
  again: 'Neu lesen',
});
