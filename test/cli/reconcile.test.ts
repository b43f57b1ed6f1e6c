import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { testIo, type TestIo } from '../support/commandIo';

const HEADER = 'ID,Partner,Product,Booked on,Type,Status,Currency,Amount,Reference,Description\n';
const OURS = `${HEADER}A1,Amber,Gold,2026-10-05,sale,completed,EUR,100.00,R-1,\n`;
const TREATMENTS = 'Partner,Product,Key,Days after,Fee percent\n*,*,reference,2,3\n';

interface Answer {
  readonly matches: readonly unknown[];
  readonly exceptions: readonly { readonly ids: readonly string[]; readonly code: string; readonly evidence: string }[];
  readonly totals: unknown;
  readonly findings: readonly { readonly code: string; readonly place: string }[];
}

async function run(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ code: number; io: TestIo; json: () => Answer }> {
  const io = testIo(files);
  const names = ['--ours', 'ours.csv', '--theirs', 'theirs.csv', '--treatments', 'treatments.csv'];
  const code = await main(['reconcile', ...names, '--as-of', '2026-10-31', '--json', 'out.json'], io);
  return { code, io, json: () => JSON.parse(new TextDecoder().decode(io.files.get('out.json'))) as Answer }; // the shape under test
}

test('the answer has exactly the keys and texts that pipelines rely on; both sides may use the same ids', async () => {
  const theirs = `${HEADER}A1,Amber,Gold,2026-10-06,sale,completed,EUR,97.00,r1,\nA2,Amber,Gold,2026-10-06,sale,,EUR,5.00,R-2,\n`;
  const { code, json, io } = await run({ 'ours.csv': OURS, 'theirs.csv': theirs, 'treatments.csv': TREATMENTS });
  expect(code).toBe(0);
  expect(json()).toEqual({
    matches: [
      {
        ...{ ours: ['A1'], theirs: ['A1'], rule: 'reference', currency: 'EUR', difference: '3.00', reason: 'fee', parts: { fee: '3.00' } },
        evidence: 'The fee of the treatment is 3.00 EUR.',
      },
    ],
    exceptions: [
      {
        ...{
          side: 'theirs',
          ids: ['A2'],
          code: 'missing-ours',
          kind: 'missing ours',
          amount: '5.00',
          currency: 'EUR',
          ours: [],
          theirs: ['A2'],
        },
        evidence: 'Nothing on the other side has this reference, amount or day: 5.00 EUR of 2026-10-06.',
      },
    ],
    totals: {
      ours: {
        malformed: 0,
        currencies: [
          {
            ...{ currency: 'EUR', in: { count: 1, amount: '100.00' }, matched: { count: 1, amount: '100.00' } },
            ...{ exceptions: { count: 0, amount: '0.00' }, difference: { count: 0, amount: '0.00' } },
          },
        ],
      },
      theirs: {
        malformed: 0,
        currencies: [
          {
            ...{ currency: 'EUR', in: { count: 2, amount: '102.00' }, matched: { count: 1, amount: '97.00' } },
            ...{ exceptions: { count: 1, amount: '5.00' }, difference: { count: 0, amount: '0.00' } },
          },
        ],
      },
    },
    findings: [],
  });
  expect(io.printed).toContain('Proof theirs EUR: in 102.00 (2) − matched 97.00 (1) − exceptions 5.00 (1) = 0.00 (0)');
});

// prettier-ignore
test.each([
  ['an amount that is none', 'B1,Amber,Gold,2026-10-05,sale,completed,EUR,abc,R-9,', 'amount-unreadable'],
  ['a day that is none', 'B1,Amber,Gold,2026-02-30,sale,completed,EUR,1.00,R-9,', 'day-unreadable'],
  ['a type that nobody knows', 'B1,Amber,Gold,2026-10-05,gift,completed,EUR,1.00,R-9,', 'word-unknown'],
  ['no partner', 'B1,,Gold,2026-10-05,sale,completed,EUR,1.00,R-9,', 'key-missing'],
  ['a currency that ISO 4217 does not know', 'B1,Amber,Gold,2026-10-05,sale,completed,EUX,1.00,R-9,', 'currency-unknown'],
])('a row with %s is malformed, and names its line', async (_, line, finding) => {
  const { code, json } = await run({ 'ours.csv': `${OURS}${line}\n`, 'theirs.csv': OURS, 'treatments.csv': TREATMENTS });
  expect(code).toBe(1);
  expect(json().exceptions).toMatchObject([{ side: 'ours', ids: ['B1'], code: 'malformed', amount: null }]);
  expect(json().exceptions[0]?.evidence).toContain('ours.csv, line 3');
  expect(json().findings.map((each) => each.code)).toContain(finding);
});

test('a side without rows is a finding, and every row of the other is missing there', async () => {
  const { code, json } = await run({ 'ours.csv': OURS, 'theirs.csv': HEADER, 'treatments.csv': TREATMENTS });
  expect(code).toBe(1);
  expect(json().exceptions.map((each) => each.code)).toEqual(['missing-theirs']);
  expect(json().findings.map((each) => each.code)).toEqual(['side-empty']);
});

test('days in two orders in one column are not guessed', async () => {
  const ours =
    OURS.replace('2026-10-05', '31/10/2026') +
    'A2,Amber,Gold,10/31/2026,sale,,EUR,1.00,R-2,\nA3,Amber,Gold,05/06/2026,sale,,EUR,1.00,R-3,\n';
  const { code, json } = await run({ 'ours.csv': ours, 'theirs.csv': OURS, 'treatments.csv': TREATMENTS });
  expect(code).toBe(1);
  expect(
    json()
      .exceptions.filter((each) => each.code === 'malformed')
      .map(({ ids }) => ids),
  ).toEqual([['A3']]);
});

test('a treatment with impossible figures is not used', async () => {
  const treatments = TREATMENTS.replace('reference,2,3', 'reference,-2,3');
  const { code, json } = await run({ 'ours.csv': OURS, 'theirs.csv': OURS, 'treatments.csv': treatments });
  expect(code).toBe(1);
  expect(json().findings.map((each) => each.code)).toEqual(['figure-impossible', 'treatment-missing']);
});

test('golden: three partners, with fee, settlement, void, copy, cancellation and a truncated reference', async () => {
  const folder = path.join(__dirname, '..', 'golden', 'reconcile-small');
  const names = ['ours.csv', 'theirs.csv', 'treatments.csv'];
  const { code, io } = await run(Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))])));
  const actual = new TextDecoder().decode(io.files.get('out.json'));
  const expected = readFileSync(path.join(folder, 'expected.json'), 'utf8');
  if (actual !== expected) writeFileSync(path.join(folder, 'actual.json'), actual);
  expect(code).toBe(1);
  expect(actual).toBe(expected);
});
