import { INTENTIONS, type Intention, onIntention } from '../../src/app/intentions';

type Command = (event: { completed(): void }) => Promise<void>;
const associated = new Map<string, Command>();
const showAsTaskpane = jest.fn(async () => undefined);

beforeAll(async () => {
  Object.assign(globalThis, {
    Office: { actions: { associate: (name: string, command: Command) => associated.set(name, command) }, addin: { showAsTaskpane } },
  });
  await import('../../src/commands/commands');
});

const press = async (name: Intention) => {
  const completed = jest.fn();
  await associated.get(name)?.({ completed });
  return completed;
};

test('every intention is a command under its own name', () => {
  expect([...associated.keys()]).toEqual([...INTENTIONS]);
});

test('a button pressed before the pane has loaded waits for it, the last one only, and is told once', async () => {
  await press('openCash');
  await press('openRuns');
  const heard: Intention[] = [];
  onIntention((intention) => heard.push(intention))();
  onIntention((intention) => heard.push(intention))();
  expect(heard).toEqual(['openRuns']);
});

test('a button pressed while the pane is there is told at once, and Excel hears that it is done', async () => {
  const heard: Intention[] = [];
  const stop = onIntention((intention) => heard.push(intention));
  const completed = await press('reviewQuestions');
  stop();
  expect(heard).toEqual(['reviewQuestions']);
  expect(completed).toHaveBeenCalledTimes(1);
});

test('Excel hears that a command is done even when the pane cannot be shown', async () => {
  showAsTaskpane.mockRejectedValueOnce(new Error('not here'));
  const completed = jest.fn();
  await expect(associated.get('openHome')?.({ completed })).rejects.toThrow('not here');
  expect(completed).toHaveBeenCalledTimes(1);
});
