import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blocks } from '../../src/domain/finding';
import { sum } from '../../src/domain/money/money';
import { readBankFile } from '../../src/formats/readBankFile';
import { ibanCheckDigits } from '../../src/sample/accounts';
import { answersOf } from '../../src/sample/answers';
import { agreementAnswers } from '../../src/sample/contracts/agreementAnswers';
import { bankFilesOf, sampleFiles } from '../../src/sample/files';
import { makeMonth } from '../../src/sample/month';
import { spendingAnswers } from '../../src/sample/spend/spendingAnswers';

const month = makeMonth();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the company is as large as the sample says', () => {
  expect(month.customers).toHaveLength(60);
  expect(month.items).toHaveLength(900);
  expect(month.transactions).toHaveLength(400);
  expect(new Set(month.customers.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'USD', 'GBP', 'CHF', 'JPY']));
});

test('the same seed tells the same month, another seed another', () => {
  const size = { seed: 1, customers: 12, documents: 80, receipts: 30 };
  expect(answersOf(makeMonth(size))).toEqual(answersOf(makeMonth(size)));
  expect(answersOf(makeMonth(size))).not.toEqual(answersOf(makeMonth({ ...size, seed: 2 })));
});

test('every IBAN has check digits that hold', () => {
  const ibans = month.customers.flatMap(({ bankAccounts }) => bankAccounts).filter((account) => /^[A-Z]{2}\d{2}/.test(account));
  expect(ibans.length).toBeGreaterThan(20);
  for (const iban of ibans) expect(ibanCheckDigits(iban.slice(0, 2), iban.slice(4))).toBe(iban.slice(2, 4));
});

test('no document is paid by two stories, and none beyond what is open', () => {
  const open = new Map(month.items.map((item) => [item.document, item]));
  const used = month.transactions.filter(({ answer }) => answer.kind === 'pays').flatMap(({ answer }) => answer.allocations);
  expect(new Set(used.map(({ document }) => document)).size).toBe(used.length);
  for (const { document, cash, discount, deduction } of used) {
    const item = open.get(document);
    expect(item).toBeDefined();
    if (item?.amount.currency === 'EUR' && Math.abs(cash) > Math.abs(item.minor)) continue; // Paid in dollars.
    expect(Math.abs(cash + discount + deduction)).toBeLessThanOrEqual(Math.abs(item?.minor ?? 0));
  }
});

test.each([...bankFilesOf(month)])('%s reads without a finding that blocks, and its balances hold', (name, text) => {
  const file = readBankFile(name, bytesOf(text));
  expect(file.findings.filter(blocks)).toEqual([]);
  expect(file.findings.filter(({ code }) => code === 'balance-differs')).toEqual([]);
  const first = file.statements[0];
  const last = file.statements.at(-1);
  const transactions = file.statements.flatMap((statement) => statement.transactions);
  const mine = month.transactions.filter(({ currency }) => currency === first?.currency);
  expect(transactions.map(({ id }) => id).sort()).toEqual(mine.map(({ id }) => id).sort());
  const moved = sum(
    transactions.map(({ amount }) => amount),
    first?.currency ?? '',
  );
  expect(first?.opening?.amount.plus(moved.amount).toString()).toBe(last?.closing?.amount.toString());
});

test.each([...bankFilesOf(month)])('%s keeps who paid, from where, and what they wrote', (name, text) => {
  const read = new Map(
    readBankFile(name, bytesOf(text)).statements.flatMap(({ transactions }) => transactions.map((each) => [each.id, each])),
  );
  for (const told of month.transactions.filter(({ id }) => read.has(id))) {
    const heard = read.get(told.id);
    expect(heard).toMatchObject({ bookedOn: told.bookedOn, payer: told.payer, payerAccount: told.payerAccount, reversal: told.reversal });
    const words = told.reference.split(/[^A-Za-z0-9-]+/).filter((word) => word.length > 3);
    for (const word of words) expect(heard?.reference.replaceAll(' ', '')).toContain(word);
  }
});

test('making the sample again gives the committed bytes', () => {
  for (const [name, bytes] of sampleFiles(month).files) {
    const committed = path.join('assets', 'sample', name);
    expect(existsSync(committed)).toBe(true);
    expect(Buffer.from(bytes).equals(readFileSync(committed))).toBe(true);
  }
  const golden = (name: string): unknown => JSON.parse(readFileSync(path.join('test', 'golden', 'sample', name), 'utf8'));
  expect(golden('answers.json')).toEqual(answersOf(month));
  for (const [name, answers] of Object.entries({ ...agreementAnswers(month), ...spendingAnswers(month) }))
    expect(golden(name)).toEqual(answers);
});
