import { BadInput } from '../domain/badInput';
import { discountDays } from '../domain/terms/dueDays';
import { asCellError } from './asCellError';
import { fromSerial, toSerial } from './serialDate';

/**
 * The last day on which payment terms allow their highest cash discount: 2/10 net 30 from 1 March gives 11 March.
 * @customfunction DISCOUNTUNTIL
 * @param documentDate Date of the invoice.
 * @param terms Payment terms as written, such as 2/10 net 30 or 2% Skonto 14 Tage.
 * @returns The day as a date serial; format the cell as a date.
 * @helpurl https://localhost:3000/assets/help/functions.html#discountuntil
 */
export function discountUntilFunction(documentDate: number, terms: string): number {
  return asCellError(() => {
    const [best] = discountDays(terms, fromSerial(documentDate));
    if (best === undefined) throw new BadInput(`The terms "${terms}" allow no cash discount. Write them as 2/10 net 30.`);
    return toSerial(best.until);
  });
}
