/**
 * What the workbook says of a contract or a statement of work, and what it is held against. Everything that a table may leave
 * empty may be undefined here: the rules say what is missing, the reader does not.
 */
import type { Frequency, Timing } from '../billing/contractLine';
import type { PlainDate } from '../calendar/plainDate';
import type { Place } from '../finding';
import type { Currency } from '../money/currency';
import type { Decimal } from '../money/decimal';
import type { Money } from '../money/money';

export type AgreementKind = 'contract' | 'SOW';

/** A customer contract or a vendor's statement of work, as its row has it. */
export interface Agreement {
  readonly kind: AgreementKind;
  readonly id: string;
  /** Customer or vendor number. */
  readonly partyId: string;
  readonly party: string;
  readonly legalEntity: string;
  readonly taxId: string;
  readonly effectiveOn: PlainDate | undefined;
  readonly endsOn: PlainDate | undefined;
  readonly renewsOn: PlainDate | undefined;
  /** `undefined`: the row does not say. */
  readonly renewsByItself: boolean | undefined;
  readonly noticeBy: PlainDate | undefined;
  readonly noticeDays: number | undefined;
  readonly signatory: string;
  readonly signedOn: PlainDate | undefined;
  readonly currency: Currency | undefined;
  readonly totalValue: Money | undefined;
  /** Price of one billing period: times the periods of the term it makes the total value. */
  readonly periodPrice: Money | undefined;
  readonly terms: string;
  readonly frequency: Frequency | undefined;
  readonly timing: Timing | undefined;
  readonly discountPercent: Decimal | undefined;
  readonly discountEndsOn: PlainDate | undefined;
  /** Name of its tiers in the tier table. */
  readonly rebateTiers: string;
  readonly rebateBase: string;
  readonly rebateSettledOn: PlainDate | undefined;
  readonly minimumCommitment: Money | undefined;
  readonly shortfallClause: boolean | undefined;
  readonly indexation: string;
  readonly indexCapPercent: Decimal | undefined;
  readonly indexedOn: PlainDate | undefined;
  /** Per cent a year. */
  readonly lateInterestPercent: Decimal | undefined;
  readonly poRequired: boolean | undefined;
  readonly poNumber: string;
  readonly poValue: Money | undefined;
  readonly invoiced: Money | undefined;
  readonly rateCard: string;
  readonly withholding: string;
  readonly liabilityCapped: boolean | undefined;
  readonly mostFavoured: boolean | undefined;
  readonly exclusive: boolean | undefined;
  readonly volumeRestricted: boolean | undefined;
  readonly terminationCredit: boolean | undefined;
  /** Of a SOW. */
  readonly masterAgreement: string;
  readonly workStartsOn: PlainDate | undefined;
  readonly notToExceed: Money | undefined;
  readonly expensesCap: Money | undefined;
  readonly costCentre: string;
  readonly project: string;
  readonly usageRights: boolean | undefined;
  readonly place: Place;
  /** Place of a column's cell in this row: evidence links to it. */
  readonly cellOf: Readonly<Record<string, Place>>;
}

/** A line's part of the agreement's value. A SOW's line is planned work, with hours and a rate where it has them. */
export interface AgreementLine {
  readonly agreement: string;
  readonly line: string;
  readonly description: string;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly currency: Currency | undefined;
  readonly value: Money | undefined;
  readonly quantity: Decimal | undefined;
  readonly rate: Money | undefined;
  readonly place: Place;
}

/** A milestone of a contract or a deliverable of a SOW. */
export interface Deliverable {
  readonly agreement: string;
  /** The line that it pays for; empty or absent: the agreement as a whole. */
  readonly line?: string;
  readonly name: string;
  readonly percent: Decimal | undefined;
  readonly amount: Money | undefined;
  readonly dueOn: PlainDate | undefined;
  readonly acceptance: string;
  readonly place: Place;
}

/** Customer or vendor, as master data has them. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly currency: Currency | undefined;
  readonly terms: string;
  readonly taxId: string;
  /** The cell of the tax id, where the table has the column. */
  readonly taxIdPlace?: Place;
  /** `A`, `B`, `C` …; empty when nobody graded. */
  readonly riskGrade: string;
  readonly creditLimit: Money | undefined;
  readonly suspended: boolean;
  readonly portalId: string;
  readonly place: Place;
}

export interface Vendor extends Party {
  readonly taxForm: boolean | undefined;
  readonly bankVerified: boolean | undefined;
  readonly onHold: boolean;
  /** Where we pay it, as master data write it; empty when they do not say. */
  readonly bankAccount: string;
  /** Vendors of one group send each other's invoices; empty: it stands alone. */
  readonly group: string;
}

/** Who may sign, and up to how much. */
export interface Authority {
  readonly signatory: string;
  readonly limit: Money;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly place: Place;
}

/** A price of a rate card: a role's hour, a unit. */
export interface CardRate {
  readonly card: string;
  readonly item: string;
  readonly rate: Money;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  readonly place: Place;
}

/** A purchase order, cost centre or project that exists. */
export interface CostObject {
  readonly kind: 'PO' | 'cost centre' | 'project';
  readonly id: string;
  readonly open: boolean;
  readonly place: Place;
}
