import { startPlanner } from '../../src/taskpane/planner';

/** What the planner is asked here: an empty file, so the answer is a sentence from the room that reads bank files. */
const asked = async () => (await startPlanner()).describeBankFile('notes.txt', new Uint8Array());
const withWorker = (worker: unknown) => Object.assign(globalThis, { Worker: worker });

afterEach(() => Reflect.deleteProperty(globalThis, 'Worker'));

test('without workers it reads in place', async () => {
  expect(await asked()).toMatchObject({ kind: 'unreadable', because: expect.stringContaining('notes.txt') });
});

test('where the policy forbids workers it reads in place', async () => {
  withWorker(
    class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    },
  );
  expect(await asked()).toMatchObject({ kind: 'unreadable' });
});

test('when the worker’s script cannot be loaded it reads in place', async () => {
  withWorker(
    class extends EventTarget {
      postMessage(): void {
        queueMicrotask(() => this.dispatchEvent(new Event('error')));
      }
    },
  );
  expect(await asked()).toMatchObject({ kind: 'unreadable' });
});

test('a worker that answers is used', async () => {
  class Answering extends EventTarget {
    postMessage(message: { id: string; argumentList: { value: unknown }[] }): void {
      const because = `from the worker: ${String(message.argumentList[0]?.value)}`;
      const data = { id: message.id, type: 'RAW', value: { kind: 'unreadable', because } }; // comlink's answer on the wire
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
    start(): void {}
  }
  withWorker(Answering);
  expect(await asked()).toEqual({ kind: 'unreadable', because: 'from the worker: notes.txt' });
});
