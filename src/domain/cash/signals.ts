/**
 * Words that say what a payment or a deduction is, in English, German, French, Spanish and Dutch.
 *
 * A word is only a hint: it explains an amount that fits, it never makes one fit. Texts are compared
 * folded: lower case, no accents, one space between words.
 */
import type { DeductionCode } from './application';
import { foldText } from './names';

export type Signal =
  'discount' | 'bank fee' | 'withholding tax' | 'claim' | 'rebate' | 'part payment' | 'prepayment' | 'refund' | 'misdirected';

// prettier-ignore
const SIGNALS: Readonly<Record<Signal, RegExp>> = {
  discount:          /\b(cash discount|early payment|prompt payment|discount|disc|skonto|skto|escompte|descuento|pronto pago|korting|betalingskorting)\b/,
  'bank fee':        /\b(bank (fees?|charges?)|(wire|transfer|swift) (fees?|charges?)|(less|minus|net of|after|abzgl|abzuglich|moins|menos) (the )?(fees?|charges?|spesen|gebuhr(en)?|frais|gastos|kosten)|chgs|sha|bankgebuhr(en)?|bankspesen|uberweisungsentgelt|frais bancaires|comision(es)? bancarias?|gastos bancarios|bankkosten|wire|swift)\b/,
  'withholding tax': /\b(wht|withholding( tax)?|withheld( tax)?|tds|tax deducted|quellensteuer|abzugsteuer|abzugssteuer|steuerabzug|retenue( a la source)?|impot a la source|retencion(es)?|irpf|bronbelasting|ritenuta)\b/,
  claim:             /\b(claims?|missing|incomplete|pric(e|ing)|price difference|under ?deliver(ed|y)|quantity|qty|late delivery|preis(differenz|abweichung)?|fehlmenge|ecart|diferencia|prijs(verschil)?|damaged?|damages|shortage|short shipped|defect(s|ive)?|quality|complaint|dispute[ds]?|penalty|reklamation|mangel|mangelruge|schaden|beanstandung|minderung|vertragsstrafe|litige|reclamation|avarie|penalite|reclamo|reclamacion|averia|penalizacion|klacht|reclame|schade|returns?|retoure?n?|retours?|devolucion)\b/,
  rebate:            /\b(rebates?|bonus|volume|kickback|co ?op|marketing|promo(tion)?s?|ruckvergutung|werbekosten(zuschuss)?|wkz|boni|remise|ristourne|rfa|rappel|bonificacion|kwantumkorting)\b/,
  'part payment':    /\b(part payment|partial( payment)?|part paid|in part|instal?lments?|1st half|2nd half|deposit towards|teilzahlung|teilbetrag|abschlag(szahlung)?|\d+ rate|rate \d+|acompte|paiement partiel|versement partiel|echeance \d|pago parcial|plazo \d|deelbetaling|termijn \d|balance to follow|rest folgt)\b/,
  prepayment:        /\b(prepay(ment|ments)?|pre payment|advance( payment)?|in advance|deposit|down ?payment|retainer|pro ?forma|vorkasse|vorauszahlung|anzahlung|vorab|prepaiement|avance|paiement d avance|acompte|anticipo|pago anticipado|por adelantado|vooruitbetaling|aanbetaling|voorschot)\b/,
  refund:            /\b(please refund|overpa(id|yment)|refund (us|me|the)|bitte (zuruck|erstatten)|uberzahlung|trop percu|a rembourser|pago en exceso|teveel betaald|terugbetalen)\b/,
  misdirected:       /\b(misdirected|sent in error|paid in error|wrong (account|beneficiary|recipient)|not for you|irrlaufer|fehluberweisung|irrtumlich|falscher empfanger|verse par erreur|mauvais destinataire|por error|foutief overgemaakt)\b/,
};

/** What the words of a text hint at. */
export function signalsIn(text: string): ReadonlySet<Signal> {
  const folded = foldText(text);
  const found = (Object.keys(SIGNALS) as Signal[]).filter((signal) => SIGNALS[signal].test(folded)); // Object.keys forgets the keys' type
  return new Set(found);
}

/** In this order: `withholding on discount` is a tax, `claim for charges` is a claim. */
const DEDUCTION_ORDER: readonly (Signal & DeductionCode)[] = ['withholding tax', 'claim', 'rebate', 'bank fee'];
/** Beside an invoice `fees` is what was sold; as the reason of a deduction it is the bank's. */
const FEE_REASONS = /\b(fees?|charges?|spesen|gebuhr(en)?|frais|commission|comision(es)?|gastos|kosten)\b/;
const SHORT_WORDS = /\b(short( ?pay(ment|ments)?)?|underpa(id|yment)|kurzung|minderzahlung|moins paye|pago corto|te weinig)\b/;

/** What a payer's reason for a deduction is booked as: `discount`, one of our codes, or nothing we know. */
export function deductionReason(reason: string): 'discount' | DeductionCode | undefined {
  const signals = signalsIn(reason);
  const code = DEDUCTION_ORDER.find((signal) => signals.has(signal));
  if (code !== undefined) return code;
  if (signals.has('discount')) return 'discount';
  if (FEE_REASONS.test(foldText(reason))) return 'bank fee';
  return SHORT_WORDS.test(foldText(reason)) ? 'short payment' : undefined;
}
