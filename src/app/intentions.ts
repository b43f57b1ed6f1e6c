/**
 * What the ribbon asks of the pane. A button may be pressed before the pane has loaded: the last
 * thing asked waits, and is handed over to whoever listens first.
 */
// prettier-ignore
export const INTENTIONS = [
  'openHome', 'openCash', 'openContracts', 'openSchedules', 'openReconciliation', 'openDeposits', 'openPayments', 'openBurn', 'openTrace',
  'reviewQuestions', 'openCases', 'openRuns', 'revertLast', 'verifyLog', 'showReceipt',
  'openLint', 'openAsk', 'openFormulas', 'openTables', 'explainCell', 'askAboutCell', 'whichInvoices', 'openSearch',
] as const;
export type Intention = (typeof INTENTIONS)[number];

let waiting: Intention | undefined;
let listener: ((intention: Intention) => void) | undefined;

export function intend(intention: Intention): void {
  if (listener === undefined) waiting = intention;
  else listener(intention);
}

/** One pane, one listener: a new one takes the place of the old. Returns how to stop listening. */
export function onIntention(next: (intention: Intention) => void): () => void {
  listener = next;
  if (waiting !== undefined) {
    const intention = waiting;
    waiting = undefined;
    next(intention);
  }
  return () => {
    if (listener === next) listener = undefined;
  };
}
