/**
 * The words of payment terms, by language: each phrase stands for one thing, and a word that stands in no table makes the
 * terms unreadable. `Net 30 unless disputed` is not Net 30.
 *
 * All languages are looked up together: German customers write `net 30`, and no phrase means two things.
 */
import type { DueEvent } from './paymentTerms';

/** What a phrase stands for. The grammar in `termsItems.ts` knows nothing else. */
export type Atom =
  /** `ordinal`: a day of the month, `15th`. */
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly ordinal: boolean }
  | { readonly kind: 'unit'; readonly unit: 'days' | 'businessDays' | 'weeks' | 'months' }
  /** So many months after the one we stand in. */
  | { readonly kind: 'later'; readonly months: 0 | 1 | 2 }
  /** `weak`: the bare word *invoice*, which any other event in the sentence outdoes. */
  | { readonly kind: 'event'; readonly event: DueEvent; readonly weak: boolean }
  | { readonly kind: 'every'; readonly months: 1 | 3 }
  | { readonly kind: 'percent' | 'slash' | 'separator' | 'plus' | 'then' | 'net' | 'on' | 'of' | 'from' | 'monthEnd' | 'ofMonth' }
  | { readonly kind: 'discount' | 'rest' | 'now' | 'prepaid' | 'onDelivery' | 'instalments' };

const event = (of: DueEvent, weak = false): Atom => ({ kind: 'event', event: of, weak });

export const MEANINGS = {
  /** Of several words that mean nothing together; alone they would. */
  nothing: [],
  days: [{ kind: 'unit', unit: 'days' }],
  netDays: [{ kind: 'unit', unit: 'days' }, { kind: 'net' }],
  businessDays: [{ kind: 'unit', unit: 'businessDays' }],
  weeks: [{ kind: 'unit', unit: 'weeks' }],
  months: [{ kind: 'unit', unit: 'months' }],
  net: [{ kind: 'net' }],
  percent: [{ kind: 'percent' }],
  discount: [{ kind: 'discount' }],
  monthEnd: [{ kind: 'monthEnd' }],
  nextMonthEnd: [{ kind: 'monthEnd' }, { kind: 'later', months: 1 }],
  sameMonth: [{ kind: 'later', months: 0 }],
  nextMonth: [{ kind: 'later', months: 1 }],
  monthAfterNext: [{ kind: 'later', months: 2 }],
  ofMonth: [{ kind: 'ofMonth' }],
  on: [{ kind: 'on' }],
  of: [{ kind: 'of' }],
  from: [{ kind: 'from' }],
  plus: [{ kind: 'plus' }],
  then: [{ kind: 'then' }],
  and: [{ kind: 'separator' }],
  rest: [{ kind: 'rest' }],
  now: [{ kind: 'now' }],
  prepaid: [{ kind: 'prepaid' }],
  withOrder: [{ kind: 'prepaid' }, event('order')],
  onDelivery: [{ kind: 'onDelivery' }],
  instalments: [{ kind: 'instalments' }],
  monthly: [{ kind: 'every', months: 1 }],
  quarterly: [{ kind: 'every', months: 3 }],
  bareInvoice: [event('invoice', true)],
  invoice: [event('invoice')],
  receipt: [event('receipt')],
  delivery: [event('delivery')],
  signature: [event('signature')],
  acceptance: [event('acceptance')],
  order: [event('order')],
} as const satisfies Readonly<Record<string, readonly Atom[]>>;

export type Meaning = keyof typeof MEANINGS;
export type Language = 'en' | 'de' | 'fr' | 'es' | 'nl';

/** Folded: lower case, without accents. `of` is kept inside phrases; the words of IGNORED are left out before phrases are looked up. */
// prettier-ignore
export const PHRASES: Readonly<Record<Language, Readonly<Partial<Record<Meaning, string>>>>> = {
  en: {
    nothing: 'no later than, not later than, not more than, no more than, in full, full amount, if paid, when paid within, if payment made',
    days: 'days, day, d, calendar days, calendar day, consecutive days, running days',
    businessDays: 'business days, business day, working days, working day, banking days, banking day, workdays',
    weeks: 'weeks, week',
    months: 'months, month, calendar months, calendar month',
    net: 'net, n, nett, strictly net',
    percent: 'percent, per cent, pct, pc',
    discount: 'discount, cash discount, prompt payment discount, early payment discount, settlement discount, less, deduction',
    monthEnd: 'eom, end of month, month end, end month, last day of month, end of calendar month, close of month, end of invoice month, end of month of invoice, end of month of invoice date, end of month in which invoice issued, end of month in which invoice dated',
    nextMonthEnd: 'end of next month, end of following month, end of month following, end of month following invoice, end of month following invoice date, end of month following month of invoice, end of month after invoice, last day of following month, last day of next month, last day of month following',
    sameMonth: 'of same month, same month, inst, instant',
    nextMonth: 'prox, proximo, mfi, next month, of next month, following month, of following month, month following, of month following, month following invoice, of month following invoice, of month following invoice date, of month following date of invoice, month following invoice date, of month after invoice, of month following month of invoice',
    monthAfterNext: 'month after next, of month after next, second month following, of second month following',
    ofMonth: 'of month, of each month, of calendar month',
    on: 'on, upon, at, by',
    of: 'of',
    from: 'after, from, following, since, counted from, starting from, as from',
    plus: 'plus',
    then: 'then',
    and: 'and, or, otherwise, thereafter, with',
    rest: 'balance, remainder, rest, remaining, remaining balance',
    now: 'immediate, immediately, due now, at sight, sight, on presentation, on demand, payable immediately, net cash',
    prepaid: 'prepaid, prepay, prepayment, pre paid, pre payment, cia, pia, cash in advance, payment in advance, paid in advance, payable in advance, in advance, advance payment, upfront, up front, pro forma, proforma, deposit, down payment',
    withOrder: 'cwo, cash with order, payment with order',
    onDelivery: 'cod, cash on delivery, collect on delivery, payment on delivery',
    instalments: 'instalments, instalment, installments, installment',
    monthly: 'monthly', quarterly: 'quarterly',
    bareInvoice: 'invoice, date, invoicing',
    invoice: 'invoice date, date of invoice, date invoice, doi, issue of invoice, issuance of invoice, issue date, invoice issue date, issue date of invoice, date of issue, date of issue of invoice, date of issuance, date on invoice, invoice issued, invoice dated',
    receipt: 'receipt, receipt of invoice, invoice receipt, date of receipt, date of receipt of invoice, receipt date, receipt of bill, receiving invoice, invoice received, invoice is received, date invoice received, date on which invoice received, date on which received, received, delivery of invoice',
    delivery: 'delivery, receipt of goods, receipt of merchandise, rog, date of delivery, delivery date, delivery of goods, final delivery, shipment delivered, completion, project completion, completion of work, completion of services',
    signature: 'signature, signing, signature date, date of signature, date of signing, contract signature, contract signing, signature of contract, signature of agreement, signature of sow, signing of contract, signing of agreement, execution of agreement, execution of contract, execution of sow',
    acceptance: 'acceptance, final acceptance, customer acceptance, client acceptance, date of acceptance, acceptance of deliverables, written acceptance',
    order: 'order, purchase order, placement of order, placing order, order date, date of order, order placement, receipt of order, order confirmation',
  },
  de: {
    days: 'tage, tagen, tag, tg, t, kalendertage, kalendertagen',
    netDays: 'tage netto kasse, tagen netto kasse, tage rein netto kasse',
    businessDays: 'werktage, werktagen, arbeitstage, arbeitstagen, bankarbeitstage, bankarbeitstagen, geschaftstage, geschaftstagen',
    weeks: 'wochen, woche', months: 'monate, monaten, monat',
    net: 'netto, rein netto, ohne abzug, ohne jeden abzug, ohne skonto, ohne skontoabzug, netto ohne abzug, rein netto ohne abzug',
    percent: 'prozent, vh, v h',
    discount: 'skonto, rabatt, abzug, abzuglich, abzgl, skontoabzug, barzahlungsrabatt',
    monthEnd: 'monatsende, ultimo, ende monat, ende monats, ende laufenden monats, monatsletzten, letzten monats',
    nextMonthEnd: 'ende folgemonat, ende folgemonats, ende folgenden monats, ende nachsten monats, ultimo folgemonat, ultimo folgemonats, letzten folgemonats',
    nextMonth: 'folgemonat, folgemonats, folgenden monats, nachsten monats, auf rechnung folgenden monats, auf rechnungsdatum folgenden monats, auf rechnungsstellung folgenden monats',
    monthAfterNext: 'ubernachsten monats',
    ofMonth: 'monats, jeden monats',
    on: 'am, zum, bei, bis zum, bis',
    from: 'nach, ab, seit, gerechnet ab',
    plus: 'zuzuglich', then: 'danach, dann',
    and: 'und, oder, sonst, ansonsten',
    rest: 'restbetrag, restzahlung, restliche, restlichen',
    now: 'sofort, sofort fallig, sofort zahlbar, sofort netto, netto kasse, unverzuglich, umgehend, sofort ohne abzug, sofort netto ohne abzug, sofort rein netto, sofort netto kasse, kasse sofort',
    prepaid: 'vorkasse, vorauskasse, per vorkasse, per vorauskasse, vorauszahlung, voraus, anzahlung, im voraus',
    onDelivery: 'nachnahme, per nachnahme, barzahlung bei lieferung',
    instalments: 'raten, rate, teilzahlungen, monatsraten',
    monthly: 'monatlichen, monatliche, monatlich', quarterly: 'vierteljahrlichen, vierteljahrliche, quartalsweise, quartalsraten',
    bareInvoice: 'rechnung, rechnungen',
    invoice: 'rechnungsdatum, rechnungsstellung, datum rechnung, ausstellung rechnung, rechnungsausgang, rechnungstellung, fakturadatum, rechnungslegung',
    receipt: 'rechnungseingang, rechnungserhalt, eingang rechnung, erhalt rechnung, zugang rechnung, rechnungszugang, erhalt, zugang',
    delivery: 'lieferung, anlieferung, wareneingang, warenerhalt, erhalt ware, lieferdatum, fertigstellung, leistungserbringung',
    signature: 'unterzeichnung, vertragsunterzeichnung, vertragsabschluss, vertragsschluss, unterschrift, unterzeichnung vertrags',
    acceptance: 'abnahme, endabnahme, schlussabnahme',
    order: 'bestellung, auftragserteilung, auftrag, auftragsbestatigung, auftragseingang, beauftragung',
  },
  fr: {
    nothing: 'si regle, si regles, si paiement',
    days: 'jours, jour, jrs, j, jours calendaires, jours francs',
    businessDays: 'jours ouvres, jours ouvrables, jour ouvre',
    weeks: 'semaines, semaine', months: 'mois',
    net: 'nets, nette, net comptant sous, sans escompte',
    percent: 'pour cent, pourcent, pc',
    discount: 'escompte, remise, rabais, deduction',
    monthEnd: 'fin mois, fdm, fm',
    nextMonthEnd: 'fin mois suivant, fin mois prochain',
    nextMonth: 'mois suivant, mois prochain, mois suivant facture, mois suivant facturation, mois suivant date facture',
    ofMonth: 'chaque mois',
    on: 'le, lors',
    from: 'a compter, compter, apres, depuis, a partir, partir, suivant, suivants',
    then: 'puis', and: 'et, ou, sinon',
    rest: 'solde, reste',
    now: 'comptant, au comptant, paiement comptant, immediat, paiement immediat, a vue',
    prepaid: 'acompte, avance, prepaiement, paiement avance, paiement anticipe, paiement prealable, arrhes',
    onDelivery: 'contre remboursement',
    instalments: 'echeances, versements, mensualites, fois, tranches',
    monthly: 'mensuelles, mensuels, mensuel', quarterly: 'trimestrielles, trimestriels',
    bareInvoice: 'facture, factures',
    invoice: 'date facture, date facturation, emission facture, date emission facture, date emission, facturation, jdf',
    receipt: 'reception, reception facture, date reception, date reception facture',
    delivery: 'livraison, reception marchandises, reception marchandise, date livraison, achevement',
    signature: 'signature contrat, signature bon commande',
    acceptance: 'acceptation, recette, reception travaux',
    order: 'commande, passation commande, confirmation commande',
  },
  es: {
    nothing: 'si pago',
    days: 'dias, dia, dias naturales', businessDays: 'dias habiles, dias laborables',
    weeks: 'semanas, semana', months: 'meses, mes',
    net: 'netos, neto', percent: 'por ciento', discount: 'descuento, dto, pronto pago, descuento pronto pago',
    monthEnd: 'fin mes, final mes, finales mes', nextMonthEnd: 'fin mes siguiente',
    nextMonth: 'mes siguiente', on: 'el', from: 'desde, tras, despues', and: 'y, o',
    rest: 'resto, saldo',
    now: 'contado, al contado, pago al contado, pago inmediato',
    prepaid: 'pago anticipado, anticipado, anticipo, prepago', onDelivery: 'contra reembolso, contra entrega',
    instalments: 'plazos, cuotas', monthly: 'mensuales',
    bareInvoice: 'factura', invoice: 'fecha factura, fecha emision, fecha emision factura, emision factura',
    receipt: 'recepcion, recepcion factura', delivery: 'entrega, recepcion mercancia', signature: 'firma, firma contrato', acceptance: 'aceptacion',
    order: 'pedido',
  },
  nl: {
    days: 'dagen, dag, dgn', businessDays: 'werkdagen, werkdag', weeks: 'weken', months: 'maanden, maand',
    discount: 'korting, betalingskorting, contantkorting',
    monthEnd: 'einde maand, eind maand', nextMonthEnd: 'einde volgende maand',
    nextMonth: 'volgende maand', on: 'op, uiterlijk', from: 'na, vanaf',
    rest: 'restant',
    now: 'direct, per omgaande, contant, onmiddellijk',
    prepaid: 'vooruitbetaling, vooraf, vooruit, aanbetaling', onDelivery: 'onder rembours, rembours', instalments: 'termijnen',
    bareInvoice: 'factuur', invoice: 'factuurdatum', receipt: 'ontvangst, ontvangst factuur, factuurontvangst',
    delivery: 'levering, oplevering', signature: 'ondertekening', acceptance: 'acceptatie', order: 'bestelling, opdracht',
  },
};

/** Words that change nothing, wherever they stand. No negation, no condition and no exception belongs here. */
// prettier-ignore
export const IGNORED: Readonly<Record<Language, string>> = {
  en: 'the a an all any each every such this that its our your their to be is are was were shall will must for payment payments paid pay payable due terms term invoices invoiced amount amounts total price fee fees sum within in equal valid correct undisputed proper relevant applicable original respective supplier suppliers customer customers client clients vendor vendors buyer buyers contract value standard maximum max basis calendar',
  de: 'der die das den dem des ein eine einer einem einen zahlbar zahlung zahlungen zahlungsziel zahlungsbedingung zahlungsbedingungen zahlungskonditionen fallig falligkeit innerhalb binnen von vom in mit auf an zu zur im ist sind wird werden betrag rechnungsbetrag gesamtbetrag ziel jeweils spatestens kunde kunden gewahren wir gewahrt auftragswert auftragssumme kaufpreis zahlt',
  fr: 'la les un une de du des a au aux en sous dans par pour paiement paiements reglement reglements payable payables regler conditions condition delai echeance montant est sont ttc ht dans avant bon virement client total prix',
  es: 'los las lo una uno de del al la pago pagos pagadero plazo a en dentro se por condiciones vencimiento importe',
  nl: 'het van bij binnen betaling betalen te betaald betalingstermijn betalingsconditie bedrag is aan',
};
