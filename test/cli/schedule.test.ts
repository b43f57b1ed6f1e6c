import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { testIo, type TestIo } from '../support/commandIo';

const HEADER =
  'Contract,Line,Description,Kind,Currency,Amount,Quantity,Start,End,Frequency,Billing day,Timing,Alignment,Proration,Terms,Tax rate\n';
const LICENCE = 'CT-1,1,Licence,recurring,EUR,1200.00,5,2026-01-22,2026-02-28,monthly,,advance,calendar,actual,Net 30,19\n';

interface Answer {
  readonly invoices: readonly Readonly<Record<string, string>>[];
  readonly checks: readonly { readonly name: string; readonly of: string; readonly difference: string }[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly place: string; readonly title: string }[];
  readonly rules: Readonly<Record<string, string>>;
}

async function run(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: readonly string[] = [],
): Promise<{ code: number; io: TestIo; json: () => Answer }> {
  const io = testIo(files);
  const code = await main(['schedule', '--lines', 'lines.csv', '--json', 'out.json', ...more], io);
  return { code, io, json: () => JSON.parse(new TextDecoder().decode(io.files.get('out.json'))) as Answer }; // the shape under test
}

test('the answer has exactly the keys and texts that pipelines rely on', async () => {
  const { code, json, io } = await run({ 'lines.csv': HEADER + LICENCE });
  expect(code).toBe(0);
  expect(json().invoices).toEqual([
    {
      ...{ contract: 'CT-1', line: '1', serviceFrom: '2026-01-22', serviceTo: '2026-01-31', invoiceOn: '2026-01-22', dueOn: '2026-02-21' },
      ...{ net: '1935.48', tax: '367.74', gross: '2303.22', factor: '0.322580645161', rule: 'recurring-prorated' }, // 6,000 × 10/31
    },
    {
      ...{ contract: 'CT-1', line: '1', serviceFrom: '2026-02-01', serviceTo: '2026-02-28', invoiceOn: '2026-02-01', dueOn: '2026-03-03' },
      ...{ net: '6000.00', tax: '1140.00', gross: '7140.00', factor: '1', rule: 'recurring-whole' },
    },
  ]);
  expect(json().checks[0]).toEqual({
    ...{ name: 'contract value = schedule', of: 'CT-1 / 1', currency: 'EUR', difference: '0.00' },
    terms: [
      { label: 'contract value', amount: '7935.48' },
      { label: 'less scheduled', amount: '-7935.48' },
    ],
  });
  expect(json().findings).toEqual([]);
  expect(json().rules).toEqual({
    'recurring-whole': 'A whole period costs its price times the quantity.',
    'recurring-prorated':
      'A part of a period costs its share of the price, by the proration of the line; rounded once, half away from zero.',
  });
  expect(io.printed).toEqual([
    '1 contract lines, 2 invoice lines',
    'Scheduled 7935.48 EUR net',
    'Proof EUR: contract value = schedule, difference 0.00',
    'Proof EUR: contract value = invoiced + remaining, difference 0.00',
    'No findings.',
    'Written to out.json.',
  ]);
});

test.each(['19', '19 %', '0.19'])('a tax rate of %s is nineteen per cent', async (rate) => {
  const { json } = await run({ 'lines.csv': HEADER + LICENCE.replace(/19\n$/, `${rate}\n`) });
  expect(json().invoices.map(({ tax }) => tax)).toEqual(['367.74', '1140.00']);
});

// prettier-ignore
test.each<[string, string, string]>([
  ['a currency that ISO 4217 does not know', LICENCE.replace('EUR', 'EUX'), 'currency-unknown'],
  ['a negative quantity', LICENCE.replace(',5,', ',-5,'), 'quantity-negative'],
  ['an end before the start', LICENCE.replace('2026-02-28', '2026-01-02'), 'end-before-start'],
  ['a kind that nobody knows', LICENCE.replace('recurring', 'sometimes'), 'word-unknown'],
  ['a day that is none', LICENCE.replace('2026-02-28', '2026-02-30'), 'day-unreadable'],
])('%s leaves its line out, names the place and ends with 1', async (_, line, code) => {
  const good = LICENCE.replace('CT-1', 'CT-2');
  const { code: exit, json, io } = await run({ 'lines.csv': HEADER + line + good });
  expect(exit).toBe(1);
  expect(json().findings.map((finding) => finding.code)).toContain(code);
  expect(json().invoices.every(({ contract }) => contract === 'CT-2')).toBe(true);
  expect(io.complained.some((text) => text.includes('lines.csv, line 2'))).toBe(true);
});

test('a tier table with a hole is named with the hole', async () => {
  const { code, json } = await run(
    {
      'lines.csv': `${HEADER.trim()},Tiers\nCT-1,1,API,usage,EUR,0,,2026-01-01,2026-01-31,monthly,,arrears,calendar,actual,,,T\n`,
      'tiers.csv': 'Table,From,To,Unit price\nT,0,100,1\nT,200,,0.5\n',
      'usage.csv': 'Contract,Line,Date,Quantity\nCT-1,1,2026-01-31,150\n',
    },
    ['--tiers', 'tiers.csv', '--usage', 'usage.csv'],
  );
  expect(code).toBe(1);
  expect(json().findings.map(({ title, place }) => [title, place])).toContainEqual([
    'The tiers "T" cannot be priced with: there is a hole from 100 to 200.',
    'tiers.csv, line 3',
  ]);
});

test('milestones, tax codes, amendments and holidays come from files of their own', async () => {
  const lines = `${HEADER.trim().replace('Tax rate', 'Tax code')}\n${LICENCE.replace(/19\n$/, 'DE\n')}CT-1,2,Project,milestone,EUR,1000.00,,2026-01-01,2026-06-30,,,,,,Net 30,DE\n`;
  const { code, json } = await run(
    {
      'lines.csv': lines,
      'milestones.csv':
        'Contract,Line,Milestone,Percent,Planned on,Accepted on\nCT-1,2,Start,40,2026-02-02,2026-02-02\nCT-1,2,End,60,2026-06-01,\n',
      'tax.csv': 'Code,Rate,From\nDE,19,2021-01-01\n',
      'amendments.csv': 'Amendment,Contract,Line,From,Change,Amount,Quantity,To\nA1,CT-1,1,2026-02-01,price,1500.00,,\n',
      'holidays.csv': 'Date,Name\n2026-03-04,Founders\n',
    },
    ['--milestones', 'milestones.csv', '--tax', 'tax.csv', '--amendments', 'amendments.csv', '--holidays', 'holidays.csv'],
  );
  expect(code).toBe(0);
  expect(json().invoices.map(({ line, invoiceOn, dueOn, net, tax }) => [line, invoiceOn, dueOn, net, tax])).toEqual([
    ['1', '2026-01-22', '2026-02-23', '1935.48', '367.74'], // due on 21 February, a Saturday: Monday
    ['1', '2026-02-01', '2026-03-03', '7500.00', '1425.00'],
    ['2', '2026-02-02', '2026-03-05', '400.00', '76.00'], // due on 4 March, a holiday
    ['2', '2026-06-01', '2026-07-01', '600.00', '114.00'],
  ]);
});

test('a file of two million lines is refused before it is read', async () => {
  const { code, io } = await run({ 'lines.csv': HEADER + 'x\n'.repeat(2_000_000) });
  expect(code).toBe(2);
  expect(io.complained).toEqual([
    'lines.csv has 2000001 lines; at most 250000 are read at a time. Split it by contract, and schedule one part after the other.',
  ]);
});

test('a missing file, a wrong word and a missing option are one sentence each', async () => {
  const none = testIo({});
  expect(await main(['schedule'], none)).toBe(2);
  expect(none.complained).toEqual(['schedule needs --lines. See schedule --help.']);
  const wrong = await run({ 'lines.csv': HEADER + LICENCE }, ['--tax-rounding', 'sometimes']);
  expect([wrong.code, wrong.io.complained]).toEqual([2, ['--tax-rounding sometimes: choose line or invoice.']]);
  const columns = await run({ 'lines.csv': 'Contract,Line,Amount,Start,End\nCT-1,1,5,2026-01-01,2026-01-31\n' });
  expect([columns.code, columns.io.complained.length]).toEqual([2, 1]);
  expect(columns.io.complained[0]).toContain('Currency');
});

test('golden: contracts of four currencies, broken at both ends', async () => {
  const folder = path.join(__dirname, '..', 'golden', 'schedule-small');
  const { code, io } = await run({ 'lines.csv': new Uint8Array(readFileSync(path.join(folder, 'lines.csv'))) });
  const actual = new TextDecoder().decode(io.files.get('out.json'));
  const expected = readFileSync(path.join(folder, 'expected.json'), 'utf8');
  if (actual !== expected) writeFileSync(path.join(folder, 'actual.json'), actual);
  expect(code).toBe(0);
  expect(actual).toBe(expected);
});
