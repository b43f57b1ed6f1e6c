/**
 * Stories of the sample month after the jobs, one of each kind, held against text that was checked by hand; and what must be true of every
 * story that the workbook can tell: its balance is the sum of what counts, and its reply has no figure of its own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerTo } from '../../../src/app/ask/ask';
import { readStoryBook, type StoryReading } from '../../../src/app/ask/readStoryBook';
import { storyText } from '../../../src/cli/ask';
import { Decimal } from '../../../src/domain/money/decimal';
import { replyOf } from '../../../src/domain/story/reply';
import { type EventKind, type Story, SUBJECT_KINDS } from '../../../src/domain/story/story';
import { ISO_SPEECH, storyWords } from '../../../src/domain/story/storyWords';
import { tellStory } from '../../../src/domain/story/tellStory';
import { STORY_WORDS_DE } from '../../../src/taskpane/words/de/story';
import { sayIn } from '../../../src/taskpane/words/say';
import { rectangleFrom } from '../../../src/tables/a1';
import { readBlock } from '../../../src/workbook/readBlock';
import type { OpenExcel } from '../../support/excel';
import { openSampleMonthDone } from '../../support/sampleMonth';

const GOLDEN = path.resolve('test', 'golden', 'ask');
const GERMANY = sayIn({ decimal: ',', group: '.', shortDate: 'dd.MM.yyyy' });

let excel: OpenExcel;
let reading: StoryReading;
beforeAll(async () => {
  excel = await openSampleMonthDone();
  reading = await readStoryBook();
}, 600_000);
afterAll(() => excel.close());

function storyFor(question: string): Story {
  const answer = answerTo(reading, question);
  if (answer.kind !== 'story') throw new Error(`"${question}" has no story: ${JSON.stringify(answer)}`);
  return answer.story;
}

// prettier-ignore
const GOLDEN_STORIES = [
  ['invoice-paid-with-bank-fee',     'INV-205193'],
  ['invoice-with-claim',             'INV-204904'],
  ['invoice-closed',                 'INV-190000'],
  ['contract-with-price-amendment',  'CT-2026019'],
  ['customer',                       'customer Ember Retail'],
  ['receipt-for-two-invoices',       'NB26102522'],
  ['vendor-invoice-paid-twice',      'CL-4101'],
  ['vendor-with-new-account',        'V508'],
  ['payment',                        'PAY-8001'],
  ['purchase-order',                 'PO-3100'],
  ['sow-with-awaited-deliverable',   'SOW-701'],
  ['partner',                        'partner Arcade Avenue'],
  ['deposit-that-differs',           'Gift Galaxy'],
  ['budget-line',                    '4300 Marketing / PRJ-2026-02'],
] as const;

test.each(GOLDEN_STORIES)('the story of %s is the one that was checked by hand', (name, question) => {
  const told = `${storyText(storyFor(question))}\n`;
  const file = path.join(GOLDEN, `expected.${name}.txt`);
  const expected = readFileSync(file, 'utf8');
  if (told !== expected) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path.join(GOLDEN, `actual.${name}.txt`), told);
  }
  expect(told).toBe(expected);
});

/** A number, a day, or a name with digits in it: what a reader would take for a figure. */
const figuresIn = (text: string): string[] => text.match(/\d[\d.,/-]*\d|\d/g) ?? [];

/** Everything that stands in the events, as it would be written. */
function figuresOf(story: Story, say: typeof ISO_SPEECH): Set<string> {
  const texts = story.events.flatMap(({ day, amount, facts }) => [
    ...[day ?? '', amount ?? ''],
    ...Object.values(facts as Readonly<Record<string, unknown>>).filter((fact): fact is string => typeof fact === 'string'),
  ]);
  const written = texts.flatMap((text) => [text, say.day(text), say.amount(text.replace(/^-/, '')), say.amount(text)]);
  return new Set([...written, story.subject.id, story.subject.name].flatMap(figuresIn));
}

const everyStory = function* (): Generator<Story> {
  for (const subject of reading.book.subjects) yield tellStory(reading.book, subject);
};

test('the sample has a story of every kind', () => {
  const kinds = new Set(reading.book.subjects.map(({ kind }) => kind));
  expect(SUBJECT_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('property: the balance told is the sum of the amounts that count, of every thing in the sample', () => {
  for (const { events, balance, subject } of everyStory()) {
    for (const { currency, amount } of balance) {
      const counted = events.filter((event) => event.counts && event.currency === currency);
      const sum = counted.reduce((all, event) => all.plus(new Decimal(event.amount ?? '0')), new Decimal(0));
      expect([subject.id, sum.toFixed()]).toEqual([subject.id, new Decimal(amount).toFixed()]);
    }
  }
});

test.each([
  ['English', storyWords(ISO_SPEECH), ISO_SPEECH],
  ['German', STORY_WORDS_DE(GERMANY), GERMANY],
] as const)('property: every figure of a reply in %s stands in an event of its story', (_, words, say) => {
  for (const story of everyStory()) {
    const known = figuresOf(story, say);
    const unknown = figuresIn(replyOf(story, words, say)).filter((figure) => !known.has(figure));
    expect([story.subject.id, unknown]).toEqual([story.subject.id, []]);
  }
});

test('every event of every story leads to a cell', () => {
  for (const { events, subject } of everyStory())
    for (const { kind, places } of events)
      if (kind !== 'balance')
        expect([subject.id, kind, places.filter((place) => place.kind === 'cell').length > 0]).toEqual([subject.id, kind, true]);
});

/** Told as one figure, and added up over the rows of a month. */
const ADDED_UP: ReadonlySet<EventKind> = new Set(['sold', 'reported']);

test('property: the figure of every event stands in one of the cells that it leads to', async () => {
  const sheets = new Map<string, readonly (readonly unknown[])[]>();
  const valueAt = async (sheet: string, address: string): Promise<unknown> => {
    const values = sheets.get(sheet) ?? (await readBlock(sheet, { row: 0, column: 0, rows: 4000, columns: 40 }, ['values'])).values;
    sheets.set(sheet, values);
    const { row, column } = rectangleFrom(address);
    return values[row]?.[column];
  };
  for (const { events, subject } of everyStory())
    for (const { kind, amount, places } of events) {
      if (amount === undefined || kind === 'balance' || ADDED_UP.has(kind)) continue;
      const held: unknown[] = [];
      for (const place of places) if (place.kind === 'cell') held.push(await valueAt(place.sheet, place.address));
      const isHeld = held.some((value) => typeof value === 'number' && Math.abs(Math.abs(value) - Math.abs(Number(amount))) < 1e-6);
      expect([subject.id, kind, amount, isHeld ? 'held' : held]).toEqual([subject.id, kind, amount, 'held']);
    }
});
