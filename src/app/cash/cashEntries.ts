/**
 * The matcher's answers as lines of the sheet, lines of the sheet as the pane shows them, and a person's
 * decisions carried out on them.
 */
import type { Allocation, Outcome, ReceiptResult } from '../../domain/cash/application';
import type { OpenItem } from '../../domain/cash/ledger';
import type { Currency } from '../../domain/money/currency';
import { Decimal, ZERO } from '../../domain/money/decimal';
import { amountText, money } from '../../domain/money/money';
import type { ReceiptRow } from '../../sheets/cash/bankSheets';
import { type CashEntry, type CashRow, type LineData, MOST_ALTERNATIVES, type StandingEntry } from '../../sheets/cash/cashRows';
import type { AllocationLine, CashLine } from './cashPlan';

type AllocationData = LineData['alternatives'][number]['allocations'][number];

/** What lines need to know about documents: whose they are, and in which currency. */
export interface Documents {
  readonly of: (document: string) => OpenItem | undefined;
  /** Units of the document's currency for one of the receipt's on that day; undefined when no rate is known. */
  readonly rate: (receipt: ReceiptRow, item: OpenItem) => Decimal | undefined;
}

const text = (amount: Decimal, currency: Currency): string => amountText(money(amount, currency));
const inWords = (data: AllocationData): string =>
  `${data.document} ${data.cash}` +
  (Number(data.discount) === 0 ? '' : `, discount ${data.discount}`) +
  (Number(data.deduction) === 0 ? '' : `, ${data.deductionCode === '' ? 'deduction' : data.deductionCode} ${data.deduction}`);

function allocationData(allocation: Allocation, receipt: ReceiptRow, documents: Documents): AllocationData {
  const item = documents.of(allocation.document);
  const same = item === undefined || item.open.currency === receipt.currency;
  const rate = same ? new Decimal(1) : documents.rate(receipt, item);
  return {
    document: allocation.document,
    customer: item?.customer ?? '',
    cash: text(allocation.cash, receipt.currency),
    discount: text(allocation.discount, receipt.currency),
    deduction: text(allocation.deduction, receipt.currency),
    deductionCode: allocation.deductionCode ?? '',
    documentCurrency: item?.open.currency ?? receipt.currency,
    rate: rate?.toFixed() ?? '',
  };
}

const NO_ALLOCATION: Omit<AllocationData, 'documentCurrency'> = {
  document: '',
  customer: '',
  cash: '0',
  discount: '0',
  deduction: '0',
  deductionCode: '',
  rate: '1',
};

const RECEIPT_FIELDS = (receipt: ReceiptRow): Pick<CashRow, 'receipt' | 'bookedOn' | 'payer' | 'currency' | 'receiptAmount'> => ({
  receipt: receipt.receipt,
  bookedOn: receipt.bookedOn,
  payer: receipt.payer,
  currency: receipt.currency,
  receiptAmount: receipt.amount,
});

/** One line for each allocation, or one for the receipt. Words stand in the first line only. */
export function entryFrom(result: ReceiptResult, receipt: ReceiptRow, documents: Documents): CashEntry {
  const data: LineData = {
    evidence: result.evidence,
    alternatives: result.alternatives.slice(0, MOST_ALTERNATIVES).map(({ because, allocations }) => ({
      because,
      allocations: allocations.map((allocation) => allocationData(allocation, receipt, documents)),
    })),
  };
  const allocations = result.allocations.map((allocation) => allocationData(allocation, receipt, documents));
  const lines = allocations.length > 0 ? allocations : [{ ...NO_ALLOCATION, documentCurrency: receipt.currency }];
  const rows = lines.map((allocation, index): CashRow => ({
    ...RECEIPT_FIELDS(receipt),
    line: index + 1,
    ...allocation,
    treatment: result.residual.treatment,
    outcome: result.outcome,
    rule: result.rule,
    confidence: result.confidence,
    why: index === 0 ? result.evidence.map(({ says }) => says).join(' ') : '',
    alternatives: index === 0 ? data.alternatives.map((alternative, n) => `${n + 1}: ${alternativeText(alternative)}`).join('\n') : '',
    decision: '',
    decidedBy: '',
  }));
  return { rows, data };
}

const alternativeText = ({ allocations, because }: LineData['alternatives'][number]): string =>
  `${allocations.map(inWords).join(' + ')}${because === '' ? '' : ` (${because})`}`;

const sumOf = (rows: readonly CashRow[], pick: (row: CashRow) => string): Decimal =>
  rows.reduce((all, row) => all.plus(decimalFrom(pick(row))), ZERO);

/** A person may have typed words where an amount belongs: then the line carries nothing, and the proof shows it. */
function decimalFrom(amount: string): Decimal {
  return /^-?\d+(\.\d+)?$/.test(amount) ? new Decimal(amount) : ZERO;
}

export const cashOf = ({ rows }: CashEntry): Decimal => sumOf(rows, ({ cash }) => cash);
export const receiptAmountOf = ({ rows }: CashEntry): Decimal => decimalFrom(rows[0]?.receiptAmount ?? '');
export const residualOf = (entry: CashEntry): Decimal => receiptAmountOf(entry).minus(cashOf(entry));

/** What a line takes from its document, in the document's currency. */
export function takenBy(row: CashRow): Decimal {
  const taken = decimalFrom(row.cash).plus(decimalFrom(row.discount)).plus(decimalFrom(row.deduction));
  return taken.times(row.rate === '' ? 0 : decimalFrom(row.rate));
}

/** The entry as it reads after a person's answer. A number the receipt has no alternative for changes nothing. */
export function decidedEntry(entry: CashEntry, decision: string, decidedBy: string): CashEntry {
  const chosen = entry.data.alternatives[Number(decision) - 1];
  const [first] = entry.rows;
  if (first === undefined) return entry;
  if (decision === 'accept' || decision === 'reject') return { ...entry, rows: entry.rows.map((row) => ({ ...row, decision, decidedBy })) };
  if (chosen === undefined) return entry;
  const rows = chosen.allocations.map((allocation, index): CashRow => ({
    ...first,
    ...allocation,
    line: index + 1,
    why: index === 0 ? first.why : '',
    alternatives: index === 0 ? first.alternatives : '',
    decision,
    decidedBy,
  }));
  const left = receiptAmountOf(entry).minus(sumOf(rows, ({ cash }) => cash));
  return { ...entry, rows: rows.map((row) => ({ ...row, treatment: left.isZero() ? 'none' : 'open question' })) };
}

const allocationLine = ({ document, customer, cash, discount, deduction, deductionCode }: AllocationData): AllocationLine => ({
  document,
  customer,
  cash,
  discount,
  deduction,
  deductionCode,
});

/** A sheet's entry as the pane shows it. Words of a person's own in outcome or treatment are shown as they are. */
export function cashLineFrom(entry: CashEntry, reference: string, cell: CashLine['cell'], decidedBy: string | undefined): CashLine {
  const [first] = entry.rows;
  if (first === undefined) throw new Error('An entry without lines has nothing to show.');
  return {
    receipt: first.receipt,
    bookedOn: first.bookedOn,
    currency: first.currency,
    amount: first.receiptAmount,
    payer: first.payer,
    reference,
    outcome: first.outcome as Outcome,
    allocations: entry.rows.filter(({ document }) => document !== '').map(allocationLine),
    residual: text(residualOf(entry), first.currency),
    treatment: first.treatment as CashLine['treatment'],
    rule: first.rule,
    confidence: first.confidence as CashLine['confidence'],
    evidence: entry.data.evidence,
    alternatives: entry.data.alternatives.map(({ because, allocations }) => ({ because, allocations: allocations.map(allocationLine) })),
    decidedBy,
    ...(cell === undefined ? {} : { cell }),
  };
}

/** Who decided, in words; undefined while nobody has. */
export function deciderOf(entry: StandingEntry): string | undefined {
  if (!entry.theirs) return undefined;
  const named = entry.rows.map(({ decidedBy }) => decidedBy).find((decidedBy) => decidedBy !== '');
  return named ?? 'edited in the sheet';
}
