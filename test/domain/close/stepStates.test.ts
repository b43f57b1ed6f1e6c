import fc from 'fast-check';
import type { ClosePeriod, CloseStep, Signature } from '../../../src/domain/close/close';
import { STANDARD_STEPS } from '../../../src/domain/close/standardSteps';
import { stepOrder } from '../../../src/domain/close/stepGraph';
import { type JobRun, type StepFacts, stepStates } from '../../../src/domain/close/stepStates';
import { date } from '../../../src/domain/calendar/plainDate';
import type { Place } from '../../../src/domain/finding';

const PERIOD: ClosePeriod = {
  entity: '',
  name: '2026-10',
  from: date('2026-10-01'),
  to: date('2026-10-31'),
  asOf: date('2026-10-31'),
  locked: false,
  lockedBy: '',
  lockedAt: '',
};
const place: Place = { kind: 'cell', sheet: 'Tieout Close', address: 'A9' };
const cell = (address: string): Place => ({ kind: 'cell', sheet: 'Cash proof', address });
const step = (key: string, change: Partial<CloseStep> = {}): CloseStep => ({
  key,
  title: key,
  test: 'cash',
  after: [],
  owner: '',
  reviewer: '',
  twoPeople: false,
  dueWorkday: 1,
  openAllowed: 0,
  procedure: { version: '1', text: '', acknowledged: '1' },
  evidence: '',
  note: '',
  ...change,
});
const run = (change: Partial<JobRun> = {}): JobRun => ({
  runId: 'R0001',
  asOf: date('2026-10-31'),
  changedInputs: [],
  missingInputs: [],
  rulesChanged: false,
  ...change,
});
const proof = (holds: boolean, overwritten = false) => ({
  section: 'Receipts',
  name: 'Receipts – EUR',
  currency: 'EUR',
  reads: holds ? '0.00' : '0.01',
  holds,
  overwritten,
  place: cell('J8'),
});
const done: StepFacts = {
  jobs: [{ job: 'cash application', needed: true, lastRun: run() }],
  proofs: [proof(true)],
  open: { what: ['question', 'questions'], places: [] },
  odd: [],
  signatures: [],
  place,
};
const ran = (change: Partial<JobRun>): StepFacts['jobs'] => [{ job: 'cash application', needed: true, lastRun: run(change) }];
const signature = (change: Partial<Signature> = {}): Signature => ({
  step: 'cash',
  role: 'preparer',
  who: 'Ann',
  at: '2026-11-02T08:00:00.000Z',
  note: '',
  moved: [],
  movedCount: 0,
  withdrawn: '',
  tampered: '',
  fingerprint: '',
  ...change,
});

/** `needsYou: open-exceptions` */
function spoken(of: CloseStep, facts: StepFacts): string {
  const { state, reasons } = stepStates([of], new Map([[of.key, facts]]), PERIOD).get(of.key) ?? { state: '', reasons: [] };
  return reasons.length === 0 ? state : `${state}: ${reasons.map(({ code }) => code).join(', ')}`;
}

const open = (count: number): StepFacts['open'] => ({
  what: ['question', 'questions'],
  places: Array.from({ length: count }, () => cell('A5')),
});

// prettier-ignore
test.each<[string, Partial<CloseStep>, Partial<StepFacts>, string]>([
  ['whose job never ran',                  {}, { jobs: [{ job: 'x', needed: true, lastRun: undefined }] }, 'notStarted: not-run'],
  ['whose last run was last month’s',      {}, { jobs: ran({ asOf: date('2026-09-30') }), proofs: [proof(false)], open: open(9) }, 'notStarted: run-for-other-day'],
  ['whose run is for the day before',      {}, { jobs: ran({ asOf: date('2026-10-30') }) }, 'inProgress: run-for-other-day'],
  ['whose run has no day',                 {}, { jobs: ran({ asOf: undefined }) }, 'notStarted: run-for-other-day'],
  ['that ran, with everything in order',   {}, {}, 'tied'],
  ['whose input changed',                  {}, { jobs: ran({ changedInputs: ['AR_Open'] }) }, 'needsYou: inputs-changed'],
  ['whose input is gone',                  {}, { jobs: ran({ missingInputs: ['AR_Open'] }) }, 'needsYou: inputs-gone'],
  ['whose rules changed',                  {}, { jobs: ran({ rulesChanged: true }) }, 'needsYou: rules-changed'],
  ['with a proof that differs',            {}, { proofs: [proof(true), proof(false)] }, 'needsYou: proof-differs'],
  ['with a proof that is a figure',        {}, { proofs: [proof(true, true)] }, 'needsYou: proof-overwritten'],
  ['with as much open as it may',          { openAllowed: 2 }, { open: open(2) }, 'tied'],
  ['with one more open than it may',       { openAllowed: 2 }, { open: open(3) }, 'needsYou: open-exceptions'],
  ['whose procedure has a new version',    { procedure: { version: '2', text: '', acknowledged: '1' } }, {}, 'needsYou: procedure-changed'],
  ['that is signed',                       {}, { signatures: [signature()] }, 'signed'],
  ['signed by one of two',                 { twoPeople: true }, { signatures: [signature()] }, 'tied: reviewer-awaited'],
  ['signed by one, with a named reviewer', { reviewer: 'Ben' }, { signatures: [signature()] }, 'tied: reviewer-awaited'],
  ['signed by both',                       { twoPeople: true }, { signatures: [signature(), signature({ role: 'reviewer', who: 'Ben' })] }, 'signed'],
  ['one of whose cells moved',             {}, { signatures: [signature({ movedCount: 1, moved: [{ sheet: 'S', address: 'A1', was: '1', now: '2' }] })] }, 'reopened: cells-moved'],
  ['whose signature was taken back',       {}, { signatures: [signature({ withdrawn: 'Ann: wrong file' })] }, 'reopened: signature-withdrawn'],
  ['whose signature was written over',     {}, { signatures: [signature({ tampered: 'its line was changed.' })] }, 'reopened: signature-tampered'],
  ['signed anew after that',               {}, { signatures: [signature({ withdrawn: 'Ann: wrong file' }), signature()] }, 'signed'],
  ['signed, though an input changed',      {}, { jobs: ran({ changedInputs: ['X'] }), signatures: [signature()] }, 'signed: inputs-changed'],
  ['a person vouches for, not signed',     { test: 'manual' }, { jobs: [], proofs: [] }, 'needsYou: manual-step'],
  ['a person vouches for, signed',         { test: 'manual' }, { jobs: [], proofs: [], signatures: [signature()] }, 'signed'],
])('a step %s', (_, change, facts, expected) => {
  expect(spoken(step('cash', change), { ...done, ...facts })).toBe(expected);
});

test('a job that is not needed counts once it has run for the day', () => {
  const jobs = (lastRun: JobRun | undefined): StepFacts['jobs'] => [...done.jobs, { job: 'payment tracker', needed: false, lastRun }];
  expect(spoken(step('accruals'), { ...done, jobs: jobs(undefined) })).toBe('tied');
  expect(spoken(step('accruals'), { ...done, jobs: jobs(run({ asOf: date('2026-09-30'), changedInputs: ['X'] })) })).toBe('tied');
  expect(spoken(step('accruals'), { ...done, jobs: jobs(run({ changedInputs: ['X'] })) })).toBe('needsYou: inputs-changed');
});

test('a step waits for those before it; the sign-off waits for every signature, and falls with each of them', () => {
  const steps = [step('bank'), step('cash', { after: ['bank'] }), step('signOff', { test: 'signOff', after: ['cash'] })];
  const states = (bank: Partial<StepFacts>, cash: Partial<StepFacts>, signOff: Partial<StepFacts> = {}): string[] => {
    const facts = new Map([
      ['bank', { ...done, ...bank }],
      ['cash', { ...done, ...cash }],
      ['signOff', { ...done, jobs: [], proofs: [], ...signOff }],
    ]);
    return [...stepStates(steps, facts, PERIOD).values()].map(({ state }) => state);
  };
  const signed = { signatures: [signature()] };
  expect(states({ open: open(1) }, {})).toEqual(['needsYou', 'inProgress', 'notStarted']);
  expect(states({}, {})).toEqual(['tied', 'tied', 'notStarted']);
  expect(states(signed, {})).toEqual(['signed', 'tied', 'inProgress']);
  expect(states(signed, signed)).toEqual(['signed', 'signed', 'tied']);
  expect(states(signed, signed, signed)).toEqual(['signed', 'signed', 'signed']);
  expect(states({ signatures: [signature({ movedCount: 1 })] }, signed, signed)).toEqual(['reopened', 'signed', 'reopened']);
});

test('steps that wait for each other, and a key that is no step, are findings', () => {
  const steps = [
    step('a', { after: ['c'] }),
    step('b', { after: ['a'] }),
    step('c', { after: ['b'] }),
    step('d', { after: ['c', 'x'] }),
    step('e'),
  ];
  const { steps: ordered, findings } = stepOrder(steps, () => place);
  expect(ordered.map(({ key }) => key)).toEqual(['e', 'a', 'b', 'c', 'd']);
  expect(findings.map(({ title }) => title)).toEqual([
    'Step d comes after "x", which is no step.',
    'These steps wait for each other: a, b, c.',
  ]);
});

test('the standard steps are a graph without a circle, in their own order, and the sign-off comes last', () => {
  const { steps, findings } = stepOrder(STANDARD_STEPS, () => place);
  expect(findings).toEqual([]);
  expect(steps).toEqual(STANDARD_STEPS);
  expect(steps.at(-1)?.test).toBe('signOff');
});

test('property: whatever order the rows stand in, no step comes before one that it waits for', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...STANDARD_STEPS], { minLength: 11 }), (shuffled) => {
      const places = new Map(stepOrder(shuffled, () => place).steps.map(({ key }, at) => [key, at]));
      for (const { key, after } of shuffled) for (const before of after) expect(places.get(before) ?? 0).toBeLessThan(places.get(key) ?? 0);
    }),
  );
});
