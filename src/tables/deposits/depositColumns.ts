/** The vocabulary of prepaid balances with partners: see `columns.ts` for how names are written. */
import { column, type ColumnSpec, type TableSpec } from '../columnSpec';
import { CURRENCY } from '../columnWords';

export type DepositTableKind = 'depositMovements' | 'depositStatements' | 'depositTerms' | 'campaigns';

const PARTNER: ColumnSpec = column(
  'Partner',
  'id',
  'required',
  'partner id, partner name, counterparty, reseller, distributor, platform, store, channel, account, prepaid account, wallet, geschaftspartner, plattform, partenaire, plateforme, socio, plataforma',
);

// prettier-ignore
export const DEPOSIT_TABLES: Readonly<Record<DepositTableKind, TableSpec>> = {
  depositMovements: {
    title: 'movements of prepaid balances',
    tableNames: ['deposits', 'deposit movements', 'deposit ledger', 'prepaid', 'prepaid balances', 'prepayments', 'wallet movements', 'guthaben', 'vorauszahlungen', 'avances', 'anticipos', 'tegoeden'],
    columns: [
      column('Movement', 'id', 'optional', 'id, movement id, entry, entry no, transaction id, reference no, vorgang, vorgangsnummer, mouvement, movimiento, mutatie'),
      PARTNER,
      column('Date', 'day', 'required', 'booked on, booking date, posting date, day, value date, transaction date, datum, tag, buchungstag, jour, date operation, fecha, dia, boekdatum'),
      column('Type', 'text', 'required', 'movement type, kind, transaction type, entry type, art, typ, vorgangsart, nature, tipo, soort'),
      column('Status', 'text', 'optional', 'state, stand, zustand, statut, etat, estado'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Amount', 'amount', 'required', 'value, total, movement amount, betrag, wert, montant, importe, bedrag'),
      column('Reference', 'id', 'optional', 'ref, reference no, payment reference, order id, referenz, referencia, kenmerk'),
      column('Expected on', 'day', 'optional', 'expected, arrives on, credit date, expected date, erwartet am, attendu le, esperado el, verwacht op'),
    ],
  },
  depositStatements: {
    title: 'balances on partners\' statements',
    tableNames: ['deposit statements', 'partner balances', 'statement balances', 'balance confirmations', 'saldenbestatigungen', 'soldes', 'saldos', 'saldi'],
    columns: [
      PARTNER,
      column('Date', 'day', 'required', 'statement date, as of, balance date, day, stichtag, datum, jour, date du releve, fecha, saldodatum'),
      column('Currency', 'currency', 'required', CURRENCY),
      column('Balance', 'amount', 'required', 'closing balance, statement balance, confirmed balance, amount, available balance, saldo, endsaldo, guthaben, solde, solde final, saldo final, eindsaldo'),
    ],
  },
  depositTerms: {
    title: 'terms of prepaid balances',
    tableNames: ['deposit terms', 'deposit rules', 'prepaid terms', 'top up rules', 'topup rules', 'top-up terms', 'guthabenregeln', 'regles d avance', 'reglas de anticipo'],
    columns: [
      PARTNER,
      column('Currency', 'currency', 'required', CURRENCY),
      column('Minimum', 'amount', 'optional', 'minimum balance, floor, safety balance, min balance, mindestguthaben, mindestsaldo, solde minimum, saldo minimo, minimumsaldo'),
      column('Target', 'amount', 'optional', 'target balance, desired balance, refill to, zielguthaben, zielsaldo, solde cible, saldo objetivo, streefsaldo'),
      column('Cover days', 'number', 'optional', 'cover, days of cover, days cover, coverage days, reichweite tage, reichweite, jours de couverture, dias de cobertura, dekkingsdagen'),
      column('Lead days', 'number', 'optional', 'lead time, payment lead time, payment lead days, transfer days, vorlauf, vorlauftage, delai de paiement jours, plazo, doorlooptijd'),
      column('Cut-off', 'text', 'optional', 'bank cut-off, cutoff, cut off, bank cutoff time, cut-off time, annahmeschluss, heure limite, hora de corte, afsluittijd'),
      column('Calendar', 'text', 'optional', 'holiday calendar, country, countries, bank calendar, kalender, land, calendrier, pays, calendario, pais'),
      column('Smallest top-up', 'amount', 'optional', 'minimum top-up, min top-up, smallest payment, mindestaufladung, recharge minimum, recarga minima, minimale storting'),
      column('Multiple of', 'amount', 'optional', 'top-up step, rounded to, lot size, vielfaches, aufladeschritt, multiple de, multiplo de, veelvoud'),
      column('Idle above', 'amount', 'optional', 'idle cash above, maximum balance, max balance, hochstguthaben, solde maximum, saldo maximo, maximumsaldo'),
    ],
  },
  campaigns: {
    title: 'campaigns',
    tableNames: ['campaigns', 'promotions', 'promo calendar', 'kampagnen', 'aktionen', 'campagnes', 'campanas', 'acties'],
    columns: [
      column('Campaign', 'text', 'optional', 'name, promotion, event, kampagne, aktion, campagne, campana, actie'),
      PARTNER,
      column('From', 'day', 'required', 'start, start date, starts on, first day, von, beginn, ab, debut, du, desde, inicio, vanaf'),
      column('To', 'day', 'required', 'end, end date, ends on, last day, until, bis, ende, fin, au, hasta, tot, einde'),
      column('Uplift percent', 'number', 'optional', 'uplift, uplift %, lift, increase, increase %, zuwachs, mehrverbrauch %, hausse, hausse %, aumento, aumento %, stijging'),
      column('Extra a day', 'amount', 'optional', 'extra per day, additional per day, extra daily, mehrverbrauch je tag, supplement par jour, extra por dia, extra per dag'),
    ],
  },
};
