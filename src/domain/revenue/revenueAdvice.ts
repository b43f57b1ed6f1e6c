/** What recognising revenue has to say, one line a code. */
import type { Finding } from '../finding';
import { formatMoney, fromMinor } from '../money/money';
import type { RevenueRow } from './recognition';

type RevenueCode = 'caught-up';

const amountOf = (minor: number, { currency }: RevenueRow): string => formatMoney(fromMinor(minor, currency));

// prettier-ignore
const REVENUE_ADVICE: Readonly<Record<RevenueCode, { severity: Finding['severity']; title: (row: RevenueRow) => string; remedy: string }>> = {
  'caught-up': {
    severity: 'note',
    title: (row) => `Contract ${row.contract}, line ${row.line}: ${row.month} has ${amountOf(row.catchUpMinor, row)} that belongs to months that are closed.`,
    remedy: 'Closed months stay as they were reported. Look at what was booked or changed late.',
  },
};

export function revenueFinding(code: RevenueCode, row: RevenueRow): Finding {
  const { severity, title, remedy } = REVENUE_ADVICE[code];
  return { code, severity, place: { kind: 'workbook' }, title: title(row), remedy };
}
