/** What the selected cell is about: the thing that its own column names, else the one that its row is a row of. */
import type { SubjectRef } from '../../domain/story/storyBook';
import { CASH_TABLE } from '../../sheets/cash/cashRows';
import { OPEN_ITEMS_TABLE } from '../../sheets/cash/openItemsSheet';
import { RECEIPTS_TABLE } from '../../sheets/cash/bankSheets';
import { SCHEDULE_TABLE } from '../../sheets/billing/invoiceScheduleSheet';
import { FINDINGS_TABLE } from '../../sheets/contracts/reviewFindingRows';
import { TERM_SHEET_TABLE } from '../../sheets/contracts/termSheet';
import { DEPOSITS_TABLE } from '../../sheets/deposits/depositNames';
import { BURN_TABLE, ITEMS_TABLE, MONTHS_TABLE } from '../../sheets/budget/burnNames';
import { MISSING_TABLE } from '../../sheets/payables/missingInvoicesSheet';
import { QUESTIONS_TABLE } from '../../sheets/payables/paymentQuestionsSheet';
import { TRACKER_TABLE } from '../../sheets/payables/paymentRows';
import { EXCEPTIONS_TABLE } from '../../sheets/reconciliation/exceptionRows';
import { MATCHES_TABLE } from '../../sheets/reconciliation/matchRows';
import { SETTLEMENT_TABLE } from '../../sheets/reconciliation/settlementLinesSheet';
import { rectangleFrom } from '../../tables/a1';
import type { TableKind } from '../../tables/columns';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import type { CellLink } from '../jobs';
import type { StoryReading } from './readStoryBook';

/** A column that names a thing; `with` is a second column of its name or of its party. */
interface NamingColumn {
  readonly column: string;
  readonly kind: SubjectRef['kind'];
  readonly party?: string;
  readonly project?: string;
}

const names = (column: string, kind: SubjectRef['kind'], party?: string): NamingColumn => ({
  column,
  kind,
  ...(party !== undefined && { party }),
});
const budgetLine: NamingColumn = { column: 'Owner', kind: 'budget', project: 'Project' };

/** By kind of table, in our columns' names. The first that is filled is what the row is about. */
// prettier-ignore
const KIND_COLUMNS: { readonly [Kind in TableKind]?: readonly NamingColumn[] } = {
  openItems:         [names('Document', 'invoice', 'Customer ID'), names('Customer ID', 'customer')],
  closed:            [names('Document', 'invoice', 'Customer ID'), names('Customer ID', 'customer')],
  customers:         [names('Customer ID', 'customer')],
  remittance:        [names('Receipt ID', 'receipt'), names('Document', 'invoice')],
  contracts:         [names('Contract', 'contract'), names('Customer ID', 'customer')],
  contractLines:     [names('Contract', 'contract')],
  milestones:        [names('Contract', 'contract')],
  amendments:        [names('Contract', 'contract')],
  usage:             [names('Contract', 'contract')],
  priceSteps:        [names('Contract', 'contract')],
  sows:              [names('SOW', 'sow'), names('Vendor ID', 'vendor')],
  sowLines:          [names('SOW', 'sow')],
  vendors:           [names('Vendor ID', 'vendor')],
  vendorInvoices:    [names('Invoice', 'vendorInvoice', 'Vendor ID'), names('Vendor ID', 'vendor'), names('SOW', 'sow'), names('PO number', 'purchaseOrder')],
  payments:          [names('Payment', 'payment'), names('Invoice', 'vendorInvoice', 'Vendor ID'), names('Vendor ID', 'vendor')],
  bankChanges:       [names('Vendor ID', 'vendor')],
  purchaseOrders:    [names('PO number', 'purchaseOrder'), names('Vendor ID', 'vendor'), names('SOW', 'sow')],
  budgets:           [budgetLine],
  actuals:           [budgetLine],
  usagePlans:        [budgetLine],
  ours:              [names('Partner', 'partner')],
  theirs:            [names('Partner', 'partner')],
  treatments:        [names('Partner', 'partner')],
  depositMovements:  [names('Partner', 'deposit')],
  depositStatements: [names('Partner', 'deposit')],
  depositTerms:      [names('Partner', 'deposit')],
  campaigns:         [names('Partner', 'deposit')],
};

/** By our own tables. */
// prettier-ignore
const OWN_COLUMNS: Readonly<Record<string, readonly NamingColumn[]>> = {
  [OPEN_ITEMS_TABLE]: [names('Document', 'invoice', 'Customer ID'), names('Customer ID', 'customer')],
  [CASH_TABLE]:       [names('Receipt', 'receipt'), names('Document', 'invoice')],
  [RECEIPTS_TABLE]:   [names('Receipt', 'receipt')],
  [SCHEDULE_TABLE]:   [names('Contract', 'contract'), names('Invoice no.', 'invoice')],
  [FINDINGS_TABLE]:   [names('Contract', 'contract'), names('Contract', 'sow')],
  [TERM_SHEET_TABLE]: [names('Contract', 'contract'), names('Contract', 'sow')],
  [TRACKER_TABLE]:    [names('Invoice', 'vendorInvoice', 'Vendor ID'), names('Vendor ID', 'vendor'), names('SOW', 'sow'), names('PO number', 'purchaseOrder')],
  [QUESTIONS_TABLE]:  [names('Payment', 'payment'), names('Invoice', 'vendorInvoice', 'Vendor ID'), names('Vendor ID', 'vendor')],
  [MISSING_TABLE]:    [names('Vendor ID', 'vendor'), names('SOW', 'sow')],
  [EXCEPTIONS_TABLE]: [names('Partner', 'partner')],
  [MATCHES_TABLE]:    [names('Partner', 'partner')],
  [SETTLEMENT_TABLE]: [names('Partner', 'partner')],
  [DEPOSITS_TABLE]:   [names('Partner', 'deposit')],
  [BURN_TABLE]:       [budgetLine],
  [MONTHS_TABLE]:     [budgetLine],
  [ITEMS_TABLE]:      [names('Document', 'vendorInvoice', 'Vendor ID'), budgetLine],
};
const RUN_COLUMNS = [names('Contract', 'contract'), names('Number', 'invoice')];

interface SelectedRow {
  readonly table: SourceTable;
  readonly cells: readonly RawCell[];
  readonly columns: readonly NamingColumn[];
  /** Our column → its heading in the table. */
  readonly headingOf: (column: string) => string;
  /** The heading of the selected cell. */
  readonly selected: string;
}

/** The row of a table that a cell stands in, and which cells those are; undefined for a cell outside of every table that names things. */
export function selectedRow({ tables, own, mappings }: StoryReading, { sheet, address }: CellLink): SelectedRow | undefined {
  if (!/^\$?[A-Z]+\$?\d/.test(address)) return undefined;
  const at = rectangleFrom(address);
  const stands = ({ home, headers, rows }: SourceTable): boolean =>
    home.kind === 'sheet' &&
    home.sheet === sheet &&
    at.row > home.row &&
    at.row <= home.row + rows.length &&
    at.column >= home.column &&
    at.column < home.column + headers.length;
  const table = [...own, ...tables].find(stands);
  if (table?.home.kind !== 'sheet') return undefined;
  const mapping = mappings.find((each) => each.table === table.name && KIND_COLUMNS[each.kind] !== undefined);
  const columns = own.includes(table) ? (OWN_COLUMNS[table.name] ?? (table.name.startsWith('TieoutRun_') ? RUN_COLUMNS : [])) : [];
  const headings = (mapping?.columns ?? {}) as Readonly<Record<string, string | null>>;
  return {
    table,
    cells: table.rows[at.row - table.home.row - 1] ?? [],
    columns: own.includes(table) || mapping === undefined ? columns : (KIND_COLUMNS[mapping.kind] ?? []),
    headingOf: (column) => (own.includes(table) ? column : (headings[column] ?? '')),
    selected: table.headers[at.column - table.home.column] ?? '',
  };
}

const textOf = (cell: RawCell): string => (cell === null || typeof cell === 'object' ? '' : String(cell).trim());

/** What the cell may be about, the likeliest first. */
export function selectedRefs({ table, cells, columns, headingOf, selected }: SelectedRow): SubjectRef[] {
  const text = (column: string | undefined): string =>
    column === undefined ? '' : textOf(cells[table.headers.indexOf(headingOf(column))] ?? null);
  const named = columns.flatMap(({ column, kind, party, project }) => {
    const id = [text(column), text(project)].filter((part) => part !== '').join(' / ');
    if (text(column) === '') return [];
    return [
      {
        ref: { kind, id, ...(party !== undefined && text(party) !== '' && { party: text(party) }) },
        isSelected: headingOf(column) === selected,
      },
    ];
  });
  return [...named.filter(({ isSelected }) => isSelected), ...named.filter(({ isSelected }) => !isSelected)].map(({ ref }) => ref);
}
