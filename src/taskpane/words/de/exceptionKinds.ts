/** Deutsch: die Arten von Abweichungen und der nächste Schritt zu jeder. */
import { EXCEPTION_KINDS, type ExceptionKind } from '../../../domain/reconciliation/exceptionKinds';

interface KindWords {
  readonly name: string;
  readonly nextStep: string;
}

// prettier-ignore
const KINDS: Readonly<Record<ExceptionKind, KindWords>> = {
  'in transit': { name: 'unterwegs', nextStep: 'Auf die andere Seite warten; es klärt sich von selbst.' },
  'pending settlement': { name: 'Auszahlung ausstehend', nextStep: 'Auf die Auszahlung warten; bei Überfälligkeit beim Partner nachfragen.' },
  'missing ours': { name: 'fehlt bei uns', nextStep: 'Den Verkauf suchen oder buchen.' },
  'missing theirs': { name: 'fehlt beim Partner', nextStep: 'Beim Partner mit unserem Nachweis einfordern.' },
  'fee not per contract': { name: 'Gebühr nicht laut Vertrag', nextStep: 'Die Gebühr mit dem Vertrag vergleichen und die Differenz einfordern.' },
  'exchange rate': { name: 'Wechselkurs', nextStep: 'Den Kurs mit der vereinbarten Quelle vergleichen.' },
  rounding: { name: 'Rundung', nextStep: 'Als Rundung akzeptieren oder die Grenze in den Konditionen erhöhen.' },
  tax: { name: 'Steuer', nextStep: 'Klären, wer die Steuer trägt; Konditionen oder Buchung berichtigen.' },
  transposition: { name: 'Zahlendreher', nextStep: 'Die Seite berichtigen, die sich vertippt hat.' },
  amount: { name: 'Betrag', nextStep: 'Die Zusammensetzung des Betrags erfragen.' },
  'date outside window': { name: 'Tag außerhalb der Frist', nextStep: 'Die Buchungstage prüfen; die Frist nur bei geändertem Rhythmus weiten.' },
  'duplicate ours': { name: 'Dublette bei uns', nextStep: 'Die Kopie bei uns stornieren.' },
  'duplicate theirs': { name: 'Dublette beim Partner', nextStep: 'Den Partner bitten, die Kopie zurückzunehmen.' },
  'duplicate settlement': { name: 'Auszahlung doppelt', nextStep: 'Nicht buchen; beim Partner erfragen, welche gilt.' },
  'batch incomplete': { name: 'Sammelposten unvollständig', nextStep: 'Die Zusammensetzung des Sammelpostens erfragen.' },
  'wrong partner': { name: 'falscher Partner', nextStep: 'Die Buchung zum richtigen Partner umbuchen.' },
  'wrong product': { name: 'falsches Produkt', nextStep: 'Die Buchung zum richtigen Produkt umbuchen.' },
  'refund unpaired': { name: 'Erstattung ohne Gegenstück', nextStep: 'Den Verkauf suchen; die Erstattung einfordern oder buchen.' },
  'chargeback unpaired': { name: 'Rückbelastung ohne Gegenstück', nextStep: 'Innerhalb der Fristen des Kartensystems beantworten; buchen.' },
  reference: { name: 'Referenz', nextStep: 'Das Paar bestätigen; die Referenz berichtigen.' },
  ambiguous: { name: 'mehrdeutig', nextStep: 'Das Paar wählen; eine Referenz erbitten.' },
  currency: { name: 'Währung', nextStep: 'Klären, in welcher Währung verkauft wurde.' },
  status: { name: 'Status', nextStep: 'Auf der anderen Seite stornieren oder die Stornierung zurücknehmen.' },
  sign: { name: 'Vorzeichen', nextStep: 'Das Vorzeichen berichtigen oder das der Konditionen.' },
  'prior period': { name: 'frühere Periode', nextStep: 'Im Abgleich jener Periode suchen.' },
  'malformed row': { name: 'unlesbare Zeile', nextStep: 'Die Zeile berichtigen und den Lauf neu starten.' },
  holdback: { name: 'Einbehalt', nextStep: 'Die Freigabe an ihrem Tag abwarten.' },
  'no treatment': { name: 'keine Konditionen', nextStep: 'Konditionen ergänzen und den Lauf neu starten.' },
  'type left out': { name: 'Zeilenart ausgenommen', nextStep: 'Nichts, wenn so gemeint; sonst die Zeilenart in den Konditionen nennen.' },
  'control total': { name: 'Kontrollsumme', nextStep: 'Die Datei oder die richtige Kontrollsumme neu besorgen.' },
  vanished: { name: 'verschwunden', nextStep: 'Klären, wer die Zeilen warum entfernt hat.' },
};
const IDS = Object.keys(KINDS) as readonly ExceptionKind[]; // The table has exactly these.

/** Namen und nächste Schritte, nach dem englischen Wortlaut. */
export const EXCEPTION_NAMES_DE: Readonly<Record<string, string>> = Object.fromEntries(
  IDS.flatMap((id) => [
    [id, KINDS[id].name],
    [EXCEPTION_KINDS[id].nextStep, KINDS[id].nextStep],
  ]),
);
