/** Every aspect of a sheet that the book knows, in the order of the elements in the file. */
import { autoFilter, merges } from './areas';
import type { SheetAspect } from './aspect';
import { columns } from './columns';
import { conditionalFormats } from './conditionalFormats';
import { headerFooter, pageSetup } from './page';
import { protection } from './protection';
import { validations } from './validations';
import { defaultSizes, properties, views } from './view';

export const ASPECTS: readonly SheetAspect[] = [
  properties,
  views,
  defaultSizes,
  columns,
  protection,
  autoFilter,
  merges,
  conditionalFormats,
  validations,
  pageSetup,
  headerFooter,
];
