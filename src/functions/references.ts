import { type ExtractedReference, extractReferences, knownNumbersFrom } from '../domain/cash/extractReferences';
import { asCellError, NothingFound } from './asCellError';
import { blockOf, type Cell, listOf, scalarOf } from './cellInput';
import { asText } from './cellValues';
import { memoised } from './memoised';

const HEADINGS = ['Number', 'Kind', 'How', 'As written'];
/** A column of formulas has one list of known numbers. */
const knownFrom = memoised((numbers: readonly Cell[]) =>
  knownNumbersFrom(numbers.flatMap((cell) => (cell === null ? [] : [asText(cell, 'knownNumbers')]))),
);

const names = ({ numbers }: ExtractedReference): string => numbers.join(' or ');

/**
 * The invoice, order and creditor reference numbers in a remittance text. Known numbers are found however they are written: 1045/46 for INV-2026-001045 and INV-2026-001046.
 * @customfunction EXTRACTREFS
 * @param text The text. A range gives one cell for each of its cells, the numbers with semicolons between them.
 * @param [knownNumbers] Cells with your invoice and order numbers. Left out: what looks like a number, by its letters or the word before it.
 * @returns Headings and a row for each number: which it is, its kind, how it was known, and as it stands in the text. #N/A where there is none.
 * @helpurl https://localhost:3000/assets/help/functions.html#extractrefs
 */
export function extractRefsFunction(text: unknown[][], knownNumbers?: unknown[][]): unknown[][] {
  return asCellError(() => {
    const known = knownFrom(listOf(knownNumbers));
    const block = blockOf(text);
    const read = (cell: Cell): ExtractedReference[] => (cell === null ? [] : extractReferences(asText(cell, 'text'), known));
    if (block.length > 1 || (block[0]?.length ?? 0) > 1) return block.map((row) => row.map((cell) => read(cell).map(names).join('; ')));
    const found = read(scalarOf(text, 'text'));
    if (found.length === 0) throw new NothingFound('The text names no invoice, order or creditor reference.');
    return [HEADINGS, ...found.map((each) => [names(each), each.kind, each.how, each.written])];
  });
}
