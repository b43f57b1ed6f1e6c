/**
 * The report of prepaid deposits: for each partner and currency the ledger, the tie to the partner's statement, the top-ups on their
 * way, the use to come and what to do about it.
 */
import type { Finding } from '../finding';
import { grouped } from '../grouped';
import { accountKey, type DepositAccount } from './account';
import { balanceForecast } from './balanceForecast';
import type { DepositMovement, DepositStatement, DepositTerms } from './deposit';
import { accountFindings, tableFindings } from './depositChecks';
import { accountsOf, ledgerOn } from './depositLedger';
import type { DepositReport, DepositsReport, DepositsRequest } from './depositReport';
import { NO_DRIVERS, termsInForce } from './depositTermsInForce';
import { openTopUps, pendingTopUps } from './openTopUps';
import { orderDayOf } from './paymentDays';
import { lastStatement, tieStatement } from './statementTie';
import { topUpPlan } from './topUpPlan';
import { useForecast } from './useForecast';
import { useHistoryOf } from './useHistory';

/** What is known of one account, before anything is computed. */
interface AccountInput extends DepositAccount {
  readonly movements: readonly DepositMovement[];
  readonly statements: readonly DepositStatement[];
  readonly terms: DepositTerms | undefined;
}

export function reportDeposits(request: DepositsRequest): DepositsReport {
  const keyOf = (partner: string, currency: string): string => accountKey({ partner, currency });
  const statements = grouped(request.statements, ({ partner, balance }) => keyOf(partner, balance.currency));
  const terms = grouped(request.terms, ({ partner, currency }) => keyOf(partner, currency));
  const findings: Finding[] = [];
  const deposits = accountsOf(request.movements).map(({ partner, currency, movements }) => {
    const key = keyOf(partner, currency);
    const [own] = terms.get(key) ?? [];
    const deposit = reportOf({ partner, currency, movements, statements: statements.get(key) ?? [], terms: own }, request);
    findings.push(...accountFindings(deposit, movements, own !== undefined, request));
    return deposit;
  });
  return { deposits, findings: [...tableFindings(request, deposits), ...findings] };
}

function reportOf({ movements, statements, terms: given, ...account }: AccountInput, request: DepositsRequest): DepositReport {
  const { asOf, rules, minuteOfDay } = request;
  const drivers = request.drivers.get(accountKey(account)) ?? NO_DRIVERS;
  const terms = termsInForce(account.currency, given, drivers, rules);
  const calendar = request.calendarOf(terms.calendar);
  const context = { asOf, leadDays: terms.leadDays, calendar, rules };
  const statement = lastStatement(statements, asOf);
  const tie = statement && tieStatement(statement, movements, pendingTopUps(movements, context), asOf, rules);
  const topUps = openTopUps(movements, tie?.onStatement ?? new Set(), tie?.inTransit ?? new Set(), context);
  const ledger = ledgerOn(movements, asOf);
  const history = useHistoryOf(movements, asOf, rules);
  const forecast = useForecast(account, history, request.campaigns, rules);
  const days = forecast && balanceForecast(asOf, ledger.closing, forecast, topUps, terms.growthPercent);
  const pending = topUps.reduce((all, { countsOn, minor }) => (countsOn === undefined ? all : all + minor), 0);
  const orderDay = orderDayOf(asOf, minuteOfDay, terms.cutOff, calendar);
  const knowsSpread = forecast?.factors !== undefined;
  const plan = topUpPlan({ asOf, orderDay, closing: ledger.closing, pending, days, knowsSpread, terms, calendar, rules });
  return { ...account, ledger, tie, terms, drivers, topUps, pending, orderDay, history, forecast, days, plan };
}
