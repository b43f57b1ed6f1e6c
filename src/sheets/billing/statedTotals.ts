/**
 * The analyst's own amount of a contract line, as a formula: for the lines whose amount is their total, and whose value is that amount
 * still. A line that was amended is worth something else, and its row in the table says what it was signed for.
 */
import type { ContractLine, LineKind } from '../../domain/billing/contractLine';
import type { LineValue } from '../../domain/billing/schedule';
import type { TableMapping } from '../../tables/mapping';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { columnReference, minorCell, NOT_A_PLAIN_CRITERION } from '../cells';

/** The analyst's table of contract lines, as it was read. */
export interface LinesSource {
  readonly table: SourceTable;
  readonly mapping: TableMapping;
  /** Rows with a contract that were not read; each has a finding. */
  readonly rowsReported: number;
}

/** Kinds whose amount is the line's total. */
const TOTAL_KINDS: readonly LineKind[] = ['fixed', 'milestone', 'instalments', 'one-time'];

/** SUMIFS takes `1-2` for a day. */
const LOOKS_LIKE_A_DAY = /^\d+[-/.]\d/;
export const isPlain = (text: string): boolean => text !== '' && !NOT_A_PLAIN_CRITERION.test(text) && !LOOKS_LIKE_A_DAY.test(text);

/** As SUMIFS compares: `01` and `1` are the same, and so are `a` and `A`. */
export function likened(cell: RawCell | undefined): string {
  const text = cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell).trim().toUpperCase();
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}

interface Stated {
  readonly formula: string;
  /** In words, for the reader of the proof. */
  readonly from: string;
}

/** `contractAt`, `lineAt`: cells that hold the names. Undefined when the line's value has to stand by itself. */
export type StatedTotal = (value: LineValue, contractAt: string, lineAt: string) => Stated | undefined;

export function statedTotals(source: LinesSource | undefined, lines: readonly ContractLine[]): StatedTotal {
  const { Contract: contract, Line: line, Amount: amount } = source?.mapping.columns ?? {};
  if (source === undefined || source.table.home.kind !== 'sheet' || !contract || !line || !amount) return () => undefined;
  const { table } = source;
  const [contracts, lineNames, amounts] = [contract, line, amount].map((heading) => columnReference(table, heading)) as [
    string,
    string,
    string,
  ]; // Three in, three out.
  const at = (heading: string): number => table.headers.indexOf(heading);
  const cells = new Map<string, RawCell[]>();
  for (const row of table.rows) {
    const key = `${likened(row[at(contract)])}\u0000${likened(row[at(line)])}`;
    cells.set(key, [...(cells.get(key) ?? []), row[at(amount)] ?? null]);
  }
  const kinds = new Map(lines.map((of) => [`${of.contract}\u0000${of.line}`, of.kind]));
  return (value, contractAt, lineAt) => {
    const kind = kinds.get(`${value.contract}\u0000${value.line}`);
    if (kind === undefined || !TOTAL_KINDS.includes(kind) || !isPlain(value.contract) || !isPlain(value.line)) return undefined;
    const theirs = cells.get(`${likened(value.contract)}\u0000${likened(value.line)}`) ?? [];
    if (theirs.length !== 1 || theirs[0] !== minorCell(value.valueMinor, value.currency)) return undefined;
    return { formula: `SUMIFS(${amounts},${contracts},${contractAt},${lineNames},${lineAt})`, from: `${table.name}, column ${amount}` };
  };
}
