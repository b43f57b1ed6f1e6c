/** Opening and saving .xlsx: a sheet of ten columns, texts and numbers, as an analyst's list of open items is. */
import { area } from '../../src/host/book/area';
import { newFile } from '../../src/host/file/newFile';
import { openFile } from '../../src/host/file/open';
import type { OpenedFile } from '../../src/host/excel';
import type { BenchRow } from './row';

const COLUMNS = 10;

function listOf(rows: number): OpenedFile {
  const file = newFile('list.xlsx');
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => (column < 3 ? `INV-${row}-${column}` : column === 3 ? 'EUR' : row * 1.25 + column)),
  );
  file.book.writeValues(file.book.sheets[0]!, area(0, 0, rows, COLUMNS), values, 'addin');
  return file;
}

export const rows: BenchRow[] = [
  {
    name: 'open a .xlsx of n × 10',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      const { bytes } = listOf(n).save();
      return () => void openFile(bytes, 'list.xlsx');
    },
  },
  {
    name: 'save a new sheet of n × 10',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      const file = listOf(n);
      return () => void file.save();
    },
  },
  {
    name: 'save one changed cell of n × 10',
    sizes: [10_000, 100_000],
    prepare: async (n) => {
      const file = openFile(listOf(n).save().bytes, 'list.xlsx');
      file.book.writeValues(file.book.sheets[0]!, area(4, 4), [[1]], 'addin');
      return () => void file.save();
    },
  },
];
