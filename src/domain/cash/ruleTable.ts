/**
 * The rule table of cash application, tried from the top.
 *
 * Each way in which a receipt could pay documents is looked up here by three words: how sure we are of
 * the payer, how far the reference names the documents, and how the amount compares. The first line that
 * has all three decides. The way that reaches the highest line is the proposal; when two ways reach it,
 * neither is posted and the receipt is ambiguous.
 *
 * A discount taken late stands above tolerance, fee and tax: what was not earned is not written off under
 * another name.
 *
 * Lines that may post by themselves and name their documents go before all others over the whole month,
 * so a resemblance never takes an invoice away from a payment that names it.
 */
import type { Confidence } from './application';
import { type AmountState, AMOUNT_STATES, type PayerState, type ReferenceState } from './proposal';

export interface MatchingRule {
  readonly name: string;
  readonly payer: readonly PayerState[];
  readonly reference: readonly ReferenceState[];
  readonly amount: readonly AmountState[];
  readonly confidence: Confidence;
  /** Posts by itself; otherwise a person says yes. */
  readonly mayApply: boolean;
}

const KNOWN: readonly PayerState[] = ['certain', 'likely'];
const ANYONE: readonly PayerState[] = ['certain', 'likely', 'unknown'];
const EVERYONE: readonly PayerState[] = [...ANYONE, 'other'];

const rule = (
  name: string,
  payer: readonly PayerState[],
  reference: readonly ReferenceState[],
  amount: readonly AmountState[],
  mayApply: boolean,
  confidence: Confidence,
): MatchingRule => ({ name, payer, reference, amount, mayApply, confidence });

// prettier-ignore
export const MATCHING_RULES: readonly MatchingRule[] = [
  //    name                                payer        reference        amount                                  applies  confidence
  rule('advice agrees',                     ANYONE,      ['advised'],     ['equal'],                               true,  'certain'),
  rule('advice with deduction',             KNOWN,       ['advised'],     ['discount earned', 'deduction said', 'part said'], true, 'likely'),
  rule('advice to be checked',              EVERYONE,    ['advised'],     AMOUNT_STATES,                           false, 'likely'),

  rule('named and equal',                   ['certain'], ['named'],       ['equal'],                               true,  'certain'),
  rule('named and equal, payer likely',     ['likely'],  ['named'],       ['equal'],                               true,  'likely'),
  rule('named and equal, payer unknown',    ['unknown'], ['named'],       ['equal'],                               true,  'likely'),
  rule('named, discount earned',            KNOWN,       ['named'],       ['discount earned'],                     true,  'certain'),
  rule('partly named and equal',            KNOWN,       ['partly'],      ['equal'],                               true,  'likely'),
  rule('partly named, discount earned',     ['certain'], ['partly'],      ['discount earned'],                     true,  'likely'),
  rule('discount taken late',               ANYONE,      ['named', 'partly'], ['discount late'],                   false, 'likely'),
  rule('named, late discount granted',     ANYONE,      ['named', 'partly'], ['discount granted'],                false, 'guess'),
  rule('named, within tolerance',           KNOWN,       ['named'],       ['within tolerance'],                    true,  'likely'),
  rule('named, bank fee',                   KNOWN,       ['named'],       ['fee said'],                            true,  'likely'),
  rule('named, withholding tax',            KNOWN,       ['named'],       ['withholding said'],                    true,  'likely'),
  rule('named, part payment',               KNOWN,       ['named'],       ['part said'],                           true,  'likely'),
  rule('named, at the rate of the day',     KNOWN,       ['named'],       ['at the rate'],                         true,  'likely'),

  rule('named, credits used',               KNOWN,       ['named', 'partly'], ['with credits'],                    false, 'likely'),
  rule('named and others',                  KNOWN,       ['named', 'partly'], ['and more'],                        false, 'likely'),
  rule('some of the named',                 ANYONE,      ['named', 'partly'], ['some of them'],                    false, 'likely'),
  rule('explained, to be confirmed',     ANYONE,      ['named', 'partly'], ['equal', 'discount earned', 'within tolerance', 'fee said', 'withholding said', 'part said', 'at the rate'], false, 'likely'),
  rule('named, deduction said',             ANYONE,      ['named', 'partly'], ['deduction said'],                  false, 'likely'),
  rule('named, possibly a bank fee',        ANYONE,      ['named', 'partly'], ['fee possible'],                    false, 'likely'),
  rule('named, possibly withholding tax',   ANYONE,      ['named', 'partly'], ['withholding possible'],            false, 'guess'),
  rule('named, in part',                    ANYONE,      ['named', 'partly'], ['in part'],                         false, 'likely'),
  rule('named, short',                      ANYONE,      ['named', 'partly'], ['short'],                           false, 'likely'),
  rule('named, overpaid',                   ANYONE,      ['named', 'partly'], ['over'],                            false, 'likely'),
  rule('named in another currency',         ANYONE,      ['named', 'partly'], ['near the rate', 'no rate'],        false, 'guess'),
  rule("another customer's document",       ['other'],   ['named', 'partly'], AMOUNT_STATES,                       false, 'guess'),

  rule('payer and amount',                  ['certain'], ['not'],         ['equal'],                               true,  'likely'),
  rule('payer and whole account',           ['certain'], ['not'],         ['whole account'],                       true,  'likely'),
  rule('payer and sum',                     ['certain'], ['not'],         ['sum'],                                 true,  'likely'),
  rule('likely payer and amount',           ['likely'],  ['not'],         ['equal'],                               false, 'likely'),
  rule('payer, amount less discount',       KNOWN,       ['not'],         ['discount earned'],                     false, 'likely'),
  rule('likely payer and sum',              ['likely'],  ['not'],         ['whole account', 'sum'],                false, 'likely'),
  rule('payer and a sum that may be chance', KNOWN,      ['not'],         ['chance sum'],                          false, 'guess'),
  rule('payer, amount explained',           KNOWN,       ['not'],         ['within tolerance', 'fee said', 'withholding said', 'discount late'], false, 'guess'),
  rule('payer, at the rate of the day',     KNOWN,       ['not'],         ['at the rate'],                         false, 'guess'),
  rule('payer and amount, named otherwise', KNOWN,       ['elsewhere'],   ['equal', 'discount earned', 'whole account', 'sum', 'at the rate'], false, 'guess'),
  rule('amount alone',                      ['unknown'], ['not', 'elsewhere'], ['equal'],                          false, 'guess'),
];

/** Receipts that pay no document end in one of these. */
export const OTHER_ENDS = {
  notAnInvoice: 'not an invoice',
  duplicate: 'paid already',
  inAdvance: 'paid in advance',
  onAccount: 'payer known, nothing fits',
  openQuestion: 'nothing fits',
  noMoney: 'no money moved',
} as const;

/** The line of the table that decides on a proposal, or -1. */
export function ruleIndex(proposal: {
  readonly payer: PayerState;
  readonly reference: ReferenceState;
  readonly amount: AmountState;
}): number {
  return MATCHING_RULES.findIndex(
    ({ payer, reference, amount }) =>
      payer.includes(proposal.payer) && reference.includes(proposal.reference) && amount.includes(proposal.amount),
  );
}

/** Lines that post by themselves on what the payer said: they go first. */
export const appliesByName = ({ mayApply, reference }: MatchingRule): boolean => mayApply && !reference.includes('not');
