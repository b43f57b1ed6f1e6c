/** What rebates have to say, one line a code. */
import type { Finding, Place } from '../finding';

type RebateCode = 'volume-outside' | 'deal-unknown';

interface RebateFacts {
  readonly deal: string;
  readonly on: string;
}

// prettier-ignore
const REBATE_ADVICE: Readonly<Record<RebateCode, { severity: Finding['severity']; title: (facts: RebateFacts) => string; remedy: string }>> = {
  'volume-outside': {
    severity: 'warning',
    title: ({ deal, on }) => `The volume of ${on} lies outside of the period of deal ${deal}, so it earns nothing.`,
    remedy: 'Correct the day, or the period of the deal.',
  },
  'deal-unknown': {
    severity: 'warning',
    title: ({ deal, on }) => `The row of ${on} names deal ${deal}, which is not in the table of deals.`,
    remedy: 'Correct the name, or add the deal.',
  },
};

export function rebateFinding(code: RebateCode, place: Place, facts: RebateFacts): Finding {
  const { severity, title, remedy } = REBATE_ADVICE[code];
  return { code, severity, place, title: title(facts), remedy };
}
