/** Where the day of the reconciliation stands: exceptions and settlements age by this one cell. */
import { cellAddress } from '../../tables/a1';
import { absoluteAddress } from '../cells';
import { FACTS_ROW } from '../proofLayout';

export const RECONCILIATION_SHEET = 'Reconciliation';

/** The day as of which everything ages. */
export const AS_OF_CELL = `${RECONCILIATION_SHEET}!${absoluteAddress(cellAddress(FACTS_ROW, 1))}`;
