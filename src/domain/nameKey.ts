/**
 * Numbers and names as people type them, as a key: case and spaces do not count. `ct-10 ` is contract CT-10 here as it is
 * for a lookup of Excel, so that a sheet and its formulas never disagree about who is meant.
 */
export const nameKey = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
