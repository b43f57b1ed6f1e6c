/** Deutsch: die Vertragsprüfung und die Entscheidungen danach. */
import type { CONTRACTS_WORDS, DECISION_WORDS } from '../contracts';
import type { JobWords } from '../job';
import type { Say } from '../say';

export const CONTRACTS_JOB_WORDS_DE: JobWords = {
  title: 'Verträge prüfen',
  about: 'Was Finance wissen muss, bevor ein Vertrag oder eine Leistungsbeschreibung unterschrieben wird.',
  steps: { tables: 'Tabellen', inputs: 'Dateien', check: 'Prüfung', preview: 'Vorschau', write: 'Schreiben' },
  noTables:
    'Diese Arbeitsmappe enthält keinen Zellbereich mit Überschriften, also keine Verträge zu prüfen. ' +
    'Öffnen Sie die Arbeitsmappe mit Ihren Verträgen oder fügen Sie sie mit Überschriften hier ein und lesen Sie neu.',
  withoutTable: 'gibt es nichts zu prüfen',
  toInputs: 'Weiter zu den Dokumenten',
  inputs: {
    heading: 'Dokumente hinzufügen',
    lead: 'Word, PDF oder Text. Ohne Dokument wird ein Vertrag allein nach seiner Zeile geprüft.',
    asOfHint: 'Es gelten die Regeln, die an diesem Tag in Kraft sind.',
    files: { list: 'Dokumente', none: 'Noch kein Dokument.' },
  },
  plan: 'Prüfen',
  planning: 'Klauseln werden gelesen und Regeln angewandt',
  planFailed: 'Die Verträge konnten nicht geprüft werden',
  cleanBody: 'Jede Zeile und jedes Dokument wurde gelesen.',
  nothing: {
    title: 'In diesen Tabellen steht kein Vertrag.',
    body: 'Wählen Sie die Tabelle mit Ihren Verträgen oder Leistungsbeschreibungen.',
  },
  next: 'Entscheiden',
  startOver: 'Weitere Verträge prüfen',
};

export const CONTRACTS_WORDS_DE = (say: Say): ReturnType<typeof CONTRACTS_WORDS> => ({
  paste: {
    open: 'Stattdessen Text einfügen',
    name: 'Name des Textes',
    nameHint: 'Mit der Vertragsnummer im Namen gehört er zu diesem Vertrag.',
    text: 'Vertragstext',
    add: 'Text hinzufügen',
    needed: 'Geben Sie einen Namen und den Text ein.',
  },
  documents: 'Gelesene Dokumente',
  documentFacts: (pages, clauses, unsure) =>
    [
      say.counted(pages, 'Seite', 'Seiten'),
      say.counted(clauses, 'Klausel', 'Klauseln'),
      unsure === 0 ? 'keine unsicher' : `${say.count(unsure)} unsicher`,
    ].join(' · '),
  belongsTo: (file) => `${file} gehört zu`,
  belongsShort: 'Gehört zu',
  byItself: 'Nach Nummer oder Partei gefunden',
  belongsNowhere: 'Kein Vertrag',
  loose: (count) =>
    `${say.counted(count, 'Dokument ließ', 'Dokumente ließen')} sich keinem Vertrag zuordnen und ${count === 1 ? 'zählt' : 'zählen'} für keinen. Wählen Sie unten den Vertrag.`,
  summary: 'Verträge nach Stand',
  state: 'Stand',
  states: {
    clean: 'ohne Befund',
    findings: 'mit Befund',
    'not fully reviewed': 'nicht vollständig geprüft',
  },
  grades: { low: 'geringes Risiko', medium: 'mittleres Risiko', high: 'hohes Risiko' },
  severities: { blocks: 'Verhindert die Unterschrift', 'needs approval': 'Freigabe nötig', note: 'Hinweis' },
  notChecked: 'Nicht geprüft',
  noFindings: 'Keine Regel ist verletzt.',
  findings: (count) => say.counted(count, 'Befund', 'Befunde'),
  atRisk: (amount, currency) => `Im Risiko: ${say.amount(amount)} ${currency}`,
  quote: (words, document, page) => `„${words}“, ${document}, Seite ${page}`,
  byRow: 'allein nach der Zeile',
  termSheet: (differences, lines) =>
    `Konditionen: ${differences === 0 ? 'keine Abweichung' : say.counted(differences, 'Abweichung', 'Abweichungen')} bei ${say.counted(lines, 'Punkt', 'Punkten')}`,
  sources: { policy: 'Vorgabe', master: 'Stamm', row: 'Vertrag', document: 'Dokument' },
  silent: 'keine Angabe',
  differs: { same: 'gleich', differs: 'weicht ab', unsure: 'unsicher', 'only one says': 'eine Quelle' },
});

export const DECISION_WORDS_DE = (say: Say): ReturnType<typeof DECISION_WORDS> => ({
  heading: 'Zu entscheidende Verträge',
  lead: 'Freigeben, mit Auflagen freigeben oder ablehnen: Sie tragen es im Blatt „Contract decisions“ ein, mit Namen und Tag. Niemand trägt es für Sie ein.',
  reading: 'Entscheidungen werden gelesen',
  readFailed: 'Die Entscheidungen konnten nicht gelesen werden',
  none: {
    title: 'Kein Vertrag wartet auf eine Entscheidung',
    body: 'Verträge erscheinen hier, sobald ihre Prüfung geschrieben ist, und verschwinden mit der Entscheidung im Blatt.',
  },
  open: (count, of) => `${say.count(count)} von ${say.counted(of, 'Vertrag braucht', 'Verträgen brauchen')} eine Entscheidung`,
  goTo: (agreement) => `${agreement} im Blatt entscheiden`,
  decide: 'Entscheiden',
  again: 'Neu lesen',
});
