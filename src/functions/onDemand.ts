/**
 * A function whose code is fetched when a cell first asks for it: cash application and the check digits of 34 countries are as
 * large as all other functions together, and every workbook loads those. The cell reads #BUSY! until it is there.
 */
export function onDemand<Given extends readonly unknown[], Answer>(
  fetchRule: () => Promise<(...given: Given) => Answer>,
): (...given: Given) => Answer | Promise<Answer> {
  let rule: ((...given: Given) => Answer) | undefined;
  return (...given) => {
    if (rule !== undefined) return rule(...given);
    return fetchRule().then((fetched) => {
      rule = fetched;
      return fetched(...given);
    });
  };
}
