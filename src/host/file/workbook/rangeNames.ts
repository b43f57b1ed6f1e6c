/** Defined names that stand for several cells: where a single value is wanted they mean an intersection. */
import { parseArea } from '../../book/area';
import type { Book } from '../../book/book';

export function isRangeName(book: Book, name: string): boolean {
  const formula = book.name(name)?.formula ?? '';
  const where = parseArea(formula.slice(formula.lastIndexOf('!') + 1));
  return where !== undefined && where.rows * where.columns > 1;
}
