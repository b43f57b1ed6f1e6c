/**
 * The sheet "Tieout Rules", the same for every job: the figures of cash application, the rules of contract review, which of the
 * analyst's columns is which of ours, the rule table of cash application as it is tried, and what the rules of the schedule say. A figure changed here counts from the
 * next run; an empty or unreadable one is reported, and the standard counts.
 */
import { BILLING_RULES } from '../domain/billing/billingRules';
import { BUDGET_RULES } from '../domain/budget/budgetRules';
import { CASH_RULES, type CashRules } from '../domain/cash/rules';
import { MATCHING_RULES } from '../domain/cash/ruleTable';
import { REVIEW_SEVERITIES } from '../domain/contracts/review';
import { DEPOSIT_RULES } from '../domain/deposits/depositRules';
import type { Finding } from '../domain/finding';
import type { PolicyFigure } from '../domain/policy/policyFigure';
import { RECONCILIATION_RULES } from '../domain/reconciliation/control/reconciliationRules';
import type { TableKind } from '../tables/columns';
import type { TableMapping } from '../tables/mapping';
import type { RawCell, SourceTable } from '../tables/sourceTable';
import { rectangleAddress } from '../tables/a1';
import type { BlockModel, CellContent, CellStyle, SheetModel, SheetRule, TableModel } from '../tables/workbookChange';
import { BUDGET_RULES_TABLE } from './budget/burnNames';
import { CHECK_SEVERITIES } from '../domain/payables/checkTable';
import { PAYABLES_RULES } from '../domain/payables/payablesRules';
import { CONTRACT_RULE_COLUMNS, contractRuleCells, CONTRACT_RULES_TABLE } from './contracts/contractRules';
import { DEPOSIT_RULES_TABLE } from './deposits/depositNames';
import { HEADING_ROW, titleBlock } from './frame';
import { cellsOf, column, columnModels, headersOf, type OwnColumn, ownRows, stylesOf, textIn } from './ownTable';
import { PAYABLES_RULES_TABLE, PAYMENT_CHECK_COLUMNS, paymentCheckCells, PAYMENT_CHECKS_TABLE } from './payables/paymentCheckRules';
import { POLICY_COLUMNS, policyCells, policyFrom } from './policySection';

export const RULES_SHEET = 'Tieout Rules';
export const RULES_TABLE = 'TieoutRules';
export const RECONCILIATION_RULES_TABLE = 'TieoutReconciliationRules';
const MAPPING_TABLE = 'TieoutMapping';
const MATCHING_TABLE = 'TieoutMatching';
const BILLING_TABLE = 'TieoutBillingRules';

const MAPPING_COLUMNS = [
  column('Kind', 'text', 13),
  column('Table', 'text', 22),
  column('Our column', 'text', 16),
  column('Your column', 'text', 26),
];
const MATCHING_COLUMNS = [
  ...[column('Order', 'number', 7), column('Rule', 'text', 34), column('Payer', 'text', 26), column('Reference', 'text', 18)],
  ...[column('Amount', 'text', 100), column('Applies by itself', 'text', 16), column('Confidence', 'text', 12)],
];

const BILLING_COLUMNS = [column('Rule', 'text', 24), column('What it says', 'text', 110)];

/** The figures of cash application that count, by the sheet. */
export const rulesFrom = (own: readonly SourceTable[]): { readonly rules: CashRules; readonly findings: readonly Finding[] } =>
  policyFrom<CashRules>(own, RULES_TABLE, CASH_RULES);

/** What the analyst confirmed before, by kind. */
export function rememberedMappings(own: readonly SourceTable[]): TableMapping[] {
  const byKind = new Map<string, { table: string; columns: Record<string, string | null> }>();
  for (const row of ownRows(own, MAPPING_TABLE)) {
    const mapping = byKind.get(textIn(row, 'Kind')) ?? { table: textIn(row, 'Table'), columns: {} };
    const theirs: RawCell = row['Your column'] ?? null;
    mapping.columns[textIn(row, 'Our column')] = theirs === null ? null : String(theirs);
    byKind.set(textIn(row, 'Kind'), mapping);
  }
  return [...byKind].map(([kind, mapping]) => ({ kind: kind as TableKind, ...mapping })); // We wrote the kind ourselves.
}

function tableAt(
  name: string,
  at: number,
  columns: readonly OwnColumn[],
  keys: readonly string[],
  rows: readonly CellContent[][],
): TableModel {
  return { name, row: HEADING_ROW, column: at, headers: headersOf(columns), rows, styles: stylesOf(columns), keyColumns: keys };
}

const matchingCells = (): CellContent[][] =>
  MATCHING_RULES.map(({ name, payer, reference, amount, mayApply, confidence }, index) =>
    cellsOf(MATCHING_COLUMNS, {
      Order: index + 1,
      Rule: name,
      Payer: payer.join(', '),
      Reference: reference.join(', '),
      Amount: amount.join(', '),
      'Applies by itself': mayApply ? 'yes' : 'no, a person says yes',
      Confidence: confidence,
    }),
  );

/** What the column Rule of the invoice schedule stands for. */
const billingCells = (): CellContent[][] =>
  Object.entries(BILLING_RULES).map(([rule, says]) => cellsOf(BILLING_COLUMNS, { Rule: rule, 'What it says': says }));

const GAP: OwnColumn = { name: '', style: 'label' as CellStyle, width: 3 };

/** The columns chosen now, and those that other jobs chose before: each kind keeps its place. */
function mergedMappings(own: readonly SourceTable[], mappings: readonly TableMapping[], forgotten: readonly TableKind[]): TableMapping[] {
  const before = rememberedMappings(own).filter(({ kind }) => !forgotten.includes(kind));
  const byKind = new Map([...before, ...mappings].map((mapping) => [mapping.kind, mapping]));
  return [...byKind.values()];
}

const mappingCells = (mappings: readonly TableMapping[]): CellContent[][] =>
  mappings.flatMap(({ kind, table, columns: chosen }) =>
    Object.entries(chosen).map(([ours, theirs]) =>
      cellsOf(MAPPING_COLUMNS, { Kind: kind, Table: table, 'Our column': ours, 'Your column': theirs }),
    ),
  );

interface Section {
  readonly title: string;
  readonly table: string;
  readonly columns: readonly OwnColumn[];
  readonly keys: readonly string[];
  readonly rows: readonly CellContent[][];
  /** What may be chosen under Severity. */
  readonly severities?: readonly string[];
}

const figuresSection = (title: string, table: string, figures: readonly PolicyFigure[], own: readonly SourceTable[]): Section => ({
  title,
  table,
  columns: POLICY_COLUMNS,
  keys: ['Figure'],
  rows: policyCells(own, table, figures),
});

/** Side by side, on a new sheet in this order: each may grow without moving another. */
function sectionsOf(own: readonly SourceTable[], mappings: readonly TableMapping[], forgotten: readonly TableKind[]): Section[] {
  const merged = mergedMappings(own, mappings, forgotten);
  const contractRules = contractRuleCells(own, own.find(({ name }) => name === CONTRACT_RULES_TABLE)?.dateSystem ?? 1900);
  return [
    figuresSection('Cash application: figures', RULES_TABLE, CASH_RULES, own),
    {
      title: 'Contract review: rules',
      table: CONTRACT_RULES_TABLE,
      columns: CONTRACT_RULE_COLUMNS,
      keys: ['Rule', 'Effective from'],
      rows: contractRules,
      severities: REVIEW_SEVERITIES,
    },
    { title: 'Your columns', table: MAPPING_TABLE, columns: MAPPING_COLUMNS, keys: ['Kind', 'Our column'], rows: mappingCells(merged) },
    { title: 'Cash application: matching', table: MATCHING_TABLE, columns: MATCHING_COLUMNS, keys: ['Order'], rows: matchingCells() },
    { title: 'Invoice schedule: rules', table: BILLING_TABLE, columns: BILLING_COLUMNS, keys: ['Rule'], rows: billingCells() },
    figuresSection('Deposits: figures', DEPOSIT_RULES_TABLE, DEPOSIT_RULES, own),
    figuresSection('Reconciliation: figures', RECONCILIATION_RULES_TABLE, RECONCILIATION_RULES, own),
    figuresSection('Budget burn: figures', BUDGET_RULES_TABLE, BUDGET_RULES, own),
    figuresSection('Payments: figures', PAYABLES_RULES_TABLE, PAYABLES_RULES, own),
    {
      title: 'Payments: checks',
      table: PAYMENT_CHECKS_TABLE,
      columns: PAYMENT_CHECK_COLUMNS,
      keys: ['Check', 'Effective from'],
      rows: paymentCheckCells(own, own.find(({ name }) => name === PAYMENT_CHECKS_TABLE)?.dateSystem ?? 1900),
      severities: CHECK_SEVERITIES,
    },
  ];
}

const SECTION_ROW = HEADING_ROW - 1;

/**
 * First column of each section: where it stands, and side by side on a new sheet. A sheet written before a section existed gets it at
 * the right of all, unless its place among the others is free: nothing that a person knows by its place moves.
 */
function placesOf(sections: readonly Section[], own: readonly SourceTable[]): number[] {
  const standing = sections.map(({ table }) => {
    const home = own.find(({ name }) => name === table)?.home;
    return home?.kind === 'sheet' ? home.column : undefined;
  });
  const taken = sections.flatMap(({ columns }, index) => {
    const from = standing[index];
    return from === undefined ? [] : [{ from, to: from + columns.length }];
  });
  return sections.map((section, index) => {
    const stands = standing[index];
    if (stands !== undefined) return stands;
    const wanted = sections.slice(0, index).reduce((column, { columns }) => column + columns.length + 1, 0);
    const isFree = taken.every(({ from, to }) => wanted + section.columns.length < from || wanted > to);
    const from = isFree ? wanted : Math.max(...taken.map(({ to }) => to)) + 1;
    taken.push({ from, to: from + section.columns.length });
    return from;
  });
}

/** Widths by place; between the sections a gap. */
function columnsAt(sections: readonly Section[], places: readonly number[]): SheetModel['columns'] {
  const columns: OwnColumn[] = [];
  sections.forEach((section, index) => section.columns.forEach((column, at) => (columns[(places[index] ?? 0) + at] = column)));
  return columnModels(Array.from(columns, (column: OwnColumn | undefined) => column ?? GAP));
}

/**
 * @param own Our own sheets as they stand: figures and rules that people changed, and the columns that other jobs chose, are kept.
 * @param mappings The columns chosen now; they replace those of the same kinds.
 * @param forgotten Kinds that no table is chosen for any more: the next run proposes them anew.
 */
export function rulesSheet(
  own: readonly SourceTable[],
  mappings: readonly TableMapping[],
  forgotten: readonly TableKind[] = [],
): SheetModel {
  const sections = sectionsOf(own, mappings, forgotten);
  const places = placesOf(sections, own);
  const at = (index: number): number => places[index] ?? 0;
  return {
    name: RULES_SHEET,
    columns: columnsAt(sections, places),
    blocks: [
      titleBlock(RULES_SHEET, 'change a figure under "Value" or a "Parameter", and it counts from the next run'),
      ...sections.map(({ title }, index): BlockModel => ({ row: SECTION_ROW, column: at(index), cells: [[title]], styles: [['section']] })),
    ],
    tables: sections.map(({ table, columns, keys, rows }, index) => tableAt(table, at(index), columns, keys, rows)),
    rules: sections.flatMap((section, index) => severityChoices(section, at(index))),
    frozenRows: HEADING_ROW + 1,
    frozenColumns: 0,
    landscape: true,
  };
}

function severityChoices({ columns, rows, severities }: Section, tableColumn: number): SheetRule[] {
  if (severities === undefined) return [];
  const column = tableColumn + headersOf(columns).indexOf('Severity');
  const address = rectangleAddress({ row: HEADING_ROW + 1, column, rows: Math.max(1, rows.length), columns: 1 });
  return [{ kind: 'choices', address, choices: severities }];
}
