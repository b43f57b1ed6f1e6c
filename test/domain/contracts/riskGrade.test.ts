import { riskGradeOf, stateOf } from '../../../src/domain/contracts/riskGrade';

const counts = (blocks: number, approvals: number, notes: number, notChecked: number) => ({ blocks, approvals, notes, notChecked });

test.each([
  [counts(0, 0, 0, 0), 'low', 'clean'],
  [counts(0, 0, 9, 0), 'low', 'findings'],
  [counts(0, 1, 0, 0), 'medium', 'findings'],
  [counts(0, 0, 0, 1), 'medium', 'not fully reviewed'],
  [counts(0, 4, 0, 0), 'medium', 'findings'],
  [counts(0, 5, 0, 0), 'high', 'findings'],
  [counts(1, 0, 0, 0), 'high', 'findings'],
  [counts(1, 0, 0, 1), 'high', 'not fully reviewed'],
])('%j is of %s risk, and %s', (found, grade, state) => {
  expect(riskGradeOf(found)).toBe(grade);
  expect(stateOf(found)).toBe(state);
});
