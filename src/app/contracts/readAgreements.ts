/** What a contract review goes by, as values: contracts and statements of work, their lines, and the master data they are held against. */
import { BadInput } from '../../domain/badInput';
import { buildSchedule } from '../../domain/billing/buildSchedule';
import type { BillingTables, ContractLine, LineKind } from '../../domain/billing/contractLine';
import { lineKey } from '../../domain/billing/lineKey';
import { WEEKENDS_ONLY } from '../../domain/calendar/businessDays';
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { AgreementLine } from '../../domain/contracts/contract';
import type { ReviewRequest } from '../../domain/contracts/review';
import { fromMinor } from '../../domain/money/money';
import { agreementsFrom, deliverablesFrom, sowLinesFrom, sowsFrom } from '../../tables/contracts/agreements';
import type { CurrencyOf } from '../../tables/billing/billingTables';
import { authoritiesFrom, cardRatesFrom, costObjectsFrom, partiesFrom, vendorsFrom } from '../../tables/contracts/masterData';
import { openItemsFrom } from '../../tables/cash/openItems';
import type { MappedTables } from '../mappedTables';
import { currencyOfLines, readAgreedLines, withPartyNames } from '../billing/readBilling';

/** Everything of a review that comes from tables; documents and rules come from elsewhere. */
export type AgreementsRead = Omit<ReviewRequest, 'asOf' | 'documents' | 'rules'>;

/** What such a line comes to is known when it is used: it has no value yet. */
const VALUED_LATER: ReadonlySet<LineKind> = new Set<LineKind>(['usage', 'percent of spend']);

/** Contract lines as the review sees them: each with what its invoices add up to. */
function valuedLines(tables: BillingTables, asOf: PlainDate): AgreementLine[] {
  const { values } = buildSchedule({ ...tables, asOf, issued: [], calendar: WEEKENDS_ONLY, roll: 'none', taxRounding: 'line' });
  const byLine = new Map(values.map((value) => [lineKey(value), value]));
  return tables.lines.map((line) => {
    const value = VALUED_LATER.has(line.kind) ? undefined : byLine.get(lineKey(line));
    return agreementLine(line, value && fromMinor(value.valueMinor, value.currency));
  });
}

const agreementLine = (line: ContractLine, value: AgreementLine['value']): AgreementLine => ({
  agreement: line.contract,
  line: line.line,
  description: line.description,
  from: line.serviceFrom,
  to: line.serviceTo,
  currency: line.currency,
  value,
  quantity: line.quantity,
  rate: undefined,
  place: line.place,
});

/** @throws BadInput when neither contracts nor statements of work were chosen, or a chosen table is gone. */
export function readAgreements(mapped: MappedTables, asOf: PlainDate): AgreementsRead {
  if (mapped.chosen('contracts') === undefined && mapped.chosen('sows') === undefined)
    throw new BadInput('No table of contracts or statements of work is chosen. Choose the one that is to be reviewed.');
  const customers = mapped.read('customerMaster', partiesFrom);
  const vendors = mapped.read('vendors', vendorsFrom);
  const contracts = withPartyNames(mapped.read('contracts', agreementsFrom), customers);
  const sows = withPartyNames(mapped.read('sows', sowsFrom), vendors);
  const agreements = [...contracts, ...sows];
  const currencies = new Map(agreements.map(({ id, currency }) => [id, currency]));
  const billing = readAgreedLines(mapped, (agreement) => currencies.get(agreement));
  const ofLine = currencyOfLines(billing.lines);
  const currencyOf: CurrencyOf = (agreement, line) => ofLine(agreement, line) ?? currencies.get(agreement);
  return {
    agreements,
    lines: [...valuedLines(billing, asOf), ...mapped.read('sowLines', (table, mapping) => sowLinesFrom(table, mapping, currencyOf))],
    deliverables: mapped.read('milestones', (table, mapping) => deliverablesFrom(table, mapping, currencyOf)),
    customers,
    vendors,
    authorities: mapped.read('authorities', authoritiesFrom),
    cardRates: mapped.read('rateCards', cardRatesFrom),
    costObjects: mapped.read('costObjects', costObjectsFrom),
    rebateTiers: billing.tiers,
    openItems: mapped.read('openItems', openItemsFrom),
  };
}
