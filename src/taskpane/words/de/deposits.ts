/** Deutsch: Guthaben, die bei Partnern im Voraus eingezahlt sind. */
import type { DEPOSITS_WORDS } from '../deposits';
import type { JobWords } from '../job';
import type { Say } from '../say';

export const DEPOSITS_JOB_WORDS_DE: JobWords = {
  title: 'Guthaben berichten',
  about: 'Vorausgezahlte Guthaben: abgestimmt mit dem Auszug des Partners, wann sie enden und was bis wann nachzuzahlen ist.',
  steps: { tables: 'Tabellen', inputs: 'Stichtag', check: 'Prüfung', preview: 'Vorschau', write: 'Schreiben' },
  noTables:
    'Diese Arbeitsmappe enthält keinen Zellbereich mit Überschriften, also keine Bewegungen eines Guthabens. ' +
    'Öffnen Sie die Arbeitsmappe mit Ihren Guthaben oder fügen Sie die Bewegungen mit Überschriften hier ein und lesen Sie neu.',
  withoutTable: 'lässt sich kein Saldo angeben',
  toInputs: 'Weiter zum Stichtag',
  inputs: {
    heading: 'Zu welchem Stichtag?',
    lead: 'Ab diesem Tag werden Salden angegeben und der Verbrauch vorausgeschätzt.',
    asOfHint: 'Bewegungen nach diesem Tag zählen nicht zum Saldo.',
  },
  plan: 'Vorausschätzen und prüfen',
  planning: 'Der Verbrauch jedes Guthabens wird vorausgeschätzt',
  planFailed: 'Die Guthaben konnten nicht berichtet werden',
  cleanBody: 'Jede Bewegung wurde gelesen, und jeder Saldo stimmt mit seinem Auszug überein.',
  nothing: {
    title: 'In diesen Tabellen steht kein Guthaben.',
    body: 'Wählen Sie die Tabelle mit den Bewegungen Ihrer Guthaben.',
  },
  next: 'Laufprotokoll öffnen',
  startOver: 'Anderen Tag berichten',
};

export const DEPOSITS_WORDS_DE = (say: Say): ReturnType<typeof DEPOSITS_WORDS> => ({
  heading: 'Guthaben, das dringendste zuerst',
  timeOfDay: 'Uhrzeit',
  timeOfDayHint: 'Nach Annahmeschluss der Bank zählt ein Auftrag für den nächsten Bankarbeitstag. Leer: davor.',
  states: {
    fine: 'in Ordnung',
    'top up soon': 'bald nachzahlen',
    'top up now': 'jetzt nachzahlen',
    'too late': 'zu spät',
    'idle cash': 'ungenutzt',
    'not enough history': 'zu kurze Historie',
  },
  terms: {
    opening: 'Anfangsbestand',
    topUps: 'Nachzahlungen',
    consumption: 'Verbrauch',
    adjustments: 'Korrekturen',
    closing: 'Endbestand',
    statement: 'Auszug des Partners',
    statementDifference: 'Differenz dazu',
    pendingTopUps: 'Nachzahlungen unterwegs',
    dailyUse: 'Verbrauch je Tag',
    idle: 'Ungenutzt',
  },
  runsOut: (on, early, late) =>
    `Aufgebraucht am ${say.day(on)}${early === '' || late === '' ? '' : ` (${say.day(early)} bis ${say.day(late)})`}.`,
  lasts: 'Reicht über den Zeitraum der Vorausschau.',
  topUp: (amount, currency, by) => `${say.amount(amount)} ${currency} bis ${say.day(by)} nachzahlen.`,
});
