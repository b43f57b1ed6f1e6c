/** Die Worte um eine Geschichte. Die Geschichte selbst steht in `story.ts`. */
import type { ASK_WORDS } from '../ask';
import type { Say } from '../say';
import { STORY_WORDS_DE } from './story';

export const ASK_WORDS_DE = (say: Say): ReturnType<typeof ASK_WORDS> => ({
  heading: 'Nach allem fragen',
  lead: 'Nummer, Name oder Betrag eingeben, oder eine Zelle auswählen.',
  box: 'Wonach?',
  hint: 'INV-2026-001045, Alder Media, EUR 1.190,00',
  ask: 'Fragen',
  aboutCell: 'Zur ausgewählten Zelle',
  whichInvoices: 'Welche Rechnungen ergeben diesen Betrag?',
  asking: 'Die Arbeitsmappe wird gelesen',
  failed: 'Die Frage konnte nicht beantwortet werden',
  choose: {
    several: (asked: string) => `„${asked}“ kann mehreres sein. Was ist gemeint?`,
    amount: (asked: string) => `Diese haben den Betrag ${asked}. Was ist gemeint?`,
    near: (asked: string) => `Genau „${asked}“ gibt es nicht. Ist eines davon gemeint?`,
  },
  nothing: {
    empty: { title: 'Es wurde nichts gefragt', body: 'Nummer, Name oder Betrag eingeben, wie sie auf einem Beleg stehen.' },
    unknown: {
      title: 'Dazu gibt es nichts',
      body: (asked: string) =>
        `Kein Beleg, Vertrag, Geschäftspartner, keine Zahlung und kein Betrag dieser Arbeitsmappe ist „${asked}“. Mit einer anderen Nummer versuchen.`,
    },
    cell: {
      title: 'Diese Zelle betrifft nichts, was wir kennen',
      body: 'Eine Zeile der offenen Posten, Verträge, Eingangsrechnungen, Zahlungen oder eines unserer Blätter auswählen.',
    },
  },
  story: {
    events: 'Was geschah',
    missing: 'Was fehlt oder nicht übereinstimmt',
    counts: (amount: string, currency: string) => `${say.amount(amount)} ${currency}`,
    aside: (amount: string, currency: string) => `(${say.amount(amount)} ${currency})`.replace(' )', ')'),
    asideNote: 'Beträge in Klammern werden genannt und nicht gezählt.',
    day: (iso: string) => say.day(iso),
    subject: (kind: string, id: string) => `${kind} ${id}`,
  },
  reply: {
    heading: 'Antwort',
    label: 'Antwort zum Kopieren',
    note: 'Nur Zahlen, die oben stehen. Vor dem Senden lesen.',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    refused: 'Kopieren ist hier nicht erlaubt. Der Text ist ausgewählt: Strg+C drücken, oder ⌘C.',
  },
  sets: {
    heading: (amount: string) => `Was ${amount} ergibt`,
    caption: (set: number, count: number) => `Satz ${set}: ${say.counted(count, 'Beleg', 'Belege')}`,
    document: 'Beleg',
    party: 'Partner',
    amount: 'Betrag',
    total: 'Summe',
    differs: (difference: string) => `Weicht um ${say.amount(difference)} ab.`,
    figure: (amount: string) => say.amount(amount),
  },
  told: STORY_WORDS_DE(say),
});
