/** Several rectangles of one sheet, as getSpecialCells and getRanges answer them. */
import { type Area, areaName, quoteSheet } from '../book/area';
import type { Sheet } from '../book/sheet';
import { ObjectType } from './model';
import { clearPlace } from './rangeActions';
import { rangeType } from './range';
import { formatType } from './rangeFormat';
import { worksheetType } from './worksheet';

export interface Places {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

const addresses = ({ sheet, areas }: Places): string => areas.map((area) => `${quoteSheet(sheet.name)}!${areaName(area)}`).join(',');

const rangeCollectionType = new ObjectType<Places>('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => rangeType.of({ sheet, area })),
  methods: { GetCount: ({ areas }) => areas.length },
});

export const rangeAreasType: ObjectType<Places> = new ObjectType<Places>('RangeAreas', {
  scalars: {
    Address: addresses,
    AddressLocal: addresses,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((count, { rows, columns }) => count + rows * columns, 0),
  },
  parts: {
    Areas: (places) => rangeCollectionType.of(places),
    Format: (places) => formatType.of(places),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, args, excel) => {
      for (const area of areas) clearPlace({ sheet, area }, args, excel);
    },
  },
});
