import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata/lib/generate';
import { asCellError, NothingFound, OutOfRange } from '../../src/functions/asCellError';
import { BadInput } from '../../src/domain/badInput';
import { cell, column, loadFunctions } from '../support/functionCells';

let registered: ReadonlyMap<string, unknown>;
beforeAll(async () => {
  registered = await loadFunctions();
});

const GOLDEN = 'test/golden/functions/functions.json';
interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}
interface Metadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
  readonly options?: object;
}
const golden = (): Metadata[] => (JSON.parse(readFileSync(GOLDEN, 'utf8')) as { functions: Metadata[] }).functions;

test('functions.json is what every workbook out there refers to', async () => {
  const files = readdirSync('src/functions')
    .sort()
    .map((file) => `src/functions/${file}`)
    .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'));
  for (const file of files) expect([file, (await generateCustomFunctionsMetadata([file])).errors]).toEqual([file, []]);
  const { metadataJson } = await generateCustomFunctionsMetadata(files);
  if (!existsSync(GOLDEN) || readFileSync(GOLDEN, 'utf8').trim() !== metadataJson.trim())
    writeFileSync('test/golden/functions/actual.functions.json', metadataJson);
  expect(JSON.parse(metadataJson)).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});

test('every function in functions.json is registered under its id, and no other', () => {
  expect([...registered.keys()].sort()).toEqual(
    golden()
      .map(({ id }) => id)
      .sort(),
  );
});

const help = readFileSync('assets/help/functions.html', 'utf8');

test('every function has a short name, and help for itself and each argument', () => {
  for (const { id, name, description, parameters } of golden()) {
    expect(`${name} ${name.length <= 30}`).toBe(`${id} true`);
    expect([id, ...[description, ...parameters.map((parameter) => parameter.description)].filter((text) => !text)]).toEqual([id]);
  }
});

test('every function has its place on the help page, with its arguments and a worked example', () => {
  const missing = golden().flatMap(({ id, helpUrl, parameters }) => {
    const named = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(', ');
    const anchor = id.toLowerCase();
    expect(help.split(`id="${anchor}"`)).toHaveLength(2);
    expect(helpUrl).toBe(`https://localhost:3000/assets/help/functions.html#${anchor}`);
    const wanted = [`<h3 id="${anchor}"><code>TIEOUT.${id}(${named})</code></h3>`, `href="#${anchor}"`, `>=TIEOUT.${id}(`];
    return wanted.filter((piece) => !help.includes(piece));
  });
  expect(missing).toEqual([]);
});

test('no function is volatile or streams, every argument takes ranges, and optional ones stand at the end', () => {
  for (const { id, options, parameters } of golden()) {
    expect([id, options]).toEqual([id, undefined]);
    expect([id, ...parameters.filter(({ type, dimensionality }) => type !== 'any' || dimensionality !== 'matrix')]).toEqual([id]);
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect([id, optional]).toEqual([id, [...optional].sort((a, b) => Number(a) - Number(b))]);
  }
});

/** A function's error, as its code and sentence. */
function refusal(error: Error): string {
  try {
    return asCellError(() => {
      throw error;
    });
  } catch (thrown) {
    const { code, message, constructor } = thrown as Error & { code?: string };
    return `${code ?? constructor.name} ${message}`;
  }
}

test.each([
  ['bad input', new BadInput('Not a date.'), '#VALUE! Not a date.'],
  ['nothing found', new NothingFound('No discount.'), '#N/A No discount.'],
  ['out of range', new OutOfRange('Too many rows.'), '#NUM! Too many rows.'],
  ['a bug, which stays a bug', new TypeError('a bug'), 'TypeError a bug'],
])('%s', (_, error, told) => {
  expect(refusal(error)).toBe(told);
});

test.each<[string, unknown[], unknown]>([
  ['a range where one cell is taken', [column(100, 200), column(1)], '#VALUE! amount takes one cell, and a range of 2 × 1 was given.'],
  ['a range of one cell', [[[100]], column(1)], 100],
  ['an empty cell', [[[null]], column(1)], '#VALUE! amount is empty. Give a number.'],
  [
    'a cell that holds an error',
    [{ type: 'Error', basicValue: '#REF!' }, column(1)],
    '#VALUE! A cell holds the error #REF!. Correct that cell first.',
  ],
  ['a formatted number', [{ type: 'FormattedNumber', basicValue: 12.5, numberFormat: '0.00' }, column(1)], 12.5],
  ['TRUE', [true, column(1)], '#VALUE! amount is TRUE, which is no number. Give a number.'],
  ['a text amount', ['1.234,56', column(1)], 1234.56],
  ['a text amount in brackets', ['(500.00)', column(1)], -500],
  [
    'a text that may be in thousands',
    ['1.234', column(1)],
    '#VALUE! amount is the text "1.234", which may be in thousands or have three decimals. Give a number.',
  ],
  ['a text with a currency', ['EUR 12.50', column(1)], '#VALUE! amount is "EUR 12.50". Give the number alone.'],
  ['words', ['twelve', column(1)], '#VALUE! amount is "twelve", which is no number. Give a number.'],
  ['digits that are only noise', [0.1 + 0.2, column(1)], 0.3],
])('an amount given as %s', (_, given, expected) => {
  expect(cell('ALLOCATE', ...given)).toEqual(expected);
});
