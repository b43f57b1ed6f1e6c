/** Excel.Range: a rectangle of cells. Its members live in rooms of their own, by what they are about. */
import { conditionalFormatsType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { ObjectType } from './model';
import type { Place } from './place';
import { RANGE_ACTIONS } from './rangeActions';
import { formatType } from './rangeFormat';
import { RANGE_NAVIGATION } from './rangeNavigation';
import { RANGE_SEARCH } from './rangeSearch';
import { RANGE_SCALARS } from './rangeValues';
import { rangeSortType } from './sorting';
import { worksheetType } from './worksheet';

export const rangeType: ObjectType<Place> = new ObjectType<Place>('Range', {
  scalars: RANGE_SCALARS,
  parts: {
    Format: ({ sheet, area }) => formatType.of({ sheet, areas: [area] }),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    Sort: (place) => rangeSortType.of(place),
    ConditionalFormats: (place) => conditionalFormatsType.of(place),
    DataValidation: (place) => dataValidationType.of(place),
  },
  methods: { ...RANGE_NAVIGATION, ...RANGE_ACTIONS, ...RANGE_SEARCH },
});
