/**
 * Payment terms in words → what they mean, in English, German, French, and as customers in Spain and the Netherlands write them.
 *
 * Every word counts: terms are read whole or not at all. `Net 30 unless disputed` is unreadable, and the nearest reading is
 * offered; nobody is given thirty days by mistake.
 */
import { interpretTerms } from './interpretTerms';
import { nearestTerms } from './nearestTerms';
import type { TermsReading } from './paymentTerms';
import { readAtoms } from './termsAtoms';

/** The same few terms stand on thousands of documents; beyond so many texts nothing more is kept. */
const TEXTS_KEPT = 5000;
const READ = new Map<string, TermsReading>();

export function readTerms(text: string): TermsReading {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const reading = read(text) ?? { kind: 'unreadable', text, nearest: nearestTerms(text, read) };
  if (READ.size < TEXTS_KEPT) READ.set(text, reading);
  return reading;
}

type WholeReading = Extract<TermsReading, { kind: 'read' }>;

function read(text: string): WholeReading | undefined {
  const reading = readAtoms(text);
  const meant = reading.kind === 'atoms' ? interpretTerms(reading.atoms) : undefined;
  return meant && { kind: 'read', terms: { text, ...meant.value }, alsoReadAs: meant.alsoReadAs };
}
