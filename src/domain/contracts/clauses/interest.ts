/**
 * Interest on late payment: a rate by the month or the year, a margin above a base rate, or the rate of a law.
 */
import type { ClauseValue } from '../clause';
import { percentsIn, type PercentFigure } from './amounts';
import { before, behind, stated, statedUnless, unsure, words, yesNo, type Reading, type TopicRule } from './topicRule';

const LATE =
  /\b(?:late|overdue|past[- ]due|unpaid|delinquent|outstanding|arrears|default\w*|not (?:\w+ ){0,2}?paid|fails? to (?:make )?pay\w*|failure to pay|when due|due date|verzug\w*|verspatet\w*|fallig\w*|retard\w*|impayee?s?|echeance|non[- ]paiement|defaut de paiement)\b/i;
const INTEREST =
  /\b(?:interest|late (?:payment )?(?:fees?|charges?|penalt(?:y|ies))|finance charges?|service charge|verzugszins\w*|zins\w*|verzinsen|interets?|penalites?)\b/i;
const MONTHLY =
  /^[\s,()-]{0,3}(?:\([^)]{0,30}\)\s*)?(?:(?:of|on) (?:[a-z]+ ){1,5})?(?:simple )?(?:interest )?(?:per|a|each|every|for each|monthly|pro|im|par|je)?\s*(?:calendar )?(?:month|monthly|monat|mois|mensuel)/i;
const YEARLY =
  /^[\s,()-]{0,3}(?:\([^)]{0,30}\)\s*)?(?:(?:of|on) (?:[a-z]+ ){1,5})?(?:simple )?(?:interest )?(?:per|a|each|every|pro|im|par|p\.?)?\s*(?:annum|year|annually|yearly|a\.|p\.?\s?a\.?(?![a-z])|jahr|jahrlich|an\b|annuel)/i;
const MONTHLY_BEFORE = /\b(?:monthly|monatlich\w*|mensuel\w*)\W+(?:\w+\W+){0,5}$/i;
const YEARLY_BEFORE = /\b(?:annual(?:ly|ized)?|yearly|jahrlich\w*|annuel\w*)\W+(?:\w+\W+){0,5}$/i;
const MARGIN =
  /^\W{0,3}(?:percentage points?|prozentpunkten?|points?(?: de pourcentage)?|\(?\d*\)?\s?%?\s*)?\s*(?:points?\s*)?(?:\w+ ){0,3}?(?:above|over|plus|in excess of|higher than|uber|au-dessus|de plus que)\b/i;
const BASE_RATE =
  /\b(?:base (?:lending )?rate|prime(?: lending)? rate|prime\b|libor|sofr|euribor|basiszins\w*|refinancing rate|federal (?:funds|discount) rate|taux (?:directeur|de (?:base|refinancement)|bce)|banque centrale)/i;
/** References to law. BGB § 288; Late Payment of Commercial Debts (Interest) Act 1998; Directive 2011/7/EU; Code de commerce L441-10. */
const STATUTORY =
  /§+\s?288\b(?:[^.;]{0,12}BGB)?|late payment of commercial debts[^.;,]{0,30}|(?:directive )?2011\/7(?:\/EU)?|\bL\.?\s?441-(?:6|10)\b|\bstatutory (?:rate(?: of interest)?|(?:\w+ )?interest(?: rate)?)|\bgesetzliche\w* (?:verzugs)?zins\w*|taux (?:d'interet )?legal\w*|interets? leg(?:al|aux)|highest rate (?:permitted|allowed) by (?:applicable )?law|maximum (?:legal )?(?:rate|interest rate|amount)(?: of interest)?[^.;,]{0,20}(?:permitted|allowed|permissible)[^.;,]{0,16}law|legal rate/i;

function perOf(text: string, { at, end }: PercentFigure): 'year' | 'month' | undefined {
  const after = behind(text, end, 50);
  if (MONTHLY.test(after)) return 'month';
  if (YEARLY.test(after)) return 'year';
  const ahead = before(text, at, 60);
  if (MONTHLY_BEFORE.test(ahead)) return 'month';
  return YEARLY_BEFORE.test(ahead) ? 'year' : undefined;
}

interface Rate {
  readonly percent: PercentFigure;
  readonly per: 'year' | 'month';
}

/** `1.5% per month (18% per annum)` is one rate said twice. */
const saidByMonth = ({ percent, per }: Rate, rates: readonly Rate[]): boolean =>
  per === 'year' && rates.some((other) => other.per === 'month' && Number(other.percent.percent) * 12 === Number(percent.percent));

function rateOf(text: string): Reading | undefined {
  const percents = percentsIn(text);
  const rates = percents.flatMap((percent) => {
    const per = perOf(text, percent);
    return per === undefined ? [] : [{ percent, per } satisfies Rate];
  });
  const margin = percents.find(({ end }) => MARGIN.test(behind(text, end, 60)) && BASE_RATE.test(behind(text, end, 140)));
  if (margin !== undefined) {
    const base = BASE_RATE.exec(behind(text, margin.end, 140))?.[0] ?? '';
    return statedUnless(
      margin.doubt,
      [{ kind: 'percent', percent: margin.percent, per: perOf(text, margin) ?? 'year' }, words(`above ${base}`)],
      'Late payment bears interest above a base rate.',
    );
  }
  if (rates.length === 0) return undefined;
  const values: ClauseValue[] = rates
    .filter((rate) => !saidByMonth(rate, rates))
    .map(({ percent, per }) => ({ kind: 'percent', percent: percent.percent, per }));
  return statedUnless(
    rates.map(({ percent }) => percent.doubt).find((doubt) => doubt !== '') ?? '',
    values,
    'Late payment bears interest at that rate.',
  );
}

function readInterest(text: string): Reading | undefined {
  if (!LATE.test(text) || !INTEREST.test(text)) return undefined;
  if (
    /\bno (?:interest|late (?:fee|charge))|without interest|shall not (?:bear|accrue) interest|keine (?:verzugs)?zinsen|sans interets?\b/i.test(
      text,
    )
  )
    return stated([yesNo(false)], 'It says that late payment bears no interest.');
  const rate = rateOf(text);
  if (rate !== undefined) return rate;
  const law = STATUTORY.exec(text)?.[0];
  if (law !== undefined) return stated([words(law)], 'Late payment bears interest by law.');
  const [percent] = percentsIn(text);
  if (percent !== undefined)
    return unsure(
      [{ kind: 'percent', percent: percent.percent, per: undefined }],
      'It names a rate for late payment, but not by month or year.',
    );
  return BASE_RATE.test(text) ||
    /\b(?:interest|zinsen|interets?)\b[^.;]{0,60}\b(?:rate|satz|hohe|taux)\b|\blate (?:payment )?(?:fee|charge|interest)|finance charge|verzugszins|penalites de retard/i.test(
      text,
    )
    ? unsure([], 'It speaks of interest or a fee for late payment, but the rate cannot be read.')
    : undefined;
}

export const LATE_INTEREST: TopicRule = {
  topic: 'lateInterest',
  labels:
    /^(?:late (?:payment )?(?:interest|fee|charge)s?|interest(?: on late payment)?|default interest|verzugszins(?:en)?|zinsen|interets de retard|penalites de retard)$/i,
  cue: INTEREST,
  not: /\b(?:conflict of interest|security interest|right,? title,? and interest|ownership interest|equity interest|membership interest|for example|best interests?|loan|promissory note|bonds?\b)\b/i,
  single: true,
  read: (text, _context, sentence) => (sentence.row?.value === text ? (rateOf(text) ?? rowLaw(text)) : readInterest(text)),
};

function rowLaw(text: string): Reading {
  const law = STATUTORY.exec(text)?.[0];
  const [percent] = percentsIn(text);
  if (law !== undefined) return stated([words(law)], 'A row of the document refers to the law.');
  return percent === undefined
    ? unsure([], 'A row speaks of late interest, but the rate cannot be read.')
    : unsure(
        [{ kind: 'percent', percent: percent.percent, per: undefined }],
        'A row gives a rate for late payment, but not by month or year.',
      );
}
