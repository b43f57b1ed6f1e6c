/**
 * Plans a contract review: the analyst's tables and the contract documents as values, the findings, the sheets that show
 * them. Pure and plain on both ends, like every plan; documents are read inside, so it takes its time.
 */
import { extractClauses } from '../../domain/contracts/clauses/extractClauses';
import type { Clause, DocumentText } from '../../domain/contracts/clause';
import type { Review, ReviewRequest } from '../../domain/contracts/review';
import { reviewContracts } from '../../domain/contracts/reviewContracts';
import { date } from '../../domain/calendar/plainDate';
import type { Finding } from '../../domain/finding';
import type { AgreementSource } from '../../sheets/contracts/contractReviewSheet';
import { contractRulesFrom } from '../../sheets/contracts/contractRules';
import { reviewSheets } from '../../sheets/contracts/reviewSheets';
import { rulesSheet } from '../../sheets/rulesSheet';
import type { WorkbookChange } from '../../tables/workbookChange';
import { documentOrReason, unreadFindings } from './describeDocument';
import type { Proof } from '../jobs';
import { type MappedTables, mappedTables } from '../mappedTables';
import { readAgreements } from './readAgreements';
import { documentFinding } from './reviewAdvice';
import { reviewedAgreements } from './reviewLines';
import type { ReadDocument, ReviewJobRequest, ReviewPlan } from './reviewPlan';
import { tieDocuments } from './tieDocuments';

interface DocumentsRead {
  /** Those that belong to an agreement, with their clauses. */
  readonly tied: ReviewRequest['documents'];
  /** Every file, as it was given. */
  readonly files: readonly ReadDocument[];
  readonly findings: readonly Finding[];
}

const documentLine = (text: DocumentText, agreement: string, clauses: readonly Clause[]): ReadDocument => ({
  file: text.name,
  agreement,
  clauses: clauses.length,
  problem: '',
  pages: text.pages.length,
  unsure: clauses.filter(({ certainty }) => certainty === 'unsure').length,
});

const unreadLine = (file: string, problem: string): ReadDocument => ({ file, agreement: '', pages: 0, clauses: 0, unsure: 0, problem });

/** Names that two files share, and names that a person spoke of and no file has. */
function nameFindings({ files, documentOf }: ReviewJobRequest): Finding[] {
  const names = files.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...[...twice].map((name) => documentFinding('document-twice', name, {})),
    ...Object.entries(documentOf).flatMap(([file, agreement]) =>
      names.includes(file) ? [] : [documentFinding('document-for-no-file', file, { agreement })],
    ),
  ];
}

async function readDocuments(request: ReviewJobRequest, agreements: ReviewRequest['agreements']): Promise<DocumentsRead> {
  const texts: DocumentText[] = [];
  const unread: { readonly file: string; readonly because: string }[] = [];
  for (const { name, bytes } of request.files) {
    const read = await documentOrReason(name, bytes);
    if ('because' in read) unread.push({ file: name, because: read.because });
    else texts.push(read);
  }
  const ties = tieDocuments(texts, agreements, request.documentOf);
  const documents = ties.documents.map(({ text, agreement }) => ({ text, agreement, clauses: extractClauses(text) }));
  return {
    tied: documents.flatMap(({ agreement, ...document }) => (agreement === undefined ? [] : [{ ...document, agreement }])),
    files: [
      ...documents.map(({ text, agreement = '', clauses }) => documentLine(text, agreement, clauses)),
      ...unread.map(({ file, because }) => unreadLine(file, because)),
    ],
    findings: [
      ...nameFindings(request),
      ...unread.map(({ file, because }) => documentFinding('document-unreadable', file, { because })),
      ...texts.flatMap(unreadFindings),
      ...ties.findings,
    ],
  };
}

/** Her heading over the number of an agreement, by kind. */
const NUMBERS = { contracts: ['contract', 'Contract'], sows: ['SOW', 'SOW'] } as const;

/** The tables of agreements, so that a formula can count them; rows that have a number and were not reviewed have been told. */
function sourcesOf(mapped: MappedTables, { summaries }: Review): AgreementSource[] {
  return (['contracts', 'sows'] as const).flatMap((kind) => {
    const chosen = mapped.chosen(kind);
    const [agreementKind, number] = NUMBERS[kind];
    const heading = chosen?.mapping.columns[number] ?? undefined;
    if (chosen === undefined || heading === undefined) return [];
    const at = chosen.table.headers.indexOf(heading);
    const numbered = chosen.table.rows.filter((row) => (row[at] ?? '') !== '').length;
    const reviewed = summaries.filter(({ agreement }) => agreement.kind === agreementKind).length;
    return [{ table: chosen.table, heading, rowsReported: numbered - reviewed }];
  });
}

/** None is lost on the way: a count, so it has no currency. */
const agreementsProof = (read: number, reviewed: number): Proof => ({
  name: 'contracts and statements of work read = reviewed',
  currency: '',
  terms: [
    { label: 'read', amount: String(read) },
    { label: 'less reviewed', amount: String(-reviewed) },
  ],
  difference: String(read - reviewed),
});

/**
 * The whole plan: every agreement with its findings and its term sheet, and the sheets to be written.
 * @throws BadInput when the choice of tables makes it impossible. A document that cannot be read is a finding.
 */
export async function planReview(request: ReviewJobRequest): Promise<ReviewPlan> {
  const { own, tables, mappings } = request;
  const asOf = date(request.asOf);
  const mapped = mappedTables(tables, mappings);
  const read = readAgreements(mapped, asOf);
  const documents = await readDocuments(request, read.agreements);
  const { rules, findings: ruleFindings } = contractRulesFrom(own);
  const review = reviewContracts({ ...read, asOf, documents: documents.tied, rules });
  const dateSystem = tables[0]?.dateSystem ?? 1900;
  const sheets = [...reviewSheets({ review, sources: sourcesOf(mapped, review), own, asOf, dateSystem }), rulesSheet(own, mappings)];
  return {
    asOf,
    agreements: reviewedAgreements(review, sheets),
    documents: documents.files,
    proofs: [agreementsProof(read.agreements.length, review.summaries.length)],
    findings: [...mapped.findings(), ...documents.findings, ...ruleFindings, ...review.inputFindings],
    changes: sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet })),
  };
}
