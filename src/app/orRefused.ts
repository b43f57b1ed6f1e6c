/** What Excel refused before anything was written, as a result; everything else that is thrown is a bug and stays one. */
import { Refusal } from '../workbook/refusal';
import type { Finding } from '../domain/finding';
import type { WriteResult } from './jobs';

export async function orRefused(work: () => Promise<WriteResult>): Promise<WriteResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const findings = [error.finding];
    return error.because === 'failed' ? { kind: 'failed', findings } : { kind: 'refused', because: error.because, findings };
  }
}

/** What a refusal says; undefined when the error is none. For those who read and preview, where a refusal is thrown. */
export const findingOfRefusal = (error: unknown): Finding | undefined => (error instanceof Refusal ? error.finding : undefined);
