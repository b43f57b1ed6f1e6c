/** Plans what was asked for: of what is selected, or of all of the workbook. */
import { selectedAreas } from '../../workbook/selection';
import type { ConversionAsked, ConversionPlan } from './conversion';
import { planConversion } from './planConversion';

/** @throws Refusal when Excel does not let us read: a cell is being edited. */
export const planAsked = async ({ scope, to }: ConversionAsked): Promise<ConversionPlan> =>
  planConversion(scope === 'workbook' ? scope : await selectedAreas(), to);
