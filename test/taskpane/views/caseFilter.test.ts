import fc from 'fast-check';
import { EVERYTHING, filtered, FILTERS, isOpen, mostUrgentFirst, optionsOf } from '../../../src/taskpane/views/Cases/caseFilter';
import { ACCEPTED_CASE, CASE, CASES, FEE_CASE } from '../../support/reconciliationSamples';

test('without a choice all are shown', () => {
  expect(filtered(CASES, EVERYTHING)).toEqual(CASES);
});

test('a case without a partner is found under no partner, and not among all others', () => {
  expect(filtered(CASES, { ...EVERYTHING, partner: '' }).map(({ kind }) => kind)).toEqual(['malformed row']);
});

test('what was chosen stays a choice when the others leave none of it', () => {
  const filter = { partner: FEE_CASE.partner, kind: 'missing theirs', status: undefined };
  expect(filtered(CASES, filter)).toEqual([]);
  expect(optionsOf(CASES, filter, 'partner')).toContainEqual({ value: FEE_CASE.partner, count: 0 });
  expect(optionsOf(CASES, filter, 'kind')).toContainEqual({ value: 'missing theirs', count: 0 });
});

test.each([
  ['open', true],
  ['assigned', true],
  ['needs a reason', true],
  ['accepted', false],
  ['written off', false],
  ['cleared', false],
] as const)('a case that is %s is still to be looked into: %s', (status, open) => {
  expect(isOpen({ status })).toBe(open);
});

test('the one due first stands first, of one day the oldest', () => {
  const older = { ...CASE, key: 'older', firstSeen: '2026-09-01' };
  const later = { ...CASE, key: 'later', dueOn: '2026-12-01', firstSeen: '2026-08-01' };
  expect(mostUrgentFirst([later, CASE, older]).map(({ key }) => key)).toEqual(['older', CASE.key, 'later']);
});

test('property: each filter’s counts add up to what the other two leave', () => {
  const one = fc.record({
    partner: fc.constantFrom('', 'PlayHub', 'Other'),
    kind: fc.constantFrom('amount', 'sign'),
    status: fc.constantFrom('open' as const, 'accepted' as const),
  });
  const choice = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
  fc.assert(
    fc.property(
      fc.array(one.map((change) => ({ ...ACCEPTED_CASE, ...change }))),
      fc.record({ partner: choice('', 'PlayHub'), kind: choice('amount'), status: choice('open' as const) }),
      (cases, filter) => {
        for (const name of FILTERS) {
          const left = filtered(cases, { ...filter, [name]: undefined });
          expect(optionsOf(cases, filter, name).reduce((sum, { count }) => sum + count, 0)).toBe(left.length);
        }
      },
    ),
  );
});
