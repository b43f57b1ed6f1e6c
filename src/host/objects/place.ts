/** A rectangle of cells on its sheet: what Excel calls a range. */
import { type Area, areaName, quoteSheet } from '../book/area';
import type { Sheet } from '../book/sheet';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** `'Open items'!B2:C9`, as Excel answers addresses. */
export const addressOf = ({ sheet, area }: Place): string => `${quoteSheet(sheet.name)}!${areaName(area)}`;
