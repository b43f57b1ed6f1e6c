/** What came in during the month, and why: each receipt is told by a story, so its true answer is known. */
import { addDays, daysBetween } from '../domain/calendar/plainDate';
import {
  namesOne,
  namesSeveral,
  namesGarbled,
  amountOnly,
  sumWithoutReference,
  adviceOnly,
  purchaseOrderOnly,
  twinWithoutReference,
} from './stories/inFull';
import {
  discountEarned,
  discountLate,
  bankFeeKept,
  withholdingKept,
  claimWithAdvice,
  creditNoteNetted,
  overpays,
  paysPart,
  otherCurrency,
} from './stories/different';
import {
  newAccountMisspelt,
  motherPays,
  referenceCut,
  prepays,
  paysTwice,
  strangerNamesOne,
  strangerSaysNothing,
  takenBack,
  outgoing,
} from './stories/odd';
import type { SampleTransaction, Scene, Story, Told } from './stories/story';

/** How many receipts each story tells, as parts of the whole. */
// prettier-ignore
const STORIES: readonly { readonly share: number; readonly tell: Story }[] = [
  { share: 0.270, tell: namesOne },
  { share: 0.120, tell: namesSeveral },
  { share: 0.070, tell: namesGarbled },
  { share: 0.075, tell: amountOnly },
  { share: 0.045, tell: sumWithoutReference },
  { share: 0.055, tell: discountEarned },
  { share: 0.020, tell: discountLate },
  { share: 0.030, tell: bankFeeKept },
  { share: 0.015, tell: withholdingKept },
  { share: 0.025, tell: claimWithAdvice },
  { share: 0.040, tell: creditNoteNetted },
  { share: 0.040, tell: adviceOnly },
  { share: 0.025, tell: newAccountMisspelt },
  { share: 0.025, tell: motherPays },
  { share: 0.015, tell: referenceCut },
  { share: 0.012, tell: overpays },
  { share: 0.015, tell: paysPart },
  { share: 0.015, tell: prepays },
  { share: 0.013, tell: paysTwice },
  { share: 0.010, tell: strangerNamesOne },
  { share: 0.010, tell: strangerSaysNothing },
  { share: 0.010, tell: purchaseOrderOnly },
  { share: 0.020, tell: twinWithoutReference },
  { share: 0.008, tell: otherCurrency },
  { share: 0.006, tell: takenBack },
  { share: 0.045, tell: outgoing },
];

/** Tries a story until it finds what it needs; a month that runs out of documents tells a simpler one. */
function tell(scene: Scene, index: number, count: number, id: string): Told {
  const whole = STORIES.reduce((all, { share }) => all + share, 0);
  const at = ((index + 0.5) / count) * whole;
  let passed = 0;
  const chosen = STORIES.find(({ share }) => at < (passed += share)) ?? { tell: outgoing };
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const told = chosen.tell(scene, id);
    if (told !== undefined) return told;
  }
  return namesOne(scene) ?? outgoing(scene);
}

/** Rare stories are told first: they need particular documents, and the common ones take what is left. */
export function makeTransactions(count: number, scene: Scene): SampleTransaction[] {
  const days = daysBetween(scene.openingOn, scene.asOf);
  const ids = scene.chance.shuffled(Array.from({ length: count }, (_, index) => `NB${26_100_000 + index * 13}`));
  return ids.map((id, index) => {
    const told = tell(scene, count - 1 - index, count, id);
    return { id, bookedOn: addDays(scene.openingOn, scene.chance.int(1, days)), reversal: false, ...told };
  });
}
