/**
 * Excel's events: from what changed in the book to the messages an add-in hears.
 *
 * An add-in hears what it registered for and nothing else. Its own changes are told to it too, marked
 * `ThisLocalAddin`; results of formulas are no change of the sheet and come as `Calculated`.
 */
import { areaName, intersection, sameArea } from '../book/area';
import type { Book, BookChange } from '../book/book';
import type { Sheet, Table } from '../book/sheet';
import { shownValue, valueType } from './shownValue';

/** Event ids of `richApiMessage`, as Office.js knows them. */
export const EventType = {
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventType = (typeof EventType)[keyof typeof EventType];

/** Target of events that concern any sheet. */
export const WORKBOOK_TARGET = 'Workbook';

export type Entry = readonly [category: number, type: number, targetId: string, message: string, id: number, isRemote: boolean];
type Message = Readonly<Record<string, unknown>>;

const EXCEL_EVENT = 65536;
const ANYONE: readonly EventType[] = [EventType.documentSelectionChanged];

export class EventSwitch {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private waiting: Entry[] = [];
  private nextId = 1;
  private active: Sheet | undefined;

  constructor(
    private readonly book: Book,
    private readonly newReference: (sheet: Sheet, change: BookChange & { kind: 'cells' | 'format' | 'moved' }) => string,
  ) {}

  register(type: EventType, target: string): void {
    this.active ??= this.book.activeSheet;
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    const count = this.registered.get(key) ?? 0;
    if (count <= 1) this.registered.delete(key);
    else this.registered.set(key, count - 1);
  }

  /** Messages since the last call. */
  take(): readonly Entry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }

  hear(change: BookChange): void {
    if (!this.enabled) return;
    const source = { source: 'Local', triggerSource: change.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
    switch (change.kind) {
      case 'cells':
        if (change.origin === 'calculation') this.tell(EventType.worksheetCalculated, change.sheet, { address: areaName(change.area) });
        else if (change.origin !== 'file') this.cellsChanged(change, { ...source, changeType: 'RangeEdited', ...detailsOf(change) });
        return;
      case 'moved':
        this.cellsChanged(change, { ...source, changeType: MOVED[change.axis][change.count > 0 ? 'inserted' : 'deleted'] });
        return;
      case 'format':
        this.tell(EventType.worksheetFormatChanged, change.sheet, { ...source, address: areaName(change.area) });
        return;
      case 'sheets':
        this.sheetsChanged(change, source);
        return;
      case 'table':
        this.tableChanged(change, source);
        return;
      case 'part':
        if (change.part === 'protection')
          this.tell(EventType.worksheetProtectionChanged, change.sheet, { ...source, isProtected: change.sheet.protection.protected });
        return;
      case 'selection':
        this.selectionChanged(change);
        return;
      case 'activated':
        this.activated(change.sheet);
        return;
      case 'names':
      case 'settings':
        return;
    }
  }

  private cellsChanged(change: BookChange & { kind: 'cells' | 'moved' }, message: Message): void {
    if (!this.isHeard(EventType.worksheetChanged) && !this.isHeard(EventType.tableChanged)) return;
    const area = 'area' in change ? change.area : undefined;
    const address = area === undefined ? movedAddress(change as BookChange & { kind: 'moved' }) : areaName(area);
    const referenceId = this.newReference(change.sheet, change);
    this.tell(EventType.worksheetChanged, change.sheet, { ...message, address, referenceId, shiftDirection: 'None' });
    for (const table of change.sheet.tables) {
      if (area !== undefined && intersection(area, table.area) === undefined) continue;
      this.tellTable(EventType.tableChanged, change.sheet, table, { ...message, address, referenceId });
    }
  }

  private sheetsChanged(change: BookChange & { kind: 'sheets' }, source: Message): void {
    const { sheet } = change;
    if (change.change === 'added') this.tell(EventType.worksheetAdded, sheet, source);
    if (change.change === 'deleted') this.tell(EventType.worksheetDeleted, sheet, source);
    if (change.change === 'renamed')
      this.tell(EventType.worksheetNameChanged, sheet, { ...source, nameBefore: change.oldName, nameAfter: sheet.name });
    if (change.change === 'visibility')
      this.tell(EventType.worksheetVisibilityChanged, sheet, { ...source, visibilityAfter: sheet.visibility });
    if (change.change === 'moved')
      this.tell(EventType.worksheetMoved, sheet, { ...source, positionAfter: this.book.sheets.indexOf(sheet) });
  }

  private tableChanged(change: BookChange & { kind: 'table' }, source: Message): void {
    const { sheet, table } = change;
    if (change.change === 'added') this.tellTable(EventType.tableAdded, sheet, table, source);
    if (change.change === 'deleted') this.tellTable(EventType.tableDeleted, sheet, table, { ...source, tableName: table.name });
  }

  private selectionChanged(change: BookChange & { kind: 'selection' }): void {
    const { sheet, area } = change;
    this.tell(EventType.documentSelectionChanged, sheet, {});
    this.tell(EventType.worksheetSelectionChanged, sheet, { address: areaName(area) });
    for (const table of sheet.tables) {
      const inside = intersection(area, table.area);
      const address = inside !== undefined && sameArea(inside, area) ? areaName(area) : '';
      this.tellTable(EventType.tableSelectionChanged, sheet, table, { address });
    }
  }

  private activated(sheet: Sheet): void {
    const left = this.active;
    if (left === sheet) return;
    this.active = sheet;
    if (left !== undefined) this.tell(EventType.worksheetDeactivated, left, {});
    this.tell(EventType.worksheetActivated, sheet, {});
  }

  private tell(type: EventType, sheet: Sheet, message: Message): void {
    this.send(type, [sheet.id, WORKBOOK_TARGET, ''], { ...message, worksheetId: sheet.id });
  }

  private tellTable(type: EventType, sheet: Sheet, table: Table, message: Message): void {
    const tableId = String(table.id);
    this.send(type, [tableId, sheet.id, WORKBOOK_TARGET], { ...message, worksheetId: sheet.id, tableId });
  }

  private isHeard(type: EventType): boolean {
    for (const key of this.registered.keys()) if (key.startsWith(`${type} `)) return true;
    return false;
  }

  private send(type: EventType, targets: readonly string[], message: Message): void {
    for (const target of targets) {
      const wanted = ANYONE.includes(type) ? target === '' : this.registered.has(`${type} ${target}`);
      if (wanted) this.waiting.push([EXCEL_EVENT, type, target, JSON.stringify(message), this.nextId++, false]);
    }
  }
}

const MOVED = {
  row: { inserted: 'RowInserted', deleted: 'RowDeleted' },
  column: { inserted: 'ColumnInserted', deleted: 'ColumnDeleted' },
} as const;

function movedAddress({ axis, at, count }: BookChange & { kind: 'moved' }): string {
  const lines = Math.abs(count);
  return axis === 'row' ? `${at + 1}:${at + lines}` : areaName({ row: 0, column: at, rows: 1_048_576, columns: lines });
}

/** Excel tells before and after for a single cell only. */
function detailsOf(change: BookChange & { kind: 'cells' }): Message {
  if (change.area.rows * change.area.columns !== 1 || change.before === undefined) return {};
  const after = change.sheet.cells.value(change.area.row, change.area.column);
  return {
    valueBefore: shownValue(change.before),
    valueAfter: shownValue(after),
    valueTypeBefore: valueType(change.before),
    valueTypeAfter: valueType(after),
  };
}
