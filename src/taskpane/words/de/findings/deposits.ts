/** Deutsch: was an Guthaben auffällt. */
import type { DepositFacts } from '../../../../domain/deposits/depositAdvice';
import type { Say } from '../../say';
import { named } from '../names';
import type { GermanAdvice } from './german';

export const DEPOSIT_FINDINGS_DE = (say: Say): GermanAdvice<DepositFacts> => ({
  'deposit-opening-missing': {
    title: ({ account }) => `${account} hat keinen Anfangsbestand; die Rechnung beginnt bei null.`,
    remedy: 'Tragen Sie den Anfangsbestand ein, außer das Konto begann mit der ersten Einzahlung.',
  },
  'deposit-opening-twice': {
    title: ({ account, count }) => `${account} hat ${say.count(count)} Anfangsbestände; alle wurden addiert.`,
    remedy: 'Behalten Sie den ersten; ein Saldovortrag in einen Monat ist keine Bewegung.',
  },
  'deposit-before-opening': {
    title: ({ account, count, opening }) =>
      `${account} hat ${say.counted(count, 'Bewegung', 'Bewegungen')} vor dem Anfangsbestand vom ${opening}; ${count === 1 ? 'sie zählt' : 'sie zählen'} zusätzlich.`,
    remedy: 'Löschen Sie sie, wenn der Anfangsbestand sie schon enthält.',
  },
  'deposit-later': {
    title: ({ account, count, asOf }) =>
      `${account}: ${say.counted(count, 'Bewegung liegt', 'Bewegungen liegen')} nach dem ${asOf} und ${count === 1 ? 'zählt' : 'zählen'} nicht zum Saldo.`,
    remedy: 'Nichts zu tun, wenn das so gemeint ist.',
  },
  'deposit-negative': {
    title: ({ account, balance }) => `${account} hat einen Saldo von ${balance}, unter null.`,
    remedy: 'Suchen Sie eine nicht gebuchte Einzahlung oder fragen Sie den Partner, ob er Kredit gewährt.',
  },
  'deposit-use-pending': {
    title: ({ account, count }) =>
      `${account}: ${say.counted(count, 'Bewegung', 'Bewegungen')} außer Einzahlungen ${count === 1 ? 'ist' : 'sind'} noch offen und nicht im Saldo.`,
    remedy: 'Kennzeichnen Sie Verbrauchtes als abgeschlossen.',
  },
  'deposit-terms-missing': {
    title: ({ account, leadDays, coverDays }) =>
      `Für ${account} fehlen Bedingungen: Aus den Regeln gelten ${say.counted(leadDays, 'Bankarbeitstag', 'Bankarbeitstage')} Zahlungsdauer und eine Reichweite von ${say.counted(coverDays, 'Tag', 'Tagen')}.`,
    remedy: 'Tragen Sie die Bedingungen ein.',
  },
  'deposit-terms-twice': {
    title: ({ account }) => `Die Bedingungen von ${account} stehen hier zum zweiten Mal; es gelten nur die ersten.`,
    remedy: 'Löschen Sie eine der beiden Zeilen.',
  },
  'deposit-unknown': {
    title: ({ account, what }) => `Diese Zeile (${named(what)}) gilt ${account}, wofür es keine Bewegungen gibt; sie zählt nirgends.`,
    remedy: 'Berichtigen Sie Partner oder Währung oder tragen Sie die Bewegungen ein.',
  },
  'deposit-statement-missing': {
    title: ({ account }) => `Für ${account} gibt es keinen Auszug des Partners; der Saldo ist nicht abgestimmt.`,
    remedy: 'Erfragen Sie beim Partner den Saldo zum Monatsende.',
  },
  'deposit-statement-differs': {
    title: ({ account, on, ledger, statement, unexplained }) =>
      `${account} steht am ${on} bei ${ledger}, im Auszug des Partners bei ${statement}; ${unexplained} der Differenz sind ungeklärt.`,
    remedy: 'Erfragen Sie die Bewegungen beim Partner; tragen Sie Fehlendes ein.',
  },
  'deposit-topup-late': {
    title: ({ account, amount, expected }) =>
      `Die Einzahlung von ${amount} auf ${account} wurde am ${expected} erwartet und steht noch aus.`,
    remedy: 'Klären Sie, wo sie ist; ist sie zu lange überfällig, zählt sie nicht mehr mit.',
  },
  'deposit-topup-arrived': {
    title: ({ account, amount, on }) =>
      `Die ausstehende Einzahlung von ${amount} auf ${account} kam am ${on} als eigene Zeile an und zählt einmal.`,
    remedy: 'Löschen Sie die ausstehende Zeile.',
  },
  'deposit-topup-short': {
    title: ({ account, ordered, credited, reference }) =>
      `Von der Einzahlung ${reference} auf ${account}, beauftragt mit ${ordered}, wurden ${credited} gutgeschrieben.`,
    remedy: 'Fragen Sie nach der Differenz: eine Gebühr oder ein anderer Kurs.',
  },
  'deposit-topup-on-statement': {
    title: ({ account, amount, on }) =>
      `Die ausstehende Einzahlung von ${amount} auf ${account} steht schon im Auszug des Partners vom ${on}.`,
    remedy: 'Buchen Sie sie als abgeschlossen.',
  },
  'deposit-history-short': {
    title: ({ account, days, shortest }) =>
      days === 0
        ? `${account} wurde noch nicht genutzt; über den künftigen Verbrauch lässt sich nichts sagen.`
        : `${account} hat ${say.counted(days, 'Verbrauchstag', 'Verbrauchstage')}, weniger als ${say.count(shortest)}; über den künftigen Verbrauch lässt sich nichts sagen.`,
    remedy: 'Beobachten Sie den Saldo von Hand, bis es mehr sind.',
  },
  'deposit-spread-unknown': {
    title: ({ account }) =>
      `${account} hat eine zu kurze Historie, um die Prognose zu prüfen; niedriger und hoher Verbrauch sind unbekannt, es zählt nur der erwartete.`,
    remedy: 'Halten Sie über das Minimum in den Bedingungen einen Puffer.',
  },
  'deposit-history-gap': {
    title: ({ account, from, to }) =>
      `${account} hat vom ${from} bis ${to} keinen Verbrauch, obwohl es jede Woche genutzt wird; diese Tage gingen nicht in die Prognose ein.`,
    remedy: 'Suchen Sie einen fehlenden Export. Gab es keinen Verbrauch, tragen Sie Zeilen mit null ein.',
  },
  'deposit-history-stale': {
    title: ({ account, last, days }) =>
      `Der letzte Verbrauch von ${account} ist vom ${last}, ${say.counted(days, 'Tag', 'Tage')} vor dem Bericht: Was seither verbraucht wurde, fehlt im Saldo.`,
    remedy: 'Importieren Sie die Bewegungen bis zum Berichtstag.',
  },
  'deposit-use-capped': {
    title: ({ account, count }) =>
      `${account}: ${say.counted(count, 'Tag', 'Tage')} weit über allen anderen ${count === 1 ? 'ging' : 'gingen'} nur mit dem größten üblichen Wert in die Prognose ein.`,
    remedy: 'War es eine Kampagne, tragen Sie sie ein; war es ein Fehler, berichtigen Sie ihn.',
  },
});
