/** `ask`: the story of an invoice, a contract, a customer, a payment … of a workbook, in order, with the cells it stands in. */
import type { Answer } from '../app/ask/answer';
import { answerTo } from '../app/ask/ask';
import { readStoryBook } from '../app/ask/readStoryBook';
import { BadInput } from '../domain/badInput';
import { placeText } from '../domain/finding';
import { missingSentences, replyOf } from '../domain/story/reply';
import type { Story, StorySubject, ToldEvent } from '../domain/story/story';
import { eventSentence, ISO_SPEECH, storyWords } from '../domain/story/storyWords';
import { readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook } from './openWorkbook';
import { spoken } from './writeResult';

const HELP = `tieout ask --workbook FILE QUESTION [--json]

Tells the whole story of what the question names, in order, each figure with its cell: an invoice, contract, customer, receipt, vendor
invoice, vendor, payment, purchase order, statement of work, partner, prepaid balance or budget line; by its number, its name or an amount.
Then what is missing, and a reply in plain words that holds no figure but those of the workbook.

  --workbook FILE    the workbook (.xlsx, .xlsm); it is only read
  --json             the answer as JSON
  --help             print this

  tieout ask --workbook october.xlsx INV-2026-001045
  tieout ask --workbook october.xlsx "customer Alder Media"
  tieout ask --workbook october.xlsx "EUR 1,190.00"

Exit codes: 0 one story was told, 1 several things or only near ones go by it: ask again with one of those, 2 could not run, or nothing goes by it.`;

const OPTIONS = { workbook: { type: 'string' }, json: { type: 'boolean' } } as const;

const WORDS = storyWords(ISO_SPEECH);
const CHOOSE: Readonly<Record<Extract<Answer, { kind: 'choose' }>['because'], string>> = {
  several: 'goes by several things. Ask for one of them',
  amount: 'is the amount of these. Ask for one of them',
  near: 'is nothing that the workbook knows by exactly that; these are near. Ask for the one you mean',
};

export const askCommand: Command = {
  name: 'ask',
  summary: 'tell the story of an invoice, a contract, a customer, a payment, with its cells',
  help: HELP,
  run: (args, io) => spoken(() => runAsk(args, io)),
};

/** The words that are no option make the question, wherever they stand. */
function questionIn(args: readonly string[]): { readonly question: string; readonly options: readonly string[] } {
  const [question, options]: [string[], string[]] = [[], []];
  args.forEach((word, at) => {
    const isOption = word.startsWith('--') || args[at - 1] === '--workbook';
    (isOption ? options : question).push(word);
  });
  return { question: question.join(' ').trim(), options };
}

async function runAsk(args: readonly string[], io: CommandIo): Promise<number> {
  const { question, options } = questionIn(args);
  const values = readOptions('ask', options, OPTIONS);
  const file = requiredOption('ask', values, 'workbook');
  if (question === '') throw new BadInput('ask needs a question: a number, a name or an amount. See ask --help.');
  const workbook = await openWorkbook(file, io);
  try {
    return spokenAnswer(answerTo(await readStoryBook(), question), question, values['json'] === true, io);
  } finally {
    workbook.close();
  }
}

function spokenAnswer(answer: Answer, question: string, asJson: boolean, io: CommandIo): number {
  if (answer.kind === 'nothing')
    throw new BadInput(
      `Nothing in the workbook goes by "${question}": no document, contract, party, payment or amount. Look at its tables, or ask by another number.`,
    );
  if (asJson) io.out(JSON.stringify(answer.kind === 'story' ? storyJson(answer.story) : answer, null, 2));
  else if (answer.kind === 'story') io.out(storyText(answer.story));
  else io.out([`"${question}" ${CHOOSE[answer.because]}:`, ...answer.subjects.map((subject) => `  ${subjectText(subject)}`)].join('\n'));
  return answer.kind === 'story' ? 0 : 1;
}

const subjectText = ({ kind, id, name, party }: StorySubject): string => {
  const of = [name === id ? '' : name, party].filter((text) => text !== '').join(', ');
  return `${WORDS.kinds[kind]} ${id}${of === '' ? '' : ` (${of})`}`;
};

function eventText(event: ToldEvent): string {
  const { day, amount, currency = '', counts, places } = event;
  const worth = amount === undefined ? '' : `${ISO_SPEECH.amount(amount)} ${currency}`.trim();
  const [place] = places;
  const figures = [worth === '' || counts || event.kind === 'balance' ? worth : `(${worth})`, place === undefined ? '' : placeText(place)];
  return `${day ?? '          '}  ${eventSentence(WORDS, event)}  ${figures.filter((text) => text !== '').join('  ')}`.trimEnd();
}

/** Amounts in brackets do not count for the balance. */
export function storyText(story: Story): string {
  const missing = missingSentences(story, WORDS).map((sentence) => `  ${sentence}`);
  return [
    subjectText(story.subject),
    ...story.events.map(eventText),
    ...(missing.length === 0 ? [] : ['Missing', ...missing]),
    'Reply',
    ...replyOf(story, WORDS, ISO_SPEECH)
      .split('\n')
      .map((line) => `  ${line}`),
  ].join('\n');
}

/** The story as it is, and in words. */
function storyJson(story: Story): unknown {
  const events = story.events.map((event) => ({ ...event, sentence: eventSentence(WORDS, event), places: event.places.map(placeText) }));
  return {
    kind: 'story',
    ...story,
    events,
    missing: story.missing.map((each, at) => ({ ...each, sentence: missingSentences(story, WORDS)[at] })),
    reply: replyOf(story, WORDS, ISO_SPEECH),
  };
}
