/**
 * The one place that calls `Excel.run`. What goes wrong in Excel leaves here as a `Refusal` with a sentence,
 * except a size error: whoever chose the size hears it as it is, halves, and tries again.
 */
import { isSizeError, refusalFrom } from './refusal';

export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw isSizeError(error) ? error : refusalFrom(error);
  }
}
