/**
 * Each topic of a contract: the column of the row that says it, how a clause is compared with the row, and what the clause fills in
 * where the row is empty. A comparison that cannot be made (the row is silent, or speaks of something else) answers undefined.
 */
import { frequencyText } from '../billing/frequency';
import type { PriceTier } from '../billing/contractLine';
import { addMonths } from '../calendar/months';
import { addDays, daysBetween, type PlainDate } from '../calendar/plainDate';
import { Decimal } from '../money/decimal';
import { equals, money, type Money } from '../money/money';
import { nameKey } from '../nameKey';
import type { AgreementColumn } from './agreementText';
import type { ClauseValue, Topic } from './clause';
import type { Agreement } from './contract';
import { goesOnFrom, noticeRange } from './notice';
import { sameTerms } from './termsValue';

export interface TopicSpec {
  /** Undefined: no column of the row says it. */
  readonly column: AgreementColumn | undefined;
  /** `tiers`: the rebate tiers that the row names. */
  readonly agrees: (value: ClauseValue, row: Agreement, tiers: readonly PriceTier[]) => boolean | undefined;
  /** What one value of a stated clause puts into an empty row. */
  readonly fills: (value: ClauseValue, row: Agreement) => Partial<Agreement>;
}

const NOTHING: Partial<Agreement> = {};
const never = (): undefined => undefined;
const nothing = (): Partial<Agreement> => NOTHING;

const moneyOf = (value: ClauseValue): Money | undefined => (value.kind === 'money' ? money(value.amount, value.currency) : undefined);

type MoneyField = 'totalValue' | 'minimumCommitment' | 'notToExceed' | 'expensesCap';
function moneyTopic(column: AgreementColumn, field: MoneyField): TopicSpec {
  return {
    column,
    agrees: (value, { [field]: stated }) => {
      const said = moneyOf(value);
      return said === undefined || stated === undefined ? undefined : equals(said, stated);
    },
    fills: (value) => {
      const said = moneyOf(value);
      return said === undefined ? NOTHING : { [field]: said };
    },
  };
}

type YesNoField =
  'terminationCredit' | 'liabilityCapped' | 'mostFavoured' | 'exclusive' | 'volumeRestricted' | 'usageRights' | 'renewsByItself';
/** A cap given as an amount says that there is one. */
const yesNoOf = (value: ClauseValue): boolean | undefined => {
  if (value.kind === 'yesNo') return value.is;
  return value.kind === 'money' ? true : undefined;
};
function yesNoTopic(column: AgreementColumn, field: YesNoField): TopicSpec {
  return {
    column,
    agrees: (value, { [field]: stated }) => {
      const said = yesNoOf(value);
      return said === undefined || stated === undefined ? undefined : said === stated;
    },
    fills: (value) => {
      const said = yesNoOf(value);
      return said === undefined ? NOTHING : { [field]: said };
    },
  };
}

type DayField = 'effectiveOn' | 'endsOn' | 'renewsOn' | 'noticeBy' | 'signedOn';
const sameDay = (value: ClauseValue, stated: PlainDate | undefined): boolean | undefined =>
  value.kind === 'day' && stated !== undefined ? value.on === stated : undefined;
const dayInto = (value: ClauseValue, field: DayField): Partial<Agreement> => (value.kind === 'day' ? { [field]: value.on } : NOTHING);

/** The last day of a term that begins on a day: `12 months` from 1 January end on 31 December. */
function lastDayOf(from: PlainDate, { count, unit }: Extract<ClauseValue, { kind: 'period' }>): PlainDate {
  if (unit === 'day' || unit === 'week') return addDays(from, count * (unit === 'week' ? 7 : 1) - 1);
  return addDays(addMonths(from, count * (unit === 'year' ? 12 : 1)), -1);
}

function termAgrees(value: ClauseValue, { effectiveOn, endsOn }: Agreement): boolean | undefined {
  if (endsOn === undefined) return undefined;
  if (value.kind === 'span') return value.to === endsOn && (effectiveOn === undefined || value.from === effectiveOn);
  if (value.kind === 'period') return effectiveOn === undefined ? undefined : lastDayOf(effectiveOn, value) === endsOn;
  return sameDay(value, endsOn);
}

function termFills(value: ClauseValue, { effectiveOn }: Agreement): Partial<Agreement> {
  if (value.kind === 'span') return { effectiveOn: value.from, endsOn: value.to };
  if (value.kind === 'period') return effectiveOn === undefined ? NOTHING : { endsOn: lastDayOf(effectiveOn, value) };
  return dayInto(value, 'endsOn');
}

function noticeAgrees(value: ClauseValue, row: Agreement): boolean | undefined {
  const { noticeDays, noticeBy } = row;
  if (value.kind === 'day') return sameDay(value, noticeBy);
  const from = goesOnFrom(row);
  const stated = noticeDays ?? (noticeBy === undefined || from === undefined ? undefined : daysBetween(noticeBy, from));
  const range = noticeRange(value);
  return stated === undefined || range === undefined ? undefined : stated >= range.least && stated <= range.most;
}

/** The most days that the words can mean: who gives notice by then is never late. */
function noticeFills(value: ClauseValue): Partial<Agreement> {
  const range = noticeRange(value);
  return range === undefined ? dayInto(value, 'noticeBy') : { noticeDays: range.most };
}

/** A rate by the month is twelve times as much by the year. */
function yearly(value: ClauseValue): Decimal | undefined {
  return value.kind === 'percent' ? new Decimal(value.percent).times(value.per === 'month' ? 12 : 1) : undefined;
}

const percentTopic = (column: AgreementColumn, field: 'lateInterestPercent' | 'indexCapPercent'): TopicSpec => ({
  column,
  agrees: (value, { [field]: stated }) => (stated === undefined ? undefined : yearly(value)?.equals(stated)),
  fills: (value) => {
    const percent = yearly(value);
    return percent === undefined ? NOTHING : { [field]: percent };
  },
});

function billingAgrees(value: ClauseValue, { frequency, timing }: Agreement): boolean | undefined {
  if (value.kind !== 'frequency' || (frequency === undefined && timing === undefined)) return undefined;
  const sameFrequency = frequency === undefined || frequencyText(frequency) === frequencyText(value.frequency);
  return sameFrequency && (timing === undefined || value.timing === undefined || timing === value.timing);
}

function signatureAgrees(value: ClauseValue, { signatory, signedOn }: Agreement): boolean | undefined {
  if (value.kind !== 'words') return sameDay(value, signedOn);
  return signatory === ''
    ? undefined
    : nameKey(value.words).includes(nameKey(signatory)) || nameKey(signatory).includes(nameKey(value.words));
}

function tiersAgree(value: ClauseValue, tiers: readonly PriceTier[]): boolean | undefined {
  if (value.kind !== 'tiers' || tiers.length === 0) return undefined;
  const inOrder = [...tiers].sort((a, b) => a.from.comparedTo(b.from));
  return (
    value.tiers.length === inOrder.length &&
    value.tiers.every(({ from, percent }, at) => {
      const tier = inOrder[at];
      return tier !== undefined && tier.from.equals(from) && tier.percent?.equals(percent) === true;
    })
  );
}

const renewsByItself = yesNoTopic('Auto-renewal', 'renewsByItself');

export const TOPIC_SPECS: Readonly<Record<Topic, TopicSpec>> = {
  paymentTerms: {
    column: 'Terms',
    agrees: (value, { terms }) => (value.kind === 'terms' && terms !== '' ? sameTerms(value.terms, terms) : undefined),
    fills: (value) => (value.kind === 'terms' ? { terms: value.terms } : NOTHING),
  },
  lateInterest: percentTopic('Late interest %', 'lateInterestPercent'),
  billingFrequency: {
    column: 'Billing frequency',
    agrees: billingAgrees,
    fills: (value) =>
      value.kind === 'frequency' ? { frequency: value.frequency, ...(value.timing !== undefined && { timing: value.timing }) } : NOTHING,
  },
  currency: {
    column: 'Currency',
    agrees: (value, { currency }) => (value.kind === 'currency' && currency !== undefined ? value.currency === currency : undefined),
    fills: (value) => (value.kind === 'currency' ? { currency: value.currency } : NOTHING),
  },
  totalValue: moneyTopic('Total value', 'totalValue'),
  start: { column: 'Effective', agrees: (value, row) => sameDay(value, row.effectiveOn), fills: (value) => dayInto(value, 'effectiveOn') },
  term: { column: 'End', agrees: termAgrees, fills: termFills },
  renewal: {
    column: 'Auto-renewal',
    agrees: (value, row) => (value.kind === 'day' ? sameDay(value, row.renewsOn) : renewsByItself.agrees(value, row, [])),
    fills: (value) => (value.kind === 'yesNo' ? { renewsByItself: value.is } : dayInto(value, 'renewsOn')),
  },
  notice: { column: 'Notice days', agrees: noticeAgrees, fills: noticeFills },
  terminationCredit: yesNoTopic('Termination credit', 'terminationCredit'),
  rebate: { column: 'Rebate tiers', agrees: (value, _row, tiers) => tiersAgree(value, tiers), fills: nothing },
  priceUplift: percentTopic('Index cap %', 'indexCapPercent'),
  minimumCommitment: moneyTopic('Minimum commitment', 'minimumCommitment'),
  liabilityCap: yesNoTopic('Liability cap', 'liabilityCapped'),
  auditRight: { column: undefined, agrees: never, fills: nothing },
  mostFavoured: yesNoTopic('Most favoured', 'mostFavoured'),
  exclusivity: yesNoTopic('Exclusivity', 'exclusive'),
  volumeRestriction: yesNoTopic('Volume restriction', 'volumeRestricted'),
  signature: {
    column: 'Signed on',
    agrees: signatureAgrees,
    fills: (value) => (value.kind === 'words' ? { signatory: value.words } : dayInto(value, 'signedOn')),
  },
  notToExceed: moneyTopic('Not to exceed', 'notToExceed'),
  acceptance: { column: undefined, agrees: never, fills: nothing },
  expensesCap: moneyTopic('Expenses cap', 'expensesCap'),
  usageRights: yesNoTopic('Usage rights', 'usageRights'),
  withholding: {
    column: 'Withholding',
    agrees: never,
    fills: (value) =>
      value.kind === 'words' ? { withholding: value.words } : value.kind === 'yesNo' && value.is ? { withholding: 'stated' } : NOTHING,
  },
};
