/** The notes of one sheet, saved. A note whose text stayed keeps its own looks, even when it moved with its cell. */
import { cellName } from '../../book/area';
import type { Note } from '../../book/sheet';
import type { Draft } from '../package/package';
import { OFFICE_RELATIONS } from '../package/relations';
import { textTag } from '../sheet/sharedStrings';
import type { SheetSource } from '../source';
import { elementWith, tagText } from '../xml/edit';
import { child, childrenOf, parseXml } from '../xml/parse';
import { escapeText } from '../xml/text';
import { type NoteElement, noteElements, noteShapes } from './readNotes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const EMPTY_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
const EMPTY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** New content of the sheet's `<legacyDrawing>`, when it had none. */
export function patchNotes({ sheet, part, notes }: SheetSource, draft: Draft): [name: string, text: string][] {
  if (notes === JSON.stringify(sheet.notes)) return [];
  const relations = draft.relations(part);
  const commentsPart = relations.ofKind('comments')[0]?.target;
  const threaded = patchComments(sheet.notes, commentsPart, draft, (target) => relations.add('comments', target));
  const drawn = [...sheet.notes, ...threaded];
  const vmlPart = relations
    .ofKind('vmlDrawing')
    .find(({ target }) => commentsPart !== undefined && noteShapes(draft.original.text(target, 'as it is')).length > 0)?.target;
  const legacy = vmlPart ?? legacyPart(part, draft);
  if (legacy !== undefined) {
    draft.write(legacy, vmlText(draft.original.text(legacy, 'as it is'), drawn));
    return [];
  }
  const target = draft.freeName('xl/drawings/vmlDrawing', '.vml');
  draft.ensureDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  draft.write(target, vmlText(EMPTY_VML, drawn));
  const id = relations.add('vmlDrawing', target);
  return [['legacyDrawing', tagText('legacyDrawing', { 'xmlns:r': OFFICE_RELATIONS, 'r:id': id })]];
}

/** The VML part that the sheet has for form controls: notes go there too, a sheet has only one. */
function legacyPart(part: string, draft: Draft): string | undefined {
  if (!draft.original.has(part)) return undefined;
  const id = /<legacyDrawing\b[^>]*:id="([^"]+)"/.exec(draft.original.text(part))?.[1];
  return draft.relations(part).byId(id)?.target;
}

/** Writes the comments part and gives the cells of threaded comments, whose boxes must stay. */
function patchComments(notes: readonly Note[], part: string | undefined, draft: Draft, relate: (part: string) => void): NoteElement[] {
  const source = part === undefined ? EMPTY_COMMENTS : draft.original.text(part);
  const target = part ?? draft.freeName('xl/comments');
  const root = parseXml(source, target);
  const old = noteElements(root);
  const authors = childrenOf(child(root, 'authors'), 'author').map(({ text }) => text);
  const authorId = (author: string): number => (authors.includes(author) ? authors.indexOf(author) : authors.push(author) - 1);
  const threaded = old.filter((each) => each.threaded);
  const free = new Set(old.filter((each) => !each.threaded));
  const kept = threaded.map(({ element }) => source.slice(element.start, element.end));
  const written = notes.map((note) => {
    const before = matching(note, free);
    const ref = cellName(note.row, note.column);
    if (before !== undefined) return elementWith(source, before.element, { ref });
    return tagText('comment', { ref, authorId: authorId(note.author), shapeId: 0 }, `<text>${textTag(note.text)}</text>`);
  });
  const authorList = tagText('authors', {}, authors.map((author) => `<author>${escapeText(author)}</author>`).join(''));
  const list = tagText('commentList', {}, [...kept, ...written].join(''));
  const rest = root.children
    .filter(({ name }) => name !== 'authors' && name !== 'commentList')
    .map(({ start, end }) => source.slice(start, end));
  draft.write(
    target,
    source.slice(0, root.start) + elementWith(source, root, {}, authorList + list + rest.join('')) + source.slice(root.end),
    COMMENTS_TYPE,
  );
  if (part === undefined) relate(target);
  return threaded;
}

/** The file's note with this author and text: at the same cell first, else one that has moved. */
function matching(note: Note, free: Set<NoteElement>): NoteElement | undefined {
  const alike = [...free].filter(({ author, text }) => author === note.author && text === note.text);
  const found = alike.find(({ row, column }) => row === note.row && column === note.column) ?? alike[0];
  if (found !== undefined) free.delete(found);
  return found;
}

type Drawn = Pick<Note, 'row' | 'column'> & { readonly visible?: boolean };

/** Boxes for all notes: those of the file that still fit stay, the others are drawn anew. */
function vmlText(source: string, notes: readonly Drawn[]): string {
  const shapes = noteShapes(source);
  const fits = (shape: (typeof shapes)[number], note: Drawn): boolean =>
    shape.row === note.row && shape.column === note.column && (note.visible === undefined || note.visible === shape.visible);
  const missing = notes.filter((note) => !shapes.some((shape) => fits(shape, note)));
  const gone = shapes.filter((shape) => !notes.some((note) => fits(shape, note)));
  let text = gone.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), source);
  if (!text.includes('id="_x0000_t202"')) text = beforeEnd(text, SHAPE_TYPE);
  const used = Math.max(1024, ...[...source.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number)));
  return beforeEnd(text, missing.map((note, n) => shapeText(note, used + n + 1)).join(''));
}

const beforeEnd = (text: string, added: string): string => {
  const end = text.lastIndexOf('</xml>');
  return text.slice(0, end) + added + text.slice(end);
};

function shapeText({ row, column, visible = false }: Drawn, number: number): string {
  // Left column, offset, top row, offset, right column, offset, bottom row, offset: beside the cell, as Excel draws it.
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:60pt;z-index:1;visibility:${visible ? 'visible' : 'hidden'}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`
  );
}
