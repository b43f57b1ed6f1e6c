/**
 * Plans a cash application: which receipt pays which documents, and the sheets that say so.
 *
 * What a person has decided or changed stands first and is not matched again; everything else is matched on what
 * that leaves open. The same workbook and the same files give the same plan, so a second run changes nothing.
 */
import type { BankFile } from '../../domain/bank/statement';
import { date, type PlainDate } from '../../domain/calendar/plainDate';
import { rateOn, rateTable } from '../../domain/cash/exchange';
import type { OpenItem, Rate } from '../../domain/cash/ledger';
import { matchCash } from '../../domain/cash/matching';
import type { Finding } from '../../domain/finding';
import { type Decimal, ZERO } from '../../domain/money/decimal';
import { formatMoney, money } from '../../domain/money/money';
import { readBankFile } from '../../formats/readBankFile';
import {
  bankReceiptsSheet,
  bankStatementsSheet,
  type ReceiptRow,
  standingReceipts,
  standingStatements,
} from '../../sheets/cash/bankSheets';
import { cashApplicationSheet, type EntryToWrite } from '../../sheets/cash/cashApplicationSheet';
import { cashProofSheet } from '../../sheets/cash/cashProofSheet';
import { CASH_SHEET, type CashEntry, decisionOf, standingEntries, type StandingEntry, stands } from '../../sheets/cash/cashRows';
import { HEADING_ROW } from '../../sheets/frame';
import { openItemsSheet } from '../../sheets/cash/openItemsSheet';
import { rulesFrom, rulesSheet } from '../../sheets/rulesSheet';
import { cellAddress } from '../../tables/a1';
import type { WorkbookChange } from '../../tables/workbookChange';
import { type BankImport, importBankFiles, receiptFromRow } from './bankImport';
import { cashFinding } from './cashAdvice';
import { cashLineFrom, decidedEntry, deciderOf, type Documents, entryFrom, takenBy } from './cashEntries';
import type { CashLine, CashPlan, CashRequest } from './cashPlan';
import { cashProofs, outcomeTotals, sorted } from './cashTotals';
import { type LedgerRead, readLedger } from './readLedger';

/** Who decides in the drop-down of the sheet. */
const IN_THE_SHEET = 'in the sheet';

/** A person's decisions carried out: a number chosen in the sheet takes effect with the run that finds it. */
function settled(entry: StandingEntry): StandingEntry {
  const decision = decisionOf(entry);
  const pending = decision !== '' && entry.rows.every(({ decidedBy }) => decidedBy === '');
  return pending ? { ...entry, ...decidedEntry(entry, decision, IN_THE_SHEET) } : entry;
}

/** What decided lines take from each document, in the document's currency. */
function takenByDecisions(entries: readonly CashEntry[]): Map<string, Decimal> {
  const taken = new Map<string, Decimal>();
  for (const row of entries.filter(stands).flatMap(({ rows }) => rows))
    if (row.document !== '') taken.set(row.document, (taken.get(row.document) ?? ZERO).plus(takenBy(row)));
  return taken;
}

/** The items with what decisions leave open of them; those with nothing left are not matched. */
function leftOpen(items: readonly OpenItem[], taken: ReadonlyMap<string, Decimal>): OpenItem[] {
  return items.flatMap((item) => {
    const open = item.open.amount.minus(taken.get(item.document) ?? ZERO);
    const isLeft = !open.isZero() && open.isNegative() === item.open.amount.isNegative();
    return isLeft ? [{ ...item, open: money(open, item.open.currency) }] : [];
  });
}

function decisionFindings(entries: readonly CashEntry[], ledger: LedgerRead, taken: ReadonlyMap<string, Decimal>): Finding[] {
  const place = { kind: 'table', table: ledger.source.table.name } as const;
  const byDocument = new Map(ledger.items.map(({ item }) => [item.document, item]));
  const gone = entries
    .filter(stands)
    .flatMap(({ rows }) => rows)
    .filter(({ document }) => document !== '' && !byDocument.has(document))
    .map(({ document, receipt }) => cashFinding('document-gone', place, { document, receipt }));
  const overdrawn = [...taken].flatMap(([document, amount]) => {
    const open = byDocument.get(document)?.open;
    if (open === undefined || amount.abs().lessThanOrEqualTo(open.amount.abs())) return [];
    return [
      cashFinding('document-overdrawn', place, { document, taken: formatMoney(money(amount, open.currency)), open: formatMoney(open) }),
    ];
  });
  return [...gone, ...overdrawn];
}

interface Matched {
  readonly entries: readonly (EntryToWrite & { readonly decidedBy: string | undefined })[];
  readonly findings: readonly Finding[];
}

function matchEntries(request: CashRequest, ledger: LedgerRead, bank: BankImport, rules: ReturnType<typeof rulesFrom>['rules']): Matched {
  const standing = standingEntries(request.own);
  const theirs = standing.filter((entry) => entry.theirs).map(settled);
  const theirReceipts = new Set(theirs.map(({ rows }) => rows[0]?.receipt));
  const taken = takenByDecisions(theirs);
  const items = ledger.items.map(({ item }) => item);
  const toMatch = bank.receipts.filter(({ receipt }) => !theirReceipts.has(receipt));
  const { results } = matchCash({
    receipts: toMatch.map(receiptFromRow),
    items: leftOpen(items, taken),
    customers: ledger.customers,
    remittance: ledger.remittance,
    closed: ledger.closed,
    rates: ledger.rates,
    rules,
  });
  const rows = new Map(bank.receipts.map((row) => [row.receipt, row]));
  const documents = documentsOf(items, ledger.rates, rules.rateAgeDays);
  const fresh = results.flatMap((result) => {
    const row = rows.get(result.receipt.id);
    return row === undefined ? [] : [{ ...entryFrom(result, row, documents), decidedBy: undefined }];
  });
  const kept = theirs.map((entry) => ({ ...entry, decidedBy: deciderOf(entry) }));
  const findings = [...decisionFindings(theirs, ledger, taken), ...changedFindings(standing, fresh)];
  return { entries: inSheetOrder(standing, [...kept, ...fresh]), findings };
}

/** Receipts keep their place in the sheet; new ones come after them in the order of the statements. */
function inSheetOrder<T extends CashEntry>(standing: readonly CashEntry[], entries: readonly T[]): T[] {
  const places = new Map(standing.map(({ rows }, index) => [rows[0]?.receipt, index]));
  const placeOf = ({ rows }: CashEntry): number => places.get(rows[0]?.receipt) ?? places.size;
  return [...entries].sort((a, b) => placeOf(a) - placeOf(b));
}

function documentsOf(items: readonly OpenItem[], rates: readonly Rate[], rateAgeDays: number): Documents {
  const table = rateTable(rates);
  const byDocument = new Map(items.map((item) => [item.document, item]));
  return {
    of: (document) => byDocument.get(document),
    rate: (receipt, item) => rateOn(table, receipt.currency, item.open.currency, receipt.bookedOn as PlainDate, rateAgeDays)?.rate, // A day of ours.
  };
}

const rowsText = ({ rows }: CashEntry): string =>
  JSON.stringify(rows.map(({ document, cash, discount, deduction }) => [document, Number(cash), Number(discount), Number(deduction)]));

/** A line that was applied, and perhaps booked since, does not change in silence. */
function changedFindings(standing: readonly StandingEntry[], fresh: readonly CashEntry[]): Finding[] {
  const before = new Map(
    standing.filter(({ rows }) => rows[0]?.outcome === 'applied').map((entry) => [entry.rows[0]?.receipt, rowsText(entry)]),
  );
  const changed = fresh.flatMap((entry) => {
    const receipt = entry.rows[0]?.receipt ?? '';
    const was = before.get(receipt);
    return was === undefined || (was === rowsText(entry) && entry.rows[0]?.outcome === 'applied') ? [] : [receipt];
  });
  if (changed.length === 0) return [];
  const place = { kind: 'table', table: 'TieoutCash' } as const;
  return [
    cashFinding('earlier-line-differs', place, {
      receipts: changed.slice(0, 5).join(', ') + (changed.length > 5 ? ', …' : ''),
      count: changed.length,
    }),
  ];
}

function linesOf(entries: Matched['entries'], receipts: readonly ReceiptRow[]): CashLine[] {
  const references = new Map(receipts.map(({ receipt, reference }) => [receipt, reference]));
  let row = HEADING_ROW + 1;
  return entries.map((entry) => {
    const cell = { sheet: CASH_SHEET, address: cellAddress(row, 0) };
    row += entry.rows.length;
    return cashLineFrom(entry, references.get(entry.rows[0]?.receipt ?? '') ?? '', cell, entry.decidedBy);
  });
}

const readFiles = (request: CashRequest): BankFile[] => request.files.map(({ name, bytes }) => readBankFile(name, bytes));

/**
 * The whole plan, pure: with the lines, their totals and proofs, and the sheets to be written.
 * @throws BadInput when a bank file or the choice of tables cannot be used at all.
 */
export function planCash(request: CashRequest): CashPlan {
  const asOf = date(request.asOf);
  const ledger = readLedger(request.tables, request.mappings);
  const { rules, findings: ruleFindings } = rulesFrom(request.own);
  const earlier = { receipts: standingReceipts(request.own), statements: standingStatements(request.own) };
  const bank = importBankFiles(readFiles(request), earlier, asOf);
  const { entries, findings } = matchEntries(request, ledger, bank, rules);
  const system = ledger.source.table.dateSystem;
  const proofSheet = cashProofSheet({
    asOf,
    statements: bank.statements,
    receiptCurrencies: sorted(bank.receipts.map(({ currency }) => currency)),
    itemCurrencies: sorted(ledger.items.map(({ item }) => item.open.currency)),
    source: ledger.source,
    rowsReported: ledger.rowsReported,
  });
  const sheets = [
    cashApplicationSheet(entries, asOf, system),
    openItemsSheet(ledger.source, ledger.items, asOf),
    proofSheet,
    bankReceiptsSheet(bank.receipts, asOf, system),
    bankStatementsSheet(bank.statements, asOf, system),
    rulesSheet(request.own, request.mappings),
  ];
  return {
    asOf,
    lines: linesOf(entries, bank.receipts),
    totals: outcomeTotals(entries),
    proofs: cashProofs({ ...bank, items: ledger.items, entries }),
    files: bank.files,
    findings: [...ledger.findings, ...bank.findings, ...ruleFindings, ...findings],
    changes: sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet })),
  };
}
