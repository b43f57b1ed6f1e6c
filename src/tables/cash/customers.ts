/** Customers from a table. Lists in a cell are separated by semicolons; a customer listed twice is read once. */
import type { Customer } from '../../domain/cash/ledger';
import { placeText } from '../../domain/finding';
import type { TableMapping } from '../mapping';
import { readRows, type TableReading } from '../rows';
import type { SourceTable } from '../sourceTable';
import { placeOf, tableFinding } from '../tableAdvice';

/** `A; B ;` → `A`, `B`; line ends separate as well. */
const listOf = (text: string): string[] =>
  text
    .split(/[;\n|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads customers. Throws BadInput when the mapping is of another table. */
export function customersFrom(table: SourceTable, mapping: TableMapping<'customers'>): TableReading<Customer> {
  const seen = new Map<string, number>();
  const reading = readRows(table, mapping, 'Customer ID', 'owed less', (cells, row): Customer | undefined => {
    const id = cells.text(row, 'Customer ID');
    const first = seen.get(id);
    if (first !== undefined) {
      cells.note('key-twice', row, 'Customer ID', { column: 'Customer ID', key: id, first: placeText(placeOf(table, first)) });
      return undefined;
    }
    seen.set(id, row);
    const parentId = cells.text(row, 'Parent ID');
    return {
      id,
      name: cells.text(row, 'Name'),
      aliases: listOf(cells.text(row, 'Aliases')),
      parentId: parentId === '' || parentId === id ? undefined : parentId,
      bankAccounts: listOf(cells.text(row, 'Bank accounts')),
    };
  });
  const orphans = reading.values.flatMap(({ id, parentId }, index) =>
    parentId === undefined || seen.has(parentId)
      ? []
      : [tableFinding('parent-unknown', table, { row: reading.rows[index] ?? 0 }, { customer: id, parent: parentId })],
  );
  return { ...reading, findings: [...reading.findings, ...orphans] };
}
