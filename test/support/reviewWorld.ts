/** A contract and a statement of work that breach no rule, and the books they are held against: a case changes only what it is about. */
import { date } from '../../src/domain/calendar/plainDate';
import type { PriceTier } from '../../src/domain/billing/contractLine';
import type { Clause, ClauseValue, Topic } from '../../src/domain/contracts/clause';
import type { Agreement, AgreementLine, Authority, CardRate, Deliverable, Party, Vendor } from '../../src/domain/contracts/contract';
import type { ReviewRequest } from '../../src/domain/contracts/review';
import type { OpenItem } from '../../src/domain/cash/ledger';
import type { Place } from '../../src/domain/finding';
import { Decimal } from '../../src/domain/money/decimal';
import { money } from '../../src/domain/money/money';

export const on = date;
export const eur = (amount: string) => money(amount, 'EUR');
export const percent = (value: string) => new Decimal(value);
export const at = (sheet: string, address: string): Place => ({ kind: 'cell', sheet, address });
const CELL = at('Contracts', 'A2');

const EMPTY: Agreement = {
  ...{ kind: 'contract', id: 'C-1', partyId: 'K1', party: 'Amber Games GmbH', legalEntity: 'Northlight', taxId: 'DE136695976' },
  ...{
    effectiveOn: on('2026-01-01'),
    endsOn: on('2026-12-31'),
    renewsOn: undefined,
    renewsByItself: false,
    noticeBy: undefined,
    noticeDays: undefined,
  },
  ...{
    signatory: 'Ada Okoro',
    signedOn: on('2025-12-15'),
    currency: 'EUR',
    totalValue: eur('12000'),
    periodPrice: undefined,
    terms: 'Net 30',
  },
  ...{ frequency: undefined, timing: undefined, discountPercent: undefined, discountEndsOn: undefined, rebateTiers: '', rebateBase: '' },
  ...{ rebateSettledOn: undefined, minimumCommitment: undefined, shortfallClause: undefined, indexation: '', indexCapPercent: undefined },
  ...{ indexedOn: undefined, lateInterestPercent: undefined, poRequired: undefined, poNumber: '', poValue: undefined, invoiced: undefined },
  ...{ rateCard: '', withholding: '', liabilityCapped: true, mostFavoured: undefined, exclusive: undefined, volumeRestricted: undefined },
  ...{ terminationCredit: undefined, masterAgreement: '', workStartsOn: undefined, notToExceed: undefined, expensesCap: undefined },
  ...{ costCentre: '', project: '', usageRights: undefined, place: CELL, cellOf: { Terms: at('Contracts', 'O2') } },
};

/** Twelve months at 1,000.00 EUR, billed monthly in advance. */
export const CONTRACT: Agreement = {
  ...EMPTY,
  ...{ periodPrice: eur('1000'), frequency: { every: 1, unit: 'month' }, timing: 'advance', lateInterestPercent: percent('8') },
  ...{ poRequired: false, mostFavoured: false, exclusive: false, volumeRestricted: false, terminationCredit: true },
};

export const SOW: Agreement = {
  ...EMPTY,
  ...{ kind: 'SOW', id: 'S-1', partyId: 'V1', party: 'Pixel Works Ltd', taxId: 'GB980780684', totalValue: eur('5000') },
  ...{
    workStartsOn: on('2026-01-05'),
    notToExceed: eur('5000'),
    expensesCap: eur('300'),
    rateCard: 'Studio 2026',
    withholding: 'gross-up',
  },
  ...{ poNumber: 'PO-7', costCentre: 'CC-10', project: 'PRJ-1', usageRights: true, terms: 'Net 45', masterAgreement: '' },
};

export const LINE: AgreementLine = {
  ...{ agreement: 'C-1', line: '1', description: 'Licence', from: on('2026-01-01'), to: on('2026-12-31'), currency: 'EUR' },
  ...{ value: eur('12000'), quantity: percent('1'), rate: undefined, place: at('Contract lines', 'F2') },
};
export const WORK: AgreementLine = {
  ...LINE,
  ...{
    agreement: 'S-1',
    description: 'Designer',
    value: eur('5000'),
    quantity: percent('50'),
    rate: eur('100'),
    place: at('SOW lines', 'F2'),
  },
};

export const CUSTOMER: Party = {
  ...{ id: 'K1', name: 'Amber Games GmbH', country: 'DE', currency: 'EUR', terms: '30 Tage netto', taxId: '136695976', riskGrade: 'B' },
  ...{ creditLimit: eur('50000'), suspended: false, portalId: '', place: at('Customers', 'A2') },
};
export const VENDOR: Vendor = {
  ...CUSTOMER,
  ...{ id: 'V1', name: 'Pixel Works Ltd', country: 'GB', terms: 'Net 45', taxId: 'GB980780684', place: at('Vendors', 'A2') },
  ...{ taxForm: true, bankVerified: true, onHold: false, bankAccount: 'GB82WEST12345698765432', group: '' },
};
export const AUTHORITY: Authority = {
  ...{ signatory: 'Ada Okoro', limit: eur('100000'), from: on('2025-01-01'), to: undefined, place: at('Authority', 'A2') },
};
export const RATE: CardRate = {
  ...{ card: 'Studio 2026', item: 'Designer', rate: eur('100'), from: on('2026-01-01'), to: undefined, place: at('Rate cards', 'A2') },
};
export const DELIVERABLE: Deliverable = {
  ...{
    agreement: 'S-1',
    name: 'Concept',
    percent: undefined,
    amount: undefined,
    dueOn: on('2026-03-01'),
    acceptance: 'signed off',
    place: at('Milestones', 'A2'),
  },
};

export const tier = (from: string, upTo: string | undefined, rate: string): PriceTier => ({
  ...{ table: 'Gold', from: percent(from), upTo: upTo === undefined ? undefined : percent(upTo), percent: percent(rate) },
  ...{ unitPrice: percent('0'), flatPrice: percent('0'), packageSize: undefined, place: at('Tiers', 'A2') },
});

export const openItem = (open: string): OpenItem => ({
  ...{
    document: 'INV-1',
    type: 'invoice',
    customerId: 'K1',
    customer: '',
    documentOn: undefined,
    dueOn: undefined,
    terms: '',
    poNumber: '',
  },
  ...{ amount: eur(open), open: eur(open) },
});

/** Books in which both agreements are clean. */
export const WORLD: ReviewRequest = {
  asOf: on('2026-02-01'),
  agreements: [CONTRACT, SOW],
  lines: [LINE, WORK],
  deliverables: [DELIVERABLE],
  customers: [CUSTOMER],
  vendors: [VENDOR],
  authorities: [AUTHORITY],
  cardRates: [RATE],
  costObjects: [
    { kind: 'PO', id: 'PO-7', open: true, place: CELL },
    { kind: 'cost centre', id: 'CC-10', open: true, place: CELL },
    { kind: 'project', id: 'PRJ-1', open: true, place: CELL },
  ],
  rebateTiers: [tier('0', '1000', '1'), tier('1000', undefined, '2')],
  openItems: [openItem('1000')],
  documents: [],
  rules: [],
};

export function clause(
  topic: Topic,
  values: readonly ClauseValue[],
  quote = 'so it is agreed',
  certainty: Clause['certainty'] = 'stated',
): Clause {
  return {
    topic,
    values,
    quote,
    document: 'signed.pdf',
    page: 3,
    paragraph: 2,
    certainty,
    because: certainty === 'unsure' ? 'two readings.' : '',
  };
}

/** A document with these clauses, read whole. */
export const documentOf = (agreement: string, clauses: readonly Clause[]): ReviewRequest['documents'][number] => ({
  agreement,
  text: { name: 'signed.pdf', pages: [{ page: 3, paragraphs: clauses.map(({ quote }) => quote) }] },
  clauses,
});
