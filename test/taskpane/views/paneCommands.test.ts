/** The search for a command: what it finds by which words, and that nothing in the pane is without a name. */
import { TEXT } from '../../../src/taskpane/text';
import { WORK_VIEWS } from '../../../src/taskpane/paneContext';
import { matching, paneCommands } from '../../../src/taskpane/views/Search/paneCommands';
import { monthState } from '../../support/monthSamples';

const commands = paneCommands(TEXT.en, [TEXT.de], monthState());
const german = paneCommands(TEXT.de, [TEXT.en], { kind: 'reading' });
const ids = (typed: string, among = commands) => matching(among, typed).map(({ id }) => id);

// prettier-ignore
test.each([
  ['the beginning of a title',          'apply c',          'cash'],
  ['words in any order',                'cash apply',       'cash'],
  ['the word of the other language',    'rechnung betrag',  'whichInvoices'],
  ['without its accents',               'hilfe tastenkurz', 'help index.html#keys'],
  ['a step of the month',               'step billing',     'step billing'],
  ['what a command is about',           'hidden rows',      'lint'],
  ['punctuation that does not count',   'which invoices??', 'whichInvoices'],
])('by %s: “%s”', (_, typed, id) => {
  expect(ids(typed)[0]).toBe(id);
});

test('what is called so stands before what is about it', () => {
  expect(ids('contract').slice(0, 2)).toEqual(['contracts', 'decisions']);
});

test('nothing typed shows everything, and what nobody knows shows nothing', () => {
  expect(ids('  ')).toEqual(commands.map(({ id }) => id));
  expect(ids('zebra')).toEqual([]);
});

test('in the other language it is the same list under other names', () => {
  expect(german.map(({ id }) => id)).toEqual(commands.map(({ id }) => id).filter((id) => !id.startsWith('step ')));
  expect(ids('apply cash', german)[0]).toBe('cash');
});

test('every view has a command, and no two commands have one name', () => {
  const opened = new Set(commands.flatMap(({ target }) => (target.kind === 'view' ? [target.view] : [])));
  const missing = WORK_VIEWS.filter((view) => !opened.has(view));
  expect(missing).toEqual(['cell']); // It is asked for as an intention, which takes the selected cell along.
  for (const list of [commands, german]) expect(new Set(list.map(({ title }) => title)).size).toBe(list.length);
});
