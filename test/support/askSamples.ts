/** A story and an amount's sets, as Ask answers them. */
import type { AmountAnswer } from '../../src/app/ask/answer';
import type { PlainDate } from '../../src/domain/calendar/plainDate';
import type { Place } from '../../src/domain/finding';
import type { Story } from '../../src/domain/story/story';

const cell = (sheet: string, address: string): Place => ({ kind: 'cell', sheet, address });
const day = (iso: string): PlainDate => iso as PlainDate; // A sample's days are days.

/** An invoice of 1,190.00, part paid, with a deduction that has no reason. */
export const STORY: Story = {
  subject: { kind: 'invoice', id: 'INV-2026-001045', name: 'Alder Media GmbH', party: 'C10010' },
  events: [
    {
      ...{
        kind: 'scheduled',
        day: day('2026-09-01'),
        amount: '1190.00',
        currency: 'EUR',
        places: [cell('Invoice schedule', 'M8')],
        counts: false,
      },
      facts: {
        contract: 'CT-2026001',
        line: '1',
        from: '2026-09-01',
        to: '2026-09-30',
        dueOn: '2026-10-01',
        status: 'issued',
        invoice: 'INV-2026-001045',
      },
    },
    {
      ...{
        kind: 'invoiced',
        day: day('2026-09-01'),
        amount: '1190.00',
        currency: 'EUR',
        places: [cell('Open items', 'H12')],
        counts: true,
      },
      facts: { document: 'INV-2026-001045', party: 'Alder Media GmbH', dueOn: '2026-10-01', terms: 'Net 30', order: '' },
    },
    {
      ...{
        kind: 'received',
        day: day('2026-10-05'),
        amount: '-700.00',
        currency: 'EUR',
        places: [cell('Cash application', 'I9')],
        counts: true,
      },
      facts: { document: 'INV-2026-001045', receipt: 'NB26100001', payer: 'ALDER MEDIA GMBH' },
    },
    {
      ...{
        kind: 'deducted',
        day: day('2026-10-05'),
        amount: '-40.00',
        currency: 'EUR',
        places: [cell('Cash application', 'K9')],
        counts: true,
      },
      facts: { document: 'INV-2026-001045', receipt: 'NB26100001', code: '', why: '' },
    },
    {
      ...{ kind: 'balance', day: undefined, amount: '450.00', currency: 'EUR', places: [cell('Open items after', 'L12')], counts: false },
      facts: { of: 'INV-2026-001045' },
    },
  ],
  missing: [{ code: 'deduction-without-reason', facts: { amount: '40.00', currency: 'EUR', document: 'INV-2026-001045' } }],
  balance: [{ currency: 'EUR', amount: '450.00' }],
};

export const SETS: AmountAnswer = {
  question: 'searched',
  target: '357.00',
  currency: 'EUR',
  currencies: [],
  customer: 'Alder Media GmbH',
  sets: [
    {
      items: [
        { document: 'INV-1001', party: 'Alder Media GmbH', amount: '119.00', cell: { sheet: 'Open items', address: 'A4' } },
        { document: 'INV-1002', party: 'Alder Media GmbH', amount: '238.00', cell: undefined },
      ],
      total: '357.00',
      difference: '0.00',
    },
  ],
  facts: { verdict: 'only answer', ways: 1, isMore: false, seenUpTo: 3, mostItems: 3, size: 2, byChance: 0.001 },
  isAmbiguous: false,
  isPartial: false,
  sentence: 'One set of two documents adds up to 357.00 EUR.',
};
