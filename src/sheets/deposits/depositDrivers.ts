/** What people entered beside the deposits: read back from our own sheet, and kept as they wrote it. */
import { accountKey, accountName } from '../../domain/deposits/account';
import type { DepositDrivers } from '../../domain/deposits/depositTermsInForce';
import type { Finding } from '../../domain/finding';
import { exponentOf } from '../../domain/money/currency';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { DEPOSITS_TABLE } from './depositNames';
import { ownRows, type OwnRow, textIn } from '../ownTable';

/** The columns to be filled in, each with the figures that it takes. */
export const DRIVER_COLUMNS = {
  'Growth %': { least: -100, most: 1000, isWhole: false, wanted: 'a percentage from -100 to 1000' },
  'Your lead days': { least: 0, most: 366, isWhole: true, wanted: 'a number of whole days from 0 to 366' },
  'Your cover days': { least: 0, most: 366, isWhole: true, wanted: 'a number of whole days from 0 to 366' },
  'Your target': { least: 0, most: 1e13, isWhole: false, wanted: 'an amount of zero or more' },
} as const;
export type DriverColumn = keyof typeof DRIVER_COLUMNS;
const NAMES = Object.keys(DRIVER_COLUMNS) as DriverColumn[]; // The record's own keys.

const isEmpty = (cell: RawCell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

function numberIn(cell: RawCell, column: DriverColumn): number | undefined {
  const { least, most, isWhole } = DRIVER_COLUMNS[column];
  return typeof cell === 'number' && cell >= least && cell <= most && (!isWhole || Number.isInteger(cell)) ? cell : undefined;
}

const unreadable = (account: string, column: DriverColumn, cell: RawCell): Finding => ({
  code: 'deposit-driver-unreadable',
  severity: 'warning',
  place: { kind: 'table', table: DEPOSITS_TABLE, column },
  title: `"${typeof cell === 'object' ? (cell?.error ?? '') : String(cell)}" for ${account} is not ${DRIVER_COLUMNS[column].wanted}, so it does not count.`,
  remedy: 'Correct it, or clear the cell: then the terms count.',
});

const rowsByAccount = (own: readonly SourceTable[]): Map<string, OwnRow> =>
  new Map(
    ownRows(own, DEPOSITS_TABLE).map((row) => [accountKey({ partner: textIn(row, 'Partner'), currency: textIn(row, 'Currency') }), row]),
  );

/** What counts, by account, and what could not be read. */
export function depositDriversFrom(own: readonly SourceTable[]): {
  readonly drivers: ReadonlyMap<string, DepositDrivers>;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const drivers = new Map<string, DepositDrivers>();
  for (const [key, row] of rowsByAccount(own)) {
    const currency = textIn(row, 'Currency');
    const figure = (column: DriverColumn): number | undefined => {
      const cell = row[column] ?? null;
      const number = numberIn(cell, column);
      if (number === undefined && !isEmpty(cell))
        findings.push(unreadable(accountName({ partner: textIn(row, 'Partner'), currency }), column, cell));
      return number;
    };
    const target = figure('Your target');
    drivers.set(key, {
      growthPercent: figure('Growth %'),
      leadDays: figure('Your lead days'),
      coverDays: figure('Your cover days'),
      targetMinor: target === undefined ? undefined : Math.round(target * 10 ** exponentOf(currency)),
    });
  }
  return { drivers, findings };
}

/** The cells of an account as they stand. */
export function driverCells(
  own: readonly SourceTable[],
): (account: { readonly partner: string; readonly currency: string }) => Record<DriverColumn, CellContent> {
  const rows = rowsByAccount(own);
  return (account) => {
    const row = rows.get(accountKey(account));
    const cells = NAMES.map((name): [DriverColumn, CellContent] => {
      const cell = row?.[name] ?? null;
      return [name, cell !== null && typeof cell === 'object' ? cell.error : cell];
    });
    return Object.fromEntries(cells) as Record<DriverColumn, CellContent>; // Every name of the list.
  };
}
