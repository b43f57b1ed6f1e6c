/**
 * A person's answer to an open question: only that receipt's lines change, and from then on they are that person's.
 */
import type { Finding } from '../../domain/finding';
import { type Decimal, ZERO } from '../../domain/money/decimal';
import { standingReceipts } from '../../sheets/cash/bankSheets';
import { cashApplicationSheet, type EntryToWrite } from '../../sheets/cash/cashApplicationSheet';
import { CASH_SHEET, CASH_TABLE, type CashEntry, standingEntries, type StandingEntry, stands } from '../../sheets/cash/cashRows';
import { HEADING_ROW } from '../../sheets/frame';
import { remainingOf } from '../../sheets/cash/openItemsSheet';
import { ownRows, textIn } from '../../sheets/ownTable';
import { cellAddress } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import { applyChanges } from '../../workbook/applyChanges';
import { readOwnTables, readSubtitle } from '../../workbook/readTables';
import { appFinding } from '../appAdvice';
import { cashFinding } from './cashAdvice';
import { cashLineFrom, decidedEntry, deciderOf, takenBy } from './cashEntries';
import type { CashLine } from './cashPlan';
import type { Decision, WriteResult } from '../jobs';
import { orRefused } from '../orRefused';
import { VERSION } from '../version';

/** Outcomes that wait for a person. */
const QUESTIONS: ReadonlySet<string> = new Set(['suggested', 'ambiguous', 'unmatched']);

/** Open questions as they stand in our sheets: nobody has decided, and nobody has changed a line. */
export const readQuestions = async (): Promise<readonly CashLine[]> => questionsIn(await readOwnTables());

/** Pure. The same of our sheets as they were read. */
export function questionsIn(own: readonly SourceTable[]): readonly CashLine[] {
  const references = new Map(standingReceipts(own).map(({ receipt, reference }) => [receipt, reference]));
  const rowOf = firstRows(own);
  return standingEntries(own)
    .filter((entry) => !entry.theirs && isQuestion(entry))
    .map((entry) => {
      const receipt = entry.rows[0]?.receipt ?? '';
      const row = rowOf.get(receipt);
      const cell = row === undefined ? undefined : { sheet: CASH_SHEET, address: cellAddress(row, 0) };
      return cashLineFrom(entry, references.get(receipt) ?? '', cell, deciderOf(entry));
    });
}

/** Money with a treatment of its own (on account, duplicate payment) is no question, although it matched nothing. */
function isQuestion({ rows }: CashEntry): boolean {
  const [first] = rows;
  if (first === undefined || !QUESTIONS.has(first.outcome)) return false;
  return first.outcome !== 'unmatched' || first.treatment === 'open question';
}

/** Row on the sheet, from 0, of each receipt's first line: a person may have sorted the table. */
function firstRows(own: readonly SourceTable[]): Map<string, number> {
  const rows = new Map<string, number>();
  ownRows(own, CASH_TABLE).forEach((row, index) => {
    const receipt = textIn(row, 'Receipt');
    if (!rows.has(receipt)) rows.set(receipt, HEADING_ROW + 1 + index);
  });
  return rows;
}

const decisionText = (decision: Decision): string => (decision.kind === 'choose' ? String(decision.alternative) : decision.kind);

/** Documents that the decided lines would take beyond what is left of them. */
function overdrawn(entry: CashEntry, own: readonly SourceTable[]): Finding[] {
  if (!stands(entry)) return [];
  const remaining = remainingOf(own);
  const taken = new Map<string, Decimal>();
  for (const row of entry.rows.filter(({ document }) => document !== ''))
    taken.set(row.document, (taken.get(row.document) ?? ZERO).plus(takenBy(row)));
  return [...taken].flatMap(([document, amount]) => {
    const left = remaining.get(document);
    if (left === undefined || amount.abs().lessThanOrEqualTo(left.abs())) return [];
    return [
      cashFinding('document-overdrawn', { kind: 'table', table: CASH_TABLE }, { document, taken: amount.toFixed(), open: left.toFixed() }),
    ];
  });
}

function entriesWith(standing: readonly StandingEntry[], decided: CashEntry): EntryToWrite[] {
  const receipt = decided.rows[0]?.receipt;
  return standing.map((entry): EntryToWrite => {
    if (entry.rows[0]?.receipt === receipt) return decided;
    return entry.theirs ? entry : { rows: entry.rows, data: entry.data };
  });
}

/**
 * Writes the answer into the sheet, with who gave it and when. Refused when the receipt is gone, the number means
 * nothing, or a document has not that much left.
 */
export async function decide(decision: Decision, who: string, at: string): Promise<WriteResult> {
  return orRefused(async () => {
    const own = await readOwnTables();
    const standing = standingEntries(own);
    const entry = standing.find(({ rows }) => rows[0]?.receipt === decision.receipt);
    if (entry === undefined) return { kind: 'refused', because: 'workbookChanged', findings: [appFinding('question-gone')] };
    const decided: CashEntry = { ...decidedEntry(entry, decisionText(decision), `${who}, ${at.slice(0, 10)}`) };
    if (decided.rows === entry.rows) return { kind: 'refused', because: 'blockingFindings', findings: [appFinding('alternative-missing')] };
    const findings = stands(entry) ? [] : overdrawn(decided, own);
    if (findings.length > 0) return { kind: 'refused', because: 'blockingFindings', findings };
    const asOf = /as of (\d{4}-\d{2}-\d{2})/.exec(await readSubtitle(CASH_SHEET))?.[1] ?? at.slice(0, 10);
    const system = own.find(({ name }) => name === CASH_TABLE)?.dateSystem ?? 1900;
    const sheet = cashApplicationSheet(entriesWith(standing, { rows: decided.rows, data: decided.data }), asOf, system);
    const rows = `receipt ${decision.receipt}: ${decisionText(decision)}`;
    const line = { at, who, step: 'decision', inputs: [], rows, proofs: '', version: VERSION };
    return applyChanges([{ kind: 'writeSheet', sheet }], line, { asOf });
  });
}
