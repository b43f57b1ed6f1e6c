/** Collections and forecasts in cells: what they answer, and the sentence of what they refuse. */
import { date, serialFromDate } from '../../src/domain/calendar/plainDate';
import { cell, column, loadFunctions } from '../support/functionCells';

beforeAll(loadFunctions);

const on = (day: string): number => serialFromDate(date(day));
const asOf = on('2026-10-31');

const ITEMS = [
  ['Kirsch AG', on('2026-10-31'), 100.1, 'EUR'],
  ['Opal', on('2026-09-30'), 50, 'eur'],
  ['Opal', on('2026-09-30'), -7.5, 'USD'],
];

// prettier-ignore
test.each<[string, string, readonly unknown[], unknown]>([
  ['the due day itself is current', 'AGEBUCKET', [asOf, asOf], 'current'],
  ['the day after is overdue; a time of day does not count', 'AGEBUCKET', [asOf - 0.5, asOf], '1-30'],
  ['a range, a text date, an empty cell and a mistake', 'AGEBUCKET', [[[asOf - 91], ['2026-09-30'], [null], ['soon']], asOf],
    [['over 90'], ['31-60'], [''], ['#VALUE! dueDate is "soon", which is no date. Give a date cell, or text such as 2026-10-31.']]],
  ['edges as given', 'AGEBUCKET', [asOf - 16, asOf, [[15, 45]]], '16-45'],
  ['edges that do not rise', 'AGEBUCKET', [asOf, asOf, [[45, 15]]], '#VALUE! Not the edges of aging buckets: 45, 15. Give the last day of each as whole days that rise: 30, 60, 90.'],
  ['a report in two currencies', 'AGING', [ITEMS, asOf, [[30]]], [
    ['Party', 'Currency', 'current', '1-30', 'over 30', 'Total'],
    ['Kirsch AG', 'EUR', 100.1, 0, 0, 100.1], ['Opal', 'EUR', 0, 0, 50, 50], ['Opal', 'USD', 0, 0, -7.5, -7.5],
    ['Total', 'EUR', 100.1, 0, 50, 150.1], ['Total', 'USD', 0, 0, -7.5, -7.5]]],
  ['columns by their headings, in any order, and rows that are empty', 'AGING',
    [[['Offen', 'Betrag', 'Fällig am', 'Kunde'], [5, 9, asOf - 1, 'Opal'], [null, null, null, null]], asOf, [[30]]],
    [['Party', 'current', '1-30', 'over 30', 'Total'], ['Opal', 0, 5, 0, 5], ['Total', 0, 5, 0, 5]]],
  ['other headings: the order counts', 'AGING', [[['Wer', 'Wann', 'Was'], ['Opal', asOf, 5]], asOf, [[30]]],
    [['Party', 'current', '1-30', 'over 30', 'Total'], ['Opal', 5, 0, 0, 5], ['Total', 5, 0, 0, 5]]],
  ['a row without its day', 'AGING', [[['Opal', null, 5]], asOf], '#VALUE! The due of row 1 is empty. Give a date cell, or text such as 2026-10-31.'],
  ['no items', 'AGING', [[[null, null, null]], asOf], '#N/A The table has no open items.'],
  ['too few columns', 'AGING', [[['Opal', 5]], asOf], '#VALUE! table has fewer than three columns. Give party, due date and amount, and a currency where there are several.'],
  ['DSO of a column of months', 'DSO', [column(450, 900), column(900, 0), 90], [[45], ['#N/A There are no credit sales to measure by: give the net credit sales of the period, above 0.']]],
  ['best possible', 'BPDSO', [300, 900, 90], 30],
  ['days late', 'ADD', [450, 300, 900, 90], 15],
  ['effectiveness', 'CEI', [120, 80, 100, 80], (100 / 120) * 100],
  ['nothing to collect', 'CEI', [0, 70, 90, 70], '#N/A Nothing could be collected in the period: beginning + sales - ending current is not above 0.'],
  ['count-back, the newest last', 'COUNTBACKDSO', [150, column(100, 100), column(30, 31)], 46],
  ['count-back, the newest first', 'COUNTBACKDSO', [150, [[100, 100]], [[31, 30]], 'Newest first'], 46],
  ['more than all sales', 'COUNTBACKDSO', [300, column(100, 100), 30], '#N/A The receivables are larger than the sales of all 2 months. Give more months.'],
  ['days that do not fit', 'COUNTBACKDSO', [300, column(1, 2, 3), column(30, 31)], '#VALUE! There are 3 months of sales and 2 of days. Give the days of each month, or one number.'],
  ['a month of sales that is missing', 'COUNTBACKDSO', [250, column(100, null, 200), 30], '#VALUE! Cell 2 of monthlySales is empty, and others follow it. Give 0 where there was nothing.'],
  ['a month without sales, and empty cells at the end', 'COUNTBACKDSO', [250, column(100, 0, 200, null), column(30, 30, 30, null)], 75],
  ['measures beyond what can be calculated', 'DSO', [column(1, 9), column(1e-323, 9), 90], [['#NUM! The numbers are too large or too small to calculate with.'], [90]]],
  ['a history with a month missing', 'LOSSRATE', [[[null, null], [1000, 10], [null, null], [1000, 20]]], '#VALUE! Row 2 of the history is empty. Give a row for each month, one after the other.'],
  ['a history with empty rows around it', 'LOSSRATE', [[[null, null], [1000, 10], [1000, 20], [null, null]], undefined, 'rates'], [[0.02, 1]]],
  ['loss rates with their matrix', 'LOSSRATE', [[['current', '1-30', 'lost'], [1000, 200, 10], [1000, 500, 50]]],
    [['From', 'current', '1-30', 'lost', 'Loss rate'], ['current', 0, 0.5, 0, 0.125], ['1-30', 0, 0, 0.25, 0.25], ['lost', 0, 0, 1, 1]]],
  ['loss rates alone', 'LOSSRATE', [[[1000, 200, 10], [1000, 500, 50]], undefined, 'rates'], [[0.125, 0.25, 1]]],
  ['a history of one month', 'LOSSRATE', [[[1, 2]]], '#VALUE! Loss rates come from two months and two buckets at least: a row for each month, a column for each bucket.'],
  ['an allowance of a row', 'PROVISION', [[[1000, 333, -5]], [[0.01, 0.015, 1]]], [[10, 5, 0, 15]]],
  ['of a column', 'PROVISION', [column(1000, 333), [[0.01, 0.015]]], [[10], [5], [15]]],
  ['of customers', 'PROVISION', [[[100, 10], [200, null]], [[0.1, 0.5]]], [[10, 5, 15], [20, 0, 20], [30, 5, 35]]],
  ['in another currency', 'PROVISION', [[[333]], 0.015, 'JPY'], [[5, 5]]],
  ['rates as text', 'PROVISION', [[[1000, 500]], [['1.5%', '5 %']]], [[15, 25, 40]]],
  ['a rate that is no share', 'PROVISION', [[[1000]], 1.5], '#VALUE! Not a loss rate: 1.5. Give a share from 0 to 1, such as 0.015 or 1.5%.'],
  ['rates that do not fit', 'PROVISION', [[[1, 2]], [[0.1]]], '#VALUE! There are 2 buckets and 1 rates. Give one rate for each bucket, in the same order.'],
  ['a balance that runs out', 'RUNOUT', [1000, 100, asOf], asOf + 10],
  ['what must stay', 'RUNOUT', [1000, 100, asOf, 500], asOf + 5],
  ['by the days to come', 'RUNOUT', [700, [[300, 0, 0, 300, 150]], asOf], asOf + 5],
  ['a day to come that is missing', 'RUNOUT', [700, [[300, null, 300, 150]], asOf], '#VALUE! Cell 2 of dailyUse is empty, and others follow it. Give 0 where there was nothing.'],
  ['several balances', 'RUNOUT', [column(100, 200, 0), 100, asOf], [[asOf + 1], [asOf + 2], [asOf]]],
  ['never', 'RUNOUT', [1000, 0, asOf], '#N/A At this use the balance does not run out within ten years.'],
  ['a top-up', 'TOPUP', [1000, 100, on('2026-10-30'), 2, undefined, 30, 100], [[on('2026-11-05'), on('2026-11-09'), 3000, 'top up soon']]],
  ['a holiday on the way', 'TOPUP', [1000, 100, on('2026-10-30'), 2, undefined, 30, 100, [[on('2026-11-06')]]], [[on('2026-11-04'), on('2026-11-09'), 3000, 'top up soon']]],
  ['nothing to top up', 'TOPUP', [1000, 0, asOf], [['', '', '', 'idle cash']]],
  ['half of a lead day', 'TOPUP', [1000, 1, asOf, 0.5], '#VALUE! leadDays is 0.5. Give a whole number from 0 to 3653.'],
  ['a budget by its months', 'BURN', [[[100, 100], [100, 650]], [[100, 100, 100, 100, 100, 100]], on('2026-06-30')], [[600, 600 / 950, 1200, on('2026-10-16')]]],
  ['actuals with their months', 'BURN', [1200, [['2026-01', 300], [on('2026-06-15'), 300]], on('2026-06-30')], [[600, 0.5, 1200, '']]],
  ['one row that may be a day and an amount', 'BURN', [1200, [[on('2026-01-31'), 300]], on('2026-06-30')], `#VALUE! actuals is one row, ${on('2026-01-31')} and 300: two amounts, or the day 2026-01-31 and one. Take another row into the range.`],
  ['another year and method', 'BURN', [1200, [['2026-04', 300], ['2026-06', 300]], on('2026-06-30'), 'trailing months', '2027-03'], [[600, 0.5, 2400, on('2026-10-01')]]],
  ['more actuals than months', 'BURN', [1200, [Array.from({ length: 13 }, () => 1)], on('2026-06-30')], '#VALUE! There are 13 actuals and 12 months in the year. Give one for each month, or two columns, month and amount.'],
  ['an unknown method', 'BURN', [1200, [[1]], on('2026-06-30'), 'guess'], '#VALUE! method is "guess". Give one of: straight line, trailing months, seasonal.'],
])('%s: TIEOUT.%s', (_, id, given, answer) => {
  expect(cell(id, ...given)).toEqual(answer);
});
