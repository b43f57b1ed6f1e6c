/**
 * Answers kept by their arguments, for rules that take long: Excel asks again for every cell whenever a range is touched.
 * Bounded: the answer that was made first is dropped first. Only for pure rules, which all of ours are; what is thrown is not kept.
 */
const MOST_KEPT = 500;

export function memoised<Given extends readonly unknown[], Answer>(rule: (...given: Given) => Answer): (...given: Given) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>();
  return (...given) => {
    const key = JSON.stringify(given);
    const known = kept.get(key);
    if (known !== undefined) return known.answer;
    const answer = rule(...given);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, { answer });
    return answer;
  };
}
