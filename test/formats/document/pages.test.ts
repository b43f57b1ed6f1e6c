import { type Line, readingOrder } from '../../../src/formats/document/columns';
import { pageText, type Run, type TextPiece } from '../../../src/formats/document/pageText';
import { paragraphsOfPages } from '../../../src/formats/document/paragraphs';
import { type PageLines, withoutRunningLines } from '../../../src/formats/document/runningLines';

const HEIGHT = 800;
const SIZE = 10;
/** Letters are half as wide as they are high. */
const run = (text: string, left: number, baseline: number, size = SIZE): Run => ({
  text,
  left,
  right: left + text.length * size * 0.5,
  baseline,
  size,
});

/** A page of one column, a line every 12 points from the top; an empty line is a gap. A list is a row of cells. */
function page(number: number, lines: readonly (string | readonly string[])[], top = 150): PageLines {
  const runs = lines.flatMap((line, index) => {
    const cells = typeof line === 'string' ? [line] : line;
    return cells.flatMap((text, cell) => (text === '' ? [] : [run(text, 50 + cell * 150, top + index * 12)]));
  });
  return { page: number, height: HEIGHT, lines: readingOrder(runs), turned: [] };
}

const paragraphs = (...pages: readonly PageLines[]) => paragraphsOfPages(pages).map((each) => each.paragraphs);

const LONG = 'The Customer pays every invoice in full and without any deduction, within';

test('lines that follow each other are one paragraph; a gap parts two', () => {
  expect(paragraphs(page(1, ['Licence Agreement', '', LONG, 'thirty days of its date.', '', 'Governing law']))).toEqual([
    ['Licence Agreement', `${LONG} thirty days of its date.`, 'Governing law'],
  ]);
});

test('a numbered clause begins a paragraph, a number in mid-sentence does not', () => {
  expect(
    paragraphs(
      page(1, [`1. Payment. ${LONG}`, '30 Business Days of its date, and always in euros, as agreed before that.', '2. Term. Two years.']),
    ),
  ).toEqual([[`1. Payment. ${LONG} 30 Business Days of its date, and always in euros, as agreed before that.`, '2. Term. Two years.']]);
});

test('a row of cells is a paragraph, its cells apart by a tab', () => {
  expect(
    paragraphs(
      page(1, [
        ['Year', 'Fee'],
        ['2026', 'EUR 100.00'],
      ]),
    ),
  ).toEqual([['Year\tFee', '2026\tEUR 100.00']]);
});

test('the number of a clause that stands apart is no cell', () => {
  expect(paragraphs(page(1, [['4.1', 'Net 30 days.']]))).toEqual([['4.1 Net 30 days.']]);
});

test('a justified line with wide gaps is no row', () => {
  const line = ['date', 'without', 'deduction.'];
  let left = 50;
  const stretched = line.map((text) => {
    const piece = run(text, left, 162);
    left = piece.right + 40;
    return piece;
  });
  const lines = readingOrder([run(LONG, 50, 150), ...stretched]);
  expect(paragraphsOfPages([{ page: 1, height: HEIGHT, lines, turned: [] }])[0]?.paragraphs).toEqual([`${LONG} date without deduction.`]);
});

test('a sentence that runs over the page’s end stands whole where it begins', () => {
  expect(paragraphs(page(1, [LONG]), page(2, ['30 days of its date.', '', 'Next clause.']))).toEqual([
    [`${LONG} 30 days of its date.`],
    ['Next clause.'],
  ]);
});

test('after a full stop the next page begins anew', () => {
  expect(paragraphs(page(1, [`${LONG} 30 days.`]), page(2, ['otherwise they are overdue.']))).toEqual([
    [`${LONG} 30 days.`],
    ['otherwise they are overdue.'],
  ]);
});

const twoColumns = (left: readonly string[], right: readonly string[]) => [
  ...left.map((text, index) => run(text, 50, 100 + index * 12)),
  ...right.map((text, index) => run(text, 320, 100 + index * 12)),
];

test('columns of prose are read one after the other', () => {
  const left = Array.from({ length: 6 }, (_, index) => `left column, line number ${index + 1} of six`);
  const right = Array.from({ length: 6 }, (_, index) => `right column, line number ${index + 1} of six`);
  expect(readingOrder(twoColumns(left, right)).map(({ runs }) => runs.map(({ text }) => text).join('|'))).toEqual([...left, ...right]);
});

test('columns of a table are read row by row', () => {
  const left = Array.from({ length: 6 }, (_, index) => `Year ${index + 1}`);
  const right = Array.from({ length: 6 }, (_, index) => `EUR ${index + 1}00.00`);
  expect(readingOrder(twoColumns(left, right)).map(({ runs }) => runs.map(({ text }) => text).join('|'))).toEqual(
    left.map((text, index) => `${text}|${right[index]}`),
  );
});

test('a heading across two columns is read where it stands, between what is above and below it', () => {
  const left = Array.from({ length: 6 }, (_, index) => `left column, line number ${index + 1} of six`);
  const right = Array.from({ length: 6 }, (_, index) => `right column, line number ${index + 1} of six`);
  const heading = run('General terms and conditions of the supply of licences and of services', 120, 80);
  const foot = run('Accepted and agreed by both of the parties on the day written above', 120, 400);
  const read = readingOrder([foot, ...twoColumns(left, right), heading]).map(({ runs }) => runs[0]?.text);
  expect([read[0], read[1], read[7], read.at(-1)]).toEqual([heading.text, left[0], right[0], foot.text]);
});

/** Three pages with a header, a footer with the page's number, and something of their own. */
const printed = (own: (number: number) => string): PageLines[] =>
  [1, 2, 3].map((number) => {
    const lines = readingOrder([run('Contract CT-7', 50, 40), run(own(number), 50, 400), run(`Page ${number} of 3`, 250, 770)]);
    return { page: number, height: HEIGHT, lines, turned: [] };
  });

test('a running header is kept once, page numbers are not kept', () => {
  expect(paragraphs(...withoutRunningLines(printed((number) => `Clause of page ${number}.`)))).toEqual([
    ['Contract CT-7', 'Clause of page 1.'],
    ['Clause of page 2.'],
    ['Clause of page 3.'],
  ]);
});

test('what repeats in the body of the pages stays', () => {
  expect(
    paragraphs(...withoutRunningLines(printed(() => 'Net 30 days.')))
      .flat()
      .filter((text) => text === 'Net 30 days.'),
  ).toHaveLength(3);
});

test('a figure alone in the body is no page number', () => {
  expect(paragraphs(...withoutRunningLines(printed((number) => String(number * 12))))[1]).toEqual(['24']);
});

test('a line in the margin of one page stays', () => {
  const [first, ...others] = printed((number) => `Clause ${number}.`);
  const stamp: Line = { runs: [run('Signed on 3 May 2026', 300, 60)], column: 1 };
  const [header, ...below] = first?.lines ?? [];
  const stamped = { page: 1, height: HEIGHT, turned: [], lines: header === undefined ? [] : [header, stamp, ...below] };
  expect(paragraphs(...withoutRunningLines([stamped, ...others]))[0]).toEqual(['Contract CT-7', 'Signed on 3 May 2026', 'Clause 1.']);
});

test('a sentence that fills a page goes on over it', () => {
  const pages = [
    page(1, [LONG]),
    page(2, ['thirty days of its date and of the date of its receipt by the Customer, whichever']),
    page(3, ['Is the later of the two.']),
  ];
  expect(paragraphs(...pages)).toEqual([
    [`${LONG} thirty days of its date and of the date of its receipt by the Customer, whichever Is the later of the two.`],
    [],
    [],
  ]);
});

const UPRIGHT = [1, 0, 0, -1, 0, HEIGHT]; // As pdf.js gives it for a page that is not turned.
const piece = (str: string, x: number, y: number, width: number, turn: readonly number[] = [SIZE, 0, 0, SIZE]): TextPiece => ({
  str,
  width,
  transform: [...turn, x, y],
});

test('pieces of a word are joined, words are parted by the gap between them', () => {
  const pieces = [piece('pay', 100, 700, 15), piece('ment', 115, 700, 20), piece('terms', 139, 700, 25)];
  expect(pageText(1, HEIGHT, UPRIGHT, pieces).runs.map(({ text }) => text)).toEqual(['payment terms']);
});

test('text that is printed twice for bold is read once', () => {
  const pieces = [piece('Net 60', 100, 700, 30), piece('Net 60', 100.3, 700, 30)];
  expect(pageText(1, HEIGHT, UPRIGHT, pieces).runs.map(({ text }) => text)).toEqual(['Net 60']);
});

test('a stamp across the page stands at its end', () => {
  const slanted = [7, 7, -7, 7];
  const { runs, turned } = pageText(1, HEIGHT, UPRIGHT, [piece('DRAFT', 200, 400, 60, slanted), piece('Net 30', 100, 700, 30)]);
  expect([runs.map(({ text }) => text), turned]).toEqual([['Net 30'], ['DRAFT']]);
});
