/**
 * What a sentence says of another agreement: `under the Master Agreement of 4 February 2024 (payment net 60)`, `the Services Agreement dated
 * 9 January 2025, which provides for a term of three years`. Those are that agreement's terms, and none of this one.
 */

/** An agreement by its name and date, not `this` one. The capital letters of a name matter. */
const OTHER =
  /\b(?:the|that certain|[Aa]n?|its|their|our|your)\s+(?:(?:existing|earlier|prior|previous|separate|original|certain)\s+)?(?:[A-Z][\w&-]*\s+){0,6}(?:[Aa]greement|[Cc]ontract|Lease|Licen[cs]e|Terms|MSA|PSA)\b[^.;()]{0,120}?\b(?:dated|of|from|signed|made|effective|into)\b[^.;()]{0,30}?\b(?:19|20)\d{2}\b/g;
/** A bracket right behind it that names nothing: `(the "Agreement")` does. */
const BRACKET = /^\s*\((?!\s*(?:the|this|together|collectively|as amended|hereinafter|each)?\s*["'])[^()]{1,200}\)/;
/** What that agreement provides, up to the next comma; not across a verb of this one, `Customer shall pay its invoices, which …`. */
const PROVIDES =
  /^(?:(?!\b(?:shall|will|must|may|agrees?|pays?|payable)\b)[^;]){0,240}?(?:,|\s)\s?(?:(?:under|pursuant to|by) which\s|(?:which|whose|that)\s(?:\w+\s){0,2}?(?:provides?|sets?|states?|stipulates?|foresees?|calls?|allows?|requires?|has|had|runs?|ran|expires?|expired|ended|terms?|payment|invoices?)\b)[^,;]*/;

/** Characters behind the other agreement's name in which its terms may stand. */
const REACH = 500;

/** The sentence with what it says of another agreement blanked out, every other word at its place. */
export function ownWords(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(OTHER)) {
    const end = match.index + match[0].length;
    if (end < from) continue;
    const tail = text.slice(end, end + REACH);
    const said = BRACKET.exec(tail)?.[0] ?? PROVIDES.exec(tail)?.[0];
    if (said === undefined) continue;
    pieces.push(text.slice(from, end), ' '.repeat(said.length));
    from = end + said.length;
  }
  return from === 0 ? text : pieces.join('') + text.slice(from);
}
