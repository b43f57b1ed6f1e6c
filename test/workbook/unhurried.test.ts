import { givingWay, type Steps, unhurried } from '../../src/workbook/unhurried';

/** A step that takes its time. */
function busy(milliseconds: number): void {
  const begun = performance.now();
  while (performance.now() - begun < milliseconds);
}

function* work(steps: number, milliseconds: number): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    busy(milliseconds);
    yield;
  }
  return 'done';
}

test('long work gives others their turn before it is done, and answers as it would alone', async () => {
  const order: string[] = [];
  const answer = unhurried(work(20, 5)).then((said) => order.push(said));
  setTimeout(() => order.push('the person'), 0);
  await answer;
  expect(order).toEqual(['the person', 'done']);
});

test('work that fails says so', async () => {
  const failing = function* (): Steps<never> {
    yield;
    throw new Error('The sheet is gone.');
  };
  await expect(unhurried(failing())).rejects.toThrow('The sheet is gone.');
});

test('work that comes after other work does not begin in its task', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('the person'), 0);
  order.push(await unhurried(work(1, 0)));
  expect(order).toEqual(['the person', 'done']);
});

test('a loop gives way at its beginning and whenever it has been long enough', async () => {
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 1);
  const giveWay = givingWay();
  for (let step = 0; step < 20; step += 1) {
    await giveWay();
    busy(5);
  }
  clearInterval(clock);
  expect(turns).toBeGreaterThanOrEqual(3);
});
