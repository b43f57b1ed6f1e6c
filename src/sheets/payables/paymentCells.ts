/** Where the day of the report and the days of the clock stand: the tracker and the runs all look at these two cells. */
import { cellAddress } from '../../tables/a1';
import { absoluteAddress } from '../cells';
import { FACTS_ROW } from '../proofLayout';

export const PAYMENT_RUNS_SHEET = 'Payment runs';

const factCell = (at: number): string => `'${PAYMENT_RUNS_SHEET}'!${absoluteAddress(cellAddress(FACTS_ROW + at, 1))}`;

export const AS_OF_CELL = factCell(0);
export const CLOCK_DAYS_CELL = factCell(1);
