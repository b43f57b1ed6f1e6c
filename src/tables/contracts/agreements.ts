/**
 * Contracts and statements of work from tables. An empty cell stays empty: that something is missing is for the rules of
 * the review to say. A word or a day that cannot be read is told, and the agreement is read without it; an amount that
 * cannot be read leaves the agreement out.
 */
import { readFrequency } from '../../domain/billing/frequency';
import type { Agreement, AgreementKind, AgreementLine, Deliverable } from '../../domain/contracts/contract';
import { isCurrencyCode } from '../../domain/money/currency';
import type { Money } from '../../domain/money/money';
import type { CurrencyOf } from '../billing/billingTables';
import type { TableCells } from '../cells';
import { allSaid, currencySaid, givenIn, moneySaid, numberSaid, percentSaid, type Said, wordOr, yesOrNo } from '../figures';
import type { TableMapping } from '../mapping';
import { placesIn, readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf } from '../tableAdvice';
import { TIMING_WORDS, UNCAPPED_WORDS } from '../../domain/termWords';

type AgreementTable = 'contracts' | 'sows';

/** Customer contracts. Throws BadInput when the mapping is of another table. */
export const agreementsFrom = (table: SourceTable, mapping: TableMapping<'contracts'>): TableReading<Agreement> =>
  read(table, mapping, 'contract', { id: 'Contract', partyId: 'Customer ID', party: 'Customer' });

/** Vendors' statements of work. Throws BadInput when the mapping is of another table. */
export const sowsFrom = (table: SourceTable, mapping: TableMapping<'sows'>): TableReading<Agreement> =>
  read(table, mapping, 'SOW', { id: 'SOW', partyId: 'Vendor ID', party: 'Vendor' });

interface Names {
  readonly id: string;
  readonly partyId: string;
  readonly party: string;
}

function read(table: SourceTable, mapping: TableMapping<AgreementTable>, kind: AgreementKind, names: Names): TableReading<Agreement> {
  const places = placesIn(table, mapping);
  return readRows(table, mapping, names.id, 'owed less', (cells, row) => {
    const partyId = cells.text(row, names.partyId);
    if (partyId === '') {
      cells.note('key-missing', row, names.partyId, { column: names.partyId, text: cells.text(row, names.id) });
      return undefined;
    }
    const figures = figuresOf(cells, row);
    if (figures === undefined) return undefined;
    return {
      kind,
      id: cells.text(row, names.id),
      partyId,
      party: cells.text(row, names.party),
      ...wordsOf(cells, row),
      ...daysOf(cells, row),
      ...figures,
      ...answersOf(cells, row),
      place: placeOf(table, row),
      cellOf: places(row),
    };
  });
}

const wordsOf = (cells: TableCells, row: number) => ({
  legalEntity: cells.text(row, 'Legal entity'),
  taxId: cells.text(row, 'Tax ID'),
  signatory: cells.text(row, 'Signatory'),
  terms: cells.text(row, 'Terms'),
  rebateTiers: cells.text(row, 'Rebate tiers'),
  rebateBase: cells.text(row, 'Rebate base'),
  indexation: cells.text(row, 'Indexation'),
  poNumber: cells.text(row, 'PO number'),
  rateCard: cells.text(row, 'Rate card'),
  withholding: cells.text(row, 'Withholding'),
  masterAgreement: cells.text(row, 'Master agreement'),
  costCentre: cells.text(row, 'Cost centre'),
  project: cells.text(row, 'Project'),
});

const daysOf = (cells: TableCells, row: number) => ({
  effectiveOn: cells.day(row, 'Effective'),
  endsOn: cells.day(row, 'End'),
  renewsOn: cells.day(row, 'Renewal'),
  noticeBy: cells.day(row, 'Notice by'),
  signedOn: cells.day(row, 'Signed on'),
  discountEndsOn: cells.day(row, 'Discount end'),
  rebateSettledOn: cells.day(row, 'Rebate settled on'),
  indexedOn: cells.day(row, 'Indexed on'),
  workStartsOn: cells.day(row, 'Work starts'),
});

/** Undefined when a figure cannot be read: half an agreement is not reviewed. */
function figuresOf(cells: TableCells, row: number) {
  // A code that is none of ISO 4217 is for the rules to say; amounts in it are nothing that could be compared.
  const stated = cells.text(row, 'Currency').toUpperCase();
  const of = isCurrencyCode(stated) ? stated : undefined;
  const money = (column: string): Said<Money> => (of === undefined ? { ok: true, value: undefined } : moneySaid(cells, row, column, of));
  const figures = allSaid({
    totalValue: money('Total value'),
    periodPrice: money('Period price'),
    minimumCommitment: money('Minimum commitment'),
    poValue: money('PO value'),
    invoiced: money('Invoiced'),
    notToExceed: money('Not to exceed'),
    expensesCap: money('Expenses cap'),
    discountPercent: percentSaid(cells, row, 'Discount %'),
    indexCapPercent: percentSaid(cells, row, 'Index cap %'),
    lateInterestPercent: percentSaid(cells, row, 'Late interest %'),
    noticeDays: numberSaid(cells, row, 'Notice days'),
  });
  return figures && { ...figures, currency: stated === '' ? undefined : stated, noticeDays: figures.noticeDays?.toNumber() };
}

function answersOf(cells: TableCells, row: number) {
  const yes = (column: string): boolean | undefined => yesOrNo(cells, row, column);
  return {
    frequency: frequencyOf(cells, row),
    timing: wordOr(cells, row, 'Timing', TIMING_WORDS),
    renewsByItself: yes('Auto-renewal'),
    shortfallClause: yes('Shortfall clause'),
    poRequired: yes('PO required'),
    liabilityCapped: givenIn(cells, row, 'Liability cap', UNCAPPED_WORDS),
    mostFavoured: yes('Most favoured'),
    exclusive: yes('Exclusivity'),
    volumeRestricted: yes('Volume restriction'),
    terminationCredit: yes('Termination credit'),
    usageRights: yes('Usage rights'),
  };
}

function frequencyOf(cells: TableCells, row: number): Agreement['frequency'] {
  const text = cells.text(row, 'Billing frequency');
  const frequency = text === '' ? undefined : readFrequency(text);
  if (text !== '' && frequency === undefined)
    cells.note('word-ignored', row, 'Billing frequency', {
      text,
      column: 'Billing frequency',
      known: 'weekly, monthly, quarterly, annual, every 5 months, once',
    });
  return frequency;
}

/** The planned work of statements of work. */
export function sowLinesFrom(table: SourceTable, mapping: TableMapping<'sowLines'>, currencyOf: CurrencyOf): TableReading<AgreementLine> {
  return readRows(table, mapping, 'SOW', 'owed less', (cells, row) => {
    const agreement = cells.text(row, 'SOW');
    const own = currencySaid(cells, row);
    if (!own.ok) return undefined;
    const currency = own.value ?? currencyOf(agreement, '');
    if (currency === undefined) {
      cells.note('line-unknown', row, 'SOW', { key: `statement of work ${agreement}` });
      return undefined;
    }
    const figures = allSaid({
      value: moneySaid(cells, row, 'Planned amount', currency),
      rate: moneySaid(cells, row, 'Rate', currency),
      quantity: numberSaid(cells, row, 'Quantity'),
    });
    if (figures === undefined) return undefined;
    return {
      agreement,
      line: cells.text(row, 'Line'),
      description: cells.text(row, 'Description'),
      from: cells.day(row, 'From'),
      to: cells.day(row, 'To'),
      currency,
      ...figures,
      place: placeOf(table, row),
    };
  });
}

/** Milestones as the review sees them: deliverables with their acceptance. */
export function deliverablesFrom(
  table: SourceTable,
  mapping: TableMapping<'milestones'>,
  currencyOf: CurrencyOf,
): TableReading<Deliverable> {
  return readRows(table, mapping, 'Contract', 'owed less', (cells, row) => {
    const agreement = cells.text(row, 'Contract');
    const currency = currencyOf(agreement, cells.text(row, 'Line'));
    const nothing: Said<Money> = { ok: true, value: undefined };
    const figures = allSaid({
      percent: percentSaid(cells, row, 'Percent'),
      amount: currency === undefined ? nothing : moneySaid(cells, row, 'Amount', currency),
    });
    if (figures === undefined) return undefined;
    return {
      agreement,
      line: cells.text(row, 'Line'),
      name: cells.text(row, 'Milestone'),
      ...figures,
      dueOn: cells.day(row, 'Planned on'),
      acceptance: cells.text(row, 'Acceptance criteria'),
      place: placeOf(table, row),
    };
  });
}
