/** What is matched by reason, and what is open by kind and age: counts and sums over "Matches" and "Exceptions". */
import type { ExceptionCase } from '../../domain/reconciliation/control/control';
import { EXCEPTION_KINDS } from '../../domain/reconciliation/exceptionKinds';
import { exponentOf } from '../../domain/money/currency';
import { MATCH_REASONS, type ReconciliationMatch } from '../../domain/reconciliation/reconciliation';
import { ageBuckets, ageEdges, foldedBuckets, type ReconciliationRules } from '../../domain/reconciliation/control/reconciliationRules';
import type { CellContent, CellStyle } from '../../tables/workbookChange';
import { formula, moneyStyle, tableFormula } from '../cells';
import { EXCEPTIONS_TABLE } from './exceptionRows';
import { MATCHES_TABLE } from './matchRows';
import type { ProofLine, ProofSection } from '../proofLayout';
import { at } from './statementSections';

/** As many as stand between the other columns of the sheet. */
const MOST_BUCKETS = 6;

const exceptions = tableFormula(EXCEPTIONS_TABLE);

/** Pairs that occur, in the order of the table that the first comes from. */
function pairsOf<T extends string>(order: readonly T[], pairs: readonly (readonly [T, string])[]): (readonly [T, string])[] {
  const known = new Map(pairs.map((pair) => [pair.join('\n'), pair]));
  return [...known.values()].sort(([a, one], [b, other]) => order.indexOf(a) - order.indexOf(b) || (one < other ? -1 : 1));
}

const rounded = (text: string, currency: string): CellContent => formula(`ROUND(${text},${exponentOf(currency)})`);

export function reasonSection(matches: readonly ReconciliationMatch[], matchTable: string): ProofSection {
  const { all } = tableFormula(matchTable);
  const reasons = Object.keys(MATCH_REASONS) as (keyof typeof MATCH_REASONS)[]; // The table's own keys.
  const line = (row: number, reason: keyof typeof MATCH_REASONS, currency: string): ProofLine => {
    const chosen = `${all('Reason')},${at(0, row)},${all('Currency')},${at(2, row)}`;
    const sum = (heading: string): string => `SUMIFS(${all(heading)},${chosen})`;
    const money = moneyStyle(currency);
    return {
      cells: [
        ...[reason, '', currency],
        formula(matchTable === MATCHES_TABLE ? `COUNTIFS(${chosen},${all('Line')},1)` : sum('Matches')),
        ...['Our rows', 'Their rows'].map((heading) => formula(sum(heading))),
        ...['Ours', 'Theirs', 'Difference'].map((heading) => rounded(sum(heading), currency)),
        MATCH_REASONS[reason],
      ],
      styles: ['text', 'text', 'text', 'number', 'number', 'number', money, money, money, 'note'],
    };
  };
  return {
    title: 'Matches by reason',
    headings: ['Reason', '', 'Currency', 'Matches', 'Our rows', 'Their rows', 'Ours', 'Theirs', 'Difference', 'What it says'],
    differences: 0,
    lines: pairsOf(
      reasons,
      matches.map(({ reason, currency }) => [reason, currency] as const),
    ).map(
      ([reason, currency]) =>
        (row: number) =>
          line(row, reason, currency),
    ),
  };
}

/** Conditions on the age for each bucket. */
function ageConditions(rules: ReconciliationRules): string[] {
  const edges = ageEdges(rules);
  const age = exceptions.all('Age');
  return [...edges, Infinity].map((edge, index) => {
    const from = edges[index - 1];
    return [...(from === undefined ? [] : [`,${age},">${from}"`]), ...(edge === Infinity ? [] : [`,${age},"<=${edge}"`])].join('');
  });
}

/** A row without a currency could not be read; it is found by its empty cell. */
function kindLine(row: number, kind: keyof typeof EXCEPTION_KINDS, currency: string, rules: ReconciliationRules): ProofLine {
  const of = `${exceptions.all('Kind')},${at(0, row)},${exceptions.all('Currency')},${currency === '' ? '""' : at(2, row)}`;
  const open = `${of},${exceptions.all('Open')},1`;
  const buckets = ageConditions(rules).map((condition) => formula(`COUNTIFS(${open}${condition})`));
  const amount = currency === '' ? null : rounded(`SUMIFS(${exceptions.all('Difference')},${open})`, currency);
  const cells = [
    ...[kind, EXCEPTION_KINDS[kind].statement, currency, formula(`COUNTIFS(${open})`), amount, ...buckets],
    formula(`COUNTIFS(${open},${exceptions.all('Overdue')},">0")`),
    formula(`COUNTIFS(${of},${exceptions.all('Stands in')},"accepted")`),
  ];
  const money = currency === '' ? 'money' : moneyStyle(currency);
  return { cells, styles: ['text', 'text', 'text', 'number', money, ...new Array<CellStyle>(buckets.length + 2).fill('number')] };
}

export function kindSection(cases: readonly ExceptionCase[], allRules: ReconciliationRules): ProofSection {
  const rules = foldedBuckets(allRules, MOST_BUCKETS);
  const kinds = Object.keys(EXCEPTION_KINDS) as (keyof typeof EXCEPTION_KINDS)[]; // The table's own keys.
  const current = cases.filter(({ clearedOn }) => clearedOn === undefined);
  return {
    title: 'Open exceptions by kind and age in days',
    headings: ['Kind', 'Stands in', 'Currency', 'Open', 'Difference', ...ageBuckets(rules), 'Overdue', 'Accepted'],
    differences: 0,
    lines: pairsOf(
      kinds,
      current.map(({ kind, currency }) => [kind, currency ?? ''] as const),
    ).map(
      ([kind, currency]) =>
        (row: number) =>
          kindLine(row, kind, currency, rules),
    ),
  };
}
