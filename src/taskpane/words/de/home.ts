/** Deutsch: die Startseite. */
import type { HOME_WORDS } from '../home';

export const HOME_WORDS_DE: typeof HOME_WORDS = {
  heading: 'Was ist zu tun?',
  lead: 'Ihre Tabellen bleiben, wo sie sind. Jede Änderung sehen Sie, bevor sie geschrieben wird, und jeder Lauf lässt sich zurücknehmen.',
  groups: { customers: 'Kunden', partners: 'Partner', vendors: 'Lieferanten und Budgets' },
  lookups: 'Nachsehen',
  private: 'Nichts verlässt diesen Rechner.',
  privateWhy: 'Dateien werden hier gelesen, Ergebnisse in diese Arbeitsmappe geschrieben; sonst verbindet sich der Bereich mit nichts.',
  settings: 'Einstellungen',
  who: 'Ihr Name im Laufprotokoll',
  whoHint: 'Er steht bei jedem Lauf.',
  theme: 'Farben',
  themes: { auto: 'Wie Excel', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languages: { auto: 'Wie Excel', en: 'English', de: 'Deutsch' },
};
