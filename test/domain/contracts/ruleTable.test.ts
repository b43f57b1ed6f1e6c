import { readFileSync } from 'node:fs';
import { readParameter } from '../../../src/domain/contracts/parameters';
import { CONTRACT_RULES } from '../../../src/domain/contracts/ruleTable';

const PAGE = readFileSync('docs/rules/contracts.md', 'utf8');

test('the controller’s page has every rule in its order, with what it checks, its parameter and severity', () => {
  const section = PAGE.slice(PAGE.indexOf('## The rules'), PAGE.indexOf('## How parameters'));
  const printed = [...section.matchAll(/^\| ([a-z-]+) \| (contract|SOW|both) \| ([^|]+) \| (?:`([^`]+)`)? ?\| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(printed.map(([, id, appliesTo, checks, parameter = '', severity]) => ({ id, appliesTo, checks, parameter, severity }))).toEqual(
    CONTRACT_RULES.map(({ id, appliesTo, checks, parameter, severity }) => ({ id, appliesTo, checks, parameter, severity })),
  );
  expect(printed.filter((row) => (row[6] ?? '').trim() === '')).toEqual([]); // each with its boundary
});

test('no rule stands twice, and every standard parameter can be read', () => {
  const ids = CONTRACT_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(CONTRACT_RULES.filter(({ reads, parameter }) => readParameter(reads, parameter) === undefined)).toEqual([]);
});

test.each([
  ['number', '15', true],
  ['number', '-1', false],
  ['number', '1,5', false],
  ['words', 'EUR;', true],
  ['words', '', false],
  ['numbers by key', 'A 60; Grade B 45', true],
  ['numbers by key', '60', false],
  ['numbers by key', 'A sixty', false],
  ['words by key', 'Northlight US Inc US', true],
  ['words by key', 'DE', false],
] as const)('a parameter of the kind %s may be written "%s": %s', (kind, text, readable) => {
  expect(readParameter(kind, text) !== undefined).toBe(readable);
});
