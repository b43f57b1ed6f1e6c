/** Amendments, usage and invoices that do not fit the lines: said, because they would otherwise be passed over in silence. */
import { numberOfDay } from '../calendar/dayNumbers';
import type { AmendedLine } from './amendments';
import type { BillingBook } from './billingBook';
import type { Amendment, LineKind } from './contractLine';
import { lineKey, lineName } from './lineKey';
import type { ScheduleRequest } from './schedule';

const METERED: ReadonlySet<LineKind> = new Set(['usage', 'percent of spend']);

export function noteUnknownLines({ lines, usage, issued }: ScheduleRequest, book: BillingBook): void {
  const known = new Set(lines.map(lineKey));
  const metered = new Set(lines.filter(({ kind }) => METERED.has(kind)).map(lineKey));
  const unmetered = new Set<string>();
  for (const each of usage) {
    const key = lineKey(each);
    if (metered.has(key) || unmetered.has(key)) continue;
    unmetered.add(key);
    book.note('usage-unknown-line', each.place, { line: lineName(each) });
  }
  const orphans = new Set<string>();
  for (const row of issued) {
    const key = lineKey(row);
    if (known.has(key) || orphans.has(key)) continue;
    orphans.add(key);
    book.note('issued-unknown-line', { kind: 'workbook' }, { line: lineName(row), invoice: row.invoiceNumber });
  }
}

type Change = Amendment['change'];

/** Changes that mean nothing for a kind of line. */
// prettier-ignore
const MEANINGLESS: Readonly<Record<LineKind, readonly Change[]>> = {
  fixed:              ['quantity'],
  recurring:          [],
  milestone:          ['quantity', 'extend', 'pause'],
  instalments:        ['quantity'],
  usage:              ['quantity'],
  minimum:            [],
  'one-time':         ['quantity', 'extend', 'pause'],
  'percent of spend': ['quantity', 'price'],
};
const USES_PRICE_STEPS: ReadonlySet<LineKind> = new Set(['recurring', 'usage', 'minimum']);

export function noteWithoutEffect({ line, amendments, spans }: AmendedLine, book: BillingBook): void {
  const [step] = book.stepsOf(line);
  if (step !== undefined && !USES_PRICE_STEPS.has(line.kind))
    book.note('steps-unused', step.place, { line: lineName(line), kind: line.kind });
  const lastDay = spans.at(-1)?.to;
  for (const each of amendments) {
    const late =
      USES_PRICE_STEPS.has(line.kind) &&
      lastDay !== undefined &&
      numberOfDay(each.from) > lastDay &&
      (each.change === 'price' || each.change === 'quantity');
    const meaningless = MEANINGLESS[line.kind].includes(each.change);
    const why = meaningless ? `a ${each.change} is nothing that a ${line.kind} line has` : late ? 'its service is over by then' : undefined;
    if (why !== undefined) book.note('amendment-without-effect', each.place, { line: lineName(line), amendment: each.id, why });
  }
}
