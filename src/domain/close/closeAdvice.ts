/** What keeps a step from being tied, a person from signing, and a row of the close from being read: each with its words. */
import { ofRoom } from '../finding';

export interface CloseFacts {
  'not-run': { job: string; period: string };
  'run-for-other-day': { job: string; day: string; asOf: string };
  'inputs-changed': { job: string; runId: string; tables: string };
  'inputs-gone': { job: string; runId: string; tables: string };
  'rules-changed': { job: string; runId: string };
  'proof-differs': { name: string; difference: string; more: number };
  'proof-overwritten': { name: string; value: string };
  'proof-missing': { sheet: string };
  'open-exceptions': { count: number; allowed: number; one: string; many: string };
  'procedure-changed': { version: string; acknowledged: string };
  'waits-for': { steps: string };
  'not-signed': { steps: string };
  'cells-moved': { who: string; role: string; count: number; first: string };
  'signature-withdrawn': { role: string; why: string };
  'signature-tampered': { who: string; role: string; why: string };
  'reviewer-awaited': { reviewer: string };
  'manual-step': { step: string };
  'no-statements': { period: string };
  'statement-gap': { account: string; closing: string; opening: string; statement: string };
  'account-without-statement': { account: string; last: string };
  'statement-ends-early': { account: string; to: string; end: string };
  'error-cell': { error: string; count: number };
  'no-reports': Record<string, never>;
  'no-steps': Record<string, never>;
  'sheet-gone': { sheet: string };
  'nobody-signs': Record<string, never>;
  'step-unknown': { step: string; steps: string };
  'step-not-tied': { step: string; count: number };
  'evidence-missing': { step: string };
  'same-person': { who: string; role: string };
  'preparer-first': { step: string };
  'signs-for-another': { who: string; named: string; role: string };
  'not-signed-by-role': { step: string; role: string };
  'reason-missing': { what: string };
  'period-is-locked': { period: string; who: string; at: string };
  'period-not-locked': { period: string };
  'steps-not-signed': { steps: string };
  'month-left-unsigned': { period: string; steps: string };
  'already-signed': { step: string; role: string; who: string };
  'close-not-set-up': Record<string, never>;
  'procedure-is-acknowledged': { step: string; version: string };
  'key-missing': { title: string };
  'key-twice': { key: string };
  'after-unknown': { key: string; after: string };
  'steps-in-circle': { keys: string };
  'test-unknown': { key: string; test: string; known: string };
  'period-unreadable': { text: string };
  'as-of-unreadable': { text: string; taken: string };
  'as-of-before-end': { asOf: string; to: string };
  'figure-unreadable': { column: string; text: string; taken: number };
  'act-not-in-log': { act: string; who: string };
  'act-removed': { line: string; runId: string };
  'chain-broken': { runId: string };
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const RUN_AGAIN = 'Run it once more: what has not changed stays as it is.';

/** Every finding of the close. Adding one without its words does not compile. */
export const CLOSE_ADVICE = ofRoom<CloseFacts>('close', {
  'not-run': {
    severity: 'blocking',
    title: ({ job, period }) => `The job "${job}" has not been run for ${period}.`,
    remedy: 'Run it.',
  },
  'run-for-other-day': {
    severity: 'blocking',
    title: ({ job, day, asOf }) =>
      `The last run of "${job}" was made ${day === '' ? 'for a day that the log does not say' : `for ${day}`}; the month is closed as of ${asOf}.`,
    remedy: ({ asOf }) => `Run it for ${asOf}, or change the day in the head of the close.`,
  },
  'inputs-changed': {
    severity: 'blocking',
    title: ({ job, runId, tables }) => `Changed since "${job}" ran (${runId}): ${tables}.`,
    remedy: RUN_AGAIN,
  },
  'inputs-gone': {
    severity: 'blocking',
    title: ({ job, runId, tables }) => `No longer in the workbook, though "${job}" read it (${runId}): ${tables}.`,
    remedy: 'Put it back under its name, or choose another table and run the job once more.',
  },
  'rules-changed': {
    severity: 'blocking',
    title: ({ job, runId }) => `A rule on "Tieout Rules" has changed since "${job}" ran (${runId}).`,
    remedy: RUN_AGAIN,
  },
  'proof-differs': {
    severity: 'blocking',
    title: ({ name, difference, more }) =>
      `${name}: the difference reads ${difference} and must read 0.00${more === 0 ? '' : `; ${more === 1 ? 'one more line' : `${more} more lines`} of it differ${more === 1 ? 's' : ''} too`}.`,
    remedy: 'Follow the line from left to right; its figures are formulas.',
  },
  'proof-overwritten': {
    severity: 'blocking',
    title: ({ name, value }) => `${name}: the difference is no formula any more; somebody wrote ${value} there.`,
    remedy: 'Run the job once more: it writes the formula again.',
  },
  'proof-missing': {
    severity: 'blocking',
    title: ({ sheet }) => `The sheet "${sheet}" has no proof that can be read.`,
    remedy: 'Delete the sheet and run its job once more.',
  },
  'open-exceptions': {
    severity: 'blocking',
    title: ({ count: open, allowed, one, many }) =>
      `${count(open, `${one} waits`, `${many} wait`)} for a person; ${allowed === 0 ? 'none' : allowed} may stay open.`,
    remedy: 'Decide on them, or raise what may stay open in the row of the step.',
  },
  'procedure-changed': {
    severity: 'blocking',
    title: ({ version, acknowledged }) =>
      version === acknowledged
        ? `The procedure says something else than when version ${version} was acknowledged.`
        : `The procedure is at version ${version}; ${acknowledged === '' ? 'nobody has acknowledged it' : `version ${acknowledged} was acknowledged`}.`,
    remedy: 'Read it, then acknowledge it.',
  },
  'waits-for': {
    severity: 'blocking',
    title: ({ steps }) => `It comes after ${steps}, which is neither tied nor signed.`,
    remedy: 'Finish that first.',
  },
  'not-signed': {
    severity: 'blocking',
    title: ({ steps }) => `Not signed yet: ${steps}.`,
    remedy: 'The sign-off vouches for all the others.',
  },
  'cells-moved': {
    severity: 'blocking',
    title: ({ who, role, count: moved, first }) =>
      `${count(moved, 'cell says', 'cells say')} something else than when ${who} signed as ${role}; the first is ${first}.`,
    remedy: 'Put it back, and the signature holds again; or sign anew.',
  },
  'signature-withdrawn': {
    severity: 'blocking',
    title: ({ role, why }) => `The signature of the ${role} was taken back: ${why}`,
    remedy: 'Sign anew when the step is done.',
  },
  'signature-tampered': {
    severity: 'blocking',
    title: ({ who, role, why }) => `The signature of ${who} as ${role} cannot be trusted: ${why}`,
    remedy: 'Find out who changed it; then sign anew.',
  },
  'reviewer-awaited': { severity: 'note', title: ({ reviewer }) => `${reviewer} has not reviewed it yet.`, remedy: 'Ask for the review.' },
  'manual-step': {
    severity: 'warning',
    title: ({ step }) => `Nothing in the workbook can tell whether "${step}" is done.`,
    remedy: 'Do it, then sign with a note of what shows that it is done.',
  },
  'no-statements': {
    severity: 'blocking',
    title: ({ period }) => `No bank statement of ${period} was imported.`,
    remedy: 'Import the bank files.',
  },
  'statement-gap': {
    severity: 'blocking',
    title: ({ account, closing, opening, statement }) =>
      `Account ${account} closes at ${closing}, but the next statement, ${statement}, opens at ${opening}.`,
    remedy: 'Import the statement between them, or ask the bank.',
  },
  'account-without-statement': {
    severity: 'blocking',
    title: ({ account, last }) => `Account ${account} has no statement of this period; its last ends on ${last}.`,
    remedy: 'Import it.',
  },
  'statement-ends-early': {
    severity: 'blocking',
    title: ({ account, to, end }) => `The statements of account ${account} end on ${to}, before the last business day, ${end}.`,
    remedy: 'Import the rest of the month.',
  },
  'error-cell': {
    severity: 'blocking',
    title: ({ error, count: cells }) =>
      `${count(cells, 'cell of this sheet reads', 'cells of this sheet read')} an error, the first ${error}.`,
    remedy: 'Follow its formula, or run the job once more.',
  },
  'no-reports': { severity: 'blocking', title: () => 'No job has written a report yet.', remedy: 'Do the steps before it.' },
  'no-steps': {
    severity: 'blocking',
    title: () => 'The close has no steps, so nothing of this month is tested.',
    remedy: 'Put them back from an earlier copy, or delete the sheet "Tieout Close" and set up the month once more.',
  },
  'sheet-gone': {
    severity: 'blocking',
    title: ({ sheet }) => `The sheet "${sheet}" is named as evidence and is not in the workbook.`,
    remedy: 'Correct the name in the row of the step.',
  },
  'nobody-signs': { severity: 'blocking', title: () => 'A signature needs a name.', remedy: 'Say who you are under Settings.' },
  'step-unknown': {
    severity: 'blocking',
    title: ({ step }) => `The close has no step "${step}".`,
    remedy: ({ steps }) => `The steps are: ${steps}.`,
  },
  'step-not-tied': {
    severity: 'blocking',
    title: ({ step, count: reasons }) => `"${step}" is not tied: ${count(reasons, 'test fails', 'tests fail')}.`,
    remedy: 'Mend what is listed, then sign.',
  },
  'evidence-missing': {
    severity: 'blocking',
    title: ({ step }) => `"${step}" is vouched for by whoever signs, and the note says nothing.`,
    remedy: 'Write what shows that it is done: a document, a voucher number, a file.',
  },
  'same-person': {
    severity: 'blocking',
    title: ({ who, role }) => `${who} has signed this step as ${role} already, and it asks for two people.`,
    remedy: 'Have somebody else sign, or change "Two people" in the row of the step.',
  },
  'preparer-first': {
    severity: 'blocking',
    title: ({ step }) => `Nobody has signed "${step}" as preparer, so there is nothing to review.`,
    remedy: 'The preparer signs first.',
  },
  'signs-for-another': {
    severity: 'note',
    title: ({ who, named, role }) => `The row names ${named} as ${role}; ${who} signs.`,
    remedy: 'Correct the row if that is to stay so.',
  },
  'not-signed-by-role': {
    severity: 'blocking',
    title: ({ step, role }) => `"${step}" has no signature of the ${role} that could be taken back.`,
    remedy: 'Look at the sheet "Tieout Sign-offs".',
  },
  'reason-missing': {
    severity: 'blocking',
    title: ({ what }) => `To ${what} needs a reason.`,
    remedy: 'Write why in a sentence: it goes to the log.',
  },
  'period-is-locked': {
    severity: 'blocking',
    title: ({ period, who, at }) => `${period} is locked: ${who} locked it on ${at}.`,
    remedy: 'Reopen the period first; that asks why, is logged, and suspends its signatures.',
  },
  'period-not-locked': { severity: 'blocking', title: ({ period }) => `${period} is not locked.`, remedy: 'There is nothing to reopen.' },
  'steps-not-signed': {
    severity: 'blocking',
    title: ({ steps }) => `Not signed, so the period cannot be locked: ${steps}.`,
    remedy: 'Sign the steps, or remove those that this month does not have.',
  },
  'month-left-unsigned': {
    severity: 'warning',
    title: ({ period, steps }) => `${period} is left with steps that are not signed: ${steps}.`,
    remedy: 'Roll on if that is meant; what was signed stays as history.',
  },
  'already-signed': {
    severity: 'note',
    title: ({ step, role, who }) => `${who} has signed "${step}" as ${role}, and nothing has moved since.`,
    remedy: 'Nothing to do.',
  },
  'close-not-set-up': {
    severity: 'blocking',
    title: () => 'No month is set up in this workbook.',
    remedy: 'Set up the month: entity, period and day.',
  },
  'procedure-is-acknowledged': {
    severity: 'note',
    title: ({ step, version }) => `Version ${version} of the procedure of "${step}" is acknowledged already.`,
    remedy: 'Nothing to do.',
  },
  'key-missing': {
    severity: 'warning',
    title: ({ title }) => `The step "${title}" has no key, so it was not read.`,
    remedy: 'Write a short word under "Key".',
  },
  'key-twice': {
    severity: 'warning',
    title: ({ key }) => `The key ${key} stands here a second time, so this row was not read.`,
    remedy: 'Give the step a key of its own.',
  },
  'after-unknown': {
    severity: 'warning',
    title: ({ key, after }) => `Step ${key} comes after "${after}", which is no step.`,
    remedy: 'Correct the key under "After"; until then it waits for the others only.',
  },
  'steps-in-circle': {
    severity: 'blocking',
    title: ({ keys }) => `These steps wait for each other: ${keys}.`,
    remedy: 'Take one of the keys out of "After".',
  },
  'test-unknown': {
    severity: 'warning',
    title: ({ key, test }) => `"${test}" is no test of ours, so a person vouches for step ${key}.`,
    remedy: ({ known }) => `Write one of: ${known}.`,
  },
  'period-unreadable': {
    severity: 'blocking',
    title: ({ text }) => `"${text}" is no month, so the close was not read.`,
    remedy: 'Write the period as 2026-10.',
  },
  'as-of-unreadable': {
    severity: 'warning',
    title: ({ text, taken }) => `"${text}" is no day; the month is closed as of ${taken}.`,
    remedy: 'Write the day as 2026-10-31.',
  },
  'as-of-before-end': {
    severity: 'note',
    title: ({ asOf, to }) => `The month is closed as of ${asOf}, before it ends on ${to}.`,
    remedy: 'Nothing to do if that is meant.',
  },
  'figure-unreadable': {
    severity: 'warning',
    title: ({ column, text, taken }) => `"${text}" under "${column}" is no count; ${taken} was taken.`,
    remedy: 'Write a whole number.',
  },
  'act-not-in-log': {
    severity: 'blocking',
    title: ({ act, who }) =>
      `This line says "${act}" of ${who}, but the log knows nothing of it or says something else: it does not count.`,
    remedy: 'Do it again with Tieout, and find out who wrote the line.',
  },
  'act-removed': {
    severity: 'blocking',
    title: ({ line, runId }) => `The log has "${line}" (${runId}), but its line on "Tieout Sign-offs" is gone or was changed.`,
    remedy: 'Put the line back from an earlier copy of the workbook.',
  },
  'chain-broken': {
    severity: 'blocking',
    title: ({ runId }) => `The hash chain of the log breaks at ${runId}, so no signature after it can be trusted.`,
    remedy: 'Find out who changed the log; an earlier copy of the workbook has it as it was.',
  },
});
