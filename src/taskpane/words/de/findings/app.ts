/** Deutsch: warum eine Aufgabe nicht ausgeführt ist und was Excel verweigert. */
import type { AppFacts } from '../../../../app/appAdvice';
import type { GermanAdvice } from './german';

export const APP_FINDINGS_DE: GermanAdvice<AppFacts> = {
  'table-missing': {
    title: () => 'Eine gewählte Tabelle ist nicht mehr in der Arbeitsmappe.',
    remedy: 'Lesen Sie die Arbeitsmappe neu und wählen Sie eine andere.',
  },
  'workbook-changed': {
    title: () => 'Die Arbeitsmappe hat sich seit der Vorschau geändert.',
    remedy: 'Erstellen Sie die Vorschau neu: Geschrieben würde jetzt etwas anderes, als Sie gesehen haben.',
  },
  'question-gone': {
    title: () => 'Dieser Zahlungseingang steht nicht mehr im Blatt „Cash application“.',
    remedy: 'Lesen Sie die Fragen neu.',
  },
  'alternative-missing': {
    title: () => 'Zu diesem Zahlungseingang gibt es keine Alternative dieser Nummer.',
    remedy: 'Wählen Sie eine der aufgeführten Nummern.',
  },
};

const advice = (title: string, remedy: string) => ({ title: () => title, remedy });
const GONE = advice('Ein Blatt oder eine Tabelle fehlt.', 'Lesen Sie die Arbeitsmappe neu und erstellen Sie die Vorschau erneut.');
const SILENT = advice('Excel antwortet gerade nicht.', 'Warten Sie einen Moment und versuchen Sie es erneut.');

/** Nach Excels Fehlercodes; ein Code, den niemand kennt, bleibt englisch. */
export const EXCEL_FINDINGS_DE = {
  'excel-InvalidOperationInCellEditMode': advice(
    'Eine Zelle wird gerade bearbeitet.',
    'Beenden Sie das mit Eingabe oder Esc und versuchen Sie es erneut.',
  ),
  'excel-AccessDenied': advice(
    'Das Blatt oder die Arbeitsmappe ist geschützt.',
    'Heben Sie den Schutz unter „Überprüfen“ auf und versuchen Sie es erneut.',
  ),
  'excel-ItemNotFound': GONE,
  'excel-InvalidReference': GONE,
  'excel-ItemAlreadyExists': advice(
    'Ein Blatt oder eine Tabelle dieses Namens gibt es schon.',
    'Benennen Sie Ihres um und erstellen Sie die Vorschau erneut.',
  ),
  'excel-MergedRangeConflict': advice(
    'Verbundene Zellen stehen im Weg.',
    'Heben Sie die Verbindung auf unserem Blatt auf und versuchen Sie es erneut.',
  ),
  'excel-ServiceNotAvailable': SILENT,
  'excel-ActivityLimitReached': SILENT,
};
