/** What is odd about a deposit, or about a row that belongs to none, as findings. */
import { dayOfNumber } from '../calendar/dayNumbers';
import type { PlainDate } from '../calendar/plainDate';
import type { Finding, Place } from '../finding';
import type { Currency } from '../money/currency';
import { formatMoney, fromMinor } from '../money/money';
import { nameKey } from '../nameKey';
import { accountKey, accountName, type DepositAccount } from './account';
import type { DepositMovement } from './deposit';
import { depositFinding, type DepositFacts } from './depositAdvice';
import { countsOn } from './depositLedger';
import type { OpenTopUp } from './openTopUps';
import type { DepositReport, DepositsRequest } from './depositReport';

const NOWHERE: Place = { kind: 'workbook' };
const text = (minor: number, currency: Currency): string => formatMoney(fromMinor(minor, currency));

/** Rows of the tables that belong to no account, and terms that stand twice. */
export function tableFindings({ statements, terms, campaigns }: DepositsRequest, deposits: readonly DepositAccount[]): Finding[] {
  const accounts = new Set(deposits.map(accountKey));
  const partners = new Set(deposits.map(({ partner }) => nameKey(partner)));
  const seen = new Set<string>();
  const unknown = (account: string, what: string, place: Place): Finding => depositFinding('deposit-unknown', place, { account, what });
  return [
    ...statements.flatMap(({ partner, balance: { currency }, place }) =>
      accounts.has(accountKey({ partner, currency })) ? [] : [unknown(accountName({ partner, currency }), 'statement', place)],
    ),
    ...terms.flatMap((row) => {
      const [key, account] = [accountKey(row), accountName(row)];
      const isSecond = seen.has(key);
      seen.add(key);
      if (isSecond) return [depositFinding('deposit-terms-twice', row.place, { account })];
      return accounts.has(key) ? [] : [unknown(account, 'row of terms', row.place)];
    }),
    ...campaigns.flatMap(({ partner, place }) => (partners.has(nameKey(partner)) ? [] : [unknown(partner, 'campaign', place)])),
  ];
}

/** Of one account: its ledger, its statement, its top-ups, its history. */
export function accountFindings(
  deposit: DepositReport,
  movements: readonly DepositMovement[],
  hasTerms: boolean,
  request: DepositsRequest,
): Finding[] {
  const place = movements[0]?.place ?? NOWHERE;
  return [
    ...ledgerFindings(deposit, movements, place, request.asOf),
    ...termsFindings(deposit, hasTerms, place, request),
    ...statementFindings(deposit, place, request),
    ...deposit.topUps.flatMap((topUp) => topUpFindings(topUp, deposit)),
    ...historyFindings(deposit, place, request),
  ];
}

function ledgerFindings(deposit: DepositReport, movements: readonly DepositMovement[], place: Place, asOf: PlainDate): Finding[] {
  const account = accountName(deposit);
  const counted = movements.filter(countsOn(asOf));
  const openings = counted.filter(({ type }) => type === 'opening');
  const [opening] = openings;
  const before = opening === undefined ? 0 : counted.filter(({ on, type }) => type !== 'opening' && on < opening.on).length;
  const later = movements.filter(({ on, status }) => status === 'completed' && on > asOf).length;
  const pending = movements.filter(({ type, status }) => type !== 'top-up' && status === 'pending').length;
  const { closing } = deposit.ledger;
  return [
    ...when(opening === undefined, 'deposit-opening-missing', place, { account }),
    ...when(openings.length > 1, 'deposit-opening-twice', openings[1]?.place ?? place, { account, count: openings.length }),
    ...when(before > 0, 'deposit-before-opening', opening?.place ?? place, { account, count: before, opening: opening?.on ?? '' }),
    ...when(later > 0, 'deposit-later', place, { account, count: later, asOf }),
    ...when(pending > 0, 'deposit-use-pending', place, { account, count: pending }),
    ...when(closing < 0, 'deposit-negative', place, { account, balance: text(closing, deposit.currency) }),
  ];
}

function when<K extends keyof DepositFacts>(isSo: boolean, code: K, place: Place, facts: DepositFacts[K]): Finding[] {
  return isSo ? [depositFinding(code, place, facts)] : [];
}

function termsFindings(
  { partner, currency, terms }: DepositReport,
  hasTerms: boolean,
  place: Place,
  { terms: all, rules }: DepositsRequest,
): Finding[] {
  const facts = {
    account: accountName({ partner, currency }),
    leadDays: terms.leadDays,
    coverDays: terms.coverDays ?? rules.standardCoverDays,
  };
  return when(!hasTerms && all.length > 0, 'deposit-terms-missing', place, facts);
}

function statementFindings({ tie, currency, ...deposit }: DepositReport, place: Place, { statements }: DepositsRequest): Finding[] {
  const account = accountName({ partner: deposit.partner, currency });
  if (tie === undefined) return when(statements.length > 0, 'deposit-statement-missing', place, { account });
  const facts = {
    account,
    on: tie.statement.on,
    ledger: text(tie.ledgerMinor, currency),
    statement: text(tie.statementMinor, currency),
    unexplained: text(tie.unexplained, currency),
  };
  return when(tie.unexplained !== 0, 'deposit-statement-differs', tie.statement.place, facts);
}

function topUpFindings({ state, movement, minor, expectedOn, says, arrival }: OpenTopUp, deposit: DepositReport): Finding[] {
  const { currency } = deposit;
  const [account, amount, place] = [accountName(deposit), text(minor, currency), movement.place];
  const isOther = arrival !== undefined && !arrival.amount.amount.equals(movement.amount.amount);
  const credited = arrival === undefined ? '' : formatMoney(arrival.amount);
  return [
    ...when(state === 'overdue' || state === 'not counted', 'deposit-topup-late', place, { account, amount, expected: expectedOn, says }),
    ...when(state === 'arrived' && !isOther, 'deposit-topup-arrived', place, { account, amount, on: arrival?.on ?? '' }),
    ...when(isOther, 'deposit-topup-short', place, { account, ordered: amount, credited, reference: movement.reference }),
    ...when(state === 'on statement', 'deposit-topup-on-statement', place, { account, amount, on: deposit.tie?.statement.on ?? '' }),
  ];
}

function historyFindings(deposit: DepositReport, place: Place, { rules }: DepositsRequest): Finding[] {
  const account = accountName(deposit);
  const { history, forecast } = deposit;
  const last = history.firstDay + history.used.length - 1;
  const days = history.known.lastIndexOf(1) + 1;
  const atEnd = history.gaps.find(({ to }) => to === last);
  return [
    ...when(forecast === undefined, 'deposit-history-short', place, { account, days, shortest: rules.shortestHistory }),
    ...when(forecast !== undefined && forecast.factors === undefined, 'deposit-spread-unknown', place, { account }),
    ...history.gaps.flatMap(({ from, to }) =>
      when(to !== last, 'deposit-history-gap', place, { account, from: dayOfNumber(from), to: dayOfNumber(to) }),
    ),
    ...(atEnd === undefined
      ? []
      : [depositFinding('deposit-history-stale', place, { account, last: dayOfNumber(atEnd.from - 1), days: last - atEnd.from + 1 })]),
    ...when((forecast?.capped ?? 0) > 0, 'deposit-use-capped', place, { account, count: forecast?.capped ?? 0 }),
  ];
}
