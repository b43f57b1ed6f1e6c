/**
 * The figures of a job as a table of "Tieout Rules": its value, the standard, and what it says. A figure changed here counts from
 * the next run; an empty or unreadable one is reported, and the standard counts.
 */
import type { Finding } from '../domain/finding';
import type { AmountByCurrency, PolicyFigure, PolicyValue } from '../domain/policy/policyFigure';
import type { SourceTable } from '../tables/sourceTable';
import type { CellContent } from '../tables/workbookChange';
import { cellsOf, column, ownRows, textIn } from './ownTable';

export const POLICY_COLUMNS = [
  column('Figure', 'text', 22),
  column('Value', 'input', 26),
  column('Standard', 'text', 26),
  column('What it says', 'text', 100),
];

const isList = (value: PolicyValue): value is readonly number[] => Array.isArray(value);

/** `1`; `1; 2; 7.5`; `* 1; JPY 100`. */
function valueText(value: PolicyValue): string {
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.join('; ');
  return Object.entries(value)
    .map(([currency, amount]) => `${currency} ${amount}`)
    .join('; ');
}

const readNumber = (text: string): number | undefined => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined);

function readValue(text: string, standard: PolicyValue): PolicyValue | undefined {
  if (typeof standard === 'number') return readNumber(text);
  const pieces = text.split(';').map((piece) => piece.trim());
  if (isList(standard)) {
    const numbers = pieces.map(readNumber);
    return numbers.every((number) => number !== undefined) ? numbers : undefined;
  }
  const amounts: Record<string, number> = {};
  for (const piece of pieces) {
    const [, currency, amount] = /^(\*|[A-Z]{3})\s+(\d+(?:\.\d+)?)$/.exec(piece) ?? [];
    if (currency === undefined) return undefined;
    amounts[currency] = Number(amount);
  }
  return amounts satisfies AmountByCurrency;
}

const unreadable = (table: string, rule: string, standard: PolicyValue, text: string): Finding => ({
  code: 'rule-unreadable',
  severity: 'warning',
  place: { kind: 'table', table, column: 'Value' },
  title: `The figure ${rule} is "${text}", which cannot be read, so the standard ${valueText(standard)} counts.`,
  remedy: `Write it like ${valueText(standard)}.`,
});

/** The figures that count: those of the sheet, and the standard for those that are not there. */
export function policyFrom<Rules>(
  own: readonly SourceTable[],
  table: string,
  figures: readonly PolicyFigure[],
): { readonly rules: Rules; readonly findings: readonly Finding[] } {
  const texts = new Map(ownRows(own, table).map((row) => [textIn(row, 'Figure'), textIn(row, 'Value')]));
  const findings: Finding[] = [];
  const entries = figures.map(({ rule, standard }): [string, PolicyValue] => {
    const text = texts.get(rule);
    const value = text === undefined ? standard : readValue(text, standard);
    if (value === undefined) findings.push(unreadable(table, rule, standard, text ?? ''));
    return [rule, value ?? standard];
  });
  return { rules: Object.fromEntries(entries) as Rules, findings }; // The list has every figure.
}

/** The rows of the table, with what a person has changed in it. */
export function policyCells(own: readonly SourceTable[], table: string, figures: readonly PolicyFigure[]): CellContent[][] {
  const { rules } = policyFrom<Readonly<Record<string, PolicyValue>>>(own, table, figures);
  return figures.map(({ rule, standard, says }) =>
    cellsOf(POLICY_COLUMNS, {
      Figure: rule,
      Value: valueText(rules[rule] ?? standard),
      Standard: valueText(standard),
      'What it says': says,
    }),
  );
}
