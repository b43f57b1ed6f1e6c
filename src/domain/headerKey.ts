/** The words of a header or of a choice as a key: `Invoice-No.`, `INVOICE #` and `invoice no` are the same. */
import { remembered } from './remembered';

/** Folded text of one kind of letter: no accents, no case, no punctuation, one space between words. */
export const headerKey = remembered((text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/#/g, ' no ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);
