/**
 * The clipboard's form of a table: tab-separated lines, as Excel and every other spreadsheet writes and reads it.
 * A cell with a tab, a line break or a quote stands in quotes, with its own quotes doubled.
 */
const NEEDS_QUOTES = /[\t\r\n"]/;

export const tsvFrom = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n');

/** Rows may differ in length; a last line break ends the table and does not begin a row. */
export function rowsFromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  while (at < text.length) {
    if (text[at] === '"' && cell === '') {
      const closing = closingQuote(text, at + 1);
      cell = text.slice(at + 1, closing).replaceAll('""', '"');
      at = closing + 1;
      continue;
    }
    const breaks = /^(\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0];
    if (breaks !== undefined) {
      endCell();
      rows.push([]);
      at += breaks.length;
      continue;
    }
    if (text[at] === '\t') endCell();
    else cell += text[at] ?? '';
    at += 1;
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell();
  else rows.pop();
  return rows;
}

/** Where the quoted cell ends; a quote that is never closed runs to the end of the text. */
function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return text.length;
}
