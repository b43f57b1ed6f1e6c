/** Where the month of the run stands: the schedule, its proof and the revenue schedule all look at this one cell. */
import { cellAddress } from '../tables/a1';
import { FACTS_ROW } from './proofLayout';

export const SCHEDULE_PROOF_SHEET = 'Schedule proof';

const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** First day of the billing month. */
export const BILLING_MONTH_CELL = `'${SCHEDULE_PROOF_SHEET}'!${absolute(cellAddress(FACTS_ROW, 1))}`;
