import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonFile } from '../../src/cli/readBank';
import { readBankFile } from '../../src/formats/readBankFile';

const GOLDEN = path.resolve('test', 'golden');
const cases = readdirSync(GOLDEN).filter((name) => name.startsWith('bank-'));

test('there are golden cases of every format', () => {
  const kinds = new Set(cases.map((name) => name.split('-')[1]?.slice(0, 4)));
  expect([...kinds].sort()).toEqual(['bai2', 'camt', 'csv', 'lock', 'mt94', 'ofx']);
});

test.each(cases)('%s reads as it is written down', (name) => {
  const folder = path.join(GOLDEN, name);
  const input = readdirSync(folder).find((file) => !/^(?:expected|actual)\./.test(file)) ?? '';
  const actual = `${JSON.stringify(jsonFile(readBankFile(input, readFileSync(path.join(folder, input)))), null, 2)}\n`;
  const expectedPath = path.join(folder, 'expected.json');
  const expected = existsSync(expectedPath) ? readFileSync(expectedPath, 'utf8') : '';
  const actualPath = path.join(folder, 'actual.json');
  if (actual !== expected) writeFileSync(actualPath, actual);
  else rmSync(actualPath, { force: true });
  expect(actual).toBe(expected);
});
