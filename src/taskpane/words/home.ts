/** The words of the first screen. */
import type { LanguageChoice } from '../../app/culture';

export const HOME_WORDS = {
  heading: 'What is to be done?',
  lead: 'Your tables stay where they are. Every change is shown before it is written, and every run can be taken back.',
  groups: { customers: 'Customers', partners: 'Partners', vendors: 'Vendors and budgets' },
  lookups: 'Look up',
  private: 'Nothing leaves this machine.',
  privateWhy: 'Files are read here, results are written into this workbook, and the pane connects to nothing else.',
  settings: 'Settings',
  who: 'Your name in the run log',
  whoHint: 'Each run is logged with it.',
  theme: 'Colours',
  themes: { auto: 'As Excel', light: 'Light', dark: 'Dark' },
  language: 'Language',
  /** Each in its own language, so that whoever cannot read the pane finds the way out. */
  languages: { auto: 'As Excel', en: 'English', de: 'Deutsch' } satisfies Record<LanguageChoice, string>,
};
