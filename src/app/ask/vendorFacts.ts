/** What the workbook knows of vendors: statements of work, orders, invoices and their approval, payments, accounts, what never came. */
import type { Agreement } from '../../domain/contracts/contract';
import { negate } from '../../domain/money/money';
import type { BankChange, PurchaseOrder, VendorInvoice, VendorPayment } from '../../domain/payables/vendorInvoice';
import type { StoryFact, SubjectRef } from '../../domain/story/storyBook';
import { MISSING_TABLE } from '../../sheets/payables/missingInvoicesSheet';
import { TRACKER_TABLE } from '../../sheets/payables/paymentRows';
import { sowsFrom } from '../../tables/contracts/agreements';
import { bankChangesFrom, paymentsFrom, purchaseOrdersFrom, vendorInvoicesFrom } from '../../tables/spend/payablesTables';
import { wordIn, YES_WORDS } from '../../domain/termWords';
import type { SourceTable } from '../../tables/sourceTable';
import type { MappedTables } from '../mappedTables';
import { fact, type MappedRow, mappedRows, type OwnCells, ownCells } from './placedCells';

export const vendorFacts = (tables: MappedTables, own: readonly SourceTable[]): StoryFact[] => [
  ...mappedRows(tables, 'sows', sowsFrom).map(commissionedFact),
  ...mappedRows(tables, 'purchaseOrders', purchaseOrdersFrom).map(orderedFact),
  ...mappedRows(tables, 'vendorInvoices', vendorInvoicesFrom).flatMap(invoiceFacts),
  ...mappedRows(tables, 'payments', paymentsFrom).map(paymentFact),
  ...mappedRows(tables, 'bankChanges', bankChangesFrom).map(bankChangeFact),
  ...ownCells(own, TRACKER_TABLE).flatMap(trackerFacts),
  ...ownCells(own, MISSING_TABLE).map(awaitedFact),
];

/** A mark says that it is disputed; any other word says why. */
const isYes = (text: string): boolean => wordIn(YES_WORDS, text) !== undefined;
const named = (kind: SubjectRef['kind'], id: string): SubjectRef[] => (id === '' ? [] : [{ kind, id }]);
const ofVendor = (id: string): SubjectRef => ({ kind: 'vendor', id });

function commissionedFact({ value, place }: MappedRow<Agreement>): StoryFact {
  const { id, partyId, party, effectiveOn, endsOn, signedOn, totalValue, terms } = value;
  return fact('commissioned', {
    day: effectiveOn,
    money: totalValue,
    facts: { sow: id, party, to: endsOn ?? '', terms, signedOn: signedOn ?? '' },
    places: [place(totalValue === undefined ? 'SOW' : 'Total value'), place('SOW')],
    about: [{ kind: 'sow', id }, ofVendor(partyId)],
  });
}

function orderedFact({ value, place }: MappedRow<PurchaseOrder>): StoryFact {
  const { poNumber, vendorId, sow, from, to, amount, isOpen } = value;
  return fact('ordered', {
    day: from,
    money: amount,
    facts: { order: poNumber, party: vendorId, to: to ?? '', isOpen },
    places: [place('Amount'), place('PO number')],
    about: [{ kind: 'purchaseOrder', id: poNumber }, ...named('vendor', vendorId), ...named('sow', sow)],
  });
}

function invoiceFacts({ value, place, text }: MappedRow<VendorInvoice>): StoryFact[] {
  const {
    invoice,
    vendorId,
    vendor,
    sow,
    poNumber,
    invoicedOn,
    receivedOn,
    dueOn,
    amount,
    approvedOn,
    approver,
    stage,
    stageSince,
    disputed,
  } = value;
  const id: SubjectRef = { kind: 'vendorInvoice', id: invoice, party: vendorId };
  const about = [id, ofVendor(vendorId), ...named('sow', sow), ...named('purchaseOrder', poNumber)];
  const facts = {
    invoice,
    party: vendor === '' ? vendorId : vendor,
    dueOn: dueOn ?? '',
    receivedOn: receivedOn ?? '',
    sow,
    order: poNumber,
  };
  const step = { money: undefined, about: [id, ofVendor(vendorId)] };
  return [
    fact('vendorInvoiced', { day: invoicedOn, money: amount, facts, places: [place('Amount'), place('Invoice')], about }),
    ...(approvedOn === undefined
      ? [fact('waiting', { ...step, day: stageSince, facts: { invoice, stage, approver }, places: [place('Stage')] })].filter(
          () => stage !== '',
        )
      : [fact('approved', { ...step, day: approvedOn, facts: { invoice, approver }, places: [place('Approved on')] })]),
    ...(disputed
      ? [
          fact('disputed', {
            ...step,
            day: undefined,
            facts: { invoice, why: isYes(text('Disputed')) ? '' : text('Disputed') },
            places: [place('Disputed')],
          }),
        ]
      : []),
  ];
}

function paymentFact({ value, place }: MappedRow<VendorPayment>): StoryFact {
  const { payment, vendorId, invoice, paidOn, amount, status } = value;
  const about: SubjectRef[] = [
    ...(invoice === '' ? [] : [{ kind: 'vendorInvoice', id: invoice, party: vendorId } as const]),
    ofVendor(vendorId),
    ...named('payment', payment),
  ];
  const parts = { day: paidOn, places: [place('Amount'), place('Payment')], about };
  return status === 'paid'
    ? fact('paid', { ...parts, money: negate(amount), facts: { payment, invoice, party: vendorId } })
    : fact('notPaid', { ...parts, money: amount, facts: { payment, invoice, status } });
}

const bankChangeFact = ({ value: { vendorId, changedOn, verifiedOn, verifiedBy }, place }: MappedRow<BankChange>): StoryFact =>
  fact('bankChanged', {
    day: changedOn,
    money: undefined,
    facts: { party: vendorId, verifiedOn: verifiedOn ?? '', verifiedBy },
    places: [place('New account')],
    about: [ofVendor(vendorId)],
  });

/** What the payment tracker found, and what it says is open: the second is held against the sum. */
function trackerFacts(row: OwnCells): StoryFact[] {
  const [invoice, currency, checks] = [row.text('Invoice'), row.text('Currency'), row.text('Checks')];
  const about: SubjectRef[] = [{ kind: 'vendorInvoice', id: invoice, party: row.text('Vendor ID') }, ofVendor(row.text('Vendor ID'))];
  const state = row.text('State');
  const stated = fact('stated', {
    day: undefined,
    money: { amount: row.amount('Open', currency), currency },
    facts: { of: invoice },
    places: [row.place('Open')],
    about,
  });
  const facts = { invoice, state, checks, payBy: row.day('Pay by') ?? '' };
  return [
    fact('checked', { day: undefined, money: undefined, facts, places: [row.place(checks === '' ? 'State' : 'Checks')], about }),
    stated,
  ];
}

function awaitedFact(row: OwnCells): StoryFact {
  const [currency, sow] = [row.text('Currency'), row.text('SOW')];
  return fact('awaited', {
    day: row.day('Expected by'),
    money: { amount: row.amount('Expected', currency), currency },
    facts: { party: row.text('Vendor'), sow, what: row.text('What'), answer: row.text('Answer') },
    places: [row.place('Expected'), row.place('What')],
    about: [ofVendor(row.text('Vendor ID')), ...named('sow', sow)],
  });
}
