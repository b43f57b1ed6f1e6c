/**
 * A line of the sheet "Cash application": what it says, and what a person has said about it.
 *
 * A receipt's lines carry a check over what we wrote. When they no longer fit it, or a decision stands beside
 * them, the receipt belongs to the person: a later run keeps its lines word for word.
 */
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { amountCell, amountFrom, dayCell, dayFrom, formula, tableFormula } from '../cells';
import { cellsOf, column, hiddenColumn, type OwnRow, ownRows, textIn } from '../ownTable';
import { textHash } from '../../domain/textHash';

export const CASH_SHEET = 'Cash application';
export const CASH_TABLE = 'TieoutCash';

// prettier-ignore
export const CASH_COLUMNS = [
  column('Receipt',           'text',    20),
  column('Line',              'number',   5),
  column('Booked on',         'date',    11),
  column('Payer',             'text',    34),
  column('Currency',          'text',     9),
  column('Receipt amount',    'money',   15),
  column('Document',          'text',    16),
  column('Customer',          'text',    32),
  column('Cash applied',      'money',   15),
  column('Discount',          'money',   12),
  column('Deduction',         'money',   12),
  column('Deduction code',    'text',    15),
  column('Residual',          'money',   13),
  column('Treatment',         'text',    17),
  column('Outcome',           'text',    15),
  column('Rule',              'text',    36),
  column('Confidence',        'text',    11),
  column('Why',               'wrapped', 110),
  column('Alternatives',      'wrapped', 100),
  column('Your decision',     'input',   13),
  column('Decided by',        'text',    24),
  column('Stands',            'number',   8),
  hiddenColumn('Document currency',  'text'),
  hiddenColumn('Rate',               'label'),
  hiddenColumn('Document cash',      'money', 14),
  hiddenColumn('Document discount',  'money', 14),
  hiddenColumn('Document deduction', 'money', 14),
  hiddenColumn('Line data',          'text',  20),
] as const;

/** What a person may choose: yes, no, or the number of an alternative. */
export const DECISIONS = ['accept', 'reject', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
/** As many alternatives as there are numbers to choose them by. */
export const MOST_ALTERNATIVES = 9;

/** One allocation of a receipt, or the receipt itself when nothing is allocated. Amounts are decimal text. */
export interface CashRow {
  readonly receipt: string;
  readonly line: number;
  /** ISO day; empty when it is not known. */
  readonly bookedOn: string;
  readonly payer: string;
  readonly currency: string;
  readonly receiptAmount: string;
  readonly document: string;
  readonly customer: string;
  readonly cash: string;
  readonly discount: string;
  readonly deduction: string;
  readonly deductionCode: string;
  readonly treatment: string;
  readonly outcome: string;
  readonly rule: string;
  readonly confidence: string;
  readonly why: string;
  readonly alternatives: string;
  readonly decision: string;
  readonly decidedBy: string;
  readonly documentCurrency: string;
  /** Units of the document's currency for one of the receipt's; `1` when they are the same. */
  readonly rate: string;
}

/** What a receipt's first line keeps for later: the reasons one by one, and the alternatives as values. */
export interface LineData {
  readonly evidence: readonly { readonly about: string; readonly says: string }[];
  readonly alternatives: readonly {
    readonly because: string;
    readonly allocations: readonly {
      readonly document: string;
      readonly customer: string;
      readonly cash: string;
      readonly discount: string;
      readonly deduction: string;
      readonly deductionCode: string;
      readonly documentCurrency: string;
      readonly rate: string;
    }[];
  }[];
}

/** All lines of one receipt. */
export interface CashEntry {
  readonly rows: readonly CashRow[];
  readonly data: LineData;
}

/** Excel takes 32,767 characters in a cell; the alternatives that do not fit are left out, from the last. */
const DATA_LENGTH = 32_000;

/** Outcomes that need nobody: posted, or kept open under the treatment that they name. */
const STANDING_OUTCOMES = ['applied', 'unmatched', 'not-an-invoice'] as const;

const { here, all } = tableFormula(CASH_TABLE);
const decided = (word: string): string => `COUNTIFS(${all('Receipt')},${here('Receipt')},${all('Your decision')},"${word}")>0`;

/**
 * In the first line only: residual of the receipt, live, so that a corrected amount shows at once. Four decimals are more than
 * any currency has; without rounding a residual would read 1760.5900000000001.
 */
const RESIDUAL = `IF(${here('Line')}=1,ROUND(${here('Receipt amount')}-SUMIFS(${all('Cash applied')},${all('Receipt')},${here('Receipt')}),4),0)`;
/**
 * 1: the line counts as it stands. 0: it waits for a person, and the whole receipt is an open question. An
 * alternative chosen by number stands once its lines have been written, which "Decided by" shows.
 */
const STANDS =
  `IF(${decided('reject')},0,IF(OR(${STANDING_OUTCOMES.map((outcome) => `${here('Outcome')}="${outcome}"`).join(',')},` +
  `${decided('accept')},AND(${here('Your decision')}<>"",${here('Decided by')}<>"")),1,0))`;
const inDocumentCurrency = (heading: string): string => `IF(${here('Rate')}=1,${here(heading)},ROUND(${here(heading)}*${here('Rate')},2))`;

/** The same as the formula in the column Stands, for planning. */
export function stands({ rows }: CashEntry): boolean {
  const [first] = rows;
  if (first === undefined || rows.some(({ decision }) => decision === 'reject')) return false;
  if (STANDING_OUTCOMES.some((outcome) => outcome === first.outcome) || rows.some(({ decision }) => decision === 'accept')) return true;
  return first.decision !== '' && first.decidedBy !== '';
}

/** A person has decided. */
export const decisionOf = ({ rows }: CashEntry): string => rows.map(({ decision }) => decision).find((decision) => decision !== '') ?? '';

/** What we wrote and a person may change, as cells: the check is made over it before writing and after reading. */
function checkedCells(row: CashRow, system: 1900 | 1904): CellContent[] {
  return [
    ...[
      row.receipt,
      row.line,
      dayCell(row.bookedOn, system),
      row.payer,
      row.currency,
      amountCell(row.receiptAmount),
      row.document,
      row.customer,
    ],
    ...[amountCell(row.cash), amountCell(row.discount), amountCell(row.deduction), row.deductionCode, row.treatment, row.outcome],
    ...[row.rule, row.confidence, row.why, row.alternatives, row.documentCurrency, amountCell(row.rate)],
  ];
}

const checkOf = (rows: readonly CashRow[], system: 1900 | 1904): string =>
  textHash(JSON.stringify(rows.map((row) => checkedCells(row, system).map((cell) => (cell === '' ? null : cell)))));

/** Data of a receipt's first line as text that fits a cell. */
function dataText(entry: CashEntry, check: string): string {
  const { evidence, alternatives } = entry.data;
  for (let kept = alternatives.length; kept >= 0; kept -= 1) {
    const text = JSON.stringify({ check, evidence, alternatives: alternatives.slice(0, kept) });
    if (text.length <= DATA_LENGTH) return text;
  }
  return JSON.stringify({ check, evidence: [], alternatives: [] });
}

/** `asWritten` keeps the check of lines that a person has changed, so that they stay that person's. */
export function cashCells(entry: CashEntry, system: 1900 | 1904, asWritten: string | undefined): CellContent[][] {
  const data = dataText(entry, asWritten ?? checkOf(entry.rows, system));
  return entry.rows.map((row, index) =>
    cellsOf(CASH_COLUMNS, {
      Receipt: row.receipt,
      Line: row.line,
      'Booked on': dayCell(row.bookedOn, system),
      Payer: row.payer,
      Currency: row.currency,
      'Receipt amount': amountCell(row.receiptAmount),
      Document: row.document,
      Customer: row.customer,
      'Cash applied': amountCell(row.cash),
      Discount: amountCell(row.discount),
      Deduction: amountCell(row.deduction),
      'Deduction code': row.deductionCode,
      Residual: formula(RESIDUAL),
      Treatment: row.treatment,
      Outcome: row.outcome,
      Rule: row.rule,
      Confidence: row.confidence,
      Why: row.why,
      Alternatives: row.alternatives,
      'Your decision': row.decision,
      'Decided by': row.decidedBy,
      Stands: formula(STANDS),
      'Document currency': row.documentCurrency,
      Rate: amountCell(row.rate),
      'Document cash': formula(inDocumentCurrency('Cash applied')),
      'Document discount': formula(inDocumentCurrency('Discount')),
      'Document deduction': formula(inDocumentCurrency('Deduction')),
      'Line data': index === 0 ? data : '',
    }),
  );
}

/** An entry as it was read, and whose it is. */
export interface StandingEntry extends CashEntry {
  /** The check that stands in the sheet: what we wrote last. */
  readonly check: string;
  /** A person has decided, or changed a line. */
  readonly theirs: boolean;
}

function rowFrom(row: OwnRow, system: 1900 | 1904): CashRow {
  const text = (name: string): string => textIn(row, name);
  const amount = (name: string): string => amountFrom(row[name] ?? null);
  return {
    receipt: text('Receipt'),
    line: Number(amount('Line')),
    bookedOn: dayFrom(row['Booked on'] ?? null, system),
    payer: text('Payer'),
    currency: text('Currency'),
    receiptAmount: amount('Receipt amount'),
    document: text('Document'),
    customer: text('Customer'),
    cash: amount('Cash applied'),
    discount: amount('Discount'),
    deduction: amount('Deduction'),
    deductionCode: text('Deduction code'),
    treatment: text('Treatment'),
    outcome: text('Outcome'),
    rule: text('Rule'),
    confidence: text('Confidence'),
    why: text('Why'),
    alternatives: text('Alternatives'),
    decision: text('Your decision').toLowerCase(),
    decidedBy: text('Decided by'),
    documentCurrency: text('Document currency'),
    rate: amount('Rate'),
  };
}

/** What the first line keeps; lines that a person added have nothing, and count as theirs. */
function dataFrom(text: string): LineData & { readonly check: string } {
  const nothing = { check: '', evidence: [], alternatives: [] };
  if (!text.startsWith('{')) return nothing;
  try {
    return { ...nothing, ...(JSON.parse(text) as Partial<LineData & { check: string }>) };
  } catch {
    return nothing; // A person has edited it: no check fits, so the lines stay theirs.
  }
}

/** Every receipt of the sheet with its lines, in the order of the sheet. */
export function standingEntries(own: readonly SourceTable[]): StandingEntry[] {
  const system = own.find(({ name }) => name === CASH_TABLE)?.dateSystem ?? 1900;
  const byReceipt = new Map<string, { rows: CashRow[]; data: string }>();
  for (const row of ownRows(own, CASH_TABLE)) {
    const cashRow = rowFrom(row, system);
    const entry = byReceipt.get(cashRow.receipt) ?? { rows: [], data: '' };
    entry.rows.push(cashRow);
    entry.data = entry.data === '' ? textIn(row, 'Line data') : entry.data;
    byReceipt.set(cashRow.receipt, entry);
  }
  return [...byReceipt.values()].map(({ rows, data }) => {
    const { check, ...kept } = dataFrom(data);
    const entry = { rows, data: kept };
    return { ...entry, check, theirs: decisionOf(entry) !== '' || check !== checkOf(rows, system) };
  });
}
