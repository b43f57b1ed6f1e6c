import { main } from '../../src/cli/main';
import { testIo } from '../support/commandIo';

test('--help lists the commands, and every command explains itself', async () => {
  const io = testIo({});
  expect(await main(['--help'], io)).toBe(0);
  expect(io.printed.join('\n')).toContain('match-cash');
  expect(await main(['match-cash', '--help'], io)).toBe(0);
  expect(io.printed.at(-1)).toContain('--as-of DAY');
});

// prettier-ignore
test.each([
  ['no command',          [],                                                     'COMMAND [options]'],
  ['an unknown command',  ['match-csh'],                                          'There is no command "match-csh".'],
  ['a name of an object', ['constructor'],                                        'There is no command "constructor".'],
  ['an unknown option',   ['match-cash', '--itmes', 'a.csv'],                     "match-cash: Unknown option '--itmes'"],
  ['a missing option',    ['match-cash', '--items', 'a.csv'],                     'match-cash needs --receipts.'],
  ['a missing day',       ['match-cash', '--items', 'a', '--receipts', 'b'],      'match-cash needs --as-of.'],
  ['an impossible day',   ['match-cash', '--items', 'a', '--receipts', 'b', '--as-of', '2026-02-30'], 'Not a calendar day: "2026-02-30".'],
  ['a missing file',      ['match-cash', '--items', 'a', '--receipts', 'b', '--as-of', '2026-02-28'], 'a cannot be read: it is not there.'],
])('%s is one sentence and exit code 2', async (_, args, sentence) => {
  const io = testIo({});
  expect(await main(args, io)).toBe(2);
  expect(io.printed).toEqual([]);
  expect(io.complained).toHaveLength(1);
  expect(io.complained[0]).toContain(sentence);
});

test('an error of our own is a sentence without a stack', async () => {
  const io = { ...testIo({}), readFile: () => Promise.reject(new TypeError('broken')) };
  expect(await main(['match-cash', '--items', 'a', '--receipts', 'b', '--as-of', '2026-02-28'], io)).toBe(2);
  expect(io.complained).toEqual([
    'match-cash stopped on an error of its own, and wrote nothing: broken Set TIEOUT_DEBUG=1 to see where, and report it.',
  ]);
});
