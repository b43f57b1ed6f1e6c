/** Deutsch: was am Budgetverbrauch auffällt. */
import type { BudgetFacts } from '../../../../domain/budget/budgetAdvice';
import type { Say } from '../../say';
import { named } from '../names';
import type { GermanAdvice } from './german';

export const BUDGET_FINDINGS_DE = (say: Say): GermanAdvice<BudgetFacts> => ({
  'budget-rate-missing': {
    title: ({ document, from, to, on }) =>
      `${document} lautet auf ${from}, das Budget auf ${to}, und für den ${on} gibt es keinen Kurs: Der Beleg steht in einer eigenen Zeile.`,
    remedy: 'Ergänzen Sie den Kurs in der Tabelle der Wechselkurse.',
  },
  'commitment-over-invoiced': {
    title: ({ commitment, value, invoiced, over }) =>
      `${commitment} hat einen Wert von ${value}, berechnet sind ${invoiced}: ${over} zu viel. Es bleibt kein Obligo.`,
    remedy: 'Beanstanden Sie, was darüber liegt, oder lassen Sie schriftlich erweitern.',
  },
  'commitment-without-value': {
    title: ({ commitment }) => `${commitment} hat weder Wert noch geplante Leistung oder Bestellung in einer Währung; es bindet nichts.`,
    remedy: 'Tragen Sie den Gesamtwert ein.',
  },
  'commitment-ended': {
    title: ({ commitment, endedOn, remaining }) => `${commitment} endete am ${endedOn} und bindet noch ${remaining} des Budgets.`,
    remedy: 'Fordern Sie die letzten Rechnungen an oder schließen Sie es, damit der Rest frei wird.',
  },
  'orders-exceed-sow': {
    title: ({ sow, value, orders, over }) =>
      `Die Bestellungen zu ${sow} ergeben ${orders}, ${over} mehr als dessen Wert von ${value}; es zählt die Leistungsbeschreibung.`,
    remedy: 'Berichtigen Sie die Bestellungen oder erhöhen Sie die Leistungsbeschreibung.',
  },
  'commitment-rate-missing': {
    title: ({ commitment, document, from, to }) =>
      `Rechnung ${document} lautet auf ${from} und ${commitment} auf ${to}, ohne Kurs dazwischen: Sie mindert das Obligo nicht.`,
    remedy: 'Ergänzen Sie den Kurs; bis dahin ist das Obligo zu hoch ausgewiesen.',
  },
  'invoice-counted-once': {
    title: ({ invoice, first, amount }) =>
      `Rechnung ${invoice} steht hier zum zweiten Mal mit demselben Betrag (zuerst bei ${first}); ${amount} zählen nicht noch einmal.`,
    remedy: 'Löschen Sie die Kopie oder geben Sie ihr eine eigene Nummer.',
  },
  'invoice-without-project': {
    title: ({ count, amounts }) =>
      `${say.counted(count, 'Beleg nennt', 'Belege nennen')} kein Projekt, und nichts verrät es: ${amounts} stehen in Zeilen „(no project)“.`,
    remedy: 'Tragen Sie das Projekt ein oder die Bestellung oder Leistungsbeschreibung, die es hat.',
  },
  'line-without-budget': {
    title: ({ owner, project, amount }) => `${owner} hat kein Budget für ${project}, dort sind aber ${amount} verbraucht oder gebunden.`,
    remedy: 'Planen Sie es ein oder berichtigen Sie Verantwortliche oder Projekt der Belege.',
  },
  'payment-counted-aside': {
    title: ({ payment, amount, because }) => `${payment} über ${amount} gehört zu keiner hier bekannten Rechnung (${named(because)}).`,
    remedy: 'Erfassen Sie die Rechnung oder berichtigen Sie die Nummer in der Zahlung.',
  },
  'posting-like-invoice': {
    title: ({ posting, amount, invoice }) =>
      `${posting} nennt keine Rechnung, aber Lieferant und Betrag von ${amount} sind die der Rechnung ${invoice}, die keine Buchung nennt: Sie zählt womöglich doppelt.`,
    remedy: 'Schreiben Sie die Rechnung neben die Buchung, wenn es diese ist.',
  },
  'posting-exceeds-invoice': {
    title: ({ invoice, posted, cost }) =>
      `Im Hauptbuch stehen ${posted} für Rechnung ${invoice}, die ${cost} kostet; es zählt das Hauptbuch.`,
    remedy: 'Suchen Sie als Kosten gebuchte Steuer oder die Buchung einer anderen Rechnung.',
  },
  'budget-outside-year': {
    title: ({ count, from, to }) =>
      `${say.counted(count, 'Budgetzeile liegt', 'Budgetzeilen liegen')} außerhalb von ${from} bis ${to} und ${count === 1 ? 'gehört' : 'gehören'} nicht zu diesem Bericht.`,
    remedy: 'Wählen Sie ein anderes Budgetjahr, um sie zu sehen.',
  },
  'budget-exceeded': {
    title: ({ line, percent, over }) => `${line}: ${say.amount(percent)} % des Budgets sind verbraucht oder gebunden, ${over} zu viel.`,
    remedy: 'Schichten Sie Budget hierher um, stoppen Sie, was sich stoppen lässt, oder lassen Sie das Budget erhöhen.',
  },
  'no-next-period': {
    title: ({ yearEnds }) =>
      `Das Budgetjahr endet mit ${say.month(yearEnds)}; es gibt keinen späteren Monat, in den Budget wandern könnte.`,
    remedy: 'Berichten Sie das nächste Jahr, sobald sein Budget in der Tabelle steht.',
  },
});
