/**
 * Ids of rows in one cell, so that a filter «contains» finds any of them: `A-1, A-2, A-3`.
 *
 * An id with a sign that means something here stands in quotation marks. Excel keeps 32,767 characters in a cell; what is more goes on in
 * another row or is told as a count, by whoever writes the cell.
 */
const LONGEST_CELL = 30_000;

const MEANS_SOMETHING = /[",]|^\s|\s$|^…/;
const written = (id: string): string => (MEANS_SOMETHING.test(id) ? `"${id.replaceAll('"', '""')}"` : id);

export const idsText = (ids: readonly string[]): string => (ids.length === 1 ? written(ids[0] ?? '') : ids.map(written).join(', '));

const CUT = /, … and \d+ more$/;

/** As many ids as a cell holds, and how many there are besides. */
export function cutIdsText(ids: readonly string[], longest = LONGEST_CELL): string {
  const [first = []] = idPieces(ids, longest);
  return first.length === ids.length ? idsText(first) : `${idsText(first)}, … and ${ids.length - first.length} more`;
}

/** The ids of a cell that was written here; of one that was cut, those that are in it. */
export function idsFrom(text: string): string[] {
  return [...text.replace(CUT, '').matchAll(/"((?:[^"]|"")*)"|[^",\s][^",]*/g)].map(
    ([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole.trim(),
  );
}

/** Ids in pieces that each fit into a cell; one empty piece for none. */
export function idPieces(ids: readonly string[], longest = LONGEST_CELL): string[][] {
  let piece: string[] = [];
  const pieces = [piece];
  let length = 0;
  for (const id of ids) {
    const added = written(id).length + 2;
    if (length + added > longest && piece.length > 0) {
      pieces.push((piece = []));
      length = 0;
    }
    piece.push(id);
    length += added;
  }
  return pieces;
}
