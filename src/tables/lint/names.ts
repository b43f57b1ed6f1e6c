/** Defined names that lead nowhere, or out of the workbook. Excel's own, such as print areas, trouble nobody. */
import type { LintBook } from './lintBook';
import type { Found, LintHit } from './lintHit';
import { bookOutside } from './references';

const OF_EXCEL = /^(_xlnm|_xl|Print_|_Filter)/i;

export function* names({ names: all }: LintBook): Found {
  for (const { name, formula, sheet } of all) {
    if (OF_EXCEL.test(name)) continue;
    const about = sheet ?? name;
    const plain = { about, sheet: undefined, areas: [], count: 1, fixes: [] };
    const book = bookOutside(formula);
    if (formula.includes('#REF!')) yield { ...plain, code: 'name-broken', facts: { name, formula } } satisfies LintHit;
    else if (book !== undefined) yield { ...plain, code: 'name-outside', facts: { name, book } } satisfies LintHit;
  }
}
