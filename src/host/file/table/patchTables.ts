/** The tables of one sheet, saved: changed ones patched, new ones added, deleted ones taken out. */
import type { Draft } from '../package/package';
import { OFFICE_RELATIONS } from '../package/relations';
import { removeOrphans } from '../package/orphans';
import type { SheetSource } from '../source';
import { tagText } from '../xml/edit';
import { TABLE_TYPE, tableText } from './writeTable';

/** New content of the sheet's `<tableParts>`, when its list of tables has changed. */
export function patchTables({ sheet, part, tables }: SheetSource, draft: Draft): [name: string, text: string][] {
  const relations = draft.relations(part);
  const gone = tables.filter(({ table }) => sheet.tables.every(({ id }) => id !== table.id));
  for (const { part: target } of gone)
    for (const { id } of relations.list.filter((relation) => relation.target === target)) relations.remove(id);
  removeOrphans(
    draft,
    gone.map((table) => table.part),
  );
  let added = false;
  for (const table of sheet.tables) {
    const before = tables.find((candidate) => candidate.table.id === table.id);
    if (before !== undefined && before.state === JSON.stringify(table)) continue;
    const target = before?.part ?? draft.freeName('xl/tables/table');
    draft.write(target, tableText(table, target, before === undefined ? undefined : draft.original.text(target)), TABLE_TYPE);
    if (before !== undefined) continue;
    relations.add('table', target);
    added = true;
  }
  if (!added && gone.length === 0) return [];
  const ids = relations.ofKind('table').map(({ id }) => tagText('tablePart', { 'xmlns:r': OFFICE_RELATIONS, 'r:id': id }));
  return [['tableParts', ids.length === 0 ? '' : tagText('tableParts', { count: ids.length }, ids.join(''))]];
}
