/**
 * Deutsch: Namen, die aus den Räumen kommen, wie sie dort heißen: Regeln, Arten von Abweichungen, Abstimmungen und ihre Glieder, Wörter in
 * Befunden. Was hier fehlt, etwa ein Name aus der Arbeitsmappe, bleibt, wie es ist.
 */
import type { ResidualTreatment } from '../../../domain/cash/application';
import { TOPIC_TITLES } from '../../../domain/contracts/topicTitles';
import type { CaseStatus } from '../../../domain/reconciliation/control/control';
import { EXCEPTION_NAMES_DE } from './exceptionKinds';

export const TOPICS_DE: Readonly<Record<keyof typeof TOPIC_TITLES, string>> = {
  paymentTerms: 'Zahlungsbedingungen',
  lateInterest: 'Verzugszinsen',
  billingFrequency: 'Abrechnungsrhythmus',
  currency: 'Währung',
  totalValue: 'Gesamtwert',
  start: 'Beginn',
  term: 'Laufzeit',
  renewal: 'Verlängerung',
  notice: 'Kündigungsfrist',
  terminationCredit: 'Gutschrift bei Kündigung',
  rebate: 'Bonus',
  priceUplift: 'Preiserhöhung',
  minimumCommitment: 'Mindestabnahme',
  liabilityCap: 'Haftungsgrenze',
  auditRight: 'Prüfungsrecht',
  mostFavoured: 'Meistbegünstigung',
  exclusivity: 'Ausschließlichkeit',
  volumeRestriction: 'Mengenbegrenzung',
  signature: 'Unterschrift',
  notToExceed: 'Höchstbetrag',
  acceptance: 'Abnahme',
  expensesCap: 'Spesengrenze',
  usageRights: 'Nutzungsrechte',
  withholding: 'Quellensteuer',
};

export const TREATMENTS_DE: Readonly<Record<ResidualTreatment, string>> = {
  none: 'nichts',
  'on account': 'Akontozahlung',
  prepayment: 'Vorauszahlung',
  'duplicate payment': 'Doppelzahlung',
  'refund due': 'zu erstatten',
  'not ours': 'nicht für uns',
  'open question': 'offene Frage',
};

/** Die Regeln des Zahlungsabgleichs, in der Reihenfolge ihrer Liste. */
export const CASH_RULES_DE: Readonly<Record<string, string>> = {
  'advice agrees': 'Avis stimmt überein',
  'advice with deduction': 'Avis mit Kürzung',
  'advice to be checked': 'Avis zu prüfen',
  'named and equal': 'genannt und gleicher Betrag',
  'named and equal, payer likely': 'genannt und gleicher Betrag, Zahler wahrscheinlich',
  'named and equal, payer unknown': 'genannt und gleicher Betrag, Zahler unbekannt',
  'named, discount earned': 'genannt, Skonto berechtigt',
  'partly named and equal': 'teils genannt und gleicher Betrag',
  'partly named, discount earned': 'teils genannt, Skonto berechtigt',
  'discount taken late': 'Skonto verspätet gezogen',
  'named, late discount granted': 'genannt, verspätetes Skonto gewährt',
  'named, within tolerance': 'genannt, innerhalb der Toleranz',
  'named, bank fee': 'genannt, Bankgebühr',
  'named, withholding tax': 'genannt, Quellensteuer',
  'named, part payment': 'genannt, Teilzahlung',
  'named, at the rate of the day': 'genannt, zum Tageskurs',
  'named, credits used': 'genannt, Gutschriften verrechnet',
  'named and others': 'genannte und weitere',
  'some of the named': 'einige der genannten',
  'explained, to be confirmed': 'erklärt, zu bestätigen',
  'named, deduction said': 'genannt, Kürzung angegeben',
  'named, possibly a bank fee': 'genannt, vielleicht Bankgebühr',
  'named, possibly withholding tax': 'genannt, vielleicht Quellensteuer',
  'named, in part': 'genannt, teilweise',
  'named, short': 'genannt, zu wenig',
  'named, overpaid': 'genannt, überzahlt',
  'named in another currency': 'genannt in anderer Währung',
  "another customer's document": 'Beleg eines anderen Kunden',
  'payer and amount': 'Zahler und Betrag',
  'payer and whole account': 'Zahler und ganzes Konto',
  'payer and sum': 'Zahler und Summe',
  'likely payer and amount': 'wahrscheinlicher Zahler und Betrag',
  'payer, amount less discount': 'Zahler, Betrag abzüglich Skonto',
  'likely payer and sum': 'wahrscheinlicher Zahler und Summe',
  'payer and a sum that may be chance': 'Zahler und eine Summe, die Zufall sein kann',
  'payer, amount explained': 'Zahler, Betrag erklärt',
  'payer, at the rate of the day': 'Zahler, zum Tageskurs',
  'payer and amount, named otherwise': 'Zahler und Betrag, anders genannt',
  'amount alone': 'Betrag allein',
  'not an invoice': 'keine Rechnung',
  'paid already': 'bereits bezahlt',
  'paid in advance': 'im Voraus bezahlt',
  'payer known, nothing fits': 'Zahler bekannt, nichts passt',
  'nothing fits': 'nichts passt',
  'no money moved': 'kein Geld bewegt',
};

const DECISIONS_DE: Readonly<Record<CaseStatus, string>> = {
  open: 'offen',
  accepted: 'akzeptiert',
  'written off': 'ausgebucht',
  assigned: 'zugewiesen',
  cleared: 'ausgeglichen',
};

/** Glieder und Namen der Abstimmungen. */
// prettier-ignore
const PROOFS_DE: Readonly<Record<string, string>> = {
  'Receipts: applied + kept + not ours + open questions = received': 'Zahlungseingänge: zugeordnet + behalten + nicht für uns + offene Fragen = eingegangen',
  'Open items: opening − applied − discounts − deductions = closing': 'Offene Posten: Anfang − zugeordnet − Skonto − Kürzungen = Ende',
  'ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained':
    'Unsere − Partner = Zeitversatz + Gebühren + Kurs + Rundung + Einbehalt + akzeptiert + ungeklärt',
  'budget − actual − approved − committed − accrued = available': 'Budget − Ist − freigegeben − Obligo − abgegrenzt = verfügbar',
  'invoices = paid + open + disputed': 'Rechnungen = bezahlt + offen + strittig',
  'payments made = paid on invoices + in questions': 'geleistete Zahlungen = auf Rechnungen bezahlt + ungeklärt',
  'contracts and statements of work read = reviewed': 'gelesene Verträge und Leistungsbeschreibungen = geprüfte',
  'Gaps between statements': 'Lücken zwischen Auszügen',
  Opening: 'Anfang', Movements: 'Umsätze', Closing: 'Ende', Received: 'Eingegangen', Applied: 'Zugeordnet', 'On account': 'Akonto', 'Not ours': 'Nicht für uns',
  'Open questions': 'Offene Fragen', Discounts: 'Skonto', Deductions: 'Kürzungen',
  'rows in': 'Zeilen gelesen', matched: 'zugeordnet', exceptions: 'Abweichungen', stated: 'angegeben', read: 'gelesen', 'less reviewed': 'abzüglich geprüft',
  ours: 'unsere', theirs: 'Partner', timing: 'Zeitversatz', fees: 'Gebühren', fx: 'Kurs', rounding: 'Rundung', reserve: 'Einbehalt', accepted: 'akzeptiert', unexplained: 'ungeklärt',
  opening: 'Anfang', 'top-ups': 'Einzahlungen', consumption: 'Verbrauch', adjustments: 'Korrekturen', closing: 'Ende', statement: 'Auszug',
  'after its day': 'nach dessen Tag', 'on it, pending with us': 'darin, bei uns ausstehend', 'in transit': 'unterwegs', 'around its day': 'um dessen Tag',
  budget: 'Budget', 'less actual': 'abzüglich Ist', 'less approved': 'abzüglich freigegeben', 'less committed': 'abzüglich Obligo', 'less accrued': 'abzüglich abgegrenzt',
  'less available': 'abzüglich verfügbar', invoices: 'Rechnungen', 'less paid': 'abzüglich bezahlt', 'less open': 'abzüglich offen', 'less disputed': 'abzüglich strittig',
  'payments made': 'geleistete Zahlungen', 'less paid on invoices': 'abzüglich auf Rechnungen bezahlt', 'less in questions': 'abzüglich ungeklärt',
  'contract value': 'Vertragswert', 'less scheduled': 'abzüglich geplant', 'less invoiced': 'abzüglich berechnet', 'less remaining': 'abzüglich verbleibend',
};

/** Wie eine Zeile des Rechnungsplans steht. */
const SCHEDULE_STATES_DE: Readonly<Record<string, string>> = {
  issued: 'berechnet',
  planned: 'geplant',
  due: 'fällig',
  overdue: 'überfällig',
  credit: 'Gutschrift',
  'no charge': 'ohne Berechnung',
};

/** Wie die Läufe im Protokoll heißen. */
const RUN_STEPS_DE: Readonly<Record<string, string>> = {
  'cash application': 'Zahlungen zugeordnet',
  'contract review': 'Verträge geprüft',
  'invoice schedule': 'Rechnungsplan',
  reconciliation: 'Partner abgeglichen',
  'prepaid deposits': 'Guthaben berichtet',
  'payment tracker': 'Zahlungen verfolgt',
  'budget burn': 'Budgetverbrauch',
  decision: 'Entscheidung',
  'tables mapped': 'Tabellen und Spalten',
  'Workbook lint': 'Arbeitsmappe berichtigt',
  'convert formulas': 'Formeln umgewandelt',
  'run report': 'Laufbericht',
  'close set up': 'Monat eingerichtet',
  'procedure acknowledged': 'Verfahren bestätigt',
  'close rolled on': 'Monat fortgeschrieben',
  'close looked at': 'Stände festgehalten',
  'sign-off': 'Unterschrift',
  'sign-off withdrawn': 'Unterschrift zurückgezogen',
  'period locked': 'Periode gesperrt',
  'period reopened': 'Periode wieder geöffnet',
};

/** Wörter, die ein Satz der Räume in einen Befund setzt. */
// prettier-ignore
const PIECES_DE: Readonly<Record<string, string>> = {
  'booking day': 'Buchungstag', 'value day': 'Wertstellungstag', 'deposit day': 'Einreichungstag', 'as-of day of the group': 'Stichtag der Gruppe',
  'its trailer (record 99)': 'der Schlusssatz (Satz 99)', 'its trailer (record 9)': 'der Schlusssatz (Satz 9)',
  'number of records of the file': 'Anzahl der Sätze der Datei', 'The row': 'Die Zeile', 'The file': 'Die Datei', 'The statement': 'Der Auszug',
  'day first': 'Tag zuerst', 'month first': 'Monat zuerst', invoice: 'Rechnung', 'credit note': 'Gutschrift',
  'a whole number of rows': 'eine ganze Zahl von Zeilen', 'an amount of zero or more': 'ein Betrag von null oder mehr', 'a time of day, such as 14:00': 'eine Uhrzeit wie 14:00',
  'it is left to the ledger': 'sie bleibt dem Hauptbuch überlassen', 'without a ledger it counts as actual, in a line without a project': 'ohne Hauptbuch zählt sie als Ist, in einer Zeile ohne Projekt',
  preparer: 'Ersteller', reviewer: 'Prüfer',
  'its service is over by then': 'die Leistung ist dann schon beendet', top: 'Einzahlung', terms: 'Bedingungen', campaign: 'Kampagne',
  recurring: 'wiederkehrend', 'one-time': 'einmalig', usage: 'Verbrauch', minimum: 'Mindestbetrag', milestone: 'Meilenstein', instalments: 'Raten', 'percent of spend': 'Prozent der Ausgaben',
  'No header of this table means it.': 'Keine Überschrift dieser Tabelle bedeutet das.',
  text: 'Text', 'an amount': 'ein Betrag', 'a number': 'eine Zahl', 'a day': 'ein Tag', 'a currency': 'eine Währung', 'a number or a name': 'eine Nummer oder ein Name',
};

/** Namen mit einem Teil, der bleibt oder selbst ein Name ist. */
const PATTERNS_DE: readonly (readonly [pattern: RegExp, german: (...parts: string[]) => string])[] = [
  [/^Bank (.+): opening \+ movements = closing$/, (account) => `Bank ${account}: Anfang + Umsätze = Ende`],
  [/^(.+): rows in = matched \+ exceptions \((.+)\)$/, (side, counts) => `${named(side)}: Zeilen = zugeordnet + Abweichungen (${counts})`],
  [/^(.+): control total = rows read$/, (side) => `${named(side)}: Kontrollsumme = gelesene Zeilen`],
  [
    /^(.+): opening \+ top-ups − consumption ± adjustments = closing$/,
    (of) => `${of}: Anfang + Einzahlungen − Verbrauch ± Korrekturen = Ende`,
  ],
  [/^(.+): closing = statement of (.+) \+ named differences$/, (of, on) => `${of}: Ende = Auszug vom ${on} + benannte Differenzen`],
  [/^(.+): contract value = schedule$/, (of) => `${named(of)}: Vertragswert = Plan`],
  [/^(.+): contract value = invoiced \+ remaining$/, (of) => `${named(of)}: Vertragswert = berechnet + verbleibend`],
  [/^revert of (.+)$/, (runId) => `Lauf ${runId} zurückgenommen`],
  [/^all lines in ([A-Z]{3})$/, (currency) => `alle Positionen in ${currency}`],
  [/^contract (.+), line (.+)$/i, (contract, line) => `Vertrag ${contract}, Position ${line}`],
  [/^Records of type (.+) \(loan or status\)$/, (code) => `Sätze der Art ${code} (Darlehen oder Status)`],
  [/^The record of type (.+)$/, (code) => `Der Satz der Art ${code}`],
  [/^Purchases, sales and income of investments \((.+)\)$/, (trades) => `Käufe, Verkäufe und Erträge von Wertpapieren (${trades})`],
  [/^Entry (.+)$/, (entry) => `Eintrag ${entry}`],
  [/^a number of whole days from 0 to (\d+)$/, (most) => `ganze Tage von 0 bis ${most}`],
  [/^a (.+) is nothing that a (.+) line has$/, (change, kind) => `eine Position der Art „${named(kind)}“ kennt kein „${change}“`],
  [/^The header is our own name, (.+)$/, (rest) => `Die Überschrift ist unser eigener Name, ${named(rest)}`],
  [/^The header means (.+), and the cells fit\.$/, (column) => `Die Überschrift bedeutet ${column}, und die Zellen passen.`],
  [/^The header is like (.+), and the cells fit\.$/, (column) => `Die Überschrift ähnelt ${column}, und die Zellen passen.`],
  [
    /^The header means (.+), but some cells cannot be read as (.+)\.$/,
    (column, noun) => `Die Überschrift bedeutet ${column}, manche Zelle ist aber nicht lesbar (erwartet: ${named(noun)}).`,
  ],
  [
    /^The header is like (.+), but some cells cannot be read as (.+)\.$/,
    (column, noun) => `Die Überschrift ähnelt ${column}, manche Zelle ist aber nicht lesbar (erwartet: ${named(noun)}).`,
  ],
  [/^and the cells fit\.$/, () => 'und die Zellen passen.'],
  [/^but some cells cannot be read as (.+)\.$/, (noun) => `manche Zelle ist aber nicht lesbar (erwartet: ${named(noun)}).`],
];

const topics = Object.fromEntries(
  (Object.keys(TOPIC_TITLES) as (keyof typeof TOPIC_TITLES)[]).map((topic) => [TOPIC_TITLES[topic], TOPICS_DE[topic]]), // Only its own keys.
);

/** Einer von mehreren gleich geschriebenen Namen: Das Abgleichswort geht dem allgemeinen vor. */
const NAMES_DE = new Map<string, string>(
  [SCHEDULE_STATES_DE, RUN_STEPS_DE, topics, PIECES_DE, PROOFS_DE, TREATMENTS_DE, DECISIONS_DE, CASH_RULES_DE, EXCEPTION_NAMES_DE].flatMap(
    (names) => Object.entries(names),
  ),
);

/** Ein Name der Räume auf Deutsch; ein unbekannter bleibt, wie er ist. */
export function named(english: string): string {
  const exact = NAMES_DE.get(english);
  if (exact !== undefined) return exact;
  for (const [pattern, german] of PATTERNS_DE) {
    const parts = pattern.exec(english);
    if (parts !== null) return german(...parts.slice(1));
  }
  return english;
}
