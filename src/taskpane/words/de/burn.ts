/** Deutsch: der Budgetverbrauch. */
import type { BURN_WORDS } from '../burn';
import type { JobWords } from '../job';
import type { Say } from '../say';

export const BURN_JOB_WORDS_DE: JobWords = {
  title: 'Budgetverbrauch berichten',
  about: 'Budget abzüglich Ist, Freigegebenem, Obligo und Abgrenzung; wann es aufgebraucht ist und was umzuschichten ist.',
  steps: { tables: 'Tabellen', inputs: 'Prognose', check: 'Prüfung', preview: 'Vorschau', write: 'Schreiben' },
  noTables:
    'Diese Arbeitsmappe enthält keinen Zellbereich mit Überschriften, also kein Budget, dem Ausgaben gegenüberstünden. ' +
    'Öffnen Sie die Arbeitsmappe mit Ihrem Budget oder fügen Sie es mit Überschriften hier ein und lesen Sie neu.',
  withoutTable: 'gibt es kein Budget, dem Ausgaben gegenüberstünden',
  toInputs: 'Weiter zur Prognose',
  inputs: {
    heading: 'Wie und bis wann wird vorausgeschätzt?',
    lead: 'Der Bericht beruht auf einem Prognoseverfahren; die anderen stehen im Blatt daneben.',
    asOfHint: 'Was bis zu diesem Tag gebucht ist, ist Ist.',
  },
  plan: 'Vorausschätzen und prüfen',
  planning: 'Ausgaben und Obligo werden addiert',
  planFailed: 'Der Budgetverbrauch konnte nicht berichtet werden',
  cleanBody: 'Jede Zeile wurde gelesen, und nichts ist doppelt gezählt.',
  nothing: {
    title: 'In diesen Tabellen steht kein Budget.',
    body: 'Wählen Sie die Tabelle mit Ihrem Budget.',
  },
  next: 'Laufprotokoll öffnen',
  startOver: 'Anderen Tag berichten',
};

export const BURN_WORDS_DE = (say: Say): ReturnType<typeof BURN_WORDS> => ({
  method: 'Prognose nach',
  methods: {
    'straight line': 'linearem Verlauf',
    'trailing months': 'den letzten Monaten',
    seasonal: 'dem Saisonverlauf',
    'commitment-phased': 'dem Obligo',
  },
  yearEnds: 'Budgetjahr endet im',
  yearEndsHint: 'Der letzte Monat, für den das Budget gilt.',
  yearEndsProblems: {
    missing: 'Wählen Sie den letzten Monat des Budgetjahres.',
    before: 'Das Budgetjahr endet vor dem Stichtag. Wählen Sie einen späteren Monat.',
  },
  budgets: (count) => say.counted(count, 'Budget', 'Budgets'),
  forecastBy: (method) => `Prognose nach ${method}.`,
  owner: 'Budgets zeigen von',
  everyone: 'allen Verantwortlichen',
  within: 'im Budget',
  above: (threshold) => `über ${threshold}`,
  noBudget: 'kein Budget',
  burnt: (percent, threshold) => `${say.amount(percent)} %, ${threshold}`,
  receives: (amount, currency) => `Vorschlag für die nächste Periode: erhält ${say.amount(amount)} ${currency}.`,
  gives: (amount, currency) => `Vorschlag für die nächste Periode: gibt ${say.amount(amount)} ${currency} ab.`,
  terms: {
    budget: 'Budget',
    actual: 'Ist',
    approved: 'Freigegeben',
    committed: 'Obligo',
    accrued: 'Abgegrenzt',
    available: 'Verfügbar',
    estimateAtCompletion: 'Voraussichtliches Ist',
  },
  runsOut: (month, early, late) =>
    `Aufgebraucht im Monat ${say.month(month)}${early === '' || late === '' ? '' : ` (${say.month(early)} bis ${say.month(late)})`}.`,
  lasts: 'Reicht bis zum Ende des Budgetjahres.',
});
