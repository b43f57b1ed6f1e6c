/** The words around a story; the story's own stand in the domain, for the command line says them too. */
import { storyWords } from '../../domain/story/storyWords';
import type { Say } from './say';

export const ASK_WORDS = (say: Say) => ({
  heading: 'Ask about anything',
  lead: 'Type a number, a name or an amount, or select a cell.',
  box: 'What about?',
  hint: 'INV-2026-001045, Alder Media, EUR 1,190.00',
  ask: 'Ask',
  aboutCell: 'About the selected cell',
  whichInvoices: 'Which invoices make this amount?',
  asking: 'Reading the workbook',
  failed: 'The question could not be answered',
  choose: {
    several: (asked: string) => `Several things go by “${asked}”. Which one?`,
    amount: (asked: string) => `These have the amount ${asked}. Which one?`,
    near: (asked: string) => `Nothing goes by “${asked}” exactly. Did you mean one of these?`,
  },
  nothing: {
    empty: { title: 'Nothing was asked', body: 'Type the number, the name or the amount as it stands on a document.' },
    unknown: {
      title: 'Nothing goes by that',
      body: (asked: string) => `No document, contract, party, payment or amount of this workbook is “${asked}”. Try another number of it.`,
    },
    cell: {
      title: 'This cell is about nothing that we know',
      body: 'Select a row of open items, contracts, vendor invoices, payments, or of one of our own sheets.',
    },
  },
  story: {
    events: 'What happened',
    missing: 'What is missing or does not agree',
    counts: (amount: string, currency: string) => `${say.amount(amount)} ${currency}`,
    aside: (amount: string, currency: string) => `(${say.amount(amount)} ${currency})`.replace(' )', ')'),
    asideNote: 'Amounts in brackets are told and not counted.',
    day: (iso: string) => say.day(iso),
    subject: (kind: string, id: string) => `${kind} ${id}`,
  },
  reply: {
    heading: 'Reply',
    label: 'Reply to copy',
    note: 'Only figures that stand above. Read it before you send it.',
    copy: 'Copy',
    copied: 'Copied.',
    refused: 'Copying is not allowed here. The text is selected: press Ctrl+C, or ⌘C.',
  },
  sets: {
    heading: (amount: string) => `What makes ${amount}`,
    caption: (set: number, count: number) => `Set ${set}: ${say.counted(count, 'document', 'documents')}`,
    document: 'Document',
    party: 'Party',
    amount: 'Amount',
    total: 'Total',
    differs: (difference: string) => `Differs by ${say.amount(difference)}.`,
    figure: (amount: string) => say.amount(amount),
  },
  told: storyWords(say),
});
