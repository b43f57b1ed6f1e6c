/** Invoice schedules as a job: how it stands in the log. */
import type { SchedulePlan } from './schedulePlan';
import type { JobLog } from '../writeJob';

export const SCHEDULE_LOG: JobLog<SchedulePlan> = {
  step: 'invoice schedule',
  /** `in: 40 lines; out: 480 invoice lines; 2026-10: 12 invoices, 1 credit notes` */
  rows: ({ month, lines, run, invoicedOutside }) => {
    const rows = lines.reduce((all, line) => all + line.rows, 0);
    const kinds = [...new Set(run.map(({ what }) => what))];
    const parts = kinds.map((kind) => `${run.filter(({ what }) => what === kind).reduce((all, { count }) => all + count, 0)} ${kind}`);
    const marked = invoicedOutside?.marked.reduce((all, each) => all + each.rows, 0) ?? 0;
    const outside = marked === 0 ? '' : `; ${marked} rows taken as invoiced before ${invoicedOutside?.before ?? ''}`;
    return `in: ${lines.length} lines; out: ${rows} invoice lines; ${month}: ${parts.length === 0 ? 'nothing' : parts.join(', ')}${outside}`;
  },
};
