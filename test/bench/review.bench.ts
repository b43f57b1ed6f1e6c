/** Contract review: a thousand contracts with their lines, a document each, and the sheets that show it. */
import { reviewContracts } from '../../src/domain/contracts/reviewContracts';
import type { ReviewRequest } from '../../src/domain/contracts/review';
import { reviewSheets } from '../../src/sheets/contracts/reviewSheets';
import { clause, CONTRACT, CUSTOMER, documentOf, eur, LINE, openItem, percent, WORLD } from '../support/reviewWorld';
import type { BenchRow } from './row';

const TERMS = ['Net 30', '2/10 net 30', 'Net 30 EOM', '14 Tage 2 % Skonto, 30 Tage netto', 'as usual'];
const LINES_EACH = 3;
const CONTRACTS_OF_A_CUSTOMER = 4;

function request(count: number): ReviewRequest {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const customerOf = (n: number): string => `K${Math.floor(n / CONTRACTS_OF_A_CUSTOMER)}`;
  const agreements = numbers.map((n) => ({
    ...CONTRACT,
    ...{ id: `C-${n}`, partyId: customerOf(n), terms: TERMS[n % TERMS.length] ?? '', totalValue: eur(String(12_000 + (n % 3))) },
    ...{ discountPercent: percent(String(n % 20)), liabilityCapped: n % 7 === 0 ? undefined : n % 5 !== 0 },
  }));
  return {
    ...WORLD,
    agreements,
    customers: numbers.filter((n) => n % CONTRACTS_OF_A_CUSTOMER === 0).map((n) => ({ ...CUSTOMER, id: customerOf(n) })),
    lines: agreements.flatMap(({ id }) =>
      Array.from({ length: LINES_EACH }, (_, at) => ({ ...LINE, agreement: id, line: String(at + 1), value: eur('4000') })),
    ),
    openItems: numbers.map((n) => ({ ...openItem('250'), customerId: customerOf(n) })),
    documents: numbers.map((n) =>
      documentOf(`C-${n}`, [
        clause('paymentTerms', [{ kind: 'terms', terms: n % 4 === 0 ? 'Net 60' : 'Net 30' }]),
        clause('totalValue', [{ kind: 'money', amount: '12000', currency: 'EUR' }]),
        clause('renewal', [{ kind: 'yesNo', is: n % 9 === 0 }], 'renews', n % 11 === 0 ? 'unsure' : 'stated'),
      ]),
    ),
  };
}

export const rows: BenchRow[] = [
  {
    name: 'review contracts with three lines and a document each',
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const asked = request(n);
      return () => void reviewContracts(asked);
    },
  },
  {
    name: 'show their review on its sheets',
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const review = reviewContracts(request(n));
      return () => void reviewSheets({ review, sources: [], own: [], asOf: WORLD.asOf, dateSystem: 1900 });
    },
  },
];
