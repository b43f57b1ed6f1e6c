/**
 * Objects that Office.js asked to keep between syncs.
 *
 * A kept range is alive: rows inserted above it move it down, and when all its cells are deleted it is
 * gone. An address that the add-in remembers as text does neither.
 */
import type { BookChange } from '../book/book';
import { moveArea } from '../book/move';
import { ExcelError } from './excelError';
import type { ExcelObject } from './model';
import type { Place } from './place';

const isPlace = (self: unknown): self is Place => typeof self === 'object' && self !== null && 'sheet' in self && 'area' in self;

/** An event's range is asked for at once or never. */
const EVENT_RANGES_KEPT = 1_000;

export class References {
  private readonly kept = new Map<string, ExcelObject | null>();
  private readonly brief: string[] = [];
  private next = 1;

  keep(object: ExcelObject): string {
    const id = `ref-${this.next++}`;
    this.kept.set(id, object);
    return id;
  }

  /** For the range of an event: the latest thousand are kept, nobody lets go of them. */
  keepBriefly(object: ExcelObject): string {
    const id = this.keep(object);
    this.brief.push(id);
    if (this.brief.length > EVENT_RANGES_KEPT) this.kept.delete(this.brief.shift() ?? '');
    return id;
  }

  /** @throws InvalidReference when it is not kept, or its cells have been deleted. */
  get(id: string): ExcelObject {
    const object = this.kept.get(id);
    if (object === undefined)
      throw new ExcelError('InvalidReference', `The reference ${id} is not known or no longer kept. Take the object anew.`);
    if (object === null) throw new ExcelError('InvalidReference', 'The cells that this range stood for have been deleted.');
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  /** Follows inserted and deleted rows and columns, and deleted sheets. */
  hear(change: BookChange): void {
    if (change.kind === 'sheets' && change.change === 'deleted') {
      for (const [id, object] of this.kept) if (isPlace(object?.self) && object.self.sheet === change.sheet) this.kept.set(id, null);
    }
    if (change.kind !== 'moved') return;
    for (const [id, object] of this.kept) {
      if (object === null || !isPlace(object.self) || object.self.sheet !== change.sheet) continue;
      const area = moveArea(object.self.area, change);
      if (area === undefined) this.kept.set(id, null);
      else object.self = { ...object.self, area };
    }
  }
}
