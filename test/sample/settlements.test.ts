/** Payouts of the sample: each is for a day that the partner reports, one was sent short and one not at all. */
import { mappedTables } from '../../src/app/mappedTables';
import { RECONCILIATION_KINDS } from '../../src/app/reconciliation/reconciliationPlan';
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { reconcile } from '../../src/domain/reconciliation/reconcile';
import { STANDARD_RECONCILIATION_RULES } from '../../src/domain/reconciliation/control/reconciliationRules';
import { settlementReport } from '../../src/domain/settlement/settlementReport';
import { makeMonth } from '../../src/sample/month';
import { mappingFrom, proposeMappings } from '../../src/tables/mapping';
import { receiptsFrom } from '../../src/tables/cash/receipts';
import { recordsFrom } from '../../src/tables/reconciliation/reconciliationTables';
import { treatmentsFrom } from '../../src/tables/reconciliation/treatmentTables';
import { sampleTables } from '../support/sampleTables';

const month = makeMonth();
const tables = sampleTables(month);
const mapped = mappedTables(tables, proposeMappings([...RECONCILIATION_KINDS], tables).map(mappingFrom));
const [ours, theirs] = [mapped.read('ours', recordsFrom), mapped.read('theirs', recordsFrom)];
const treatments = mapped.read('treatments', treatmentsFrom);
const receipts = mapped.read('receipts', (table, mapping) => receiptsFrom(table, mapping, month.asOf));
const { lines } = settlementReport({
  ...{
    reconciliation: reconcile({ ours, theirs, treatments, malformed: { ours: [], theirs: [] }, asOf: month.asOf }),
    treatments,
    receipts,
  },
  ...{ asOf: month.asOf, rules: STANDARD_RECONCILIATION_RULES, calendarOf: () => WEEKENDS_ONLY },
});

/** Each that differs, and the story that makes it differ. */
// prettier-ignore
const PLANTED = {
  'Alpenmarkt CHF of 2026-10-12':      'overdue 293.66',  // the payout that never came
  'Alpenmarkt CHF of 2026-10-16':      'over 25.50',      // a refund that they do not know
  'Arcade Avenue EUR of 2026-10-05':   'short 52.71',     // a sale that they do not have, 59.90 less 12 %
  'Arcade Avenue EUR of 2026-10-06':   'over 53.68',      // a sale that they report twice
  'Arcade Avenue EUR of 2026-10-08':   'over 39.60',      // a sale that we do not have
  'Arcade Avenue EUR of 2026-10-09':   'short 4.00',      // 14 % kept for 12 %
  'Arcade Avenue EUR of 2026-10-15':   'short 104.72',    // a sale that they report as another partner's
  'Keyharbour USD of 2026-10-16':      'over 75.65',      // cancelled by us alone
  'Keyharbour USD of 2026-10-21':      'short 56.10',     // reported in another currency
  'Nippon Tunes JPY unexpected NT-20419': 'unexpected',   // announced twice
  'Streamline Plus EUR of 2026-09-26': 'overdue 333.00',  // a sale of September
  'Streamline Plus EUR of 2026-10-12': 'short 180.00',    // two digits the other way round
  'Streamline Plus EUR of 2026-10-15': 'over 104.72',     // Arcade Avenue's sale
  'Vending Nine GBP VN1013':           'short 5.00',      // the payout that was sent short
  'Vending Nine GBP of 2026-10-25':    'overdue 46.00',   // a card that its batch lacks
};

test('what was planted differs, by what was planted, and everything else is received or still to come', () => {
  const differing = lines.filter(({ state }) => !['received', 'pending', 'announced'].includes(state));
  const told = differing.map(({ key, state, expected, received }) => {
    const by = Math.abs(expected - received) / 100;
    return [key, state === 'unexpected' ? state : `${state} ${by.toFixed(2)}`];
  });
  expect(Object.fromEntries(told)).toEqual(PLANTED);
});

test('each payout is tied to the one settlement that it is for', () => {
  expect(lines.flatMap((line) => line.receipts).sort()).toEqual(receipts.map(({ id }) => id).sort());
});
