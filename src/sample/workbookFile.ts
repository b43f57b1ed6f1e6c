/** The analyst's workbook as bytes, calculated: a viewer without a calculation sees figures. */
import { createCalculator } from '../host/calc/createCalculator';
import { newFile } from '../host/file/newFile';
import { serialFromDate } from '../domain/calendar/plainDate';
import type { SampleMonth } from './month';
import { writeMonth } from './workbookSheets';

export function workbookBytes(month: SampleMonth, fileName: string): Uint8Array {
  const opened = newFile(fileName);
  const { book } = opened;
  const blank = [...book.sheets];
  writeMonth(book, month);
  for (const sheet of blank) {
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.tell({ kind: 'sheets', change: 'deleted', sheet, origin: 'addin' });
  }
  const calculator = createCalculator(book, { now: () => serialFromDate(month.asOf), random: () => 0.5 });
  calculator.recalculateAll();
  calculator.dispose();
  return opened.save().bytes;
}
