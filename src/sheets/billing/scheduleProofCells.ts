/** Where the month of the run stands: the schedule, its proof and the revenue schedule all look at this one cell. */
import { cellAddress } from '../../tables/a1';
import { absoluteAddress } from '../cells';
import { FACTS_ROW } from '../proofLayout';

export const SCHEDULE_PROOF_SHEET = 'Schedule proof';

/** First day of the billing month. */
export const BILLING_MONTH_CELL = `'${SCHEDULE_PROOF_SHEET}'!${absoluteAddress(cellAddress(FACTS_ROW, 1))}`;
