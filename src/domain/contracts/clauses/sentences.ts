/**
 * Sentences of a document, with their place.
 *
 * A full stop does not always end a sentence: `Acme Inc. shall`, `No. 5`, `am 1. Januar`, `z. B.` go on. A semicolon only
 * does in a very long list: the duties of a shorter one have their subject in front. A row such as `Payment terms: Net 30` or `Term | 36 months` is a sentence with a label.
 */
import type { DocumentText } from '../clause';

export interface Sentence {
  /** As it stands in the paragraph. */
  readonly quote: string;
  /** The same for reading: plain quotes and dashes, no accents, one space between words. */
  readonly text: string;
  /** `5.2 Payment Terms.`: it names what follows and says nothing. */
  readonly isHeading: boolean;
  /** Of a row `label: value`. */
  readonly row: { readonly label: string; readonly value: string } | undefined;
  readonly page: number;
  /** From 1, on its page. */
  readonly paragraph: number;
}

/** Words with a full stop that go on. EN, DE, FR. */
const ABBREVIATIONS = new Set(
  (
    'inc ltd co corp llc plc lp llp bros no nos nr sec secs art arts par para cl ch pp p vs v e.g i.e eg ie etc approx est excl incl mr mrs ms dr prof st jr sr messrs u.s u.s.a u.k ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec abs ziff lit bzw ca z.b d.h u.a ggf gem inkl zzgl exkl usw evtl mio mrd tsd s.a s.a.r.l m mm mme av env cf ex al mt max min figs fig app exh attn tel'
  ).split(' '),
);

const PLAIN_CHARACTERS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
};

/** Without accents, `fällig` → `fallig`, `ß` → `ss`: an accent is no letter to a regular expression's end of a word. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');

/** For reading: plain quotes and dashes, no accents, one space between words. */
export const plainText = (text: string): string =>
  withoutAccents(text.replace(/[“”„«»’‘–—‑−]/g, (character) => PLAIN_CHARACTERS[character] ?? character))
    .replace(/\s+/g, ' ')
    .trim();

const MONTH_AHEAD = /^\s*(?:jan|feb|mar|maerz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)/i;
/** What a sentence begins with: a capital, a digit, a bracket, a quotation mark. */
const BEGINS = /^[\p{Lu}\d("'“„«‘[§_*•]/u;

/** Characters of a sentence beyond which its semicolons part it. */
const LONGEST = 700;

/** Does the stop at `at` end a sentence that began at `from`? */
function endsAt(paragraph: string, from: number, at: number): boolean {
  const mark = paragraph[at];
  const after = paragraph.slice(at + 1, at + 24);
  if (!/^["'”’»)\]]{0,2}\s/.test(after)) return false;
  if (!BEGINS.test(after.replace(/^["'”’»)\]]{0,2}\s+/, ''))) return false;
  if (mark !== '.') return true;
  const word = /[^\s("“„«[]*$/.exec(paragraph.slice(Math.max(from, at - 24), at))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)) return false;
  if (/^\d{1,2}$/.test(word) && MONTH_AHEAD.test(withoutAccents(after))) return false;
  return !/^\s*(?:(?:section|article|clause|artikel|§)\s*)?[\dIVXivx.]*$/i.test(paragraph.slice(from, at));
}

/** Cuts a paragraph into its sentences, and a long list in them at its semicolons. */
export function splitSentences(paragraph: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const stop of paragraph.matchAll(/[.!?]/g)) {
    if (stop.index < from || !endsAt(paragraph, from, stop.index)) continue;
    const close = /^["'”’»)\]]{0,2}/.exec(paragraph.slice(stop.index + 1, stop.index + 3))?.[0].length ?? 0;
    parts.push(paragraph.slice(from, stop.index + 1 + close));
    from = stop.index + 1 + close;
  }
  parts.push(paragraph.slice(from));
  return parts.filter((part) => part.trim() !== '').flatMap((part) => (part.length > LONGEST ? part.split(/(?<=;)\s/) : [part]));
}

const NUMBERING = /^\s*(?:(?:section|article|clause|artikel|ziffer|§)\s*)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6}|[a-zA-Z])?[.):]?\s+/i;

/** Words that a heading writes small. */
const LINKS = new Set('of and the to for in on by or a an at from with und der die das des von zum zur et de la le du les des'.split(' '));

/** `5.2 Payment Terms.` is a heading, `Fees are due.` is none. */
function isHeading(text: string): boolean {
  const words = text.replace(NUMBERING, '').replace(/[.:]$/, '').trim();
  if (words === '' || words.length > 70 || /[,;]|\d{2}/.test(words)) return false;
  const all = words.split(' ');
  const small = all.filter((word) => /^\p{Ll}/u.test(word) && !LINKS.has(word)).length;
  const untitled = !text.endsWith('.') && all.length <= 4 && small <= 2 && /^\p{Lu}/u.test(words);
  return all.length <= 9 && (small === 0 || untitled);
}

const ROW = /^\s*(?:[\d.()]{1,8}\s+)?([^:|\t]{2,60}?)\s*(?::\s|\s\|\s|\t)\s*(\S[^]{0,600})$/;

/** `Term | 36 months` → its label and value. A label is a few words and no sentence. */
function rowOf(quote: string): Sentence['row'] {
  const [, label, value] = ROW.exec(quote.trim()) ?? [];
  if (label === undefined || value === undefined || label.split(/\s+/).length > 7) return undefined;
  if (/\b(?:shall|will|must|is|are|may|following|wird|ist|sont|est)\b/i.test(label)) return undefined;
  return { label: plainText(label).replace(/^["']|["']$/g, ''), value: plainText(value.replace(/\|/g, ' ')) };
}

/** Every sentence of a document, in its order. */
export function sentencesOf(document: DocumentText): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { page, paragraphs } of document.pages) {
    for (const [index, paragraph] of paragraphs.entries()) {
      for (const quote of splitSentences(paragraph).map((part) => part.trim())) {
        const text = plainText(quote);
        const row = rowOf(quote);
        sentences.push({ quote, text, isHeading: row === undefined && isHeading(text), row, page, paragraph: index + 1 });
      }
    }
  }
  return sentences;
}
