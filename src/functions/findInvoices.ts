import { BadInput } from '../domain/badInput';
import type { Currency } from '../domain/money/currency';
import { toMinor } from '../domain/money/money';
import { answerText, findSums, type FoundSums, MOST_ITEMS, sumSentence } from '../domain/sums/findInvoices';
import type { SumQuestion } from '../domain/sums/sumSearch';
import { asCellError, NothingFound, OutOfRange } from './asCellError';
import { type Cell, blockOf, isGiven, optional, scalarOf, sizeOf } from './cellInput';
import { currencyFrom, moneyFrom, numberOfMinor } from './cellMoney';
import { wholeFrom } from './cellValues';
import { memoised } from './memoised';

const HEADINGS = ['Answer', 'Verdict', 'Difference', 'Items', 'By chance', 'Which'];
const MOST_SHOWN = 20;

const find = memoised((question: SumQuestion) => findSums(question));

/**
 * Which of these add up to that? Every smallest set of amounts that makes the target, best first: exact before near, fewer items, older rows.
 * @customfunction FINDINVOICES
 * @param target Amount to find, such as a receipt.
 * @param amounts Cells with the open amounts, the older first. Credits are negative; empty cells count as nothing.
 * @param [tolerance] How far an answer may be from the target. Left out: exact.
 * @param [maxItems] Most items of an answer, 1 to 12. Left out: 12.
 * @param [labels] Cells with the invoice numbers, as many as the amounts. Left out: which amount it is, from 1.
 * @param [currency] Three letters; they say how many decimals amounts have. Left out: two.
 * @returns Headings, a row for each answer, and a sentence that says what the answer is worth. #N/A where nothing fits.
 * @helpurl https://localhost:3000/assets/help/functions.html#findinvoices
 */
export function findInvoicesFunction(
  target: unknown[][],
  amounts: unknown[][],
  tolerance?: unknown[][],
  maxItems?: unknown[][],
  labels?: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return asCellError(() => {
    const coin = currencyFrom(currency);
    const cells = blockOf(amounts).flat();
    const labelOf = labelsFrom(labels, cells.length);
    const { minors, places } = openAmounts(cells, coin, labelOf);
    if (minors.length === 0) throw new NothingFound('The amounts are all empty or 0: nothing is open.');
    const found = find({
      amounts: minors,
      target: toMinor(moneyFrom(scalarOf(target, 'target'), 'target', coin)),
      tolerance: optional(tolerance, 'tolerance', (cell) => toleranceFrom(cell, coin), 0),
      mostItems: optional(maxItems, 'maxItems', wholeFrom(1, MOST_ITEMS), MOST_ITEMS),
    });
    if (found.answers.length === 0) throw new NothingFound(sumSentence(found));
    return [HEADINGS, ...answerRows(found, coin, (position) => labelOf(places[position] ?? 0)), ['', '', '', '', '', sumSentence(found)]];
  });
}

function toleranceFrom(cell: Cell, coin: Currency): number {
  const minor = toMinor(moneyFrom(cell, 'tolerance', coin));
  if (minor < 0) throw new BadInput('tolerance is less than 0. Give how far an answer may be from the target, in either direction.');
  return minor;
}

/** The label of each cell, or its number from 1. */
function labelsFrom(argument: unknown, count: number): (at: number) => string {
  if (!isGiven(argument)) return (at) => String(at + 1);
  const cells = blockOf(argument).flat();
  if (cells.length !== count)
    throw new BadInput(`labels is a range of ${sizeOf(blockOf(argument))}, and there are ${count} amounts. Give as many labels.`);
  return (at) => String(cells[at] ?? at + 1);
}

/** Amounts that are not nothing, and the cell of each. */
function openAmounts(cells: readonly Cell[], coin: Currency, labelOf: (at: number) => string): { minors: number[]; places: number[] } {
  const minors = cells.map((cell, at) => (cell === null ? 0 : toMinor(moneyFrom(cell, `The amount of ${labelOf(at)}`, coin))));
  const places = [...minors.keys()].filter((at) => minors[at] !== 0);
  if (!Number.isSafeInteger(minors.reduce((all, minor) => all + Math.abs(minor), 0)))
    throw new OutOfRange('The amounts together are too large to calculate with exactly.');
  return { minors: places.map((at) => minors[at] ?? 0), places };
}

function answerRows(found: FoundSums, coin: Currency, labelOf: (position: number) => string): (string | number)[][] {
  return found.answers
    .slice(0, MOST_SHOWN)
    .map((answer, at) => [
      at + 1,
      found.verdict,
      numberOfMinor(answer.difference, coin),
      answer.size,
      Number((found.sizes[answer.size - 1]?.byChance ?? 0).toPrecision(1)),
      answerText(answer, labelOf),
    ]);
}
