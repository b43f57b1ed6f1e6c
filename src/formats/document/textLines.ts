/** Lines and what they tell: whether a new clause begins, whether a row of cells stands there, and how a broken word is joined. */

/** Between the cells of a row. */
export const CELL_MARK = '\t';

export const isRow = (line: string): boolean => line.trim().includes(CELL_MARK);

/** `3.2 Fees`, `3.`, `(a)`, `§ 4`, `Article 5`, a bullet. */
const CLAUSE_STARTS: readonly RegExp[] = [
  /^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}/u,
  /^\s*\d{1,2}(?:\.\d{1,2})*[.)]\s/,
  /^\s*\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s/,
  /^\s*[a-z]\)\s/,
  /^\s*§+\s*\d/,
  /^\s*(?:article|section|clause|artikel|schedule|annex|exhibit)\s+(?:\d|[A-Z]\b)/i,
  /^\s*[•▪●◦–—·*-]\s/,
];
const SENTENCE_END = /[.:;!?]["”’»)\]]*\s*$|[;,]\s*(?:and|or|und|oder|et|ou)\s*$/;

/** Whether a clause of its own begins with this line. `30 Business Days` may stand in mid-sentence: then the line before has not ended. */
export const startsClause = (line: string, before: string): boolean =>
  (before.trim() === '' || endsSentence(before)) && CLAUSE_STARTS.some((start) => start.test(line));

export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);

/** One blank between words, a tab between cells. No-break and thin blanks are blanks; soft hyphens are none of the text. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/ *\t[ \t]*/g, CELL_MARK)
    .replace(/[^\S\t]+/g, ' ')
    .replace(/^[ \t]+|[ \t]+$/g, '');

/** First halves that keep their hyphen: `non-\nrefundable` is no broken word. */
const KEPT_HYPHEN = new Set(
  'non,self,co,pre,post,sub,mid,semi,multi,inter,cross,third,long,short,half,late,early,year,month,follow,on,off,pro,ex,up,one,two,three,four,well,anti,quasi,e,so'.split(
    ',',
  ),
);

/**
 * Lines as one paragraph. A word broken at a line's end is joined: `pay-` and `ment` are `payment`, unless the document writes
 * the hyphenated word elsewhere (`hyphenated`, in small letters), the first half is one that keeps its hyphen, or a capital follows.
 */
export function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  return lines
    .reduce((text, line) => {
      if (text === '') return line;
      if (text.endsWith('\u00ad')) return text.slice(0, -1) + line;
      const broken = /(\p{L}+)-$/u.exec(text)?.[1];
      const rest = /^\p{L}+/u.exec(line)?.[0];
      if (broken === undefined || rest === undefined) return `${text} ${line}`;
      const isName = rest !== rest.toLowerCase();
      const kept = isName || KEPT_HYPHEN.has(broken.toLowerCase()) || hyphenated.has(`${broken}-${rest}`.toLowerCase());
      return kept ? text + line : text.slice(0, -1) + line;
    }, '')
    .replaceAll('\u00ad', '');
}

/** Words with a hyphen inside, in small letters: evidence for `joinLines`. */
export const hyphenatedWords = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => (line.match(/\p{L}+-\p{Ll}+/gu) ?? []).map((word) => word.toLowerCase())));
