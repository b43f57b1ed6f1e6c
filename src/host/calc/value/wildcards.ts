/** `?` for one character, `*` for any number, `~` before either (or itself) for the character as such. */
const SPECIAL = /[.*+?^${}()|[\]\\/]/g;

export const hasWildcards = (pattern: string): boolean => /[?*~]/.test(pattern);

const source = (pattern: string): string =>
  pattern.replaceAll(
    /~([?*~])|([?*])|([^?*])/g,
    (_all, escaped: string | undefined, wild: string | undefined, plain: string | undefined) =>
      wild === undefined ? (escaped ?? plain ?? '').replaceAll(SPECIAL, '\\$&') : wild === '?' ? '[^]' : '[^]*',
  );

/** Matches whole texts, without regard to case. */
export const wildcardExpression = (pattern: string): RegExp => new RegExp(`^${source(pattern)}$`, 'i');

/** Finds the pattern inside a text (SEARCH). */
export const wildcardSearch = (pattern: string): RegExp => new RegExp(source(pattern), 'i');
