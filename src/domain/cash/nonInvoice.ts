/**
 * Movements on a bank account that pay no invoice: fees, interest, our own transfers, payouts, payroll,
 * returned payments. Known by the words of the bank or of the other side.
 *
 * The table is asked only when no document is named and no customer is certain: a customer may well
 * write `fees` beside an invoice. Money going out is never an invoice paid, whatever the words.
 */
import type { Evidence, ResidualTreatment } from './application';
import type { Receipt } from './ledger';
import { foldText } from './names';
import { evidence } from './proposal';

export interface NonInvoiceKind {
  readonly name: string;
  /** Money that comes in, goes out, or either. */
  readonly direction: 'in' | 'out' | 'either';
  readonly words: RegExp;
  readonly treatment: ResidualTreatment;
}

/** Tried from the top; texts are folded: lower case, no accents. */
// prettier-ignore
export const NON_INVOICE_KINDS: readonly NonInvoiceKind[] = [
  { name: 'returned payment', direction: 'either', treatment: 'open question', words: /\b(returned (payment|item|cheque|check|debit|transfer)|payment returned|return of (payment|funds|transfer)|returned unpaid|direct debit return|r transaction|nsf|bounced|unpaid (cheque|check)|dishonou?red|charge ?back|reversal|reversed|ruckgabe|rucklastschrift|ruckbuchung|ruckuberweisung|retourenlastschrift|storno|impaye|rejet|retour (impaye|prelevement)|devolucion|devuelto|recibo devuelto|storno|storneren|teruggeboekt|gestorneerd)\b/ },
  { name: 'bank interest',    direction: 'either', treatment: 'not ours', words: /\b(interest|credit interest|debit interest|habenzinsen|sollzinsen|zinsen|zinsgutschrift|zinsabschluss|interets?( crediteurs?| debiteurs?)?|agios|intereses|rente(nota)?|creditrente|debetrente)\b/ },
  { name: 'bank fee',         direction: 'either', treatment: 'not ours', words: /\b(account (fee|maintenance|charge)|bank (fees?|charges?)|service (fee|charge)|monthly fee|maintenance fee|wire fee|lockbox fee|analysis fee|kontofuhrung(sgebuhr)?|kontoentgelt|abschluss|entgeltabrechnung|bankgebuhr(en)?|buchungsentgelt|kontogebuhr(en)?|frais (bancaires|de tenue)|commission (de|bancaire)|cotisation carte|comision(es)?( mantenimiento)?|gastos bancarios|bankkosten|kosten (rekening|betalingsverkeer))\b/ },
  { name: 'own transfer',     direction: 'either', treatment: 'not ours', words: /\b(own (account )?transfer|internal transfer|intra ?company|inter ?company|between (own )?accounts|account transfer|book transfer|sweep|cash pool(ing)?|zba|zero balance|target balanc(e|ing)|concentration|fund(ing)? transfer|transfer (to|from) (own|savings|operating|current|deposit|reserve)|umbuchung|eigenubertrag|ubertrag (eigenes )?konto|kontoubertrag|virement (interne|de compte a compte)|tresorerie|traspaso( interno)?|transferencia interna|eigen (rekening|overboeking)|interne overboeking|spaarrekening)\b/ },
  { name: 'card settlement',  direction: 'either', treatment: 'not ours', words: /\b(card settlement|merchant settlement|settlement (of )?(cards?|batch)|batch settlement|acquir(er|ing)|merchant services?|pos settlement|visa mastercard|amex settlement|kartenumsatze|kartenabrechnung|remise (cb|carte)|liquidacion (tpv|tarjetas?)|pin ?(transacties|omzet)|worldline|concardis|nets merchant|elavon|worldpay|global payments)\b/ },
  { name: 'platform payout',  direction: 'either', treatment: 'not ours', words: /\b(payouts?|pay ?out|stripe|paypal|adyen|mollie|klarna|square|shopify|sumup|app ?store|apple media services|google play|steam ?works|valve corp(oration)?|auszahlung|plattformauszahlung|versement (plateforme|de fonds)|uitbetaling|desembolso)\b/ },
  { name: 'payroll',          direction: 'either', treatment: 'not ours', words: /\b(payroll|salar(y|ies)|wages|gehalt|gehalter|lohn|lohne|salaires?|paie|nominas?|salaris(sen)?|loon)\b/ },
  { name: 'tax',              direction: 'either', treatment: 'not ours', words: /\b(tax refund|vat (refund|repayment|return)|hmrc|irs|us treasury|finanzamt|finanzkasse|steuererstattung|umsatzsteuer|ust voranmeldung|dgfip|remboursement (tva|impot)|tresor public|agencia tributaria|hacienda|belastingdienst|teruggaaf)\b/ },
  { name: 'insurance',        direction: 'either', treatment: 'not ours', words: /\b(insurance (claim|payment|settlement)|versicherungsleistung|schadenregulierung|indemnite assurance|indemnizacion|schadevergoeding|verzekering)\b/ },
  { name: 'loan or capital',  direction: 'either', treatment: 'not ours', words: /\b(loan (drawdown|proceeds|advance|repayment|disbursement)|drawdown|capital (contribution|increase)|dividends?|darlehen|kredit(auszahlung|rate)?|kapitaleinlage|pret|remboursement pret|apport en capital|prestamo|aportacion|lening|aflossing|dividend(e|o)s?|grant|subsid(y|ie)|zuschuss|forderung(smittel)|subvention|subvencion)\b/ },
  { name: 'supplier refund',  direction: 'in',     treatment: 'not ours', words: /\b(refund|reimbursement|ruckerstattung|erstattung|ruckzahlung|gutschrift lieferant|remboursement|reembolso|restitutie|terugbetaling)\b/ },
  { name: 'refund paid',      direction: 'out',    treatment: 'not ours', words: /\b(refund|reimbursement|ruckerstattung|erstattung|ruckzahlung|remboursement|reembolso|restitutie|terugbetaling)\b/ },
  { name: 'returned payment', direction: 'out',    treatment: 'open question', words: /\b(returns?|returned|retoure?|retours?|retorno)\b/ },
  { name: 'supplier payment', direction: 'out',    treatment: 'not ours', words: /\b(supplier|vendor|accounts payable|ap run|payment run|lieferant|zahlungslauf|fournisseur|proveedor(es)?|leverancier|direct debit|sepa dd|lastschrift|prelevement|domiciliacion|incasso|rent|miete|loyer|alquiler|huur)\b/ },
];

export interface NonInvoice {
  readonly kind: string;
  readonly treatment: ResidualTreatment;
  readonly evidence: readonly Evidence[];
}

/**
 * What a movement is when it pays no invoice; undefined when nothing says so. Any money that goes out is one.
 * @param payerIsCustomer the payer's name is a customer's: Interest Media pays no interest.
 */
export function nonInvoiceOf(receipt: Receipt, payerIsCustomer: boolean): NonInvoice | undefined {
  const out = receipt.amount.amount.isNegative();
  const texts = { payer: payerIsCustomer ? '' : receipt.payer, reference: receipt.reference, method: receipt.method };
  for (const { name, direction, words, treatment } of NON_INVOICE_KINDS) {
    if (direction === (out ? 'in' : 'out')) continue;
    for (const [field, text] of Object.entries(texts)) {
      const found = words.exec(foldText(text))?.[0];
      if (found !== undefined) return { kind: name, treatment, evidence: [evidence(field, `The ${field} says "${found}": ${name}.`)] };
    }
  }
  return out
    ? { kind: 'money out', treatment: 'not ours', evidence: [evidence('amount', 'Money went out: nothing was received.')] }
    : undefined;
}
