/** Deutsch: was an Rechnungsplänen auffällt. */
import type { ScheduleFacts } from '../../../../app/billing/scheduleAdvice';
import type { BillingFacts } from '../../../../domain/billing/billingAdvice';
import type { Say } from '../../say';
import { named } from '../names';
import type { GermanAdvice } from './german';

export const BILLING_FINDINGS_DE = (say: Say): GermanAdvice<BillingFacts> => ({
  'terms-unreadable': {
    title: ({ line, terms }) =>
      `Die Zahlungsbedingungen von ${line}, „${terms}“, ergeben keine Fälligkeit: Die Rechnungen sind am Ausstellungstag fällig.`,
    remedy: ({ nearest }) =>
      nearest.length === 0 ? 'Schreiben Sie etwa „Net 30“ oder „2/10 net 30“.' : `Meinten Sie ${nearest.join(' oder ')}?`,
  },
  'usage-missing': {
    title: ({ line, periods, first }) =>
      `Für ${line} fehlt der Verbrauch ${periods === 1 ? 'einer abgelaufenen Periode' : `von ${say.count(periods)} abgelaufenen Perioden`}, zuerst ab ${first}.`,
    remedy: 'Tragen Sie den Verbrauch ein, 0 wo nichts verbraucht wurde; bis dahin stehen die Perioden auf null.',
  },
  'usage-outside': {
    title: ({ line, on, count }) =>
      `${say.counted(count, 'Verbrauchszeile', 'Verbrauchszeilen')} von ${line} ${count === 1 ? 'liegt' : 'liegen'} außerhalb der Leistung und ${count === 1 ? 'wird' : 'werden'} nicht berechnet, zuerst am ${on}.`,
    remedy: 'Berichtigen Sie den Tag oder Beginn und Ende der Position.',
  },
  'usage-unknown-line': {
    title: ({ line }) => `Es gibt Verbrauch zu ${line}, einer Position, die nicht nach Verbrauch oder Ausgaben berechnet wird.`,
    remedy: 'Berichtigen Sie Vertrag und Position des Verbrauchs oder die Art der Position.',
  },
  'spend-percent-missing': {
    title: ({ line }) => `${line} ist ein Prozentsatz der Ausgaben und nennt ihn nicht.`,
    remedy: 'Tragen Sie ihn in der Spalte Spend % ein.',
  },
  'tiers-unknown': {
    title: ({ line, table }) => `${line} wird nach der Staffel „${table}“ berechnet, die nicht in der Staffeltabelle steht.`,
    remedy: 'Ergänzen Sie die Staffel oder berichtigen Sie ihren Namen in der Position.',
  },
  'tiers-broken': {
    title: ({ table, says }) => `Mit der Staffel „${table}“ lässt sich nicht rechnen: ${says}`,
    remedy: 'Lassen Sie jede Stufe beginnen, wo die vorige endet, die erste bei 0.',
  },
  'tiers-exceeded': {
    title: ({ line, table, upTo, quantity }) =>
      `${line} hat ${say.amount(quantity)} verbraucht, die Staffel „${table}“ endet aber bei ${say.amount(upTo)}: Was darüber liegt, hat keinen Preis.`,
    remedy: 'Ergänzen Sie eine Stufe ohne Ende.',
  },
  'index-missing': {
    title: ({ line, index, on }) =>
      `${line} folgt dem Index „${index}“, der im Jahr bis ${on} keinen Wert hat: Der Preis bleibt vorläufig, wie er war.`,
    remedy: 'Tragen Sie den Wert in die Indextabelle ein.',
  },
  'milestones-missing': {
    title: ({ line }) => `${line} wird nach Meilensteinen berechnet und hat keine: Die Position steht in einer Zeile am Ende der Leistung.`,
    remedy: 'Tragen Sie die Meilensteine mit Prozentsätzen oder Beträgen ein.',
  },
  'milestones-differ': {
    title: ({ line, assigned, total, difference }) =>
      `Die Stufen von ${line} ergeben ${assigned} von ${total}; ${difference} sind nicht verteilt.`,
    remedy: 'Die Prozentsätze müssen 100 ergeben oder die Beträge den Gesamtbetrag.',
  },
  'milestone-undated': {
    title: ({ line, milestone }) => `„${milestone}“ von ${line} hat keinen Tag: Der Meilenstein steht am Ende der Leistung.`,
    remedy: 'Tragen Sie den geplanten Tag ein.',
  },
  'milestone-unknown-line': {
    title: ({ line, milestone }) => `„${milestone}“ gehört zu ${line}, einer Position ohne Meilensteine oder Raten.`,
    remedy: 'Berichtigen Sie Vertrag und Position.',
  },
  'tax-code-unknown': {
    title: ({ line, code, on }) =>
      `${line} hat den Steuerschlüssel „${code}“, zu dem die Steuertabelle am ${on} keinen Satz hat: Es wird keine Steuer gerechnet.`,
    remedy: 'Tragen Sie den Satz mit seinem ersten Tag ein.',
  },
  'amendment-without-effect': {
    title: ({ line, amendment, why }) => `Nachtrag ${amendment} ändert an ${line} nichts: ${named(why)}.`,
    remedy: 'Nichts zu tun, wenn das so gemeint ist.',
  },
  'issued-unknown-line': {
    title: ({ line, invoice }) =>
      `Rechnung ${invoice} wurde für ${line} ausgestellt, eine Position, die es nicht mehr gibt. Sie bleibt bestehen.`,
    remedy: 'Stellen Sie die Position wieder her; beenden lässt sie sich mit einem Nachtrag.',
  },
  'issued-differs': {
    title: ({ line, invoice, issued, kept }) =>
      `Rechnung ${invoice} zu ${line} steht bei ${issued} netto; die heutigen Tabellen erklären davon noch ${kept}, und kein Nachtrag sagt, warum. Der Rest wird gutgeschrieben und neu berechnet.`,
    remedy: 'Erfassen Sie die Änderung als Nachtrag oder machen Sie sie rückgängig.',
  },
  'issued-kept': {
    title: ({ line, invoice }) => `Rechnung ${invoice} zu ${line} bleibt bestehen, obwohl ihre Grundlage nicht mehr in den Tabellen steht.`,
    remedy: 'Bewahren Sie Verbrauch und Indexwerte vergangener Perioden auf, damit die Rechnung nachvollziehbar bleibt.',
  },
  'steps-unused': {
    title: ({ line, kind }) =>
      `${line} hat Preisstufen, eine Position der Art „${named(kind)}“ hat aber einen Gesamtbetrag und keinen Preis: Sie bleiben ungenutzt.`,
    remedy: 'Ändern Sie den Gesamtbetrag mit einem Nachtrag.',
  },
  'minimum-without-usage': {
    title: ({ line }) =>
      `${line} ist ein Mindestbetrag, der Vertrag hat aber keine Verbrauchsposition in seiner Währung: Die ganze Zusage wird berechnet.`,
    remedy: 'Ergänzen Sie die Verbrauchsposition, die darauf angerechnet wird, oder machen Sie diese wiederkehrend.',
  },
});

export const SCHEDULE_FINDINGS_DE = (say: Say): GermanAdvice<ScheduleFacts> => ({
  'no-lines': {
    title: () => 'Keine Vertragsposition ließ sich lesen; es gibt nichts zu planen.',
    remedy: 'Tragen Sie die Positionen ein oder beheben Sie, was zu ihnen gemeldet ist.',
  },
  'contract-without-lines': {
    title: ({ contract }) => `Vertrag ${contract} hat keine Positionen; von ihm wird nichts geplant.`,
    remedy: 'Tragen Sie bei den Vertragspositionen ein, was er berechnet.',
  },
  'line-without-contract': {
    title: ({ line, contract }) => `${line} gehört zu Vertrag ${contract}, der nicht unter den Verträgen steht.`,
    remedy: 'Berichtigen Sie den Vertrag der Position oder tragen Sie ihn ein. Geplant wird die Position trotzdem.',
  },
  'line-outside-contract': {
    title: ({ line, service, term }) =>
      `${line} läuft ${service.replace(' to ', ' bis ')}, außerhalb des Vertrags, der ${term.replace(' to ', ' bis ')} läuft.`,
    remedy: 'Berichtigen Sie Beginn und Ende der Position oder des Vertrags. Geplant wird, wie die Position sagt.',
  },
  'invoiced-outside': {
    title: ({ before, rows, sums, waiting }) => {
      const taken =
        rows === 0
          ? `Keiner Zeile vor dem ${before} fehlt die Rechnungsnummer; keine gilt als außerhalb berechnet.`
          : `${say.counted(rows, 'Zeile', 'Zeilen')} vor dem ${before} ohne Rechnungsnummer ${rows === 1 ? 'gilt' : 'gelten'} als von einem anderen System berechnet: ${sums} netto.`;
      const left = `${say.counted(waiting, 'ältere Zeile wartet', 'ältere Zeilen warten')} auf Verbrauch oder Abnahme und ${waiting === 1 ? 'zählt' : 'zählen'} nicht dazu.`;
      return waiting === 0 ? taken : `${taken} ${left}`;
    },
    remedy:
      'Ab jetzt gelten sie als ausgestellt und ändern sich nicht mehr. Wo Sie die Nummer kennen, überschreiben Sie die Marke; entfernen Sie sie, wo nichts hinausging.',
  },
  'invoiced-differs': {
    title: ({ contract, issued, stated, difference, isMore }) =>
      `Zu Vertrag ${contract} hat der Plan ${issued} netto als berechnet, der Vertrag nennt ${stated}: ${difference} ${isMore ? 'mehr' : 'weniger'}.`,
    remedy:
      'Suchen Sie die anders erstellte Rechnung: Berichtigen Sie die Spalte Invoiced oder die Position, oder tragen Sie die Rechnung im Plan ein.',
  },
});
