/**
 * Words that people write in the columns of contracts, and the values they stand for: `Abo` is a recurring line,
 * `nachschüssig` is in arrears. What is not in a list is not guessed.
 */
import type { Alignment, Amendment, LineKind, Proration, Recognition, TierMethod, Timing } from './billing/contractLine';
import { headerKey } from './headerKey';

/** A list of words by value; the value itself and the words, in EN, DE, FR, ES, NL, without accents and case. */
type WordList<Value extends string> = Readonly<Record<Value, string>>;

// prettier-ignore
export const KIND_WORDS: WordList<LineKind> = {
  fixed: 'fixed fee, fixed price, flat fee, flat, lump sum, total, fest, festpreis, pauschale, pauschal, forfait, prix fixe, precio fijo, vaste prijs',
  recurring: 'subscription, recurring fee, saas, retainer, licence, license, lizenz, lizenzgebuhr, rental, maintenance, support, wiederkehrend, abo, abonnement, laufend, miete, wartung, recurrent, recurrente, suscripcion, terugkerend, periodiek',
  milestone: 'milestones, on milestone, deliverable, deliverables, meilenstein, meilensteine, jalon, jalons, hito, hitos, mijlpaal',
  instalments: 'instalment, installment, installments, payment plan, rate, raten, ratenzahlung, teilzahlung, echeances, versements, plazos, termijnen, cuotas',
  usage: 'metered, consumption, pay per use, per use, volume, nutzung, verbrauch, consommation, a l usage, uso, consumo, verbruik, gebruik',
  minimum: 'minimum commitment, commitment, commit, minimum fee, mindestabnahme, mindestumsatz, minimum garanti, engagement, minimo, compromiso, minimumafname',
  'one-time': 'one time, onetime, one time fee, one off, setup, set up, setup fee, onboarding, implementation, einmalig, einrichtung, einmalgebuhr, unique, frais de mise en service, installation, unico, alta, eenmalig',
  'percent of spend': 'percent of spend, percentage of spend, spend, media spend, commission, fee on spend, of spend, prozent vom umsatz, umsatzanteil, provision, pourcentage, pourcentage des depenses, porcentaje, percentage',
};
// prettier-ignore
export const TIMING_WORDS: WordList<Timing> = {
  advance: 'in advance, advanced, prepaid, upfront, beforehand, start of period, vorschussig, im voraus, voraus, vorab, d avance, a l avance, terme a echoir, anticipado, por adelantado, vooraf',
  arrears: 'in arrears, arrear, postpaid, end of period, after, nachschussig, im nachhinein, nachtraglich, a terme echu, terme echu, echu, vencido, a periodo vencido, achteraf',
};
// prettier-ignore
export const ALIGNMENT_WORDS: WordList<Alignment> = {
  calendar: 'calendar period, calendar month, calendar year, kalender, kalendermonat, kalenderjahr, civil, mois civil, calendaire, natural, kalendermaand',
  anniversary: 'anniversary date, contract, contract date, contract month, start date, from start, vertrag, vertragsmonat, vertragsjahr, stichtag, anniversaire, date anniversaire, aniversario, contractdatum, verjaardag',
};
// prettier-ignore
export const PRORATION_WORDS: WordList<Proration> = {
  actual: 'daily, days, by day, actual days, actual days in period, actual actual, act act, actual/actual, act/act, pro rata, prorated, prorata, taggenau, tagegenau, tage, prorata temporis, jours, dias, dagen, naar rato',
  'actual/360': 'actual 360, act/360, act 360, eurozins, exact 360',
  '30/360 US': '30/360, 30 360, 30 360 us, 30u 360, 30/360 nasd, bond basis, 360 us',
  '30/360 EU': '30 360 eu, 30e/360, 30e 360, 30/360 european, eurobond basis, 360 eu, deutsch, kaufmannisch',
  '30-day month': '30 day month, 30 days, 30-day month actual, thirty day month, 30 tage monat, mois de 30 jours',
  'whole periods': 'whole period, full period, full periods, whole, full, no proration charge full, volle perioden, ganze perioden, ganzer monat, periode entiere, periodo completo, hele periode',
  none: 'no proration, no, not charged, keine, ohne, aucune, sans, ninguno, geen',
};
// prettier-ignore
export const TIER_WORDS: WordList<TierMethod> = {
  graduated: 'tiered, progressive, incremental, marginal, gestaffelt, staffel, progressif, escalonado',
  volume: 'all units, flat tier, retroactive, volumen, durchgerechnet, tout volume, volumen total',
  package: 'packages, block, blocks, bundle, paket, pakete, forfait, paquete, pakket',
  'stair-step': 'stair step, stairstep, stairs, step, stufe, stufenpreis, palier, escalon, trede',
};
// prettier-ignore
export const REVENUE_WORDS: WordList<Recognition> = {
  daily: 'straight line, straight line daily, ratable, rateably, over time, day, days, linear, taggenau, lineaire, lineal, dagelijks',
  'even months': 'even, monthly, even by month, months, equal months, monatlich, gleichmassig, mensuel, mensual, maandelijks',
  'point in time': 'at milestone, on delivery, at once, immediate, immediately, on acceptance, point, zeitpunkt, bei abnahme, bei lieferung, a la livraison, immediat, al momento, direct',
};
export const RESIDUE_WORDS: WordList<'first' | 'last'> = {
  first: 'first period, start, erste, premier, premiere, primero, eerste',
  last: 'last period, end, letzte, dernier, derniere, ultimo, laatste',
};
// prettier-ignore
export const CHANGE_WORDS: WordList<Amendment['change']> = {
  price: 'new price, price change, upgrade, downgrade, amount, preis, preisanderung, prix, precio, prijs',
  quantity: 'new quantity, seats, units, quantity change, menge, anzahl, quantite, cantidad, aantal',
  end: 'terminate, termination, early end, cancel, cancellation, kundigung, ende, resiliation, fin, terminacion, opzegging, einde',
  extend: 'extension, extended, renew, renewal, verlangerung, prolongation, prorroga, verlenging',
  pause: 'paused, suspend, suspension, hold, ruhen, unterbrechung, suspension temporaire, pausa, pauze',
};
/** `yes` and `no` as people tick them. */
export const YES_WORDS: WordList<'yes' | 'no'> = {
  yes: 'y, true, x, 1, ja, j, oui, o, si, s, required, included, present, granted, wahr, vrai, ok',
  no: 'n, false, 0, nein, non, none, not required, not included, missing, absent, falsch, faux, nee, without',
};
/** Papers that were handed in: a form's name or a day says yes as well. */
export const MISSING_WORDS: WordList<'missing'> = {
  missing:
    'no, n, false, 0, none, not received, pending, open, outstanding, expected, nein, fehlt, offen, non, manquant, pendiente, nee, ontbreekt, unverified, not verified',
};
export const UNCAPPED_WORDS: WordList<'uncapped'> = {
  uncapped:
    'no, n, none, unlimited, not capped, no cap, without limit, false, 0, unbegrenzt, unbeschrankt, nein, illimite, illimitee, non, ilimitado, onbeperkt',
};
export const STATUS_WORDS: WordList<'active' | 'suspended' | 'on hold'> = {
  active: 'ok, open, live, good, normal, current, approved, released, enabled, aktiv, actif, activo, actief',
  suspended:
    'suspend, blocked, stop, stopped, inactive, closed, locked, gesperrt, inaktiv, bloque, suspendu, inactif, bloqueado, inactivo, geblokkeerd',
  'on hold': 'hold, payment hold, credit hold, held, zuruckgestellt, en attente, en espera, geparkeerd',
};
export const METHOD_WORDS: WordList<'retroactive' | 'incremental'> = {
  retroactive: 'volume, all units, back to first, from first unit, ruckwirkend, retroactif, retroactivo, met terugwerkende kracht',
  incremental: 'graduated, tiered, marginal, progressive, gestaffelt, progressif, escalonado, incrementeel',
};
/** What is not disputed: a reason or a day in the column says that it is. */
export const UNDISPUTED_WORDS: WordList<'no'> = {
  no: 'n, false, 0, none, not disputed, undisputed, clear, ok, nein, keine, non, nee',
};
export const PAYMENT_WORDS: WordList<'planned' | 'paid' | 'returned'> = {
  planned: 'proposed, proposal, scheduled, open, pending, draft, in run, approved, geplant, vorgeschlagen, offen, prevu, previsto, gepland',
  paid: 'done, executed, completed, booked, settled, cleared, sent, bezahlt, ausgefuhrt, gebucht, paye, regle, pagado, betaald',
  returned:
    'return, rejected, bounced, reversed, recalled, cancelled, canceled, failed, void, zuruckgewiesen, rucklaufer, storniert, rejete, retourne, devuelto, rechazado, geweigerd, teruggestort',
};
export const COST_OBJECT_WORDS: WordList<'PO' | 'cost centre' | 'project'> = {
  PO: 'purchase order, order, bestellung, commande, pedido, inkooporder',
  'cost centre': 'cost center, cc, kostenstelle, centre de cout, centro de coste, kostenplaats',
  project: 'wbs, job, projekt, projet, proyecto',
};

/** The value that a word stands for; undefined when no list has it. */
export function wordIn<Value extends string>(list: WordList<Value>, text: string): Value | undefined {
  return indexOf(list).get(headerKey(text)) as Value | undefined; // The index was made from this very list.
}

const INDEXES = new WeakMap<object, ReadonlyMap<string, string>>();

function indexOf(list: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const known = INDEXES.get(list);
  if (known !== undefined) return known;
  const made = new Map(
    Object.entries(list).flatMap(([value, words]) =>
      [value, ...words.split(',')].map((word): [string, string] => [headerKey(word), value]),
    ),
  );
  INDEXES.set(list, made);
  return made;
}

/** `fixed, recurring, …`: for a sentence that says what can be written. */
export const valuesOf = (list: Readonly<Record<string, string>>): string => Object.keys(list).join(', ');
