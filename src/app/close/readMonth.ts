/** The month of this workbook as it stands now. Nothing is written. */
import { CLOSE_ADVICE } from '../../domain/close/closeAdvice';
import { BadInput } from '../../domain/badInput';
import { findingFrom, findingText } from '../../domain/finding';
import { standingClose } from '../../sheets/close/standingClose';
import { readOwnTables } from '../../workbook/readTables';
import { readClose } from './closeReading';
import { judgeMonth } from './judgeMonth';
import type { Month } from './month';

/**
 * @param today ISO day; a step that is due before it and not signed is overdue.
 * @returns undefined while no month is set up.
 * @throws BadInput when the period in the head is no month, a Refusal when Excel does not let us read.
 */
export async function readMonth(today: string): Promise<Month | undefined> {
  // A workbook without a close is told by our own few tables: the first run does not wait for the analyst's.
  if (standingClose(await readOwnTables()) === undefined) return undefined;
  const reading = await readClose();
  if (reading.close === undefined) return undefined;
  const judged = await judgeMonth(reading, today);
  const { head } = reading.close;
  if (judged === undefined)
    throw new BadInput(findingText(findingFrom(CLOSE_ADVICE, 'period-unreadable', head.place, { text: head.period })));
  return judged.month;
}
