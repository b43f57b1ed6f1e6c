/**
 * How long an agreement runs: months or years, a last day, from day to day, or until somebody ends it.
 *
 * A period stands for the term only when it is the agreement's: that of a warranty, of secrecy after the end, or of a renewal is another one.
 * Two years and six months are thirty months; the fifth anniversary of the first day is five years.
 */
import type { ClauseValue } from '../clause';
import { daysIn, type DayFigure } from './calendarDays';
import { periodsIn, type PeriodFigure } from './periods';
import { before, behind, stated, statedUnless, weak, words, type Reading, type TopicRule } from './topicRule';

export const dayValue = ({ on }: DayFigure): ClauseValue => ({ kind: 'day', on });
export const periodValue = ({ count, unit }: PeriodFigure): ClauseValue => ({ kind: 'period', count, unit });

const TERM_WORDS =
  /\b(?:initial term|primary term|original term|first term|(?:commitment|minimum|service|hire|rental|engagement|order|subscription) (?:term|period)|term of (?:this|the) (?:agreement|contract|sow|statement of work|order)|this agreement|this contract|the agreement|the contract|this sow|this statement of work|the services|the term|contract term|subscription term|agreement term|license term|duration|in (?:full )?force|in effect|laufzeit|vertragslaufzeit|vertragsdauer|dauer|der vertrag|vertrag|contract period|"term"|joint venture|duree|contrat|abonnement)\b/i;
export const RUNS =
  /\b(?:term|continu\w*|remain\w*|period|effective|effect|force|expir\w*|ends?|terminat\w*|commenc\w*|last|duration|run|runs|laufzeit|dauer|betragt|gilt|lauft|endet|geschlossen|fest(?:e|en)?|abgeschlossen|duree|conclu|expire|prend fin|reste)\b/i;
const NOT_TERM_BEFORE =
  /\b(?:renew\w*|additional|successive|consecutive periods?|extend\w*|extension|subsequent|further|notice|within|warrant\w*|confidential\w*|surviv\w*|after (?:the )?(?:termination|expiration|expiry)|following (?:the )?(?:termination|expiration)|non-?compet\w*|at least|less than|prior to|verlanger\w*|kundigungsfrist|frist von|gewahrleistung\w*|verschwiegen\w*|weitere\w*|renouvel\w*|reconduct\w*|reconduit|preavis|garantie|invoice\w*|payable|payment|retain\w*|records|cure|default|breach|audit|statute|such|phase-out)\b/i;
const NOT_TERM_BEHIND =
  /^\W{0,3}(?:s\b\W{0,2})?(?:prior|before|notice|written|advance|after (?:the )?(?:termination|expiration|expiry|receipt|delivery|invoice|such|written|notice|completion)|following (?:the )?(?:termination|expiration|expiry|receipt|delivery|invoice)|from (?:receipt|delivery|the date of (?:receipt|delivery|invoice)|(?:the |its )?(?:termination|expiration|expiry))|of (?:receipt|written|notice|invoice|termination|expiration|the date of (?:receipt|delivery|invoice))|renewal|vor\b|nach (?:ende|beendigung|kundigung|erhalt|rechnung|lieferung)|zum\b|avant|apres|de preavis|warranty|old|experience|renew)/i;
const INDEFINITE =
  /\b(?:unbefristet\w*|unlimited period|unbestimmte (?:zeit|dauer)|duree indeterminee|until terminated|continues? (?:in (?:full )?(?:force|effect)(?: and effect)? )?(?:indefinitely|(?:unless and )?until (?:it is |all [^.;]{1,60} )?(?:have |has )?(?:been |expired or (?:have |has )?been )?terminated)|indefinite (?:term|period))\b/i;
export const UNTIL =
  /\b(?:until|through|expir\w+(?: on)?|end(?:s|ing|ed)?(?: on)?|(?:finish\w*|complet\w*)(?: (?:by|on|no later than))?|terminat(?:e|es|ing)(?: on)?|conclud\w+(?: on)?|to|bis(?: zum)?|endet(?: am)?|jusqu'au|au|prend fin le|expire le)\s*(?:and including\s*|midnight (?:on )?|the close of business on )?$/i;
export const FROM =
  /\b(?:from|commenc\w+(?: on)?|begin\w+(?: on)?|start\w*(?: on)?|effective(?: as of| on| from)?|von|vom|ab(?: dem)?|am|du|a compter du)\s*$/i;

/** What comes behind the term goes on and is not it: `After the minimum term the contract continues until terminated`. */
const AFTERWARDS =
  /\b(?:(?:after|following|upon|at|on) (?:the |its )?(?:\w+ ){0,3}?(?:term|period|expiry|expiration|end)\b|(?:term|period|years?|months?|renew\w*)\b[^.;]*\bthereafter|^\W*(?:[\d.]+ )?thereafter|nach ablauf|danach|anschliessend|ensuite)/i;

/** What runs, whatever it is called: `These terms take effect on 1 March and run for twelve months`. */
const RUNS_FOR =
  /\b(?:runs?|lasts?|valid|binding|appoint\w*|appointment|engage\w*|retain\w*|in (?:force|effect)|effect(?:ive)?|begins?|starts?|commenc\w*|concluded|continues?|provides?|is|are|gilt|lauft|pour)\b[^.;]{0,90}\b(?:for|of|lasts|runs|fur|de)\s+(?:an? |the )?(?:\w+ ){0,3}?(?:(?:term|period|duration|dauer|duree) (?:of|von|de) )?$|\b(?:lasts|for a (?:fixed |firm |minimum |initial )?(?:term|period|duration) of)\s*(?:a |an )?$/i;
/** What has a period of its own beside the agreement. */
export const NOT_RUNNING =
  /\b(?:warrant\w*|guarantee[ds]?|insurance|insured|quotation|offer|prices?|fees?|secret|confidential\w*|patent|deposit|non-?compet\w*|records|archive|retain(?:ed)? (?:data|records|books)|support response|trial|gewahrleistung|garantie|invoice|holiday|exclusivity|exclusive|previous|former|expired|suspend\w*|delay\w*|force majeure|backup|storage|free of charge|probation|leave|moves?|moved|separate agreement|sick\w*|(?:spare|replacement) parts?|shelf life|ersatzteil\w*|pieces (?:detachees|de rechange))\b/i;

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

/** Two days that belong together are a span; a last day alone is that day. */
export function spanOf(text: string): ClauseValue | undefined {
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

/** `the longer of two years and the completion of the work`. */
const EITHER = /\b(?:longer|shorter|earlier|later|greater|lesser) of\W{1,3}(?:\([a-z]\) )?(?:an? |the )?$/i;

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
    const either = EITHER.test(before(text, period.at, 30)) ? 'The longer or the shorter of several terms holds.' : '';
    return statedUnless(
      period.doubt === '' ? either : period.doubt,
      [periodValue(period), ...also],
      'It says how long the agreement runs.',
    );
  }
  if (span !== undefined) return statedUnless(day?.doubt ?? '', [span], 'It says until when the agreement runs.');
  const endless = INDEFINITE.exec(text);
  if (endless !== null && TERM_WORDS.test(text) && !AFTERWARDS.test(text.slice(0, endless.index)))
    return stated([words('until terminated')], 'It runs until somebody ends it.');
  return TERM_ELSEWHERE.test(text) ? weak([], 'It speaks of the term, but how long it is cannot be read from the sentence.') : undefined;
}

export const TERM: TopicRule = {
  topic: 'term',
  labels:
    /^(?:(?:(?:initial|minimum|contract|subscription|lease|fixed|service|agreement|licen[cs]e|order|flight|campaign|project|commitment|support|engagement) )?(?:term|period|duration)|(?:flight|campaign|project|contract|service) dates|term of (?:agreement|contract)|(?:initial|minimum) (?:\w+ )?(?:term|period)|period of performance|end date|expir(?:y|ation)(?: date)?|laufzeit|vertragslaufzeit|vertragsdauer|dauer|vertragsende|ende|duree|duree du contrat|duree initiale|fin|date de fin|echeance du contrat|(?:contract|subscription|service|term|agreement|lease|licen[cs]e) end(?: date)?)$/i,
  cue: /\b(?:term|runs?|lasts?|begin|starts?|from|for|period|force|effect|continue|expir|ends?|until|through|duration|laufzeit|dauer|lauft|endet|geschlossen|unbestimmte|duree|jusqu|expire)/i,
  not: /\b(?:insurance policy|warranty period|for example|by way of example|separate agreement|lease term|loan|patent term|non-?compet|hereby grants?|(?:wish|desire|intend)\w* to (?:extend|prolong|renew)|licen[cs]e granted|grants? (?:to )?\w+ an? |bond shall|calendar quarter"? means|fiscal year|statute of limitations|gewahrleistungsfrist|zum beispiel|par exemple)\b/i,
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
