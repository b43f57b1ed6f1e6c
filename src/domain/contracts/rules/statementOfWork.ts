/** Statements of work: the vendor, the master agreement, the caps, the deliverables, and who carries the cost. */
import { Decimal } from '../../money/decimal';
import { formatMoney, type Money, roundToCurrency } from '../../money/money';
import { nameKey } from '../../nameKey';
import { minus, sumOf } from '../amounts';
import { cardKey, costKey } from '../books';
import type { AgreementLine, CardRate, CostObject, Vendor } from '../contract';
import { breach, notChecked, type Outcome, type Risk, type RuleCheck } from '../outcome';
import { cell, evidence, type ReviewCase } from '../reviewCase';

export const outsideMasterAgreement: RuleCheck = (c) => {
  const { masterAgreement, effectiveOn, workStartsOn, endsOn } = c.agreement;
  const stands = evidence(c, ['Master agreement', 'Effective', 'End']);
  if (masterAgreement === '') return []; // It stands alone.
  const master = (c.books.byNumber.get(nameKey(masterAgreement)) ?? []).find((candidate) => candidate !== c.row);
  if (master === undefined)
    return [notChecked(`the master agreement ${masterAgreement} is not among the contracts.`, 'Enter it, or correct the number.', stands)];
  const from = effectiveOn ?? workStartsOn;
  if (from === undefined || endsOn === undefined || master.effectiveOn === undefined)
    return [notChecked('the dates of one of the two are missing.', 'Enter them.', [...stands, cell(master.place, master.id)])];
  if (from >= master.effectiveOn && (master.endsOn === undefined || endsOn <= master.endsOn)) return [];
  const title = `It runs from ${from} to ${endsOn}; its master agreement ${master.id} from ${master.effectiveOn} to ${master.endsOn ?? 'an open end'}.`;
  return [breach(title, 'Extend the master agreement, or shorten the work.', [...stands, cell(master.place, master.id)])];
};

export const vendorNotOnboarded: RuleCheck = (c) => {
  if (c.vendor !== undefined) return [];
  const stands = evidence(c, ['Vendor ID']);
  return c.books.has.vendors
    ? [breach(`Vendor ${c.agreement.partyId} is not in the vendor master.`, 'Onboard the vendor before the work starts.', stands)]
    : [notChecked('no vendor master was chosen.', 'Choose the table of the vendor master.', stands)];
};

/** A rule about a vendor that is there; one that is not has a rule of its own. */
const ofVendor =
  (ask: (vendor: Vendor) => { readonly is: boolean | undefined; readonly column: string }, title: string, remedy: string): RuleCheck =>
  ({ vendor }) => {
    if (vendor === undefined) return [];
    const { is, column } = ask(vendor);
    if (is === undefined)
      return [notChecked(`${column} of the vendor is not stated.`, `Enter it under ${column}.`, [cell(vendor.place, `${column}: empty`)])];
    return is ? [] : [breach(title, remedy, [cell(vendor.place, `${column}: no`)])];
  };

export const vendorWithoutTaxForm = ofVendor(
  ({ taxForm }) => ({ is: taxForm, column: 'Tax form' }),
  'The tax form of the vendor is missing.',
  'Ask the vendor for it before the first payment.',
);

export const vendorBankNotVerified = ofVendor(
  ({ bankVerified }) => ({ is: bankVerified, column: 'Bank verified' }),
  'The bank details of the vendor are not verified.',
  'Call the vendor back on a number that is on file.',
);

export const vendorOnHold: RuleCheck = ({ vendor }) =>
  vendor === undefined || !vendor.onHold
    ? []
    : [breach(`Vendor ${vendor.id} is on hold.`, 'Clear the hold before anything is signed.', [cell(vendor.place, 'Status: on hold')])];

export const notToExceedMissing: RuleCheck = (c) =>
  c.agreement.notToExceed !== undefined
    ? []
    : [breach('No cap on the whole is stated.', 'Agree an amount that is not exceeded.', evidence(c, ['Not to exceed'], 'notToExceed'))];

export const plannedOverCap: RuleCheck = (c) => {
  const cap = c.agreement.notToExceed;
  if (cap === undefined) return []; // Said by the rule above.
  const stands = evidence(c, ['Not to exceed'], 'notToExceed');
  if (c.lines.length === 0) return [notChecked('there is no planned work.', 'Enter the planned work, or choose its table.', stands)];
  const planned = sumOf(c.lines.map(({ value }) => value));
  const over = planned && minus(planned, cap);
  if (planned === undefined || over === undefined)
    return [notChecked('a line has no amount, or another currency.', 'Enter the amount of each line in the currency of the cap.', stands)];
  if (over.amount.lessThanOrEqualTo(0)) return [];
  const title = `Planned work adds up to ${formatMoney(planned)}; the cap is ${formatMoney(cap)}.`;
  return [breach(title, 'Plan less, or raise the cap.', stands, { atRisk: over, says: 'planned over the cap' })];
};

/** The price of the card on the day of the work. */
function cardRateOf({ agreement, books }: ReviewCase, { description, from, rate }: AgreementLine): CardRate | undefined {
  const day = from ?? agreement.effectiveOn ?? books.asOf;
  return (books.cardRates.get(cardKey(agreement.rateCard, description)) ?? []).find(
    (candidate) => candidate.rate.currency === rate?.currency && (candidate.from ?? day) <= day && (candidate.to ?? day) >= day,
  );
}

export const rateOverCard: RuleCheck = (c) => {
  const priced = c.lines.filter(({ rate }) => rate !== undefined);
  if (priced.length === 0) return [];
  const stands = evidence(c, ['Rate card']);
  if (c.agreement.rateCard === '') return [notChecked('no rate card is named.', 'Enter the governing rate card.', stands)];
  return priced.flatMap((line): Outcome[] => {
    const card = cardRateOf(c, line);
    const { description, rate, place } = line;
    if (rate === undefined) return [];
    const lineCell = cell(place, `${description}: ${formatMoney(rate)}`);
    if (card === undefined)
      return [
        notChecked(`${c.agreement.rateCard} has no price for ${description} on that day.`, 'Enter the price in the rate card.', [
          ...stands,
          lineCell,
        ]),
      ];
    const over = minus(rate, card.rate);
    if (over === undefined || over.amount.lessThanOrEqualTo(0)) return [];
    const title = `Line ${line.line}, ${description}, costs ${formatMoney(rate)}; the rate card says ${formatMoney(card.rate)}.`;
    const evident = [lineCell, cell(card.place, `${card.item}: ${formatMoney(card.rate)}`)];
    return [breach(title, 'Apply the rate card.', evident, overpaid(over, line.quantity))];
  });
};

const overpaid = (over: Money, quantity: Decimal | undefined): Risk => ({
  atRisk: roundToCurrency({ amount: over.amount.times(quantity ?? new Decimal(1)), currency: over.currency }),
  says: 'more than the rate card for the planned quantity',
});

/** A rule over each deliverable; where there are none, the document may speak of acceptance. */
const ofDeliverables =
  (lacks: (deliverable: ReviewCase['deliverables'][number]) => boolean, what: string, remedy: string): RuleCheck =>
  (c) => {
    if (c.deliverables.length > 0)
      return c.deliverables.filter(lacks).map(({ name, place }) => breach(`Deliverable ${name} has ${what}.`, remedy, [cell(place, name)]));
    if (c.clauses.has('acceptance')) return [];
    return [
      notChecked(
        'it has no deliverables.',
        'Enter its deliverables in the table of milestones.',
        evidence(c, ['Total value'], 'acceptance'),
      ),
    ];
  };

export const deliverableWithoutAcceptance = ofDeliverables(
  ({ acceptance }) => acceptance === '',
  'no acceptance criteria',
  'Agree by what it is accepted.',
);

export const deliverableWithoutDate = ofDeliverables(({ dueOn }) => dueOn === undefined, 'no date', 'Agree the day on which it is due.');

/** Does what the row names exist and is it open; undefined when it does. */
function missingObject(
  c: ReviewCase,
  kind: CostObject['kind'],
  id: string,
  column: 'PO number' | 'Cost centre' | 'Project',
): Outcome | undefined {
  const stands = evidence(c, [column]);
  if (!c.books.has.costObjects.has(kind))
    return notChecked(`no table of ${kind === 'PO' ? 'purchase orders' : `${kind}s`} was chosen.`, 'Choose the table.', stands);
  const object = c.books.costObjects.get(costKey(kind, id));
  const what = kind === 'PO' ? 'Purchase order' : kind === 'project' ? 'Project' : 'Cost centre';
  if (object === undefined) return breach(`${what} ${id} does not exist.`, 'Correct the number, or have it opened.', stands);
  return object.open
    ? undefined
    : breach(`${what} ${id} is closed.`, 'Name one that is open.', [...stands, cell(object.place, `${id}: closed`)]);
}

const some = (outcome: Outcome | undefined): Outcome[] => (outcome === undefined ? [] : [outcome]);

export const poNotFound: RuleCheck = (c) => {
  const { poNumber } = c.agreement;
  if (poNumber === '') return [breach('It names no purchase order.', 'Have one opened, and enter its number.', evidence(c, ['PO number']))];
  return some(missingObject(c, 'PO', poNumber, 'PO number'));
};

export const costCentreNotFound: RuleCheck = (c) => {
  const { costCentre, project } = c.agreement;
  if (costCentre !== '') return some(missingObject(c, 'cost centre', costCentre, 'Cost centre'));
  const stands = evidence(c, ['Cost centre', 'Project']);
  return project !== '' ? [] : [breach('It names neither a cost centre nor a project.', 'Enter who carries the cost.', stands)];
};

export const projectNotFound: RuleCheck = (c) =>
  c.agreement.project === '' ? [] : some(missingObject(c, 'project', c.agreement.project, 'Project'));

export const expensesUncapped: RuleCheck = (c) =>
  c.agreement.expensesCap !== undefined
    ? []
    : [
        breach(
          'Expenses are not capped.',
          'Agree a cap on expenses, or that there are none.',
          evidence(c, ['Expenses cap'], 'expensesCap'),
        ),
      ];
