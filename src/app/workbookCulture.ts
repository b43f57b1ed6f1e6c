/** The culture of the open workbook's Excel. */
import { readCulture } from '../workbook/readCulture';
import { Refusal } from '../workbook/refusal';
import { type Culture, cultureFrom, EN_US } from './culture';

/** Asked once, when the pane starts. An Excel that is busy, in the middle of a cell, is not a reason to stay shut. */
export async function workbookCulture(): Promise<Culture> {
  try {
    const excel = await readCulture();
    return excel === undefined ? EN_US : cultureFrom(excel);
  } catch (error) {
    if (error instanceof Refusal) return EN_US;
    throw error;
  }
}
