/**
 * Formulas by the sheets, tables and names they go through. When one of those comes, goes or changes, only the formulas that
 * name it are concerned, those that named it before it was there included.
 */
import type { BookChange } from '../../book/book';
import { ANY_NAME, OWN_TABLE, SHEET_SPAN, wordForSheet, wordForTable } from '../formula/context';
import type { Node } from './node';

export type StructureChange = Extract<BookChange, { kind: 'table' | 'sheets' | 'names' }>;

export class Contextual {
  private readonly byWord = new Map<string, Set<Node>>();

  add(node: Node): void {
    for (const word of node.program.context) {
      const nodes = this.byWord.get(word);
      if (nodes === undefined) this.byWord.set(word, new Set([node]));
      else nodes.add(node);
    }
  }

  remove(node: Node): void {
    for (const word of node.program.context) this.byWord.get(word)?.delete(node);
  }

  clear(): void {
    this.byWord.clear();
  }

  /** Formulas that may mean other cells after the change. */
  concernedBy(change: StructureChange): ReadonlySet<Node> {
    const concerned = new Set(this.under(ANY_NAME));
    if (change.kind === 'names') return concerned;
    for (const word of wordsOf(change)) for (const node of this.under(word)) concerned.add(node);
    for (const node of this.under(OWN_TABLE)) if (node.sheet === change.sheet) concerned.add(node);
    return concerned;
  }

  /** Formulas that go through a name, or call a function that may be one. */
  get throughNames(): ReadonlySet<Node> {
    return this.under(ANY_NAME);
  }

  private under(word: string): ReadonlySet<Node> {
    return this.byWord.get(word) ?? NONE;
  }
}

const NONE: ReadonlySet<Node> = new Set();

/** A new name may be what a formula waited for; the old one is what it can no longer mean. */
function wordsOf(change: Exclude<StructureChange, { kind: 'names' }>): string[] {
  const { kind, oldName, sheet } = change;
  const before = oldName === undefined ? [] : [{ name: oldName }];
  if (kind === 'table') return [change.table, ...before].map(wordForTable);
  return [SHEET_SPAN, ...[sheet, ...before].map(wordForSheet), ...sheet.tables.map(wordForTable)];
}
