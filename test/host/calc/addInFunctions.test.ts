import type { CellValue } from '../../../src/host/book/cell';
import type { CustomFunctions } from '../../../src/host/calc/calculator';
import { bookOf } from './bookOf';

/** Remembers its calls; answers when told to. */
function slowFunctions() {
  const calls: string[] = [];
  const answers: ((rows: CellValue[][]) => void)[] = [];
  const refusals: ((reason: Error) => void)[] = [];
  const functions: CustomFunctions = {
    has: (name) => name.toUpperCase() === 'TIEOUT.ASK',
    invoke(_name, args) {
      calls.push(JSON.stringify(args));
      return new Promise((resolve, reject) => {
        answers.push(resolve);
        refusals.push(reject);
      });
    },
  };
  return { calls, answers, refusals, functions };
}

test('an add-in’s function reads #BUSY! until it answers, and is asked once for the same arguments', async () => {
  const bench = bookOf({ S: { A1: [[1], [2]], C1: '=TIEOUT.ASK(A1:A2,,"x")', D1: '=C1*2', E1: '=NOW()' } });
  expect(bench.read('C1')).toBe('#NAME?');
  const { calls, answers, functions } = slowFunctions();
  bench.calculator.useCustomFunctions(functions);
  expect([bench.read('C1'), bench.read('D1'), bench.calculator.findings]).toEqual(['#BUSY!', '#BUSY!', []]);
  bench.calculator.recalculate();
  bench.type({ F1: 'elsewhere' });
  expect(calls).toEqual(['[[[1],[2]],null,"x"]']);
  const settled = bench.calculator.settled();
  answers[0]?.([[21]]);
  await settled;
  expect([bench.read('C1'), bench.read('D1')]).toEqual([21, 42]);
  bench.type({ A1: 9 });
  expect([calls.length, bench.read('D1')]).toEqual([2, '#BUSY!']);
});

test('what it answers may be an array, and what it throws is #VALUE!', async () => {
  const bench = bookOf({ S: { A1: '=TIEOUT.ASK(1)', C1: '=TIEOUT.ASK(2)' } });
  const { answers, refusals, functions } = slowFunctions();
  bench.calculator.useCustomFunctions(functions);
  const settled = bench.calculator.settled();
  answers[0]?.([[1], [2]]);
  refusals[1]?.(new Error('no'));
  await settled;
  expect([bench.readAll('A1:A2'), bench.read('C1')]).toEqual([[[1], [2]], '#VALUE!']);
  bench.calculator.useCustomFunctions(undefined);
  expect(bench.read('C1')).toBe('#NAME?');
});

test('one that answers at once is there at once', () => {
  const bench = bookOf({ S: { A1: '=tieout.twice(21)' } });
  bench.calculator.useCustomFunctions({ has: () => true, invoke: (_name, [n]) => [[Number(n) * 2]] });
  expect(bench.read('A1')).toBe(42);
});
