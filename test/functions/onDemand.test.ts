import { onDemand } from '../../src/functions/onDemand';

test('a function is fetched once, when it is first asked, and answers at once from then on', async () => {
  let fetched = 0;
  const twice = onDemand(async () => {
    fetched += 1;
    return (n: number) => n * 2;
  });
  expect(fetched).toBe(0);
  const first = twice(21);
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toBe(42);
  expect([twice(4), fetched]).toEqual([8, 1]);
});

test('what cannot be fetched is asked for again', async () => {
  let tries = 0;
  const rule = onDemand(async () => {
    tries += 1;
    if (tries === 1) throw new Error('not there');
    return () => 'there';
  });
  await expect(rule()).rejects.toThrow('not there');
  expect(await rule()).toBe('there');
});
