/** Deutsch: was einen Schritt des Abschlusses offen hält und eine Unterschrift verhindert. */
import type { CloseFacts } from '../../../../domain/close/closeAdvice';
import type { Say } from '../../say';
import { named } from '../names';
import type { GermanAdvice } from './german';

const RUN_AGAIN = 'Starten Sie die Aufgabe erneut: Was sich nicht geändert hat, bleibt, wie es ist.';

export const CLOSE_FINDINGS_DE = (say: Say): GermanAdvice<CloseFacts> => ({
  'not-run': { title: ({ job, period }) => `Die Aufgabe „${job}“ ist für ${period} noch nicht gelaufen.`, remedy: 'Starten Sie sie.' },
  'run-for-other-day': {
    title: ({ job, day, asOf }) =>
      `Der letzte Lauf von „${job}“ galt ${day === '' ? 'einem Tag, den das Protokoll nicht nennt' : `dem ${day}`}; abgeschlossen wird zum ${asOf}.`,
    remedy: ({ asOf }) => `Starten Sie die Aufgabe für den ${asOf} oder ändern Sie den Tag im Kopf des Abschlusses.`,
  },
  'inputs-changed': { title: ({ job, runId, tables }) => `Seit „${job}“ lief (${runId}), geändert: ${tables}.`, remedy: RUN_AGAIN },
  'inputs-gone': {
    title: ({ job, runId, tables }) => `Nicht mehr in der Arbeitsmappe, obwohl „${job}“ es gelesen hat (${runId}): ${tables}.`,
    remedy: 'Stellen Sie es unter seinem Namen wieder her oder wählen Sie eine andere Tabelle und starten Sie die Aufgabe erneut.',
  },
  'rules-changed': {
    title: ({ job, runId }) => `Im Blatt „Tieout Rules“ hat sich eine Regel geändert, seit „${job}“ lief (${runId}).`,
    remedy: RUN_AGAIN,
  },
  'proof-differs': {
    title: ({ name, difference }) => `${named(name)}: Die Differenz zeigt ${difference} und muss 0 zeigen.`,
    remedy: 'Folgen Sie der Zeile von links nach rechts; ihre Zahlen sind Formeln.',
  },
  'proof-overwritten': {
    title: ({ name, value }) => `${named(name)}: Die Differenz ist keine Formel mehr; jemand hat ${value} hineingeschrieben.`,
    remedy: 'Starten Sie die Aufgabe erneut: Sie schreibt die Formel wieder.',
  },
  'proof-missing': {
    title: ({ sheet }) => `Das Blatt „${sheet}“ hat keine lesbare Abstimmung.`,
    remedy: 'Löschen Sie das Blatt und starten Sie seine Aufgabe erneut.',
  },
  'open-exceptions': {
    title: ({ count, allowed, one, many }) =>
      `${say.counted(count, `${named(one)} ist`, `${named(many)} sind`)} noch zu entscheiden; ${allowed === 0 ? 'nichts darf' : `${say.count(allowed)} dürfen`} offen bleiben.`,
    remedy: 'Entscheiden Sie oder erhöhen Sie in der Zeile des Schritts, was offen bleiben darf.',
  },
  'procedure-changed': {
    title: ({ version, acknowledged }) =>
      version === acknowledged
        ? `Die Arbeitsanweisung sagt etwas anderes als bei der Kenntnisnahme von Version ${version}.`
        : `Die Arbeitsanweisung steht bei Version ${version}; ${acknowledged === '' ? 'niemand hat sie zur Kenntnis genommen' : `zur Kenntnis genommen ist Version ${acknowledged}`}.`,
    remedy: 'Lesen Sie sie und bestätigen Sie die Kenntnisnahme.',
  },
  'waits-for': {
    title: ({ steps }) => `Zuvor kommt ${steps}, weder abgestimmt noch unterschrieben.`,
    remedy: 'Schließen Sie das zuerst ab.',
  },
  'not-signed': { title: ({ steps }) => `Noch nicht unterschrieben: ${steps}.`, remedy: 'Die Freigabe bürgt für alle anderen.' },
  'cells-moved': {
    title: ({ who, role, count, first }) =>
      `${say.counted(count, 'Zelle zeigt', 'Zellen zeigen')} etwas anderes als bei der Unterschrift von ${who} (${named(role)}); die erste ist ${first}.`,
    remedy: 'Stellen Sie den alten Stand her, dann gilt die Unterschrift wieder; oder unterschreiben Sie neu.',
  },
  'signature-withdrawn': {
    title: ({ role, why }) => `Die Unterschrift (${named(role)}) wurde zurückgezogen: ${why}`,
    remedy: 'Unterschreiben Sie neu, wenn der Schritt fertig ist.',
  },
  'signature-tampered': {
    title: ({ who, role, why }) => `Der Unterschrift von ${who} (${named(role)}) ist nicht zu trauen: ${why}`,
    remedy: 'Klären Sie, wer sie geändert hat; unterschreiben Sie dann neu.',
  },
  'reviewer-awaited': { title: ({ reviewer }) => `${reviewer} hat noch nicht geprüft.`, remedy: 'Bitten Sie um die Prüfung.' },
  'manual-step': {
    title: ({ step }) => `Nichts in der Arbeitsmappe kann zeigen, ob „${step}“ erledigt ist.`,
    remedy: 'Erledigen Sie es und unterschreiben Sie mit einem Vermerk, der es belegt.',
  },
  'no-statements': { title: ({ period }) => `Für ${period} ist kein Kontoauszug importiert.`, remedy: 'Importieren Sie die Bankdateien.' },
  'statement-gap': {
    title: ({ account, closing, opening, statement }) =>
      `Konto ${account} schließt mit ${closing}, der nächste Auszug, ${statement}, beginnt aber mit ${opening}.`,
    remedy: 'Importieren Sie den Auszug dazwischen oder fragen Sie die Bank.',
  },
  'account-without-statement': {
    title: ({ account, last }) => `Konto ${account} hat keinen Auszug dieser Periode; der letzte endet am ${last}.`,
    remedy: 'Importieren Sie ihn.',
  },
  'statement-ends-early': {
    title: ({ account, to, end }) => `Die Auszüge von Konto ${account} enden am ${to}, vor dem letzten Bankarbeitstag, dem ${end}.`,
    remedy: 'Importieren Sie den Rest des Monats.',
  },
  'error-cell': {
    title: ({ error, count }) =>
      `${say.counted(count, 'Zelle dieses Blatts zeigt', 'Zellen dieses Blatts zeigen')} einen Fehler, zuerst ${error}.`,
    remedy: 'Folgen Sie der Formel oder starten Sie die Aufgabe erneut.',
  },
  'no-reports': { title: () => 'Noch keine Aufgabe hat einen Bericht geschrieben.', remedy: 'Erledigen Sie die Schritte davor.' },
  'no-steps': {
    title: () => 'Der Abschluss hat keine Schritte; von diesem Monat wird nichts geprüft.',
    remedy: 'Holen Sie sie aus einem früheren Stand zurück, oder löschen Sie das Blatt „Tieout Close“ und richten Sie den Monat neu ein.',
  },
  'sheet-gone': {
    title: ({ sheet }) => `Das Blatt „${sheet}“ ist als Nachweis genannt und fehlt in der Arbeitsmappe.`,
    remedy: 'Berichtigen Sie den Namen in der Zeile des Schritts.',
  },
  'nobody-signs': { title: () => 'Eine Unterschrift braucht einen Namen.', remedy: 'Tragen Sie Ihren Namen unter „Einstellungen“ ein.' },
  'step-unknown': {
    title: ({ step }) => `Der Abschluss hat keinen Schritt „${step}“.`,
    remedy: ({ steps }) => `Die Schritte sind: ${steps}.`,
  },
  'step-not-tied': {
    title: ({ step, count }) => `„${step}“ ist nicht abgestimmt: ${say.counted(count, 'Prüfung schlägt', 'Prüfungen schlagen')} fehl.`,
    remedy: 'Beheben Sie, was aufgeführt ist, und unterschreiben Sie dann.',
  },
  'evidence-missing': {
    title: ({ step }) => `Für „${step}“ bürgt, wer unterschreibt, und der Vermerk ist leer.`,
    remedy: 'Schreiben Sie, was es belegt: ein Dokument, eine Belegnummer, eine Datei.',
  },
  'same-person': {
    title: ({ who, role }) => `${who} hat diesen Schritt schon unterschrieben (${named(role)}), und er verlangt das Vier-Augen-Prinzip.`,
    remedy: 'Lassen Sie jemand anderen unterschreiben oder ändern Sie „Two people“ in der Zeile des Schritts.',
  },
  'preparer-first': {
    title: ({ step }) => `Niemand hat „${step}“ als Ersteller unterschrieben; es gibt nichts zu prüfen.`,
    remedy: 'Zuerst unterschreibt der Ersteller.',
  },
  'signs-for-another': {
    title: ({ who, named: expected, role }) => `Die Zeile nennt ${expected} (${named(role)}); es unterschreibt ${who}.`,
    remedy: 'Berichtigen Sie die Zeile, wenn das so bleiben soll.',
  },
  'not-signed-by-role': {
    title: ({ step, role }) => `„${step}“ trägt keine Unterschrift (${named(role)}), die sich zurückziehen ließe.`,
    remedy: 'Sehen Sie ins Blatt „Tieout Sign-offs“.',
  },
  'reason-missing': {
    title: () => 'Dieser Vorgang braucht einen Grund.',
    remedy: 'Schreiben Sie in einem Satz, warum: Er kommt ins Protokoll.',
  },
  'period-is-locked': {
    title: ({ period, who, at }) => `${period} ist gesperrt: ${who} hat am ${at} gesperrt.`,
    remedy: 'Öffnen Sie die Periode zuerst wieder; dabei wird nach dem Grund gefragt, es wird protokolliert, und die Unterschriften ruhen.',
  },
  'period-not-locked': { title: ({ period }) => `${period} ist nicht gesperrt.`, remedy: 'Es gibt nichts wieder zu öffnen.' },
  'steps-not-signed': {
    title: ({ steps }) => `Nicht unterschrieben, daher lässt sich die Periode nicht sperren: ${steps}.`,
    remedy: 'Unterschreiben Sie die Schritte oder entfernen Sie jene, die es in diesem Monat nicht gibt.',
  },
  'month-left-unsigned': {
    title: ({ period, steps }) => `${period} wird mit nicht unterschriebenen Schritten verlassen: ${steps}.`,
    remedy: 'Gehen Sie weiter, wenn das so gemeint ist; Unterschriebenes bleibt als Verlauf erhalten.',
  },
  'already-signed': {
    title: ({ step, role, who }) => `${who} hat „${step}“ unterschrieben (${named(role)}), und seither hat sich nichts geändert.`,
    remedy: 'Nichts zu tun.',
  },
  'close-not-set-up': {
    title: () => 'In dieser Arbeitsmappe ist kein Monat angelegt.',
    remedy: 'Legen Sie den Monat an: Gesellschaft, Periode und Stichtag.',
  },
  'procedure-is-acknowledged': {
    title: ({ step, version }) => `Version ${version} der Arbeitsanweisung zu „${step}“ ist bereits zur Kenntnis genommen.`,
    remedy: 'Nichts zu tun.',
  },
  'key-missing': {
    title: ({ title }) => `Der Schritt „${title}“ hat keinen Schlüssel und wurde nicht gelesen.`,
    remedy: 'Schreiben Sie ein kurzes Wort unter „Key“.',
  },
  'key-twice': {
    title: ({ key }) => `Der Schlüssel ${key} steht hier zum zweiten Mal; diese Zeile wurde nicht gelesen.`,
    remedy: 'Geben Sie dem Schritt einen eigenen Schlüssel.',
  },
  'after-unknown': {
    title: ({ key, after }) => `Schritt ${key} folgt auf „${after}“, das kein Schritt ist.`,
    remedy: 'Berichtigen Sie den Schlüssel unter „After“; bis dahin wartet er nur auf die anderen.',
  },
  'steps-in-circle': {
    title: ({ keys }) => `Diese Schritte warten aufeinander: ${keys}.`,
    remedy: 'Nehmen Sie einen der Schlüssel aus „After“.',
  },
  'test-unknown': {
    title: ({ key, test }) => `„${test}“ ist keine unserer Prüfungen; für Schritt ${key} bürgt eine Person.`,
    remedy: ({ known }) => `Schreiben Sie eines von: ${known}.`,
  },
  'period-unreadable': {
    title: ({ text }) => `„${text}“ ist kein Monat; der Abschluss wurde nicht gelesen.`,
    remedy: 'Schreiben Sie die Periode als 2026-10.',
  },
  'as-of-unreadable': {
    title: ({ text, taken }) => `„${text}“ ist kein Tag; abgeschlossen wird zum ${taken}.`,
    remedy: 'Schreiben Sie den Tag als 2026-10-31.',
  },
  'as-of-before-end': {
    title: ({ asOf, to }) => `Abgeschlossen wird zum ${asOf}, vor dem Monatsende am ${to}.`,
    remedy: 'Nichts zu tun, wenn das so gemeint ist.',
  },
  'figure-unreadable': {
    title: ({ column, text, taken }) => `„${text}“ unter „${column}“ ist keine Anzahl; angenommen wurde ${say.count(taken)}.`,
    remedy: 'Schreiben Sie eine ganze Zahl.',
  },
  'act-not-in-log': {
    title: ({ act, who }) => `Diese Zeile nennt „${act}“ von ${who}; das Protokoll weiß davon nichts oder etwas anderes: Sie zählt nicht.`,
    remedy: 'Wiederholen Sie den Vorgang mit Tieout und klären Sie, wer die Zeile geschrieben hat.',
  },
  'act-removed': {
    title: ({ line, runId }) =>
      `Das Protokoll hat „${line}“ (${runId}), die Zeile im Blatt „Tieout Sign-offs“ fehlt aber oder wurde geändert.`,
    remedy: 'Holen Sie die Zeile aus einem früheren Stand der Arbeitsmappe zurück.',
  },
  'chain-broken': {
    title: ({ runId }) => `Die Hash-Kette des Protokolls reißt bei ${runId}; keiner Unterschrift danach ist zu trauen.`,
    remedy: 'Klären Sie, wer das Protokoll geändert hat; ein früherer Stand der Arbeitsmappe zeigt, wie es war.',
  },
});
