/** Deutsch: was an einem Abgleich auffällt: an den Seiten, an der Abstimmung, an den Auszahlungen. */
import type { SideFacts } from '../../../../app/reconciliation/reconciliationAdvice';
import type { ControlFacts } from '../../../../domain/reconciliation/control/controlAdvice';
import type { ReconciliationFacts } from '../../../../domain/reconciliation/reconciliationAdvice';
import type { SettlementFacts } from '../../../../domain/settlement/settlementAdvice';
import type { Say } from '../../say';
import { named } from '../names';
import type { GermanAdvice } from './german';

export const SIDE_FINDINGS_DE = (say: Say): GermanAdvice<SideFacts> => ({
  'side-both': {
    title: ({ side, table, files }) =>
      `Die Zeilen der Seite „${named(side)}“ kommen aus der Tabelle ${table} und aus ${files}, zusammengefügt.`,
    remedy: 'Prüfen Sie, dass die Dateien die Zeilen der Tabelle nicht noch einmal enthalten.',
  },
  'file-twice': {
    title: ({ first }) => `Diese Datei enthält genau dieselben Bytes wie ${first} und wurde weggelassen.`,
    remedy: 'Nehmen Sie eine davon weg oder wählen Sie die gemeinte Datei.',
  },
  'file-side-unknown': {
    title: ({ columns }) =>
      `Weder Name noch Spalten (${columns}) sagen, ob diese Datei unsere oder die des Partners ist; sie wurde weggelassen.`,
    remedy: 'Geben Sie die Seite an oder nehmen Sie „ours“ oder „theirs“ in den Dateinamen auf.',
  },
  'file-unreadable': {
    title: ({ because }) => `Die Datei wurde weggelassen: ${because}`,
    remedy: 'Berichtigen Sie sie oder wählen Sie eine andere.',
  },
  'calendar-unknown': {
    title: ({ because }) => `Der Kalender dieser Konditionen kennt nur Wochenenden und die Feiertage der Arbeitsmappe: ${because}`,
    remedy: 'Berichtigen Sie die Zelle „Calendar“, etwa DE oder US-CA.',
  },
  'matches-extracted': {
    title: ({ matches, shown }) =>
      `Es gibt ${say.counted(matches, 'Treffer', 'Treffer')}: Die Arbeitsmappe enthält die Summen nach Bahn und Grund und je Grund die ersten ${say.count(shown)}; die Abweichungen enthält sie alle.`,
    remedy: 'Alle Treffer mit ihren Zeilen stehen in der Datei, die reconcile --json schreibt.',
  },
});

export const RECONCILIATION_FINDINGS_DE = (say: Say): GermanAdvice<ReconciliationFacts> => ({
  'treatment-missing': {
    title: ({ partner, product }) =>
      `Für Partner „${partner}“, Produkt „${product}“ gibt es keine Konditionen; die Zeilen wurden nicht abgeglichen.`,
    remedy: 'Ergänzen Sie eine Zeile bei den Konditionen oder eine mit * für alle.',
  },
  'treatment-not-in-force': {
    title: ({ partner, product }) =>
      `Die Konditionen für Partner „${partner}“, Produkt „${product}“ decken nicht jeden Buchungstag ab; diese Zeilen wurden nicht abgeglichen.`,
    remedy: 'Schließen Sie die Lücke zwischen „From“ und „To“ der Konditionen.',
  },
  'treatments-overlap': {
    title: ({ partner, product, patterns }) =>
      `Für Partner „${partner}“, Produkt „${product}“ gelten an denselben Tagen mehrere gleich genaue Konditionen (${patterns}); die Zeilen wurden nicht abgeglichen.`,
    remedy: 'Löschen Sie eine, beenden Sie die ältere mit dem Tag „To“ oder ergänzen Sie eine Zeile mit Partner und Produkt.',
  },
  'side-empty': {
    title: ({ side }) => `Auf der Seite „${named(side)}“ gibt es keine Zeilen; dort fehlt jede Zeile der anderen Seite.`,
    remedy: 'Prüfen Sie, ob es die richtige Datei ist und ihr Export vollständig.',
  },
  'side-doubled': {
    title: ({ side, copies, rows }) =>
      `${say.count(copies)} der ${say.counted(rows, 'Zeile', 'Zeilen')} auf der Seite „${named(side)}“ sind Kopien anderer: Die Datei enthält ihre Zeilen womöglich doppelt.`,
    remedy: 'Exportieren Sie sie neu; die Kopien stehen als Dubletten unter den Abweichungen.',
  },
  'signs-mixed': {
    title: ({ side, partner, positive, negative }) =>
      `Verkäufe des Partners „${partner}“ auf der Seite „${named(side)}“ haben beide Vorzeichen: ${say.count(positive)} positiv, ${say.count(negative)} negativ.`,
    remedy: 'Prüfen Sie die Abweichungen „sign“; vereinbaren Sie mit dem Partner eine Schreibweise.',
  },
});

export const CONTROL_FINDINGS_DE = (say: Say): GermanAdvice<ControlFacts> => ({
  'decision-reopened': {
    title: ({ key, status, was, now }) =>
      `Abweichung ${key} war bei einer Differenz von ${was} „${named(status)}“; jetzt beträgt sie ${now}, daher ist sie wieder offen.`,
    remedy: 'Entscheiden Sie neu über den neuen Betrag.',
  },
  'decision-lacks-reason': {
    title: ({ key, status }) => `Abweichung ${key} ist ohne Grund als „${named(status)}“ eingetragen und bleibt offen.`,
    remedy: 'Schreiben Sie den Grund neben die Entscheidung.',
  },
  'decision-lacks-owner': {
    title: ({ key }) => `Abweichung ${key} ist als zugewiesen eingetragen, nennt aber niemanden, und bleibt offen.`,
    remedy: 'Schreiben Sie unter „Owner“, wem sie zugewiesen ist.',
  },
  'case-cleared-by-hand': {
    title: ({ key }) =>
      `Abweichung ${key} ist als ausgeglichen eingetragen, ihre Zeilen sind aber noch offen; von Hand gleicht sich nichts aus.`,
    remedy: 'Akzeptieren Sie sie mit Grund oder buchen Sie sie aus.',
  },
  'case-returned': {
    title: ({ key, clearedOn }) => `Abweichung ${key} hatte sich am ${clearedOn} ausgeglichen und ist wieder offen.`,
    remedy: 'Suchen Sie die Zeile, der sie zugeordnet war: Sie wurde geändert oder entfernt.',
  },
  'case-vanished': {
    title: ({ key, rows }) => `Abweichung ${key} war im letzten Lauf offen, und ${rows} steht in keiner Datei mehr.`,
    remedy: 'Klären Sie, wer die Zeile warum entfernt hat; akzeptieren Sie die Abweichung mit diesem Grund.',
  },
  'unreadable-row-gone': {
    title: ({ key }) => `Die Zeile der Abweichung ${key} war nicht lesbar und ohne ID; sie ist nicht mehr da, berichtigt oder gelöscht.`,
    remedy: 'Prüfen Sie, dass sie berichtigt wurde: Die Kontrollsumme ihrer Datei zeigt es.',
  },
  'run-before-cases': {
    title: ({ asOf, count, latest }) =>
      `Dieser Lauf gilt dem ${asOf}, aber ${say.counted(count, 'Abweichung wurde', 'Abweichungen wurden')} erst später gesehen, zuletzt am ${latest}. Ihre Tage bleiben.`,
    remedy: 'Starten Sie den Lauf für den späteren Tag, bevor Sie mit den Abweichungen weiterarbeiten.',
  },
  'control-total-differs': {
    title: ({ of, rows, amount }) => `Die Kontrollsumme von ${named(of)} weicht von den Zeilen ab: ${rows}, ${amount}.`,
    remedy: 'Besorgen Sie die Datei oder die richtige Kontrollsumme neu; berichtigen Sie unlesbare Zeilen.',
  },
  'control-total-of-nothing': {
    title: ({ of, known }) => `Für „${of}“ ist eine Kontrollsumme angegeben, das weder Seite noch Datei dieses Laufs ist (${known}).`,
    remedy: 'Schreiben Sie ours, theirs oder den Namen der Datei.',
  },
  'control-total-twice': {
    title: ({ of }) => `Die Kontrollsumme von ${named(of)} ist mehrfach angegeben; nur die erste wurde gegen die Zeilen gehalten.`,
    remedy: 'Löschen Sie die anderen Zeilen.',
  },
  'ledger-in-credit': {
    title: ({ figures }) =>
      `Alle Salden der Hauptbuchhaltung (${say.count(figures)}) sind negativ: Sie wurden als Haben gelesen, also als Umsatz.`,
    remedy: 'Nichts zu tun, wenn das Hauptbuch Umsätze im Haben zeigt.',
  },
  'ledger-without-rows': {
    title: ({ of, amount }) => `Im Hauptbuch stehen ${amount} für ${of}, und auf keiner Seite gibt es Zeilen dazu.`,
    remedy: 'Prüfen Sie Namen und Monat oder suchen Sie die nicht exportierten Datensätze.',
  },
  'ledger-twice-counted': {
    title: ({ of }) => `Das Hauptbuch nennt Zahlen für ${of} im Ganzen und für Teile davon; jede wird gegen ihre eigenen Zeilen gehalten.`,
    remedy: 'Prüfen Sie, dass das Ganze kein Teil seiner selbst ist: Geben Sie nur eines von beiden.',
  },
  'ledger-not-explained': {
    title: ({ of, amount }) => `Zwischen unseren Datensätzen und dem Hauptbuch sind bei ${of} ${amount} ungeklärt.`,
    remedy: 'Lassen Sie sich die Buchungen des Kontos in diesem Monat geben und vergleichen Sie sie mit den Datensätzen.',
  },
  'ledger-bridge-ambiguous': {
    title: ({ of, amount, ways }) =>
      `${amount} zwischen unseren Datensätzen und dem Hauptbuch für ${of} lassen sich auf mehrere Arten erklären: ${ways}.`,
    remedy: 'Sehen Sie in die Buchungen, um die richtige zu erkennen.',
  },
});

export const SETTLEMENT_FINDINGS_DE = (say: Say): GermanAdvice<SettlementFacts> => ({
  'settlement-short': {
    title: ({ settlement, expected, received, by }) =>
      `Auszahlung ${settlement}: ${received} von erwarteten ${expected} eingegangen, ${by} zu wenig.`,
    remedy: 'Erfragen Sie beim Partner im Einzelnen, was einbehalten wurde.',
  },
  'settlement-over': {
    title: ({ settlement, expected, received, by }) =>
      `Auszahlung ${settlement}: ${received} eingegangen, ${by} mehr als die erwarteten ${expected}.`,
    remedy: 'Suchen Sie die Verkäufe, die bei uns fehlen, oder die Auszahlung, die sie mit bezahlt.',
  },
  'settlement-overdue': {
    title: ({ partner, count, amount, since }) =>
      `${say.counted(count, 'Auszahlung', 'Auszahlungen')} von ${partner} über ${amount} ${count === 1 ? 'ist' : 'sind'} seit ${since} überfällig.`,
    remedy: 'Fragen Sie den Partner, wo das Geld ist; prüfen Sie, ob die Bankdaten vollständig sind.',
  },
  'settlement-announced-differs': {
    title: ({ settlement, expected, announced }) =>
      `Auszahlung ${settlement} ist mit ${announced} angekündigt; nach den Konditionen wären es ${expected}.`,
    remedy: 'Vergleichen Sie Gebühren, Erstattungen und Einbehalt der Ankündigung mit den Konditionen.',
  },
  'settlement-announced-twice': {
    title: ({ settlement, id, amount }) => `${id} kündigt Auszahlung ${settlement} über ${amount} zum zweiten Mal an; sie zählt einmal.`,
    remedy: 'Fragen Sie den Partner, welche gilt.',
  },
  'settlement-paid-twice': {
    title: ({ settlement, receipt, amount }) =>
      `Zahlungseingang ${receipt} zahlt ${amount} für Auszahlung ${settlement}, die schon bezahlt ist.`,
    remedy: 'Buchen Sie ihn nicht als Umsatz; informieren Sie den Partner.',
  },
  'settlement-unexpected': {
    title: ({ id, partner, amount }) => `${id} von ${partner} über ${amount} gehört zu keiner erwarteten Auszahlung.`,
    remedy: 'Suchen Sie die zugehörigen Verkäufe; sie fehlen vielleicht bei uns oder gehören zu einer früheren Periode.',
  },
  'settlement-ambiguous': {
    title: ({ id, amount, candidates }) =>
      `${id} kündigt ${amount} an, was zu mehreren Auszahlungen passt: ${candidates}. Keine wurde gewählt.`,
    remedy: 'Fragen Sie den Partner nach dem Sammelposten oder den Tagen, die er abrechnet.',
  },
  'settlement-currency-unsold': {
    title: ({ partner, currency, ids }) =>
      `${partner} rechnet in ${currency} ab (${ids}), wir haben dort in dieser Währung aber nichts verkauft.`,
    remedy: 'Prüfen Sie die Währung der Auszahlung; suchen Sie die Verkäufe oder wem sie sonst gilt.',
  },
  'settlement-other-currency': {
    title: ({ receipt, amount, settlement }) =>
      `Zahlungseingang ${receipt} über ${amount} nennt Auszahlung ${settlement}, die auf eine andere Währung lautet.`,
    remedy: 'Buchen Sie ihn von Hand mit seinem Wechselkurs.',
  },
  'receipt-ambiguous': {
    title: ({ receipt, amount, candidates }) =>
      `Zahlungseingang ${receipt} über ${amount} passt zu mehreren Auszahlungen: ${candidates}. Er wurde keiner zugeordnet.`,
    remedy: 'Sehen Sie ins Avis und schreiben Sie die Nummer der Auszahlung in den Verwendungszweck.',
  },
  'receipts-aside': {
    title: ({ count }) =>
      `${say.counted(count, 'Zahlungseingang nennt', 'Zahlungseingänge nennen')} weder Partner noch Auszahlung und ${count === 1 ? 'blieb' : 'blieben'} außen vor.`,
    remedy: 'Nichts zu tun, wenn sie von Kunden sind.',
  },
  'no-receipts-given': {
    title: () => 'Es gibt keine Bankdaten: Auszahlungen sind erwartet und angekündigt, eingegangen ist keine.',
    remedy: 'Wählen Sie die Zahlungseingänge oder legen Sie die Bankdatei ab, um zu sehen, was bezahlt ist.',
  },
});
