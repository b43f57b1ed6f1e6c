/**
 * How the price changes: uplifts and indexation, and rebates that come back at the end of a period.
 */
import { Decimal } from '../../money/decimal';
import type { ClauseValue } from '../clause';
import { amountsIn, percentsIn } from './amounts';
import { before, behind, stated, statedUnless, unsure, words, yesNo, type Reading, type ReadingContext, type TopicRule } from './topicRule';

const PRICES =
  /\b(?:prices?|pricing|fees?|rates?|charges?|subscription|rent|preise?|vergutung\w*|entgelte?|gebuhren?|tarife?|stundensatze?|prix|tarifs?|redevances?|honoraires)\b/i;
const CHANGES =
  /\b(?:increas\w*|rises?|rising|uplift\w*|escalat\w*|adjust\w*|index\w*|rais(?:e|ed|ing)|revis(?:e|ed|ion)|chang(?:e|ed)|preisanpassung\w*|anpass\w*|angepasst|erhoh\w*|steig\w*|indexier\w*|wertsicher\w*|augment\w*|revis\w*|indexee?s?|ajust\w*)\b/i;
const INDEX =
  /\b(?:CPI(?:-[A-Z])?|consumer price index|retail price index|RPI|producer price index|PPI|HICP|employment cost index|inflation|verbraucherpreisindex|VPI|preisindex|indice (?:syntec|des prix(?: a la consommation)?|insee)|syntec)\b/i;
const AT_MOST =
  /\b(?:not exceed\w*|no more than|not more than|more than|greater than|up to|cap(?:ped)?|maximum|limited to|lesser of|exceed|hochstens|maximal|nicht mehr als|ubersteigen|plafon\w*|maximum|depasser|exceder|au plus)\b/i;
const FIRM =
  /\b(?:(?:prices?|fees?|rates?|charges|pricing)\b[^.;]{0,60}\b(?:(?:shall|will|are|is) (?:remain |be )?(?:fixed|firm|unchanged|locked|not (?:be )?(?:increas\w*|subject to (?:any )?(?:increase|change)))|(?:shall|will|may) not (?:be )?(?:increas\w*|chang\w*|rais\w*))|no (?:price |fee )?increase|(?:shall|will|may) not (?:increase|raise) (?:the |its |any )?(?:prices?|fees?|rates?|charges?)|preise? (?:\w+ ){0,4}?(?:fest|unverander\w*)|prix (?:\w+ ){0,4}?fermes?)\b/i;
const NOT_PRICE =
  /\b(?:interest rate|exchange rates?|purchase price per share|exercise price|stock|shares|conversion|royalty rate|tax(?:es)? increase|salary|tax rate|insurance)\b/i;

function readUplift(text: string): Reading | undefined {
  if (!PRICES.test(text) || NOT_PRICE.test(text)) return undefined;
  const change = CHANGES.exec(text);
  const index = INDEX.exec(text)?.[0];
  const percents = percentsIn(text).filter(({ at, end }) => CHANGES.test(before(text, at, 140)) || CHANGES.test(behind(text, end, 60)));
  const [percent] = percents;
  if (change !== null && (percent !== undefined || index !== undefined)) {
    const cap = percents.find(({ at }) => AT_MOST.test(before(text, at, 60)));
    const figure = cap ?? percent;
    const values: ClauseValue[] = [
      ...(index === undefined ? [] : [words(index)]),
      ...(figure === undefined ? [] : [{ kind: 'percent', percent: figure.percent, per: 'year' } as const]),
      ...(cap === undefined ? [] : [words('at most')]),
    ];
    return statedUnless(
      figure?.doubt ?? '',
      values,
      index === undefined ? 'It says by how much the price may change.' : 'The price follows an index.',
    );
  }
  if (FIRM.test(text) && !/\b(?:fixed|fest) (?:at|bei|auf)\b/i.test(text))
    return stated([yesNo(false)], 'It says that the price does not change.');
  const open =
    /\b(?:(?:may|right to|reserves? the right to|entitled to)\b[^.;]{0,50}\b(?:increase|adjust|change|raise|revise|modify)\b[^.;]{0,40}\b(?:prices?|pricing|fees?|rates?|charges?)|(?:prices?|fees?|rates|charges)\b[^.;]{0,60}\b(?:may|shall|will) be (?:increased|adjusted|revised|changed)|preisanpassung|preiserhohung|revision (?:des|du) prix)\b/i;
  return open.test(text) ? unsure([], 'The price may change, but by how much cannot be read.') : undefined;
}

export const PRICE_UPLIFT: TopicRule = {
  topic: 'priceUplift',
  labels:
    /^(?:price (?:increase|uplift|adjustment|escalation|indexation)s?|uplift|annual (?:increase|uplift)|indexation|escalat(?:or|ion)|preisanpassung|indexierung|revision (?:du|des) prix|indexation des prix)$/i,
  cue: PRICES,
  not: /\b(?:for example|by way of example|zum beispiel|par exemple)\b/i,
  single: false,
  read: (text, _context, sentence) => (sentence.row?.value === text ? rowUplift(text) : readUplift(text)),
};

function rowUplift(text: string): Reading {
  if (/^(?:none|no|fixed|firm|nein|keine?|fest|aucune?|ferme)\b/i.test(text))
    return stated([yesNo(false)], 'A row of the document says that the price does not change.');
  return readUplift(`prices increase ${text}`) ?? unsure([], 'A row speaks of a change of price, but how much cannot be read.');
}

const REBATE =
  /\b(?:rebates?|volume (?:discount|bonus)|(?:year-end|annual|loyalty|growth) (?:bonus|discount)|retroactive discount|ruckvergutung\w*|jahresbonus|umsatzbonus|mengenrabatt|bonus auf|ristournes?|remises? (?:de fin d'annee|sur (?:volume|quantite))|RFA)\b/i;
const THRESHOLD =
  /(?:exceed\w*|over|above|more than|from|at least|in excess of|reach\w*|≥|>=?|greater than|ab|uber|mehr als|ubersteig\w*|au-dela de|a partir de|superieure?s? a)\s*(?:of\s*|einem umsatz von\s*)?(?:[A-Z]{3}|[$€£])?\s*(\d{1,3}(?:[,.' ]\d{3})+|\d{2,9})(?![\d%])/gi;

/** Thresholds and percentages in pairs: as many of one as of the other, each percentage beside its own. */
function tiersOf(text: string, context: ReadingContext): { from: string; percent: string }[] | undefined {
  const percents = percentsIn(text);
  const sums = amountsIn(text, context.dollar).map(({ amount, at }) => ({ from: amount, at }));
  const counts = [...text.matchAll(THRESHOLD)].map((match) => ({
    from: new Decimal((match[1] ?? '0').replace(/[,.' ]/g, '')).toString(),
    at: match.index,
  }));
  const thresholds = sums.length > 0 ? sums : counts;
  if (percents.length === 0) return undefined;
  if (thresholds.length === 0) return percents.length === 1 ? [{ from: '0', percent: percents[0]?.percent ?? '0' }] : undefined;
  if (thresholds.length === percents.length)
    return percents.map(({ percent }, index) => ({ from: thresholds[index]?.from ?? '0', percent }));
  return thresholds.length === percents.length - 1
    ? percents.map(({ percent }, index) => ({ from: index === 0 ? '0' : (thresholds[index - 1]?.from ?? '0'), percent }))
    : undefined;
}

function readRebate(text: string, context: ReadingContext): Reading | undefined {
  if (!REBATE.test(text)) return undefined;
  if (/\bno (?:rebates?|volume discounts?)|keine? (?:ruckvergutung|bonus)|aucune ristourne/i.test(text))
    return stated([yesNo(false)], 'It says that there is no rebate.');
  const tiers = tiersOf(text, context);
  if (tiers === undefined) return unsure([], 'It speaks of a rebate, but its tiers cannot be read.');
  const doubt = percentsIn(text).find(({ doubt: said }) => said !== '')?.doubt ?? '';
  return statedUnless(doubt, [{ kind: 'tiers', tiers }], 'It grants a rebate.');
}

export const REBATE_RULE: TopicRule = {
  topic: 'rebate',
  labels: /^(?:rebates?|volume (?:rebate|discount)s?|bonus|ruckvergutung|umsatzbonus|ristournes?|remises?)$/i,
  cue: REBATE,
  not: /\b(?:for example|tax rebates?|government rebates?|medicaid|zum beispiel|par exemple)\b/i,
  single: false,
  read: (text, context, sentence) => (sentence.row?.value === text ? readRebate(`rebate ${text}`, context) : readRebate(text, context)),
};
