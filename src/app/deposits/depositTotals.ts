/** Prepaid deposits in plain text amounts, for the pane and the command line. */
import { accountName } from '../../domain/deposits/account';
import type { DepositReport } from '../../domain/deposits/depositReport';
import type { Currency } from '../../domain/money/currency';
import { amountText, fromMinor } from '../../domain/money/money';
import type { DepositLine } from './depositsPlan';
import type { Proof } from '../jobs';

const text = (minor: number, currency: Currency): string => amountText(fromMinor(minor, currency));
const textOr = (minor: number | undefined, currency: Currency): string => (minor === undefined ? '' : text(minor, currency));

export const depositLines = (deposits: readonly DepositReport[]): DepositLine[] =>
  deposits.map(({ partner, currency, ledger, tie, plan, pending }) => ({
    partner,
    currency,
    state: plan.state,
    opening: text(ledger.opening, currency),
    topUps: text(ledger.topUps, currency),
    consumption: text(ledger.consumption, currency),
    adjustments: text(ledger.adjustments, currency),
    closing: text(ledger.closing, currency),
    statement: textOr(tie?.statementMinor, currency),
    statementDifference: textOr(tie?.unexplained, currency),
    dailyUse: textOr(plan.dailyUse, currency),
    runsOutOn: plan.runsOutOn ?? '',
    runsOutLate: plan.runsOutLate ?? '',
    runsOutEarly: plan.runsOutEarly ?? '',
    topUpBy: plan.topUpBy ?? '',
    topUpAmount: textOr(plan.amount, currency),
    pendingTopUps: text(pending, currency),
    idle: textOr(plan.idle, currency),
  }));

const TERMS = ['opening', 'topUps', 'consumption', 'adjustments', 'closing'] as const;
const LABELS = {
  opening: 'opening',
  topUps: 'top-ups',
  consumption: 'consumption',
  adjustments: 'adjustments',
  closing: 'closing',
} as const;
/** What is taken away where the terms are added up. */
const MINUS: ReadonlySet<string> = new Set(['consumption', 'closing']);

/** Of each deposit its ledger, and its statement where there is one. */
export function depositProofs(deposits: readonly DepositReport[]): Proof[] {
  return deposits.flatMap((deposit) => {
    const { currency, ledger, tie } = deposit;
    const signed = TERMS.map((term) => ({ label: LABELS[term], minor: MINUS.has(term) ? -ledger[term] : ledger[term] }));
    const proof = (name: string, terms: readonly { readonly label: string; readonly minor: number }[]): Proof => ({
      name: `${accountName(deposit)}: ${name}`,
      currency,
      terms: terms.map(({ label, minor }) => ({ label, amount: text(minor, currency) })),
      difference: text(
        terms.reduce((all, { minor }) => all + minor, 0),
        currency,
      ),
    });
    const ledgerProof = proof('opening + top-ups − consumption ± adjustments = closing', signed);
    if (tie === undefined) return [ledgerProof];
    return [
      ledgerProof,
      proof(`closing = statement of ${tie.statement.on} + named differences`, [
        { label: 'closing', minor: ledger.closing },
        { label: 'statement', minor: -tie.statementMinor },
        { label: 'after its day', minor: -tie.after },
        { label: 'on it, pending with us', minor: -tie.onStatementMinor },
        { label: 'in transit', minor: -tie.inTransitMinor },
        { label: 'around its day', minor: -tie.dayShift },
      ]),
    ];
  });
}
