/**
 * What a story lacks, by rule: evidence that one would expect in a workbook that keeps such a table, and sums that do not agree. What the
 * workbook never keeps is not missed: where it has no table of contracts, no invoice lacks one.
 */
import { Decimal, ZERO } from '../money/decimal';
import { amountText } from '../money/money';
import type { EventKind, MissingEvidence, Story, StorySubject, SubjectKind, ToldEvent } from './story';
import { type StoryBook, type StoryFact, subjectKey } from './storyBook';

/** What a rule looks at. `facts[i]` is the fact that `events[i]` tells; what our sheets state is still among them. */
export interface ToldFacts {
  readonly subject: StorySubject;
  readonly events: readonly ToldEvent[];
  readonly facts: readonly StoryFact[];
  readonly balance: Story['balance'];
  readonly book: StoryBook;
}

interface EvidenceRule {
  readonly of: readonly SubjectKind[];
  missing(told: ToldFacts): readonly MissingEvidence[];
}

type EventOf<Kind extends EventKind> = Extract<ToldEvent, { kind: Kind }>;

const all = <Kind extends EventKind>({ events }: ToldFacts, ...kinds: readonly Kind[]): EventOf<Kind>[] =>
  events.filter((event): event is EventOf<Kind> => kinds.some((kind) => kind === event.kind));
const none = (told: ToldFacts, ...kinds: readonly EventKind[]): boolean => all(told, ...kinds).length === 0;
const size = (amount: string | undefined): string => (amount ?? '0').replace(/^-/, '');
const onceEach = (missing: readonly MissingEvidence[]): MissingEvidence[] => [
  ...new Map(missing.map((each) => [JSON.stringify(each), each])).values(),
];

/** A rule of one sentence: it is missing, or it is not. */
const rule = (of: readonly SubjectKind[], missing: EvidenceRule['missing']): EvidenceRule => ({ of, missing });
const when = (isMissing: boolean, missing: MissingEvidence): readonly MissingEvidence[] => (isMissing ? [missing] : []);

/** Tried from the top; their order is the order in which what is missing is said. */
// prettier-ignore
const EVIDENCE_RULES: readonly EvidenceRule[] = [
  rule(['invoice'], (told) => when(none(told, 'invoiced', 'credited', 'invoicedEarlier'),
    { code: 'document-unknown', facts: { document: told.subject.id } })),
  rule(['contract'], (told) => when(none(told, 'agreed'), { code: 'agreement-unknown', facts: { contract: told.subject.id } })),
  rule(['contract'], (told) => when(all(told, 'agreed').length > 1, { code: 'agreed-twice', facts: { contract: told.subject.id } })),
  rule(['invoice', 'vendorInvoice'], (told) => when(told.facts.some((fact) => told.book.isShared(fact)),
    { code: 'number-shared', facts: { document: told.subject.id } })),
  rule(['invoice'], (told) => when(!none(told, 'invoiced') && !none(told, 'settled'),
    { code: 'open-and-closed', facts: { document: told.subject.id } })),
  rule(['invoice'], (told) => when(told.book.has('contracts') && !none(told, 'invoiced') && none(told, 'agreed'),
    { code: 'contract-unknown', facts: { document: told.subject.id } })),
  rule(['invoice'], (told) => all(told, 'invoiced').filter(({ facts }) => facts.dueOn === '').map(({ facts }) =>
    ({ code: 'due-date-unknown', facts: { document: facts.document } }))),
  rule(['invoice'], (told) => all(told, 'settledBefore').map(({ amount, currency = '' }) =>
    ({ code: 'settled-before', facts: { amount: size(amount), currency } }))),
  rule(['invoice'], (told) => when(!none(told, 'settled') && none(told, 'received'),
    { code: 'settled-without-cash', facts: { document: told.subject.id } })),
  rule(['invoice', 'contract', 'customer', 'receipt'], (told) => onceEach([...all(told, 'proposed'), ...all(told, 'setAside').filter(({ facts }) => facts.isOpen)].map(({ facts }) =>
    ({ code: 'question-open', facts: { receipt: facts.receipt } })))),
  rule(['invoice', 'receipt', 'customer'], (told) => all(told, 'deducted').filter(({ facts }) => facts.code === '').map(({ facts, amount, currency = '' }) =>
    ({ code: 'deduction-without-reason', facts: { amount: size(amount), currency, document: facts.document } }))),
  rule(['contract', 'sow'], (told) => onceEach(all(told, 'agreed', 'commissioned').filter(({ facts }) => facts.signedOn === '').map(() =>
    ({ code: 'signature-unknown', facts: { contract: told.subject.id } })))),
  rule(['contract'], (told) => when(none(told, 'lineAgreed'), { code: 'lines-unknown', facts: { contract: told.subject.id } })),
  rule(['contract'], (told) => when(told.book.has('schedule') && none(told, 'scheduled'),
    { code: 'schedule-unknown', facts: { contract: told.subject.id } })),
  rule(['contract'], (told) => all(told, 'scheduled').filter(({ facts }) => facts.status === 'overdue').map(({ day = '', amount, currency = '' }) =>
    ({ code: 'not-issued', facts: { contract: told.subject.id, day, amount: size(amount), currency } }))),
  rule(['receipt'], (told) => when(told.book.has('bank') && none(told, 'banked'),
    { code: 'bank-line-unknown', facts: { document: told.subject.id } })),
  rule(['receipt'], (told) => when(told.book.has('remittance') && !none(told, 'proposed', 'setAside') && none(told, 'advised', 'allocated') && all(told, 'setAside').every(({ facts }) => facts.outcome === 'unmatched'),
    { code: 'advice-unknown', facts: { receipt: told.subject.id } })),
  rule(['receipt'], (told) => told.balance.filter(({ amount }) => !new Decimal(amount).isZero() && none(told, 'setAside')).map(({ amount, currency }) =>
    ({ code: 'not-applied', facts: { amount, currency } }))),
  rule(['vendorInvoice', 'payment'], (told) => when(none(told, 'vendorInvoiced') && !all(told, 'paid', 'notPaid').every(({ facts }) => facts.invoice === ''),
    { code: 'vendor-invoice-unknown', facts: { invoice: all(told, 'paid', 'notPaid').find(({ facts }) => facts.invoice !== '')?.facts.invoice ?? told.subject.id } })),
  rule(['vendorInvoice', 'vendor', 'purchaseOrder', 'sow', 'payment'], paidWithoutApproval),
  rule(['vendorInvoice'], (told) => all(told, 'vendorInvoiced').filter(({ facts }) => facts.sow === '' && facts.order === '').map(({ facts }) =>
    ({ code: 'commitment-unknown', facts: { invoice: facts.invoice } }))),
  rule(['vendorInvoice'], (told) => onceEach(all(told, 'vendorInvoiced').filter(({ facts }) => facts.sow !== '' && none(told, 'commissioned')).map(({ facts }) =>
    ({ code: 'sow-unknown', facts: { sow: facts.sow } })))),
  rule(['vendorInvoice'], (told) => onceEach(all(told, 'vendorInvoiced').filter(({ facts }) => facts.order !== '' && none(told, 'ordered')).map(({ facts }) =>
    ({ code: 'order-unknown', facts: { order: facts.order } })))),
  rule(['vendorInvoice', 'sow', 'vendor'], (told) => onceEach(all(told, 'disputed').filter(({ facts }) => facts.why === '').map(({ facts }) =>
    ({ code: 'dispute-without-reason', facts: { invoice: facts.invoice } })))),
  rule(['vendorInvoice'], (told) => told.balance.filter(({ amount }) => amount.startsWith('-') && all(told, 'vendorInvoiced').some((each) => each.amount?.startsWith('-') !== true)).map(({ amount, currency }) =>
    ({ code: 'paid-too-much', facts: { amount: size(amount), currency } }))),
  rule(['payment', 'vendor'], (told) => all(told, 'paid').filter(({ facts }) => facts.invoice === '').map(({ facts }) =>
    ({ code: 'payment-without-invoice', facts: { payment: facts.payment } }))),
  rule(['vendor'], (told) => all(told, 'bankChanged').filter(({ facts }) => facts.verifiedOn === '').map(({ facts, day = '' }) =>
    ({ code: 'account-unverified', facts: { party: facts.party, day } }))),
  rule(['vendor', 'sow'], (told) => all(told, 'awaited').filter(({ facts }) => facts.answer === '').map(({ facts, day = '' }) =>
    ({ code: 'invoice-awaited', facts: { what: facts.what, day } }))),
  rule(['purchaseOrder'], (told) => when(!none(told, 'ordered') && none(told, 'vendorInvoiced'),
    { code: 'not-invoiced', facts: { order: told.subject.id } })),
  rule(['purchaseOrder'], orderExceeded),
  rule(['partner'], (told) => when(told.book.has('theirs') && !none(told, 'sold') && none(told, 'reported'),
    { code: 'report-unknown', facts: { partner: told.subject.id } })),
  rule(['partner'], (told) => when(all(told, 'excepted').some(({ facts }) => facts.owner === '' && facts.status !== 'cleared'),
    { code: 'exceptions-without-owner', facts: { partner: told.subject.id } })),
  rule(['partner'], (told) => all(told, 'settlementDue').filter(({ facts }) => facts.state === 'overdue').map(({ facts, day = '', amount, currency = '' }) =>
    ({ code: 'settlement-overdue', facts: { batch: facts.batch, day, amount: amount ?? '', currency } }))),
  rule(['deposit'], (told) => when(none(told, 'depositStated'), { code: 'statement-unknown', facts: { partner: told.subject.id } })),
  rule(['invoice', 'contract', 'customer', 'vendorInvoice', 'vendor', 'purchaseOrder', 'sow', 'partner', 'deposit', 'budget'], balanceDiffers),
];

export const missingEvidence = (told: ToldFacts): MissingEvidence[] =>
  EVIDENCE_RULES.filter(({ of }) => of.includes(told.subject.kind)).flatMap(({ missing }) => missing(told));

function paidWithoutApproval(told: ToldFacts): MissingEvidence[] {
  const approved = new Set(all(told, 'approved').map(({ facts }) => facts.invoice));
  const known = new Set(all(told, 'vendorInvoiced').map(({ facts }) => facts.invoice));
  const paid = all(told, 'paid').filter(({ facts: { invoice } }) => known.has(invoice) && !approved.has(invoice));
  return onceEach(paid.map(({ facts: { invoice } }) => ({ code: 'paid-without-approval', facts: { invoice } })));
}

const sumOf = (events: readonly { readonly amount: string | undefined }[]): Decimal =>
  events.reduce((sum, { amount = '0' }) => sum.plus(new Decimal(amount)), ZERO);

/** Invoices above the order, where both are in one currency: what stands in two is not added up. */
function orderExceeded(told: ToldFacts): MissingEvidence[] {
  return all(told, 'ordered').flatMap(({ facts, amount, currency = '' }): MissingEvidence[] => {
    const invoices = all(told, 'vendorInvoiced');
    if (amount === undefined || invoices.some((each) => each.currency !== currency)) return [];
    const over = sumOf(invoices).minus(new Decimal(amount));
    return over.greaterThan(0)
      ? [{ code: 'order-exceeded', facts: { order: facts.order, amount: amountText({ amount: over, currency }), currency } }]
      : [];
  });
}

/** What our sheets state of a thing, held against what is told of it, thing by thing and currency by currency. */
function balanceDiffers(told: ToldFacts): MissingEvidence[] {
  const sums = new Map<string, { of: string; currency: string; told: Decimal; stated: Decimal; isStated: boolean }>();
  told.facts.forEach((fact, at) => {
    const event = told.events[at];
    const { currency, amount } = fact;
    if (event === undefined || currency === undefined || amount === undefined || (!event.counts && fact.kind !== 'stated')) return;
    for (const thing of countedThings(told, fact)) {
      const key = `${subjectKey(thing)}\n${currency}`;
      const sum = sums.get(key) ?? { of: thing.id, currency, told: ZERO, stated: ZERO, isStated: false };
      if (fact.kind === 'stated') Object.assign(sum, { stated: sum.stated.plus(new Decimal(amount)), isStated: true });
      else sum.told = sum.told.plus(new Decimal(amount));
      sums.set(key, sum);
    }
  });
  const text = (amount: Decimal, currency: string): string => amountText({ amount, currency });
  return [...sums.values()].flatMap(({ of, currency, isStated, ...sum }): MissingEvidence[] =>
    isStated && !sum.told.equals(sum.stated)
      ? [{ code: 'balance-differs', facts: { of, told: text(sum.told, currency), stated: text(sum.stated, currency), currency } }]
      : [],
  );
}

/** Documents keep balances; a party's or a contract's is theirs added up. */
const KEEPS_BALANCE: ReadonlySet<SubjectKind> = new Set(['invoice', 'vendorInvoice', 'deposit', 'partner', 'budget']);

const countedThings = ({ book }: ToldFacts, { about }: StoryFact): readonly StorySubject[] =>
  about.filter(({ kind }) => KEEPS_BALANCE.has(kind)).flatMap((ref) => book.meant(ref));
