import fc from 'fast-check';
import { date } from '../../../../src/domain/calendar/plainDate';
import { Decimal } from '../../../../src/domain/money/decimal';
import type { CaseDecision } from '../../../../src/domain/reconciliation/control/control';
import type { LedgerRecord } from '../../../../src/domain/reconciliation/ledgerRecord';
import { row, treatmentFor } from '../../../support/ledgerRecords';
import { run, toldCases } from '../../../support/controlWorld';

const september = (text: string, change: Partial<LedgerRecord> = {}): LedgerRecord => {
  const october = row(text, change);
  return { ...october, bookedOn: date(october.bookedOn.replace('-10-', '-09-')) };
};
const only = <T>(values: readonly T[]): T => {
  expect(values).toHaveLength(1);
  return values[0] as T; // just counted
};

/** Another pair, so that neither file is empty and both begin with the month. */
const oursFirst = row('A1 1 7 FIRST');
const theirsFirst = row('B1 1 7 FIRST');

describe('a case from its first day to its last', () => {
  const first = run({ ours: [oursFirst, row('O1 28 50 R1')], theirs: [theirsFirst], asOf: '2026-10-29' });

  test('it is open, with owner, due day and next step, in the column of its kind', () => {
    expect(toldCases(first)).toEqual([`ours O1: ${only(first.cases).kind}, open, since 2026-10-29`]);
    expect(only(first.cases)).toMatchObject({
      difference: 5_000,
      oursMinor: 5_000,
      theirsMinor: 0,
      bookedOn: '2026-10-28',
      ageDays: 0,
      bucket: '0-7',
    });
    expect(only(first.cases).owner).not.toBe('');
    expect(only(first.cases).nextStep).not.toBe('');
  });

  test('it keeps its first day whatever its kind becomes, and ages', () => {
    const later = run({ ours: [oursFirst, row('O1 28 50 R1')], theirs: [theirsFirst], asOf: '2026-11-20' }, first);
    expect(toldCases(later)).toEqual(['ours O1: missing theirs, open, since 2026-10-29']);
    expect(only(later.cases)).toMatchObject({ ageDays: 22, bucket: '8-30' });
  });

  test('it clears itself when the other side arrives, and says by what; it stays as history', () => {
    const rows = { ours: [oursFirst, row('O1 28 50 R1')], theirs: [theirsFirst, row('T1 29 50 R1')], asOf: '2026-11-02' };
    const cleared = run(rows, first);
    expect(toldCases(cleared)).toEqual([
      'ours O1: ' + only(first.cases).kind + ', cleared, since 2026-10-29; matched by reference (timing) with T1',
    ]);
    expect(only(cleared.cases)).toMatchObject({ clearedOn: '2026-11-02', standsIn: 'none', ageDays: 4, nextStep: '' });
    expect(run({ ...rows, asOf: '2026-12-31' }, cleared).cases).toEqual(cleared.cases);
  });

  test('it is continued when rows of the other side join it, under the key that it has', () => {
    const joined = run({ ours: [oursFirst, row('O1 28 50 R1')], theirs: [theirsFirst, row('T1 28 20 R1')], asOf: '2026-11-02' }, first);
    expect(toldCases(joined)).toEqual(['ours O1: amount, open, since 2026-10-29']);
    expect(only(joined.cases)).toMatchObject({ side: 'both', ours: ['O1'], theirs: ['T1'], difference: 3_000 });
  });

  test('it comes back when the row that cleared it is taken away', () => {
    const rows = { ours: [oursFirst, row('O1 28 50 R1')], theirs: [theirsFirst], asOf: '2026-11-20' };
    const cleared = run({ ...rows, theirs: [theirsFirst, row('T1 29 50 R1')], asOf: '2026-11-02' }, first);
    const back = run(rows, cleared);
    expect(toldCases(back)).toEqual(['ours O1: missing theirs, open, since 2026-10-29']);
    expect(back.findings.map(({ code }) => code)).toEqual(['case-returned']);
    expect(only(back.cases).clearedOn).toBeUndefined();
  });

  test('a run for an earlier day keeps the first day, and says so', () => {
    const earlier = run({ ours: [oursFirst, row('O1 28 50 R1')], theirs: [theirsFirst], asOf: '2026-10-28' }, first);
    expect(only(earlier.cases)).toMatchObject({ firstSeen: '2026-10-29', ageDays: 0 });
    expect(earlier.findings.map(({ code }) => code)).toEqual(['run-before-cases']);
  });
});

test('the rows of a case are carried while it waits; once a person has accepted it or written it off, they are not', () => {
  const rows = { ours: [oursFirst, row('O1 28 50 R1')], theirs: [theirsFirst], asOf: '2026-10-29' };
  const first = run(rows);
  const carriedWhen = (decision: Partial<CaseDecision>): string[] =>
    run(rows, first, { 'ours O1': { decidedBy: 'Ana', ...decision } }).openRows.map(({ record }) => record.id);
  expect(carriedWhen({ status: 'open' })).toEqual(['O1']);
  expect(carriedWhen({ status: 'assigned', owner: 'Ana' })).toEqual(['O1']);
  expect(carriedWhen({ status: 'accepted', reason: 'test booking' })).toEqual([]);
  expect(carriedWhen({ status: 'written off', reason: 'too old' })).toEqual([]);
});

describe('what leaves without a match is an exception', () => {
  const first = run({ ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst] });

  test('a row that is gone from a file that covers its day has vanished, until a person accepts it', () => {
    const rows = { ours: [oursFirst], theirs: [theirsFirst], asOf: '2026-11-02' };
    const gone = run(rows, first);
    expect(toldCases(gone)).toEqual(['ours O1: vanished, open, since 2026-10-31']);
    expect(only(gone.cases)).toMatchObject({ difference: 5_000, standsIn: 'none' });
    expect(only(gone.cases).evidence).toContain('O1 of ours stands in neither file any more');
    expect(gone.findings.map(({ code }) => code)).toEqual(['case-vanished']);
    expect(run(rows, gone).cases).toEqual(gone.cases);
    const accepted = run(rows, gone, { 'ours O1': { status: 'accepted', reason: 'test booking deleted', decidedBy: 'Ana' } });
    expect(toldCases(accepted)).toEqual(['ours O1: vanished, accepted, since 2026-10-31']);
    const back = run({ ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst], asOf: '2026-11-03' }, gone);
    expect(toldCases(back)).toEqual(['ours O1: missing theirs, open, since 2026-10-31']);
  });

  test('a run for a day before its booking does not miss it', () => {
    const earlier = run({ ours: [oursFirst], theirs: [theirsFirst], asOf: '2026-10-04' }, first);
    expect(toldCases(earlier)).toEqual(toldCases(first));
    expect(earlier.findings.map(({ code }) => code)).toEqual(['run-before-cases']);
  });

  test('a row that an open case loses beside rows that stay is a case of its own, with its amount', () => {
    const pair = run({ ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst, row('T1 5 20 R1')] });
    const rows = { ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst], asOf: '2026-11-02' };
    const lost = run(rows, pair);
    expect(toldCases(lost)).toEqual(['both O1, T1: missing theirs, open, since 2026-10-31', 'theirs T1: vanished, open, since 2026-10-31']);
    expect(lost.cases[1]).toMatchObject({ partner: '', theirPartner: 'Amber', theirsMinor: 2_000, difference: -2_000 });
    expect(run(rows, lost).cases).toEqual(lost.cases);
  });

  test('a row that is older than the files is carried and matched when the other side arrives', () => {
    const sold = september('O1 28 50 R1');
    const september30 = run({ ours: [september('A0 1 7 FIRST'), sold], theirs: [september('B0 1 7 FIRST')], asOf: '2026-09-30' });
    const october = run({ ours: [oursFirst], theirs: [theirsFirst] }, september30);
    expect(toldCases(october)).toEqual(['ours O1: missing theirs, open, since 2026-09-30']);
    const longDays = [treatmentFor({ daysAfter: 60 })];
    const november = run(
      { ours: [oursFirst], theirs: [theirsFirst, row('T1 30 50 R1')], asOf: '2026-11-30', treatments: longDays },
      october,
    );
    expect(toldCases(november)).toEqual(['ours O1: missing theirs, cleared, since 2026-09-30; matched by reference (timing) with T1']);
    expect(november.openRows.map(({ record, matchedWith }) => [record.id, matchedWith])).toEqual([['O1', ['theirs T1']]]);
    const december = run({ ours: [row('A2 1 7 SECOND')], theirs: [row('B2 1 7 SECOND')], asOf: '2026-12-31' }, november);
    expect(december.cases).toEqual(november.cases);
    expect(december.openRows).toEqual([]);
  });

  test('a case of a partner that has no file in this run waits as it was', () => {
    const basalt = run({ ours: [oursFirst, row('O9 5 50 R9', { partner: 'Basalt' })], theirs: [theirsFirst] });
    const next = run({ ours: [oursFirst], theirs: [theirsFirst], asOf: '2026-11-02' }, { ...basalt, openRows: [] });
    expect(toldCases(next)).toEqual(toldCases(basalt));
    expect(only(next.cases).standsIn).toBe('none');
  });

  test('a row that could not be read and has no id is followed by what was wrong with it', () => {
    const unreadable = (line: number): { ours: { id: string; because: string }[]; theirs: never[] } => ({
      ours: [{ id: '', because: `ours.csv, line ${line}: Column Amount is empty.` }],
      theirs: [],
    });
    const before = run({ ours: [oursFirst], theirs: [theirsFirst], malformed: unreadable(14) });
    const moved = run({ ours: [oursFirst], theirs: [theirsFirst], malformed: unreadable(15), asOf: '2026-11-02' }, before);
    expect(only(moved.cases)).toMatchObject({ firstSeen: '2026-10-31', kind: 'malformed row' });
    const mended = run({ ours: [oursFirst], theirs: [theirsFirst], asOf: '2026-11-03' }, moved);
    expect(only(mended.cases).decision.status).toBe('cleared');
    expect(mended.findings.map(({ code }) => code)).toEqual(['unreadable-row-gone']);
  });
});

describe('what was decided is kept', () => {
  const rows = { ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst] };
  const first = run(rows);
  const accepted = { status: 'accepted', reason: 'goodwill', decidedBy: 'Ana', note: 'see mail' } as const;

  test('an acceptance is replayed and stands among what is accepted', () => {
    const next = run({ ...rows, asOf: '2026-11-30' }, first, { 'ours O1': accepted });
    expect(only(next.cases)).toMatchObject({ decision: accepted, standsIn: 'accepted', nextStep: 'Nothing to do.' });
    expect(run({ ...rows, asOf: '2026-12-31' }, next).cases[0]?.decision).toEqual(next.cases[0]?.decision);
  });

  test('an acceptance of another amount is open again', () => {
    const decided = run(rows, first, { 'ours O1': accepted });
    const next = run({ ours: [oursFirst, row('O1 5 51 R1')], theirs: [theirsFirst] }, decided);
    expect(only(next.cases)).toMatchObject({ decision: { status: 'open', reason: '', note: 'see mail' }, standsIn: 'unexplained' });
    expect(next.findings.map(({ title }) => title)).toEqual([
      'Exception ours O1 was accepted at a difference of 50.00 EUR; it is 51.00 EUR now, so it is open again.',
    ]);
  });

  test.each([
    ['an acceptance without a reason', { status: 'accepted' }, 'decision-lacks-reason'],
    ['a write-off without a reason', { status: 'written off' }, 'decision-lacks-reason'],
    ['an assignment to nobody', { status: 'assigned' }, 'decision-lacks-owner'],
    ['a case that is cleared by hand', { status: 'cleared' }, 'case-cleared-by-hand'],
  ] as const)('%s does not count', (_, decision, code) => {
    const next = run(rows, first, { 'ours O1': decision });
    expect(only(next.cases).decision.status).toBe('open');
    expect(next.findings.map((finding) => finding.code)).toEqual([code]);
  });

  test('an assignment is kept with its owner', () => {
    const next = run(rows, first, { 'ours O1': { status: 'assigned', owner: 'Ben' } });
    expect(only(next.cases)).toMatchObject({ owner: 'Ben', decision: { status: 'assigned' }, standsIn: 'unexplained' });
  });

  test('an accepted case whose other side arrives clears itself', () => {
    const decided = run(rows, first, { 'ours O1': accepted });
    const arrived = run({ ...rows, theirs: [theirsFirst, row('T1 6 50 R1')], asOf: '2026-11-02' }, decided);
    expect(only(arrived.cases)).toMatchObject({ decision: { status: 'cleared', reason: 'goodwill' }, clearedOn: '2026-11-02' });
  });

  test('an accepted case stays as history when later files have its row no more', () => {
    const decided = run(rows, first, { 'ours O1': accepted });
    const next = run({ ours: [oursFirst], theirs: [theirsFirst], asOf: '2026-11-02' }, decided);
    expect(only(next.cases)).toMatchObject({ decision: accepted, standsIn: 'none', kind: 'missing theirs' });
    expect(next.findings).toEqual([]);
  });
});

describe('what the treatment accepts', () => {
  const accepts = [{ kind: 'amount', upTo: new Decimal('0.50'), reason: 'small difference' }] as const;
  const treatments = [treatmentFor({ accepts })];
  const differing = (theirs: string): ReturnType<typeof run> =>
    run({ ours: [row('O1 5 50 R1')], theirs: [row(`T1 5 ${theirs} R1`)], treatments });

  test.each([
    ['at the limit', '49.50', 'accepted'],
    ['at the limit, the other way', '50.50', 'accepted'],
    ['a cent beyond', '49.49', 'open'],
  ])('%s', (_, theirs, status) => {
    expect(only(differing(theirs).cases).decision.status).toBe(status);
  });

  test('it says that it was the treatment, and a rule that is taken back opens the case again', () => {
    const accepted = differing('49.50');
    expect(only(accepted.cases).decision).toMatchObject({ reason: 'small difference', decidedBy: 'treatment' });
    const without = run({ ours: [row('O1 5 50 R1')], theirs: [row('T1 5 49.50 R1')] }, accepted);
    expect(only(without.cases).decision).toMatchObject({ status: 'open', reason: '', decidedBy: '' });
  });

  test('a person who keeps it open is not overruled', () => {
    const kept = run({ ours: [row('O1 5 50 R1')], theirs: [row('T1 5 49.50 R1')], treatments }, differing('49.50'), {
      'both O1, T1': { status: 'open', decidedBy: 'Ana', reason: '' },
    });
    expect(only(kept.cases).decision.status).toBe('open');
  });
});

test('a group that falls apart keeps its first day in every part, and its key in the largest', () => {
  const group = run({
    ours: [row('O1 5 50 R1'), row('O2 5 40 R1'), row('O3 5 30 R1')],
    theirs: [row('T1 5 100 R1')],
    treatments: [treatmentFor({ grouping: 'settlement' })],
  });
  const key = only(group.cases).key;
  const apart = run(
    { ours: [row('O1 5 50 R1'), row('O2 5 40 R7'), row('O3 5 30 R8')], theirs: [row('T1 5 100 R1')], asOf: '2026-11-20' },
    group,
  );
  expect(apart.cases.every(({ firstSeen }) => firstSeen === '2026-10-31')).toBe(true);
  expect(apart.cases.find((each) => each.key === key)?.ours).toEqual(['O1']);
  expect(new Set(apart.cases.map((each) => each.key)).size).toBe(apart.cases.length);
});

test('two cases that become one: the older goes on, the other is cleared as part of it', () => {
  const first = run({ ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst], asOf: '2026-10-20' });
  const second = run({ ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst, row('T1 6 20 R2')], asOf: '2026-10-31' }, first);
  const joined = run({ ours: [oursFirst, row('O1 5 50 R1')], theirs: [theirsFirst, row('T1 6 20 R1')], asOf: '2026-11-02' }, second);
  expect(toldCases(joined)).toEqual([
    'ours O1: amount, open, since 2026-10-20',
    'theirs T1: missing ours, cleared, since 2026-10-31; now part of ours O1',
  ]);
});

test('two rows with one id are two cases, and stay two', () => {
  const rows = { ours: [oursFirst, row('O1 5 50 R1'), row('O1 6 60 R2')], theirs: [theirsFirst] };
  const first = run(rows);
  expect(first.cases.map(({ key }) => key)).toEqual(['ours O1', 'ours O1 (2)']);
  expect(run(rows, first).cases).toEqual(first.cases);
});

test('a sale of a partner is due on the next business day after the days of its kind; a material one sooner', () => {
  const due = (amount: string): string =>
    only(run({ ours: [oursFirst, row(`O1 5 ${amount} R1`)], theirs: [theirsFirst], asOf: '2026-11-04' }).cases).dueOn;
  expect(due('50')).toBe('2026-11-09'); // Wednesday and three days: Saturday, so Monday
  expect(due('9999.99')).toBe('2026-11-09');
  expect(due('10000')).toBe('2026-11-05');
});

/** Small worlds over three runs in which rows come, change and go. */
const anyRows = (letter: string): fc.Arbitrary<LedgerRecord[]> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }).chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .record({
            amount: fc.constantFrom('10', '20', '30'),
            day: fc.constantFrom('1', '5', '9'),
            reference: fc.constantFrom('R1000', 'R2000', 'R3000', ''),
          })
          .map(({ amount, day, reference }) => row(`${letter}${number} ${day} ${amount} ${reference}`)),
      ),
    ),
  );

test('property: the same input a second time changes nothing, and every case has a key of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyRows('O'), anyRows('T')), { minLength: 2, maxLength: 4 }), (months) => {
      let before: ReturnType<typeof run> | undefined;
      months.forEach(([ours, theirs], month) => {
        const rows = { ours, theirs, asOf: `2026-11-1${month}` };
        const ran = run(rows, before);
        expect(run(rows, ran).cases).toEqual(ran.cases);
        expect(new Set(ran.cases.map(({ key }) => key)).size).toBe(ran.cases.length);
        before = ran;
      });
    }),
    { numRuns: 150 },
  );
});

test('property: nothing leaves in silence: each row that was open is open, matched or vanished', () => {
  fc.assert(
    fc.property(anyRows('O'), anyRows('T'), anyRows('O'), anyRows('T'), (ours, theirs, laterOurs, laterTheirs) => {
      const first = run({ ours, theirs });
      const next = run({ ours: laterOurs, theirs: laterTheirs, asOf: '2026-11-10' }, first);
      const told = new Set([
        ...next.cases.flatMap((each) => [...each.ours, ...each.theirs]),
        ...next.reconciliation.matches.flatMap((match) => [...match.ours, ...match.theirs].map(({ id }) => id)),
      ]);
      expect(first.cases.flatMap((each) => [...each.ours, ...each.theirs]).filter((id) => !told.has(id))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
