/** A budget of an owner and project: what is left of it, how it is burning, when it runs out, and what is proposed. */
import type { BurnLine } from '../../../app/budget/burnPlan';
import { isZeroAmount } from '../../amount';
import { type BadgeColour, Card, Facts, Line, StateBadge } from '../../parts/Card';
import { type Term, Terms } from '../../parts/Terms';
import { useText } from '../../paneContext';
import type { Catalogue } from '../../text';

/** The most burnt first. */
const COLOUR_OF = {
  '100 %': 'alarm',
  '90 %': 'danger',
  '75 %': 'warning',
  below: 'success',
} as const satisfies Record<BurnLine['threshold'], BadgeColour>;
const THRESHOLDS = Object.keys(COLOUR_OF);

export const mostBurntFirst = (lines: readonly BurnLine[]): readonly BurnLine[] =>
  THRESHOLDS.flatMap((threshold) => lines.filter((line) => line.threshold === threshold));

/** What is taken off the budget; shown where it is not zero. */
const USED = ['actual', 'approved', 'committed', 'accrued'] as const;

type Words = Catalogue['burn'];

/** A level by its figure, as Tieout Rules has it, for a controller may have changed it. */
function burntText({ burntPercent, threshold, thresholdPercent = '' }: BurnLine, words: Words): string {
  if (burntPercent === '') return words.noBudget;
  const level = thresholdPercent === '' ? threshold : `${thresholdPercent} %`;
  return words.burnt(burntPercent, threshold === 'below' ? words.within : words.above(level));
}

const proposalText = ({ proposal, currency }: BurnLine, words: Words): string =>
  proposal.startsWith('-') ? words.gives(proposal.slice(1), currency) : words.receives(proposal, currency);

export function BurnCard({ line }: { readonly line: BurnLine }) {
  const words = useText().burn;
  const { owner, project, currency, threshold, available, runsOutIn, runsOutEarly, runsOutLate, proposal } = line;
  const used = USED.filter((term) => line[term] !== '' && !isZeroAmount(line[term]));
  const terms: readonly Term[] = [
    { label: words.terms.budget, amount: line.budget },
    ...used.map((term) => ({ label: words.terms[term], amount: line[term] })),
    { label: words.terms.available, amount: available, isSum: true, isWrong: available.startsWith('-') },
    { label: words.terms.estimateAtCompletion, amount: line.estimateAtCompletion },
  ];
  return (
    <Card
      title={[owner, project].filter((name) => name !== '').join(' · ')}
      name={`${owner} ${project} ${currency}`}
      badge={<StateBadge colour={COLOUR_OF[threshold]}>{burntText(line, words)}</StateBadge>}
    >
      <Facts facts={[currency]} />
      <Line>{runsOutIn === '' ? words.lasts : words.runsOut(runsOutIn, runsOutEarly, runsOutLate)}</Line>
      {proposal !== '' && !isZeroAmount(proposal) && <Line>{proposalText(line, words)}</Line>}
      <Terms terms={terms} />
    </Card>
  );
}
