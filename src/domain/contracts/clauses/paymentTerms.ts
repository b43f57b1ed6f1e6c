/**
 * Payment terms in a contract's sentences: which days are counted until an invoice is to be paid, and from what.
 *
 * Many days stand near the word `pay` and are something else: days to dispute an invoice, to cure a default, to repay expenses. Only
 * days that are tied to paying are taken, and the terms reader has the last word: what it cannot read is unsure.
 */
import { readTerms } from '../../terms/readTerms';
import { termsText } from '../../terms/termsText';
import { percentsIn } from './amounts';
import { periodsIn, type PeriodFigure } from './periods';
import { before, behind, statedUnless, unsure, type Reading, type TopicRule } from './topicRule';

const PAY =
  /\b(?:pay|pays|paid|payable|payment|payments|remit(?:ted)?|settled?|due|zahlbar|fallig|zahlung(?:en|sziel)?|zu zahlen|bezahlen|zahlt|begleichen|beglichen|ausgeglichen|payables?|payer|paie|payee?s?|paiements?|reglee?s?|reglements?|regler|exigibles?)\b|\bnet\b/i;
const INVOICE =
  /\b(?:invoices?|invoiced|billing|bills?|statements?|fees?|charges|amounts?|(?:progress|payment) (?:applications?|claims?|requests?)|applications? for payment|rechnung(?:en|sdatum|sstellung|serhalt|seingang)?|factures?|facturation|vergutung|redevances?)\b/i;
/** Days that are given for something else. Looked for in the words right before them. */
const OTHER_BEFORE =
  /\b(?:(?<!\bnot )disput|object|notif|notice|cure|remed|fail|default|overdue|past due|late\b|unpaid|not (?:\w+ ){0,3}(?:paid|made|received)|whereas|terminat|suspend|reimburs|expenses|(?<!non[- ])refund|credit|deliver(?:ed|y)? within|respond|reply|interest|subcontract|tax|audit|inspect|shortfall|renew|expir|beanstand|widers|einwend|mahn|verzug|kundig|auslagen|spesen|erstatt|contest|conteste|mise en demeure|retard|resili|rembours)/i;
/** ... or right behind them. */
const OTHER_BEHIND =
  /^\W*(?:prior|before|advance|written|'?\s*notice|past|late|overdue|in arrears|after (?:(?:written|such|receipt of) )*(?:notice|termination|expiration|the termination|the expiration)|following (?:termination|expiration|notice)|of (?:such )?(?:notice|termination)|(?:of|from|after|following) (?:its|the|such|any|applicable) (?:payment )?due date|(?:of|from|after|following) (?:\S+ ){0,5}?(?:date of (?:this|the) agreement|effective date|execution of|signing|closing|change of control|transaction|collection|quarter|quarterly|fiscal|calendar year|contract year)\b|nach verzug|vor\b|avant|de retard)/i;

/** `after receipt`, `after the Client's receipt`, `after the date on which you receive it`. */
const RECEIPT =
  /^\W{0,3}(?:net\s+)?(?:[\w'-]+\s+){0,6}?(?:receipt|receiving|receives?|received|erhalt|eingang|zugang|rechnungserhalt|rechnungseingang|reception)\b/i;
const FROM_INVOICE = /^\W{0,3}(?:net\s+)?(?:of|from|after|following|upon|ab|nach|a compter de|a partir de|apres|suivant|date d)/i;
const RECEIPT_OF_GOODS =
  /^\W{0,3}(?:[\w'-]+\s+){0,3}?receipt of (?:the )?(?:goods|products|shipment|delivery|equipment)\b(?![^.;]{0,30}\binvoice)/i;
const DELIVERY = /^\W{0,3}(?:\S+\s+){1,4}?(?:delivery|lieferung|livraison)\b/i;
const ACCEPTANCE = /^\W{0,3}(?:\S+\s+){1,4}?(?:acceptance|abnahme)\b/i;
const MONTH_END_BEHIND =
  /^\W{0,3}(?:net\s+)?(?:EOM\b|end of (?:the )?month|fin de mois|from (?:the )?end of (?:the )?month|zum monatsende|monatsende)/i;
const AFTER_MONTH_END =
  /^\W{0,3}(?:after|from|following|nach)\s+(?:the\s+)?(?:(?:end|last day|close) of (?:the|each) (?:calendar )?month|(?:dem )?monatsende|ende des (?:kalender)?monats)/i;

/** `fin de mois le 10`, `end of month on the 15th`. */
const DAY_AFTER_MONTH_END = /^\W{0,3}(?:net\s+)?(?:end of (?:the )?month|fin de mois),?\s+(?:le|on the)\s+(\d{1,2})(?:er|st|nd|rd|th)?\b/i;

/** How the words behind the days change what they are counted from, in the order they are tried. */
// prettier-ignore
const COUNTED: readonly (readonly [RegExp, (days: string, day?: string) => string])[] = [
  [AFTER_MONTH_END,  (days) => `EOM + ${days.replace(/ days$/, '')}`],
  [DAY_AFTER_MONTH_END, (days, day = '') => `${days} jours fin de mois le ${day}`],
  [MONTH_END_BEHIND, (days) => `Net ${days} EOM`],
  [RECEIPT_OF_GOODS, (days) => `Net ${days} from delivery`],
  [RECEIPT,          (days) => `Net ${days} from receipt`],
  [DELIVERY,         (days) => `Net ${days} from delivery`],
  [ACCEPTANCE,       (days) => `Net ${days} from acceptance`],
];

const daysSaid = ({ count, unit, businessDays }: PeriodFigure): string =>
  unit === 'day' ? (businessDays ? `${count} business days` : String(count)) : unit === 'week' ? String(count * 7) : `${count} months`;

const NET =
  /\bnet\s*-?\s*(?:[a-z-]+\s*)?\(?(\d{1,3})\)?(?!\s*[%\d]|[.,]\d)(?:\s*(?:calendar )?days?)?(\s*(?:EOM\b|end of (?:the )?month|MFI\b|prox\b))?/i;
const DISCOUNT_SHORT =
  /\b\d(?:[.,]\d{1,2})?\s?%?\s?\/\s?\d{1,2}(?:\s?,\s?\d(?:[.,]\d{1,2})?\s?%?\s?\/\s?\d{1,2})*\s?,?\s*(?:net|n)\s?\/?\s*\d{1,3}(?:\s+EOM\b)?/i;
const ON_RECEIPT =
  /\b(?:due|payable|paid|payment|fallig|zahlbar|payables?)\b[^.;]{0,40}\b(?:(?:up)?on (?:the )?(?:receipt|presentation)|immediately|sofort|nach erhalt|bei erhalt|a reception|comptant)\b/i;
const NEXT_MONTH_END = /\b(?:by|on|at|before) the end of (?:the )?(?:next|following|(?:calendar )?month (?:following|after)|month next)\b/i;
const PREPAID =
  /\b(?:cash in advance|payment in advance|pre-?paid in full|paid in full in advance|full payment (?:is )?(?:due |required )?(?:in advance|prior to)|vorkasse|vorauszahlung|vorauskasse|paiement (?:d'avance|avant)|payable d'avance en totalite|payment before (?:shipment|delivery))\b/i;
const ON_DELIVERY =
  /\b(?:cash on delivery|C\.?O\.?D\.?\b|payment (?:is due )?on delivery|nachnahme|zahlung bei lieferung|paiement a la livraison)/;
const DISCOUNT_WORDS = /\b(?:discount|skonto|escompte|deduct(?:ion)?)\b/i;
const PARTS_EVENT =
  /^\W{0,4}(?:\S+\s+){0,6}?(?:(?:up)?on|at|bei|nach|a la|a)\s+(?:\S+\s+){0,4}?(signature|signing|execution|delivery|acceptance|completion|order|unterzeichnung|vertragsschluss|lieferung|abnahme|commande|livraison|reception)/i;
// prettier-ignore
const EVENT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:signature|signing|execution|unterzeichnung|vertragsschluss)$/i, 'signature'], [/^(?:delivery|lieferung|livraison)$/i, 'delivery'],
  [/^(?:acceptance|abnahme|reception)$/i, 'acceptance'], [/^(?:order|commande)$/i, 'order'],
];

const eventOf = (word: string): string | undefined => EVENT_WORDS.find(([pattern]) => pattern.test(word))?.[1];

/** `after the later of receipt and acceptance`. */
const LATER_OF = /\b(?:later|earlier|latest|earliest) of\b|\bwhichever (?:is|comes|occurs) (?:the )?(?:later|earlier|last|first)\b/i;

/** Words that are about invoices even when none is named. */
const TERMS_ALONE = /\b(?:zahlbar|netto|skonto|payables?|net)\b/i;

const BECAUSE = 'It says how long after the invoice payment is due.';

function read(terms: string, because = BECAUSE, doubt = ''): Reading {
  const reading = readTerms(terms);
  if (reading.kind === 'unreadable') return unsure([], `Payment terms «${terms}» cannot be read.`);
  return statedUnless(doubt, [{ kind: 'terms', terms: termsText(reading.terms) }], because);
}

/** What is left of the whole, without a figure of its own: `and the balance upon delivery`. */
const BALANCE = /\b(?:balance|remainder|remaining (?:amount|sum|fees?|price)|rest)\b(?![^.;]{0,25}\d)/i;

/** `50 % upon signature and 50 % on delivery`, `half on signature and the balance on delivery`: parts that add up to the whole. */
function partsOf(text: string): Reading | undefined {
  const parts = percentsIn(text).flatMap(({ percent, end }) => {
    const event = PARTS_EVENT.exec(behind(text, end, 90))?.[1];
    if (event === undefined) return [];
    return [{ percent: Number(percent), event: eventOf(event) }];
  });
  const balance = BALANCE.exec(text);
  const rest = balance === null ? undefined : PARTS_EVENT.exec(behind(text, balance.index + balance[0].length, 90))?.[1];
  const named = parts.reduce((sum, { percent }) => sum + percent, 0);
  if (rest !== undefined && parts.length > 0 && named < 100) parts.push({ percent: 100 - named, event: eventOf(rest) });
  if (parts.length < 2) return undefined;
  const whole = parts.reduce((sum, { percent }) => sum + percent, 0);
  if (whole !== 100) return unsure([], `It is paid in parts that add up to ${whole} %, not to 100 %.`);
  if (parts.some(({ event }) => event === undefined)) return unsure([], 'It is paid in parts, one of them at an event that is not known.');
  return read(parts.map(({ percent, event }) => `${percent} % on ${event}`).join(', '), 'It says which part is paid when.');
}

/** Words right before the days that tie them to the payment. */
const DIRECT =
  /\b(?:within|in|net|no later than|not later than|later than|binnen|innerhalb(?: von)?|sous|dans(?: les| un delai de)?|spatestens|under|ziel(?: von)?|payables? a|regle\w* a|terms?(?: of)?(?: are| is|:)?|payable|due|fallig|zahlbar)[\s:]*(?:the\s+|a period of\s+|un delai de\s+)?$/i;

/** `If Client hires an employee within 120 days …, it shall pay a fee`: the days belong to the condition, unless paying is the condition. */
const CONDITION = /\b(?:if(?! (?:any|applicable|so)\b)|where(?! applicable)|should|unless|in the event(?: that)?|in case)\b[^,]*$/i;

const tied = (text: string, period: PeriodFigure): boolean => {
  const clauseBefore =
    before(text, period.at, 150)
      .split(/[;:]|, (?:and|or|but|provided) |\. /)
      .at(-1) ?? '';
  const after = behind(text, period.end, 70);
  const condition = CONDITION.exec(clauseBefore)?.[0];
  if (condition !== undefined && !PAY.test(condition)) return false;
  if (period.unit === 'year' || OTHER_BEFORE.test(clauseBefore) || OTHER_BEHIND.test(after)) return false;
  if (period.unit === 'month' && !(FROM_INVOICE.test(after) && INVOICE.test(after))) return false;
  const direct =
    DIRECT.test(clauseBefore) ||
    FROM_INVOICE.test(after) ||
    /^\W{0,2}(?:net|netto|fin de mois|EOM|after|end of)\b/i.test(after) ||
    RECEIPT.test(after);
  return direct && PAY.test(`${clauseBefore} ${after.split(/[;:.]/)[0] ?? ''}`);
};

function termsOfPeriod(text: string, period: PeriodFigure): string {
  const days = daysSaid(period);
  const after = behind(text, period.end, 80);
  const counted = COUNTED.find(([pattern]) => pattern.test(after));
  return counted === undefined ? `Net ${days}` : counted[1](days, counted[0].exec(after)?.[1]);
}

/** `2 % discount if paid within 10 days, otherwise 30 days net` and `14 Tage 2 % Skonto, 30 Tage netto`. */
function discountOf(text: string, periods: readonly PeriodFigure[]): string {
  const [percent] = percentsIn(text);
  if (percent === undefined || !DISCOUNT_WORDS.test(text) || periods.length < 2) return '';
  const days = periods.map(({ count }) => count);
  const soonest = Math.min(...days);
  return soonest === Math.max(...days) ? '' : `${percent.percent}/${soonest} `;
}

function readSentence(text: string): Reading | undefined {
  const short = DISCOUNT_SHORT.exec(text)?.[0];
  if (short !== undefined) return read(short.replace(/\s+/g, ' '));
  const parts = PAY.test(text) ? partsOf(text) : undefined;
  if (parts !== undefined) return parts;
  const days = periodsIn(text).filter((period) => tied(text, period));
  const all = periodsIn(text).filter(({ unit }) => unit === 'day');
  const longest = [...days].sort((a, b) => b.count - a.count)[0];
  if (longest !== undefined && (INVOICE.test(text) || TERMS_ALONE.test(text))) {
    const discount = discountOf(text, all.length > days.length && DISCOUNT_WORDS.test(text) ? all : days);
    const chosen = discount === '' ? days[0] : [...all].sort((a, b) => b.count - a.count)[0];
    if (chosen === undefined) return undefined;
    const terms = termsOfPeriod(text, chosen);
    const differing = discount === '' && days.some((other) => termsOfPeriod(text, other) !== terms);
    const either = LATER_OF.test(behind(text, chosen.end, 80))
      ? 'It is counted from the one or the other, whichever comes first or last.'
      : '';
    const doubt = chosen.doubt !== '' ? chosen.doubt : differing ? 'The sentence names several periods for payment.' : either;
    return read(discount === '' ? terms : `${discount}${terms.toLowerCase()}`, BECAUSE, doubt);
  }
  const net = NET.exec(text);
  if (net !== null) {
    const counted =
      RECEIPT.test(behind(text, net.index + net[0].length, 60)) || /^\s*from receipt/i.test(behind(text, net.index + net[0].length, 20));
    return read(`Net ${net[1]}${net[2] !== undefined ? ' EOM' : counted ? ' from receipt' : ''}`);
  }
  if (NEXT_MONTH_END.test(text) && PAY.test(text) && !OTHER_BEFORE.test(text)) return read('end of next month');
  if (ON_DELIVERY.test(text)) return read('COD');
  if (PREPAID.test(text)) return read('prepaid');
  if (ON_RECEIPT.test(text) && (INVOICE.test(text) || /\bpayment is due\b/i.test(text)) && !OTHER_BEFORE.test(text))
    return read('due on receipt');
  return unread(text);
}

const ELSEWHERE =
  /\b(?:payment terms?|terms of payment|payment schedule|zahlungsbedingungen|zahlungsziel|conditions de (?:paiement|reglement)|modalites de (?:paiement|reglement)|delais? de paiement)\b/i;
const DEFINES =
  /\b(?:exhibit|schedule|annex|appendix|attachment|order form|purchase order|statement of work|SOW|as agreed|to be agreed|mutually agree|anlage|anhang|annexe|set forth|set out|specified|in accordance with|vereinbar|gemass|convenir|selon)\b/i;

const unread = (text: string): Reading | undefined =>
  ELSEWHERE.test(text) && DEFINES.test(text) ? unsure([], 'It speaks of payment terms, but the days are not in the sentence.') : undefined;

export const PAYMENT_TERMS: TopicRule = {
  topic: 'paymentTerms',
  labels:
    /^(?:payment terms?|terms of payment|terms|payment|payment due|due|due date|terms of invoice|zahlungsbedingungen|zahlungsziel|zahlung|zahlbar|conditions? de (?:paiement|reglement)|modalites de (?:paiement|reglement)|delai de (?:paiement|reglement)|paiement|reglement|echeance)$/i,
  cue: /\b(?:pay|paid|payable|payment|remit|settle|due|net|C\.?O\.?D|cash|invoices?|zahl|fallig|netto|skonto|vorkasse|nachnahme|bezahl|beglich|begleich|payables?|payee?s?|paiement|reglee?s?|reglement|regler|escompte)/i,
  not: /\b(?:insurance premium|subcontractors? (?:within|no later)|for example|by way of (?:example|illustration)|purchase price for the shares|zum beispiel|par exemple|which provides|is silent|previous(?:ly)?|former(?:ly)?|has expired|temporary worker|(?:is|are|hereby) (?:rejected|superseded)|(?:do|does|shall|will) not apply)\b/i,
  single: true,
  read: (text, _context, sentence) => (sentence.row === undefined || sentence.row.value !== text ? readSentence(text) : readRow(text)),
};

/** A row's value is terms as people write them; what is no terms, a sum or a sentence, is read as a sentence. */
function readRow(text: string): Reading | undefined {
  const whole = text.replace(/[.;]\s*$/, '').replace(/^n\s?\/\s?(?=\d)/i, 'net ');
  if (readTerms(whole).kind === 'read') return read(whole, 'A row of the document gives the payment terms.');
  return (
    readSentence(text) ??
    readSentence(`payment of invoices ${text}`) ??
    (/\d/.test(text) ? unsure([], `Payment terms «${whole}» cannot be read.`) : undefined)
  );
}
