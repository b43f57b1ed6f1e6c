/** Deutsch: was an den Tabellen auffällt. */
import type { TableFacts } from '../../../../tables/tableAdvice';
import type { Say } from '../../say';
import { named } from '../names';
import type { GermanAdvice } from './german';

const percentOf = (fraction: string): string => String(Math.round(Number(fraction.replace(',', '.')) * 1e8) / 1e6);
const NOT_READ = 'die Zeile wurde nicht gelesen';

export const TABLE_FINDINGS_DE = (say: Say): GermanAdvice<TableFacts> => ({
  'column-missing': {
    title: ({ column, kind }) => `${named(kind)}: Die Spalte ${column} fehlt.`,
    remedy: 'Geben Sie an, welche Spalte es ist, oder fügen Sie sie hinzu.',
  },
  'cell-is-error': {
    title: ({ text, column }) => `Die Zelle der Spalte ${column} zeigt den Fehler ${text}; ${NOT_READ}.`,
    remedy: 'Berichtigen Sie die Formel oder tragen Sie den Wert ein.',
  },
  'amount-is-text': {
    title: ({ text, amount, count, column }) =>
      `${say.counted(count, 'Betrag', 'Beträge')} in Spalte ${column} ${count === 1 ? 'ist' : 'sind'} Text: „${text}“ wurde als ${say.amount(amount)} gelesen.`,
    remedy: 'Prüfen Sie die Lesart; wandeln Sie die Spalte in Zahlen um, damit Formeln sie mitrechnen.',
  },
  'amount-unreadable': {
    title: ({ text, column }) => `„${text}“ in Spalte ${column} ist kein Betrag; ${NOT_READ}.`,
    remedy: 'Schreiben Sie den Betrag als Zahl.',
  },
  'amount-missing': {
    title: ({ column }) => `Spalte ${column} ist hier leer; ${NOT_READ}.`,
    remedy: 'Tragen Sie den Betrag ein oder löschen Sie die Zeile.',
  },
  'amount-too-fine': {
    title: ({ text, currency }) => `${text} ${currency} hat mehr Nachkommastellen als die Währung; ${NOT_READ}.`,
    remedy: 'Runden Sie auf die Nachkommastellen der Währung.',
  },
  'amount-too-large': {
    title: ({ text, currency }) => `${text} ${currency} ist zu groß, um genau gerechnet zu werden; ${NOT_READ}.`,
    remedy: 'Prüfen Sie den Betrag: Vielleicht steht eine Konto- oder Belegnummer in seiner Spalte.',
  },
  'amount-mark-unknown': {
    title: ({ text, amount, column }) =>
      `Spalte ${column} lässt nicht erkennen, welches Zeichen das Dezimalzeichen ist: „${text}“ wurde als ${say.amount(amount)} gelesen.`,
    remedy: 'Prüfen Sie die Beträge oder exportieren Sie die Tabelle mit allen Nachkommastellen.',
  },
  'day-unreadable': {
    title: ({ text, column }) => `„${text}“ in Spalte ${column} ist kein Kalendertag; die Zeile wurde ohne ihn gelesen.`,
    remedy: 'Schreiben Sie den Tag als 2026-03-31.',
  },
  'day-order-unknown': {
    title: ({ column, text, dayFirst, monthFirst }) =>
      `Spalte ${column} lässt nicht erkennen, ob Tag oder Monat zuerst steht: „${text}“ ist ${dayFirst} oder ${monthFirst}. Diese Tage blieben leer.`,
    remedy: 'Formatieren Sie die Spalte als Datum oder schreiben Sie die Tage als 2026-03-31.',
  },
  'day-order-borrowed': {
    title: ({ column, order }) => `Spalte ${column} wurde gelesen: ${named(order)}, wie eine andere Spalte dieser Tabelle zeigt.`,
    remedy: 'Prüfen Sie einen Tag daraus.',
  },
  'booking-day-assumed': {
    title: ({ asOf }) => `Der Zahlungseingang hat keinen lesbaren Buchungstag; angenommen wurde der ${asOf}.`,
    remedy: 'Tragen Sie den Buchungstag ein: Nach ihm richtet sich das Skonto.',
  },
  'due-date-missing': {
    title: ({ document }) => `${document} hat kein Fälligkeitsdatum.`,
    remedy: 'Für die Zuordnung ist nichts zu tun; die Altersstruktur braucht es.',
  },
  'currency-unreadable': {
    title: ({ text }) => `„${text}“ ist keine Währung; ${NOT_READ}.`,
    remedy: 'Schreiben Sie die drei Buchstaben, etwa EUR.',
  },
  'currency-assumed': {
    title: ({ currency }) => `Die Zeile nennt keine Währung; angenommen wird ${currency} wie in allen anderen Zeilen.`,
    remedy: 'Tragen Sie die Währung ein.',
  },
  'amount-in-other-currency': {
    title: ({ text, currency }) => `Der Betrag „${text}“ steht in einer Zeile in ${currency}; ${NOT_READ}.`,
    remedy: 'Berichtigen Sie Währung oder Betrag.',
  },
  'row-is-total': {
    title: ({ text }) => `Diese Zeile ist eine Summe und wurde nicht als Datenzeile gelesen: „${text}“.`,
    remedy: 'Nichts zu tun.',
  },
  'row-repeats-header': { title: () => 'Diese Zeile wiederholt die Überschriften und wurde nicht gelesen.', remedy: 'Nichts zu tun.' },
  'row-unused': {
    title: ({ text }) => `Diese Zeile enthält nur eine Bemerkung und wurde nicht gelesen: „${text}“.`,
    remedy: 'Nichts zu tun.',
  },
  'key-missing': {
    title: ({ column, text }) => `Spalte ${column} ist hier leer; ${NOT_READ}: „${text}“.`,
    remedy: 'Füllen Sie sie aus oder löschen Sie die Zeile.',
  },
  'document-twice': {
    title: ({ document, first }) =>
      `Beleg ${document} steht hier zum zweiten Mal; der erste steht bei ${first}. Von selbst wird ihm nichts zugeordnet.`,
    remedy: 'Löschen Sie die Kopie oder geben Sie jedem Teil eine eigene Nummer.',
  },
  'key-twice': {
    title: ({ column, key, first }) =>
      `${column} ${key} steht hier zum zweiten Mal und wurde nicht noch einmal gelesen; zuerst bei ${first}.`,
    remedy: 'Löschen Sie eine der beiden Zeilen.',
  },
  'receipt-differs': {
    title: ({ key, first }) => `Zahlungseingang ${key} steht hier mit anderem Inhalt als bei ${first}; nur der erste wurde gelesen.`,
    remedy: 'Geben Sie jedem Zahlungseingang eine eigene Nummer.',
  },
  'type-unknown': {
    title: ({ text, taken }) => `„${text}“ ist keine bekannte Belegart; nach dem Vorzeichen gilt der Beleg als ${named(taken)}.`,
    remedy: 'Schreiben Sie invoice, credit note oder on account.',
  },
  'invoice-negative': {
    title: ({ document, amount }) => `Rechnung ${document} ist negativ (${amount}) und gilt als Gutschrift.`,
    remedy: 'Berichtigen Sie Belegart oder Vorzeichen.',
  },
  'credit-positive': {
    title: ({ document, amount, type }) =>
      `${document} (${named(type)}) ist positiv (${amount}) und wurde negativ gelesen, denn der Beleg mindert die Forderung.`,
    remedy: 'Schreiben Sie Gutschriften mit Minus.',
  },
  'open-exceeds-amount': {
    title: ({ document, open, amount }) => `Bei ${document} sind ${open} offen, mehr als der Betrag von ${amount}.`,
    remedy: 'Prüfen Sie beide; es zählt der offene Betrag.',
  },
  'open-sign-differs': {
    title: ({ document, open, amount }) => `Bei ${document} sind ${open} offen von ${amount}: Eines ist negativ, das andere nicht.`,
    remedy: 'Suchen Sie nach einer Überzahlung; es zählt der offene Betrag.',
  },
  'currencies-mixed': {
    title: ({ currencies }) => `Die Tabelle enthält mehrere Währungen: ${currencies}.`,
    remedy: 'Nichts zu tun: Jede wird für sich zugeordnet und abgestimmt.',
  },
  'rows-hidden': {
    title: ({ count }) =>
      `${say.counted(count, 'Zeile ist', 'Zeilen sind')} ausgeblendet oder weggefiltert; ${count === 1 ? 'sie wurde' : 'sie wurden'} trotzdem gelesen.`,
    remedy: 'Blenden Sie die Zeilen zur Prüfung ein oder löschen Sie sie, wenn sie nicht dazugehören.',
  },
  'rate-not-positive': {
    title: ({ text }) => `„${text}“ ist kein Wechselkurs; ${NOT_READ}.`,
    remedy: 'Schreiben Sie eine Zahl über null.',
  },
  'parent-unknown': {
    title: ({ customer, parent }) => `Der übergeordnete Kunde ${parent} von ${customer} steht nicht in der Liste.`,
    remedy: 'Fügen Sie ihn hinzu oder leeren Sie das Feld.',
  },
  'open-amount-assumed': {
    title: ({ column }) => `Es gibt keine Spalte ${column}; jeder Beleg gilt als ganz offen.`,
    remedy: 'Geben Sie an, welche Spalte enthält, was noch offen ist.',
  },
  'percent-from-fraction': {
    title: ({ column, text }) =>
      `Alle Zahlen der Spalte ${column} liegen unter 1 und wurden als Anteile von eins gelesen: ${text} sind ${say.amount(percentOf(text))} %.`,
    remedy: 'Sind Prozente gemeint, formatieren Sie die Spalte als Prozent oder schreiben Sie das Zeichen.',
  },
  'percent-below-one': {
    title: ({ column, text }) => `${text} steht in Spalte ${column} unter Prozentzahlen und wurde als weniger als ein Prozent gelesen.`,
    remedy: ({ text }) =>
      `Ist ein Anteil von eins gemeint, schreiben Sie ${say.amount(percentOf(text))} %; sonst schreiben Sie das Zeichen.`,
  },
  'tax-rate-impossible': {
    title: ({ text }) => `${text} ist kein Steuersatz; ${NOT_READ}.`,
    remedy: 'Schreiben Sie Prozente von 0 bis 100.',
  },
  'word-unknown': {
    title: ({ text, column }) => `„${text}“ in Spalte ${column} ist kein bekanntes Wort; ${NOT_READ}.`,
    remedy: ({ known }) => `Schreiben Sie eines von: ${known}.`,
  },
  'word-ignored': {
    title: ({ text, column }) => `„${text}“ in Spalte ${column} ist kein bekanntes Wort; die Zeile wurde ohne es gelesen.`,
    remedy: ({ known }) => `Schreiben Sie eines von: ${known}.`,
  },
  'value-assumed': {
    title: ({ column, value, count }) =>
      `Spalte ${column} ist in ${say.counted(count, 'Zeile', 'Zeilen')} leer; angenommen wurde ${value}.`,
    remedy: 'Tragen Sie ein, wo etwas anderes vereinbart ist.',
  },
  'currency-unknown': {
    title: ({ text }) => `${text === '' ? 'Die Währung ist leer' : `„${text}“ ist keine Währung nach ISO 4217`}; ${NOT_READ}.`,
    remedy: 'Schreiben Sie das Kürzel einer gültigen Währung, etwa EUR.',
  },
  'quantity-negative': {
    title: ({ text }) => `Die Menge ${text} ist negativ; ${NOT_READ}.`,
    remedy: 'Schreiben Sie eine positive Menge; eine Minderung ist ein negativer Betrag oder ein Nachtrag.',
  },
  'end-before-start': {
    title: ({ from, to }) => `Das Ende ${to} liegt vor dem Beginn ${from}; ${NOT_READ}.`,
    remedy: 'Berichtigen Sie einen der beiden Tage.',
  },
  'day-missing': {
    title: ({ column }) => `Spalte ${column} enthält hier keinen Tag; ${NOT_READ}.`,
    remedy: 'Tragen Sie den Tag ein.',
  },
  'billing-day-invalid': {
    title: ({ text }) => `„${text}“ ist kein Abrechnungstag; ${NOT_READ}.`,
    remedy: 'Schreiben Sie einen Tag des Monats von 1 bis 31; 31 ist der Monatsletzte.',
  },
  'line-twice': {
    title: ({ key, first }) => `Position ${key} steht hier zum zweiten Mal und wurde nicht gelesen; zuerst bei ${first}.`,
    remedy: 'Geben Sie jeder Position eines Vertrags eine eigene Nummer.',
  },
  'line-unknown': {
    title: ({ key }) => `Diese Zeile betrifft ${key}, das nicht in der Arbeitsmappe steht; ${NOT_READ}.`,
    remedy: 'Berichtigen Sie die Nummer oder fügen Sie das Genannte hinzu.',
  },
  'change-incomplete': {
    title: ({ change, column }) => `Die Änderung „${change}“ braucht die Spalte ${column}, die hier leer ist; ${NOT_READ}.`,
    remedy: 'Füllen Sie sie aus.',
  },
  'ids-twice': {
    title: ({ id, first, count }) =>
      `ID ${id} steht hier zum zweiten Mal; zuerst bei ${first}. ${say.counted(count, 'Zeile wiederholt eine ID', 'Zeilen wiederholen eine ID')}; jede wurde als eigene Zeile gelesen.`,
    remedy: 'Geben Sie jeder Zeile eine eigene ID oder exportieren Sie die Datei neu, falls sie ihre Zeilen doppelt enthält.',
  },
  'figure-impossible': {
    title: ({ text, column, wanted }) => `„${text}“ in Spalte ${column} passt nicht (erwartet: ${named(wanted)}); ${NOT_READ}.`,
    remedy: 'Berichtigen Sie die Zahl.',
  },
  'heading-doubled': {
    title: ({ table, kind, heading }) =>
      `Tabelle ${table} (${named(kind)}) hat zwei Spalten mit der Überschrift „${heading}“; nur eine davon wird gelesen, und nichts sagt, welche gemeint ist.`,
    remedy: 'Geben Sie jeder Spalte eine eigene Überschrift und wählen Sie die Spalte dann neu.',
  },
  'heading-gone': {
    title: ({ table, kind, gone }) => `Tabelle ${table}, die Sie für ${named(kind)} gewählt haben, hat die Überschrift ${gone} nicht mehr.`,
    remedy: ({ likely }) =>
      likely === ''
        ? 'Wählen Sie die Spalte, in der es jetzt steht.'
        : `Stattdessen vorgeschlagen: ${likely}. Sehen Sie es an, bevor Sie weitergehen; der nächste Lauf merkt es sich.`,
  },
  'chosen-table-gone': {
    title: ({ table, kind }) => `Tabelle ${table}, die Sie für ${named(kind)} gewählt haben, ist nicht mehr in der Arbeitsmappe.`,
    remedy: ({ likely }) =>
      likely === ''
        ? 'Stellen Sie sie wieder her oder wählen Sie eine andere.'
        : `Stattdessen vorgeschlagen: ${likely}. Sehen Sie es an, bevor Sie weitergehen.`,
  },
});
