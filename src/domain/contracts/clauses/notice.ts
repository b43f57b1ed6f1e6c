/**
 * The notice that ends an agreement, or keeps it from renewing: the two may differ. Days to cure a breach, to inspect books or to
 * exercise an option are no notice.
 */
import type { ClauseValue } from '../clause';
import { periodValue } from './term';
import { periodsIn, type PeriodFigure } from './periods';
import { before, behind, statedUnless, type Reading, type TopicRule } from './topicRule';

const ENDS =
  /\b(?:end (?:this|the|our|your) (?:agreement|contract|appointment|engagement|subscription)|may (?:be )?end(?:ed| it)|continu\w*[^.;]{0,60}\b(?:successive|consecutive|further|additional)\b|renew\w*|rolls? over|terminat\w*|cancel\w*|non-?renewal|expir\w*|kundig\w*|gekundigt|resili\w*|denonc\w*|preavis|reconduct\w*)\b/i;
const NOTICE_BEHIND =
  /^[\s'’,-]{0,3}(?:(?:prior|advance|written|previous|s|'s)[\s',-]{0,2}){0,3}(?:(?:prior|advance|written|previous)\s)*(?:notice|notification|cancellation)\b|^\W{0,2}(?:prior to|before|in advance of)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:end|expir\w+|renewal|conclusion|commencement of (?:any|the|each) renewal|termination|anniversary)|^\W{0,2}(?:vor|zum|avant)\b|^\W{0,2}de preavis/i;
const NOTICE_BEFORE =
  /\b(?:notice (?:period )?of (?:termination |non-?renewal )?(?:at least |not less than )?|kundigungsfrist (?:von |betragt )?|frist von (?:mindestens )?|preavis (?:de|d'au moins)(?: un delai de)? ?|notice[^.;]{0,60}(?:at least|not less than|no less than|no later than|not later than|minimum of)(?: a period of)?)\s*$/i;
const NOT_NOTICE =
  /\b(?:breach|default|cure|remed\w*|insolven\w*|bankrupt\w*|fail(?:s|ure)?|audit|inspect\w*|insurance|policy|price|fees? (?:increase|change)|rates|invoice|dispute|negotiat\w*|exercis\w*|(?:desires?|wish(?:es)?|elects?|intent\w*|option|right) to (?:extend|renew)|notice to renew|renewal notice|stockholders?|force majeure|wichtigem grund|verstoss|mangel|manquement)\b/i;
const NON_RENEWAL =
  /\b(?:renew\w*|non-?renewal|expir\w*|end of (?:the|each|any)|verlanger\w*|ablauf|ende|reconduct\w*|renouvel\w*|echeance|terme)\b/i;

/** `not less than 90 and not more than 180 days`: the last day for a notice is what counts. */
const LEAST = /\b(?:not|no) (?:less|fewer) than (?:[a-z-]+ )?\(?(\d{1,3})\)?(?: \w+)? (?:and|nor|but) (?:not )?more than (?:[a-z-]+ )?$/i;

const leastOf = (text: string, period: PeriodFigure): PeriodFigure => {
  const least = LEAST.exec(before(text, period.at, 80))?.[1];
  return least === undefined ? period : { ...period, count: Number(least) };
};

function readNotice(text: string): Reading | undefined {
  if (!ENDS.test(text)) return undefined;
  const given = periodsIn(text).filter(
    (period) =>
      period.unit !== 'year' && (NOTICE_BEHIND.test(behind(text, period.end, 60)) || NOTICE_BEFORE.test(before(text, period.at, 90))),
  );
  const found = given.find(
    (period) =>
      !NOT_NOTICE.test(before(text, period.at, 110)) &&
      !/^[^.;]{0,60}\b(?:breach|default|cure|failure|inspect|audit|insurance)/i.test(behind(text, period.end, 70)),
  );
  if (found === undefined) return undefined;
  const notice = leastOf(text, found);
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
