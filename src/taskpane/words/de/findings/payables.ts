/** Deutsch: was an Eingangsrechnungen und Zahlungen im Ganzen auffällt. */
import type { PayablesFacts } from '../../../../domain/payables/payablesAdvice';
import { named } from '../names';
import type { GermanAdvice } from './german';

export const PAYABLES_FINDINGS_DE: GermanAdvice<PayablesFacts> = {
  'payment-question': { title: ({ says }) => named(says), remedy: ({ remedy }) => named(remedy) },
  'no-vendor-master': {
    title: () => 'Es ist keine Lieferantentabelle gewählt; Bankverbindungen, Gruppen und Zahlungsbedingungen wurden nicht geprüft.',
    remedy: 'Wählen Sie den Lieferantenstamm.',
  },
  'terms-unreadable': {
    title: ({ of, terms }) =>
      `Die Zahlungsbedingungen von ${of}, „${terms}“, sind nicht lesbar; die Rechnungen haben nur die Fälligkeit, die sie selbst nennen.`,
    remedy: ({ nearest }) => (nearest.length === 0 ? 'Schreiben Sie etwa Net 30.' : `Schreiben Sie etwa ${nearest.join(' oder ')}.`),
  },
  'no-run-days': {
    title: () => 'Keiner der Wochentage für Zahlläufe ist ein Tag von 1 bis 7; jeder Arbeitstag gilt als Zahltag.',
    remedy: 'Tragen Sie die Wochentage im Blatt „Tieout Rules“ ein: 1 ist Montag, 4 Donnerstag.',
  },
};
