/** What does not follow when rows or columns move: said before saving, because the stand-in cannot move it and Excel would. */
import type { FileFinding } from '../../excel';
import type { Relations } from '../package/relations';

/** By kind of relation: what a person calls it. */
const FIXED: Readonly<Record<string, string>> = {
  drawing: 'charts and pictures',
  pivotTable: 'pivot tables',
  threadedComment: 'threaded comments',
  ctrlProp: 'form controls',
};

export function leftInPlace(sheetName: string, part: string, relations: Relations): FileFinding[] {
  const found = Object.entries(FIXED).flatMap(([kind, words]) => (relations.ofKind(kind).length > 0 ? [words] : []));
  if (found.length === 0) return [];
  const message = `On sheet "${sheetName}" rows or columns were inserted or deleted, but its ${found.join(', ')} stay at their old cells. Check their place in Excel.`;
  return [{ code: 'left-in-place', part, message }];
}
