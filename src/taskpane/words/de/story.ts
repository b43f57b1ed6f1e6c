/** Eine Geschichte auf Deutsch: jedes Ereignis, alles was fehlt, und die Sätze der Antwort. Wörter unserer Blätter übersetzt `named`. */
import type { SubjectKind } from '../../../domain/story/story';
import type { StoryWords } from '../../../domain/story/storyWords';
import type { Say } from '../say';
import { named } from './names';

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
const sentence = (...parts: readonly string[]): string => ended(parts.filter((part) => part !== '').join(', '));
const given = (text: string, said: (text: string) => string): string => (text === '' ? '' : said(text));
const of = (name: string, party: string): string => (party === '' ? name : `${name}, ${party}`);

const ABOUT: Readonly<Record<SubjectKind, string>> = {
  invoice: 'zur Rechnung',
  contract: 'zum Vertrag',
  customer: 'zum Kunden',
  receipt: 'zum Zahlungseingang',
  vendorInvoice: 'zu Ihrer Rechnung',
  vendor: 'zum Lieferanten',
  payment: 'zur Zahlung',
  purchaseOrder: 'zur Bestellung',
  sow: 'zum Leistungsschein',
  partner: 'zum Partner',
  deposit: 'zum Guthaben bei',
  budget: 'zur Budgetzeile',
};

export const STORY_WORDS_DE = (say: Say): StoryWords => ({
  kinds: {
    invoice: 'Rechnung',
    contract: 'Vertrag',
    customer: 'Kunde',
    receipt: 'Zahlungseingang',
    vendorInvoice: 'Eingangsrechnung',
    vendor: 'Lieferant',
    payment: 'Zahlung',
    purchaseOrder: 'Bestellung',
    sow: 'Leistungsschein',
    partner: 'Partner',
    deposit: 'Guthaben',
    budget: 'Budgetzeile',
  },
  titles: {
    agreed: 'Vertrag',
    commissioned: 'Leistungsschein',
    lineAgreed: 'Vertragsposition',
    amended: 'Nachtrag',
    reviewed: 'Prüfung',
    ordered: 'Bestellung',
    budgeted: 'Budget',
    scheduled: 'Rechnungsplan',
    billed: 'Fakturalauf',
    invoiced: 'Rechnung',
    credited: 'Gutschrift',
    settledBefore: 'Vorher ausgeglichen',
    invoicedEarlier: 'Rechnung',
    settled: 'Ausgeglichen',
    banked: 'Bank',
    advised: 'Zahlungsavis',
    received: 'Zahlungseingang',
    discounted: 'Skonto',
    deducted: 'Abzug',
    proposed: 'Offene Frage',
    allocated: 'Zugeordnet',
    setAside: 'Nicht zugeordnet',
    rebate: 'Bonus',
    vendorInvoiced: 'Rechnung',
    approved: 'Freigabe',
    waiting: 'Wartet',
    disputed: 'Reklamation',
    checked: 'Prüfungen',
    paid: 'Zahlung',
    notPaid: 'Nicht gezahlt',
    bankChanged: 'Bankverbindung',
    awaited: 'Erwartet',
    charged: 'Belastung',
    sold: 'Verkauft',
    reported: 'Gemeldet',
    excepted: 'Abweichung',
    settlementDue: 'Abrechnung',
    settlementReceived: 'Auszahlung',
    depositStated: 'Kontoauszug',
    depositMoved: 'Bewegung',
    topUpPending: 'Unterwegs',
    depositForecast: 'Vorschau',
    stated: 'Ausgewiesen',
    balance: 'Saldo',
  },
  events: {
    agreed: ({ contract, party, to, terms, signedOn }) =>
      sentence(
        of(`Vertrag ${contract}`, party),
        given(to, (day) => `bis ${say.day(day)}`),
        terms,
        given(signedOn, (day) => `unterschrieben am ${say.day(day)}`),
      ),
    commissioned: ({ sow, party, to, terms, signedOn }) =>
      sentence(
        of(`Leistungsschein ${sow}`, party),
        given(to, (day) => `bis ${say.day(day)}`),
        terms,
        given(signedOn, (day) => `unterschrieben am ${say.day(day)}`),
      ),
    lineAgreed: ({ line, description, to }) => sentence(of(`Position ${line}`, description), `bis ${say.day(to)}`),
    amended: ({ amendment, line, change }) => `Nachtrag ${amendment} zur Position ${line}: ${named(change)}.`,
    reviewed: ({ finding, answer }) => `${ended(finding)}${given(answer, (text) => ` Antwort: ${ended(text)}`)}`,
    ordered: ({ order, party, to, isOpen }) =>
      sentence(
        of(`Bestellung ${order}`, party),
        given(to, (day) => `bis ${say.day(day)}`),
        isOpen ? 'offen' : 'abgeschlossen',
      ),
    budgeted: ({ month }) => `Geplant für ${month}.`,
    scheduled: ({ contract, line, from, to, status, invoice }) =>
      sentence(
        `Vertrag ${contract}, Position ${line}, für ${say.day(from)} bis ${say.day(to)}`,
        named(status),
        given(invoice, (number) => `Rechnung ${number}`),
      ),
    billed: ({ what, number, state, reason, corrects }) =>
      sentence(
        `${named(what)} ${number}`.trim(),
        named(state),
        named(reason),
        given(corrects, (document) => `berichtigt ${document}`),
      ),
    invoiced: ({ document, party, dueOn, terms, order }) =>
      sentence(
        of(`Rechnung ${document}`, party),
        given(dueOn, (day) => `fällig ${say.day(day)}`),
        terms,
        given(order, (number) => `Bestellung ${number}`),
      ),
    credited: ({ document, party, type }) => sentence(of(`${type === 'credit note' ? 'Gutschrift' : 'Akontozahlung'} ${document}`, party)),
    settledBefore: ({ document }) => `Ein Teil von ${document} war vorher ausgeglichen; unter den offenen Posten steht er nicht mehr.`,
    invoicedEarlier: ({ document, party }) => sentence(of(`Rechnung ${document}`, party), 'unter den ausgeglichenen Posten'),
    settled: ({ document }) => `${document} wurde ausgeglichen.`,
    banked: ({ receipt, payer, reference }) => `Zahlungseingang ${of(receipt, payer)}${given(reference, (text) => `: „${text}“`)}.`,
    advised: ({ receipt, document, deduction, reason }) =>
      sentence(
        `Das Zahlungsavis zu ${receipt} nennt ${document}`,
        given(deduction, (amount) => `abzüglich ${say.amount(amount)}`),
        reason,
      ),
    received: ({ document, receipt, payer }) =>
      sentence(
        `Zahlungseingang ${receipt} bezahlt ${document}`,
        given(payer, (name) => `von ${name}`),
      ),
    discounted: ({ document, receipt }) => `Skonto auf ${document}, mit Zahlungseingang ${receipt}.`,
    deducted: ({ document, receipt, code }) => sentence(`Von ${document} abgezogen mit Zahlungseingang ${receipt}`, named(code)),
    proposed: ({ document, receipt, outcome }) =>
      `Zahlungseingang ${receipt} kann ${document} bezahlen (${named(outcome)}): Es ist noch nicht entschieden.`,
    allocated: ({ document, party }) => sentence(`Zugeordnet zu ${document}`, party),
    setAside: ({ outcome, treatment, isOpen }) =>
      sentence(
        isOpen ? `Noch nicht entschieden, was er bezahlt: ${named(outcome)}` : `Bezahlt keinen Beleg: ${named(outcome)}`,
        treatment === 'none' ? '' : named(treatment),
      ),
    rebate: ({ deal, claimed, settled }) =>
      sentence(
        `Bonus ${deal} wie gerechnet`,
        given(claimed, (amount) => `gefordert ${say.amount(amount)}`),
        given(settled, (amount) => `abgerechnet ${say.amount(amount)}`),
      ),
    vendorInvoiced: ({ invoice, party, dueOn, receivedOn, sow, order }) =>
      sentence(
        of(`Rechnung ${invoice}`, party),
        given(receivedOn, (day) => `eingegangen ${say.day(day)}`),
        given(dueOn, (day) => `fällig ${say.day(day)}`),
        given(sow, (number) => `Leistungsschein ${number}`),
        given(order, (number) => `Bestellung ${number}`),
      ),
    approved: ({ invoice, approver }) =>
      sentence(
        `${invoice} wurde freigegeben`,
        given(approver, (name) => `von ${name}`),
      ),
    waiting: ({ invoice, stage, approver }) =>
      sentence(
        `${invoice} liegt bei ${named(stage)}`,
        given(approver, (name) => `wartet auf ${name}`),
      ),
    disputed: ({ invoice, why }) => `${invoice} ist strittig${given(why, (text) => `: ${text}`)}.`,
    checked: ({ state, checks, payBy }) =>
      `${sentence(
        `Zahlungsverfolgung: ${named(state)}`,
        given(payBy, (day) => `zahlen bis ${say.day(day)}`),
      )}${given(checks, (text) => ` ${ended(text)}`)}`,
    paid: ({ payment, invoice }) => sentence(`Zahlung ${payment}`.trim(), invoice === '' ? 'zu keiner Rechnung' : `zu ${invoice}`),
    notPaid: ({ payment, invoice, status }) =>
      sentence(
        `Zahlung ${payment}`.trim(),
        given(invoice, (number) => `zu ${number}`),
        named(status),
      ),
    bankChanged: ({ party, verifiedOn, verifiedBy }) =>
      sentence(
        `Bankverbindung von ${party} geändert`,
        verifiedOn === '' ? 'nicht bestätigt' : `bestätigt am ${say.day(verifiedOn)}`,
        given(verifiedBy, (name) => `von ${name}`),
      ),
    awaited: ({ what, sow, answer }) =>
      sentence(
        `Erwartet und nicht da: ${what}`,
        given(sow, (number) => `Leistungsschein ${number}`),
        given(answer, (text) => `Antwort: ${text}`),
      ),
    charged: ({ document, owner, project, month, stands }) => sentence(of(document, owner), project, month, named(stands)),
    sold: ({ month }) => `Unsere Buchungen im Monat ${month}, zusammengezählt.`,
    reported: ({ month }) => `Die Meldungen des Partners im Monat ${month}, zusammengezählt.`,
    excepted: ({ kind, status, owner, nextStep }) =>
      `${sentence(named(kind), named(status), owner)} ${nextStep === '' ? '' : ended(named(nextStep))}`.trim(),
    settlementDue: ({ batch, state, announced }) =>
      sentence(
        of('Abrechnung erwartet', batch),
        given(announced, (amount) => `angekündigt ${say.amount(amount)}`),
        named(state),
      ),
    settlementReceived: ({ batch, receipts }) => sentence(of('Zur Abrechnung eingegangen', batch), receipts),
    depositStated: ({ partner }) => `Guthaben laut Kontoauszug von ${partner}.`,
    depositMoved: ({ type, until }) => sentence(named(type), `bis ${say.day(until)}`),
    topUpPending: ({ reference, expectedOn }) =>
      sentence(
        'Aufladung beauftragt, noch nicht im Guthaben',
        reference,
        given(expectedOn, (day) => `erwartet ${say.day(day)}`),
      ),
    depositForecast: ({ runsOut, topUpBy, topUp }) =>
      runsOut === ''
        ? 'Wann es aufgebraucht ist, ist nicht bekannt.'
        : sentence(
            `Aufgebraucht am ${say.day(runsOut)}`,
            given(topUpBy, (day) => `aufladen bis ${say.day(day)}`),
            given(topUp, (amount) => `um ${say.amount(amount)}`),
          ),
    stated: ({ of: what }) => `Unsere Blätter weisen aus, was von ${what} übrig ist.`,
    balance: ({ of: what }) => `Was von ${what} übrig ist.`,
  },
  missing: {
    'document-unknown': ({ document }) => `${document} steht weder unter den offenen noch unter den ausgeglichenen Posten.`,
    'contract-unknown': ({ document }) => `Kein Vertrag und keine Zeile des Rechnungsplans nennt ${document}.`,
    'settled-before': ({ amount, currency }) =>
      `Was ${say.amount(amount)} ${currency} vorher ausgeglichen hat, steht nicht in der Arbeitsmappe.`,
    'settled-without-cash': ({ document }) => `Kein Zahlungseingang der Arbeitsmappe zeigt, wie ${document} ausgeglichen wurde.`,
    'open-and-closed': ({ document }) => `${document} steht unter den offenen und unter den ausgeglichenen Posten.`,
    'due-date-unknown': ({ document }) => `${document} hat kein Fälligkeitsdatum.`,
    'question-open': ({ receipt }) => `Was Zahlungseingang ${receipt} bezahlt, ist nicht entschieden.`,
    'deduction-without-reason': ({ amount, currency, document }) =>
      `Für den Abzug von ${say.amount(amount)} ${currency} von ${document} ist kein Grund angegeben.`,
    'number-shared': ({ document }) =>
      `Zwei Geschäftspartner haben einen Beleg ${document}; was nicht sagt, wessen er ist, wird nicht gezählt.`,
    'balance-differs': ({ of: what, told, stated, currency }) =>
      `Die Ereignisse von ${what} ergeben ${say.amount(told)} ${currency}, das Blatt weist ${say.amount(stated)} ${currency} aus.`,
    'agreement-unknown': ({ contract }) => `Keine Vertragstabelle enthält ${contract}.`,
    'agreed-twice': ({ contract }) => `${contract} ist mehr als einmal erfasst.`,
    'signature-unknown': ({ contract }) => `Für ${contract} ist keine Unterschrift erfasst.`,
    'lines-unknown': ({ contract }) => `${contract} hat keine Vertragspositionen.`,
    'schedule-unknown': ({ contract }) => `Der Rechnungsplan hat keine Zeile zu ${contract}.`,
    'not-issued': ({ day, amount, currency }) =>
      `Die Rechnung vom ${say.day(day)} über ${say.amount(amount)} ${currency} ist nicht hinausgegangen.`,
    'bank-line-unknown': ({ document }) => `Kein Kontoauszug der Arbeitsmappe zeigt ${document}.`,
    'advice-unknown': ({ receipt }) => `Kein Zahlungsavis nennt Zahlungseingang ${receipt}.`,
    'not-applied': ({ amount, currency }) => `${say.amount(amount)} ${currency} davon sind nicht zugeordnet.`,
    'paid-without-approval': ({ invoice }) => `${invoice} wurde gezahlt, und es ist keine Freigabe erfasst.`,
    'commitment-unknown': ({ invoice }) => `${invoice} nennt weder einen Leistungsschein noch eine Bestellung.`,
    'sow-unknown': ({ sow }) => `Der Leistungsschein ${sow} ist nicht in der Arbeitsmappe.`,
    'order-unknown': ({ order }) => `Die Bestellung ${order} ist nicht in der Arbeitsmappe.`,
    'paid-too-much': ({ amount, currency }) => `Es wurden ${say.amount(amount)} ${currency} mehr gezahlt als berechnet.`,
    'dispute-without-reason': ({ invoice }) => `Für die Reklamation von ${invoice} ist kein Grund angegeben.`,
    'vendor-invoice-unknown': ({ invoice }) => `Die Rechnung ${invoice} ist nicht in der Arbeitsmappe.`,
    'payment-without-invoice': ({ payment }) => `Zahlung ${payment} nennt keine Rechnung.`,
    'account-unverified': ({ party, day }) =>
      `Die Bankverbindung von ${party} wurde am ${say.day(day)} geändert, und niemand hat sie bestätigt.`,
    'invoice-awaited': ({ what, day }) =>
      sentence(
        `Die Rechnung zu ${what} ist nicht gekommen`,
        given(day, (by) => `erwartet bis ${say.day(by)}`),
      ),
    'not-invoiced': ({ order }) => `Keine Rechnung nennt Bestellung ${order}.`,
    'order-exceeded': ({ order, amount, currency }) =>
      `Die Rechnungen übersteigen Bestellung ${order} um ${say.amount(amount)} ${currency}.`,
    'report-unknown': ({ partner }) => `Keine Meldung von ${partner} ist in der Arbeitsmappe.`,
    'settlement-overdue': ({ batch, day, amount, currency }) =>
      `Die Abrechnung${given(batch, (name) => ` ${name}`)} über ${say.amount(amount)} ${currency}${given(day, (on) => `, erwartet am ${say.day(on)},`)} ist nicht gekommen.`,
    'exceptions-without-owner': ({ partner }) => `Abweichungen von ${partner} haben keinen Verantwortlichen.`,
    'statement-unknown': ({ partner }) => `Kein Kontoauszug von ${partner} ist in der Arbeitsmappe.`,
  },
  reply: {
    about: (kind, id, name) => ended(`Unsere Unterlagen zeigen ${ABOUT[kind]} ${name === '' || name === id ? id : `${id}, ${name}`}`),
    lines: {
      agreed: ({ facts: { contract }, day, amount }) =>
        `Vertrag ${contract}${given(day, (on) => ` läuft seit ${on}`)}${given(amount, (total) => `, gesamt ${total}`)}.`,
      commissioned: ({ facts: { sow }, amount }) => `Leistungsschein ${sow}${given(amount, (total) => ` hat einen Wert von ${total}`)}.`,
      ordered: ({ facts: { order }, amount }) => `Bestellung ${order} lautet auf ${amount}.`,
      invoiced: ({ facts: { document, dueOn }, day, amount }) =>
        `Rechnung ${document}${given(day, (on) => ` vom ${on}`)} lautet auf ${amount}${given(dueOn, (due) => `, fällig ${say.day(due)}`)}.`,
      credited: ({ facts: { document }, day, amount }) => `Gutschrift ${document}${given(day, (on) => ` vom ${on}`)} lautet auf ${amount}.`,
      invoicedEarlier: ({ facts: { document }, amount }) => `Rechnung ${document} lautete auf ${amount}.`,
      settled: ({ facts: { document }, day }) => `${document} wurde${given(day, (on) => ` am ${on}`)} ausgeglichen.`,
      settledBefore: ({ amount }) => `${amount} waren vorher ausgeglichen.`,
      received: ({ facts: { receipt, document }, day, amount }) =>
        `Wir haben ${amount}${given(day, (on) => ` am ${on}`)} für ${document} erhalten (Zahlungseingang ${receipt}).`,
      discounted: ({ facts: { document }, amount }) => `Auf ${document} wurden ${amount} Skonto gezogen.`,
      deducted: ({ facts: { document, code }, amount }) =>
        `Von ${document} wurden ${amount} abgezogen${given(code, (text) => ` (${named(text)})`)}.`,
      proposed: ({ facts: { receipt, document }, day, amount }) =>
        `Eine Zahlung von ${amount}${given(day, (on) => ` vom ${on}`)} (Zahlungseingang ${receipt}) kann zu ${document} gehören; das ist nicht entschieden.`,
      banked: ({ facts: { receipt, payer }, day, amount }) =>
        `Zahlungseingang ${receipt} über ${amount}${given(payer, (name) => ` von ${name}`)} ist${given(day, (on) => ` am ${on}`)} auf unserem Konto eingegangen.`,
      allocated: ({ facts: { document }, amount }) => `${amount} davon wurden ${document} zugeordnet.`,
      setAside: () => 'Er ist keiner Rechnung zugeordnet.',
      vendorInvoiced: ({ facts: { invoice, receivedOn, dueOn }, day, amount }) =>
        `Ihre Rechnung ${invoice}${given(day, (on) => ` vom ${on}`)} lautet auf ${amount}${given(receivedOn, (on) => `, eingegangen ${say.day(on)}`)}${given(dueOn, (on) => `, fällig ${say.day(on)}`)}.`,
      approved: ({ facts: { invoice }, day }) => `${invoice} wurde${given(day, (on) => ` am ${on}`)} freigegeben.`,
      waiting: ({ facts: { invoice, stage } }) => `${invoice} ist noch nicht freigegeben; sie liegt bei ${named(stage)}.`,
      disputed: ({ facts: { invoice, why } }) => `${invoice} ist strittig${given(why, (text) => `: ${text}`)}.`,
      paid: ({ facts: { payment, invoice }, day, amount }) =>
        `Wir haben ${amount} am ${day}${given(invoice, (number) => ` für ${number}`)} gezahlt${given(payment, (id) => ` (Zahlung ${id})`)}.`,
      notPaid: ({ facts: { payment, status }, day, amount }) => `Zahlung ${payment} über ${amount} zum ${day}: ${named(status)}.`,
      settlementDue: ({ facts: { batch, state }, day, amount }) =>
        `Abrechnung${given(batch, (name) => ` ${name}`)} über ${amount}${given(day, (on) => `, erwartet ${on}`)}: ${named(state)}.`,
      depositStated: ({ day, amount }) => `Der Kontoauszug vom ${day} zeigt ${amount}.`,
      depositMoved: ({ facts: { type, until }, amount }) => `Seither bis ${say.day(until)}: ${named(type)} ${amount}.`,
      topUpPending: ({ facts: { expectedOn }, amount }) =>
        `Eine Aufladung von ${amount} ist unterwegs${given(expectedOn, (on) => `, erwartet ${say.day(on)}`)}.`,
      depositForecast: ({ facts: { runsOut } }) => given(runsOut, (on) => `Beim jetzigen Verbrauch reicht es bis ${say.day(on)}.`),
    },
    balance: (amount) => `Offen: ${amount}.`,
    overpaid: (amount) => `Guthaben: ${amount}.`,
    left: (amount) => `Vom Budget übrig: ${amount}.`,
    overspent: (amount) => `Über dem Budget: ${amount}.`,
    nothingOpen: 'Es ist nichts offen.',
    openDocuments: 'Noch gar nicht bezahlt, Älteste zuerst:',
    unclear: 'Aus unseren Unterlagen nicht ersichtlich:',
  },
});
