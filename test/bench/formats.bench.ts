/** Reading bank files: the whole way from bytes to statements with findings. */
import { readBankFile } from '../../src/formats/readBankFile';
import { BANK_WRITERS, longStatement } from '../support/bankWriters';
import type { BenchRow } from './row';

export const rows: BenchRow[] = Object.entries(BANK_WRITERS).map(([format, write]) => ({
  name: `read ${format}, transactions`,
  sizes: [5_000, 50_000],
  prepare: (n) => {
    const bytes = new TextEncoder().encode(write(longStatement(n)));
    return Promise.resolve(() => {
      const read = readBankFile(`bench.${format}`, bytes).statements.reduce((count, { transactions }) => count + transactions.length, 0);
      if (read !== n) throw new Error(`${format}: ${read} of ${n} transactions were read.`);
    });
  },
}));
