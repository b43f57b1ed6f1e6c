/**
 * Every check of a vendor invoice, a row a check: how grave it is, what is checked, what is said when it fails, and what to do.
 *
 * `stop`: it is not paid until a person releases it; `look`: somebody should look; `note`: so you know. A controller may change the
 * severity of a check, or end it, on the sheet Tieout Rules.
 */

/** The gravest first. */
export const CHECK_SEVERITIES = ['stop', 'look', 'note'] as const;
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

/** What each check needs to be said. Amounts are texts with their currency. */
export interface CheckFacts {
  'vendor-unknown': { vendor: string };
  'vendor-on-hold': { vendor: string };
  duplicate: { other: string; where: string; score: number; because: string };
  'possible-duplicate': { other: string; where: string; score: number; because: string };

  'bank-differs': { ours: string; theirs: string };
  'bank-change-unverified': { on: string; account: string };
  'bank-change-recent': { on: string; until: string };
  'bank-not-verified': { vendor: string };
  'bank-unknown': { vendor: string };
  'bank-shared': { account: string; others: string };

  'sow-unknown': { sow: string };
  'order-missing': Record<never, never>;
  'sow-other-vendor': { sow: string; vendor: string };
  'sow-currency': { sow: string; theirs: string; ours: string };
  'outside-sow': { sow: string; service: string; term: string };
  'over-cap': { sow: string; cap: string; before: string; net: string; over: string };
  'rate-over-card': { role: string; rate: string; card: string; over: string };
  'rate-not-on-card': { role: string; card: string };
  'quantity-times-rate': { product: string; net: string; difference: string };
  'over-planned-quantity': { role: string; planned: string; billed: string };
  'net-plus-tax': { net: string; tax: string; amount: string; difference: string };
  'deliverable-unknown': { deliverable: string; sow: string };
  'deliverable-not-accepted': { deliverable: string; acceptedOn: string };
  'deliverable-over': { deliverable: string; agreed: string; billed: string };
  'po-unknown': { po: string };
  'po-closed': { po: string };
  'po-other-vendor': { po: string; vendor: string };
  'po-currency': { po: string; theirs: string; ours: string };
  'po-over': { po: string; value: string; before: string; net: string; over: string };

  'details-missing': { columns: string };
  'cost-object-closed': { kind: string; id: string };
  'cost-object-unknown': { kind: string; id: string };
  'entity-differs': { ours: string; sow: string; theirs: string };
  disputed: Record<never, never>;

  'clock-over': { endsOn: string; days: number };
  'clock-ends-soon': { endsOn: string; days: number };
  'due-over': { dueOn: string; days: number; open: string };
  'no-run-left': { limitOn: string; payOn: string };
  'received-missing': { from: string };
  'no-clock': Record<never, never>;
  'waits-long': { stage: string; days: number; approver: string };
  'discount-worth': { percent: string; amount: string; payOn: string; yearly: string };
  'dates-odd': { first: string; second: string };

  overpaid: { paid: string; amount: string; over: string };
  'paid-twice': { payments: string; amount: string };
  'paid-elsewhere': { payment: string; account: string; master: string };
  'paid-unapproved': { payment: string; paidOn: string };
  'payment-came-back': { payment: string; paidOn: string };
  'payment-spelled': { payment: string; number: string };
}

export type CheckId = keyof CheckFacts;

export interface CheckSpec<Facts> {
  readonly severity: CheckSeverity;
  readonly checks: string;
  readonly says: (facts: Facts) => string;
  readonly remedy: string;
}

const check = <Facts>(severity: CheckSeverity, checks: string, says: (facts: Facts) => string, remedy: string): CheckSpec<Facts> => ({
  severity,
  checks,
  says,
  remedy,
});

// prettier-ignore
export const CHECKS: { readonly [Id in CheckId]: CheckSpec<CheckFacts[Id]> } = {
  'vendor-unknown':          check('stop', 'The vendor stands in the vendor master.', ({ vendor }) => `Vendor ${vendor} is not in the vendor master.`, 'Have the vendor set up, or correct the number.'),
  'vendor-on-hold':          check('stop', 'The vendor is not on hold.', ({ vendor }) => `Vendor ${vendor} is on hold.`, 'Ask who put it on hold.'),
  'duplicate':               check('stop', 'It is no other document once more.', ({ other, where, score, because }) => `It is ${other} (${where}) once more, ${score} of 100: ${because}.`, 'Compare the two documents; reject one, or release this one and note why both are due.'),
  'possible-duplicate':      check('look', 'No other document is like it.', ({ other, where, score, because }) => `It may be ${other} (${where}) once more, ${score} of 100: ${because}.`, 'Compare the two documents.'),

  'bank-differs':            check('stop', 'Its bank account is that of the vendor master.', ({ ours, theirs }) => `It asks for payment to ${theirs}; the vendor master has ${ours}.`, 'Call the vendor by a number that you know before anything is paid. Do not use the number on the invoice.'),
  'bank-change-unverified':  check('stop', 'A change of the vendor\'s bank details was verified.', ({ on, account }) => `The account became ${account} on ${on}, and nobody verified that.`, 'Call the vendor by a number that you know, and enter who verified it and when.'),
  'bank-change-recent':      check('stop', 'A change of the vendor\'s bank details is older than the days of the rules.', ({ on, until }) => `The account was changed on ${on}; nothing is paid before ${until}.`, 'Wait, or release it after a second person has called the vendor.'),
  'bank-not-verified':       check('stop', 'The vendor\'s bank details are verified in the vendor master.', ({ vendor }) => `The bank details of ${vendor} are not verified.`, 'Have them verified.'),
  'bank-unknown':            check('look', 'There is a bank account to pay to.', ({ vendor }) => `Neither the invoice nor the vendor master has a bank account of ${vendor}.`, 'Enter the account in the vendor master.'),
  'bank-shared':             check('look', 'No vendor outside of its group has the same bank account.', ({ account, others }) => `The account ${account} belongs to ${others} too.`, 'Find out why two vendors are paid to one account: they may be one, or one of them may not exist.'),

  'sow-unknown':             check('stop', 'The statement of work that it names exists.', ({ sow }) => `There is no statement of work ${sow}.`, 'Correct the number, or have the statement of work entered.'),
  'order-missing':           check('look', 'It names a statement of work or a purchase order.', () => 'It names neither a statement of work nor a purchase order.', 'Enter what it was ordered by.'),
  'sow-other-vendor':        check('stop', 'The statement of work is of this vendor or its group.', ({ sow, vendor }) => `Statement of work ${sow} was agreed with ${vendor}.`, 'Correct the statement of work, or ask who did the work.'),
  'sow-currency':            check('stop', 'It is in the currency of the statement of work.', ({ sow, theirs, ours }) => `It is in ${theirs}; statement of work ${sow} is in ${ours}.`, 'Ask for an invoice in the agreed currency.'),
  'outside-sow':             check('look', 'The service lies within the dates of the statement of work.', ({ sow, service, term }) => `The service ${service} lies outside of statement of work ${sow}, ${term}.`, 'Have the statement of work extended, or refuse the days outside of it.'),
  'over-cap':                check('stop', 'With all earlier invoices it stays within the cap of the statement of work (not to exceed, else total value), net.', ({ sow, cap, before, net, over }) => `Statement of work ${sow} is capped at ${cap}. ${before} was invoiced before; this ${net} is ${over} too much.`, 'Approve a change order, or pay up to the cap.'),
  'rate-over-card':          check('stop', 'The rate is at most that of the rate card on the day of service.', ({ role, rate, card, over }) => `${role} costs ${rate}; the rate card says ${card}: ${over} too much.`, 'Ask for a corrected invoice.'),
  'rate-not-on-card':        check('look', 'The rate card has a price for the role.', ({ role, card }) => `Rate card ${card} has no price for ${role} on that day.`, 'Have the price agreed and entered.'),
  'quantity-times-rate':     check('stop', 'Quantity times rate is the net amount.', ({ product, net, difference }) => `Quantity times rate is ${product}, the net amount ${net}: ${difference} apart.`, 'Ask for a corrected invoice.'),
  'over-planned-quantity':   check('look', 'With earlier invoices the quantity of a role stays within what the statement of work plans.', ({ role, planned, billed }) => `${planned} of ${role} were planned; ${billed} are invoiced now.`, 'Ask the project lead whether the plan was changed.'),
  'net-plus-tax':            check('stop', 'Net and tax add up to the amount.', ({ net, tax, amount, difference }) => `Net ${net} and tax ${tax} are not ${amount}: ${difference} apart.`, 'Correct the entry, or ask for a corrected invoice.'),
  'deliverable-unknown':     check('look', 'The deliverable that it names was agreed.', ({ deliverable, sow }) => `Statement of work ${sow} has no deliverable "${deliverable}".`, 'Correct the name, or ask what was delivered.'),
  'deliverable-not-accepted': check('stop', 'The deliverable was accepted.', ({ deliverable, acceptedOn }) => `Deliverable "${deliverable}" was not accepted${acceptedOn === '' ? '' : ` before ${acceptedOn}`}.`, 'Have it accepted, or refuse the invoice until it is.'),
  'deliverable-over':        check('stop', 'Invoices for a deliverable add up to at most what was agreed for it, net.', ({ deliverable, agreed, billed }) => `${agreed} was agreed for "${deliverable}"; with this invoice ${billed} is invoiced.`, 'Ask for a corrected invoice, or approve a change order.'),
  'po-unknown':              check('stop', 'The purchase order that it names exists.', ({ po }) => `There is no purchase order ${po}.`, 'Correct the number, or have the order entered.'),
  'po-closed':               check('stop', 'The purchase order is open.', ({ po }) => `Purchase order ${po} is closed.`, 'Have it opened again, or ask what was ordered.'),
  'po-other-vendor':         check('stop', 'The purchase order is of this vendor or its group.', ({ po, vendor }) => `Purchase order ${po} went to vendor ${vendor}.`, 'Correct the order number.'),
  'po-currency':             check('stop', 'It is in the currency of the purchase order.', ({ po, theirs, ours }) => `It is in ${theirs}; purchase order ${po} is in ${ours}.`, 'Ask for an invoice in the currency that was ordered.'),
  'po-over':                 check('stop', 'With all earlier invoices it stays within the value of the purchase order, net.', ({ po, value, before, net, over }) => `Purchase order ${po} is over ${value}. ${before} was invoiced before; this ${net} is ${over} too much.`, 'Have the order raised, or pay up to its value.'),

  'details-missing':         check('look', 'Project, cost centre, legal entity and owner are there, as far as the table has the columns.', ({ columns }) => `It lacks ${columns}.`, 'Fill it in: without it nobody carries the cost.'),
  'cost-object-closed':      check('stop', 'Project and cost centre are open.', ({ kind, id }) => `The ${kind} ${id} is closed.`, 'Have it opened, or book to another.'),
  'cost-object-unknown':     check('stop', 'Project and cost centre exist.', ({ kind, id }) => `There is no ${kind} ${id}.`, 'Correct it.'),
  'entity-differs':          check('look', 'It is billed to the legal entity of the statement of work.', ({ ours, sow, theirs }) => `It is billed to ${theirs}; statement of work ${sow} is with ${ours}.`, 'Ask for an invoice to the right entity: another one cannot deduct its tax.'),
  'disputed':                check('stop', 'It is not disputed.', () => 'It is disputed.', 'Settle the dispute, or ask for a credit note.'),

  'clock-over':              check('look', 'It is paid before its clock ends.', ({ endsOn, days }) => `Its clock ended on ${endsOn}, ${days} ${days === 1 ? 'day' : 'days'} ago.`, 'Pay it in the next run, or say why not.'),
  'clock-ends-soon':          check('look', 'It is approved some days before its clock ends.', ({ endsOn, days }) => `Its clock ends on ${endsOn}, in ${days} ${days === 1 ? 'day' : 'days'}, and nobody has approved it.`, 'Remind whoever has it: the last run in time stands under "Pay by".'),
  'due-over':                check('look', 'It is paid by its due day.', ({ dueOn, days, open }) => `${open} was due on ${dueOn}, ${days} ${days === 1 ? 'day' : 'days'} ago.`, 'Pay it in the next run, or say why not.'),
  'no-run-left':             check('look', 'A payment run is left that brings the money in time.', ({ limitOn, payOn }) => `The vendor must have the money by ${limitOn}, and no payment run is left that brings it in time: a payment of its own on ${payOn} does.`, 'Pay it outside of the runs.'),
  'received-missing':        check('note', 'The day of receipt is there.', ({ from }) => `Nobody wrote down when it was received; the clock runs from its date, ${from}.`, 'Enter the day of receipt.'),
  'no-clock':                check('look', 'There is a day from which the clock runs.', () => 'It has neither a day of receipt nor a date, so no clock runs.', 'Enter the day of receipt.'),
  'waits-long':              check('look', 'It does not wait at one stage for more days than the rules say.', ({ stage, days, approver }) => `It has waited at "${stage}" for ${days} days${approver === '' ? '' : `, for ${approver}`}.`, 'Remind whoever has it, or their deputy.'),
  'discount-worth':          check('note', 'A discount that earns more than money costs is told.', ({ percent, amount, payOn, yearly }) => `Paid on ${payOn} it costs ${percent} % less, ${amount}: that is ${yearly} % a year.`, 'Have it approved in time for that run.'),
  'dates-odd':               check('look', 'Its days are in an order that can be.', ({ first, second }) => `${first}, but ${second}.`, 'Correct the days.'),

  'overpaid':                check('stop', 'Not more is paid than it comes to.', ({ paid, amount, over }) => `${paid} was paid for ${amount}: ${over} too much.`, 'Ask the vendor for it, or set it off against the next invoice.'),
  'paid-twice':              check('stop', 'It is paid once.', ({ payments, amount }) => `${payments} paid ${amount} each: it was paid twice.`, 'Ask the vendor for one of them.'),
  'paid-elsewhere':          check('stop', 'It was paid to the account of the vendor master.', ({ payment, account, master }) => `${payment} went to ${account}; the vendor master has ${master}.`, 'Call the vendor by a number that you know, and the bank if the account is not theirs.'),
  'paid-unapproved':         check('look', 'It was approved before it was paid.', ({ payment, paidOn }) => `${payment} was made on ${paidOn} without an approval.`, 'Have it approved afterwards, and find out how it was paid.'),
  'payment-came-back':       check('look', 'No payment of it came back.', ({ payment, paidOn }) => `${payment} of ${paidOn} came back.`, 'Check the account with the vendor, and pay again.'),
  'payment-spelled':         check('note', 'Payments name it as it is written.', ({ payment, number }) => `${payment} names it "${number}" and was taken for it.`, 'Correct the number if another invoice was meant.'),
};

export const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[]; // The table has exactly these.
