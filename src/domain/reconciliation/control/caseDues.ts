/**
 * By when a case is due, whose it is and what comes next. Due is counted in calendar days from the day it was first seen and goes on to the
 * next business day; what the treatment itself dates, a settlement or the end of a reserve, is due on that day and not before.
 */
import { afterBusinessDays, type BusinessCalendar, rolled } from '../../calendar/businessDays';
import { addDays, latest, type PlainDate } from '../../calendar/plainDate';
import { Decimal } from '../../money/decimal';
import { fromMinor } from '../../money/money';
import type { CaseDecision, StandingCase } from './control';
import { EXCEPTION_KINDS, type ExceptionKind } from '../exceptionKinds';
import type { ReconciliationRules } from './reconciliationRules';
import type { Treatment } from '../treatment';

/** Who looks after a kind where neither a person nor the treatment says so. */
// prettier-ignore
const OWNERS: Readonly<Record<ExceptionKind, string>> = {
  'in transit': 'Reconciliation',        'pending settlement': 'Treasury',      'missing ours': 'Revenue accounting',
  'missing theirs': 'Partner management', 'fee not per contract': 'Partner management', 'exchange rate': 'Treasury',
  rounding: 'Reconciliation',            tax: 'Tax',                            transposition: 'Revenue accounting',
  amount: 'Reconciliation',              'date outside window': 'Reconciliation', 'duplicate ours': 'Revenue accounting',
  'duplicate theirs': 'Partner management', 'duplicate settlement': 'Treasury', 'batch incomplete': 'Reconciliation',
  'wrong partner': 'Revenue accounting', 'wrong product': 'Revenue accounting', 'refund unpaired': 'Partner management',
  'chargeback unpaired': 'Partner management', reference: 'Reconciliation',     ambiguous: 'Reconciliation',
  currency: 'Treasury',                  status: 'Revenue accounting',          sign: 'Reconciliation',
  'prior period': 'Reconciliation',      'malformed row': 'Data',               holdback: 'Treasury',
  'no treatment': 'Controller',          'type left out': 'Controller',         'control total': 'Data',
  vanished: 'Controller',
};

export const ownerOf = (kind: ExceptionKind, decision: CaseDecision, treatment: Treatment | undefined): string =>
  decision.owner || treatment?.owner || OWNERS[kind];

type Dated = Pick<StandingCase, 'kind' | 'firstSeen' | 'bookedOn' | 'difference' | 'currency'>;

/** The day that the treatment itself gives to a kind. */
const OWN_DAYS: { readonly [K in ExceptionKind]?: (bookedOn: PlainDate, treatment: Treatment, calendar: BusinessCalendar) => PlainDate } = {
  'pending settlement': (bookedOn, { settlesAfterDays }, calendar) => afterBusinessDays(bookedOn, settlesAfterDays ?? 0, calendar),
  holdback: (bookedOn, { reserveDays }) => addDays(bookedOn, reserveDays),
};

export function dueDay(of: Dated, treatment: Treatment | undefined, calendar: BusinessCalendar, rules: ReconciliationRules): PlainDate {
  const { kind, firstSeen, bookedOn } = of;
  const own = treatment && bookedOn && OWN_DAYS[kind]?.(bookedOn, treatment, calendar);
  if (own !== undefined) return rolled(latest(firstSeen, own), 'following', calendar);
  const days = Math.ceil((EXCEPTION_KINDS[kind].dueDays * rules.dueDaysPercent) / 100);
  const sooner = isMaterial(of, rules) ? Math.min(days, rules.materialDueDays) : days;
  return rolled(addDays(firstSeen, sooner), 'following', calendar);
}

/** What waits for the other side is not urgent, however much it is. */
function isMaterial({ kind, difference, currency }: Dated, { materialAmount }: ReconciliationRules): boolean {
  if (currency === undefined || EXCEPTION_KINDS[kind].statement !== 'unexplained') return false;
  const from = new Decimal(materialAmount[currency] ?? materialAmount['*'] ?? Infinity);
  return fromMinor(Math.abs(difference), currency).amount.greaterThanOrEqualTo(from);
}

export function nextStepOf(kind: ExceptionKind, { status, reason }: CaseDecision): string {
  switch (status) {
    case 'open':
    case 'assigned':
      return EXCEPTION_KINDS[kind].nextStep;
    case 'accepted':
      return 'Nothing to do.';
    case 'written off':
      return `Book the write-off as ${reason}.`;
    case 'cleared':
      return '';
  }
}
