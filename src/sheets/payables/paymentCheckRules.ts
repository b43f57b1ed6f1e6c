/**
 * The checks of vendor invoices on the sheet "Tieout Rules". A controller changes the severity of a check, or ends it by a day; another
 * row for the same check with other days makes it count again, so last year's report still runs by last year's checks.
 *
 * A check without a row comes back as its standard: to end one, enter the day under Effective to.
 */
import { isDate, type PlainDate } from '../../domain/calendar/plainDate';
import type { Finding } from '../../domain/finding';
import type { PaymentCheckRule } from '../../domain/payables/checkRules';
import { CHECK_IDS, CHECK_SEVERITIES, type CheckId, CHECKS, type CheckSeverity } from '../../domain/payables/checkTable';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { dayCell, dayFrom } from '../cells';
import { cellsOf, column, type OwnRow, ownRows, textIn } from '../ownTable';

/** The figures of payment tracking. */
export const PAYABLES_RULES_TABLE = 'TieoutPaymentRules';
export const PAYMENT_CHECKS_TABLE = 'TieoutPaymentChecks';

// prettier-ignore
export const PAYMENT_CHECK_COLUMNS = [
  column('Check',          'text',      26),
  column('What it says',   'wrapped',   70),
  column('Severity',       'input',     11),
  column('Effective from', 'inputDate', 14),
  column('Effective to',   'inputDate', 13),
];

interface CheckRow {
  readonly check: string;
  readonly severity: string;
  /** ISO days, or a person's words. */
  readonly from: string;
  readonly to: string;
}

function standingRows(own: readonly SourceTable[]): CheckRow[] {
  const system = own.find(({ name }) => name === PAYMENT_CHECKS_TABLE)?.dateSystem ?? 1900;
  const day = (row: OwnRow, name: string): string => dayFrom(row[name] ?? null, system);
  return ownRows(own, PAYMENT_CHECKS_TABLE).map((row) => ({
    check: textIn(row, 'Check'),
    severity: textIn(row, 'Severity'),
    from: day(row, 'Effective from'),
    to: day(row, 'Effective to'),
  }));
}

const isCheck = (text: string): text is CheckId => Object.hasOwn(CHECKS, text);

/** Every check in the order of the table, as it stands or as its standard; rows that name no check stay at the end. */
export function paymentCheckCells(own: readonly SourceTable[], system: SourceTable['dateSystem']): CellContent[][] {
  const standing = standingRows(own);
  const known = CHECK_IDS.flatMap((check): CheckRow[] => {
    const theirs = standing.filter((row) => row.check === check);
    return theirs.length === 0 ? [{ check, severity: CHECKS[check].severity, from: '', to: '' }] : theirs;
  });
  return [...known, ...standing.filter(({ check }) => !isCheck(check))].map(({ check, severity, from, to }) =>
    cellsOf(PAYMENT_CHECK_COLUMNS, {
      Check: check,
      'What it says': isCheck(check) ? CHECKS[check].checks : null,
      Severity: severity === '' ? null : severity,
      'Effective from': dayCell(from, system),
      'Effective to': dayCell(to, system),
    }),
  );
}

const unreadable = (columnName: string, title: string, remedy: string): Finding => ({
  code: 'rule-unreadable',
  severity: 'warning',
  title,
  remedy,
  place: { kind: 'table', table: PAYMENT_CHECKS_TABLE, column: columnName },
});

/** A day, or none; words that are no day are told, and count as none. */
function dayOf(check: string, columnName: string, text: string, findings: Finding[]): PlainDate | undefined {
  if (text === '' || isDate(text)) return text === '' ? undefined : text;
  findings.push(
    unreadable(columnName, `${columnName} of the check ${check} is "${text}", which is no day.`, 'Enter a day, or leave it empty.'),
  );
  return undefined;
}

const severityOf = (text: string): CheckSeverity | undefined => CHECK_SEVERITIES.find((severity) => severity === text.toLowerCase());

/** The checks as the sheet has them, every version. */
export function paymentCheckRules(own: readonly SourceTable[]): {
  readonly rules: readonly PaymentCheckRule[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const rules = standingRows(own).flatMap(({ check, severity: text, from, to }): PaymentCheckRule[] => {
    if (!isCheck(check)) {
      findings.push(unreadable('Check', `There is no check "${check}".`, 'Correct its name, or delete the row.'));
      return [];
    }
    const severity = severityOf(text);
    if (severity === undefined)
      findings.push(
        unreadable(
          'Severity',
          `The severity of the check ${check} is "${text}", so ${CHECKS[check].severity} counts.`,
          `Choose ${CHECK_SEVERITIES.join(', ')}.`,
        ),
      );
    const days = { from: dayOf(check, 'Effective from', from, findings), to: dayOf(check, 'Effective to', to, findings) };
    return [{ check, severity: severity ?? CHECKS[check].severity, ...days }];
  });
  return { rules, findings };
}
