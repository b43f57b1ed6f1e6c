import type { CashLine } from './cashPlan';
import type { Decision, WriteResult } from './jobs';

export async function readQuestions(): Promise<readonly CashLine[]> {
  throw new Error('readQuestions is being built.');
}

export async function decide(_decision: Decision, _who: string, _at: string): Promise<WriteResult> {
  throw new Error('decide is being built.');
}
