/**
 * What a contract document holds, before it is reviewed: shown beside its name as soon as it is chosen. A document that
 * cannot be read is described too, by the sentence that says why.
 */
import { BadInput } from '../../domain/badInput';
import type { DocumentText } from '../../domain/contracts/clause';
import type { Finding } from '../../domain/finding';
import { readDocument } from '../../formats/document/readDocument';
import { documentFinding } from './reviewAdvice';
import type { DocumentDescription } from './reviewPlan';

/** A document, or the sentence that says why it has no text. */
export async function documentOrReason(name: string, bytes: Uint8Array): Promise<DocumentText | { readonly because: string }> {
  try {
    return await readDocument(name, bytes);
  } catch (error) {
    if (error instanceof BadInput) return { because: error.message };
    throw error;
  }
}

/** What of the document was not read. */
export function unreadFindings({ name, unreadPages = [] }: DocumentText): Finding[] {
  return unreadPages.length === 0 ? [] : [documentFinding('document-pages-unread', name, { pages: unreadPages.join(', ') })];
}

const wordsIn = ({ pages }: DocumentText): number =>
  pages.reduce((all, { paragraphs }) => all + paragraphs.reduce((words, text) => words + (text.match(/\S+/g)?.length ?? 0), 0), 0);

export async function describeDocument(name: string, bytes: Uint8Array): Promise<DocumentDescription> {
  const read = await documentOrReason(name, bytes);
  if ('because' in read) return { kind: 'unreadable', because: read.because };
  return { kind: 'readable', summary: { file: name, pages: read.pages.length, words: wordsIn(read) }, findings: unreadFindings(read) };
}
