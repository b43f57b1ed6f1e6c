/** What planning a review may find about its documents, in words. */
import { type Finding, findingFrom, ofRoom } from '../../domain/finding';

export interface DocumentFacts {
  readonly 'document-unreadable': { readonly because: string };
  readonly 'document-pages-unread': { readonly pages: string };
  readonly 'document-twice': Readonly<Record<never, never>>;
  readonly 'document-of-unknown-contract': { readonly agreement: string };
  readonly 'document-of-no-contract': Readonly<Record<never, never>>;
  readonly 'document-names-several': { readonly agreements: string };
  readonly 'document-for-no-file': { readonly agreement: string };
}

export const DOCUMENT_ADVICE = ofRoom<DocumentFacts>('documents', {
  'document-unreadable': {
    severity: 'blocking',
    title: ({ because }) => because,
    remedy: 'Leave the document out, or choose one that can be read: what it says was not compared with its contract.',
  },
  'document-pages-unread': {
    severity: 'warning',
    title: ({ pages }) => `Pages without text, such as scans, were not read: ${pages}.`,
    remedy: 'Read them yourself, or have their text recognised (OCR) and give the document again.',
  },
  'document-twice': {
    severity: 'blocking',
    title: () => 'Two documents have the same file name, so nobody could tell which of them a clause is quoted from.',
    remedy: 'Rename one of them.',
  },
  'document-of-unknown-contract': {
    severity: 'blocking',
    title: ({ agreement }) =>
      `The document is said to belong to ${agreement}, which is neither among the contracts nor the statements of work.`,
    remedy: 'Choose one that is there.',
  },
  'document-of-no-contract': {
    severity: 'warning',
    title: () => 'The document belongs to no contract: it names neither a contract number nor a party that has just one contract.',
    remedy: 'Say which contract it belongs to; until then it is not compared with any.',
  },
  'document-names-several': {
    severity: 'warning',
    title: ({ agreements }) => `The document may belong to ${agreements}.`,
    remedy: 'Say which of them it belongs to; until then it is not compared with any.',
  },
  'document-for-no-file': {
    severity: 'warning',
    title: ({ agreement }) => `A document was said to belong to ${agreement}, but no file of this name was given.`,
    remedy: 'Give the file, or take the line away.',
  },
});

export function documentFinding<K extends keyof DocumentFacts>(code: K, file: string, facts: DocumentFacts[K]): Finding {
  return findingFrom(DOCUMENT_ADVICE, code, { kind: 'file', file }, facts);
}
