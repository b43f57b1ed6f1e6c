/**
 * Sums of an agreement: its total value, the sum it must not exceed, the cap on expenses, and the least that is bought.
 *
 * A sum is taken for the total only when words of a total stand by it. Sums by the month, by the hour, of insurance, of liability, of
 * fines and of other deals are none.
 */
import type { ClauseValue } from '../clause';
import { amountsIn, percentsIn, type AmountFigure } from './amounts';
import {
  before,
  behind,
  stated,
  statedUnless,
  unsure,
  weak,
  words,
  yesNo,
  type Reading,
  type ReadingContext,
  type TopicRule,
} from './topicRule';

const moneyValue = ({ amount, currency }: AmountFigure): ClauseValue => ({ kind: 'money', amount, currency });

const TOTAL =
  /\b(?:(?:total|aggregate|overall|entire|full)\s+(?:\w+\s+){0,3}?(?:value|price|fees?|amount|consideration|sum|compensation|charges?|cost|payments?|contract|remuneration)|(?:contract|subcontract|order|agreement|project|purchase|sow) (?:price|value|sum|amount|total)|(?:fees?|price|charges?) for the (?:(?:initial|fixed|whole|entire|full|first) (?:term|period)|term|project|assignment|engagement)|aggregate of|price is (?:fixed|agreed) at|(?:fixed|flat|lump[- ]sum|all-inclusive|all-in) (?:\w+ ){0,2}?(?:fee|price|sum|amount|charge)|lump sum|total(?:ing|s)? (?:of|is|:)|gesamt(?:preis|vergutung|betrag|wert|auftragswert|summe|volumen|honorar|entgelt)|auftrags(?:summe|wert|volumen)|vertrags(?:wert|summe|volumen)|(?:netto)?fest(?:preis|honorar)|pauschal(?:preis|e|vergutung|honorar|festpreis)|(?:gesamte|vereinbarte) (?:vergutung|preis)|montant (?:total|global|forfaitaire)|prix (?:total|global|forfaitaire|ferme)|valeur (?:totale|globale)|valeur du contrat|montant du (?:contrat|marche)|remuneration (?:totale|globale|forfaitaire)|forfait)\b/iu;
const PRICE_OF_ALL =
  /\b(?:in consideration (?:of|for)|(?:the )?(?:fees?|price|compensation|purchase price|consideration|charges?) (?:payable )?(?:for|of|under) (?:the |all |this |these )?(?:services|work|project|deliverables|goods|products|agreement|sow|statement of work|engagement|system|equipment)|(?:vergutung|preis|honorar) fur|le prix (?:des|du|de la|de l)|(?:the )?(?:fee|price|contract price|purchase price|vergutung|preis|prix|honorar|remuneration) (?:shall be|is|will be|betragt|s'eleve a|est (?:de|fixe a)|equals))\b/i;
const NOT_TOTAL =
  /\b(?:exceed\w*|not more than|no more than|up to|maximum|max\.|minimum|at least|less than|greater than|more than|cap(?:ped)?|limit\w*|liab\w*|insur\w*|coverage|damages?|penalt\w*|deposit\w*|bond|budget\w*|estimat\w*|capital|loan|invest\w*|shares?|stock|salary|revenue|sales|turnover|indemn\w*|expenses?|travel|discount|rebate|late|interest|threshold|instal{1,2}ment|milestone|royalt\w*|hochstens|maximal|mindest\w*|haft\w*|versicherung\w*|vertragsstrafe|anzahlung|spesen|reisekosten|assurance|responsabilite|plafon\w*|acompte|penalite\w*|frais)\b/i;
const BY_PERIOD =
  /^\W{0,3}(?:\([^)]{0,40}\)\s*)?(?:per|each|every|(?:for|during|in) (?:each|every|the first)|on an|a|an|\/|pro|je|par|im|monthly|annually|quarterly|weekly|monatlich|jahrlich|quartalsweise|mensuel\w*|annuel\w*|hourly|daily)\s*(?:month|year|quarter|week|hour|day|annum|unit|user|seat|license|ton|piece|share|calendar|contract|monat|jahr|stunde|tag|quartal|nutzer|stuck|mois|an|heure|jour|trimestre|utilisateur|unite|\b)/i;
const PERIODIC_BEFORE =
  /\b(?:monthly|annual|annually|quarterly|weekly|yearly|hourly|daily|monatliche?\w*|jahrliche?\w*|mensuel\w*|annuel\w*|per month|per year|license fee for each)\W+(?:\w+\W+){0,4}$/i;

const aboutOther = (text: string, figure: AmountFigure): boolean =>
  NOT_TOTAL.test(before(text, figure.at, 75)) ||
  BY_PERIOD.test(behind(text, figure.end, 60)) ||
  PERIODIC_BEFORE.test(before(text, figure.at, 60));

const IN_TOTAL = /^\W{0,3}(?:in total|in (?:the )?aggregate|altogether|all in\b|insgesamt|au total)/i;
/** `the total annual maintenance charge`: a total of a year, not of the agreement. */
const YEARLY_TOTAL = /\b(?:total|aggregate|fixed|flat)\s+(?:monthly|annual|yearly|quarterly|weekly|daily|hourly)\b/i;

/** Words of a total stand in front of the sum, or it is called one right behind: `USD 5,000 (the "Contract Price")`. */
function totalAmong(text: string, context: ReadingContext): { figure: AmountFigure; near: boolean } | undefined {
  const all = amountsIn(text, context.dollar);
  for (const figure of all.filter((candidate) => !aboutOther(text, candidate))) {
    const from = Math.max(0, figure.at - 130);
    const cue = [...text.slice(from, figure.at).matchAll(new RegExp(TOTAL, 'giu'))].at(-1);
    if (cue !== undefined) return { figure, near: !all.some(({ at }) => at > from + cue.index && at < figure.at) };
    if (IN_TOTAL.test(behind(text, figure.end, 40))) return { figure, near: true };
    if (
      new RegExp(String.raw`^\W{0,3}\(?(?:the|hereinafter|collectively)?\W{0,12}["'][^"')]{0,20}(?:${TOTAL.source})`, 'iu').test(
        behind(text, figure.end, 60),
      )
    )
      return { figure, near: true };
  }
  return undefined;
}

function readTotal(text: string, context: ReadingContext): Reading | undefined {
  const found = totalAmong(text, context);
  if (found !== undefined && !YEARLY_TOTAL.test(text)) {
    const { figure, near } = found;
    return statedUnless(
      figure.doubt !== ''
        ? figure.doubt
        : /\brespectively\b/i.test(text)
          ? 'It names a sum each of several things.'
          : near
            ? ''
            : 'Another sum stands between the words and this one.',
      [moneyValue(figure)],
      'It names the total of the agreement.',
    );
  }
  const [only, another] = amountsIn(text, context.dollar).filter((figure) => !aboutOther(text, figure));
  if (only === undefined || !PRICE_OF_ALL.test(before(text, only.at, 140))) return unread(text);
  if (another !== undefined) return weak([moneyValue(only)], 'It names several sums, none of them called the total.');
  return weak([moneyValue(only)], 'It is a price of the agreement, but whether of all of it is not said.');
}

const unread = (text: string): Reading | undefined =>
  /\b(?:total (?:contract )?(?:value|price|fee)|contract (?:price|value|sum)|gesamtvergutung|prix total)\b[^.;]{0,60}\b(?:set forth|set out|specified|as (?:stated|agreed)|to be (?:agreed|determined)|shall be determined|gemass|selon|annexe|anlage)\b/i.test(
    text,
  )
    ? weak([], 'It speaks of the total, but the sum is not in the sentence.')
    : undefined;

export const TOTAL_VALUE: TopicRule = {
  topic: 'totalValue',
  labels:
    /^(?:total|total (?:contract |agreement |order |project )?(?:value|price|fees?|amount|cost)|contract (?:value|price|sum|total|amount)|tcv|fixed (?:fee|price)|order value|total fixed fee|gesamt(?:preis|vergutung|betrag|wert|summe|honorar)|vertragswert|auftragswert|auftragssumme|festpreis|pauschalpreis|montant total(?: h\.?t\.?)?|prix total|prix forfaitaire|valeur (?:totale )?du contrat|montant du contrat)(?:\s*\([^)]{1,20}\))?$/iu,
  cue: /\d|dollars|total|contract (?:price|value)|gesamtvergutung|prix total/i,
  not: /\b(?:for example|by way of (?:example|illustration)|insurance|liability|liable|indemnif\w*|haftung|haftet|responsabilite|zum beispiel|par exemple|purchase price of the shares|common stock|warrants?|whereas|paid by each party|promissory|escrow|principal amount)\b/i,
  single: true,
  read: (text, context, sentence) =>
    sentence.row?.value === text ? rowMoney(text, context, 'A row of the document gives the total.') : readTotal(text, context),
};

function rowMoney(text: string, context: ReadingContext, because: string): Reading | undefined {
  const [figure, another] = amountsIn(text, context.dollar);
  if (figure === undefined) return /\d/.test(text) ? unsure([], 'A row gives a sum, but without a currency that is known.') : undefined;
  return statedUnless(
    figure.doubt !== '' ? figure.doubt : another === undefined ? '' : 'The row names several sums.',
    [moneyValue(figure)],
    because,
  );
}

const EXCEED =
  /\b(?:not[- ]to[- ]exceed|not exceed\w*|in no event (?:shall|will) [^.;]{0,80}exceed|NTE|exceeding|capped at|cap of|limit(?:ed)? (?:of|to)|maximum (?:\w+ ){0,3}?(?:fee|amount|price|total|compensation|sum|value|budget)?(?: of| is|:)?|up to a (?:maximum|total)(?: of)?|no more than|not more than|hochstens|maximal|obergrenze(?: von)?|hochstbetrag|kostendach|deckel\w*|ne (?:pourra|peut|doit|saurait) (?:pas )?(?:exceder|depasser)|plafonnee?s? a|plafond de|maximum de)\b/i;
const CHARGED =
  /\b(?:fees?|charges?|total|price|compensation|payments?|amounts? (?:payable|invoiced|billed)|services|sow|statement of work|work|hours|billings?|invoiced?|vergutung|honorar|kosten|gesamt\w*|aufwand|prix|montant|honoraires|prestations|remuneration)\b/i;
const NOT_CHARGED =
  /\b(?:liab\w*|damages?|insur\w*|indemn\w*|penalt\w*|interest|increase\w*|capital|debt|indebtedness|loan|haft\w*|vertragsstrafe|responsabilite|penalite\w*|assurance|per (?:claim|occurrence|incident)|late (?:fee|charge)|shares|stock)\b/i;
const EXPENSES =
  /\b(?:expenses?|travel(?:ling)?|out-of-pocket|disbursements?|reisekosten|spesen|auslagen|nebenkosten|reise- und|frais|debours)\b/i;

const capped = (text: string, context: ReadingContext): AmountFigure | undefined =>
  amountsIn(text, context.dollar).find((figure) => EXCEED.test(before(text, figure.at, 90)));

function readExceed(text: string, context: ReadingContext): Reading | undefined {
  const figure = capped(text, context);
  if (figure === undefined)
    return /\bnot[- ]to[- ]exceed\b|\bNTE\b|\bkostendach\b/i.test(text) && !NOT_CHARGED.test(text) && !EXPENSES.test(text)
      ? unsure([], 'It speaks of a sum not to be exceeded, but the sum cannot be read.')
      : undefined;
  const subject = before(text, figure.at, 160);
  if (NOT_CHARGED.test(text) || !CHARGED.test(subject) || BY_PERIOD.test(behind(text, figure.end, 40))) return undefined;
  if (EXPENSES.test(subject) && !/\b(?:including|inclusive|fees and|total)\b/i.test(subject)) return undefined;
  return statedUnless(figure.doubt, [moneyValue(figure)], 'It names the sum that must not be exceeded.');
}

export const NOT_TO_EXCEED: TopicRule = {
  topic: 'notToExceed',
  labels:
    /^(?:not[- ]to[- ]exceed(?: amount| total)?|nte|maximum (?:fee|amount|price|value)|cap|fee cap|budget cap|hochstbetrag|obergrenze|kostendach|kostenobergrenze|plafond|montant maximum)$/i,
  cue: /exceed|NTE|cap|maximum|up to|more than|hochst|maximal|obergrenze|kostendach|deckel|plafon|exceder|depasser/i,
  not: /\b(?:for example|by way of example|zum beispiel|par exemple)\b/i,
  single: true,
  read: (text, context, sentence) =>
    sentence.row?.value === text
      ? rowMoney(text, context, 'A row of the document gives the sum not to be exceeded.')
      : readExceed(text, context),
};

const NO_EXPENSES =
  /\b(?:no (?:travel |other |additional )?expenses|expenses (?:are|shall be) (?:included|not (?:be )?reimburs\w*)|(?:inclusive of|including) (?:all )?(?:travel )?expenses|(?:reisekosten|spesen|auslagen) (?:sind|werden) (?:\w+ ){0,3}?(?:abgegolten|nicht|enthalten|inbegriffen)|frais (?:inclus|compris))\b/i;
const REPAID = /\b(?:reimburs\w*|repay\w*|paid|pay|bear|erstatt\w*|ersetzt|vergutet|rembours\w*|charged)\b/i;

function readExpenses(text: string, context: ReadingContext): Reading | undefined {
  if (!EXPENSES.test(text)) return undefined;
  if (NO_EXPENSES.test(text)) return stated([yesNo(true), words('no expenses are paid on top')], 'Expenses are not paid on top.');
  const figure = amountsIn(text, context.dollar).find(
    (candidate) => EXCEED.test(before(text, candidate.at, 90)) && EXPENSES.test(before(text, candidate.at, 220)),
  );
  if (figure !== undefined)
    return NOT_CHARGED.test(before(text, figure.at, 120))
      ? undefined
      : statedUnless(figure.doubt, [yesNo(true), moneyValue(figure)], 'It caps the expenses.');
  const percent = percentsIn(text).find(({ at }) => EXCEED.test(before(text, at, 90)) && EXPENSES.test(before(text, at, 200)));
  if (percent !== undefined)
    return statedUnless(
      percent.doubt,
      [yesNo(true), { kind: 'percent', percent: percent.percent, per: undefined }],
      'It caps the expenses.',
    );
  const promised =
    /\b(?:shall|will|agrees to)\b[^.;]{0,60}\breimburse\b[^.;]{0,80}\b(?:travel|out-of-pocket)\b|\b(?:travel|out-of-pocket)\b[^.;]{0,80}\b(?:shall|will) be (?:reimbursed|charged)\b|\b(?:reisekosten|spesen|auslagen)\b[^.;]{0,80}\b(?:erstattet|ersetzt|vergutet|erstattung)\b|\bfrais\b[^.;]{0,80}\brembourses\b/i;
  return promised.test(text) && REPAID.test(text) ? stated([yesNo(false)], 'Expenses are paid, and no cap is named.') : undefined;
}

export const EXPENSES_CAP: TopicRule = {
  topic: 'expensesCap',
  labels: /^(?:expenses?(?: cap)?|travel(?: expenses)?|expenses? limit|reisekosten|spesen|auslagen|frais(?: de deplacement)?)$/i,
  cue: EXPENSES,
  not: /\b(?:indemnif\w*|attorneys?'? fees|legal expenses|court|litigation|for example|prosecut\w*|defen[sd]e)\b/i,
  single: false,
  read: (text, context, sentence) => (sentence.row?.value === text ? rowExpenses(text, context) : readExpenses(text, context)),
};

function rowExpenses(text: string, context: ReadingContext): Reading | undefined {
  if (/\b(?:included|none|no|inclusive|inbegriffen|enthalten|inclus|compris)\b/i.test(text))
    return stated([yesNo(true), words('no expenses are paid on top')], 'A row of the document says expenses are not paid on top.');
  const [figure] = amountsIn(text, context.dollar);
  return figure === undefined
    ? unsure([], 'A row speaks of expenses, but names no cap.')
    : statedUnless(figure.doubt, [yesNo(true), moneyValue(figure)], 'A row of the document caps the expenses.');
}

const MINIMUM =
  /\b(?:minimum (?:\w+ ){0,3}?(?:purchases?|commitments?|orders?|quantit(?:y|ies)|volumes?|payments?|royalt(?:y|ies)|guarantees?|spend|fees?|amounts?|revenue|sales|requirements?|usage|charge)|guaranteed minimum|minimum guaranteed?|take[- ]or[- ]pay|(?:shall|will|must|agrees? to|commits? to|undertakes? to) (?:\w+ ){0,4}?(?:purchase|order|buy|sell|spend|pay|take|acquire)\b[^.;]{0,60}\b(?:at least|a minimum of|no(?:t)? (?:less|fewer) than)|commits? to (?:purchase|spend|buy)|minimum of [^.;]{0,60}\b(?:units|per year|annually|each year)|mindest(?:abnahme\w*|umsatz|menge|bestell\w*|vergutung|volumen|betrag)|engagement minimum|minimum (?:garanti|d'achats?|de commandes?|annuel)|(?:volume|quantite|montant) minim\w+)\b/i;
const NO_MINIMUM =
  /\b(?:no minimum|without (?:any )?minimum|not (?:be )?(?:obligated|required|obliged) to (?:purchase|order|buy)|no obligation to (?:purchase|order|buy)|keine mindest\w*|sans (?:engagement )?minimum|aucun minimum)\b/i;

function readMinimum(text: string, context: ReadingContext): Reading | undefined {
  if (NO_MINIMUM.test(text)) return stated([yesNo(false)], 'It says that there is no minimum.');
  const cue = MINIMUM.exec(text);
  if (cue === null) return undefined;
  const figures = amountsIn(text, context.dollar).filter(({ at }) => at > cue.index - 120);
  const [figure, another] = figures;
  if (figure !== undefined)
    return statedUnless(
      figure.doubt !== '' || another === undefined ? figure.doubt : 'It names several sums.',
      [yesNo(true), moneyValue(figure)],
      'It commits to a least sum.',
    );
  const quantity = /(?:at least|minimum of|less than|fewer than|minimum)[^.;\d]{0,60}(\d[\d,.]{0,12}(?:\s?%)?\s+(?:[a-z-]+\s?){1,3})/i.exec(
    text,
  )?.[1];
  return quantity === undefined
    ? unsure([yesNo(true)], 'It speaks of a minimum, but how much cannot be read.')
    : stated([yesNo(true), words(quantity.trim())], 'It commits to a least quantity.');
}

export const MINIMUM_COMMITMENT: TopicRule = {
  topic: 'minimumCommitment',
  labels:
    /^(?:minimum (?:annual |monthly |quarterly )?(?:commitment|purchase|spend|order|fee|amount|volume|quantity)|committed (?:spend|volume)|mindest(?:abnahme|umsatz|menge)|engagement minimum|minimum garanti)$/i,
  cue: /minim|mindest|take[- ]or[- ]pay|at least|less than|fewer than|commits? to|not (?:be )?(?:obligated|required|obliged) to (?:purchase|order|buy)|no obligation to/i,
  not: /\b(?:insur\w*|for example|coverage|net worth|minimum wage|notice|capital requirements?|minimum (?:standards?|qualifications?)|salary|shares|interest rate|quorum)\b/i,
  single: false,
  read: (text, context, sentence) =>
    sentence.row?.value === text
      ? (rowMoney(text, context, 'A row of the document gives the minimum.') ??
        stated([yesNo(true), words(text)], 'A row of the document gives the minimum.'))
      : readMinimum(text, context),
};
