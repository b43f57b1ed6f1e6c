/** What the pane still shows in English in the middle of German: named, with the reason, and the list may only become shorter. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOMS_DE } from '../../../src/taskpane/words/de/findings/findings';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.split(path.sep).join('/'), text: readFileSync(path.join('src', file), 'utf8') }));

const filesWith = (pattern: RegExp): string[] =>
  SOURCES.filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .sort();

/** Findings that are made by hand, and so bring no facts. */
const BY_HAND: Readonly<Record<string, string>> = {
  'domain/contracts/reviewContracts.ts': 'documents and lines of other contracts: names in a sentence of their own',
  'domain/contracts/rulesInForce.ts': 'rules of the sheet that cannot be read: quoted as they stand there, in English',
  'sheets/contracts/contractRules.ts': 'likewise',
  'sheets/deposits/depositDrivers.ts': 'likewise, drivers',
  'sheets/payables/paymentCheckRules.ts': 'likewise, checks',
  'sheets/payables/paymentRows.ts': 'likewise, decisions',
  'sheets/policySection.ts': 'likewise, figures',
  'workbook/halfDone.ts': 'the pane says it in words of its own, job.result.halfDone',
};

test('findings made by hand are known, and become fewer', () => {
  const found = filesWith(/\bcode(?:: ['`][^'`]+['`])?,\s*severity: '(?:blocking|warning|note)'/);
  expect(found.filter((file) => BY_HAND[file] === undefined && file !== 'workbook/refusal.ts')).toEqual([]);
  expect(Object.keys(BY_HAND).filter((file) => !found.includes(file))).toEqual([]);
});

/** Words of other shapes that the pane shows as they come. */
const SENTENCES: Readonly<Record<string, string>> = {
  'domain/billing/runAdvice.ts': 'what stands in the way of an invoice: crosses as text in the plan',
  'domain/contracts/ruleTable.ts': 'rules of the contract review: what they say is quoted in the sheet and signed',
  'domain/payables/checkTable.ts': 'checks of vendor invoices: what they say stands in the sheet as well',
  'domain/payables/duplicateSigns.ts': 'evidence of a duplicate, part of what a check says',
  'domain/reconciliation/exceptionKinds.ts': 'evidence of an exception; its kind and next step are German',
};

test('tables of sentences without a German side are known', () => {
  expect(Object.keys(SENTENCES).filter((file) => !SOURCES.some((source) => source.file === file))).toEqual([]);
});

/** Rooms that say their findings in English alone. */
const ENGLISH_ROOMS: Readonly<Record<string, string>> = {};

test('every room whose findings have a list of words has its German', () => {
  const unnamed = filesWith(/: Advice<\w+> = \{/).filter(
    (file) => ENGLISH_ROOMS[file] === undefined && file !== 'domain/billing/runAdvice.ts',
  );
  expect(unnamed).toEqual([]);
  const named = SOURCES.flatMap(({ text }) => [...text.matchAll(/ofRoom<\w+>\('([a-z]+)'/g)].map(([, room = '']) => room));
  expect([...named, 'excel'].sort()).toEqual(Object.keys(ROOMS_DE).sort());
});
