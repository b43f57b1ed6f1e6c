/**
 * Tells a story: chooses the facts by the plan of its kind, puts them in order, adds up what counts, and says what is missing. The sum is
 * held against what our own sheets say is left; a difference is told and not hidden.
 */
import { Decimal, ZERO } from '../money/decimal';
import { amountText } from '../money/money';
import { missingEvidence } from './evidence';
import type { EventKind, Story, StorySubject, ToldEvent } from './story';
import { type StoryBook, type StoryFact, subjectKey } from './storyBook';
import { EVENT_ORDER, STORY_PLANS, type StoryPlan } from './storyPlans';

const RANK = new Map<EventKind, number>(EVENT_ORDER.map((kind, at) => [kind, at]));
const rankOf = ({ kind }: { readonly kind: EventKind }): number => RANK.get(kind) ?? 0;

/** Facts of the story, each once, in the order in which they were found. */
function chosenFacts(book: StoryBook, subject: StorySubject, plan: StoryPlan): StoryFact[] {
  const own = book.about(subject);
  const chosen = new Set(own.filter(({ kind }) => plan.tells.includes(kind)));
  const refs = [...chosen].flatMap(({ about }) => about);
  for (const { to, tells } of plan.follows) {
    const things = new Map(
      refs
        .filter(({ kind }) => kind === to)
        .flatMap((ref) => book.meant(ref))
        .map((thing) => [subjectKey(thing), thing]),
    );
    for (const thing of things.values()) for (const fact of book.about(thing)) if (tells.includes(fact.kind)) chosen.add(fact);
  }
  return [...chosen];
}

/** Days first, or the stages of a life first; what has no day stands before what has one. */
const inOrder =
  ({ inOrderOf }: StoryPlan) =>
  (a: StoryFact, b: StoryFact): number => {
    const [one, other] = [a.day ?? '', b.day ?? ''];
    const byDay = one < other ? -1 : one > other ? 1 : 0;
    const byStage = rankOf(a) - rankOf(b);
    return inOrderOf === 'day' ? byDay || byStage : byStage || byDay;
  };

const told = ({ about: _about, ...event }: StoryFact, counts: boolean): ToldEvent => ({ ...event, counts });

/** What counts, by currency, in the order in which the currencies come. */
function balanceOf(events: readonly ToldEvent[]): { readonly currency: string; readonly amount: string }[] {
  const sums = new Map<string, Decimal>();
  for (const { counts, currency, amount } of events)
    if (counts && currency !== undefined) sums.set(currency, (sums.get(currency) ?? ZERO).plus(new Decimal(amount ?? '0')));
  return [...sums].map(([currency, amount]) => ({ currency, amount: amountText({ amount, currency }) }));
}

/** The last events: what is left, with the cells that say the same. */
function balanceEvents(balance: Story['balance'], subject: StorySubject, events: readonly ToldEvent[]): ToldEvent[] {
  return balance.map(({ currency, amount }) => ({
    kind: 'balance',
    day: undefined,
    amount,
    currency,
    facts: { of: subject.id },
    places: events.flatMap((event) =>
      event.kind === 'stated' && event.currency === currency && event.amount === amount ? event.places : [],
    ),
    counts: false,
  }));
}

/** The story of one thing that the book knows. */
export function tellStory(book: StoryBook, subject: StorySubject): Story {
  const plan = STORY_PLANS[subject.kind];
  const facts = chosenFacts(book, subject, plan).sort(inOrder(plan));
  const counts = (fact: StoryFact): boolean => plan.counts.includes(fact.kind) && fact.amount !== undefined && !book.isShared(fact);
  const events = facts.map((fact) => told(fact, counts(fact)));
  const balance = balanceOf(events);
  const missing = missingEvidence({ subject, events, balance, book, facts });
  const differing = new Set(missing.flatMap((each) => (each.code === 'balance-differs' ? [each.facts.of] : [])));
  /** A sheet that says the same says nothing new; one that says otherwise is told with its cell. */
  const isNews = (event: ToldEvent): boolean => event.kind !== 'stated' || differing.has(event.facts.of);
  return {
    subject,
    events: [...events.filter(isNews), ...balanceEvents(balance, subject, events)],
    missing,
    balance,
  };
}
