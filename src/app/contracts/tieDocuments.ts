/**
 * Which contract a document belongs to: as a person said; else the one whose number the file's name or the text has; else
 * the only contract of the party that the text names, or the one of its contracts whose short number the text has.
 *
 * A statement of work that names its master agreement belongs to itself. A document that names several is tied to
 * none: a clause held against the wrong contract is worse than one that waits.
 */
import type { DocumentText } from '../../domain/contracts/clause';
import type { Agreement } from '../../domain/contracts/contract';
import type { Finding } from '../../domain/finding';
import { documentFinding } from './reviewAdvice';

/** A shorter number or name stands in any text by chance. */
const SHORTEST_NAME = 4;

export interface TiedDocument {
  readonly text: DocumentText;
  /** undefined: it belongs to no contract, and a finding says why. */
  readonly agreement: string | undefined;
}

export interface Ties {
  readonly documents: readonly TiedDocument[];
  readonly findings: readonly Finding[];
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const wordsOf = ({ pages }: DocumentText): string => plain(pages.flatMap(({ paragraphs }) => paragraphs).join(' '));

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** As a word of its own: `CT-10` is not in `CT-100`, nor in `ACT-10`. Both texts are plain. */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1], text[at + name.length]];
    if (!isWordSign(before) && !isWordSign(after)) return true;
  }
  return false;
}

/** Those of the named that are not merely the master agreement of another. */
function withoutMasters(named: readonly Agreement[]): readonly Agreement[] {
  const masters = new Set(named.map(({ masterAgreement }) => masterAgreement));
  const own = named.filter(({ id }) => !masters.has(id));
  return own.length === 0 ? named : own;
}

const isLong = ({ id }: Agreement): boolean => id.length >= SHORTEST_NAME;
/** `C-1` tells a file, or one contract of a party from another; `8` tells nothing. */
const tellsAlone = ({ id }: Agreement): boolean => id.length >= SHORTEST_NAME || (/\p{L}/u.test(id) && /\d/.test(id));

const byNumber = (text: string, agreements: readonly Agreement[]): readonly Agreement[] =>
  withoutMasters(agreements.filter(({ id }) => names(text, plain(id))));

const byParty = (text: string, agreements: readonly Agreement[]): readonly Agreement[] => {
  const isNamed = (party: string): boolean => plain(party).length >= SHORTEST_NAME && names(text, plain(party));
  const named = new Map([...new Set(agreements.map(({ party }) => party))].map((party) => [party, isNamed(party)]));
  return agreements.filter(({ party }) => named.get(party) === true);
};

/** The first way that names one. A way that names several decides too: nobody is chosen by a weaker one. */
function candidates(document: DocumentText, agreements: readonly Agreement[]): readonly Agreement[] {
  const inName = byNumber(plain(document.name.replace(/_/g, ' ')), agreements.filter(tellsAlone));
  if (inName.length > 0) return inName;
  const text = wordsOf(document);
  const inText = byNumber(text, agreements.filter(isLong));
  if (inText.length > 0) return inText;
  const ofParty = byParty(text, agreements);
  const numbered = ofParty.length > 1 ? byNumber(text, ofParty.filter(tellsAlone)) : [];
  return numbered.length > 0 ? numbered : ofParty;
}

function tie(
  document: DocumentText,
  agreements: readonly Agreement[],
  said: string | undefined,
): { agreement?: string; finding?: Finding } {
  const { name } = document;
  if (said !== undefined)
    return agreements.some(({ id }) => id === said)
      ? { agreement: said }
      : { finding: documentFinding('document-of-unknown-contract', name, { agreement: said }) };
  const found = candidates(document, agreements);
  const [only] = found;
  if (only === undefined) return { finding: documentFinding('document-of-no-contract', name, {}) };
  if (found.length === 1) return { agreement: only.id };
  const shown = found.slice(0, 5).map(({ id }) => id).join(', ') + (found.length > 5 ? ', …' : ''); // prettier-ignore
  return { finding: documentFinding('document-names-several', name, { agreements: shown }) };
}

/** `documentOf`: file name → contract, where a person said so. */
export function tieDocuments(
  documents: readonly DocumentText[],
  agreements: readonly Agreement[],
  documentOf: Readonly<Record<string, string>>,
): Ties {
  const ties = documents.map((text) => ({ text, ...tie(text, agreements, documentOf[text.name]) }));
  return {
    documents: ties.map(({ text, agreement }) => ({ text, agreement })),
    findings: ties.flatMap(({ finding }) => finding ?? []),
  };
}
