/**
 * Rights and duties that are there or not: audit, most favoured customer, exclusivity, limits of volume, refunds, rights of use, acceptance,
 * withholding. A sentence that expressly denies one is as good an answer as one that grants it.
 */
import type { ClauseValue, Topic } from '../clause';
import { periodsIn } from './periods';
import { stated, unsure, words, yesNo, type Reading, type TopicRule } from './topicRule';

interface Right {
  readonly topic: Topic;
  readonly labels: RegExp;
  readonly grants: RegExp;
  /** Must stand in the sentence as well. */
  readonly also?: RegExp;
  /** Expressly not: looked for first. */
  readonly denies: RegExp | undefined;
  readonly not: RegExp | undefined;
  /** Speaks of it without a plain grant. */
  readonly maybe: RegExp | undefined;
  readonly because: string;
}

// prettier-ignore
const RIGHTS: readonly Right[] = [
  {
    topic: 'auditRight',
    labels: /^(?:audit(?: rights?)?|prufungsrechte?|droit d'audit)$/i,
    grants: /\b(?:right|entitled|permitted|may|permit|allow|access|opportunity|make available|available)\b[^;]{0,160}\b(?:audit(?:ed|s|ing)?|inspect(?:ed|ion|ions|ing)?|examin(?:e|ed|ation))\b|\baudit (?:rights?|the (?:books|records))\b|\b(?:audit|inspect|examin)(?:ed|ion|e)?\b[^;]{0,80}\b(?:books|records|accounts|premises|facilit\w+|compliance|site)\b|\bbooks (?:of account |and accounts )?and records\b[^;]{0,120}\b(?:audit|inspect|examin|review|available)\w*|\bprufungsrecht\w*|\b(?:berechtigt|recht)\b[^;]{0,100}\b(?:prufen|einsehen|einsicht\w*|uberprufen)\b|\bdroit d'audit\b|\bauditer\b/i,
    denies: /\bno (?:right to )?audit\b|\bshall have no right to (?:audit|inspect)\b|\bkein prufungsrecht\b/i,
    not: /\b(?:audit committee|audited (?:financial|consolidated|annual)|independent auditors? of|inspection of (?:the )?(?:goods|products|deliverables|work) (?:upon|on|after) delivery|accountants? engaged|inspect(?:ion)? (?:and accept|of (?:each )?shipment)|right to inspect the (?:goods|products) upon|for example)\b/i,
    maybe: undefined,
    because: 'It grants a right to audit or inspect.',
  },
  {
    topic: 'mostFavoured',
    labels: /^(?:most[- ]favou?red(?: customer| nation)?|mfn|mfc|meistbegunstigung|client le plus favorise)$/i,
    grants: /\bmost[- ]favou?red (?:customer|nation|client|pricing|party|licensee|price|status)\b|\b(?:no(?:t)? (?:be )?less favou?rabl[ey]|at least as favou?rable|as favou?rable|no more favou?rable|not more favou?rable|more favou?rable|equal to or (?:better|more favou?rable)|no higher|higher|lower|lowest|most favou?rable|best)\b|\bmeistbegunstig\w*|\bclient le plus favorise|\bnation la plus favorisee/i,
    also: /\bmost[- ]favou?red\b|\bmeistbegunstig|\bplus favorisee?\b|\b(?:prices?|pricing|rates?|fees?|terms|charge[ds]?|royalt\w+|conditions|discounts?|treated)\b[^;]{0,200}\b(?:any|other|another|similar\w*|third|its|most|all) (?:\w+ ){0,4}?(?:customers?|clients?|licensees?|distributors?|purchasers?|buyers?|part(?:y|ies)|persons?|retailers?|resellers?|suppliers?|sponsors?|agents?)\b/i,
    denies: /\bno most[- ]favou?red\b|\bkeine meistbegunstigung\b/i,
    not: /\b(?:best (?:efforts|of its|of their|interests?|practices|knowledge|estimate)|bona fide|prime rate|interest rate|political|withholding|negotiat\w*|reasonable best|commercially reasonable|affiliated? transactions?|arm'?s[- ]length|merger|reasonable best|employees?|insurance|indemnit\w*|lenders?|rating|tax treatment|dividends?)\b/i,
    maybe: undefined,
    because: 'It promises terms as good as those of other customers.',
  },
  {
    topic: 'exclusivity',
    labels: /^(?:exclusivity|exclusive|exklusivitat|ausschliesslichkeit|exclusivite)$/i,
    grants: /\b(?<!non-)exclusiv(?:e|ely|ity)\b[^.;]{0,60}\b(?:right|rights|basis|licen[cs]e\w*|distribut\w*|supplier|provider|agent|agency|dealer|reseller|sponsor\w*|territory|manufactur\w*|partner|market\w*|appoint\w*|vendor|sales|representative|source|purchas\w*|field|sell|suppl\w*|relationship|franchise\w*|develop\w*|advertis\w*|provide|use|period|for)\b|\b(?:right|rights|basis|licen[cs]e|appoint\w*|engage\w*|retain\w*|sole(?:ly)?)\b[^.;]{0,50}(?<!non-)\bexclusiv(?:e|ely)\b|\bexclusivity (?:period|obligation|right)|\b(?:grant|enjoy|have|maintain)\w*\b[^.;]{0,40}\bexclusivity\b|\b(?:shall|will|agrees?|may) not(?: to)?\b[^;]{0,80}\b(?:appoint|authori[sz]e|engage|grant\b[^.;]{0,60}\bto) (?:any(?:one)? (?:other|else|third)|another|other)\b|\b(?:shall|will) not (?:act|work|provide|grant|supply|sell|perform)\b[^;]{0,80}\b(?:for|with|to) (?:any |an)?(?:other|another|competing|competitor)\b|\bsole and exclusive (?:right|distributor|supplier|agent|provider|licen[cs]e)|\b(?:shall|will|agrees?|may) not(?: to)?\b[^;]{0,160}\b(?:compet(?:e|es|ing|itive)\b[^;]{0,60}\b(?:products?|services?|business|goods|sites?)|any other (?:supplier|vendor|provider|distributor|manufacturer|sponsor|person for the))|\b(?:purchase|obtain|source|buy|order)\b[^.;]{0,50}\b(?:solely|exclusively|only|all (?:of )?its requirements)\b[^.;]{0,30}\bfrom\b|\ball of (?:its|their) requirements\b|\bexklusiv\w*\b[^.;]{0,60}\b(?:recht|lieferant|vertrieb|bezieh|bezug|partner)\w*|\bausschliesslich (?:bei|von|vom|uber)\b|\ba titre exclusif\b|\bexclusivite\b/i,
    denies: /\bnon-?exclusive (?:agreement|basis|relationship|arrangement|engagement)\b|\b(?:agreement|relationship|engagement|arrangement) (?:is|shall be) (?:on a )?non-?exclusive\b|\bno (?:right of )?exclusivity\b|\bno(?:t| obligation)? (?:bound |obliged |required )?to\b[^.;]{0,40}\bexclusively\b|\bnothing\b[^.;]{0,40}\bgrants exclusivity|\bnicht exklusiv\w*\b|\bkeine (?:exklusivitat|ausschliesslichkeit)\b|\bsans exclusivite\b|\bnot (?:be )?exclusive\b/i,
    not: /\b(?:exclusive (?:remed\w*|jurisdiction|venue|property|ownership|owner|forum|control of the defen)|sole and exclusive (?:remed\w*|property|owner\w*|jurisdiction|liability|obligation|responsib\w*|discretion|forum|venue|warrant\w*)|exclusive of (?:tax|any|all|freight|shipping|sales|vat|the)|exclusively (?:by|in|before|own\w*|governed|subject|with the laws|for the purpose)|ausschliesslich(?:er|es)? (?:gerichtsstand|recht)|gerichtsstand|competence exclusive|nettoyage)\b/i,
    maybe: undefined,
    because: 'It binds a party to one supplier, customer or territory.',
  },
  {
    topic: 'volumeRestriction',
    labels: /^(?:volume (?:restriction|limit|cap)s?|usage (?:limit|cap)s?|user limit|mengenbegrenzung|limite d'utilisation)$/i,
    grants: /\b(?:maximum|max\.|limit(?:ed|s)?|not exceed|no more than|not more than|up to|in excess of|exceed(?:s|ing)?|(?:may|shall) not (?:\w+ )?(?:order|make|use|sell) more than|more than)\b[^.;]{0,60}\b\d[\d,.]*\)?\s+(?:\w+ ){0,3}?(?:users?|seats?|units?|licen[cs]es?|copies|transactions?|calls|hours|employees|subscribers?|devices?|servers?|impressions|visits|page views|requests|records|pieces|kits|vials|tons?|gallons?|barrels?|days per|appearances|sites?|locations?|workstations?|cpus?|nutzer|stuck|utilisateurs|appels)\b|\bmaximum (?:\w+ ){0,2}?(?:quantit(?:y|ies)|volumes?|number of (?:users|units|copies|seats|licenses|transactions))\b|\b(?:hochstens|maximal) \d[\d.]*\s+(?:\w+ )?(?:nutzer|anwender|stuck|lizenzen|transaktionen|einheiten)\b|\b(?:limite|maximum)\w*\b[^.;]{0,30}\d[\d ]*\s+(?:utilisateurs|licences|unites|appels)\b|\b(?:additional|extra|overage) (?:fees?|charges?)\b[^.;]{0,80}\b(?:exceed\w*|in excess|beyond|above)\b/i,
    denies: /\bunlimited (?:number of )?(?:users|seats|usage|copies|use|transactions|volume)\b|\bunbegrenzte (?:anzahl|nutzung)\b|\bnombre illimite\b/i,
    not: /\b(?:days?'? (?:prior )?(?:written )?notice|liabilit\w*|insurance|shares|percent|interest|indemnif\w*|for example|hours notice|business hours|pounds sterling)\b/i,
    maybe: undefined,
    because: 'It limits the volume, the users or the units.',
  },
  {
    topic: 'terminationCredit',
    labels: /^(?:refunds?(?: on termination)?|termination credit|erstattung|remboursement)$/i,
    grants: /\b(?:terminat\w*|cancel\w*|expir\w*|kundig\w*|beendigung|resili\w*)\b[^;]{0,260}\b(?:refund\w*|(?:be )?reimburs\w*[^.;]{0,40}\b(?:pre-?paid|unused|unearned|advance)|credit(?:ed)?[^.;]{0,40}\b(?:pre-?paid|unused|unearned)|ruckerstatt\w*|erstatte\w*|zuruck(?:zahl|erstatt)\w*|rembours\w*)\b|\b(?:refund|repay|return)\w*\b[^.;]{0,40}\b(?:unused|unearned|pro[- ]rata|remaining|prepaid)\b|\b(?:refund\w*|erstatte\w*|rembours\w*)\b[^;]{0,200}\b(?:terminat\w*|cancel\w*|kundig\w*|beendigung|resili\w*)\b/i,
    denies: /\b(?:no (?:part of )?(?:\w+ ){0,3}?(?:fees?|charges?)[^.;]{0,40}\b(?:refund\w*|repaid)|no refunds?|non-?refundable|not (?:be )?(?:entitled to (?:a |any )?|receive (?:a |any )?|refund\w*)(?:refund\w*)?|without (?:any )?refund|no credit|no repayment|keine (?:ruck)?erstattung|nicht erstattet|kein anspruch auf (?:ruck)?erstattung|aucun remboursement|non remboursable\w*|ne (?:donne|ouvre)\w* [^.;]{0,40}remboursement)\b/i,
    not: /\b(?:tax refund|refund of (?:any )?tax|for example|deposit (?:refund|shall be refund)|indemnif\w*)\b/i,
    maybe: undefined,
    because: 'Prepaid fees come back when it ends early.',
  },
  {
    topic: 'acceptance',
    labels: /^(?:acceptance(?: criteria| period)?|abnahme(?:kriterien|frist)?|recette|criteres d'acceptation)$/i,
    grants: /\bacceptance (?:criteria|tests?|testing|period|procedures?|certificate|plan)\b|\bdeemed (?:to (?:be|have been) )?accepted\b|\b(?:accept|reject)(?:s|ed|ion|ance)?\b[^.;]{0,60}\b(?:the |each |any |such )?(?:deliverables?|work product|milestones?|products delivered)\b|\bdeliverables?\b[^.;]{0,120}\b(?:accept(?:ed|ance)|reject(?:ed|ion)?)\b|\babnahme(?:kriterien|frist|protokoll|prufung)?\b|\bacceptance inspection\b|\binspection and acceptance\b|\bhas\b[^.;]{0,40}\bdays\b[^.;]{0,60}\bto (?:accept|reject|review|approve|comment)\b|\bgilt als abgenommen\b|\brecette\b|\breception (?:des|du) (?:livrables?|prestations?)\b|\b(?:livrables?|prestations?)\b[^.;]{0,80}\baccepte\w*/i,
    denies: /\bno (?:formal )?acceptance (?:is required|procedure)\b|\bkeine abnahme\b/i,
    not: /\b(?:acceptance of (?:this|the) (?:agreement|offer|order|terms|purchase order)|acceptance of (?:orders|purchase orders)|mindestabnahme\w*|abnahmeverpflichtung|accepts? the appointment|for example)\b/i,
    maybe: undefined,
    because: 'It says how deliverables are accepted.',
  },
  {
    topic: 'usageRights',
    labels: /^(?:intellectual property(?: rights)?|ip(?: rights)?|ip ownership|usage rights|license|licen[cs]e grant|nutzungsrechte?|droits? d'utilisation|propriete intellectuelle)$/i,
    grants: /\bworks? (?:made )?for hire\b|\b(?:hereby |irrevocably |does |agrees to )*(?:assigns?|transfers?|conveys?)\b[^.;]{0,120}\b(?:right,? title|rights|ownership|intellectual property|copyright\w*)\b|\b(?:grants?|granted)\b[^.;]{0,160}\b(?:licen[cs]es?|sublicen[cs]es?|right(?:s)? (?:and licen[cs]e )?to (?:access|use|reproduce|copy|distribute|display|market|sell|make))\b|\b(?:deliverables?|work product|inventions?|developments?|intellectual property|all right,? title)\b[^.;]{0,120}\b(?:shall|will|are|is) (?:\w+ ){0,3}?(?:owned by|the (?:sole and exclusive |exclusive |sole )?property of|belong to|vest in|remain (?:the|with))\b|\b(?:shall|will) (?:\w+ )?own\b[^.;]{0,100}\b(?:right,? title|deliverables?|work product|intellectual property|inventions?|improvements?)\b|\bnutzungsrechte?\b|\burheberrecht\w*|\bdroits? d'(?:usage|utilisation|auteur|exploitation)\b|\b(?:copyright|title|ownership|intellectual property|rights?)\b[^.;]{0,80}\b(?:passes|pass|transfers?|vests?|is transferred|are transferred|belongs?)\b|\bmay use\b[^.;]{0,60}\b(?:deliverables?|films?|designs?|results|materials)\b|\bcession (?:des|de ses) droits\b|\bcede\b[^.;]{0,80}\bdroits\b/i,
    denies: /\bno (?:licen[cs]e|right,? title|ownership rights?|rights?) (?:or \w+ )?(?:is|are|in|under|shall be)\b[^.;]{0,60}\b(?:granted|conveyed|transferred)\b|\bkeine nutzungsrechte\b/i,
    not: /\b(?:grants? (?:a )?security interest|assign(?:s|ed)? this agreement|driver'?s licen[cs]e|option grant|stock|shares|for example)\b/i,
    maybe: undefined,
    because: 'It says who may use or own the results.',
  },
  {
    topic: 'withholding',
    labels: /^(?:withholding(?: tax)?|gross[- ]?up|quellensteuer|retenue a la source)$/i,
    grants: /\bgross(?:ed)?[- ]?up\b|\bwithholding tax\w*\b[^.;]{0,60}\b(?:bears?|borne by)\b|\bpays? the full\b|\bwithh(?:olding|eld|old)\b[^;]{0,200}\b(?:(?:pay|increase\w*|additional)\b[^;]{0,120}\b(?:additional|increased|necessary|equal|full amount|receives?)|free and clear)\b|\bfree and clear of\b[^.;]{0,80}\b(?:tax\w*|withholding|deduction)|\b(?:additional|increased) amounts?\b[^;]{0,160}\bwithh\w+|\bwithout (?:any )?(?:deduction|withholding)\b[^;]{0,200}\badditional (?:amounts?|sums?)\b|\bohne abzug von (?:quellen)?steuern\b|\bquellensteuer\w*\b[^.;]{0,120}\b(?:erhoh|tragt|ubernimmt)\w*|\bretenue a la source\b[^.;]{0,120}\b(?:majore|charge|augment)\w*/i,
    denies: /\b(?:may|shall|will|entitled to|right to)\b[^.;]{0,60}\b(?:deduct|withhold)\b[^.;]{0,100}\btax\w*|\btax(?:es)?\b[^.;]{0,80}\b(?:shall|may|will) be (?:withheld|deducted)\b|\bquellensteuer\w*\b[^.;]{0,80}\b(?:einbehalt|abgezogen|abzieh)\w*|\bretenue a la source\b/i,
    not: /\b(?:payroll|employees?|employment tax|withhold (?:its )?(?:consent|approval)|unreasonably withheld|independent contractor|social security|income tax withholding)\b/i,
    maybe: /\bwithholding tax\w*|\bquellensteuer\w*/i,
    because: 'The payer bears a withholding tax on top.',
  },
];

/** What a denial means, where it is more than «no». */
const DENIED: Partial<Readonly<Record<Topic, string>>> = {
  withholding: 'The payer may deduct withholding tax.',
  terminationCredit: 'Nothing comes back when it ends early.',
  exclusivity: 'It says that it is not exclusive.',
  volumeRestriction: 'It says that the volume is not limited.',
};

/** What kind of right of use: the words that decide who owns. */
// prettier-ignore
const USAGE_KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bworks? (?:made )?for hire\b/i, 'work for hire'],
  [/\bassigns?\b|\btransfers?\b|\bconvey|\bcession|\bcede/i, 'assignment'],
  [/\bown(?:s|ed)?\b|\bproperty of\b|\bbelong|\bvest/i, 'ownership'],
  [/\blicen[cs]e|\bright to use\b|\bnutzungsrecht|\bdroit/i, 'licence'],
];

function detailsOf(topic: Topic, text: string): ReturnType<typeof words>[] {
  if (topic !== 'usageRights') return [];
  const kind = USAGE_KINDS.find(([pattern]) => pattern.test(text))?.[1];
  return kind === undefined ? [] : [words(kind)];
}

/** The days for accepting or rejecting, where they are said. */
function acceptancePeriod(topic: Topic, text: string): ClauseValue[] {
  if (topic !== 'acceptance') return [];
  const period = periodsIn(text).find(
    ({ at, unit }) =>
      unit !== 'year' &&
      /\b(?:within|has|have|binnen|innerhalb(?: von)?|dans(?: les| un delai de)?|period of|frist von|sous)\s*$/i.test(
        text.slice(Math.max(0, at - 40), at),
      ),
  );
  if (period === undefined) return [];
  return [period.unit === 'day' ? { kind: 'days', days: period.count } : { kind: 'period', count: period.count, unit: period.unit }];
}

function readRight({ topic, grants, also, denies, maybe, because }: Right, text: string): Reading | undefined {
  const denied = topic !== 'withholding' && denies?.test(text) === true;
  const aboutRefund =
    topic !== 'terminationCredit' ||
    /\b(?:terminat\w*|cancel\w*|expir\w*|fees?|prepaid|kundig\w*|beendigung|resili\w*|vergutung|redevances?|(?:re)?payments?)\b/i.test(
      text,
    );
  if (denied && aboutRefund && (topic !== 'exclusivity' || !/\bexclusive (?:distributor|supplier|licen[cs]e|right|agent)/i.test(text)))
    return stated([yesNo(false)], DENIED[topic] ?? 'It says expressly that there is none.');
  if (grants.test(text) && also?.test(text) !== false)
    return stated([yesNo(true), ...acceptancePeriod(topic, text), ...detailsOf(topic, text)], because);
  if (topic === 'withholding' && denies?.test(text) === true) return stated([yesNo(false)], DENIED.withholding ?? '');
  return maybe?.test(text) === true ? unsure([], 'It speaks of it, but what holds cannot be read.') : undefined;
}

function rowRight(right: Right, text: string): Reading {
  if (/^(?:no|none|nein|keine?|non|aucune?|not applicable|n\/a)\b/i.test(text))
    return stated([yesNo(false)], 'A row of the document says no.');
  if (/^(?:yes|ja|oui)\b/i.test(text)) return stated([yesNo(true), ...detailsOf(right.topic, text)], 'A row of the document says yes.');
  return readRight(right, text) ?? stated([words(text), ...acceptancePeriod(right.topic, text)], 'A row of the document speaks of it.');
}

export const RIGHT_RULES: readonly TopicRule[] = RIGHTS.map((right) => ({
  topic: right.topic,
  labels: right.labels,
  cue: new RegExp(
    [right.grants, right.denies, right.maybe].flatMap((pattern) => (pattern === undefined ? [] : [pattern.source])).join('|'),
    'i',
  ),
  not: right.not,
  single: false,
  read: (text, _context, sentence) => (sentence.row?.value === text ? rowRight(right, text) : readRight(right, text)),
}));
