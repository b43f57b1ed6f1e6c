/**
 * The closing identities of a schedule, for each line and for each currency: what the contract is worth is what is scheduled,
 * and is what was invoiced and what remains. The worth is taken from the tables and the plan, never from the rows.
 */
import { lineName } from './lineKey';
import type { LineValue, ScheduleCheck, ScheduleRow } from './schedule';

interface Totals {
  valueMinor: number;
  scheduledMinor: number;
  invoicedMinor: number;
  remainingMinor: number;
}

const nothing = (): Totals => ({ valueMinor: 0, scheduledMinor: 0, invoicedMinor: 0, remainingMinor: 0 });

function found<K>(totals: Map<K, Totals>, key: K): Totals {
  const known = totals.get(key);
  if (known !== undefined) return known;
  const made = nothing();
  totals.set(key, made);
  return made;
}

/** @param perLine rows of each value, in its order: two lines of one name keep their own. */
export function scheduleChecks(values: readonly LineValue[], perLine: readonly (readonly ScheduleRow[])[]): ScheduleCheck[] {
  const byCurrency = new Map<string, Totals>();
  const ofLines = values.flatMap((value, index) => {
    const line = { ...nothing(), valueMinor: value.valueMinor };
    const all = found(byCurrency, value.currency);
    all.valueMinor += value.valueMinor;
    for (const row of perLine[index] ?? []) {
      addRow(line, row);
      addRow(all, row);
    }
    return checksOf(lineName(value), value.currency, line);
  });
  const ofCurrencies = [...byCurrency].flatMap(([currency, totals]) => checksOf(`all lines in ${currency}`, currency, totals));
  return [...ofLines, ...ofCurrencies];
}

function addRow(totals: Totals, { netMinor, invoiceNumber }: ScheduleRow): void {
  totals.scheduledMinor += netMinor;
  if (invoiceNumber === undefined) totals.remainingMinor += netMinor;
  else totals.invoicedMinor += netMinor;
}

function checksOf(of: string, currency: string, { valueMinor, scheduledMinor, invoicedMinor, remainingMinor }: Totals): ScheduleCheck[] {
  const value = { label: 'contract value', minor: valueMinor };
  const less = (label: string, minor: number) => ({ label: `less ${label}`, minor: minor === 0 ? 0 : -minor });
  return [
    check('contract value = schedule', of, currency, [value, less('scheduled', scheduledMinor)]),
    check('contract value = invoiced + remaining', of, currency, [
      value,
      less('invoiced', invoicedMinor),
      less('remaining', remainingMinor),
    ]),
  ];
}

const check = (name: string, of: string, currency: string, terms: ScheduleCheck['terms']): ScheduleCheck => ({
  name,
  of,
  currency,
  terms,
  differenceMinor: terms.reduce((all, { minor }) => all + minor, 0),
});
