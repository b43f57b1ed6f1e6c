/**
 * How we know our own sheets again: the second cell says so. A sheet that merely has the name of one of ours
 * belongs to whoever made it, and is never written to.
 */
export const MARK = 'Tieout · ';
export const MARK_CELL = 'A2';
export const OWN_TABLE = /^Tieout/;

export const isMarked = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith(MARK);
