/** The payment tracker as a job of the pane. */
import { PAYMENT_KINDS } from '../../../app/payables/paymentsPlan';
import type { PaymentsChoices } from '../../actions';
import { notCountryCodes } from '../../countries';
import type { JobSpec } from '../Job/jobSpec';

export const PAYMENTS_JOB: JobSpec<PaymentsChoices> = {
  name: 'payments',
  kinds: PAYMENT_KINDS,
  needs: ['vendorInvoices'],
  needsFile: false,
  choices: () => ({ holidayCountries: [] }),
  choicesReady: ({ holidayCountries }) => notCountryCodes(holidayCountries).length === 0,
};
