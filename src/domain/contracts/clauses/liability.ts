/**
 * Liability: capped at a sum, or not; and what the cap does not cover.
 *
 * A sentence that only excludes indirect damages caps nothing: it is given in words. «Except for breach of confidentiality» leaves a hole
 * in the cap, and the reviewer must see the words.
 */
import type { ClauseValue } from '../clause';
import { amountsIn } from './amounts';
import { stated, unsure, words, yesNo, type Reading, type ReadingContext, type TopicRule } from './topicRule';

const LIABLE = /\b(?:liab(?:le|ility|ilities)|damages|haft(?:et|ung|en)\w*|schadensersatz|responsabilite|responsable)\b/i;
const CAPS =
  /\b(?:(?:aggregate|total|maximum|cumulative|entire|collective|overall)\s+(?:\w+ ){0,3}?liabilit(?:y|ies)|liabilit(?:y|ies)\b[^;]{0,300}\b(?:exceed|limited to|be greater than|capped|more than|in excess of)|limit(?:ed|ation)? of liability|liabilit(?:y|ies)\b[^;]{0,60}\b(?:is|are|shall be) limited|liable\b[^;]{0,140}\b(?:in excess of|exceed\w*|more than|greater than)|damages\b[^;]{0,120}\b(?:limited to|exceed\w*|in excess of)|haftung\b[^;]{0,160}\b(?:begrenzt|beschrankt|hochstens|maximal)|haftet\b[^;]{0,100}\b(?:hochstens|maximal|nur bis|bis zu)|responsabilite\b[^;]{0,160}\b(?:limitee|plafonnee|exceder|depasser))/i;
const CAP_FIGURE =
  /\b(?:exceed\w*|limited to|greater than|capped at|more than|in excess of|(?:maximum|total|aggregate) liability (?:cap )?(?:[\w ]{0,40}? )?(?:is|shall be|of)(?! in addition)|begrenzt|beschrankt|hochstens|maximal|bis zu|limitee|plafonnee|exceder|depasser)\b[^]{0,260}/i;
const OPEN =
  /\b(?:(?:unlimited|uncapped) liability|liabilit(?:y|ies)\b[^.;]{0,60}\b(?:(?:shall|will|is|are) (?:be )?(?:unlimited|uncapped|not (?:be )?(?:limited|capped))|without limit)|(?:limitations?|exclusions?|caps?|section|article)\b[^;]{0,120}\b(?:shall|will|do|does) not (?:apply|limit)|nothing (?:in this [\w.() ]{1,40}|herein )?[^.;]{0,40}\b(?:limits?|excludes?|restricts?)\b|(?:neither party|section \S+|clause \S+|this (?:section|clause|agreement)) (?:does not )?(?:excludes?|limits?) (?:or \w+ )?(?:any |its |either party's )?liab\w*|no limitation (?:of|on) (?:either party's )?liab\w*|unbeschrankt|unbegrenzt|haftungsbeschrankung\w*\b[^.;]{0,80}\b(?:gelten|gilt) nicht|responsabilite (?:\w+ )?illimitee|sans limitation de (?:responsabilite|montant))\b/i;
const CARVE_OUT =
  /\b(?:except (?:for|in (?:the )?(?:case|event)s?|with respect to|as (?:set forth|provided)|to the extent|that)|other than|with the exception of|excluding|save (?:for|in)|ausser|mit ausnahme|sauf|a l'exception)\b[^;]{0,200}/i;
/** What a sentence takes out of the cap, behind the words that do. */
const CARVED_OUT =
  /\b(?:not (?:apply|limit|be limited)|(?:limits?|excludes?|restricts?)(?: or (?:limits?|excludes?))?|gelten nicht|gilt nicht|unlimited|uncapped|unbeschrankt|unbegrenzt|sans limitation)\b[^.;]{0,40}?\b(?:to|for|with respect to|arising|resulting|in (?:case|the event)|fur|bei|im falle|pour|en cas)\b[^.;]{0,160}/i;
const INDIRECT =
  /\b(?:indirect|consequential|incidental|special|punitive|exemplary|lost profits?|loss of profits?|mittelbare|folgeschaden|entgangene\w*|indirects?|immateriels?)\b/i;
const LIMITS_INDIRECT =
  /\b(?:not be (?:liable|responsible)|no (?:party|event)|neither|nor|waives?|disclaim\w*|exclude\w*|haftet nicht|keine haftung|ausgeschlossen|ne (?:sera|saurai\w*|pourra)|in no event)\b/i;

function readLiability(text: string, context: ReadingContext): Reading | undefined {
  if (!LIABLE.test(text)) return undefined;
  const carved = CARVE_OUT.exec(text)?.[0];
  const exception: ClauseValue[] = carved === undefined ? [] : [words(carved.trim())];
  const open = OPEN.test(text);
  const caps = CAPS.test(text);
  if (open && !/\b(?:exceed|limited to|capped at)\b/i.test(text)) {
    const what = CARVED_OUT.exec(text)?.[0];
    if (what === undefined || /\bto this (?:agreement|contract|sow|order)\b/i.test(what))
      return stated([yesNo(false), ...exception], 'It says that liability is not capped.', 'cap');
    return stated([words(`not capped: ${what.trim()}`)], 'It takes some liability out of the cap.', 'carve-out');
  }
  if (caps) {
    const reach = CAP_FIGURE.exec(text)?.[0];
    const [figure] = reach === undefined ? [] : amountsIn(reach, context.dollar);
    if (reach === undefined && !INDIRECT.test(text))
      return /\blimited\b/i.test(text) ? unsure([], 'It speaks of a limit of liability, but what it is cannot be read.') : undefined;
    if (reach !== undefined) {
      const money: ClauseValue[] = figure === undefined ? [] : [{ kind: 'money', amount: figure.amount, currency: figure.currency }];
      return figure === undefined || figure.doubt === ''
        ? stated([yesNo(true), ...money, ...exception], 'It caps the liability.', 'cap')
        : unsure([yesNo(true), ...money], figure.doubt, 'cap');
    }
  }
  if (INDIRECT.test(text) && LIMITS_INDIRECT.test(text))
    return stated(
      [words('no liability for indirect damages'), ...exception],
      'It excludes indirect damages; that caps nothing.',
      'indirect',
    );
  return undefined;
}

export const LIABILITY_CAP: TopicRule = {
  topic: 'liabilityCap',
  labels:
    /^(?:liability(?: cap)?|limit(?:ation)? of liability|cap on liability|haftung(?:sobergrenze|sbegrenzung|sbeschrankung)?|plafond de responsabilite|responsabilite)$/i,
  cue: LIABLE,
  not: /\b(?:tax liabilit\w*|liability insurance|insurance (?:policy|coverage|with)|assumed liabilities|balance sheet|limited liability (?:company|partnership)\b(?![^]*\bliable)|for example)\b/i,
  single: false,
  read: (text, context, sentence) => (sentence.row?.value === text ? rowLiability(text, context) : readLiability(text, context)),
};

function rowLiability(text: string, context: ReadingContext): Reading {
  if (/\b(?:unlimited|uncapped|none|no cap|unbegrenzt|unbeschrankt|illimitee)\b/i.test(text))
    return stated([yesNo(false)], 'A row of the document says that liability is not capped.', 'cap');
  const [figure] = amountsIn(text, context.dollar);
  if (figure !== undefined)
    return stated(
      [yesNo(true), { kind: 'money', amount: figure.amount, currency: figure.currency }],
      'A row of the document caps the liability.',
      'cap',
    );
  return /%|fees|vergutung|twelve|12|redevances/i.test(text)
    ? stated([yesNo(true), words(text)], 'A row of the document caps the liability.', 'cap')
    : unsure([], 'A row speaks of liability, but the cap cannot be read.');
}
