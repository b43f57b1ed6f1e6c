/**
 * Whether an agreement renews by itself, and for how long. `May be renewed by mutual agreement` is a no; a renewal of the past, of a
 * trademark or of an insurance is none.
 */
import type { ClauseValue } from '../clause';
import { periodValue } from './term';
import { periodsIn } from './periods';
import { before, behind, stated, unsure, weak, yesNo, type Reading, type TopicRule } from './topicRule';

const RENEWS =
  /\b(?:renew\w*|auto-?renew\w*|extend(?:s|ed)? (?:automatically|for|by|on|the (?:initial )?term)|automatic(?:ally)? (?:be )?(?:exten\w+|continue\w*)|tacitly|continu\w* (?:automatically|from year to year|for (?:\w+ )?consecutive)|continu\w*[^.;]{0,60}\b(?:month[- ]to[- ]month|year[- ]to[- ]year|for (?:further|successive|another|additional))|(?:agreement|contract|subscription|term|it) (?:will |shall )?(?:then |automatically |also )?rolls? over|evergreen|verlanger\w*|renouvel\w*|reconduct\w*|reconduit\w*|tacite)\b/i;
const BY_ITSELF =
  /\b(?:automatic(?:ally)?\b[^.;]{0,50}\b(?:renew|exten[ds]|continue)|renew\w*[^.;]{0,40}\bautomatic|auto-?renew|continu\w* (?:automatically|from year to year|for (?:\w+ )?consecutive)|rolls? over|continu\w*[^.;]{0,60}\b(?:month[- ]to[- ]month|year[- ]to[- ]year|for (?:further|successive|another|additional))|tacitly|(?:shall|will|is|are) (?:then |thereafter )?(?:be )?(?:thereafter |then )?(?:deemed )?(?:renew|extend)(?:ed|s)?\b|renews\b|evergreen|verlanger\w* sich|verlangert|tacite reconduction|tacitement|(?:est|sera) (?:ensuite )?(?:renouvele|reconduit)|se renouvelle)/i;
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
  /\b(?:agreement|contract|term|period|sow|subscription|services|engagement|vertrag\w*|laufzeit|contrat|abonnement|duree)\b[^;]{0,220}\b(?:renew(?:s|ed|al)?|extend(?:s|ed)?|extension|continu\w*|auto-?renew\w*|verlanger\w*|renouvel\w*|reconduct\w*|reconduit\w*)\b|\b(?:renew(?:s|ed)?|extend|automatic renewal|renewal of)\b[^.;]{0,60}\b(?:agreement|contract|term|period|subscription)\b|\b(?:tacit\w*|automatically|thereafter)\b|\bit (?:is|will|shall) (?:then |thereafter )?(?:be )?(?:renew|extend)\w*|\brolls? over\b|\bverlanger/i;

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
