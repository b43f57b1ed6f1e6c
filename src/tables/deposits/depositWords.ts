/** Words that people write for the movements of a prepaid balance and their state: see `termWords.ts` for how they are written. */

/** `refund` gives back what was used; `withdrawal` takes cash out of the balance. */
export type DepositWord = 'opening' | 'top-up' | 'consumption' | 'refund' | 'adjustment' | 'withdrawal';

// prettier-ignore
export const MOVEMENT_WORDS: Readonly<Record<DepositWord, string>> = {
  opening: 'opening balance, open, balance brought forward, brought forward, carried forward, start, initial balance, anfangssaldo, anfangsbestand, eroffnung, eroffnungssaldo, saldovortrag, vortrag, ouverture, solde initial, report, apertura, saldo inicial, beginsaldo, openingssaldo',
  'top-up': 'topup, deposit, recharge, reload, funding, fund, prepayment, payment, paid in, load, credit, cash in, aufladung, einzahlung, guthabenaufladung, zahlung, vorauszahlung, recharge du compte, rechargement, versement, depot, paiement, recarga, deposito, ingreso, pago, abono, opwaardering, storting, betaling',
  consumption: 'use, usage, used, spend, spent, consumed, debit, sale, sales, order, orders, redemption, drawdown, draw down, activation, purchase, charge, cash out, verbrauch, nutzung, abruf, verkauf, umsatz, belastung, abbuchung, consommation, utilisation, vente, debit du compte, consumo, uso, venta, cargo, verbruik, gebruik, verkoop, afname',
  refund: 'refunds, refunded, return, returns, reversal, reversed, cancellation, cancelled sale, chargeback, storno, erstattung, ruckerstattung, gutschrift, retour, remboursement, annulation, devolucion, reembolso, anulacion, terugbetaling, retourboeking',
  adjustment: 'adjust, adjustments, correction, manual adjustment, fee, fees, bonus, rounding, interest, anpassung, korrektur, gebuhr, berichtigung, ajustement, correction manuelle, frais, ajuste, correccion, comision, correctie, aanpassing, kosten',
  withdrawal: 'withdraw, withdrawn, payout, pay out, paid out, repayment, refund of deposit, auszahlung, ruckzahlung, retrait, remboursement du depot, retiro, reintegro, opname, uitbetaling',
};

export const MOVEMENT_STATUS_WORDS: Readonly<Record<'completed' | 'pending' | 'cancelled', string>> = {
  completed:
    'complete, done, booked, posted, settled, cleared, confirmed, success, successful, credited, received, ok, closed, final, abgeschlossen, gebucht, erledigt, verbucht, termine, comptabilise, effectue, completado, contabilizado, voltooid, geboekt',
  pending:
    'open, in transit, in progress, processing, ordered, initiated, sent, expected, planned, submitted, outstanding, on its way, ausstehend, offen, in bearbeitung, unterwegs, en attente, en cours, pendiente, en proceso, in behandeling, openstaand',
  cancelled:
    'canceled, void, voided, failed, rejected, reversed, returned, declined, deleted, storniert, abgebrochen, abgelehnt, fehlgeschlagen, annule, refuse, echoue, cancelado, rechazado, fallido, geannuleerd, mislukt',
};
