/** A worksheet part with the book's changes cut in. */
import { areaName } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import { followInSheet, type History } from '../follow';
import { XmlPatch, tagText } from '../xml/edit';
import type { XmlElement } from '../xml/parse';
import { ASPECTS } from './aspects/all';
import type { WriteContext } from './aspects/aspect';
import { settleExtended, validations, validationsText } from './aspects/validations';
import { type AspectStates, stateText } from './readSheet';
import { type RowContext, RowWriter } from './writeRows';
import { placeOf, readLayout, type WorksheetLayout } from './worksheet';

/** New content of elements that lead to other parts (`drawing`, `legacyDrawing`, `tableParts`); empty takes one out. */
export type ReferenceElements = ReadonlyMap<string, string>;

export interface SheetPatch {
  readonly sheet: Sheet;
  readonly states: AspectStates;
  /** Undefined when the cells were not touched. */
  readonly rows: RowContext | undefined;
  readonly references: ReferenceElements;
  readonly history: History;
}

/** The new text; equal to the source when nothing differs. */
export function patchSheet({ sheet, states, rows, references, history }: SheetPatch, context: WriteContext): string {
  const { source, part } = context;
  const writer = rows === undefined ? undefined : new RowWriter(sheet, rows);
  const layout = readLayout(source, part, writer === undefined ? undefined : () => writer);
  const patch = new XmlPatch(source);
  const old = (name: string): XmlElement[] => layout.children.filter((element) => element.name === name);
  if (writer !== undefined) putRows(patch, layout, writer.finish(), sheet, old('dimension')[0]);
  for (const aspect of ASPECTS) {
    if (states.get(aspect.element) === stateText(aspect, sheet)) continue;
    const elements = old(aspect.element);
    const text =
      aspect === validations
        ? validationsText(settleExtended(patch, old('extLst')[0], sheet.validations), elements[0])
        : aspect.write(sheet, elements, context);
    putElement(patch, layout, aspect.element, elements, text);
  }
  for (const [name, text] of references) putElement(patch, layout, name, old(name), text);
  return history.length === 0 ? patch.text() : followedText(patch.text(), part, sheet, history);
}

/** A second pass over the patched text, for what the book does not know. */
function followedText(source: string, part: string, sheet: Sheet, history: History): string {
  const patch = new XmlPatch(source);
  followInSheet(source, readLayout(source, part).children, sheet, history, patch);
  return patch.text();
}

/** Replaces the first of the old elements, takes out the others, or puts a new one where the format wants it. */
function putElement(patch: XmlPatch, layout: WorksheetLayout, name: string, old: readonly XmlElement[], text: string): void {
  const [first, ...others] = old;
  if (first === undefined) patch.insert(placeOf(layout, name), text);
  else patch.replace(first.start, first.end, text);
  for (const element of others) patch.remove(element);
}

function putRows(patch: XmlPatch, layout: WorksheetLayout, text: string, sheet: Sheet, dimension: XmlElement | undefined): void {
  if (layout.rows === undefined) patch.insert(placeOf(layout, 'sheetData'), text);
  else if (patch.source.slice(layout.rows.start, layout.rows.end) === text) return;
  else patch.replace(layout.rows.start, layout.rows.end, text);
  const used = sheet.cells.usedArea(true);
  if (dimension === undefined || used === undefined) return;
  patch.replace(dimension.start, dimension.end, tagText('dimension', { ...dimension.attributes, ref: areaName(used) }));
}
