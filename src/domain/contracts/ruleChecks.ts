/** Which function decides on which rule. A rule without its function, and a function without its rule, do not compile. */
import { clauseNotUnderstood, textDiffersFromRow } from './compare';
import type { RuleCheck } from './outcome';
import * as authority from './rules/authority';
import * as billing from './rules/billing';
import * as credit from './rules/credit';
import * as dates from './rules/dates';
import * as duplicates from './rules/duplicates';
import * as liability from './rules/liability';
import * as purchaseOrder from './rules/purchaseOrder';
import * as rebate from './rules/rebate';
import * as work from './rules/statementOfWork';
import * as tax from './rules/tax';
import * as terms from './rules/terms';
import * as value from './rules/value';
import type { RuleId } from './ruleTable';

export const RULE_CHECKS = {
  'end-before-start': dates.endBeforeStart,
  'notice-after-renewal': dates.noticeAfterRenewal,
  'signed-after-start': dates.signedAfterStart,
  'auto-renewal': dates.autoRenewal,
  'term-times-price': value.termTimesPrice,
  'lines-differ-from-total': value.linesDifferFromTotal,
  'no-lines': value.noLines,
  'line-outside-dates': dates.lineOutsideDates,
  'negative-quantity': value.negativeQuantity,
  'milestones-incomplete': value.milestonesIncomplete,
  'currency-unknown': billing.currencyUnknown,
  'currency-not-allowed': billing.currencyNotAllowed,
  'currency-differs-in-lines': billing.currencyDiffersInLines,
  'terms-unreadable': terms.termsUnreadable,
  'terms-over-policy': terms.termsOverPolicy,
  'terms-differ-from-master': terms.termsDifferFromMaster,
  'billing-frequency-missing': billing.billingFrequencyMissing,
  'billing-timing-missing': billing.billingTimingMissing,
  'discount-over-limit': billing.discountOverLimit,
  'discount-end-missing': billing.discountEndMissing,
  'minimum-without-shortfall': billing.minimumWithoutShortfall,
  'indexation-uncapped': billing.indexationUncapped,
  'indexation-undated': billing.indexationUndated,
  'late-interest-missing': billing.lateInterestMissing,
  'late-interest-over-maximum': billing.lateInterestOverMaximum,
  'rebate-tiers-fall': rebate.rebateTiersFall,
  'rebate-tiers-gap': rebate.rebateTiersGap,
  'rebate-tiers-overlap': rebate.rebateTiersOverlap,
  'rebate-base-missing': rebate.rebateBaseMissing,
  'rebate-settlement-missing': rebate.rebateSettlementMissing,
  'tax-id-invalid': tax.taxIdInvalid,
  'tax-id-differs-from-master': tax.taxIdDiffersFromMaster,
  'withholding-not-stated': tax.withholdingNotStated,
  'credit-limit-exceeded': credit.creditLimitExceeded,
  'customer-over-limit': credit.customerOverLimit,
  'customer-suspended': credit.customerSuspended,
  'po-missing': purchaseOrder.poMissing,
  'po-value-short': purchaseOrder.poValueShort,
  'liability-uncapped': liability.liabilityUncapped,
  'most-favoured': liability.mostFavoured,
  exclusivity: liability.exclusivity,
  'volume-restriction': liability.volumeRestriction,
  'termination-without-credit': liability.terminationWithoutCredit,
  'signatory-without-authority': authority.signatoryWithoutAuthority,
  'number-twice': duplicates.numberTwice,
  'possible-duplicate': duplicates.possibleDuplicate,
  'overlaps-another': duplicates.overlapsAnother,
  'work-before-signature': dates.workBeforeSignature,
  'outside-master-agreement': work.outsideMasterAgreement,
  'vendor-not-onboarded': work.vendorNotOnboarded,
  'vendor-without-tax-form': work.vendorWithoutTaxForm,
  'vendor-bank-not-verified': work.vendorBankNotVerified,
  'vendor-on-hold': work.vendorOnHold,
  'not-to-exceed-missing': work.notToExceedMissing,
  'planned-over-cap': work.plannedOverCap,
  'rate-over-card': work.rateOverCard,
  'deliverable-without-acceptance': work.deliverableWithoutAcceptance,
  'deliverable-without-date': work.deliverableWithoutDate,
  'po-not-found': work.poNotFound,
  'cost-centre-not-found': work.costCentreNotFound,
  'project-not-found': work.projectNotFound,
  'expenses-uncapped': work.expensesUncapped,
  'payment-over-limit': terms.paymentOverLimit,
  'usage-rights-missing': liability.usageRightsMissing,
  'text-differs-from-row': textDiffersFromRow,
  'clause-not-understood': clauseNotUnderstood,
} satisfies Readonly<Record<RuleId, RuleCheck>>;
