/** Deutsch: warum eine Formel bleibt, wie sie ist. */
import type { ConversionFacts } from '../../../../app/formulas/conversionAdvice';
import type { GermanAdvice } from './german';

export const CONVERSION_FINDINGS_DE: GermanAdvice<ConversionFacts> = {
  'formula-reads-error': {
    title: ({ reads }) => `Die Formel zeigt ${reads} und bleibt.`,
    remedy: 'Berichtigen Sie, was sie bekommt, und wandeln Sie sie dann um.',
  },
  'formula-still-calculates': {
    title: () => 'Die Formel rechnet noch und bleibt.',
    remedy: 'Warten Sie auf ihr Ergebnis und wandeln Sie sie dann um.',
  },
  'formula-on-protected-sheet': {
    title: ({ sheet }) => `Das Blatt „${sheet}“ ist geschützt, und die Formel bleibt.`,
    remedy: 'Heben Sie den Blattschutz unter „Überprüfen“ auf und wandeln Sie sie dann um.',
  },
  'native-reads-otherwise': {
    title: ({ was, now }) => `Als Excel-Formel zeigte die Zelle ${now} statt ${was}; deshalb wurde alles zurückgesetzt.`,
    remedy: 'Wandeln Sie diese Zelle in ihren Wert um: Was sie bekommt, ist Text oder leer.',
  },
  'converted-cell-gone': {
    title: ({ cell, formula }) => `Die Zelle, die ${cell} war, gibt es nicht mehr; ihre Formel war ${formula}.`,
    remedy: 'Tragen Sie die Formel dort ein, wo sie hingehört, wenn sie noch gebraucht wird.',
  },
  'converted-cell-changed': {
    title: ({ cell }) => `Was in ${cell} stand, wurde seit dem Umwandeln geändert und bleibt.`,
    remedy: 'Kopieren Sie die Formel vom Blatt „Tieout Formulas“, wenn Sie sie zurückhaben wollen.',
  },
};
