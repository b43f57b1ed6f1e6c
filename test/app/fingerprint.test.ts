import fc from 'fast-check';
import { fingerprintOf } from '../../src/app/fingerprint';
import type { RawCell, SourceTable } from '../../src/tables/sourceTable';
import type { TableMapping } from '../../src/tables/mapping';

const ROWS = 1_203;
const tableOf = (name: string, rows: readonly (readonly RawCell[])[]): SourceTable => ({
  ...{ name, home: { kind: 'sheet', sheet: name, row: 0, column: 0 }, headers: ['Document', 'Amount'], formats: ['@', '0.00'] },
  ...{ rows, hiddenRows: [], dateSystem: 1900 },
});
const rowsOf = (count: number): RawCell[][] => Array.from({ length: count }, (_, at) => [`D-${at}`, at]);
const MAPPINGS: readonly TableMapping[] = [{ kind: 'ours', table: 'Ours', columns: {} }];
const printOf = (rows: readonly (readonly RawCell[])[], own: readonly (readonly RawCell[])[] = []) =>
  fingerprintOf({ tables: [tableOf('Ours', rows), tableOf('Unchosen', [])], own: [tableOf('TieoutRules', own)] }, MAPPINGS);

test('property: one cell that differs, wherever it stands, makes another fingerprint', async () => {
  const before = await printOf(rowsOf(ROWS));
  const where = fc.tuple(fc.nat(ROWS - 1), fc.nat(1));
  await fc.assert(
    fc.asyncProperty(where, async ([row, column]) => {
      const changed = rowsOf(ROWS).map((cells, at) => cells.map((cell, c): RawCell => (at === row && c === column ? 'changed' : cell)));
      expect(await printOf(changed)).not.toBe(before);
    }),
    { numRuns: 25 },
  );
});

test('property: equal readings have equal fingerprints, and a row more or less is seen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_100), async (count) => {
      expect(await printOf(rowsOf(count))).toBe(await printOf(rowsOf(count)));
      expect(await printOf(rowsOf(count))).not.toBe(await printOf(rowsOf(count + 1)));
    }),
    { numRuns: 15 },
  );
});

test('what a person decided on our own sheets counts, a table that was not chosen does not', async () => {
  const before = await printOf(rowsOf(3), [['tolerance', 1]]);
  expect(await printOf(rowsOf(3), [['tolerance', 2]])).not.toBe(before);
  const others = {
    tables: [tableOf('Ours', rowsOf(3)), tableOf('Unchosen', rowsOf(9))],
    own: [tableOf('TieoutRules', [['tolerance', 1]])],
  };
  expect(await fingerprintOf(others, MAPPINGS)).toBe(before);
});

test('a chosen table that is gone has no fingerprint', async () => {
  expect(await fingerprintOf({ tables: [], own: [] }, MAPPINGS)).toBeUndefined();
});

test('other work goes on while a long table is looked at', async () => {
  let turns = 0;
  let watching = true;
  const watch = (): void => {
    turns += 1;
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  await printOf(rowsOf(20_000));
  watching = false;
  expect(turns).toBeGreaterThan(10);
});
