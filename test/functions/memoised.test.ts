import { memoised } from '../../src/functions/memoised';

/** A rule that tells how often it was asked. */
function counted() {
  let asked = 0;
  const rule = memoised((...given: readonly unknown[]) => {
    asked += 1;
    if (given[0] === 'refused') throw new Error('refused');
    return `${JSON.stringify(given)} ${asked}`;
  });
  return { rule, asked: () => asked };
}

test('the same arguments are worked out once, however they are nested', () => {
  const { rule, asked } = counted();
  expect(rule([[1, null]], 'a')).toBe(rule([[1, null]], 'a'));
  expect(asked()).toBe(1);
});

test.each([
  ['a number and its text', [1], ['1']],
  ['one argument and two', ['a,b'], ['a', 'b']],
  ['a row and a column', [[[1, 2]]], [[[1], [2]]]],
])('%s are other arguments', (_, first, second) => {
  const { rule, asked } = counted();
  rule(...first);
  rule(...second);
  expect(asked()).toBe(2);
});

test('what is refused is asked again', () => {
  const { rule, asked } = counted();
  expect(() => rule('refused')).toThrow('refused');
  expect(() => rule('refused')).toThrow('refused');
  expect(asked()).toBe(2);
});

test('five hundred answers are kept, and the oldest goes first', () => {
  const { rule, asked } = counted();
  for (let n = 0; n < 501; n += 1) rule(n);
  rule(500);
  rule(1);
  expect(asked()).toBe(501);
  rule(0);
  expect(asked()).toBe(502);
});
