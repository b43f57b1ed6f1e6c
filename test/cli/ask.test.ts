/** `tieout ask` over a workbook file: a story with its cells, a choice, and what cannot be answered. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Desk } from '../support/desk';

const desk = new Desk();
beforeAll(() => desk.files.set('month.xlsx', new Uint8Array(readFileSync(path.resolve('assets', 'sample', 'month.xlsx')))));

const ask = (...words: string[]) => desk.run('ask', '--workbook', 'month.xlsx', ...words);

test('a story is printed in order, with what is missing and a reply', async () => {
  const { code, out } = await ask('INV-203003');
  expect([code, out.split('\n')]).toEqual([
    0,
    [
      'Invoice INV-203003 (Amber Games GmbH, C10540)',
      "2026-10-02  Invoice INV-203003, Amber Games GmbH, due 2026-11-16, Net 45, order PO-45687283.  12,579.80 CHF  'Open items'!H6",
      '            What is left of INV-203003.  12,579.80 CHF',
      'Missing',
      '  No contract or schedule row names INV-203003.',
      'Reply',
      '  This is what our records show for invoice INV-203003, Amber Games GmbH.',
      '  Invoice INV-203003 of 2026-10-02 is for 12,579.80 CHF, due 2026-11-16.',
      '  Open: 12,579.80 CHF.',
    ],
  ]);
}, 120_000);

test('words without quotes make one question, and JSON has facts and sentences', async () => {
  const { code, out } = await ask('--json', 'customer', 'Ember', 'Retail');
  const story = JSON.parse(out) as {
    readonly subject: unknown;
    readonly events: readonly { readonly sentence: string }[];
    readonly reply: string;
  };
  expect([code, story.subject]).toEqual([0, { kind: 'customer', id: 'C10300', name: 'Ember Retail B.V.', party: '' }]);
  expect(story.events.every(({ sentence }) => sentence.length > 0)).toBe(true);
  expect(story.reply).toContain('Not paid at all, oldest first:');
}, 120_000);

test('what is only near is offered with exit code 1', async () => {
  const { code, out } = await ask('INV-2O3003');
  expect([code, out.split('\n').slice(1)]).toEqual([1, ['  Invoice INV-203003 (Amber Games GmbH, C10540)']]);
}, 120_000);

test.each([
  ['nothing goes by it', ['zzz'], 'Nothing in the workbook goes by "zzz"'],
  ['there is no question', [], 'ask needs a question'],
  ['an option is unknown', ['--who', 'x'], 'ask: Unknown option'],
])(
  'where %s, one sentence says so with exit code 2',
  async (_, words, sentence) => {
    const { code, err } = await ask(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  },
  120_000,
);
