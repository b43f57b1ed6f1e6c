/** Deutsch: was an einer Arbeitsmappe als solcher auffällt. */
import type { LintFacts } from '../../../../tables/lint/lintAdvice';
import type { Say } from '../../say';
import type { GermanAdvice } from './german';

const OPEN_NUMBERS: Readonly<Record<LintFacts['number-text-open']['why'], string>> = {
  mark: 'Nichts in der Spalte zeigt, ob das Zeichen darin das Dezimalzeichen ist.',
  side: 'Ob der Buchstabe dahinter das Vorzeichen dreht, hängt davon ab, wessen Bücher es sind.',
  currency: 'Keine andere Zelle der Zeile nennt die Währung; sie ginge verloren.',
  share: 'Die Spalte zeigt nicht, ob ihre Anteile von eins oder von hundert sind.',
  digits: 'Sie hat mehr Stellen, als eine Zahl in Excel behält.',
};

const is = (count: number): string => (count === 1 ? 'ist' : 'sind');
const them = (count: number): string => (count === 1 ? 'sie' : 'diese');

export const LINT_FINDINGS_DE = (say: Say): GermanAdvice<LintFacts> => ({
  'cell-error': {
    title: ({ error, count }) => `${say.counted(count, 'Zelle zeigt', 'Zellen zeigen')} den Fehler ${error}.`,
    remedy: 'Berichtigen Sie die Formel; was diese Zellen liest, ist auch ein Fehler oder lässt sie aus.',
  },
  'total-in-data': {
    title: ({ text, count }) => `${say.counted(count, 'Zeile', 'Zeilen')} unter den Daten ${is(count)} eine Summe: „${text}“.`,
    remedy: 'Löschen Sie sie oder setzen Sie sie unter die Tabelle: Wer die Spalte addiert, zählt sie doppelt.',
  },
  'header-repeated': {
    title: ({ count }) => `Die Überschriften stehen ${say.counted(count, 'weiteres Mal', 'weitere Male')} unter den Daten.`,
    remedy: 'Löschen Sie diese Zeilen; es sind die Seitenumbrüche eines Exports.',
  },
  'sum-short': {
    title: ({ formula, first, count }) =>
      `${formula} lässt ${say.counted(count, 'gefüllte Zeile', 'gefüllte Zeilen')} aus, zuerst ${first}.`,
    remedy: 'Lassen Sie den Bereich bei der letzten Zeile enden.',
  },
  'refers-to-itself': {
    title: ({ formula, count }) => `${say.counted(count, 'Formel liest', 'Formeln lesen')} die Zelle, in der sie stehen: ${formula}.`,
    remedy: 'Nehmen Sie die Zelle aus dem Bereich: Excel zeigt 0 oder den letzten Wert.',
  },
  'number-in-formulas': {
    title: ({ column, number, formula, count }) =>
      `Spalte ${column} ist gerechnet, ${say.counted(count, 'Zelle enthält', 'Zellen enthalten')} aber einen getippten Wert: ${number} statt ${formula}.`,
    remedy: 'Stellen Sie die Formel wieder her oder vermerken Sie, warum der Wert getippt ist.',
  },
  'formula-differs': {
    title: ({ column, formula, usual, count }) =>
      `${say.counted(count, 'Formel', 'Formeln')} der Spalte ${column} ${count === 1 ? 'weicht' : 'weichen'} von den anderen ab: ${formula}, üblich ist ${usual}.`,
    remedy: 'Stellen Sie die Formel der Spalte wieder her oder vermerken Sie, warum sie abweicht.',
  },
  'number-is-text': {
    title: ({ column, text, number, count }) =>
      `${say.counted(count, 'Zahl', 'Zahlen')} in Spalte ${column} ${is(count)} Text: „${text}“ ist ${say.amount(number)}. Formeln zählen ${them(count)} nicht mit.`,
    remedy: 'Wandeln Sie den Text in Zahlen um.',
  },
  'number-text-open': {
    title: ({ column, text, why, count }) =>
      `${say.counted(count, 'Zahl', 'Zahlen')} in Spalte ${column} ${is(count)} Text mit zwei Lesarten: „${text}“. ${OPEN_NUMBERS[why]}`,
    remedy: 'Schreiben Sie die gemeinte Zahl.',
  },
  'day-is-text': {
    title: ({ column, text, day, count }) =>
      `${say.counted(count, 'Tag', 'Tage')} in Spalte ${column} ${is(count)} kein Datum in Excel: „${text}“ ist der ${day}. Formeln sortieren und altern ${count === 1 ? 'ihn' : 'sie'} nicht.`,
    remedy: 'Wandeln Sie den Text in Daten um.',
  },
  'day-text-open': {
    title: ({ column, text, dayFirst, monthFirst, count }) =>
      `${say.counted(count, 'Tag', 'Tage')} in Spalte ${column} ${is(count)} Text mit zwei Lesarten: „${text}“ ist ${dayFirst} oder ${monthFirst}.`,
    remedy: 'Klären Sie, woher die Spalte stammt, und schreiben Sie die Tage als 2026-03-31.',
  },
  'days-maybe-swapped': {
    title: ({ column, texts, days }) =>
      `In Spalte ${column} haben die Text gebliebenen Tage (${say.count(texts)}) alle einen Tag über 12, die zu Daten gewordenen (${say.count(days)}) alle einen bis 12: Tag und Monat wurden dort wohl vertauscht.`,
    remedy: 'Importieren Sie die Spalte neu als Text und wandeln Sie sie dann in Daten um.',
  },
  'day-unformatted': {
    title: ({ column, number, day, count }) =>
      `${say.counted(count, 'Datum', 'Daten')} in Spalte ${column} ${count === 1 ? 'zeigt' : 'zeigen'} eine Zahl: ${number} ist der ${day}.`,
    remedy: 'Geben Sie den Zellen das Format ihrer Nachbarn.',
  },
  'day-far-off': {
    title: ({ column, day, from, to, count }) =>
      `${say.counted(count, 'Datum', 'Daten')} in Spalte ${column} ${count === 1 ? 'liegt' : 'liegen'} weit ab: ${day}, fast alle anderen von ${from} bis ${to}.`,
    remedy: 'Prüfen Sie das Jahr.',
  },
  'sign-flipped': {
    title: ({ column, group, plus, of, count }) =>
      `${say.counted(count, 'Zeile', 'Zeilen')} von ${group} ${count === 1 ? 'hat' : 'haben'} in Spalte ${column} ein ${plus === 'minus' ? 'Minus' : 'Plus'}, ${say.count(of)} das andere Vorzeichen.`,
    remedy: 'Prüfen Sie das Vorzeichen am Beleg.',
  },
  'sign-plus-throughout': {
    title: ({ column, group, count }) =>
      `Alle Zeilen von ${group} (${say.count(count)}) haben in Spalte ${column} ein Plus wie die Rechnungen: Eine Summe der Spalte addiert die Gutschriften.`,
    remedy: 'Schreiben Sie Gutschriften mit Minus oder ziehen Sie sie beim Addieren ab.',
  },
  'currency-format-differs': {
    title: ({ column, shown, named, count }) =>
      `${say.counted(count, 'Betrag', 'Beträge')} in Spalte ${column} ${count === 1 ? 'zeigt' : 'zeigen'} ${shown}, die Zeile nennt aber ${named}.`,
    remedy: 'Berichtigen Sie die Währung oder das Format.',
  },
  'currencies-in-column': {
    title: ({ column, currencies }) =>
      `Spalte ${column} zeigt mehrere Währungen, ${currencies}, und keine Spalte nennt die Währung der Zeile.`,
    remedy: 'Ergänzen Sie eine Spalte für die Währung oder führen Sie je Spalte nur eine.',
  },
  'currencies-added': {
    title: ({ formula, currencies }) => `${formula} addiert Beträge mehrerer Währungen: ${currencies}.`,
    remedy: 'Addieren Sie jede Währung für sich, mit SUMMEWENNS.',
  },
  'currency-unknown': {
    title: ({ column, text, count }) =>
      `${say.counted(count, 'Zelle', 'Zellen')} der Spalte ${column} ${is(count)} keine Währung nach ISO 4217: „${text}“.`,
    remedy: 'Schreiben Sie die drei Buchstaben der Währung, etwa EUR.',
  },
  'scale-differs': {
    title: ({ column, format, count }) =>
      `${say.counted(count, 'Betrag', 'Beträge')} in Spalte ${column} ${count === 1 ? 'erscheint' : 'erscheinen'} in Tausend (${format}), die anderen voll.`,
    remedy: 'Geben Sie allen Zellen der Spalte ein Format.',
  },
  'key-twice': {
    title: ({ column, key, count }) =>
      `${column} ${key} steht hier mehrmals. ${say.counted(count, 'Zeile teilt', 'Zeilen teilen')} eine Nummer mit einer anderen.`,
    remedy: 'Löschen Sie die Kopien oder geben Sie jeder Zeile eine eigene Nummer.',
  },
  'key-near-twice': {
    title: ({ column, key, twin }) =>
      `In Spalte ${column} unterscheiden sich „${key}“ und „${twin}“ nur durch Leerzeichen, Groß- und Kleinschreibung, führende Nullen oder ein O statt der Null.`,
    remedy: 'Prüfen Sie, ob sie dasselbe sind; Verweise halten sie für zwei.',
  },
  'key-missing': {
    title: ({ column, count }) => `Spalte ${column} ist in ${say.counted(count, 'sonst gefüllten Zeile', 'sonst gefüllten Zeilen')} leer.`,
    remedy: 'Füllen Sie sie aus: Einer Zeile ohne Nummer lässt sich nichts zuordnen.',
  },
  'key-mixed': {
    title: ({ column, number, text, count }) =>
      `Spalte ${column} enthält Zahlen und Text aus Ziffern: ${number} und „${text}“. Verweise finden das eine nicht über das andere (${say.counted(count, 'Zelle', 'Zellen')}).`,
    remedy: 'Machen Sie alles zu Text oder alles zu Zahlen.',
  },
  'space-stray': {
    title: ({ column, text, count }) =>
      `${say.counted(count, 'Zelle', 'Zellen')} der Spalte ${column} ${count === 1 ? 'hat' : 'haben'} unsichtbare Leerzeichen: „${text}“. Verweise finden ${them(count)} nicht.`,
    remedy: 'Entfernen Sie die Leerzeichen.',
  },
  'rows-hidden': {
    title: ({ count, isFiltered }) =>
      `${say.counted(count, 'Zeile', 'Zeilen')} ${is(count)} ${isFiltered ? 'weggefiltert' : 'ausgeblendet'}. Summen und Aufgaben zählen ${them(count)} trotzdem.`,
    remedy: 'Blenden Sie die Zeilen ein und sehen Sie sie vor einem Lauf an.',
  },
  'columns-hidden': {
    title: ({ headings, count }) => `${say.counted(count, 'Spalte', 'Spalten')} der Tabelle ${is(count)} ausgeblendet: ${headings}.`,
    remedy: 'Blenden Sie sie ein, um zu prüfen, was daraus gelesen wird.',
  },
  'rows-blank': {
    title: ({ count }) => `${say.counted(count, 'Zeile', 'Zeilen')} in der Tabelle ${is(count)} leer.`,
    remedy: 'Löschen Sie sie: Sortieren und Filtern halten an einer leeren Zeile an.',
  },
  'cells-merged': {
    title: ({ count }) =>
      `${say.counted(count, 'Zellgruppe', 'Zellgruppen')} der Tabelle ${is(count)} verbunden; nur die erste Zelle jeder Gruppe enthält einen Wert.`,
    remedy: 'Heben Sie die Verbindung auf und füllen Sie jede Zelle.',
  },
  'below-table': {
    title: ({ count }) =>
      `${say.counted(count, 'Zeile', 'Zeilen')} direkt unter der Tabelle ${count === 1 ? 'gehört' : 'gehören'} nicht zu ihr; niemand liest ${them(count)}.`,
    remedy: 'Ziehen Sie die Ecke der Tabelle darüber oder verschieben Sie die Zeilen.',
  },
  'heading-twice': {
    title: ({ heading }) => `Die Überschrift „${heading}“ steht zweimal; die Tabelle wird nur bis zur zweiten gelesen.`,
    remedy: 'Geben Sie jeder Spalte eine eigene Überschrift.',
  },
  'heading-missing': {
    title: ({ count }) =>
      `Eine Spalte hat Werte, aber keine Überschrift; sie und was dahinter steht, wird nicht gelesen (${say.counted(count, 'Spalte', 'Spalten')}).`,
    remedy: 'Schreiben Sie eine Überschrift darüber.',
  },
  'block-unread': {
    title: ({ heading, rows }) =>
      `Auf diesem Blatt steht eine zweite Tabelle, beginnend mit „${heading}“ (${say.counted(rows, 'Zeile', 'Zeilen')}); gelesen wird nur eine.`,
    remedy: 'Machen Sie daraus eine Excel-Tabelle (Strg+T) oder setzen Sie sie auf ein eigenes Blatt.',
  },
  'link-outside': {
    title: ({ book, count }) => `${say.counted(count, 'Formel liest', 'Formeln lesen')} eine andere Arbeitsmappe: ${book}.`,
    remedy: 'Holen Sie die Zahlen in diese Arbeitsmappe: Die Verknüpfung zeigt den zuletzt gespeicherten Stand oder einen Fehler.',
  },
  'name-outside': {
    title: ({ name, book }) => `Der Name ${name} zeigt auf eine andere Arbeitsmappe: ${book}.`,
    remedy: 'Löschen Sie ihn unter Formeln, Namens-Manager, oder lassen Sie ihn auf diese Arbeitsmappe zeigen.',
  },
  'name-broken': {
    title: ({ name, formula }) => `Der Name ${name} zeigt ins Leere: ${formula}.`,
    remedy: 'Löschen Sie ihn unter Formeln, Namens-Manager, oder lassen Sie ihn wieder auf seine Zellen zeigen.',
  },
  'reads-empty': {
    title: ({ reads, formula, count }) => `${say.counted(count, 'Formel liest', 'Formeln lesen')} ${reads}, und das ist leer: ${formula}.`,
    remedy: 'Prüfen Sie, was dort stehen soll; eine leere Zelle zählt als 0.',
  },
  'sheet-very-hidden': {
    title: ({ sheet }) => `Das Blatt „${sheet}“ ist so ausgeblendet, dass Excels Menü es nicht anbietet.`,
    remedy: 'Fragen Sie, wer die Arbeitsmappe erstellt hat, was dort steht; der Makro-Editor kann es zeigen.',
  },
  'changes-by-itself': {
    title: ({ name, formula, count }) =>
      `${say.counted(count, 'Formel ändert', 'Formeln ändern')} sich durch ${name} von selbst: ${formula}.`,
    remedy: 'Schreiben Sie Tag oder Zahl in eine Zelle und lesen Sie diese, damit der letzte Monat im nächsten noch gleich lautet.',
  },
});
