import {
  intentOfKey,
  reviewReducer,
  type ReviewEvent,
  type ReviewState,
  START as REVIEW_START,
} from '../../../src/taskpane/views/Review/reviewState';
import {
  lastStanding,
  newestFirst,
  runsReducer,
  type RunsEvent,
  type RunsState,
  START as RUNS_START,
} from '../../../src/taskpane/views/Runs/runsState';
import { CHAIN, QUESTION, QUESTION_WITHOUT_PROPOSAL, REVERT_RUN, REVERTED_RUN, RUN } from '../../support/paneSamples';

describe('the review queue', () => {
  const third = { ...QUESTION, receipt: 'R-3' };
  const three: ReviewState = reviewReducer(REVIEW_START, { kind: 'read', lines: [QUESTION, QUESTION_WITHOUT_PROPOSAL, third] });
  const walk = (...events: readonly ReviewEvent[]) => events.reduce(reviewReducer, three);
  const shown = (state: ReviewState) => (state.kind === 'questions' ? state.lines[state.at]?.receipt : state.kind);
  const next: ReviewEvent = { kind: 'moved', by: 1 };

  test.each<[string, readonly ReviewEvent[], string]>([
    ['begins at the first', [], 'R-1042'],
    ['goes on', [next], 'R-1057'],
    ['stops at the last', [next, next, next], 'R-3'],
    ['stops at the first', [{ kind: 'moved', by: -1 }], 'R-1042'],
    ['follows the grid', [{ kind: 'selected', receipt: 'R-3' }], 'R-3'],
    ['stays where the grid shows a line that is no question', [{ kind: 'selected', receipt: 'R-9' }], 'R-1042'],
    ['shows the one behind an answered question', [{ kind: 'deciding' }, { kind: 'decided', receipt: 'R-1042' }], 'R-1057'],
    ['shows the one before when the last is answered', [next, next, { kind: 'decided', receipt: 'R-3' }], 'R-1057'],
    ['does not move while an answer is being written', [{ kind: 'deciding' }, next], 'R-1042'],
    ['stays at a question whose answer was refused', [{ kind: 'deciding' }, { kind: 'refused', because: 'protected' }], 'R-1042'],
    ['is empty after the last answer', ['R-1042', 'R-1057', 'R-3'].map((receipt) => ({ kind: 'decided', receipt })), 'none'],
    ['reads again from the beginning', [{ kind: 'readAgain' }], 'reading'],
    ['says why it could not be read', [{ kind: 'readFailed', because: 'x' }], 'readFailed'],
  ])('it %s', (_, events, receipt) => {
    expect(shown(walk(...events))).toBe(receipt);
  });

  test('a refusal stays when the grid comes back to the same question', () => {
    const refused = walk({ kind: 'deciding' }, { kind: 'refused', because: 'protected' });
    expect(reviewReducer(refused, { kind: 'selected', receipt: 'R-1042' })).toBe(refused);
  });

  test('a refusal is shown until the next answer', () => {
    const refused = walk({ kind: 'deciding' }, { kind: 'refused', because: 'protected' });
    expect(refused).toMatchObject({ refused: 'protected', deciding: false });
    expect(reviewReducer(refused, { kind: 'deciding' })).toMatchObject({ refused: undefined, deciding: true });
  });

  test.each([
    ['a', QUESTION, { kind: 'decide', decision: { receipt: 'R-1042', kind: 'accept' } }],
    ['A', QUESTION, { kind: 'decide', decision: { receipt: 'R-1042', kind: 'accept' } }],
    ['a', QUESTION_WITHOUT_PROPOSAL, undefined],
    ['r', QUESTION_WITHOUT_PROPOSAL, { kind: 'decide', decision: { receipt: 'R-1057', kind: 'reject' } }],
    ['1', QUESTION, { kind: 'decide', decision: { receipt: 'R-1042', kind: 'choose', alternative: 0 } }],
    ['2', QUESTION, { kind: 'decide', decision: { receipt: 'R-1042', kind: 'choose', alternative: 1 } }],
    ['3', QUESTION, undefined],
    ['0', QUESTION, undefined],
    ['ArrowRight', QUESTION, { kind: 'move', by: 1 }],
    ['ArrowLeft', QUESTION, { kind: 'move', by: -1 }],
    ['Enter', QUESTION, undefined],
  ])('the key %s', (key, line, intent) => {
    expect(intentOfKey(key, line)).toEqual(intent);
  });
});

describe('the run log', () => {
  const log: RunsState = runsReducer(RUNS_START, { kind: 'read', runs: [REVERTED_RUN, RUN], chain: CHAIN });
  const walk = (...events: readonly RunsEvent[]) => events.reduce(runsReducer, log);
  const revertOf = (state: RunsState) => (state.kind === 'runs' ? state.revert : undefined);
  const { runId } = RUN;
  const asked: RunsEvent = { kind: 'revertAsked', runId };
  const previewed: RunsEvent = { kind: 'revertPreviewed', preview: { runId, cells: 4, conflicts: [] } };
  const ended: RunsEvent = { kind: 'reverted', result: { kind: 'alreadyDone' } };

  test('a revert is shown, confirmed, carried out and told', () => {
    const story = [
      asked,
      previewed,
      { kind: 'overwriteChosen', overwrite: true },
      { kind: 'revertConfirmed' },
      ended,
      { kind: 'revertClosed' },
    ] as const;
    expect(story.map((_, at) => revertOf(walk(...story.slice(0, at + 1)))?.kind)).toEqual([
      'previewing',
      'asking',
      'asking',
      'reverting',
      'ended',
      undefined,
    ]);
    expect(revertOf(walk(asked, previewed, { kind: 'overwriteChosen', overwrite: true }))).toMatchObject({ overwrite: true });
  });

  test('nothing is reverted that was not shown', () => {
    expect(revertOf(walk(asked, { kind: 'revertConfirmed' }))?.kind).toBe('previewing');
    expect(revertOf(walk({ kind: 'revertConfirmed' }))).toBeUndefined();
  });

  test('cells that a person changed stay, unless that is asked for', () => {
    expect(revertOf(walk(asked, previewed))).toMatchObject({ overwrite: false });
  });

  test('the preview of another run is not taken for this one', () => {
    expect(revertOf(walk(asked, { ...previewed, preview: { ...previewed.preview, runId: 'R0' } }))?.kind).toBe('previewing');
  });

  test('a revert under way can neither be closed nor replaced', () => {
    const reverting = [asked, previewed, { kind: 'revertConfirmed' }] as const;
    expect(revertOf(walk(...reverting, { kind: 'revertClosed' }, { kind: 'revertAsked', runId: 'R0' }))).toMatchObject({
      kind: 'reverting',
      runId,
    });
  });

  test('its end is still told after the log was read again', () => {
    expect(revertOf(walk(asked, previewed, { kind: 'revertConfirmed' }, ended, { kind: 'read', runs: [], chain: CHAIN }))?.kind).toBe(
      'ended',
    );
  });

  test('what the machine remembers is shown only until the workbook answers', () => {
    const remembered: RunsEvent = { kind: 'remembered', runs: [RUN] };
    expect(runsReducer(RUNS_START, remembered)).toEqual({ kind: 'reading', seen: [RUN] });
    expect(runsReducer(log, remembered)).toBe(log);
  });

  test('the newest stands first, and «revert last» means the newest that still stands', () => {
    expect(newestFirst([REVERTED_RUN, RUN])).toEqual([RUN, REVERTED_RUN]);
    expect(lastStanding([RUN, REVERTED_RUN])).toBe(RUN);
    expect(lastStanding([RUN, REVERTED_RUN, REVERT_RUN])).toBe(RUN);
    expect(lastStanding([REVERTED_RUN, REVERT_RUN])).toBeUndefined();
  });
});
