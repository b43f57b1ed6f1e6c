/** What is odd about a side as a whole: nothing in it, its rows twice, sales with both signs. */
import type { Finding } from '../finding';
import type { LedgerRecord, Side } from './ledgerRecord';
import type { ReconciliationException } from './reconciliation';
import { reconciliationFinding } from './reconciliationAdvice';

/** From this share of copies on a file is said to hold its rows twice. */
const DOUBLED_SHARE = 0.4;

export function sideFindings(side: Side, records: readonly LedgerRecord[], exceptions: readonly ReconciliationException[]): Finding[] {
  const place = { kind: 'workbook' } as const;
  if (records.length === 0) return [reconciliationFinding('side-empty', place, { side })];
  const copies = exceptions.filter(({ code, side: of }) => code === 'duplicate' && of === side).length;
  const isDoubled = copies >= 2 && copies >= records.length * DOUBLED_SHARE;
  const doubled = isDoubled ? [reconciliationFinding('side-doubled', place, { side, copies, rows: records.length })] : [];
  return [...doubled, ...signFindings(side, records)];
}

/** Sales of one partner that are positive here and negative there. A void is a sale turned around: a few of them are no second convention. */
function signFindings(side: Side, records: readonly LedgerRecord[]): Finding[] {
  const signs = new Map<string, { positive: number; negative: number }>();
  for (const { partner, type, minor } of records) {
    if (type !== 'sale' || minor === 0) continue;
    const count = signs.get(partner) ?? { positive: 0, negative: 0 };
    signs.set(partner, count);
    if (minor > 0) count.positive += 1;
    else count.negative += 1;
  }
  return [...signs].flatMap(([partner, count]) =>
    Math.min(count.positive, count.negative) * 4 >= Math.max(count.positive, count.negative)
      ? [reconciliationFinding('signs-mixed', { kind: 'workbook' }, { side, partner, ...count })]
      : [],
  );
}
