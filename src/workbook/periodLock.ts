/**
 * A locked period refuses writes, whoever asks: a run whose day lies in it, a run that touches what its signatures vouch for, and a revert
 * that would take the lock away. Everything that writes comes through `applyChanges` or `carryOutRevert`, so it is asked here, once.
 *
 * What a signature of an earlier month vouches for may be written over once the close has moved on: the sheets are the new month's then.
 */
import { signaturesOf } from '../domain/close/acts';
import { CLOSE_ADVICE } from '../domain/close/closeAdvice';
import { findingFrom, type Place } from '../domain/finding';
import { monthOf } from '../domain/calendar/months';
import { cellAddress, overlap, type Rectangle } from '../tables/a1';
import {
  ACT_STEPS,
  lockedPeriods,
  type LoggedStep,
  PERIOD_TABLE,
  periodIn,
  SIGN_OFFS_TABLE,
  tableOfVouched,
  vouchedLines,
} from '../tables/close/closeNames';
import { recordedActs } from '../tables/close/recordedActs';
import type { SourceTable } from '../tables/sourceTable';
import { readOwnTables } from './readTables';
import { Refusal } from './refusal';
import type { Work } from './work';
import { tablesOf, type WorkbookShape } from './workbookShape';

function refuseLocked({ who, at }: LoggedStep, period: string, place: Place): Refusal {
  return new Refusal('periodLocked', findingFrom(CLOSE_ADVICE, 'period-is-locked', place, { period, who, at: at.slice(0, 10) }));
}

/** The month that the close stands on; empty where none is set up. */
function currentPeriod(own: readonly SourceTable[]): string {
  const table = own.find(({ name }) => name === PERIOD_TABLE);
  return table === undefined ? '' : periodIn(table.rows[0]?.[table.headers.indexOf('Period')] ?? null, table);
}

interface TableArea {
  readonly sheet: string;
  readonly area: Rectangle;
}

/** A bare list goes by the name of its sheet: everything that is filled there is taken for it. */
function areasOf(name: string, shape: WorkbookShape): TableArea[] {
  const tables = tablesOf(shape).filter((table) => table.name === name);
  if (tables.length > 0) return tables;
  const sheet = shape.sheets.find((each) => each.name === name && !each.ours);
  return sheet?.used === undefined ? [] : [{ sheet: name, area: sheet.used }];
}

/** The first cell that a work writes and that one of these sheets or tables has. */
function touched({ sheet, patches }: Work, names: ReadonlySet<string>, tables: readonly TableArea[]): Place | undefined {
  const [first] = patches;
  if (first === undefined) return undefined;
  if (names.has(sheet)) return { kind: 'cell', sheet, address: cellAddress(first.area.row, first.area.column) };
  const hit = patches.find(({ area }) => tables.some((table) => table.sheet === sheet && overlap(area, table.area)));
  return hit && { kind: 'cell', sheet, address: cellAddress(hit.area.row, hit.area.column) };
}

/** Throws a Refusal when the run may not be written. `asOf`: the day that it is made for, where it has one. */
export async function refuseLockedWrite(
  works: readonly Work[],
  asOf: string | undefined,
  log: readonly LoggedStep[],
  shape: WorkbookShape,
): Promise<void> {
  const locked = lockedPeriods(log);
  if (locked.size === 0) return;
  const ofDay = asOf === undefined ? undefined : locked.get(monthOf(asOf));
  if (ofDay !== undefined) throw refuseLocked(ofDay, monthOf(asOf ?? ''), { kind: 'workbook' });
  const own = [...(await readOwnTables(PERIOD_TABLE)), ...(await readOwnTables(SIGN_OFFS_TABLE))];
  const period = currentPeriod(own);
  const lock = locked.get(period);
  if (lock === undefined) return;
  const standing = signaturesOf(
    recordedActs(own, log).map(({ act }) => act),
    period,
  ).filter(({ withdrawn }) => withdrawn === '');
  const names = new Set(standing.flatMap(({ act }) => vouchedLines(act.vouchesFor).map(({ name }) => name)));
  const tables = [...names].flatMap((name) => tableOfVouched(name) ?? []).flatMap((name) => areasOf(name, shape));
  for (const work of works) {
    const place = touched(work, names, tables);
    if (place !== undefined) throw refuseLocked(lock, period, place);
  }
}

/** A lock is taken away by reopening, which asks why, and not by taking back the run that set it. */
export function refuseLockedRevert(runIds: readonly string[], log: readonly LoggedStep[]): void {
  for (const [period, line] of lockedPeriods(log))
    if (line.step === ACT_STEPS.locked && runIds.includes(line.runId)) throw refuseLocked(line, period, { kind: 'workbook' });
}
