/** Which cells a formula reads: its mentions, resolved for where it stands; defined names are followed. */
import type { Book } from '../../book/book';
import { Reference, type SheetArea } from '../value/value';
import type { Place } from '../formula/environment';
import type { Mention, Program } from '../formula/program';
import { resolveRange, resolveStruct, structFromText } from '../formula/resolve';

export interface Precedents {
  readonly all: readonly SheetArea[];
  readonly certain: readonly SheetArea[];
  /** Names of the book that were followed, functions among them, include something volatile. */
  readonly volatile: boolean;
  /** Some reference means no cells as the book stands now. */
  readonly unresolved: boolean;
}

interface Gathering {
  readonly all: SheetArea[];
  readonly certain: SheetArea[];
  readonly followed: Set<string>;
  volatile: boolean;
  unresolved: boolean;
}

export function precedentsOf(program: Program, book: Book, place: Place, programOf: (formula: string) => Program): Precedents {
  const into: Gathering = { all: [], certain: [], followed: new Set(), volatile: program.volatile, unresolved: false };
  gather(program, 'value', book, place, programOf, into);
  return into;
}

function gather(
  program: Program,
  outer: Mention['use'],
  book: Book,
  place: Place,
  programOf: (formula: string) => Program,
  into: Gathering,
): void {
  into.volatile ||= program.volatile;
  const follow = (name: string, use: Mention['use']): boolean => {
    const defined = nameCalled(name, book, place);
    if (defined === undefined) return false;
    if (!into.followed.has(defined.formula)) {
      into.followed.add(defined.formula);
      gather(programOf(defined.formula), use, book, place, programOf, into);
    }
    return true;
  };
  for (const mention of program.mentions) {
    const use = outer === 'value' ? mention.use : outer;
    if (mention.kind === 'name' && follow(mention.text, use)) continue;
    const reference = referenceOf(mention, book, place);
    if (reference === undefined) into.unresolved = true;
    if (reference === undefined || use === 'place') continue;
    into.all.push(...reference.areas);
    if (use === 'value') into.certain.push(...reference.areas);
  }
  for (const name of program.unknownCalls) follow(name, 'partly');
}

function nameCalled(text: string, book: Book, place: Place): { readonly formula: string } | undefined {
  const mark = text.lastIndexOf('!');
  const sheet = mark < 0 ? place.sheet : book.sheet(text.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'"));
  return book.name(text.slice(mark + 1), sheet);
}

function referenceOf({ kind, text, range }: Mention, book: Book, place: Place): Reference | undefined {
  if (kind === 'table' || kind === 'name') {
    const struct = kind === 'table' ? structFromText(text) : book.table(text) && { context: [], table: text, columns: [], sections: [] };
    const found = struct && resolveStruct(struct, book, place);
    return found instanceof Reference ? found : undefined;
  }
  const found = range && resolveRange(range, book, place.sheet);
  return found instanceof Reference ? found : undefined;
}
