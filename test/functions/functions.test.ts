import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata/lib/generate';
import fc from 'fast-check';
import { date, serialFromDate } from '../../src/domain/calendar/plainDate';

/** Excel's own error for a cell, as office.js defines it. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const associated = new Map<string, (...given: never[]) => unknown>();
beforeAll(async () => {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, rule: (...given: never[]) => unknown) => associated.set(id, rule),
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!' },
    },
  });
  await import('../../src/functions/functions');
});

/** A formula's answer, or its error with the reason that Excel shows on hover. */
function cell(id: string, ...given: unknown[]): unknown {
  try {
    return associated.get(id)?.(...(given as never[]));
  } catch (error) {
    if (error instanceof CellError) return `${error.code} ${error.message}`;
    throw error;
  }
}
const march1 = serialFromDate(date('2026-03-01'));

test.each<[string, unknown[], unknown]>([
  ['ALLOCATE', [100, [[1], [1], [1]], 'EUR'], [[33.34], [33.33], [33.33]]],
  ['ALLOCATE', [100, [[1, 1, 1]], 'JPY'], [[34, 33, 33]]],
  [
    'ALLOCATE',
    [
      -0.05,
      [
        [1, 0],
        [1, 1],
      ],
      'EUR',
    ],
    [
      [-0.02, 0],
      [-0.02, -0.01],
    ],
  ],
  ['ALLOCATE', [10.005, [[1]], 'EUR'], '#VALUE! 10.005 EUR has more decimals than the currency. Round it first.'],
  ['ALLOCATE', [10, [[0, 0]], 'EUR'], '#VALUE! An amount is split by weights that are not negative and not all zero.'],
  ['ALLOCATE', [10, [[1]], 'euro'], '#VALUE! Not a currency: "euro". Write its three letters, such as EUR.'],
  ['ROUNDMONEY', [10.005, 'EUR'], 10.01],
  ['ROUNDMONEY', [-10.005, 'eur'], -10.01],
  ['ROUNDMONEY', [10.5, 'JPY'], 11],
  ['ROUNDMONEY', [1.2345, 'BHD'], 1.235],
  ['DISCOUNTUNTIL', [march1, '2/10 net 30'], march1 + 10],
  ['DISCOUNTUNTIL', [march1 + 0.75, '2/10 net 30'], march1 + 10],
  ['DISCOUNTUNTIL', [march1, 'net 30'], '#VALUE! The terms "net 30" allow no cash discount. Write them as 2/10 net 30.'],
  ['DISCOUNTUNTIL', [60, '2/10 net 30'], '#VALUE! Not a date: 60. Give a cell with a date from 1 March 1900 on.'],
])('=TIEOUT.%s of %j', (id, given, expected) => {
  expect(cell(id, ...given)).toEqual(expected);
});

test('a bug stays a bug: only bad input becomes a cell error', async () => {
  const { asCellError } = await import('../../src/functions/asCellError');
  expect(() =>
    asCellError(() => {
      throw new TypeError('a bug');
    }),
  ).toThrow(TypeError);
});

test('property: the shares of ALLOCATE add up to the amount, in the shape of the weights', () => {
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), block, (cents, weights) => {
      const shares = cell('ALLOCATE', cents / 100, weights, 'EUR') as number[][];
      expect(shares.map((row) => row.length)).toEqual(weights.map((row) => row.length));
      expect(shares.flat().reduce((all, share) => all + Math.round(share * 100), 0)).toBe(cents);
    }),
  );
});

const GOLDEN = 'test/golden/functions/functions.json';

test('functions.json is what every workbook out there refers to', async () => {
  const files = ['allocate', 'discountUntil', 'roundMoney'].map((name) => `src/functions/${name}.ts`);
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  expect(errors).toEqual([]);
  if (!existsSync(GOLDEN) || readFileSync(GOLDEN, 'utf8').trim() !== metadataJson.trim())
    writeFileSync('test/golden/functions/actual.functions.json', metadataJson);
  expect(JSON.parse(metadataJson)).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});

test('every function in functions.json is registered under its id, and no other', () => {
  const { functions } = JSON.parse(readFileSync(GOLDEN, 'utf8')) as { functions: { id: string; helpUrl: string }[] };
  expect([...associated.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  const help = readFileSync('assets/help/functions.html', 'utf8');
  for (const { id, helpUrl } of functions) {
    expect(helpUrl).toBe(`https://localhost:3000/assets/help/functions.html#${id.toLowerCase()}`);
    expect(help).toContain(`id="${id.toLowerCase()}"`);
  }
});
