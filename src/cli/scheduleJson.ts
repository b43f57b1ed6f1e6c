/** The answer of `schedule` as JSON. Amounts are decimal text with the currency's decimals; the order is the schedule's. */
import { BILLING_RULES } from '../domain/billing/billingRules';
import { fractionText } from '../domain/billing/fractions';
import { plainMinorText } from '../domain/billing/figures';
import type { Fraction, Schedule, ScheduleCheck, ScheduleRow } from '../domain/billing/schedule';
import { type Finding, placeText } from '../domain/finding';

/** The whole answer as lines of JSON text, one invoice line a line: they are many, and people compare two answers. */
export function scheduleJson({ rows, checks }: Schedule, findings: readonly Finding[]): string {
  const factors = factorTexts();
  const found = findings.map(({ code, severity, place, title, remedy }) =>
    JSON.stringify({ code, severity, place: placeText(place), title, remedy }),
  );
  return [
    `{"invoices":${listed(rows.map((row) => JSON.stringify(invoiceJson(row, factors))))},`,
    `"checks":${listed(checks.map((check) => JSON.stringify(checkJson(check))))},`,
    `"findings":${listed(found)},`,
    `"rules":${JSON.stringify(rulesOf(rows), null, 1)}}\n`,
  ].join('\n');
}

const listed = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);

/** What the rules of these rows say, for whoever reads the answer. */
function rulesOf(rows: readonly ScheduleRow[]): Record<string, string> {
  const used = new Set(rows.map(({ rule }) => rule));
  return Object.fromEntries(Object.entries(BILLING_RULES).filter(([rule]) => used.has(rule)));
}

/** The same few shares stand on thousands of rows. */
function factorTexts(): (factor: Fraction) => string {
  const known = new Map<string, string>();
  return (factor) => {
    const key = `${factor.numerator}/${factor.denominator}`;
    const text = known.get(key) ?? fractionText(factor);
    known.set(key, text);
    return text;
  };
}

function invoiceJson(row: ScheduleRow, factorOf: (factor: Fraction) => string): unknown {
  const { contract, line, serviceFrom, serviceTo, invoiceOn, dueOn, currency, netMinor, taxMinor, factor, rule } = row;
  return {
    contract,
    line,
    serviceFrom,
    serviceTo,
    invoiceOn,
    dueOn,
    net: plainMinorText(netMinor, currency),
    tax: plainMinorText(taxMinor, currency),
    gross: plainMinorText(netMinor + taxMinor, currency),
    factor: factorOf(factor),
    rule,
  };
}

function checkJson({ name, of, currency, terms, differenceMinor }: ScheduleCheck): unknown {
  return {
    name,
    of,
    currency,
    terms: terms.map(({ label, minor }) => ({ label, amount: plainMinorText(minor, currency) })),
    difference: plainMinorText(differenceMinor, currency),
  };
}
