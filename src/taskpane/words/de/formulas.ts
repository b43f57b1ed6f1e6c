/** Die Worte um das Umwandeln von Formeln. */
import type { FORMULAS_WORDS } from '../formulas';
import type { Say } from '../say';

export const FORMULAS_WORDS_DE = (say: Say): ReturnType<typeof FORMULAS_WORDS> => {
  const formulas = (count: number): string => say.counted(count, 'Formel', 'Formeln');
  return {
    heading: 'Formeln umwandeln',
    lead: 'Ohne das Add-in zeigen TIEOUT-Funktionen #NAME?. Wandeln Sie sie in Excel-Formeln oder Werte um, bevor Sie die Mappe weitergeben.',
    scope: 'Wo',
    scopes: { selection: 'In den markierten Zellen', workbook: 'In der ganzen Arbeitsmappe' },
    to: 'In',
    directions: {
      native: 'Excel-Formeln, sonst Werte',
      values: 'Werte',
      back: 'Zurück zu dem, was dort stand',
    },
    preview: 'Vorschau',
    planning: 'Formeln werden gelesen',
    failed: 'Die Formeln konnten nicht gelesen werden',
    none: {
      title: 'Nichts umzuwandeln',
      body: {
        native: 'In diesen Zellen steht keine TIEOUT-Funktion.',
        values: 'In diesen Zellen steht keine TIEOUT-Funktion.',
        back: 'Keine dieser Zellen wurde umgewandelt.',
      },
    },
    asking: {
      heading: 'Was aus ihnen würde',
      lead: 'Der übrige Teil einer Formel bleibt. Der Lauf lässt sich unter „Läufe“ zurücknehmen; „Zurück“ geht auf jedem Rechner.',
      summary: (counts) =>
        [
          counts.native > 0 ? `${formulas(counts.native)} als Excel-Formeln` : '',
          counts.value > 0 ? `${formulas(counts.value)} als Werte` : '',
          counts.back > 0 ? `${formulas(counts.back)} zurück` : '',
        ]
          .filter((part) => part !== '')
          .join(', '),
      cell: 'Zelle',
      formula: 'Formel',
      now: 'Jetzt',
      becomes: 'Künftig',
      values: (count) => `ihr Wert in ${say.counted(count, 'Zelle', 'Zellen')}`,
      left: (count) => (count === 1 ? '1 Formel bleibt' : `${say.count(count)} Formeln bleiben`),
      write: (count) => `${formulas(count)} umwandeln`,
      other: 'Neu wählen',
      readOnly: 'Diese Arbeitsmappe ist schreibgeschützt geöffnet. Aktivieren Sie die Bearbeitung, um umzuwandeln.',
    },
    writing: 'Wird umgewandelt',
    written: 'Umgewandelt',
    notDone: 'Nicht umgewandelt',
    broke: (because) => `Das Umwandeln brach ab: ${because}`,
    again: 'Weitere umwandeln',
  };
};
