/**
 * Which checks count on the day of the report, and how grave each is.
 *
 * A check without a row on the sheet counts by its standard. One that has rows, and none for that day, does not count: somebody
 * ended it. Of two rows for one day the one that began later counts.
 */
import type { PlainDate } from '../calendar/plainDate';
import { CHECK_IDS, type CheckFacts, type CheckId, CHECKS, type CheckSeverity } from './checkTable';
import type { InvoiceCheck } from './tracking';

/** A row of the sheet. */
export interface PaymentCheckRule {
  readonly check: CheckId;
  readonly severity: CheckSeverity;
  /** The day of the report lies in between; undefined is open. */
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
}

/** Makes a failed check of its facts; nothing where the check does not count. */
export type FailedCheck = <Id extends CheckId>(id: Id, facts: CheckFacts[Id]) => InvoiceCheck[];

export function checksInForce(rules: readonly PaymentCheckRule[], asOf: PlainDate): ReadonlyMap<CheckId, CheckSeverity> {
  const severities = new Map<CheckId, CheckSeverity>();
  for (const id of CHECK_IDS) {
    const rows = rules.filter(({ check }) => check === id);
    const standing = rows.filter(({ from, to }) => (from === undefined || from <= asOf) && (to === undefined || to >= asOf));
    const [latest] = [...standing].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
    const severity = rows.length === 0 ? CHECKS[id].severity : latest?.severity;
    if (severity !== undefined) severities.set(id, severity);
  }
  return severities;
}

export const failedCheck =
  (inForce: ReadonlyMap<CheckId, CheckSeverity>): FailedCheck =>
  (id, facts) => {
    const severity = inForce.get(id);
    const { says, remedy } = CHECKS[id];
    return severity === undefined ? [] : [{ check: id, severity, says: says(facts), remedy }];
  };
