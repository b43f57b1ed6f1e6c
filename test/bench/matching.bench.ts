import { date } from '../../src/domain/calendar/plainDate';
import type { Customer, OpenItem, Receipt } from '../../src/domain/cash/ledger';
import { type CashInput, matchCash } from '../../src/domain/cash/matching';
import { fromMinor } from '../../src/domain/money/money';
import type { BenchRow } from './row';

/** Park–Miller: a month that is the same on every machine. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const WORDS = [
  'Amber',
  'Birch',
  'Cobalt',
  'Delta',
  'Ember',
  'Fjord',
  'Granit',
  'Hafen',
  'Iris',
  'Juno',
  'Kestrel',
  'Linden',
  'Marble',
  'Nimbus',
  'Orchard',
  'Pixel',
];

/** Five open items a receipt; a fifth of the receipts name nothing, a fifth pay several, a twentieth are strangers'. */
function month(receiptCount: number): CashInput {
  const chance = chanceFrom(receiptCount);
  const customers: Customer[] = Array.from({ length: Math.max(20, receiptCount / 5) }, (_, n) => ({
    id: `C-${n}`,
    name: `${WORDS[n % 16]} ${WORDS[(n >> 4) % 16]} ${WORDS[(n >> 8) % 16]} ${n} GmbH`,
    aliases: [],
    parentId: undefined,
    bankAccounts: n % 2 === 0 ? [`DE${String(n).padStart(20, '0')}`] : [],
  }));
  const items: OpenItem[] = Array.from({ length: receiptCount * 5 }, (_, n) => {
    const open = fromMinor(1_000 + chance(5_000_000), 'EUR');
    const { id = '', name = '' } = customers[chance(customers.length)] ?? {};
    const terms = n % 4 === 0 ? '2/10 net 30' : 'net 30';
    return {
      document: `INV-${100_000 + n}`,
      type: 'invoice',
      customerId: id,
      customer: name,
      documentOn: date('2026-10-01'),
      dueOn: date('2026-10-31'),
      amount: open,
      open,
      terms,
      poNumber: '',
    };
  });
  const byCustomer = new Map<string, OpenItem[]>();
  for (const item of items) byCustomer.set(item.customerId, [...(byCustomer.get(item.customerId) ?? []), item]);
  const names = new Map(customers.map((customer) => [customer.id, customer]));
  const receipts: Receipt[] = Array.from({ length: receiptCount }, (_, n) => {
    const first = items[chance(items.length)] as OpenItem; // below the length
    const paid = n % 5 === 0 ? (byCustomer.get(first.customerId) ?? [first]).slice(0, 2 + chance(3)) : [first];
    const named = n % 5 !== 1;
    const customer = names.get(first.customerId);
    const minor = paid.reduce((sum, { open }) => sum.plus(open.amount), fromMinor(0, 'EUR').amount);
    return {
      id: `R-${n}`,
      bookedOn: date(`2026-10-${String(1 + (n % 28)).padStart(2, '0')}`),
      amount: { amount: minor, currency: 'EUR' },
      payer: n % 20 === 7 ? `Stranger ${n}` : (customer?.name.toUpperCase() ?? ''),
      payerAccount: customer?.bankAccounts[0] ?? '',
      reference: named ? `Payment ${paid.map(({ document }) => document).join(', ')}` : 'thank you',
      method: 'SEPA',
    };
  });
  return { receipts, items, customers };
}

export const rows: BenchRow[] = [
  {
    name: 'match receipts against five times as many open items',
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const input = month(n);
      return () => void matchCash(input);
    },
  },
];
