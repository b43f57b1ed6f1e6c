/** Deutsch: das Laufprotokoll und das Zurücknehmen eines Laufs. */
import type { RUNS_WORDS } from '../runs';
import type { Say } from '../say';

export const RUNS_WORDS_DE = (say: Say): ReturnType<typeof RUNS_WORDS> => ({
  heading: 'Laufprotokoll',
  reading: 'Das Laufprotokoll wird gelesen',
  readFailed: 'Das Laufprotokoll konnte nicht gelesen werden',
  none: {
    title: 'Noch keine Läufe',
    body: 'Jedes Schreiben erhält hier eine Zeile: wer, wann und aus welchen Dateien. Von hier lässt es sich zurücknehmen.',
  },
  cached: 'Stand beim letzten Lesen; die Arbeitsmappe hat noch nicht geantwortet.',
  chainHolds: (count) =>
    `Die Kette des Protokolls hält über ${say.counted(count, 'Lauf', 'Läufe')}: Keine Zeile wurde nachträglich geändert.`,
  chainBroken: (run) =>
    `Die Kette des Protokolls reißt bei Lauf ${run}: Eine Zeile wurde nachträglich geändert oder entfernt. Vergleichen Sie mit einem früheren Stand der Arbeitsmappe.`,
  chainNote: 'Die Kette zeigt Eingriffe; verhindern kann sie sie nicht.',
  states: { written: 'Geschrieben', halfDone: 'Unvollständig', reverted: 'Zurückgenommen' },
  brokenHere: 'Kette reißt hier',
  inputs: (count) => say.counted(count, 'Eingabe', 'Eingaben'),
  rows: 'Zeilen',
  revert: 'Zurücknehmen',
  revertRun: (runId) => `Lauf ${runId} zurücknehmen`,
  previewing: 'Es wird ermittelt, was zurückgesetzt würde',
  wouldRestore: (cells) => `${say.counted(cells, 'Zelle wird', 'Zellen werden')} auf den Stand vor diesem Lauf zurückgesetzt.`,
  conflicts: (count) =>
    `${say.counted(count, 'Zelle wurde', 'Zellen wurden')} seither von Hand geändert und ${count === 1 ? 'bleibt' : 'bleiben'}, wie ${count === 1 ? 'sie ist' : 'sie sind'}, außer Sie bestimmen es anders.`,
  changedSince: 'Seither geändert',
  conflictCell: 'Zelle',
  conflictNow: 'Jetzt',
  conflictWritten: 'Geschrieben',
  conflictBefore: 'Vorher',
  empty: 'leer',
  overwrite: 'Auch diese zurücksetzen; die Änderungen gehen verloren',
  confirm: 'Diesen Lauf zurücknehmen',
  reverting: 'Zellen werden zurückgesetzt',
  reverted: (cells) => `Zurückgenommen: ${say.counted(cells, 'Zelle ist', 'Zellen sind')} wieder wie zuvor.`,
  alreadyReverted: 'Dieser Lauf ist bereits zurückgenommen. Nichts wurde geändert.',
  notReverted: 'Der Lauf wurde nicht zurückgenommen',
  revertFailed: (message) => `Das Zurücknehmen blieb stehen bei: ${message} Lesen Sie das Protokoll neu, um den Stand zu sehen.`,
  again: 'Neu lesen',
});
