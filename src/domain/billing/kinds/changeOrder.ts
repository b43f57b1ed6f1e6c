/** A row of its own on one day, for what has no period: the difference that an amendment makes to a total, or an amount that nothing assigns. */
import { numberOfDay } from '../../calendar/dayNumbers';
import type { PlainDate } from '../../calendar/plainDate';
import type { ContractLine } from '../contractLine';
import { minorText } from '../figures';
import { WHOLE } from '../fractions';
import type { PlannedCharge } from '../planned';

export function changeOrder(line: ContractLine, key: string, minor: number, on: PlainDate, because: string): PlannedCharge {
  const day = numberOfDay(on);
  return {
    key,
    kind: 'charge',
    service: { from: day, to: day },
    period: undefined,
    invoiceOn: on,
    minor,
    fullPrice: undefined,
    factor: WHOLE,
    rule: key === 'not assigned' ? 'not-assigned' : 'change-order',
    why: `${minorText(minor, line.currency)}: ${because}`,
    provisional: key === 'not assigned',
  };
}
