/**
 * Notes: their text stands in a comments part, their yellow boxes in a VML drawing.
 *
 * Threaded comments leave a note behind for old versions of Excel, by an author `tc={…}`. Those are not notes: they
 * stay in the file with the thread, and the book does not see them.
 */
import type { Note } from '../../book/sheet';
import { parseArea } from '../../book/area';
import { child, childrenOf, type XmlElement } from '../xml/parse';
import { stringOf } from '../sheet/sharedStrings';

export interface NoteElement {
  readonly element: XmlElement;
  readonly author: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly threaded: boolean;
}

export function noteElements(comments: XmlElement): NoteElement[] {
  const authors = childrenOf(child(comments, 'authors'), 'author').map(({ text }) => text);
  return childrenOf(child(comments, 'commentList'), 'comment').flatMap((element) => {
    const where = parseArea(element.attributes['ref'] ?? '');
    const content = child(element, 'text');
    if (where === undefined) return [];
    const author = authors[Number(element.attributes['authorId'] ?? 0)] ?? '';
    const text = content === undefined ? '' : stringOf(content);
    return [{ element, author, text, row: where.row, column: where.column, threaded: author.startsWith('tc=') }];
  });
}

/** One box of a note. VML is not always well-formed (Excel writes bare `<br>`), so it is cut by its own tags. */
export interface NoteShape {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
  readonly visible: boolean;
}

export function noteShapes(vml: string): NoteShape[] {
  return [...vml.matchAll(/<v:shape\b[\s\S]*?<\/v:shape>/g)].flatMap(({ 0: text, index }) => {
    if (!/ObjectType="Note"/.test(text)) return [];
    const number = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(text)?.[1] ?? -1);
    return [{ start: index, end: index + text.length, row: number('Row'), column: number('Column'), visible: /<x:Visible\b/.test(text) }];
  });
}

export function readNotes(comments: XmlElement, vml: string): Note[] {
  const shapes = noteShapes(vml);
  return noteElements(comments)
    .filter(({ threaded }) => !threaded)
    .map(({ row, column, author, text }) => ({
      row,
      column,
      author,
      text,
      visible: shapes.some((shape) => shape.row === row && shape.column === column && shape.visible),
    }));
}
