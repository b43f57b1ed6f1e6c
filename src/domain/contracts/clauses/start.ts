/**
 * The day an agreement takes effect, is made as of, or from which its term is counted. A mere date of the paper is not stated to be that day,
 * and the date of another agreement is none.
 */
import { daysIn } from './calendarDays';
import { dayValue, FROM, NOT_RUNNING, RUNS, spanOf, UNTIL } from './term';
import { periodsIn } from './periods';
import { before, behind, stated, statedUnless, unsure, type Reading, type TopicRule } from './topicRule';

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
      (EFFECTIVE.test(before(text, day.at, 90)) && !UNTIL.test(before(text, day.at, 40))) ||
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
