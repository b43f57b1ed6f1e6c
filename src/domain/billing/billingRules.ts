/** Which rule made a row of the schedule: its id, and the rule in a sentence for whoever reads the sheet. */

// prettier-ignore
export const BILLING_RULES = {
  'recurring-whole':        'A whole period costs its price times the quantity.',
  'recurring-prorated':     'A part of a period costs its share of the price, by the proration of the line; rounded once, half away from zero.',
  'recurring-not-charged':  'A broken period that counts as nothing by the proration of the line is not charged.',
  'free-period':            'The first periods are free, as agreed.',
  'fixed-once':             'The whole fee on one invoice.',
  'fixed-spread':           'The fee is spread over its periods by their share of service; what rounding leaves over goes to the declared period.',
  'instalment-equal':       'Equal instalments; what rounding leaves over goes to the declared one.',
  'instalment-stated':      'An instalment as the table of milestones states it.',
  'one-time':               'A one-time charge, on the first day of service (advance) or the last (arrears).',
  'milestone':              'A milestone, on the day it was accepted, or is planned for.',
  'not-assigned':           'What the milestones or instalments do not add up to; invoiced at the end of service unless the table is completed.',
  'usage':                  'What was used in the period, at the price or by the tiers of the line.',
  'usage-awaited':          'Usage of the period is not known yet.',
  'minimum-true-up':        'What usage of the same contract leaves open of the commitment.',
  'spend-share':            'A percentage of what was spent in the period, within floor and cap.',
  'spend-awaited':          'Spend of the period is not known yet.',
  'change-order':           'An amendment changed the total: the difference, on the day of the amendment.',
  'credit-amended':         'Takes back what was invoiced for days that an amendment changed.',
  'rebill-amended':         'Bills the amended days anew, at what holds for them now.',
  'credit-differs':         'Takes back what was invoiced and no longer follows from the tables.',
  'rebill-differs':         'Bills anew what was invoiced otherwise before.',
  'by-hand':                'A person entered this row, for an invoice that is older than the schedule; it stays as entered.',
} as const satisfies Readonly<Record<string, string>>;

export type BillingRule = keyof typeof BILLING_RULES;
