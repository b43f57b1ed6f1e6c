/** Deutsch: was um jede Ansicht steht. */
import type { PANE_WORDS } from '../pane';
import type { Say } from '../say';

export const PANE_WORDS_DE = (say: Say): ReturnType<typeof PANE_WORDS> => ({
  tabs: {
    home: 'Start',
    cash: 'Zahlungen',
    contracts: 'Verträge',
    schedules: 'Faktura',
    reconciliation: 'Partner',
    deposits: 'Guthaben',
    payments: 'Kreditoren',
    burn: 'Budgets',
    trace: 'Herkunft',
    explain: 'Zeitanteil',
    ask: 'Fragen',
    lint: 'Prüfen',
    formulas: 'Formeln',
    tables: 'Tabellen',
    cell: 'Zelle',
    review: 'Klärung',
    runs: 'Läufe',
  },
  tabsLabel: 'Bereiche von Tieout',
  bannersLabel: 'Zu dieser Arbeitsmappe',
  tryAgain: 'Erneut versuchen',
  back: 'Zurück',
  cancel: 'Abbrechen',
  close: 'Schließen',
  showAll: (count) => `Alle ${say.count(count)} anzeigen`,
  showMore: (count, of) => `Weitere ${say.count(count)} von ${say.count(of)} anzeigen`,
  progress: (step, done, total) =>
    total > 0 ? `${step}: ${say.count(done)} von ${say.count(total)}` : done > 0 ? `${step}: ${say.count(done)}` : step,
  banners: {
    readOnly:
      'Nur zum Lesen geöffnet: Ansehen und Vorschau sind möglich. Zum Schreiben die Bearbeitung aktivieren oder eine Kopie speichern.',
    forgetful:
      'Der Speicher ist auf diesem Rechner gesperrt: Beim Schließen gehen die Einstellungen verloren. Alles andere steht in der Arbeitsmappe.',
  },
  start: {
    outsideExcelTitle: 'Tieout arbeitet in Excel',
    outsideExcel: 'Diese Seite ist der Aufgabenbereich von Tieout. Er wurde im Browser geöffnet, wo es keine Arbeitsmappe gibt.',
    outsideExcelRemedy: 'Wählen Sie in Excel im Menüband „Tieout“. Fehlt es dort, bitten Sie Ihre IT, das Add-In bereitzustellen.',
    officeMissingTitle: 'Die Bibliothek von Excel wurde nicht geladen',
    officeMissing: 'Der Bereich braucht Office.js von appsforoffice.microsoft.com, und diese Adresse hat nicht geantwortet.',
    officeMissingRemedy: 'Prüfen Sie Netzwerk oder Proxy und öffnen Sie den Bereich neu. Ihre Arbeitsmappe ist unverändert.',
    brokenTitle: 'Im Bereich ist ein Fehler aufgetreten',
    broken: (message) => `Der Bereich blieb stehen bei: ${message}`,
    brokenRemedy: 'Von hier wird nichts mehr geschrieben. Öffnen Sie den Bereich neu; was zuvor geschrieben wurde, steht im Laufprotokoll.',
    reopen: 'Bereich neu starten',
  },
});
