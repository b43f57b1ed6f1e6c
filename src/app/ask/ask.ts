/**
 * Ask: the whole story of an invoice, a contract, a customer, a payment, whatever the workbook knows by a number, a name or an amount.
 * What is only near is offered and never told. The workbook is read once, and again when something in it has changed.
 */
import type { Story, StorySubject } from '../../domain/story/story';
import { tellStory } from '../../domain/story/tellStory';
import type { CellLink } from '../jobs';
import { keptReading } from '../keptReading';
import { readBlock } from '../../workbook/readBlock';
import { rectangleFrom } from '../../tables/a1';
import type { RawCell } from '../../tables/sourceTable';
import type { Answer } from './answer';
import { readStoryBook, type StoryReading } from './readStoryBook';
import { selectedRefs, selectedRow } from './selectedSubject';

/** All of them throw a Refusal when Excel does not let us read. */
export interface Asker {
  /** What a person typed: a number, a name, an amount. */
  ask(text: string): Promise<Answer>;
  /** What the row of the selected cell is about. */
  askAbout(cell: CellLink): Promise<Answer>;
  /** The story of a thing that was chosen; a thing that is gone by now is nothing. */
  tell(subject: StorySubject): Promise<Answer>;
}

/** One for as long as the pane is open. */
export function asker(): Asker {
  const { read } = keptReading(readStoryBook, isAsRead);
  return {
    ask: async (text) => answerTo(await read(undefined), text),
    askAbout: async (cell) => answerAbout(await read(cell), cell),
    tell: async (subject) => {
      const { book } = await read(undefined);
      const [known] = book.meant(subject);
      return known === undefined
        ? { kind: 'nothing', because: 'unknown', asked: subject.id }
        : told({ kind: 'story', story: tellStory(book, known) });
    },
  };
}

const told = (answer: { readonly kind: 'story'; readonly story: Story }): Answer => answer;

/** The answer to what a person typed. */
export function answerTo({ book, resolve }: StoryReading, asked: string): Answer {
  if (asked.trim() === '') return { kind: 'nothing', because: 'empty', asked };
  const { by, subjects } = resolve(asked);
  const [first] = subjects;
  if (first === undefined) return { kind: 'nothing', because: 'unknown', asked };
  if (subjects.length === 1 && by !== 'near') return { kind: 'story', story: tellStory(book, first) };
  return { kind: 'choose', because: by === 'meant' ? 'several' : by, subjects };
}

/** The answer to a selected cell: its own thing, or the thing of its row. */
export function answerAbout(reading: StoryReading, cell: CellLink): Answer {
  const nothing: Answer = { kind: 'nothing', because: 'cell', asked: cell.address };
  const row = selectedRow(reading, cell);
  if (row === undefined) return nothing;
  for (const ref of selectedRefs(row)) {
    const subjects = reading.book.meant(ref);
    const [first] = subjects;
    if (first !== undefined && subjects.length === 1) return { kind: 'story', story: tellStory(reading.book, first) };
    if (first !== undefined) return { kind: 'choose', because: 'several', subjects };
  }
  return nothing;
}

/** Does the selected row still say what was read? Excel does not tell of sorting. */
async function isAsRead(reading: StoryReading, cell: CellLink | undefined): Promise<boolean> {
  const row = cell && selectedRow(reading, cell);
  if (cell === undefined || row?.table.home.kind !== 'sheet') return true;
  const { sheet, column } = row.table.home;
  const area = { row: rectangleFrom(cell.address).row, column, rows: 1, columns: row.table.headers.length };
  const { values } = await readBlock(sheet, area, ['values']);
  return JSON.stringify(values[0]?.map((value) => String(value ?? ''))) === JSON.stringify(row.cells.map(cellText));
}

const cellText = (cell: RawCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.error : String(cell));
