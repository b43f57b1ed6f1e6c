/** The answer of `match-cash` as JSON. Amounts are decimal text with the currency's decimals; the order is the receipts'. */
import type { Allocation, CashApplication, ReceiptResult } from '../domain/cash/application';
import { outcomeTotals, receiptProofs } from '../domain/cash/totals';
import { type Finding, placeText } from '../domain/finding';
import type { Currency } from '../domain/money/currency';
import type { Decimal } from '../domain/money/decimal';
import { amountText } from '../domain/money/money';

/** The whole answer as JSON text, one receipt a line: it is long, and people compare two of them. */
export function applicationJson(application: CashApplication, findings: readonly Finding[]): string {
  const receipts = application.results.map((result) => JSON.stringify(receiptJson(result)));
  const totals = JSON.stringify(totalsJson(application));
  const found = findings.map(({ code, severity, place, title, remedy }) =>
    JSON.stringify({ code, severity, place: placeText(place), title, remedy }),
  );
  return `{"receipts":[\n${receipts.join(',\n')}\n],\n"totals":${totals},\n"findings":[${found.length === 0 ? '' : `\n${found.join(',\n')}\n`}]}\n`;
}

const text = (amount: Decimal, currency: Currency): string => amountText({ amount: amount.isZero() ? amount.abs() : amount, currency });

function receiptJson({ receipt, outcome, allocations, residual, rule, confidence, evidence, alternatives }: ReceiptResult): unknown {
  const { currency } = receipt.amount;
  return {
    receipt: receipt.id,
    outcome,
    allocations: allocations.map((allocation) => allocationJson(allocation, currency)),
    residual: { amount: text(residual.amount, currency), treatment: residual.treatment },
    rule,
    confidence,
    evidence: evidence.map(({ says }) => says),
    alternatives: alternatives.map((each) => ({ allocations: each.allocations.map((allocation) => allocationJson(allocation, currency)) })),
  };
}

function allocationJson({ document, cash, discount, deduction, deductionCode }: Allocation, currency: Currency): unknown {
  return {
    document,
    amount: text(cash, currency),
    discount: text(discount, currency),
    deduction: text(deduction, currency),
    ...(deductionCode === undefined ? {} : { deductionCode }),
  };
}

function totalsJson(application: CashApplication): unknown {
  return {
    receipts: application.results.length,
    outcomes: outcomeTotals(application).map(({ outcome, currency, count, amount }) => ({
      outcome,
      currency,
      count,
      amount: text(amount, currency),
    })),
    proofs: receiptProofs(application).map(({ currency, receipts, allocated, residual, difference }) => ({
      currency,
      receipts: text(receipts, currency),
      allocated: text(allocated, currency),
      residual: text(residual, currency),
      difference: text(difference, currency),
    })),
  };
}
