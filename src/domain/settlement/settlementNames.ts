/** How settlements are called: by the number of their batch, wherever a row or a receipt writes it. Compared without case, spaces and marks. */
import { comparableName } from '../cash/names';
import type { LedgerRecord } from '../reconciliation/ledgerRecord';
import { batchKey, referenceKey } from '../reconciliation/referenceKey';

export interface BatchName {
  /** Empty: it names none. */
  readonly key: string;
  /** As it is written. */
  readonly text: string;
}

export const NO_BATCH: BatchName = { key: '', text: '' };

/** The batch that a row says it is of: its column, or its texts. */
export function batchOfRow({ batch = '', description, reference }: LedgerRecord): BatchName {
  const key = referenceKey(batch);
  if (key !== '') return { key, text: batch };
  const named = batchKey(description) || batchKey(reference);
  return { key: named, text: named };
}

/** A settlement is its own batch: by its number, its reference, or at least its id. */
export function batchOfSettlement(record: LedgerRecord): BatchName {
  const named = batchOfRow(record);
  if (named.key !== '') return named;
  const text = record.reference === '' ? record.id : record.reference;
  return { key: referenceKey(text), text };
}

const SHORTEST_NAME = 3;

/** Every number that a receipt's reference may name a settlement by: `P-1`, `177`; two digits alone name nothing. */
export function namesIn(reference: string): string[] {
  const names = [batchKey(reference), referenceKey(reference), ...reference.split(/[\s,;|/]+/).map(referenceKey)];
  return [...new Set(names)].filter((name) => /\d/.test(name) && (name.length >= SHORTEST_NAME || /[A-Z]/.test(name)));
}

/** The partner that a payer's name holds, the longest if it holds several; undefined when it holds none. */
export function partnerIn(payer: string, partners: readonly string[]): string | undefined {
  const whole = comparableName(payer).core;
  const held = partners.filter((partner) => {
    const { core } = comparableName(partner);
    return core.length >= SHORTEST_NAME && whole.includes(core);
  });
  return held.sort((a, b) => comparableName(b).core.length - comparableName(a).core.length)[0];
}
