import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { testIo, type TestIo } from '../support/commandIo';

const ITEMS =
  'Document,Type,Customer ID,Customer,Document date,Due date,Currency,Amount,Open amount,Terms,PO number\nINV-1,invoice,C1,Amber Games GmbH,2026-10-01,2026-10-31,EUR,100.00,100.00,2/10 net 30,\n';
const RECEIPTS =
  'Receipt ID,Booked on,Currency,Amount,Payer,Payer account,Reference,Method\nR-1,2026-10-05,EUR,98.00,Amber Games,,INV-1,SEPA\n';

async function run(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: readonly string[] = [],
): Promise<{ code: number; io: TestIo; json: () => AnswerFile }> {
  const io = testIo(files);
  const code = await main(
    ['match-cash', '--items', 'items.csv', '--receipts', 'receipts.csv', '--as-of', '2026-10-31', '--json', 'out.json', ...more],
    io,
  );
  return { code, io, json: () => JSON.parse(new TextDecoder().decode(io.files.get('out.json'))) as AnswerFile }; // the shape under test
}
interface AnswerFile {
  readonly receipts: readonly { readonly receipt: string; readonly outcome: string; readonly [key: string]: unknown }[];
  readonly totals: unknown;
  readonly findings: readonly { readonly code: string; readonly place: string }[];
}

test('the answer has exactly the keys and texts that pipelines rely on', async () => {
  const { code, json, io } = await run({ 'items.csv': ITEMS, 'receipts.csv': RECEIPTS });
  expect(code).toBe(0);
  expect(json().receipts).toEqual([
    {
      receipt: 'R-1',
      outcome: 'applied',
      allocations: [{ document: 'INV-1', amount: '98.00', discount: '2.00', deduction: '0.00' }],
      residual: { amount: '0.00', treatment: 'none' },
      rule: 'named, discount earned',
      confidence: 'certain',
      evidence: [
        '"Amber Games" is the name of customer C1, up to the legal form.',
        'The reference names INV-1 in full.',
        '2 % of INV-1 was earned: paid in time on 2026-10-05, due by 2026-10-11.',
      ],
      alternatives: [],
    },
  ]);
  expect(json().totals).toEqual({
    receipts: 1,
    outcomes: [{ outcome: 'applied', currency: 'EUR', count: 1, amount: '98.00' }],
    proofs: [{ currency: 'EUR', receipts: '98.00', allocated: '98.00', residual: '0.00', difference: '0.00' }],
  });
  expect(io.printed.join('\n')).toContain('Proof EUR: receipts 98.00 − on documents 98.00 − residual 0.00 = 0.00');
});

test('German headers, semicolons and decimal commas give the same answer', async () => {
  const items =
    'Belegnummer;Belegart;Kundennummer;Kundenname;Belegdatum;Fällig am;Währung;Betrag;Offener Betrag;Zahlungsbedingungen\nINV-1;Rechnung;C1;Amber Games GmbH;01.10.2026;31.10.2026;EUR;"1.100,00";"1.100,00";2% 10 Tage\n';
  const receipts =
    'Zahlung;Buchungstag;Währung;Betrag;Auftraggeber;IBAN;Verwendungszweck\nR-1;05.10.2026;EUR;1.078,00;Amber Games;;INV-1\n';
  const { code, json } = await run({ 'items.csv': items, 'receipts.csv': receipts });
  expect(code).toBe(0);
  expect(json().receipts[0]).toMatchObject({
    outcome: 'applied',
    allocations: [{ document: 'INV-1', amount: '1078.00', discount: '22.00', deduction: '0.00' }],
  });
});

test('a blocking finding is exit code 1, names the line, and what could be read is written', async () => {
  const { code, json, io } = await run({
    'items.csv': `${ITEMS}INV-2,invoice,C1,Amber Games GmbH,2026-10-01,2026-10-31,EUR,abc,abc,,\n`,
    'receipts.csv': RECEIPTS,
  });
  expect(code).toBe(1);
  expect(json().receipts[0]?.outcome).toBe('applied');
  expect(json().findings).toMatchObject([{ code: 'amount-unreadable', place: 'items.csv, line 3' }]);
  expect(io.complained).toEqual([
    'items.csv, line 3: "abc" in column Open amount is not an amount, so its row was not read. Write the amount as a number.',
  ]);
});

test('a file without a required column could not run', async () => {
  const { code, io } = await run({ 'items.csv': ITEMS.replace('Document,', 'Colour,'), 'receipts.csv': RECEIPTS });
  expect(code).toBe(2);
  expect(io.complained).toEqual(['items.csv, line 1: The open items have no column Document. Say which column it is, or add it.']);
});

test('golden: a month of forty receipts, as an analyst would post it', async () => {
  const folder = path.join(__dirname, '..', 'golden', 'cash-month');
  const names = ['items', 'receipts', 'customers', 'closed', 'remittance', 'rates'];
  const files = Object.fromEntries(names.map((name) => [`${name}.csv`, new Uint8Array(readFileSync(path.join(folder, `${name}.csv`)))]));
  const more = names.slice(2).flatMap((name) => [`--${name}`, `${name}.csv`]);
  const { code, json } = await run(files, more);
  const expected: unknown = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  if (JSON.stringify(json()) !== JSON.stringify(expected)) writeFileSync(path.join(folder, 'actual.json'), JSON.stringify(json(), null, 1));
  expect(code).toBe(0);
  expect(json()).toEqual(expected);
});
