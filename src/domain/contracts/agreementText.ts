/** What a row says of itself, in words: for evidence, and for the side of the row in the term sheet. */
import { frequencyText } from '../billing/frequency';
import type { Decimal } from '../money/decimal';
import { formatMoney, type Money } from '../money/money';
import { cappedOrNot, yesNo } from './clauseText';
import type { Agreement } from './contract';

const percent = (value: Decimal | undefined): string => (value === undefined ? '' : `${value.toString()} %`);
const amount = (value: Money | undefined): string => (value === undefined ? '' : formatMoney(value));
const days = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** By our column's name, as in the vocabulary of the tables. */
// prettier-ignore
const COLUMN_TEXTS = {
  'Tax ID':             ({ taxId }) => taxId,
  'Legal entity':       ({ legalEntity }) => legalEntity,
  Customer:             ({ party }) => party,
  'Customer ID':        ({ partyId }) => partyId,
  'Vendor ID':          ({ partyId }) => partyId,
  Effective:            ({ effectiveOn }) => effectiveOn ?? '',
  End:                  ({ endsOn }) => endsOn ?? '',
  Renewal:              ({ renewsOn }) => renewsOn ?? '',
  'Auto-renewal':       ({ renewsByItself }) => yesNo(renewsByItself),
  'Notice by':          ({ noticeBy }) => noticeBy ?? '',
  'Notice days':        ({ noticeDays }) => days(noticeDays),
  Signatory:            ({ signatory }) => signatory,
  'Signed on':          ({ signedOn }) => signedOn ?? '',
  Currency:             ({ currency }) => currency ?? '',
  'Total value':        ({ totalValue }) => amount(totalValue),
  'Period price':       ({ periodPrice }) => amount(periodPrice),
  Terms:                ({ terms }) => terms,
  'Billing frequency':  ({ frequency }) => frequency === undefined ? '' : frequencyText(frequency),
  Timing:               ({ timing }) => timing ?? '',
  'Discount %':         ({ discountPercent }) => percent(discountPercent),
  'Discount end':       ({ discountEndsOn }) => discountEndsOn ?? '',
  'Rebate tiers':       ({ rebateTiers }) => rebateTiers,
  'Rebate base':        ({ rebateBase }) => rebateBase,
  'Rebate settled on':  ({ rebateSettledOn }) => rebateSettledOn ?? '',
  'Minimum commitment': ({ minimumCommitment }) => amount(minimumCommitment),
  'Shortfall clause':   ({ shortfallClause }) => yesNo(shortfallClause),
  Indexation:           ({ indexation }) => indexation,
  'Index cap %':        ({ indexCapPercent }) => percent(indexCapPercent),
  'Indexed on':         ({ indexedOn }) => indexedOn ?? '',
  'Late interest %':    ({ lateInterestPercent }) => percent(lateInterestPercent),
  'PO required':        ({ poRequired }) => yesNo(poRequired),
  'PO number':          ({ poNumber }) => poNumber,
  'PO value':           ({ poValue }) => amount(poValue),
  Invoiced:             ({ invoiced }) => amount(invoiced),
  'Rate card':          ({ rateCard }) => rateCard,
  Withholding:          ({ withholding }) => withholding,
  'Liability cap':      ({ liabilityCapped }) => cappedOrNot(liabilityCapped),
  'Most favoured':      ({ mostFavoured }) => yesNo(mostFavoured),
  Exclusivity:          ({ exclusive }) => yesNo(exclusive),
  'Volume restriction': ({ volumeRestricted }) => yesNo(volumeRestricted),
  'Termination credit': ({ terminationCredit }) => yesNo(terminationCredit),
  'Master agreement':   ({ masterAgreement }) => masterAgreement,
  'Work starts':        ({ workStartsOn }) => workStartsOn ?? '',
  'Not to exceed':      ({ notToExceed }) => amount(notToExceed),
  'Expenses cap':       ({ expensesCap }) => amount(expensesCap),
  'Cost centre':        ({ costCentre }) => costCentre,
  Project:              ({ project }) => project,
  'Usage rights':       ({ usageRights }) => yesNo(usageRights),
} satisfies Readonly<Record<string, (agreement: Agreement) => string>>;

export type AgreementColumn = keyof typeof COLUMN_TEXTS;

export const columnText = (agreement: Agreement, column: AgreementColumn): string => COLUMN_TEXTS[column](agreement);
