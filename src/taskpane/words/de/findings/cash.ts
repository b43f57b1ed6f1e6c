/** Deutsch: was beim Zuordnen von Zahlungen auffällt. */
import type { CashFacts } from '../../../../app/cash/cashAdvice';
import type { Say } from '../../say';
import type { GermanAdvice } from './german';

export const CASH_FINDINGS_DE = (say: Say): GermanAdvice<CashFacts> => ({
  'transactions-pending': {
    title: ({ count, account }) =>
      `${say.counted(count, 'vorgemerkter Umsatz', 'vorgemerkte Umsätze')} von ${account} ${count === 1 ? 'blieb' : 'blieben'} weg: Die Bank hat noch nicht gebucht.`,
    remedy: 'Sie kommen mit dem Auszug des Buchungstages.',
  },
  'statement-known': {
    title: ({ statement, count }) =>
      `Auszug ${statement} mit ${say.counted(count, 'Umsatz', 'Umsätzen')} ist bereits importiert und wird nicht erneut importiert.`,
    remedy: 'Nichts zu tun.',
  },
  'statement-overlaps': {
    title: ({ statement, known, all }) =>
      `${say.count(known)} von ${say.count(all)} Umsätzen des Auszugs ${statement} sind bereits mit einem anderen Auszug importiert.`,
    remedy:
      'Doppelt gezählt wird nichts; aber die Umsätze dieses Auszugs allein erklären seinen Schlusssaldo nicht. Importieren Sie entweder Tages- oder Monatsauszüge.',
  },
  'document-overdrawn': {
    title: ({ document, taken, open }) => `Entschiedene Zeilen nehmen ${taken} von ${document}, wovon ${open} offen waren.`,
    remedy: 'Berichtigen Sie eine der Zeilen im Blatt „Cash application“.',
  },
  'document-gone': {
    title: ({ document, receipt }) =>
      `Zahlungseingang ${receipt} wurde für ${document} entschieden, das nicht mehr unter den offenen Posten steht.`,
    remedy: 'Stellen Sie den Beleg wieder her oder ändern Sie die Entscheidung; eine neue Periode gehört in eine neue Arbeitsmappe.',
  },
  'earlier-line-differs': {
    title: ({ receipts, count }) =>
      `${say.counted(count, 'früher zugeordneter Zahlungseingang ergibt', 'früher zugeordnete Zahlungseingänge ergeben')} jetzt etwas anderes: ${receipts}.`,
    remedy: 'Offene Posten, Kunden oder Regeln haben sich seither geändert. Sehen Sie diese Zeilen an, bevor Sie schreiben.',
  },
});
