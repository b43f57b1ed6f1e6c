/** What of a book stands in workbook.xml, as one JSON text: names, the list of sheets, protection of the structure. */
import type { Book } from '../../book/book';
import { namesState } from './names';

export const workbookState = (book: Book): string =>
  JSON.stringify([namesState(book), book.sheets.map(({ id, name, visibility }) => [id, name, visibility]), book.structureProtected]);
