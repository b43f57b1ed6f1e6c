/** What can be odd above the matches, in cases, control totals and the bridge to the ledger, and the words for it. */
import { type Finding, findingFrom, ofRoom, type Place } from '../../finding';

export interface ControlFacts {
  'decision-reopened': { key: string; status: string; was: string; now: string };
  'decision-lacks-reason': { key: string; status: string };
  'decision-lacks-owner': { key: string };
  'case-cleared-by-hand': { key: string };
  'case-returned': { key: string; clearedOn: string };
  'case-vanished': { key: string; rows: string };
  'unreadable-row-gone': { key: string };
  'run-before-cases': { asOf: string; count: number; latest: string };
  'control-total-differs': { of: string; rows: string; amount: string };
  'control-total-of-nothing': { of: string; known: string };
  'control-total-twice': { of: string };
  'ledger-in-credit': { figures: number };
  'ledger-without-rows': { of: string; amount: string };
  'ledger-twice-counted': { of: string };
  'ledger-not-explained': { of: string; amount: string };
  'ledger-bridge-ambiguous': { of: string; amount: string; ways: string };
}

const CONTROL_ADVICE = ofRoom<ControlFacts>('control', {
  'decision-reopened': {
    severity: 'warning',
    title: ({ key, status, was, now }) =>
      `Exception ${key} was ${status} at a difference of ${was}; it is ${now} now, so it is open again.`,
    remedy: 'Decide it anew at its new amount.',
  },
  'decision-lacks-reason': {
    severity: 'warning',
    title: ({ key, status }) => `Exception ${key} is said to be ${status} without a reason, so it stays open.`,
    remedy: 'Write the reason beside the decision.',
  },
  'decision-lacks-owner': {
    severity: 'warning',
    title: ({ key }) => `Exception ${key} is said to be assigned and names nobody, so it stays open.`,
    remedy: 'Write whom it is assigned to under Owner.',
  },
  'case-cleared-by-hand': {
    severity: 'warning',
    title: ({ key }) => `Exception ${key} is said to be cleared, but its rows are still open; nothing clears itself by hand.`,
    remedy: 'Accept it with a reason, or write it off.',
  },
  'case-returned': {
    severity: 'warning',
    title: ({ key, clearedOn }) => `Exception ${key} cleared itself on ${clearedOn} and is open again.`,
    remedy: 'Look for the row that it was matched with: it was changed or taken away.',
  },
  'case-vanished': {
    severity: 'warning',
    title: ({ key, rows }) => `Exception ${key} was open in the last run, and ${rows} stands in neither file any more.`,
    remedy: 'Find out who took it out and why; accept the exception with that reason.',
  },
  'unreadable-row-gone': {
    severity: 'warning',
    title: ({ key }) => `The row of exception ${key} could not be read and had no id; it is there no more, mended or deleted.`,
    remedy: 'Check that it was mended: the control total of its file tells.',
  },
  'run-before-cases': {
    severity: 'warning',
    title: ({ asOf, count, latest }) =>
      `This run is for ${asOf}, and ${count} exceptions were first seen later, the last on ${latest}. They keep their days.`,
    remedy: 'Run again for the later day before you go on working with the exceptions.',
  },
  'control-total-differs': {
    severity: 'blocking',
    title: ({ of, rows, amount }) => `The control total of ${of} differs from its rows: ${rows}, ${amount}.`,
    remedy: 'Get the file again, or the right control total; mend rows that could not be read.',
  },
  'control-total-of-nothing': {
    severity: 'warning',
    title: ({ of, known }) => `A control total is stated for "${of}", which is neither a side nor a file of this run (${known}).`,
    remedy: 'Write ours, theirs, or the name of the file.',
  },
  'control-total-twice': {
    severity: 'warning',
    title: ({ of }) => `The control total of ${of} is stated more than once; only the first was held against the rows.`,
    remedy: 'Delete the other rows.',
  },
  'ledger-in-credit': {
    severity: 'note',
    title: ({ figures }) => `All ${figures} figures of the general ledger are negative: they were read as credits, which is revenue.`,
    remedy: 'Nothing to do if the ledger shows revenue in credit.',
  },
  'ledger-without-rows': {
    severity: 'warning',
    title: ({ of, amount }) => `The general ledger has ${amount} for ${of}, and there are no rows of it on either side.`,
    remedy: 'Check the names and the month, or find the records that were not exported.',
  },
  'ledger-twice-counted': {
    severity: 'warning',
    title: ({ of }) => `The general ledger gives figures for ${of} as a whole and for parts of it; each is held against its own rows.`,
    remedy: 'Check that the whole is not a part of its own: give one of the two.',
  },
  'ledger-not-explained': {
    severity: 'warning',
    title: ({ of, amount }) => `Between our records and the general ledger ${amount} of ${of} is not explained.`,
    remedy: 'Ask for the postings of the account in this month, and hold them against the records.',
  },
  'ledger-bridge-ambiguous': {
    severity: 'warning',
    title: ({ of, amount, ways }) =>
      `${amount} between our records and the general ledger for ${of} can be explained in several ways: ${ways}.`,
    remedy: 'Look at the postings to tell which one it is.',
  },
});

export const controlFinding = <Code extends keyof ControlFacts>(code: Code, place: Place, facts: ControlFacts[Code]): Finding =>
  findingFrom(CONTROL_ADVICE, code, place, facts);
