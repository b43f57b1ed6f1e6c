/** Facts of a small workbook, made by hand: one invoice of 1,000.00 and whatever happens to it. */
import type { PlainDate } from '../../src/domain/calendar/plainDate';
import type { EventFacts, EventKind, StorySubject, SubjectKind } from '../../src/domain/story/story';
import type { StoryFact, SubjectRef } from '../../src/domain/story/storyBook';

interface FactParts {
  readonly day?: string;
  readonly amount?: string;
  readonly currency?: string;
}

/** A fact of a kind about some things, at a cell of its own. */
export function factOf<Kind extends EventKind>(
  kind: Kind,
  facts: EventFacts[Kind],
  about: readonly SubjectRef[],
  { day, amount, currency = 'EUR' }: FactParts = {},
): StoryFact {
  return {
    ...{ kind, facts, about, amount, day: day as PlainDate | undefined },
    ...{ currency: amount === undefined ? undefined : currency, places: [{ kind: 'cell', sheet: kind, address: 'A1' }] },
  } as unknown as StoryFact; // A kind that is a variable cannot choose its member of the union.
}

export const subject = (kind: SubjectKind, id: string, name = '', party = ''): StorySubject => ({ kind, id, name, party });
export const INVOICE: SubjectRef = { kind: 'invoice', id: 'INV-1', party: 'C1' };

export const invoiced = (document = 'INV-1', party = 'C1', amount = '1000.00', dueOn = '2026-10-01'): StoryFact =>
  factOf(
    'invoiced',
    { document, party: 'Alder Media GmbH', dueOn, terms: 'net 30', order: '' },
    [
      { kind: 'invoice', id: document, party },
      { kind: 'customer', id: party },
    ],
    { day: '2026-09-01', amount },
  );
export const received = (amount: string, document = 'INV-1', receipt = 'R1'): StoryFact =>
  factOf('received', { document, receipt, payer: 'ALDER' }, [{ kind: 'invoice', id: document }], { day: '2026-10-05', amount });
export const deducted = (amount: string, code: string): StoryFact =>
  factOf(
    'deducted',
    { document: 'INV-1', receipt: 'R1', code, why: '' },
    [
      { kind: 'invoice', id: 'INV-1' },
      { kind: 'receipt', id: 'R1' },
    ],
    {
      ...{ day: '2026-10-05', amount },
    },
  );
export const stated = (amount: string, document = 'INV-1', party = 'C1'): StoryFact =>
  factOf('stated', { of: document }, [{ kind: 'invoice', id: document, party }], { amount });
