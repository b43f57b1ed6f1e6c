/**
 * Answers remembered by the text they were asked with: a column of 100,000 formulas asks the same few over and over.
 *
 * When `most` texts are remembered the memory starts afresh, so formulas that are all different cost a look-up each and no more.
 */
export function remembered<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T; // It is there, be it undefined.
    if (known.size >= most) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
