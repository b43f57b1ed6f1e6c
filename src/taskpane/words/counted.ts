/** Counts in words: `1 page`, `1,204 pages`. */
export const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
