/**
 * How often is billed, in advance or in arrears, and in which currency.
 */
import type { Frequency, Timing } from '../../billing/contractLine';
import { isCurrencyCode } from '../../money/currency';
import type { ClauseValue } from '../clause';
import { amountsIn, currenciesNamed } from './amounts';
import { periodsIn } from './periods';
import { before, stated, unsure, type Reading, type ReadingContext, type TopicRule } from './topicRule';

/** Words of a frequency, in the order they are tried: `semi-annually` before `annually`. EN, DE, FR. */
// prettier-ignore
const FREQUENCIES: readonly (readonly [RegExp, Frequency])[] = [
  [/\b(?:semi-?\s?annual(?:ly)?|twice a year|half-?yearly|every six (?:\(6\) )?months|halbjahrlich|semestriel\w*|par semestre|zweimal jahrlich)\b/i, { every: 6, unit: 'month' }],
  [/\b(?:bi-?weekly|every two weeks|every other week|(?:every )?fortnight(?:ly)?|alle zwei wochen|toutes les deux semaines)\b/i, { every: 2, unit: 'week' }],
  [/\b(?:bi-?monthly|every two (?:\(2\) )?months|alle zwei monate|bimestriel\w*)\b/i, { every: 2, unit: 'month' }],
  [/\b(?:quarterly|(?:each|every|per) (?:calendar |fiscal |contract )?quarter|every three (?:\(3\) )?months|vierteljahrlich|quartalsweise|je(?:des)? quartal|pro quartal|quartalsende|trimestriel\w*|par trimestre|chaque trimestre)\b/i, { every: 3, unit: 'month' }],
  [/\b(?:monthly|(?:each|every|per) (?:calendar |billing )?month|month-end|monatlich|(?:jeden|pro|jedes|je) (?:kalender)?monats?|monatsende|mensuel\w*|par mois|chaque mois)\b/i, { every: 1, unit: 'month' }],
  [/\b(?:weekly|(?:each|every|per) week|wochentlich|hebdomadaire\w*|chaque semaine)\b/i, { every: 1, unit: 'week' }],
  [/\b(?:annual(?:ly)?|yearly|(?:each|every|per) (?:calendar |contract |subscription )?year|jahrlich|(?:pro|jedes) jahr|annuel\w*|par an|chaque annee)\b/i, { every: 12, unit: 'month' }],
  [/\b(?:one-?time|lump sum|single (?:invoice|payment)|einmalig|in einer (?:summe|rechnung)|en une (?:seule )?fois)\b/i, 'once'],
];
const ADVANCE =
  /\b(?:in advance|at the (?:beginning|start) of (?:each|every|the)|prior to the (?:start|beginning) of each|for the (?:(?:coming|following|next|ensuing) (?:\w+ )?(?:week|month|quarter|year|period)|(?:week|month|quarter|year|period) ahead)|im voraus|vorschussig|zu beginn|d'avance|a terme a echoir|terme a echoir|en debut de)\b/i;
const ARREARS =
  /\b(?:in arrears?|at the end of (?:each|every|the)|after the end of (?:each|every)|(?:on )?the last day of (?:each|every)|following the end of (?:each|every)|(?:during|in|for|of) the (?:preceding|previous|past|elapsed) (?:\w+ )?(?:week|fortnight|month|quarter|year|period)|nachschussig|ruckwirkend|nachtraglich|zum (?:monats|quartals|jahres)ende|am ende (?:eines|jedes)|(?:a )?terme echu|en fin de|echu)\b/i;

const BILLED =
  /\b(?:invoice[sd]?|invoicing|bill(?:s|ed|ing)?|(?:fees?|charges|amounts?|subscription|rent|retainer|payments?|instal{1,2}ments?)\b[^.;]{0,60}\b(?:payable|due|paid|made)|payable|pays?\b[^.;]{0,60}\binstal{1,2}ments?|abgerechnet|abrechnung|in rechnung|berechnet|rechnungsstellung|rechnungen?|zahlbar|vergutung|factur\w+|payables?|redevances?)\b/i;
const NOT_BILLED =
  /\b(?:report\w*|interest|late (?:fee|charge|payment)s?|review\w*|meeting\w*|audit\w*|increase\w*|adjust\w*|financial statements?|salary|bonus|dividend|royalt\w*|commit\w*|shortfall|(?:shall|will|must) (?:purchase|buy)|finance charge|service charge|(?:%|per ?cent) (?:per|a|each)|zins\w*|interets|bericht\w*)\b/i;

const timingOf = (text: string): Timing | undefined => (ADVANCE.test(text) ? 'advance' : ARREARS.test(text) ? 'arrears' : undefined);

/** A frequency that stands near to a word of billing, at most `REACH` characters away. */
const REACH = 80;

/** `every four weeks`, `every 18 months`: any number that the table does not name. */
function everyCounted(text: string): Frequency | undefined {
  const period = periodsIn(text).find(
    ({ at, unit }) => unit !== 'day' && /\b(?:every|alle|tou(?:te)?s les)\s+$/i.test(before(text, at, 20)),
  );
  if (period === undefined || period.unit === 'day') return undefined;
  return period.unit === 'year' ? { every: period.count * 12, unit: 'month' } : { every: period.count, unit: period.unit };
}

function frequencyNear(text: string): Frequency | undefined {
  const bills = [...text.matchAll(new RegExp(BILLED, 'gi'))];
  for (const [pattern, frequency] of FREQUENCIES) {
    for (const match of text.matchAll(new RegExp(pattern, 'gi'))) {
      const end = match.index + match[0].length;
      const near = bills.some(
        (bill) => (bill.index >= match.index ? bill.index - end : match.index - bill.index - bill[0].length) <= REACH,
      );
      const about = text.slice(Math.max(0, match.index - 60), end + 30);
      if (near && !NOT_BILLED.test(about)) return frequency;
    }
  }
  return undefined;
}

function readFrequency(text: string): Reading | undefined {
  if (!BILLED.test(text)) return undefined;
  const frequency = frequencyNear(text) ?? (NOT_BILLED.test(text) ? undefined : everyCounted(text));
  if (frequency === undefined) return undefined;
  const timing = timingOf(text);
  return stated(
    [{ kind: 'frequency', frequency, timing }],
    timing === undefined ? 'It says how often is billed, not whether in advance or in arrears.' : 'It says how often is billed.',
  );
}

export const BILLING_FREQUENCY: TopicRule = {
  topic: 'billingFrequency',
  labels:
    /^(?:billing(?: frequency| period| cycle| terms)?|invoic(?:ing|e)(?: frequency| schedule)?|frequency|payment frequency|abrechnung(?:szeitraum|sintervall|sweise)?|rechnungsstellung|zahlungsweise|facturation|periodicite(?: de facturation)?|frequence de facturation)$/i,
  cue: /\b(?:invoic|bill|payable|due|paid|payment|instal{1,2}ment|abgerechnet|abrechnung|rechnung|zahlbar|berechnet|vergutung|factur|payables?|redevance)/i,
  not: /\b(?:for example|by way of example|zum beispiel|par exemple|minimum royalt|(?:aggregate|total|maximum) liability)\b/i,
  single: true,
  read: (text, _context, sentence) => (sentence.row?.value === text ? rowFrequency(text) : readFrequency(text)),
};

function rowFrequency(text: string): Reading | undefined {
  const frequency = FREQUENCIES.find(([pattern]) => pattern.test(text))?.[1];
  return frequency === undefined
    ? undefined
    : stated([{ kind: 'frequency', frequency, timing: timingOf(text) }], 'A row of the document gives the billing frequency.');
}

const IN_CURRENCY =
  /\b(?:all (?:\w+ ){0,4}?(?:amounts|prices|fees|payments|sums|charges|invoices)|(?:amounts|prices|fees|payments|sums|charges|invoices)\b[^.;]{0,60}\b(?:stated|expressed|quoted|made|payable|paid|denominated|shown|invoiced|in)|currency|denominated|wahrung|alle (?:preise|betrage|zahlungen|rechnungen)|(?:preise|betrage|zahlungen)\b[^.;]{0,40}\bin|devise|monnaie|(?:prix|montants|paiements|factures)\b[^.;]{0,60}\b(?:en|libelles?|exprimes?))\b/i;
const CURRENCY_AFTER =
  /\b(?:in|into|is|be|currency|currency of|en|wahrung(?: ist)?|devise|:)\s*(?:the\s+|lawful (?:currency|money) of the\s+)?$/i;
const FOREIGN = /\b(?:convert\w*|exchange rate|equivalent|translation|wechselkurs|umrechnung|taux de change|other than|unless)\b/i;

function readCurrency(text: string, context: ReadingContext): Reading | undefined {
  if (!IN_CURRENCY.test(text)) return undefined;
  const named = currenciesNamed(text, context.dollar).filter(({ at }) => CURRENCY_AFTER.test(before(text, at, 40)));
  const [first] = named;
  if (first === undefined) return undefined;
  const value: ClauseValue = { kind: 'currency', currency: first.currency };
  if (named.some(({ currency }) => currency !== first.currency)) return unsure([], 'The sentence names several currencies.');
  return FOREIGN.test(before(text, first.at, 60))
    ? unsure([value], 'It speaks of a conversion or an exception.')
    : stated([value], 'It names the currency of the amounts.');
}

export const CURRENCY: TopicRule = {
  topic: 'currency',
  labels: /^(?:currency|billing currency|contract currency|invoice currency|wahrung|vertragswahrung|devise|monnaie)$/i,
  cue: IN_CURRENCY,
  not: /\b(?:for example|foreign currency hedg|net worth|insurance)\b/i,
  single: true,
  read: (text, context, sentence) => (sentence.row?.value === text ? rowCurrency(text, context) : readCurrency(text, context)),
};

function rowCurrency(text: string, context: ReadingContext): Reading {
  const code = /\b[A-Z]{3}\b/.exec(text)?.[0];
  const [named] = currenciesNamed(text, context.dollar);
  const currency = named?.currency ?? (code !== undefined && isCurrencyCode(code) ? code : amountsIn(text)[0]?.currency);
  return currency === undefined
    ? unsure([], `The currency «${text}» is not known.`)
    : stated([{ kind: 'currency', currency }], 'A row of the document gives the currency.');
}
