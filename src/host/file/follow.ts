/**
 * References that stand outside the book's cells — sparklines, hyperlinks, sources of pivot tables, names of chart
 * series — follow when rows move and when sheets or tables get other names, as Excel makes them follow.
 *
 * The book does not know these things; what happened to it is remembered in order and done to their text on saving.
 */
import type { BookChange } from '../book/book';
import type { Sheet } from '../book/sheet';
import { forgetSheetInFormula, renameSheetInFormula, renameTableInFormula, shiftFormula } from '../calc/rewrite';
import { XmlPatch, elementWith } from './xml/edit';
import { child, childrenOf, descendants, type XmlElement } from './xml/parse';
import { escapeText } from './xml/text';

/** What happened to one reference; `own` is the sheet it stands on, if any. */
export type Step = (formula: string, own: Sheet | undefined) => string;

/** The step that a change means for references; undefined when it means none. */
export function stepOf(change: BookChange): Step | undefined {
  if (change.kind === 'moved') {
    const shift = { ...change, sheet: change.sheet.name };
    const elsewhere = `${change.sheet.name}?`; // no sheet has this name
    return (formula, own) => shiftFormula(formula, own === change.sheet ? shift.sheet : elsewhere, shift);
  }
  if (change.kind === 'sheets') {
    const { oldName, sheet } = change;
    const { name } = sheet;
    if (change.change === 'deleted') return (formula) => forgetSheetInFormula(formula, name);
    return change.change === 'renamed' && oldName !== undefined ? (formula) => renameSheetInFormula(formula, oldName, name) : undefined;
  }
  if (change.kind !== 'table' || change.change !== 'renamed' || change.oldName === undefined) return undefined;
  const { oldName, table } = change;
  const { name } = table;
  return (formula) => renameTableInFormula(formula, oldName, name);
}

export type History = readonly Step[];
export const followed = (formula: string, own: Sheet | undefined, history: History): string =>
  history.reduce((text, step) => step(text, own), formula);

const DEAD = '#REF!';

/** Hyperlinks and extensions (sparklines, validations of old) of a sheet. What has lost its cells goes. */
export function followInSheet(source: string, children: readonly XmlElement[], sheet: Sheet, history: History, patch: XmlPatch): void {
  const follow = (formula: string): string => followed(formula, sheet, history);
  for (const link of childrenOf(
    children.find(({ name }) => name === 'hyperlinks'),
    'hyperlink',
  )) {
    const { ref = '', location } = link.attributes;
    const now = follow(ref);
    if (now.includes(DEAD)) patch.remove(link);
    else
      patch.replace(
        link.start,
        link.end,
        elementWith(source, link, { ref: now, location: location === undefined ? undefined : follow(location) }),
      );
  }
  const extensions = children.find(({ name }) => name === 'extLst');
  for (const extension of childrenOf(extensions, 'ext')) followInExtension(source, extension, follow, patch);
}

function followInExtension(source: string, extension: XmlElement, follow: (formula: string) => string, patch: XmlPatch): void {
  const owners = withChild(extension, 'sqref');
  const dead = owners.filter((owner) =>
    child(owner, 'sqref')!
      .text.split(/\s+/)
      .every((area) => follow(area) === DEAD),
  );
  if (dead.length > 0 && dead.length === owners.length) {
    patch.remove(extension);
    return;
  }
  for (const owner of dead) patch.remove(owner);
  for (const owner of owners.filter((each) => !dead.includes(each))) {
    for (const formula of descendants(owner, 'f')) putText(source, formula, follow(formula.text), patch);
    const areas = child(owner, 'sqref')!;
    const now = areas.text.split(/\s+/).map(follow);
    putText(source, areas, now.filter((area) => area !== DEAD).join(' '), patch);
  }
}

const withChild = (element: XmlElement, name: string): XmlElement[] =>
  child(element, name) === undefined ? element.children.flatMap((each) => withChild(each, name)) : [element];

function putText(source: string, element: XmlElement, text: string, patch: XmlPatch): void {
  if (text !== element.text) patch.replace(element.start, element.end, elementWith(source, element, {}, escapeText(text)));
}

/** References of a chart part: all of them, or only the names of its series when the book knows the others. */
export function followInChart(source: string, root: XmlElement, namesOnly: boolean, history: History): string {
  const patch = new XmlPatch(source);
  const within = namesOnly ? descendants(root, 'tx') : [root];
  for (const formula of new Set(within.flatMap((element) => descendants(element, 'f')))) {
    putText(source, formula, followed(formula.text, undefined, history), patch);
  }
  return patch.text();
}

/** The source of a pivot cache: a sheet's area or a table. Undefined when it was deleted. */
export function followPivotSource(source: string, root: XmlElement, history: History): string | undefined {
  const element = descendants(root, 'worksheetSource')[0];
  if (element === undefined) return source;
  const { sheet, ref, name } = element.attributes;
  const patch = new XmlPatch(source);
  if (sheet !== undefined && ref !== undefined) {
    const now = followed(`'${sheet.replaceAll("'", "''")}'!${ref}`, undefined, history);
    if (now.includes(DEAD)) return undefined;
    const bang = now.lastIndexOf('!');
    const sheetNow = now.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
    patch.replace(element.start, element.end, elementWith(source, element, { sheet: sheetNow, ref: now.slice(bang + 1) }));
  } else if (name !== undefined) {
    const now = followed(`${name}[]`, undefined, history);
    patch.replace(element.start, element.end, elementWith(source, element, { name: now.slice(0, -2) }));
  }
  return patch.text();
}
