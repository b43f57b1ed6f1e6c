/** The sample month as files: the analyst's workbook, her bank's files, the contracts as they were signed. */
import { workbookBytes } from './workbookFile';
import { READ_ME_TITLE } from './workbookSheets';
import { bai2File } from './bankFiles/bai2';
import { camtFile } from './bankFiles/camt';
import { csvFile } from './bankFiles/csv';
import { mt940File } from './bankFiles/mt940';
import { contractDocuments, type SampleDocument } from './contracts/contractTexts';
import { docxFile } from './contracts/docxFile';
import { pdfFile } from './contracts/pdfFile';
import { agreementsOf } from './contracts/sampleAgreements';
import type { OwnAccount, SampleMonth, SampleStatement } from './month';

const WRITERS: Readonly<Record<OwnAccount['format'], (statements: readonly SampleStatement[]) => string>> = {
  'camt.053': camtFile,
  MT940: mt940File,
  BAI2: bai2File,
  CSV: csvFile,
};

/** What `index.json` says: where the parts are. */
export interface SampleIndex {
  readonly title: string;
  readonly workbook: string;
  readonly bankFiles: readonly string[];
  readonly documents: readonly string[];
  readonly asOf: string;
}

export interface SampleFiles {
  readonly index: SampleIndex;
  /** By name beside the index. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bank files by name, text. */
export function bankFilesOf(month: SampleMonth): Map<string, string> {
  const byFile = new Map<string, SampleStatement[]>();
  for (const statement of month.statements) byFile.set(statement.account.file, [...(byFile.get(statement.account.file) ?? []), statement]);
  return new Map([...byFile].map(([file, statements]) => [file, WRITERS[(statements[0] as SampleStatement).account.format](statements)]));
}

/** Where the contract documents are, beside the index. */
const DOCUMENTS_FOLDER = 'contracts';

const DOCUMENT_WRITERS: Readonly<Record<string, (document: SampleDocument) => Uint8Array>> = {
  docx: docxFile,
  pdf: pdfFile,
  txt: ({ blocks }) => bytesOf(blocks.map((block) => (typeof block === 'string' ? `${block}\n\n` : `${block.join('\t')}\n`)).join('')),
};

/** The documents of the month's contracts, by name beside the index. */
function documentFiles(month: SampleMonth): Map<string, Uint8Array> {
  const { agreed, spend } = agreementsOf(month);
  return new Map(
    contractDocuments(agreed.contracts, spend.sows).map((document) => {
      const write = DOCUMENT_WRITERS[document.file.split('.').at(-1) ?? ''];
      if (write === undefined) throw new Error(`No writer for ${document.file}.`);
      return [`${DOCUMENTS_FOLDER}/${document.file}`, write(document)];
    }),
  );
}

export function sampleFiles(month: SampleMonth): SampleFiles {
  const banks = bankFilesOf(month);
  const documents = documentFiles(month);
  const index: SampleIndex = {
    title: READ_ME_TITLE,
    workbook: 'month.xlsx',
    bankFiles: [...banks.keys()],
    documents: [...documents.keys()],
    asOf: month.asOf,
  };
  const files = new Map<string, Uint8Array>([
    ['index.json', bytesOf(`${JSON.stringify(index, null, 2)}\n`)],
    [index.workbook, workbookBytes(month, index.workbook)],
    ...[...banks].map(([name, text]): [string, Uint8Array] => [name, bytesOf(text)]),
    ...documents,
  ]);
  return { index, files };
}
