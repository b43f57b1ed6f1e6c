/**
 * The terms of a deposit as formulas over the analyst's own table: what she changes there counts at once. Where her cell is text, or
 * two rows are for one deposit, the value that was read stands instead.
 */
import { accountKey, type DepositAccount } from '../../domain/deposits/account';
import { columnReference } from '../cells';
import type { DepositSheetsRequest } from './depositNames';
import { equalTo } from './depositSource';

export type TermColumn = 'Minimum' | 'Target' | 'Cover days' | 'Lead days' | 'Smallest top-up' | 'Multiple of' | 'Idle above';

/** A formula without `=` for a figure of the terms; undefined where the terms say nothing and `otherwise` is not given. */
export type TermFormula = (account: DepositAccount, column: TermColumn, otherwise?: number) => string | undefined;

export function termFormulas({ terms }: DepositSheetsRequest): TermFormula {
  const rows = new Map<string, number[]>();
  terms?.values.forEach((each, index) => rows.set(accountKey(each), [...(rows.get(accountKey(each)) ?? []), terms.rows[index] ?? -1]));
  return (account, column, otherwise) => {
    const [row, second] = rows.get(accountKey(account)) ?? [];
    const standard = otherwise === undefined ? undefined : String(otherwise);
    const heading = terms?.mapping.columns[column] ?? undefined;
    if (terms === undefined || row === undefined || heading === undefined) return standard;
    const { table, mapping } = terms;
    const raw = (ours: string) => table.rows[row]?.[table.headers.indexOf(mapping.columns[ours] ?? '')] ?? null;
    const cell = raw(column);
    if (cell === null || cell === '') return standard;
    if (typeof cell !== 'number' || second !== undefined) return standard;
    const reference = (ours: string): string => columnReference(table, mapping.columns[ours] ?? '');
    const is = (ours: string): string => `${reference(ours)},${equalTo(String(raw(ours)))}`;
    return `SUMIFS(${columnReference(table, heading)},${is('Partner')},${is('Currency')})`;
  };
}
