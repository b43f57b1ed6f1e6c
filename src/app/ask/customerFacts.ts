/** What the workbook knows of customers: documents, closed and open, what came in at the bank, and how it was applied. */
import { negate } from '../../domain/money/money';
import type { StoryFact, SubjectRef } from '../../domain/story/storyBook';
import { CASH_TABLE } from '../../sheets/cash/cashRows';
import { OPEN_ITEMS_TABLE } from '../../sheets/cash/openItemsSheet';
import { RECEIPTS_TABLE } from '../../sheets/cash/bankSheets';
import { closedItemsFrom } from '../../tables/cash/closed';
import { openItemsFrom } from '../../tables/cash/openItems';
import { remittanceFrom } from '../../tables/cash/remittance';
import type { SourceTable } from '../../tables/sourceTable';
import type { ClosedItem, OpenItem, RemittanceLine } from '../../domain/cash/ledger';
import type { MappedTables } from '../mappedTables';
import { fact, isNothing, type MappedRow, mappedRows, negated, type OwnCells, ownCells } from './placedCells';

/** `nameOf`: the name of a customer's number, where somebody wrote it down. */
export const customerFacts = (tables: MappedTables, own: readonly SourceTable[], nameOf: (customer: string) => string): StoryFact[] => [
  ...mappedRows(tables, 'openItems', openItemsFrom).flatMap(openItemFacts),
  ...mappedRows(tables, 'closed', closedItemsFrom).flatMap(closedFacts(nameOf)),
  ...mappedRows(tables, 'remittance', remittanceFrom).map(adviceFact),
  ...ownCells(own, OPEN_ITEMS_TABLE).map(remainingFact),
  ...ownCells(own, RECEIPTS_TABLE).map(bankFact),
  ...ownCells(own, CASH_TABLE).flatMap(cashFacts),
];

const invoiceOf = (document: string, customerId: string): SubjectRef => ({ kind: 'invoice', id: document, party: customerId });

/** What is open is what was invoiced, less what was settled before: the second is told where the two columns differ. */
function openItemFacts({ value, place }: MappedRow<OpenItem>): StoryFact[] {
  const { document, type, customerId, customer, documentOn, dueOn, amount, open, terms, poNumber } = value;
  const about = [invoiceOf(document, customerId), { kind: 'customer', id: customerId } as const];
  const worth = { day: documentOn, money: amount, places: [place('Amount'), place('Document')], about };
  const written =
    type === 'invoice'
      ? fact('invoiced', { ...worth, facts: { document, party: customer, dueOn: dueOn ?? '', terms, order: poNumber } })
      : fact('credited', { ...worth, facts: { document, party: customer, type } });
  const before = { amount: open.amount.minus(amount.amount), currency: open.currency };
  if (before.amount.isZero()) return [written];
  return [written, fact('settledBefore', { day: undefined, money: before, facts: { document }, places: [place('Open amount')], about })];
}

const closedFacts =
  (nameOf: (customer: string) => string) =>
  ({ value: { document, customerId, amount, closedOn }, place }: MappedRow<ClosedItem>): StoryFact[] => {
    const about = [invoiceOf(document, customerId), { kind: 'customer', id: customerId } as const];
    const facts = { document, party: nameOf(customerId) };
    return [
      fact('invoicedEarlier', { day: undefined, money: amount, facts, places: [place('Amount'), place('Document')], about }),
      fact('settled', {
        day: closedOn,
        money: negate(amount),
        facts: { document },
        places: [place('Amount'), place('Closed on'), place('Document')],
        about,
      }),
    ];
  };

/** Advices name no currency: the amount is the receipt's, which is told beside it. */
function adviceFact({ value, place }: MappedRow<RemittanceLine>): StoryFact {
  const { receiptId, document, paid, deduction, reason } = value;
  return fact('advised', {
    day: undefined,
    money: { amount: paid.toFixed(), currency: '' },
    facts: { receipt: receiptId, document, deduction: deduction.isZero() ? '' : deduction.toFixed(), reason },
    places: [place('Amount paid'), place('Document')],
    about: [
      { kind: 'invoice', id: document },
      { kind: 'receipt', id: receiptId },
    ],
  });
}

/** What Open items after says is left. */
function remainingFact(row: OwnCells): StoryFact {
  const currency = row.text('Currency');
  return fact('stated', {
    day: undefined,
    money: { amount: row.amount('Remaining', currency), currency },
    facts: { of: row.text('Document') },
    places: [row.place('Remaining')],
    about: [invoiceOf(row.text('Document'), row.text('Customer ID'))],
  });
}

/** A booking of the bank, ours to others too: those are negative. */
function bankFact(row: OwnCells): StoryFact {
  const currency = row.text('Currency');
  return fact('banked', {
    day: row.day('Booked on'),
    money: { amount: row.amount('Amount', currency), currency },
    facts: { receipt: row.text('Receipt'), payer: row.text('Payer'), reference: row.text('Reference'), account: row.text('Account') },
    places: [row.place('Amount'), row.place('Receipt')],
    about: [{ kind: 'receipt', id: row.text('Receipt') }],
  });
}

/** A line of Cash application: what stands is told to its invoice and to its receipt, each in its currency; what waits is a question. */
function cashFacts(row: OwnCells): StoryFact[] {
  const [receipt, document, outcome] = [row.text('Receipt'), row.text('Document'), row.text('Outcome')];
  const day = row.day('Booked on');
  const ofReceipt: SubjectRef = { kind: 'receipt', id: receipt };
  if (document === '') {
    const currency = row.text('Currency');
    const money = { amount: row.amount('Residual', currency), currency };
    const facts = { receipt, outcome, treatment: row.text('Treatment'), isOpen: row.text('Stands') !== '1' };
    return [fact('setAside', { day, money, facts, places: [row.place('Residual'), row.place('Treatment')], about: [ofReceipt] })];
  }
  if (row.text('Stands') !== '1') return [proposedFact(row)];
  return standingFacts(row);
}

/** Where a figure stands in the currency of its document: in a column of its own where the receipt has another. */
const inDocumentCurrency = (row: OwnCells, heading: keyof typeof OF_DOCUMENT): string =>
  ['', row.text('Currency')].includes(row.text('Document currency')) ? heading : OF_DOCUMENT[heading];
const OF_DOCUMENT = { 'Cash applied': 'Document cash', Discount: 'Document discount', Deduction: 'Document deduction' } as const;

function proposedFact(row: OwnCells): StoryFact {
  const currency = row.text('Document currency') || row.text('Currency');
  return fact('proposed', {
    day: row.day('Booked on'),
    money: { amount: row.amount('Document cash', currency) ?? row.amount('Cash applied', currency), currency },
    facts: { document: row.text('Document'), receipt: row.text('Receipt'), outcome: row.text('Outcome') },
    places: [row.place(inDocumentCurrency(row, 'Cash applied')), row.place('Receipt')],
    about: [
      { kind: 'invoice', id: row.text('Document') },
      { kind: 'receipt', id: row.text('Receipt') },
    ],
  });
}

function standingFacts(row: OwnCells): StoryFact[] {
  const [receipt, document, payer] = [row.text('Receipt'), row.text('Document'), row.text('Payer')];
  const currency = row.text('Document currency') || row.text('Currency');
  const day = row.day('Booked on');
  const ofInvoice: SubjectRef = { kind: 'invoice', id: document };
  const ofReceipt: SubjectRef = { kind: 'receipt', id: receipt };
  const taken = (heading: keyof typeof OF_DOCUMENT) => ({ amount: negated(row.amount(OF_DOCUMENT[heading], currency)), currency });
  const own = { amount: negated(row.amount('Cash applied', row.text('Currency'))), currency: row.text('Currency') };
  const places = (heading: keyof typeof OF_DOCUMENT) => [row.place(inDocumentCurrency(row, heading)), row.place('Receipt')];
  const [discount, deduction] = [taken('Discount'), taken('Deduction')];
  return [
    fact('received', {
      day,
      money: taken('Cash applied'),
      facts: { document, receipt, payer },
      places: places('Cash applied'),
      about: [ofInvoice],
    }),
    fact('allocated', {
      ...{ day, money: own, facts: { receipt, document, party: row.text('Customer') } },
      places: [row.place('Cash applied'), row.place('Receipt')],
      about: [ofReceipt, ofInvoice],
    }),
    ...(isNothing(discount.amount)
      ? []
      : [
          fact('discounted', {
            day,
            money: discount,
            facts: { document, receipt },
            places: places('Discount'),
            about: [ofInvoice, ofReceipt],
          }),
        ]),
    ...(isNothing(deduction.amount)
      ? []
      : [
          fact('deducted', {
            ...{ day, money: deduction, facts: { document, receipt, code: row.text('Deduction code'), why: row.text('Why') } },
            ...{ places: places('Deduction'), about: [ofInvoice, ofReceipt] },
          }),
        ]),
  ];
}
