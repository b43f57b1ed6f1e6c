/**
 * The sheet "Tieout Sign-offs", to which lines are only added, and the hidden one with what each signature vouched for. A copy that two
 * signatures share stands there once.
 */
import type { SealedAct } from '../../domain/close/acts';
import { ACT_HEADINGS, SIGN_OFFS_SHEET, SIGN_OFFS_TABLE, VOUCHED_SHEET, VOUCHED_TABLE } from '../../tables/close/closeNames';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { tableSheet } from '../frame';
import { cellsOf, column, type OwnColumn, ownRows } from '../ownTable';
import { enteredCells } from './enteredCells';

const WIDTHS: Readonly<Record<(typeof ACT_HEADINGS)[number], number>> = {
  Period: 10,
  Act: 11,
  Step: 14,
  Role: 11,
  Who: 22,
  At: 26,
  Note: 44,
  'Vouches for': 70,
  Fingerprint: 30,
};
const ACT_COLUMNS: readonly OwnColumn[] = ACT_HEADINGS.map((name) =>
  column(name, name === 'Note' || name === 'Vouches for' ? 'wrapped' : 'text', WIDTHS[name]),
);

const actCells = ({ period, act, step, role, who, at, note, vouchesFor, fingerprint }: SealedAct): CellContent[] =>
  cellsOf(ACT_COLUMNS, {
    Period: period,
    Act: act,
    Step: step,
    Role: role,
    Who: who,
    At: at,
    Note: note,
    'Vouches for': vouchesFor,
    Fingerprint: fingerprint,
  });

/** The lines that stand there, untouched, and the new ones under them. */
export function signOffsSheet(own: readonly SourceTable[], added: readonly SealedAct[]): SheetModel {
  const standing = ownRows(own, SIGN_OFFS_TABLE).map((row) => enteredCells(ACT_COLUMNS, row));
  const rows = [...standing, ...added.map(actCells)];
  return tableSheet({
    name: SIGN_OFFS_SHEET,
    says: 'who signed what, and what was taken back; lines are only added. Do not edit: each has its fingerprint in the log',
    table: SIGN_OFFS_TABLE,
    columns: ACT_COLUMNS,
    keyColumns: ['Fingerprint'],
    rows,
    cellStyles: [],
    rules: [],
    frozenColumns: 0,
  });
}

// prettier-ignore
const VOUCHED_COLUMNS: readonly OwnColumn[] = [
  column('Fingerprint', 'text',   24),
  column('Area',        'text',   30),
  column('Part',        'number',  6),
  column('Contents',    'text',   60),
];

/** A piece of the copy of a sheet or table, deflated and in base64. */
export interface VouchedPart {
  /** SHA-256 of what is vouched for. */
  readonly sha256: string;
  readonly area: string;
  readonly part: number;
  readonly contents: string;
}

/** @param own With the table of the copies, which is read by its name. */
export function vouchedSheet(own: readonly SourceTable[], added: readonly VouchedPart[]): SheetModel {
  const standing = ownRows(own, VOUCHED_TABLE).map((row) => enteredCells(VOUCHED_COLUMNS, row));
  const fresh = added.map(({ sha256, area, part, contents }) =>
    cellsOf(VOUCHED_COLUMNS, { Fingerprint: sha256, Area: area, Part: part, Contents: contents }),
  );
  const sheet = tableSheet({
    name: VOUCHED_SHEET,
    says: 'what the cells said that signatures vouch for. Do not edit',
    table: VOUCHED_TABLE,
    columns: VOUCHED_COLUMNS,
    keyColumns: ['Fingerprint', 'Part'],
    rows: [...standing, ...fresh],
    cellStyles: [],
    rules: [],
    frozenColumns: 0,
  });
  return { ...sheet, hidden: true };
}
