/**
 * Names that are nearly the same: typing mistakes, words left out, words turned around.
 *
 * Names are compared by their three-letter pieces, each piece weighted by how rare it is among the
 * customers: `media` says little when forty customers have it. (Cosine of tf-idf over character trigrams.)
 */
import { type ComparableName, numbersIn } from './names';

export interface Likeness {
  readonly customerId: string;
  /** 0 to 1. */
  readonly score: number;
}

/** Names of customers, prepared for comparing. */
export interface NameIndex {
  /** The customers whose names are most like this one, best first. */
  nearest(name: ComparableName): readonly Likeness[];
}

interface IndexedName {
  readonly customerId: string;
  readonly numbers: string;
  readonly length: number;
}

const CANDIDATES_SHOWN = 3;

/** Three-letter pieces of each word, with its borders: `kino` → ` ki`, `kin`, `ino`, `no `. */
function piecesOf({ words }: ComparableName): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const word of words) {
    const bordered = ` ${word} `;
    for (let at = 0; at + 3 <= bordered.length; at += 1) {
      const piece = bordered.slice(at, at + 3);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
    }
  }
  return pieces;
}

/** How alike two names are by themselves, 0 to 1: the cosine of their pieces, none of them rarer than another. */
export function likenessOf(a: ComparableName, b: ComparableName): number {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  const length = (pieces: ReadonlyMap<string, number>): number => [...pieces.values()].reduce((all, count) => all + count ** 2, 0);
  const shared = [...left].reduce((all, [piece, count]) => all + count * (right.get(piece) ?? 0), 0);
  return shared === 0 ? 0 : shared / Math.sqrt(length(left) * length(right));
}

/** Prepares names; a customer may have several. */
export function indexNames(entries: readonly { readonly customerId: string; readonly name: ComparableName }[]): NameIndex {
  const pieces = entries.map(({ name }) => piecesOf(name));
  const spread = new Map<string, number>();
  for (const each of pieces) for (const piece of each.keys()) spread.set(piece, (spread.get(piece) ?? 0) + 1);
  const weight = (piece: string): number => Math.log(1 + entries.length / (spread.get(piece) ?? 0.5));
  const norm = (each: ReadonlyMap<string, number>): number =>
    Math.sqrt([...each].reduce((all, [piece, count]) => all + (count * weight(piece)) ** 2, 0));

  const postings = new Map<string, { at: number; count: number }[]>();
  const names: IndexedName[] = entries.map(({ customerId, name }, at) => {
    for (const [piece, count] of pieces[at] ?? []) {
      const list = postings.get(piece);
      if (list === undefined) postings.set(piece, [{ at, count }]);
      else list.push({ at, count });
    }
    return { customerId, numbers: numbersIn(name), length: norm(pieces[at] ?? new Map()) };
  });

  return {
    nearest(name) {
      const own = piecesOf(name);
      const length = norm(own);
      const products = new Map<number, number>();
      for (const [piece, count] of own) {
        for (const posting of postings.get(piece) ?? []) {
          products.set(posting.at, (products.get(posting.at) ?? 0) + count * posting.count * weight(piece) ** 2);
        }
      }
      return bestByCustomer(products, names, length, numbersIn(name));
    },
  };
}

function bestByCustomer(products: ReadonlyMap<number, number>, names: readonly IndexedName[], length: number, numbers: string): Likeness[] {
  const best = new Map<string, number>();
  for (const [at, product] of products) {
    const name = names[at];
    if (name === undefined || name.numbers !== numbers || length === 0 || name.length === 0) continue;
    const score = product / (length * name.length);
    if (score > (best.get(name.customerId) ?? 0)) best.set(name.customerId, score);
  }
  return [...best]
    .map(([customerId, score]) => ({ customerId, score }))
    .sort((a, b) => b.score - a.score || (a.customerId < b.customerId ? -1 : 1))
    .slice(0, CANDIDATES_SHOWN);
}
