/** Deutsch: was an einer Bankdatei auffällt. */
import type { BankFacts } from '../../../../app/cash/bankFacts';
import type { Say } from '../../say';
import { named } from '../names';
import type { GermanAdvice } from './german';

export const BANK_FINDINGS_DE = (say: Say): GermanAdvice<BankFacts> => ({
  'balance-differs': {
    title: ({ statement, stated, computed }) =>
      `Auszug ${statement} schließt mit ${stated}, Anfangssaldo und Umsätze ergeben aber ${computed}.`,
    remedy: 'Fordern Sie den vollständigen Auszug an oder suchen Sie die fehlenden Zeilen, bevor Sie buchen.',
  },
  'interim-balance-differs': {
    title: ({ statement, stated, computed }) => `Seite ${statement} weist ${stated} aus, ihre Umsätze ergeben aber ${computed}.`,
    remedy: 'Prüfen Sie, ob eine Seite des Auszugs fehlt.',
  },
  'running-balance-differs': {
    title: ({ stated, computed }) => `Die Saldospalte zeigt ${stated}, vorheriger Saldo und Betrag ergeben aber ${computed}.`,
    remedy: 'Prüfen Sie, ob eine Zeile fehlt und ob die Zeilen in der richtigen Reihenfolge stehen.',
  },
  'control-total-differs': {
    title: ({ subject, stated, computed }) => `Kontrollsumme (${named(subject)}): angegeben ${stated}, die Sätze ergeben ${computed}.`,
    remedy: 'Bitten Sie die Bank, die Datei erneut zu senden; es können Zeilen fehlen.',
  },
  'statement-gap': {
    title: ({ before, after, closing, opening }) =>
      `Auszug ${before} schließt mit ${closing}, der nächste, ${after}, beginnt mit ${opening}.`,
    remedy: 'Importieren Sie den Auszug, der dazwischen fehlt.',
  },
  'statement-number-jumps': {
    title: ({ account, before, after }) => `Auf Auszug ${before} des Kontos ${account} folgt ${after}.`,
    remedy: 'Importieren Sie die Auszüge, die dazwischen fehlen.',
  },
  'statement-twice': {
    title: ({ statement, firstLine }) => `Auszug ${statement} steht zweimal in dieser Datei; zuerst gelesen in Zeile ${firstLine}.`,
    remedy: 'Das zweite Exemplar wurde nicht gelesen. Ist es eine Kopie, ist nichts zu tun.',
  },
  'transaction-twice': {
    title: ({ id, firstLine }) => `Die Bank gibt die Kennung ${id} diesem Umsatz und dem in Zeile ${firstLine}.`,
    remedy: 'Beide bleiben erhalten. Prüfen Sie, dass dasselbe Geld nicht doppelt zählt.',
  },
  'zero-amount': {
    title: ({ id }) => `Umsatz ${id} lautet auf null.`,
    remedy: 'Nichts zu tun: Er bleibt erhalten und bewegt kein Geld.',
  },
  'pending-entry': {
    title: ({ count }) => `${say.counted(count, 'Umsatz ist', 'Umsätze sind')} vorgemerkt, von der Bank noch nicht gebucht.`,
    remedy: 'Ordnen Sie sie zu, wenn sie gebucht sind; bis dahin zählen sie nicht zum Saldo.',
  },
  'foreign-entry': {
    title: ({ booked, instructed }) => `${instructed} waren beauftragt, gebucht wurden ${booked}.`,
    remedy: 'Nichts zu tun: Es zählt der gebuchte Betrag.',
  },
  'details-differ': {
    title: ({ entry, details }) => `Gebucht sind ${entry}, die Einzelposten ergeben aber ${details}.`,
    remedy: 'Die Einzelposten werden gelesen, wie sie sind. Suchen Sie eine Gebühr oder einen fehlenden Posten.',
  },
  'details-without-amount': {
    title: ({ entry, details }) =>
      `Die Buchung über ${entry} hat ${say.count(details)} Einzelposten, aber nicht jeder nennt seinen Betrag.`,
    remedy: 'Sie wird als ein Umsatz mit allen Verwendungszwecken gelesen. Zum getrennten Buchen erfragen Sie die Beträge bei der Bank.',
  },
  'amount-unreadable': {
    title: ({ text }) => `„${text}“ ist kein Betrag; dieser Umsatz wurde nicht gelesen.`,
    remedy: 'Berichtigen Sie die Zeile oder erfassen Sie den Umsatz von Hand.',
  },
  'balance-unreadable': {
    title: ({ text }) => `Der Saldo „${text}“ ist kein Betrag.`,
    remedy: 'Der Auszug wird ohne ihn gelesen und lässt sich nicht abstimmen. Erfragen Sie ihn bei der Bank.',
  },
  'amount-missing': {
    title: ({ subject }) => `${named(subject)} hat keinen Betrag und wurde nicht gelesen.`,
    remedy: 'Berichtigen Sie die Zeile oder erfassen Sie den Umsatz von Hand.',
  },
  'currency-missing': {
    title: ({ subject, assumed }) => `${named(subject)} nennt keine Währung; angenommen wird ${assumed}.`,
    remedy: 'Prüfen Sie die Währung, bevor Sie buchen.',
  },
  'day-unreadable': {
    title: ({ text, what }) => `„${text}“ (${named(what)}) ist kein Kalendertag.`,
    remedy: 'Der Umsatz wird ohne ihn gelesen. Berichtigen Sie den Tag oder fragen Sie die Bank.',
  },
  'day-missing': {
    title: ({ what }) => `Es fehlt: ${named(what)}.`,
    remedy: 'Der Umsatz wird ohne diesen Tag gelesen.',
  },
  'day-order-unknown': {
    title: ({ text, dayFirst, monthFirst }) =>
      `Die Daten lassen nicht erkennen, ob Tag oder Monat zuerst steht: „${text}“ ist ${dayFirst} oder ${monthFirst}.`,
    remedy: 'Die Tage blieben leer. Exportieren Sie die Datei mit Daten wie 2026-03-31.',
  },
  'decimal-mark-unknown': {
    title: ({ text, assumed }) =>
      `Die Beträge lassen nicht erkennen, welches Zeichen das Dezimalzeichen ist: „${text}“ wurde als ${say.amount(assumed)} gelesen.`,
    remedy: 'Prüfen Sie die Beträge oder exportieren Sie die Datei mit zwei Nachkommastellen.',
  },
  'sign-unreadable': {
    title: ({ text }) => `„${text}“ sagt weder Soll noch Haben; dieser Umsatz wurde nicht gelesen.`,
    remedy: 'Berichtigen Sie die Zeile oder erfassen Sie den Umsatz von Hand.',
  },
  'line-unreadable': {
    title: ({ text }) => `Diese Zeile wurde nicht gelesen: „${text}“.`,
    remedy: 'Sehen Sie nach, ob sie ein Umsatz ist; wenn ja, erfassen Sie ihn von Hand.',
  },
  'line-is-total': {
    title: ({ text }) => `Diese Zeile ist eine Summe oder Fußzeile und wurde nicht als Umsatz gelesen: „${text}“.`,
    remedy: 'Nichts zu tun.',
  },
  'not-bank-transactions': {
    title: ({ subject }) => `${named(subject)}: Das bewegt das Bankkonto nicht und wurde nicht gelesen.`,
    remedy: 'Für die Zuordnung ist nichts zu tun; erfassen Sie es dort, wo Sie es führen.',
  },
  'bank-reports-error': {
    title: ({ code, message }) => `Die Bank antwortete mit Fehler ${code}${message === '' ? '' : `: ${message}`}.`,
    remedy: 'Laden Sie die Datei erneut herunter.',
  },
  'file-cut-off': {
    title: ({ what }) => `Die Datei endet vorzeitig, es fehlt: ${named(what)}. Es können Umsätze fehlen.`,
    remedy: 'Laden Sie sie vollständig neu herunter.',
  },
  'closing-missing': {
    title: ({ statement }) => `Auszug ${statement} endet ohne Schlusssaldo.`,
    remedy: 'Prüfen Sie, ob die Datei vollständig ist: Der Auszug lässt sich nicht abstimmen.',
  },
  'preamble-skipped': {
    title: ({ count, text }) =>
      `${say.counted(count, 'Zeile', 'Zeilen')} über den Überschriften ${count === 1 ? 'gehört' : 'gehören'} nicht zur Tabelle: „${text}“.`,
    remedy: 'Nichts zu tun.',
  },
  'quote-malformed': {
    title: () => 'Ein Feld in Anführungszeichen geht nach dem schließenden Zeichen weiter.',
    remedy: 'Prüfen Sie die Felder dieser Zeile.',
  },
  'row-short': {
    title: ({ cells, columns }) =>
      `Die Zeile hat ${say.counted(cells, 'Feld', 'Felder')} für ${say.count(columns)} Spalten; die letzten gelten als leer.`,
    remedy: 'Prüfen Sie die Zeile.',
  },
  'row-long': {
    title: ({ cells, columns, extra }) =>
      `Die Zeile hat ${say.counted(cells, 'Feld', 'Felder')} für ${say.count(columns)} Spalten; übrig bleibt „${extra}“.`,
    remedy: 'Prüfen Sie, ob ein Feld das Trennzeichen ohne Anführungszeichen enthält.',
  },
  'no-transactions': {
    title: () => 'Die Datei enthält keine Umsätze.',
    remedy: 'Nichts zu tun, wenn das Konto keine Bewegungen hatte.',
  },
});
