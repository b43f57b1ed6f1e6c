/**
 * The reply to the sales or vendor help desk: short, in the words of one language, and made of nothing but events. Every figure in it stands
 * in an event of the story; what our records do not show is said and not smoothed over. It promises nothing.
 */
import type { EventKind, MissingCode, Story, SubjectKind, ToldEvent } from './story';
import type { ReplyEvent, Speech, StoryWords } from './storyWords';

/** What the reply tells, by what it is about; of a party only what is open. */
// prettier-ignore
const TELLS: Readonly<Record<SubjectKind, readonly EventKind[]>> = {
  invoice:       ['invoiced', 'credited', 'invoicedEarlier', 'settledBefore', 'received', 'discounted', 'deducted', 'proposed', 'settled'],
  contract:      ['agreed'],
  customer:      [],
  receipt:       ['banked', 'allocated', 'discounted', 'deducted', 'proposed', 'setAside'],
  vendorInvoice: ['vendorInvoiced', 'approved', 'waiting', 'disputed', 'paid', 'notPaid'],
  vendor:        [],
  payment:       ['paid', 'notPaid', 'vendorInvoiced'],
  purchaseOrder: ['ordered', 'vendorInvoiced'],
  sow:           ['commissioned', 'vendorInvoiced'],
  partner:       ['settlementDue'],
  deposit:       ['depositStated', 'depositMoved', 'topUpPending', 'depositForecast'],
  budget:        [],
};

/** What is missing that whoever asked may be able to send, or must know. What only we look after stays with us. */
const SAID_MISSING: ReadonlySet<MissingCode> = new Set([
  ...(['document-unknown', 'settled-before', 'settled-without-cash', 'deduction-without-reason', 'advice-unknown'] as const),
  ...([
    'not-applied',
    'commitment-unknown',
    'vendor-invoice-unknown',
    'payment-without-invoice',
    'invoice-awaited',
    'dispute-without-reason',
  ] as const),
  ...(['report-unknown', 'statement-unknown', 'number-shared', 'open-and-closed'] as const),
]);

/** More lines are no reply. */
const MOST_LINES = 12;
const MOST_OPEN = 5;
const MOST_MISSING = 4;

/** Nothing open at a settlement that came is no news to anybody. */
const isNews = (event: ToldEvent): boolean => event.kind !== 'settlementDue' || !['received', 'settled'].includes(event.facts.state);

const unsigned = (amount: string): string => amount.replace(/^-/, '');

function replyEvent(event: ToldEvent, say: Speech): ReplyEvent<EventKind> {
  const { facts, day, amount, currency = '' } = event;
  return {
    facts,
    day: day === undefined ? '' : say.day(day),
    amount: amount === undefined ? '' : `${say.amount(unsigned(amount))} ${currency}`.trim(),
  };
}

function line(event: ToldEvent, words: StoryWords, say: Speech): string {
  const said = words.reply.lines[event.kind] as ((event: ReplyEvent<EventKind>) => string) | undefined; // The words of a kind take the events of that kind.
  return said?.(replyEvent(event, say)) ?? '';
}

type Document = Extract<ToldEvent, { kind: 'invoiced' | 'vendorInvoiced' }>;
const numberOf = (event: Document): string => (event.kind === 'invoiced' ? event.facts.document : event.facts.invoice);

/** Documents of a party on which nothing was paid, taken off or credited, the one that is due first first. */
function untouched(events: readonly ToldEvent[]): Document[] {
  const touched = new Set(
    events.flatMap((event) => {
      if (!event.counts || event.kind === 'invoiced' || event.kind === 'vendorInvoiced') return [];
      return 'document' in event.facts ? [event.facts.document] : 'invoice' in event.facts ? [event.facts.invoice] : [];
    }),
  );
  const open = events.filter((event): event is Document => (event.kind === 'invoiced' || event.kind === 'vendorInvoiced') && event.counts);
  const dueOn = (event: Document): string => event.facts.dueOn || '9';
  return open
    .filter((event) => !touched.has(numberOf(event)) && event.amount?.startsWith('-') !== true)
    .sort((a, b) => (dueOn(a) < dueOn(b) ? -1 : 1));
}

const PARTIES: readonly SubjectKind[] = ['customer', 'vendor', 'contract', 'sow', 'purchaseOrder'];

function openLines(story: Story, words: StoryWords, say: Speech): string[] {
  if (!PARTIES.includes(story.subject.kind) || TELLS[story.subject.kind].includes('vendorInvoiced')) return [];
  const open = untouched(story.events).slice(0, MOST_OPEN);
  return open.length === 0 ? [] : [words.reply.openDocuments, ...open.map((event) => line(event, words, say))];
}

function balanceLines({ balance, subject }: Story, words: StoryWords, say: Speech): string[] {
  const { balance: left, overpaid: beyond } =
    subject.kind === 'budget' ? { balance: words.reply.left, overpaid: words.reply.overspent } : words.reply;
  const open = balance.filter(({ amount }) => !/^-?0(\.0+)?$/.test(amount));
  if (open.length === 0) return balance.length === 0 ? [] : [words.reply.nothingOpen];
  return open.map(({ amount, currency }) => {
    const said = `${say.amount(unsigned(amount))} ${currency}`;
    return amount.startsWith('-') ? beyond(said) : left(said);
  });
}

/** What is missing, in words. */
export function missingSentences(story: Story, words: StoryWords): string[] {
  return story.missing.map(({ code, facts }) => (words.missing[code] as (facts: object) => string)(facts)); // The words of a code take its facts.
}

/** Their lines say what is left. */
const NO_BALANCE: readonly SubjectKind[] = ['payment', 'receipt', 'deposit'];

/** The reply as plain text, one sentence a line. */
export function replyOf(story: Story, words: StoryWords, say: Speech): string {
  const { kind, id, name } = story.subject;
  const tells = TELLS[kind];
  const told = story.events.filter((event) => tells.includes(event.kind) && isNews(event)).map((event) => line(event, words, say));
  const saidMissing = story.missing.filter(({ code }) => SAID_MISSING.has(code)).slice(0, MOST_MISSING);
  const missing = missingSentences({ ...story, missing: saidMissing }, words);
  const lines = [
    words.reply.about(kind, id, name),
    ...told.filter((text) => text !== '').slice(0, MOST_LINES),
    ...openLines(story, words, say),
    ...(NO_BALANCE.includes(kind) ? [] : balanceLines(story, words, say)),
    ...(missing.length === 0 ? [] : [words.reply.unclear, ...missing]),
  ];
  return lines.join('\n');
}
