import type { CashPlan, CashRequest } from './cashPlan';

export function planCash(_request: CashRequest): CashPlan {
  throw new Error('planCash is being built.');
}
