/** Ask in the pane: a question typed, a cell selected, one of several chosen, a reply copied, also where the clipboard is refused. */
import { act, cleanup, screen, within } from '@testing-library/react';
import type { Intention } from '../../src/app/intentions';
import { replyOf } from '../../src/domain/story/reply';
import type { StorySubject } from '../../src/domain/story/story';
import { EN_US } from '../../src/app/culture';
import { TEXT } from '../../src/taskpane/text';
import { sayIn } from '../../src/taskpane/words/say';
import { SETS, STORY } from '../support/askSamples';
import { mockBrowser, openPane } from '../support/openPane';
import { sampleAsk } from '../support/paneActions';

beforeAll(mockBrowser);
afterEach(cleanup);

const words = TEXT.en.ask;
const REPLY = replyOf(STORY, words.told, sayIn(EN_US));

/** The pane, with what the ribbon or the cell menu asks of it. */
function openAsk(change: Parameters<typeof sampleAsk>[0] = {}, asks: Intention = 'openAsk') {
  let listener: ((intention: Intention) => void) | undefined;
  const goTo = jest.fn(async () => undefined);
  const pane = openPane({
    goTo,
    ask: sampleAsk(change),
    onIntention: (listen) => {
      listener = listen;
      return () => undefined;
    },
  });
  act(() => listener?.(asks));
  return { ...pane, goTo };
}

const question = () => screen.findByRole('textbox', { name: words.box });
const events = async () => within(await screen.findByRole('region', { name: words.story.events })).getAllByRole('listitem');

test('a typed number is answered with its story, each figure leading to its cell', async () => {
  const ask = jest.fn(sampleAsk().ask);
  const { user, goTo } = openAsk({ ask });
  await user.type(await question(), 'INV-2026-001045{Enter}');
  expect(ask).toHaveBeenCalledWith('INV-2026-001045');
  const told = await events();
  expect(told.map((item) => item.textContent)).toEqual([
    expect.stringContaining('(1,190.00 EUR)'),
    expect.stringContaining('1,190.00 EUR'),
    expect.stringContaining('-700.00 EUR'),
    expect.stringContaining('-40.00 EUR'),
    expect.stringContaining('450.00 EUR'),
  ]);
  expect(screen.getByText('No reason is given for the deduction of 40.00 EUR from INV-2026-001045.')).toBeTruthy();
  await user.click(within(told[2] ?? document.body).getByRole('button'));
  expect(goTo).toHaveBeenCalledWith('Cash application', 'I9');
});

test('several things are offered, and the one chosen is told', async () => {
  const subjects: StorySubject[] = [STORY.subject, { kind: 'vendorInvoice', id: 'INV-2026-001045', name: 'Harvest PR', party: 'V508' }];
  const tell = jest.fn(sampleAsk().tell);
  const { user, press } = openAsk({ ask: async () => ({ kind: 'choose', because: 'several', subjects }), tell });
  await user.type(await question(), 'INV-2026-001045{Enter}');
  expect(await screen.findByText(words.choose.several('INV-2026-001045'))).toBeTruthy();
  await press('Vendor invoice INV-2026-001045, Harvest PR');
  expect(tell).toHaveBeenCalledWith(subjects[1]);
  expect((await events()).length).toBe(STORY.events.length);
});

test.each([
  ['nothing goes by it', 'unknown', words.nothing.unknown.title],
  ['nothing was asked', 'empty', words.nothing.empty.title],
  ['the cell is about nothing', 'cell', words.nothing.cell.title],
] as const)('where %s, that is said with what to do', async (_, because, title) => {
  const { user } = openAsk({ ask: async (asked) => ({ kind: 'nothing', because, asked }) });
  await user.type(await question(), 'zzz{Enter}');
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
});

test('the cell menu asks about the selected cell without a further press', async () => {
  const aboutSelection = jest.fn(sampleAsk().aboutSelection);
  openAsk({ aboutSelection }, 'askAboutCell');
  expect((await events()).length).toBe(STORY.events.length);
  expect(aboutSelection).toHaveBeenCalledTimes(1);
});

test('the sets that make the selected amount are shown, an ambiguous one with a warning', async () => {
  openAsk({ whichInvoices: async () => ({ ...SETS, isAmbiguous: true }) }, 'whichInvoices');
  const table = await screen.findByRole('table', { name: words.sets.caption(1, 2) });
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['DocumentPartyAmount', 'INV-1001Alder Media GmbH119.00', 'INV-1002Alder Media GmbH238.00', 'Total357.00']);
  expect(screen.getByText(SETS.sentence)).toBeTruthy();
});

test('a refusal of Excel is a sentence, and the same question can be asked again', async () => {
  let refuses = true;
  const aboutSelection: ReturnType<typeof sampleAsk>['aboutSelection'] = async () => {
    if (refuses) throw new Error('A cell is being edited.');
    return { kind: 'story', story: STORY };
  };
  const { press } = openAsk({ aboutSelection }, 'askAboutCell');
  expect(await screen.findByText('A cell is being edited.')).toBeTruthy();
  refuses = false;
  await press(TEXT.en.tryAgain);
  expect((await events()).length).toBe(STORY.events.length);
});

test('the reply is copied; where the clipboard is refused its text is selected and the keys are said', async () => {
  const { user, press } = openAsk({}, 'askAboutCell');
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: words.reply.label });
  expect(box.value).toBe(REPLY);
  const writeText = jest.spyOn(navigator.clipboard, 'writeText');
  await press(words.reply.copy);
  expect(writeText).toHaveBeenCalledWith(REPLY);
  expect((await screen.findAllByText(words.reply.copied)).length).toBeGreaterThan(0);
  writeText.mockRejectedValue(new Error('denied'));
  await user.click(screen.getByRole('button', { name: words.reply.copy }));
  expect((await screen.findAllByText(words.reply.refused)).length).toBeGreaterThan(0);
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, REPLY.length]);
});
