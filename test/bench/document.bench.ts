/** Contract documents: from bytes to text, and to the clauses found in it. */
import { extractClauses } from '../../src/domain/contracts/clauses/extractClauses';
import { readDocument } from '../../src/formats/document/readDocument';
import { longContract } from '../support/longContract';
import type { BenchRow } from './row';
import { docxFile } from '../../src/sample/contracts/docxFile';
import { pdfFile } from '../../src/sample/contracts/pdfFile';

const FORMATS = { pdf: pdfFile, docx: docxFile } as const;

export const rows: BenchRow[] = (['pdf', 'docx'] as const).flatMap((format) =>
  [false, true].map((withClauses) => ({
    name: `read ${format}${withClauses ? ' and find its clauses' : ''}, pages`,
    sizes: [15, 60],
    prepare: (n: number) => {
      const bytes = FORMATS[format](longContract(n));
      return Promise.resolve(async () => {
        const text = await readDocument(`bench.${format}`, bytes);
        if (format === 'pdf' && text.pages.length !== n) throw new Error(`${text.pages.length} of ${n} pages were read.`);
        if (withClauses && extractClauses(text).length === 0) throw new Error('No clause was found.');
      });
    },
  })),
);
