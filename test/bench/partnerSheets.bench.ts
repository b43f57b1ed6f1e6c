/** The sheets of a reconciliation: what they are for rows of both sides, of which one in twenty does not fit. */
import { row } from '../support/ledgerRecords';
import { partnerRun, type PartnerWorld } from '../support/reconciliationWorld';
import type { BenchRow } from './row';

/** `n` rows a side, of ten partners and five products in October. */
export function partnersOf(n: number): PartnerWorld {
  const side = (name: string, referenceOf: (at: number) => string) =>
    Array.from({ length: n }, (_, at) =>
      row(`${name}${at} ${(at % 28) + 1} ${(at % 900) + 1}.00 ${referenceOf(at)}`, { partner: `P${at % 10}`, product: `G${at % 5}` }),
    );
  return { ours: side('O', (at) => `R${at}`), theirs: side('T', (at) => (at % 20 === 0 ? `X${at}` : `R${at}`)) };
}

export const rows: BenchRow[] = [
  {
    name: 'reconcile partners and make all sheets',
    sizes: [2_500, 25_000],
    prepare: async (n) => {
      const world = partnersOf(n);
      return () => void partnerRun(world);
    },
  },
];
