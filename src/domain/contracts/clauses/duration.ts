/**
 * How long an agreement runs: the day it starts, its first term, whether it renews by itself, and the notice that ends it.
 *
 * A period stands for the first term only when it is the agreement's: the term of a warranty, of secrecy after the end, or of a renewal
 * is another one. Months until a fixed day, `until 31 December 2027`, are that day.
 */
import type { ClauseValue } from '../clause';
import { daysIn, type DayFigure } from './calendarDays';
import { periodsIn, type PeriodFigure } from './periods';
import { before, behind, stated, statedUnless, unsure, weak, words, yesNo, type Reading, type TopicRule } from './topicRule';

const dayValue = ({ on }: DayFigure): ClauseValue => ({ kind: 'day', on });
const periodValue = ({ count, unit }: PeriodFigure): ClauseValue => ({ kind: 'period', count, unit });

const EFFECTIVE =
  /\beffective (?:date|as of|on|from)\b|\bcommenc(?:es?|ing|ement)\b|\bstart(?:s|ing)?(?: date)?\b|\bbegin(?:s|ning)?\b|\bwith effect from\b|\b(?:takes?|taking|has|have) effect\b|\b(?:enters?|comes?) into (?:force|effect)\b|\b(?:valid|in force|runs?) from\b|\bopening date\b|\bvertragsbeginn\b|\bbeginnt\b|\bin kraft\b|\bab dem\b|\bprend effet\b|\bentre en vigueur\b|\ba compter du\b|\bdate d'effet\b|\bprise d'effet\b/i;
const MADE_AS_OF = /\b(?:made|entered into|executed|dated|agreement)\b[^.;]{0,60}\bas of\b/i;
const MADE_ON = /\b(?:made|entered into|dated|geschlossen|conclu)\b/i;
const OTHER_AGREEMENT =
  /\b(?:pursuant to (?:the|that) certain|that certain|amend(?:ed|ment|s)|prior agreement|previous|original agreement|superse|lease dated|filed|registration|fiscal year|incorporated|audited|disclosure controls|balance sheet|patents?)\b/i;

/** `"Lease" means … dated as of`: a definition of something else. */
const DEFINES_OTHER =
  /^[\d.()a-z ]{0,8}"(?!effective|commencement|term|agreement|contract|initial|start)[^"]{1,60}"\s+(?:means|shall mean)/i;
const THIS_AGREEMENT =
  /\b(?:this|present)\b[^.;]{0,160}\b(?:agreement|contract|sow|statement of work|order|addendum)\b|\bagreement\b[^.;]{0,60}\b(?:is )?(?:made|entered)|\bvertrag\b|\bcontrat\b/i;

function readStart(text: string): Reading | undefined {
  const days = daysIn(text);
  if (days.length === 0 || DEFINES_OTHER.test(text)) return undefined;
  const cued = days.find(
    (day) =>
      EFFECTIVE.test(before(text, day.at, 90)) ||
      /^\W{0,4}\(?(?:the|hereinafter|")?[^)]{0,30}"?(?:effective|commencement|start) date\b/i.test(behind(text, day.end, 60)),
  );
  if (cued !== undefined) {
    if (OTHER_AGREEMENT.test(text) && !/effective date"/i.test(text))
      return unsure([dayValue(cued)], 'The day may be that of another agreement or of an amendment.');
    return statedUnless(cued.doubt, [dayValue(cued)], 'It names the day on which the agreement takes effect.');
  }
  const made = days.find((day) => MADE_AS_OF.test(before(text, day.at, 120)));
  if (made !== undefined && !OTHER_AGREEMENT.test(text))
    return statedUnless(made.doubt, [dayValue(made)], 'The agreement is made as of that day.');
  const span = spanOf(text);
  if (span?.kind === 'span' && !NOT_RUNNING.test(text))
    return stated([{ kind: 'day', on: span.from }], 'It names the first day of the term.');
  const from = days.find((day) => FROM.test(before(text, day.at, 30)) && RUNS.test(text) && periodsIn(text).length > 0);
  if (from !== undefined && !OTHER_AGREEMENT.test(text) && !NOT_RUNNING.test(text))
    return statedUnless(from.doubt, [dayValue(from)], 'The term is counted from that day.');
  const dated = days.find((day) => MADE_ON.test(before(text, day.at, 80)) && THIS_AGREEMENT.test(text));
  return dated === undefined || OTHER_AGREEMENT.test(text)
    ? undefined
    : unsure([dayValue(dated)], 'The agreement bears that date; the day it takes effect is not said.');
}

export const START: TopicRule = {
  topic: 'start',
  labels:
    /^(?:effective date|effective|start(?:ing)? date|start|commencement(?: date)?|begin(?:s|ning)?|service start|term start|vertragsbeginn|beginn|startdatum|inkrafttreten|date d'effet|date de debut|debut|prise d'effet|entree en vigueur)$/i,
  cue: /\b(?:effective|commenc|start|begin|term|period|dates?|from|runs?|lasts?|takes|enters|opening|entered into|made|dated|as of|vertragsbeginn|beginnt|kraft|geschlossen|ab dem|effet|vigueur|a compter|conclu)/i,
  not: /\b(?:insurance|employment of|interest shall|depreciation|shipment|warranty period|gewahrleistung)\b/i,
  single: true,
  read: (text, _context, sentence) => (sentence.row?.value === text ? rowDay(text) : readStart(text)),
};

function rowDay(text: string): Reading | undefined {
  const [day] = daysIn(text);
  return day === undefined
    ? unsure([], 'A row is there for the day of effect, but the day cannot be read.')
    : statedUnless(day.doubt, [dayValue(day)], 'A row of the document gives the day it takes effect.');
}

const TERM_WORDS =
  /\b(?:initial term|primary term|original term|first term|term of (?:this|the) (?:agreement|contract|sow|statement of work|order)|this agreement|this contract|the agreement|the contract|this sow|this statement of work|the services|the term|contract term|subscription term|agreement term|license term|duration|in (?:full )?force|in effect|laufzeit|vertragslaufzeit|vertragsdauer|dauer|der vertrag|vertrag|contract period|"term"|joint venture|duree|contrat|abonnement)\b/i;
const RUNS =
  /\b(?:term|continu\w*|remain\w*|period|effective|effect|force|expir\w*|ends?|terminat\w*|commenc\w*|last|duration|run|runs|laufzeit|dauer|betragt|gilt|lauft|endet|geschlossen|fest(?:e|en)?|abgeschlossen|duree|conclu|expire|prend fin|reste)\b/i;
const NOT_TERM_BEFORE =
  /\b(?:renew\w*|additional|successive|extend\w*|extension|subsequent|further|notice|within|warrant\w*|confidential\w*|surviv\w*|after (?:the )?(?:termination|expiration|expiry)|following (?:the )?(?:termination|expiration)|non-?compet\w*|at least|less than|prior to|verlanger\w*|kundigungsfrist|frist von|gewahrleistung\w*|verschwiegen\w*|weitere\w*|renouvel\w*|reconduct\w*|reconduit|preavis|garantie|invoice\w*|payable|payment|retain\w*|records|cure|default|breach|audit|statute|such|phase-out)\b/i;
const NOT_TERM_BEHIND =
  /^\W{0,3}(?:s\b\W{0,2})?(?:prior|before|notice|written|advance|after (?:the )?(?:termination|expiration|expiry|receipt|delivery|invoice|such|written|notice|completion)|following (?:the )?(?:termination|expiration|expiry|receipt|delivery|invoice)|from (?:receipt|delivery|the date of (?:receipt|delivery|invoice))|of (?:receipt|written|notice|invoice|termination|expiration|the date of (?:receipt|delivery|invoice))|renewal|vor\b|nach (?:ende|beendigung|kundigung|erhalt|rechnung|lieferung)|zum\b|avant|apres|de preavis|warranty|old|experience|renew)/i;
const INDEFINITE =
  /\b(?:unbefristet\w*|unlimited period|unbestimmte (?:zeit|dauer)|duree indeterminee|until terminated|continue (?:in (?:full )?(?:force|effect)(?: and effect)? )?(?:indefinitely|until (?:it is )?terminated)|indefinite (?:term|period))\b/i;
const UNTIL =
  /\b(?:until|through|expir\w+(?: on)?|end(?:s|ing|ed)?(?: on)?|(?:finish\w*|complet\w*)(?: (?:by|on|no later than))?|terminat(?:e|es|ing)(?: on)?|conclud\w+(?: on)?|to|bis(?: zum)?|endet(?: am)?|jusqu'au|au|prend fin le|expire le)\s*(?:and including\s*|midnight (?:on )?|the close of business on )?$/i;
const FROM =
  /\b(?:from|commenc\w+(?: on)?|begin\w+(?: on)?|start\w*(?: on)?|effective(?: as of| on| from)?|von|vom|ab(?: dem)?|am|du|a compter du)\s*$/i;

/** What runs, whatever it is called: `These terms take effect on 1 March and run for twelve months`. */
const RUNS_FOR =
  /\b(?:runs?|lasts?|valid|binding|appoint\w*|appointment|engage\w*|retain\w*|in (?:force|effect)|effect(?:ive)?|begins?|starts?|commenc\w*|concluded|continues?|provides?|is|are|gilt|lauft|pour)\b[^.;]{0,90}\b(?:for|of|lasts|runs|fur|de)\s+(?:an? |the )?(?:\w+ ){0,3}?(?:(?:term|period|duration|dauer|duree) (?:of|von|de) )?$|\b(?:lasts|for a (?:fixed |firm |minimum |initial )?(?:term|period|duration) of)\s*(?:a |an )?$/i;
/** What has a period of its own beside the agreement. */
const NOT_RUNNING =
  /\b(?:warrant\w*|guarantee[ds]?|insurance|insured|quotation|offer|prices?|fees?|secret|confidential\w*|patent|deposit|non-?compet\w*|records|archive|retain(?:ed)? (?:data|records|books)|support response|trial|gewahrleistung|garantie|invoice|holiday|exclusivity|exclusive|previous|former|expired|suspend\w*|delay\w*|force majeure|backup|storage|free of charge|probation|leave|moves?|moved|separate agreement|sick\w*)\b/i;

const aboutTerm = (text: string, at: number): boolean =>
  (RUNS_FOR.test(before(text, at, 130)) && !NOT_RUNNING.test(before(text, at, 200))) || termNamed(text, at);

const termNamed = (text: string, at: number): boolean => TERM_WORDS.test(before(text, at, 220)) && RUNS.test(before(text, at, 130));

/** Days are mostly notices and cures; a term in days is tied to its words. */
const FOR_DAYS = /\b(?:for|of|is|be|von|de)\s+(?:a |an |the )?$/i;
// prettier-ignore
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ANNIVERSARY = new RegExp(
  String.raw`\b(?:until|on|end(?:s|ing)?|through|of)\s+(?:the\s+)?(?:date (?:that is|of) the\s+)?(${ORDINALS.join('|')})?\s*\(?(\d{1,2})?(?:st|nd|rd|th)?\)?\s*(?:year )?anniversary\b`,
  'i',
);

/** `until the fifth (5th) anniversary of the Effective Date` → 5 years. */
function anniversaryIn(text: string): PeriodFigure | undefined {
  const match = ANNIVERSARY.exec(text);
  if (match === null || !aboutTerm(text, match.index + match[0].length)) return undefined;
  const [said, figure] = [ORDINALS.indexOf((match[1] ?? '').toLowerCase()) + 1, Number(match[2] ?? 0)];
  const count = figure > 0 ? figure : said;
  if (count === 0 || NOT_TERM_BEFORE.test(before(text, match.index, 60))) return undefined;
  const doubt = said > 0 && figure > 0 && said !== figure ? `the words say ${said}, the figure says ${figure}` : '';
  return { count, unit: 'year', businessDays: false, at: match.index, end: match.index + match[0].length, doubt };
}

/** `two years and six months` is thirty months. */
function joinedPeriods(text: string): PeriodFigure[] {
  const periods = periodsIn(text);
  return periods.map((period, index) => {
    const next = periods[index + 1];
    if (
      next === undefined ||
      period.unit !== 'year' ||
      next.unit !== 'month' ||
      !/^\s*(?:and|und|et)\s*$/.test(text.slice(period.end, next.at))
    )
      return period;
    return { ...period, count: period.count * 12 + next.count, unit: 'month', end: next.end };
  });
}

/** The first period that is the agreement's own. */
function ownPeriod(text: string): PeriodFigure | undefined {
  return joinedPeriods(text).find((period) => {
    const near =
      before(text, period.at, 70)
        .split(/[;]|\. /)
        .at(-1) ?? '';
    if (NOT_TERM_BEFORE.test(near) || NOT_TERM_BEHIND.test(behind(text, period.end, 60))) return false;
    if (period.unit === 'day' && !(period.count > 27 && FOR_DAYS.test(before(text, period.at, 30)))) return false;
    return aboutTerm(text, period.at);
  });
}

function spanOf(text: string): ClauseValue | undefined {
  const days = daysIn(text);
  const joined = days.findIndex(
    (day, index) =>
      index > 0 &&
      /^\s*(?:-|to|through|until|bis(?: zum)?|au|and)\s*(?:and including )?$/i.test(text.slice(days[index - 1]?.end ?? 0, day.at)),
  );
  const [first, last] = [days[joined - 1], days[joined]];
  if (first !== undefined && last !== undefined && first.on < last.on) return { kind: 'span', from: first.on, to: last.on };
  const to = days.find((day) => UNTIL.test(before(text, day.at, 40)));
  if (to === undefined) return undefined;
  const from = days.find((day) => day.on < to.on && day.at < to.at && FROM.test(before(text, day.at, 40)));
  return from === undefined ? { kind: 'day', on: to.on } : { kind: 'span', from: from.on, to: to.on };
}

const TERM_ELSEWHERE =
  /^[\d.() ]*(?:the )?(?:initial |contract )?term (?:of (?:this|the) \w+ )?(?:shall be|is|will be|shall begin|shall commence|begins|commences)\b|\b(?:initial term|contract term|vertragslaufzeit|laufzeit|duree du contrat)\b[^.;]{0,40}\b(?:set forth|specified|stated|ergibt sich|gemass|fixee|prevue)\b/i;

/** A day to begin and a day to end are a term, whatever begins. */
const BEGINS = /\b(?:begin\w*|start\w*|commenc\w*|runs?|from|period|term|between|von|vom|du|laufzeit)\b/i;

function readTerm(text: string): Reading | undefined {
  const period = ownPeriod(text) ?? anniversaryIn(text);
  const day = daysIn(text).find(
    (candidate) =>
      UNTIL.test(before(text, candidate.at, 40)) && aboutTerm(text, candidate.at) && !NOT_TERM_BEFORE.test(before(text, candidate.at, 60)),
  );
  const whole = spanOf(text);
  const span = day === undefined && (whole?.kind !== 'span' || NOT_RUNNING.test(text) || !BEGINS.test(text)) ? undefined : whole;
  if (period !== undefined) {
    const also = span === undefined ? [] : [span];
    return statedUnless(period.doubt, [periodValue(period), ...also], 'It says how long the agreement runs.');
  }
  if (span !== undefined) return statedUnless(day?.doubt ?? '', [span], 'It says until when the agreement runs.');
  if (INDEFINITE.test(text) && TERM_WORDS.test(text)) return stated([words('until terminated')], 'It runs until somebody ends it.');
  return TERM_ELSEWHERE.test(text) ? weak([], 'It speaks of the term, but how long it is cannot be read from the sentence.') : undefined;
}

export const TERM: TopicRule = {
  topic: 'term',
  labels:
    /^(?:(?:(?:initial|minimum|contract|subscription|lease|fixed|service|agreement|licen[cs]e|order|flight|campaign|project|commitment|support|engagement) )?(?:term|period|duration)|(?:flight|campaign|project|contract|service) dates|term of (?:agreement|contract)|(?:initial|minimum) (?:\w+ )?(?:term|period)|period of performance|end date|expir(?:y|ation)(?: date)?|laufzeit|vertragslaufzeit|vertragsdauer|dauer|vertragsende|ende|duree|duree du contrat|duree initiale|fin|date de fin|echeance du contrat)$/i,
  cue: /\b(?:term|runs?|lasts?|begin|starts?|from|for|period|force|effect|continue|expir|ends?|until|through|duration|laufzeit|dauer|lauft|endet|geschlossen|unbestimmte|duree|jusqu|expire)/i,
  not: /\b(?:insurance policy|warranty period|for example|by way of example|separate agreement|lease term|loan|patent term|non-?compet|hereby grants?|licen[cs]e granted|grants? (?:to )?\w+ an? |bond shall|calendar quarter"? means|fiscal year|statute of limitations|gewahrleistungsfrist|zum beispiel|par exemple)\b/i,
  single: true,
  read: (text, _context, sentence) => (sentence.row?.value === text ? rowTerm(text) : readTerm(text)),
};

function rowTerm(text: string): Reading | undefined {
  const days = daysIn(text);
  const period = periodsIn(text).find(
    ({ at, end }) => !NOT_TERM_BEFORE.test(before(text, at, 40)) && !NOT_TERM_BEHIND.test(behind(text, end, 40)),
  );
  const [first, second] = days;
  const because = 'A row of the document gives the term.';
  if (first !== undefined && second !== undefined && first.on < second.on)
    return statedUnless(first.doubt + second.doubt, [{ kind: 'span', from: first.on, to: second.on }], because);
  if (period !== undefined) return statedUnless(period.doubt, [periodValue(period)], because);
  if (first !== undefined) return statedUnless(first.doubt, [dayValue(first)], because);
  return INDEFINITE.test(text) || /indefinite|unbefristet|indeterminee/i.test(text)
    ? stated([words('until terminated')], because)
    : undefined;
}

const RENEWS =
  /\b(?:renew\w*|auto-?renew\w*|extend(?:s|ed)? (?:automatically|for|by|on|the (?:initial )?term)|automatic(?:ally)? (?:be )?(?:exten\w+|continue\w*)|tacitly|continu\w*[^.;]{0,60}\b(?:month[- ]to[- ]month|year[- ]to[- ]year|for (?:further|successive|another|additional))|evergreen|verlanger\w*|renouvel\w*|reconduct\w*|reconduit\w*|tacite)\b/i;
const BY_ITSELF =
  /\b(?:automatic(?:ally)?\b[^.;]{0,50}\b(?:renew|exten[ds]|continue)|renew\w*[^.;]{0,40}\bautomatic|auto-?renew|continu\w*[^.;]{0,60}\b(?:month[- ]to[- ]month|year[- ]to[- ]year|for (?:further|successive|another|additional))|tacitly|(?:shall|will|is|are) (?:be )?(?:thereafter )?(?:deemed )?(?:renew|extend)(?:ed|s)?\b|renews\b|evergreen|verlanger\w* sich|verlangert|tacite reconduction|tacitement|(?:est|sera) (?:ensuite )?(?:renouvele|reconduit)|se renouvelle)/i;
const NOT_BY_ITSELF =
  /\b(?:(?:shall|will|does|do) not (?:be )?(?:automatically )?(?:renew|extend)\w*|not (?:be )?automatically renew\w*|(?:no|without) automatic renewal|not renewable|(?:is|are) not (?:be )?renew\w*|may (?:be |elect to |only be )?(?:renew|extend)\w*|may[^.;]{0,40}\brenew|option to (?:renew|extend)|right to (?:renew|extend)|renew\w*[^.;]{0,80}\b(?:mutual|written (?:agreement|consent)|by agreement|upon agreement)|(?:mutual|written) (?:written )?(?:agreement|consent)[^.;]{0,60}\b(?:renew|extend)|nicht automatisch|keine automatische|verlangert sich nicht|ne (?:sera|pourra)[^.;]{0,30}(?:renouvel|reconduit)|sans tacite reconduction|a l'exclusion de toute tacite)/i;
const EACH_TERM =
  /\b(?:year[- ]to[- ]year|annual(?:ly)?|anniversary|(?:each|every) year|from year to year|(?:another|a further|one more) year|by a year)\b/i;
const MONTHLY = /\bmonth[- ]to[- ]month\b/i;

const NOTICE_OF_RENEWAL = /^\W{0,3}(?:prior|before|notice|written|advance|vor\b|avant|zum\b|gekundigt|de preavis|'\s)/i;
const FIRST_TERM_OR_NOTICE =
  /\b(?:at least|less than|notice of|frist von|mindestens|preavis de|laufzeit (?:von|betragt)|duree (?:initiale )?de|initial (?:term|period)(?: of| is)?(?: a period of)?)\s*$/i;

/** For how long it renews: the first period behind the words of renewal that is not the notice. */
function renewalPeriod(text: string): ClauseValue | undefined {
  const cue = RENEWS.exec(text)?.index ?? 0;
  const from = Math.max(0, cue - 45);
  const own = periodsIn(text).filter(
    (period) =>
      period.at >= from &&
      period.unit !== 'week' &&
      !NOTICE_OF_RENEWAL.test(behind(text, period.end, 40)) &&
      !FIRST_TERM_OR_NOTICE.test(before(text, period.at, 40)),
  );
  const found = own.find(({ at }) => at > cue) ?? own[0];
  if (found !== undefined) return periodValue(found);
  const tail = text.slice(from);
  if (MONTHLY.test(tail)) return { kind: 'period', count: 1, unit: 'month' };
  return EACH_TERM.test(tail) || /\bsuccessive years\b|jeweils ein(?:es)? (?:weiteres )?jahr/i.test(tail)
    ? { kind: 'period', count: 1, unit: 'year' }
    : undefined;
}

/** What is renewed: the agreement or its term, by a verb; `during the Renewal Term` says nothing. */
const RENEWED =
  /\b(?:agreement|contract|term|period|sow|subscription|services|engagement|vertrag\w*|laufzeit|contrat|abonnement|duree)\b[^;]{0,220}\b(?:renew(?:s|ed|al)?|extend(?:s|ed)?|extension|continu\w*|auto-?renew\w*|verlanger\w*|renouvel\w*|reconduct\w*|reconduit\w*)\b|\b(?:renew(?:s|ed)?|extend|automatic renewal|renewal of)\b[^.;]{0,60}\b(?:agreement|contract|term|period|subscription)\b|\b(?:tacit\w*|automatically|thereafter)\b|\bverlanger/i;

function readRenewal(text: string): Reading | undefined {
  if (!RENEWS.test(text) || !RENEWED.test(text)) return undefined;
  const period = renewalPeriod(text);
  const length = period === undefined ? [] : [period];
  if (NOT_BY_ITSELF.test(text)) {
    if (/\bautomatically (?:be )?(?:renew|extend)/i.test(text) && !/not (?:be )?automatically/i.test(text))
      return unsure(length, 'It renews by itself, and also by agreement: which of both holds is not clear.');
    return stated([yesNo(false), ...length], 'It is renewed only when somebody says so.');
  }
  if (BY_ITSELF.test(text)) return stated([yesNo(true), ...length], 'It renews by itself.');
  const speaks = /\bfor (?:an? )?(?:additional|successive|renewal|further)\b/i.test(text) || period !== undefined;
  return speaks ? weak(length, 'It speaks of renewal, but whether by itself is not clear.') : undefined;
}

export const RENEWAL: TopicRule = {
  topic: 'renewal',
  labels:
    /^(?:renewal|renewal term|auto-?renewal|automatic renewal|renewals|verlangerung|vertragsverlangerung|automatische verlangerung|renouvellement|reconduction|tacite reconduction)$/i,
  cue: RENEWS,
  not: /\b(?:for example|by way of example|renewal of (?:the|any) (?:patents?|trademarks?|registrations?|lease|licen[cs]es? and permits|insurance)|renewable energy|insurance|insured|polic(?:y|ies)|certificates?|letter of credit|domain name|offering|stockholders?|dispute|bond|registration|separate agreement|(?:was|were|had been|has been) (?:automatically )?(?:renewed|extended)|is terminated with)\b/i,
  single: true,
  read: (text, _context, sentence) => (sentence.row?.value === text ? rowRenewal(text) : readRenewal(text)),
};

function rowRenewal(text: string): Reading | undefined {
  const [period] = periodsIn(text);
  const length = period === undefined ? [] : [periodValue(period)];
  if (/^(?:no|none|nein|keine?|non|aucun)\b|\bnot?\b|mutual|by agreement|option/i.test(text))
    return stated([yesNo(false)], 'A row of the document says it does not renew by itself.');
  if (/^(?:yes|ja|oui)\b|automatic|auto|successive|tacite|verlangert/i.test(text))
    return stated([yesNo(true), ...length], 'A row of the document says it renews by itself.');
  return unsure(length, 'A row speaks of renewal, but whether by itself is not clear.');
}

const ENDS =
  /\b(?:end (?:this|the|our|your) (?:agreement|contract|appointment|engagement|subscription)|renew\w*|terminat\w*|cancel\w*|non-?renewal|expir\w*|kundig\w*|gekundigt|resili\w*|denonc\w*|preavis|reconduct\w*)\b/i;
const NOTICE_BEHIND =
  /^[\s'’,-]{0,3}(?:(?:prior|advance|written|previous|s|'s)[\s',-]{0,2}){0,3}(?:(?:prior|advance|written|previous)\s)*(?:notice|notification|cancellation)\b|^\W{0,2}(?:prior to|before|in advance of)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:end|expir\w+|renewal|conclusion|commencement of (?:any|the|each) renewal|termination|anniversary)|^\W{0,2}(?:vor|zum|avant)\b|^\W{0,2}de preavis/i;
const NOTICE_BEFORE =
  /\b(?:notice (?:period )?of (?:termination |non-?renewal )?(?:at least |not less than )?|kundigungsfrist (?:von |betragt )?|frist von (?:mindestens )?|preavis (?:de|d'au moins)(?: un delai de)? ?|notice[^.;]{0,60}(?:at least|not less than|no less than|no later than|not later than|minimum of)(?: a period of)?)\s*$/i;
const NOT_NOTICE =
  /\b(?:breach|default|cure|remed\w*|insolven\w*|bankrupt\w*|fail(?:s|ure)?|audit|inspect\w*|insurance|policy|price|fees? (?:increase|change)|rates|invoice|dispute|negotiat\w*|exercis\w*|(?:desires?|wish(?:es)?|elects?|intent\w*|option|right) to (?:extend|renew)|notice to renew|renewal notice|stockholders?|force majeure|wichtigem grund|verstoss|mangel|manquement)\b/i;
const NON_RENEWAL =
  /\b(?:renew\w*|non-?renewal|expir\w*|end of (?:the|each|any)|verlanger\w*|ablauf|ende|reconduct\w*|renouvel\w*|echeance|terme)\b/i;

function readNotice(text: string): Reading | undefined {
  if (!ENDS.test(text)) return undefined;
  const given = periodsIn(text).filter(
    (period) =>
      period.unit !== 'year' && (NOTICE_BEHIND.test(behind(text, period.end, 60)) || NOTICE_BEFORE.test(before(text, period.at, 90))),
  );
  const notice = given.find(
    (period) =>
      !NOT_NOTICE.test(before(text, period.at, 110)) &&
      !/^[^.;]{0,60}\b(?:breach|default|cure|failure|inspect|audit|insurance)/i.test(behind(text, period.end, 70)),
  );
  if (notice === undefined) return undefined;
  const value: ClauseValue =
    notice.unit === 'day'
      ? { kind: 'days', days: notice.count }
      : notice.unit === 'week'
        ? { kind: 'days', days: notice.count * 7 }
        : periodValue(notice);
  const renewal = NON_RENEWAL.test(text);
  return statedUnless(
    notice.doubt,
    [value],
    renewal ? 'It says by when notice is given that it shall not go on.' : 'It says with which notice it may be ended.',
    renewal ? 'non-renewal' : 'termination',
  );
}

export const NOTICE: TopicRule = {
  topic: 'notice',
  labels:
    /^(?:notice|notice period|termination notice|notice of (?:termination|non-?renewal)|non-?renewal notice|cancellation(?: notice)?|kundigungsfrist|kundigung|preavis|delai de preavis|resiliation)$/i,
  cue: /\b(?:notice|notification|notif\w*|prior to|before|kundig|gekundigt|frist|preavis|resili|denonc|avant)/i,
  not: /\b(?:for example|by way of example|employees? may be terminated|insur\w*|polic(?:y|ies) (?:shall|will|required)|certificates? of insurance|annual meeting|advance notice period)\b/i,
  single: true,
  read: (text, _context, sentence) => (sentence.row?.value === text ? rowNotice(text) : readNotice(text)),
};

function rowNotice(text: string): Reading | undefined {
  const [period] = periodsIn(text);
  if (period === undefined) return undefined;
  const value: ClauseValue = period.unit === 'day' ? { kind: 'days', days: period.count } : periodValue(period);
  return statedUnless(period.doubt, [value], 'A row of the document gives the notice.');
}
