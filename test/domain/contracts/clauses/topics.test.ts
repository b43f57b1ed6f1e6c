import type { Topic } from '../../../../src/domain/contracts/clause';
import { said } from './saying';

const none = '';
const table = (topic: Topic, rows: readonly (readonly [string, string])[]) =>
  test.each(rows)(`${topic}: %s → «%s»`, (text, expected) => {
    expect(said(topic, text).join(' | ')).toBe(expected);
  });

table('paymentTerms', [
  ['Customer shall pay each undisputed invoice within thirty (30) days of receipt.', 'Net 30 from receipt'],
  ['All invoices are due and payable net forty-five (45) days from the invoice date.', 'Net 45'],
  ['Payment terms: 2/10 net 30', '2/10 net 30'],
  ['Payment terms | Net 60', 'Net 60'],
  ['Payment is due upon receipt of invoice.', 'Due on receipt'],
  ['50% of the fee is payable upon signature of this Agreement and 50% upon delivery.', '50 % on signature, 50 % on delivery'],
  ['40% of the fee is payable upon signature of this Agreement and 50% upon delivery.', 'unsure:'],
  ['The Distributor must pay the full amount invoiced within thirty (45) days of the date of invoice.', 'unsure: Net 45'],
  ['Payment terms shall be as set out in Exhibit B.', 'unsure:'],
  ['Die Rechnungen sind innerhalb von 30 Tagen nach Rechnungserhalt ohne Abzug zahlbar.', 'Net 30 from receipt'],
  ['Zahlbar innerhalb von 14 Tagen mit 2 % Skonto, 30 Tage netto.', '2/14 net 30'],
  ['Les factures sont payables à 45 jours fin de mois.', 'Net 45 EOM'],
  ['Les factures sont payables à 45 jours fin de mois le 10.', 'Net 45 EOM on the 10th'],
  ['Invoices are payable 30 days end of month on the 15th.', 'Net 30 EOM on the 15th'],
  ['Invoices which are not disputed in good faith are payable within sixty (60) days of the invoice date.', 'Net 60'],
  ['Les factures sont payables dans un délai de trente (30) jours à compter de la date de facture.', 'Net 30'],
  // Days near the word «pay» that are for something else.
  ['If Customer fails to pay an invoice within ten (10) days after written notice, Provider may suspend the Services.', none],
  ['Customer may dispute an invoice within 15 days of receipt.', none],
  ['Expenses shall be reimbursed within 45 days.', none],
  ['If a payment is not made within thirty days of its due date, the invoice bears interest.', none],
  ['For example, an invoice of May is payable within 30 days.', none],
  // Another agreement's terms, and terms that are refused.
  ['This Order is placed under the Master Agreement between A Ltd and B Ltd dated 4 February 2024 (payment net 60).', none],
  ['Invoices under this SOW are payable within 30 days, and not as under the Master Agreement of 4 May 2024 (net 60).', 'Net 30'],
  ['It is issued under the Services Agreement dated January 9, 2025, which provides for payment net 45, except as set out below.', none],
  ['This Services Agreement dated January 9, 2025 provides for payment net 45.', 'Net 45'],
  ["Terms in Seller's quotation, including any payment term of net 30, are rejected.", none],
  // Counted from the receipt, whoever receives.
  ["Undisputed amounts are payable within thirty (30) days after Client's receipt of a correct invoice.", 'Net 30 from receipt'],
  ['Each invoice is payable within fifteen days after the date on which you receive it.', 'Net 15 from receipt'],
  ['Invoices are payable within 30 days of the invoice date.', 'Net 30'],
  ['Invoices are payable within 30 days of receipt of the goods.', 'Net 30 from delivery'],
  ['Invoices are payable within 30 days of receipt of the goods and the invoice.', 'Net 30 from receipt'],
  ['Buyer pays a non-refundable fee within 30 days of receipt of the invoice.', 'Net 30 from receipt'],
  ['A deposit of fifty percent (50%) is due upon signature and the balance upon delivery.', '50 % on signature, 50 % on delivery'],
  [
    'A deposit of 40% is due upon signature, 30% upon delivery and the balance upon acceptance.',
    '40 % on signature, 30 % on delivery, 30 % on acceptance',
  ],
  ['Payments of invoices, if any, to Excite are made (if any) to Excite within thirty (30) days of its invoice.', 'Net 30'],
  ['If Client hires an employee within 120 days of the start, Client shall pay a fee of $5,000.', none],
  ['All invoices are payable within 30 (thirty) days.', 'Net 30'],
  ['All invoices are payable within 30 (forty) days.', 'unsure: Net 30'],
  ['Payment is due fifteen (15) days following the last day of the month of invoice.', 'EOM + 15'],
  ['Client will pay invoices within 45 days after the later of receipt of the invoice and acceptance.', 'unsure: Net 45 from receipt'],
]);

table('totalValue', [
  ['The total contract value is USD 1,200,000.00.', '1200000 USD'],
  ['The total fees payable under this Agreement shall be one hundred thousand dollars ($100,000).', '100000 USD'],
  ['The total fees payable under this Agreement shall be one hundred thousand dollars ($120,000).', 'unsure: 120000 USD'],
  ['The Vendor will perform the work for a fixed fee of USD 96,000.', '96000 USD'],
  ['The sponsorship fee is EUR 2,400,000 in total.', '2400000 EUR'],
  ['Client agrees to pay the sum of $5,000 (the "Contract Price").', '5000 USD'],
  ['Die Gesamtvergütung beträgt EUR 120.000,00 zzgl. USt.', '120000 EUR'],
  ['Le prix total du contrat est de 85 000 € HT.', '85000 EUR'],
  ['The Fees for the Services shall be $279,000 plus $12,000 for training.', 'unsure: 279000 USD'],
  // A cap, an insurance, a sum of a month or a year is no total.
  ['The total fee shall not exceed $250,000.', none],
  ['Provider shall maintain insurance with a total amount of $1,000,000.', none],
  ['Customer shall pay a fixed fee of $5,000 per month.', none],
  ['The total annual maintenance charge amounts to USD 24,502 for the first year.', none],
  ['The Licensee shall pay a one-off all-in fee of £38,000.', '38000 GBP'],
  ['The aggregate fees for Phase 1 and Phase 2 are $40,000 and $60,000 respectively.', 'unsure: 40000 USD'],
]);

table('term', [
  ['The initial term of this Agreement is thirty-six (36) months commencing on January 1, 2026.', '36 month'],
  ['This Agreement commences on 1 March 2026 and continues until 28 February 2029.', '2026-03-01 to 2029-02-28'],
  ['This Agreement shall continue in force until the fifth (5th) anniversary of the Effective Date.', '5 year'],
  ['The contract takes effect on 15 March 2026 for a fixed duration of two years and six months.', '30 month'],
  ['This Agreement is entered into for an unlimited period of time.', '«until terminated»'],
  ['Term | 36 months', '36 month'],
  ['Der Vertrag hat eine Laufzeit von 24 Monaten.', '24 month'],
  ['Le contrat est conclu pour une durée de trois ans.', '3 year'],
  // Terms of something else.
  ['The warranty period shall be twelve (12) months from delivery.', none],
  ['The obligations of confidentiality survive for a period of five (5) years after termination of this Agreement.', none],
  ['Either party may terminate this Agreement upon six (6) months prior notice.', none],
  ['Failure to enforce any term of this Agreement is not a waiver.', none],
  ['The Commitment Period is thirty-six (36) consecutive months starting on the Effective Date.', '36 month'],
  ['Subscription end date | 31 August 2029', '2029-08-31'],
  ['This Agreement continues until all subscriptions have expired or have been terminated.', '«until terminated»'],
  ['After the minimum term the contract continues until terminated.', none],
  ['This Agreement is effective as of the date above and will continue in effect thereafter until terminated.', '«until terminated»'],
  ['Both parties undertake during the term of this Agreement and for 2 (two) years from its termination or expiry not to compete.', none],
  ['During the term of this Agreement and for 2 (two) years from the termination or expiry the parties remain bound.', none],
  ['Spare parts are available for ten years.', none],
  ['Thereafter the agreement continues for consecutive periods of 12 months.', none],
  ['It is issued under the Agreement dated January 9, 2025, which provides for a term of three (3) years.', none],
  ['WHEREAS, the initial term of three (3) years under the Agreement expires on June 30, 2026 and the parties wish to extend it;', none],
  ['The initial term of this Agreement is 24 (twenty-four) months.', '24 month'],
  ['The initial term shall be the longer of 2 years and the completion of the Services.', 'unsure: 2 year'],
]);

table('renewal', [
  ['This Agreement shall automatically renew for successive one (1) year terms unless terminated.', 'yes, 1 year'],
  ['The term may be renewed for a further two (2) years by mutual written agreement of the parties.', 'no, 2 year'],
  ['The contract is not renewed tacitly.', 'no'],
  ['Thereafter this Agreement shall continue on a month-to-month basis.', 'yes, 1 month'],
  ['Der Vertrag verlängert sich jeweils um 12 Monate, wenn er nicht mit einer Frist von 3 Monaten gekündigt wird.', 'yes, 12 month'],
  ["Le contrat est renouvelé par tacite reconduction pour des périodes d'un an, sauf préavis de trois mois.", 'yes, 1 year'],
  ['The renewal of any trademark registration is at the expense of Licensor.', none],
  ['The supply agreement of 2019, which was automatically renewed for a year in 2024, has ended.', none],
  ['On expiry the agreement continues automatically for consecutive periods of 12 months.', 'yes, 12 month'],
  ['The agreement continues in force for 12 months.', none],
  ['It will then renew each year for a further year unless you tell us otherwise.', 'yes, 1 year'],
  ['It is extended by one further year in each case, provided that it is not terminated.', 'yes, 1 year'],
  ['The contract will roll over each year for a further year unless cancelled.', 'yes, 1 year'],
  ['Unused hours under this contract may roll over into the next month.', none],
]);

table('notice', [
  ["Either party may terminate this Agreement for convenience upon sixty (60) days' prior written notice.", '60 days'],
  ['The Agreement renews automatically unless a party gives notice of non-renewal at least 90 days before the end of the term.', '90 days'],
  ['Der Vertrag kann mit einer Frist von 3 Monaten zum Ende der Laufzeit gekündigt werden.', '3 month'],
  ['Chaque partie peut résilier le contrat avec un préavis de deux mois.', '2 month'],
  ['A party may terminate this Agreement if a breach is not cured within thirty (30) days after notice.', none],
  ["The insurance policy shall provide thirty (30) days' prior notice of cancellation.", none],
  [
    "The Agreement shall continue for successive periods unless Customer has given 90 days' written notice before the end of the term.",
    '90 days',
  ],
  ["It may be terminated with not less than 90 and not more than 180 days' written notice.", '90 days'],
  ["The Provider may end it by giving six months' notice in writing.", '6 month'],
  ['The report is due ten (10) days before the end of the period.', none],
]);

table('lateInterest', [
  ['Late payments bear interest at 1.5% per month or the maximum rate permitted by law.', '1.5 % a month'],
  ['Overdue amounts bear interest at 8% per annum.', '8 % a year'],
  ['Overdue amounts bear interest at 9 percentage points above the base rate.', '9 % a year, «above base rate»'],
  ['Bei Zahlungsverzug gelten Verzugszinsen gemäß § 288 BGB.', '«§ 288 BGB»'],
  [
    'Interest on late payment is charged under the Late Payment of Commercial Debts (Interest) Act 1998.',
    '«Late Payment of Commercial Debts (Interest) Act 1998»',
  ],
  ['Overdue amounts bear interest at 5%.', 'unsure: 5 %'],
  ['The directors have no conflict of interest in overdue accounts of 5% per annum.', none],
  ['Late balances are assessed a service charge of one and one-half percent (1 1/2%) per month.', '1.5 % a month'],
  ['Unpaid charges may accrue late interest at the rate of 1.5% of the outstanding balance per month.', '1.5 % a month'],
  ['Invoices not paid when due bear a finance charge of 1.5% per month (18% per annum).', '1.5 % a month'],
  ['Invoices not paid when due bear a finance charge of 1.5% per month (20% per annum).', '1.5 % a month, 20 % a year'],
  ['In the event of late payment the statutory commercial interest is owed.', '«statutory commercial interest»'],
]);

table('start', [
  ['This Agreement is made as of January 15, 2026 (the "Effective Date") by and between A and B.', '2026-01-15'],
  ['Effective Date: January 1, 2026', '2026-01-01'],
  ['Vertragsbeginn: 1. März 2026', '2026-03-01'],
  ['Le contrat prend effet le 1er janvier 2026.', '2026-01-01'],
  ['Commencement Date: 02/03/2026', 'unsure: 2026-02-03'],
  ['"Lease" means the lease of the premises dated as of March 16, 2012.', none],
  ['The Agreement starts on the date above and ends on March 31, 2027.', none],
]);

table('billingFrequency', [
  ['Fees are invoiced quarterly in advance.', 'every 3 month advance'],
  ['Provider shall invoice the fees monthly in arrears.', 'every 1 month arrears'],
  ['Die Vergütung wird jährlich im Voraus in Rechnung gestellt.', 'every 12 month advance'],
  ['Provider shall deliver a monthly report of the hours.', none],
  ['Tenant shall pay Base Rent in equal monthly installments, in advance.', 'every 1 month advance'],
  ['The fee is invoiced each year in April for the year ahead.', 'every 12 month advance'],
  ['Agency will invoice Client weekly for services rendered during the preceding week.', 'every 1 week arrears'],
  ['Unpaid invoices are subject to a charge of 1.5% per month.', none],
  ['Distributor shall purchase in each Contract Year Products with a net invoice value of USD 100,000.', none],
  ['Total liability in each Contract Year is limited to the charges paid in that Contract Year.', none],
  ['We invoice the fees every four weeks in arrears.', 'every 4 week arrears'],
  ['A report on the invoices is due every four weeks.', none],
]);

table('currency', [
  ['All amounts are stated in US Dollars.', 'USD'],
  ['Alle Preise verstehen sich in CHF.', 'CHF'],
  ['Currency: EUR', 'EUR'],
  ['Currency: doubloons', 'unsure:'],
  ['The parties met in EUR offices.', none],
]);

table('rebate', [
  [
    'Customer receives a rebate of 2% on annual purchases exceeding $100,000 and 3% exceeding $250,000.',
    '2 % from 100000, 3 % from 250000',
  ],
  ['A rebate is agreed from time to time.', 'unsure:'],
  ['No rebates are granted.', 'no'],
]);

table('priceUplift', [
  ['Provider may increase the fees annually by no more than 5%.', '5 % a year, «at most»'],
  ['Prices are adjusted each year in line with the CPI.', '«CPI»'],
  ['The prices shall remain fixed during the term.', 'no'],
  ['Provider may increase its fees at any time.', 'unsure:'],
  ['The tax rate may increase by 2%.', none],
  ['Fees may rise by CPI plus 2% on each anniversary, capped at 6%.', '«CPI», 6 % a year, «at most»'],
]);

table('minimumCommitment', [
  ['Customer commits to a minimum annual spend of EUR 200,000.', 'yes, 200000 EUR'],
  ['Customer shall purchase at least 10,000 units per year.', 'yes, «10,000 units per year»'],
  ['There is no minimum purchase.', 'no'],
  ['Provider shall maintain a minimum coverage amount of $1,000,000 of insurance.', none],
]);

table('liabilityCap', [
  ["In no event shall either party's aggregate liability exceed USD 500,000.", 'yes, 500000 USD'],
  ["Neither party's liability is limited under this Agreement; liability is unlimited.", 'no'],
  ['The limitation of liability shall not apply to gross negligence.', '«not capped: not apply to gross negligence»'],
  ['Neither party shall be liable for indirect or consequential damages.', '«no liability for indirect damages»'],
  ['Provider shall carry liability insurance limited to $1,000,000.', none],
  ["Provider's maximum liability under this Agreement is USD 90,000.", 'yes, 90000 USD'],
  ['The limits of the aggregate liability to the other shall be in addition to any fees due.', none],
]);

table('auditRight', [
  ['Customer shall have the right to audit the books and records of Supplier once a year.', 'yes'],
  ['Supplier delivers audited financial statements to its audit committee.', none],
]);
table('mostFavoured', [
  ['Supplier grants prices no less favorable than those granted to any other customer.', 'yes'],
  ['Supplier shall use its best efforts to keep prices and inform other customers.', none],
  ['The Charges will at no time be higher than the charges it makes to any comparable customer.', 'yes'],
]);
table('exclusivity', [
  ['Supplier appoints Distributor as its exclusive distributor in the Territory.', 'yes'],
  ['This Agreement is on a non-exclusive basis.', 'no'],
  ['The courts of Paris have exclusive jurisdiction.', none],
]);
table('volumeRestriction', [
  ['The licence is limited to 250 named users.', 'yes'],
  ['Customer may give notice within 30 days, limited to one notice.', none],
]);
table('notToExceed', [
  ['Fees for the Services shall not exceed USD 75,000.', '75000 USD'],
  ["Provider's liability shall not exceed USD 75,000.", none],
]);
table('expensesCap', [
  ["Provider's travel expenses shall not exceed USD 5,000.", 'yes, 5000 USD'],
  ['Client shall reimburse Provider for reasonable travel expenses.', 'no'],
  ['No expenses are paid.', 'yes, «no expenses are paid on top»'],
  ['The Client shall reimburse expenses subject to a limit of USD 2,500.', 'yes, 2500 USD'],
]);
table('terminationCredit', [
  ['Upon termination, Provider shall refund any prepaid fees for the unused portion.', 'yes'],
  ['Fees are non-refundable.', 'no'],
  ['The tax refund is due to Customer on termination.', none],
  ['If this agreement ends before the end of a paid year, no repayment is made.', 'no'],
]);
table('acceptance', [
  ['Deliverables are deemed accepted unless rejected within ten (10) business days.', 'yes, 10 days'],
  ['Acceptance of this offer is required by 1 May 2026.', none],
  ['Goods are subject to inspection and acceptance within thirty (30) days after delivery.', 'yes, 30 days'],
]);
table('usageRights', [
  ['All deliverables are works made for hire.', 'yes, «work for hire»'],
  ['Licensor grants Licensee a licence to use the Software.', 'yes, «licence»'],
  ['Neither party may assign this Agreement.', none],
  ['Provider grants Customer a right to access and use the Services.', 'yes'],
]);
table('withholding', [
  ['If withholding tax applies, Customer shall gross up the payment.', 'yes'],
  ['Customer may deduct withholding taxes from the payments.', 'no'],
  ['Consent shall not be unreasonably withheld.', none],
  [
    'Payments are made without deduction of taxes except where the law requires it, in which case Licensee shall pay such additional amount as leaves the sum whole.',
    'yes',
  ],
]);
