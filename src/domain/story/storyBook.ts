/**
 * What a workbook knows, as facts: each names the things that it is about, and a story is a choice of them.
 *
 * A number is known by itself where nobody else has it, and by its party where two have. A fact that names a shared number without
 * saying whose belongs to both and counts for neither: nobody may be told that a neighbour's money paid his invoice.
 */
import { nameKey } from '../nameKey';
import type { EventKind, StoryEvent, StorySubject, SubjectKind } from './story';

/** A thing as a row names it; the party only where the row says it. */
export interface SubjectRef {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly party?: string;
  /** The row only says so in passing: nothing becomes known by it. */
  readonly inPassing?: true;
}

/** What it is about, the thing whose amount it is first. */
export type StoryFact<Kind extends EventKind = EventKind> = StoryEvent<Kind> & { readonly about: readonly SubjectRef[] };

/** What a book was read from, as far as it matters whether it was there. */
export type StorySource = 'contracts' | 'schedule' | 'remittance' | 'bank' | 'cash' | 'theirs' | 'depositStatements';

export interface StoryBook {
  readonly subjects: readonly StorySubject[];
  readonly has: (source: StorySource) => boolean;
  /** Every thing that a reference may mean. */
  meant(ref: SubjectRef): readonly StorySubject[];
  about(subject: StorySubject): readonly StoryFact[];
  /** Its amount is that of a number that two parties have, and it does not say whose. */
  isShared(fact: StoryFact): boolean;
}

export const numberKey = (kind: SubjectKind, id: string): string => `${kind}\n${nameKey(id)}`;
export const subjectKey = ({ kind, id, party }: StorySubject): string => `${numberKey(kind, id)}\n${nameKey(party)}`;

/** @param named things with their names, as their own tables have them; others become known by being named in a fact. */
export function storyBook(
  facts: readonly StoryFact[],
  named: readonly StorySubject[],
  sources: ReadonlySet<StorySource> = new Set(),
): StoryBook {
  const byNumber = new Map<string, StorySubject[]>();
  const introduce = (subject: StorySubject): void => {
    const key = numberKey(subject.kind, subject.id);
    const known = byNumber.get(key);
    if (known === undefined) byNumber.set(key, [subject]);
    else if (!known.some((each) => nameKey(each.party) === nameKey(subject.party))) known.push(subject);
  };
  for (const subject of named) if (subject.id !== '') introduce(subject);
  for (const { about } of facts)
    for (const { kind, id, party = '', inPassing } of about)
      if (id !== '' && inPassing === undefined && (party !== '' || !byNumber.has(numberKey(kind, id))))
        introduce({ kind, id, name: '', party });

  const meant = ({ kind, id, party = '' }: SubjectRef): readonly StorySubject[] => {
    const known = byNumber.get(numberKey(kind, id)) ?? [];
    return party === '' ? known : known.filter((subject) => nameKey(subject.party) === nameKey(party));
  };
  const bySubject = new Map<string, StoryFact[]>();
  const shared = new Set<StoryFact>();
  for (const fact of facts) {
    const subjects = fact.about.map(meant);
    if ((subjects[0]?.length ?? 0) > 1) shared.add(fact);
    for (const key of new Set(subjects.flat().map(subjectKey))) {
      const of = bySubject.get(key);
      if (of === undefined) bySubject.set(key, [fact]);
      else of.push(fact);
    }
  }
  return {
    subjects: [...byNumber.values()].flat(),
    has: (source) => sources.has(source),
    meant,
    about: (subject) => bySubject.get(subjectKey(subject)) ?? [],
    isShared: (fact) => shared.has(fact),
  };
}
