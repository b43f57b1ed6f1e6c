import { importBankFiles } from '../../../src/app/cash/bankImport';
import type { BankFile, BankStatement, BankTransaction } from '../../../src/domain/bank/statement';
import { date } from '../../../src/domain/calendar/plainDate';
import { money } from '../../../src/domain/money/money';

const AS_OF = '2026-10-31';
const NONE = { receipts: [], statements: [] };

const transaction = (id: string, amount: string, change: Partial<BankTransaction> = {}): BankTransaction => ({
  id,
  bookedOn: date('2026-10-05'),
  valueOn: undefined,
  amount: money(amount, 'EUR'),
  payer: 'Alder',
  payerAccount: '',
  reference: 'INV-1',
  type: 'TRF',
  reversal: false,
  pending: false,
  batch: undefined,
  instructed: undefined,
  line: 1,
  ...change,
});
const statement = (transactions: readonly BankTransaction[], change: Partial<BankStatement> = {}): BankStatement => ({
  account: 'DE12 5001',
  currency: 'EUR',
  number: '10',
  from: date('2026-10-01'),
  to: date('2026-10-31'),
  opening: money('100', 'EUR'),
  closing: money('200', 'EUR'),
  transactions,
  ...change,
});
const notification = { opening: undefined, closing: undefined, number: 'N1' };
const file = (name: string, ...statements: BankStatement[]): BankFile => ({
  file: name,
  format: 'camt.053',
  encoding: 'UTF-8',
  statements,
  findings: [],
});
const names = ({ receipts }: ReturnType<typeof importBankFiles>): string[] => receipts.map(({ receipt }) => receipt);

test('every transaction comes once, in the order of the files', () => {
  const first = importBankFiles([file('a', statement([transaction('1', '60'), transaction('2', '40')]))], NONE, AS_OF);
  expect(names(first)).toEqual(['1', '2']);
  expect(first.statements).toMatchObject([{ statement: 'DE12 5001 10', opening: '100.00', closing: '200.00' }]);
  expect(first.files).toMatchObject([{ statements: 1, transactions: 2, alreadyImported: 0 }]);
});

test.each([
  ['the same file', statement([transaction('1', '60'), transaction('2', '40')])],
  ['the account written without blanks', statement([transaction('1', '60'), transaction('2', '40')], { account: 'de125001' })],
  ['another format with ids and a number of its own', statement([transaction('x', '60'), transaction('y', '40')], { number: '10/1' })],
])('imported again as %s, nothing is new', (_, again) => {
  const first = importBankFiles([file('a', statement([transaction('1', '60'), transaction('2', '40')]))], NONE, AS_OF);
  const second = importBankFiles([file('b', again)], first, AS_OF);
  expect([second.receipts, second.statements]).toEqual([first.receipts, first.statements]);
  expect(second.files).toMatchObject([{ alreadyImported: 2 }]);
});

test('a notification that came first goes over to its statement, so that the statement’s movements add up', () => {
  const told = importBankFiles([file('054', statement([transaction('1', '60')], notification))], NONE, AS_OF);
  const booked = importBankFiles([file('053', statement([transaction('1', '60'), transaction('2', '40')]))], told, AS_OF);
  expect(booked.receipts.map((row) => [row.receipt, row.statement])).toEqual([
    ['1', 'DE12 5001 10'],
    ['2', 'DE12 5001 10'],
  ]);
  expect(booked.statements.map((row) => row.statement)).toEqual(['DE12 5001 10']);
});

test('a notification after its statement changes nothing', () => {
  const booked = importBankFiles([file('053', statement([transaction('1', '60'), transaction('2', '40')]))], NONE, AS_OF);
  const told = importBankFiles([file('054', statement([transaction('1', '60')], notification))], booked, AS_OF);
  expect([told.receipts, told.statements]).toEqual([booked.receipts, booked.statements]);
});

test('a monthly statement over daily ones is not doubled, and said to overlap', () => {
  const daily = importBankFiles([file('day', statement([transaction('1', '60')], { closing: money('160', 'EUR') }))], NONE, AS_OF);
  const monthly = importBankFiles(
    [file('month', statement([transaction('1', '60'), transaction('2', '40')], { number: 'M' }))],
    daily,
    AS_OF,
  );
  expect(names(monthly)).toEqual(['1', '2']);
  expect(monthly.findings).toMatchObject([{ code: 'statement-overlaps', title: expect.stringContaining('1 of the 2') }]);
});

test('one id in two accounts is two receipts', () => {
  const both = importBankFiles(
    [file('a', statement([transaction('1', '60')]), statement([transaction('1', '70')], { account: 'FR76', number: '11' }))],
    NONE,
    AS_OF,
  );
  expect(names(both)).toEqual(['1', '1 (FR76)']);
});

test('two statements of one name keep apart', () => {
  const both = importBankFiles(
    [
      file('a', statement([transaction('1', '60')], { number: '0' })),
      file('b', statement([transaction('2', '70')], { number: '0', opening: money('5', 'EUR') })),
    ],
    NONE,
    AS_OF,
  );
  expect(both.statements.map((row) => row.statement)).toEqual(['DE12 5001 0', 'DE12 5001 0 (b)']);
});

test('pending transactions are left out and said', () => {
  const { receipts, findings } = importBankFiles([file('a', statement([transaction('1', '60', { pending: true })]))], NONE, AS_OF);
  expect(receipts).toEqual([]);
  expect(findings).toMatchObject([{ code: 'transactions-pending' }]);
});

test.each([
  ['its value day', { valueOn: date('2026-10-07') }, '2026-10-07'],
  ['the statement’s last day', {}, '2026-10-31'],
])('a transaction without a readable day stands on %s', (_, change, day) => {
  const { receipts } = importBankFiles([file('a', statement([transaction('1', '60', { bookedOn: undefined, ...change })]))], NONE, AS_OF);
  expect(receipts[0]?.bookedOn).toBe(day);
});
