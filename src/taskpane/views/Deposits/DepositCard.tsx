/** A prepaid balance: how it moved, whether the partner's statement agrees, when it runs out and what to top up by when. */
import type { DepositLine } from '../../../app/deposits/depositsPlan';
import { isZeroAmount } from '../../amount';
import { type BadgeColour, Card, Line, StateBadge } from '../../parts/Card';
import { type Term, Terms } from '../../parts/Terms';
import { useText } from '../../paneContext';

/** In the order of urgency. */
const COLOUR_OF = {
  'too late': 'alarm',
  'top up now': 'danger',
  'top up soon': 'warning',
  'not enough history': 'informative',
  'idle cash': 'informative',
  fine: 'success',
} as const satisfies Record<DepositLine['state'], BadgeColour>;
const URGENCY = Object.keys(COLOUR_OF);

export const mostUrgentFirst = (deposits: readonly DepositLine[]): readonly DepositLine[] =>
  URGENCY.flatMap((state) => deposits.filter((deposit) => deposit.state === state));

/** The ledger whole; of what stands beside it only what there is. */
const LEDGER = ['opening', 'topUps', 'consumption', 'adjustments', 'closing'] as const;
const BESIDE = ['statement', 'statementDifference', 'pendingTopUps', 'dailyUse', 'idle'] as const;

const isThere = (amount: string): boolean => amount !== '' && !isZeroAmount(amount);

export function DepositCard({ deposit }: { readonly deposit: DepositLine }) {
  const words = useText().deposits;
  const { partner, currency, state, runsOutOn, runsOutEarly, runsOutLate, topUpBy, topUpAmount } = deposit;
  const beside = BESIDE.filter((term) => isThere(deposit[term]));
  const terms: readonly Term[] = [
    ...LEDGER.map((term) => ({ label: words.terms[term], amount: deposit[term], isSum: term === 'closing' })),
    ...beside.map((term) => ({ label: words.terms[term], amount: deposit[term], isWrong: term === 'statementDifference' })),
  ];
  return (
    <Card title={`${partner} · ${currency}`} badge={<StateBadge colour={COLOUR_OF[state]}>{words.states[state]}</StateBadge>}>
      {state !== 'not enough history' && (
        <Line>{runsOutOn === '' ? words.lasts : words.runsOut(runsOutOn, runsOutEarly, runsOutLate)}</Line>
      )}
      {topUpBy !== '' && isThere(topUpAmount) && <Line>{words.topUp(topUpAmount, currency, topUpBy)}</Line>}
      <Terms terms={terms} />
    </Card>
  );
}
